"""How long a large library takes to be read, and to be ready at the next start.

`python -m tests.benchmarks.library_figures` prints it.
"""

from __future__ import annotations

import gc
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of
from jobaid.library.reader import read_library
from tests.benchmarks.synthetic import write_library

# What a search is like that somebody makes as soon as the list is there.
QUESTION = "my router is broken"


def figures() -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim; about half a minute.

    Beside the time on the clock stands the processor's, which other programs disturb less.
    """
    with tempfile.TemporaryDirectory() as folder:
        root, cache = Path(folder) / "library", Path(folder) / "cache"
        write_library(root, scripts=1000, steps=20)
        first = _measure(lambda: open_library(root, cache))
        search_of(open_library(root, cache))
        warm = [_measure(lambda: search_of(open_library(root, cache))) for _ in range(15)]
        answers = [_measure(lambda: _answer(root, cache)) for _ in range(15)]
        opened = open_library(root, cache)
        one = _measure(lambda: opened.library.scripts["script-00500"])
        whole = _measure(lambda: read_library(root))
    return [
        ("library of 1,000 scripts of 20 steps, first read", f"{first[0]:.2f} s", "<= 3 s"),
        (
            "the same in one process, every script in memory",
            f"{whole[0]:.2f} s ({whole[1]:.2f} s of processor)",
            "<= 3 s",
        ),
        ("warm list ready to search, median of 15", _median(warm), "<= 60 ms"),
        ("warm list and a first answer, median of 15", _median(answers), "reported"),
        ("one script opened from a warm list", _median([one]), "reported"),
    ]


def _answer(root: Path, cache: Path) -> object:
    return search_of(open_library(root, cache)).find(QUESTION)


def _measure(do: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock and of the processor; what is made is thrown away afterwards."""
    gc.collect()
    began, busy = time.perf_counter(), time.process_time()
    made = do()
    took = time.perf_counter() - began, time.process_time() - busy
    del made
    return took


def _median(times: list[tuple[float, float]]) -> str:
    clock = statistics.median(one for one, _ in times) * 1000
    busy = statistics.median(one for _, one in times) * 1000
    return f"{clock:.1f} ms ({busy:.1f} ms of processor)"


if __name__ == "__main__":
    for what, measured, aim in figures():
        print(f"{what:55} {measured:>34}  {aim}")
