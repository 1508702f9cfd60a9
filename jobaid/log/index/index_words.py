"""Words of a text as the index compares them, and a search in the language of SQLite's FTS5.

Texts are cut here and not by FTS5: so the same rules hold for what is kept, for what is looked
for and for a search without an index, and nothing in a search can be read as FTS5's own syntax.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

# Han and kana are written without spaces: each sign is a word. (Hangul comes apart in folding.)
_SIGNS = "\u3005\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LONGEST = 64
"""Letters of a word; what is longer counts as several."""

_WORD = re.compile(rf"[{_SIGNS}]|[^\W_{_SIGNS}]{{1,{LONGEST}}}")
_GROUPS = re.compile(r"[0-9]+(?:[ ./\u2010-\u2013-][0-9]+)+")
_BETWEEN = re.compile(r"[^0-9]+")
# The same cut as _WORD makes for ASCII, several times as fast
_CUT = {code: " " for code in range(128) if not chr(code).isalnum()}

MOST = 32
"""Words of a search that count."""

_FEWEST_DIGITS = 6
_SHORT = 2


def fold(text: str) -> str:
    """The text without case, accents and width: decomposed (Unicode NFKD), without marks."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def words_of(text: str) -> set[str]:
    """The words of a text: no case, no accents; digits in groups also as one ("4021 7788")."""
    folded = fold(text)
    words = set(_cut(folded))
    words.update(joined for _, joined in _numbers(folded))
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
    as a whole word. An account or phone number is found however its digits are grouped. Marks of
    any kind only part words.
    """
    folded = fold(search)
    words = _cut(folded)[:MOST]
    if not words:
        return Sought(())
    rest = [(word, len(word) > _SHORT) for word in words]
    parts: list[tuple[tuple[tuple[str, bool], ...], ...]] = []
    for pieces, joined in _numbers(folded):
        apart = tuple(one for one in rest if one[0] in pieces)
        if len(apart) == len(pieces):
            rest = [one for one in rest if one[0] not in pieces]
            parts.append((apart, ((joined, True),)))
    parts.extend(((one,),) for one in rest)
    return Sought(tuple(parts))


def _cut(folded: str) -> list[str]:
    if not folded.isascii():
        return _WORD.findall(folded)
    words = folded.translate(_CUT).split()
    return words if max(map(len, words), default=0) <= LONGEST else _WORD.findall(folded)


def _numbers(folded: str) -> list[tuple[list[str], str]]:
    """Numbers written in groups of digits: the groups, and all digits as one."""
    found = []
    for match in _GROUPS.finditer(folded):
        joined = _BETWEEN.sub("", match[0])
        if len(joined) >= _FEWEST_DIGITS:
            found.append((_cut(match[0]), joined[:LONGEST]))
    return found


def _either(terms: Iterable[str]) -> str:
    return f"({' OR '.join(f'({term})' for term in terms)})"


def _found(word: str, begins: bool, words: set[str]) -> bool:
    return word in words or (begins and any(one.startswith(word) for one in words))
