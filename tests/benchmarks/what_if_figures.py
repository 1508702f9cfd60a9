"""How long the last thousand calls take to go through a changed library, read from the disk."""

from __future__ import annotations

import datetime as dt
import tempfile
import time
from pathlib import Path

from jobaid.library.reader import read_contents, read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.demo_data import fill_profile
from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.operations.studio.what_if import WhatIfAsked, what_if

CALLS = 1_000


def figures(calls: int = CALLS) -> list[tuple[str, str, str]]:
    """(what, measured, aim); every script is another one, so that every call is walked."""
    now = dt.datetime(2026, 11, 20, 23, tzinfo=dt.UTC)
    live = read_library(shipped_library())
    changed = {
        file: content + b"\n# changed\n" if file.startswith("scripts/") else content
        for file, content in live.contents.items()
    }
    draft = read_contents(changed).library
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        with Recorder.open(profile) as recorder:
            fill_profile(recorder, live, seed=1, until=now.date(), now=now, weeks=6)
        with Records.open(profile) as records:
            asked = WhatIfAsked(last=calls, samples=True)
            start, clock = time.process_time(), time.perf_counter()
            found = what_if(records, draft, live.library, asked)
            spent, whole = time.process_time() - start, time.perf_counter() - clock
    assert found.same == found.calls
    return [
        (
            f"{found.calls:,} calls of some 36 events through a draft",
            f"{spent:.2f} s of a processor, {whole:.2f} s",
            "1,000 of 20 events in <= 3 s",
        )
    ]
