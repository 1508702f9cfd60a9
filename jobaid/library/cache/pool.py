"""Reading many files at once, in processes of their own.

Measured on 2 cores with scripts of 20 steps: sending whole scripts between processes costs
as much as it saves (0.6 ms to pickle, 0.6 to unpickle, 1.8 to read), so that only what a
start needs is sent: rows and findings.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.cache.file_records import MadeParts, make
from jobaid.library.files import read_files
from jobaid.library.findings import Finding
from jobaid.library.reading.pace import uncollected
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from jobaid.library.model import Script

# From so many files on a pool is quicker, when a process can simply be forked (15 ms) and
# when it has to be started from nothing (300 ms).
WORTH_A_FORK = 60
WORTH_A_START = 400
CHUNK = 40

Batch = tuple[list[MadeParts], list[Finding]]


def read_records(
    root: Path, files: list[str], languages: tuple[str, ...], pool: bool | None = None
) -> tuple[Batch, dict[str, Script]]:
    """Read these files: what was made of each, and what could not be opened.

    `pool` says whether to use processes; None decides by the number of files. Scripts come
    along (by file) where they were read in this process.
    """
    method = _start_method()
    if pool is None:
        pool = len(files) >= (WORTH_A_FORK if method == "fork" else WORTH_A_START)
    if pool and (os.cpu_count() or 1) > 1 and not _in_a_pool():
        # No semaphores, no memory for another process, a main module that cannot be
        # imported again: whatever keeps a pool from working, reading here still works.
        try:
            return _in_pool(root, files, languages, method), {}
        except Exception:
            return read_here(root, files, languages)
    return read_here(root, files, languages)


def read_here(
    root: Path, files: list[str], languages: tuple[str, ...]
) -> tuple[Batch, dict[str, Script]]:
    """The same in this process."""
    contents, findings = read_files(root, files)
    made: list[MadeParts] = []
    scripts: dict[str, Script] = {}
    with uncollected():
        for file, content in contents.items():
            one, script = make(file, content, languages)
            made.append(one)
            if script is not None:
                scripts[file] = script
    return (made, findings), scripts


def _batch(root: Path, files: list[str], languages: tuple[str, ...]) -> Batch:
    return read_here(root, files, languages)[0]


def _in_pool(root: Path, files: list[str], languages: tuple[str, ...], method: str) -> Batch:
    workers = min(os.cpu_count() or 1, 8, len(files) // CHUNK + 1)
    chunks = [files[start : start + CHUNK] for start in range(0, len(files), CHUNK)]
    made: list[MadeParts] = []
    findings: list[Finding] = []
    with worker_pool(workers, method) as executor:
        count = len(chunks)
        for batch, found in executor.map(_batch, [root] * count, chunks, [languages] * count):
            made.extend(batch)
            findings.extend(found)
    return made, findings


def _in_a_pool() -> bool:
    """Whether this process is a worker itself, which may have none of its own."""
    import multiprocessing  # late: most starts read no more than a few files

    return multiprocessing.current_process().daemon


def _start_method() -> str:
    """How processes are started: forked only where this process surely has one thread.

    A fork copies the locks that other threads hold, for ever locked (CPython issue 84559);
    a desktop has many threads that Python does not know of.
    """
    try:
        threads = len(os.listdir("/proc/self/task"))
    except OSError:
        # Not Linux: nothing tells of all threads, and macOS's own libraries start some.
        return "spawn"
    return "fork" if threads == 1 else "forkserver"
