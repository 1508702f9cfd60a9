"""Promises at the desk, by keys alone: made, changed in the call and later, called about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, type_text


def made(desk: Desk, text: str, by: str) -> None:
    press("F3")
    type_text(text)
    press("Tab")
    type_text(by)
    press("Return")


def write(tree: Tree, identifier: str, words: str) -> None:
    tree.find(identifier).widget.setFocus()
    type_text(words)


def test_a_promise_of_the_call_is_moved_with_the_customers_words(desk: Desk, tree: Tree) -> None:
    desk.open()
    made(desk, "Ring back", "tomorrow 3pm")
    press("F3", "Alt+1")
    assert focused() == "promise-change-due"
    type_text("tomorrow 4pm")
    assert "16:00" in tree.find("promise-reading").name
    write(tree, "promise-change-consent", "Four is fine")
    press("Return")
    (promise,) = desk.view.promises
    assert promise.due is not None
    assert promise.due.hour == 16
    assert focused() == "step-title"


def test_it_is_said_what_became_of_a_promise_that_was_changed(desk: Desk, tree: Tree) -> None:
    desk.open()
    made(desk, "Ring back", "tomorrow 3pm")
    press("F3", "Alt+1")
    write(tree, "promise-change-consent", "Three is fine")
    press("Return")
    assert desk.says == "What the customer said is kept. The promise stays as it is."
    press("F3", "Alt+1")
    write(tree, "promise-change-to", "Sam in billing")
    press("Return")
    assert desk.says == "It is Sam in billing who keeps it now."
    press("F3", "Alt+1")
    write(tree, "promise-change-withdraw", "Not needed")
    press("Return")
    assert desk.says == "The promise is taken back."
    assert desk.view.promises == ()


def test_a_promise_that_is_refused_says_so_in_its_panel_alone(desk: Desk, tree: Tree) -> None:
    desk.open()
    made(desk, "Ring back", "whenever it suits")
    settle()
    assert desk.place.calls.call_panels.host.showing("promise")
    assert tree.find("promise-reading").name != ""
    assert not desk.place.calls.banner._banner.isVisible(), "nothing peeps out behind the panel"


@pytest.mark.parametrize("again", ["Friday morning", "15:00"])
def test_who_types_on_at_the_times_that_are_asked_about_writes_another(
    desk: Desk, tree: Tree, again: str
) -> None:
    desk.open()
    made(desk, "Ring back", "whenever it suits")
    assert focused() == "promise-time-1"
    type_text(again)
    assert focused() == "promise-due"
    assert tree.find("promise-due").text == again
    assert desk.view.promises == (), "no key has chosen a time that was not meant"
    press("Return")
    (promise,) = desk.view.promises
    assert promise.due_words.endswith("12:00" if again.startswith("F") else "15:00")


def test_a_time_that_was_asked_is_chosen_and_the_customers_words_still_come(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    made(desk, "Ring back", "tomorrow 3pm")
    before = desk.view.promises[0].due
    press("F3", "Alt+1")
    type_text("31 November")
    press("Alt+2")
    assert focused() == "promise-change-consent"
    assert desk.view.promises[0].due == before, "nothing is changed before Enter"
    type_text("yes that is fine")
    press("Return")
    (promise,) = desk.view.promises
    assert promise.due is not None
    assert promise.due.month == 12
    call = desk.session.desk_call
    assert call is not None
    assert "yes that is fine" in str(call.engine.state.promises)


def test_a_promise_of_the_call_is_put_right_handed_over_and_taken_back(
    desk: Desk, tree: Tree
) -> None:
    desk.open()
    made(desk, "Rign back", "tomorrow 3pm")
    press("F3", "Alt+1")
    field = tree.find("promise-change-text").widget
    field.setFocus()
    press("Ctrl+A")
    type_text("Ring back")
    write(tree, "promise-change-to", "Tom")
    press("Return")
    (promise,) = desk.view.promises
    assert (promise.text, promise.to) == ("Ring back", "Tom")
    press("F3", "Alt+1")
    press("Return")
    assert "Say what changes" in tree.find("promise-reading").name
    write(tree, "promise-change-withdraw", "She rings us")
    press("Return")
    assert desk.view.promises == ()


def test_what_the_customer_promises_is_chosen_beside_it(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F3")
    type_text("Sends the form")
    press("Tab")
    type_text("tomorrow")
    tree.find("promise-from-customer").widget.setFocus()
    press("Space")
    tree.find("promise-due").widget.setFocus()
    press("Return")
    (promise,) = desk.view.promises
    assert promise.waited_for
    told = "The customer promises: Sends the form, tomorrow 20:00"
    assert any(node.name.startswith(told) for node in tree.nodes())


def test_a_promise_without_a_time_cannot_be_added(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("F3")
    type_text("Ring back")
    press("Return")
    assert desk.view.promises == ()
    assert "When is that?" in tree.find("promise-reading").name
    assert focused() == "promise-due"


def test_another_time_for_the_proposed_promise_changes_that_one(desk: Desk, tree: Tree) -> None:
    desk.open("call-back")
    desk.place.dispatcher.do("jump", to="another-hour")
    settle()
    (proposed,) = desk.view.promises
    assert proposed.proposed
    press("F3")
    write(tree, "promise-due", "")
    press("Ctrl+A")
    type_text("tomorrow 3pm")
    press("Return")
    (promise,) = desk.view.promises
    assert (promise.id, promise.text, promise.proposed) == (proposed.id, proposed.text, False)
    assert promise.due is not None
    assert promise.due.hour == 15


@pytest.fixture
def keeping(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk whose calls are kept."""
    desk = Desk(profile=tmp_path / "profile")
    yield desk
    desk.close()


def kept(desk: Desk, text: str, words: str) -> None:
    """A call with a promise that is over and kept."""
    desk.open()
    assert desk.session.promise(text, words).ask is None
    press("F12")
    wrap = desk.view.wrap_up
    assert wrap is not None
    plain = next(one for one in wrap.outcomes if not one.open_fields)
    desk_call = desk.session.desk_call
    assert desk_call is not None
    press(str(plain.number), "Ctrl+Return")
    assert desk.session.call_view() is None
    assert desk_call.call.ended.wait(), "it is on the disk"


def test_a_promise_is_moved_from_the_start_screen(keeping: Desk, tree: Tree, qtbot: QtBot) -> None:
    desk = keeping
    kept(desk, "Ring back", "today 3")
    (row,) = desk.session.start_view().promises
    change: QWidget = tree.find(f"change-{row.id}").widget
    change.setFocus()
    press("Return")
    type_text("tomorrow noon")
    press("Return")
    assert "What did the customer say" in tree.find("promise-reading").name
    write(tree, "promise-change-consent", "Noon is better")
    press("Return")
    qtbot.waitUntil(
        lambda: desk.session.start_view().promises[0].when == "tomorrow", timeout=60_000
    )


def test_a_call_back_shows_whom_to_ring_what_for_and_what_was_before(
    keeping: Desk, tree: Tree, qtbot: QtBot
) -> None:
    desk = keeping
    kept(desk, "Ring back", "today 3")
    press("F3")
    assert desk.view.script == "call-back"
    panel = tree.find("customer-rows").widget
    qtbot.waitUntil(lambda: panel.model().rowCount() > 2, timeout=60_000)
    words = [panel.model().index(row, 0).data() for row in range(panel.model().rowCount())]
    assert "To keep: Ring back" in words
    press("Escape")
    assert desk.view.script == "call-back"
    press("1")
    assert desk.view.step != "ring"
