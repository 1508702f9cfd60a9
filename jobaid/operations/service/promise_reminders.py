"""Which promises a person is reminded of, and when: to the second, whatever the clock does.

The clock is passed in. It may jump: after sleep, when it is set, after a restart. What came due
meanwhile is then told at once, and nothing twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.operations.records.promise_ledger import PromiseToRemind

ReminderKind = Literal["soon", "due"]


@dataclass(frozen=True, slots=True)
class PromiseReminder:
    """A promise that is due soon, or due now."""

    key: tuple[str, str]
    kind: ReminderKind
    at: dt.datetime
    due: dt.datetime
    text: str
    customer: str


class PromiseReminders:
    """Knows the moments of one person's promises, and what was told of them.

    `notice` is how long before its time one counts as due soon. A promise that is nobody's because
    its owner is away is told to whoever looks after it: pass theirs in as well.
    """

    def __init__(self, notice: dt.timedelta) -> None:
        self.notice = notice
        self._coming: list[PromiseReminder] = []
        self._told: set[tuple[tuple[str, str], ReminderKind, dt.datetime]] = set()

    def know(self, promises: Iterable[PromiseToRemind]) -> None:
        """Take the open promises as they are now; what was told of one stays told."""
        found: list[PromiseReminder] = []
        for key, due, text, customer in promises:
            found.append(PromiseReminder(key, "soon", due - self.notice, due, text, customer))
            found.append(PromiseReminder(key, "due", due, due, text, customer))
        self._coming = sorted(found, key=lambda one: one.at)

    def due_at(self, now: dt.datetime) -> list[PromiseReminder]:
        """What is to be told at this moment, the earliest first; each once.

        Of a promise whose time has come the notice before it is not told any more.
        """
        new = []
        for one in self._coming:
            if one.at > now:
                break
            mark = (one.key, one.kind, one.due)
            if mark in self._told:
                continue
            self._told.add(mark)
            if one.kind == "soon" and now >= one.due:
                continue
            new.append(one)
        return new

    def next_at(self, now: dt.datetime) -> dt.datetime | None:
        """When there is something to tell again; None for never."""
        return next((one.at for one in self._coming if one.at > now), None)
