"""Due times and working time against a reckoning of its own: minute by minute, by the wall clock.

Over ten years, with daylight saving both ways, shifts over midnight and holidays.
"""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.hours import OpenSpan, due_after, working_time
from jobaid.library.model import House
from tests.examples import examples

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MINUTE = dt.timedelta(minutes=1)
ZONES = ("Europe/London", "Europe/Madrid", "America/New_York", "Australia/Sydney", "Asia/Kolkata")
WEEKS = {
    "office": dict.fromkeys(DAYS[:5], (("09:00", "17:00"),)),
    "noon": dict.fromkeys(DAYS[:6], (("08:00", "12:00"), ("13:30", "18:15"))),
    "night": dict.fromkeys(DAYS[:5], (("22:00", "06:00"),)),
    "mixed": {
        "mon": (("00:30", "03:30"),),
        "wed": (("20:00", "02:00"),),
        "sun": (("01:00", "04:00"),),
    },
}


def minutes_of(time: str) -> int:
    hours, minutes = map(int, time.split(":"))
    return hours * 60 + minutes


def shift_at(house: House, moment: dt.datetime) -> dt.date | None:
    """On which day the shift began that is open in the minute that begins then; None: closed."""
    wall = moment.hour * 60 + moment.minute
    for day, late in ((moment.date(), 0), (moment.date() - dt.timedelta(days=1), 24 * 60)):
        if day.isoformat() in house.holidays:
            continue
        for first, last in house.hours.get(DAYS[day.weekday()], ()):
            begins, ends = minutes_of(first), minutes_of(last)
            ends = ends if ends > begins else ends + 24 * 60
            if begins <= wall + late < ends:
                return day
    return None


def open_minutes(house: House, zone: ZoneInfo, start: dt.datetime, count: int) -> dt.datetime:
    """When so many open minutes have passed since a moment at a full minute."""
    now = start.astimezone(dt.UTC)
    while count:
        count -= shift_at(house, now.astimezone(zone)) is not None
        now += MINUTE
    return now


def last_minute_of(house: House, zone: ZoneInfo, start: dt.datetime, count: int) -> dt.datetime:
    """When the last open minute of the count-th day with a shift after that of `start` is over."""
    now = start.astimezone(dt.UTC)
    local = start.astimezone(zone)
    first = shift_at(house, local)
    own = first if first is not None and first < local.date() else local.date()
    seen: list[dt.date] = []
    ended = now
    while True:
        shift = shift_at(house, now.astimezone(zone))
        if shift is not None and shift > own:
            if shift not in seen:
                if len(seen) == count:
                    return ended
                seen.append(shift)
            if len(seen) == count:
                ended = now + MINUTE
        now += MINUTE


@st.composite
def cases(draw: st.DrawFn) -> tuple[House, ZoneInfo, dt.datetime]:
    zone = draw(st.sampled_from(ZONES))
    begin = dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
    # Often near a change of the clocks: the last Sundays of March and October, and others'
    near = draw(st.sampled_from([None, (3, 30), (10, 26), (3, 9), (11, 2), (4, 6), (10, 5)]))
    if near is None:
        start = begin + dt.timedelta(minutes=draw(st.integers(0, 10 * 525_600)))
    else:
        year = draw(st.integers(2024, 2033))
        start = dt.datetime(year, *near, tzinfo=dt.UTC) + dt.timedelta(
            minutes=draw(st.integers(-4_000, 4_000))
        )
    day = start.date()
    holidays = tuple(
        (day + dt.timedelta(days=one)).isoformat()
        for one in draw(st.lists(st.integers(0, 6), max_size=3))
    )
    hours = WEEKS[draw(st.sampled_from(sorted(WEEKS)))]
    return House(timezone=zone, hours=hours, holidays=holidays), ZoneInfo(zone), start


@settings(max_examples=examples(120), deadline=None)
@given(cases(), st.integers(1, 12))
def test_working_hours_end_where_so_many_open_minutes_have_passed(
    case: tuple[House, ZoneInfo, dt.datetime], hours: int
) -> None:
    house, zone, start = case
    due = due_after(OpenSpan(hours, "working hour"), start.astimezone(zone), house)
    assert due is not None
    assert due.astimezone(dt.UTC) == open_minutes(house, zone, start, hours * 60)
    passed = working_time("working hour", start, due, house)
    assert passed == pytest.approx(hours)


@settings(max_examples=examples(80), deadline=None)
@given(cases(), st.integers(1, 4))
def test_working_days_end_with_the_last_open_minute_of_the_day(
    case: tuple[House, ZoneInfo, dt.datetime], days: int
) -> None:
    house, zone, start = case
    due = due_after(OpenSpan(days, "working day"), start.astimezone(zone), house)
    assert due is not None
    assert due.astimezone(dt.UTC) == last_minute_of(house, zone, start, days)
