"""Taking day files into the index: the whole file the first time, later what has changed in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING

from jobaid.log.index.found import Found, Mark
from jobaid.log.index.rows import Place, Row
from jobaid.log.index.tables import NAMED, PLAIN, Names, Stamp, agent_text, numbers_of

if TYPE_CHECKING:
    from jobaid.log.index.bulk import Ready

_COLUMNS = ("number", "shown", "file", "print", *NAMED, *PLAIN)
_INSERT = f"INSERT INTO kept ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_EMPTIED = ", ".join(f"{name} = NULL" for name in ("file", "print", *NAMED, *PLAIN))


class Intake:
    """Writes an index, within a transaction of the caller's. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)

    def files(self) -> dict[Place, Stamp]:
        """The day files that were taken in, as they were then."""
        told = self._connection.execute("SELECT desk, day, size, mtime_ns, inode FROM files")
        return {Place(desk, date.fromordinal(day)): Stamp(*stamp) for desk, day, *stamp in told}

    def take(self, place: Place, stamp: Stamp, documents: Iterable[Found | Ready]) -> set[str]:
        """Take in a day file, or what has changed in it; returns the ids that changed."""
        file = self._file(place, stamp)
        gone = self._present(place, file)
        fresh: list[Found | Ready] = []
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

    def drop(self, place: Place) -> set[str]:
        """Forget a day file that is no longer there; returns the ids that were in it."""
        changed = self.take(place, Stamp(0, 0, ""), ())
        self._connection.execute(
            "DELETE FROM files WHERE desk = ? AND day = ?", (place.desk, place.day.toordinal())
        )
        return changed

    def forget_stamps(self, places: Iterable[Place]) -> None:
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
                    execute("UPDATE kept SET shown = ? WHERE number = ?", (place == 0, number))

    def spoilt(self) -> float:
        """The share of rows that are gone and only take room (0 to 1)."""
        ask = "SELECT count(*), count(*) FILTER (WHERE file IS NULL) FROM kept"
        whole, gone = self._connection.execute(ask).fetchone()
        return gone / whole if whole else 0.0

    def _file(self, place: Place, stamp: Stamp) -> int:
        where = (place.desk, place.day.toordinal())
        self._connection.execute(
            "INSERT INTO files (desk, day, size, mtime_ns, inode) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (desk, day) DO UPDATE SET size = excluded.size,"
            " mtime_ns = excluded.mtime_ns, inode = excluded.inode",
            (*where, *stamp),
        )
        ask = "SELECT number FROM files WHERE desk = ? AND day = ?"
        return int(self._connection.execute(ask, where).fetchone()[0])

    def _present(self, place: Place, file: int) -> dict[Mark, list[int]]:
        """The numbers of what was taken in from a file, by what tells its documents apart."""
        low, high = numbers_of(place.day)
        found: dict[Mark, list[int]] = {}
        for amendment, ask, span in (
            (False, "SELECT number, id, print FROM kept", (low, high)),
            (True, "SELECT number, of, print FROM amended", (-high, -low)),
        ):
            told = self._connection.execute(
                f"{ask} WHERE number BETWEEN ? AND ? AND file = ?", (*span, file)
            )
            for number, of, print in told:
                found.setdefault(Mark(of, print, amendment), []).append(number)
        return found

    def _withdraw(self, numbers: Iterable[int]) -> None:
        """Take rows out. Their numbers are not given again, for their words stay."""
        for number in numbers:
            if number < 0:
                change = "UPDATE amended SET of = NULL, file = NULL, print = NULL"
            else:
                change = f"UPDATE kept SET shown = 0, {_EMPTIED}"
            self._connection.execute(f"{change} WHERE number = ?", (number,))

    def _add(self, place: Place, file: int, documents: list[Found | Ready]) -> None:
        low, high = numbers_of(place.day)
        free = self._free("SELECT max(number) FROM kept", low, high, low)
        free_amended = self._free("SELECT -min(number) FROM amended", -high, -low, low)
        rows = [(found, found.row()) for found in documents if not found.mark.amendment]
        # Oldest first, as the days are
        rows.sort(key=lambda pair: pair[1].order)
        kept = [
            (
                number,
                1,
                file,
                found.mark.print,
                *map(self._names.number, self._named(row)),
                *(getattr(row, name) for name in PLAIN),
            )
            for number, (found, row) in enumerate(rows, free)
        ]
        of = [found for found in documents if found.mark.amendment]
        amended = [
            (-number, found.mark.of, file, found.mark.print)
            for number, found in enumerate(of, free_amended)
        ]
        self._connection.executemany(_INSERT, kept)
        self._connection.executemany("INSERT INTO amended VALUES (?, ?, ?, ?)", amended)
        words = [(number, found.words()) for number, (found, _) in enumerate(rows, free)]
        words += [(-number, found.words()) for number, found in enumerate(of, free_amended)]
        self._connection.executemany(
            "INSERT INTO words (rowid, text) VALUES (?, ?)",
            # FTS5 wants rising numbers, else it writes what it has gathered each time
            ((number, " ".join(there)) for number, there in sorted(words, key=itemgetter(0))),
        )

    def _named(self, row: Row) -> Iterator[str | None]:
        for name in NAMED:
            yield agent_text(row) if name == "agent" else getattr(row, name)

    def _free(self, ask: str, low: int, high: int, first: int) -> int:
        """The first free number of a day, as a positive one."""
        told = self._connection.execute(f"{ask} WHERE number BETWEEN ? AND ?", (low, high))
        highest = told.fetchone()[0]
        return first if highest is None else int(highest) + 1
