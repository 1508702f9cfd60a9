"""Words of a text as the index compares them, and a search in the language of SQLite's FTS5.

Texts are cut here and not by FTS5: so the same rules hold for what is kept, for what is looked
for and for a search without an index, and nothing in a search can be read as FTS5's own syntax.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from jobaid.late_patterns import late_pattern
from jobaid.log.index.spellings import (
    apostrophed,
    number_words,
    numbers,
    of_last,
    other_ways,
    postcodes,
    short_words,
)
from jobaid.quick_dataclasses import dataclass

# Han and kana are written without spaces: each sign is a word. (Hangul comes apart in folding.)
_SIGNS = "\u3005\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LONGEST = 64
"""Letters of a word; what is longer counts as several."""

_WORD = late_pattern(rf"[{_SIGNS}]|[^\W_{_SIGNS}]{{1,{LONGEST}}}")
# The same cut as _WORD makes for ASCII, several times as fast
_CUT = {code: " " for code in range(128) if not chr(code).isalnum()}

# Letters with a stroke or joined, which Unicode does not take apart.
_LETTERS = str.maketrans({
    "ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "ɨ": "i", "ƶ": "z", "ə": "e",
})  # fmt: skip

MOST = 32
"""Words of a search that count."""

_SHORT = 2


def fold(text: str) -> str:
    """The text without case, accents and width: decomposed (Unicode NFKD), without marks.

    Letters that only look alike to a person at a keyboard are the same: ł and l, ı and i, ø and o.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()
    return plain.translate(_LETTERS)


def words_of(text: str) -> set[str]:
    """The words of a text: no case, no accents; digits in groups also as one ("4021 7788")."""
    folded = fold(text)
    words = set(_cut(folded))
    for written in (postcodes(folded), apostrophed(folded)):
        words.update(whole[:LONGEST] for one in written for whole in one.wholes)
    words.update(word[:LONGEST] for word in number_words(folded))
    return words


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for: every one of `parts` must be there.

    A part is a list of alternatives, and an alternative a list of words that must all be there,
    each with whether it may be the beginning of a longer word.
    """

    parts: tuple[tuple[tuple[tuple[str, bool], ...], ...], ...]

    def __bool__(self) -> bool:
        return bool(self.parts)

    def match(self, longer: Callable[[str], list[str] | None]) -> str:
        """As an FTS5 expression. All words are letters and digits, and stand in quotes.

        `longer` gives all words that begin like one, or None where they are too many: whole words
        are found many times as fast as beginnings.
        """

        def term(word: str, begins: bool) -> str:
            if not begins:
                return f'"{word}"'
            words = longer(word)
            if words is None:
                return f'"{word}"*'
            return _either(f'"{one}"' for one in words or [word])

        return " AND ".join(
            _either(" AND ".join(term(*word) for word in one) for one in part)
            for part in self.parts
        )

    def count(self, words: set[str]) -> int:
        """How many parts are in a text with these words."""
        return sum(
            any(all(_found(word, begins, words) for word, begins in one) for one in part)
            for part in self.parts
        )

    def fits(self, words: set[str]) -> bool:
        """Whether a text with these words is what is looked for."""
        return self.count(words) == len(self.parts)


def sought(search: str) -> Sought:
    """What a person's words look for.

    Every word must be there, in any order, as the beginning of a word; one of one or two letters
    as a whole word. An account or phone number is found however its digits are grouped, a phone
    number without its area code too. Marks of any kind only part words.
    """
    folded = fold(search)
    words = _cut(folded)[:MOST]
    if not words:
        return Sought(())
    rest = [(word, len(word) > _SHORT) for word in words]
    parts: list[tuple[tuple[tuple[str, bool], ...], ...]] = []
    for spelling in (*numbers(folded), *postcodes(folded), *short_words(folded)):
        pieces = [piece for one in spelling.pieces for piece in _cut(one)]
        apart = tuple(one for one in rest if one[0] in pieces)
        if apart and {word for word, _ in apart} == set(pieces):
            rest = [one for one in rest if one[0] not in pieces]
            wholes = (*spelling.wholes, *of_last("".join(spelling.pieces)))
            told = (((one[:LONGEST], True),) for one in wholes)
            parts.append((apart, *(one for one in told if one != apart)))
    for word, begins in rest:
        others = tuple(((other, True),) for other in (*other_ways(word), *of_last(word)))
        parts.append((((word, begins),), *others))
    return Sought(tuple(parts))


def _cut(folded: str) -> list[str]:
    if not folded.isascii():
        return _WORD.findall(folded)
    words = folded.translate(_CUT).split()
    return words if max(map(len, words), default=0) <= LONGEST else _WORD.findall(folded)


def _either(terms: Iterable[str]) -> str:
    return f"({' OR '.join(f'({term})' for term in terms)})"


def _found(word: str, begins: bool, words: set[str]) -> bool:
    return word in words or (begins and any(one.startswith(word) for one in words))
