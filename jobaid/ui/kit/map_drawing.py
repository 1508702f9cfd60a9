"""How steps and ways are drawn on a map, wherever it stands: a chart, a playback, the studio."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme, TypeName


def paint_step(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    words: str,
    role: TypeName,
    *,
    ground: Colour = "raised",
    line: Colour = "edge",
    text: Colour = "text",
    strong: bool = False,
    dashed: bool = False,
    side: int = 0,
) -> None:
    """A step's box with its title, cut where it is too long; `side` px at its right stay free."""
    width = theme.stroke("strong" if strong else "edge")
    radius = theme.tokens.radius.control
    painting.box(
        painter, theme, rect, ground=ground, line=line, width=width, radius=radius, dashed=dashed
    )
    pad = theme.px("half")
    draw_line(painter, theme, rect.adjusted(pad, 0, -pad - side, 0), words, role, text)


def way_pen(theme: Theme, count: int, most: int) -> QPen:
    """The pen of a way by how many went it, of the `most` that went one; dashed for none."""
    if not count:
        return QPen(theme.colour("edge"), theme.stroke("hair"), Qt.PenStyle.DashLine)
    wide = max(float(theme.stroke("edge")), theme.px("unit") * count / max(most, 1))
    return QPen(
        theme.colour("chart_1"), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap,
        Qt.PenJoinStyle.RoundJoin,
    )  # fmt: skip


def way_path(points: Sequence[QPointF]) -> QPainterPath:
    """A way from point to point."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def way_head(points: Sequence[QPointF], size: float) -> QPolygonF:
    """The head of the arrow at the end of a way."""
    before, tip = points[-2], points[-1]
    way = tip - before
    length = max(1.0, (way.x() ** 2 + way.y() ** 2) ** 0.5)
    along, across = way / length, QPointF(-way.y(), way.x()) / length
    foot = tip - along * size
    return QPolygonF([tip, foot + across * size / 2, foot - across * size / 2])


def paint_way(painter: QPainter, theme: Theme, points: Sequence[QPointF], pen: QPen) -> None:
    """A way with its head."""
    if len(points) < 2:
        return
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(way_path(points))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(way_head(points, max(float(theme.px("inset")), pen.widthF() * 1.6)))
