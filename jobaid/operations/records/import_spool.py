"""What an import has judged, on the disk until it is put into day files, one day after the other.

Lines come in any order; a day file is written as a whole. Held here first, each day file is written
once, and memory holds no more than one day's documents at a time.
"""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from jobaid.log.index.index_rows import identifier, key
from jobaid.log.platform import PLATFORM

_CACHE_KIB = 16 * 1024
_TABLES = """
CREATE TABLE arrivals (line INTEGER PRIMARY KEY, id TEXT NOT NULL, rev TEXT NOT NULL,
    day INTEGER NOT NULL, place TEXT NOT NULL, text BLOB NOT NULL);
"""
# An id stays on the day on which it came first, whatever its later revisions say
_ONE_DAY = """
CREATE INDEX arrivals_id ON arrivals (id, place);
UPDATE arrivals SET day = (SELECT first.day FROM arrivals AS first WHERE first.id = arrivals.id
        AND first.place = arrivals.place ORDER BY first.line LIMIT 1)
    WHERE (id, place) IN (SELECT id, place FROM arrivals GROUP BY id, place HAVING count(*) > 1);
CREATE INDEX arrivals_day ON arrivals (day, place, line);
"""


class SpooledArrival(NamedTuple):
    """A document that is to be kept: the number of its line, and its text."""

    line: int
    id: str
    rev: int
    text: bytes


class ImportSpool:
    """A file in a profile for the time of an import, and a context manager for that.

    What a kill leaves of it the next opening of the profile removes (`.tmp`). Raises OSError where
    the disk refuses.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "import.tmp"
        PLATFORM.close(PLATFORM.overwrite(self._path))
        with _disk_errors():
            self._connection = sqlite3.connect(self._path, isolation_level=None)
            for one in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = -{_CACHE_KIB}"):
                self._connection.execute(f"PRAGMA {one}")
            self._connection.executescript(_TABLES)
            self._connection.execute("BEGIN")

    def add(self, arrival: SpooledArrival, day: date, table: str) -> None:
        """Put one in."""
        with _disk_errors():
            self._connection.execute(
                "INSERT INTO arrivals VALUES (?, ?, ?, ?, ?, ?)",
                # An id may hold what no text of SQLite can, a revision be larger than its numbers
                (
                    arrival.line,
                    key(arrival.id),
                    str(int(arrival.rev)),
                    day.toordinal(),
                    table,
                    arrival.text,
                ),
            )

    def settle(self) -> None:
        """Say that all are in: `move` and `days` come after it."""
        with _disk_errors():
            self._connection.execute("COMMIT")
            self._connection.executescript(_ONE_DAY)
            self._connection.execute("BEGIN")

    def ids(self, after: str = "", many: int = 1_000) -> list[tuple[str, str]]:
        """The next ids (as `index_rows.key`), each with the table it belongs in, in order."""
        with _disk_errors():
            return self._connection.execute(
                "SELECT DISTINCT id, place FROM arrivals WHERE id > ? ORDER BY id LIMIT ?",
                (after, many),
            ).fetchall()

    def move(self, id: str, table: str, day: date) -> None:
        """Give an id another day: that of the file which has it already."""
        with _disk_errors():
            self._connection.execute(
                "UPDATE arrivals SET day = ? WHERE id = ? AND place = ?",
                (day.toordinal(), id, table),
            )

    def days(self) -> list[tuple[date, str]]:
        """The days and tables that there is something for, in order."""
        with _disk_errors():
            found = self._connection.execute(
                "SELECT DISTINCT day, place FROM arrivals ORDER BY day, place"
            ).fetchall()
        return [(date.fromordinal(day), table) for day, table in found]

    def of_day(self, day: date, table: str) -> Iterator[SpooledArrival]:
        """What belongs in a table of a day, in the order in which it came."""
        with _disk_errors():
            found = self._connection.execute(
                "SELECT line, id, rev, text FROM arrivals WHERE day = ? AND place = ?"
                " ORDER BY line",
                (day.toordinal(), table),
            )
            for line, id, rev, text in found:
                yield SpooledArrival(line, identifier(id) or "", int(rev), text)

    def __enter__(self) -> ImportSpool:
        return self

    def __exit__(self, *error: object) -> None:
        self._connection.close()
        with contextlib.suppress(OSError):
            PLATFORM.remove(self._path)


@contextlib.contextmanager
def _disk_errors() -> Iterator[None]:
    """What SQLite says of the disk, as the disk would have said it."""
    try:
        yield
    except sqlite3.Error as error:
        full = "full" in str(error)
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error)) from error
