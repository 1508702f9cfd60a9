"""What holds for every due phrase, at every moment, in every house."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.due_times.phrases import read_due, read_within
from jobaid.library.hours import is_open, open_spans, real
from jobaid.library.model import House
from tests.examples import examples

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SHOP = dict.fromkeys(DAYS[:6], (("08:00", "12:30"), ("14:00", "20:00")))
HOUSES = {
    "shop": House(timezone="Europe/London", hours=SHOP, holidays=("2026-12-25", "2027-01-01")),
    "all day": House(timezone="Europe/Madrid", hours=dict.fromkeys(DAYS, (("00:00", "24:00"),))),
    "night": House(timezone="America/New_York", hours=dict.fromkeys(DAYS, (("22:00", "06:00"),))),
    "no hours": House(timezone="Australia/Lord_Howe"),
    "one day": House(timezone="Europe/London", hours={"wed": (("10:00", "11:00"),)}),
    "never open": House(timezone="Europe/London", hours={"mon": ()}),
}
PHRASES = (
    *("today", "tomorrow", "Friday", "Sunday", "Friday at 3", "today 17:00", "tomorrow morning"),
    *("a fortnight", "1 month", "in 6 months", "a year", "end of the month", "end of next month"),
    *("first thing tomorrow", "after lunch", "in 2 hours", "45 minutes", "in 3 days", "48h"),
    *("3 working days", "4 working hours", "4 December", "29 February", "the 31st", "1/2/2027"),
    *("hoy", "mañana por la tarde", "el viernes", "en quince días", "en 3 días hábiles"),
    *("a fin de mes", "el 25 de diciembre", "un mes", "a las cinco de la tarde", "noon", "COB"),
    *("24:00", "tomorrow 24:00", "today 24:00"),
)
MINUTES = st.integers(0, 3 * 366 * 24 * 60)
FIRST = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def at(minutes: int, house: House) -> dt.datetime:
    return (FIRST + dt.timedelta(minutes=minutes)).astimezone(ZoneInfo(house.timezone))


def comes_twice(moment: dt.datetime) -> bool:
    """Whether the clocks show this time twice, on the night they go back."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


LANGUAGES = st.sampled_from(("en", "es", "fr", "de-CH"))


@settings(max_examples=examples(400), deadline=None)
@given(st.sampled_from(PHRASES), st.sampled_from(sorted(HOUSES)), MINUTES, LANGUAGES)
def test_the_time_is_ahead_and_what_is_read_back_means_it(
    words: str, name: str, minutes: int, language: str
) -> None:
    house = HOUSES[name]
    now = at(minutes, house)
    reading = read_due(words, now, house, language)
    assert (reading.due is None) != (reading.ask is None)
    for _, choice in reading.choices:
        assert choice > now
    if reading.due is None:
        return
    due = reading.due
    assert due > now
    assert due.utcoffset() == real(due).utcoffset()
    assert name != "never open"
    day = due.date() - dt.timedelta(days=due.hour < 6 and name == "night")
    assert open_spans(house, day) or is_open(house, due)
    again = read_due(reading.words, now, house, language)
    assert is_open(house, due)
    assert again.due == due or comes_twice(due), reading.words


@settings(max_examples=examples(300), deadline=None)
@given(
    st.sampled_from(("shop", "all day", "no hours", "one day")),
    MINUTES,
    st.sampled_from(("hour", "day", "week", "month", "working day", "working hour")),
    st.integers(1, 30),
)
def test_a_longer_time_is_never_due_sooner(name: str, minutes: int, unit: str, number: int) -> None:
    house = HOUSES[name]
    now = at(minutes, house)
    sooner = read_within(f"{number} {unit}s", now, house, "en").due
    later = read_within(f"{number + 1} {unit}s", now, house, "en").due
    assert sooner is not None
    assert later is not None
    # A day that is closed ends with the next open one, which a longer time may name by an hour.
    assert sooner <= later or sooner.date() == later.date()


@settings(max_examples=examples(200), deadline=None)
@given(
    st.sampled_from(PHRASES),
    st.sampled_from(("shop", "all day", "no hours", "one day")),
    MINUTES,
    st.integers(0, 600),
)
def test_what_is_said_later_is_never_due_sooner(
    words: str, name: str, minutes: int, passed: int
) -> None:
    house = HOUSES[name]
    before = read_due(words, at(minutes, house), house, "en").due
    after = read_due(words, at(minutes + passed, house), house, "en").due
    if before is not None and after is not None:
        assert before <= after or before.date() == after.date()


@settings(max_examples=examples(300), deadline=None)
@given(st.text(max_size=150), MINUTES, st.sampled_from(sorted(HOUSES)))
def test_whatever_is_typed_is_read_or_asked_about(words: str, minutes: int, name: str) -> None:
    house = HOUSES[name]
    reading = read_due(words, at(minutes, house), house, "en")
    assert (reading.due is None) != (reading.ask is None)


@pytest.mark.parametrize("name", sorted(set(HOUSES) - {"never open"}))
def test_a_day_alone_means_its_closing_time(name: str) -> None:
    house = HOUSES[name]
    closes = {"shop": "20:00", "all day": "23:59", "night": "06:00"}.get(name, "17:00")
    closes = "11:00" if name == "one day" else closes
    now = dt.datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(house.timezone))
    due = read_due("Wednesday", now, house, "en").due
    assert due is not None
    assert f"{due:%H:%M}" == closes
