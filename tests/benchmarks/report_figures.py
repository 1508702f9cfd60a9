"""A report over very many calls of 15 steps: whole, under filters, by groups, and stopped.

`python -m tests.benchmarks report --calls 1000000`; without `--calls` far fewer. The index is
filled with rows that are made here, as in `index_stores`.
"""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from jobaid.library.reader import read_contents
from jobaid.log.index import upkeep
from jobaid.log.index.call_figures import CallFigures, FiguresStopped
from jobaid.log.index.queries import Asking
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids
from jobaid.review.report_figures import report_part
from tests.benchmarks.index_stores_figures import CALLS, SQLite

_TIMES = 5
_LIBRARY = read_contents({"library.yaml": b"name: H\n", "scripts/a.yaml": b"id: a\ntitle: A\n"})
_ASKED = {
    "all calls": ({}, None, "1 s"),
    "a script of 40": ({"script": "script-07"}, None, "5 s"),
    "an agent of 100": ({"agent": "agent-007"}, None, "5 s"),
    "a team of 10": ({"team": "team-3"}, None, "5 s"),
    "calls of 5 minutes or more": ({"shortest": 300.0}, None, "5 s"),
    "calls with a slip": ({"flag": "slips"}, None, "5 s"),
    "calls that entered a step": ({"step": "script-07/step-03"}, None, "5 s"),
    "all calls, by script": ({}, "script", "reported"),
    "all calls, by agent": ({}, "agent", "reported"),
    "all calls, by day": ({}, "day", "reported"),
}


def figures(calls: int = CALLS) -> Iterator[tuple[str, str, str]]:
    """What each question takes: the best of several times, and the processor's time of that one."""
    with tempfile.TemporaryDirectory() as folder:
        path = SQLite(Path(folder), calls).path
        yield f"index of {calls:,} calls", f"{path.stat().st_size / 1e6:.0f} MB", "reported"
        asking = Asking(upkeep.connect(path, "ro"))
        renamed = present_ids(_LIBRARY.library)
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        yield "load of the machine meanwhile", f"{load:.1f} of {os.cpu_count()}", "reported"
        for what, (asked, by, aim) in _ASKED.items():
            query = RecordQuery(samples=False, counting=True, **asked)
            taken = min(_timed(asking, query, by, renamed) for _ in range(_TIMES))
            yield f"report: {what}", f"{taken[0]:.2f} s ({taken[1]:.2f} s of processor)", aim
        query = RecordQuery(samples=False, counting=True)
        taken = min(_ways(asking, query, renamed) for _ in range(_TIMES))
        yield "insights: all calls", f"{taken[0]:.2f} s ({taken[1]:.2f} s of processor)", "1 s"
        yield "stopped midway: until it is over", f"{_stopped(asking) * 1000:.0f} ms", "reported"


def _timed(
    asking: Asking, query: RecordQuery, by: str | None, renamed: dict[str, dict[str, str]]
) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.process_time()
    for found in (asking.figures(query, by, renamed) or {}).values():
        report_part(found, {}, str)
    return time.perf_counter() - began, time.process_time() - worked


def _ways(
    asking: Asking, query: RecordQuery, renamed: dict[str, dict[str, str]]
) -> tuple[float, float]:
    began, worked = time.perf_counter(), time.process_time()
    found = asking.ways(query, renamed, lambda: False)
    report_part((found or (CallFigures(), None))[0], {}, str)
    return time.perf_counter() - began, time.process_time() - worked


def _stopped(asking: Asking) -> float:
    """How long after it was stopped in its middle a report still works."""
    stop = threading.Event()
    at: list[float] = []

    def press() -> None:
        at.append(time.perf_counter())
        stop.set()

    timer = threading.Timer(0.2, press)
    timer.start()
    try:
        asking.figures(RecordQuery(counting=True), None, {}, stop.is_set)
    except FiguresStopped:
        return time.perf_counter() - at[0]
    finally:
        timer.cancel()
    return 0.0
