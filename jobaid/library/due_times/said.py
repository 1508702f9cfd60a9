"""The parts of a due phrase: a length of time, a day, a time of day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.hours import OpenSpan

DayKind = Literal[
    "offset",
    "working-day",
    "weekday",
    "date",
    "digits",
    "month-day",
    "week-end",
    "month-start",
    "month-end",
    "year-end",
]
PartOfDay = Literal["morning", "afternoon", "evening"]


@dataclass(frozen=True, slots=True)
class Day:
    """A day as it was said; which numbers count depends on `kind`.

    offset: `number` days from today; working-day: of those on which the house is open. weekday:
    `number` 0 (Monday) to 6, `which` "", "this", "next", "coming", "after" (`month` weeks later) or
    "next week". date: `number`, `month`, and `year` or None; `which` is "by" where a
    day with a name is to be kept by. digits: the numbers as written, in an
    order that the house knows; `which` is "short" where the last has two digits. month-day:
    `number`, in a month that `which` tells ("", "this", "next"). week-end, month-start, month-end,
    year-end: of the one that many on, or of `month`; `which` is "working" for an open day of it.
    """

    kind: DayKind
    number: int = 0
    which: str = ""
    month: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day. `exact`: which half of the day is meant has been said.

    `written`: like "10:00", which is ten in the evening only where the house is closed at ten.
    """

    hour: int
    minute: int = 0
    exact: bool = False
    marked: bool = False  # said with "at", a colon or the like: it cannot be a date
    written: bool = False


@dataclass(slots=True)
class Said:
    """The parts of a phrase. `rest` is what was not understood, "" where all was."""

    span: OpenSpan | None = None
    day: Day | None = None
    weekday: Day | None = None
    clock: TimeOfDay | None = None
    part: PartOfDay | None = None
    edge: Literal["opening", "closing", "noon", "midnight"] | None = None
    near: bool = False  # of today, where no day is said
    same_time: bool = False  # the time of day that it is now
    vague: bool = False
    before: bool = False
    hour_or_length: float | None = None  # "17h" is a time of day to some
    rest: str = ""
    twice: bool = False
