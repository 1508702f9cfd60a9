"""Recorded calls of three sources, replayed: a miss is the product's."""

from __future__ import annotations

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.reader import read_contents
from jobaid.operations.call_replay import replay_one, walk_through
from tests.material.convert import Converted, flodial, govuk, star
from tests.material.folder import material


def compiled_of(made: Converted) -> CompiledLibrary:
    reading = read_contents(made.files)
    assert [one for one in reading.findings if one.is_error] == []
    return CompiledLibrary(reading.library)


@pytest.fixture(scope="module")
def star_calls():
    made = star(material("star"))
    return compiled_of(made), made.calls


def test_star_records_every_action_in_order(star_calls):
    compiled, calls = star_calls
    assert len(calls) == 4666
    for call in calls:
        engine, problems = walk_through(compiled, call["script"], call["commands"])
        path = [f"{entry['script']}/{entry['step']}" for entry in engine.state.path]
        assert problems == []
        assert path == call["path"], call["id"]
        assert len(engine.state.off_script) == call["off_script"]
        repeats = sum(event["type"] == "repeated" for event in engine.events)
        assert repeats == sum(command["do"] == "repeat" for command in call["commands"])


def test_flodial_moves_by_answers_and_jumps_and_ends_with_its_outcome():
    made = flodial(material("flodial"))
    compiled = compiled_of(made)
    assert len(made.calls) == 396
    ended = 0
    for call in made.calls:
        done = replay_one(compiled, call)
        assert done.problems == ()
        assert list(done.path) == call["path"], call["id"]
        if call["outcome"] is not None:
            assert done.outcome == call["outcome"]
            ended += 1
    assert ended > 300


def test_govuk_visits_the_recorded_nodes_by_answers_and_fills_alone():
    made = govuk(material("govuk-smart-answers"))
    compiled = compiled_of(made)
    walks = [call for call in made.calls if "path" in call]
    assert len(walks) == 765
    for call in walks:
        done = replay_one(compiled, call)
        assert done.problems == (), call["id"]
        assert list(done.path) == call["path"], call["id"]


def test_student_finance_comes_to_the_ending_of_every_scenario():
    made = govuk(material("govuk-smart-answers"))
    compiled = compiled_of(made)
    scenarios = [call for call in made.calls if "ending" in call]
    assert len(scenarios) == 39
    for call in scenarios:
        done = replay_one(compiled, call)
        assert done.problems == (), call["id"]
        assert done.path[-1] == call["ending"], call["id"]
