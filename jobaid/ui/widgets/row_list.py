"""A list of rows with icon, words, detail and key: arrows move, Enter chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.ui.theme import Colour, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.laid import draw_line, line_width
from jobaid.ui.widgets.themed import Themed, announce, plain, plain_tip

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: what it stands for, its words, a detail and a kind at the right, icon and key."""

    row_id: str
    text: str
    detail: str = ""
    kind: str = ""
    icon: str = "arrow-right"
    keys: str = ""
    colour: Colour = "muted"

    @property
    def words(self) -> str:
        """All of it for a screen reader."""
        return ", ".join(plain(part) for part in (self.text, self.detail, self.kind) if part)


class RowModel(QAbstractListModel):
    """The rows as Qt's item model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ListRow, ...] = ()

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row(self, index: Index) -> ListRow | None:
        """The row at `index`."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """How many rows; none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, accessible words, tool tip."""
        row = self.row(index) if index.isValid() else None
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return plain(row.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.words
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return painting.spoken_keys(row.keys)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(row.words)
            case _:
                return None


class RowDelegate(QStyledItemDelegate):
    """Paints a row of 36 px."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row is as high as the others."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(theme.tokens.size.row_do))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, words, detail, kind; the current one on a tint with its key."""
        model = index.model()
        row = model.row(index) if isinstance(model, RowModel) else None
        if row is None:
            return
        theme = current_theme()
        state = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hot = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if chosen or hot:
            painting.box(
                painter,
                theme,
                rect,
                ground="accent_tint" if chosen else "hover",
                line="accent" if chosen and theme.is_contrast else None,
                width=theme.stroke("hair"),
            )
        mark = QRect(rect.x() + theme.px(8), rect.y(), theme.px(16), rect.height())
        colour: Colour = "accent" if chosen and row.colour == "muted" else row.colour
        painting.icon_in(painter, theme, row.icon, colour, 16, mark)
        left = mark.right() + 1 + theme.px(8)
        right = rect.right() + 1 - theme.px(8)
        keys = row.keys or (self.tr("Enter") if chosen else "")
        if keys:
            size = painting.cap_size(theme, keys)
            top = rect.y() + (rect.height() - size.height()) // 2
            cap = QRect(right - size.width(), top, size.width(), size.height())
            painting.cap(painter, theme, cap, keys)
            right = cap.x() - theme.px(8)
        room = right - left
        text_wide = min(line_width(theme, plain(row.text), "ui_bold"), room * 2 // 3)
        for words in (row.kind, row.detail):
            shown = plain(words)
            wide = line_width(theme, shown, "caption")
            wide = min(wide, right - left - text_wide - theme.px(16))
            if shown and wide > theme.px(24):
                area = QRect(right - wide, rect.y(), wide + 1, rect.height())
                draw_line(painter, theme, area, shown, "caption", "muted")
                right -= wide + theme.px(16)
        area = QRect(left, rect.y(), max(0, right - left), rect.height())
        draw_line(painter, theme, area, plain(row.text), "ui_bold", "text")
        painter.restore()


class RowList(Themed, QListView):
    """A list of rows. Enter or a click chooses: `chosen(row id)`."""

    chosen = Signal(str)
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._pick)

    def ring_target(self) -> QWidget | None:
        """The list itself."""
        return self

    def sizeHint(self) -> QSize:  # noqa: N802
        """All rows."""
        theme = current_theme()
        rows = max(1, self.rows.rowCount())
        return QSize(theme.px(240), rows * theme.px(theme.tokens.size.row_do))

    def set_rows(self, rows: Sequence[ListRow]) -> None:
        """Show other rows with the first one in hand."""
        self.rows.set_rows(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0))

    def step(self, by: int) -> None:
        """Take the row `by` places on in hand, as far as there are rows."""
        count = self.rows.rowCount()
        if count:
            at = min(count - 1, max(0, self.currentIndex().row() + by))
            self.setCurrentIndex(self.rows.index(at))
            row = self.rows.row(self.currentIndex())
            announce(self, row.words if row is not None else "")

    def choose_current(self) -> bool:
        """Choose the row in hand; tells whether there was one."""
        row = self.rows.row(self.currentIndex())
        if row is None:
            return False
        self.chosen.emit(row.row_id)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter chooses."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.choose_current():
            return
        super().keyPressEvent(event)

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self.scheduleDelayedItemsLayout()
        super().restyle()

    def _pick(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is not None:
            self.chosen.emit(row.row_id)
