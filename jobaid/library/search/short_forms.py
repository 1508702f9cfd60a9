"""The house's own short forms, such as `CC` and `appt`: what its glossary says they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.search.word_forms import fold, words_of

if TYPE_CHECKING:
    from jobaid.library.model import Term, Words

ShortForms = Mapping[str, tuple[str, ...]]
"""A folded word, and the folded words that it stands for."""

NO_SHORT_FORMS: ShortForms = {}
# Letters of a short form, words of what it stands for: more of them are an explanation.
LONGEST_FORM, MOST_WORDS = 6, 5
_FIRST_PART = re.compile(r"[^.;:(\n]*")


def short_forms_of(glossary: Iterable[Term]) -> ShortForms:
    """The short forms among the terms of a glossary.

    A term is one where it is a single word whose letters stand, in their order, in what it
    means (or in what is said instead): `appt` in "appointment", `CC` in "Credit card".
    """
    found: dict[str, tuple[str, ...]] = {}
    for entry in glossary:
        for term in entry.term.by_language.values():
            words = words_of(fold(term))
            if len(words) != 1 or len(words[0]) > LONGEST_FORM:
                continue
            for meant in (*_firsts(entry.means), *_firsts(entry.say_instead)):
                if words[0] not in found and _stands_for(words[0], meant):
                    found[words[0]] = meant
    return found


def written_out(words: Iterable[str], forms: ShortForms) -> list[str]:
    """The words with each short form as what it stands for."""
    found: list[str] = []
    for word in words:
        found += forms.get(word, (word,))
    return found


def _firsts(words: Words | None) -> list[tuple[str, ...]]:
    """The first part of a text in each language, as words."""
    texts = () if words is None else words.by_language.values()
    return [tuple(words_of(fold(_FIRST_PART.match(text)[0]))) for text in texts]  # type: ignore[index]


def _stands_for(form: str, meant: tuple[str, ...]) -> bool:
    letters = "".join(meant)
    if not 0 < len(meant) <= MOST_WORDS or len(letters) <= len(form) or letters[0] != form[0]:
        return False
    rest = iter(letters)
    return all(letter in rest for letter in form)
