"""A list of rows with icon, words, detail and key: arrows move, Enter chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

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
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.scrolled import show_in_page
from jobaid.ui.widgets.themed import Themed, announce, grow_with_width, plain, plain_tip

RowIndex = QModelIndex | QPersistentModelIndex
RowHeight = Literal["row", "row_do", "row_two", "low_row"]
"""Names of sizes that rows are high."""
MOST_SHOWN = 8
"""More rows than that are scrolled to, and fewer where there is no room for so many."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row: what it stands for, its words, a detail and a kind at the right, icon and key.

    `told` is said beside that, by the tool tip and to a screen reader. `colour` is the icon's,
    `words_colour` that of the words.
    """

    row_id: str
    text: str
    detail: str = ""
    kind: str = ""
    icon: str = "arrow-right"
    keys: str = ""
    colour: Colour = "muted"
    told: str = ""
    words_colour: Colour = "text"

    @property
    def words(self) -> str:
        """All of it for a screen reader."""
        parts = (self.text, self.detail, self.kind, self.told)
        return ", ".join(plain(part) for part in parts if part)


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

    def row(self, index: RowIndex) -> ListRow | None:
        """The row at `index`."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def rowCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        """How many rows; none under a row."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: RowIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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


def paint_row_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> bool:
    """The ground of a row that is chosen or under the pointer; tells whether it is chosen."""
    state = option.state
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        ground: Colour = "accent_tint" if chosen else "hover"
        line: Colour | None = "accent" if chosen and theme.is_contrast else None
        width = theme.stroke("hair")
        painting.box(painter, theme, option.rect, ground=ground, line=line, width=width)
    return chosen


class RowDelegate(QStyledItemDelegate):
    """Paints a row: icon, words, detail, kind; the chosen one on a tint with its key.

    `wraps`: words take as many lines as they need; else they are cut where the row ends.
    """

    def __init__(self, parent: QObject | None = None, *, wraps: bool = False) -> None:
        super().__init__(parent)
        self._wraps = wraps
        self._paragraph = TextParagraph()

    def height(self, theme: Theme, row: ListRow, width: int, least: int) -> int:
        """How high a row is in px at `width` px where its words are wrapped."""
        unit = theme.px("unit")
        wide = width - 3 * unit - theme.px(theme.tokens.size.icon)
        for words in (row.kind, row.detail):
            if words:
                wide -= line_width(theme, plain(words), "caption") + 2 * unit
        self._paragraph.set_run(plain(row.text), "ui_bold", "text")
        more = self._paragraph.height(theme, max(1, wide)) - theme.line("ui_bold")
        return least + max(0, more)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        """Paint one row."""
        model = index.model()
        row = model.row(index) if isinstance(model, RowModel) else None
        if row is None:
            return
        theme = current_theme()
        unit, side = theme.px("unit"), theme.tokens.size.icon
        rect: QRect = option.rect
        painter.save()
        chosen = paint_row_ground(painter, theme, option)
        mark = QRect(rect.x() + unit, rect.y(), theme.px(side), rect.height())
        colour: Colour = "accent" if chosen and row.colour == "muted" else row.colour
        painting.icon_in(painter, theme, row.icon, colour, side, mark)
        left = mark.right() + 1 + unit
        right = rect.right() + 1 - unit
        keys = row.keys or (self.tr("Enter") if chosen else "")
        if keys and self._wraps:
            # Words that need the room have it: no row grows when it is chosen.
            room = right - left - line_width(theme, ", ".join((row.text, row.detail)), "ui_bold")
            keys = keys if room > painting.cap_size(theme, keys).width() + 2 * unit else ""
        if keys:
            size = painting.cap_size(theme, keys)
            top = rect.y() + (rect.height() - size.height()) // 2
            painting.cap(painter, theme, QRect(right - size.width(), top, *size.toTuple()), keys)
            right -= size.width() + unit
        text_wide = min(line_width(theme, plain(row.text), "ui_bold"), (right - left) * 2 // 3)
        if self._wraps:
            text_wide = 0
        for words in (row.kind, row.detail):
            shown = plain(words)
            whole = line_width(theme, shown, "caption")
            wide = min(whole, right - left - text_wide - 2 * unit)
            if shown and (wide == whole or wide > 3 * unit):
                area = QRect(right - wide, rect.y(), wide + 1, rect.height())
                draw_line(painter, theme, area, shown, "caption", "muted")
                right -= wide + 2 * unit
        area = QRect(left, rect.y(), max(0, right - left), rect.height())
        if self._wraps:
            self._paragraph.set_run(plain(row.text), "ui_bold", row.words_colour)
            high = self._paragraph.height(theme, area.width())
            area.setTop(area.y() + (area.height() - high) // 2)
            self._paragraph.draw(painter, theme, area)
        else:
            draw_line(painter, theme, area, plain(row.text), "ui_bold", row.words_colour)
        painter.restore()


class RowView(Themed, QTableView):
    """What lists and tables share: whole rows, one of them current, moved by the keyboard.

    Enter or a click chooses: `picked(index)`. Rows are as high as the token `height` says.
    """

    picked = Signal(QModelIndex)
    ring_radius = 6

    def __init__(self, parent: QWidget | None = None, *, height: RowHeight = "row") -> None:
        super().__init__(parent)
        self._height: RowHeight = height
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # The delegate paints what is chosen; Qt would fill the corners behind it.
        look = self.palette()
        look.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(look)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        self.clicked.connect(self.picked)
        self._measure()

    def ring_target(self) -> QWidget | None:
        """The list itself."""
        return self

    @property
    def row_height(self) -> int:
        """How high a row is in px."""
        theme = current_theme()
        return theme.px(self._height)

    def go_to(self, row: int, column: int = 0) -> None:
        """Make a row the current one, as near as there is one."""
        model = self.model()
        count = model.rowCount() if model is not None else 0
        if count:
            self.setCurrentIndex(model.index(min(count - 1, max(0, row)), column))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter chooses; Home and End go to the first and the last row."""
        now = self.currentIndex()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and now.isValid():
            self.picked.emit(now)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to(self.model().rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def scrollTo(  # noqa: N802
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """A row in sight, also where the page that holds the list scrolls."""
        super().scrollTo(index, hint)
        if self.hasFocus():
            show_in_page(self.viewport(), self.visualRect(index))

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._measure()
        super().restyle()

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.row_height)


_NO_LIMIT = 16_777_215
_LENT = frozenset("0123456789 ")


class RowList(RowView):
    """A list of rows. Enter or a click chooses: `chosen(row id)`.

    `removes`: Delete says that the row in hand is to go: `removed(row id)`. `digits`: a digit says
    what becomes of the row in hand: `digit(0 to 9)`. `lends_keys`: digits and Space are those of
    what the list lies on, which shows them.

    `least` is how many rows it makes room for where there are fewer, `most` how many it shows at
    once where it can. `wraps`: rows are as high as their words need. `nothing`, where it is given,
    stands in its place while it is empty: keys are heard here, and the ring is round that.
    """

    chosen = Signal(str)
    removed = Signal(str)
    digit = Signal(int)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        removes: bool = False,
        digits: bool = False,
        lends_keys: bool = False,
        height: RowHeight = "row_do",
        least: int = 1,
        most: int = MOST_SHOWN,
        wraps: bool = False,
    ) -> None:
        super().__init__(parent, height=height)
        self._least, self._most = least, most
        self._wraps, self._removes, self._digits = wraps, removes, digits
        self._lends_keys = lends_keys
        self.uses_digits = digits or lends_keys
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self._delegate = RowDelegate(self, wraps=wraps)
        self.setItemDelegate(self._delegate)
        if wraps:
            grow_with_width(self)
        columns = self.horizontalHeader()
        columns.hide()
        columns.setStretchLastSection(True)
        self.picked.connect(self._pick)
        self.nothing: QWidget | None = None

    def ring_target(self) -> QWidget | None:
        """The list itself, or what stands in its place."""
        return self if self.nothing is None or self.rows.rowCount() else self.nothing

    def sizeHint(self) -> QSize:  # noqa: N802
        """All rows, as far as they are shown at once."""
        wide = current_theme().px("list_least")
        if self._wraps:
            return QSize(wide, self.heightForWidth(max(wide, self.width())))
        rows = max(self._least, min(self._most, self.rows.rowCount()))
        return QSize(wide, rows * self.row_height)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px of all rows, as far as they are shown at once."""
        if not self._wraps:
            return self.sizeHint().height()
        heights = self._heights(width)
        return sum(heights[: self._most]) + max(0, self._least - len(heights)) * self.row_height

    def _heights(self, width: int) -> list[int]:
        theme, least = current_theme(), self.row_height
        every = (self.rows.row(self.rows.index(at)) for at in range(self.rows.rowCount()))
        return [
            least if row is None else self._delegate.height(theme, row, width, least)
            for row in every
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Rows whose words are wrapped are measured anew."""
        super().resizeEvent(event)
        self._measure_rows()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._measure_rows()

    def _measure_rows(self) -> None:
        if not self._wraps:
            return
        # Without the bar of what scrolls words have more room; else they might keep it there.
        heights = self._heights(self.width())
        if sum(heights) > self.height():
            heights = self._heights(self.viewport().width())
        for at, high in enumerate(heights):
            self.setRowHeight(at, high)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Two rows, so that a low window still shows something."""
        return QSize(0, max(self._least, min(2, self.rows.rowCount())) * self.row_height)

    def set_rows(self, rows: Sequence[ListRow], *, choose: bool = True) -> None:
        """Show other rows with the first one in hand, unless `choose` says that none is."""
        self.rows.set_rows(rows)
        self._measure_rows()
        if self.nothing is not None:
            self.setMaximumHeight(_NO_LIMIT if rows else 1)
        if choose:
            self.go_to(0)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete where rows can go, digits where they decide, then the keys of every list."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        row = self.rows.row(self.currentIndex())
        if self._removes and plainly and event.key() == Qt.Key.Key_Delete and row is not None:
            self.removed.emit(row.row_id)
        elif self._digits and len(event.text()) == 1 and event.text() in "0123456789":
            self.digit.emit(int(event.text()))
        elif self._lends_keys and plainly and event.text() in _LENT:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def step(self, by: int, *, around: bool = False) -> None:
        """Take the row `by` places on in hand: as far as there are rows, or `around` the ends."""
        count = self.rows.rowCount()
        if not count:
            return
        at = self.currentIndex().row()
        self.go_to((max(at, -1 if by > 0 else 0) + by) % count if around else at + by)
        row = self.rows.row(self.currentIndex())
        announce(self, row.words if row is not None else "")

    def choose_current(self) -> bool:
        """Choose the row in hand; tells whether there was one."""
        row = self.rows.row(self.currentIndex())
        if row is not None:
            self.chosen.emit(row.row_id)
        return row is not None

    def _pick(self, index: QModelIndex) -> None:
        row = self.rows.row(index)
        if row is not None:
            self.chosen.emit(row.row_id)
