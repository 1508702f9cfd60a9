"""Which calls of a span a decision touches, and what these come to: customers, promises, scores."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

import numpy as np

from jobaid.log.index.call_columns import entries_of, there_in
from jobaid.log.index.packed_columns import NOTHING
from jobaid.log.index.promise_columns import promises_stood
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.call_columns import NumberColumn
    from jobaid.log.index.customer_signs import CustomerSigns


@dataclass(slots=True)
class TouchedFigures:
    """What touched calls come to: `scores` are (how many, mean) by question."""

    calls: int = 0
    customers: int = 0
    promises: int = 0
    open_promises: int = 0
    agents: int = 0
    scores: dict[str, tuple[int, float]] = field(default_factory=dict)


class TouchedCalls:
    """Answers about the calls of `CustomerSigns`. A part of them is told as one flag for each."""

    def __init__(self, signs: CustomerSigns) -> None:
        self._signs = signs
        self._columns, self._fits = signs._columns, signs._fits
        self.size = len(self._fits)

    def none(self) -> NumberColumn:
        """No call."""
        return np.zeros(self.size, np.bool_)

    def every(self) -> NumberColumn:
        """All of them."""
        return np.ones(self.size, np.bool_)

    def entered(self, steps: Collection[str]) -> NumberColumn:
        """The calls that entered one of some steps (`script/step`, by their present names)."""
        wanted = set(steps)
        return self._with_step(lambda name: name in wanted)

    def entered_scripts(self, scripts: Collection[str]) -> NumberColumn:
        """The calls that entered any step of some scripts."""
        wanted = set(scripts)
        return self._with_step(lambda name: name.partition("/")[0] in wanted)

    def with_entry(self, table: str, column: str, ids: Collection[str]) -> NumberColumn:
        """The calls that say one of some ids in a column of a table ("may_used", "may")."""
        if not self.size:
            return self.none()
        kind = {"standards": "standard", "may_used": "may"}.get(table, column)
        numbers = self._signs._numbers_of(tuple(ids))
        its = np.isin(self._signs._names.now(kind, self._signs._entries(table, column)), numbers)
        return self._calls_of(table, its)

    def within(self, spans: Sequence[tuple[float, float]]) -> NumberColumn:
        """The calls that began within one of some spans (ms since 1970, in order, apart)."""
        if not self.size or not spans:
            return self.none()
        began = self._signs._began
        begins = np.asarray([begin for begin, _ in spans])
        ends = np.asarray([end for _, end in spans])
        at = np.searchsorted(begins, began, side="right") - 1
        return np.asarray((at >= 0) & (began < ends[np.maximum(at, 0)]))

    def numbers(self, where: NumberColumn) -> list[int]:
        """The numbers of some calls, the newest first."""
        found: list[int] = self._columns.column("number")[self._fits[where]].tolist()
        return found[::-1]

    def figures(self, where: NumberColumn) -> TouchedFigures:
        """What some calls come to."""
        found = TouchedFigures(calls=int(where.sum()))
        if not found.calls:
            return found
        who = self._signs._who[where]
        found.customers = len(np.unique(who[who != 0]))
        found.agents = len(np.unique(self._columns.column("agent")[self._fits[where]]))
        customer = self._signs._names.known("customer") or NOTHING - 1
        stood = promises_stood(
            lambda table, name: self._entries(table, name, where), customer, self._signs.promises_at
        )
        found.promises = int(stood.ours.sum())
        found.open_promises = int((stood.ours & stood.is_open).sum())
        question = self._entries("feedback", "question", where)
        value = self._entries("feedback", "value", where).astype(np.float64)
        for number in there_in(question):
            its = (question == number) & ~np.isnan(value)
            name = None if number == NOTHING else self._signs._names.text(number)
            if name and its.any():
                found.scores[name] = (int(its.sum()), float(value[its].mean()))
        return found

    def silent_since(self, where: NumberColumn, since_ms: float) -> tuple[int, list[int]]:
        """The customers of some calls before a moment who have not called since.

        How many, and the numbers of their last calls, the newest first.
        """
        signs = self._signs
        if not self.size:
            return 0, []
        before = where & (signs._began < since_ms) & (signs._who != 0)
        after = np.unique(signs._who[signs._began >= since_ms])
        gone = before & ~np.isin(signs._who, after)
        last: dict[int, int] = {}
        numbers = self._columns.column("number")[self._fits]
        for place in np.flatnonzero(gone).tolist():
            last[int(signs._who[place])] = int(numbers[place])
        return len(last), sorted(last.values(), reverse=True)

    def _with_step(self, wanted: object) -> NumberColumn:
        if not self.size:
            return self.none()
        steps = self._signs._entries("steps", "step")
        chosen = []
        for number in there_in(steps):
            name = (
                ""
                if number == NOTHING
                else self._signs._names.text(self._signs._names.present("step", number)) or ""
            )
            if name and wanted(name):  # type: ignore[operator]
                chosen.append(number)
        return self._calls_of("steps", np.isin(steps, chosen))

    def _calls_of(self, table: str, its: NumberColumn) -> NumberColumn:
        """The calls of which an entry is flagged."""
        counts = self._columns.counts(table)[self._fits]
        places = np.repeat(np.arange(self.size), counts)
        found = self.none()
        found[places[its]] = True
        return found

    def _entries(self, table: str, name: str, where: NumberColumn) -> NumberColumn:
        column = self._columns.column(f"{table}.{name}")
        return column[entries_of(self._columns.starts(table), self._fits[where])]
