"""How an objective of the house stands: its figure, its range, its way, in one word.

Shares are 0 to 1, means of answers are in their own scale. Nothing here reads a disk or a clock.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import wilson

if TYPE_CHECKING:
    from jobaid.library.model.objective import Objective, ObjectiveMeasure

ObjectiveStatus = Literal["met", "on-the-way", "off-track", "too-few", "by-hand"]

_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class MeasuredValue:
    """A figure over `n` calls, promises or answers, with its 95 % range; None where `n` is 0."""

    n: int
    value: float | None
    low: float | None
    high: float | None

    @classmethod
    def share(cls, hits: int, of: int) -> MeasuredValue:
        """A share, with Wilson's interval."""
        if of <= 0:
            return cls(0, None, None, None)
        return cls(of, hits / of, *wilson(hits, of))

    @classmethod
    def mean(cls, values: Sequence[float]) -> MeasuredValue:
        """A mean, with the interval of its standard error; that of one answer is not known."""
        n = len(values)
        if n == 0:
            return cls(0, None, None, None)
        mean = math.fsum(values) / n
        if n == 1:
            return cls(1, mean, None, None)
        spread = math.sqrt(math.fsum((one - mean) ** 2 for one in values) / (n - 1))
        half = _Z * spread / math.sqrt(n)
        return cls(n, mean, mean - half, mean + half)


@dataclass(frozen=True, slots=True)
class MonthValue:
    """The same figure of one month (its first day)."""

    month: dt.date
    of: MeasuredValue


@dataclass(frozen=True, slots=True)
class ObjectiveStanding:
    """An objective with its figure now and over the last months, oldest first.

    `measured` is None where its owner judges it. `said`: of a first contact, how many customers
    said that it was sorted; None where the house does not ask them.
    """

    objective: Objective
    measured: MeasuredValue | None
    trend: tuple[MonthValue, ...]
    today: dt.date
    said: MeasuredValue | None = None

    @property
    def measure(self) -> ObjectiveMeasure | None:
        """What is measured, None where nothing is."""
        from jobaid.library.model.objective import ObjectiveMeasure

        told = self.objective.measure
        return told if isinstance(told, ObjectiveMeasure) else None

    @property
    def aim(self) -> float | None:
        """The figure that is aimed for."""
        measure = self.measure
        if measure is None:
            return None
        return measure.at_least if measure.at_least is not None else measure.at_most

    @property
    def needed(self) -> int:
        """How many more it takes before anything is said of it."""
        measure = self.measure
        if measure is None or self.measured is None:
            return 0
        return max(0, max(measure.least, 1) - self.measured.n)

    @property
    def status(self) -> ObjectiveStatus:
        """How it stands.

        Met: the figure is where it should be. On the way: not yet, but the range reaches the aim
        or the last months come nearer, and its day has not passed. Off track: neither.
        """
        if self.measured is None or self.aim is None:
            return "by-hand"
        if self.needed or self.measured.value is None:
            return "too-few"
        if self.reaches(self.measured.value):
            return "met"
        if self.is_over:
            return "off-track"
        if self.may_be_reached or self.nears:
            return "on-the-way"
        return "off-track"

    @property
    def is_over(self) -> bool:
        """Whether the day by which it was to be reached has passed."""
        due = self.objective.due
        return due is not None and due < self.today.isoformat()

    @property
    def may_be_reached(self) -> bool:
        """Whether the range reaches the aim."""
        told = self.measured
        if told is None:
            return False
        return any(one is not None and self.reaches(one) for one in (told.low, told.high))

    @property
    def change(self) -> float | None:
        """By how much the newest month that is known differs from the first one."""
        known = [one.of.value for one in self.trend if one.of.value is not None]
        return known[-1] - known[0] if len(known) > 1 else None

    @property
    def nears(self) -> bool:
        """Whether the newest month is surely nearer to the aim than the first one was."""
        known = [one.of for one in self.trend if one.of.value is not None]
        measure = self.measure
        if measure is None or len(known) < 2:
            return False
        first, last = known[0], known[-1].value or 0.0
        if measure.at_least is not None:
            return first.high is not None and last > first.high
        return first.low is not None and last < first.low

    def reaches(self, value: float) -> bool:
        """Whether a figure is where it should be."""
        measure = self.measure
        if measure is None:
            return False
        return (measure.at_least is None or value >= measure.at_least) and (
            measure.at_most is None or value <= measure.at_most
        )
