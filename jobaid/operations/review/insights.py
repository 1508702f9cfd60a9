"""What the calls have to say: the report's topics, and those that nobody asked for."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.due_times.due_words import day_words
from jobaid.operations.records.present_names import present_ids
from jobaid.operations.review.call_report import ReportAsked, query_in_house, report_with_ways
from jobaid.operations.review.report_topics import report_topics
from jobaid.operations.review.topic_names import TopicNames
from jobaid.operations.review.way_topics import asked_again, way_topics
from jobaid.quick_dataclasses import dataclass
from jobaid.review.report_figures import WIDEST, report_part
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.log.index.call_figures import CallFigures
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_index import Index
    from jobaid.log.plain_records import Document
    from jobaid.operations.charts import ReportTopic

READ_WHOLE = 100
"""The newest calls whose documents are read, for what the index does not know of a step."""

_FAIR = 200  # calls of each person, for their standards to be told apart at all
_ORDER = (
    "days", "standards", "skipped", "none-fits", "unheld", "known", "unchanging", "promises",
    "slips", "off-script", "outcomes", "versions", "feedback", "hours", "again", "ways",
)  # fmt: skip

ReadDocuments = Callable[["Iterable[IndexRow]"], "Iterable[Document]"]


@dataclass(frozen=True, slots=True)
class Insights:
    """What is shown: the topics in order, how many calls they are of, and what is said first.

    `report` is the report of the same calls (`report_of`). `scripts` are the scripts that the
    calls entered, most first, as (id, title).
    """

    topics: tuple[ReportTopic, ...]
    report: dict[str, Any]
    of_people: str
    scripts: tuple[tuple[str, str], ...]

    @property
    def calls(self) -> int:
        """How many calls there are."""
        return int(self.report["calls"])


def insights_of(
    index: Index,
    library: Library,
    asked: ReportAsked,
    read: ReadDocuments | None = None,
    stopped: Callable[[], bool] = lambda: False,
    *,
    numbered: Callable[[str], Mapping[str, int]] = lambda script: {},
) -> Insights:
    """Work them out; takes seconds where there are very many calls: for another thread.

    `read` gives the documents of rows, `numbered` by which number people know the contents of a
    script (`version_numbers`). Raises NoFigures and FiguresStopped.
    """
    report, figures, ways = report_with_ways(index, library, asked, stopped)
    query = query_in_house(asked, library)
    names = TopicNames(library, query, one_script=asked.script is not None)
    entered = _scripts(figures)
    versions: dict[str, Any] = {}
    if asked.script is not None:
        versions = _versions(index, library, asked, stopped, numbered(asked.script))
    documents = [] if read is None else [*read(index.page(query, READ_WHOLE))]
    topics = report_topics(report, library, names)
    topics += way_topics(
        figures, ways, versions, asked_again(documents, names), names,
        asked.script or next(iter(entered), None),
    )  # fmt: skip
    shown = [one for one in topics if one.id != "calls"]
    shown.sort(key=lambda one: _ORDER.index(one.id.rstrip("-0123456789")))
    return Insights(
        tuple(shown) if report["calls"] else (),
        report,
        _of_people(report, ways.most_of_one),
        tuple((id, names.script(id)) for id in entered),
    )


def _scripts(figures: CallFigures) -> list[str]:
    told: Counter[str] = Counter()
    for step, of in figures.steps.items():
        told[step.partition("/")[0]] += of.entered
    return [id for id, _ in told.most_common()]


def _versions(
    index: Index,
    library: Library,
    asked: ReportAsked,
    stopped: Callable[[], bool],
    numbers: Mapping[str, int],
) -> dict[str, Any]:
    """Report parts by the versions of a script, oldest first.

    Each is named by the number of its publication and by when it began, where it has none by that.
    """
    query, renamed = query_in_house(asked, library), present_ids(library)
    found = index.figures(query, "version", renamed, stopped) or {}
    aims = {id: one.aim for id, one in library.standards.items()}
    parts: dict[str, Any] = {}
    for key, of in sorted(found.items(), key=lambda one: one[1].first or dt.date.min):
        if key is None or of.first is None:
            continue
        since = day_words(of.first, None)
        label: str = sentence("Since {day}", day=since)
        if str(key) in numbers:
            label = sentence("Version {n}, since {day}", n=numbers[str(key)], day=since)
        if label in parts:
            label = sentence("{since}, {version}").of(since=label, version=str(key)[:7])
        parts[label] = {"key": key, **report_part(of, aims, lambda step: step)}
    return parts


def _of_people(report: dict[str, Any], most_of_one: int) -> str:
    """Why nobody is compared here."""
    if report["agents"] < 2:
        return ""
    if most_of_one < _FAIR:
        return joined(
            sentence("Too few calls to judge one person."),
            counted(
                most_of_one,
                "Nobody here has more than one; a fair comparison needs about {fair}. So this page "
                "is about the script and the team.",
                "Nobody here has more than %Ln; a fair comparison needs about {fair}. So this page "
                "is about the script and the team.",
                fair=_FAIR,
            ),
        )
    return sentence(
        "This page is about the script and the team. A person’s figures are judged only where they "
        "are sure to {points} points, and never ranked.",
        points=round(100 * WIDEST),
    )
