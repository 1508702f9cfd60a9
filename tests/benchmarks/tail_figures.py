"""What it costs the window's thread to keep an event against a kill, in two ways.

`python -m tests.benchmarks.tail_figures` prints it; a minute. Each event goes into a mapped tail,
as the desk does it, and into another file by `write`, in turns, while other threads sync as they
can and fill the disk; then the whole of `Journal.append` while each sync takes two seconds.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jobaid.log.journal import Journal
from jobaid.log.platform import Platform
from jobaid.log.reading import encode_line
from jobaid.log.tail import SIZE, Tail, TailStore
from tests.benchmarks.log_figures import Times, an_event, real_disk, timed

EVENTS = 4_000
EVERY_S = 0.005
SLOW_SYNC_S = 2.0
_LOAD = 1024 * 1024
_LOADS = 32


class SlowDisk(Platform):
    """A disk that takes two seconds for every sync."""

    def datasync(self, descriptor: int) -> None:
        """Wait, then sync."""
        time.sleep(SLOW_SYNC_S)
        super().datasync(descriptor)


@contextmanager
def busy(folder: Path) -> Iterator[None]:
    """A disk on which one thread syncs small writes and another large ones."""
    over = threading.Event()

    def work(name: str, data: bytes, times: int) -> None:
        file = os.open(folder / name, os.O_WRONLY | os.O_CREAT)
        while not over.is_set():
            os.lseek(file, 0, os.SEEK_SET)
            for _ in range(times):
                os.write(file, data)
            os.fsync(file)
        os.close(file)

    jobs = (("small", encode_line(an_event(1)), 1), ("large", os.urandom(_LOAD), _LOADS))
    threads = [threading.Thread(target=work, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join()


def two_ways(folder: Path) -> tuple[Times, Times]:
    """An event into a mapped tail, and by `write` into a file that nobody syncs, in seconds."""
    store = TailStore(folder)
    tail = store.take("call")
    assert tail is not None, "this file system takes no tails"
    file = os.open(folder / "written", os.O_WRONLY | os.O_CREAT)
    os.posix_fallocate(file, 0, SIZE)
    times: tuple[list[float], list[float]] = ([], [])
    line = encode_line(an_event(1))
    with busy(folder):
        for number in range(EVENTS):
            time.sleep(EVERY_S)
            if not tail.has_room(len(line)):
                tail.rewind()
                os.lseek(file, 0, os.SEEK_SET)
            ways = (_put(tail, line), lambda: os.write(file, line))
            for way in (number % 2, 1 - number % 2):  # each is first as often
                times[way].append(timed(ways[way]))
    os.close(file)
    tail.remove()
    store.close()
    return Times(times[0]), Times(times[1])


def _put(tail: Tail, line: bytes) -> Callable[[], object]:
    return lambda: tail.put(0, line)


def append_while_syncs_are_slow(folder: Path, tails: bool) -> Times:
    """`Journal.append` on the caller's thread while each sync takes two seconds, in seconds."""
    store = TailStore(folder) if tails else None
    journal = Journal(folder / "call.jl", tails=store, platform=SlowDisk())
    times = []
    for seq in range(EVENTS // 4):
        time.sleep(EVERY_S)
        event = an_event(seq)
        times.append(timed(lambda event=event: journal.append([event])))
    journal.remove()
    if store is not None:
        store.close()
    return Times(times)


def _row(what: str, times: Times, aim: str) -> tuple[str, str, str]:
    p50, p99, most = (times.at(share) * 1e6 for share in (0.5, 0.99, 1.0))
    return what, f"p50 {p50:.0f} us, p99 {p99:.0f} us, worst {most:.0f} us", aim


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    with real_disk() as folder:
        mapped, written = two_ways(folder)
    rows = [
        _row("an event into the mapped tail, the disk busy", mapped, "p99 < 100 us"),
        _row("the same by write() into a file without syncs", written, "-"),
    ]
    for tails, what in ((True, "with the tail"), (False, "without")):
        with real_disk() as folder:
            times = append_while_syncs_are_slow(folder, tails)
        aim = "p99 < 100 us" if tails else "-"
        rows.append(_row(f"Journal.append, syncs of 2 s, {what}", times, aim))
    return rows


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what}\n    {measured}   (aim: {aim})")
