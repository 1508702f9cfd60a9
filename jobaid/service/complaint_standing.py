"""How a complaint stands: its clocks, who has it, whether it was answered and settled.

Worked out from its call, from what was said of it later, from the house's clocks
(`complaints.yaml`) and from now. Nothing here reads a disk or a clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.hours import OpenSpan, due_after
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.call.customer import Customer
    from jobaid.library.model import House
    from jobaid.library.model.service_lists import ComplaintClock

ComplaintState = Literal["late", "open", "answered", "settled"]
COMPLAINT_STATES: tuple[ComplaintState, ...] = ("late", "open", "answered", "settled")
"""The most pressing first. Late: a clock has run out, and it is not settled."""

ACKNOWLEDGE = "acknowledge"
"""The clock (by its id) that stops when somebody says that they have the complaint."""

ClockState = Literal["running", "late", "met", "met-late", "not-yet"]


@dataclass(frozen=True, slots=True)
class KeptComplaint:
    """A complaint as its call has it. `made` is aware; `due` is by when the customer wants it."""

    id: str
    interaction: str
    text: str
    wants: str
    due: str
    customer: Customer
    agent: str
    agent_name: str
    script: str
    version: str
    made: dt.datetime


@dataclass(frozen=True, slots=True)
class SaidOfComplaint:
    """What was said of a complaint later.

    `what`: "acknowledged", "handed-over" (`to`, its owner from then on) or "answered"
    (`settled`, `cause`).
    """

    what: Literal["acknowledged", "handed-over", "answered"]
    at: dt.datetime
    by: Mapping[str, Any] = field(default_factory=dict)
    words: str = ""
    settled: bool = False
    cause: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class ClockStanding:
    """One clock of a complaint: `by` is when it runs out, None where it has not begun."""

    clock: ComplaintClock
    by: dt.datetime | None
    state: ClockState


@dataclass(frozen=True)
class ComplaintStanding:
    """A complaint with all that was said of it, at a moment `now` in the house's own time."""

    kept: KeptComplaint
    said: Sequence[SaidOfComplaint]
    clocks: Sequence[tuple[ComplaintClock, OpenSpan | None]]
    house: House
    now: dt.datetime

    @cached_property
    def history(self) -> tuple[SaidOfComplaint, ...]:
        """What was said of it up to now, oldest first."""
        return tuple(sorted((o for o in self.said if o.at <= self.now), key=lambda one: one.at))

    @cached_property
    def owner(self) -> str:
        """The id of whoever has it: the last whom it was given to, else who took it."""
        given = [one.to for one in self.history if one.what == "handed-over" and one.to]
        return given[-1] if given else self.kept.agent

    @cached_property
    def cause(self) -> str:
        """The cause that was found last, an id of the house's list; "" while none is."""
        found = [one.cause for one in self.history if one.cause]
        return found[-1] if found else ""

    @cached_property
    def answered(self) -> dt.datetime | None:
        """When it was first answered."""
        return next((one.at for one in self.history if one.what == "answered"), None)

    @cached_property
    def settled(self) -> dt.datetime | None:
        """Since when it is settled; None where the last answer says that it is not."""
        answers = [one for one in self.history if one.what == "answered"]
        if not answers or not answers[-1].settled:
            return None
        since = answers[-1].at
        for one in reversed(answers):
            if not one.settled:
                break
            since = one.at
        return since

    @cached_property
    def state(self) -> ComplaintState:
        """How it stands."""
        if self.settled is not None:
            return "settled"
        if any(one.state == "late" for one in self.standings):
            return "late"
        return "open" if self.answered is None else "answered"

    @cached_property
    def standings(self) -> tuple[ClockStanding, ...]:
        """Its clocks, in the order of the house's file."""
        return tuple(self._stands(clock, span) for clock, span in self.clocks)

    @cached_property
    def next_clock(self) -> ClockStanding | None:
        """The clock that runs out first of those that run, or the one that is late longest."""
        running = [one for one in self.standings if one.state in ("running", "late")]
        return min(running, key=lambda one: one.by or self.now, default=None)

    def _stands(self, clock: ComplaintClock, span: OpenSpan | None) -> ClockStanding:
        begun = self.answered if clock.start == "answered" else self.kept.made
        if begun is None or span is None:
            return ClockStanding(clock, None, "not-yet")
        by = _end(span, begun.astimezone(self.now.tzinfo), self.house)
        met = self._stopped(clock)
        if by is None:
            return ClockStanding(clock, None, "not-yet" if met is None else "met")
        if met is not None:
            return ClockStanding(clock, by, "met" if met <= by else "met-late")
        return ClockStanding(clock, by, "late" if self.now > by else "running")

    def _stopped(self, clock: ComplaintClock) -> dt.datetime | None:
        """When a clock stopped: at the first answer, an acknowledgement sooner.

        One that begins with the answer stops when somebody says after it that it is settled: an
        answer that settles it at once has not shown that it stays so.
        """
        if clock.start == "answered":
            told = [one for one in self.history if one.what == "answered"][1:]
            return next((one.at for one in told if one.settled), None)
        if clock.id.startswith(ACKNOWLEDGE):
            return self.history[0].at if self.history else None
        return self.answered


def _end(span: OpenSpan, begun: dt.datetime, house: House) -> dt.datetime | None:
    try:
        return due_after(span, begun, house)
    except (OverflowError, ValueError):
        return None


@dataclass(frozen=True, slots=True)
class RepeatedCause:
    """A cause and how often it was found: since when, and in which versions of which scripts.

    `versions` are content ids by script, that of the earliest complaint.
    """

    cause: str
    n: int
    first: dt.datetime
    versions: Mapping[str, str]


def most_pressing_complaints(
    complaints: Iterable[ComplaintStanding],
) -> list[ComplaintStanding]:
    """Late ones first, then by the clock that runs out next; settled ones last, newest first."""
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)

    def key(one: ComplaintStanding) -> tuple[int, float, str]:
        if one.state == "settled":
            return 2, -one.kept.made.timestamp(), one.kept.id
        next_ = one.next_clock
        by = latest if next_ is None or next_.by is None else next_.by
        return 0 if one.state == "late" else 1, by.timestamp(), one.kept.id

    return sorted(complaints, key=key)


def repeated_causes(complaints: Iterable[ComplaintStanding]) -> list[RepeatedCause]:
    """The causes that were found, the most frequent first; "" stands for not found yet."""
    by_cause: dict[str, list[ComplaintStanding]] = {}
    for one in complaints:
        by_cause.setdefault(one.cause, []).append(one)
    found = []
    for cause, its in by_cause.items():
        its.sort(key=lambda one: one.kept.made)
        versions: dict[str, str] = {}
        for one in its:
            if one.kept.script and one.kept.version:
                versions.setdefault(one.kept.script, one.kept.version)
        found.append(RepeatedCause(cause, len(its), its[0].kept.made, versions))
    return sorted(found, key=lambda one: (one.cause == "", -one.n, one.cause))
