"""The window's process is killed at random moments: the call goes on where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.shift.kills import Killed, kill_once
from tests.ui.shift.test_shift import place_in

# Processes of their own, with real time passing in them.
pytestmark = pytest.mark.long


@pytest.mark.timeout(3000)
@pytest.mark.parametrize("first", range(0, 100, 25))
def test_a_killed_desk_resumes_at_what_was_painted(tmp_path: Path, first: int) -> None:
    """Every other one with syncs that take two seconds; in four parts, which wait side by side."""
    place = place_in(tmp_path)
    killed = [kill_once(place, seed) for seed in range(first, first + 25)]
    assert killed == [Killed(behind=0, lost=0, same=True)] * 25
