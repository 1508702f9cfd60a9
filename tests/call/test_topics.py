"""A call that begins before its script is chosen, and one that comes to another topic."""

from __future__ import annotations

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.interaction import interaction
from jobaid.call.summary import summary
from jobaid.library.reader import read_contents
from tests.call.house import TickingClock, begin, contents, do, path

OPENING = """
id: opening
title: A call comes in
steps:
  - id: hello
    title: Greet
    say: "Hello, this is {{ company }}."
    ask: [customer.name]
    standard: [greet]
    answers:
      - {id: bill, label: "My bill", go: charge-dispute/verify}
      - {id: check, label: "Check me first", go: known}
  - {id: known, title: Who it is, visit: verify-identity, next: hello}
"""


def opened() -> CallEngine:
    library = read_contents(contents(opening=OPENING)).library
    engine, _ = CallEngine.start(
        CompiledLibrary(library),
        "opening",
        TickingClock(),
        lambda: "id-1",
        about={"opening": True},
    )
    return engine


def kept_script(engine: CallEngine) -> object:
    return interaction(engine.events)["script"]


def test_the_script_of_a_call_is_the_one_chosen_and_the_opening_stands_in_its_path():
    engine = opened()
    assert kept_script(engine) == "opening", "nothing is chosen yet"
    do(engine, "fill", field="customer.name", value="Ann Lee")
    do(engine, "jump", to="stolen-phone")
    assert kept_script(engine) == "stolen-phone"
    assert path(engine) == ["opening/hello", "stolen-phone/block"]
    assert engine.state.fields["customer.name"] == "Ann Lee"
    do(engine, "jump", to="charge-dispute")
    assert kept_script(engine) == "stolen-phone", "the first that was chosen"


def test_an_answer_chooses_as_a_jump_does_and_a_visit_chooses_nothing():
    engine = opened()
    do(engine, "answer", id="check")
    assert path(engine)[-1] == "verify-identity/ask-name"
    assert kept_script(engine) == "opening"
    do(engine, "next")
    do(engine, "answer", id="matches")
    do(engine, "answer", id="bill")
    assert kept_script(engine) == "charge-dispute"


def test_undoing_the_choice_leaves_the_call_without_one():
    engine = opened()
    do(engine, "answer", id="bill")
    do(engine, "undo")
    assert kept_script(engine) == "opening"
    do(engine, "jump", to="stolen-phone")
    assert kept_script(engine) == "stolen-phone"


def test_the_greeting_of_the_opening_is_measured():
    engine = opened()
    do(engine, "jump", to="stolen-phone")
    (one,) = [one for one in engine.state.standards if one["id"] == "greet"]
    assert (one["script"], one["step"], one["met"]) == ("opening", "hello", True)


def test_play_begins_at_the_script_it_names_and_greets_there():
    engine = begin("stolen-phone")
    assert engine.call.values()["greeted"] is False
    do(engine, "jump", to="charge-dispute")
    assert engine.call.values()["greeted"] is True
    do(engine, "answer", id="gives-account")
    assert engine.call.values()["greeted"] is True, "inside of a visit as well"
    assert begin().call.values()["greeted"] is False


def test_a_visit_at_the_beginning_is_no_greeting():
    engine = begin()
    do(engine, "answer", id="gives-account")
    assert path(engine)[-1] == "verify-identity/ask-name"
    assert engine.call.values()["greeted"] is False


def test_the_topic_before_is_where_it_was_left_and_an_opening_is_none():
    engine = opened()
    assert engine.state.earlier_topic is None
    do(engine, "answer", id="bill")
    assert engine.state.earlier_topic is None
    do(engine, "jump", to="stolen-phone")
    place = engine.state.earlier_topic
    assert place is not None
    assert place[:2] == ("charge-dispute", "verify"), "out of a visit: the step that visits"
    do(engine, "jump", to="/".join(place[:2]))
    place = engine.state.earlier_topic
    assert place is not None
    assert place[:2] == ("stolen-phone", "block")


def test_how_the_opening_would_have_ended_says_nothing_of_the_topic():
    ending = OPENING + "  - {id: wrong-number, say: Sorry., outcome: resolved}\n"
    library = read_contents(contents(opening=ending)).library
    compiled, about = CompiledLibrary(library), {"opening": True}
    engine, _ = CallEngine.start(compiled, "opening", TickingClock(), lambda: "id-1", about=about)
    do(engine, "jump", to="wrong-number")
    do(engine, "wrap-up", outcome="resolved")
    assert engine.state.outcome == "resolved"
    do(engine, "jump", to="stolen-phone")
    assert engine.state.outcome != "resolved"
    do(engine, "undo")
    assert engine.state.proposed_outcome == "resolved"


def test_what_one_topic_came_to_stays_proposed_in_the_next():
    engine = begin("charge-dispute")
    do(engine, "jump", to="credit")
    assert engine.state.outcome == "resolved"
    do(engine, "jump", to="stolen-phone")
    assert engine.state.outcome is not None


def test_a_topic_that_was_only_looked_at_is_none_of_the_calls_once_one_goes_back():
    engine = opened()
    do(engine, "answer", id="bill")
    do(engine, "jump", to="stolen-phone")
    assert engine.call.topics() == ["charge-dispute", "stolen-phone"]
    do(engine, "back")
    assert engine.call.topics() == ["charge-dispute"]
    assert "stolen" not in summary(engine.call).casefold()
    do(engine, "jump", to="stolen-phone")
    assert engine.call.topics() == ["charge-dispute", "stolen-phone"]


def test_a_topic_in_which_something_was_done_stays_the_calls():
    engine = opened()
    do(engine, "answer", id="bill")
    do(engine, "answer", id="gives-account")
    do(engine, "jump", to="stolen-phone")
    do(engine, "none-fits", text="It was my son's phone")
    do(engine, "back")
    assert engine.call.topics() == ["charge-dispute", "stolen-phone"]


def test_the_outcome_of_a_step_that_was_gone_back_from_is_proposed_no_more():
    engine = begin("charge-dispute")
    do(engine, "jump", to="credit")
    assert engine.state.outcome == "resolved"
    do(engine, "back")
    assert engine.state.outcome is None
    do(engine, "jump", to="credit")
    do(engine, "jump", to="stolen-phone")
    do(engine, "back")
    assert engine.state.outcome == "resolved", "where one stands again it had been proposed"
