"""Reading the columns of days (`day_columns`): the calls of a span, and what they say, as arrays.

A call is known by its place in the span, from 0, in order of time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.day_columns import OWN_CALLS, OWN_COLUMNS
from jobaid.log.index.packed_columns import NOTHING, shape_of, texts_in
from jobaid.log.index.record_query import NOT_COUNTED, RecordQuery
from jobaid.log.index.tables import numbers_of

if TYPE_CHECKING:
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names

NumberColumn = np.ndarray[Any, np.dtype[Any]]


class CallColumns:
    """The columns of a span of days (both included). Raises sqlite3.Error.

    A column is read when it is first asked for. `stopped` is asked between columns: where it is
    true, FiguresStopped is raised.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        first: date | None,
        last: date | None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._connection = connection
        self._span = ((first or date.min).toordinal(), (last or date.max).toordinal())
        self._stopped = stopped
        self._known: dict[str, NumberColumn] = {}
        self._texts: dict[str, list[str | None]] = {}
        numbers = [(day, unpacked(kind, data)) for day, kind, data in self._parts("number")]
        self._days = [(day, len(its)) for day, its in numbers]
        if numbers:
            self._known["number"] = np.concatenate([its for _, its in numbers])
        # Days of which entries of hidden calls are kept too, and which calls these are
        self._own_calls = {day: unpacked(kind, data) for day, kind, data in self._parts(OWN_CALLS)}

    def column(self, name: str) -> NumberColumn:
        """A column of the calls, or of the entries of a table ("steps.step"), in order."""
        found = self._known.get(name)
        if found is None:
            table = name.partition(".")[0]
            if table in OWN_COLUMNS and self._own_calls:
                parts = self._of_shown(table, name)
            else:
                parts = [unpacked(kind, data) for _, kind, data in self._parts(name)]
            found = np.concatenate(parts) if parts else np.zeros(0, np.int64)
            self._known[name] = found
        return found

    def texts(self, name: str) -> list[str | None]:
        """A column of texts of a table."""
        found = self._texts.get(name)
        if found is not None:
            return found
        found = self._texts[name] = []
        for _, kind, data in self._parts(name):
            told = texts_in(kind, data)
            # Numbers are of a day on which there was no text
            found += [None] * len(unpacked(kind, data)) if told is None else told
        return found

    def counts(self, table: str) -> NumberColumn:
        """How many entries of a table each call has."""
        name = f"{table}.n"
        found = self._known.get(name)
        if found is None:
            there = {day: unpacked(kind, data) for day, kind, data in self._parts(name)}
            for day in self._own_calls.keys() & there.keys() if table in OWN_COLUMNS else ():
                shown, its = self._among_own(day)
                counts = np.zeros(len(shown), np.int64)
                counts[its >= 0] = there[day][its[its >= 0]]
                there[day] = counts
            parts = [there.get(day, np.zeros(n, np.int8)) for day, n in self._days]
            found = np.concatenate(parts) if parts else np.zeros(0, np.int64)
            self._known[name] = found
        return found

    def starts(self, table: str) -> NumberColumn:
        """Where the entries of each call begin, and at last how many there are."""
        name = f"{table}.starts"
        if name not in self._known:
            counts = self.counts(table)
            starts = np.zeros(len(counts) + 1, np.int64)
            np.cumsum(counts, out=starts[1:])
            self._known[name] = starts
        return self._known[name]

    @cached_property
    def size(self) -> int:
        """How many calls there are."""
        return sum(n for _, n in self._days)

    def _among_own(self, day: int) -> tuple[NumberColumn, NumberColumn]:
        """The calls of a day that show, and the place of each among those kept, -1: none."""
        number = self.column("number")
        shown = number[slice(*np.searchsorted(number, numbers_of(date.fromordinal(day))))]
        calls = self._own_calls[day]
        places = np.minimum(np.searchsorted(calls, shown), len(calls) - 1)
        return shown, np.where(calls[places] == shown, places, -1)

    def _of_shown(self, table: str, name: str) -> list[NumberColumn]:
        """A column of entries day by day, without those of hidden calls."""
        counts = {day: unpacked(kind, data) for day, kind, data in self._parts(f"{table}.n")}
        found = []
        for day, kind, data in self._parts(name):
            values = unpacked(kind, data)
            if day in self._own_calls:
                _, its = self._among_own(day)
                there = np.zeros(len(counts[day]), np.bool_)
                there[its[its >= 0]] = True
                values = values[np.repeat(there, counts[day])]
            found.append(values)
        return found

    def _parts(self, name: str) -> list[tuple[int, str, bytes]]:
        if self._stopped():
            raise FiguresStopped
        return self._connection.execute(
            "SELECT day, type, data FROM day_columns WHERE name = ? AND day BETWEEN ? AND ?"
            " ORDER BY day",
            (name, *self._span),
        ).fetchall()


def unpacked(kind: str, data: bytes) -> NumberColumn:
    """A column of numbers as it was packed; no number is NaN. Raises ValueError."""
    shape = shape_of(kind)
    raw: NumberColumn = np.frombuffer(shape.bytes_of(data), shape.dtype)
    if not (shape.gaps or shape.base or shape.thousandths):
        return raw
    values: NumberColumn = raw.astype(np.int64) + shape.base
    if shape.thousandths:
        values = values / 1000
    elif shape.gaps:
        values = values.astype(np.float64)
    if shape.gaps:
        values[raw == 0] = np.nan
    return values


_IN_COLUMNS = ("script", "agent", "team", "desk", "channel", "language", "version", "state")


def fitting(
    columns: CallColumns,
    query: RecordQuery,
    connection: sqlite3.Connection,
    names: Names,
    filters: FilterMaker,
) -> NumberColumn:
    """Which calls of the span fit, as places; `query` has the same days. Raises sqlite3.Error.

    What the columns do not tell (words, customers, what was said later) the tables are asked for.
    """
    fits = np.ones(columns.size, np.bool_)
    asked: dict[str, list[int]] = {
        name: filters.numbers_named(query, name)
        for name in _IN_COLUMNS
        if name != "agent" and getattr(query, name) is not None
    }
    if query.agent is not None:
        asked["agent"] = names.agents(query.agent)
    for name, wanted in asked.items():
        fits &= np.isin(columns.column(name), wanted)
    if not query.samples:
        fits &= columns.column("sample") == 0
    if query.counting:
        states = [number for one in NOT_COUNTED for number in names.same(one)]
        if states:
            fits &= ~np.isin(columns.column("state"), states)
    if query.shortest is not None:
        fits &= columns.column("handle_s") >= query.shortest
    if query.longest is not None:
        fits &= columns.column("handle_s") <= query.longest
    if not told_by_columns(query):
        fits &= _told_by_tables(columns, replace(query, times=None), connection, filters)
    found = np.flatnonzero(fits)
    if query.times is not None and len(found):
        found = _of_frequent(columns.column("customer"), found, query.times)
    return found


def _of_frequent(who: NumberColumn, among: NumberColumn, times: int) -> NumberColumn:
    """Of the places of some calls, those of customers who have so many of them."""
    its = who[among]
    _, whose, counts = np.unique(its, return_inverse=True, return_counts=True)
    found: NumberColumn = among[(counts >= times)[whose] & (its != 0)]  # 0: nobody knows who
    return found


def told_by_columns(query: RecordQuery) -> bool:
    """Whether the columns tell all that a query asks for."""
    return query == RecordQuery(
        first=query.first,
        last=query.last,
        samples=query.samples,
        counting=query.counting,
        former=query.former,
        shortest=query.shortest,
        longest=query.longest,
        times=query.times,
        promises_at=query.promises_at,  # which no call is looked for by
        **{name: getattr(query, name) for name in _IN_COLUMNS},
    )


def _told_by_tables(
    columns: CallColumns, query: RecordQuery, connection: sqlite3.Connection, filters: FilterMaker
) -> NumberColumn:
    where = filters.of(query)
    if where is None:
        return np.zeros(columns.size, np.bool_)
    source, condition, values = where.whole()
    told = connection.execute(f"SELECT {where.number} FROM {source} WHERE {condition}", values)
    numbers = np.fromiter((number for (number,) in told), np.int64)
    return np.isin(columns.column("number"), numbers)


def entries_of(starts: NumberColumn, members: NumberColumn) -> NumberColumn:
    """The places of the entries of some calls, in the order of the calls."""
    begins = starts[members]
    counts = starts[members + 1] - begins
    ends = np.cumsum(counts)
    whole = int(ends[-1]) if len(ends) else 0
    return np.repeat(begins - (ends - counts), counts) + np.arange(whole)


def counted(values: NumberColumn) -> list[tuple[int, int]]:
    """Each value and how often it is there, in order; `NOTHING` is a value."""
    if not len(values):
        return []
    least = int(values.min())
    if int(values.max()) - least < 1 << 22:
        shifted = values if least == 0 else values.astype(np.int64) - least
        counts = np.bincount(shifted)
        there = np.flatnonzero(counts)
        return [(int(one) + least, int(counts[one])) for one in there]
    told, counts = np.unique(values, return_counts=True)
    return list(zip(told.tolist(), counts.tolist(), strict=True))


def there_in(values: NumberColumn) -> list[int]:
    """Each number of names that a column holds, in order; `NOTHING` is one."""
    if not len(values):
        return []
    seen = np.zeros(int(values.max()) + 2, np.bool_)
    seen[values] = True  # the last place is what -1 finds
    numbers: list[int] = np.flatnonzero(seen[:-1]).tolist()
    return [NOTHING, *numbers] if seen[-1] else numbers


def table_of(values: NumberColumn, means: Mapping[int, int], otherwise: int) -> NumberColumn:
    """What a column's numbers stand for, to be looked up by them; also for -1."""
    largest = max([otherwise, *means.values()])
    kind = np.int64 if min([otherwise, *means.values()]) < 0 else np.min_scalar_type(largest)
    most = int(values.max()) if len(values) else 0
    table = np.full(max(most, 0) + 2, otherwise, kind)
    for number, meaning in means.items():
        if 0 <= number <= most:
            table[number] = meaning
    return table


def told(values: NumberColumn) -> NumberColumn:
    """Where a column says something."""
    says: NumberColumn = values != NOTHING
    return says
