"""Patterns that a text can fit in exponentially many ways, such as `([A-Za-z]+ ?)+`.

Job Aid matches in linear time and does not mind; other programs that read the same files go back
over every way and hang. The pattern becomes an automaton whose states are the places of its signs
(Glushkov's); it is ambiguous without bound where two different paths lead from a state back to it
over the same text (Weber and Seidl, "On the degree of ambiguity of finite automata", 1991).
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache

from jobaid.library.kinds.linear_patterns import CannotMatch, linear_pattern, pattern_parts
from jobaid.quick_dataclasses import dataclass

# What signs of a pattern are told apart by.
_SAMPLES = (*string.printable, "é", "ß", "中", "٣", "\u00a0", "–")
_MOST_PLACES = 300
_MOST_TOGETHER = 80  # places of one loop that are compared with each other
_MANY = 10  # a count from here on is as bad as no end


@lru_cache(maxsize=1024)
def is_catastrophic(source: str) -> bool:
    """Whether a pattern has exponentially many ways to fit some text; False where too large."""
    try:
        places = _Places()
        places.build(_PatternReader(source).alternatives())
    except (ValueError, RecursionError):
        return False
    return places.ambiguous()


@dataclass(frozen=True, slots=True)
class _Node:
    """A part of a pattern: a sign, a sequence, alternatives, or a part repeated."""

    kind: str
    signs: int = 0
    parts: tuple[_Node, ...] = ()
    least: int = 1
    most: int | None = 1

    def varies(self) -> bool:
        """Whether it is now longer, now shorter for repeating."""
        return (self.kind == "repeat" and self.most != self.least) or any(
            one.varies() for one in self.parts
        )


class _PatternReader:
    """Reads a pattern as a tree."""

    def __init__(self, source: str) -> None:
        self._parts = [*pattern_parts(source)]
        self._at = 0

    def alternatives(self) -> _Node:
        each = [self._sequence()]
        while self._here() == ("sign", "|"):
            self._at += 1
            each.append(self._sequence())
        return _Node("either", parts=tuple(each))

    def _here(self) -> tuple[str, str]:
        return self._parts[self._at] if self._at < len(self._parts) else ("", "")

    def _sequence(self) -> _Node:
        each: list[_Node] = []
        while self._here()[0] and self._here() not in (("sign", "|"), ("sign", ")")):
            kind, part = self._here()
            self._at += 1
            if kind == "count" and each:
                each.append(_repeated(each.pop(), part))
            elif kind == "group":
                each += self._group(part)
            elif part not in ("^", "$") and part[:2] not in (r"\b", r"\B", r"\A", r"\Z"):
                each.append(_Node("sign", _signs(part)))
        return _Node("sequence", parts=tuple(each))

    def _group(self, part: str) -> list[_Node]:
        if part.endswith(")"):
            return []
        inside = self.alternatives()
        self._at += 1
        return [] if part.startswith(("(?=", "(?!", "(?<=", "(?<!")) else [inside]


def _repeated(node: _Node, count: str) -> _Node:
    least, most = {"*": (0, None), "+": (1, None), "?": (0, 1)}.get(count[0], (0, None))
    if count.startswith("{"):
        first, comma, last = count[1 : count.index("}")].partition(",")
        least = int(first or 0)
        most = (int(last) if last else None) if comma else least
    return _Node("repeat", parts=(node,), least=least, most=most)


@lru_cache(maxsize=512)
def _signs(part: str) -> int:
    """The samples that a sign, an escape or a class stands for, as bits."""
    try:
        one = linear_pattern(f"(?s){part}")
    except CannotMatch:
        return 0
    return sum(1 << n for n, sign in enumerate(_SAMPLES) if one.fullmatch(sign))


@dataclass(slots=True)
class _Piece:
    """What a part of the pattern begins and ends with, and whether it may be nothing."""

    empty: bool
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)


class _Places:
    """The automaton. A way from one place to the next that exists twice is there twice."""

    def __init__(self) -> None:
        self._signs: list[int] = []
        self._next: list[list[int]] = []

    def build(self, node: _Node) -> _Piece:
        if node.kind == "sign":
            if len(self._signs) >= _MOST_PLACES:
                raise ValueError("too large")
            self._signs.append(node.signs)
            self._next.append([])
            place = len(self._signs) - 1
            return _Piece(False, [place], [place])
        if node.kind == "either":
            each = [self.build(one) for one in node.parts]
            return _Piece(
                any(one.empty for one in each),
                [place for one in each for place in one.first],
                [place for one in each for place in one.last],
            )
        if node.kind == "repeat":
            return self._repeat(node)
        return self._joined(self.build(one) for one in node.parts)

    def _repeat(self, node: _Node) -> _Piece:
        inside, most = node.parts[0], node.most
        if most is not None and most >= _MANY and inside.varies():
            most = None
        needed = min(node.least, 3) if most is None else node.least
        pieces = [self.build(inside) for _ in range(needed)]
        if most is None:
            loop = pieces[-1] if pieces else self.build(inside)
            self._follow(loop, loop)
            if not pieces:
                pieces = [_Piece(True, loop.first, loop.last)]
        else:
            for _ in range(most - needed):
                piece = self.build(inside)
                pieces.append(_Piece(True, piece.first, piece.last))
        return self._joined(iter(pieces))

    def _joined(self, pieces: Iterator[_Piece]) -> _Piece:
        whole = _Piece(True)
        for piece in pieces:
            self._follow(whole, piece)
            first = whole.first + piece.first if whole.empty else whole.first
            last = piece.last + whole.last if piece.empty else piece.last
            whole = _Piece(whole.empty and piece.empty, first, last)
        return whole

    def _follow(self, before: _Piece, after: _Piece) -> None:
        for place in before.last:
            self._next[place] += after.first

    def ambiguous(self) -> bool:
        reach = [self._reached(place) for place in range(len(self._signs))]
        for place, reached in enumerate(reach):
            loop = {one for one in reached if place in reach[one]}
            if place in loop and place == min(loop) and self._twice(loop):
                return True
        return False

    def _reached(self, place: int) -> set[int]:
        found: set[int] = set()
        left = [place]
        while left:
            for one in self._next[left.pop()]:
                if one not in found:
                    found.add(one)
                    left.append(one)
        return found

    def _twice(self, loop: set[int]) -> bool:
        """Whether two different ways lead round a loop over the same signs."""
        if len(loop) > _MOST_TOGETHER:
            return False
        ways = {place: [one for one in self._next[place] if one in loop] for place in loop}
        if any(len(each) > len(set(each)) for each in ways.values()):
            return True
        seen: set[tuple[int, int]] = set()
        left = [(place, place) for place in loop]
        while left:
            one, other = left.pop()
            for first in ways[one]:
                for second in ways[other]:
                    if not self._signs[first] & self._signs[second]:
                        continue
                    if first == second:
                        if one != other:
                            return True
                    elif (first, second) not in seen:
                        seen.add((first, second))
                        left.append((first, second))
        return False
