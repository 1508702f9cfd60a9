"""Lists and tables of the kit: sound models, whole rows for a screen reader, pages on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.edit_grid import EditGrid, GridCell, GridColumn
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableColumn, TableModel
from jobaid.ui.kit.table_pages import PAGE, PageAsked, PageRead, TableRow
from jobaid.ui.widgets.scrolled import ScrolledColumn
from tests.ui.tree import Tree, settle

COLUMNS = (
    TableColumn("Number", sort="number"),
    TableColumn("Words", share=3),
    TableColumn("Length", from_width=500, right=True),
)
MANY = 1_000_000
FEWER = 20_000  # where the model's tester looks at every row


class Numbers:
    """A source of numbered rows that notes what it was asked for."""

    def __init__(self, many: int = MANY) -> None:
        self.many = many
        self.asked: list[PageAsked] = []

    def count(self) -> int:
        return self.many

    def page(self, asked: PageAsked) -> PageRead:
        self.asked.append(asked)
        after = -1 if asked.after is None else asked.after
        assert isinstance(after, int)
        first = after + 1 + asked.skip
        assert first == asked.first
        numbers = range(first, min(self.many, first + asked.size))
        rows = [self._row(at, asked.descending) for at in numbers]
        return PageRead(rows, numbers[-1] if numbers else None)

    def _row(self, at: int, down: bool) -> TableRow:
        number = self.many - 1 - at if down else at
        return TableRow(str(number), (str(number), f"Row {number}", "1 s"), f"Row {number} in all")


class Later:
    """Runs work when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Any, ...]] = []

    def __call__(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], object],
        failed: Callable[[str], object],
    ) -> None:
        self.waiting.append((work, done, failed))

    def go(self) -> None:
        """Do what waits, and what it leads to."""
        QApplication.processEvents()
        while self.waiting:
            work, done, failed = self.waiting.pop(0)
            try:
                found = work(None)
            except OSError as error:
                failed(str(error))
            else:
                done(found)
            QApplication.processEvents()


@pytest.fixture
def later() -> Later:
    return Later()


@pytest.fixture
def table(later: Later, qtbot: QtBot) -> Table:
    made = Table(TableModel(COLUMNS))
    made.resize(700, 400)
    made.setAccessibleName("Numbers")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def test_a_million_rows_are_counted_and_only_those_in_view_are_read(
    table: Table, later: Later
) -> None:
    source = Numbers()
    table.rows.set_source(source, later, "number")
    later.go()
    assert table.rows.rowCount() == MANY
    assert table.verticalScrollBar().maximum() > MANY
    assert len(source.asked) == 1
    assert table.currentIndex().row() == 0
    assert table.rows.row(table.currentIndex()) == TableRow(
        "999999", ("999999", "Row 999999", "1 s"), "Row 999999 in all"
    )


def test_the_middle_is_read_from_the_nearest_page_that_is_known(table: Table, later: Later) -> None:
    source = Numbers()
    table.rows.set_source(source, later, "number")
    later.go()
    table.go_to(500_000)
    later.go()
    assert source.asked[1].after == PAGE - 1
    assert source.asked[2].skip == 0, "the next page follows the one that was just read"
    assert table.rows.row(table.currentIndex()) is not None
    QTest.keyClick(table, Qt.Key.Key_End)
    later.go()
    last = table.rows.row(table.currentIndex())
    assert last is not None
    assert last.row_id == "0"
    assert isinstance(source.asked[-1].after, int)
    assert source.asked[-1].after >= 500_000, "nothing is counted off twice"


def test_what_was_only_scrolled_past_is_not_read(table: Table, later: Later) -> None:
    source = Numbers()
    table.rows.set_source(source, later, "number")
    later.go()
    before = len(source.asked)
    for page in range(10, 60):
        table.rows.row(table.rows.index(page * PAGE, 0))
    later.go()
    assert len(source.asked) - before <= 4


def test_an_older_order_that_comes_late_is_not_shown(table: Table, later: Later) -> None:
    old, new = Numbers(7), Numbers(9)
    table.rows.set_source(old, later)
    table.rows.set_source(new, later)
    first = later.waiting.pop(0)
    later.go()
    first[1](first[0](None))
    assert table.rows.rowCount() == 9


def test_space_sorts_by_the_column_and_the_head_shows_it(table: Table, later: Later) -> None:
    source = Numbers(30)
    table.rows.set_source(source, later, "number")
    later.go()
    QTest.keyClick(table, Qt.Key.Key_Space)
    later.go()
    assert (source.asked[-1].sort, source.asked[-1].descending) == ("number", True)
    QTest.keyClick(table, Qt.Key.Key_Space)
    later.go()
    assert source.asked[-1].descending is False
    shown = table.rows.row(table.rows.index(0, 0))
    assert shown is not None
    assert shown.row_id == "0"
    assert table.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.AscendingOrder


def test_enter_chooses_and_up_in_the_first_row_leaves(
    table: Table, later: Later, qtbot: QtBot
) -> None:
    table.rows.set_source(Numbers(30), later, "number")
    later.go()
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.chosen, timeout=60_000) as chosen:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert chosen.args == ["28"]
    QTest.keyClick(table, Qt.Key.Key_Up)
    with qtbot.waitSignal(table.left_above, timeout=60_000):
        QTest.keyClick(table, Qt.Key.Key_Up)


def test_the_pages_make_a_sound_model(table: Table, later: Later) -> None:
    model = table.rows
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_source(Numbers(2 * PAGE + 3), later, "number")
    later.go()
    table.go_to(2 * PAGE)
    later.go()
    model.set_rows([TableRow("a", ("1", "Ann", "2 s"))])
    model.set_source(Numbers(0), later)
    later.go()
    assert model.rowCount() == 0


def test_columns_without_room_are_left_out(table: Table, later: Later) -> None:
    assert not table.isColumnHidden(2)
    table.resize(400, 400)
    assert table.isColumnHidden(2)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_a_source_that_cannot_be_read_says_so(table: Table, later: Later, qtbot: QtBot) -> None:
    class Broken(Numbers):
        def page(self, asked: PageAsked) -> PageRead:
            raise OSError("The disk is gone.")

    table.rows.set_source(Broken(5), later)
    with qtbot.waitSignal(table.rows.failed, timeout=60_000) as failed:
        later.go()
    assert failed.args == ["The disk is gone."]


def test_a_screen_reader_hears_the_whole_row(table: Table, later: Later, tree: Tree) -> None:
    table.rows.set_rows([TableRow("a", ("1", "Ann", "2 s"), "Ann, 2 s long")])
    assert tree.has(name="Ann, 2 s long")
    assert table.rows.find("a") == 0
    assert table.rows.find("b") == -1


@pytest.mark.parametrize("many", [0, 1, PAGE, PAGE + 1])
def test_rows_that_are_all_there_are_shown_at_once(table: Table, later: Later, many: int) -> None:
    table.rows.set_rows([TableRow(str(at), (str(at), "", "")) for at in range(many)])
    assert table.rows.rowCount() == many
    assert later.waiting == []
    shown: Sequence[object] = [table.rows.row(table.rows.index(at, 0)) for at in range(many)]
    assert None not in shown


def test_a_list_is_moved_through_and_always_has_a_current_row(qtbot: QtBot) -> None:
    made = RowList()
    qtbot.addWidget(made)
    model: QAbstractItemModel = made.rows
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows([ListRow(str(at), f"Row {at}") for at in range(20)])
    made.show()
    assert made.currentIndex().row() == 0
    QTest.keyClick(made, Qt.Key.Key_End)
    assert made.currentIndex().row() == 19
    made.step(1)
    assert made.currentIndex().row() == 19
    made.step(1, around=True)
    assert made.currentIndex().row() == 0
    QTest.keyClick(made, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen, timeout=60_000) as chosen:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert chosen.args == ["1"]
    made.set_rows([ListRow("a", "Another")], choose=False)
    assert not made.currentIndex().isValid()
    assert isinstance(made, QWidget)


class Stepped(Numbers):
    """The same rows, of which the first show before they are counted."""

    def in_order(self, sort: str, descending: bool) -> Stepped:
        return self

    def first(self, size: int) -> PageRead:
        return self.page(PageAsked(0, None, 0, size, "number", True))

    def whole(self, stopped: Callable[[], bool]) -> int:
        return self.count()


def test_the_first_rows_show_before_they_are_counted(table: Table, later: Later) -> None:
    began: list[int] = []
    table.rows.began.connect(began.append)
    table.rows.set_source(Stepped(FEWER), later, "number")
    work, done, _failed = later.waiting.pop(0)
    done(work(None))
    assert (began, table.rows.rowCount()) == ([PAGE], PAGE)
    table.go_to(3)
    later.go()
    assert table.rows.rowCount() == FEWER
    assert table.currentIndex().row() == 3, "where one was stays"
    QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_runs_of_rows_are_selected_and_ctrl_c_is_told(qtbot: QtBot) -> None:
    made = Table(TableModel(COLUMNS), many=True)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    made.rows.set_rows([TableRow(str(at), (str(at), "x", "y")) for at in range(9)])
    copied: list[bool] = []
    made.copied.connect(lambda: copied.append(True))
    QTest.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert made.selected_spans() == [(0, 1)]
    QTest.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(made, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(made, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert made.selected_spans() == [(0, 1), (3, 3)]
    QTest.keyClick(made, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied == [True]


def test_rows_that_wrap_are_as_high_as_their_words_need_whichever_is_in_hand(qtbot: QtBot) -> None:
    rows = RowList(most=12, wraps=True)
    qtbot.addWidget(rows)
    story = "Rings from work, prefers afternoons, and has a router that we said we would replace."
    rows.set_rows([ListRow("a", "Short"), ListRow("b", story, "Mon 30 Nov, 15:00")])
    rows.resize(400, rows.heightForWidth(400))
    rows.show()
    qtbot.waitExposed(rows)
    narrow = [rows.rowHeight(at) for at in (0, 1)]
    assert narrow[0] == rows.row_height < narrow[1]
    assert rows.heightForWidth(400) == sum(narrow)
    rows.go_to(1)
    assert [rows.rowHeight(at) for at in (0, 1)] == narrow
    rows.resize(2000, 300)
    qtbot.waitUntil(lambda: rows.rowHeight(1) == rows.row_height, timeout=60_000)


def test_the_row_in_hand_is_in_sight_where_the_page_around_its_list_scrolls(qtbot: QtBot) -> None:
    page = ScrolledColumn()
    rows = RowList(page, most=12, wraps=True)
    page.column.addWidget(rows)
    qtbot.addWidget(page)
    page.resize(400, 120)
    page.show()
    qtbot.waitExposed(page)
    rows.set_rows([ListRow(str(at), f"Row {at}") for at in range(9)])
    settle()
    assert rows.height() > page.height(), "the page scrolls, the list does not"
    rows.setFocus()
    for _ in range(8):
        QTest.keyClick(rows, Qt.Key.Key_Down)
        box = rows.visualRect(rows.currentIndex())
        top = rows.viewport().mapTo(page.viewport(), box.topLeft()).y()
        assert 0 <= top <= page.viewport().height() - box.height()


def test_a_column_is_never_narrower_than_its_head_while_others_have_room(qtbot: QtBot) -> None:
    columns = (TableColumn("When", share=9), TableColumn("Words that take room", right=True))
    table = Table(TableModel(columns))
    qtbot.addWidget(table)
    for width in (300, 420, 900):
        table.resize(width, 200)
        table.show()
        qtbot.waitExposed(table)
        head = table.horizontalHeader()
        assert table.columnWidth(1) >= head.sectionSizeHint(1)
        assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_a_grid_that_is_given_the_same_is_left_alone(qtbot: QtBot) -> None:
    grid = EditGrid()
    qtbot.addWidget(grid)
    columns = [GridColumn("Word"), GridColumn("Yes?", "flag")]
    rows = [(GridCell("one"), GridCell("true"))]
    grid.set_grid(columns, rows)
    changes: list[object] = []
    grid.grid.dataChanged.connect(lambda *told: changes.append(told))
    grid.set_grid(list(columns), list(rows))
    assert not changes
    grid.set_grid(columns, [(GridCell("two"), GridCell("true"))])
    assert changes
    typed, turned = (grid.grid.flags(grid.grid.index(0, column)) for column in (0, 1))
    assert typed & Qt.ItemFlag.ItemIsEditable
    assert not turned & Qt.ItemFlag.ItemIsEditable
    assert turned & Qt.ItemFlag.ItemIsSelectable
