"""The steps of calls counted by groups, out of the columns of days: they stand nowhere else."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from jobaid.log.index.call_columns import CallColumns, NumberColumn, entries_of, fitting
from jobaid.log.index.packed_columns import NOTHING
from jobaid.log.index.tables import DAY_BITS

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names


class StepTotals:
    """The steps of the calls that fit a query. Raises sqlite3.Error."""

    def __init__(
        self, connection: sqlite3.Connection, names: Names, filters: FilterMaker, query: RecordQuery
    ) -> None:
        self._columns = CallColumns(connection, query.first, query.last)
        self._calls = fitting(self._columns, query, connection, names, filters)
        self._places = entries_of(self._columns.starts("steps"), self._calls)

    def groups(self, by: Sequence[str], sums: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Keys, how many, in how many calls (None with keys), how many have a length, their sum."""
        spent = self._entries("steps.spent_ms")
        for key, its in self._grouped(by):
            of = spent[its]
            timed = of[of >= 0]
            pair = (len(timed), float(timed.sum(dtype=np.float64)))
            calls = None
            if not by:
                calls = int(np.count_nonzero(self._columns.counts("steps")[self._calls]))
            yield (*key, len(of), calls, *pair * len(sums))

    def lengths(self, by: Sequence[str]) -> dict[tuple[Any, ...], array[float]]:
        """How long each step took, in ms, by groups."""
        spent = self._entries("steps.spent_ms")
        found: dict[tuple[Any, ...], array[float]] = {}
        for key, its in self._grouped(by):
            of = spent[its]
            timed = of[of >= 0]
            if len(timed):
                found[key] = array("d", timed.tolist())
        return found

    def _entries(self, name: str) -> NumberColumn:
        return self._columns.column(name)[self._places]

    def _grouped(self, by: Sequence[str]) -> Iterator[tuple[tuple[Any, ...], NumberColumn]]:
        """Each key, with the places of its steps among those that fit."""
        if not len(self._places):
            return
        if not by:
            yield (), np.arange(len(self._places))
            return
        keys = np.stack([self._key(name) for name in by])
        order = np.lexsort(keys[::-1])
        told = keys[:, order]
        edges = np.flatnonzero((np.diff(told) != 0).any(axis=0)) + 1
        for start, end in zip((0, *edges), (*edges, len(order)), strict=True):
            key = [int(one) for one in told[:, start]]
            yield tuple(None if one == NOTHING else one for one in key), order[start:end]

    def _key(self, name: str) -> NumberColumn:
        if name == "step":
            return self._entries("steps.step").astype(np.int64)
        if name in ("day", "week"):
            of = self._columns.column("number") >> DAY_BITS
            if name == "week":  # ordinal 1 was a Monday
                of = (of - 1) // 7 * 7 + 1
        else:
            of = self._columns.column(name)
        counts = self._columns.counts("steps")[self._calls]
        return np.repeat(of[self._calls].astype(np.int64), counts)
