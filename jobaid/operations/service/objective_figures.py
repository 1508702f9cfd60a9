"""The figures of the house's objectives, out of a record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from jobaid.library.hours import zone_of
from jobaid.log.index.index_rows import key
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids, with_former
from jobaid.promises.ledger import promise_moment
from jobaid.review.kept_times import add_kept_times
from jobaid.service.objective_standing import MeasuredValue, MonthValue, ObjectiveStanding

if TYPE_CHECKING:
    from jobaid.library.model import House, Library
    from jobaid.library.model.objective import ObjectiveMeasure
    from jobaid.log.index.call_figures import CallFigures
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.record_index import Index
    from jobaid.log.index.sight import Sight
    from jobaid.operations.records.record_reader import RecordReader

MONTHS = 6
"""How many months the trend shows, the present one among them."""


def objective_standings(
    reader: RecordReader,
    library: Library,
    now: dt.datetime,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    sight: Sight | None = None,
    samples: bool = False,
    stopped: Callable[[], bool] = lambda: False,
) -> list[ObjectiveStanding]:
    """Each objective in the order of the file, as its figure is in these days (both included).

    `now` is aware. Raises FiguresStopped soon after `stopped` is true.
    """
    from jobaid.library.model.objective import ObjectiveMeasure

    today = now.astimezone(zone_of(library.house.timezone)).date()
    whole = RecordQuery(
        first=first, last=last, sight=sight, samples=samples, counting=True,
        promises_at=promise_moment(library.house, now),
    )  # fmt: skip
    figures = _Figures(reader.index, library, stopped)
    months = _months(last or today)
    found = []
    for one in library.objectives.values():
        measure = one.measure
        if not isinstance(measure, ObjectiveMeasure) or not measure.metric:
            found.append(ObjectiveStanding(one, None, (), today))
            continue
        trend = tuple(
            MonthValue(begin, figures.of(measure, replace(whole, first=begin, last=end)))
            for begin, end in months
        )
        measured, said = figures.of(measure, whole), None
        if (asked := sorted_question(measure, library.house)) is not None:
            said = figures.said_sorted(asked, measure, whole)
        found.append(ObjectiveStanding(one, measured, trend, today, said))
    return found


def sorted_question(measure: ObjectiveMeasure, house: House) -> str | None:
    """The question that asks customers whether it is sorted; None where the house has none.

    What the measure of a first contact names, else the house's yes-no question where it has one
    alone.
    """
    if measure.metric != "first-contact":
        return None
    asked = [one.id for one in house.questions if one.kind == "yes-no"]
    if measure.id is not None:
        return measure.id if measure.id in asked else None
    return asked[0] if len(asked) == 1 else None


def _months(last: dt.date) -> list[tuple[dt.date, dt.date]]:
    """The last months with their first and last days, oldest first."""
    found = []
    begin, end = last.replace(day=1), last
    for _ in range(MONTHS):
        found.append((begin, end))
        end = begin - dt.timedelta(days=1)
        begin = end.replace(day=1)
    return found[::-1]


class _Figures:
    """Works out figures, each span and filter once."""

    def __init__(self, index: Index, library: Library, stopped: Callable[[], bool]) -> None:
        self._index, self._library, self._stopped = index, library, stopped
        self._renamed = present_ids(library)
        self._known: dict[RecordQuery, CallFigures | None] = {}

    def of(self, measure: ObjectiveMeasure, span: RecordQuery) -> MeasuredValue:
        """A measure over the calls of a span that its filter lets through."""
        query = self._filtered(measure, span)
        if query is None:
            return MeasuredValue.share(0, 0)
        match measure.metric:
            case "first-contact":
                return MeasuredValue.share(*self._signs(query, self._first_contact))
            case "none-fits":
                return MeasuredValue.share(
                    *self._signs(query, lambda it: it.calls_with("none_fits"))
                )
            case "slips":
                return MeasuredValue.share(*self._signs(query, lambda it: it.calls_with("slips")))
            case "outcome":
                return self._outcome(measure, span)
        return self._of_report(measure, query)

    def said_sorted(
        self, question: str, measure: ObjectiveMeasure, span: RecordQuery
    ) -> MeasuredValue:
        """How many customers said that it was sorted: in these calls, and of them outside.

        What was said outside of no call counts where every call does.
        """
        query = self._filtered(measure, span)
        figures = None if query is None else self._report(query)
        if query is None or figures is None:
            return MeasuredValue.share(0, 0)
        answers = figures.feedback.get(question)
        yes, of = (0, 0) if answers is None else (answers.answers["yes"], answers.answers.total())
        every = query == span and span.sight is None
        for one in self._index.statements("feedback"):
            value, call = one.get("value"), one.get("of")
            if one.get("question") != question or not isinstance(value, bool):
                continue
            if isinstance(call, str):
                row = next(iter(self._index.by_id(key(call), 1)), None)
                fits = row is not None and row.id == key(call) and query.fits(row)
            else:
                fits = every and _within(one.get("day") or one.get("at"), span)
            if fits:
                yes, of = yes + value, of + 1
        return MeasuredValue.share(yes, of)

    def _of_report(self, measure: ObjectiveMeasure, query: RecordQuery) -> MeasuredValue:
        figures = self._report(query)
        if figures is None:
            return MeasuredValue.share(0, 0)
        match measure.metric:
            case "standard":
                return MeasuredValue.share(*figures.standards.get(measure.id or "", (0, 0)))
            case "promises-kept":
                kept = figures.promises["kept"]
                over = kept + figures.promises["kept-late"] + figures.promises["broken"]
                return MeasuredValue.share(kept, over)
            case "again":
                return MeasuredValue.share(*figures.again)
            case "feedback":
                answers = figures.feedback.get(measure.id)
                if answers is None:
                    return MeasuredValue.share(0, 0)
                values = list(answers.values)
                if values:
                    return MeasuredValue.mean(values)
                return MeasuredValue.share(answers.answers["yes"], answers.answers.total())
        return MeasuredValue.share(0, 0)

    def _outcome(self, measure: ObjectiveMeasure, span: RecordQuery) -> MeasuredValue:
        """The share of calls with an outcome, or with one of a kind where no outcome is named."""
        every = self._filtered(replace(measure, outcome_kind=None), span)
        figures = None if every is None else self._report(every)
        if figures is None:
            return MeasuredValue.share(0, 0)
        if measure.id is not None:
            wanted = {self._renamed.get("outcome", {}).get(measure.id, measure.id)}
        else:
            outcomes = self._library.outcomes.values()
            wanted = {one.id for one in outcomes if one.kind == measure.outcome_kind}
        hits = sum(n for id, n in figures.outcomes.items() if id in wanted)
        return MeasuredValue.share(hits, figures.calls)

    def _first_contact(self, signs: CustomerSigns) -> tuple[int, int]:
        outcomes = self._library.outcomes.values()
        return signs.first_contacts(tuple(one.id for one in outcomes if one.kind == "success"))

    def _signs(
        self, query: RecordQuery, ask: Callable[[CustomerSigns], tuple[int, int]]
    ) -> tuple[int, int]:
        return self._index.of_customers(query, ask, self._renamed, self._stopped) or (0, 0)

    def _report(self, query: RecordQuery) -> CallFigures | None:
        if query not in self._known:
            found = self._index.figures(query, None, self._renamed, self._stopped)
            figures = None if found is None else found[None]
            if figures is not None:
                add_kept_times(figures, self._library)
            self._known[query] = figures
        return self._known[query]

    def _filtered(self, measure: ObjectiveMeasure, span: RecordQuery) -> RecordQuery | None:
        """The calls of a span that a measure's filter lets through; None where none can be."""
        library = self._library
        scripts = None
        if measure.script is not None:
            scripts = [measure.script]
        if measure.tag is not None:
            tagged = [one.id for one in library if measure.tag in one.tags]
            scripts = [one for one in tagged if scripts is None or one in scripts]
        kinds = None
        if measure.outcome_kind is not None:
            of_kind = library.outcomes.values()
            kinds = [one.id for one in of_kind if one.kind == measure.outcome_kind]
        query = replace(span, team=measure.team)
        for what, wanted in (("script", scripts), ("outcome", kinds)):
            if wanted is None:
                continue
            if not wanted:
                return None
            more = tuple((what, one) for one in wanted[1:])
            query = replace(query, former=(*query.former, *more), **{what: wanted[0]})  # type: ignore[arg-type]
        return with_former(query, library)


def _within(told: object, span: RecordQuery) -> bool:
    try:
        return span.covers(dt.date.fromisoformat(str(told)[:10]))
    except ValueError:
        return False


def objective_line(one: ObjectiveStanding, library: Library) -> dict[str, Any]:
    """The object that `jobaid objectives --json` writes."""
    told, objective = one.measured, one.objective
    language, languages = library.house.languages[0], library.house.languages
    target = None if objective.target is None else objective.target.text(language, languages)
    return {
        "id": objective.id,
        "text": objective.text.text(language, languages),
        "owner": objective.owner,
        "priority": objective.priority,
        "value": None if told is None else told.value,
        "n": None if told is None else told.n,
        "low": None if told is None else told.low,
        "high": None if told is None else told.high,
        "said": None if one.said is None else asdict(one.said),
        "target": target if one.aim is None else one.aim,
        "target_words": target,
        "due": objective.due,
        "status": one.status,
        "needed": one.needed,
        "trend": [
            {"month": f"{each.month:%Y-%m}", "value": each.of.value, "n": each.of.n}
            for each in one.trend
        ],
    }
