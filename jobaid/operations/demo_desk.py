"""The profile of `jobaid --demo`: made anew with sample calls, thrown away at the end."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.hours import zone_of
from jobaid.log.profile_settings import NAME
from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.demo_data import AGENTS, DESK, fill_profile
from jobaid.operations.recorder import Recorder

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary

SEED = 1
WEEKS = 2
"""Weeks of sample calls: enough for what the desk tells of yesterday and of usual times."""

_SETTINGS = f"""\
# The profile of a demonstration. It is removed when the desk is closed.
format = 1
desk = "{DESK}"

[agent]
id = "{AGENTS[0]["id"]}"
name = "{AGENTS[0]["name"]}"
role = "agent"
"""


class DemoProfile:
    """A folder that is there until `remove`; a context manager too."""

    def __init__(self, make: Callable[[], str] = lambda: tempfile.mkdtemp(prefix="jobaid-demo-")):
        self.folder = Path(make())
        (self.folder / NAME).write_text(_SETTINGS, encoding="utf-8")

    def fill(self, reading: ReadLibrary, *, wall: Wall = wall_clock) -> int:
        """Put the sample calls up to now into it, before it is opened; returns how many."""
        now = wall()
        today = now.astimezone(zone_of(reading.library.house.timezone)).date()
        with Recorder.open(self.folder) as recorder:
            filled = fill_profile(recorder, reading, seed=SEED, until=today, now=now, weeks=WEEKS)
        return filled.calls

    def remove(self) -> None:
        """Throw it away; what cannot be removed now is left to the system's clean-up."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> DemoProfile:
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()
