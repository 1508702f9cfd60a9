"""Every box masks card numbers and codes where they stand, and what is copied from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.kit.search_box import SearchBox
from jobaid.ui.widgets.card_guard import SelectionGuard, moved_caret
from jobaid.ui.widgets.text_fields import LongBox, TextBox

if TYPE_CHECKING:
    from jobaid.library.kinds import FieldKind
    from tests.ui.widgets.conftest import Show

CARD = "4111 1111 1111 1111"
MASKED = "[card ending 1111]"


def box_of(show: Show[AskField], kind: FieldKind) -> tuple[AskField, TextBox | LongBox]:
    field = show(AskField())
    field.set_field("note", "Note", kind)
    field.setFocus()
    box = QApplication.focusWidget()
    assert isinstance(box, TextBox | LongBox)
    return field, box


@pytest.mark.parametrize("kind", ["text", "long-text"])
def test_a_card_is_masked_once_typing_pauses_and_it_is_said(
    show: Show[AskField], qtbot: QtBot, kind: FieldKind
) -> None:
    field, box = box_of(show, kind)
    typed: list[object] = []
    field.typed.connect(typed.append)
    QTest.keyClicks(box, f"paid with {CARD}")
    qtbot.waitUntil(lambda: field.value() == f"paid with {MASKED}", timeout=60_000)
    assert "A card number was taken out" in field.help["guarded"]
    assert typed[-1] == f"paid with {MASKED}"
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "4111" not in str(field.value()), "undoing does not bring it back"


@pytest.mark.parametrize("kind", ["text", "long-text"])
def test_the_caret_stays_where_the_person_writes(
    show: Show[AskField], qtbot: QtBot, kind: FieldKind
) -> None:
    field, box = box_of(show, kind)
    field.set_value("paid with  and left 😀 then called")
    at = len("paid with ")
    if isinstance(box, TextBox):
        box.setCursorPosition(at)
    else:
        cursor = box.textCursor()
        cursor.setPosition(at)
        box.setTextCursor(cursor)
    QTest.keyClicks(box, f"{CARD}, then")
    qtbot.waitUntil(lambda: MASKED in str(field.value()), timeout=60_000)
    QTest.keyClicks(box, " more")
    assert field.value() == f"paid with {MASKED}, then more and left 😀 then called"


@pytest.mark.parametrize("kind", ["text", "long-text"])
def test_what_is_copied_is_masked_before_typing_pauses(
    show: Show[AskField], kind: FieldKind
) -> None:
    _, box = box_of(show, kind)
    QTest.keyClicks(box, f"card {CARD} cvv 907")
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"card {MASKED} cvv [security code]"


def test_what_is_marked_is_masked_whichever_way_it_gets_out(qapp: QApplication) -> None:
    """X11 gives a marked text to other programs; offscreen the clipboard stands in for it."""
    board = QGuiApplication.clipboard()
    guard = SelectionGuard(qapp, QClipboard.Mode.Clipboard)
    board.setText(f"card {CARD} cvv 907")
    assert board.text() == f"card {MASKED} cvv [security code]"
    board.setText("account 40217788")
    assert board.text() == "account 40217788"
    guard.deleteLater()


def test_leaving_a_box_masks_it_at_once(show: Show[AskField]) -> None:
    field, box = box_of(show, "long-text")
    edited: list[object] = []
    field.edited.connect(edited.append)
    QTest.keyClicks(box, "the cvv is 907")
    box.clearFocus()
    assert edited == ["the cvv is [security code]"]
    assert "A security code was taken out" in field.help["guarded"]


def test_a_search_masks_too_and_looks_for_what_is_left(show: Show[SearchBox], qtbot: QtBot) -> None:
    box = show(SearchBox())
    told: list[str] = []
    box.textEdited.connect(told.append)
    box.setFocus()
    QTest.keyClicks(box, CARD)
    qtbot.waitUntil(lambda: box.text() == MASKED, timeout=60_000)
    assert told[-1] == MASKED


def test_an_account_number_and_a_number_half_typed_stay(show: Show[AskField], qtbot: QtBot) -> None:
    field, box = box_of(show, "long-text")
    QTest.keyClicks(box, "account 40217788, card 4111 1111 11")
    qtbot.wait(500)
    assert field.value() == "account 40217788, card 4111 1111 11"


@pytest.mark.parametrize(
    ("before", "after", "caret", "moved"),
    [
        ("a 4111 b", "a [x] b", 1, 1),
        ("a 4111 b", "a [x] b", 8, 7),
        ("a 4111 b", "a [x] b", 6, 5),
        ("a 4111 b", "a [x] b", 4, 5),
        ("4111", "[x]", 4, 3),
        ("", "abc", 0, 0),
    ],
)
def test_a_caret_keeps_its_words(before: str, after: str, caret: int, moved: int) -> None:
    assert moved_caret(before, after, caret) == moved
