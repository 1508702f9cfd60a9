"""Works out the figures of a report from columns of days: whole, or by groups, under any filter."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from jobaid.log.index.call_columns import (
    CallColumns,
    NumberColumn,
    counted,
    entries_of,
    fitting,
    table_of,
    there_in,
    told,
)
from jobaid.log.index.call_figures import (
    AGAIN_DAYS,
    LENGTHS,
    AnswerFigures,
    CallFigures,
    EndedPromise,
    FigureKey,
    TimeFigures,
    WayFigures,
)
from jobaid.log.index.name_numbers import PresentNames, Renamed
from jobaid.log.index.packed_columns import NOTHING
from jobaid.log.index.promise_columns import BROKEN, KEPT, KEPT_LATE, LATE, OPEN, promises_stood
from jobaid.log.index.tables import DAY_BITS, agent_pair, day_of
from jobaid.log.promise_standing import STANDINGS

if TYPE_CHECKING:
    from jobaid.log.index.record_query import RecordQuery
    from jobaid.log.index.row_filter import FilterMaker
    from jobaid.log.index.tables import Names

_LONGEST_MS = 365 * 86_400_000  # of a call: more is damage
_WORTH_A_THREAD = 100_000  # calls
_WEEK_MS = AGAIN_DAYS * 86_400_000


class ColumnFigures:
    """Figures of the calls that fit a query. Raises sqlite3.Error and FiguresStopped."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        names: Names,
        filters: FilterMaker,
        renamed: Renamed,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._connection = connection
        self._index_names = names
        self._filters = filters
        self._names = PresentNames(connection, names, renamed)
        self._stopped = stopped
        self._customer = self._names.known("customer") or NOTHING - 1

    def figures(self, query: RecordQuery, by: str | None) -> dict[FigureKey, CallFigures]:
        """By groups (`call_figures.GROUPS`) or, without `by`, all under None."""
        fits, called = self._begin(query)
        if by is None:
            return {None: self._of(fits)}
        found: dict[FigureKey, CallFigures] = {}
        for key, members in self._groups(fits, by):
            of = found[self._told(key, by)] = self._of(members)
            if by == "agent":
                of.name = called.get(key)
        return found

    def ways(self, query: RecordQuery) -> tuple[CallFigures, WayFigures]:
        """The figures of all, when the calls came, and which ways they took."""
        fits, _ = self._begin(query)
        figures = self._of(fits)
        column = self._columns.column
        closed = column("state")[fits] == (self._names.known("closed") or NOTHING - 1)
        lengths = np.where(closed, column("handle_s")[fits], np.nan)
        days = column("number")[fits] >> DAY_BITS
        hours = column("hour")[fits]
        agents: Counter[int] = Counter()
        for number, n in counted(column("agent")[fits]):
            agents[self._who.get(number, NOTHING)] += n
        del agents[NOTHING]
        order = np.argsort(lengths)
        days, hours, lengths = days[order], hours[order], lengths[order]
        ways = WayFigures(
            {date.fromordinal(day): of for day, of in _by_time(days, lengths)},
            {hour: of for hour, of in _by_time(hours, lengths) if hour != NOTHING},
            self._ways(fits),
            max(agents.values(), default=0),
        )
        return figures, ways

    def _begin(self, query: RecordQuery) -> tuple[NumberColumn, dict[int, str | None]]:
        """Read what a query needs: the calls that fit, and the names of agents."""
        self._columns = CallColumns(self._connection, query.first, query.last, self._stopped)
        self._who, called = self._agents()
        self._again: NumberColumn | None = None
        self._query = query
        return self._fitting(self._columns, query), called

    def _ways(self, members: NumberColumn) -> Counter[tuple[str, str]]:
        raw = self._entries("steps", "step", members)
        steps, names = self._present_steps(raw)
        last = np.zeros(len(steps), np.bool_)
        ends = np.cumsum(self._columns.counts("steps")[members], dtype=np.int64)
        last[ends[ends > 0] - 1] = True
        known = ~last[:-1] & (steps[:-1] < len(names)) & (steps[1:] < len(names))
        both = steps[:-1][known].astype(np.int64) * max(len(names), 1) + steps[1:][known]
        found: Counter[tuple[str, str]] = Counter()
        for pair, n in counted(both):
            before, after = divmod(pair, len(names))
            found[names[before], names[after]] = n
        return found

    # -- which calls -----------------------------------------------------------------------

    def _fitting(self, columns: CallColumns, query: RecordQuery) -> NumberColumn:
        return fitting(columns, query, self._connection, self._index_names, self._filters)

    def _agents(self) -> tuple[dict[int, int], dict[int, str | None]]:
        """Who is meant by each of an agent's names: the same id is the same person."""
        who: dict[int, int] = {}
        called: dict[int, str | None] = {}
        for number, _ in counted(self._columns.column("agent")):
            id, name = agent_pair(self._names.text(number))
            if id or name:
                who[number] = self._names.number(id or name or "")
                called[who[number]] = name  # the newest name
        return who, called

    def _groups(self, fits: NumberColumn, by: str) -> Iterator[tuple[int, NumberColumn]]:
        if by == "step":
            raw = self._entries("steps", "step", fits)
            calls = np.repeat(fits, self._columns.counts("steps")[fits])
            keys, self._step_names = self._present_steps(raw)
            known = told(raw)
            both = keys[known].astype(np.int64) * max(self._columns.size, 1) + calls[known]
            keys, members = np.divmod(np.unique(both), max(self._columns.size, 1))
        else:
            if by == "day":
                keys = self._columns.column("number")[fits] >> DAY_BITS
            elif by == "agent":
                agents = self._columns.column("agent")
                keys = table_of(agents, self._who, NOTHING)[agents[fits]]
            else:
                keys = self._columns.column(by)[fits]
            if by in ("script", "outcome"):
                keys = self._names.now(by, keys)
            order = np.argsort(keys, kind="stable")
            keys, members = keys[order], fits[order]
        edges = np.flatnonzero(np.diff(keys)) + 1
        for start, end in zip((0, *edges), (*edges, len(keys)), strict=True):
            if end > start:
                yield int(keys[start]), members[start:end]

    def _told(self, key: int, by: str) -> FigureKey:
        if by == "step":
            return self._step_names[key]
        if key == NOTHING:
            return None
        if by == "day":
            return date.fromordinal(key)
        return key if by == "hour" else self._names.text(key)

    # -- their figures ---------------------------------------------------------------------

    def _of(self, members: NumberColumn) -> CallFigures:
        of = CallFigures(calls=len(members))
        if not len(members):
            return of
        column = self._columns.column
        numbers = column("number")[members]
        of.first, of.last = day_of(int(numbers.min())), day_of(int(numbers.max()))
        who = {self._who.get(number) for number, _ in counted(column("agent")[members])}
        of.agents = len(who - {None})
        for number, n in counted(column("outcome")[members]):
            of.outcomes[self._now_text("outcome", number)] += n
        for number, n in counted(column("language")[members]):
            of.languages[self._names.text(number)] += n
        closed = members[column("state")[members] == (self._names.known("closed") or NOTHING - 1)]
        for name in LENGTHS:
            values = column(name)[closed]
            values = values[~np.isnan(values)]
            values.sort()
            of.lengths[name] = memoryview(values)
        whole = len(members) == self._columns.size
        if len(members) < _WORTH_A_THREAD:
            self._fill_steps(of, members, whole)
            self._fill_others(of, members)
        else:  # steps are half of all that there is to count, and numpy lets others work
            with ThreadPoolExecutor(1) as beside:
                steps = beside.submit(self._fill_steps, of, members, whole)
                self._fill_others(of, members)
                steps.result()
        return of

    def _fill_others(self, of: CallFigures, members: NumberColumn) -> None:
        self._fill_again(of, members)
        self._fill_standards(of, members)
        self._fill_facts(of, members)
        self._fill_feedback(of, members)

    def _fill_again(self, of: CallFigures, members: NumberColumn) -> None:
        if self._again is None:
            self._again = self._find_again()
        known = members[self._columns.column("customer")[members] != 0]
        of.again = (int(np.count_nonzero(self._again[known])), len(known))

    def _find_again(self) -> NumberColumn:
        """Which calls of the span are of a customer who had called before, whoever took that."""
        query = self._query.only_counting()
        first = self._query.first
        if first is None:
            columns = self._columns
        else:  # a day more: local days of several zones
            first = date.fromordinal(max(first.toordinal() - AGAIN_DAYS - 2, 1))
            columns = CallColumns(self._connection, first, self._query.last, self._stopped)
        calls = self._fitting(columns, query)
        who, began = columns.column("customer")[calls], columns.column("began_ms")[calls]
        known = (who != 0) & ~np.isnan(began)
        who, began, calls = who[known], began[known], calls[known]
        order = np.argsort(who, kind="stable")
        same = who[order][1:] == who[order][:-1]
        if (same & (began[order][1:] < began[order][:-1])).any():  # zones may mix up the order
            order = np.lexsort((began, who))
        who, began = who[order], began[order]
        # Where calls of one customer began at the same moment, none is before the other
        fresh = np.ones(len(who), np.bool_)
        fresh[1:] = (who[1:] != who[:-1]) | (began[1:] != began[:-1])
        place = np.arange(len(who))
        before = np.maximum.accumulate(np.where(fresh, place, 0)) - 1
        there = before >= 0
        there &= (who[before] == who) & (began - began[before] <= _WEEK_MS)
        again: NumberColumn = np.zeros(columns.size, np.bool_)
        again[calls[order[there]]] = True
        return again[columns.size - self._columns.size :]

    def _present_steps(self, raw: NumberColumn) -> tuple[NumberColumn, list[str]]:
        """Steps as numbers from 0, and what these are called; the last number is of no step."""
        present: dict[str, int] = {}
        small: dict[int, int] = {}
        for number in there_in(raw):
            if number != NOTHING:
                name = self._now_text("step", number) or ""
                small[number] = present.setdefault(name, len(present))
        table = table_of(raw, small, len(present))
        return table[raw], list(present)

    def _fill_steps(self, of: CallFigures, members: NumberColumn, whole: bool) -> None:
        raw = self._columns.column("steps.step")
        spent = self._columns.column("steps.spent_ms")
        starts = self._columns.starts("steps")
        ends = starts[members + 1]
        lasts = raw[ends[ends > starts[members]] - 1]
        if not whole:
            places = entries_of(starts, members)
            raw, spent = raw[places], spent[places]
        steps, names = self._present_steps(raw)
        timed = spent >= 0
        if not timed.all():
            for small, n in counted(steps[~timed]):
                if small < len(names):
                    of.steps[names[small]].entered += n
            steps, spent = steps[timed], spent[timed]
        for small, values in _sorted_by(steps, spent, len(names)):
            step = of.steps[names[small]]
            step.spent_ms = values
            step.entered += len(values)
        for number, n in counted(lasts):
            if number != NOTHING:
                of.steps[self._now_text("step", number) or ""].left_here += n
        for table in ("skipped", "none_fits", "off_script"):
            for number, n in counted(self._entries(table, "step", members)):
                if number != NOTHING:
                    step = of.steps[self._now_text("step", number) or ""]
                    setattr(step, table, getattr(step, table) + n)

    def _fill_standards(self, of: CallFigures, members: NumberColumn) -> None:
        raw = self._entries("standards", "standard", members)
        met = self._entries("standards", "met", members)
        calls = np.repeat(
            np.arange(len(members), dtype=np.uint32), self._columns.counts("standards")[members]
        )
        valid = told(raw) & ((met == 0) | (met == 1))
        if not valid.all():
            raw, met, calls = raw[valid], met[valid], calls[valid]
        ids: dict[str, int] = {}
        small = {
            number: ids.setdefault(self._now_text("standard", number) or "", len(ids))
            for number in there_in(raw)
        }
        kind: Any = np.uint32 if len(members) * len(ids) < 1 << 31 else np.uint64
        keys = calls.astype(kind) * kind(len(ids)) + table_of(raw, small, 0)[raw].astype(kind)
        keys = (keys << kind(1)) | met.astype(kind)
        keys.sort()  # of one standard of a call what was not met comes first
        both = keys >> kind(1)
        first = np.ones(len(keys), np.bool_)
        first[1:] = both[1:] != both[:-1]
        its, met_all = both[first] % kind(max(len(ids), 1)), keys[first] & kind(1)
        n = np.bincount(its, minlength=len(ids))
        met_n = np.bincount(its[met_all == 1], minlength=len(ids))
        for id, place in ids.items():
            of.standards[id] = (int(met_n[place]), int(n[place]))

    def _fill_facts(self, of: CallFigures, members: NumberColumn) -> None:
        for table, into in (("skipped", of.skip_reasons), ("off_script", of.off_script)):
            steps = self._entries(table, "step", members).astype(np.int64)
            reasons = self._entries(table, "reason", members)
            for both, n in counted((steps << 32) + reasons):
                step, reason = (both + 1) >> 32, (both + 1 & 0xFFFF_FFFF) - 1
                into[self._now_text("step", step), self._names.text(_given(reason))] += n
        places = entries_of(self._columns.starts("none_fits"), members).tolist()
        texts = self._columns.texts("none_fits.text") if places else []
        steps = self._entries("none_fits", "step", members).tolist()
        said = Counter(zip(steps, (texts[place] for place in places), strict=True))
        for (step, words), n in said.items():
            of.none_fits[self._now_text("step", step), words] += n
        self._fill_slips(of, members)
        for number, n in counted(self._entries("may_used", "may", members)):
            of.may_used[self._now_text("may", number)] += n
        self._fill_promises(of, members)

    def _fill_promises(self, of: CallFigures, members: NumberColumn) -> None:
        """How promises to customers stand; the kept and the broken are told when asked for."""

        def entries(table: str, name: str) -> NumberColumn:
            return self._entries(table, name, members)

        stood = promises_stood(entries, self._customer, self._query.promises_at)
        for standing, n in counted(stood.standing[stood.ours]):
            of.promises[STANDINGS[OPEN if standing == LATE else standing]] += n
        calls = np.repeat(members, self._columns.counts("promises")[members])
        began = self._columns.column("began_ms")[calls]
        broken = stood.standing == BROKEN
        kept = (stood.standing == KEPT) | (stood.standing == KEPT_LATE)
        over = stood.ours & ~np.isnan(began) & (broken | (kept & ~np.isnan(stood.ended_ms)))
        made = began + np.clip(np.nan_to_num(entries("promises", "ms")), 0, _LONGEST_MS)
        columns = (
            self._columns.column("number")[calls], entries("promises", "step"), made,
            stood.ended_ms, broken,
        )  # fmt: skip
        of.ended_promises = partial(self._ended_promises, *(one[over] for one in columns))

    def _ended_promises(self, *columns: NumberColumn) -> Iterator[EndedPromise]:
        for call, step, made, at, broken in zip(*(one.tolist() for one in columns), strict=True):
            kept = None if broken else int(at)
            yield EndedPromise(call, self._now_text("step", step), int(made), kept)

    def _fill_slips(self, of: CallFigures, members: NumberColumn) -> None:
        rules = self._names.now("rule", self._entries("slips", "rule", members))
        near = self._entries("slips", "near", members)
        calls = np.repeat(members, self._columns.counts("slips")[members])
        for number, n in counted(rules):
            its = rules == number
            nearly = int((near[its] == 1).sum())
            where = len(np.unique(calls[its]))
            of.slips[self._names.text(_given(number))] = (n - nearly, nearly, where)

    def _fill_feedback(self, of: CallFigures, members: NumberColumn) -> None:
        question = self._entries("feedback", "question", members)
        answer = self._entries("feedback", "answer", members)
        value = self._entries("feedback", "value", members)
        for number, _ in counted(question[told(answer)]):
            its = told(answer) & (question == number)
            found = AnswerFigures()
            for one, n in counted(answer[its]):
                found.answers[self._names.text(one) or ""] += n
            values = value[its]
            values = values[~np.isnan(values)] if values.dtype.kind == "f" else values
            values.sort()
            found.values = memoryview(values)
            of.feedback[self._names.text(_given(number))] = found

    # -- inside ----------------------------------------------------------------------------

    def _entries(self, table: str, name: str, members: NumberColumn) -> NumberColumn:
        """A column of the entries that some calls have in a table."""
        column = self._columns.column(f"{table}.{name}")
        if len(members) != self._columns.size:
            column = column[entries_of(self._columns.starts(table), members)]
        return column

    def _now_text(self, kind: str, number: int) -> str | None:
        return None if number == NOTHING else self._names.text(self._names.present(kind, number))


def _given(number: int) -> int | None:
    return None if number == NOTHING else number


def _span(values: NumberColumn) -> int:
    return int(values.max()) - int(values.min()) if len(values) else 0


def _by_time(times: NumberColumn, lengths: NumberColumn) -> Iterator[tuple[int, TimeFigures]]:
    """The calls of each day or hour, and the lengths there are (not NaN); these are in order."""
    least = int(times.min()) if len(times) else 0
    small = (times - least).astype(np.uint16 if _span(times) < 1 << 16 else np.uint32)
    order = np.argsort(small, kind="stable")
    times, lengths = times[order], lengths[order]
    edges = np.flatnonzero(np.diff(times)) + 1
    for start, end in zip((0, *edges), (*edges, len(times)), strict=True):
        its: Any = lengths[start:end]
        if len(its):
            yield int(times[start]), TimeFigures(len(its), memoryview(its[~np.isnan(its)]))


def _sorted_by(keys: NumberColumn, values: NumberColumn, most: int) -> Iterator[tuple[int, Any]]:
    """The values of each key below `most`, in order."""
    both: NumberColumn
    mask: Any
    bits = 0 if values.dtype.kind == "f" or not len(values) else int(values.max()).bit_length()
    if bits + most.bit_length() <= 62 and values.dtype.kind != "f":
        # Both in one number, which sorts soonest
        kind: Any = np.uint32 if bits + most.bit_length() <= 32 else np.uint64
        both = keys.astype(kind)
        both <<= kind(bits)
        both |= values.astype(kind)
        both.sort()
        edges = np.searchsorted(both, np.arange(most + 1, dtype=kind) << kind(bits))
        mask = kind((1 << bits) - 1)
    else:
        order = np.lexsort((values, keys))
        both, mask = values[order], None
        edges = np.searchsorted(keys[order], np.arange(most + 1))
    for key in range(most):
        its: Any = both[edges[key] : edges[key + 1]]
        if len(its):
            yield key, memoryview(its if mask is None else its & mask)
