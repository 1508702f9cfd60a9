"""How a promise stands: by its call, what was said later, the house's hours, and the clock."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.call.customer import Customer
from jobaid.library.model import House, Words
from jobaid.library.model.people import Absence, Person
from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.promises.ledger import (
    OVER,
    STATES,
    LedgerPromise,
    PromiseChangeSaid,
    is_of,
    most_pressing_first,
)
from jobaid.promises.open_promises import OpenPromise

LONDON = ZoneInfo("Europe/London")
HOUSE = House(
    name="House",
    company=Words.of("House"),
    timezone="Europe/London",
    hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("09:00", "17:00"),)),
    holidays=("2026-12-25",),
)
PEOPLE = {
    "maya": Person("maya", "Maya", "north"),
    "tom": Person("tom", "Tom", "billing"),
    "ann": Person("ann", "Ann", "north", away=(Absence("2026-11-30", "2026-12-04"),)),
}


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=LONDON)


def made(
    due: str | None = "2026-12-02T12:00", *, to: str = "", waited_for: bool = False,
    agent: str = "maya", withdrawn: bool = False,
) -> OpenPromise:  # fmt: skip
    return OpenPromise(
        "p1", "i1", "Ring back", Customer(), "call-back", at("2026-11-30T10:00"),
        None if due is None else at(due), "", waited_for, agent, agent.title(), to, withdrawn,
    )  # fmt: skip


def said(change: str, when: str = "2026-12-01T09:00", **more: object) -> PromiseChangeSaid:
    return PromiseChangeSaid(change, at(when), **more)  # type: ignore[arg-type]


def standing(
    promise: OpenPromise, now: str, *changes: PromiseChangeSaid, house: House = HOUSE
) -> LedgerPromise:
    return LedgerPromise(promise, changes, house, PEOPLE, at(now))


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-12-01T10:00", "to-come"),
        ("2026-12-02T09:00", "due-today"),
        ("2026-12-02T11:29", "due-today"),
        ("2026-12-02T11:30", "due-soon"),
        ("2026-12-02T12:00", "due-soon"),
        ("2026-12-02T12:01", "late"),
        ("2026-12-03T17:00", "late"),
        # A working day later: Thursday's closing time has passed.
        ("2026-12-03T17:01", "broken"),
    ],
)
def test_as_time_goes(now: str, state: str) -> None:
    assert standing(made(), now).state == state


def test_a_weekend_and_a_holiday_are_no_working_day() -> None:
    friday = made("2026-12-04T12:00")
    assert standing(friday, "2026-12-07T16:00").state == "late"
    assert standing(friday, "2026-12-07T17:01").state == "broken"
    eve = made("2026-12-24T12:00")
    assert standing(eve, "2026-12-28T16:59").state == "late"


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ([said("kept")], "kept"),
        ([said("kept", "2026-12-02T13:00")], "kept-late"),
        ([said("kept-late")], "kept-late"),
        ([said("broken")], "broken"),
        ([said("withdrawn")], "withdrawn"),
        ([said("withdrawn"), said("reopened", "2026-12-01T10:00")], "late"),
        (
            [said("kept"), said("reopened", "2026-12-01T10:00"), said("kept", "2026-12-01T11:00")],
            "kept",
        ),
        ([said("broken"), said("reopened", "2026-12-01T10:00")], "broken"),
        ([said("reopened"), said("withdrawn", "2026-12-01T10:00")], "withdrawn"),
        # The first that ended it counts, whichever desk's came first.
        ([said("broken", "2026-12-01T10:00"), said("kept", "2026-12-01T09:30")], "kept"),
        # Moved past now: it is not late, and kept within the new time it is kept.
        ([said("moved", due=at("2026-12-04T12:00"))], "to-come"),
        (
            [said("moved", due=at("2026-12-04T12:00")), said("kept", "2026-12-02T14:00")],
            "kept",
        ),
        ([said("moved", due=at("2026-12-01T12:00"))], "late"),
        # Said tomorrow, by a clock that is ahead: not yet.
        ([said("kept", "2026-12-05T09:00")], "late"),
        ([said("sang a song")], "late"),
    ],
)
def test_what_was_said(changes: list[PromiseChangeSaid], state: str) -> None:
    late = "2026-12-02T15:00"
    assert standing(made(), late, *changes).state == state


@pytest.mark.parametrize("now", ["2026-12-02T12:01", "2026-12-03T17:01", "2027-03-01T10:00"])
def test_what_nobody_saw_to_stays_among_the_open_ones_of_whoever_owes_it(now: str) -> None:
    forgotten = standing(made(), now)
    assert [which for which in LEDGER_FILTERS if is_of(forgotten, which, "maya")] == [
        "week", "open", "mine", *(["broken"] if forgotten.state == "broken" else [])
    ]  # fmt: skip
    owned_up = standing(made(), now, said("broken", "2026-12-02T12:01"))
    assert not is_of(owned_up, "mine", "maya")
    assert not is_of(standing(made(withdrawn=True), now), "mine", "maya")


def test_withdrawn_in_the_call() -> None:
    assert standing(made(withdrawn=True), "2026-12-02T15:00").state == "withdrawn"


def test_what_stands_in_the_way() -> None:
    now = "2026-12-01T10:00"
    away = standing(made(agent="ann"), now)
    assert (away.state, away.obstacles) == ("at-risk", ("owner-away",))
    given_on = standing(made(agent="ann"), now, said("handed-over", to="maya"))
    assert (given_on.owner, given_on.state) == ("maya", "handed-over")
    team = standing(made(to="billing"), now)
    assert (team.state, team.obstacles) == ("at-risk", ("other-team",))
    taken = standing(made(to="billing"), now, said("handed-over", to="tom"))
    assert taken.obstacles == ()
    evening = standing(made("2026-12-02T07:00"), "2026-12-01T18:00")
    assert (evening.state, evening.obstacles) == ("at-risk", ("no-opening-time",))
    # The customer's own promise: nobody here stands in its way.
    assert standing(made(agent="ann", waited_for=True), now).obstacles == ()


def test_what_the_customer_owes_is_late_and_never_broken() -> None:
    assert standing(made(waited_for=True), "2027-03-01T12:00").state == "late"


def test_a_house_without_hours_keeps_its_promises_any_day() -> None:
    house = House(name="House", company=Words.of("House"))
    assert standing(made(), "2026-12-01T23:00", house=house).state == "to-come"
    standing(made(), "2026-12-09T23:00", house=house).state  # noqa: B018 - never raises


def test_due_across_the_change_of_the_clocks() -> None:
    spring = made("2027-03-28T12:00")
    soon = LedgerPromise(spring, (), HOUSE, PEOPLE, at("2027-03-28T11:31"))
    assert soon.state in ("due-soon", "at-risk")


def test_a_promise_of_the_end_of_the_calendar_raises_nothing() -> None:
    last = made("9999-12-31T23:59")
    assert standing(last, "2026-12-01T10:00").state == "to-come"
    first = made("0001-01-02T00:00")
    assert standing(first, "2026-12-01T10:00").state == "broken"


def test_the_most_pressing_first() -> None:
    now = "2026-12-02T13:00"
    late = standing(made(), now)
    soon = standing(made("2026-12-02T13:10"), now)
    later = standing(made("2026-12-04T13:10"), now)
    without = standing(made(None), now)
    over = standing(made(), now, said("kept"))
    assert most_pressing_first([over, without, later, soon, late]) == [
        late, soon, later, without, over,
    ]  # fmt: skip


CHANGES = st.builds(
    lambda change, hours, due: said(
        change, "2026-11-30T10:00", due=None if due is None else at("2026-12-01T09:00")
    ),
    st.sampled_from(
        ("kept", "kept-late", "broken", "moved", "handed-over", "withdrawn", "reopened", "odd")
    ),
    st.integers(0, 200),
    st.none() | st.integers(0, 9),
)


@given(st.permutations(range(4)), st.lists(CHANGES, min_size=4, max_size=4), st.integers(0, 400))
def test_no_order_of_arrival_gives_another_state(
    order: list[int], changes: list[PromiseChangeSaid], hours: int
) -> None:
    told = [
        PromiseChangeSaid(one.change, one.at + dt.timedelta(hours=number), due=one.due, to="tom")
        for number, one in enumerate(changes)
    ]
    now = at("2026-11-30T10:00") + dt.timedelta(hours=hours)
    straight = LedgerPromise(made(), told, HOUSE, PEOPLE, now)
    mixed = LedgerPromise(made(), [told[number] for number in order], HOUSE, PEOPLE, now)
    assert straight.state == mixed.state
    assert straight.state in STATES
    if straight.ending is not None:
        assert straight.state in OVER
