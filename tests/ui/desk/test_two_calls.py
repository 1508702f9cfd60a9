"""Two call places in one window: each answers its own call, whichever shows, with keys alone."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from jobaid.operations.callview.view_models import CallView
from jobaid.operations.desk.session import Session
from jobaid.ui.desk.area import DeskArea
from jobaid.ui.frame.palette_item import action_items
from tests.ui.desk.desks import Clock, Desk, at_once, opened
from tests.ui.programs import view_of
from tests.ui.tree import Tree, press, type_text


class Second:
    """Another call place in a desk's window, with a session and a clock of its own."""

    def __init__(self, desk: Desk) -> None:
        self.clock = Clock()
        self.session = Session(
            opened, None, wall=self.clock.wall, monotonic=self.clock.monotonic, later=at_once
        )
        self.session.take_up_library()
        self.place = DeskArea(desk.window.actions_of, desk.window.message_bar.undo_line)
        self.place.begin(self.session, desk.tasks)
        desk.window.add_place("practice", self.title, self.place)

    def title(self) -> str:
        return "Practice"

    @property
    def view(self) -> CallView:
        return view_of(self.session)

    @property
    def step(self) -> str:
        return self.view.step


@pytest.fixture
def second(desk: Desk) -> Iterator[Second]:
    """A second call place beside the desk, each with a call of another script."""
    made = Second(desk)
    desk.open()
    press("Ctrl+PgDown")
    made.place.dispatcher.run("open", made.session.open_script, "cancellation", {})
    QApplication.processEvents()
    yield made
    made.session.close()


def settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
    gc.collect()


def shows(desk: Desk) -> str:
    return desk.window.navigation.current


def test_alt_and_a_digit_answer_the_call_that_shows(desk: Desk, second: Second) -> None:
    assert shows(desk) == "practice"
    here, there = second.step, desk.view.step
    press("Alt+1")
    assert second.step != here, "the call in the place that shows is answered"
    assert desk.view.step == there, "the other one is not"
    here = second.step
    press("Ctrl+PgUp")
    assert shows(desk) == "desk"
    press("Alt+1")
    assert desk.view.step != there
    assert second.step == here
    press("Alt+Left")
    assert desk.view.step == there, "and taken back in its own call"
    assert second.step == here
    press("Ctrl+PgDown", "Alt+Left")
    assert second.step != here


def test_typing_goes_to_the_call_that_shows(desk: Desk, second: Second, tree: Tree) -> None:
    press("F2")
    type_text("asked for Bo")
    press("F2")
    press("Ctrl+PgUp", "F2")
    type_text("asked for Ann")
    press("F2")
    assert [one.text for one in desk.view.notes] == ["asked for Ann"]
    assert [one.text for one in second.view.notes] == ["asked for Bo"]


def test_a_screen_of_one_place_says_nothing_of_the_other(desk: Desk, second: Second) -> None:
    press("Ctrl+PgUp", "F12")
    assert desk.view.wrap_up is not None
    press("Ctrl+PgDown")
    before = second.step
    press("Alt+1")
    assert second.step != before, "the call's own keys work while the other wraps up"
    assert desk.window.actions_of.shown.can("hold")
    press("Ctrl+PgUp")
    assert not desk.window.actions_of.shown.can("hold")


def test_palette_and_key_help_show_the_place_that_shows(
    desk: Desk, second: Second, tree: Tree
) -> None:
    items = action_items(desk.window.actions_of)
    desk.window.add_finds(items)
    desk.window.found.connect(lambda item: desk.window.actions_of.shown.run(item.id))
    press("Ctrl+PgUp", "F12")
    assert {"finish", "copy-notes"} <= {one.id for one in items("")}
    press("F1")
    assert tree.has(name="Wrap-up")
    assert not tree.has(name="In a call")
    press("Escape", "Ctrl+PgDown")
    assert "finish" not in {one.id for one in items("")}
    press("F1")
    assert tree.has(name="In a call")
    assert not tree.has(name="Wrap-up")
    press("Escape")
    press("Ctrl+K")
    type_text("Hold")
    press("Return")
    assert second.view.held_s is not None, "the palette acts on the call that shows"
    assert desk.view.held_s is None


def test_closing_one_leaves_the_other_right(desk: Desk, second: Second, tree: Tree) -> None:
    threads = set(threading.enumerate())
    place, actions = second.place, weakref.ref(second.place.action_map)
    gone = weakref.ref(place)
    desk.window.remove_place("practice")
    del place, second.place
    settle()
    assert gone() is None or not isValid(gone())
    assert actions() is None or not isValid(actions())
    # Those of the window come when there is more to do than they can take.
    new = [one for one in threading.enumerate() if one not in threads]
    assert [one for one in new if not one.name.startswith("task")] == []
    assert shows(desk) == "desk"
    assert not tree.has("place-practice")
    before = desk.view.step
    press("Alt+1")
    assert desk.view.step != before
    ids = {key.id for key in desk.window.actions_of.shown.available()}
    assert "hold" in ids
    assert "area-next" not in ids, "there is nowhere else to go"


def test_binding_a_screen_tells_of_it_once_and_draws_no_key_anew(desk: Desk) -> None:
    told: list[str] = []
    made = DeskArea(desk.window.actions_of, desk.window.message_bar.undo_line)
    made.action_map.rebound.connect(lambda: told.append("rebound"))
    made.action_map.changed.connect(lambda: told.append("changed"))
    made.begin(desk.session, desk.tasks)
    assert told == ["rebound"], "what every screen has"
    told.clear()
    assert made.calls.key_bindings is not None
    assert told == ["rebound"]
    desk.window.actions_of.take_keys()
    assert told == ["rebound", "changed"]
    made.end()
    made.deleteLater()


def test_a_key_that_a_person_changes_shows_in_both_places(desk: Desk, second: Second) -> None:
    desk.window.actions_of.keyboard.take({"hold": "Ctrl+H"})
    desk.window.actions_of.take_keys()
    for place in (desk.place, second.place):
        assert place.action_map.cap("hold") == "Ctrl H"
    press("Ctrl+H")
    assert second.view.held_s is not None
