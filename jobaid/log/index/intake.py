"""Taking day files into the index: the whole file the first time, later what has changed in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from jobaid.log.index.corrections import Corrections
from jobaid.log.index.day_columns import COUNTED_KINDS, DayColumns, OwnEntries
from jobaid.log.index.fact_tables import FACT_TABLE, FACT_TABLES, STEPS, STORED_TABLES, ColumnKind
from jobaid.log.index.index_rows import DayFileRef, IndexRow
from jobaid.log.index.ledger_rows import LedgerRows
from jobaid.log.index.packed_statements import packed_statement
from jobaid.log.index.sources import DocumentMark, FoundDocument
from jobaid.log.index.statement_rows import StatementRow
from jobaid.log.index.tables import (
    NAMED,
    PLAIN,
    IndexStamp,
    Names,
    agent_text,
    day_of,
    number_of,
    numbers_of,
    said_numbers_of,
    step_word,
)

if TYPE_CHECKING:
    from jobaid.log.index.bulk import Ready


def _insert(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"


_OF_ROW = (*PLAIN, "customer_key")
_of_row = attrgetter(*_OF_ROW)
_texts_of_row = attrgetter(*NAMED)
_AGENT = NAMED.index("agent")
_KEEP = _insert("kept", ("number", "shown", "file", "print", *NAMED, *_OF_ROW))
_STATE = _insert("statements", ("number", "file", "print", *StatementRow._fields, "document"))
_FACT = {
    table.name: _insert(table.name, ("call", "at", *(column.name for column in table.columns)))
    for table in STORED_TABLES
}
_NAMED = {
    table.name: [at for at, column in enumerate(table.columns) if column.kind is ColumnKind.NAME]
    for table in FACT_TABLES
}
_EMPTIED = ", ".join(f"{name} = NULL" for name in ("file", "print", *NAMED, *_OF_ROW))
_UNSAID = ", ".join(f"{name} = NULL" for name in (*StatementRow._fields, "document"))


class Intake:
    """Writes an index, within a transaction of the caller's. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)
        self._day: date | None = None
        self._taken: set[int] = set()  # numbers of rows of that day
        self._words: list[tuple[int, str]] = []
        self._changed: set[date] = set()
        self._about: set[str] = set()
        self._own: dict[date, dict[int, OwnEntries]] = {}
        self._gone: dict[date, set[int]] = {}
        self._ledger = LedgerRows(connection, self._names)
        self._went_on: set[str] = set()

    def files(self) -> dict[DayFileRef, IndexStamp]:
        """The day files that were taken in, as they were then."""
        told = self._connection.execute("SELECT desk, day, size, mtime_ns, inode FROM files")
        return {
            DayFileRef(desk, date.fromordinal(day)): IndexStamp(*stamp)
            for desk, day, *stamp in told
        }

    def take(
        self, place: DayFileRef, stamp: IndexStamp, documents: Iterable[FoundDocument | Ready]
    ) -> set[str]:
        """Take in a day file, or what has changed in it; returns the ids that changed."""
        self._changed.add(place.day)
        file = self._file(place, stamp)
        gone = self._present(place, file)
        fresh: list[FoundDocument | Ready] = []
        for found in documents:
            same = gone.get(found.mark)
            if same:
                same.pop()
            else:
                fresh.append(found)
        self._withdraw(number for numbers in gone.values() for number in numbers)
        self._add(place, file, fresh)
        return {mark.of for mark, numbers in gone.items() if numbers} | {
            found.mark.of for found in fresh
        }

    def settle(self) -> None:
        """Write the words of what was taken in; to be called at the end.

        They wait until the files of a day are all there: FTS5 wants rising numbers, else it
        writes what it has gathered each time.
        """
        insert = "INSERT INTO words (rowid, text) VALUES (?, ?)"
        self._connection.executemany(insert, sorted(self._words))
        self._words.clear()

    def put_right(self, ids: Iterable[str] | None = None) -> None:
        """Have rows say what counts: with what corrections put right, or no more.

        For these ids, or for all. To be called before `sum_days`.
        """
        corrections = Corrections(self._connection, self._names)
        for id in corrections.corrected_ids() if ids is None else filter(None, ids):
            self._changed.update(map(day_of, corrections.settle(id)))

    def settle_promises(self, ids: Iterable[str] | None = None) -> None:
        """Have the promises of these calls, or of all, stand as statements have them.

        To be called after `mark_doubles` and before `sum_days`.
        """
        known = None if ids is None else {*ids, *self._went_on, *self._about}
        self._changed.update(map(day_of, self._ledger.settle(known)))
        self._went_on.clear()

    def sum_days(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Work out `day_columns` for the days that changed.

        Those of calls too of which something was said. To be called after `mark_doubles`.
        """
        for id in self._about:
            told = self._connection.execute("SELECT number FROM kept WHERE id = ?", (id,))
            self._changed.update(day_of(number) for (number,) in told)
        self._about.clear()
        self._settle_own()
        columns = DayColumns(self._connection, self._names)
        for done, day in enumerate(sorted(self._changed), 1):
            columns.make(day)
            if progress is not None:
                progress(done, len(self._changed))
        self._changed.clear()

    def _settle_own(self) -> None:
        """Write what stands in the columns of days alone, and take out what is gone."""
        columns = DayColumns(self._connection, self._names)
        for day in {*self._own, *self._gone}:
            columns.take_own(day, self._own.get(day, {}), self._gone.get(day, frozenset()))
        self._own.clear()
        self._gone.clear()

    def drop(self, place: DayFileRef) -> set[str]:
        """Forget a day file that is no longer there; returns the ids that were in it."""
        changed = self.take(place, IndexStamp(0, 0, ""), ())
        self._connection.execute(
            "DELETE FROM files WHERE desk = ? AND day = ?", (place.desk, place.day.toordinal())
        )
        return changed

    def forget_stamps(self, places: Iterable[DayFileRef]) -> None:
        """Have files taken in anew the next time, whatever they are then."""
        for place in places:
            self._connection.execute(
                "UPDATE files SET size = -1 WHERE desk = ? AND day = ?",
                (place.desk, place.day.toordinal()),
            )

    def mark_doubles(self, ids: Iterable[str] | None = None) -> None:
        """Of an id kept more than once show the highest revision; for these ids, or for all."""
        execute = self._connection.execute
        if ids is None:
            doubles = "SELECT id FROM kept WHERE id <> '' GROUP BY id HAVING count(*) > 1"
            ids = [id for (id,) in execute(doubles).fetchall()]
        for id in filter(None, ids):
            held = execute(
                "SELECT kept.number, shown FROM kept JOIN files ON files.number = kept.file"
                " WHERE id = ? ORDER BY rev DESC, files.desk, files.day, kept.number",
                (id,),
            )
            for place, (number, shown) in enumerate(held.fetchall()):
                if shown != (place == 0):
                    self._changed.add(day_of(number))
                    execute("UPDATE kept SET shown = ? WHERE number = ?", (place == 0, number))

    def spoilt(self) -> float:
        """The share of rows that are gone and only take room (0 to 1)."""
        ask = "SELECT count(*), count(*) FILTER (WHERE file IS NULL) FROM kept"
        whole, gone = self._connection.execute(ask).fetchone()
        return gone / whole if whole else 0.0

    def _file(self, place: DayFileRef, stamp: IndexStamp) -> int:
        where = (place.desk, place.day.toordinal())
        self._connection.execute(
            "INSERT INTO files (desk, day, size, mtime_ns, inode) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (desk, day) DO UPDATE SET size = excluded.size,"
            " mtime_ns = excluded.mtime_ns, inode = excluded.inode",
            (*where, *stamp),
        )
        ask = "SELECT number FROM files WHERE desk = ? AND day = ?"
        return int(self._connection.execute(ask, where).fetchone()[0])

    def _present(self, place: DayFileRef, file: int) -> dict[DocumentMark, list[int]]:
        """The numbers of what was taken in from a file, by what tells its documents apart."""
        low, high = numbers_of(place.day)
        found: dict[DocumentMark, list[int]] = {}
        for statement, ask, span in (
            (False, "SELECT number, id, print FROM kept", (low, high)),
            (
                True,
                "SELECT number, ifnull(of, ''), print FROM statements",
                said_numbers_of(place.day),
            ),
        ):
            told = self._connection.execute(
                f"{ask} WHERE number BETWEEN ? AND ? AND file = ?", (*span, file)
            )
            for number, of, print in told:
                found.setdefault(DocumentMark(of, print, statement), []).append(number)
        return found

    def _withdraw(self, numbers: Iterable[int]) -> None:
        """Take rows out. Their numbers are not given again, for their words stay."""
        execute = self._connection.execute
        for number in numbers:
            if number < 0:
                self._tell_about(number)
                change = f"UPDATE statements SET file = NULL, print = NULL, {_UNSAID}"
            else:
                self._gone.setdefault(day_of(number), set()).add(number)
                self._went_on.update(self._ledger.carried_in(number))
                execute("DELETE FROM ledger WHERE call = ?", (number,))
                change = f"UPDATE kept SET shown = 0, {_EMPTIED}"
                for table in STORED_TABLES:
                    execute(f"DELETE FROM {table.name} WHERE call = ?", (number,))
            execute(f"{change} WHERE number = ?", (number,))

    def _tell_about(self, number: int) -> None:
        """A statement goes: the figures of its call are worked out anew."""
        ask = "SELECT interaction FROM statements WHERE number = ? AND interaction NOT NULL"
        self._about.update(id for (id,) in self._connection.execute(ask, (number,)))

    def _add(self, place: DayFileRef, file: int, documents: list[FoundDocument | Ready]) -> None:
        if self._day != place.day:
            self.settle()
            self._settle_own()
            self._day = place.day
            ask = "SELECT number FROM kept WHERE number BETWEEN ? AND ?"
            told = self._connection.execute(ask, numbers_of(place.day))
            self._taken = {number for (number,) in told}
        calls = [(found, found.row()) for found in documents if found.statement is None]
        # Oldest first: rows that lie beside each other are kept beside each other
        calls.sort(key=lambda pair: pair[1].order)
        kept: list[tuple[object, ...]] = []
        facts: dict[str, list[tuple[object, ...]]] = {}
        last = -1
        for found, row in calls:
            last = number = self._free(number_of(place.day, row.began_ms), last)
            kept.append(
                (
                    number,
                    1,
                    file,
                    found.mark.print,
                    *map(self._names.number, _named(row)),
                    *_of_row(row),
                )
            )
            own = self._add_facts(number, found, facts)
            self._own.setdefault(place.day, {})[number] = own
            steps = {one for one, _ in own.get(STEPS, ()) if one is not None}
            self._words.append((number, " ".join((found.found_by, *map(step_word, steps)))))
        self._connection.executemany(_KEEP, kept)
        for table, rows in facts.items():
            self._connection.executemany(_FACT[table], rows)
        self._add_statements(place, file, documents)

    def _add_facts(
        self, number: int, found: FoundDocument | Ready, into: dict[str, list[tuple[object, ...]]]
    ) -> OwnEntries:
        """Add the facts of a call to rows to be written; returns what is in columns alone."""
        own: dict[str, list[tuple[Any, ...]]] = {}
        for name, entries in found.facts().items():
            columns: list[Iterable[Any]] = list(zip(*entries, strict=True))
            for place in _NAMED[name]:
                columns[place] = map(self._names.number, columns[place])
            rows = list(zip(*columns, strict=True))
            if FACT_TABLE[name].stored:
                its = into.setdefault(name, [])
                its += [(number, at, *values) for at, values in enumerate(rows)]
            else:
                own[name] = rows
        return own

    def _add_statements(
        self, place: DayFileRef, file: int, documents: list[FoundDocument | Ready]
    ) -> None:
        low, high = said_numbers_of(place.day)
        ask = "SELECT max(number) FROM statements WHERE number BETWEEN ? AND ?"
        highest = self._connection.execute(ask, (low, high)).fetchone()[0]
        free = low if highest is None else int(highest) + 1
        said: list[tuple[object, ...]] = []
        for number, found in enumerate((one for one in documents if one.statement), free):
            assert found.statement is not None
            text = packed_statement(found.text, found.statement)
            said.append((number, file, found.mark.print, *found.statement, text))
            if found.statement.interaction is not None and found.statement.kind in COUNTED_KINDS:
                self._about.add(found.statement.interaction)
            self._words.append((number, found.found_by))
        self._connection.executemany(_STATE, said)

    def _free(self, number: int, last: int) -> int:
        """The first number from here on that no row has, and that is higher than `last`."""
        number = max(number, last + 1)
        while number in self._taken:
            number += 1
        self._taken.add(number)
        return number


def _named(row: IndexRow) -> list[str | None]:
    """The values of a row that are numbers of `names`."""
    texts = list(_texts_of_row(row))
    texts[_AGENT] = agent_text(row)
    return texts
