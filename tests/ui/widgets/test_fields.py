"""Fields of every kind: what they give, what they tell, what keys do in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from jobaid.library.kinds import FieldKind
from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.field_parts import HelpLine
from jobaid.ui.widgets.text_fields import LongBox, TextBox

if TYPE_CHECKING:
    from tests.ui.widgets.conftest import Show

OPTIONS = (("twice", "Charged twice"), ("unknown", "Not theirs"), ("late", "Too late"))


def focus(field: AskField) -> QWidget:
    field.setFocus()
    found = QApplication.focusWidget()
    assert found is not None
    assert field.isAncestorOf(found)
    return found


def hear(field: AskField) -> tuple[list[object], list[object]]:
    typed: list[object] = []
    edited: list[object] = []
    field.typed.connect(typed.append)
    field.edited.connect(edited.append)
    return typed, edited


@pytest.mark.parametrize("kind", ["text", "number", "money", "date", "time", "phone", "email"])
def test_a_text_kind_gives_what_was_typed(show: Show[AskField], kind: FieldKind) -> None:
    field = show(AskField())
    field.set_field("amount", "Amount", kind, must=True, identifier="ask-amount")
    typed, edited = hear(field)
    box = focus(field)
    assert box.accessibleName() == "Amount, must"
    assert box.accessibleIdentifier() == "ask-amount"
    assert QAccessible.queryAccessibleInterface(box).role() == QAccessible.Role.EditableText
    QTest.keyClicks(box, "18")
    assert typed == ["1", "18"]
    assert edited == []
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert edited == ["18"]
    assert field.value() == "18"
    assert field.takes_text()


def test_enter_is_told_and_leaving_without_a_change_is_not_an_edit(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("name", "Name")
    field.set_value("Ann")
    typed, edited = hear(field)
    entered: list[bool] = []

    def enter() -> None:
        entered.append(True)

    field.accepted.connect(enter)
    QTest.keyClick(focus(field), Qt.Key.Key_Return)
    field.clearFocus()
    assert (typed, edited, entered) == ([], [], [True])


def test_the_same_value_leaves_the_caret_where_it_is(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("name", "Name")
    field.set_value("Ann Lee")
    box = focus(field)
    QTest.keyClick(box, Qt.Key.Key_Home)
    field.set_value("Ann Lee")
    QTest.keyClicks(box, "Ms ")
    assert field.value() == "Ms Ann Lee"


def test_long_text_takes_lines_and_tells_only_a_persons_changes(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("note", "Notes", "long-text")
    typed, edited = hear(field)
    field.set_value("before")
    assert typed == []
    box = focus(field)
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "x")
    assert typed[-1] == field.value() == "\nxbefore"
    box.clearFocus()
    assert edited == ["\nxbefore"]


def test_yes_no_is_answered_by_a_digit(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("home", "Was someone at home?", "yes-no", identifier="ask-home")
    assert field.value() is None
    typed, edited = hear(field)
    QTest.keyClick(focus(field), Qt.Key.Key_2)
    assert field.value() is False
    assert typed == edited == [False]
    field.set_value(True)
    assert field.value() is True
    assert edited == [False]
    assert not field.takes_text()


def test_a_choice_takes_type_ahead_and_digits(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("why", "Why", "choice", options=OPTIONS)
    _typed, edited = hear(field)
    box = focus(field)
    assert isinstance(box, ChoiceBox)
    assert field.value() is None
    QTest.keyClick(box, Qt.Key.Key_3)
    assert field.value() == "late"
    QTest.keyClicks(box, "no")
    assert field.value() == "unknown"
    assert edited[0] == "late"


def test_a_digit_that_begins_an_option_is_type_ahead(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("n", "How many", "choice", options=(("b", "2 or 3"), ("a", "1")))
    box = focus(field)
    QTest.keyClick(box, Qt.Key.Key_1)
    assert field.value() == "a"


def test_choices_give_all_that_are_on(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("saw", "What they saw", "choices", options=OPTIONS)
    box = focus(field)
    QTest.keyClick(box, Qt.Key.Key_1)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    assert field.value() == ["twice", "late"]
    field.set_value(["unknown"])
    assert field.value() == ["unknown"]


def test_an_error_says_what_would_be_right_and_goes(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("date", "Date", "date")
    line = field.findChild(HelpLine)
    assert line is not None
    assert line.isHidden()
    field.set_error("November has 30 days. Try 30 Nov or 1 Dec.")
    assert line.isVisible()
    assert line.text() == "November has 30 days. Try 30 Nov or 1 Dec."
    assert "30 days" in focus(field).accessibleDescription()
    field.set_guarded("A card number was taken out.")
    assert line.text().startswith("November")
    field.set_error("")
    assert line.text() == "A card number was taken out."
    field.set_field("name", "Name")
    assert line.isHidden()


def test_a_never_phrase_is_underlined_where_it_stands(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("note", "Notes", "long-text")
    field.set_value("📞 it will be refunded")
    field.set_never("Say instead: “I can open a dispute.”", [(5, 16)])
    box = focus(field)
    marks = box.extraSelections()  # type: ignore[attr-defined]
    assert [mark.cursor.selectedText() for mark in marks] == ["will be refunded"]
    field.set_never("")
    assert box.extraSelections() == []  # type: ignore[attr-defined]


def test_another_field_of_another_kind_reuses_the_widget(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("a", "A", "text")
    first = focus(field)
    field.set_field("b", "B", "yes-no")
    field.set_field("c", "C", "money")
    assert focus(field) is first
    assert first.accessibleName() == "C"


def test_the_wheel_changes_no_choice(show: Show[AskField]) -> None:
    field = show(AskField())
    field.set_field("why", "Why", "choice", options=OPTIONS)
    box = field.findChild(ChoiceBox)
    assert box is not None
    box.set_value("twice")
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    down = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, down)
    assert field.value() == "twice"


def test_what_a_screen_reader_or_dictation_puts_in_is_typed(show: Show[TextBox]) -> None:
    box = show(TextBox())
    told: list[str] = []
    box.textEdited.connect(lambda text: told.append(text))
    QTest.keyClicks(box, "ab")
    assert told == ["a", "ab"]
    box.clear()
    box.setText("ab")
    assert told == ["a", "ab"], "what the program shows nobody has typed"
    QLineEdit.setText(box, "my bill")  # as Qt's bridge to screen readers does
    assert told[2:] == ["my bill"]
    QLineEdit.setText(box, "my card is 4111 1111 1111 1111")
    box.clearFocus()
    assert "4111" not in box.text()
    assert told[-1] == box.text()


def test_a_long_text_that_a_screen_reader_puts_in_is_typed_without_the_focus(
    show: Show[LongBox],
) -> None:
    box = show(LongBox())
    told: list[str] = []
    box.textEdited.connect(lambda text: told.append(text))
    box.clearFocus()
    QPlainTextEdit.setPlainText(box, "rang twice")
    assert told[-1] == "rang twice"
    count = len(told)
    box.show_text("rang three times")
    box.set_slips([(0, 4)])
    box.clear()
    assert len(told) == count, "what the program shows nobody has typed"
    QPlainTextEdit.setPlainText(box, "my card is 4111 1111 1111 1111 ok")
    assert "4111" not in box.toPlainText()
    assert told[-1] == box.toPlainText()
