"""The tables of the index, an SQLite database.

- `kept` has a row for each interaction in a day file. Its number is the day (as an ordinal) and
  a number within the day: numbers sort by day, so a search gives the newest day first.
- `words` (FTS5) holds which words a row has, and nothing else of the text: no copy, no places
  within it. Nothing can be taken out of it again, so a row that is gone keeps its number.
- `amended` has a row for each amendment, with negative numbers: `words` serves both.
- `names` holds every repeated text (agents, scripts, outcomes ...) once.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jobaid.log.index.rows import Row

APPLICATION = 0x4A4F4249
"""SQLite's `application_id` of the index ("JOBI")."""

VERSION = 1
"""Raised whenever rows or words are made in another way: an index of another version is rebuilt."""

NAMED = ("zone", "state", "agent", "desk", "team", "channel", "script", "outcome")
"""The columns of `kept` that are numbers of `names`; `agent` is id and name as a JSON list."""

PLAIN = ("id", "rev", "began_ms", "handle_s", "customer", "account", "slips", "promises", "sample")
"""The columns of `kept` that hold a row's value itself."""

_TABLES = f"""
CREATE TABLE names (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE files (number INTEGER PRIMARY KEY, desk TEXT NOT NULL, day INTEGER NOT NULL,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, inode TEXT NOT NULL, UNIQUE (desk, day));
CREATE TABLE kept (number INTEGER PRIMARY KEY, shown INTEGER NOT NULL, file INTEGER,
    print INTEGER, {", ".join(NAMED)}, {", ".join(PLAIN)});
CREATE TABLE amended (number INTEGER PRIMARY KEY, of TEXT, file INTEGER, print INTEGER);
CREATE VIRTUAL TABLE words USING fts5 (text, content='', detail=none, columnsize=0,
    tokenize='ascii');
"""
_INDEXES = """
CREATE INDEX kept_id ON kept (id);
CREATE INDEX kept_script ON kept (script);
CREATE INDEX kept_agent ON kept (agent);
CREATE INDEX kept_outcome ON kept (outcome);
CREATE INDEX kept_state ON kept (state);
CREATE INDEX amended_of ON amended (of);
"""
_HASH_SIZE = 32 * 1024 * 1024  # bytes of words that FTS5 gathers before it writes them
_DAY = 24  # bits of a number that count within its day


class Stamp(NamedTuple):
    """What tells a day file from an earlier form of itself."""

    size: int
    mtime_ns: int
    inode: str


def numbers_of(first: date, last: date | None = None) -> tuple[int, int]:
    """The lowest and the highest number of the rows of a day, or of days (both included)."""
    return first.toordinal() << _DAY, ((last or first).toordinal() + 1 << _DAY) - 1


def create(connection: sqlite3.Connection) -> None:
    """Make the tables in an empty database; `finish` adds what is quicker made at the end."""
    connection.executescript(_TABLES)
    connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (_HASH_SIZE,))
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def finish(connection: sqlite3.Connection) -> None:
    """Make a newly filled index quick to ask."""
    connection.executescript(_INDEXES)
    connection.execute("INSERT INTO words (words) VALUES ('optimize')")
    connection.execute("ANALYZE")


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the database is an index of this very version."""
    told = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "user_version")
    ]
    return told == [APPLICATION, VERSION]


def agent_text(row: Row) -> str:
    """An agent as a text of `names`."""
    return json.dumps([row.agent, row.agent_name])


class Names:
    """The numbers of the repeated texts. Not valid after a transaction was rolled back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._texts: dict[int, str] = {}

    def number(self, text: str | None) -> int | None:
        """The number of a text, which gets one where it is new."""
        if text is None:
            return None
        number = self._numbers.get(text)
        if number is None:
            ask = "SELECT number FROM names WHERE text = ?"
            found = self._connection.execute(ask, (text,)).fetchone()
            if found is None:
                self._connection.execute("INSERT INTO names (text) VALUES (?)", (text,))
                found = self._connection.execute(ask, (text,)).fetchone()
            number = self._numbers[text] = int(found[0])
        return number

    def text(self, number: int | None) -> str | None:
        """The text with a number."""
        if number is None:
            return None
        if number not in self._texts:
            self._texts.update(self._connection.execute("SELECT number, text FROM names"))
        return self._texts.get(number)

    def which(self, fits: Callable[[str], bool]) -> list[int]:
        """The numbers of the texts that fit."""
        told = self._connection.execute("SELECT number, text FROM names")
        return [number for number, text in told if fits(text)]
