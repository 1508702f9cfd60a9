"""Rows: what a screen reader is told of them, and what keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import Chip, PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.do_row import DoRow
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.may_row import MayRow
from jobaid.ui.widgets.never_card import NeverCard
from jobaid.ui.widgets.outline_row import OutlineRow
from jobaid.ui.widgets.paragraph import line_width

if TYPE_CHECKING:
    from jobaid.ui.theme import ThemeManager
    from tests.ui.widgets.conftest import Show

Role = QAccessible.Role


def told(widget: QWidget) -> tuple[Role, str]:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.role(), face.text(QAccessible.Text.Name)


def test_an_answer_says_its_number_words_and_where_it_leads(show: Show[AnswerRow]) -> None:
    row = show(AnswerRow())
    row.set_answer(2, "Nobody came to my home", "Open a dispute")
    assert told(row) == (
        Role.Button,
        "Answer 2, Nobody came to my home, goes to Open a dispute",
    )
    row.set_keys("Alt 2")
    assert row.accessibleDescription() == "Alt 2"


def test_an_answer_that_cannot_be_given_says_what_it_waits_for(show: Show[AnswerRow]) -> None:
    row = show(AnswerRow())
    row.set_answer(4, "Not yet", "", False, "Tick “Who booked it” first")
    face = QAccessible.queryAccessibleInterface(row)
    assert face.state().disabled
    assert "not yet: Tick “Who booked it” first" in row.accessibleName()
    row.set_answer(4, "Now", "There", True)
    assert not QAccessible.queryAccessibleInterface(row).state().disabled
    assert "not yet" not in row.accessibleName()


def test_an_urgent_answer_says_so(show: Show[AnswerRow]) -> None:
    row = show(AnswerRow())
    row.set_answer(6, "My phone was stolen", "Stolen phone", True, "", True)
    assert "urgent" in row.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_and_space_press_whatever_has_the_focus(
    show: Show[QWidget], qtbot: QtBot, key: Qt.Key
) -> None:
    answer, may, step, button = AnswerRow(), MayRow(), OutlineRow(), PushButton("plain", "Go")
    answer.set_answer(1, "Yes")
    may.set_rule("Credit up to £25")
    step.set_step("Greet", "done")
    for row in (answer, may, step, button):
        show(row)
        row.setFocus()
        with qtbot.waitSignal(row.clicked, timeout=60_000):
            QTest.keyClick(row, key)


def test_long_words_of_an_answer_wrap_and_its_target_is_cut(show: Show[AnswerRow]) -> None:
    row = show(AnswerRow())
    row.set_answer(1, "Nobody told me " * 12, "The name of a step that is far too long to fit")
    words = row.heightForWidth(460)
    assert words > 100
    assert row.heightForWidth(900) < words
    row.set_bare(True)
    assert row.heightForWidth(460) < words
    assert "The name of a step that is far too long to fit" in row.accessibleName()


def test_no_word_of_an_answer_is_broken_for_what_stands_beside_it(show: Show[AnswerRow]) -> None:
    row = show(AnswerRow())
    theme = current_theme()
    row.set_answer(1, "Complaint logged", "Chosen, asks for Complaint reference", badge="Fits it")
    for width in range(300, 700, 20):
        assert row._words_width(theme, width) >= line_width(theme, "Complaint", "answer")


def test_a_check_row_tells_must_done_and_still_to_do(show: Show[DoRow], qtbot: QtBot) -> None:
    row = show(DoRow())
    row.set_item("Open the bill", must=True)
    assert told(row) == (Role.CheckBox, "Open the bill, must")
    row.set_item("Open the bill", must=True, left_open=True)
    assert row.accessibleName() == "Open the bill, must, still to do"
    row.set_item("Open the bill", must=True, done=True, done_at="3:02")
    assert row.accessibleName() == "Open the bill, must, Done 3:02"
    assert QAccessible.queryAccessibleInterface(row).state().checked
    row.set_item("Look for a fault")
    assert row.accessibleName() == "Look for a fault, if there is time"


def test_only_a_person_ticks_with_a_click(show: Show[DoRow]) -> None:
    row = show(DoRow())
    heard: list[bool] = []

    def hear(on: bool) -> None:
        heard.append(on)

    row.clicked.connect(hear)
    row.set_item("Open the bill", done=True)
    row.set_item("Open the bill", done=False)
    assert heard == []
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Space)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(row.width() - 4, 4))
    assert heard == [True, False]


def test_an_outline_row_tells_state_note_and_time(show: Show[OutlineRow]) -> None:
    row = show(OutlineRow())
    row.set_step("Explain the charge", "now", "Now, usually 1:30", "1:38")
    assert told(row) == (Role.Button, "Explain the charge, now, Now, usually 1:30, 1:38")
    with_note = row.sizeHint().height()
    row.set_step("Explain the charge", "done", "", "1:38")
    assert row.sizeHint().height() < with_note


def test_a_may_rule_tells_limit_and_use(show: Show[MayRow]) -> None:
    row = show(MayRow())
    row.set_rule("Credit up to £25", "once a call", used="3:02")
    assert told(row) == (Role.Button, "You may: Credit up to £25, once a call, Used 3:02")


def test_owning_up_takes_two_keys_and_gives_the_focus_back(
    show: Show[QWidget], qtbot: QtBot
) -> None:
    before = show(PushButton("plain", "Before"))
    card = NeverCard(before.parentWidget())
    before.parentWidget().layout().addWidget(card)
    card.show()
    card.set_rule("Never say it will be refunded.", "“I can open a dispute.”", keys="Alt A")
    assert card.accessibleName().startswith("Never say it will be refunded. Say instead: ")
    assert card.accessibleDescription() == "Alt A"
    before.setFocus()
    card.rule_id = "refund"
    for key, signal, said in (
        (Qt.Key.Key_1, card.owned, ["refund", False]),
        (Qt.Key.Key_2, card.owned, ["refund", True]),
        (Qt.Key.Key_Escape, card.left, []),
    ):
        card.own_up()
        assert card.owning
        assert card.hasFocus()
        assert "1 I said it" in card.accessibleName()
        with qtbot.waitSignal(signal, timeout=60_000) as told:
            QTest.keyClick(card, key)
        assert told.args == said
        assert not card.owning
        assert before.hasFocus()


def test_a_rule_stays_calm_when_a_digit_comes_unasked(show: Show[NeverCard], qtbot: QtBot) -> None:
    card = show(NeverCard())
    card.set_rule("Never blame another team.")
    card.setFocus()
    with qtbot.assertNotEmitted(card.owned):
        QTest.keyClick(card, Qt.Key.Key_1)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.owning


def test_owned_up_is_a_flag_with_its_time(show: Show[NeverCard]) -> None:
    card = show(NeverCard())
    card.set_rule("Never guess.", owned="Nearly said it, 3:20", form="card")
    assert card.accessibleName() == "Never guess. Nearly said it, 3:20."


def test_a_filter_and_choices_have_their_roles_and_states(
    show: Show[QWidget], qtbot: QtBot, themes: ThemeManager
) -> None:
    chip = Chip()
    show(chip)
    chip.set_chip("Needs you", 14, on=True)
    assert told(chip) == (Role.CheckBox, "Needs you 14")
    choices = ChoiceChips()
    show(choices)
    choices.set_options((("yes", "Yes"), ("partly", "Partly"), ("no", "No")))
    choices.set_accessible("Sorted out?", "", "feedback")
    choices.setFocus()
    with qtbot.waitSignal(choices.chosen, timeout=60_000):
        QTest.keyClick(choices.window().focusWidget(), Qt.Key.Key_2)
    assert choices.value() == "partly"
    picked = choices.window().focusWidget()
    assert told(picked) == (Role.RadioButton, "Partly")
    assert picked.accessibleIdentifier() == "feedback-partly"
    choices.set_values([])
    assert choices.value() is None


def test_arrows_come_to_every_choice_also_where_they_stand_in_several_rows(
    show: Show[QWidget], qtbot: QtBot
) -> None:
    names = ("Agent", "Supervisor", "Reviewer", "New hire")
    choices = ChoiceChips()
    show(choices)
    choices.set_options([(one, one) for one in names])
    choices.set_values(["Agent"])
    choices.setFixedSize(sum(chip.sizeHint().width() for chip in choices._chips[:3]) + 24, 200)
    qtbot.waitUntil(lambda: choices._chips[3].y() > choices._chips[2].y(), timeout=60_000)
    choices.setFocus()
    met = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _ in range(5):
            QTest.keyClick(choices.window().focusWidget(), key)
            met.append(choices.value())
    assert met[2:5] == ["New hire"] * 3
    assert met[5:] == ["Reviewer", "Supervisor", "Agent", "Agent", "Agent"]


def test_a_flow_is_measured_anew_when_something_in_it_changes(show: Show[QWidget]) -> None:
    page = QWidget()
    flow = FlowLayout(page)
    parts = [QWidget(page) for _ in range(3)]
    for part in parts:
        part.setFixedSize(100, 20)
        flow.addWidget(part)
    show(page)
    gap = flow.heightForWidth(120) - 3 * 20
    assert flow.heightForWidth(400) == 20
    parts[2].hide()
    assert flow.heightForWidth(120) == 2 * 20 + gap // 2
    parts[0].setFixedSize(100, 40)
    assert flow.heightForWidth(400) == 40
    assert flow.takeAt(0) is not None
    assert flow.heightForWidth(400) == 20
