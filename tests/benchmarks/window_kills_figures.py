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
    behind = sum(one.behind > 1 for one in killed)
    return [
        (
            f"SIGKILL of the window's process, {KILLS} random moments: resumed whole",
            f"{same} of {KILLS}; {lost} saved events lost; {behind} times more than 1 event behind",
            "all; none; never",
        )
    ]


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
