"""The cache file of one library: an SQLite database in the user's cache folder.

SQLite, because one changed script among thousands is then one row to write, and one opened
script one row to read; and because it runs no code that a damaged file might hold.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jobaid import __version__
from jobaid.library.content_ids import content_id

if TYPE_CHECKING:
    from jobaid.library.cache.file_records import FileRecord, MadeParts
    from jobaid.library.files import FileStamp

# What the tables mean; another number makes the file anew.
FORMAT = 3
_TABLES = (
    "create table about (key text primary key, value text) without rowid",
    """create table files (
        file text primary key, size integer, modified integer, changed integer, seen integer,
        content_id text, id text, line integer, col integer, findings blob, checksum integer
    ) without rowid""",
    "create table contents (content_id text primary key, body blob)",
    "create table rows (file text primary key, content_id text, body blob, checksum integer)",
    "create table derived (name text primary key, made_of text, body blob, checksum integer)",
)
_COLUMNS = "file, size, modified, changed, seen, content_id, id, line, col, findings, checksum"
# Seconds to wait for another start that writes the same cache; after that, do without.
_PATIENCE = 2.0


class CachedFile(NamedTuple):
    """A record with its file's stamp, and when the file was read (nanoseconds, wall time)."""

    record: FileRecord
    stamp: FileStamp
    seen: int


def cache_folder() -> Path | None:
    """The folder for caches of libraries, where what can be made anew is kept between starts.

    None for an account without a folder of its own.
    """
    from platformdirs import user_cache_path

    try:
        found = user_cache_path("jobaid", appauthor=False) / "libraries"
    except RuntimeError:
        return None
    return found if found.is_absolute() else None


class CacheStore:
    """One library's cache file. Nothing raises: what cannot be had is None or False."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.root = os.path.abspath(root)
        name = hashlib.sha256(os.fsencode(self.root)).hexdigest()[:20]
        self.path = folder / f"library-{name}.sqlite"

    def load(self, about: Mapping[str, str]) -> dict[str, CachedFile] | None:
        """Every kept record by file; None where there is none that can be trusted.

        `about` is what must be the same as when it was written, as far as it is given.
        """
        if not self.path.is_file():
            return None
        try:
            with self._open() as database:
                was = dict(database.execute("select key, value from about"))
                if not self._about(about).items() <= was.items():
                    return None
                return {row[0]: _kept(*row) for row in database.execute(_ALL)}
        except (sqlite3.Error, OSError, ValueError, TypeError):
            return None

    def save(
        self,
        about: Mapping[str, str],
        kept: Iterable[CachedFile],
        made: Iterable[MadeParts],
        gone: Iterable[str],
        *,
        anew: bool,
    ) -> bool:
        """Write what has changed; `anew` throws away what was there. False: nothing is kept."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if anew:
                self._remove()
            with self._open() as database, database:
                database.execute("begin immediate")
                if anew:
                    self._make_tables(database, about)
                for table in ("files", "rows"):
                    names = [(file,) for file in gone]
                    database.executemany(f"delete from {table} where file = ?", names)
                database.executemany(_PUT_FILE, map(_row, kept))
                database.executemany(_PUT_ROWS, map(_rows, made))
                contents = {one.record.content_id: one.content for one in made}
                database.executemany(_PUT_CONTENT, contents.items())
                database.execute(_FORGET)
        except (sqlite3.Error, OSError, OverflowError):
            # Overflow: a file dated beyond the year 2262.
            return False
        return True

    def body(self, id: str) -> bytes | None:
        """The bytes with this content id, proved to be so; None where they are not kept."""
        row = self._one("select body from contents where content_id = ?", id)
        body = row[0] if row is not None else None
        return body if isinstance(body, bytes) and content_id(body) == id else None

    def rows(self) -> dict[tuple[str, str], bytes]:
        """Packed rows by file and content id; damaged ones are left out."""
        try:
            with self._open() as database:
                return {
                    (file, version): body
                    for file, version, body, checksum in database.execute(_ALL_ROWS)
                    if isinstance(body, bytes) and _sum(version, body) == checksum
                }
        except (sqlite3.Error, OSError):
            return {}

    def derived(self, name: str, made_of: str) -> bytes | None:
        """What was kept under `name`, if it was made of just this; else None."""
        row = self._one(
            "select body, checksum from derived where name = ? and made_of = ?", name, made_of
        )
        if row is None or not isinstance(row[0], bytes) or _sum(made_of, row[0]) != row[1]:
            return None
        return row[0]

    def latest(self, name: str) -> tuple[bytes, str] | None:
        """What was last kept under `name` and what it was made of; None where nothing is."""
        row = self._one("select body, checksum, made_of from derived where name = ?", name)
        if row is None or not isinstance(row[0], bytes) or _sum(str(row[2]), row[0]) != row[1]:
            return None
        return row[0], str(row[2])

    def keep_derived(self, name: str, made_of: str, body: bytes) -> bool:
        """Keep something that was made of the library. False: it is not kept."""
        try:
            with self._open() as database:
                row = (name, made_of, body, _sum(made_of, body))
                database.execute("insert or replace into derived values (?, ?, ?, ?)", row)
        except (sqlite3.Error, OSError):
            return False
        return True

    def _one(self, query: str, *values: str) -> tuple[object, ...] | None:
        try:
            with self._open() as database:
                row: tuple[object, ...] | None = database.execute(query, values).fetchone()
                return row
        except (sqlite3.Error, OSError):
            return None

    def _about(self, about: Mapping[str, str]) -> dict[str, str]:
        return {
            "format": str(FORMAT),
            "program": __version__,
            "python": sys.version,
            "root": os.fsencode(self.root).hex(),
            **about,
        }

    def _make_tables(self, database: sqlite3.Connection, about: Mapping[str, str]) -> None:
        # Where the old file could not be removed (open elsewhere, on Windows) it is emptied.
        for table in ("about", "files", "contents", "rows", "derived"):
            database.execute(f"drop table if exists {table}")
        for statement in _TABLES:
            database.execute(statement)
        database.executemany("insert into about values (?, ?)", self._about(about).items())

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        # Autocommit, so that the transactions are the ones written here; no syncing, for
        # what a power cut spoils is noticed and made anew.
        with closing(
            sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None)
        ) as database:
            database.execute("pragma synchronous = off")
            database.execute("pragma trusted_schema = off")
            yield database

    def _remove(self) -> None:
        for ending in ("", "-journal"):
            with suppress(OSError):
                os.remove(f"{self.path}{ending}")


_ALL = f"select {_COLUMNS} from files"
_ALL_ROWS = "select file, content_id, body, checksum from rows"
_PUT_FILE = f"insert or replace into files ({_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_ROWS = "insert or replace into rows values (?, ?, ?, ?)"
_PUT_CONTENT = "insert or ignore into contents values (?, ?)"
_FORGET = "delete from contents where content_id not in (select content_id from files)"


def _sum(made_of: str, body: bytes) -> int:
    return zlib.crc32(body, zlib.crc32(made_of.encode()))


def _kept(
    file: str,
    size: int,
    modified: int,
    changed: int,
    seen: int,
    version: str,
    id: str | None,
    line: int,
    column: int,
    findings: bytes,
    checksum: int,
) -> CachedFile:
    # Late: a start asks the store for its search first, which needs neither.
    from jobaid.library.cache.file_records import FileRecord
    from jobaid.library.files import FileStamp

    record = FileRecord(file, version, id, (line, column), findings)
    if record.check != checksum:
        raise ValueError(file)
    return CachedFile(record, FileStamp(size, modified, changed), seen)


def _row(kept: CachedFile) -> tuple[object, ...]:
    record, stamp, seen = kept
    return (
        record.file,
        stamp.size,
        stamp.modified,
        stamp.changed,
        seen,
        record.content_id,
        record.id,
        *record.spot,
        record.findings,
        record.check,
    )


def _rows(made: MadeParts) -> tuple[object, ...]:
    version = made.record.content_id
    return made.record.file, version, made.rows, _sum(version, made.rows)
