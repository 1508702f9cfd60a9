"""Reading reviews one by one, and stopping as soon as enough is known (Wald's sequential test)."""

from __future__ import annotations

import math
from typing import Literal

from jobaid.quick_dataclasses import dataclass

SequentialVerdict = Literal["fine", "poor", "go-on"]


@dataclass(frozen=True, slots=True)
class SequentialTest:
    """Whether the share of misses is at most `fine`, or `poor` and more.

    `wrong_poor` is how often fine work is called poor at most, `wrong_fine` how often poor work is
    called fine.
    """

    fine: float = 0.05
    poor: float = 0.15
    wrong_poor: float = 0.05
    wrong_fine: float = 0.10

    def verdict(self, missed: int, looked: int) -> SequentialVerdict:
        """What so many misses in so many reviews tell; "go-on" where it is not enough yet."""
        told = missed * math.log(self.poor / self.fine)
        told += (looked - missed) * math.log((1 - self.poor) / (1 - self.fine))
        if told >= math.log((1 - self.wrong_fine) / self.wrong_poor):
            return "poor"
        if told <= math.log(self.wrong_fine / (1 - self.wrong_poor)):
            return "fine"
        return "go-on"

    def least_left(self, missed: int, looked: int) -> int:
        """How many more reviews at least, all without a miss or all with one, until it is known."""
        for more in range(10_000):
            if self.verdict(missed, looked + more) != "go-on":
                return more
            if self.verdict(missed + more, looked + more) != "go-on":
                return more
        return 10_000

    @property
    def fixed_size(self) -> int:
        """How many reviews a plan that does not stop early needs for the same errors."""
        for size in range(1, 10_000):
            most = _most_missed(size, self.fine, self.wrong_poor)
            if _at_most(most, size, self.poor) <= self.wrong_fine:
                return size
        return 10_000


def _most_missed(size: int, share: float, error: float) -> int:
    """The fewest misses that are exceeded with no more than `error`."""
    told, missed = 0.0, -1
    while told < 1 - error and missed < size:
        missed += 1
        told += _exactly(missed, size, share)
    return missed


def _at_most(missed: int, size: int, share: float) -> float:
    return math.fsum(_exactly(one, size, share) for one in range(missed + 1))


def _exactly(missed: int, size: int, share: float) -> float:
    ways = math.lgamma(size + 1) - math.lgamma(missed + 1) - math.lgamma(size - missed + 1)
    return math.exp(ways + missed * math.log(share) + (size - missed) * math.log1p(-share))
