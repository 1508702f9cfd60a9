"""How often promises were kept in time, what that tells for sure, and within what time they are.

Pure figures. Too few tell nothing, and nothing is said of them.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from jobaid.library.hours import working_time
from jobaid.quick_dataclasses import dataclass
from jobaid.review.intervals import wilson
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.promises.ledger import LedgerPromise

LEAST = 20
"""Below so many nothing is said."""
KEPT_SHARE = 0.95
"""The share of promises that should be kept within a suggested time."""
_MOST_HOURS = 1_000.0


@dataclass(frozen=True, slots=True)
class KeptShare:
    """Of so many promises that are over, so many were kept in time; with the 95 % range."""

    kept: int
    of: int
    low: float
    high: float

    @classmethod
    def of_counts(cls, kept: int, of: int) -> KeptShare:
        """The share of so many of so many (at least 1)."""
        return cls(kept, of, *wilson(kept, of))

    @property
    def tells(self) -> bool:
        """Whether there are enough to say anything."""
        return self.of >= LEAST


def kept_shares(promises: Iterable[LedgerPromise]) -> dict[str, KeptShare]:
    """By script of the call: those that are over, or broken by now."""
    counts: dict[str, list[int]] = {}
    for one in promises:
        if one.made.waited_for or one.state not in ("kept", "kept-late", "broken"):
            continue
        both = counts.setdefault(one.made.script, [0, 0])
        both[0] += one.state == "kept"
        both[1] += 1
    return {script: KeptShare.of_counts(kept, of) for script, (kept, of) in counts.items()}


def kept_words(share: KeptShare | None) -> Sentence | None:
    """What is told before such a promise is made: "30 of 31 kept in time"; None where too few."""
    if share is None or not share.tells:
        return None
    return sentence(
        "Kept in time here: {kept} of {of}. We can be sure of {low} to {high} in 100.",
        kept=share.kept,
        of=share.of,
        low=round(100 * share.low),
        high=round(100 * share.high),
    )


def hours_taken(promises: Iterable[LedgerPromise]) -> list[float]:
    """How many working hours each promise took that is over; infinite where it was not kept."""
    found = []
    for one in promises:
        if one.made.waited_for or one.state not in ("kept", "kept-late", "broken"):
            continue
        ending = one.ending
        if ending is None or one.state == "broken":
            found.append(math.inf)
        else:
            found.append(working_time("working hour", one.made.made, ending.at, one.house))
    return found


def suggested_hours(taken: Sequence[float], share: float = KEPT_SHARE) -> float | None:
    """Within how many working hours the next such promise is kept, in `share` of all cases.

    The order statistic that has so much of what is to come below it, whatever the distribution;
    None where there are too few, or where too many were never kept for any time to do.
    """
    n = len(taken)
    place = math.ceil(share * (n + 1))
    if n < LEAST or place > n:
        return None
    hours = sorted(taken)[place - 1]
    return None if math.isinf(hours) or hours > _MOST_HOURS else hours


def rounded_up(due: dt.datetime) -> dt.datetime:
    """A time that one can say: the next quarter of an hour."""
    whole = due.replace(second=0, microsecond=0)
    if whole < due:
        whole += dt.timedelta(minutes=1)
    return whole + dt.timedelta(minutes=-whole.minute % 15)
