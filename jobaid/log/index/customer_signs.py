"""What of the calls of a span speaks of how customers fared: long holds, calls that led nowhere.

Worked out from the columns of days, whatever their number; a call is known by its number in the
index, a customer by the number that the columns give them (0 for one who is not known).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from jobaid.log.index.call_columns import CallColumns, NumberColumn, entries_of, fitting
from jobaid.log.index.call_figures import AGAIN_DAYS
from jobaid.log.index.fact_tables import FACT_TABLE, ColumnKind, Value
from jobaid.log.index.name_numbers import PresentNames, Renamed
from jobaid.log.index.packed_columns import NOTHING
from jobaid.log.index.promise_columns import BROKEN, PromisesStood, promises_stood
from jobaid.log.index.row_filter import unkept_in_sql
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names

WEEK_MS = AGAIN_DAYS * 86_400_000


@dataclass(frozen=True, slots=True)
class SignsSought:
    """What counts as a sign; None for what is not looked for.

    `hold_s`: a hold of so many seconds or more. `failures` and `successes` are outcomes: a call
    that failed counts until one of the same customer succeeded. `times`: so many calls within a
    week. `scores` are answers below a number, by question. `broken`: promises to customers that
    are broken at the moment of the query.
    """

    hold_s: float | None = None
    failures: tuple[str, ...] = ()
    successes: tuple[str, ...] = ()
    times: int | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    broken: bool = False


class SignColumns(NamedTuple):
    """Signs, one at each place: the number of its call, whose it was, when (ms), and a figure.

    Of a promise the figure says the how many-th of its call that is broken, from 0.
    """

    calls: NumberColumn
    customers: NumberColumn
    began_ms: NumberColumn
    values: NumberColumn

    @classmethod
    def of(cls, signs: Iterable[tuple[int, int, float, float]]) -> SignColumns:
        """Signs that are told one by one."""
        columns = list(zip(*signs, strict=True)) or [(), (), (), ()]
        kinds = (np.int64, np.int64, np.float64, np.float64)
        return cls(*(np.asarray(one, kind) for one, kind in zip(columns, kinds, strict=True)))

    @classmethod
    def joined(cls, parts: Sequence[SignColumns]) -> SignColumns:
        """The signs of some parts, one part after the other."""
        return cls(*map(np.concatenate, zip(*parts, strict=True))) if parts else cls.of(())


class CustomerSigns:
    """Signs in the calls that fit a query. Raises sqlite3.Error and FiguresStopped."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        filters: FilterMaker,
        renamed: Renamed,
        query: RecordQuery,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._connection = connection
        self.promises_at = query.promises_at
        self._names = PresentNames(connection, names, renamed)
        self._columns = CallColumns(connection, query.first, query.last, stopped)
        self._fits = fitting(self._columns, query, connection, names, filters)
        self._who = self._columns.column("customer")[self._fits] if len(self._fits) else _NONE
        self._began = self._columns.column("began_ms")[self._fits] if len(self._fits) else _NONE

    def signs(self, sought: SignsSought) -> SignColumns:
        """Every sign that is sought, of customers who are known, in order of kind and time."""
        found: list[SignColumns] = []
        if not len(self._fits):
            return SignColumns.joined(found)
        if sought.hold_s is not None:
            held = self._columns.column("hold_s")[self._fits]
            found.append(self._told(held >= sought.hold_s, held))
        if sought.failures:
            found.append(self._told(self._unresolved(sought)))
        if sought.times is not None:
            found.append(self._often(sought.times))
        for question, below in sought.scores.items():
            found.append(self._low(question, below))
        if sought.broken:
            found.append(self._broken())
        return SignColumns.joined(found)

    def open_dues(self) -> list[float]:
        """When the open promises to customers are due (ms since 1970) that have a time."""
        if not len(self._fits):
            return []
        stood = self._promises()
        its = stood.ours & stood.is_open & ~np.isnan(stood.due_ms)
        found: list[float] = stood.due_ms[its].tolist()
        return found

    def unkept(self, calls: Collection[int]) -> dict[int, list[str]]:
        """What was promised to customers in some calls (by number) and is broken, in order."""
        found: dict[int, list[str]] = {}
        told = self._connection.execute(*unkept_in_sql(calls, self.promises_at))
        for call, text in told:
            found.setdefault(call, []).append(text or "")
        return found

    def first_contacts(self, successes: tuple[str, ...]) -> tuple[int, int]:
        """How many calls succeeded and were the customer's last about it for a week; of how many.

        About it: no later call of the same customer within the week enters the script that was
        chosen. Of calls whose customer is known.
        """
        if not len(self._fits):
            return 0, 0
        known = (self._who != 0) & ~np.isnan(self._began)
        succeeded = np.isin(self._outcomes(), self._numbers_of(successes))
        repeated = self._entered_again()
        return int((known & succeeded & ~repeated).sum()), int(known.sum())

    def entries(self, table: str, calls: Collection[int]) -> dict[int, list[dict[str, Value]]]:
        """What some calls (by number) say of one thing (`fact_tables`), in order."""
        columns = FACT_TABLE[table].columns
        found: dict[int, list[dict[str, Value]]] = {}
        for number in calls:
            told = self._connection.execute(
                f"SELECT {', '.join(one.name for one in columns)} FROM {table}"
                " WHERE call = ? ORDER BY at",
                (number,),
            )
            found[number] = [
                {
                    one.name: self._names.text(value) if one.kind is ColumnKind.NAME else value
                    for one, value in zip(columns, row, strict=True)
                }
                for row in told
            ]
        return found

    def calls_of(self, ids: Collection[str]) -> list[tuple[int, int, float]]:
        """The calls with these ids (`rows.key`) that fit: number, customer and when (ms)."""
        if not len(self._fits):
            return []
        numbers = self._columns.column("number")[self._fits]
        found = []
        for id in ids:
            for (number,) in self._connection.execute(
                "SELECT number FROM kept WHERE id = ? AND shown", (id,)
            ):
                place = int(np.searchsorted(numbers, number))
                there = place < len(numbers) and numbers[place] == number
                if there and self._who[place] != 0:
                    found.append((number, int(self._who[place]), float(self._began[place])))
        return found

    def calls_with(self, table: str) -> tuple[int, int]:
        """In how many calls there is an entry of a table (none_fits, slips), of how many."""
        if not len(self._fits):
            return 0, 0
        counts = self._columns.counts(table)[self._fits]
        return int(np.count_nonzero(counts)), len(self._fits)

    # -- inside ----------------------------------------------------------------------------

    def _told(self, where: NumberColumn, values: NumberColumn | None = None) -> SignColumns:
        places = np.flatnonzero(where & (self._who != 0))
        figures = np.zeros(len(places)) if values is None else values[places]
        return self._at(places, figures)

    def _at(self, places: NumberColumn, figures: NumberColumn) -> SignColumns:
        numbers = self._columns.column("number")[self._fits[places]]
        return SignColumns(numbers, self._who[places], self._began[places], figures)

    def _unresolved(self, sought: SignsSought) -> NumberColumn:
        """The calls that failed and after which none of the customer's succeeded."""
        outcome = self._outcomes()
        failed = np.isin(outcome, self._numbers_of(sought.failures))
        well = np.isin(outcome, self._numbers_of(sought.successes))
        people, its = np.unique(self._who, return_inverse=True)
        last = np.full(len(people), -np.inf)
        np.maximum.at(last, its[well], self._began[well])
        return np.asarray(failed & ~(last[its] > self._began))

    def _often(self, times: int) -> SignColumns:
        """The newest call of each run of so many within a week, with how many they were."""
        order = np.lexsort((self._began, self._who))
        who, began = self._who[order], self._began[order]
        counts = self._in_a_week(who, began)
        often = counts >= times
        # Of a customer's run only its last call says so
        again = np.zeros(len(who), np.bool_)
        again[:-1] = often[1:] & (who[1:] == who[:-1]) & (began[1:] - began[:-1] <= WEEK_MS)
        where, values = np.zeros(len(who), np.bool_), np.zeros(len(who))
        where[order], values[order] = often & ~again, counts
        return self._told(where, values)

    def _in_a_week(self, who: NumberColumn, began: NumberColumn) -> NumberColumn:
        """For each call, in order of customer and time: the calls in the week that ends with it."""
        counts = np.ones(len(who), np.int64)
        back = 1
        while back < len(who):
            same = (who[back:] == who[:-back]) & (began[back:] - began[:-back] <= WEEK_MS)
            if not same.any():
                break
            counts[back:] += same
            back += 1
            if back > 1_000:  # a customer with more calls a week than this is none
                break
        return counts

    def _low(self, question: str, below: float) -> SignColumns:
        wanted = self._numbers_of((question,))
        value = self._entries("feedback", "value").astype(np.float64)
        its = np.isin(self._entries("feedback", "question"), wanted) & (value < below)
        if self._entries("feedback", "value").dtype.kind != "f":
            its &= value != NOTHING
        places = self._places("feedback")
        found, told = np.zeros(len(self._fits), np.bool_), np.zeros(len(self._fits))
        found[places[its]] = True
        told[places[its]] = value[its]
        return self._told(found, told)

    def _broken(self) -> SignColumns:
        stood = self._promises()
        places = self._places("promises")[stood.ours & (stood.standing == BROKEN)]
        first = np.searchsorted(places, places)  # of its call
        which = np.arange(len(places)) - first
        known = self._who[places] != 0
        return self._at(places[known], which[known].astype(np.float64))

    def _promises(self) -> PromisesStood:
        customer = self._names.known("customer") or NOTHING - 1
        return promises_stood(self._entries, customer, self.promises_at)

    def _places(self, table: str) -> NumberColumn:
        """Of which of the calls that fit each entry of a table is."""
        return np.repeat(np.arange(len(self._fits)), self._columns.counts(table)[self._fits])

    def _entered_again(self) -> NumberColumn:
        """Which calls are followed within a week by one of the customer's in the same script."""
        scripts = self._names.now("script", self._columns.column("script")[self._fits])
        steps = self._entries("steps", "step")
        calls = self._places("steps")
        into = self._script_numbers(steps)
        places = np.concatenate((np.arange(len(self._fits)), calls))
        entered = np.concatenate((scripts.astype(np.int64), into))
        both = np.unique((places.astype(np.int64) << 32) + (entered + 1))
        places, entered = both >> 32, (both & 0xFFFF_FFFF) - 1
        who, began = self._who[places], self._began[places]
        order = np.lexsort((began, entered, who))
        who, began = who[order], began[order]
        entered, places = entered[order], places[order]
        next_ = np.zeros(len(who), np.bool_)
        next_[:-1] = (who[1:] == who[:-1]) & (entered[1:] == entered[:-1])
        next_[:-1] &= began[1:] - began[:-1] <= WEEK_MS
        own = entered == scripts[places]
        repeated = np.zeros(len(self._fits), np.bool_)
        repeated[places[next_ & own & (entered != NOTHING)]] = True
        return repeated

    def _script_numbers(self, steps: NumberColumn) -> NumberColumn:
        """For each step its script as a number of names, NOTHING where it is none that is known."""
        numbers = np.unique(steps)
        means = []
        for number in numbers.tolist():
            told = "" if number == NOTHING else self._names.text(number) or ""
            script = self._names.known(told.partition("/")[0])
            known = NOTHING if script is None else self._names.present("script", script)
            means.append(known)
        table = np.asarray(means, np.int64)
        return table[np.searchsorted(numbers, steps)] if len(numbers) else steps

    def _entries(self, table: str, name: str) -> NumberColumn:
        column = self._columns.column(f"{table}.{name}")
        return column[entries_of(self._columns.starts(table), self._fits)]

    def _outcomes(self) -> NumberColumn:
        return self._names.now("outcome", self._columns.column("outcome")[self._fits])

    def _numbers_of(self, wanted: tuple[str, ...]) -> list[int]:
        """The numbers of names that are in the index, or that former ones are brought to."""
        return [self._names.number(one) for one in wanted]


_NONE = np.zeros(0)
