"""Checking a whole library: only what has changed, and in several processes when it is large."""

from __future__ import annotations

import os
import pickle
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.checks.families import check_house, check_script, in_order
from jobaid.library.checks.store import Keys, Store
from jobaid.library.checks.whole import Whole

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library
    from jobaid.library.reader import Reading

# Handing a script over to another process costs about half of what checking it costs, so
# that several processes pay only where there are both many scripts and many processors.
WORTH_A_POOL = 400
FEWEST_PROCESSORS = 4
_MOST_PROCESSES = 8


def check(
    reading: Reading, *, pool: bool | None = None, cache: Path | None = None
) -> tuple[Finding, ...]:
    """All findings of a library, the reader's included, by file and place.

    `pool` asks for several processes (True), for one (False), or leaves it to the size of the
    library. `cache` is a folder in which findings are kept: what has not changed since, with
    all that it depends on, is not checked again. A cache that cannot be read or written is
    left alone. Never raises for what was read.
    """
    library = reading.library
    whole = Whole(library)
    store = Store(cache)
    keys = Keys(whole)
    of_scripts = {id: keys.of_script(script) for id, script in library.scripts.items()}
    known = {id: kept for id, key in of_scripts.items() if (kept := store.get(key)) is not None}
    known.update(_scripts(whole, [id for id in library.scripts if id not in known], pool))
    for id, found in known.items():
        store.put(of_scripts[id], found)
    house = keys.of_house()
    of_house = store.get(house)
    if of_house is None:
        of_house = check_house(library, whole)
    store.put(house, of_house)
    store.keep()
    return in_order(
        [*reading.findings, *of_house, *(one for found in known.values() for one in found)]
    )


def _scripts(whole: Whole, ids: Sequence[str], pool: bool | None) -> dict[str, tuple[Finding, ...]]:
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    if pool is None:
        pool = len(ids) >= WORTH_A_POOL and processes >= FEWEST_PROCESSORS
    done: dict[str, tuple[Finding, ...]] = {}
    if pool and ids:
        try:
            done = _in_processes(whole.library, ids, processes)
        except (OSError, BrokenProcessPool, pickle.PicklingError):
            # Where no process may be started the checks run here, only more slowly.
            done = {}
    for id in ids:
        if id not in done:
            done[id] = check_script(whole.library, whole.library.scripts[id], whole)
    return done


def _in_processes(
    library: Library, ids: Sequence[str], processes: int
) -> dict[str, tuple[Finding, ...]]:
    size = max(1, min(50, len(ids) // (processes * 4) or 1))
    batches = [ids[start : start + size] for start in range(0, len(ids), size)]
    # A forked copy of a program with threads can hang; a fresh process cannot.
    context = get_context("spawn")
    done: dict[str, tuple[Finding, ...]] = {}
    processes = min(processes, len(batches))
    # Packed once; what is handed to each process as an object would be packed for each.
    packed = pickle.dumps(library, pickle.HIGHEST_PROTOCOL)
    with ProcessPoolExecutor(
        processes, context, initializer=_begin, initargs=(packed,)
    ) as executor:
        for batch, found in zip(batches, executor.map(_check_batch, batches), strict=True):
            done.update(zip(batch, found, strict=True))
    return done


_here: list[Whole] = []


def _begin(packed: bytes) -> None:
    """In a new process: take the library over."""
    _here[:] = [Whole(pickle.loads(packed))]


def _check_batch(ids: Sequence[str]) -> list[tuple[Finding, ...]]:
    whole = _here[0]
    return [check_script(whole.library, whole.library.scripts[id], whole) for id in ids]
