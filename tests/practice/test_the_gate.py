"""How ready a trainee is: the gate, what a coach opens or decides otherwise, facts, new words."""

from __future__ import annotations

import datetime as dt

import pytest

from jobaid.log.statements import make_statement
from jobaid.operations.training.call_gate import not_open_yet
from jobaid.operations.training.overrides import opened_sooner, overruled, point_of, sat_beside
from jobaid.operations.training.readiness import readiness
from jobaid.operations.training.readiness_facts import readiness_facts
from jobaid.operations.training.trainee_place import TraineePlace
from jobaid.operations.training.trainee_progress import progress_of
from jobaid.operations.training.warm_up import NEW_A_DAY, WarmUp
from tests.practice.practice_house import practice_reading

NOW = dt.datetime(2026, 11, 23, 10, tzinfo=dt.UTC)
PATH = """
scripts:
  - {script: charge-dispute, pass_at: 80, scenarios: [grace], beside: 2}
  - {script: stolen-phone, pass_at: 80}
gate: true
"""
PEOPLE = """
- {id: ella, name: Ella Novak, role: trainee, coach: tom}
- {id: tom, name: Tom Brandt, role: supervisor}
- {id: maya, name: Maya Okoro}
"""
TOM = {"id": "tom", "name": "Tom Brandt"}


@pytest.fixture(scope="module")
def library():
    return practice_reading(path=PATH, people=PEOPLE).library


@pytest.fixture
def place(tmp_path):
    return TraineePlace(tmp_path, "ella")


def run_of(*points, id="r1", score=50.0, passed=False, pass_at=80):
    judgement = {"score": score, "passed": passed, "points": list(points)}
    return {
        "id": id,
        "agent": {"id": "ella", "name": "Ella"},
        "scenario": "grace",
        "script": "charge-dispute",
        "pass_at": pass_at,
        "began": f"2026-11-23T09:00:0{id[-1]}Z",
        "judgement": judgement,
    }


def point(id, kind="must", met=True):
    return {"id": id, "kind": kind, "met": met, "at_ms": 1}


def override(of, **more):
    said = {"by": TOM, **more}
    by = said.pop("by")
    made = make_statement(
        "override", of, said, id="x", at="2026-11-23T10:00:00Z", by=by, desk="d", work_of=None
    )
    return made.document


def test_only_a_trainee_waits_and_only_for_what_can_be_passed(library, place):
    waits = not_open_yet(library, place, [], "")
    assert list(waits) == ["charge-dispute"]
    assert str(waits["charge-dispute"]) == "One more scenario to pass"
    assert not_open_yet(library, TraineePlace(place.folder, "maya"), [], "new hire") == {}
    assert not_open_yet(library, TraineePlace(place.folder, "raj"), [], "agent") == {}
    assert list(not_open_yet(library, TraineePlace(place.folder, "raj"), [], "new hire"))


def test_a_house_without_a_gate_opens_everything(place):
    library = practice_reading(path=PATH.replace("gate: true", ""), people=PEOPLE).library
    assert not_open_yet(library, place, [], "new hire") == {}


def test_an_emergency_always_opens(library):
    [_, stolen] = readiness(library, [])
    assert stolen.urgent
    assert stolen.open
    assert not stolen.passed


def test_passing_opens_it(library, place):
    place.keep(run_of(point("a"), score=90.0, passed=True), "2026-11-23")
    assert not_open_yet(library, place, [], "") == {}


def test_a_supervisor_opens_it_sooner_with_a_reason_and_may_take_that_back(library, place):
    opened = override("charge-dispute", words="She did this at her last house", to="ella")
    assert not_open_yet(library, place, [opened], "") == {}
    [stage, _] = readiness(library, [], opened=opened_sooner([opened], "ella"))
    assert (stage.opened_by, stage.opened_because) == ("Tom Brandt", opened["words"])
    other = override("charge-dispute", words="For Raj", to={"id": "raj", "name": "Raj"})
    assert not_open_yet(library, place, [other], "")
    back = override("charge-dispute", words="Not yet after all", to="ella", withdrawn=True)
    assert not_open_yet(library, place, [opened, back], "")


def test_nobody_opens_a_script_for_themselves(library, place):
    own = override("charge-dispute", words="I know it", by={"id": "ella", "name": "Ella"})
    assert not_open_yet(library, place, [own], "")


def test_calls_with_somebody_beside_are_counted_down(library):
    runs = [run_of(point("a"), score=90.0, passed=True)]
    [stage, _] = readiness(library, runs, taken={"charge-dispute": 1})
    assert (stage.passed, stage.beside_left) == (True, 1)
    assert readiness(library, runs, taken={"charge-dispute": 9})[0].beside_left == 0


def test_who_sat_beside_a_call_says_so_and_may_take_it_back(library, place):
    runs = [run_of(point("a"), score=90.0, passed=True)]

    def left(*said):
        [stage, _] = readiness(library, runs, sat=sat_beside(said, "ella"))
        return stage.beside_left

    sat = override("charge-dispute", words="Calm, and clear", to="ella", beside=True)
    back = override("charge-dispute", words="Another call", to="ella", beside=True, withdrawn=True)
    assert [left(), left(sat), left(sat, sat), left(sat, sat, sat)] == [2, 1, 0, 0]
    assert [left(sat, back), left(back, sat)] == [2, 1]
    assert sat_beside([sat], "ella")["charge-dispute"].words == "Calm, and clear"
    own = override(
        "charge-dispute", words="Me", to="ella", beside=True, by={"id": "ella", "name": "Ella"}
    )
    other = override("charge-dispute", words="Him", to="raj", beside=True)
    assert left(own, other) == 2
    # Beside a call is not a script opened sooner.
    assert not_open_yet(library, place, [sat], "")


def test_a_coach_decides_a_point_otherwise_and_the_score_follows(library):
    points = [point("a"), point("b", met=False), point("b", "exact"), point("ending", "ending")]
    run = run_of(*points, score=75.0)
    said = override(point_of("r1", points[1]), words="She did say it", met=True)
    judged = overruled(run, [said], library)["judgement"]
    assert (judged["score"], judged["passed"]) == (100.0, True)
    assert judged["points"][1]["overridden"] == {"by": "Tom Brandt", "words": "She did say it"}
    assert "overridden" not in judged["points"][2]
    assert run["judgement"]["score"] == 75.0
    back = override(point_of("r1", points[1]), words="Heard again", met=True, withdrawn=True)
    assert overruled(run, [said, back], library)["judgement"]["score"] == 75.0


def test_a_rule_that_fails_a_run_fails_it_by_a_coachs_word_too(library):
    points = [point("a"), point("ask-pin", "never"), point("ending", "ending")]
    run = run_of(*points, score=100.0, passed=True)
    said = override(point_of("r1", points[1]), words="She asked for it on the phone", met=False)
    judged = overruled(run, [said], library)["judgement"]
    assert (judged["score"], judged["passed"]) == (0.0, False)


def test_the_trainee_does_not_override_their_own_run(library):
    run = run_of(point("a", met=False), point("ending", "ending"))
    me = {"id": "ella", "name": "Ella"}
    said = override(point_of("r1", point("a")), words="I did", met=True, by=me)
    assert overruled(run, [said], library)["judgement"]["score"] == 50.0


def test_the_facts_say_what_is_there_and_what_is_missing(library, place):
    warm_up = WarmUp(place, library)
    warm_up.mark([("line:charge-dispute/credit", True)], NOW)
    runs = [run_of(point("a"), point("n", "never", met=False), id="r2"), run_of(point("a"))]
    [stage, _] = readiness(library, runs)
    facts = readiness_facts(stage, runs, warm_up, NOW + dt.timedelta(days=40))
    told = {str(one.words): (one.there, str(one.stands)) for one in facts}
    assert told["Scenarios passed"] == (False, "0 of 1")
    assert told["What has to be done, last runs"] == (True, "2 of 2")
    assert told["Never rules kept, last runs"] == (False, "0 of 1")
    [line] = [key for key in told if key.endswith("by heart")]
    there, stands = told[line]
    assert (there, stands.endswith(" in 100")) == (False, True)
    assert [one.there for one in facts] == sorted(one.there for one in facts)


def test_a_changed_line_goes_into_the_warm_up_of_who_never_said_it(library, place):
    warm_up = WarmUp(place, library)
    assert warm_up.take_up() == ()
    line = "line:charge-dispute/credit"
    place.change_cards(lambda told: {**told, "lines": {**told["lines"], line: "other words"}})
    spent = {NOW.date().isoformat(): NEW_A_DAY}
    place.change_cards(lambda told: {**told, "new": spent})
    assert warm_up.take_up() == (line,)
    assert warm_up.take_up() == ()
    [due] = warm_up.due(NOW)
    assert (due.card.id, due.changed, due.is_new) == (line, True, True)
    warm_up.answer(line, due.card.says, NOW)
    assert warm_up.due(NOW) == []


def test_progress_says_which_lines_were_said_and_none_of_the_words(library, place):
    warm_up = WarmUp(place, library)
    line = "line:charge-dispute/credit"
    assert progress_of(library, place, [], NOW)["said"] == {}
    warm_up.mark([(line, True)], NOW)
    told = progress_of(library, place, place.runs(), NOW)
    [card] = [one.card for one in warm_up.due(NOW + dt.timedelta(days=90)) if one.card.id == line]
    assert told["said"] == {line: card.stamp}
    warm_up.mark([(line, False)], NOW)
    assert progress_of(library, place, [], NOW)["said"] == {}
