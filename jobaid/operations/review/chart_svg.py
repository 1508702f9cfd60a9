"""Where the parts of a chart stand in a drawing of a page: lengths in units of the picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jobaid.operations.charts import ChartPoint, ReportTopic

LABEL, PLOT, TEXT = 360, 330, 100
"""The widths of what stands before, in and after the plot."""

ROW, LINE = 28, 20
COLUMNS_HEIGHT = 180


class DrawnBar(NamedTuple):
    """A part of a bar: where, how large, and of which series (from 0)."""

    x: float
    y: float
    width: float
    height: float
    series: int


def bars_of(topic: ReportTopic, point: ChartPoint, row: int) -> Iterator[DrawnBar]:
    """The parts of a lying bar, one after the other."""
    longest = max((sum(one.values) for one in topic.points), default=0) or 1
    x = float(LABEL)
    for series, value in enumerate(point.values):
        width = PLOT * value / longest
        if width:
            yield DrawnBar(x, row * ROW + 6, width, 16, series)
        x += width


def columns_of(topic: ReportTopic) -> list[tuple[DrawnBar, ChartPoint]]:
    """Upright bars beside each other."""
    highest = max((one.values[0] for one in topic.points), default=0) or 1
    whole = LABEL + PLOT + TEXT
    wide = whole / max(len(topic.points), 1)
    found = []
    for at, one in enumerate(topic.points):
        height = (COLUMNS_HEIGHT - 20) * one.values[0] / highest
        bar = DrawnBar(at * wide + wide * 0.1, COLUMNS_HEIGHT - height, wide * 0.8, height, 0)
        found.append((bar, one))
    return found


def legend_of(topic: ReportTopic) -> list[tuple[int, int, str]]:
    """Where the name of each part of a bar stands, one after the other, in lines."""
    found: list[tuple[int, int, str]] = []
    x, y = 0, ROW * len(topic.points) + 8
    for name in topic.series if topic.kind == "bars" and len(topic.series) > 1 else ():
        wide = 34 + 8 * len(name)  # no letter is wider, on average
        if x and x + wide > LABEL + PLOT + TEXT:
            x, y = 0, y + LINE
        found.append((x, y, name))
        x += wide
    return found


def height_of(topic: ReportTopic) -> int:
    """How high the drawing is."""
    if topic.kind == "columns":
        return COLUMNS_HEIGHT + 24
    lines = {y for _, y, _ in legend_of(topic)}
    return ROW * len(topic.points) + 24 + LINE * len(lines)
