"""How long "my calls" takes for each key that is typed, from the question to its rows."""

from __future__ import annotations

import tempfile
import time
from datetime import timedelta
from pathlib import Path

from jobaid.log.daybook import Daybook
from tests.benchmarks.index_stores_figures import documents
from tests.operations.desk.desks import SHIPPED, Desk

CALLS = 1_314
_TYPED = ("", "k", "ke", "kett", "kettle", "kettle c", "kettle cracked", "4", "400", "4001")
_TURNS = 5


def figures(calls: int = CALLS) -> list[tuple[str, str, str]]:
    """The calls of one agent in day files of 60, searched for key by key."""
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(Path(name), library=SHIPPED)
        agent = _agent(desk)
        log = desk.profile / "log"
        for back, (place, there) in enumerate(documents(calls)):
            day = (place.day - timedelta(days=back)).isoformat()
            Daybook(log, "desk-009").record_many(
                {**one, "agent": agent, "started": day + one["started"][10:]} for one in there
            )
        began = time.perf_counter()
        found = desk.session.my_calls("", 0)
        first = (time.perf_counter() - began) * 1000
        assert found.total == calls
        taken, worked = [], []
        for _ in range(_TURNS):
            for words in _TYPED:
                began, working = time.perf_counter(), time.thread_time()
                desk.session.my_calls(words, 0)
                worked.append((time.thread_time() - working) * 1000)
                taken.append((time.perf_counter() - began) * 1000)
        taken.sort()
        worked.sort()
        desk.close()
    return [
        (
            f"my calls, a key typed to its rows and their number, {calls:,} calls",
            f"p50 {taken[len(taken) // 2]:.1f} ms, worst {taken[-1]:.1f} ms"
            f" (of the processor {worked[len(worked) // 2]:.1f} ms;"
            f" the index made: {first:.0f} ms)",
            "a few ms",
        )
    ]


def _agent(desk: Desk) -> dict[str, str]:
    assert desk.recorder is not None
    return dict(desk.recorder.profile.agent)
