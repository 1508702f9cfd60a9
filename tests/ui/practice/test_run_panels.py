"""In a run the panels of a call are the desk's own: promise, reply, skip, off script, transfer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.practice.keys import PRACTICE_KEYS, RUN
from tests.ui.practice.practice_windows import PracticeWindow
from tests.ui.tree import Tree, press, settle, type_text


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


@pytest.fixture
def run(practice: PracticeWindow):
    practice.work.begin("charge-nobody-came")
    settle()
    kept = practice.work.run
    assert kept is not None
    return kept.run


def test_a_promise_is_made_with_an_unclear_time_asked_about(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("F3")
    assert focus() == "promise-text"
    type_text("Call back about the visit")
    press("Tab")
    type_text("soon")
    press("Return")
    assert not run.engine.state.promises
    press("Alt+1")
    [made] = run.engine.state.promises.values()
    assert made["text"] == "Call back about the visit"
    assert practice.said[-1].startswith("Promised. Read it back")
    assert focus() == "practice-said"
    press("F3")
    press("Esc")
    assert not practice.work.run_screen.panels.host.showing("promise")


def test_a_reply_is_found_said_and_left_again(practice: PracticeWindow, tree: Tree, run) -> None:
    press("F4")
    assert focus() == "reply-find"
    press("Return")
    assert run.engine.state.reply is not None
    place = run.call.place
    assert focus() == "practice-said"
    press("F4")
    assert run.engine.state.reply is None
    assert run.call.place == place


def test_a_step_is_skipped_with_a_reason_by_its_digit(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("F7")
    assert tree.has(name="Skip “Greet”. Why?")
    press("1")
    assert [one["step"] for one in run.engine.state.skipped] == ["greet"]
    assert focus() == "practice-said"


def test_off_script_and_a_transfer_are_kept(practice: PracticeWindow, tree: Tree, run) -> None:
    press("F8")
    press("0")
    type_text("He talks of his dog")
    press("Return")
    assert run.engine.state.off_script[-1]["reason"] == "He talks of his dog"
    press("F9")
    assert not tree.has("transfer-capsule")
    press("1")
    assert [one["type"] for one in run.engine.events].count("transferred") == 1
    assert "Transferred to" in practice.said[-1]


def test_a_note_is_written_with_the_desks_key_and_kept(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("F2")
    assert focus() == "note"
    type_text("Has photographs")
    press("F2")
    assert focus() == "practice-said"
    assert [one["text"] for one in run.engine.state.notes] == ["Has photographs"]


def test_letters_typed_at_the_step_are_said_and_digits_choose(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("Esc")
    assert focus() != "practice-said"
    type_text("Go on")
    assert focus() == "practice-said"
    assert practice.work.run_screen.talk.said.text() == "Go on"
    press("Esc")
    press("1")
    assert run.call.place.step != "greet"


def test_the_desk_has_no_key_in_a_call_that_does_something_else_here(
    practice: PracticeWindow,
) -> None:
    desk = {key: row.id for row in CALL_KEYS.keys if row.context == "call" for key in row.keys}
    here = {key: row.id for row in PRACTICE_KEYS.keys if row.context == RUN for key in row.keys}
    others = {key for key in desk.keys() & here.keys() if here[key] != f"practice-{desk[key]}"}
    assert others <= {"Alt+X", "Ctrl+1", "Ctrl+2", "Ctrl+3"}


@pytest.mark.parametrize("key", ["F3", "F7", "F9"])
def test_in_large_text_a_panel_leaves_the_line_and_comes_back_to_what_is_said(
    practice: PracticeWindow, tree: Tree, run, key: str
) -> None:
    practice.themes.set_scale(2.0)
    try:
        settle()
        screen = practice.work.run_screen
        talk, say = screen.talk, screen.call.step.body.say
        # The customer's words and the field come first of all that was said.
        for part in (talk.says, talk.field):
            assert screen.above.viewport().rect().contains(on(screen.above.viewport(), part))
        press(key)
        practice.until(lambda: screen.panels.host.current is not None)
        panel = screen.panels.host.current
        assert panel is not None
        assert screen.rect().contains(on(screen, say))
        assert not on(screen, panel).intersects(on(screen, say))
        press("Esc")
        practice.until(lambda: screen.panels.host.current is None)
        assert focus() == "practice-said"
        assert screen.call.top_bar.isVisible()
        assert talk.picks.isVisible()
    finally:
        practice.themes.set_scale(1.0)


def on(surface: QWidget, part: QWidget) -> QRect:
    """Where a part stands on a surface."""
    return QRect(part.mapTo(surface.window(), QPoint()), part.size()).translated(
        -surface.mapTo(surface.window(), QPoint())
    )
