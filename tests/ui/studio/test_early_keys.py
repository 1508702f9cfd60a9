"""What is pressed while the draft is still being opened happens when it is, in its order."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.operations.studio.edited_library import EditedLibrary
from jobaid.operations.studio.studio_desk import StudioDesk
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


class SlowStudio:
    """A studio whose draft opens when it is told; `fails` has it not open at all."""

    def __init__(self, make: Callable[[], StudioWindow], monkeypatch: pytest.MonkeyPatch) -> None:
        self.may, self.fails = threading.Event(), False
        real = StudioDesk.open

        def slow(desk: StudioDesk) -> EditedLibrary:
            self.may.wait(60)
            if self.fails:
                raise OSError("the disk is gone")
            return real(desk)

        monkeypatch.setattr(StudioDesk, "open", slow)
        self.window = make()

    @property
    def view(self) -> str:
        assert self.window.area.work is not None
        return self.window.area.work.current

    def opens(self) -> None:
        """The draft is open; what was pressed has happened."""
        self.may.set()
        self.window.until(self.window.is_open)
        settle()


@pytest.fixture
def slow(
    qtbot: QtBot, clinic: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[SlowStudio]:
    made = SlowStudio(
        lambda: StudioWindow(qtbot, clinic, tmp_path / "profile", waits=False), monkeypatch
    )
    yield made
    made.may.set()
    made.window.close()


def test_words_and_enter_open_the_script_and_what_follows_is_written_in_it(slow: SlowStudio):
    # At once: not even the parts of the place are made.
    type_text("a call comes")
    slow.window.until(lambda: slow.window.area.work is not None)
    press("Return", "Tab", "Ctrl+End")
    type_text(" Early words.")
    assert not slow.window.is_open()
    slow.opens()
    assert slow.view == "write"
    slow.window.until(lambda: b"Early words." in slow.window.work.content)
    assert slow.window.work.file == "scripts/front-desk.yaml"


@pytest.mark.parametrize(
    ("key", "view"),
    [("Ctrl+Shift+H", "house"), ("Ctrl+Shift+Return", "publish"), ("Ctrl+5", "inbox")],
)
def test_a_key_of_the_studio_works_when_it_can(slow: SlowStudio, key: str, view: str):
    slow.window.until(lambda: slow.window.area.work is not None)
    press(key)
    slow.opens()
    assert slow.view == view


def test_a_new_script_is_asked_for_and_named_early(slow: SlowStudio):
    press("Ctrl+Shift+N")
    type_text("Lost Glasses")
    press("Return")
    slow.opens()
    assert slow.window.work.file == "scripts/lost-glasses.yaml"
    assert b'title: "Lost Glasses"' in slow.window.work.content


def test_keys_of_a_draft_that_does_not_open_are_let_go(
    slow: SlowStudio, tree: Tree, tmp_path: Path
):
    slow.window.until(lambda: slow.window.area.work is not None)
    press("Ctrl+Shift+N")
    slow.fails = True
    slow.may.set()
    slow.window.until(lambda: tree.has(name="The draft cannot be opened"))
    assert not slow.window.is_open()
    # Another folder opens; what was pressed for the one that did not is not done there.
    slow.fails = False
    slow.window.library = Path(shutil.copytree(slow.window.library, tmp_path / "elsewhere"))
    slow.window.area.renew()
    slow.opens()
    assert slow.view == "scripts"
    assert not tree.has("new-script-title")
