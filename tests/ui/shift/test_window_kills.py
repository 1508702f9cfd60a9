"""The window's process is killed at random moments: the call goes on where it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.shift.kills import kill_once
from tests.ui.shift.test_shift import place_in

# Processes of their own, with real time passing in them.
pytestmark = pytest.mark.long


@pytest.mark.timeout(3000)
def test_a_killed_desk_resumes_at_the_last_saved_event(tmp_path: Path) -> None:
    place = place_in(tmp_path)
    killed = [kill_once(place, seed) for seed in range(100)]
    assert [(one.lost, one.same) for one in killed] == [(0, True)] * 100
    # A machine that halts a process for a moment halts the thread that writes as well.
    assert sum(one.behind > 1 for one in killed) <= 5
