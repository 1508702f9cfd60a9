"""The profile of `jobaid --demo`: made anew with sample calls, thrown away at the end."""

from __future__ import annotations

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.daybook import Daybook
from jobaid.log.dayreader import DayReader
from jobaid.log.profile_settings import NAME
from jobaid.log.statements import KINDS
from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.demo_data import AGENTS, DESK, fill_profile, sample_documents
from jobaid.operations.recorder import Recorder
from jobaid.operations.sample_promises import promises_ended

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
        today = now.astimezone().date()
        with Recorder.open(self.folder) as recorder:
            filled = fill_profile(
                recorder, reading, seed=SEED, until=today - dt.timedelta(days=1), weeks=WEEKS
            )
            ended = [
                document
                for document in sample_documents(reading, seed=SEED, until=today, weeks=1)
                if dt.datetime.fromisoformat(document["started"]).astimezone().date() == today
                and dt.datetime.fromisoformat(document["ended"]) <= now
            ]
            daybook = Daybook(recorder.profile.log, DESK, platform=recorder.platform)
            try:
                daybook.put_many(ended)
                calls = DayReader(recorder.profile.log, DESK).iter_all()
                daybook.put_many(promises_ended(calls, DESK, now), KINDS["promise"].table)
            finally:
                daybook.close()
        return filled.calls + len(ended)

    def remove(self) -> None:
        """Throw it away; what cannot be removed now is left to the system's clean-up."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> DemoProfile:
        return self

    def __exit__(self, *error: object) -> None:
        self.remove()
