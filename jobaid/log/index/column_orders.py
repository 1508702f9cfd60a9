"""All calls that fit, in order, out of the columns of days: for a list of a million calls."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import numpy as np

from jobaid.log.index.call_columns import CallColumns, NumberColumn, fitting, told_by_columns
from jobaid.log.index.day_columns import LENGTH_COLUMNS
from jobaid.log.index.tables import INDEXED

if TYPE_CHECKING:
    from jobaid.log.index.record_query import Order, RecordQuery
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names

OrderedNames = Callable[[Iterable[int]], Iterable[tuple[str | None, list[int]]]]
"""The names with some numbers in order, each with its numbers; None last, for what has none."""


def ordered_numbers(
    connection: sqlite3.Connection,
    names: Names,
    filters: FilterMaker,
    query: RecordQuery,
    order: Order,
    ordered: OrderedNames,
    stopped: Callable[[], bool],
) -> array[int] | None:
    """The numbers in order, None where the tables tell it sooner. Raises FiguresStopped."""
    by_name = order.by in INDEXED
    # Who is among them so often only columns tell soon, whatever else is asked
    if not (query.times is not None or told_by_columns(query)) or not (
        by_name or order.by == "began" or order.by in LENGTH_COLUMNS
    ):
        return None
    columns = CallColumns(connection, query.first, query.last, stopped)
    fits = fitting(columns, query, connection, names, filters)
    if order.descending:
        fits = fits[::-1]
    if order.by in LENGTH_COLUMNS:
        values = columns.column(order.by)[fits]
        # What has no length comes last whichever way the others stand
        values = np.where(np.isnan(values), np.inf, -values if order.descending else values)
        fits = fits[np.argsort(values, kind="stable")]
    elif by_name:
        fits = fits[np.argsort(_ranks(columns, order.by, ordered)[fits], kind="stable")]
    found = array("q")
    found.frombytes(columns.column("number")[fits].astype(np.int64).tobytes())
    return found


def put_first(some: array[int], every: array[int], *, at_end: bool) -> array[int]:
    """All numbers, which stand in order of time, with those that `some` are of before or after."""
    whole, first = (np.array(one, np.int64) for one in (every, some))
    rising = whole[::-1] if len(whole) and whole[0] > whole[-1] else whole
    sorted_first = np.argsort(first)  # looked for in order they are found several times as fast
    at = np.searchsorted(rising, first[sorted_first])
    there_too = at < len(rising)
    there_too[there_too] = rising[at[there_too]] == first[sorted_first][there_too]
    left = np.ones(len(rising), np.bool_)
    left[at[there_too]] = False
    known = np.zeros(len(first), np.bool_)
    known[sorted_first] = there_too
    others, there = array("q"), array("q")
    others.frombytes(whole[left if rising is whole else left[::-1]].tobytes())
    there.frombytes(first[known].tobytes())
    return others + there if at_end else there + others


def _ranks(columns: CallColumns, by: str, ordered: OrderedNames) -> NumberColumn:
    """The place of each call's name among all names."""
    numbers = columns.column(by)
    there = np.unique(numbers)
    table = np.zeros(
        int(there.max(initial=0)) + 2, np.uint16 if len(there) < 1 << 16 else np.uint32
    )
    place = 0
    for _, its in ordered([int(one) for one in there if one >= 0]):
        for number in its:
            table[number] = place
        place += 1
    table[-1] = place - 1  # of no name at all: among those without one, who are last
    ranks: NumberColumn = table[numbers]
    return ranks
