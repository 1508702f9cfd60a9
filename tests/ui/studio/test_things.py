"""Things are renamed, found and deleted by keys, over a whole library, in one step of undo each."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.studio import thing_tools
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

RECEPTION = "scripts/front-desk.yaml"


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def open_outline(studio: StudioWindow, words: str) -> None:
    type_text(words)
    press("Return", "Esc")
    settle()
    assert focus() == "studio-steps"


def to_answers(studio: StudioWindow) -> None:
    for _ in range(60):
        if focus() == "form-steps-answers":
            return
        press("Tab")
    raise AssertionError("no answers")


def test_a_step_is_renamed_everywhere_in_two_keys_and_undone_to_the_byte(
    studio: StudioWindow, tree: Tree
):
    before = dict(studio.work.edited.contents)
    open_outline(studio, "a call comes")
    press("Down")
    old = studio.work.outline()[studio.work.at].id
    press("Ctrl+M")
    assert focus() == "rename-name"
    assert tree.find("rename-name").text == old
    type_text("another-name")
    press("Return")
    studio.until(lambda: studio.work.outline()[studio.work.at].id == "another-name")
    assert focus() == "studio-steps"
    steps = values_of(studio.work.content)["steps"]
    assert steps[studio.work.at]["was"] == [old]
    assert len(studio.work.edited.done) == 1
    changed = {file for file, one in studio.work.edited.contents.items() if before.get(file) != one}
    assert len(changed) > 1  # its plans at least
    press("Ctrl+Z")
    assert studio.said[-1] == f"Undone: rename step `{old}` to another-name"
    assert studio.work.edited.contents == before


def test_esc_ends_a_rename_that_is_still_looked_at(
    studio: StudioWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
):
    may, real = threading.Event(), thing_tools.renaming

    def slow(*told: Any) -> object:
        may.wait(60)
        return real(*told)

    monkeypatch.setattr(thing_tools, "renaming", slow)
    open_outline(studio, "a call comes")
    before = dict(studio.work.edited.contents)
    press("Down", "Ctrl+M")
    type_text("another-name")
    press("Return")
    assert "Esc stops it" in str(tree)
    press("Esc")
    may.set()
    studio.until(lambda: not studio.tasks.busy)
    assert studio.work.edited.contents == before
    assert not studio.work.edited.done


def test_a_script_and_its_plans_move_with_its_name_and_come_back(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    open_outline(studio, "a call comes")
    press("Home", "Ctrl+M")
    type_text("reception")
    press("Return")
    studio.until(lambda: studio.work.file == "scripts/reception.yaml")
    contents = studio.work.edited.contents
    assert RECEPTION not in contents
    assert b"was: [front-desk]" in contents["scripts/reception.yaml"]
    press("Ctrl+Z")
    settle()
    assert studio.work.file == RECEPTION
    assert studio.work.edited.contents == before
    press("Ctrl+Y")
    settle()
    assert studio.work.file == "scripts/reception.yaml"


def test_a_name_that_cannot_be_is_said_and_nothing_changes(studio: StudioWindow, tree: Tree):
    open_outline(studio, "a call comes")
    taken = studio.work.outline()[1].id
    press("Down", "Home", "Down", "Ctrl+M")
    type_text(taken)
    press("Return")
    studio.until(lambda: tree.has(name="Take another name."))
    assert focus() == "rename-name"
    press("Esc")
    assert focus() == "studio-steps"
    assert not studio.work.edited.done


def test_what_a_cell_leads_to_is_the_thing_in_hand(studio: StudioWindow, tree: Tree):
    open_outline(studio, "a call comes")
    press("Return")
    to_answers(studio)
    press("Home", "Ctrl+M")
    answer = values_of(studio.work.content)["steps"][0]["answers"][0]
    assert tree.find("rename-name").text == answer["id"]
    press("Esc", "Right", "Ctrl+M")
    assert tree.find("rename-name").text == answer["go"]


def test_every_place_that_names_a_thing_is_a_key_away(studio: StudioWindow, tree: Tree):
    open_outline(studio, "book a visit")
    press("Home", "Ctrl+Shift+U")
    studio.until(lambda: tree.has("uses-list"))
    rows = tree.all(role="Cell")
    assert any("itself" in one.name for one in rows)
    type_text("a call comes")
    settle()
    press("Return")
    settle()
    assert studio.work.file == RECEPTION
    assert focus() == "form-steps-answers"


def test_the_studio_shows_the_text_of_files_without_a_form(studio: StudioWindow, tree: Tree):
    open_outline(studio, "a call comes")
    press("Down", "Ctrl+Shift+U")
    studio.until(lambda: tree.has("uses-list"))
    type_text("plans of")
    settle()
    press("Return")
    settle()
    assert studio.work.file.endswith(".plan.yaml")
    assert focus() == "studio-text"
    assert not tree.has("studio-broken")
    line = tree.find("studio-text").widget.textCursor().block().text()  # type: ignore[attr-defined]
    assert studio.work.edited.reading().library.scripts["front-desk"].steps[0].id in line


def test_a_delete_says_what_breaks_and_mends_it_in_one_step(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    open_outline(studio, "a call comes")
    press("End")
    row = studio.work.outline()[studio.work.at]
    gone, title = row.id, row.title
    press("Del")
    studio.until(lambda: tree.has("delete-mend"))
    assert "use" in tree.find("delete-words").name
    assert studio.work.edited.contents == before
    press("Return")
    studio.until(lambda: bool(studio.work.edited.done))
    settle()
    assert gone not in [one.id for one in studio.work.outline()]
    assert f"go: {gone}".encode() not in studio.work.content
    assert focus() == "studio-steps"
    assert "Deleted: step" in studio.said[-1]
    press("Ctrl+Z")
    assert studio.said[-1] == f"Undone: delete step “{title}”"
    assert studio.work.edited.contents == before


def test_in_a_low_window_with_large_text_a_delete_is_still_asked_and_answered(
    qtbot: QtBot, clinic: Path, tmp_path: Path, tree: Tree
):
    studio = StudioWindow(qtbot, clinic, tmp_path / "profile", look=("light", 2.0))
    studio.window.resize(1024, 600)
    open_outline(studio, "a call comes")
    press("End")
    row = studio.work.outline()[studio.work.at]
    press("Del")
    studio.until(lambda: tree.has("delete-mend"))
    settle()
    assert focus() == "delete-mend", "Enter answers what is asked, and nothing else"
    press("Return")
    studio.until(lambda: bool(studio.work.edited.done))
    assert row.id not in [one.id for one in studio.work.outline()]
    studio.close()


@pytest.mark.parametrize(
    ("key", "function"), [("Del", "deleting"), ("Ctrl+Shift+U", "named_places")]
)
def test_what_is_looked_for_long_is_said_and_esc_ends_it(
    studio: StudioWindow,
    tree: Tree,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    function: str,
):
    may, real = threading.Event(), getattr(thing_tools, function)

    def slow(*told: Any) -> object:
        may.wait(60)
        return real(*told)

    monkeypatch.setattr(thing_tools, function, slow)
    open_outline(studio, "a call comes")
    before = dict(studio.work.edited.contents)
    press("Down", key)
    studio.until(lambda: tree.has("looking-stop"))
    assert focus() == "looking-stop"
    assert tree.has(name="Looking at every place that names it: step")
    press("Esc")
    assert not tree.has("looking-stop")
    assert studio.said[-1] == "Stopped. Nothing was changed."
    may.set()
    studio.until(lambda: not studio.tasks.busy)
    assert studio.work.edited.contents == before
    assert not tree.has("delete-mend")
    assert not tree.has("uses-list")
    # It goes through where nobody stops it.
    press(key)
    studio.until(lambda: tree.has("delete-mend") or tree.has("uses-list"))
    assert not tree.has("looking-stop")


def test_another_step_is_named_in_the_place_of_one_that_goes(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    open_outline(studio, "a call comes")
    press("End")
    gone = studio.work.outline()[studio.work.at].id
    other = studio.work.outline()[0]
    press("Del")
    studio.until(lambda: tree.has("delete-instead"))
    for _ in range(6):
        if focus() == "delete-instead":
            break
        press("Shift+Tab")
    type_text(other.title)
    press("Return")
    settle()
    studio.until(lambda: tree.has(name=f"It names `{other.id}` instead."))
    assert focus() == "delete-mend"
    press("Return")
    studio.until(lambda: bool(studio.work.edited.done))
    steps = values_of(studio.work.content)["steps"]
    assert gone not in [one["id"] for one in steps]
    led = [one for one in values_of(before[RECEPTION])["steps"][0]["answers"] if one["go"] == gone]
    now = {one["id"]: one["go"] for one in steps[0]["answers"]}
    assert led
    assert {now[one["id"]] for one in led} == {other.id}
    press("Ctrl+Z")
    assert studio.work.edited.contents == before


def test_a_script_that_others_visit_is_deleted_from_the_list(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    type_text("a call comes")
    press("Tab", "Del")
    studio.until(lambda: bool(studio.work.edited.done) or tree.has("delete-mend"))
    if tree.has("delete-mend"):
        press("Return")
        studio.until(lambda: bool(studio.work.edited.done))
    assert RECEPTION not in studio.work.edited.contents
    press("Ctrl+Z")
    assert studio.work.edited.contents == before


def test_an_entry_of_a_house_list_is_renamed_and_deleted_with_its_uses(
    studio: StudioWindow, tree: Tree
):
    before = dict(studio.work.edited.contents)
    press("Ctrl+Shift+H")
    settle()
    press("Down", "Return", "Home")
    settle()
    id = values_of(studio.work.edited.contents["never.yaml"])[0]["id"]
    press("Ctrl+M")
    assert tree.find("rename-name").text == id
    type_text("the-first-rule")
    press("Return")
    studio.until(lambda: bool(studio.work.edited.done))
    used = [file for file, one in studio.work.edited.contents.items() if b"the-first-rule" in one]
    press("Del")
    studio.until(lambda: len(studio.work.edited.done) == 2 or tree.has("delete-mend"))
    assert tree.has("delete-mend") == (len(used) > 1)
    if tree.has("delete-mend"):
        press("Return")
        studio.until(lambda: len(studio.work.edited.done) == 2)
    listed = values_of(studio.work.edited.contents["never.yaml"])
    assert "the-first-rule" not in [one["id"] for one in listed]
    press("Ctrl+Z", "Ctrl+Z")
    assert studio.work.edited.contents == before
