"""The same answers as the index gives, straight from the day files: slow, but always there."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jobaid.log.index.fact_tables import FACT_TABLE, STEPS, FactRows, Value
from jobaid.log.index.index_rows import (
    PUTTING_RIGHT,
    due_of,
    key,
    microseconds,
    moment_of,
    put_right,
)
from jobaid.log.index.ledger_rows import CARRIED
from jobaid.log.index.record_query import NEWEST, Cursor, Order, RecordQuery, RowPage, Span
from jobaid.log.index.sight import assignee
from jobaid.log.index.statement_rows import StatementRow, with_kind
from jobaid.log.index.tables import INDEXED
from jobaid.log.index.totals import (
    CALLS,
    Group,
    NoSuchColumn,
    TotalKey,
    check_figure,
    check_group,
    sortable,
)
from jobaid.log.promise_standing import (
    PROMISED_IN,
    STANDINGS,
    PromiseMoment,
    SaidOfPromise,
    course_of,
    how_it_stands,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.call_figures import CallFigures, FigureKey, WayFigures
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.index_rows import DayFileRef, IndexRow
    from jobaid.log.index.name_numbers import Renamed
    from jobaid.log.index.queries import OfCustomers, PresentNamesFound
    from jobaid.log.index.sources import DayFiles
    from jobaid.log.index.standing_promises import LedgerAsked, StandingPromises
    from jobaid.log.plain_records import Document


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
        said = sorted(self._said, key=lambda one: one.row.at or "")
        self._right: dict[str | None, list[Document]] = {}
        for one in said:
            if one.row.kind in PUTTING_RIGHT:
                self._right.setdefault(one.row.interaction, []).append(one.document)
        calls = [self._put_right(one) for one in calls]
        # A number here is a place in this list
        self._calls = sorted(calls, key=lambda call: call.row.order)
        best: dict[str, IndexRow] = {}
        for call in sorted(self._calls, key=lambda one: (-one.row.rev, one.row.place)):
            if call.row.id:
                best.setdefault(call.row.id, call.row)
        self._best = best

    def _put_right(self, call: _Call) -> _Call:
        """A call with what was said later to be right of it."""
        about = self._right.get(call.row.id)
        return call if about is None else replace(call, row=call.row.with_right(put_right(about)))

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

    def numbers(
        self,
        query: RecordQuery,
        order: Order = NEWEST,
        stopped: Callable[[], bool] = lambda: False,
    ) -> array[int]:
        """As `Asking.numbers`."""
        numbers = self._fitting(query)
        if order.descending:
            numbers.reverse()
        if order.by != "began":
            keyed = [(self._sort_value(one, order.by), one) for one in numbers]
            there = [pair for pair in keyed if pair[0] is not None]
            there.sort(reverse=order.descending)
            numbers = [one for _, one in there] + [one for value, one in keyed if value is None]
        return array("q", numbers)

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """As `Asking.rows`."""
        return [self._calls[one].row for one in numbers if 0 <= one < len(self._calls)]

    def numbers_of(self, ids: Sequence[str]) -> list[int]:
        """As `Asking.numbers_of`."""
        wanted = {id for id in ids if id}
        return [at for at, call in enumerate(self._calls)
                if call.row.id in wanted and self._is_shown(call.row)]  # fmt: skip

    def present_names(self) -> PresentNamesFound:
        """As `Asking.present_names`."""
        rows = [call.row for call in self._calls if self._is_shown(call.row)]
        found: PresentNamesFound = {
            name: list(dict.fromkeys(filter(None, (getattr(row, name) for row in rows))))
            for name in INDEXED
        }
        agents = dict.fromkeys((row.agent, row.agent_name) for row in rows)
        found["agent"] = [(id or name or "", name or "") for id, name in agents if id or name]
        for name, table in (("rule", "slips"), ("step", "steps")):
            told = [entry[0] for call in self._calls for entry in call.facts.get(table, ())]
            found[name] = list(dict.fromkeys(str(one) for one in told if one))
        return found

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
        return [with_kind(one.document, one.row.kind) for one in ordered]

    def said(self, interactions: Sequence[str], kinds: Sequence[str]) -> dict[str, int]:
        """As `Asking.said`."""
        found: dict[str, set[str]] = {}
        for one in self._said:
            about = one.row.interaction
            if about in interactions and one.row.kind in kinds:
                found.setdefault(about or "", set()).add(one.row.id)
        return {id: len(there) for id, there in found.items()}

    def scores(self, interactions: Sequence[str]) -> dict[str, float]:
        """As `Asking.scores`."""
        wanted = set(interactions)
        told = {
            call.row.id: self._score(call)
            for call in self._calls
            if call.row.id in wanted and self._is_shown(call.row)
        }
        return {id: score for id, score in told.items() if score is not None}

    def facts(
        self, name: str, query: RecordQuery, limit: int, after: Cursor | None = None
    ) -> list[tuple[Cursor, dict[str, Value]]]:
        """As `Asking.facts`."""
        if not FACT_TABLE[name].stored:
            raise NoSuchColumn(f"{name} are told in figures alone")
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
        for name in by:
            check_group(name, of)
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
                None if of == STEPS and by else len(set(numbers)),
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

    def figures(
        self,
        query: RecordQuery,
        by: str | None,
        renamed: Renamed,
        stopped: Callable[[], bool] = lambda: False,
    ) -> dict[FigureKey, CallFigures] | None:
        """None: where SQLite itself does not work there are no figures."""
        return None

    def ways(
        self, query: RecordQuery, renamed: Renamed, stopped: Callable[[], bool]
    ) -> tuple[CallFigures, WayFigures] | None:
        """None, as `figures`."""
        return None

    def of_customers(
        self,
        query: RecordQuery,
        ask: Callable[[CustomerSigns], OfCustomers],
        renamed: Renamed,
        stopped: Callable[[], bool],
    ) -> OfCustomers | None:
        """None, as `figures`."""
        return None

    def of_promises(
        self, asked: LedgerAsked, ask: Callable[[StandingPromises], OfCustomers]
    ) -> OfCustomers | None:
        """None, as `figures`: the ledger is then made of every call."""
        return None

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
        mine = self._assigned(query)
        fitting = [
            number
            for number, call in enumerate(self._calls)
            if self._is_shown(call.row)
            and query.fits(call.row, call.facts, assigned=call.row.id in mine)
            and (query.promise in (None, "any") or self._has_promise(call, query))
            and (query.score is None or self._has_score(call, query.score))
            and (call.row.id in about or query.words.fits(call.words))
        ]
        if query.times is None:
            return fitting
        callers = Counter(_caller(self._calls[number].row) for number in fitting)
        often = {who for who, n in callers.items() if who is not None and n >= query.times}
        return [number for number in fitting if _caller(self._calls[number].row) in often]

    def _assigned(self, query: RecordQuery) -> set[str | None]:
        """The calls that were assigned to who asks."""
        who = None if query.sight is None else query.sight.assigned_to
        return {
            one.row.of
            for one in self._said
            if who is not None and one.row.kind == "assignment" and assignee(one.document) == who
        }

    def _sort_value(self, number: int, by: str) -> Any:
        call = self._calls[number]
        return self._score(call) if by == "score" else _sort_value(call.row, by)

    def _has_score(self, call: _Call, score: Span) -> bool:
        """Whether the last review of a call gave such a score."""
        told, (least, most) = self._score(call), score
        return told is not None and (
            (least is None or told >= least) and (most is None or told <= most)
        )

    def _score(self, call: _Call) -> float | None:
        """What the last review of a call gave, those of a calibration apart."""
        reviews = [
            one
            for one in self._said
            if one.row.interaction == call.row.id
            and one.row.kind == "review"
            and one.document.get("blind") is None
        ]
        if not reviews:
            return None
        result = max(reviews, key=lambda one: one.row.at or "").document.get("result")
        told = result.get("score") if isinstance(result, dict) else None
        return float(told) if isinstance(told, int | float) else None

    def _has_promise(self, call: _Call, query: RecordQuery) -> bool:
        """Whether one of the call's promises stands, or was changed, as is asked for."""
        wanted = query.promise
        if wanted not in STANDINGS:
            about = (one for one in self._said if one.row.interaction == call.row.id)
            return any(one.row.kind == "promise" and one.row.what == wanted for one in about)
        if call.row.state not in PROMISED_IN:
            return False
        moment = query.promises_at or PromiseMoment(microseconds(datetime.now(UTC)))
        for promise, _, due, _, _, origin, *_, withdrawn in call.facts.get("promises", ()):
            name = str(promise or "")
            first, carried, part = name.partition(CARRIED)
            made_in = (key(first), part) if carried else (call.row.id, name)
            went_on = self._went_on.get(made_in, {})
            if went_on and (not carried or went_on[call.row.id] != max(went_on.values())):
                continue  # it stands where it went on last
            of = {(id, key(part)) for id, part in (made_in, *((id, name) for id in went_on))}
            said = [one for one in self._said if (one.row.interaction, one.row.part) in of]
            course = course_of(due_of(due), "", _changes(said))
            until = _due(course.due, moment)
            standing = how_it_stands(
                course.ending,
                after_due=until is not None and course.ended is not None and course.ended > until,
                withdrawn=bool(withdrawn),
                overdue=until is not None and until < moment.now,
                past_mending=until is not None
                and origin != "customer"
                and moment.late_after is not None
                and until <= moment.late_after,
            )
            if standing == wanted or (wanted == "open" and standing == "late"):
                return True
        return False

    @cached_property
    def _went_on(self) -> dict[tuple[str, str], dict[str, float]]:
        """Promises that went on in other calls: in which, and when they were made there (ms)."""
        found: dict[tuple[str, str], dict[str, float]] = {}
        for call in self._calls:
            if self._is_shown(call.row) and call.row.state in PROMISED_IN:
                for promise, *_, ms, _withdrawn in call.facts.get("promises", ()):
                    first, carried, part = str(promise or "").partition(CARRIED)
                    if carried:
                        made = (call.row.began_ms or 0) + (ms if isinstance(ms, int) else 0)
                        found.setdefault((key(first), part), {})[call.row.id] = made
        return found

    def _is_shown(self, row: IndexRow) -> bool:
        return not row.id or self._best[row.id] is row


def _changes(said: Iterable[_SaidOfCall]) -> Iterator[SaidOfPromise[int]]:
    for one in said:
        at, told = moment_of(one.document.get("at")), one.document
        if one.row.kind == "promise" and at is not None:
            change, due = str(told.get("change")), due_of(told.get("due"))
            yield SaidOfPromise(change, microseconds(at), due)


def _due(told: tuple[datetime, bool] | None, moment: PromiseMoment) -> int | None:
    if told is None:
        return None
    due, local = told
    return moment.local(microseconds(due)) if local else microseconds(due)


def _caller(row: IndexRow) -> tuple[int, str] | None:
    """Who a customer is: by the account, else the phone, else the name."""
    known = enumerate((row.account, row.phone, row.customer_key))
    return next(((kind, who) for kind, who in known if who is not None), None)


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
    if name == "customer":
        return row.account or row.phone or row.customer_key
    told: str | int | None = getattr(row, name)
    return told
