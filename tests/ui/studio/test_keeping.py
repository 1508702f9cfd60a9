"""What is written is safe: from kills, from a broken disk, and to the words that it offers."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.library.editing.drafts import open_draft
from jobaid.operations.studio.tree_edits import values_of
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/front-desk.yaml"
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("after", [1.4, 2.6])
def test_a_kill_loses_nothing_older_than_a_second(clinic: Path, tmp_path: Path, after: float):
    notes = tmp_path / "notes"
    notes.write_text("")
    told = [str(clinic), str(tmp_path / "profile"), str(notes)]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.ui.studio.writing_until_killed", *told], cwd=ROOT
    ) as program:
        end = time.monotonic() + 60
        while not notes.read_text() and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(after)
        killed = time.time()
        program.send_signal(signal.SIGKILL)
    lines = [line.split(" ") for line in notes.read_text().splitlines()]
    older = [text for at, text in lines if float(at) < killed - 1]
    newest = lines[-1][1]
    # The last sign may be in the draft before it is noted.
    noted_next = newest + chr(ord("a") + len(newest) % 26)
    content = open_draft(tmp_path / "profile", clinic).read(FILE)
    assert content is not None
    said = values_of(content)["steps"][0]["say"]
    assert older
    assert said.startswith(older[-1]), (said, older[-1])
    assert noted_next.startswith(said)


def test_a_draft_that_cannot_be_written_is_said_and_tried_again(
    studio: StudioWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
):
    from jobaid.library.editing import drafts
    from jobaid.library.editing.save import NotSaved

    def refuse(*_told: object, **_named: object) -> None:
        raise NotSaved("front-desk.yaml cannot be written: the disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(drafts, "save_file", refuse)
        type_text("a call comes")
        press("Return", "Tab", "Ctrl+End")
        type_text(" Yes?")
        studio.until(lambda: bool(studio.said))
    assert studio.said[0].endswith("the disk is full.")
    assert studio.work.edited.unwritten
    assert tree.find("studio-saved").name == "Not saved yet"
    type_text(" Go on.")
    studio.written()
    assert b"Yes? Go on." in (studio.work.edited.draft.read(FILE) or b"")


def test_typing_two_braces_offers_what_can_be_said(studio: StudioWindow, tree: Tree):
    type_text("a call comes")
    press("Return", "Tab", "Ctrl+End")
    settle()
    type_text(" {{customer.n")
    settle()
    assert tree.has("merge-list")
    assert "Patient" in str([one.name for one in tree.all(role="Cell")] or tree)
    press("Return")
    settle()
    assert not tree.has("merge-list")
    field = QApplication.focusWidget()
    assert field is not None
    assert tree.find("form-steps-say-en").text.endswith("{{customer.name }}")
    studio.until(lambda: b"{{customer.name }}" in studio.work.content)


def test_twelve_steps_with_branches_from_nothing_to_published(studio: StudioWindow, tree: Tree):
    """Every step, answer and target by the keyboard alone."""
    press("Ctrl+Shift+N")
    settle()
    type_text("Lost retainer")
    press("Tab", "Home", "Return")
    settle()
    assert studio.work.file == "scripts/lost-retainer.yaml"
    steps = [f"Part {number}" for number in range(2, 13)]
    press("Tab", "Ctrl+A")
    type_text("Oh dear. When did you last have it?")
    for title in steps:
        press("Ctrl+Shift+I")
        settle()
        type_text(title)
        press("Return")
        settle()
        type_text(f"This is what we say at {title}.")
    press("Esc", "Home", "Down", "Return")
    settle()
    assert studio.work.at == 0
    for label, target in (("Today", "Part 3"), ("Last week", "Part 7"), ("Never", "Part 12")):
        while _focus() != "form-steps-answers":
            press("Tab")
        press("End", "Return")
        type_text(label)
        press("Tab")
        type_text(target)
        press("Return")
        settle()
    values = values_of(studio.work.content)
    assert len(values["steps"]) == 12
    answers = values["steps"][0]["answers"]
    assert [one["go"] for one in answers] == ["part-3", "part-7", "part-12"]
    press("Esc", "Home", "Return")
    settle()
    while _focus() != "form-heard-en":
        press("Tab")
    type_text("I lost my retainer")
    press("Ctrl+Shift+Return")
    settle()
    type_text("Callers ask for it")
    studio.until(lambda: " in " in tree.find("publish-title").name)  # "2 changes in 1 place"
    press("Ctrl+Shift+Return")
    studio.until(lambda: "Published as version 1." in studio.said)
    live = (studio.library / "scripts" / "lost-retainer.yaml").read_bytes()
    assert values_of(live)["heard"] == ["I lost my retainer"]


def _focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()
