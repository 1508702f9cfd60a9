"""What a coach sees of trainees, and never more than was shared."""

from __future__ import annotations

import pytest

from jobaid.library.reader import read_contents
from jobaid.operations.practice.coach_view import coaches_somebody, trainees
from jobaid.operations.roles import viewer_of
from jobaid.operations.training.overrides import point_of
from jobaid.operations.training.unsaid_lines import unsaid_lines
from tests.practice.practice_house import practice_reading
from tests.practice.test_the_gate import PATH, PEOPLE, override, point, run_of

LINE = "line:charge-dispute/credit"


@pytest.fixture(scope="module")
def library():
    return practice_reading(path=PATH, people=PEOPLE).library


def progress(of, name="", **more):
    told = {"scripts_passed": [], "scenarios_passed": [], "cards_due": 0, **more}
    return {"of": of, "at": "2026-11-23T10:00:00Z", "by": {"id": of, "name": name}, **told}


def sharing(run, whom=("tom",), by="ella", **more):
    return {"of": run["id"], "by": {"id": by}, "with": list(whom), "run": run, **more}


def seen_by(library, id, role, *, told=(), shared=(), decided=()):
    return trainees(library, viewer_of(id, role, library.people), told, shared, decided)


def test_a_coach_sees_progress_and_what_is_due(library):
    told = [progress("ella"), progress("ella", scripts_passed=["charge-dispute"], cards_due=4)]
    [ella] = seen_by(library, "tom", "agent", told=told)
    assert (ella.name, str(ella.about)) == ("Ella Novak", "1 of 2 scripts passed. 4 cards are due.")
    assert [one.passed for one in ella.stages] == [True, False]
    assert ella.practised is not None
    assert ella.practised.isoformat()[:16] == "2026-11-23T10:00"


def test_who_has_not_practised_is_there_too(library):
    [ella] = seen_by(library, "tom", "supervisor")
    assert str(ella.about) == "Has not practised yet."


def test_a_run_is_seen_once_it_is_shared_and_not_once_that_is_taken_back(library):
    run = run_of(point("a", met=False), point("ending", "ending"))
    assert seen_by(library, "tom", "agent")[0].shared == ()
    [ella] = seen_by(library, "tom", "agent", shared=[sharing(run)])
    assert [(one.id, one.score) for one in ella.shared] == [("r1", 50.0)]
    back = {"of": "r1", "by": {"id": "ella"}, "withdrawn": True}
    assert seen_by(library, "tom", "agent", shared=[sharing(run), back])[0].shared == ()
    again = [sharing(run), back, sharing(run)]
    assert len(seen_by(library, "tom", "agent", shared=again)[0].shared) == 1


def test_a_run_that_is_shared_with_somebody_else_is_not_seen(library):
    run = run_of(point("a"))
    assert seen_by(library, "tom", "supervisor", shared=[sharing(run, ["maya"])])[0].shared == ()
    stranger = {"of": "r1", "by": {"id": "maya"}, "withdrawn": True}
    [ella] = seen_by(library, "tom", "agent", shared=[sharing(run), stranger])
    assert len(ella.shared) == 1


def test_a_point_that_was_decided_otherwise_shows_in_the_shared_run(library):
    run = run_of(point("a", met=False), point("ending", "ending"))
    said = override(point_of("r1", point("a")), words="She did", met=True)
    [ella] = seen_by(library, "tom", "agent", shared=[sharing(run)], decided=[said])
    assert (ella.shared[0].score, ella.shared[0].passed) == (100.0, True)


def test_what_waits_can_be_opened_and_an_emergency_never_waits(library):
    [ella] = seen_by(library, "tom", "agent")
    assert [one.can_open for one in ella.stages] == [True, False]
    opened = override("charge-dispute", words="Knows it", to="ella")
    [ella] = seen_by(library, "tom", "agent", decided=[opened])
    assert str(ella.stages[0].opened) == "Opened by Tom Brandt: “Knows it”."


def test_changed_lines_that_were_not_said_since_are_named(library):
    [ella] = seen_by(library, "tom", "agent", told=[progress("ella", said={LINE: "older words"})])
    assert len(ella.unsaid) == 1
    assert seen_by(library, "tom", "agent", told=[progress("ella")])[0].unsaid == ()


def test_an_agent_coaches_nobody_and_sees_nobody(library):
    maya = viewer_of("maya", "agent", library.people)
    assert not coaches_somebody(library, maya)
    assert coaches_somebody(library, viewer_of("tom", "agent", library.people))
    assert trainees(library, maya, [progress("ella")], (), ()) == ()


def test_publishing_names_who_has_not_said_a_changed_line(library):
    assert unsaid_lines(library, library, ()).words == ""
    before = practice_reading(path=PATH, people=PEOPLE)
    house = dict(before.contents)
    script = house["scripts/charge-dispute.yaml"]
    assert b"3 working days." in script
    house["scripts/charge-dispute.yaml"] = script.replace(b"3 working days.", b"5 working days.")
    after = read_contents(house).library
    found = unsaid_lines(before.library, after, ())
    assert [one.id for one in found.lines] == [LINE]
    assert found.people == ("Ella Novak", "Maya Okoro")
    assert "Not said yet by: Ella Novak, Maya Okoro." in str(found.words)
    told = [progress("ella", said={LINE: found.lines[0].stamp})]
    assert unsaid_lines(before.library, after, told).people == ("Maya Okoro",)
