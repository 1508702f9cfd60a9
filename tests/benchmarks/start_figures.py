"""How long a start takes until a search typed at once has found, or a named script can be answered.

`python -m tests.benchmarks.start_figures` prints it.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from tests.benchmarks.synthetic import write_library
from tests.ui.shift.house import write_profile
from tests.ui.shift.processes import Place

SCRIPTS = 1000
TIMES = 5
Took = tuple[float, float]
"""Seconds of one start: by the clock, of processor."""


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim. Both programs start turn by turn."""
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        write_library(place.library, scripts=SCRIPTS)
        write_profile(place.profile)
        place.warm()
        place.until_shown("start")  # a profile's first start makes its files
        bare, found, opened = [], [], []
        for _ in range(TIMES):
            bare.append(place.until_shown("bare"))
            found.append(place.until_shown("start"))
            opened.append(place.until_shown("opened"))
    return [
        _row(f"start until a search shows, {SCRIPTS:,} scripts / a bare window", found, bare, 2.2),
        _row("start until a script opened by name can be answered / bare", opened, bare, 4),
    ]


def _row(what: str, ours: list[Took], bare: list[Took], aim: float) -> tuple[str, str, str]:
    clock = [statistics.median(one[0] for one in taken) for taken in (ours, bare)]
    busy = [statistics.median(one[1] for one in taken) for taken in (ours, bare)]
    return (
        what,
        f"{clock[0] / clock[1]:.2f} ({clock[0]:.2f} and {clock[1]:.2f} s; of processor"
        f" {busy[0] / busy[1]:.2f}: {busy[0]:.2f} and {busy[1]:.2f} s)",
        f"<= {aim}",
    )


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
