"""What a shift leaves behind: 200 calls of 20 steps, worked through the desk's own widgets.

`python -m tests.benchmarks.shift_figures` prints it; some minutes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.ui.shift.test_shift import COUNTED, place_in
from tests.ui.shift.worker import STEPS

CALLS, FIRST = 200, 20


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    with tempfile.TemporaryDirectory() as folder:
        told = {one["calls"]: one for one in place_in(Path(folder)).run("shift", CALLS)}
    first, last = told[FIRST], told[CALLS]
    growth = last["memory"] / first["memory"] - 1
    more = ", ".join(f"{last[name] - first[name]} {name}" for name in COUNTED)
    return [
        (
            f"{CALLS} calls of {STEPS} steps: memory after all / after {FIRST}",
            f"{growth:+.1%} ({first['memory'] / 1024:.0f} and {last['memory'] / 1024:.0f} MB)",
            "<= +5 %",
        ),
        ("the same: more widgets, timers and threads than after the first", more, "0 of each"),
    ]


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
