"""Three forms of one sequence made one: of the sentences of a text, of the items of a list."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from jobaid.quick_dataclasses import dataclass

HunkSide = Literal["same", "ours", "theirs", "both", "clash"]


@dataclass(frozen=True, slots=True)
class SequenceHunk:
    """A stretch of the three: from where to where in each, and whose counts.

    "same": nobody changed it; "both": both did, to the same; "clash": to something else.
    """

    side: HunkSide
    base: slice
    ours: slice
    theirs: slice


def merge_hunks(
    base: Sequence[Hashable], ours: Sequence[Hashable], theirs: Sequence[Hashable]
) -> Iterator[SequenceHunk]:
    """The hunks of three sequences, in order; together they are all of each."""
    mine, yours = _changes(base, ours), _changes(base, theirs)
    at_base = at_ours = at_theirs = 0
    while mine or yours:
        start = min(one[0][0] for one in (mine, yours) if one)
        if start > at_base:
            size = start - at_base
            yield SequenceHunk(
                "same",
                slice(at_base, start),
                slice(at_ours, at_ours + size),
                slice(at_theirs, at_theirs + size),
            )
            at_base, at_ours, at_theirs = start, at_ours + size, at_theirs + size
        end, end_ours, end_theirs, who = _region(mine, yours, at_base, at_ours, at_theirs)
        hunk = (slice(at_base, end), slice(at_ours, end_ours), slice(at_theirs, end_theirs))
        side: HunkSide = who
        if who == "clash" and list(ours[hunk[1]]) == list(theirs[hunk[2]]):
            side = "both"
        yield SequenceHunk(side, *hunk)
        at_base, at_ours, at_theirs = end, end_ours, end_theirs
    if at_base < len(base):
        yield SequenceHunk(
            "same",
            slice(at_base, len(base)),
            slice(at_ours, len(ours)),
            slice(at_theirs, len(theirs)),
        )


_Change = tuple[int, int, int, int]


def _changes(base: Sequence[Hashable], side: Sequence[Hashable]) -> list[_Change]:
    codes = SequenceMatcher(None, base, side, autojunk=False).get_opcodes()
    return [(b1, b2, s1, s2) for tag, b1, b2, s1, s2 in codes if tag != "equal"]


def _region(
    mine: list[_Change], yours: list[_Change], base: int, ours: int, theirs: int
) -> tuple[int, int, int, HunkSide]:
    """Take the changes off that overlap from here on: where they end in each of the three."""
    end, touched_mine, touched_yours = base, False, False
    ends = {id(mine): ours, id(yours): theirs}
    reached = {id(mine): base, id(yours): base}
    growing = True
    while growing:
        growing = False
        for changes in (mine, yours):
            while changes and _touches(changes[0], base, end, touched_mine or touched_yours):
                _b1, b2, _s1, s2 = changes.pop(0)
                ends[id(changes)] = s2
                reached[id(changes)] = b2
                end = max(end, b2)
                touched_mine |= changes is mine
                touched_yours |= changes is yours
                growing = True
    end_ours = ends[id(mine)] + end - reached[id(mine)]
    end_theirs = ends[id(yours)] + end - reached[id(yours)]
    if touched_mine and touched_yours:
        return end, end_ours, end_theirs, "clash"
    return end, end_ours, end_theirs, "ours" if touched_mine else "theirs"


def _touches(change: _Change, start: int, end: int, begun: bool) -> bool:
    """Whether a change overlaps what has been taken: at a border only two insertions do."""
    b1, b2 = change[:2]
    if not begun:
        return b1 == start
    if b1 == b2:
        return b1 < end or (start == end and b1 == start)
    return b1 < end


_SENTENCE = re.compile(r".+?(?:[.!?…:;]+[\"'”’)\]]*(?=\s)|(?=\n)|$)|\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SentencePiece:
    """A sentence, or a line of its own, with the spaces behind it."""

    words: str
    behind: str


def sentences_of(text: str) -> list[SentencePiece]:
    """A text as its sentences."""
    found: list[SentencePiece] = []
    at = 0
    while at < len(text):
        match = _SENTENCE.match(text, at)
        end = len(text) if match is None else max(match.end(), at + 1)
        last = end
        while last < len(text) and text[last].isspace():
            last += 1
        found.append(SentencePiece(text[at:end], text[end:last]))
        at = last
    return found


def apart_from(base: Sequence[SentencePiece], side: Sequence[SentencePiece]) -> list[SentencePiece]:
    """The sentences of a side; one put behind a line of base that has no full stop stands alone."""
    open_ends = tuple(dict.fromkeys(f"{one.words} " for one in base if one.words[-1:].isalnum()))
    found: list[SentencePiece] = []
    for piece in side:
        end = ""
        if piece.words.startswith(open_ends):
            end = next(one for one in open_ends if piece.words.startswith(one))
        if end and piece.words[len(end) :][:1].isupper() and not piece.words[-1].isalnum():
            found.append(SentencePiece(end[:-1], " "))
            piece = SentencePiece(piece.words[len(end) :], piece.behind)
        found.append(piece)
    return found


def text_of(pieces: Sequence[SentencePiece], end: str) -> str:
    """Sentences as a text that ends with `end`."""
    if not pieces:
        return ""
    inner = "".join(one.words + (one.behind or " ") for one in pieces[:-1])
    return inner + pieces[-1].words + end
