"""Words as callers say them and authors write them: folding, cutting, stems.

Everything here is general English and Spanish; nothing knows a business or a library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from jobaid.library.search.lexicon import english, spanish

_WORD = re.compile(r"[^\W_]+")
_NOT = re.compile(r"n['\u2019]t\b")
_SHORT_FORM = re.compile(r"['\u2019](?:s|ll|re|ve|d|m)\b")
_VOWEL = re.compile(r"[aeiouy]")
_FULL_FORMS = {"ca": "can", "wo": "will", "sha": "shall"}


def fold(text: str) -> str:
    """The text without case, accents and width: what a search compares.

    Compatibility decomposition (Unicode NFKD), marks dropped, case folded. Lone surrogates
    and control characters pass through; they belong to no word.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def words_of(folded: str) -> list[str]:
    """The words of a folded text, in order; English short forms are spelled out.

    "can't" gives `can not`, "I'm" gives `i`, "customer's" gives `customer`.
    """
    if "'" not in folded and "\u2019" not in folded:
        return _WORD.findall(folded)
    opened = _SHORT_FORM.sub("", _NOT.sub(" not", folded))
    return [_FULL_FORMS.get(word, word) for word in _WORD.findall(opened)]


@cache
def fillers() -> frozenset[str]:
    """The words, of either language, that carry no subject ("please", "the", "quiero")."""
    return english().fillers | spanish().fillers


def is_filler(word: str) -> bool:
    """Whether a word carries no subject."""
    return word in fillers()


def looks_spanish(words: list[str]) -> bool:
    """Whether at least one word is a small Spanish word that English does not have."""
    return not spanish().signs.isdisjoint(words)


def _undouble(word: str) -> str:
    """`stopp` to `stop`, `cancell` to `cancel`; `bill` and `add` stay."""
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeioulsz":
        return word[:-1]
    if len(word) > 5 and word[-1] == word[-2]:
        return word[:-1]
    return word


def _without_plural(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    if word.endswith("ied") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            return _undouble(rest)
    return word


def _without_noun_ending(word: str) -> str:
    if word.endswith("ly") and len(word) > 6:
        word = word[:-4] if word.endswith("ally") else word[:-2]
    if word.endswith("ment") and len(word) > 8:
        word = word[:-4]
    for ending, shortest, instead in (
        ("ification", 2, "ify"),
        ("ation", 3, ""),
        ("ate", 3, ""),
        ("at", 4, ""),
        ("ion", 5, ""),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word[: -len(ending)] + instead
    return word


def english_rule(word: str) -> str:
    """The stem by rule alone, without the table of irregular forms."""
    kept = english().kept
    if len(word) < 4 or not word.isascii() or word in kept:
        return word
    word = _without_plural(word)
    if word in kept:
        return word
    word = _without_noun_ending(_without_verb_ending(word))
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return _undouble(word) if len(word) > 5 else word


@lru_cache(maxsize=65_536)
def english_stem(word: str) -> str:
    """A light English stem: plurals, verb endings, the commonest noun endings.

    In the spirit of Harman's S-stemmer and the first steps of Porter's, lighter than
    either: a stem always shares its beginning with the word, except for the irregular forms
    listed in the lexicon (`paid` to `pay`).
    """
    base = english().forms.get(word)
    return english_rule(word if base is None else base)


_CLITIC = re.compile(r"(?<=[aeiou]r)(?:me|te|se|lo|la|le|los|las|les|nos)+$")


@lru_cache(maxsize=65_536)
def spanish_stem(word: str) -> str:
    """A light Spanish stem of a folded word: number, gender, the commonest verb endings.

    In the spirit of Savoy's light stemmer for Spanish, with infinitives, gerunds and
    participles added, since callers tell what they did in verbs.
    """
    word = spanish().forms.get(word, word)
    if len(word) < 4 or not word.isascii():
        return word
    word = _CLITIC.sub("", word)
    if word.endswith("ces"):
        word = word[:-3] + "z"
    elif word.endswith("iones"):
        word = word[:-2]
    elif word.endswith("s") and len(word) > 4:
        word = word[:-1]
    for ending in spanish().endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if word.endswith(("gu", "qu")):
        word = word[:-2] + ("g" if word.endswith("gu") else "c")
    return word


def irregular_forms(stem: str, *, in_spanish: bool) -> tuple[str, ...]:
    """The irregular forms, and the base, of the word with this stem ("pay": "paid" ...)."""
    return _forms_by_stem()[in_spanish].get(stem, ())


@cache
def _forms_by_stem() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    by_language: list[dict[str, tuple[str, ...]]] = []
    for forms, stem_of in ((english().forms, english_stem), (spanish().forms, spanish_stem)):
        by_stem: dict[str, tuple[str, ...]] = {}
        for form, base in forms.items():
            stem = stem_of(base)
            by_stem[stem] = (*by_stem.get(stem, (base,)), form)
        by_language.append(by_stem)
    return by_language[0], by_language[1]
