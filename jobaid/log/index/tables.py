"""The tables of the index, an SQLite database.

- `kept` has a row for each interaction in a day file. Its number is the day (as an ordinal) and
  the moment within the day: numbers sort by time, so a search gives the newest first, and any
  page is asked for by the number at which the last one ended. Its values are those that count:
  what a correction put right stands in its column, what the document has in `as_kept`.
- `words` (FTS5) holds which words a row has, and which steps it entered (`step_word`), and nothing
  else of the text: no copy, no places within it. Nothing can be taken out of it again, so a row
  that is gone keeps its number.
- `promises`, `slips` ... (`fact_tables`) have what a document says one by one; not its steps and
  standards, of which there are as many as of all else together.
- `day_columns` has what figures are made of, a day's calls and facts as arrays (`day_columns`);
  steps and standards are there alone, in rows of their own they took a third of the index.
- `ledger` has a row for each promise, with what statements have made of it (`ledger_rows`): times
  in microseconds since 1970, `carried` where it went on in another call.
- `step_days` has the steps that calls of a day entered, each once.
- `statements` has a row for whatever was said later, amendments among them, with negative
  numbers (`said_numbers_of`): `words` serves both. They rise with time as those of `kept` do: rows
  put in before all others leave SQLite's pages half empty.
- `names` holds every repeated text (agents, scripts, outcomes, steps ...) once.

Why SQLite and not a store of columns: DuckDB beside it (`python -m tests.benchmarks index_stores`),
200,000 calls of 15 steps, one busy machine, SQLite first: rows into tables 246 s and 17 s, 202 MB
and 27 MB; a page in any order 2 and 56 to 135 ms, by words 2 and 363 ms, of calls that entered a
step 12 and 348 ms; import, opening and first answer 62 and 869 ms. All steps grouped took 42 s
against 0.1 s: hence `day_columns`. DuckDB's full text is a download of its own, it lets no second
program read while one writes, and it brings 66 MB.
"""

from __future__ import annotations

import json
import sqlite3
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.index.fact_tables import STORED_TABLES, ColumnKind, FactTable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jobaid.log.index.index_rows import IndexRow

APPLICATION = 0x4A4F4249
"""SQLite's `application_id` of the index ("JOBI")."""

VERSION = 18
"""Raised whenever rows or words are made in another way: an index of another version is rebuilt."""

NAMED = (
    "zone",
    "state",
    "agent",
    "desk",
    "team",
    "channel",
    "customer_kind",
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
    "phone_as_given",
    "as_kept",
)
"""The columns of `kept` that hold a row's value itself."""

INDEXED = ("script", "agent", "outcome", "state", "team", "channel", "language", "version", "desk")
"""The columns of `NAMED` with an index."""

COUNTS = ("slips", "promises")
"""Columns that are 0 for most calls: the others have an index."""


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
CREATE TABLE ledger (call INTEGER, at INTEGER, promise TEXT, made INTEGER, due INTEGER,
    due_local INTEGER, owner TEXT, handed INTEGER, ending TEXT, ended INTEGER, said INTEGER,
    carried INTEGER, withdrawn INTEGER, waited INTEGER, recipient TEXT, PRIMARY KEY (call, at))
    WITHOUT ROWID;
CREATE TABLE step_days (day INTEGER, step INTEGER, PRIMARY KEY (day, step)) WITHOUT ROWID;
CREATE TABLE day_columns (name TEXT, day INTEGER, type TEXT, data BLOB, PRIMARY KEY (name, day));
CREATE VIRTUAL TABLE words USING fts5 (text, content='', detail=none, columnsize=0,
    tokenize='ascii');
""" + "".join(
    f"CREATE TABLE {table.name} (call INTEGER, at INTEGER, {_fact_columns(table)},"
    " PRIMARY KEY (call, at)) WITHOUT ROWID;\n"
    for table in STORED_TABLES
)
WHO = "coalesce('a' || kept.account, 'p' || kept.phone, 'c' || kept.customer_key)"
"""Who the customer of a call is, by what says most of it: account, else phone, else name."""

HAS_ACCOUNT = f"{WHO} = 'a' || ?"
"""The condition, in SQL, that a call is of an account: from the index of `WHO`, which has it."""

# Of rows that are shown alone, so that what is asked of them is answered from an index by itself:
# a row of `kept` is long, and reading a million of them for two columns takes seconds.
_INDEXES = (
    "CREATE INDEX kept_id ON kept (id);\n"
    "CREATE INDEX kept_sample ON kept (sample) WHERE sample;\n"
    + "".join(
        f"CREATE INDEX kept_{name} ON kept ({name}) WHERE shown;\n"
        for name in (*INDEXED, "handle_s")
    )
    + "".join(
        f"CREATE INDEX kept_{name} ON kept ({name}) WHERE shown AND {name} > 0;\n"
        for name in COUNTS
    )
    + "".join(
        f"CREATE INDEX kept_{name} ON kept ({name}) WHERE shown AND {name} IS NOT NULL;\n"
        for name in ("phone", "customer_key", "customer_kind")
    )
    + f"CREATE INDEX kept_who ON kept ({WHO.replace('kept.', '')}) WHERE shown;\n"
    + """
CREATE INDEX promises_carried ON promises (promise) WHERE instr(promise, '#');
CREATE INDEX ledger_ending ON ledger
    (ending, withdrawn, due, due_local, ended, waited, carried);
CREATE INDEX ledger_ended ON ledger (ended) WHERE ended IS NOT NULL;
CREATE INDEX ledger_said ON ledger (said) WHERE said IS NOT NULL;
CREATE INDEX statements_interaction ON statements (interaction, part, what, file);
CREATE INDEX statements_of ON statements (of);
CREATE INDEX statements_kind ON statements (kind, what);
"""
)
DAY_BITS = 27
"""The lower bits of a number, which count within its day."""

_HASH_SIZE = 32 * 1024 * 1024  # bytes of words that FTS5 gathers before it writes them
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
    return first.toordinal() << DAY_BITS, ((last or first).toordinal() + 1 << DAY_BITS) - 1


def said_numbers_of(day: date) -> tuple[int, int]:
    """The same of the statements of a day: below every number of a call."""
    low, high = numbers_of(day)
    return low - _BELOW_CALLS, high - _BELOW_CALLS


_BELOW_CALLS = numbers_of(date.max)[1] + 1


def number_of(day: date, began_ms: int | None) -> int:
    """The number for a row of a day; where that is taken, the next that is free."""
    low = day.toordinal() << DAY_BITS
    if began_ms is None:
        return low + _UNTIMED
    since = began_ms - (day.toordinal() - _UNIX) * 86_400_000 - _EARLIEST_MS
    return low + min(max(since // _STEP_MS, 0), _UNTIMED - 1)


def day_of(number: int) -> date:
    """The day of a row."""
    return date.fromordinal(number >> DAY_BITS)


DAY_SQL = f"(kept.number >> {DAY_BITS})"
"""The day of a row as an ordinal, in SQL."""


@lru_cache(maxsize=4_096)
def step_word(number: int) -> str:
    """The word in `words` for a step, by its number in `names`: one that no text has."""
    return f"\u00a7{number}"


def entered_steps(numbers: Sequence[int]) -> str:
    """The condition, in SQL, that a call entered one of some steps (numbers of `names`)."""
    if not numbers:
        return "0"
    words = " OR ".join(f'"{step_word(number)}"' for number in numbers)
    return f"kept.number IN (SELECT rowid FROM words WHERE words MATCH '{words}')"


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
    return _agent_text(row.agent, row.agent_name)


@lru_cache(maxsize=4_096)
def _agent_text(id: str | None, name: str | None) -> str:
    return json.dumps([id, name])


@lru_cache(maxsize=4_096)
def agent_pair(text: str | None) -> tuple[str | None, str | None]:
    """An agent's id and name, out of a text of `names`."""
    if text is None or not text.startswith("["):
        return None, None
    try:
        id, name = json.loads(text)
    except ValueError:  # another text that begins so
        return None, None
    return (id, name) if {type(id), type(name)} <= {str, type(None)} else (None, None)


class _Numbers(dict[str | None, int | None]):
    """The numbers of texts: one that was asked for before costs no call of Python's."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__({None: None})
        self._connection = connection

    def __missing__(self, text: str | None) -> int:
        ask = "SELECT number FROM names WHERE text = ?"
        found = self._connection.execute(ask, (text,)).fetchone()
        if found is None:
            self._connection.execute("INSERT INTO names (text) VALUES (?)", (text,))
            found = self._connection.execute(ask, (text,)).fetchone()
        number = self[text] = int(found[0])
        return number


class Names:
    """The numbers of the repeated texts. Not valid after a transaction was rolled back.

    `number` gives that of a text, which gets one where it is new, and None for None.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.number: Callable[[str | None], int | None] = _Numbers(connection).__getitem__
        self._texts: dict[int, str] = {}
        self._folded: dict[str, list[int]] = {}
        self._agents: dict[str, list[int]] = {}
        self._newest = 0

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

    def agents_with_id(self, wanted: str) -> list[int]:
        """The numbers of the agents whose id is this, whatever the case."""
        folded = wanted.casefold()
        return [
            number
            for number in self.agents(wanted)
            if (agent_pair(self.text(number))[0] or "").casefold() == folded
        ]

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
