"""A grid that is edited in place: rows of one thing each, and an empty row that begins another.

Enter, a double click or typing edits a cell, Tab goes on to the next one, Delete takes a row out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.kit.pick_box import PickBox
from jobaid.ui.kit.row_list import RowIndex, RowView
from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.text_fields import TextBox
from jobaid.ui.widgets.themed import announce, plain, plain_tip

CellKind = Literal["text", "code", "choice", "flag"]


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column: title, kind, what is offered ((id, label)), and its share of the width.

    `makes`: how something that is not offered can be made, with `%1` for its name. Where a value
    is code, hovering shows it below its words.
    """

    title: str
    kind: CellKind = "text"
    options: tuple[tuple[str, str], ...] = ()
    share: int = 2
    makes: str = ""
    icon: str = ""
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """What is edited, and what shows; `quiet`: it is not written there, it comes about."""

    value: str = ""
    shown: str = ""
    quiet: bool = False


# Joined once: Qt asks for them with every cell that it paints.
_TURNED = (
    Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
)
_TYPED = _TURNED | Qt.ItemFlag.ItemIsEditable


class GridModel(QAbstractTableModel):
    """The rows, and the empty one behind them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[GridColumn, ...] = ()
        self.rows: tuple[tuple[GridCell, ...], ...] = ()
        self.add_words = ""
        self.yes_words = ""
        self.no_words = ""

    def set_grid(self, columns: Sequence[GridColumn], rows: Sequence[tuple[GridCell, ...]]) -> None:
        """Take other rows; what is the same stays, with the cell in hand."""
        if self.columns == tuple(columns) and self.rows == tuple(rows):
            return
        if [one.title for one in columns] != [one.title for one in self.columns]:
            self.beginResetModel()
            self.columns, self.rows = tuple(columns), tuple(rows)
            self.endResetModel()
            return
        self.columns = tuple(columns)
        before, after = len(self.rows), len(rows)
        if after > before:
            self.beginInsertRows(QModelIndex(), before + 1, after)
            self.rows = tuple(rows)
            self.endInsertRows()
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self.rows = tuple(rows)
            self.endRemoveRows()
        self.rows = tuple(rows)
        if self.columns:
            last = self.index(after, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def cell(self, row: int, column: int) -> GridCell:
        """A cell; those of the empty row hold nothing."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return GridCell()

    def rowCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        """The rows and the empty one."""
        return 0 if parent is not None and parent.isValid() else len(self.rows) + 1

    def columnCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles."""
        across = orientation == Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and section < len(self.columns):
            return plain(self.columns[section].title)
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: RowIndex) -> Qt.ItemFlag:
        """All can be edited but a truth, which Space turns."""
        if not index.isValid():
            return super().flags(index)
        return _TURNED if self.columns[index.column()].kind == "flag" else _TYPED

    def words(self, row: int, column: int) -> str:
        """What a cell shows."""
        cell = self.cell(row, column)
        if row >= len(self.rows):
            return self.add_words if column == 0 else ""
        if self.columns[column].kind == "flag":
            return self.yes_words if cell.value else self.no_words
        return plain(cell.shown or cell.value)

    def data(self, index: RowIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, accessible words, what is edited."""
        if not index.isValid() or index.column() >= len(self.columns):
            return None
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(row, column)
            case Qt.ItemDataRole.EditRole:
                return self.cell(row, column).value
            case Qt.ItemDataRole.AccessibleTextRole:
                told = self.words(row, column)
                title = plain(self.columns[column].title)
                return f"{title}: {told}" if told else title
            case Qt.ItemDataRole.ToolTipRole:
                words, cell = self.words(row, column), self.cell(row, column)
                if self.columns[column].is_code and words != cell.value:
                    words = f"{words}\n{cell.value}"
                return plain_tip(words) or None
            case _:
                return None


class _CellDelegate(QStyledItemDelegate):
    """Paints a cell and makes its editor."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        model = index.model()
        if not isinstance(model, GridModel):
            return
        theme, rect = current_theme(), option.rect
        view = option.widget
        here = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = here and isinstance(view, QWidget) and view.hasFocus()
        words = model.words(index.row(), index.column())
        if not words and not focused:
            self._underline(painter, theme, rect)
            return
        painter.save()
        painter.setClipRect(rect)
        if focused:
            painting.box(
                painter,
                theme,
                rect.adjusted(1, 1, -1, -1),
                ground="accent_tint",
                line="accent",
                width=theme.stroke("hair"),
            )
        self._underline(painter, theme, rect)
        unit = theme.px("unit")
        area = rect.adjusted(unit, 0, -unit, 0)
        column, cell = model.columns[index.column()], model.cell(index.row(), index.column())
        adds = index.row() >= len(model.rows)
        colour: Colour = "accent" if adds else "muted" if cell.quiet else "text"
        if column.icon and words and not adds:
            side = theme.tokens.size.icon
            mark = area.adjusted(0, 0, 0, 0)
            mark.setWidth(theme.px(side))
            painting.icon_in(painter, theme, column.icon, "muted", side, mark)
            area = area.adjusted(theme.px(side) + theme.px("half"), 0, 0, 0)
        if column.kind == "flag" and not cell.value:
            colour = "muted"
        role: Any = "code" if column.kind == "code" and not adds else "ui"
        draw_line(painter, theme, area, words, role, colour)
        painter.restore()

    def _underline(self, painter: QPainter, theme: Theme, rect: QRect) -> None:
        painter.fillRect(
            rect.x(), rect.bottom(), rect.width(), theme.stroke("hair"), theme.colour("line")
        )

    def createEditor(  # noqa: N802
        self, parent: QWidget, _option: QStyleOptionViewItem, index: RowIndex
    ) -> QWidget:
        model = index.model()
        assert isinstance(model, GridModel)
        column = model.columns[index.column()]
        made: TextBox
        if column.kind == "choice":
            made = PickBox("ui", parent)
            cell, options = model.cell(index.row(), index.column()), column.options
            if column.is_code and cell.value and cell.value not in dict(options):
                options = ((cell.value, cell.shown), *options)
            made.set_options(options, makes=column.makes)
            made.picked.connect(self._picked)
            made.takes_on_leaving = False
        else:
            made = TextBox("code" if column.kind == "code" else "ui", parent)
        made.setAutoFillBackground(True)
        made.setAccessibleName(plain(column.title))
        made.setAccessibleIdentifier("cell-editor")
        return made

    def setEditorData(self, editor: QWidget, index: RowIndex) -> None:  # noqa: N802
        model = index.model()
        assert isinstance(model, GridModel)
        value = model.cell(index.row(), index.column()).value
        if isinstance(editor, TextBox) and editor.isModified():
            # The rows are drawn anew while somebody types: what is typed stays.
            return
        if isinstance(editor, PickBox):
            editor.set_value(value)
            editor.selectAll()
        elif isinstance(editor, TextBox):
            editor.setText(value)

    def setModelData(  # noqa: N802
        self, editor: QWidget, _model: QAbstractItemModel, index: RowIndex
    ) -> None:
        grid = self.parent()
        if isinstance(grid, EditGrid) and isinstance(editor, TextBox):
            value = editor.value() if isinstance(editor, PickBox) else editor.text().strip()
            grid.take(index.row(), index.column(), value)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:  # noqa: N802
        """Enter in a field that picks takes what fits; Esc puts its list away first."""
        if isinstance(editor, PickBox) and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and event.key() == Qt.Key.Key_Escape and editor.offers:
                editor.close_list()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if pressed:
                    editor.take()
                return True
        return super().eventFilter(editor, event)

    def _picked(self, _value: str) -> None:
        editor = self.sender()
        if isinstance(editor, PickBox):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


class EditGrid(RowView):
    """Signals: `edited(row, column, value)`, `added(column, value)` for a new row, `removed(row)`.

    It is as high as its rows: what it stands in scrolls. `set_words` says what the empty row says.
    """

    edited = Signal(int, int, str)
    added = Signal(int, str)
    removed = Signal(int)
    left_below = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, height="row_do")
        self.grid = GridModel(self)
        self.setModel(self.grid)
        self.setItemDelegate(_CellDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTabKeyNavigation(False)
        self.clicked.disconnect(self.picked)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        self._waiting: list[tuple[int, int, str]] = []

    def name_rows(self, add: str, yes: str, no: str) -> None:
        """What the empty row says, and what a truth is called."""
        grid = self.grid
        if (grid.add_words, grid.yes_words, grid.no_words) != (add, yes, no):
            grid.add_words, grid.yes_words, grid.no_words = add, yes, no
            self.viewport().update()

    def set_grid(self, columns: Sequence[GridColumn], rows: Sequence[tuple[GridCell, ...]]) -> None:
        """Show other rows; the cell in hand stays in hand."""
        high = len(self.grid.rows) != len(rows)
        fresh = not self.grid.columns
        self.grid.set_grid(columns, rows)
        if high or fresh:
            self.updateGeometry()
            self._share()
        if not self.currentIndex().isValid():
            self.go_to(0)

    def take(self, row: int, column: int, value: str) -> None:
        """A cell was edited: told once the editor is done, so that nothing is rebuilt under it."""
        if row < len(self.grid.rows) and self.grid.cell(row, column).value == value:
            return
        if row >= len(self.grid.rows) and not value:
            return
        if (row, column, value) in self._waiting:
            return
        self._waiting.append((row, column, value))
        QTimer.singleShot(0, self, self.flush)

    def flush(self) -> None:
        """Tell what was edited and has not been told."""
        waiting, self._waiting = self._waiting, []
        for row, column, value in waiting:
            if row < len(self.grid.rows):
                self.edited.emit(row, column, value)
            else:
                self.added.emit(column, value)

    @property
    def row(self) -> int:
        """Which row is in hand; -1 for the empty one or none."""
        row = self.currentIndex().row()
        return row if 0 <= row < len(self.grid.rows) else -1

    def is_editing(self) -> bool:
        """Whether a cell's editor is open."""
        return self.state() == QAbstractItemView.State.EditingState

    def sizeHint(self) -> QSize:  # noqa: N802
        """Head and all rows, and the bar below where the columns do not fit."""
        theme = current_theme()
        high = self.horizontalHeader().sizeHint().height()
        high += (len(self.grid.rows) + 1) * self.row_height + 2 * theme.stroke("hair")
        if self._least_wide() > self.viewport().width():
            high += self.horizontalScrollBar().sizeHint().height()
        return QSize(theme.px("list_least"), high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As high as it wants."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter edits, Space turns a truth, Delete takes the row out."""
        at, key = self.currentIndex(), event.key()
        if self.is_editing() and not self.hasFocus():
            # What the editor has no use for comes here; it is not for the cell behind it.
            event.ignore()
            return
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not at.isValid() or not plainly:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.text().strip():
                super().keyPressEvent(event)
            else:
                event.ignore()
            return
        flag = self.grid.columns[at.column()].kind == "flag"
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and flag:
            self._turn(at)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(at)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if self.row >= 0:
                self.removed.emit(self.row)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Space and not at.isValid()):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the pane."""
        event.ignore()

    def currentChanged(self, current: RowIndex, previous: RowIndex) -> None:  # noqa: N802
        """Say where it goes."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            announce(self, str(current.data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Columns share the width."""
        super().resizeEvent(event)
        self._share()
        # Whether there is a bar below depends on the width, and the height on the bar.
        self.updateGeometry()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._share()

    def _turn(self, at: QModelIndex) -> None:
        on = bool(self.grid.cell(at.row(), at.column()).value)
        if at.row() < len(self.grid.rows):
            self.edited.emit(at.row(), at.column(), "" if on else "true")

    def _least_wide(self) -> int:
        theme = current_theme()
        return sum(column.share for column in self.grid.columns) * theme.px("empty_words")

    def _share(self) -> None:
        columns = self.grid.columns
        total = sum(column.share for column in columns)
        if not total:
            return
        width = max(self.viewport().width(), self._least_wide())
        left = width
        for at, column in enumerate(columns):
            part = left if at == len(columns) - 1 else width * column.share // total
            self.setColumnWidth(at, part)
            left -= part
