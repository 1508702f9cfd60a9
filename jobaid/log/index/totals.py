"""Counts and sums by groups, and the values behind them, for reports and lists of what there is."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from jobaid.log.index.fact_tables import FACT_TABLE, ColumnKind
from jobaid.log.index.record_query import FIGURES, NAMES, RecordQuery
from jobaid.log.index.tables import DAY_SQL, Names, agent_pair

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
_OF_DAYS = {"step": "nullif(step, 0)", "day": "day", "week": "(day - 1) / 7 * 7 + 1"}
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

    Groups are by columns of a call ("agent", "hour", "day", "week" as its Monday, `NAMES`) or,
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
        told = self._of_days(query, by, of, sums) or self._counted(query, by, of, sums)
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
        if of == "steps" and by:
            calls = "NULL"
        wanted = [*keys, "count(*)", calls]
        for figure in figures:
            wanted += [f"count({figure})", f"total({figure})"]
        return self._ask(query, of, wanted, f"GROUP BY {', '.join(keys)}" if keys else "")

    def _of_days(
        self, query: RecordQuery, by: Sequence[str], of: str, sums: Sequence[str]
    ) -> sqlite3.Cursor | None:
        """The same for steps from the sums of days, None where more than days is asked for."""
        plain = RecordQuery(first=query.first, last=query.last, samples=query.samples)
        if of != "steps" or not by or not set(by) <= _OF_DAYS.keys() or query != plain:
            return None
        if not set(sums) <= {"spent_ms"}:
            return None
        keys = [_OF_DAYS[name] for name in by]
        wanted = [*keys, "sum(n)", "NULL", *["sum(timed)", "total(spent_ms)"] * len(sums)]
        span = (query.first or date.min).toordinal(), (query.last or date.max).toordinal()
        return self._connection.execute(
            f"SELECT {', '.join(wanted)} FROM step_days WHERE day BETWEEN ? AND ?"
            f" {'' if query.samples else 'AND NOT sample'} GROUP BY {', '.join(keys)}",
            span,
        )

    def values(
        self, query: RecordQuery, figure: str, by: Sequence[str] = (), of: str = CALLS
    ) -> dict[TotalKey, array[float]]:
        """What every call that fits, or every fact, has in one figure, by groups, not in order."""
        keys = [check_group(name, of) for name in by]
        wanted = check_figure(figure, of)
        found: dict[tuple[Any, ...], array[float]] = {}
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
        if name == "agent":
            return agent_pair(self._names.text(value))[0]
        column = None if of == CALLS else FACT_TABLE[of].column(name)
        is_name = column.kind is ColumnKind.NAME if column is not None else name in NAMES
        return self._names.text(value) if is_name else value


def check_group(name: str, of: str) -> str:
    """A column that `of` may be grouped by, in SQL. Raises NoSuchColumn for any other."""
    if of != CALLS and FACT_TABLE[of].column(name) is not None:
        return f"facts.{name}"
    if name in _TIMES:
        return _TIMES[name]
    if name in (*NAMES, "agent"):
        return f"kept.{name}"
    raise NoSuchColumn(f"{of} cannot be grouped by {name}")


def check_figure(name: str, of: str) -> str:
    """A figure that `of` has, in SQL. Raises NoSuchColumn for any other."""
    column = None if of == CALLS else FACT_TABLE[of].column(name)
    if column is not None and column.kind is ColumnKind.NUMBER:
        return f"facts.{name}"
    if name in FIGURES:
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
