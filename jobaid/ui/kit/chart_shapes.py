"""Where the points of a chart stand: plain geometry in px, for painting and for the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from jobaid.library.graph.layered_layout import BOX

if TYPE_CHECKING:
    from jobaid.library.graph.layered_layout import LayeredLayout
    from jobaid.operations.charts import ChartPoint, ReportTopic
    from jobaid.ui.theme import Theme

_BAR_ROW, _RANGE_ROW, _SAID_ROW = 44, 44, 30


def chart_height(theme: Theme, topic: ReportTopic, width: int) -> int:
    """How high a chart is at a width, in px."""
    if topic.kind == "columns":
        return theme.px("chart_high")
    if topic.map is not None:
        return round(topic.map.height * theme.scale) + theme.px("pad") + theme.px("unit")
    return sum(box.height() for box in point_boxes(theme, topic, width))


def point_boxes(theme: Theme, topic: ReportTopic, width: int) -> list[QRect]:
    """The place of each point: what the mark of the chosen one goes round."""
    if topic.kind == "columns":
        return _column_boxes(theme, topic.points, width)
    if topic.map is not None:
        return _map_boxes(theme, topic.map, width)
    found, top = [], 0
    for point in topic.points:
        high = theme.px({"ranges": _RANGE_ROW, "said": _SAID_ROW}.get(topic.kind, _BAR_ROW))
        if point.more:
            high += theme.line("caption")
        found.append(QRect(0, top, width, high))
        top += high
    return found


def plot_of(theme: Theme, width: int) -> tuple[int, int]:
    """Of a row with a range: where the plot begins, and how wide it is."""
    left = theme.px("unit")
    return left, max(theme.px("chart_column"), width - 2 * left)


def _column_boxes(theme: Theme, points: Sequence[ChartPoint], width: int) -> list[QRect]:
    left = theme.px("page")
    wide = (width - left) / max(len(points), 1)
    foot = theme.px("chart_high") - theme.px("block")
    edges = [left + round(at * wide) for at in range(len(points) + 1)]
    return [
        QRect(
            edges[at],
            theme.px("tight_pad"),
            max(1, edges[at + 1] - edges[at]),
            foot - theme.px("tight_pad"),
        )
        for at in range(len(points))
    ]


def words_over(theme: Theme, boxes: Sequence[QRect], at: int, words: str) -> QRect:
    """Where words stand over the middle of a column: all of them beside none of the edges."""
    wide = min(theme.text_width(words, "caption"), boxes[-1].right() + 1)
    left = boxes[at].center().x() - wide // 2
    return QRect(max(0, min(left, boxes[-1].right() + 1 - wide)), 0, wide, theme.px("chart_line"))


def map_place(theme: Theme, placed: LayeredLayout, width: int) -> tuple[float, float, float]:
    """How a map of boxes stands in a chart: its scale across and down, and how far from the left.

    A map that is wider than the chart is made narrower; its boxes are never made lower.
    """
    room = width - 2 * theme.px("unit")
    across = min(theme.scale, room / placed.width) if placed.width else theme.scale
    return across, theme.scale, (width - placed.width * across) / 2


def _map_boxes(theme: Theme, placed: LayeredLayout, width: int) -> list[QRect]:
    across, down, left = map_place(theme, placed, width)
    top = theme.px("pad")
    return [
        QRect(
            round(left + x * across),
            top + round(y * down),
            round(BOX[0] * across),
            round(BOX[1] * down),
        )
        for x, y in placed.corners
    ]
