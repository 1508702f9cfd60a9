"""Reminders to the second, whatever the clock does: it is passed in here, and it jumps."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.call.customer import Customer
from jobaid.library.model import House
from jobaid.operations.records.promise_ledger import PromiseToRemind
from jobaid.operations.service.promise_calendar import promise_calendar
from jobaid.operations.service.promise_reminders import PromiseReminders
from jobaid.promises.ledger import LedgerPromise, PromiseChangeSaid
from jobaid.promises.open_promises import OpenPromise
from tests.examples import examples

NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
HOUSE = House()
NOTICE = dt.timedelta(minutes=30)


def promise(number: int, due: dt.datetime | None, *said: PromiseChangeSaid) -> LedgerPromise:
    made = OpenPromise(
        f"p-{number}", "c-1", "Ring; back, soon", Customer("Zoë Ünlü"), "s", NOON, due, ""
    )
    return LedgerPromise(made, said, HOUSE, {}, NOON)


def coming(number: int, due: dt.datetime) -> PromiseToRemind:
    return PromiseToRemind(("c-1", f"p-{number}"), due, "Ring back", "Zoë Ünlü")


def told(reminders: PromiseReminders, *moments: dt.datetime) -> list[tuple[str, str]]:
    return [(one.key[1], one.kind) for now in moments for one in reminders.due_at(now)]


def test_soon_and_due_to_the_second_and_each_once() -> None:
    reminders = PromiseReminders(NOTICE)
    due = NOON + dt.timedelta(hours=1, seconds=17)
    reminders.know([coming(1, due)])
    second = dt.timedelta(seconds=1)
    assert told(reminders, due - NOTICE - second) == []
    assert reminders.next_at(NOON) == due - NOTICE
    assert told(reminders, due - NOTICE, due - NOTICE + second) == [("p-1", "soon")]
    assert told(reminders, due - second) == []
    assert told(reminders, due, due + second) == [("p-1", "due")]
    assert reminders.next_at(due) is None


def test_after_sleep_all_is_told_at_once_and_a_clock_set_back_tells_nothing_twice() -> None:
    reminders = PromiseReminders(NOTICE)
    reminders.know([coming(n, NOON + n * dt.timedelta(hours=1)) for n in (1, 2, 3)])
    awake = NOON + dt.timedelta(hours=2, minutes=40)
    assert told(reminders, awake) == [("p-1", "due"), ("p-2", "due"), ("p-3", "soon")]
    assert told(reminders, NOON, NOON + dt.timedelta(hours=1), awake) == []
    assert told(reminders, NOON + dt.timedelta(hours=3)) == [("p-3", "due")]


def test_a_restart_tells_what_is_still_open_and_a_move_begins_anew() -> None:
    due = NOON + dt.timedelta(hours=1)
    first = PromiseReminders(NOTICE)
    first.know([coming(1, due)])
    assert told(first, due) == [("p-1", "due")]
    first.know([coming(1, due + dt.timedelta(hours=2))])
    assert told(first, due + dt.timedelta(hours=2)) == [("p-1", "due")]
    again = PromiseReminders(NOTICE)
    again.know([coming(1, due)])
    assert told(again, due + dt.timedelta(hours=5)) == [("p-1", "due")]
    again.know([])
    assert again.next_at(NOON) is None


@settings(max_examples=examples(60), deadline=None)
@given(
    st.lists(st.integers(0, 500), min_size=1, max_size=20),
    st.lists(st.integers(0, 700), min_size=1, max_size=30),
)
def test_whatever_jumps_the_clock_makes_each_is_told_once_its_time_was_seen(
    dues: list[int], clock: list[int]
) -> None:
    reminders = PromiseReminders(NOTICE)
    minutes = [NOON + dt.timedelta(minutes=one) for one in dues]
    reminders.know([coming(n, due) for n, due in enumerate(minutes)])
    looks = [NOON + dt.timedelta(minutes=one) for one in clock]
    heard = told(reminders, *looks)
    assert len(heard) == len(set(heard))
    latest = max(looks)
    assert {id for id, kind in heard if kind == "due"} == {
        f"p-{n}" for n, due in enumerate(minutes) if due <= latest
    }


def test_the_calendar_file_is_what_calendars_read() -> None:
    due = dt.datetime(2027, 3, 28, 9, tzinfo=dt.UTC)
    text = promise_calendar([promise(1, due), promise(2, None)], NOON, 30)
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\r\nDTSTART:20270328T090000Z\r\n" in text
    assert "\r\nSUMMARY:Ring\\; back\\, soon (Zoë Ünlü)\r\n" in text
    assert "TRIGGER:-PT30M" in text
    assert text.count("BEGIN:VEVENT") == 1
    long = promise(3, due)
    wide = LedgerPromise(
        OpenPromise("p", "c", "ü" * 300, Customer(), "s", NOON, due, ""), (), HOUSE, {}, NOON
    )
    for line in promise_calendar([long, wide], NOON, 30).split("\r\n"):
        assert len(line.encode()) <= 75
    unfolded = promise_calendar([wide], NOON, 30).replace("\r\n ", "")
    assert f"SUMMARY:{'ü' * 300}" in unfolded


@pytest.mark.parametrize("state", ["kept", "withdrawn", "broken"])
def test_what_is_over_is_in_no_calendar(state: str) -> None:
    over = promise(1, NOON + NOTICE, PromiseChangeSaid(state, NOON))
    assert "VEVENT" not in promise_calendar([over], NOON, 30)
