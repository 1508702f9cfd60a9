"""A table over a `TableModel`: moved by the keyboard, sorted by its heads, chosen by Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jobaid.ui.kit.row_list import RowIndex, RowView, paint_row_ground
from jobaid.ui.kit.table_model import TableColumn as TableColumn
from jobaid.ui.kit.table_model import TableModel as TableModel
from jobaid.ui.kit.table_pages import TableRow as TableRow
from jobaid.ui.kit.table_place import TablePlace
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.themed import announce, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QItemSelectionRange

    from jobaid.ui.theme import Theme


_MARKED = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver).value


class _Cell(QStyledItemDelegate):
    """Paints a cell; the chosen row stands on the tint of a chosen row of a list.

    A table has some hundreds of them in sight: nothing is asked of Qt that is known here.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        theme = current_theme()
        if option.state.value & _MARKED:
            self._paint_ground(painter, theme, option)
        row, at = model.row(index), index.column()
        text = "" if row is None else plain(row.cells[at])
        if text:
            unit, column = theme.px("unit"), model.columns[at]
            area = option.rect.adjusted(unit, 0, -unit, 0)
            draw_line(painter, theme, area, text, column.role, column.colour, right=column.right)

    @staticmethod
    def _paint_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
        """One ground for the whole row, whatever cell is painted."""
        painter.save()
        painter.setClipRect(option.rect)
        whole, view = QStyleOptionViewItem(option), option.widget
        if isinstance(view, RowView):
            whole.rect = option.rect.adjusted(-option.rect.x(), 0, 0, 0)
            whole.rect.setWidth(view.viewport().width())
        paint_row_ground(painter, theme, whole)
        painter.restore()


class Table(RowView):
    """A table. Enter or a click chooses: `chosen(row id)`; `left_above`: Up in the first row.

    A column's head, or Space in the column, sorts by it; again, the other way round. With `many`
    several rows can be selected (Shift with arrows, Ctrl+Space, Ctrl+A), a click only moves, a
    double click chooses. `at(row)`: another row is the current one; `copied`: Ctrl+C.
    """

    chosen = Signal(str)
    left_above = Signal()
    at = Signal(int)
    copied = Signal()

    def __init__(
        self, model: TableModel, parent: QWidget | None = None, *, many: bool = False
    ) -> None:
        super().__init__(parent)
        self._many = many
        if many:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            self.clicked.disconnect(self.picked)
            self.doubleClicked.connect(self.picked)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setHighlightSections(False)
        head.sectionClicked.connect(self.sort_by)
        self.picked.connect(self._pick)
        model.modelReset.connect(self._first)

    def sort_by(self, column: int) -> None:
        """Sort by a column: downwards first, and the other way round the next time."""
        if not self.rows.columns[column].sort:
            return
        down = self._sorted != (column, Qt.SortOrder.DescendingOrder)
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self._sorted = (column, order)
        head = self.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.setSortIndicator(column, order)
        self.rows.sort(column, order)
        words = self.tr("Sorted by %1").replace("%1", self.rows.columns[column].title)
        announce(self, words)

    def standing(self) -> TablePlace:
        """Where the person is in it."""
        at, top = self.currentIndex(), max(0, self.rowAt(0))
        y = self.rowViewportPosition(max(0, at.row()))
        return TablePlace(
            current=max(0, at.row()),
            column=max(0, at.column()),
            selected=tuple(self.selected_spans()),
            top=top,
            above=max(0, -self.rowViewportPosition(top)),
            in_sight=-self.rowHeight(at.row()) < y < self.viewport().height(),
        )

    @property
    def order(self) -> tuple[str, bool]:
        """What it is sorted by, "" for the usual, and whether downwards."""
        if self._sorted is None:
            return "", True
        column, order = self._sorted
        return self.rows.columns[column].sort, order == Qt.SortOrder.DescendingOrder

    def show_order(self, by: str, descending: bool) -> None:
        """Mark the column that rows are sorted by already; "" marks none."""
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        known = [n for n, column in enumerate(self.rows.columns) if column.sort == by and by]
        self._sorted = (known[0], order) if known else None
        self.horizontalHeader().setSortIndicatorShown(bool(known))
        if known:
            self.horizontalHeader().setSortIndicator(known[0], order)

    def selected_spans(self) -> list[tuple[int, int]]:
        """The rows that are selected, as first and last of each run, in order."""
        # A list of ranges, which PySide's stubs do not say
        ranges = cast("Iterable[QItemSelectionRange]", self.selectionModel().selection())
        spans = {(one.top(), one.bottom()) for one in ranges}
        merged: list[tuple[int, int]] = []
        for top, bottom in sorted(spans):
            if merged and top <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(bottom, merged[-1][1]))
            else:
                merged.append((top, bottom))
        return merged

    def currentChanged(self, current: RowIndex, previous: RowIndex) -> None:  # noqa: N802
        """Tell of another row; within one nothing changes."""
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.at.emit(current.row())

    def choose(self, row: int) -> bool:
        """Choose a row; tells whether there is one."""
        found = self.rows.row(self.rows.index(row, 0))
        if found is not None:
            self.chosen.emit(found.row_id)
        return found is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space sorts; Up in the first row leaves the table; Ctrl+C copies."""
        at = self.currentIndex()
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Space and plainly and at.isValid():
            self.sort_by(at.column())
        elif event.key() == Qt.Key.Key_Space and self._many and at.isValid():
            how = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(at, how)
        elif event.key() == Qt.Key.Key_Up and plainly and at.row() <= 0:
            self.left_above.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Columns share the width; those that there is no room for are left out."""
        super().resizeEvent(event)
        self._share()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        self._share()

    def least_width(self, column: int) -> int:
        """How wide a column must be, as far as there is room: its heading shows whole."""
        return self.horizontalHeader().sectionSizeHint(column)

    def _share(self) -> None:
        width = self.viewport().width()
        wide = width / current_theme().scale
        columns = self.rows.columns
        shown = [at for at, column in enumerate(columns) if wide >= column.from_width]
        for at in range(len(columns)):
            self.setColumnHidden(at, at not in shown)
        least = [self.least_width(at) for at in shown]
        shares = [columns[at].share for at in shown]
        for at, part in zip(shown, _parts(width, shares, least), strict=True):
            self.setColumnWidth(at, part)

    def _pick(self, index: QModelIndex) -> None:
        self.choose(index.row())

    def _first(self) -> None:
        self._share()
        if self.rows.followed is None:
            self.go_to(0, 0 if self._sorted is None else self._sorted[0])
        elif self.rows.rowCount():
            self._stand(self.rows.followed)

    def _stand(self, place: TablePlace) -> None:
        """Have the same rows in hand, selected and in sight as before they were read anew."""
        chosen, last = QItemSelection(), self.rows.columnCount() - 1
        for first, end in place.selected:
            chosen.select(self.rows.index(first, 0), self.rows.index(end, last))
        now = self.rows.index(place.current, place.column)
        self.selectionModel().setCurrentIndex(now, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(self.rows.index(place.top, 0), self.ScrollHint.PositionAtTop)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + place.above)
        if place.in_sight:
            self.scrollTo(now)


def _parts(width: int, shares: Sequence[int], least: Sequence[int]) -> list[int]:
    """A width shared out so that each part has at least what it needs, as far as that can be."""
    total = sum(shares) or 1
    parts = [width * share // total for share in shares]
    lacking = [max(0, need - part) for part, need in zip(parts, least, strict=True)]
    spare = [max(0, part - need) for part, need in zip(parts, least, strict=True)]
    given = min(sum(lacking), sum(spare))
    if given:
        parts = [
            part + lack * given // sum(lacking) - room * given // sum(spare)
            for part, lack, room in zip(parts, lacking, spare, strict=True)
        ]
    if parts:
        parts[-1] += width - sum(parts)
    return parts
