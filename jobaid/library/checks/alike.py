"""Lines that say nearly the same, so that one of them will be forgotten when words change.

Alike is what `2 * LCS / (length of both)` says, the longest common subsequence of letters
(the "indel" similarity of string libraries). Only lines that share half of their words are
compared, found by their rarest words ("prefix filtering": Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.passages import TextLine, passages_of
from jobaid.library.checks.script_context import found
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Script

ALIKE = 0.8
_SHORTER = ALIKE / (2 - ALIKE)
# Stock phrases ("Thank you for calling.") may well be the same everywhere.
FEWEST_WORDS = 5
_SHARED_WORDS = 0.5
# Of one line so many others are looked at, those that share its rarest words first, and so
# many compared letter by letter: in real libraries there are far fewer. Where there are more,
# the first ones show how alike they all are.
_MOST_LOOKED_AT = 120
_MOST_COMPARED = 10
# Pairs of lines that are not looked at again when a library is checked again.
_MOST_REMEMBERED = 500_000
_WORD = re.compile(r"\w+")


class _SaidLine(NamedTuple):
    """A line with its words, and how many of them one that is alike shares at least."""

    file: str
    line: TextLine
    text: str
    words: frozenset[str]
    fewest: int


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """All lines of the library's steps and replies, language by language."""
    by_language: dict[str, list[_SaidLine]] = {}
    first = (whole.library.house.languages or ("en",))[0]
    for said in _said(whole):
        by_language.setdefault(said.line.language or first, []).append(said)
    compared = whole.again("compared", _Compared, _Compared)
    for lines in by_language.values():
        yield from _alike(lines, compared)


def _said(whole: LibraryContext) -> Iterator[_SaidLine]:
    for script in sorted(whole.library, key=lambda one: one.file):
        yield from whole.again(f"said {script.file}", script, partial(_of_script, script))
    for file, line in house_lines(whole.library):
        if file == "replies.yaml" and line.spoken:
            yield from _with_words(file, line)


def _of_script(script: Script) -> list[_SaidLine]:
    lines = (line for one in passages_of(script) if one.spoken for line in one.lines())
    return [said for line in lines for said in _with_words(script.file, line)]


def _with_words(file: str, line: TextLine) -> Iterator[_SaidLine]:
    """A line with its words, where there are enough of them."""
    text = " ".join(line.source.split()).casefold()
    words = frozenset(_WORD.findall(text))
    if len(words) >= FEWEST_WORDS:
        fewest = max(1, math.ceil(len(words) * _SHARED_WORDS))
        yield _SaidLine(file, line, text, words, fewest)


class _Compared:
    """Which pairs of lines may be alike, as far as that was looked at before."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}

    def may_be_alike(self, one: _SaidLine, other: _SaidLine) -> bool:
        """Whether a look at their lengths and words does not rule it out."""
        pair = one.text, other.text
        known = self._known.get(pair)
        if known is None:
            if len(self._known) > _MOST_REMEMBERED:
                self._known.clear()
            known = self._known[pair] = _may_be_alike(one, other)
        return known


def _alike(lines: list[_SaidLine], remembered: _Compared) -> Iterator[Finding]:
    may_be_alike = remembered.may_be_alike
    frequency = Counter(word for said in lines for word in said.words)
    having: dict[str, list[int]] = {}
    sizes = [len(said.text) for said in lines]
    for number, said in enumerate(lines):
        # What is much shorter or longer cannot be alike, whatever it says: most are.
        least, most = int(sizes[number] * _SHORTER), math.ceil(sizes[number] / _SHORTER)
        rarest = sorted(said.words, key=lambda word: (frequency[word], word))
        prefix = rarest[: len(rarest) - said.fewest + 1]
        near = itertools.islice(_sharing(prefix, having), _MOST_LOOKED_AT)
        compared = (
            lines[other]
            for other in near
            if least <= sizes[other] <= most and may_be_alike(lines[other], said)
        )
        for other in itertools.islice(compared, _MOST_COMPARED):
            share = similarity(other.text, said.text)
            if share >= ALIKE:
                yield _finding(other, said, share)
                break
        for word in prefix:
            lines_with = having.setdefault(word, [])
            if len(lines_with) < _MOST_LOOKED_AT:
                lines_with.append(number)


def _sharing(prefix: list[str], having: Mapping[str, list[int]]) -> Iterator[int]:
    """The lines that share one of these words, each once."""
    seen: set[int] = set()
    for word in prefix:
        for other in having.get(word, ()):
            if other not in seen:
                seen.add(other)
                yield other


def _may_be_alike(one: _SaidLine, other: _SaidLine) -> bool:
    first, second = len(one.text), len(other.text)
    if 2 * min(first, second) < ALIKE * (first + second):
        return False
    shared = len(one.words & other.words)
    return shared >= one.fewest and shared >= other.fewest


@lru_cache(maxsize=20_000)
def similarity(one: str, other: str) -> float:
    """`2 * LCS / (length of both)`: 1 for equal texts, 0 for texts without a common letter.

    The length of the longest common subsequence is worked out on the bits of one number
    (Hyyrö 2004, "Bit-parallel LCS-length computation revisited").
    """
    if not one and not other:
        return 1.0
    where: dict[str, int] = {}
    for number, letter in enumerate(one):
        where[letter] = where.get(letter, 0) | 1 << number
    full = (1 << len(one)) - 1
    row = full
    for letter in other:
        hits = row & where.get(letter, 0)
        row = ((row + hits) | (row - hits)) & full
    common = len(one) - row.bit_count()
    return 2 * common / (len(one) + len(other))


def _finding(first: _SaidLine, second: _SaidLine, share: float) -> Finding:
    line = second.line
    place = first.line.thing
    if first.file != second.file:
        place = sentence("{place} in `{file}`", place=place, file=first.file)
    words = sentence(
        "{thing} says nearly the same as this: {place} ({share} alike).",
        thing=line.thing,
        place=place,
        share=format(share, ".0%"),
    )
    fix = sentence("Say it once, in a script or reply that both use, or say what is different.")
    return found(second.file, "JA088", line.spot, words, fix)
