"""Whatever the order of commands: no exception, no lost field, and replay gives the same state."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.call.commands import COMMANDS
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.fold import fold
from jobaid.call.interaction import interaction
from jobaid.call.view import play_state
from tests.call.house import TickingClock, begin, house
from tests.examples import examples

HOUSE = house()
TARGETS = ["greet", "verify", "find-charge", "credit", "verify-identity", "stolen-phone/safe", "x"]
ANSWERS = ["gives-account", "stolen", "small", "large", "matches", "differs", "x"]
TEXTS = st.text(max_size=20) | st.sampled_from(
    ["1", "25", "yes", "Ann", "\ud800", "\x00", "\u202e"]
)

COMMAND = st.one_of(
    st.builds(lambda id: {"do": "answer", "id": id}, st.sampled_from(ANSWERS)),
    st.sampled_from(
        [{"do": name} for name in ("next", "back", "undo", "repeat", "return", "undo")]
    ),
    st.builds(lambda to: {"do": "jump", "to": to}, st.sampled_from(TARGETS)),
    st.builds(
        lambda field, value: {"do": "fill", "field": field, "value": value},
        st.sampled_from(["account", "amount", "reason", "verified", "customer.name", "x"]),
        TEXTS | st.integers() | st.floats() | st.booleans() | st.none(),
    ),
    st.builds(
        lambda step, id: {"do": "change", "step": step, "answer": id},
        st.sampled_from(TARGETS),
        st.sampled_from(ANSWERS),
    ),
    st.builds(lambda on: {"do": "tick", "id": "use-name", "on": on}, st.booleans()),
    st.builds(lambda id: {"do": "reply", "id": id}, st.sampled_from(["why-so-long", "why-ask"])),
    st.builds(lambda text: {"do": "note", "text": text}, TEXTS),
    st.builds(lambda reason: {"do": "skip", "reason": reason}, TEXTS),
    st.builds(lambda text: {"do": "promise", "text": text, "within": "2 days"}, TEXTS),
    st.sampled_from([{"do": name} for name in ("hold", "resume", "park", "unpark", "promise")]),
    st.builds(lambda to: {"do": "language", "to": to}, st.sampled_from(["en", "es", "fr"])),
    st.builds(
        lambda name, key, value: {"do": name, key: value},
        st.sampled_from(sorted(COMMANDS)),
        st.sampled_from(["id", "reason", "to", "text", "field"]),
        TEXTS,
    ),
)
# Commands that mostly fit, so that random calls get deep into the scripts.
FITTING = st.sampled_from(
    [
        {"do": "answer", "id": "gives-account"},
        {"do": "answer", "id": "matches"},
        {"do": "answer", "id": "differs"},
        {"do": "answer", "id": "small"},
        {"do": "answer", "id": "large"},
        {"do": "next"},
        {"do": "skip", "reason": "said"},
        {"do": "promise"},
        {"do": "jump", "to": "find-charge"},
        {"do": "jump", "to": "credit"},
        {"do": "jump", "to": "ask-supervisor"},
        {"do": "jump", "to": "stolen-phone"},
        {"do": "fill", "field": "amount", "value": "10"},
        {"do": "fill", "field": "amount", "value": "30"},
        {"do": "tick", "id": "use-name"},
        {"do": "back"},
    ]
)
CALLS = st.lists(FITTING, max_size=12).flatmap(
    lambda first: st.lists(FITTING | COMMAND, max_size=25).map(lambda then: first + then)
)

# `fill` and `change` alter fields as asked; these take back or give what an answer set.
MAY_LOSE_A_FIELD = {"fill", "change", "undo", "answer"}


def same(one: Any, other: Any) -> bool:
    return interaction(one) == interaction(other) and fold(one) == fold(other)


def call_after(commands):
    """A call that has been given the commands."""
    engine = begin(library=HOUSE)
    for command in commands:
        engine.do(command)
    return engine


@settings(max_examples=examples(150), deadline=None)
@given(CALLS)
def test_any_order_of_commands_is_safe_and_the_fold_gives_the_same_state(commands):
    engine = begin(library=HOUSE)
    for command in commands:
        fields = dict(engine.state.fields)
        place, events = engine.state.place, len(engine.events)
        done = engine.do(command)
        shown = play_state(engine.call, done)
        # One object a line: whatever was typed can be written and read again.
        assert json.loads(json.dumps(shown))["open"] == engine.state.is_open
        assert list(done.events) == engine.events[events:]
        if done.refused and not any(event["type"] == "typed" for event in done.events):
            assert not done.events
            assert engine.state.place == place
        if command["do"] not in MAY_LOSE_A_FIELD:
            assert engine.state.fields == fields
    assert fold(engine.events) == engine.state
    assert [event["seq"] for event in engine.events] == list(range(len(engine.events)))


@settings(max_examples=examples(60), deadline=None)
@given(CALLS, st.integers(0, 60))
def test_a_call_resumed_at_any_event_is_the_call_that_was_left(commands, cut):
    engine = call_after(commands)
    kept = json.loads(json.dumps(engine.events[: max(2, cut)]))
    resumed, _ = CallEngine.resume(CompiledLibrary(HOUSE), kept, TickingClock(), lambda: "new")
    before = fold(kept)
    after = copy.copy(resumed.state)
    for name in ("ms", "last_at", "next_seq"):
        setattr(after, name, getattr(before, name))
    assert after == before
    for command in commands:
        resumed.do(command)
    assert fold(resumed.events) == resumed.state


@settings(max_examples=examples(300), deadline=None)
@given(CALLS, FITTING)
def test_undo_takes_back_exactly_its_own(commands, last):
    engine = call_after(commands)
    before = copy.deepcopy(engine.state)
    units = len(before.units)
    engine.do(last)
    if len(engine.state.units) != units + 1 or not engine.state.is_open:
        return
    if engine.do({"do": "undo"}).refused:
        assert engine.state.status == "parked"
        return
    after = engine.state
    assert after.place == before.place
    assert after.fields == before.fields
    assert after.answers == before.answers
    assert after.proposed_outcome == before.proposed_outcome
    assert after.promises == before.promises
    assert after.rules_met == before.rules_met
    assert after.skipped == before.skipped
    ticks = {key: item["on"] for key, item in after.items.items() if item["on"]}
    assert ticks == {key: item["on"] for key, item in before.items.items() if item["on"]}


@settings(max_examples=examples(60), deadline=None)
@given(CALLS, st.sampled_from(["why-so-long", "why-ask"]))
def test_a_reply_returns_to_its_place(commands, reply):
    engine = call_after(commands)
    place = engine.state.place
    if engine.do({"do": "reply", "id": reply}).refused:
        return
    engine.do({"do": "note", "text": "meanwhile"})
    engine.do({"do": "return"})
    assert engine.state.place == place
    assert engine.state.reply is None


@settings(max_examples=examples(60), deadline=None)
@given(CALLS)
def test_a_visit_returns_to_its_visiting_step(commands):
    engine = call_after(commands)
    place = engine.state.place
    if place is None or not place.visits or engine.state.reply or engine.state.status != "open":
        return
    entered = len(engine.state.path)
    engine.do({"do": "return"})
    back = engine.state.path[entered]
    assert (back["script"], back["step"]) == place.visits[-1]


@settings(max_examples=examples(60), deadline=None)
@given(CALLS)
def test_back_keeps_every_value_and_undoes_no_answer(commands):
    engine = call_after(commands)
    fields, answers = dict(engine.state.fields), dict(engine.state.answers)
    while not engine.do({"do": "back"}).refused:
        assert (engine.state.fields, engine.state.answers) == (fields, answers)


@settings(max_examples=examples(50), deadline=None)
@given(
    st.lists(st.dictionaries(st.text(max_size=8), TEXTS | st.integers() | st.none()), max_size=8)
)
def test_foreign_events_never_break_the_fold(events):
    engine = begin(library=HOUSE)
    fold([*engine.events, *events])
    interaction([*engine.events, *({**event, "type": "entered"} for event in events)])
