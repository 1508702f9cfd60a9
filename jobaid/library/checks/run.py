"""Checking a whole library: only what has changed, and in several processes when it is large."""

from __future__ import annotations

import os
import pickle
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.checks.families import (
    OF_HOUSE,
    OF_HOUSE_FILES,
    OF_LINES,
    check_script,
    in_order,
    of_house,
)
from jobaid.library.checks.findings_store import FindingKeys, FindingsStore, RecentFindings
from jobaid.library.checks.library_context import LibraryContext
from jobaid.library.reading.pace import uncollected
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library
    from jobaid.library.reader import ReadLibrary

# Handing a script over to another process costs about half of what checking it costs, so
# that several processes pay only where there are both many scripts and many processors.
WORTH_A_POOL = 400
FEWEST_PROCESSORS = 4
_MOST_PROCESSES = 8


def check(
    reading: ReadLibrary,
    *,
    pool: bool | None = None,
    cache: Path | None = None,
    recent: RecentFindings | None = None,
) -> tuple[Finding, ...]:
    """All findings of a library, the reader's included, by file and place.

    `pool` asks for several processes (True), for one (False), or leaves it to the size of the
    library. `cache` is a folder in which findings are kept: what has not changed since, with
    all that it depends on, is not checked again. A cache that cannot be read or written is
    left alone. `recent` keeps them in memory instead, for a library that is checked again with
    every change (`ReadLibrary.with_file`). Never raises for what was read.
    """
    if recent is None:
        return _check(reading, pool, cache, None)
    # So little is made that nothing need be tidied meanwhile, which would take longer.
    with uncollected():
        return _check(reading, pool, cache, recent)


def _check(
    reading: ReadLibrary, pool: bool | None, cache: Path | None, recent: RecentFindings | None
) -> tuple[Finding, ...]:
    library = reading.library
    whole = LibraryContext(library, None if recent is None else recent.recall)
    store = recent or FindingsStore(cache)
    keys = FindingKeys(whole, None if recent is None else recent.outlines)
    known: dict[str, tuple[Finding, ...]] = {}
    for id, script in library.scripts.items():
        for elsewhere in (False, True):
            key = keys.of_script(script, elsewhere=elsewhere)
            kept = store.get(key)
            if kept is not None:
                known[id] = kept
                store.put(key, kept)
                break
    fresh = _scripts(whole, [id for id in library.scripts if id not in known], pool)
    for id, found in fresh.items():
        # Of what was checked in another process it is not known.
        elsewhere = id in whole.began_elsewhere or id not in whole.checked
        store.put(keys.of_script(library.scripts[id], elsewhere=elsewhere), found)
    known.update(fresh)
    parts = list(known.values())
    for key, families in (
        (keys.of_house(), OF_HOUSE),
        (keys.of_house_files(), OF_HOUSE_FILES),
        (keys.of_lines(), OF_LINES),
    ):
        of_these = store.get(key)
        parts.append(of_house(whole, families) if of_these is None else of_these)
        store.put(key, parts[-1])
    store.keep()
    return in_order([*reading.findings, *(one for found in parts for one in found)])


def _scripts(
    whole: LibraryContext, ids: Sequence[str], pool: bool | None
) -> dict[str, tuple[Finding, ...]]:
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
    done: dict[str, tuple[Finding, ...]] = {}
    processes = min(processes, len(batches))
    # Packed once; what is handed to each process as an object would be packed for each.
    packed = pickle.dumps(library, pickle.HIGHEST_PROTOCOL)
    # A forked copy of a program with threads can hang; a fresh process cannot.
    with worker_pool(processes, "spawn", _begin, packed) as executor:
        for batch, found in zip(batches, executor.map(_check_batch, batches), strict=True):
            done.update(zip(batch, found, strict=True))
    return done


_here: list[LibraryContext] = []


def _begin(packed: bytes) -> None:
    """In a new process: take the library over."""
    _here[:] = [LibraryContext(pickle.loads(packed))]


def _check_batch(ids: Sequence[str]) -> list[tuple[Finding, ...]]:
    whole = _here[0]
    return [check_script(whole.library, whole.library.scripts[id], whole) for id in ids]
