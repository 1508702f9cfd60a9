"""A recording pauses for a step, and goes on whichever way the call leaves the customer."""

from __future__ import annotations

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.fold import fold
from jobaid.library.reader import read_contents
from tests.call.house import TickingClock, begin, contents, do

PAY = """
id: pay
title: Pay by card
steps:
  - id: talk
    title: Talk
    say: Hello
    next: card
  - id: card
    title: Card
    say: The number please
    recording: pause
    answers:
      - {id: given, label: There it is, go: check}
      - {id: stolen, label: "It was stolen", go: other}
  - {id: check, title: Check, say: One moment}
  - {id: done, title: Done, say: Thank you, recording: resume, outcome: resolved}
"""
OTHER = """
id: other
title: Other
steps:
  - {id: one, title: One, say: Hello, outcome: resolved}
  - {id: two, title: Two, say: Bye}
"""
LIBRARY = read_contents(contents(pay=PAY, other=OTHER)).library


@pytest.fixture
def engine() -> CallEngine:
    """At the step that pauses."""
    engine = begin("pay", LIBRARY)
    do(engine, "next")
    assert engine.state.recording_paused
    return engine


def said(engine: CallEngine) -> list[str]:
    """What a recorder was told, in order."""
    return [one["type"][10:] for one in engine.events if one["type"].startswith("recording-")]


@pytest.mark.parametrize(
    "ending",
    [
        ({"do": "wrap-up", "outcome": "resolved"}, {"do": "close"}),
        ({"do": "close", "reason": "rang off"},),
        ({"do": "discard", "reason": "a mistake"},),
        ({"do": "park"}, {"do": "close", "reason": "rang off"}),
        ({"do": "park"}, {"do": "discard", "reason": "a mistake"}),
        ({"do": "wrap-up"}, {"do": "park"}, {"do": "unpark"}, {"do": "close", "reason": "x"}),
    ],
    ids=lambda some: "-".join(one["do"] for one in some),
)
def test_it_goes_on_once_whichever_way_the_call_ends(engine, ending):
    for command in ending:
        assert engine.do(command).problem is None
    assert said(engine) == ["paused", "resumed"]
    assert not engine.state.recording_paused
    assert not engine.state.is_open


@pytest.mark.parametrize(("away", "back"), [("park", "unpark"), ("wrap-up", "back-to-call")])
def test_it_pauses_again_where_the_customer_is_there_again(engine, away, back):
    do(engine, away)
    assert not engine.state.recording_paused
    do(engine, back)
    assert engine.state.recording_paused
    assert said(engine) == ["paused", "resumed", "paused"]
    assert fold(engine.events).recording_paused


def test_in_a_wrap_up_it_goes_on_though_the_call_is_parked_and_taken_up(engine):
    for name in ("wrap-up", "park", "unpark"):
        do(engine, name)
        assert not engine.state.recording_paused
    do(engine, "back-to-call")
    assert engine.state.recording_paused


def test_another_topic_needs_no_pause_and_the_same_one_keeps_it(engine):
    do(engine, "answer", id="given")
    assert engine.state.recording_paused, "until a step resumes it"
    do(engine, "back")
    do(engine, "answer", id="stolen")
    assert (engine.state.script, engine.state.recording_paused) == ("pay", False)
    do(engine, "next")
    assert not engine.state.recording_paused
    do(engine, "undo")
    do(engine, "undo")
    assert engine.state.recording_paused, "at the step that asks for it"
    assert said(engine) == ["paused", "resumed", "paused"]


def test_a_call_that_was_cut_off_pauses_again_when_it_goes_on(engine):
    compiled = CompiledLibrary(LIBRARY)
    again, begun = CallEngine.resume(compiled, list(engine.events), TickingClock(), lambda: "x")
    assert [one["type"] for one in begun.events] == ["continued", "recording-paused"]
    assert again.state.recording_paused
    do(again, "park")
    parked, begun = CallEngine.resume(compiled, list(again.events), TickingClock(), lambda: "x")
    assert [one["type"] for one in begun.events] == ["continued"]
    do(parked, "unpark")
    assert parked.state.recording_paused
    do(parked, "answer", id="given")
    do(parked, "next")
    assert not parked.state.recording_paused
