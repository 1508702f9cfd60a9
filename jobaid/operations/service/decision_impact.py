"""What a change would have done to the calls of the last weeks, before it is made."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, Any

from jobaid.library.hours import is_open, open_periods, zone_of
from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.index_rows import identifier, mappings_in
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids
from jobaid.operations.records.promise_ledger import PromiseLedger, ledger_line
from jobaid.promises.ledger import promise_moment
from jobaid.quick_dataclasses import dataclass
from jobaid.service.decision_changes import (
    DecisionChange,
    StepWords,
    decision_changes,
    told_otherwise,
)

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.call_columns import NumberColumn
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.touched_calls import TouchedCalls, TouchedFigures
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.promises.ledger import LedgerPromise

DAYS = 90
"""How many days are looked at unless others are asked for."""
_MOST_NAMED = 50
_MOST_READ = 2_000


@dataclass(frozen=True, slots=True)
class ImpactAsked:
    """Of which calls: local days, both included; the last `DAYS` unless said.

    `last_change` is when the house last changed such a thing, None where that is not known.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    samples: bool = False
    last_change: dt.datetime | None = None


@dataclass(slots=True)
class DecisionImpact:
    """What a decision would have touched; `as_json` is what other programs read."""

    first: dt.date
    last: dt.date
    changes: list[DecisionChange]
    touched: TouchedFigures | None = None
    by_change: list[int] = field(default_factory=list)
    told: list[tuple[StepWords, int]] = field(default_factory=list)
    standards: list[dict[str, Any]] = field(default_factory=list)
    may: list[dict[str, Any]] = field(default_factory=list)
    promises_moved: int = 0
    promises_named: list[LedgerPromise] = field(default_factory=list)
    left: int = 0
    left_calls: list[str] = field(default_factory=list)
    since: dt.datetime | None = None

    def as_json(self) -> dict[str, Any]:
        """The object of `jobaid impact --json`, and of the statement that keeps it."""
        touched = self.touched
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "change": [
                {**one.as_json(), "calls": calls}
                for one, calls in zip(self.changes, self.by_change, strict=True)
            ],
            "calls": 0 if touched is None else touched.calls,
            "customers": 0 if touched is None else touched.customers,
            "agents": 0 if touched is None else touched.agents,
            "promises": {
                "made": 0 if touched is None else touched.promises,
                "open": 0 if touched is None else touched.open_promises,
                "due_while_closed": self.promises_moved,
                "to_be_told": [_to_be_told(one) for one in self.promises_named],
            },
            "standards": self.standards,
            "may": self.may,
            "scores": {
                question: {"n": n, "mean": mean}
                for question, (n, mean) in (touched.scores if touched is not None else {}).items()
            },
            "told_otherwise": [
                {
                    "step": one.step,
                    "language": one.language,
                    "before": one.before,
                    "after": one.after,
                    "calls": calls,
                }
                for one, calls in self.told
            ],
            "left_since": {
                "since": None if self.since is None else self.since.isoformat(timespec="seconds"),
                "n": self.left,
                "calls": self.left_calls,
            },
        }


def impact_of(
    reader: RecordReader,
    before: Library,
    after: Library,
    now: dt.datetime,
    asked: ImpactAsked | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> DecisionImpact:
    """What the change from one library to another would have touched, as of `now` (aware).

    Raises FiguresStopped soon after `stopped` is true.
    """
    asked = asked or ImpactAsked()
    today = now.astimezone(zone_of(before.house.timezone)).date()
    last = asked.last or today
    first = asked.first or last - dt.timedelta(days=DAYS - 1)
    changes = decision_changes(before, after)
    told = told_otherwise(before, after, changes)
    found = DecisionImpact(first, last, changes, by_change=[0] * len(changes))
    if not changes:
        return found
    query = RecordQuery(
        first=first, last=last, samples=asked.samples, counting=True,
        promises_at=promise_moment(before.house, now),
    )  # fmt: skip
    maker = _ImpactMaker(reader, before, after, changes, told, found, asked, now)
    reader.index.of_customers(query, maker.make, present_ids(before), stopped)
    if stopped():
        raise FiguresStopped
    _add_standards(reader, before, after, maker.measured, found, stopped)
    _add_may(reader, after, query, found)
    if found.promises_moved:
        ledger = PromiseLedger(reader, after, now, samples=asked.samples)
        soonest = islice(ledger.every("closed"), _MOST_READ)
        falls = (one for one in soonest if _was_open(before, one))
        found.promises_named = list(islice(falls, _MOST_NAMED))
    found.left_calls = [
        identifier(row.id) or "" for row in reader.index.rows(maker.silent[:_MOST_NAMED])
    ]
    return found


def _was_open(before: Library, one: LedgerPromise) -> bool:
    return one.due is not None and is_open(before.house, one.due.astimezone(one.now.tzinfo))


def _to_be_told(one: LedgerPromise) -> dict[str, Any]:
    """Where a promise for a time at which nobody will be there was made; no names are kept."""
    told = ledger_line(one)
    return {name: told[name] for name in ("interaction", "id", "due")}


class _ImpactMaker:
    def __init__(
        self,
        reader: RecordReader,
        before: Library,
        after: Library,
        changes: list[DecisionChange],
        told: list[StepWords],
        found: DecisionImpact,
        asked: ImpactAsked,
        now: dt.datetime,
    ) -> None:
        self._reader, self._now = reader, now
        self._before, self._after = before, after
        self._changes, self._told, self._found, self._asked = changes, told, found, asked
        self.silent: list[int] = []
        self.measured: dict[str, list[int]] = {}

    def make(self, signs: CustomerSigns) -> bool:
        """Work it out over the calls of the index."""
        from jobaid.log.index.touched_calls import TouchedCalls

        calls = TouchedCalls(signs)
        whole = calls.none()
        for at, change in enumerate(self._changes):
            where = self._touched_by(change, calls)
            self._found.by_change[at] = int(where.sum())
            if change.kind == "standard":
                self.measured[change.id] = calls.numbers(where)
            whole |= where
        counted_steps: dict[str, int] = {}
        for one in self._told:
            if one.step not in counted_steps:
                counted_steps[one.step] = int(calls.entered([one.step]).sum())
        self._found.told = [(one, counted_steps[one.step]) for one in self._told]
        self._found.touched = calls.figures(whole)
        if any(one.kind == "hours" for one in self._changes):
            self._found.promises_moved = self._due_while_closed(signs)
        since = self._asked.last_change
        if since is not None:
            self._found.since = since
            self._found.left, self.silent = calls.silent_since(whole, since.timestamp() * 1000)
        return True

    def _touched_by(self, change: DecisionChange, calls: TouchedCalls) -> NumberColumn:
        match change.kind:
            case "value":
                steps = {one.step for one in self._told if self._uses(one, change.id)}
                return calls.entered(steps)
            case "script":
                return calls.entered_scripts([change.id])
            case "standard":
                return calls.with_entry("standards", "standard", [change.id])
            case "may":
                return calls.with_entry("may_used", "may", [change.id])
            case "hours":
                return calls.within(self._closed_now())
        return calls.none()

    def _uses(self, one: StepWords, value: str) -> bool:
        from jobaid.library.references.names_in_texts import names_in_text
        from jobaid.service.decision_changes import step_texts

        script, _, id = one.step.partition("/")
        step = self._before.scripts[script].step(id)
        if step is None:
            return False
        return any(
            named.name == value for text in step_texts(step) for named in names_in_text(text)
        )

    def _due_while_closed(self, signs: CustomerSigns) -> int:
        """How many open promises would fall due outside the new hours."""
        zone = zone_of(self._before.house.timezone)
        count = 0
        for due_ms, n in Counter(signs.open_dues()).items():
            due = dt.datetime.fromtimestamp(due_ms / 1000, zone)
            if due < self._now or not is_open(self._before.house, due):
                continue
            count += 0 if is_open(self._after.house, due) else n
        return count

    def _closed_now(self) -> list[tuple[float, float]]:
        """When the house was open before and would be closed, in the days that are looked at."""
        zone = zone_of(self._before.house.timezone)
        found: list[tuple[float, float]] = []
        day = self._found.first - dt.timedelta(days=1)
        while day <= self._found.last:
            now = [
                (one.opens.timestamp() * 1000, one.closes.timestamp() * 1000)
                for each in (-1, 0, 1)
                for one in open_periods(self._after.house, day + dt.timedelta(days=each), zone)
            ]
            for one in open_periods(self._before.house, day, zone):
                span = (one.opens.timestamp() * 1000, one.closes.timestamp() * 1000)
                found += _without(span, sorted(now))
            day += dt.timedelta(days=1)
        return sorted(found)


def _without(
    span: tuple[float, float], taken: list[tuple[float, float]]
) -> list[tuple[float, float]]:
    """What is left of a span without some others, which are in order."""
    left, (begin, end) = [], span
    for first, last in taken:
        if last <= begin or first >= end:
            continue
        if first > begin:
            left.append((begin, first))
        begin = max(begin, last)
    if begin < end:
        left.append((begin, end))
    return left


def _add_standards(
    reader: RecordReader,
    before: Library,
    after: Library,
    measured: Mapping[str, list[int]],
    found: DecisionImpact,
    stopped: Callable[[], bool],
) -> None:
    """How many measurements met each changed standard, and would meet it now.

    Of the newest calls alone where there are more than `_MOST_READ`: the index has no values, so
    these are read out of the calls themselves.
    """
    for id, numbers in measured.items():
        old, new = before.standards.get(id), after.standards.get(id)
        names = {id, *(old.was if old is not None else ()), *(new.was if new is not None else ())}
        told: list[float] = []
        for document in reader.documents(reader.index.rows(numbers[:_MOST_READ])):
            if stopped():
                raise FiguresStopped
            for one in mappings_in(document.get("standards")):
                value = one.get("value")
                if one.get("id") in names and isinstance(value, int | float):
                    told.append(float(value))
        found.standards.append(
            {
                "id": id,
                "calls": len(numbers),
                "n": len(told),
                "met_before": None if old is None else sum(_meets(old, one) for one in told),
                "met_after": None if new is None else sum(_meets(new, one) for one in told),
            }
        )


def _meets(standard: Any, value: float) -> bool:
    return (standard.at_most is None or value <= standard.at_most) and (
        standard.at_least is None or value >= standard.at_least
    )


def _add_may(
    reader: RecordReader, after: Library, query: RecordQuery, found: DecisionImpact
) -> None:
    """How often each changed may rule was used, and how often beyond the new amount."""
    changed = [one.id for one in found.changes if one.kind == "may"]
    if not changed:
        return
    amounts = reader.index.values(query, "amount", ("may",), "may_used")
    for id in changed:
        rule = after.may.get(id)
        most = None if rule is None or rule.count is None else rule.count.amount
        told = list(amounts.get((id,), ()))
        over = None
        if most is not None:
            over = sum(one > float(most) for one in told)
        found.may.append({"id": id, "used": len(told), "over": len(told) if rule is None else over})
