"""A table whose first column is a state: a badge with icon and word."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobaid.ui.kit.row_list import RowIndex, RowView, paint_row_ground
from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableModel
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.badge import badge_size, paint_badge

if TYPE_CHECKING:
    from jobaid.ui.widgets.badge import BadgeKind


class StateLook(NamedTuple):
    """How a state is shown: the kind of its badge, and its icon."""

    kind: BadgeKind
    icon: str


_PLAIN = StateLook("neutral", "circle")


class StateTable(Table):
    """`looks` say for each row (by its id) how its state is shown; its word is the first cell."""

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.looks: dict[str, StateLook] = {}
        self._widest = 0
        self.setItemDelegateForColumn(0, _StateCell(self))

    def least_width(self, column: int) -> int:
        """The states show whole."""
        return max(super().least_width(column), 0 if column else self._widest)

    def restyle(self) -> None:
        """States are of another size."""
        self._widest = 0
        super().restyle()

    def make_room(self, width: int) -> None:
        """Have the column of the states be so wide at least, from the next turn on."""
        if width > self._widest:
            self._widest = width
            QTimer.singleShot(0, self, self._share)


class _StateCell(QStyledItemDelegate):
    """Paints the badge of a row's state."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        """Paint one cell."""
        model, table = index.model(), self.parent()
        if not isinstance(model, TableModel) or not isinstance(table, StateTable):
            return
        theme = current_theme()
        painter.save()
        painter.setClipRect(option.rect)
        whole = QStyleOptionViewItem(option)
        if isinstance(option.widget, RowView):
            whole.rect = option.rect.adjusted(-option.rect.x(), 0, 0, 0)
            whole.rect.setWidth(option.widget.viewport().width())
        paint_row_ground(painter, theme, whole)
        row = model.row(index)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        if row is not None and text:
            look = table.looks.get(row.row_id, _PLAIN)
            size = badge_size(theme, look.kind, text, look.icon)
            table.make_room(size.width() + 2 * theme.px("unit"))
            rect = QRect(option.rect.x() + theme.px("unit"), 0, size.width(), size.height())
            rect.moveTop(option.rect.y() + (option.rect.height() - size.height()) // 2)
            paint_badge(painter, theme, rect, look.kind, text, look.icon)
        painter.restore()
