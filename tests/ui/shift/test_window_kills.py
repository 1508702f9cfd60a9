"""The window's process is killed at random moments: the call goes on where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.shift.kills import Killed, kill_once
from tests.ui.shift.test_shift import place_in

# Processes of their own, with real time passing in them.
pytestmark = pytest.mark.long


@pytest.mark.parametrize(
    "times",
    [3, pytest.param(100, marks=[pytest.mark.long, pytest.mark.timeout(3000)])],
)
def test_a_killed_desk_resumes_at_the_last_saved_event(tmp_path: Path, times: int) -> None:
    place = place_in(tmp_path)
    for seed in range(times):
        assert kill_once(place, seed) == Killed(behind=0, lost=0, same=True), f"seed {seed}"
