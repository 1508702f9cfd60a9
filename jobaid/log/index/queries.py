"""Asking the index: pages of rows in any order, what belongs to a call, where a document is."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from jobaid.log.index.fact_tables import FACT_TABLE, ColumnKind, Value
from jobaid.log.index.index_rows import DayFileRef, IndexRow
from jobaid.log.index.record_query import (
    FIGURES,
    NAMES,
    NEWEST,
    Cursor,
    Order,
    RecordQuery,
    RowPage,
)
from jobaid.log.index.row_filter import FilterMaker, RowFilter
from jobaid.log.index.tables import INDEXED, NAMED, PLAIN, Names, agent_pair
from jobaid.log.index.totals import NoSuchColumn, Totals

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document

_SELECT = (
    "SELECT kept.number, files.desk, files.day, "
    f"{', '.join(f'kept.{one}' for one in (*NAMED, *PLAIN))}"
    " FROM kept LEFT JOIN files ON files.number = kept.file WHERE {where}"
)
_AT_ONCE = 500  # rows by number in one question
_FIRST, _LAST = -(1 << 62), 1 << 62


class Asking(Totals):
    """Reads an index. Raises sqlite3.Error and NoSuchColumn."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        names = Names(connection)
        super().__init__(connection, names, FilterMaker(connection, names))

    # -- rows ------------------------------------------------------------------------------

    def page(
        self, query: RecordQuery, limit: int, order: Order = NEWEST, after: Cursor | None = None
    ) -> RowPage:
        """The rows that fit, at most `limit`, from after the cursor on."""
        where = self._filters.of(query)
        if where is None:
            return RowPage([], None)
        pairs = self._pairs(where, order, after, limit + 1)[: limit + 1]
        numbers = [number for _, number in pairs[:limit]]
        next_ = Cursor(*pairs[limit - 1]) if len(pairs) > limit > 0 else None
        return RowPage(self.rows(numbers), next_)

    def count(self, query: RecordQuery) -> int:
        """How many rows fit."""
        where = self._filters.of(query)
        if where is None:
            return 0
        source, condition, values = where.whole()
        ask = f"SELECT count(*) FROM {source} WHERE {condition}"
        return int(self._connection.execute(ask, values).fetchone()[0])

    def numbers(self, query: RecordQuery, order: Order = NEWEST) -> array[int]:
        """The numbers of all rows that fit, in order: `rows` gives any page of them."""
        where = self._filters.of(query)
        if where is None:
            return array("q")
        if order.by == "began":
            source, condition, values = where.whole()
            ask = f"SELECT {where.number} FROM {source} WHERE {condition} ORDER BY {where.number}"
            told = self._connection.execute(f"{ask} {_way(order)}", values)
            return array("q", map(itemgetter(0), told))
        return array("q", map(itemgetter(1), self._pairs(where, order, None, -1)))

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """The rows with these numbers, in their order; what is gone is left out."""
        found: dict[int, IndexRow] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            some = ", ".join(map(str, numbers[start : start + _AT_ONCE]))
            found.update(self._found(f"kept.number IN ({some}) AND kept.shown", ()))
        return [found[number] for number in numbers if number in found]

    def by_id(self, start: str, limit: int) -> list[IndexRow]:
        """The row whose id (`key`) is this, else the first ones whose id begins like this."""
        exact = self._rows("kept.id = ? AND kept.shown", [start])
        if exact or not start:
            return exact
        after = start[:-1] + chr(ord(start[-1]) + 1)
        where = "kept.id >= ? AND kept.id < ? AND kept.shown ORDER BY kept.id LIMIT ?"
        return self._rows(where, [start, after, limit])

    def copies(self, id: str) -> list[IndexRow]:
        """Every row with this id (`key`), also those that a higher revision hides."""
        return self._rows("kept.id = ?", [id])

    def hidden(self) -> list[IndexRow]:
        """The rows of which another place keeps a higher revision, or the same."""
        return self._rows("NOT kept.shown AND kept.file IS NOT NULL", [])

    # -- what was said later, and what a document says one by one ----------------------------

    def statements(
        self, kind: str | None = None, of: str | None = None, interaction: str | None = None
    ) -> list[Document]:
        """Statements of a kind, about an id, or about a call (ids as `key`), oldest first."""
        wanted = {"kind": kind, "of": of, "interaction": interaction}
        given = {name: value for name, value in wanted.items() if value is not None}
        where = " AND ".join(["file IS NOT NULL", *(f"{name} = ?" for name in given)])
        told = self._connection.execute(
            f"SELECT document FROM statements WHERE {where} ORDER BY at, -number", [*given.values()]
        )
        found: dict[object, Document] = {}
        for (text,) in told:
            document = json.loads(text)
            found.setdefault(document.get("id"), document)
        return list(found.values())

    def said(self, interactions: Sequence[str], kinds: Sequence[str]) -> dict[str, int]:
        """How many statements of some kinds there are about calls (ids as `key`)."""
        found: dict[str, int] = {}
        known = ", ".join("?" * len(kinds))
        for start in range(0, len(interactions), _AT_ONCE):
            some = interactions[start : start + _AT_ONCE]
            ask = (
                "SELECT interaction, count(DISTINCT id) FROM statements"
                f" WHERE interaction IN ({', '.join('?' * len(some))}) AND kind IN ({known})"
                " GROUP BY interaction"
            )
            found.update(self._connection.execute(ask, [*some, *kinds]))
        return found

    def facts(
        self, name: str, query: RecordQuery, limit: int, after: Cursor | None = None
    ) -> list[tuple[Cursor, dict[str, Value]]]:
        """What calls that fit say of one thing ("none_fits"), one by one, newest call first.

        Each with where it is, to go on after it, and its values by column.
        """
        where, table = self._filters.of(query), FACT_TABLE[name]
        if where is None:
            return []
        source, condition, values = where.whole()
        if after is not None:
            condition += " AND (facts.call, -facts.at) < (?, ?)"
            values += [after.number, -int(after.value or 0)]
        columns = ", ".join(f"facts.{column.name}" for column in table.columns)
        told = self._connection.execute(
            f"SELECT facts.call, facts.at, {columns} FROM {source}"
            f" JOIN {name} AS facts ON facts.call = kept.number WHERE {condition}"
            " ORDER BY facts.call DESC, facts.at LIMIT ?",
            [*values, limit],
        )
        return [
            (
                Cursor(at, call),
                {
                    column.name: self._names.text(value)
                    if column.kind is ColumnKind.NAME
                    else value
                    for column, value in zip(table.columns, rest, strict=True)
                },
            )
            for call, at, *rest in told.fetchall()
        ]

    # -- orders ----------------------------------------------------------------------------

    def _pairs(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """What rows have in the column of an order, and their numbers; at most `limit` (-1: all).

        Rows that have nothing there come last.
        """
        if order.by == "began":
            return self._by_time(where, order, after, limit)
        if order.by not in (*NAMES, "agent") and not where.match:
            return self._by_value(where, order, after, limit)
        if order.by in INDEXED and not where.match:
            return self._by_name(where, order, after, limit)
        return self._by_sorting(where, order, after, limit)

    def _by_time(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        source, condition, values = where.whole()
        number = where.number
        if after is not None:
            condition += f" AND {number} {'<' if order.descending else '>'} ?"
            values.append(after.number)
        ask = f"SELECT NULL, {number} FROM {source} WHERE {condition} ORDER BY {number}"
        told = self._connection.execute(f"{ask} {_way(order)} LIMIT ?", [*values, limit])
        return told.fetchall()

    def _by_value(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By a column that holds the value itself: first those that have one, then the others."""
        source, condition, values = where.whole()
        column, way = f"kept.{_column(order)}", _way(order)
        than = "<" if order.descending else ">"
        found: list[tuple[Any, int]] = []
        if after is None or after.value is not None:
            part, more = f"{column} IS NOT NULL", []
            if after is not None:
                part += f" AND ({column}, kept.number) {than} (?, ?)"
                more = [after.value, after.number]
            ask = f"SELECT {column}, kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY {column} {way}, kept.number {way} LIMIT ?"
            found = self._connection.execute(ask, [*values, *more, limit]).fetchall()
        if limit < 0 or len(found) < limit:
            part, more = f"{column} IS NULL", []
            if after is not None and after.value is None:
                part, more = f"{part} AND kept.number {than} ?", [after.number]
            rest = limit if limit < 0 else limit - len(found)
            ask = f"SELECT NULL, kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY kept.number {way} LIMIT ?"
            found += self._connection.execute(ask, [*values, *more, rest]).fetchall()
        return found

    def _by_name(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By a column of names that has an index: the rows of one name after the other."""
        source, condition, values = where.whole()
        than = "<" if order.descending else ">"
        found: list[tuple[Any, int]] = []
        for text, numbers in self._ordered_names(order):
            at = after is not None and after.value == text
            if after is not None and not at and not _comes_after(text, after.value, order):
                continue
            part = f"kept.{order.by} IN ({', '.join(map(str, numbers))})"
            if text is None:
                part = f"({part} OR kept.{order.by} IS NULL)"
            more: list[Any] = []
            if at and after is not None:
                part, more = f"{part} AND kept.number {than} ?", [after.number]
            rest = limit if limit < 0 else limit - len(found)
            ask = f"SELECT kept.number FROM {source} WHERE {condition} AND {part}"
            ask += f" ORDER BY kept.number {_way(order)} LIMIT ?"
            told = self._connection.execute(ask, [*values, *more, rest])
            found += [(text, number) for (number,) in told]
            if len(found) == limit:
                break
        return found

    def _by_sorting(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By any column, all that fit sorted here: for searches by words."""
        source, condition, values = where.whole()
        column = _column(order)
        ask = f"SELECT kept.{column}, kept.number FROM {source} WHERE {condition}"
        told = self._connection.execute(ask, values).fetchall()
        if column in NAMED:
            told = [(self._sort_text(column, value), number) for value, number in told]
        there = sorted((pair for pair in told if pair[0] is not None), reverse=order.descending)
        none = sorted((pair[1] for pair in told if pair[0] is None), reverse=order.descending)
        found = [*there, *((None, number) for number in none)]
        if after is not None:
            found = [one for one in found if _is_after(one, after, order)]
        return found if limit < 0 else found[:limit]

    def _ordered_names(self, order: Order) -> Iterator[tuple[str | None, list[int]]]:
        """The texts of a column in order, each with its numbers in `names`; last, rows without."""
        there = self._connection.execute(
            f"WITH RECURSIVE known (name) AS (SELECT min({order.by}) FROM kept UNION ALL"
            f" SELECT (SELECT min({order.by}) FROM kept WHERE {order.by} > name) FROM known"
            " WHERE name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL"
        )
        texts: dict[str, list[int]] = {}
        without: list[int] = []  # an agent without id and name
        for (number,) in there.fetchall():
            text = self._sort_text(order.by, number)
            (without if text is None else texts.setdefault(text, [])).append(number)
        yield from sorted(texts.items(), reverse=order.descending)
        yield None, without

    def _sort_text(self, column: str, number: int | None) -> str | None:
        """By what a name is sorted: of an agent the name, else the id; whatever the case."""
        text = self._names.text(number)
        if text is not None and column == "agent":
            id, name = agent_pair(text)
            text = name or id
        return None if text is None else text.casefold()

    # -- inside ------------------------------------------------------------------------------

    def _rows(self, where: str, values: Sequence[Any]) -> list[IndexRow]:
        return [row for _, row in self._found(where, values)]

    def _found(self, where: str, values: Sequence[Any]) -> list[tuple[int, IndexRow]]:
        told = self._connection.execute(_SELECT.format(where=where), values)
        return [(one[0], self._row(one[1:])) for one in told.fetchall()]

    def _row(self, told: tuple[Any, ...]) -> IndexRow:
        desk, day, *rest = told
        values: dict[str, Any] = dict(zip((*NAMED, *PLAIN), rest, strict=True))
        for name in NAMED:
            values[name] = self._names.text(values[name])
        values["agent"], values["agent_name"] = agent_pair(values["agent"])
        values["sample"] = bool(values["sample"])
        return IndexRow(place=DayFileRef(desk, date.fromordinal(day)), **values)


def _way(order: Order) -> str:
    return "DESC" if order.descending else "ASC"


def _column(order: Order) -> str:
    if order.by == "customer":
        return "customer_key"
    if order.by in ("account", "agent", *NAMES, *FIGURES):
        return order.by
    raise NoSuchColumn(f"rows have no order by {order.by}")


def _comes_after(text: str | None, than: object, order: Order) -> bool:
    """Whether a name comes after another; no name comes after every one."""
    if text is None or than is None:
        return text is None and than is not None
    return text < str(than) if order.descending else text > str(than)


def _is_after(pair: tuple[Any, int], after: Cursor, order: Order) -> bool:
    value, number = pair
    if (value is None) != (after.value is None):
        return value is None
    here = (number,) if value is None else (value, number)
    there = (after.number,) if value is None else (after.value, after.number)
    return here < there if order.descending else here > there
