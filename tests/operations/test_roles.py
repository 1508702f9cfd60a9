"""The role decides which areas show and which comes first."""

from __future__ import annotations

from typing import get_args

import pytest

from jobaid.operations.roles import AREAS, areas_for, first_area
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
    assert areas_for("new hire") == ("desk", "practice", "review", "service")
    assert areas_for("agent", ("studio", "practice", "desk")) == ("desk", "practice")
    assert areas_for("reviewer", ("desk",)) == ("desk",)
    assert first_area("supervisor", ("desk",)) == "desk"
    assert first_area("supervisor", ("studio", "service")) == "studio"
    assert first_area("reviewer", ("studio",)) is None
