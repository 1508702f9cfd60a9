"""What goes wrong in practice: it is said in a sentence, and no run or card is lost by it."""

from __future__ import annotations

import datetime as dt
import itertools
import json

import pytest

from jobaid.operations.made_scenarios import NotMade, scenario_in, scenario_of_call
from jobaid.operations.practice.going_on import CannotGoOn, go_on_with
from jobaid.operations.practice.practising import begin_run, scenario_named
from jobaid.operations.training.readiness import readiness
from jobaid.operations.training.trainee_place import TraineePlace
from jobaid.operations.training.warm_up import WarmUp
from tests.practice.practice_house import SCENARIO, WELL, StillClock, practice_reading

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
_numbers = itertools.count()


@pytest.fixture
def place(tmp_path):
    return TraineePlace(tmp_path, "ella")


def begin(place, scenario=SCENARIO):
    library = practice_reading(scenario).library
    return library, begin_run(
        library,
        library.scenarios["grace"],
        new_id=lambda: f"run-{next(_numbers)}",
        agent={"id": "ella", "name": "Ella"},
        place=place,
        clock=StillClock(),
    )


def test_a_script_that_changed_under_a_run_is_told_and_the_run_stays(place):
    _, kept = begin(place)
    kept.do(WELL[0])
    changed = practice_reading(SCENARIO.replace("pass_at: 80", "pass_at: 90")).library
    [told] = place.open_runs()
    with pytest.raises(CannotGoOn, match="has changed since this run began"):
        go_on_with(changed, told, place, new_id=lambda: "x")
    assert len(place.open_runs()) == 1


def test_a_customer_who_does_not_know_what_is_asked_says_so(place):
    _, kept = begin(place, SCENARIO.replace('account: "40217788", ', ""))
    kept.do({"do": "say", "text": "What is your account number, please?"})
    assert "4021" not in kept.run.says
    assert kept.run.says.strip()
    for one in WELL[1:]:
        kept.do(one)
    assert kept.judgement is not None


def test_two_programs_of_one_trainee_keep_both_runs(place, tmp_path):
    other = TraineePlace(tmp_path, "ella")
    (_, one), (_, two) = begin(place), begin(other)
    for at, command in enumerate(WELL):
        one.do(command)
        if at < 3:
            two.do(command)
    assert [run["id"] for run in place.runs()] == [one.id]
    assert [run["id"] for run in other.open_runs()] == [two.id]


def test_who_has_no_name_practises_and_shares_no_place_with_others(tmp_path):
    nobody = TraineePlace(tmp_path, "  ")
    _, kept = begin(nobody)
    for one in WELL:
        kept.do(one)
    assert len(nobody.runs()) == 1
    assert TraineePlace(tmp_path, "ella").runs() == []
    assert not [one for one in tmp_path.rglob("*") if ".." in one.name]


@pytest.mark.parametrize("name", ["../../etc", "a/b", "x" * 400, "\0", "con", "Ñandú 🦙", "\udc80"])
def test_a_name_that_is_no_folder_has_a_place_all_the_same(tmp_path, name):
    place = TraineePlace(tmp_path, name)
    _, kept = begin(place)
    kept.do(WELL[0])
    assert len(place.open_runs()) == 1
    assert place.folder.parent == tmp_path / "practice"


@pytest.mark.parametrize(
    "cards",
    [
        b"{",
        b"[]",
        b'{"cards": [1, 2], "new": "x", "lines": 3, "changed": {"a": 1}}',
        b'{"cards": {"line:charge-dispute/credit": {"due": 7, "stamp": []}}}',
        b'{"cards": {"line:charge-dispute/credit": "broken"}, "changed": [1, null]}',
    ],
)
def test_damaged_cards_lose_no_warm_up(place, cards):
    place.folder.mkdir(parents=True)
    (place.folder / "cards.json").write_bytes(cards)
    library = practice_reading().library
    warm_up = WarmUp(place, library)
    warm_up.take_up()
    due = warm_up.due(NOW)
    assert due
    warm_up.answer(due[0].card.id, due[0].card.says, NOW)
    assert json.loads((place.folder / "cards.json").read_bytes())["cards"]


@pytest.mark.parametrize(
    "run",
    [
        {"id": "a", "judgement": None},
        {"id": "b", "judgement": {"score": "many", "passed": 1}},
        {"id": "c", "judgement": {"score": 90, "passed": True, "points": "none"}},
        {"id": "d", "scenario": ["grace"], "judgement": {"score": 99, "passed": True}},
    ],
)
def test_a_kept_run_that_makes_no_sense_passes_nothing_and_stops_nothing(place, run):
    place.keep(run, "2026-11-23")
    path = "scripts: [{script: charge-dispute, scenarios: [grace]}]\ngate: true"
    library = practice_reading(path=path).library
    [stage] = readiness(library, place.runs())
    assert not stage.passed


def test_a_made_scenario_that_cannot_be_read_any_more_is_a_sentence():
    for text in ("", "id: [", "just words", "- a list"):
        with pytest.raises(NotMade):
            scenario_in(text)


def test_a_scenario_that_is_not_there_says_what_may_be_meant():
    library = practice_reading().library
    with pytest.raises(NotMade, match="There is no scenario `grcae`"):
        scenario_named(library, "grcae")


@pytest.mark.parametrize(
    "told",
    [
        {"events": {"type": "answered"}, "path": 7, "fields": [1]},
        {"events": ["x", {"type": "answered"}], "path": ["a", {"script": "gone"}]},
        {"outcome": ["resolved"], "fields": {"amount": {"sum": 1}, "reason": ["twice"], "x": None}},
    ],
)
def test_a_call_from_elsewhere_makes_a_customer_of_what_can_be_read(told):
    library = practice_reading().library
    made = scenario_of_call({"id": "foreign", "script": "charge-dispute", **told}, library)
    assert (made.script, made.turns, made.ends) == ("charge-dispute", (), ())
    assert made.persona.name
    assert not any("[" in one.any or "{" in one.any for one in made.knows.values())
