"""Customers to win back: the reasons put together, whom to ring first, and who has left the list.

Nothing here reads a disk or a clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model.service_lists import RecoveryReason
    from jobaid.log.index.call_columns import NumberColumn

LeftBecause = Literal["no-contact", "done"]
"""Why somebody is on the list no more: they want no calls, or it was seen to."""


@dataclass(frozen=True, slots=True)
class WinBackSign:
    """One reason, of one call (its number in the index): when that began (ms), and a figure."""

    reason: RecoveryReason
    call: int
    began_ms: float
    value: float = 0.0
    words: str = ""


@dataclass(slots=True)
class CustomerToWinBack:
    """A customer with the reasons for which they are to be won back, oldest first."""

    signs: list[WinBackSign] = field(default_factory=list)

    @property
    def weight(self) -> float:
        """What the reasons weigh together."""
        return sum(one.reason.weight for one in self.signs)

    @property
    def since_ms(self) -> float:
        """When the first of them was."""
        return min(one.began_ms for one in self.signs)

    @property
    def last_ms(self) -> float:
        """When the last of them was."""
        return max(one.began_ms for one in self.signs)

    @property
    def script(self) -> str | None:
        """The script to ring them with: that of the reason that weighs most."""
        told = [one.reason for one in self.signs if one.reason.script]
        return max(told, key=lambda one: one.weight).script if told else None


@dataclass(frozen=True, slots=True)
class SaidOfCustomer:
    """What was said of a customer who is to be won back; `at_ms` milliseconds since 1970."""

    at_ms: float
    by: Mapping[str, Any]
    taken: str = ""
    result: str = ""
    words: str = ""
    no_contact: bool = False


@dataclass(frozen=True, slots=True)
class WinBackStanding:
    """What was done about a customer: who has taken them, what came of it, why they left."""

    taken: str = ""
    result: str = ""
    words: str = ""
    left: LeftBecause | None = None


def standing_of(
    customer: CustomerToWinBack, said: Iterable[SaidOfCustomer], no_contact: bool
) -> WinBackStanding:
    """How a customer stands. What came of it holds until there is a newer reason."""
    taken = result = words = ""
    left: LeftBecause | None = "no-contact" if no_contact else None
    for one in sorted(said, key=lambda one: one.at_ms):
        if one.no_contact:
            left, words = "no-contact", one.words
            continue
        if one.at_ms < customer.last_ms:
            continue
        if one.taken:
            taken = one.taken
        if one.result:
            result, words = one.result, one.words
            left = left or "done"
        elif one.words:
            words = one.words
    return WinBackStanding(taken, result, words, left)


def ring_first(who: NumberColumn, weight: NumberColumn, began_ms: NumberColumn) -> list[int]:
    """The customers in the order in which they are to be rung: the weightiest first.

    Told by their signs, one at each place: whose it is, what it weighs, and when it was. Of those
    that weigh the same comes first who has more signs, then who has waited longest.
    """
    customers, its, counts = np.unique(who, return_inverse=True, return_counts=True)
    weights = np.bincount(its, weight, len(customers))
    since = np.full(len(customers), np.inf)
    np.minimum.at(since, its, began_ms)
    order: list[int] = customers[np.lexsort((customers, since, -counts, -weights))].tolist()
    return order
