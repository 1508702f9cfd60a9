"""Lines that say nearly the same, so that one of them will be forgotten when words change.

Alike is what `2 * LCS / (length of both)` says, the longest common subsequence of letters
(the "indel" similarity of string libraries). Only lines that share half of their words are
compared, found by their rarest words ("prefix filtering": Chaudhuri, Ganti, Kaushik 2006).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from jobaid.library.checks.house import house_lines
from jobaid.library.checks.lines import Line, passages_of
from jobaid.library.checks.subject import found

if TYPE_CHECKING:
    from jobaid.library.checks.whole import Whole
    from jobaid.library.findings import Finding

ALIKE = 0.8
# Stock phrases ("Thank you for calling.") may well be the same everywhere.
FEWEST_WORDS = 5
_SHARED_WORDS = 0.5
# Of one line so many others are looked at, those that share its rarest words first, and so
# many compared letter by letter: in real libraries there are far fewer. Where there are more,
# the first ones show how alike they all are.
_MOST_LOOKED_AT = 120
_MOST_COMPARED = 10
_WORD = re.compile(r"\w+")


class _Said(NamedTuple):
    """A line with its words, the rarest first."""

    file: str
    line: Line
    text: str
    words: frozenset[str]


def check_house(whole: Whole) -> Iterator[Finding]:
    """All lines of the library's steps and replies, language by language."""
    by_language: dict[str, list[_Said]] = {}
    first = (whole.library.house.languages or ("en",))[0]
    for file, line in _said(whole):
        text = " ".join(line.source.split()).casefold()
        words = frozenset(_WORD.findall(text))
        if len(words) >= FEWEST_WORDS:
            said = _Said(file, line, text, words)
            by_language.setdefault(line.language or first, []).append(said)
    for lines in by_language.values():
        yield from _alike(lines)


def _said(whole: Whole) -> Iterator[tuple[str, Line]]:
    for script in sorted(whole.library, key=lambda one: one.file):
        for passage in passages_of(script):
            if passage.spoken:
                for line in passage.lines():
                    yield script.file, line
    for file, line in house_lines(whole.library):
        if file == "replies.yaml" and line.spoken:
            yield file, line


def _alike(lines: list[_Said]) -> Iterator[Finding]:
    frequency = Counter(word for said in lines for word in said.words)
    having: dict[str, list[int]] = {}
    for number, said in enumerate(lines):
        rarest = sorted(said.words, key=lambda word: (frequency[word], word))
        prefix = rarest[: len(rarest) - _fewest_shared(said) + 1]
        near = islice(_sharing(prefix, having), _MOST_LOOKED_AT)
        compared = (lines[other] for other in near if _may_be_alike(lines[other], said))
        for other in islice(compared, _MOST_COMPARED):
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


def _fewest_shared(said: _Said) -> int:
    return max(1, -int(-len(said.words) * _SHARED_WORDS // 1))


def _may_be_alike(one: _Said, other: _Said) -> bool:
    """Whether a look at their lengths and words does not rule it out."""
    shorter, longer = sorted((len(one.text), len(other.text)))
    if 2 * shorter < ALIKE * (shorter + longer):
        return False
    shared = len(one.words & other.words)
    return shared >= max(_fewest_shared(one), _fewest_shared(other))


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


def _finding(first: _Said, second: _Said, share: float) -> Finding:
    line = second.line
    place = first.line.thing
    if first.file != second.file:
        place = f"{place} in `{first.file}`"
    words = (
        f"{line.thing} says nearly the same as {place[0].lower()}{place[1:]} ({share:.0%} alike)."
    )
    fix = "Say it once, in a script or reply that both use, or say what is different."
    return found(second.file, "JA088", line.spot, words, fix)
