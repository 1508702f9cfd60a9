"""A cap that shows 2 means the key with a 2 on it, also where the layout types a letter with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from jobaid.ui.frame.digit_row import digit_of
from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press

ROWS = {
    "French": "à&é\"'(-è_ç",
    "Belgian": "à&é\"'(§è!ç",
    "Czech": "é+ěščřžýáí",
    "British": "0123456789",
}
"""What the row types alone, from the key of 0 to that of 9."""
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def a_key(digit: int, text: str, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    """The key that has `digit` on it, as X tells of it."""
    code = 9 + (digit or 10)
    return QKeyEvent(QEvent.Type.KeyPress, ord(text.upper()), modifiers, code, 0, 0, text)


def strike(desk: Desk, digit: int, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as the window system does: on the window."""
    QCoreApplication.sendEvent(desk.window.windowHandle(), a_key(digit, text, modifiers))
    QApplication.processEvents()


@pytest.mark.parametrize("layout", ROWS)
def test_the_key_of_a_digit_is_known_on_every_layout(layout: str) -> None:
    for digit, text in enumerate(ROWS[layout]):
        assert digit_of(a_key(digit, text), "xcb") == digit
    assert digit_of(a_key(2, "é"), "windows") == 0  # the same code is another key there
    letter = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, NONE, 26, 0, 0, "e")
    assert digit_of(letter, "xcb") is None


@pytest.mark.parametrize("layout", ["French", "Belgian", "Czech"])
def test_the_row_answers_without_shift_and_with_it(desk: Desk, layout: str) -> None:
    row = ROWS[layout]
    desk.open(**{"customer.name": "Ann Lee", "account": "40217788"})
    strike(desk, 1, row[1])
    assert desk.view.step == "who"
    strike(desk, 2, "2", SHIFT)
    assert desk.view.step == "security-word"
    strike(desk, 0, row[0])
    assert focused() == "none-words"
    press("Escape")
    strike(desk, 1, row[1], ALT)
    assert desk.view.step == "postcode"


@pytest.mark.parametrize("layout", ["French", "Belgian", "Czech"])
def test_in_a_field_the_row_types_what_the_layout_says(desk: Desk, tree: Tree, layout: str) -> None:
    row = ROWS[layout]
    desk.open(**{"customer.name": "", "account": ""})
    strike(desk, 1, row[1])
    assert focused() == "ask-customer.name"
    strike(desk, 2, row[2])
    strike(desk, 7, "7", SHIFT)
    assert tree.find("ask-customer.name").value == f"{row[2]}7"
    strike(desk, 2, row[2], ALT)
    assert desk.view.step == "security-word"


def test_the_row_chooses_in_panels_and_owns_up_too(desk: Desk) -> None:
    desk.open()
    press("Alt+A")
    strike(desk, 2, "é")
    assert desk.view.never[0].owned == "near-miss"
    press("Alt+M")
    strike(desk, 2, "é")
    assert desk.view.may[1].used == 1


def test_other_signs_with_shift_stay_what_they_are(desk: Desk) -> None:
    desk.open()
    strike(desk, 1, "!", SHIFT)
    assert desk.view.step == "greet"
