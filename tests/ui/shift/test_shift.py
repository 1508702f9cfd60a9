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


def place_in(folder: Path) -> Place:
    """A desk's folders with the library for shifts."""
    place = Place(folder)
    write_shift_library(place.library)
    write_profile(place.profile)
    return place


def test_calls_leave_no_widget_timer_or_thread(tmp_path: Path) -> None:
    first, *_, last = place_in(tmp_path).run("shift", 3)
    assert (first["calls"], last["calls"]) == (2, 3)
    assert {name: last[name] for name in COUNTED} == {name: first[name] for name in COUNTED}


@pytest.mark.long
@pytest.mark.timeout(3000)
def test_a_shift_of_200_calls_does_not_grow(tmp_path: Path) -> None:
    told = {one["calls"]: one for one in place_in(tmp_path).run("shift", 200)}
    first, last = told[20], told[200]
    assert {name: last[name] for name in COUNTED} == {name: first[name] for name in COUNTED}
    assert last["memory"] <= first["memory"] * 1.05
