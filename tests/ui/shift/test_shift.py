"""A shift's calls at the speed of the machine: nothing grows, nothing is left behind.

The short form looks at what Qt and threads leave; memory is judged over 200 calls.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.shift.house import write_profile, write_shift_library
from tests.ui.shift.processes import Place

# Processes of their own, with real time passing in them.
pytestmark = pytest.mark.long

COUNTED = ("widgets", "windows", "objects", "timers", "running_timers", "threads")
MOVING = 2
"""Objects that may be there or not just then: a job of another thread, a signal's sender."""


def assert_nothing_is_left(before: dict[str, int], after: dict[str, int]) -> None:
    """As many of everything after the calls as before."""
    assert after["objects"] <= before["objects"] + MOVING
    still = [name for name in COUNTED if name != "objects"]
    assert {name: after[name] for name in still} == {name: before[name] for name in still}


def place_in(folder: Path) -> Place:
    """A desk's folders with the library for shifts."""
    place = Place(folder)
    write_shift_library(place.library)
    write_profile(place.profile)
    return place


def test_calls_leave_no_widget_timer_or_thread(tmp_path: Path) -> None:
    first, *_, last = place_in(tmp_path).run("shift", 3)
    assert (first["calls"], last["calls"]) == (2, 3)
    assert_nothing_is_left(first, last)


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_a_shift_of_200_calls_does_not_grow(tmp_path: Path) -> None:
    told = {one["calls"]: one for one in place_in(tmp_path).run("shift", 200)}
    first, last = told[20], told[200]
    assert_nothing_is_left(first, last)
    assert last["memory"] <= first["memory"] * 1.05
