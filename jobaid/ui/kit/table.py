"""A table of any length: its rows come in pages, off the window's thread, as they are looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from shiboken6 import isValid

from jobaid.ui.kit.row_list import RowIndex, RowView, paint_row_ground
from jobaid.ui.theme import Colour, TypeName, current_theme
from jobaid.ui.widgets.paragraph import draw_line
from jobaid.ui.widgets.themed import announce, plain, plain_tip

PAGE = 100
"""Rows read at once: two or three screens of them."""
_PAGES_KEPT = 40


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its words, its share of the width, from which width in px at 100 % it shows.

    `sort` is what the source sorts by ("" for a column that cannot be sorted by).
    """

    title: str
    share: int = 1
    sort: str = ""
    from_width: int = 0
    right: bool = False
    role: TypeName = "ui"
    colour: Colour = "text"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: what it stands for, a text for each column, and all of it for a screen reader."""

    row_id: str
    cells: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class PageAsked:
    """Which rows: `size` of them from the place `first` in the order.

    They are `skip` after those that end at the cursor `after`, which is what a page that was read
    said of its end; None is the beginning.
    """

    first: int
    after: object | None
    skip: int
    size: int
    sort: str
    descending: bool


@dataclass(frozen=True, slots=True)
class PageRead:
    """Rows that were read, and the cursor of the last of them."""

    rows: Sequence[TableRow]
    end: object | None = None


class TableSource(Protocol):
    """Where rows come from; both are called on another thread and may raise `OSError`."""

    def count(self) -> int:
        """How many rows there are: the scroll bar is exact."""

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them."""


RunTask = Callable[[Callable[[Any], Any], Callable[[Any], object], Callable[[str], object]], object]
"""Does work on another thread: `run(work, done, failed)`, as `Tasks.run` does."""


@dataclass(slots=True)
class _Order:
    """An order of the rows, with what is known of it. A newer one makes an older one worthless."""

    source: TableSource
    run: RunTask
    sort: str
    descending: bool
    pages: OrderedDict[int, Sequence[TableRow]] = field(default_factory=OrderedDict)
    ends: dict[int, object | None] = field(default_factory=dict)
    wanted: list[int] = field(default_factory=list)
    reading: int = -1


class TableModel(QAbstractTableModel):
    """Rows by pages. Until a page is there its cells are empty.

    `counted(rows)` once it is known how many there are, `failed(words)` where they cannot be read.
    """

    counted = Signal(int)
    failed = Signal(str)

    def __init__(self, columns: Sequence[TableColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._order: _Order | None = None
        self._coming: _Order | None = None
        self._count = 0

    def set_columns(self, columns: Sequence[TableColumn]) -> None:
        """The columns, or the same in another language."""
        if len(columns) != len(self.columns):
            self.beginResetModel()
            self.columns = tuple(columns)
            self.endResetModel()
            return
        self.columns = tuple(columns)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    def set_source(
        self, source: TableSource, run: RunTask, sort: str = "", *, descending: bool = True
    ) -> None:
        """Show other rows, in an order; what shows stays until they are counted."""
        order = self._coming = _Order(source, run, sort, descending)

        def counted(count: int) -> None:
            if isValid(self) and order is self._coming:
                self.beginResetModel()
                self._order, self._count = order, count
                self.endResetModel()
                self.counted.emit(count)

        run(lambda _task: source.count(), counted, self.failed.emit)

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show rows that are there already."""
        self.beginResetModel()
        self._order = self._coming = _Order(_HeldPage(rows), _at_once, "", True)
        self._count = len(rows)
        for first in range(0, len(rows), PAGE):
            self._order.pages[first // PAGE] = rows[first : first + PAGE]
        self.endResetModel()
        self.counted.emit(self._count)

    def row(self, index: RowIndex) -> TableRow | None:
        """The row at an index; None: it is not read yet, and now asked for."""
        at = index.row()
        if self._order is None or not 0 <= at < self._count:
            return None
        page = self._order.pages.get(at // PAGE)
        if page is None:
            self._want(at // PAGE)
            return None
        return page[at % PAGE] if at % PAGE < len(page) else None

    def find(self, row_id: str) -> int:
        """Which of the rows that were read stands for something; -1 for none."""
        for number, page in self._order.pages.items() if self._order is not None else ():
            for at, row in enumerate(page):
                if row.row_id == row_id:
                    return number * PAGE + at
        return -1

    def rowCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        """How many rows; none under a row."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: RowIndex | None = None) -> int:  # noqa: N802
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: RowIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell; for a screen reader the first is the whole row."""
        if role not in _ROLES or not index.isValid():
            return None
        row = self.row(index)
        if row is None:
            return self.tr("Being read") if role == Qt.ItemDataRole.AccessibleTextRole else None
        text = plain(row.cells[index.column()])
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return plain(row.words) or ", ".join(plain(cell) for cell in row.cells if cell)
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' words."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft
                if self.columns[section].right:
                    side = Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Read the rows anew in another order."""
        name = self.columns[column].sort
        if self._order is not None and name:
            source, run = self._order.source, self._order.run
            self.set_source(source, run, name, descending=order == Qt.SortOrder.DescendingOrder)

    def _want(self, page: int) -> None:
        order = self._order
        if order is None or page == order.reading or page in order.wanted:
            return
        order.wanted.append(page)
        if order.reading < 0:
            self._read_next(order)

    def _read_next(self, order: _Order) -> None:
        """Read what was looked at last; what was only scrolled past is not read."""
        if order is not self._order or not order.wanted:
            return
        page = order.wanted.pop()
        del order.wanted[:-2]
        order.reading = page
        before = max((known for known in order.ends if known < page), default=-1)
        skip = (page - before - 1) * PAGE
        asked = PageAsked(
            page * PAGE, order.ends.get(before), skip, PAGE, order.sort, order.descending
        )

        def read(found: PageRead) -> None:
            order.reading = -1
            if not isValid(self) or order is not self._order:
                return
            order.pages[page] = found.rows
            if found.end is not None:
                order.ends[page] = found.end
            while len(order.pages) > _PAGES_KEPT:
                order.pages.popitem(last=False)
            first = self.index(page * PAGE, 0)
            last = min(self._count, (page + 1) * PAGE) - 1
            self.dataChanged.emit(first, self.index(last, len(self.columns) - 1))
            self._read_next(order)

        def failed(words: str) -> None:
            order.reading = -1
            order.wanted.clear()
            if isValid(self) and order is self._order:
                self.failed.emit(words)

        order.run(lambda _task: order.source.page(asked), read, failed)


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def _at_once(
    work: Callable[[Any], Any], done: Callable[[Any], object], _failed: Callable[[str], object]
) -> None:
    done(work(None))


@dataclass(frozen=True, slots=True)
class _HeldPage:
    """Rows that are all there."""

    rows: Sequence[TableRow]

    def count(self) -> int:
        return len(self.rows)

    def page(self, asked: PageAsked) -> PageRead:
        return PageRead(self.rows[asked.first : asked.first + asked.size])


class _Cell(QStyledItemDelegate):
    """Paints a cell; the chosen row stands on the tint of a chosen row of a list."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: RowIndex) -> None:
        model = index.model()
        if not isinstance(model, TableModel):
            return
        theme = current_theme()
        painter.save()
        painter.setClipRect(option.rect)
        whole = QStyleOptionViewItem(option)
        view = option.widget
        if isinstance(view, RowView):
            # One ground for the whole row, whatever cell is painted.
            whole.rect = option.rect.adjusted(-option.rect.x(), 0, 0, 0)
            whole.rect.setWidth(view.viewport().width())
        paint_row_ground(painter, theme, whole)
        unit = theme.px("unit")
        area = option.rect.adjusted(unit, 0, -unit, 0)
        column = model.columns[index.column()]
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        draw_line(painter, theme, area, text, column.role, column.colour, right=column.right)
        painter.restore()


class Table(RowView):
    """A table. Enter or a click chooses: `chosen(row id)`; `left_above`: Up in the first row.

    A column's head, or Space in the column, sorts by it; again, the other way round.
    """

    chosen = Signal(str)
    left_above = Signal()

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
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

    @property
    def order(self) -> tuple[str, bool]:
        """What it is sorted by, "" for the usual, and whether downwards."""
        if self._sorted is None:
            return "", True
        column, order = self._sorted
        return self.rows.columns[column].sort, order == Qt.SortOrder.DescendingOrder

    def choose(self, row: int) -> bool:
        """Choose a row; tells whether there is one."""
        found = self.rows.row(self.rows.index(row, 0))
        if found is not None:
            self.chosen.emit(found.row_id)
        return found is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space sorts; Up in the first row leaves the table."""
        at = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and at.isValid():
            self.sort_by(at.column())
        elif event.key() == Qt.Key.Key_Up and at.row() <= 0:
            self.left_above.emit()
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

    def _share(self) -> None:
        width = self.viewport().width()
        wide = width / current_theme().scale
        columns = self.rows.columns
        shown = [at for at, column in enumerate(columns) if wide >= column.from_width]
        total = sum(columns[at].share for at in shown)
        left = width
        for at, column in enumerate(columns):
            self.setColumnHidden(at, at not in shown)
            if at in shown:
                part = left if at == shown[-1] else width * column.share // total
                self.setColumnWidth(at, part)
                left -= part

    def _pick(self, index: QModelIndex) -> None:
        self.choose(index.row())

    def _first(self) -> None:
        self._share()
        self.go_to(0, 0 if self._sorted is None else self._sorted[0])
