"""Other ways than the phone: a chat is copied line by line, a counter turns to large print."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from jobaid.ui.desk.call.chat_lines import ChatLines, chat_lines
from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle


def copied() -> str:
    press("Alt+K")
    return QGuiApplication.clipboard().text()


def test_one_sentence_after_the_other_and_then_from_the_beginning() -> None:
    text = "Good morning, thank you for writing. How can I help?\nTake your time."
    assert chat_lines(text) == [
        "Good morning, thank you for writing.", "How can I help?", "Take your time.",
    ]  # fmt: skip
    lines = ChatLines()
    assert [lines.take(text)[1] for _ in range(4)] == [1, 2, 3, 1]
    assert lines.take("Another step.") == ("Another step.", 1, 1)
    assert lines.take("  ") == ("", 0, 0)
    assert chat_lines("That is £30.50 a month.") == ["That is £30.50 a month."]


@given(st.text())
def test_no_word_is_lost(text: str) -> None:
    assert " ".join(" ".join(chat_lines(text)).split()) == " ".join(text.split())


def test_a_chat_copies_line_by_line_and_a_call_the_whole(desk: Desk, tree: Tree) -> None:
    desk.open()
    tree.find("step-title").widget.setFocus()
    assert copied() == copied()
    opening = partial(desk.session.open_script, channel="chat")
    desk.place.dispatcher.run("open", opening, "charge-dispute", {"customer.name": "Ann Lee"})
    settle()
    tree.find("step-title").widget.setFocus()
    whole = tree.find("say").widget.toPlainText()  # type: ignore[attr-defined]
    lines = chat_lines(whole)
    assert len(lines) > 1
    assert [copied() for _ in lines] == lines
    assert copied() == lines[0]


def test_large_print_covers_the_whole_window_and_no_key_reaches_the_call(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    step = desk.view.step
    press("Shift+F11")
    settle()
    assert focused() == "large-print"
    cover = tree.find("large-print").widget
    assert cover.size() == cover.window().size()
    assert "thank you for calling" in tree.find("large-print").name
    press("1", "F12", "Alt+2")
    assert desk.view.step == step
    press("Escape")
    assert not tree.has("large-print")
    assert focused() == "step-title"
    press("Shift+F11", "Shift+F11")
    assert not tree.has("large-print")
