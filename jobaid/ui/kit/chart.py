"""A chart: painted, walked by arrow keys point by point, each with a name that makes sense alone.

Never colour alone: every series has a pattern and a label. `ChartCard` sets its finding above it
and has its table.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.chart_shapes import chart_height, map_place, plot_of, point_boxes, words_over
from jobaid.ui.kit.map_drawing import paint_step, paint_way, way_pen
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.themed import announce, grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.charts import ChartPoint, ReportTopic

SERIES: tuple[tuple[Colour, Qt.BrushStyle], ...] = (
    ("chart_1", Qt.BrushStyle.SolidPattern),
    ("chart_2", Qt.BrushStyle.BDiagPattern),
    ("chart_3", Qt.BrushStyle.Dense6Pattern),
    ("chart_4", Qt.BrushStyle.CrossPattern),
    ("chart_rest", Qt.BrushStyle.HorPattern),
)
"""The colour and the pattern of each series."""


def paint_patch(painter: QPainter, theme: Theme, area: QRectF, series: int) -> None:
    """Fill an area as a series is: its pattern on the ground, with a line round it."""
    role, pattern = SERIES[min(series, len(SERIES) - 1)]
    colour = theme.colour(role)
    if pattern is Qt.BrushStyle.SolidPattern:
        painter.fillRect(area, colour)
        return
    painter.fillRect(area, theme.colour("raised"))
    painter.fillRect(area, QBrush(colour, pattern))
    painter.setPen(QPen(colour, theme.stroke("hair")))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_box(painter: QPainter, theme: Theme, area: QRectF, stands: int) -> None:
    """The box of a drawn call: full, hatched, in amber, empty, or dashed (0 to 4)."""
    role: Colour = ("chart_1", "warn", "warn", "edge", "edge")[min(stands, 4)]
    colour = theme.colour(role)
    style = Qt.PenStyle.DashLine if stands == 4 else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, theme.px("line" if stands == 2 else 1), style))
    painter.setBrush(
        colour if stands == 0 else QBrush(colour, Qt.BrushStyle.BDiagPattern) if stands == 1
        else Qt.BrushStyle.NoBrush
    )  # fmt: skip
    painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), theme.px("line"), theme.px("line"))


class ChartPicture(Painted, QWidget):
    """The painted chart of a topic. Arrow keys go from point to point, Home and End to the ends.

    `opened(place)` where Enter or a double click asks for what is behind a point, `moved` when
    another point is chosen.
    """

    opened = Signal(int)
    moved = Signal()
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._topic: ReportTopic | None = None
        self._at = -1
        grow_with_width(self)

    def ring_target(self) -> QWidget | None:
        """The ring goes round the picture."""
        return self

    @property
    def at(self) -> int:
        """The chosen point, -1 for none yet."""
        return self._at

    @property
    def points(self) -> tuple[ChartPoint, ...]:
        """The points there are."""
        return () if self._topic is None else self._topic.points

    @property
    def place(self) -> QRect:
        """Where the chosen point is; all of it while there is none."""
        boxes = self._boxes()
        return boxes[self._at] if 0 <= self._at < len(boxes) else self.rect()

    def show_topic(self, topic: ReportTopic) -> None:
        """Show a chart; the chosen point stays where there is one at its place."""
        self._topic = topic
        self._at = min(self._at, len(topic.points) - 1)
        self._name()
        self.remeasure()

    def go_to(self, place: int) -> None:
        """Choose a point, and say it."""
        if self.points:
            self._at = max(0, min(place, len(self.points) - 1))
            self._name()
            announce(self, self.accessibleName())
            self.update()
            self.moved.emit()

    # -- size ------------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Rows take more room where they wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height of all points."""
        topic = self._topic
        if topic is None or not topic.points:
            return 0
        theme = current_theme()
        return chart_height(theme, topic, width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as it is now."""
        wide = max(self.width(), current_theme().px("chart_wide"))
        return QSize(current_theme().px("chart_wide"), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as it must be."""
        return QSize(current_theme().px("chart_least"), self.heightForWidth(max(1, self.width())))

    # -- keys and pointer ------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows choose, Enter opens."""
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
        }  # fmt: skip
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self.go_to(0 if self._at < 0 else self._at + steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(0 if key == Qt.Key.Key_Home else len(self.points) - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.points:
                self.go_to(max(0, self._at))
                self.opened.emit(self._at)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the point under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self._under(event.position().toPoint())
        if place >= 0:
            self.go_to(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open what is behind the point under the pointer."""
        if self._under(event.position().toPoint()) >= 0:
            self.opened.emit(self._at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The tip says the point under the pointer."""
        place = self._under(event.position().toPoint())
        self.setToolTip(plain(translated(self.points[place].words)) if place >= 0 else "")

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The chosen point shows its mark."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """And hides it."""
        super().focusOutEvent(event)
        self.update()

    def _under(self, where: object) -> int:
        for place, box in enumerate(self._boxes()):
            if box.contains(where):  # type: ignore[call-overload]
                return place
        return -1

    def _boxes(self) -> list[QRect]:
        topic = self._topic
        if topic is None:
            return []
        return point_boxes(current_theme(), topic, self.width())

    def _name(self) -> None:
        topic = self._topic
        if topic is None:
            return
        if self._at >= 0:
            set_words(self, translated(topic.points[self._at].words), translated(topic.finding))
        else:
            title = self.tr("%1. %2").replace("%1", translated(topic.finding).rstrip("."))
            set_words(
                self,
                title.replace("%2", translated(topic.title)),
                self.tr("Chart. Arrow keys go from point to point, Enter opens the calls behind."),
            )

    # -- painting --------------------------------------------------------------------------

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the points, and the mark of the chosen one."""
        topic = self._topic
        if topic is None or not topic.points:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = self._boxes()
        if self._at >= 0 and self.hasFocus():
            mark = QRectF(boxes[self._at]).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.setPen(QPen(theme.colour("accent"), theme.stroke("edge")))
            painter.setBrush(theme.colour("accent_tint"))
            painter.drawRoundedRect(mark, theme.px("half"), theme.px("half"))
        if topic.kind == "ways":
            _paint_ways(painter, theme, topic, boxes, width=self.width())
            return
        draw: Callable[[QPainter, Theme, ReportTopic, list[QRect]], None] = {
            "columns": _paint_columns, "ranges": _paint_ranges, "said": _paint_said,
            "samples": _paint_samples,
        }.get(topic.kind, _paint_bars)  # fmt: skip
        draw(painter, theme, topic, boxes)


def _paint_columns(painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect]) -> None:
    most = max(point.values[0] for point in topic.points) or 1
    foot = boxes[0].bottom() + 1
    high = boxes[0].height()
    painter.setPen(QPen(theme.colour("line"), theme.stroke("hair")))
    for part in (0.5, 1.0):
        y = foot - round(high * part)
        painter.drawLine(boxes[0].left(), y, boxes[-1].right(), y)
        label = QRect(0, y - theme.px("unit"), theme.px("chart_label"), theme.px("pad"))
        draw_line(painter, theme, label, f"{most * part:.0f}", "caption", "muted", right=True)
        painter.setPen(QPen(theme.colour("line"), theme.stroke("hair")))
    for point, box in zip(topic.points, boxes, strict=True):
        tall = high * point.values[0] / most
        room = max(0.5, box.width() * 0.12)
        bar = QRectF(box.left() + room, foot - tall, max(1.0, box.width() - 2 * room), tall)
        painter.fillRect(bar, theme.colour("chart_1"))
    painter.fillRect(QRect(boxes[0].left(), foot, boxes[-1].right() - boxes[0].left(), 1),
                     theme.colour("edge"))  # fmt: skip
    top = max(range(len(boxes)), key=lambda place: topic.points[place].values[0])
    words = plain(translated(topic.points[top].shown))
    at = words_over(theme, boxes, top, words)
    draw_line(painter, theme, at, words, "caption", "text")
    under = QRect(
        boxes[0].left(), foot + theme.px("half"), boxes[-1].right(), theme.px("chart_line")
    )
    third = max(1, (boxes[-1].right() - boxes[0].left()) // 2)
    first, last = (translated(topic.points[place].label) for place in (0, -1))
    left = QRect(under.left(), under.top(), third, under.height())
    draw_line(painter, theme, left, plain(first), "caption", "muted")
    if len(topic.points) > 1:
        right = QRect(boxes[-1].right() - third, under.top(), third, under.height())
        draw_line(painter, theme, right, plain(last), "caption", "muted", right=True)


def _paint_bars(painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect]) -> None:
    longest = max((sum(point.values) for point in topic.points), default=0) or 1
    for point, box in zip(topic.points, boxes, strict=True):
        _head(painter, theme, point, box)
        x = float(box.left() + theme.px("line"))
        top = box.top() + theme.px("half") + theme.line("ui")
        wide = box.width() - theme.px("half")
        for series, value in enumerate(point.values):
            part = wide * value / longest
            if part > 0:
                paint_patch(painter, theme, QRectF(x, top, part, theme.px("gap")), series)
            x += part
        _more(painter, theme, point, box)


def _paint_ranges(painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect]) -> None:
    left, wide = plot_of(theme, boxes[0].width())
    for point, box in zip(topic.points, boxes, strict=True):
        _head(painter, theme, point, box)
        middle = box.top() + theme.px("chart_dot") + theme.line("ui")
        painter.setPen(QPen(theme.colour("line"), theme.stroke("edge")))
        painter.drawLine(box.left() + left, middle, box.left() + left + wide, middle)
        if point.aim is not None:
            pen = QPen(theme.colour("muted"), theme.stroke("edge"), Qt.PenStyle.DashLine)
            painter.setPen(pen)
            x = box.left() + left + round(wide * point.aim)
            painter.drawLine(x, middle - theme.px("tight"), x, middle + theme.px("tight"))
        _whisker(painter, theme, point, box.left() + left, wide, middle)
        _more(painter, theme, point, box)


def _whisker(
    painter: QPainter, theme: Theme, point: ChartPoint, left: int, wide: int, middle: int
) -> None:
    """A range with its marker: round, a diamond where all of it misses, a ring where unsure."""
    missed, unsure = point.state == "missed", point.state == "open"
    colour = theme.colour("warn" if missed else "muted" if unsure else "chart_1")
    if point.low is not None and point.high is not None:
        style = Qt.PenStyle.DashLine if unsure else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, theme.px("line"), style))
        low, high = (left + wide * one for one in (point.low, point.high))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        painter.setPen(QPen(colour, theme.px("line")))
        for x in (low, high):
            painter.drawLine(
                QPointF(x, middle - theme.px("notch")), QPointF(x, middle + theme.px("notch"))
            )
    at, size = QPointF(left + wide * point.values[0], middle), theme.px("inset")
    painter.setPen(QPen(colour, theme.px("line")))
    painter.setBrush(theme.colour("raised") if unsure else colour)
    if missed:
        corners = [QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)]
        painter.drawPolygon(QPolygonF([at + one for one in corners]))
    else:
        painter.drawEllipse(at, size - 1, size - 1)


def _paint_said(painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect]) -> None:
    for point, box in zip(topic.points, boxes, strict=True):
        _head(painter, theme, point, box)
        _more(painter, theme, point, box)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), theme.stroke("hair")),
                         theme.colour("line"))  # fmt: skip


def _paint_ways(
    painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect], *, width: int
) -> None:
    placed = topic.map
    if placed is None:
        return
    most = max((n for _, _, n in topic.lines), default=0) or 1
    across, down, left = map_place(theme, placed, width)
    top = theme.px("pad")
    for (_, _, n), line in sorted(
        zip(topic.lines, placed.lines, strict=True), key=lambda one: one[0][2]
    ):
        points = [QPointF(left + x * across, top + y * down) for x, y in line]
        paint_way(painter, theme, points, way_pen(theme, n, most))
    for point, box in zip(topic.points, boxes, strict=True):
        words = plain(translated(point.label))
        paint_step(painter, theme, box, words, "caption", dashed=not point.values[0])
        above = QRect(box.left(), box.top() - theme.px("pad"), box.width(), theme.px("pad"))
        draw_line(painter, theme, above, point.shown, "caption", "muted")


def _paint_samples(painter: QPainter, theme: Theme, topic: ReportTopic, boxes: list[QRect]) -> None:
    side, gap = theme.px("chart_dot"), theme.px("half")
    for point, box in zip(topic.points, boxes, strict=True):
        _head(painter, theme, point, box)
        top = box.top() + theme.line("ui") + theme.px("half")
        fit = max(1, (box.width() - theme.px("unit")) // (side + gap))
        for at, stands in enumerate(point.values[:fit]):
            area = QRectF(box.left() + theme.px("line") + at * (side + gap), top, side, side)
            paint_box(painter, theme, area, int(stands))
        _more(painter, theme, point, box)


def _head(painter: QPainter, theme: Theme, point: ChartPoint, box: QRect) -> None:
    edge = theme.px("line")
    wide = box.width() - theme.px("half")
    line = QRect(box.left() + edge, box.top() + edge, wide, theme.line("ui"))
    shown = translated(point.shown)
    wide = theme.text_width(shown, "ui_bold") + theme.px("unit")
    label = QRect(line.left(), line.top(), max(0, line.width() - wide), line.height())
    draw_line(painter, theme, label, plain(translated(point.label)), "ui", "text")
    draw_line(painter, theme, line, shown, "ui_bold", "text", right=True)


def _more(painter: QPainter, theme: Theme, point: ChartPoint, box: QRect) -> None:
    if point.more:
        high = theme.line("caption")
        line = QRect(box.left() + theme.px("line"), box.bottom() - high - theme.px("line"),
                     box.width() - theme.px("half"), high)  # fmt: skip
        draw_line(painter, theme, line, plain(translated(point.more)), "caption", "muted")
