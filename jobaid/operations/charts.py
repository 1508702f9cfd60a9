"""A topic of a report as it is read: its finding first, then its chart, its table, its sentences.

Plain values, for whatever shows a report: the screen, a page, a week's sheet. People are never
ranked, and what too few calls tell is said to be that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.graph.layered_layout import LayeredLayout
    from jobaid.log.index.record_query import RecordQuery

ChartKind = Literal["columns", "bars", "ranges", "said", "ways", "samples", "none"]
"""Upright bars over time, bars lying, ranges from 0 to 1, rows of words, a map; a box for each
drawn call, whose value says how it stands; none at all, where the table is all there is."""

PointState = Literal["", "met", "missed", "open"]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One point of a chart.

    `values` has one for each series, put after each other in a bar; of a range it is the share,
    from `low` to `high`, with its `aim`. `shown` stands beside it; `words` say all of it and make
    sense alone. `more` is a line under it. `behind` are the calls that it was made of.
    """

    label: str
    values: tuple[float, ...]
    shown: str
    words: str
    low: float | None = None
    high: float | None = None
    aim: float | None = None
    state: PointState = ""
    more: str = ""
    behind: RecordQuery | None = None


@dataclass(frozen=True, slots=True)
class ReportTopic:
    """One topic: `title` names it, `finding` is what was found, in one short sentence.

    `words` are its sentences for a page or a sheet. `columns` and `rows` are its table. `points`
    are drawn as `kind`, `series` names the parts of a bar, `note` is said under the chart; in a
    map `lines` are from point to point, with how many calls went them, and `map` says where points
    and lines stand.
    """

    id: str
    title: str
    finding: str
    words: tuple[str, ...]
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    kind: ChartKind = "none"
    points: tuple[ChartPoint, ...] = ()
    series: tuple[str, ...] = ()
    note: str = ""
    lines: tuple[tuple[int, int, int], ...] = ()
    map: LayeredLayout | None = None


def percent(share: float | None) -> str:
    """A share of 0 to 1 in percent, "" for none."""
    return "" if share is None else f"{100 * share:.0f} %"


def clock(seconds: float | None) -> str:
    """A length of time as 6:52 or 1:02:03, "" for none."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


@dataclass(frozen=True, slots=True)
class CallsBehind:
    """The calls that a figure was made of, and what it was: for a list of calls."""

    query: RecordQuery
    words: str
