"""The house's working calendar: when it is open, and when a promise falls due.

A span such as "3 working days" is counted the way British service contracts read it: the
day on which the promise is made does not count, and the promise falls due when the house
closes on the last counted day. Working hours count only while the house is open.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

if TYPE_CHECKING:
    from jobaid.library.model import House

SpanUnit = Literal["minute", "hour", "day", "week", "working hour", "working day"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
USUAL = (("09:00", "17:00"),)

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one an a un una uno",
            "two dos",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
        ),
        start=1,
    )
    for word in words.split()
}
_UNITS: tuple[tuple[str, SpanUnit], ...] = (
    (
        r"(?:working|business|opening|office|open) hours?|horas? (?:laborables?|hábil(?:es)?)",
        "working hour",
    ),
    (r"(?:working|business) days?|días? (?:laborables?|hábil(?:es)?)", "working day"),
    (r"minutes?|mins?|minutos?", "minute"),
    (r"hours?|hrs?|h|horas?", "hour"),
    (r"(?:calendar )?days?|días?|dias?", "day"),
    (r"weeks?|semanas?", "week"),
)
# Further ahead than this no house plans; it also keeps the arithmetic inside datetime.
_MOST = {
    "minute": 600_000,
    "hour": 10_000,
    "day": 3_660,
    "week": 520,
    "working hour": 10_000,
    "working day": 2_600,
}


@dataclass(frozen=True, slots=True)
class OpenSpan:
    """A length of time as a house says it: a number and a unit."""

    number: float
    unit: SpanUnit


@lru_cache(maxsize=512)
def read_span(words: str) -> OpenSpan | None:
    """The span that `words` name ("within 3 working days", "24 h"), or None if unclear."""
    text = " ".join(words.lower().split())
    text = re.sub(r"^(?:within|in|en|dentro de|at most)\s+", "", text)
    match = re.match(r"(\d+(?:\.\d+)?|[a-z]+)\s*(.+)$", text)
    if match is None:
        return None
    number = _NUMBERS.get(match[1])
    amount = float(number) if number is not None else None
    if amount is None:
        if not match[1][0].isdigit():
            return None
        amount = float(match[1])
    for pattern, unit in _UNITS:
        if re.fullmatch(pattern, match[2]):
            return OpenSpan(amount, unit) if 0 < amount <= _MOST[unit] else None
    return None


def zone_of(name: str) -> dt.tzinfo:
    """The time zone of this IANA name; UTC where the name is not known."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return dt.UTC


def open_spans(house: House, day: dt.date) -> list[tuple[dt.time, dt.time]]:
    """When the house is open on `day`, earliest first. A house without hours keeps 9 to 5."""
    if day.isoformat() in house.holidays:
        return []
    if house.hours:
        raw = house.hours.get(WEEKDAYS[day.weekday()], ())
    else:
        raw = USUAL if day.weekday() < 5 else ()
    spans = []
    for start, end in raw:
        try:
            last = dt.time(23, 59, 59) if end == "24:00" else dt.time.fromisoformat(end)
            first = dt.time.fromisoformat(start)
        except ValueError:
            continue
        if first < last:
            spans.append((first, last))
    return sorted(spans)


def due_after(span: OpenSpan, start: dt.datetime, house: House) -> dt.datetime | None:
    """When something promised at `start` (aware, local) within `span` falls due.

    None where the calendar has no such time: a house that is never open.
    """
    if span.unit in ("minute", "hour", "day", "week"):
        zone = start.tzinfo
        if span.unit in ("day", "week"):
            days = span.number * (7 if span.unit == "week" else 1)
            return start + dt.timedelta(days=days)
        seconds = span.number * (60 if span.unit == "minute" else 3600)
        return (start.astimezone(dt.UTC) + dt.timedelta(seconds=seconds)).astimezone(zone)
    if span.unit == "working day":
        return _working_days(int(-(-span.number // 1)), start, house)
    return _working_hours(dt.timedelta(hours=span.number), start, house)


def _working_days(count: int, start: dt.datetime, house: House) -> dt.datetime | None:
    day, left = start.date(), count
    for _ in range(count * 7 + 400):
        day += dt.timedelta(days=1)
        spans = open_spans(house, day)
        if spans:
            left -= 1
            if left == 0:
                return dt.datetime.combine(day, spans[-1][1], start.tzinfo)
    return None


def _working_hours(left: dt.timedelta, start: dt.datetime, house: House) -> dt.datetime | None:
    day = start.date()
    for _ in range(10_000):
        for first, last in open_spans(house, day):
            opens = dt.datetime.combine(day, first, start.tzinfo)
            closes = dt.datetime.combine(day, last, start.tzinfo)
            begin = max(opens, start)
            if begin >= closes:
                continue
            # Subtract in UTC: on the day the clocks change an hour is missing or double.
            room = closes.astimezone(dt.UTC) - begin.astimezone(dt.UTC)
            if left <= room:
                return (begin.astimezone(dt.UTC) + left).astimezone(start.tzinfo)
            left -= room
        day += dt.timedelta(days=1)
    return None
