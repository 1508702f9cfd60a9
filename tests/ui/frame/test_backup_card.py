"""Backups in the settings, by keys: made, told, made ready, given up; nothing holds the window."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from jobaid.ids import new_id
from jobaid.operations.backup.desk_backups import take_up_at_start
from jobaid.operations.clock import wall_clock
from tests.operations.backups import backup, contents, filled
from tests.ui.frame.frames import Frame
from tests.ui.tree import Tree, press, type_text


@pytest.fixture
def card(frame: Frame, tree: Tree) -> Tree:
    """The settings page, the focus on the file of the backup."""
    filled(frame.folder)
    press("Ctrl+,")
    tree.find("backup-file").widget.setFocus()
    press("Ctrl+A")
    return tree


def words(tree: Tree) -> str:
    return tree.find("backup-words").name if tree.has("backup-words") else ""


def to(tree: Tree, identifier: str) -> None:
    """Go on with Tab until something has the focus."""
    for _ in range(8):
        if tree.focus.identifier == identifier:
            return
        press("Tab")
    raise AssertionError(f"Tab does not reach {identifier}\n{tree}")


def test_a_backup_is_made_from_the_settings(card: Tree, frame: Frame, tmp_path: Path, qtbot):
    assert "No backup" in card.find("backup-last").name
    type_text(str(tmp_path / "mine.zip"))
    to(card, "backup-make")
    press("Return")
    qtbot.waitUntil(lambda: "made and read back" in words(card), timeout=60_000)
    assert (tmp_path / "mine.zip").is_file()
    assert card.find("backup-last").name == f"Last backup today, in {tmp_path / 'mine.zip'}."
    assert not card.has("backup-stop")


def test_what_cannot_be_is_said(card: Tree, tmp_path: Path, qtbot):
    press("Delete")
    to(card, "backup-make")
    press("Return")
    assert "Type where" in card.find("backup-file").description
    card.find("backup-file").widget.setFocus()
    type_text(str(tmp_path / "none.zip"))
    to(card, "backup-restore")
    press("Return")
    qtbot.waitUntil(lambda: "cannot be read" in words(card), timeout=60_000)
    assert not card.has("backup-forget")


def test_a_backup_is_made_ready_and_taken_up_by_the_next_start(
    card: Tree, frame: Frame, tmp_path: Path, qtbot
):
    backup(frame.folder, tmp_path / "mine.zip")
    old = contents(frame.folder)
    (frame.folder / "log" / "desk-1" / "later.txt").write_text("later")
    type_text(str(tmp_path / "mine.zip"))
    to(card, "backup-restore")
    press("Return")
    qtbot.waitUntil(lambda: "The next start of Job Aid takes it up" in words(card), timeout=60_000)
    assert card.has("backup-forget")
    assert (frame.folder / "log" / "desk-1" / "later.txt").is_file()
    told = take_up_at_start(frame.folder, wall_clock(), new_id)
    assert "was restored" in told
    assert contents(frame.folder) == old


def test_a_backup_that_is_ready_can_be_given_up(card: Tree, frame: Frame, tmp_path: Path, qtbot):
    backup(frame.folder, tmp_path / "mine.zip")
    type_text(str(tmp_path / "mine.zip"))
    to(card, "backup-restore")
    press("Return")
    qtbot.waitUntil(lambda: card.has("backup-forget"), timeout=60_000)
    to(card, "backup-forget")
    press("Return")
    assert "stays as it is" in words(card)
    assert not card.has("backup-forget")
    assert take_up_at_start(frame.folder, wall_clock(), new_id) == ""


def test_a_backup_under_way_is_stopped_and_the_window_goes_on(
    card: Tree, tmp_path: Path, qtbot, monkeypatch: pytest.MonkeyPatch
):
    begun, go_on = threading.Event(), threading.Event()

    def slowly(profile, library, file, now, task):
        begun.set()
        assert go_on.wait(60)
        assert task.cancelled
        return ""

    monkeypatch.setattr("jobaid.ui.frame.backups.backup_from_desk", slowly)
    type_text(str(tmp_path / "mine.zip"))
    to(card, "backup-make")
    press("Return")
    assert begun.wait(60)
    assert "Backing up: 0 %" in words(card)
    assert card.find("backup-make").disabled
    assert card.focus.identifier == "backup-stop"
    press("Return")
    go_on.set()
    assert "Stopped" in words(card)
    assert card.focus.identifier == "backup-make"
    assert not card.has("backup-stop")
    assert not card.find("backup-make").disabled
    assert not (tmp_path / "mine.zip").exists()
