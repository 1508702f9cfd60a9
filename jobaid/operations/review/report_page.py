"""A report as a page that stands alone and reads well aloud, and as a sheet of plain words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.shipped import shipped_assets
from jobaid.operations.review.chart_svg import bars_of, columns_of, height_of, legend_of
from jobaid.operations.review.report_topics import report_topics, shortened
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.review.insights import Insights

_TEMPLATE = "report.html.j2"
_TALK = sentence("To talk about")
_TALKED_ABOUT = (
    "standards", "none-fits", "unheld", "skipped", "slips", "promises", "known", "unchanging",
    "off-script", "days",
)  # fmt: skip
_MOST_TALKED = 6


def report_html(
    report: Mapping[str, Any],
    library: Library,
    insights: Insights | None = None,
    *,
    to_talk_about: bool = False,
) -> str:
    """One file of HTML: sentences, charts as SVG with their tables; nothing is loaded from outside.

    With `insights` all that the screen of that name shows is on it, in its order;
    `to_talk_about` puts first what a team should talk about. Raises OSError where the template
    that comes with the program is gone.
    """
    from jinja2 import Environment, FileSystemLoader

    folder = shipped_assets() / "reports"
    environment = Environment(
        loader=FileSystemLoader(folder), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    topics = report_topics(report, library)
    if insights is not None:
        topics = [topics[0], *insights.topics]
    parts = [{"heading": "", "topics": topics}]
    for group in report["by"]:
        heading = group.get("name") or group["key"]
        heading = sentence("(none)") if heading is None else str(heading)
        parts.append({"heading": heading, "topics": report_topics(group, library)})
    page = environment.get_template(_TEMPLATE).render(
        title=_title(library),
        days=_days(report),
        parts=parts,
        talk=talking_points(insights) if to_talk_about and insights is not None else (),
        talk_title=_TALK,
        of_people="" if insights is None else insights.of_people,
        bars_of=bars_of,
        columns_of=columns_of,
        height_of=height_of,
        legend_of=legend_of,
    )
    # A lone half of a surrogate pair cannot be written in UTF-8
    return page.encode("utf-8", "replace").decode("utf-8")


def report_sheet(
    report: Mapping[str, Any],
    library: Library,
    insights: Insights | None = None,
    *,
    to_talk_about: bool = False,
) -> str:
    """The report in plain words alone: for a team meeting, or a terminal."""
    talk = talking_points(insights) if to_talk_about and insights is not None else ()
    return "\n".join(_sheet(report, library, insights, talk)) + "\n"


def talking_points(insights: Insights) -> tuple[str, ...]:
    """What was found of the week, one line each: for a team meeting, the first ones first."""
    held = {one.id: one for one in insights.topics}
    return tuple(
        sentence("{topic}: {finding}").of(topic=held[id].title, finding=held[id].finding)
        for id in _TALKED_ABOUT
        if id in held
    )[:_MOST_TALKED]


def week_before(today: dt.date) -> tuple[dt.date, dt.date]:
    """Monday and Sunday of the week before the one of a day."""
    monday = today - dt.timedelta(days=today.weekday() + 7)
    return monday, monday + dt.timedelta(days=6)


def _sheet(
    report: Mapping[str, Any], library: Library, insights: Insights | None, talk: tuple[str, ...]
) -> Iterator[str]:
    yield _title(library)
    yield _days(report)
    if talk:
        yield ""
        yield _TALK
        yield from (f"  {number}. {one}" for number, one in enumerate(talk, 1))
    topics = report_topics(report, library)
    if insights is not None:
        topics = [topics[0], *insights.topics]
    for title, words in shortened(topics):
        yield ""
        yield title
        for one in words:
            yield f"  - {' '.join(one.split())}"


def _title(library: Library) -> Sentence:
    house = library.house
    name = house.company.text(house.languages[0], house.languages) or house.name
    return sentence("{house}: what the calls came to", house=name or "Job Aid")


def _days(report: Mapping[str, Any]) -> str:
    first, last = report["from"], report["to"]
    if first is None or last is None:
        return sentence("No calls.")
    return first if first == last else sentence("{first} to {last}", first=first, last=last)
