"""The same rows read anew: whoever goes on meanwhile is followed to where they are by then."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableModel
from jobaid.ui.kit.table_pages import PAGE, PageAsked, PageRead, TableRow, TableSource
from jobaid.ui.kit.table_place import FollowedSource, Run
from tests.ui.kit.test_lists import COLUMNS, Later, later  # noqa: F401

MANY = 5 * PAGE


class Fruits:
    """Rows that know each other again by their numbers."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self.numbers = list(numbers)

    def in_order(self, sort: str, descending: bool) -> Fruits:
        return self

    def first(self, size: int) -> PageRead:
        return PageRead(list(map(_row, self.numbers[:size])))

    def whole(self, stopped: Callable[[], bool]) -> int:
        return len(self.numbers)

    def count(self) -> int:
        return len(self.numbers)

    def page(self, asked: PageAsked) -> PageRead:
        return PageRead(list(map(_row, self.numbers[asked.first : asked.first + asked.size])))

    def where_now(
        self, before: TableSource, rows: Sequence[Run], known: Mapping[int, str]
    ) -> list[Run]:
        sought = {known[at] for a, b in rows for at in range(a, b + 1) if at in known}
        return [(at, at) for at, one in enumerate(self.numbers) if str(one) in sought]


def _row(number: int) -> TableRow:
    return TableRow(str(number), (str(number), "", ""), str(number))


@pytest.fixture
def table(later: Later, qtbot: QtBot) -> Table:  # noqa: F811
    made = Table(TableModel(COLUMNS), many=True)
    made.resize(700, 400)
    qtbot.addWidget(made)
    made.show()
    made.rows.set_source(Fruits(range(MANY)), later, "number")
    later.go()
    return made


def in_hand(table: Table) -> str:
    row = table.rows.row(table.currentIndex())
    return "" if row is None else row.row_id


def test_who_goes_on_while_rows_are_read_is_followed(table: Table, later: Later) -> None:  # noqa: F811
    QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert isinstance(Fruits(()), FollowedSource)
    table.go_to(3)
    anew = Fruits((*range(-250, 0), *range(MANY)))
    table.rows.set_source(anew, later, "number", place=table.standing)
    (work, done, _failed) = later.waiting.pop()
    read = work(None)
    table.go_to(120)  # before what was read for the third row is heard of
    later.go()
    done(read)
    assert table.rows.rowCount() == MANY, "what was read is of another place"
    later.go()
    assert table.rows.rowCount() == MANY + 250
    assert (in_hand(table), table.currentIndex().row()) == ("120", 370)
    assert table.selected_spans() == [(370, 370)]
    assert table.visualRect(table.currentIndex()).intersects(table.viewport().rect())


def test_who_asks_for_other_rows_meanwhile_gets_those(table: Table, later: Later) -> None:  # noqa: F811
    table.go_to(3)
    table.rows.set_source(Fruits(range(MANY)), later, "number", place=table.standing)
    table.rows.set_source(Fruits(range(7)), later, "number")
    later.go()
    assert (table.rows.rowCount(), in_hand(table)) == (7, "0")


def test_where_all_rows_are_gone_none_is_in_hand(table: Table, later: Later) -> None:  # noqa: F811
    table.go_to(3)
    table.rows.set_source(Fruits(()), later, "number", place=table.standing)
    later.go()
    assert table.rows.rowCount() == 0
    assert not table.currentIndex().isValid()
    assert table.standing().selected == ()
