"""Counts and sums by groups, and the values behind them, for reports and lists of what there is."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.index.fact_tables import FACT_TABLE, STEPS, ColumnKind
from jobaid.log.index.record_query import FIGURES, NAMES, RecordQuery
from jobaid.log.index.tables import DAY_SQL, WHO, Names, agent_pair

if TYPE_CHECKING:
    from jobaid.log.index.row_filter import FilterMaker

CALLS = "calls"
"""What is counted unless it is a table of facts: the calls themselves."""

_TIMES = {
    "day": DAY_SQL,
    # Ordinal 1 was a Monday
    "week": f"({DAY_SQL} - 1) / 7 * 7 + 1",
    "hour": "kept.hour",
}
STEP_GROUPS = (
    "step", "day", "week", "hour", "agent", "team", "desk", "script", "channel", "language",
    "version", "state",
)  # fmt: skip
"""What steps may be grouped by: what the columns of days tell as the calls themselves do."""

TotalKey = tuple[str | int | float | date | None, ...]


class NoSuchColumn(LookupError):
    """Calls or facts have no such column: what asks is wrong, not the index."""


class Group(NamedTuple):
    """One group: its key, how many there are in it, in how many calls, and sums.

    `calls` is None for groups of steps, of which there are too many to look. `sums` has for each
    figure how many have one and what they come to.
    """

    key: TotalKey
    n: int
    calls: int | None
    sums: tuple[tuple[int, float], ...]


class Totals:
    """Answers of an index that are figures. Raises sqlite3.Error and NoSuchColumn.

    Groups are by columns of a call ("agent", "hour", "day", "week" as its Monday, `NAMES`,
    "customer": what says most of who it is) or,
    where facts are counted, by theirs ("step", "rule").
    """

    def __init__(self, connection: sqlite3.Connection, names: Names, filters: FilterMaker) -> None:
        self._connection = connection
        self._names = names
        self._filters = filters

    def groups(
        self, query: RecordQuery, by: Sequence[str], of: str = CALLS, sums: Sequence[str] = ()
    ) -> list[Group]:
        """The calls that fit, or their facts, counted by groups; in order of the keys."""
        _check_counted(of)
        told: Iterable[tuple[Any, ...]] = (
            self._of_steps(query, by, sums) if of == STEPS else self._counted(query, by, of, sums)
        )
        merged: dict[TotalKey, Group] = {}
        for row in told:
            key = self._key(by, of, row)
            n, calls, *rest = row[len(by) :]
            pairs = tuple(zip(rest[::2], rest[1::2], strict=True))
            there = merged.get(key)
            if there is not None:  # an agent under two names
                n, calls = n + there.n, None if calls is None else calls + there.calls
                both = zip(pairs, there.sums, strict=True)
                pairs = tuple((a + c, b + d) for (a, b), (c, d) in both)
            merged[key] = Group(key, n, calls, pairs)
        if not by and not merged:
            merged[()] = Group((), 0, 0, ((0, 0.0),) * len(sums))
        return sorted(merged.values(), key=lambda group: sortable(group.key))

    def _counted(
        self, query: RecordQuery, by: Sequence[str], of: str, sums: Sequence[str]
    ) -> sqlite3.Cursor:
        keys = [check_group(name, of) for name in by]
        figures = [check_figure(name, of) for name in sums]
        calls = "count(*)" if of == CALLS else "count(DISTINCT facts.call)"
        wanted = [*keys, "count(*)", calls]
        for figure in figures:
            wanted += [f"count({figure})", f"total({figure})"]
        return self._ask(query, of, wanted, f"GROUP BY {', '.join(keys)}" if keys else "")

    def _of_steps(
        self, query: RecordQuery, by: Sequence[str], sums: Sequence[str]
    ) -> Iterator[tuple[Any, ...]]:
        """The same for steps."""
        for name in by:
            check_group(name, STEPS)
        for name in sums:
            check_figure(name, STEPS)
        from jobaid.log.index.step_totals import StepTotals  # numpy, which no call needs

        return StepTotals(self._connection, self._names, self._filters, query).groups(by, sums)

    def values(
        self, query: RecordQuery, figure: str, by: Sequence[str] = (), of: str = CALLS
    ) -> dict[TotalKey, array[float]]:
        """What every call that fits, or every fact, has in one figure, by groups, not in order."""
        keys = [check_group(name, of) for name in by]
        wanted = check_figure(figure, of)
        found: dict[tuple[Any, ...], array[float]] = {}
        if of == STEPS:
            from jobaid.log.index.step_totals import StepTotals  # numpy, which no call needs

            steps = StepTotals(self._connection, self._names, self._filters, query)
            return {self._key(by, of, key): its for key, its in steps.lengths(by).items()}
        for *key, value in self._ask(query, of, [*keys, wanted], f"AND {wanted} IS NOT NULL"):
            there = found.get(tuple(key))
            if there is None:
                there = found[tuple(key)] = array("d")
            there.append(value)
        merged: dict[TotalKey, array[float]] = {}
        for raw, there in found.items():
            merged.setdefault(self._key(by, of, raw), array("d")).extend(there)
        return merged

    def _ask(self, query: RecordQuery, of: str, wanted: list[str], more: str) -> sqlite3.Cursor:
        where = self._filters.of(query)
        if where is None:
            return self._connection.execute("SELECT NULL WHERE 0")
        source, condition, values = where.whole()
        if of != CALLS:
            source += f" CROSS JOIN {FACT_TABLE[of].name} AS facts ON facts.call = kept.number"
        ask = f"SELECT {', '.join(wanted)} FROM {source} WHERE {condition} {more}"
        return self._connection.execute(ask, values)

    def _key(self, by: Sequence[str], of: str, row: Sequence[Any]) -> TotalKey:
        return tuple(
            self._told(name, of, value) for name, value in zip(by, row[: len(by)], strict=True)
        )

    def _told(self, name: str, of: str, value: Any) -> str | int | float | date | None:
        if name in ("day", "week"):
            return date.fromordinal(value)
        if name == "customer" and isinstance(value, str):
            return value[1:]
        if name == "agent":
            return agent_pair(self._names.text(value))[0]
        column = None if of == CALLS else FACT_TABLE[of].column(name)
        is_name = column.kind is ColumnKind.NAME if column is not None else name in NAMES
        return self._names.text(value) if is_name else value


def _check_counted(of: str) -> None:
    if of not in (CALLS, STEPS) and not FACT_TABLE[of].stored:
        raise NoSuchColumn(f"{of} are told in figures alone")


def check_group(name: str, of: str) -> str:
    """A column that `of` may be grouped by, in SQL. Raises NoSuchColumn for any other."""
    if of == STEPS:
        if name not in STEP_GROUPS:
            raise NoSuchColumn(f"steps cannot be grouped by {name}")
        return name
    if of != CALLS and FACT_TABLE[of].column(name) is not None:
        return f"facts.{name}"
    if name in _TIMES:
        return _TIMES[name]
    if name in (*NAMES, "agent"):
        return f"kept.{name}"
    if name == "customer":
        return WHO
    raise NoSuchColumn(f"{of} cannot be grouped by {name}")


def check_figure(name: str, of: str) -> str:
    """A figure that `of` has, in SQL. Raises NoSuchColumn for any other."""
    column = None if of == CALLS else FACT_TABLE[of].column(name)
    if column is not None and column.kind is ColumnKind.NUMBER:
        return f"facts.{name}"
    if name in FIGURES and of != STEPS:
        return f"kept.{name}"
    raise NoSuchColumn(f"{of} have no figure {name}")


def sortable(key: TotalKey) -> tuple[tuple[bool, str, float], ...]:
    """By what keys are put in order: what is absent last."""
    return tuple(
        (
            one is None,
            one if isinstance(one, str) else one.isoformat() if isinstance(one, date) else "",
            float(one) if isinstance(one, int | float) else 0.0,
        )
        for one in key
    )
