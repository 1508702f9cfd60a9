"""Finds card numbers in a text, however they are spaced, grouped, stuck together or spoken.

A run of digits that is a card as a whole is one. Of a longer run (an account number and a card, a
card and its expiry date) the parts are tried that a person would write as a number of their own:
what stands between commas, slashes or lines, groups such as 4-4-4-4 or 4-6-5, and the beginning
and end of long digits. Only where the words around say "card" is every part tried. Parts at any
place of any long number would find a card in one long number of four.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from jobaid.late_patterns import late_pattern
from jobaid.log.mask.issuers import MAX_DIGITS, MIN_DIGITS, SHORTEST, is_card, is_named_card
from jobaid.log.mask.lookalikes import is_sim_card, is_something_else

if TYPE_CHECKING:
    from jobaid.log.mask.digits import DigitReading

_CARD_WORD: Final = (
    r"(?<![^\W_])(?:(?<!sim )(?<!sim-)(?:credit|debit|bank)?cards?(?:numbers?|no|nr)?"
    r"(?! ending \d{4}\])|tarjetas?|cc|pan|visa|mastercard|amex|american express|maestro"
    r"|diners(?: club)?|unionpay|long number)(?![^\W\d_])"
)
_NEARBY: Final = late_pattern(
    _CARD_WORD + r"|(?<![^\W_])(?:exp(?:iry|ires|iration|iring)?|cv[vc]2?|caduca|vence)(?![^\W\d_])"
)
_NAMED: Final = late_pattern(
    _CARD_WORD + r"(?:[\W_]{0,6}(?:numbers?|num|no|nr|is|was|it|its|details?|digits|here"
    r"|número|numero|núm|es))*[\W_]{0,6}\Z"
)
_BEFORE, _AFTER = 60, 40  # characters in which a card is spoken of

# How cards are grouped on plastic and in forms; a window inside a longer run has to look like one.
_SHAPES: Final = frozenset({
    (4, 4, 4, 4), (8, 8), (4, 4, 8), (8, 4, 4), (4, 12), (12, 4), (6, 10),
    (4, 6, 5), (5, 5, 5), (4, 4, 4, 3), (4, 6, 4), (4, 4, 4, 2),
    (4, 4, 4, 1), (4, 3, 3, 3), (4, 4, 5), (4, 4, 4, 4, 3), (4, 4, 4, 4, 2), (4, 4, 4, 4, 1),
    (6, 13),
})  # fmt: skip
_MOST_GROUPS: Final = max(map(len, _SHAPES))
_SINGLES: Final = 4  # this many single digits in a row are read as one number
_STUCK: Final = range(MIN_DIGITS + 4, 65)  # lengths in which a card may be stuck to something
_STUCK_LENGTHS: Final = (14, 15, 16)  # the lengths in use; rarer ones in digits that long
_LONG: Final = 21  # that nothing but two numbers stuck together is likely
_NAMED_REACH: Final = 200  # digits of a run that every part is tried of, where a card is spoken of

# Kinds of marks between two groups of digits; the last: one is written and the other spoken.
_LINE_BREAK, _STOP, _SPACE, _SPOKEN = 1, 2, 4, 8
_LINE_BREAKS: Final = late_pattern(r"[\n\r]")
_STOPS: Final = late_pattern(r"[,;|/:()\[\]{}<>\n\r]| [-\u2013\u2014] ")
_SPACES: Final = late_pattern(r"\s")


class CardNumber(NamedTuple):
    """A card number found: where it stands, and its last four digits."""

    start: int
    end: int
    last4: str


class _DigitRun:
    """One run of digits, and the parts of it that are cards (as ranges of digit numbers)."""

    def __init__(self, reading: DigitReading, start: int, end: int) -> None:
        self.text = reading.text
        self.folded = reading.folded
        self.groups = members = reading.groups(start, end)
        self.digits = "".join(members.digits)
        sizes = [len(digits) for digits in members.digits]
        self.first = [0, *accumulate(sizes)][:-1]  # the number of each group's first digit
        self.cuts = self._cuts(sizes)
        self._near: bool | None = None
        self._gap_marks: list[int] | None = None

    def cards(self) -> list[tuple[int, int]]:
        """Ranges of digits that are cards, in order, without overlap."""
        found: list[tuple[int, int]] = []
        open_ranges = [(0, len(self.digits))]
        while open_ranges:
            low, high = open_ranges.pop()
            here = _joined(self._in_range(low, high)) if high - low >= SHORTEST else []
            found += here
            if here:
                edges = [low, *(edge for part in here for edge in part), high]
                open_ranges += zip(edges[::2], edges[1::2], strict=True)
        return sorted(found)

    def card(self, first: int, last: int) -> CardNumber:
        """Where the digits `first` up to `last` stand in the text."""
        digits = self.digits[first:last]
        return CardNumber(self._start(first), self._end(last), digits[-4:])

    def _in_range(self, low: int, high: int) -> list[tuple[int, int]]:
        if high - low <= MAX_DIGITS and self._is_card(low, high, named=True):
            return [(low, high)]
        if is_sim_card(self.digits[low:high]):
            return []
        # What its own marks set apart is believed before what begins and ends at a group; what is
        # left beside a card comes here again, see `cards`.
        found = self._of(self._between_marks(low, high), named=True)
        if not found:
            found = self._of(self._in_groups(low, high), named=True)
            found += self._of(self._stuck(low, high))
        if not found and high - low == len(self.digits) and self._is_near():
            found = self._of(self._anywhere(low, high))
        return found

    def _of(
        self, parts: Iterable[tuple[int, int]], *, named: bool = False
    ) -> list[tuple[int, int]]:
        return [part for part in parts if self._is_card(*part, named=named)]

    def _is_card(self, first: int, last: int, *, named: bool = False) -> bool:
        digits = self.digits[first:last]
        if len(digits) < SHORTEST:
            return False
        if is_card(digits):
            start, end = self._start(first), self._end(last)
            return not is_something_else(self.text, start, end, digits)
        if not named or not is_named_card(digits):
            return False
        start, end = self._start(first), self._end(last)
        if not _NAMED.search(self.folded[max(0, start - _BEFORE) : start]):
            return False
        return not is_something_else(self.text, start, end, digits)

    def _is_near(self) -> bool:
        if self._near is None:
            start, end = self.groups.starts[0], self.groups.ends[-1]
            self._near = bool(
                _NEARBY.search(self.folded, max(0, start - _BEFORE), start)
                or _NEARBY.search(self.folded, end, end + _AFTER)
            )
        return self._near

    def _cuts(self, sizes: list[int]) -> list[int]:
        """Where a new number may begin: at each group, but single digits are taken together."""
        if 1 not in sizes:
            return [*self.first, len(self.digits)]
        cuts: list[int] = []
        at = 0
        while at < len(sizes):
            cuts.append(self.first[at])
            reach = at + 1
            while sizes[at] == 1 and reach < len(sizes) and sizes[reach] == 1:
                reach += 1
            if reach - at < _SINGLES:
                cuts += self.first[at + 1 : reach]
            at = reach
        cuts.append(len(self.digits))
        return cuts

    def _blocks(self, low: int, high: int) -> list[int]:
        begin, finish = bisect_right(self.cuts, low), bisect_right(self.cuts, high - 1)
        return [low, *self.cuts[begin:finish], high]

    def _between_marks(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """What stands between line breaks, between stronger marks, between spaces, or is spoken."""
        begin, finish = bisect_right(self.first, low), bisect_right(self.first, high - 1)
        marks, places = self._marks()[begin:finish], self.first[begin:finish]
        kinds = set(marks)
        for mark in (_LINE_BREAK, _STOP, _SPACE, _SPOKEN):
            if len({kind & mark for kind in kinds}) > 1:  # some gaps have it, some have not
                edges = [low, *(at for at, kind in zip(places, marks, strict=True) if kind & mark)]
                yield from _card_sized(pairwise([*edges, high]))

    def _marks(self) -> list[int]:
        """What stands in front of each group, as kinds of marks."""
        if self._gap_marks is None:
            starts, ends, _, worded = self.groups
            gaps = [self.folded[end:start] for end, start in zip(ends, starts[1:], strict=False)]
            kinds = {gap: _kinds_of_marks(gap) for gap in set(gaps)}
            self._gap_marks = [0, *(kinds[gap] for gap in gaps)]
            if True in worded:
                for at in range(1, len(worded)):
                    self._gap_marks[at] |= _SPOKEN * (worded[at] != worded[at - 1])
        return self._gap_marks

    def _in_groups(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        cuts = self._blocks(low, high)
        sizes = [right - left for left, right in pairwise(cuts)]
        for at, size in enumerate(sizes):
            if size >= SHORTEST:
                yield from _card_sized([(cuts[at], cuts[at + 1])])
            elif size >= 4:
                for count in range(2, min(_MOST_GROUPS, len(sizes) - at) + 1):
                    if tuple(sizes[at : at + count]) in _SHAPES:
                        yield cuts[at], cuts[at + count]

    def _stuck(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """The beginning and the end of long digits without a mark between."""
        for left, right in pairwise(self._blocks(low, high)):
            if right - left in _STUCK and not is_sim_card(self.digits[left:right]):
                rare = right - left >= _LONG
                for length in range(MIN_DIGITS, MAX_DIGITS + 1) if rare else _STUCK_LENGTHS:
                    yield left, left + length
                    yield right - length, right

    def _anywhere(self, low: int, high: int) -> Iterator[tuple[int, int]]:
        """Every part from group to group; of more than 19 digits simply every part."""
        cuts = self._blocks(low, high)
        if high - low > MAX_DIGITS:
            cuts = [*range(low, min(high, low + _NAMED_REACH) + 1)]
            if high > low + _NAMED_REACH:
                cuts += range(max(cuts[-1] + 1, high - _NAMED_REACH), high + 1)
        for at, left in enumerate(cuts):
            yield from _card_sized((left, right) for right in cuts[at + 1 : at + 1 + MAX_DIGITS])

    def _start(self, digit: int) -> int:
        at = bisect_right(self.first, digit) - 1
        begin = self.groups.starts[at]
        return begin if self._is_spelled(at) else begin + digit - self.first[at]

    def _end(self, digit: int) -> int:
        at = bisect_right(self.first, digit - 1) - 1
        if self._is_spelled(at):
            return self.groups.ends[at]
        return self.groups.starts[at] + digit - self.first[at]

    def _is_spelled(self, at: int) -> bool:
        members = self.groups
        return members.ends[at] - members.starts[at] != len(members.digits[at])


def find_cards(reading: DigitReading) -> list[CardNumber]:
    """The card numbers of a text, in order, without overlap."""
    found: list[CardNumber] = []
    for start, end in reading.card_runs():
        if reading.few_digits(start, end, SHORTEST):
            continue
        run = _DigitRun(reading, start, end)
        for part in run.cards() if len(run.digits) >= SHORTEST else ():
            card = run.card(*part)
            if found and card.start < found[-1].end:  # one spoken word, or a long run's overlap
                if card.end <= found[-1].end:
                    continue
                card = CardNumber(found.pop().start, card.end, card.last4)
            found.append(card)
    return found


def _kinds_of_marks(gap: str) -> int:
    """The kinds of marks in the gap between two groups of digits."""
    return (
        (_LINE_BREAK if _LINE_BREAKS.search(gap) else 0)
        | (_STOP if _STOPS.search(gap) else 0)
        | (_SPACE if _SPACES.search(gap) else 0)
    )


def _card_sized(parts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return (part for part in parts if SHORTEST <= part[1] - part[0] <= MAX_DIGITS)


def _joined(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping parts made one: which of them is the card cannot be told, so none is kept."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(parts):
        if joined and first < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined
