"""Asking the index: pages of rows in any order, what belongs to a call, where a document is."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator, Sequence
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
    NEWEST,
    Cursor,
    Order,
    RecordQuery,
    RowPage,
)
from jobaid.log.index.row_filter import FilterMaker
from jobaid.log.index.row_orders import RowOrders, way_of
from jobaid.log.index.statement_rows import StatementRow, with_kind
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
        self._orders = RowOrders(connection, names, self._filters)

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
        pairs = self._orders.pairs(where, order, after, limit + 1)[: limit + 1]
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
                return self._packed(f"{ask} ORDER BY {where.number} {way_of(order)}", values)
            if where.match or order.by == "score":
                return array("q", map(itemgetter(1), self._orders.pairs(where, order, None, -1)))
            found = array("q")
            for ask, values in self._orders.parts(where, order):
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
                lambda numbers: self._orders.in_order(numbers, order), stopped,
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
            some = array("q", [number for _, number in self._orders.scored(where, order)])
        else:
            some = self._packed(*list(self._orders.parts(where, order))[at_end])
        return column_orders.put_first(some, every, at_end=at_end)

    def _is_large(self) -> bool:
        """Whether there are so many calls that numpy, which takes its time to load, is worth it."""
        ask = "SELECT sum(length(data)) FROM day_columns WHERE name = 'number'"
        return (self._connection.execute(ask).fetchone()[0] or 0) > _LARGE

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

    def numbers_of(self, ids: Sequence[str]) -> list[int]:
        """The numbers of the rows with these ids (`key`), in no order."""
        ask = "SELECT number FROM kept WHERE shown AND id IN (SELECT value FROM json_each(?))"
        return [number for (number,) in self._connection.execute(ask, [json.dumps([*ids])])]

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
            texts = [self._names.text(number) for number in self._orders.numbers_in(name)]
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
        found: dict[str, Document] = {}
        for text, *row in told:
            document = json.loads(statement_text(text, row))
            said = StatementRow(*row)
            found.setdefault(said.id, with_kind(document, said.kind))
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
