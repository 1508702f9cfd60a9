"""The report: every figure of a span of days, whole and by groups, out of the index."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.present_names import present_ids, with_former
from jobaid.promises.ledger import promise_moment
from jobaid.quick_dataclasses import dataclass
from jobaid.review.kept_times import add_kept_times
from jobaid.review.report_figures import ReportPart, report_part
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.call_figures import CallFigures, FigureKey, WayFigures
    from jobaid.log.index.record_index import Index
    from jobaid.log.index.sight import Sight


_NONE = sentence(
    "No figures can be worked out here: the index of the record cannot be made, not even in "
    "memory. The calls themselves are untouched."
)


class NoFigures(ErrorInWords, RuntimeError):
    """There is no index to take figures from; `words` say so."""


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """Of which calls a report is: local days (both included), and what the calls must be.

    `by` groups them (`call_figures.GROUPS`), `sight` is what whoever asks may see. Sample calls
    are in it only with `samples`. Promises stand as they do at `now` (aware), without one by what
    was said of them alone.
    """

    first: dt.date | None = None
    last: dt.date | None = None
    script: str | None = None
    agent: str | None = None
    team: str | None = None
    desk: str | None = None
    samples: bool = False
    by: str | None = None
    sight: Sight | None = None
    now: dt.datetime | None = None

    def query(self) -> RecordQuery:
        """The calls that count of those that are asked for."""
        return RecordQuery(
            first=self.first,
            last=self.last,
            script=self.script,
            agent=self.agent,
            team=self.team,
            desk=self.desk,
            samples=self.samples,
            counting=True,
            sight=self.sight,
        )


def query_in_house(asked: ReportAsked, library: Library) -> RecordQuery:
    """The calls that are asked for, by the house's own names and calendar."""
    query = with_former(asked.query(), library)
    if asked.now is None:
        return query
    return replace(query, promises_at=promise_moment(library.house, asked.now))


def report_of(index: Index, library: Library, asked: ReportAsked) -> ReportPart:
    """The report as other programs read it. Raises NoFigures."""
    query, renamed = query_in_house(asked, library), present_ids(library)
    found = index.figures(query, None, renamed)
    groups = {} if asked.by is None else index.figures(query, asked.by, renamed)
    if found is None or groups is None:
        raise NoFigures(_NONE)
    return _report(found[None], groups, library, asked)


def report_with_ways(
    index: Index, library: Library, asked: ReportAsked, stopped: Callable[[], bool]
) -> tuple[ReportPart, CallFigures, WayFigures]:
    """The report without groups, the figures that it was made of, and the ways of its calls.

    Raises NoFigures, and FiguresStopped soon after `stopped` is true.
    """
    found = index.ways(query_in_house(asked, library), present_ids(library), stopped)
    if found is None:
        raise NoFigures(_NONE)
    whole, ways = found
    return _report(whole, {}, library, asked), whole, ways


def _report(
    whole: CallFigures,
    groups: Mapping[FigureKey, CallFigures],
    library: Library,
    asked: ReportAsked,
) -> ReportPart:
    for figures in (whole, *groups.values()):
        add_kept_times(figures, library)
    aims = {id: one.aim for id, one in library.standards.items()}
    order = _step_order(library)
    first, last = asked.first or whole.first, asked.last or whole.last
    return {
        "from": None if first is None else first.isoformat(),
        "to": None if last is None else last.isoformat(),
        **report_part(whole, aims, order),
        "by": [
            {
                "key": key.isoformat() if isinstance(key, dt.date) else key,
                **_named(key, of, library, asked.by),
                **report_part(of, aims, order, of_person=asked.by == "agent"),
            }
            for key, of in sorted(groups.items(), key=_group_order(library, asked.by))
        ],
    }


def agent_name(id: str | None, told: str | None, library: Library) -> str | None:
    """An agent's name: as the house has it, else as the newest call has it."""
    person = library.people.get(id or "")
    return person.name if person is not None and person.name else told or id


def _named(
    key: FigureKey, figures: CallFigures, library: Library, by: str | None
) -> dict[str, str | None]:
    if by != "agent":
        return {}
    return {"name": agent_name(None if key is None else str(key), figures.name, library)}


def _group_order(
    library: Library, by: str | None
) -> Callable[[tuple[FigureKey, CallFigures]], Any]:
    steps = _step_order(library)

    def order(group: tuple[FigureKey, CallFigures]) -> Any:
        key, figures = group
        if key is None:
            return True, ""
        if by == "agent":
            name = agent_name(str(key), figures.name, library) or ""
            return False, (name.casefold(), str(key))
        return False, steps(str(key)) if by == "step" else key

    return order


def _step_order(library: Library) -> Callable[[str], Any]:
    """Steps as they stand in their scripts, scripts by id; what is in no script comes last."""
    places = {
        f"{script.id}/{step.id}": number
        for script in library
        for number, step in enumerate(script.steps)
    }
    last = len(places)

    def order(step: str) -> Any:
        return step.partition("/")[0], places.get(step, last), step

    return order
