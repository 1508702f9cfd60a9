"""Opening the index, bringing it up to date with the day files, making it anew.

A new index is made beside the old one and takes its place in one step; an existing one is brought
up to date in one transaction. So whenever this is cut short, what stands there is whole.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.index.bulk import read_all
from jobaid.log.index.index_rows import DayFileRef
from jobaid.log.index.intake import Intake
from jobaid.log.index.tables import IndexStamp, create, finish, is_ours

if TYPE_CHECKING:
    from jobaid.log.index.sources import DayFiles
    from jobaid.log.platform import Platform

Stamps = Mapping[DayFileRef, IndexStamp]
Progress = Callable[[int, int], None]

_WAIT_S = 2.0  # for another program that is writing the index
_SPOILT = 0.3  # share of rows that are gone from which on a new index is made
_MANY = 50  # changed day files, if they hold most of all, for which a new index is quicker
_LEFT_OVER_S = 3600.0  # age from which on an unfinished index is nobody's
_CACHE_KIB = 16 * 1024  # of pages held in memory, as far as they are used
_RARELY = 100_000  # objects between two looks for cycles
_numbers = itertools.count(1)


class OutOfDate(Exception):
    """The index is not of this version, or making it anew is better than mending it."""


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """Open the index; `mode` is "ro" or "rw". Raises OutOfDate when it is not ours."""
    connection = _connect(f"{path.absolute().as_uri()}?mode={mode}")
    try:
        if not is_ours(connection):
            raise OutOfDate
    except BaseException:
        connection.close()
        raise
    return connection


def in_memory(source: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """An index in memory: a copy of another, or an empty one that `fill` makes whole."""
    connection = _connect(":memory:")
    if source is not None:
        source.backup(connection)
    return connection


def is_fresh(connection: sqlite3.Connection, stamps: Stamps) -> bool:
    """Whether the index knows exactly these day files."""
    return Intake(connection).files() == stamps


def update(
    connection: sqlite3.Connection,
    files: DayFiles,
    stamps: Stamps,
    progress: Progress | None = None,
) -> bool:
    """Bring an index up to date; whether there was anything to take in.

    Raises OutOfDate when a new one is better, and sqlite3.Error.
    """
    intake = Intake(connection)
    known = intake.files()
    if known == stamps:
        return False
    changed = [place for place in stamps if known.get(place) != stamps[place]]
    if len(changed) > _MANY and _bytes(stamps, changed) > _bytes(stamps, stamps) // 2:
        raise OutOfDate
    if intake.spoilt() > _SPOILT:
        raise OutOfDate
    connection.execute("BEGIN IMMEDIATE")
    with _settled(connection), _rare_collections():
        touched: set[str] = set()
        for place in known.keys() - stamps.keys():
            touched |= intake.drop(place)
        fresh = {place: stamps[place] for place in changed}
        for done, (place, documents) in enumerate(read_all(files, fresh), 1):
            touched |= intake.take(place, stamps[place], documents)
            if progress is not None:
                progress(done, len(changed))
        intake.settle()
        intake.mark_doubles(touched)
        intake.put_right(touched)
        intake.settle_promises(touched)
        intake.sum_days()
        intake.forget_stamps(files.damaged)  # so that each program that reads them says so
    return True


def _bytes(stamps: Stamps, places: Iterable[DayFileRef]) -> int:
    return sum(stamps[place].size for place in places)


def fill(
    connection: sqlite3.Connection,
    files: DayFiles,
    stamps: Stamps,
    progress: Progress | None = None,
) -> None:
    """Make an index of all day files in an empty database."""
    create(connection)
    intake = Intake(connection)
    connection.execute("BEGIN")
    with _settled(connection), _rare_collections():
        for done, (place, documents) in enumerate(read_all(files, stamps), 1):
            intake.take(place, stamps[place], documents)
            if progress is not None:
                progress(done, len(stamps))
        intake.settle()
        intake.forget_stamps(files.damaged)
    finish(connection)
    connection.execute("BEGIN")
    with _settled(connection):
        intake.mark_doubles()
        intake.put_right()
        intake.settle_promises()
        intake.sum_days()


def build(
    path: Path,
    files: DayFiles,
    stamps: Stamps,
    platform: Platform,
    progress: Progress | None = None,
) -> None:
    """Put a new index of all day files at `path`. Raises sqlite3.Error and OSError."""
    _sweep(path)
    scratch, loose = (
        path.with_name(f"{path.name}.{os.getpid()}-{next(_numbers)}.new") for _ in range(2)
    )
    for one in (loose, scratch):
        platform.close(platform.create(one))
    try:
        with contextlib.closing(_connect(loose.absolute().as_uri())) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection, files, stamps, progress)
            # What was put in between takes a sixth more room than what is written in one go.
            connection.execute("VACUUM INTO ?", (str(scratch),))
        platform.remove(loose)
        descriptor = platform.append_to(scratch)
        try:
            platform.sync(descriptor)
        finally:
            platform.close(descriptor)
        for rest in ("-journal", "-wal", "-shm"):  # of the old index; it would spoil the new one
            platform.remove(path.with_name(path.name + rest))
        platform.replace(scratch, path)
    except BaseException:
        for left in (loose, scratch):
            with contextlib.suppress(OSError):
                platform.remove(left)
        raise


def _connect(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri, uri=uri != ":memory:", timeout=_WAIT_S, isolation_level=None, check_same_thread=False
    )
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    return connection


@contextlib.contextmanager
def _settled(connection: sqlite3.Connection) -> Iterator[None]:
    """Ends the open transaction: all of it or nothing."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextlib.contextmanager
def _rare_collections() -> Iterator[None]:
    """Lets Python look for cycles rarely: rows and facts have none, and it takes a fifth of the
    time to look at as many of them again and again.
    """
    often, *others = gc.get_threshold()
    if not 0 < often < _RARELY:  # it is rare already
        yield
        return
    gc.set_threshold(_RARELY, *others)
    try:
        yield
    finally:
        gc.set_threshold(often, *others)


def _sweep(path: Path) -> None:
    """Remove what a program that was killed while it made an index has left."""
    for left in path.parent.glob(f"{path.name}.*.new"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_OVER_S:
                left.unlink()
