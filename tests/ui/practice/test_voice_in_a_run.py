"""Voice in a run: off until asked for, one sentence where it is missing, words mended first."""

from __future__ import annotations

import sys

import pytest

from tests.ui.practice.practice_windows import PracticeWindow
from tests.ui.tree import Tree, press, settle, type_text


@pytest.fixture
def run(practice: PracticeWindow, monkeypatch: pytest.MonkeyPatch):
    for name in ("hibari", "miniaudio", "moonshine_voice", "moonshine_voice.moonshine_api"):
        monkeypatch.setitem(sys.modules, name, None)
    practice.work.begin("week-in-lisbon")
    settle()
    kept = practice.work.run
    assert kept is not None
    yield kept.run
    practice.work.run_screen.voice.turn_off()


def test_it_is_off_and_turned_on_by_a_key_it_says_what_is_missing(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    assert not tree.has("practice-listen")
    press("Ctrl+Shift+X")
    practice.until(lambda: any("jobaid[voice]" in one for one in practice.said))
    assert practice.desk.wants_voice
    assert tree.has("practice-listen")
    type_text("Which country, please?")
    press("Return")
    assert run.notes.said[-1].text == "Which country, please?"
    press("Ctrl+Shift+X")
    assert not practice.desk.wants_voice
    assert not tree.has("practice-listen")


def test_what_was_heard_is_mended_before_it_is_said(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("Ctrl+Shift+X")
    voice = practice.work.run_screen.voice
    voice.heard.emit("Witch country", False)
    assert practice.work.run_screen.talk.said.text() == "Witch country"
    voice.heard.emit("Witch country please", True)
    settle()
    assert run.notes.said == []
    # What is missing is told by another thread, before or after it.
    assert any(one.startswith("Mend what was heard") for one in practice.said)
    assert tree.find("practice-said").focused
    press("Home")
    press("Del", "Del", "Del", "Del", "Del")
    type_text("Which")
    press("Return")
    assert run.notes.said[-1].text == "Which country please"


def test_it_comes_back_with_the_next_run_and_spanish_is_silent_and_says_so(
    practice: PracticeWindow, tree: Tree, run
) -> None:
    press("Ctrl+Shift+X")
    practice.work.run_screen.voice.turn_on("es")
    settle()
    assert any("no voice for this language" in one for one in practice.said)
    press("Alt+X")
    practice.until(lambda: practice.work.home_page.isVisible())
    practice.work.begin("week-in-lisbon")
    assert practice.work.run_screen.voice.on
