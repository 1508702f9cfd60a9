"""What is lost when the window's process is killed at random moments of calls.

`python -m tests.benchmarks.window_kills_figures` prints it; some minutes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.ui.shift.kills import kill_once
from tests.ui.shift.test_shift import place_in

KILLS = 100


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    with tempfile.TemporaryDirectory() as folder:
        place = place_in(Path(folder))
        killed = [kill_once(place, seed) for seed in range(KILLS)]
    same = sum(one.same for one in killed)
    lost = sum(one.lost for one in killed)
    behind = sum(one.behind for one in killed)
    return [
        (
            f"SIGKILL of the window, {KILLS} random moments, every other with syncs of 2 s: whole",
            f"{same} of {KILLS}; {lost} saved events lost; {behind} events behind what was painted",
            "all; none; 0",
        )
    ]


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
