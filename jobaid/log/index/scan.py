"""The same answers as the index gives, straight from the day files: slow, but always there."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from jobaid.log.index.fact_tables import FACT_TABLE, FactRows, Value
from jobaid.log.index.record_query import NEWEST, Cursor, Order, RecordQuery, RowPage
from jobaid.log.index.totals import CALLS, Group, TotalKey, check_figure, check_group, sortable

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import DayFileRef, IndexRow
    from jobaid.log.index.sources import DayFiles
    from jobaid.log.index.statement_rows import StatementRow
    from jobaid.log.plain_records import Document

_ENDED = ("kept", "kept-late", "broken", "withdrawn")


@dataclass(frozen=True, slots=True)
class _Call:
    row: IndexRow
    facts: FactRows
    words: set[str]


@dataclass(frozen=True, slots=True)
class _SaidOfCall:
    row: StatementRow
    document: Document
    words: set[str]


class Scan:
    """Every row of the day files, held in memory until they are read again.

    Methods are as those of `Asking` and `Totals`, and raise only what these say.
    """

    def __init__(self, files: DayFiles, places: Iterable[DayFileRef]) -> None:
        calls: list[_Call] = []
        self._said: list[_SaidOfCall] = []
        for place in places:
            for found in files.documents(place):
                if found.statement is not None:
                    document = found.document()
                    self._said.append(_SaidOfCall(found.statement, document, found.words()))
                else:
                    calls.append(_Call(found.row(), found.facts(), found.words()))
        # A number here is a place in this list
        self._calls = sorted(calls, key=lambda call: call.row.order)
        best: dict[str, IndexRow] = {}
        for call in sorted(self._calls, key=lambda one: (-one.row.rev, one.row.place)):
            if call.row.id:
                best.setdefault(call.row.id, call.row)
        self._best = best

    # -- rows ------------------------------------------------------------------------------

    def page(
        self, query: RecordQuery, limit: int, order: Order = NEWEST, after: Cursor | None = None
    ) -> RowPage:
        """As `Asking.page`."""
        numbers = list(self.numbers(query, order))
        if after is not None:
            numbers = numbers[numbers.index(after.number) + 1 :] if after.number in numbers else []
        more = len(numbers) > limit > 0
        next_ = Cursor(None, numbers[limit - 1]) if more else None
        return RowPage(self.rows(numbers[:limit]), next_)

    def count(self, query: RecordQuery) -> int:
        """As `Asking.count`."""
        return len(self._fitting(query))

    def numbers(self, query: RecordQuery, order: Order = NEWEST) -> array[int]:
        """As `Asking.numbers`."""
        numbers = self._fitting(query)
        if order.descending:
            numbers.reverse()
        if order.by != "began":
            keyed = [(_sort_value(self._calls[one].row, order.by), one) for one in numbers]
            there = [pair for pair in keyed if pair[0] is not None]
            there.sort(reverse=order.descending)
            numbers = [one for _, one in there] + [one for value, one in keyed if value is None]
        return array("q", numbers)

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """As `Asking.rows`."""
        return [self._calls[one].row for one in numbers if 0 <= one < len(self._calls)]

    def by_id(self, start: str, limit: int) -> list[IndexRow]:
        """As `Asking.by_id`."""
        exact = self._best.get(start)
        if exact is not None or not start:
            return [] if exact is None else [exact]
        return [self._best[id] for id in sorted(self._best) if id.startswith(start)][:limit]

    def copies(self, id: str) -> list[IndexRow]:
        """As `Asking.copies`."""
        return [call.row for call in self._calls if call.row.id == id]

    def hidden(self) -> list[IndexRow]:
        """As `Asking.hidden`."""
        return [call.row for call in self._calls if not self._is_shown(call.row)]

    # -- what was said later, and what a document says one by one ----------------------------

    def statements(
        self, kind: str | None = None, of: str | None = None, interaction: str | None = None
    ) -> list[Document]:
        """As `Asking.statements`."""
        found: dict[str, _SaidOfCall] = {}
        for one in self._said:
            row = one.row
            if (
                kind in (None, row.kind)
                and of in (None, row.of)
                and interaction in (None, row.interaction)
            ):
                found.setdefault(row.id, one)
        ordered = sorted(found.values(), key=lambda one: one.row.at or "")
        return [one.document for one in ordered]

    def said(self, interactions: Sequence[str], kinds: Sequence[str]) -> dict[str, int]:
        """As `Asking.said`."""
        found: dict[str, set[str]] = {}
        for one in self._said:
            about = one.row.interaction
            if about in interactions and one.row.kind in kinds:
                found.setdefault(about or "", set()).add(one.row.id)
        return {id: len(there) for id, there in found.items()}

    def facts(
        self, name: str, query: RecordQuery, limit: int, after: Cursor | None = None
    ) -> list[tuple[Cursor, dict[str, Value]]]:
        """As `Asking.facts`."""
        columns = [column.name for column in FACT_TABLE[name].columns]
        found = [
            (Cursor(at, number), dict(zip(columns, entry, strict=True)))
            for number in self.numbers(query)
            for at, entry in enumerate(self._calls[number].facts.get(name, ()))
        ]
        if after is not None:
            there = [cursor for cursor, _ in found]
            found = found[there.index(after) + 1 :] if after in there else []
        return found[:limit]

    # -- figures ---------------------------------------------------------------------------

    def groups(
        self, query: RecordQuery, by: Sequence[str], of: str = CALLS, sums: Sequence[str] = ()
    ) -> list[Group]:
        """As `Totals.groups`."""
        figures = [self.values(query, name, by, of) for name in sums]
        counted: dict[TotalKey, list[int]] = {}
        for number, entry in self._counted(query, of):
            counted.setdefault(self._key(number, entry, by, of), []).append(number)
        if not by and not counted:
            counted[()] = []
        groups = [
            Group(
                key,
                len(numbers),
                None if of == "steps" and by else len(set(numbers)),
                tuple((len(one.get(key, ())), sum(one.get(key, ()))) for one in figures),
            )
            for key, numbers in counted.items()
        ]
        return sorted(groups, key=lambda group: sortable(group.key))

    def values(
        self, query: RecordQuery, figure: str, by: Sequence[str] = (), of: str = CALLS
    ) -> dict[TotalKey, array[float]]:
        """As `Totals.values`."""
        check_figure(figure, of)
        found: dict[TotalKey, array[float]] = {}
        for number, entry in self._counted(query, of):
            value = entry[figure] if figure in entry else getattr(self._calls[number].row, figure)
            if isinstance(value, int | float):
                key = self._key(number, entry, by, of)
                found.setdefault(key, array("d")).append(value)
        return found

    def _counted(self, query: RecordQuery, of: str) -> list[tuple[int, dict[str, Value]]]:
        if of == CALLS:
            return [(number, {}) for number in self._fitting(query)]
        names = [column.name for column in FACT_TABLE[of].columns]
        return [
            (number, dict(zip(names, entry, strict=True)))
            for number in self._fitting(query)
            for entry in self._calls[number].facts.get(of, ())
        ]

    def _key(self, number: int, entry: dict[str, Value], by: Sequence[str], of: str) -> TotalKey:
        row = self._calls[number].row
        return tuple(
            entry[name] if name in entry else _group_value(row, name)
            for name in by
            if check_group(name, of)
        )

    # -- inside ----------------------------------------------------------------------------

    def _fitting(self, query: RecordQuery) -> list[int]:
        """The numbers of the calls that fit, oldest first."""
        about = {
            one.row.interaction for one in self._said if query.words and query.words.fits(one.words)
        }
        return [
            number
            for number, call in enumerate(self._calls)
            if self._is_shown(call.row)
            and query.fits(call.row, call.facts)
            and (query.promise in (None, "any") or self._has_promise(call, query.promise or ""))
            and (call.row.id in about or query.words.fits(call.words))
        ]

    def _has_promise(self, call: _Call, state: str) -> bool:
        """Whether one of the call's promises is in a state."""
        told = [
            (one.row.part, one.row.what) for one in self._said if one.row.interaction == call.row.id
        ]
        for entry in call.facts.get("promises", ()):
            became = {what for part, what in told if part == entry[0]} & set(_ENDED)
            if (state in became) if state != "open" else not became:
                return True
        return False

    def _is_shown(self, row: IndexRow) -> bool:
        return not row.id or self._best[row.id] is row


def _sort_value(row: IndexRow, by: str) -> Any:
    if by == "agent":
        told = row.agent_name or row.agent
    else:
        told = getattr(row, "customer_key" if by == "customer" else by)
    return told.casefold() if isinstance(told, str) and by != "account" else told


def _group_value(row: IndexRow, name: str) -> str | int | date | None:
    day = row.place.day
    if name == "day":
        return day
    if name == "week":
        return day - timedelta(days=day.weekday())
    told: str | int | None = getattr(row, name)
    return told
