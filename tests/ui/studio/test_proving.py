"""Beside the form: the map walks the steps, the preview walks the draft, the history goes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jobaid.operations.studio.thing_in_hand import ThingInHand, renaming
from jobaid.operations.studio.tree_edits import values_of
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


def open_front_desk(studio: StudioWindow) -> None:
    type_text("a call comes")
    press("Return")
    settle()
    studio.checked()


def shown(tree: Tree, identifier: str) -> str:
    return tree.find(identifier).name


def test_the_preview_walks_the_draft_as_it_is_written(studio: StudioWindow, tree: Tree):
    open_front_desk(studio)
    press("Tab", "Ctrl+A")
    type_text("Hello, {{ company }} here.")
    press("Ctrl+2")
    settle()
    studio.checked()
    settle()
    assert shown(tree, "step-title") == "Greet"
    company = studio.work.reading.library.house.company.any
    assert f"Hello, {company} here." in tree.find("say").text
    press("6")
    settle()
    assert shown(tree, "step-title") == "Take a message"
    press("Backspace")
    settle()
    assert shown(tree, "step-title") == "Greet"
    press("6")
    settle()
    tree.find("preview-edit").widget.setFocus()
    press("Return")
    settle()
    assert studio.work.where() == "Take a message"
    assert studio.work.edited.undo_deed == "change Say, Greet"


def test_a_walk_is_kept_as_a_plan_by_a_click_and_told_once_it_goes_otherwise(
    studio: StudioWindow, tree: Tree
):
    open_front_desk(studio)
    press("Ctrl+2")
    settle()
    press("6")
    settle()
    QTest.mouseClick(tree.find("preview-keep-plan").widget, Qt.MouseButton.LeftButton)
    settle()
    plans = values_of(studio.work.edited.contents["scripts/front-desk.plan.yaml"])
    assert plans[-1]["commands"] == [{"do": "answer", "id": "other"}]
    assert plans[-1]["path"] == ["front-desk/greet", "front-desk/message"]
    assert studio.said[-1].startswith(f"Kept as plan {plans[-1]['id']}")
    studio.checked()
    assert not any("plan" in one.finding.file for one in studio.work.problems())
    content = studio.work.content.replace(b"go: message}", b"go: prices}")
    studio.work.set_text(content.decode())
    studio.area.work.changed()  # type: ignore[union-attr]
    studio.checked()
    found = [one.finding.words for one in studio.work.problems() if "plan" in one.finding.file]
    assert any(plans[-1]["id"] in one for one in found), found


def test_the_map_marks_the_step_in_hand_and_goes_to_another(studio: StudioWindow, tree: Tree):
    open_front_desk(studio)
    press("Ctrl+1")
    studio.until(lambda: "Greet" in tree.find("step-map").description)
    press("Down", "Return")
    settle()
    at = studio.work.at, studio.work.script_id
    assert at != (0, "front-desk")
    assert QApplication.focusWidget() is not None


def test_an_earlier_version_is_brought_back_into_the_draft(studio: StudioWindow, tree: Tree):
    studio.desk.publish(studio.work, "The first version", {}, None)
    open_front_desk(studio)
    first = studio.work.content
    press("Tab", "Ctrl+End")
    type_text(" Take your time.")
    studio.until(lambda: b"Take your time." in studio.work.content)
    studio.desk.publish(studio.work, "Callers felt rushed", {}, None)
    press("Ctrl+4")
    studio.until(lambda: tree.has("studio-history") and "Version 2" in str(tree))
    studio.until(lambda: "Take your time." in tree.find("history-changes").description)
    press("Down")
    settle()
    button = tree.find("history-bring-back")
    assert button.name == "Bring back version 1"
    button.widget.setFocus()
    press("Return")
    settle()
    assert studio.work.content == first
    assert studio.work.edited.undo_deed == "bring back version 1 of A call comes in"


def test_a_rename_is_one_change_in_the_history(studio: StudioWindow, tree: Tree):
    studio.desk.publish(studio.work, "The first version", {}, None)
    open_front_desk(studio)
    work, name = studio.work, "front-desk/greet"
    result, files = renaming(work.edited.reading(), ThingInHand("step", name), "say-hello")
    assert result.places > 1
    assert work.edited.edit("rename", {file: held for file, held in files.items() if held})
    studio.desk.publish(work, "Clearer ids", {}, None)
    press("Ctrl+4")
    studio.until(lambda: tree.has("studio-history") and "Version 2" in str(tree))
    studio.until(lambda: "say-hello" in tree.find("history-changes").description)
    told = tree.find("history-changes").description
    assert "is now called" in told
    assert told.count("say-hello") == 1


def test_a_narrow_window_shows_the_form_or_what_stands_beside_it(studio: StudioWindow, tree: Tree):
    open_front_desk(studio)
    studio.window.resize(1000, 700)
    settle()
    assert tree.has("form-steps-say-en")
    assert not tree.has("studio-problems")
    press("Ctrl+2")
    settle()
    assert tree.has("step-title")
    assert not tree.has("form-steps-say-en")
    press("Esc")
    settle()
    assert tree.has("form-steps-say-en")
