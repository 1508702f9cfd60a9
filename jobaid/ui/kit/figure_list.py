"""A list of figures: an icon, what was counted with a line on it, and the number."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobaid.ui.kit.row_list import ListRow, RowIndex, RowList, RowModel, paint_row_ground
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain


class _FigureDelegate(QStyledItemDelegate):
    """Paints a row: `text` with `detail` under it, `kind` as the number."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        model = index.model()
        row = model.row(index) if isinstance(model, RowModel) else None
        if row is None:
            return
        theme = current_theme()
        rect: QRect = option.rect
        painter.save()
        chosen = paint_row_ground(painter, theme, option)
        if index.row():
            painting.rule(painter, theme, rect.x(), rect.right() + 1, rect.y())
        left, right = rect.x() + theme.px("gap"), rect.right() + 1 - theme.px("pad")
        mark = QRect(left, rect.y(), theme.px("icon"), rect.height())
        painting.icon_in(painter, theme, row.icon, row.colour, theme.tokens.size.icon, mark)
        left = mark.right() + 1 + theme.px("gap")
        number = line_width(theme, row.kind, "number")
        area = QRect(right - number, rect.y(), number + 1, rect.height())
        draw_line(painter, theme, area, row.kind, "number", "text", right=True)
        right -= number + theme.px("pad")
        if chosen and row.keys:
            size = painting.cap_size(theme, row.keys)
            top = rect.y() + (rect.height() - size.height()) // 2
            at = QRect(right - size.width(), top, *size.toTuple())
            painting.cap(painter, theme, at, row.keys)
            right -= size.width() + theme.px("gap")
        self._words(painter, theme, row, QRect(left, rect.y(), right - left, rect.height()))
        painter.restore()

    def _words(self, painter: QPainter, theme: Theme, row: ListRow, area: QRect) -> None:
        lines: list[tuple[str, Colour]] = [(plain(row.text), "text"), (plain(row.detail), "muted")]
        high = theme.line("ui") + (theme.line("caption") if row.detail else 0)
        top = area.y() + (area.height() - high) // 2
        for (words, colour), role in zip(lines, ("ui", "caption"), strict=True):
            line = QRect(area.x(), top, area.width(), theme.line(role))  # type: ignore[arg-type]
            draw_line(painter, theme, line, words, role, colour)  # type: ignore[arg-type]
            top += line.height()


class FigureList(RowList):
    """A row's `kind` is its number, `detail` the line under its words, `keys` what opens it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height="row_two")
        self._figures = _FigureDelegate(self)
        self.setItemDelegate(self._figures)
