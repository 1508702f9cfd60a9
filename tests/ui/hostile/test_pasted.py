"""Texts that are too long, turned round, or no words at all: the call goes on, all is plain."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from jobaid.ui.widgets.text_fields import MOST
from tests.ui.hostile.running import A_KEY_MS, paste, quickest_ms
from tests.ui.tree import Tree, press, settle, type_text

if TYPE_CHECKING:
    from tests.ui.desk.desks import Desk

MEGABYTE = 1_000_000
NAME = "أحمد שלום \u202eevil\u2066 <img src=file:///etc/passwd><b>Bold</b> "
CARD = "4111 1111 1111 1111"
_TURNS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def go_to(tree: Tree, identifier: str) -> None:
    """Tab until the focus is there."""
    for _ in range(60):
        if any(node.focused for node in tree.all(identifier)):
            return
        press("Tab")
    raise AssertionError(f"Tab does not reach {identifier} in\n{tree}")


def typed_key() -> None:
    press("Backspace")
    type_text("a")


@pytest.mark.timed
@pytest.mark.parametrize(
    "text", ["word ", "x", "אבג", "a line\n"], ids=["words", "one", "rtl", "lines"]
)
def test_a_note_of_a_megabyte_is_cut_said_and_holds_nothing_up(
    desk: Desk, tree: Tree, text: str
) -> None:
    desk.open()
    press("F2")
    paste((text * MEGABYTE)[:MEGABYTE])
    note = tree.find("note")
    assert len(note.text) == MOST
    assert note.description.startswith("The first 20,000 characters are kept. The rest did not fit")
    assert desk.says == note.description
    assert quickest_ms(typed_key) < 2 * A_KEY_MS  # two keys
    desk.pause()
    press("F2", "1")
    (kept,) = desk.view.notes
    assert kept.text == tree.find("note").text.strip()
    assert len(kept.text) > MOST - 3
    assert desk.view.step != "greet"


def test_a_letter_beyond_the_end_is_said_and_goes_when_there_is_room(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    press("F2")
    paste("y" * MOST)
    assert tree.find("note").description == ""
    for key in ("z", "Return"):
        press(key)
        assert "did not fit" in tree.find("note").description
        press("Backspace")
        assert tree.find("note").description == ""
        type_text("y")
    assert tree.find("note").text == "y" * MOST


def test_a_cut_never_leaves_half_a_character(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F2")
    paste("x" + "😀" * MOST)
    assert set(tree.find("note").text) == {"x", "😀"}
    press("F2", "1")
    assert desk.view.notes[0].text.encode()


@pytest.mark.timed
@pytest.mark.parametrize("long", [5_000, MEGABYTE])
def test_a_name_too_long_to_read_holds_nothing_up_and_hides_no_answer(
    desk: Desk, tree: Tree, long: int
) -> None:
    desk.open(**{"customer.name": ""})
    press("1")
    go_to(tree, "ask-customer.name")
    paste((NAME * long)[:long])
    described = tree.find("ask-customer.name").description
    assert ("did not fit" in described) == (long > MOST)
    assert quickest_ms(typed_key) < 2 * A_KEY_MS
    desk.pause()
    press("Escape", "2")
    assert desk.view.step == "security-word"
    assert "<img src=file:///etc/passwd><b>Bold</b>" in tree.find("say").name
    assert len(tree.find("say").name) < 1_000
    answer = tree.find("answer-none").widget
    foot = answer.mapTo(desk.window, answer.rect().bottomLeft()).y()
    assert foot < desk.window.height(), "the answers are out of sight"
    for node in tree.nodes():
        assert not _TURNS & set(node.name + node.description), node.line()[:200]


def test_a_hostile_name_is_plain_text_to_the_end_of_the_call(desk: Desk, tree: Tree) -> None:
    desk.open(**{"customer.name": NAME})
    assert "<img src=file:///etc/passwd><b>Bold</b>" in tree.find("customer").name
    press("F3")
    type_text("Ring <b>back</b> <img src=x>")
    press("Tab")
    type_text("tomorrow 3pm")
    press("Return")
    (promise,) = desk.view.promises
    assert promise.text == "Ring <b>back</b> <img src=x>"
    assert any("Ring <b>back</b> <img src=x>" in node.name for node in tree.nodes())
    press("F12")
    summary = tree.find("summary").text
    assert "<img src=file:///etc/passwd><b>Bold</b>" in summary
    assert "Ring <b>back</b> <img src=x>" in summary
    assert not _TURNS & set(summary)
    press("Alt+K")
    assert QGuiApplication.clipboard().text() == desk.session.summary()


def test_joined_and_combining_characters_stay_as_they_were_typed(desk: Desk, tree: Tree) -> None:
    odd = "Zoë 👩‍👩‍👧‍👦 " + "e\u0301\u0302\u0303" * 20 + " I'll guarantee it"
    desk.open()
    press("F2")
    paste(odd)
    desk.pause()
    assert tree.find("note").text == odd
    press("F2")
    assert desk.view.notes[0].text == odd


def test_a_card_number_pasted_into_any_field_is_nowhere_afterwards(desk: Desk, tree: Tree) -> None:
    desk.open(**{"customer.name": ""})
    press("F2")
    paste(f"Card {CARD}")
    press("F2", "1")
    for field in ("ask-customer.name", "ask-customer.account"):
        go_to(tree, field)
        paste(CARD)
    press("Escape")
    for opens, field in (
        (("F3",), "promise-text"),
        (("F9",), "transfer-to"),
        (("0",), "none-words"),
        (("F8", "0"), "choice-words"),
        (("F4",), "reply-find"),
    ):
        press(*opens)
        go_to(tree, field)
        paste(CARD)
        press("Return", "Escape", "Escape")
        desk.pause()
    desk_call = desk.session.desk_call
    press("Escape", "F12")
    if tree.has("feedback-words"):
        go_to(tree, "feedback-words")
        paste(CARD)
        press("Escape")
    kept = json.dumps(list(desk_call.engine.events)) + desk.session.summary()
    for digits in (CARD, CARD.replace(" ", "")):
        assert digits not in kept
        assert digits not in desk.session.transfer_summary()


def test_a_key_that_is_held_down_answers_one_step(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    here = desk.view.step
    for name, key in (("2", Qt.Key.Key_2), ("\r", Qt.Key.Key_Return), (" ", Qt.Key.Key_Space)):
        for _ in range(30):
            held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, name, True)
            focus = QApplication.focusWidget()
            assert focus is not None
            QApplication.sendEvent(focus, held)
            QApplication.processEvents()
    assert desk.view.step == here
    assert not any(item.done for item in desk.view.items)
    for action in ("answer-1", "finish", "next"):
        assert not desk.window.actions_of.action(action).autoRepeat()


def test_a_question_that_is_out_of_sight_is_not_answered_by_enter(desk: Desk, tree: Tree) -> None:
    desk.open()
    for opens in ("F3", "F4"):
        desk.place.calls.key_bindings.jump_to("charge-dispute/credit")
        settle()
        assert desk.place.dispatcher.questioned
        press(opens, "Escape", "Return")
        assert desk.view.step == "greet"
        assert not desk.place.dispatcher.questioned


def test_a_question_stays_while_something_else_is_said(desk: Desk, tree: Tree) -> None:
    desk.open()
    desk.place.calls.key_bindings.jump_to("charge-dispute/credit")
    settle()
    asked = desk.says
    press("Alt+K")
    assert desk.says == asked
    press("Escape")
    assert desk.view.step == "greet"
