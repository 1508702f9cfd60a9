"""Nothing of a branch that a call has left is owed, whichever way it was left."""

from __future__ import annotations

import json

import pytest

from jobaid.call.branches import steps_on_path
from jobaid.call.engine import CallEngine
from jobaid.call.fold import fold
from jobaid.call.missing import missing_on_path
from jobaid.call.read_model import CallReadModel
from jobaid.call.summary import summary
from jobaid.library.reader import read_contents
from tests.call.house import begin, contents, do

# A way of three steps, a branch in its middle, and a loop at its end.
BRANCHED = """
id: charge-dispute
title: Branches
fields:
  reading: {label: Meter reading, kind: number, required: true}
steps:
  - id: hello
    say: Hello.
    do: [{id: smile, text: Smile, must: true}]
    next: which
  - id: which
    say: Gas or water?
    answers:
      - {id: gas, label: "Gas", go: gas}
      - {id: water, label: "Water", go: water}
      - {id: neither, label: "Neither"}
  - id: more
    say: Anything else?
    do: [{id: ask-more, text: Ask, must: true}]
    answers: [{id: again, label: "Yes", go: which}, {id: done, label: "No", go: end}]
  - {id: end, say: Goodbye., outcome: resolved}
  - id: gas
    say: Open a window.
    do: [{id: window, text: Window open, must: true}]
    answers: [{id: opened, label: "It is open", go: gas-read}]
  - {id: gas-read, say: What does it say?, ask: [reading], next: more}
  - id: water
    say: Close the tap.
    do: [{id: tap, text: Tap closed, must: true}]
    next: more
"""


def started() -> CallEngine:
    library = read_contents(
        {**contents(), "scripts/charge-dispute.yaml": BRANCHED.encode()}
    ).library
    return begin(library=library)


def owed(engine: CallEngine) -> list[str]:
    assert missing_on_path(engine.call) == missing_on_path(engine.call.copy())
    again = json.loads(json.dumps(engine.events))
    assert fold(again).branch == engine.state.branch, "a kept call owes what the live one owes"
    return missing_on_path(engine.call)


def into_gas(engine: CallEngine) -> None:
    do(engine, "next")
    do(engine, "answer", id="gas")
    do(engine, "answer", id="opened")
    assert owed(engine) == ["smile", "window", "reading"]


def test_going_back_owes_what_is_before_and_going_on_again_what_is_after():
    engine = started()
    into_gas(engine)
    do(engine, "back")
    assert owed(engine) == ["smile", "window"]
    do(engine, "back")
    assert owed(engine) == ["smile"]
    do(engine, "answer", id="gas")
    assert owed(engine) == ["smile", "window"]


def test_another_answer_after_going_back_owes_its_own_branch_only():
    engine = started()
    into_gas(engine)
    do(engine, "back")
    do(engine, "back")
    do(engine, "answer", id="water")
    assert owed(engine) == ["smile", "tap"]
    do(engine, "next")
    closed = engine.do({"do": "close", "reason": "gone"}).events[-1]
    assert closed["missing"] == ["smile", "tap", "ask-more"]


def test_back_and_forward_again_by_a_jump_leaves_nothing_out():
    engine = started()
    into_gas(engine)
    do(engine, "back")
    do(engine, "back")
    do(engine, "jump", to="gas-read")
    assert owed(engine) == ["smile", "window", "reading"]


def test_a_jump_back_to_look_leaves_all_as_it_was_until_another_way_is_taken():
    engine = started()
    into_gas(engine)
    do(engine, "jump", to="which")
    assert owed(engine) == ["smile", "window", "reading"]
    do(engine, "jump", to="more")
    assert owed(engine) == ["smile", "window", "reading", "ask-more"]
    do(engine, "undo")
    assert owed(engine) == ["smile", "window", "reading"]
    do(engine, "answer", id="water")
    assert owed(engine) == ["smile", "tap"]


def test_a_kept_call_that_ends_on_a_jump_back_has_all_that_lies_ahead_on_its_path():
    engine = started()
    into_gas(engine)
    do(engine, "jump", to="hello")
    read = CallReadModel.at(engine.events, engine.call.compiled)
    assert read.on_path() == engine.call.on_path() == set(steps_on_path(engine.state))
    assert ("charge-dispute", "gas-read") in read.on_path()


@pytest.mark.parametrize("to", ["water", "charge-dispute/water"])
def test_a_jump_to_where_the_branch_does_not_lead_leaves_it(to):
    engine = started()
    into_gas(engine)
    do(engine, "jump", to=to)
    assert owed(engine) == ["smile", "tap"], "the loop at the end is another round"
    do(engine, "undo")
    assert owed(engine) == ["smile", "window", "reading"]


def test_a_jump_ahead_owes_what_it_leaves_unticked():
    engine = started()
    do(engine, "next")
    do(engine, "answer", id="gas")
    do(engine, "jump", to="end")
    assert owed(engine) == ["smile", "window"]


def test_another_answer_to_an_earlier_step_leaves_the_branch_of_the_old_one():
    engine = started()
    into_gas(engine)
    do(engine, "next")
    do(engine, "change", step="which", answer="water")
    assert owed(engine) == ["smile", "ask-more"]
    do(engine, "change", step="which", answer="water")
    assert owed(engine) == ["smile", "ask-more"]


def test_another_topic_leaves_nothing_and_back_from_a_wrong_one_all_of_it():
    engine = started()
    into_gas(engine)
    do(engine, "jump", to="stolen-phone")
    assert owed(engine) == ["smile", "window", "reading", "block-sim"]
    do(engine, "jump", to="charge-dispute/gas-read")
    assert owed(engine) == ["smile", "window", "reading", "block-sim"]
    do(engine, "next")
    assert "block-sim" in owed(engine), "the other topic is the call's still"
    other = started()
    do(other, "next")
    do(other, "jump", to="stolen-phone")
    do(other, "back")
    assert owed(other) == ["smile"]
    do(other, "answer", id="water")
    assert owed(other) == ["smile", "tap"]


def test_a_second_round_of_a_loop_owes_the_first_too():
    engine = started()
    into_gas(engine)
    do(engine, "next")
    do(engine, "answer", id="again")
    do(engine, "answer", id="water")
    assert owed(engine) == ["smile", "window", "reading", "ask-more", "tap"]


def test_the_summary_tells_what_was_said_on_the_way_and_not_on_a_branch_that_was_left():
    engine = started()
    into_gas(engine)
    do(engine, "jump", to="hello")
    assert "“It is open”" in summary(engine.call), "only looked back"
    do(engine, "jump", to="which")
    do(engine, "answer", id="water")
    assert "“Water”" in summary(engine.call)
    assert "“It is open”" not in summary(engine.call)


def test_a_visit_that_is_gone_back_from_owes_nothing():
    engine = begin()
    do(engine, "answer", id="gives-account")
    assert owed(engine) == ["account", "use-name"]
    inside = engine.call.place
    assert inside.visits
    do(engine, "back")
    do(engine, "back")
    assert engine.call.place.step == "greet"
    assert owed(engine) == ["account", "use-name"]
