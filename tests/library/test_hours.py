"""The house's calendar: shifts over midnight, months, and working time that has passed."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.hours import OpenSpan, closing, due_after, is_open, working_time
from jobaid.library.model import House

LONDON = ZoneInfo("Europe/London")
WEEK = ("mon", "tue", "wed", "thu", "fri")
OFFICE = House(timezone="Europe/London", hours=dict.fromkeys(WEEK, (("09:00", "17:00"),)))
NIGHT = House(timezone="Europe/London", hours=dict.fromkeys(WEEK, (("22:00", "06:00"),)))
TWICE = House(
    timezone="Europe/London",
    hours=dict.fromkeys(WEEK, (("08:00", "12:00"), ("11:00", "16:00"))),
)
ALWAYS = House(
    timezone="Europe/London", hours=dict.fromkeys((*WEEK, "sat", "sun"), (("00:00", "24:00"),))
)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("house", "span", "start", "due"),
    [
        (NIGHT, OpenSpan(8, "working hour"), "2026-11-23 23:00", "2026-11-24 23:00"),
        (NIGHT, OpenSpan(2, "working hour"), "2026-11-24 03:00", "2026-11-24 05:00"),
        (NIGHT, OpenSpan(4, "working hour"), "2026-11-28 04:00", "2026-12-01 00:00"),
        (NIGHT, OpenSpan(1, "working day"), "2026-11-24 03:00", "2026-11-25 06:00"),
        (NIGHT, OpenSpan(1, "working day"), "2026-11-24 12:00", "2026-11-26 06:00"),
        (OFFICE, OpenSpan(3, "working day"), "2026-11-28 12:00", "2026-12-02 17:00"),
        (TWICE, OpenSpan(8, "working hour"), "2026-11-23 08:00", "2026-11-23 16:00"),
        (ALWAYS, OpenSpan(3, "working hour"), "2026-03-29 00:00", "2026-03-29 04:00"),
        (ALWAYS, OpenSpan(24, "working hour"), "2026-11-23 10:00", "2026-11-24 10:00"),
        (OFFICE, OpenSpan(1, "month"), "2027-01-31 10:00", "2027-02-28 10:00"),
        (OFFICE, OpenSpan(1, "year"), "2028-02-29 10:00", "2029-02-28 10:00"),
        (OFFICE, OpenSpan(2, "month"), "2026-11-30 10:00", "2027-01-30 10:00"),
    ],
)
def test_when_a_span_has_passed(house: House, span: OpenSpan, start: str, due: str) -> None:
    found = due_after(span, at(start), house)
    assert found is not None
    assert f"{found:%Y-%m-%d %H:%M}" == due


def test_a_shift_over_midnight_is_open_on_both_days() -> None:
    assert is_open(NIGHT, at("2026-11-23 23:00"))
    assert is_open(NIGHT, at("2026-11-24 05:59"))
    assert is_open(NIGHT, at("2026-11-28 05:00"))
    assert not is_open(NIGHT, at("2026-11-24 12:00"))
    assert not is_open(NIGHT, at("2026-11-29 05:00"))
    assert closing(NIGHT, dt.date(2026, 11, 27), LONDON) == at("2026-11-28 06:00")
    assert closing(ALWAYS, dt.date(2026, 11, 27), LONDON) == at("2026-11-27 23:59")
    assert closing(OFFICE, dt.date(2026, 11, 28), LONDON) is None


@pytest.mark.parametrize(
    ("unit", "house", "start", "end", "passed"),
    [
        ("working day", OFFICE, "2026-11-28 12:00", "2026-12-02 17:00", 3),
        ("working day", OFFICE, "2026-11-23 10:00", "2026-11-23 16:00", 0),
        ("working day", OFFICE, "2026-11-23 10:00", "2026-11-24 13:00", 0.5),
        ("working day", OFFICE, "2026-11-27 10:00", "2026-11-29 13:00", 0),
        ("working day", ALWAYS, "2026-11-27 10:00", "2026-11-29 23:59", 2),
        ("working day", NIGHT, "2026-11-24 03:00", "2026-11-25 06:00", 1),
        ("working hour", OFFICE, "2026-11-27 16:00", "2026-11-30 10:00", 2),
        ("working hour", NIGHT, "2026-11-23 12:00", "2026-11-24 12:00", 8),
        ("working hour", ALWAYS, "2026-03-28 12:00", "2026-03-29 12:00", 23),
        ("working hour", OFFICE, "2026-11-27 16:00", "2026-11-27 15:00", 0),
    ],
)
def test_working_time_that_has_passed(
    unit: str, house: House, start: str, end: str, passed: float
) -> None:
    found = working_time(unit, at(start), at(end), house)  # type: ignore[arg-type]
    assert found == pytest.approx(passed)


@settings(deadline=None)
@given(
    st.sampled_from((OFFICE, NIGHT, TWICE, ALWAYS)),
    st.sampled_from(("working day", "working hour")),
    st.integers(1, 40),
    st.integers(0, 500_000),
)
def test_what_is_due_after_a_time_has_taken_that_time(
    house: House, unit: str, number: int, minutes: int
) -> None:
    start = (at("2026-01-01 00:00").astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(
        LONDON
    )
    due = due_after(OpenSpan(number, unit), start, house)  # type: ignore[arg-type]
    assert due is not None
    passed = working_time(unit, start, due, house)  # type: ignore[arg-type]
    assert passed == pytest.approx(number)
