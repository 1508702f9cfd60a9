"""The rows that the palette finds: an icon, a title, what it belongs to, its kind or key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.laid import draw_line, line_width
from jobaid.ui.widgets.painting import box, cap, cap_size, icon
from jobaid.ui.widgets.themed import Themed, announce, plain

if TYPE_CHECKING:
    from jobaid.ui.frame.palette_item import Item

Index = QModelIndex | QPersistentModelIndex
_ICONS = {
    "script": "file-text",
    "step": "arrow-right",
    "reply": "reply",
    "setting": "settings",
    "action": "zap",
}


_MOST_SHOWN = 8


class FoundModel(QAbstractListModel):
    """The items, with everything a row shows as its words for a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self.kinds: list[str] = []

    def set_items(self, items: Sequence[Item], kinds: Sequence[str]) -> None:
        """Show other items."""
        self.beginResetModel()
        self.items, self.kinds = list(items), list(kinds)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """How many there are."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title, and the whole row in words."""
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return item.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (item.title, item.detail, self.kinds[index.row()], item.cap)
            return ", ".join(part for part in parts if part)
        return None


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """As high as a row of a list."""
        theme = current_theme()
        return QSize(theme.px(200), theme.px(theme.tokens.size.row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, FoundModel):
            return
        theme = current_theme()
        item, kind = model.items[index.row()], model.kinds[index.row()]
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            line = "accent" if theme.is_contrast else None
            width = theme.stroke("hair")
            box(painter, theme, area, ground="accent_tint", line=line, width=width)  # type: ignore[arg-type]
        unit = theme.px(theme.tokens.space.unit)
        side = theme.tokens.size.icon
        y = area.y() + (area.height() - theme.px(side)) // 2
        icon(painter, theme, _ICONS[item.kind], "accent", side, area.x() + unit, y)
        right = area.right() - unit
        if chosen or item.cap:
            keys = item.cap or QCoreApplication.translate("RowDelegate", "Enter")
            size = cap_size(theme, keys)
            place = QRect(right - size.width(), 0, size.width(), size.height())
            place.moveTop(area.y() + (area.height() - size.height()) // 2)
            cap(painter, theme, place, keys)
            right = place.x() - unit
        left = area.x() + 2 * unit + theme.px(side)
        title = line_width(theme, plain(item.title), "ui_bold")
        for text in (kind, item.detail):
            room = max(right - left - title - 2 * unit, area.width() // 4)
            width = min(line_width(theme, text, "caption") + 1, room)
            if text:
                place = QRect(right - width, area.y(), width, area.height())
                draw_line(painter, theme, place, plain(text), "caption", "muted", right=True)
                right -= width + 2 * unit
        place = QRect(left, area.y(), right - left, area.height())
        draw_line(painter, theme, place, plain(item.title), "ui_bold", "text")
        painter.restore()


class FindList(Themed, QListView):
    """The list; the field above keeps the focus and moves through it. `taken` carries an item."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = FoundModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_Row(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._clicked)
        self.setUniformItemSizes(True)

    def set_items(
        self, items: Sequence[Item], kind_words: Callable[[Item], str], *, choose: bool = True
    ) -> None:
        """Show other items, the first of them chosen unless `choose` says none is."""
        self._model.set_items(items, [kind_words(item) for item in items])
        if items and choose:
            self.setCurrentIndex(self._model.index(0))
        self.updateGeometry()

    @property
    def items(self) -> list[Item]:
        """What shows."""
        return list(self._model.items)

    def move(self, step: int) -> None:  # type: ignore[override]
        """Choose the next or the one before, round the ends."""
        count = self._model.rowCount()
        if count:
            row = (max(self.currentIndex().row(), -1 if step > 0 else 0) + step) % count
            index = self._model.index(row)
            self.setCurrentIndex(index)
            announce(self, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def take_current(self) -> None:
        """Take the one that is chosen."""
        row = self.currentIndex().row()
        if 0 <= row < len(self._model.items):
            self.taken.emit(self._model.items[row])

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its rows, and no higher than leaves the line to say in view."""
        theme = current_theme()
        rows = min(_MOST_SHOWN, self._model.rowCount())
        return QSize(theme.px(400), rows * theme.px(theme.tokens.size.row) + 2)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows, so that a low window still shows something."""
        rows = min(2, self._model.rowCount())
        return QSize(0, rows * current_theme().px(current_theme().tokens.size.row))

    def _clicked(self, index: QModelIndex) -> None:
        self.taken.emit(self._model.items[index.row()])
