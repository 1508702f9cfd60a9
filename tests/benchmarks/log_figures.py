"""How quick the log is, as ratios of one run: the log's part of the table of numbers.

`python -m tests.benchmarks.log_figures` prints it.
"""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tinydb

from jobaid.log.daybook import Daybook
from jobaid.log.daywriter import DayWriter
from jobaid.log.journal import Journal
from jobaid.log.platform import PLATFORM
from jobaid.log.reading import encode_line
from jobaid.log.recovery import recover

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document, KeptEvent

DAY = date(2026, 11, 21)
_MEMORY_DISK_S = 5e-6  # a write and sync quicker than this never reached a disk


@dataclass(frozen=True)
class Times:
    """Measured times in seconds."""

    taken: Sequence[float]

    def at(self, share: float) -> float:
        """The time within which this share was done (0.5: the median)."""
        ordered = sorted(self.taken)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def an_event(seq: int) -> dict[str, Any]:
    """An event of the usual size: some 200 bytes as a line."""
    return {
        "v": 1,
        "seq": seq,
        "at": "2026-11-21T14:21:03.412Z",
        "ms": seq * 4000,
        "type": "filled",
        "step": "charge-dispute/find-charge",
        "field": "customer.name",
        "value": "Ada Lovelace",
        "was": None,
    }


def an_interaction(number: int, events: int, day: date = DAY) -> dict[str, Any]:
    """A closed interaction of so many events."""
    return {
        "v": 1,
        "id": f"interaction-{number:09d}",
        "rev": 1,
        "state": "closed",
        "desk": "desk",
        "script": "charge-dispute",
        "started": f"{day.isoformat()}T14:21:03.412Z",
        "timezone": "UTC",
        "outcome": "resolved",
        "events": [an_event(seq) for seq in range(events)],
    }


@contextmanager
def real_disk() -> Iterator[Path]:
    """A fresh folder on a disk where a sync takes time, if there is one."""
    places = [Path(tempfile.gettempdir()), Path.cwd(), Path.home()]
    for place in places:
        try:
            with tempfile.TemporaryDirectory(dir=place) as folder:
                if raw(Path(folder), 50).at(0.5) > _MEMORY_DISK_S or place == places[-1]:
                    yield Path(folder)
                    return
        except PermissionError:
            continue


def timed(action: Callable[[], object]) -> float:
    """How long a deed takes, in seconds."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def raw(folder: Path, count: int) -> Times:
    """A bare write and fdatasync (fsync where there is none) of an event's line."""
    file = os.open(folder / "raw", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    line = encode_line(an_event(1))
    try:
        return Times([timed(lambda: _write_and_sync(file, line)) for _ in range(count)])
    finally:
        os.close(file)


def _write_and_sync(file: int, line: bytes) -> None:
    os.write(file, line)
    getattr(os, "fdatasync", os.fsync)(file)


def event_against_raw(folder: Path, count: int = 3000) -> tuple[Times, Times, Times]:
    """One event until it is acknowledged, and the same bytes bare, turn by turn.

    First as the desk does it, through the writer's thread, then as a terminal does it, waiting,
    and third the bare write and fdatasync.
    """
    file = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    desk, terminal = Journal(folder / "desk" / "call.jl"), Journal(folder / "play" / "call.jl")
    desk.save([an_event(0)])
    terminal.save([an_event(0)])
    times: tuple[list[float], list[float], list[float]] = ([], [], [])
    for seq in range(1, count + 1):
        told = an_event(seq)
        line = encode_line(told)
        ways = (
            lambda told=told: desk.append([told]).wait(),
            lambda told=told: terminal.save([told]),
            lambda line=line: _write_and_sync(file, line),
        )
        for way in ((seq + shift) % 3 for shift in range(3)):  # each is first as often
            times[way].append(timed(ways[way]))
    desk.close()
    terminal.close()
    os.close(file)
    return Times(times[0]), Times(times[1]), Times(times[2])


def tinydb_insert(folder: Path, interactions: int = 10_000, count: int = 3) -> Times:
    """Stock TinyDB's insert of an interaction where so many are kept (8 events each)."""
    path = folder / "plain.json"
    kept = {str(number): an_interaction(number, 8) for number in range(1, interactions + 1)}
    path.write_text(json.dumps({"interactions": kept}))
    with tinydb.TinyDB(path) as base:
        table = base.table("interactions")
        table.insert(an_interaction(0, 8))  # the first also looks for the next free number
        return Times([timed(lambda: table.insert(an_interaction(0, 8))) for _ in range(count)])


def event_beside_many(
    folder: Path, interactions: int = 100_000, count: int = 3000
) -> tuple[Times, Times]:
    """One event in a profile that keeps so many interactions and in an empty one, in turns."""
    full = Daybook(folder / "full", "desk")
    for shift in range(0, interactions, 400):
        day = DAY - timedelta(days=shift // 400)
        numbers = range(shift, min(shift + 400, interactions))
        full.record_many(an_interaction(number, 4, day) for number in numbers)
    journals = [Journal(folder / name / "desk" / "open" / "call.jl") for name in ("full", "empty")]
    taken: tuple[list[float], list[float]] = ([], [])
    for journal in journals:
        journal.append([an_event(0)]).wait()
    for seq in range(1, count + 1):
        for journal, times in zip(journals, taken, strict=True):
            told = an_event(seq)
            times.append(timed(lambda j=journal, told=told: j.append([told]).wait()))
    for journal in journals:
        journal.close()
    return Times(taken[0]), Times(taken[1])


@dataclass(frozen=True)
class EndOfCall:
    """The end of a call: until it is durable, the caller's share of that, and beside it in turns
    the bare writing of as many bytes as the day file has: fsync, rename, fsync of the folder.
    """

    durable: Times
    callers: Times
    bare: Times
    size: int


def end_of_call(folder: Path, calls: int = 400, events: int = 60, count: int = 300) -> EndOfCall:
    """The end of a call in a day file of so many calls.

    The same call ends anew each time, so that the file stays as it is asked for.
    """
    book = Daybook(folder / "day", "desk")
    book.record_many(an_interaction(number, events) for number in range(calls))
    writer = DayWriter(book, today=DAY)
    durable, callers, bare = [], [], []
    for turn in range(count + 1):
        document = {**an_interaction(calls, events), "summary": f"turn {turn}"}
        began = time.perf_counter()
        ticket = writer.finish(document)
        callers.append(time.perf_counter() - began)
        ticket.wait()
        durable.append(time.perf_counter() - began)
        data = book.path(DAY).read_bytes()
        bare.append(timed(lambda data=data: _write_bare(folder / "bare-day", data)))
    writer.close()
    return EndOfCall(Times(durable[1:]), Times(callers[1:]), Times(bare[1:]), len(data))


def _write_bare(path: Path, data: bytes) -> None:
    with open(path.with_suffix(".tmp"), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    path.with_suffix(".tmp").replace(path)
    PLATFORM.sync_folder(path.parent)


def restart(
    folder: Path, calls: int = 400, events: int = 60, left_open: int = 10, count: int = 5
) -> Times:
    """A start that finds calls left open and their day's file as full as that."""
    log = folder / "restart"
    Daybook(log, "desk").record_many(an_interaction(number, events) for number in range(calls))
    taken = []
    for turn in range(count):
        for number in range(left_open):
            journal = Journal(log / "desk" / "open" / f"call-{turn}-{number}.jl")
            journal.append([an_event(seq) for seq in range(events)]).wait()
            journal.close()
        began = time.perf_counter()
        found = recover(log / "desk" / "open", Daybook(log, "desk"), _fold)
        taken.append(time.perf_counter() - began)
        assert len(found.kept) == left_open * (turn + 1)
    return Times(taken)


def _fold(events: Sequence[KeptEvent]) -> Document:
    return {**an_interaction(len(events), 0), "id": None, "state": "interrupted", "events": events}


def figures() -> list[tuple[str, str, str]]:
    """The log's rows of the table: what, measured, aim."""
    with real_disk() as folder:
        ours, waiting, bare = event_against_raw(folder)
        plain = tinydb_insert(folder)
        many, none = event_beside_many(folder)
        end = end_of_call(folder)
        restarts = restart(folder)
    faster = plain.at(0.5) / ours.at(0.5)
    return [
        (
            "one event, synced, against a raw write + fdatasync of the same bytes",
            f"p50 {ours.at(0.5) / bare.at(0.5):.2f}, p99 {ours.at(0.99) / bare.at(0.99):.2f} times"
            f" (bare {bare.at(0.5) * 1e6:.0f} and {bare.at(0.99) * 1e6:.0f} us; on the caller's"
            f" thread {waiting.at(0.5) / bare.at(0.5):.2f} and"
            f" {waiting.at(0.99) / bare.at(0.99):.2f})",
            "p50 <= 2, p99 <= 3 times",
        ),
        (
            "one event against plain TinyDB's insert at 10,000 interactions of the same size",
            f"{faster:,.0f} times faster ({plain.at(0.5) * 1e3:.0f} ms for the insert)",
            "reported",
        ),
        (
            "one event at 100,000 interactions kept / at none",
            f"{many.at(0.5) / none.at(0.5):.2f} (p99 {many.at(0.99) / none.at(0.99):.2f})",
            "<= 1.2",
        ),
        (
            "end of call, 400 calls of 60 events in the day file",
            f"p50 {end.durable.at(0.5) * 1e3:.1f} ms, p99 {end.durable.at(0.99) * 1e3:.1f} ms"
            f" (the bare writing of {end.size / 1e6:.1f} MB: {end.bare.at(0.5) * 1e3:.1f} and"
            f" {end.bare.at(0.99) * 1e3:.1f}; caller's thread {end.callers.at(0.99) * 1e3:.1f})",
            "p99 <= 25 ms, not on the caller's thread",
        ),
        (
            "restart: 10 calls left open, 400 calls of 60 events in the day file",
            f"{restarts.at(0.5):.2f} s, worst {restarts.at(1.0):.2f} s",
            "<= 1 s",
        ),
    ]


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
