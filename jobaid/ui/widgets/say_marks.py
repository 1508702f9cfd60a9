"""Where values, gaps and glossary terms stand in a line to say, and how they are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocument

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.widgets import painting

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme, TypeName

MarkKind = Literal["value", "gap", "term"]


@dataclass(frozen=True, slots=True)
class SayMark:
    """A stretch of the line with a meaning: first and last position in the document.

    `name` is the dotted name of a value or gap, or the term; `means` explains gap or term.
    """

    kind: MarkKind
    start: int
    end: int
    name: str
    means: str = ""


def pencil_size(role: TypeName) -> int:
    """The side of a gap's pencil in px at 100 %."""
    return 18 if role == "say" else 16


def mark_boxes(document: QTextDocument, mark: SayMark) -> list[QRectF]:
    """The boxes of a mark in px of the document, one for each line it stands on."""
    made = []
    block = document.findBlock(mark.start)
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    layout = block.layout()
    position = mark.start - block.position()
    end = mark.end - block.position()
    while position < end:
        line = layout.lineForTextPosition(position)
        if not line.isValid():
            break
        stop = min(end, line.textStart() + line.textLength())
        left = line.cursorToX(position)[0]  # type: ignore[index]
        right = line.cursorToX(stop)[0]  # type: ignore[index]
        x, y = corner.x() + min(left, right), corner.y() + line.y()
        made.append(QRectF(x, y, abs(right - left), line.height()))
        if stop <= position:
            break
        position = stop
    return made


def paint_gap(
    painter: QPainter, theme: Theme, document: QTextDocument, mark: SayMark, role: TypeName
) -> None:
    """A dashed box behind the words of a gap, with a pencil before them."""
    high = theme.line(role) - theme.px("half")
    for number, rect in enumerate(mark_boxes(document, mark)):
        inner = QRectF(rect.x(), rect.center().y() - high / 2, rect.width(), high).toRect()
        width = theme.px(1)
        painting.box(
            painter, theme, inner, ground="fill_tint", line="fill", width=width, dashed=True
        )
        if not number:
            size = pencil_size(role)
            y = inner.y() + (inner.height() - theme.px(size)) // 2
            painting.icon(
                painter, theme, "pencil-line", "fill", size, inner.x() + theme.px("unit"), y
            )


def paint_under(
    painter: QPainter, theme: Theme, document: QTextDocument, mark: SayMark, role: TypeName
) -> None:
    """Dots under a value, dashes under a glossary term: Qt's own are too thin to see."""
    value = mark.kind == "value"
    pen = QPen(theme.colour("merge" if value else "accent"), theme.px("line" if value else 1))
    pen.setDashPattern([1, 1] if value else [4, 2])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    metrics = theme.metrics(role)
    for rect in mark_boxes(document, mark):
        spare = (round(rect.height()) - metrics.height()) // 2
        y = round(rect.y()) + spare + metrics.ascent() + theme.px("notch")
        painter.drawLine(round(rect.left()), y, round(rect.right()), y)


def paint_in_hand(painter: QPainter, theme: Theme, document: QTextDocument, mark: SayMark) -> None:
    """A ring round the gap or term that the keyboard has in hand."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    width = theme.px("line")
    painter.setPen(QPen(theme.colour("focus"), width))
    corner = theme.px(theme.tokens.radius.chip)
    for rect in mark_boxes(document, mark):
        inner = rect.adjusted(width / 2, width, -width / 2, -width)
        painter.drawRoundedRect(inner, corner, corner)


def paint_points(painter: QPainter, theme: Theme, document: QTextDocument) -> None:
    """A round point before each paragraph that is set in."""
    block = document.begin()
    layout = document.documentLayout()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    while block.isValid():
        if block.blockFormat().leftMargin() > 0 and block.layout().lineCount():
            line = block.layout().lineAt(0)
            side = theme.px("unit")
            top = layout.blockBoundingRect(block).y() + line.y()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QRectF(0, top + (line.height() - side) / 2, side, side))
        block = block.next()
