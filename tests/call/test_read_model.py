"""A call read from its events alone is the call that the engine reads."""

from __future__ import annotations

from hypothesis import given

from jobaid.call.command import Done
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.customer import Customer, declared_name
from jobaid.call.read_model import CallReadModel
from jobaid.call.view import play_state
from tests.call.house import TickingClock, begin, house
from tests.call.test_properties import CALLS, COMMAND, FITTING

HOUSE = house()
NOTHING = Done(())


@given(CALLS)
def test_at_every_moment_the_events_read_as_the_engine_did(commands: list[object]) -> None:
    engine = begin(library=HOUSE)
    moments = [(len(engine.events), play_state(engine.call, NOTHING), engine.call.values())]
    for command in commands:
        engine.do(command)
        moments.append((len(engine.events), play_state(engine.call, NOTHING), engine.call.values()))
    compiled = CompiledLibrary(HOUSE)
    for count, shown, values in moments:
        call = CallReadModel.at(engine.events[:count], compiled)
        assert play_state(call, NOTHING) == shown
        assert {**call.values(), "now": 0} == {**values, "now": 0}


def test_a_copy_goes_its_own_way() -> None:
    engine = begin(library=HOUSE)
    before = play_state(engine.call, NOTHING)
    copied = engine.call.copy()
    engine.do({"do": "fill", "field": "customer.name", "value": "Ann"})
    engine.do({"do": "next"})
    assert play_state(copied, NOTHING) == before
    assert engine.call.values()["customer.name"] == "Ann"


@given(CALLS, FITTING | COMMAND)
def test_trying_a_command_alters_nothing(commands: list[object], tried: object) -> None:
    engine = begin(library=HOUSE, clock=TickingClock(ms_a_command=0))
    for command in commands:
        engine.do(command)
    before = repr(engine.call.state)
    engine.preview(tried)
    assert repr(engine.call.state) == before


def test_damaged_and_foreign_events_read_as_far_as_they_go() -> None:
    engine = begin(library=HOUSE)
    damaged = [{"type": "entered"}, *engine.events, {"type": "from-the-future", "seq": 99}]
    call = CallReadModel.at(damaged, CompiledLibrary(HOUSE))
    assert call.place == engine.call.place
    empty = CallReadModel.at([], CompiledLibrary(HOUSE))
    assert empty.step_here() is None
    assert play_state(empty, NOTHING)["problem"]


def test_the_moment_is_the_last_events_unless_given() -> None:
    engine = begin(library=HOUSE)
    last = engine.events[-1]
    assert CallReadModel.at(engine.events, CompiledLibrary(HOUSE)).now == last["at"]
    later = CallReadModel.at(engine.events, CompiledLibrary(HOUSE), ("2026-11-23T20:00:00Z", 99))
    assert (later.local_now().hour, later.ms) == (20, 99)


def test_who_a_call_is_with() -> None:
    assert Customer.of({"customer.name": "Ann\nLee ", "account": 4021}) == Customer(
        "Ann\nLee ", "4021"
    )
    assert Customer.of({"customer.name": "Ann\nLee "}).shown_name == "Ann Lee"
    assert Customer.of({"customer.account": "1", "account": "2"}).account == "1"
    for nothing in (None, [], "text", {}, {"customer.name": None}):
        assert not Customer.of(nothing).known
    assert len(Customer("x" * 999).shown_name) <= 200
    assert declared_name("account", {}, {"customer.account": 1}) == "customer.account"
    assert declared_name("account", {"account": 1}, {"customer.account": 1}) == "account"
