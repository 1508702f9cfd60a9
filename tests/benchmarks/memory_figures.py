"""How much memory the desk takes on a full day, against a bare window.

`python -m tests.benchmarks.memory_figures` prints it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.synthetic import write_library
from tests.ui.shift.house import write_profile
from tests.ui.shift.processes import Place

SCRIPTS, CALLS = 1000, 400


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        write_library(place.library, scripts=SCRIPTS)
        write_profile(place.profile, CALLS)
        place.warm()
        (bare,) = place.run("bare")
        (first,) = place.run("memory", CALLS)
        (ours,) = place.run("memory", CALLS)
    return [
        (
            f"memory, {SCRIPTS:,} scripts and {CALLS} calls today / a bare window",
            f"{ours['memory'] / bare['memory']:.2f} ({ours['memory'] / 1024:.0f} and"
            f" {bare['memory'] / 1024:.0f} MB; before the first call"
            f" {ours['started'] / 1024:.0f} MB; at a first start {first['memory'] / 1024:.0f} MB)",
            "<= 2.5",
        )
    ]


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
