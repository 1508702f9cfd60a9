"""The tables of the index, an SQLite database.

- `kept` has a row for each interaction in a day file. Its number is the day (as an ordinal) and
  the moment within the day: numbers sort by time, so a search gives the newest first, and any
  page is asked for by the number at which the last one ended.
- `words` (FTS5) holds which words a row has, and which steps it entered (`step_word`), and nothing
  else of the text: no copy, no places within it. Nothing can be taken out of it again, so a row
  that is gone keeps its number.
- `steps`, `promises`, `slips` ... (`fact_tables`) have what a document says one by one.
- `step_days` has the sums of `steps` by day, for what is asked of all calls: there are as many
  steps as all else together. Samples apart, and 0 for a step that cannot be read.
- `statements` has a row for whatever was said later, amendments among them, with negative
  numbers: `words` serves both.
- `names` holds every repeated text (agents, scripts, outcomes, steps ...) once.

Why SQLite and not a store of columns: DuckDB beside it (`python -m tests.benchmarks index_stores`),
200,000 calls of 15 steps, one busy machine, SQLite first: rows into tables 246 s and 17 s, 202 MB
and 27 MB; a page in any order 2 and 56 to 135 ms, by words 2 and 363 ms, of calls that entered a
step 12 and 348 ms; import, opening and first answer 62 and 869 ms. All steps grouped took 42 s
against 0.1 s: hence `step_days`. DuckDB's full text is a download of its own, it lets no second
program read while one writes, and it brings 66 MB.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.index.fact_tables import FACT_TABLES, ColumnKind, FactTable

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import IndexRow

APPLICATION = 0x4A4F4249
"""SQLite's `application_id` of the index ("JOBI")."""

VERSION = 3
"""Raised whenever rows or words are made in another way: an index of another version is rebuilt."""

NAMED = (
    "zone",
    "state",
    "agent",
    "desk",
    "team",
    "channel",
    "script",
    "outcome",
    "language",
    "version",
)
"""The columns of `kept` that are numbers of `names`; `agent` is id and name as a JSON list."""

PLAIN = (
    "id",
    "rev",
    "began_ms",
    "handle_s",
    "customer",
    "account",
    "slips",
    "promises",
    "sample",
    "hold_s",
    "wrap_s",
    "waited_s",
    "phone",
    "hour",
    "notes",
)
"""The columns of `kept` that hold a row's value itself."""

INDEXED = ("script", "agent", "outcome", "state", "team", "channel", "language", "version", "desk")
"""The columns of `NAMED` with an index."""


def _fact_columns(table: FactTable) -> str:
    types = {ColumnKind.NAME: "INTEGER", ColumnKind.TEXT: "TEXT", ColumnKind.NUMBER: "NUMERIC"}
    return ", ".join(f"{column.name} {types[column.kind]}" for column in table.columns)


_TABLES = f"""
CREATE TABLE names (number INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE files (number INTEGER PRIMARY KEY, desk TEXT NOT NULL, day INTEGER NOT NULL,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, inode TEXT NOT NULL, UNIQUE (desk, day));
CREATE TABLE kept (number INTEGER PRIMARY KEY, shown INTEGER NOT NULL, file INTEGER,
    print INTEGER, {", ".join(NAMED)}, {", ".join(PLAIN)}, customer_key);
CREATE TABLE statements (number INTEGER PRIMARY KEY, file INTEGER, print INTEGER, id TEXT,
    kind TEXT, of TEXT, interaction TEXT, part TEXT, what TEXT, at TEXT, author TEXT, desk TEXT,
    document TEXT);
CREATE TABLE step_days (day INTEGER, step INTEGER, sample INTEGER, n INTEGER, timed INTEGER,
    spent_ms INTEGER, PRIMARY KEY (day, step, sample)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (text, content='', detail=none, columnsize=0,
    tokenize='ascii');
""" + "".join(
    f"CREATE TABLE {table.name} (call INTEGER, at INTEGER, {_fact_columns(table)},"
    " PRIMARY KEY (call, at)) WITHOUT ROWID;\n"
    for table in FACT_TABLES
)
_INDEXES = (
    "".join(
        f"CREATE INDEX kept_{name} ON kept ({name});\n" for name in ("id", *INDEXED, "handle_s")
    )
    + "".join(
        f"CREATE INDEX kept_{name} ON kept ({name}) WHERE {name} IS NOT NULL;\n"
        for name in ("account", "phone", "customer_key")
    )
    + """
CREATE INDEX statements_interaction ON statements (interaction);
CREATE INDEX statements_of ON statements (of);
CREATE INDEX statements_kind ON statements (kind);
"""
)
_HASH_SIZE = 32 * 1024 * 1024  # bytes of words that FTS5 gathers before it writes them
_DAY = 27  # bits of a number that count within its day
_STEP_MS = 2  # of a moment within a day: a local day and its zone span 50 hours
_EARLIEST_MS = -14 * 3_600_000  # before midnight UTC, where a local day begins first
_UNTIMED = 100_000_000  # within a day, from where what tells no moment is put
_UNIX = date(1970, 1, 1).toordinal()


class IndexStamp(NamedTuple):
    """What tells a day file from an earlier form of itself."""

    size: int
    mtime_ns: int
    inode: str


def numbers_of(first: date, last: date | None = None) -> tuple[int, int]:
    """The lowest and the highest number of the rows of a day, or of days (both included)."""
    return first.toordinal() << _DAY, ((last or first).toordinal() + 1 << _DAY) - 1


def number_of(day: date, began_ms: int | None) -> int:
    """The number for a row of a day; where that is taken, the next that is free."""
    low = day.toordinal() << _DAY
    if began_ms is None:
        return low + _UNTIMED
    since = began_ms - (day.toordinal() - _UNIX) * 86_400_000 - _EARLIEST_MS
    return low + min(max(since // _STEP_MS, 0), _UNTIMED - 1)


def day_of(number: int) -> date:
    """The day of a row."""
    return date.fromordinal(number >> _DAY)


DAY_SQL = f"(kept.number >> {_DAY})"
"""The day of a row as an ordinal, in SQL."""


def step_word(number: int) -> str:
    """The word in `words` for a step, by its number in `names`: one that no text has."""
    return f"\u00a7{number}"


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


def agent_text(row: IndexRow) -> str:
    """An agent as a text of `names`."""
    return json.dumps([row.agent, row.agent_name])


def agent_pair(text: str | None) -> tuple[str | None, str | None]:
    """An agent's id and name, out of a text of `names`."""
    if text is None or not text.startswith("["):
        return None, None
    id, name = json.loads(text)
    return id, name


class Names:
    """The numbers of the repeated texts. Not valid after a transaction was rolled back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._numbers: dict[str, int] = {}
        self._texts: dict[int, str] = {}
        self._folded: dict[str, list[int]] = {}
        self._agents: dict[str, list[int]] = {}
        self._newest = 0

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

    def same(self, wanted: str) -> list[int]:
        """The numbers of the texts that are this one, whatever the case."""
        self._read()
        return self._folded.get(wanted.casefold(), [])

    def agents(self, wanted: str) -> list[int]:
        """The numbers of the agents whose id or name is this, whatever the case."""
        self._read()
        return self._agents.get(wanted.casefold(), [])

    def _read(self) -> None:
        """Know all texts, as of now: none is ever changed or taken away."""
        newest = self._connection.execute("SELECT max(number) FROM names").fetchone()[0] or 0
        ask = "SELECT number, text FROM names WHERE number > ? ORDER BY number"
        if newest == self._newest:
            return
        for number, text in self._connection.execute(ask, (self._newest,)):
            self._folded.setdefault(text.casefold(), []).append(number)
            for told in {one.casefold() for one in agent_pair(text) if one is not None}:
                self._agents.setdefault(told, []).append(number)
        self._newest = newest
