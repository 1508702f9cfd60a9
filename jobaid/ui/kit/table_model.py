"""Rows of a table, read by pages as they are looked at: as many as there are, counted exactly."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from shiboken6 import isValid

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.kit.table_pages import (
    PAGE,
    PageAsked,
    PageRead,
    RunTask,
    SteppedSource,
    TableRow,
    TableSource,
)
from jobaid.ui.kit.table_place import FollowedSource, Following, TablePlace
from jobaid.ui.widgets.themed import plain, plain_tip

if TYPE_CHECKING:
    from jobaid.ui.kit.row_list import RowIndex
    from jobaid.ui.theme import Colour, TypeName

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

    `began(rows)` once the first rows show, `counted(rows)` once it is known how many there are,
    `failed(words)` where they cannot be read. While it is reset by the same rows read anew,
    `followed` says where the person is in them.
    """

    began = Signal(int)
    counted = Signal(int)
    failed = Signal(str)

    def __init__(self, columns: Sequence[TableColumn], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._order: _Order | None = None
        self._coming: _Order | None = None
        self._count = 0
        self._task: Any = None
        self.followed: TablePlace | None = None

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
        self,
        source: TableSource,
        run: RunTask,
        sort: str = "",
        *,
        descending: bool = True,
        place: Callable[[], TablePlace] | None = None,
    ) -> None:
        """Show other rows, in an order; what shows stays until they are counted.

        Of a `SteppedSource` the first rows show before that, but where `place` tells where a
        person is in the same rows: of a `FollowedSource` they then stay where they are.
        """
        if isinstance(source, SteppedSource):
            source = source.in_order(sort, descending)
        order = self._coming = _Order(source, run, sort, descending)
        if hasattr(self._task, "cancel"):
            self._task.cancel()  # what it was counting nobody wants now
        if place is not None and self._order is not None and isinstance(source, FollowedSource):
            self._follow(order, source, self._order, place)
            return
        if isinstance(source, SteppedSource):
            self._begin(order, source)
            return

        def counted(count: int) -> None:
            if isValid(self) and order is self._coming:
                self.beginResetModel()
                self._order, self._count = order, count
                self.endResetModel()
                self.counted.emit(count)

        run(lambda _task: source.count(), counted, self.failed.emit)

    def _begin(self, order: _Order, source: SteppedSource) -> None:
        """Show the first rows as soon as they are there, then find out how many there are."""

        def began(read: PageRead) -> None:
            if not isValid(self) or order is not self._coming:
                return
            self.beginResetModel()
            self._order, self._count = order, len(read.rows)
            order.pages[0] = read.rows
            self.endResetModel()
            self.began.emit(self._count)
            whole = _Whole(source)
            self._task = order.run(whole.find, counted, self.failed.emit)

        def counted(count: int) -> None:
            if not isValid(self) or order is not self._coming or order is not self._order:
                return
            shown = self._count
            if count > shown:
                self.beginInsertRows(QModelIndex(), shown, count - 1)
                self._count = count
                self.endInsertRows()
                if shown % PAGE:  # rows have come since to the page that is there
                    order.pages.pop(shown // PAGE, None)
            self.counted.emit(max(count, shown))

        self._task = order.run(lambda _task: source.first(PAGE), began, self.failed.emit)

    def _follow(
        self, order: _Order, source: FollowedSource, before: _Order, place: Callable[[], TablePlace]
    ) -> None:
        """Show the same rows anew in one step, once it is known where they stand now."""

        def look(count: int = -1) -> None:
            now = place()
            known = {
                at: row.row_id
                for first, last in now.rows
                for number in range(first // PAGE, last // PAGE + 1)
                for at, row in enumerate(before.pages.get(number, ()), number * PAGE)
                if first <= at <= last
            }
            asked = (order.sort, order.descending)
            following = Following(source, before.source, now, known, asked, count)
            self._task = order.run(_reading(following), found, self.failed.emit)

        def found(read: Following) -> None:
            if not isValid(self) or order is not self._coming or before is not self._order:
                return
            if place() != read.place:  # the person went on meanwhile
                look(read.count)
                return
            order.pages.update((number, page.rows) for number, page in read.pages.items())
            self.followed = read.now
            self.beginResetModel()
            self._order, self._count = order, read.count
            self.endResetModel()
            self.followed = None
            self.began.emit(read.count)
            self.counted.emit(read.count)

        look()

    @property
    def source(self) -> TableSource | None:
        """Where the rows that show come from; None before there were any."""
        return None if self._order is None else self._order.source

    def set_rows(self, rows: Sequence[TableRow]) -> None:
        """Show rows that are there already."""
        pages = {first // PAGE: PageRead(rows[first : first + PAGE])
                 for first in range(0, len(rows), PAGE)}  # fmt: skip
        self.set_pages(_HeldPage(rows), _at_once, len(rows), pages)

    def set_pages(
        self, source: TableSource, run: RunTask, count: int, pages: Mapping[int, PageRead]
    ) -> None:
        """Show other rows of which some pages are read already, and how many there are is known."""
        if hasattr(self._task, "cancel"):
            self._task.cancel()
        self.beginResetModel()
        order = self._order = self._coming = _Order(source, run, "", True)
        self._count = count
        for number, read in pages.items():
            order.pages[number] = read.rows
            if read.end is not None:
                order.ends[number] = read.end
        self.endResetModel()
        self.counted.emit(count)

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


@dataclass(frozen=True, slots=True)
class _Whole:
    """Finds all rows of a source, until its task is not wanted any more."""

    source: SteppedSource

    def find(self, task: Any) -> int:
        return self.source.whole(_stopping(task))


def _reading(following: Following) -> Callable[[Any], Following]:
    return lambda task: following.read(_stopping(task))


def _stopping(task: Any) -> Callable[[], bool]:
    return lambda: bool(getattr(task, "cancelled", False))


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
