"""Asking the index: pages of rows in any order, what belongs to a call, where a document is."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.fact_tables import FACT_TABLE, ColumnKind, Value
from jobaid.log.index.index_rows import DayFileRef, IndexRow
from jobaid.log.index.packed_statements import statement_text
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
from jobaid.log.index.statement_rows import StatementRow
from jobaid.log.index.tables import COUNTS, INDEXED, NAMED, PLAIN, Names, agent_pair
from jobaid.log.index.totals import NoSuchColumn, Totals

if TYPE_CHECKING:
    from jobaid.log.index.call_figures import CallFigures, FigureKey, WayFigures
    from jobaid.log.index.column_figures import ColumnFigures
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.name_numbers import Renamed
    from jobaid.log.index.standing_promises import LedgerAsked, StandingPromises
    from jobaid.log.plain_records import Document

_SELECT = (
    "SELECT kept.number, files.desk, files.day, "
    f"{', '.join(f'kept.{one}' for one in (*NAMED, *PLAIN))}"
    " FROM kept LEFT JOIN files ON files.number = kept.file WHERE {where}"
)
# What a row is made of, in the order in which it is put together; what stands there again counts
_PARTS = {
    name: at for at, name in enumerate((*NAMED, *PLAIN, "agent", "agent_name", "sample", "place"))
}
_in_order = itemgetter(*(_PARTS[name] for name in IndexRow._fields))
_AGENT, _SAMPLE = NAMED.index("agent"), len(NAMED) + PLAIN.index("sample")
_FACT_NAMES = {
    "rule": "SELECT DISTINCT rule FROM slips",
    "step": "SELECT DISTINCT step FROM step_days",
}
_LOOK = 50_000  # steps of SQLite's machine between two looks whether to stop
_LARGE = 100_000  # bytes of the numbers of calls, four for each
_AT_ONCE = 500  # rows by number in one question
_FIRST, _LAST = -(1 << 62), 1 << 62


OfCustomers = TypeVar("OfCustomers")

Stopped = Callable[[], bool]
"""Whether nobody wants the answer any more."""


def never() -> bool:
    """Nobody stops it."""
    return False


PresentNamesFound = dict[str, list[str] | list[tuple[str, str]]]
"""By what they are names of: the names that a record has, agents as id and name."""


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
        if query.times is not None and self._is_large():
            known = self._from_columns(query, order, never)
            if known is not None:
                return self._page_of(known, limit, after)
        where = self._filters.of(query, paged=True)
        if where is None:
            return RowPage([], None)
        pairs = self._pairs(where, order, after, limit + 1)[: limit + 1]
        numbers = [number for _, number in pairs[:limit]]
        next_ = Cursor(*pairs[limit - 1]) if len(pairs) > limit > 0 else None
        return RowPage(self.rows(numbers), next_)

    def _page_of(self, numbers: array[int], limit: int, after: Cursor | None) -> RowPage:
        """The page of a list whose numbers are all known; none after a call that is gone since."""
        begin = 0
        if after is not None:
            begin = numbers.index(after.number) + 1 if after.number in numbers else len(numbers)
        its = numbers[begin : begin + limit]
        more = len(numbers) > begin + limit > begin
        return RowPage(self.rows(its), Cursor(None, its[-1]) if more else None)

    def count(self, query: RecordQuery) -> int:
        """How many rows fit."""
        if query.times is not None and self._is_large():
            known = self._from_columns(query, NEWEST, never)
            if known is not None:
                return len(known)
        where = self._filters.of(query)
        if where is None:
            return 0
        source, condition, values = where.whole()
        if condition == "kept.shown":  # from an index of what is shown, not from the rows
            source += " INDEXED BY kept_channel"
        ask = f"SELECT count(*) FROM {source} WHERE {condition}"
        return int(self._connection.execute(ask, values).fetchone()[0])

    def numbers(
        self, query: RecordQuery, order: Order = NEWEST, stopped: Stopped = never
    ) -> array[int]:
        """The numbers of all rows that fit, in order: `rows` gives any page of them.

        Raises FiguresStopped soon after `stopped` is true.
        """
        known = self._from_columns(query, order, stopped) if self._is_large() else None
        if known is not None:
            return known
        where = self._filters.of(query)
        if where is None:
            return array("q")
        with self._stopping(stopped):
            if order.by == "began":
                source, condition, values = where.whole()
                ask = f"SELECT {where.number} AS number FROM {source} WHERE {condition}"
                return self._packed(f"{ask} ORDER BY {where.number} {_way(order)}", values)
            if where.match or order.by == "score":
                return array("q", map(itemgetter(1), self._pairs(where, order, None, -1)))
            found = array("q")
            for ask, values in self._parts(where, order):
                found.extend(self._packed(ask, values))
            return found

    def _from_columns(
        self, query: RecordQuery, order: Order, stopped: Stopped
    ) -> array[int] | None:
        """The same out of the columns of days, None where these do not tell it."""
        from jobaid.log.index import column_orders  # numpy, which no call needs

        def ordered(by: Order) -> array[int] | None:
            return column_orders.ordered_numbers(
                self._connection, self._names, self._filters, query, by,
                lambda numbers: self._in_order(numbers, order), stopped,
            )  # fmt: skip

        if order.by not in (*COUNTS, "score", "customer", "account"):
            return ordered(order)
        # Those that have one come out of an index; all others stand in order of time.
        every = ordered(Order("began", order.descending))
        where = self._filters.of(replace(query, times=None))
        if every is None or where is None:
            return None
        at_end = order.by in COUNTS and not order.descending
        if order.by == "score":
            some = array("q", [number for _, number in self._scored(where, order)])
        else:
            some = self._packed(*list(self._parts(where, order))[at_end])
        return column_orders.put_first(some, every, at_end=at_end)

    def _is_large(self) -> bool:
        """Whether there are so many calls that numpy, which takes its time to load, is worth it."""
        ask = "SELECT sum(length(data)) FROM day_columns WHERE name = 'number'"
        return (self._connection.execute(ask).fetchone()[0] or 0) > _LARGE

    def _parts(self, where: RowFilter, order: Order) -> Iterator[tuple[str, list[Any]]]:
        """The numbers of a sorted list, in questions one after the other."""
        source, condition, values = where.whole()
        way = _way(order)
        ask = f"SELECT kept.number AS number FROM {source} WHERE {condition} AND"
        if order.by in INDEXED:
            for text, numbers in self._ordered_names(order):
                part = f"kept.{order.by} IN ({', '.join(map(str, numbers))})"
                if text is None:
                    part = f"({part} OR kept.{order.by} IS NULL)"
                yield f"{ask} {part} ORDER BY kept.number {way}", values
            return
        column = f"kept.{_column(order)}"
        if order.by in COUNTS:
            some = f"{ask} {column} > 0 ORDER BY {column} {way}, kept.number {way}"
            none = f"{ask} {column} = 0 ORDER BY kept.number {way}"
            for part in (some, none) if order.descending else (none, some):
                yield part, values
            return
        yield f"{ask} {column} IS NOT NULL ORDER BY {column} {way}, kept.number {way}", values
        yield f"{ask} {column} IS NULL ORDER BY kept.number {way}", values

    def _packed(self, ask: str, values: Sequence[Any]) -> array[int]:
        """The numbers that a question gives, as one text of SQLite's.

        A row after the other would keep Python from the window's thread a million times.
        """
        packed = f"SELECT group_concat(number) FROM ({ask})"
        told = self._connection.execute(packed, values).fetchone()[0]
        if told is None or len(told) < _LARGE:
            return array("q", map(int, told.split(","))) if told else array("q")
        import numpy as np  # which no call needs

        found = array("q")
        found.frombytes(np.fromstring(told, np.int64, sep=",").tobytes())
        return found

    @contextmanager
    def _stopping(self, stopped: Stopped) -> Iterator[None]:
        """Ask `stopped` now and then while SQLite works."""
        self._connection.set_progress_handler(stopped, _LOOK)
        try:
            yield
        except sqlite3.OperationalError:
            if stopped():
                raise FiguresStopped from None
            raise
        finally:
            self._connection.set_progress_handler(None, 0)

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """The rows with these numbers, in their order; what is gone is left out."""
        found = self._rows_by_number(numbers)
        return [found[number] for number in numbers if number in found]

    def _rows_by_number(self, numbers: Sequence[int]) -> dict[int, IndexRow]:
        found: dict[int, IndexRow] = {}
        for start in range(0, len(numbers), _AT_ONCE):
            some = ", ".join(map(str, numbers[start : start + _AT_ONCE]))
            found.update(self._found(f"kept.number IN ({some}) AND kept.shown", ()))
        return found

    def of_promises(
        self, asked: LedgerAsked, ask: Callable[[StandingPromises], OfCustomers]
    ) -> OfCustomers:
        """What `ask` makes of the promises of a ledger."""
        from jobaid.log.index.standing_promises import StandingPromises  # no call needs it

        its = (self._connection, self._names, self._filters, self._rows_by_number, asked)
        return ask(StandingPromises(*its))

    def present_names(self) -> PresentNamesFound:
        """The names that the record has, by what they are of; agents as id and name."""
        found: PresentNamesFound = {}
        for name in INDEXED:
            texts = [self._names.text(number) for number in self._numbers_in(name)]
            if name == "agent":
                pairs = dict.fromkeys(map(agent_pair, texts))
                found[name] = [(id or told or "", told or "") for id, told in pairs if id or told]
            else:
                found[name] = [text for text in texts if text is not None]
        for name, ask in _FACT_NAMES.items():
            numbers = [number for (number,) in self._connection.execute(ask)]
            texts = [self._names.text(number) for number in numbers if number]
            found[name] = [text for text in texts if text is not None]
        return found

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
            f"SELECT document, {', '.join(StatementRow._fields)} FROM statements"
            f" WHERE {where} ORDER BY at, number",
            [*given.values()],
        )
        found: dict[object, Document] = {}
        for text, *row in told:
            document = json.loads(statement_text(text, row))
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
        if not table.stored:
            raise NoSuchColumn(f"{name} are told in figures alone")
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

    def figures(
        self,
        query: RecordQuery,
        by: str | None,
        renamed: Renamed,
        stopped: Callable[[], bool] = lambda: False,
    ) -> dict[FigureKey, CallFigures] | None:
        """The figures of the calls that fit, by groups or all under None (`ColumnFigures`)."""
        return self._columns(renamed, stopped).figures(query, by)

    def ways(
        self, query: RecordQuery, renamed: Renamed, stopped: Callable[[], bool]
    ) -> tuple[CallFigures, WayFigures] | None:
        """The figures of all calls that fit, when they came and which ways they took."""
        return self._columns(renamed, stopped).ways(query)

    def of_customers(
        self,
        query: RecordQuery,
        ask: Callable[[CustomerSigns], OfCustomers],
        renamed: Renamed,
        stopped: Callable[[], bool],
    ) -> OfCustomers | None:
        """What `ask` makes of the signs in the calls that fit (`CustomerSigns`)."""
        from jobaid.log.index.customer_signs import CustomerSigns  # numpy, which no call needs

        return ask(
            CustomerSigns(self._connection, self._names, self._filters, renamed, query, stopped)
        )

    def _columns(self, renamed: Renamed, stopped: Callable[[], bool]) -> ColumnFigures:
        from jobaid.log.index.column_figures import ColumnFigures  # numpy, which no call needs

        return ColumnFigures(self._connection, self._names, self._filters, renamed, stopped)

    # -- orders ----------------------------------------------------------------------------

    def _pairs(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """What rows have in the column of an order, and their numbers; at most `limit` (-1: all).

        Rows that have nothing there come last.
        """
        if order.by == "began":
            return self._by_time(where, order, after, limit)
        if order.by == "score":
            return self._by_score(where, order, after, limit)
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
        if order.by in COUNTS:
            return self._by_count(where, order, after, limit)
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

    def _by_count(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By how many there are: most calls have none, and stand in no index for it."""
        source, condition, values = where.whole()
        column, way = f"kept.{_column(order)}", _way(order)
        than = "<" if order.descending else ">"
        ask = f"SELECT {column}, kept.number FROM {source} WHERE {condition} AND"
        found: list[tuple[Any, int]] = []
        begun = after is None
        for some in (True, False) if order.descending else (False, True):
            rest = limit if limit < 0 else limit - len(found)
            part, more = f"{column} > 0" if some else f"{column} = 0", list[Any]()
            if after is not None and bool(after.value) == some:
                part, begun = f"{part} AND ({column}, kept.number) {than} (?, ?)", True
                more = [after.value, after.number]
            if not begun or rest == 0:
                continue
            sort = f"{column} {way}, kept.number {way}" if some else f"kept.number {way}"
            told = self._connection.execute(
                f"{ask} {part} ORDER BY {sort} LIMIT ?", [*values, *more, rest]
            )
            found += told.fetchall()
        return found

    def _by_score(
        self, where: RowFilter, order: Order, after: Cursor | None, limit: int
    ) -> list[tuple[Any, int]]:
        """By what the last review gave: first the reviewed, who are few, then the others."""
        source, condition, values = where.whole()
        found = self._scored(where, order)
        if after is not None:
            found = [one for one in found if _is_after(one, after, order)]
        if 0 <= limit <= len(found):
            return found[:limit]
        part, more = "kept.number NOT IN (SELECT call FROM temp.scored WHERE call NOT NULL)", []
        if after is not None and after.value is None:
            part += f" AND kept.number {'<' if order.descending else '>'} ?"
            more = [after.number]
        ask = f"SELECT NULL, kept.number FROM {source} WHERE {condition} AND {part}"
        ask += f" ORDER BY kept.number {_way(order)} LIMIT ?"
        rest = limit if limit < 0 else limit - len(found)
        return found + self._connection.execute(ask, [*values, *more, rest]).fetchall()

    def _scored(self, where: RowFilter, order: Order) -> list[tuple[Any, int]]:
        """The reviewed calls that fit, in order: what the last review gave each, its number."""
        source, condition, values = where.whole()
        self._filters.later.know("scored")
        scores = dict(self._connection.execute("SELECT call, score FROM temp.scored"))
        among = "kept.number IN (SELECT call FROM temp.scored)"
        ask = f"SELECT kept.number FROM {source} WHERE {condition} AND {among}"
        told = [(scores[number], number) for (number,) in self._connection.execute(ask, values)]
        return sorted(told, reverse=order.descending)

    def scores(self, interactions: Sequence[str]) -> dict[str, float]:
        """What the last review gave some calls (ids as `key`)."""
        self._filters.later.know("scored")
        found: dict[str, float] = {}
        for start in range(0, len(interactions), _AT_ONCE):
            some = interactions[start : start + _AT_ONCE]
            marks = ", ".join("?" * len(some))
            ask = f"SELECT interaction, score FROM temp.scored WHERE interaction IN ({marks})"
            found.update(self._connection.execute(ask, some))
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
        return self._in_order(self._numbers_in(order.by), order)

    def _in_order(
        self, numbers: Iterable[int], order: Order
    ) -> Iterator[tuple[str | None, list[int]]]:
        texts: dict[str, list[int]] = {}
        without: list[int] = []  # an agent without id and name
        for number in numbers:
            text = self._sort_text(order.by, number)
            (without if text is None else texts.setdefault(text, [])).append(number)
        yield from sorted(texts.items(), reverse=order.descending)
        yield None, without

    def _numbers_in(self, column: str) -> list[int]:
        """What stands in a column that has an index, each once."""
        there = self._connection.execute(
            f"WITH RECURSIVE known (name) AS (SELECT min({column}) FROM kept WHERE shown UNION ALL"
            f" SELECT (SELECT min({column}) FROM kept WHERE shown AND {column} > name) FROM known"
            " WHERE name IS NOT NULL) SELECT name FROM known WHERE name IS NOT NULL"
        )
        return [number for (number,) in there.fetchall()]

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
        named = list(map(self._names.text, rest[: len(NAMED)]))
        place = DayFileRef(desk, date.fromordinal(day))
        who, sample = agent_pair(named[_AGENT]), bool(rest[_SAMPLE])
        return IndexRow._make(_in_order((*named, *rest[len(NAMED) :], *who, sample, place)))


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
