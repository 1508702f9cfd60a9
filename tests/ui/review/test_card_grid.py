"""Cards beside each other: tables get the room that their columns need, and no row has a hole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobaid.operations.charts import ReportTopic
from jobaid.ui.review.card_grid import CardGrid
from jobaid.ui.theme import current_theme
from tests.ui.tree import settle

NARROW = ("agreement", "severity")
QUESTION = "Was the caller identified before anything from the account was said?"


def table(id: str) -> ReportTopic:
    """What was asked of whom; in a narrow one only how many agree."""
    columns = ("Question", "Ada Lind", "Noor Said", "Ravi Shah", "Sam Reyes", "Agree")
    row = (QUESTION, *["yes"] * 4, "All 4")
    if id in NARROW:
        columns, row = ("Question", "Agree"), ("Greeted?", "All 4")
    return ReportTopic(id, id, id, (id,), columns, (row,))


def test_a_wide_table_shows_its_questions_whole_and_one_takes_the_rest_of_a_row(qtbot: QtBot):
    grid = CardGrid(wide=("calibration",), rest=("severity",), card=460)
    qtbot.addWidget(grid)
    grid.resize(current_theme().px(1440), current_theme().px(900))
    grid.show()
    grid.show_topics([table(one) for one in ("flagged", "calibration", "agreement", "severity")])
    settle()
    flagged, wide, agreement, rest = grid.cards
    assert wide.x() == flagged.x() == agreement.x()
    assert 2 * agreement.width() < wide.width()
    assert flagged.width() >= flagged.table_width, "a card takes what its table needs"
    assert rest.y() == agreement.y()
    assert rest.geometry().right() == wide.geometry().right(), "no hole beside it"
    head = wide.table.horizontalHeader()
    words = wide.table.fontMetrics().horizontalAdvance(QUESTION)
    assert head.sectionSize(0) > words
    assert head.textElideMode() == Qt.TextElideMode.ElideRight, "the beginning of a head shows"
