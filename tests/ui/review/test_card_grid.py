"""Cards beside each other: tables get the room that their columns need, and no row has a hole."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jobaid.operations.charts import ChartPoint, ReportTopic
from jobaid.ui.review.card_grid import CardGrid
from jobaid.ui.theme import current_theme
from tests.ui.tree import press, settle

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


def chart(id: str) -> ReportTopic:
    """Bars that are higher than a small window."""
    points = tuple(ChartPoint(f"Step {n}", (1.0,), "1", f"Step {n}: 1") for n in range(12))
    return ReportTopic(id, id, f"What {id} found", (id,), ("Step", "n"), (), "bars", points)


def test_tab_shows_a_chart_with_its_heading_however_high_it_is(qtbot: QtBot):
    grid = CardGrid(card=340)
    qtbot.addWidget(grid)
    grid.resize(current_theme().px(360), current_theme().px(300))
    grid.show()
    grid.show_topics([chart(one) for one in ("first", "second", "third")])
    qtbot.waitUntil(lambda: grid.cards[2].height() > grid.scrolled.viewport().height())
    grid.activateWindow()
    grid.cards[0].picture.setFocus()
    for card in (grid.cards[1], grid.cards[2], grid.cards[1]):
        back = card is grid.cards[1] and grid.cards[2].picture.hasFocus()
        press("Shift+Tab" if back else "Tab")
        assert card.picture.hasFocus()
        viewport = grid.scrolled.viewport()
        top = card.finding.mapTo(viewport, card.finding.rect().topLeft()).y()
        assert 0 <= top < viewport.height() - card.finding.height()
