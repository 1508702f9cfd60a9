"""Asking the index: pages of rows, newest first, and where a document is kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from jobaid.log.index.query import Query, same
from jobaid.log.index.rows import Place, Row
from jobaid.log.index.tables import NAMED, PLAIN, Names, numbers_of

_SELECT = (
    f"SELECT files.desk, files.day, {', '.join(f'kept.{one}' for one in (*NAMED, *PLAIN))}"
    " FROM {source} LEFT JOIN files ON files.number = kept.file WHERE {where}"
)
_WITH_WORDS = "words CROSS JOIN kept ON kept.number = words.rowid"
_MANY_WORDS = 50


class Asking:
    """Reads an index. Raises sqlite3.Error."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._names = Names(connection)
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.terms USING fts5vocab (main, words, instance)"
        )

    def page(self, query: Query, limit: int) -> list[Row]:
        """The newest rows that fit a query, newest first, at most `limit`."""
        condition = self._condition(query)
        if condition is None:
            return []
        where, values = condition
        if not query.words:
            return self._newest("kept", where, values, "kept.number", query, limit)
        match = query.words.match(self._longer)
        found = self._newest(
            _WITH_WORDS, f"words MATCH ? AND {where}", [match, *values], "words.rowid", query, limit
        )
        there = {row.id for row in found}
        for of in self._amended(match) - there:
            found += self._rows("kept", f"kept.id = ? AND {where}", [of, *values])
        found = [row for row in found if query.fits(row)]
        return sorted(found, key=lambda row: row.order, reverse=True)[:limit]

    def by_id(self, start: str, limit: int) -> list[Row]:
        """The row whose id (`key`) is this, else the first ones whose id begins like this."""
        exact = self._rows("kept", "kept.id = ? AND kept.shown", [start])
        if exact or not start:
            return exact
        after = start[:-1] + chr(ord(start[-1]) + 1)
        where = "kept.id >= ? AND kept.id < ? AND kept.shown ORDER BY kept.id LIMIT ?"
        return self._rows("kept", where, [start, after, limit])

    def copies(self, id: str) -> list[Row]:
        """Every row with this id (`key`), also those that a higher revision hides."""
        return self._rows("kept", "kept.id = ?", [id])

    def hidden(self) -> list[Row]:
        """The rows of which another place keeps a higher revision, or the same."""
        return self._rows("kept", "NOT kept.shown AND kept.file IS NOT NULL", [])

    def amendments(self, of: str) -> list[Place]:
        """Where amendments of an interaction (`key`) are kept."""
        told = self._connection.execute(
            "SELECT DISTINCT files.desk, files.day FROM amended"
            " JOIN files ON files.number = amended.file WHERE of = ? ORDER BY day, desk",
            (of,),
        )
        return [Place(desk, date.fromordinal(day)) for desk, day in told]

    def _amended(self, match: str) -> set[str]:
        """The ids of the interactions that have an amendment with these words."""
        told = self._connection.execute(
            "SELECT of FROM words CROSS JOIN amended ON amended.number = words.rowid"
            " WHERE words MATCH ? AND words.rowid < 0",
            (match,),
        )
        return {of for (of,) in told if of}

    def _newest(
        self, source: str, where: str, values: list[Any], number: str, query: Query, limit: int
    ) -> list[Row]:
        """The newest rows that fit, by day and then by time."""
        span = numbers_of(query.first or date.min, query.last or date.max)
        where += f" AND {number} BETWEEN ? AND ?"
        by_day = f"{where} ORDER BY {number} DESC LIMIT ?"
        rows = self._rows(source, by_day, [*values, *span, limit])
        if rows and len(rows) == limit:
            # Numbers sort by day only: of the last day that is reached take the latest
            day = rows[-1].place.day
            rows = [row for row in rows if row.place.day != day]
            by_time = f"{where} ORDER BY kept.began_ms DESC LIMIT ?"
            rows += self._rows(source, by_time, [*values, *numbers_of(day), limit - len(rows)])
        return sorted(rows, key=lambda row: row.order, reverse=True)

    def _longer(self, start: str) -> list[str] | None:
        """The words that begin like this, None where they are many.

        FTS5's list of words ("instance") is asked for one word at a time, each time from right
        after the last: "!" sorts before all letters and digits.
        """
        found: list[str] = []
        after = start
        while len(found) < _MANY_WORDS:
            ask = "SELECT term FROM temp.terms WHERE term >= ? LIMIT 1"
            told = self._connection.execute(ask, (after,)).fetchone()
            if told is None or not told[0].startswith(start):
                return found
            found.append(told[0])
            after = told[0] + "!"
        return None

    def _condition(self, query: Query) -> tuple[str, list[Any]] | None:
        """What the rows must be, without words and days; None when no row can be it."""
        parts: list[str] = ["kept.shown"]
        values: list[Any] = []
        wishes: list[tuple[str, Callable[[str], bool]]] = [
            (name, partial(same, wanted=wanted)) for name, wanted in query.named()
        ]
        if query.agent is not None:
            wishes.append(("agent", lambda text: query.is_agent(*_pair(text))))
        for name, fits in wishes:
            numbers = self._names.which(fits)
            if not numbers:
                return None
            parts.append(f"kept.{name} IN ({', '.join('?' * len(numbers))})")
            values += numbers
        return " AND ".join(parts), values

    def _rows(self, source: str, where: str, values: Sequence[Any]) -> list[Row]:
        told = self._connection.execute(_SELECT.format(source=source, where=where), values)
        return [self._row(one) for one in told.fetchall()]

    def _row(self, told: tuple[Any, ...]) -> Row:
        desk, day, *rest = told
        values: dict[str, Any] = dict(zip((*NAMED, *PLAIN), rest, strict=True))
        for name in NAMED:
            values[name] = self._names.text(values[name])
        values["agent"], values["agent_name"] = _pair(values["agent"])
        values["sample"] = bool(values["sample"])
        return Row(place=Place(desk, date.fromordinal(day)), **values)


def _pair(text: str | None) -> tuple[str | None, str | None]:
    """An agent's id and name (`tables.agent_text`)."""
    if text is None or not text.startswith("["):
        return None, None
    id, name = json.loads(text)
    return id, name
