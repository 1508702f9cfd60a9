"""What was said as words that can be compared: case, quotes, short forms and numbers evened out.

"You'll see £26.10 within three working days" and "You will see twenty-six pounds ten within 3
working days" come out as the same words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from jobaid.library.search.word_forms import english_stem, fold, spanish_stem
from jobaid.practice.said_numbers import numbers_evened
from jobaid.practice.word_lists import split_words
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import main_language

_QUOTES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'"})
_PIECE = re.compile(
    r"(?P<money>[£$€])?\s?(?P<number>\d+(?:[.,:]\d+)*)(?P<ordinal>st|nd|rd|th|º|ª)?"
    r"(?:\s?(?P<after>[£$€%]|[ap]\.?m\b\.?|p(?![^\W\d_])))?"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[&%£$€])"
    r"|(?P<end>[.!?…\n]+)"
    r"|(?P<pause>[,;:()\[\]\u2013\u2014]|\s-\s)"
    r'|(?P<quote>["“”«»])'
)
# Thousands are parted by a space of their own in French, Polish and others: "2\u202f500".
_PARTED = re.compile(r"(?<=\d)[\u202f\u00a0](?=\d{3}(?!\d))")
_CURRENCIES = {"£": "pound", "$": "dollar", "€": "euro"}
_SIGNS = {"&": "and", "%": "percent", **_CURRENCIES}
_PRONOUNS = frozenset(
    split_words(
        "i you he she it we they that this there here who what where when how which one nobody "
        "somebody someone everyone everybody everything something nothing let"
    )
)
_SHORT = {"ll": "will", "re": "are", "ve": "have", "m": "am"}
_HAS = frozenset(split_words("been got had gone come taken"))
_HAD = frozenset(("better", "been"))
_WHOLE = {
    "cannot": ("can", "not"), "can't": ("can", "not"), "won't": ("will", "not"),
    "shan't": ("shall", "not"), "ain't": ("is", "not"), "o'clock": ("o'clock",),
    "gonna": ("going", "to"), "wanna": ("want", "to"), "ok": ("okay",),
}  # fmt: skip
_CLAUSES = {
    "en": frozenset(split_words("and but so because although though while")),
    "es": frozenset(split_words("y e pero aunque porque mientras sino")),
}


@dataclass(frozen=True, slots=True)
class SaidWord:
    """One word evened out. `shown` is how it was written, `sentence` and `clause` where it stands.

    `quoted` is true inside quotation marks.
    """

    word: str
    shown: str
    sentence: int = 0
    clause: int = 0
    quoted: bool = False


@lru_cache(maxsize=64)
def tag_of(language: str) -> str:
    """The language of a call as rules about words know it: Spanish, else English."""
    return "es" if main_language(language) == "es" else "en"


def even_words(text: str, language: str = "en") -> tuple[SaidWord, ...]:
    """The words of a text in order, evened out."""
    return _even(text[:_LONGEST], tag_of(language))


@lru_cache(maxsize=8192)
def _even(text: str, tag: str) -> tuple[SaidWord, ...]:
    found: list[SaidWord] = []
    sentence = clause = 0
    quoted = False
    for piece in _PIECE.finditer(_PARTED.sub("", text.translate(_QUOTES))):
        if piece["end"]:
            sentence, clause = sentence + 1, clause + 1
        elif piece["pause"]:
            clause += 1
        elif piece["quote"]:
            quoted = piece["quote"] in "“«" or (piece["quote"] == '"' and not quoted)
        else:
            for word in _words(piece, tag):
                if word in _CLAUSES[tag]:
                    clause += 1
                found.append(SaidWord(word, piece[0].strip(), sentence, clause, quoted))
    return tuple(numbers_evened(_short_forms(found), tag))


def _words(piece: re.Match[str], tag: str) -> list[str]:
    if piece["sign"]:
        return [_SIGNS[piece["sign"]]]
    if piece["word"]:
        word = piece["word"].casefold() if tag == "en" else fold(piece["word"])
        return list(_opened(fold(word)))
    number = _plain(piece["number"], tag)
    after = (piece["after"] or "").lower()
    if after.rstrip(".").replace(".", "") in ("am", "pm"):
        return [_clock(number, after.startswith("p"))]
    if piece["ordinal"]:
        return [f"{number}th"]
    money = piece["money"] or (after if after in _CURRENCIES else "")
    if money:
        return [_amount(number), _CURRENCIES[money]]
    if after == "p":
        return [number, "pence"]
    return [number, "percent"] if after == "%" else [number]


def _opened(word: str) -> Sequence[str]:
    """English short forms spelled out; `'s` and `'d` are told by what follows them."""
    if word in _WHOLE:
        return _WHOLE[word]
    if "'" not in word:
        return (word,)
    if word.endswith("n't"):
        return (word[:-3], "not")
    base, _, ending = word.rpartition("'")
    if ending in _SHORT and base:
        return (base, _SHORT[ending])
    if ending == "s" and base == "let":
        return ("let", "us")
    if ending in ("s", "d") and base in _PRONOUNS:
        return (base, f"'{ending}")
    return (word.replace("'", ""),)


def _short_forms(words: list[SaidWord]) -> list[SaidWord]:
    settled = []
    for at, one in enumerate(words):
        if one.word in ("'s", "'d"):
            following = words[at + 1].word if at + 1 < len(words) else ""
            if one.word == "'s":
                word = "has" if following in _HAS else "is"
            else:
                word = "had" if following in _HAD else "would"
            one = SaidWord(word, one.shown, one.sentence, one.clause, one.quoted)
        settled.append(one)
    return settled


def _plain(number: str, tag: str) -> str:
    """A number as written in a language, with a point before its decimals and no groups."""
    group, point = (",", ".") if tag == "en" else (".", ",")
    if ":" in number:
        return number
    if re.fullmatch(rf"\d{{1,3}}(\{group}\d{{3}})+(\{point}\d+)?", number):
        number = number.replace(group, "")
    return number.replace(",", ".")


def _amount(number: str) -> str:
    return re.sub(r"\.0+$", "", number)


def _clock(number: str, after_noon: bool) -> str:
    hour, _, minutes = number.replace(".", ":").partition(":")
    value = int(hour) % 12 + (12 if after_noon else 0)
    return f"{value}:{minutes or '00'}"


def stem_of(word: str, language: str) -> str:
    """What all forms of a word have in common; numbers are themselves."""
    if word[:1].isdigit():
        return word
    return spanish_stem(word) if tag_of(language) == "es" else english_stem(word)


_LONGEST = 4_000
"""Characters that are looked at: what is said in one turn is never longer."""
