"""The parts of a due phrase: a length of time, a day, a time of day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from jobaid.library.hours import OpenSpan

DayKind = Literal["offset", "weekday", "date", "month-day", "week-end", "month-end"]
PartOfDay = Literal["morning", "afternoon", "evening"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said; which numbers count depends on `kind`.

    offset: `number` days from today. weekday: `number` 0 (Monday) to 6, `which` "", "this",
    "next", "coming", "after" (a week later) or "next week". date: `number`, `month`, and `year`
    or None. month-day: `number`.
    """

    kind: DayKind
    number: int = 0
    which: str = ""
    month: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day. `exact`: which half of the day is meant has been said."""

    hour: int
    minute: int = 0
    exact: bool = False
    marked: bool = False  # said with "at", a colon or the like: it cannot be a date


@dataclass(slots=True)
class Said:
    """The parts of a phrase. `rest` is what was not understood, "" where all was."""

    span: OpenSpan | None = None
    day: Day | None = None
    weekday: Day | None = None
    clock: TimeOfDay | None = None
    part: PartOfDay | None = None
    edge: Literal["opening", "closing", "noon", "midnight"] | None = None
    vague: bool = False
    before: bool = False
    rest: str = ""
    twice: bool = False
