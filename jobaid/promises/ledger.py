"""How a promise stands: worked out from its call, what was said of it later, and the clock.

Nothing here reads a disk or a clock. The states are those of the formats page, "Promises"; what is
said later counts in the order of its times, whichever desk it came from.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from jobaid.library.hours import OpenSpan, due_after, is_open, next_open, open_periods, zone_of
from jobaid.log.index.index_rows import microseconds
from jobaid.log.promise_standing import (
    ENDINGS,
    PromiseCourse,
    PromiseMoment,
    SaidOfPromise,
    course_of,
    how_it_stands,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import House
    from jobaid.library.model.people import Person
    from jobaid.log.index.standing_promises import LedgerFilter
    from jobaid.promises.open_promises import OpenPromise

PromiseState = Literal[
    "late", "at-risk", "due-soon", "due-today", "to-come", "handed-over", "broken", "kept-late",
    "kept", "withdrawn",
]  # fmt: skip
STATES: tuple[PromiseState, ...] = (
    "late", "at-risk", "due-soon", "due-today", "to-come", "handed-over", "broken", "kept-late",
    "kept", "withdrawn",
)  # fmt: skip
"""The most pressing first."""

OVER: frozenset[str] = frozenset(ENDINGS)
"""What ends a promise when it is said."""

PRESSING: tuple[PromiseState, ...] = ("late", "at-risk", "due-soon")
"""What wants to be seen to now."""

Obstacle = Literal["owner-away", "other-team", "no-opening-time"]
"""What stands in the way of a promise."""

_A_WORKING_DAY = OpenSpan(1, "working day")
_MICROSECOND = dt.timedelta(microseconds=1)
_EPOCH = dt.datetime.fromtimestamp(0, dt.UTC)
_LOOKED_BACK = [dt.timedelta(days=days) for days in (8, 64, 512, 4096)]
_FIRST_DAY, _LAST_DAY = dt.date(1970, 1, 1), dt.date(9000, 1, 1)


@dataclass(frozen=True, slots=True)
class PromiseChangeSaid:
    """What was said of a promise later; `due` is the new time of one that is moved."""

    change: str
    at: dt.datetime
    by: Mapping[str, Any] = field(default_factory=dict)
    due: dt.datetime | None = None
    to: str | None = None
    words: str = ""
    consent: str = ""


class LedgerMoment:
    """A moment in the house's own time, and what its calendar says of it: worked out once."""

    def __init__(self, house: House, now: dt.datetime) -> None:
        self.house, self.now = house, now
        self._past_mending: dict[dt.datetime, bool] = {}
        self._open: dict[dt.date, list[tuple[int, int]]] = {}

    def is_past_mending(self, due: dt.datetime) -> bool:
        """Whether what was due then is late by more than a working day."""
        known = self._past_mending.get(due)
        if known is None:
            known = self._past_mending[due] = is_past_mending(due, self.now, self.house)
        return known

    @cached_property
    def latest_past_mending(self) -> dt.datetime | None:
        """The last moment, to the microsecond: what was due by then is past mending.

        What was due later is not. None where nothing is, however long ago it was due.
        """
        for back in _LOOKED_BACK:
            early = self.now - back
            if is_past_mending(early, self.now, self.house):
                break
        else:
            return None
        late = self.now
        while late - early > _MICROSECOND:
            middle = early + (late - early) / 2
            if is_past_mending(middle, self.now, self.house):
                early = middle
            else:
                late = middle
        return early

    @cached_property
    def asked(self) -> PromiseMoment:
        """What questions to the record need of it."""
        late = self.latest_past_mending
        return PromiseMoment(
            microseconds(self.now), None if late is None else microseconds(late),
            self.house.timezone,
        )  # fmt: skip

    def away_until(self, person: Person) -> dt.datetime | None:
        """When somebody who is away is there again; None for somebody who is not away."""
        today, last = self.now.date(), None
        for one in person.away:
            if (one.since or "")[:10] > today.isoformat():
                continue
            until = dt.date.max if one.until is None else _day_until(one.until[:10])
            last = until if last is None else max(last, until)
        if last is None:
            return None
        return local_midnight(min(last, _LAST_DAY) + dt.timedelta(days=1), self.now.tzinfo)

    def opens_before(self, due: dt.datetime) -> bool:
        """Whether the house is open at some time from now until it is due."""
        opens = self.next_opening
        return opens is not None and opens < due

    def is_closed(self, us: int) -> bool:
        """Whether the house is closed at a moment (microseconds since 1970): for very many."""
        day = (_EPOCH + us * _MICROSECOND).astimezone(self.now.tzinfo).date()
        periods = self._open.get(day)
        if periods is None:
            periods = self._open[day] = [
                (microseconds(one.opens), microseconds(one.closes))
                for each in (day - dt.timedelta(days=1), day)
                for one in open_periods(self.house, each, self.now.tzinfo)
            ]
        return not any(opens <= us <= closes for opens, closes in periods)

    @cached_property
    def next_opening(self) -> dt.datetime | None:
        """From when on the house is open: now where it is; None where it never is again."""
        if not self.house.hours or is_open(self.house, self.now):
            return self.now
        day: dt.date | None = self.now.date() - dt.timedelta(days=1)
        while day is not None:
            for period in open_periods(self.house, day, self.now.tzinfo):
                if period.closes > self.now:
                    return max(period.opens, self.now)
            day = next_open(self.house, day)
        return None


def promise_moment(house: House, now: dt.datetime) -> PromiseMoment:
    """How the house's clock and calendar decide how promises stand at `now` (aware)."""
    return LedgerMoment(house, now.astimezone(zone_of(house.timezone))).asked


@dataclass(frozen=True)
class LedgerPromise:
    """A promise with all that was said of it, at a moment `now` in the house's own time.

    `moment` is that moment, shared by the promises of one ledger.
    """

    made: OpenPromise
    said: Sequence[PromiseChangeSaid]
    house: House
    people: Mapping[str, Person]
    now: dt.datetime
    moment: LedgerMoment | None = None

    @property
    def _moment(self) -> LedgerMoment:
        return self.moment or LedgerMoment(self.house, self.now)

    @cached_property
    def changes(self) -> tuple[PromiseChangeSaid, ...]:
        """What was said of it, oldest first, up to now."""
        heard = (one for one in self.said if one.at <= self.now)
        return tuple(sorted(heard, key=lambda one: one.at))

    @cached_property
    def _course(self) -> PromiseCourse[dt.datetime]:
        said = (SaidOfPromise(one.change, one.at, one.due, one.to) for one in self.changes)
        return course_of(self.made.due, self.made.agent, said)

    @property
    def due(self) -> dt.datetime | None:
        """When it is due, after every move."""
        due: dt.datetime | None = self._course.due
        return due

    @property
    def owner(self) -> str:
        """The id of whoever keeps it now."""
        return self._course.owner

    @cached_property
    def ending(self) -> PromiseChangeSaid | None:
        """What ended it; None while it is open. The first that did counts."""
        ended = self._course.ended
        if ended is None:
            return None
        return next(one for one in self.changes if one.at == ended and one.change in OVER)

    @property
    def is_open(self) -> bool:
        """Whether it waits to be kept: also one that is broken by now and nobody owned up to."""
        return self.ending is None and not self.made.withdrawn

    @property
    def is_due_while_closed(self) -> bool:
        """Whether it is ours and to be kept at a time when the house is closed, as it is known now.

        Hours or holidays may have changed since it was made: the customer is to be told.
        """
        due = self.due
        return (
            self.is_open
            and not self.made.waited_for
            and due is not None
            and due > self.now
            and self._moment.is_closed(microseconds(due))
        )

    @cached_property
    def state(self) -> PromiseState:
        """How it stands."""
        due, ended = self.due, self._course.ended
        stands = how_it_stands(
            self._course.ending,
            after_due=due is not None and ended is not None and ended > due,
            withdrawn=self.made.withdrawn,
            overdue=due is not None and self.now > due,
            past_mending=self.is_open and due is not None and self._is_past_mending(due),
        )
        if stands != "open":
            return stands
        if self.obstacles:
            return "at-risk"
        if due is not None:
            if due - self.now <= dt.timedelta(minutes=self.house.due_soon):
                return "due-soon"
            if due.astimezone(self.now.tzinfo).date() == self.now.date():
                return "due-today"
        return "handed-over" if self.owner != self.made.agent else "to-come"

    @cached_property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """What stands in the way of an open promise that is ours to keep."""
        if self.made.waited_for or self.ending is not None or self.due is None:
            return ()
        found: list[Obstacle] = []
        person = self.people.get(self.owner)
        if person is not None and self._is_away(person, self.due):
            found.append("owner-away")
        if self._waits_for_team(person):
            found.append("other-team")
        if self.due > self.now and not self._moment.opens_before(self.due):
            found.append("no-opening-time")
        return tuple(found)

    @cached_property
    def spoken(self) -> str:
        """What it is found by, whatever the case: its text, its customer, whose it is."""
        made, person = self.made, self.people.get(self.owner)
        whose = "" if person is None else person.name
        whose = whose or (self.owner == made.agent and made.agent_name) or self.owner
        return f"{made.text} {made.customer.name} {made.customer.account} {whose}".casefold()

    def _is_past_mending(self, due: dt.datetime) -> bool:
        """Whether it is late by more than a working day. What the customer owes us is only late."""
        return not self.made.waited_for and self._moment.is_past_mending(due)

    def _is_away(self, person: Person, due: dt.datetime) -> bool:
        """Whether its owner is away from now until it is due."""
        first = self.now.date().isoformat()
        last = due.astimezone(self.now.tzinfo).date().isoformat()
        return any(
            (one.since or first)[:10] <= first and (one.until or last)[:10] >= last
            for one in person.away
        )

    def _waits_for_team(self, owner: Person | None) -> bool:
        to = self.made.to
        if not to or to == self.owner or to in self.people:
            return False
        # Where it was handed to somebody of that team, they have it.
        return owner is None or owner.team != to


def local_midnight(day: dt.date, zone: dt.tzinfo | None) -> dt.datetime:
    """When a day begins there."""
    return dt.datetime.combine(day, dt.time(), zone)


def _day_until(told: str) -> dt.date:
    """The last day that is no later than a text says, as texts are compared."""
    first, last = _FIRST_DAY.toordinal(), _LAST_DAY.toordinal()
    if _FIRST_DAY.isoformat() > told:
        return _FIRST_DAY
    while first < last:
        middle = (first + last + 1) // 2
        if dt.date.fromordinal(middle).isoformat() <= told:
            first = middle
        else:
            last = middle - 1
    return dt.date.fromordinal(first)


def is_of(one: LedgerPromise, which: LedgerFilter, viewer: str) -> bool:
    """Whether a promise is among those that a filter lists for somebody."""
    match which:
        case "open":
            return one.is_open
        case "mine":
            return one.is_open and one.owner == viewer
        case "away":
            return one.is_open and "owner-away" in one.obstacles
        case "kept":
            return one.state in ("kept", "kept-late")
        case "broken":
            return one.state == "broken"
        case "closed":
            return one.is_due_while_closed
        case "week":
            return _is_of_this_week(one)


def _is_of_this_week(one: LedgerPromise) -> bool:
    """Open and due until the end of the week, or ended since it began."""
    begin = one.now.date() - dt.timedelta(days=one.now.weekday())
    if one.ending is not None:
        return one.ending.at.astimezone(one.now.tzinfo).date() >= begin
    if not one.is_open:
        return False
    return one.due is None or one.due.date() < begin + dt.timedelta(days=7)


def is_past_mending(due: dt.datetime, now: dt.datetime, house: House) -> bool:
    """Whether what was due then is late by more than a working day; `now` is local."""
    try:
        last = due_after(_A_WORKING_DAY, due.astimezone(now.tzinfo), house)
    except (OverflowError, ValueError):
        return True
    return last is not None and now > last


def most_pressing_first(promises: Iterable[LedgerPromise]) -> list[LedgerPromise]:
    """In the order in which they want to be seen to: late ones, then by due time, then the rest."""
    latest = dt.datetime.max.replace(tzinfo=dt.UTC)

    def key(one: LedgerPromise) -> tuple[int, dt.datetime, dt.datetime, str]:
        ended = one.state in OVER
        group = 0 if one.state == "late" else 1 if one.state == "broken" and not one.ending else 2
        if (ended and one.ending is not None) or one.state == "withdrawn":
            group = 4
        elif one.due is None:
            group = 3
        return group, one.due or latest, one.made.made, one.made.id

    return sorted(promises, key=key)
