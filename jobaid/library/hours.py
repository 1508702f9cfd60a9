"""The house's working calendar: when it is open, and when a span of time has passed.

A span such as "3 working days" is counted the way British service contracts read it: the
day on which the promise is made does not count, and the promise falls due when the house
closes on the last counted day. Working hours count only while the house is open. A shift over
midnight (`22:00-06:00`) belongs to the day on which it begins.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import House

SpanUnit = Literal["minute", "hour", "day", "week", "month", "year", "working hour", "working day"]
WorkingUnit = Literal["working hour", "working day"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
USUAL = (("09:00", "17:00"),)
_DAY = dt.timedelta(days=1)
# A year is longer than any row of holidays, so a house that opens at all opens within it.
_LONGEST_CLOSED = 400


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """A length of time as a house says it: a number and a unit."""

    number: float
    unit: SpanUnit


@dataclass(frozen=True, slots=True)
class OpenPeriod:
    """From when until when the house is open (aware moments, as the clocks show them)."""

    opens: dt.datetime
    closes: dt.datetime

    @property
    def length(self) -> dt.timedelta:
        """How long it really lasts: on a day the clocks change an hour is missing or double."""
        return elapsed(self.opens, self.closes)


def elapsed(start: dt.datetime, end: dt.datetime) -> dt.timedelta:
    """The time that really passes between two aware moments, whatever the clocks show."""
    return end.astimezone(dt.UTC) - start.astimezone(dt.UTC)


def real(moment: dt.datetime) -> dt.datetime:
    """The moment as the clocks show it: one that is skipped in spring comes an hour later."""
    return moment.astimezone(dt.UTC).astimezone(moment.tzinfo)


def zone_of(name: str) -> dt.tzinfo:
    """The time zone of this IANA name; UTC where the name is not known."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return dt.UTC


def open_spans(house: House, day: dt.date) -> list[tuple[dt.timedelta, dt.timedelta]]:
    """When the house is open on `day`, from its midnight on, earliest first, none overlapping.

    A shift over midnight ends after 24 hours. A house without hours keeps 9 to 5 on weekdays.
    """
    if day.isoformat() in house.holidays:
        return []
    if house.hours:
        raw = house.hours.get(WEEKDAYS[day.weekday()], ())
    else:
        raw = USUAL if day.weekday() < 5 else ()
    return list(_spans(tuple(raw)))


@lru_cache(maxsize=256)
def _spans(raw: tuple[tuple[str, str], ...]) -> tuple[tuple[dt.timedelta, dt.timedelta], ...]:
    spans: list[tuple[dt.timedelta, dt.timedelta]] = []
    for first, last in sorted((_of_day(start), _of_day(end)) for start, end in raw):
        last = last if last > first else last + _DAY
        if spans and first <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], last))
        else:
            spans.append((first, last))
    return tuple(spans)


def _of_day(time: str) -> dt.timedelta:
    hours, _, minutes = time.partition(":")
    return dt.timedelta(hours=int(hours), minutes=int(minutes))


def open_periods(house: House, day: dt.date, zone: dt.tzinfo | None) -> list[OpenPeriod]:
    """The opening hours that begin on `day`, as moments in `zone`."""
    return [
        OpenPeriod(_moment(day, first, zone), _moment(day, last, zone))
        for first, last in open_spans(house, day)
    ]


def _moment(day: dt.date, since_midnight: dt.timedelta, zone: dt.tzinfo | None) -> dt.datetime:
    return real(dt.datetime.combine(day, dt.time(), zone) + since_midnight)


def closing(house: House, day: dt.date, zone: dt.tzinfo | None) -> dt.datetime | None:
    """Closing time of the hours that begin on `day`; None for a closed day.

    Where that is midnight it is the last minute before: "by Friday" is no time of Saturday.
    """
    spans = open_spans(house, day)
    if not spans:
        return None
    last = spans[-1][1]
    return _moment(day, last - dt.timedelta(minutes=1) if last == _DAY else last, zone)


def working_date(house: House, moment: dt.datetime) -> dt.date:
    """The day that a local moment belongs to: in a shift over midnight, the one it began on."""
    today = moment.date()
    before = today - _DAY
    for period in open_periods(house, before, moment.tzinfo):
        if period.closes.date() == today and elapsed(moment, period.closes) > dt.timedelta():
            return before
    return today


def is_open(house: House, moment: dt.datetime) -> bool:
    """Whether the house is open at a local moment; opening and closing count."""
    return any(
        period.opens <= moment <= period.closes
        for day in (moment.date() - _DAY, moment.date())
        for period in open_periods(house, day, moment.tzinfo)
    )


def next_open(house: House, day: dt.date) -> dt.date | None:
    """The first day after `day` on which the house opens; None where it never does."""
    for ahead in range(1, _LONGEST_CLOSED):
        one = day + ahead * _DAY
        if open_spans(house, one):
            return one
    return None


def due_after(span: OpenSpan, start: dt.datetime, house: House) -> dt.datetime | None:
    """When a span that begins at `start` (aware, local) has passed.

    None where the calendar has no such time: a house that is never open. Raises OverflowError
    or ValueError for what lies beyond the calendar.
    """
    number = span.number
    match span.unit:
        case "minute" | "hour":
            passed = dt.timedelta(minutes=number) * (60 if span.unit == "hour" else 1)
            return (start.astimezone(dt.UTC) + passed).astimezone(start.tzinfo)
        case "day" | "week":
            return real(start + dt.timedelta(days=number * (7 if span.unit == "week" else 1)))
        case "month" | "year":
            return real(_months_on(start, round(number * (12 if span.unit == "year" else 1))))
        case "working day":
            return _working_days(int(-(-number // 1)), start, house)
        case "working hour":
            return _working_hours(dt.timedelta(hours=number), start, house)


def _months_on(start: dt.datetime, months: int) -> dt.datetime:
    """The same day of a later month, or its last where it has no such day."""
    years, month = divmod(start.month - 1 + months, 12)
    last = calendar.monthrange(start.year + years, month + 1)[1]
    return start.replace(year=start.year + years, month=month + 1, day=min(start.day, last))


def _working_days(count: int, start: dt.datetime, house: House) -> dt.datetime | None:
    day: dt.date | None = working_date(house, start)
    for _ in range(count):
        if day is None or (day := next_open(house, day)) is None:
            return None
    return None if day is None else closing(house, day, start.tzinfo)


def _periods_from(house: House, start: dt.datetime) -> Iterator[OpenPeriod]:
    """The opening hours that are left from `start` on, until the house opens no more."""
    day: dt.date | None = start.date() - _DAY
    while day is not None:
        for period in open_periods(house, day, start.tzinfo):
            if elapsed(start, period.closes) > dt.timedelta():
                opens = period.opens if elapsed(start, period.opens) > dt.timedelta() else start
                yield OpenPeriod(opens, period.closes)
        day = next_open(house, day)


def _working_hours(left: dt.timedelta, start: dt.datetime, house: House) -> dt.datetime | None:
    for period in _periods_from(house, start):
        if left <= period.length:
            return (period.opens.astimezone(dt.UTC) + left).astimezone(start.tzinfo)
        left -= period.length
    return None


def working_time(unit: WorkingUnit, start: dt.datetime, end: dt.datetime, house: House) -> float:
    """How many working hours or days lie between two aware moments, 0 where `end` is no later.

    Days count as promises do: what is made on any day and done by closing time of the third
    working day after it took at most 3; within a day, by the share of its hours that has gone.
    """
    zone = zone_of(house.timezone)
    start, end = start.astimezone(zone), end.astimezone(zone)
    if elapsed(start, end) <= dt.timedelta():
        return 0.0
    if unit == "working hour":
        return _open_time(house, start, end) / dt.timedelta(hours=1)
    days, day = 0.0, next_open(house, working_date(house, start))
    while day is not None:
        periods, closes = open_periods(house, day, zone), closing(house, day, zone)
        if closes is None or elapsed(end, periods[0].opens) > dt.timedelta():
            break
        if elapsed(closes, end) < dt.timedelta():
            whole = sum((one.length for one in periods), dt.timedelta())
            gone = sum((_overlap(one, start, end) for one in periods), dt.timedelta())
            return days + gone / whole
        days += 1
        day = next_open(house, day)
    return days


def _open_time(house: House, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
    passed = dt.timedelta()
    for period in _periods_from(house, start):
        if elapsed(period.opens, end) <= dt.timedelta():
            break
        passed += _overlap(period, start, end)
    return passed


def _overlap(period: OpenPeriod, start: dt.datetime, end: dt.datetime) -> dt.timedelta:
    zero = dt.timedelta()
    before = max(zero, elapsed(period.opens, start))
    after = max(zero, elapsed(end, period.closes))
    return max(zero, period.length - before - after)
