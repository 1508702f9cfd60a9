"""How the promises of calls stand, out of the columns of days: many at once, at any moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from jobaid.log.promise_standing import STANDING_OF, STANDINGS

if TYPE_CHECKING:
    from jobaid.log.index.call_columns import NumberColumn
    from jobaid.log.promise_standing import PromiseMoment

OPEN, KEPT, KEPT_LATE, BROKEN, WITHDRAWN, LATE = range(len(STANDINGS))
_NUMBERS = np.asarray([STANDINGS.index(one) for one in STANDING_OF], np.int8)


class PromisesStood(NamedTuple):
    """Of each promise: how it stands (a place in `STANDINGS`), when it is due and when it ended.

    Times are milliseconds since 1970, NaN for none. `ours`: made to a customer, not by one.
    """

    standing: NumberColumn
    due_ms: NumberColumn
    ended_ms: NumberColumn
    ours: NumberColumn

    @property
    def is_open(self) -> NumberColumn:
        """Which wait to be kept, late ones among them."""
        return np.asarray((self.standing == OPEN) | (self.standing == LATE))


def promises_stood(
    entries: Callable[[str, str], NumberColumn], customer: int, moment: PromiseMoment | None
) -> PromisesStood:
    """How promises stand at a moment; without one by what was said of them alone.

    `entries` gives a column of a table of the calls in question, `customer` is the number of the
    name of those who promise something to us.
    """
    due = _meant(
        entries("promises", "due_ms").astype(np.float64), entries("promises", "due_local"), moment
    )
    ended = entries("promises", "ended_ms").astype(np.float64)
    ours = entries("promises", "origin") != customer
    facts = entries("promises", "ending").astype(np.int16) * 16
    facts += 8 * (ended > due)
    if moment is not None:
        facts += 2 * (due < moment.now / 1000)
        if moment.late_after is not None:
            facts += ours & (due <= moment.late_after / 1000)
    return PromisesStood(_NUMBERS[facts], due, ended, ours)


def _meant(due: NumberColumn, local: NumberColumn, moment: PromiseMoment | None) -> NumberColumn:
    """Due times, those without an offset where the house is."""
    if moment is None or not local.any():
        return due
    due = due.copy()
    its = (local == 1) & ~np.isnan(due)
    times, of = np.unique(due[its], return_inverse=True)
    meant = [moment.local(round(one * 1000)) / 1000 for one in times.tolist()]
    due[its] = np.asarray(meant)[of]
    return due
