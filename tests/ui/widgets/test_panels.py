"""Panels, banners, lists, labels: keys, focus, and what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.find_panel import FindPanel
from jobaid.ui.kit.row_list import ListRow, RowModel
from jobaid.ui.theme import ThemeManager, current_theme
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.badge import Count, KeyCap
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import ElidingLabel
from jobaid.ui.widgets.outline_row import StepMarks
from jobaid.ui.widgets.promise_row import PromiseRow
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.standard_chip import StandardChip
from jobaid.ui.widgets.text_fields import LongBox, TextBox

if TYPE_CHECKING:
    from tests.ui.widgets.conftest import Show

ROWS = (
    ListRow("dispute", "Open a dispute", "Billing dispute", "Step"),
    ListRow("engineer", "Book an engineer", "Slow line", "Step", keys="Alt 2"),
    ListRow("moving", "Moving home", "", "Script"),
)


def placed(panel: SmallPanel, before: QWidget) -> None:
    layout = before.parentWidget().layout()
    assert layout is not None
    layout.addWidget(panel)


def test_a_panel_takes_the_focus_and_gives_it_back(show: Show[QWidget], qtbot: QtBot) -> None:
    before = show(QPushButton("before"))
    before.setFocus()
    panel = SmallPanel(before.parentWidget())
    box = TextBox()
    panel.set_title("What did they say?")
    panel.add(box)
    placed(panel, before)
    panel.open_panel(box)
    assert box.hasFocus()
    assert panel.accessibleName() == "What did they say?"
    with qtbot.waitSignal(panel.accepted, timeout=60_000):
        QTest.keyClick(box, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.left, timeout=60_000):
        QTest.keyClick(box, Qt.Key.Key_Escape)
    panel.close_panel()
    assert before.hasFocus()


def test_closing_a_panel_takes_no_focus_that_has_gone_elsewhere(show: Show[QWidget]) -> None:
    before = show(QPushButton("before"))
    before.setFocus()
    panel = SmallPanel(before.parentWidget())
    box, other = TextBox(), TextBox(parent=before.parentWidget())
    panel.add(box)
    placed(panel, before)
    other.show()
    panel.open_panel(box)
    other.setFocus()
    panel.close_panel()
    assert other.hasFocus()


def test_the_focus_in_the_foot_stays_where_a_low_room_moves_the_foot(show: Show[QWidget]) -> None:
    before = show(QPushButton("before"))
    before.setFocus()
    panel = SmallPanel(before.parentWidget())
    mend = PushButton("primary", "Mend it", panel)
    panel.set_title("Delete it?")
    panel.buttons.addWidget(mend)
    placed(panel, before)
    panel.open_panel(mend)
    for scant in (True, False):
        panel.set_scant(scant)
        assert mend.hasFocus(), scant
    panel.close_panel()
    assert before.hasFocus()


def test_enter_on_a_row_of_a_panel_presses_the_row(show: Show[QWidget], qtbot: QtBot) -> None:
    panel = SmallPanel()
    row = AnswerRow(compact=True)
    row.set_answer(1, "Known already")
    panel.add(row)
    show(panel)
    panel.open_panel(row)
    with qtbot.waitSignal(row.clicked, timeout=60_000), qtbot.assertNotEmitted(panel.accepted):
        QTest.keyClick(row, Qt.Key.Key_Return)


def test_a_list_is_filtered_walked_and_chosen_from_its_field(
    show: Show[FindPanel], qtbot: QtBot
) -> None:
    panel = show(FindPanel(filters=True))
    panel.set_finder("Find a script, step or reply", "Find", "find")
    panel.set_rows(ROWS)
    panel.open_finder()
    assert panel.field.hasFocus()
    assert panel.field.accessibleIdentifier() == "find"
    QTest.keyClick(panel.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.chosen, timeout=60_000) as first:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert first.args == ["engineer"]
    QTest.keyClicks(panel.field, "home mov")
    with qtbot.waitSignal(panel.chosen, timeout=60_000) as second:
        QTest.keyClick(panel.field, Qt.Key.Key_Return)
    assert second.args == ["moving"]
    panel.field.clear()
    QTest.keyClicks(panel.field, "zebra")
    with qtbot.assertNotEmitted(panel.chosen):
        QTest.keyClick(panel.field, Qt.Key.Key_Return)


def test_the_rows_are_a_sound_model_with_words_for_a_screen_reader(
    themes: ThemeManager, qtbot: QtBot
) -> None:
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    model.set_rows(ROWS)
    index = model.index(1)
    told = model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Book an engineer, Slow line, Step"
    assert model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) == "Alt 2"
    model.set_rows(())
    assert model.rowCount() == 0


def test_a_neutral_banner_goes_by_itself_and_others_stay(show: Show[Banner], qtbot: QtBot) -> None:
    banner = show(Banner())
    banner.set_banner("neutral", "Chose 2, “Nobody came.”", action="Undo", keys="Alt ←")
    timer = banner._timer
    assert timer.isActive()
    assert timer.interval() == current_theme().tokens.motion.toast_ms
    with qtbot.waitSignal(banner.gone, timeout=60_000):
        timer.timeout.emit()
    assert banner.isHidden()
    banner.set_banner("late", "The promise is 20 min late.", action="Call")
    assert not timer.isActive()
    assert banner.isVisible()
    assert banner.accessibleName() == banner.text() == "The promise is 20 min late."
    action = next(b for b in banner.findChildren(PushButton) if b.isVisible())
    with qtbot.waitSignal(banner.acted, timeout=60_000):
        QTest.keyClick(action, Qt.Key.Key_Space)


def test_a_cap_says_arrows_as_words_and_hides_without_keys(show: Show[KeyCap]) -> None:
    cap = show(KeyCap())
    cap.set_keys("Alt ←")
    assert cap.accessibleName() == "Alt Left"
    assert cap.isVisible()
    cap.set_keys("")
    assert cap.isHidden()


def test_a_cut_label_says_all_of_itself(show: Show[ElidingLabel], themes: ThemeManager) -> None:
    label = show(ElidingLabel())
    label.set_text("Short")
    assert label.toolTip() == ""
    long = "A very long name of a script & its <b>step</b> " * 4
    label.set_text(long)
    label.resize(100, 20)
    assert label.accessibleName() == long.strip()
    tip = label.toolTip()
    assert "<b>" not in tip, "its marks would be drawn as marks"
    assert tip.replace("\u2060", "").split() == long.split()


@pytest.mark.parametrize("ampersand", ["Save & finish", "&&", "R&D"])
def test_an_ampersand_takes_no_alt_letter(show: Show[PushButton], ampersand: str) -> None:
    button = show(PushButton("plain", ampersand))
    assert button.accessibleName() == ampersand
    assert button.shortcut().isEmpty()


def test_notes_tell_all_they_show(show: Show[QWidget], themes: ThemeManager) -> None:
    heading, empty, count = SectionHeading(), EmptyState(), Count()
    chip, marks, promise = StandardChip(), StepMarks(), PromiseRow()
    heading.set_heading("Promised in this call", count=1, caption="2 due", keys="F3")
    empty.set_empty("handshake", "No promises in this call", "Press F3.", "F3")
    count.set_count(2, "2 promises due")
    chip.set_standard("Hold at most 60 s", "37 s left", 0.38)
    marks.set_steps(("done", "now", "to-come"), "Step 2 of 3")
    promise.set_promise("Call back by 15:00", "in 35 min", detail="with the record")
    expected = {
        heading: "Promised in this call, 1, 2 due, F3",
        empty: "No promises in this call. Press F3.",
        count: "2 promises due",
        chip: "Hold at most 60 s, 37 s left",
        marks: "Step 2 of 3",
        promise: "Call back by 15:00, in 35 min, with the record",
    }
    for widget, words in expected.items():
        show(widget)
        face = QAccessible.queryAccessibleInterface(widget)
        assert face.role() == QAccessible.Role.StaticText
        assert face.text(QAccessible.Text.Name) == words
    chip.set_form("pill")
    assert chip.accessibleName() == "Hold at most 60 s, 37 s left"
    QApplication.processEvents()


def test_words_that_wrap_ask_for_their_height_after_every_new_text(
    show: Show[EmptyState],
) -> None:
    words = "Made one? Press F3 while you say it. " * 4
    empty = EmptyState()
    empty.set_empty("handshake", "No promises in this call", words, "F3")
    assert empty.hasHeightForWidth()
    assert empty.sizePolicy().hasHeightForWidth()
    row = PromiseRow()
    row.set_promise(words, "in 35 min")
    row.set_promise(words + "soon", "in 30 min")
    assert row.hasHeightForWidth()
    column = QWidget()
    column.setLayout(QVBoxLayout())
    layout = column.layout()
    assert layout is not None
    layout.addWidget(empty)
    layout.addWidget(row)
    column.resize(260, 10)
    column.show()
    column.resize(260, layout.totalHeightForWidth(260))
    QApplication.processEvents()
    assert empty.height() >= empty.heightForWidth(empty.width())
    assert row.height() >= row.heightForWidth(row.width())


def test_the_placeholder_of_a_long_text_grows_with_the_text(themes: ThemeManager) -> None:
    box = LongBox()
    box.show()
    box.hide()
    themes.set_scale(2.0)
    box.show()
    assert box.viewport().font().pixelSize() == box.font().pixelSize() == 28
    box.hide()
