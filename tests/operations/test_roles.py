"""The role decides which areas show and which comes first."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest

from jobaid.library.model.people import Person
from jobaid.log.index.index_rows import DayFileRef, IndexRow
from jobaid.operations.roles import (
    AREAS,
    Viewer,
    areas_for,
    assigned_to,
    first_area,
    may_review,
    may_see_call,
    may_see_review,
    sight_of,
    viewer_of,
)
from jobaid.operations.settings_in_force import Role


@pytest.mark.parametrize("role", get_args(Role))
def test_every_role_has_the_desk_and_no_area_twice(role: str):
    areas = areas_for(role)
    assert "desk" in areas
    assert len(set(areas)) == len(areas)
    assert set(areas) <= set(AREAS)


def test_what_a_role_is_for_comes_first():
    firsts = {role: first_area(role, AREAS) for role in get_args(Role)}
    assert firsts == {
        "": "desk",
        "agent": "desk",
        "new hire": "practice",
        "supervisor": "review",
        "reviewer": "review",
    }
    assert areas_for("trainee") == areas_for("new hire")
    assert areas_for("astronaut") == areas_for("agent")


def test_only_what_is_there_shows():
    assert areas_for("supervisor") == AREAS
    assert areas_for("new hire") == ("desk", "practice", "service")
    assert areas_for("agent", ("studio", "practice", "desk")) == ("desk", "practice")
    assert areas_for("reviewer", ("desk",)) == ("desk",)
    assert first_area("supervisor", ("desk",)) == "desk"
    assert first_area("supervisor", ("studio", "service")) == "studio"
    assert first_area("reviewer", ("studio",)) is None


# What of the record a role may see


def person(id: str, team: str | None = None, role: str = "agent") -> Person:
    return Person(id=id, name=id.title(), team=team, role=role)


PEOPLE = {
    one.id: one
    for one in (
        person("maya", "North"),
        person("tom", "north"),
        person("eve", "South"),
        person("sam", "North", "supervisor"),
        person("pat", None, "supervisor"),
        person("ray", None, "reviewer"),
        person("new", "North", "trainee"),
    )
}


def viewer(id: str) -> Viewer:
    return viewer_of(id, PEOPLE[id].role if id in PEOPLE else "", PEOPLE)


def call(agent: str | None, team: str | None = None, *, sample: bool = False) -> IndexRow:
    place = DayFileRef("desk-1", date(2026, 11, 21))
    return IndexRow("id", 1, place, agent=agent, team=team, sample=sample)


@pytest.mark.parametrize(
    ("who", "seen"),
    [
        ("maya", ["maya", "a sample"]),
        ("new", ["a sample"]),
        ("sam", ["maya", "tom", "left the team", "a sample"]),
        ("pat", ["maya", "tom", "eve", "left the team", "nobody", "a sample"]),
        ("ray", ["a sample"]),
        ("stranger", ["maya", "tom", "eve", "left the team", "nobody", "a sample"]),
    ],
)
def test_who_sees_which_calls(who: str, seen: list[str]):
    calls = {
        "maya": call("maya", "North"),
        "tom": call("tom"),  # tells no team: that of today counts
        "eve": call("eve", "South"),
        "left the team": call("eve", "north"),
        "nobody": call(None),
        "a sample": call("x", "y", sample=True),
    }
    assert [name for name, row in calls.items() if may_see_call(viewer(who), row)] == seen


def test_a_reviewer_sees_what_is_assigned_to_them():
    theirs = call("maya", "North")
    assert may_see_call(viewer("ray"), theirs, ["tom", "ray"])
    assert not may_see_call(viewer("ray"), theirs, ["tom"])
    assert not may_see_call(viewer("eve"), theirs, ["eve"])  # an agent is given no calls of others
    assert may_see_call(viewer("ray"), call("RAY"))


def test_to_whom_a_call_was_assigned():
    said: list[dict[str, Any]] = [
        {"kind": "assignment", "to": {"id": "ray", "name": "Ray"}},
        {"kind": "assignment", "to": "tom"},
        {"kind": "assignment", "why": "a wish of the agent's"},
        {"kind": "thanks", "to": {"id": "eve", "name": "Eve"}},
    ]
    assert assigned_to(said) == {"ray", "tom"}


def test_the_filter_and_the_function_say_the_same():
    for who in (*PEOPLE, "stranger"):
        sight = sight_of(viewer(who))
        for agent in (None, *PEOPLE):
            for team in (None, "North", "South"):
                row = call(agent, team)
                assert may_see_call(viewer(who), row) == (sight is None or sight.sees(row))


def test_reviews_go_with_their_calls_but_blind_ones_stay_with_their_authors():
    row = call("maya", "North")
    plain, blind = {"by": {"id": "ray"}}, {"by": {"id": "ray"}, "blind": "calibration-1"}
    assert [who for who in PEOPLE if may_see_review(viewer(who), plain, row)] == [
        "maya", "sam", "pat", "ray",
    ]  # fmt: skip
    assert [who for who in PEOPLE if may_see_review(viewer(who), blind, row)] == [
        "sam", "pat", "ray",
    ]  # fmt: skip
    own = call("sam", "North")
    assert not may_see_review(viewer("sam"), blind, own)
    assert may_see_review(viewer("sam"), plain, own)


def test_nobody_judges_their_own_call():
    assert not may_review(viewer("sam"), "SAM")
    assert may_review(viewer("sam"), "maya")
    assert may_review(viewer("sam"), None)
