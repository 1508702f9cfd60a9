"""Words are found and replaced in all texts by keys, ticked one by one, in one step of undo."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.library.reader import ReadLibrary
from jobaid.operations.studio.find_and_replace import FoundText, with_replaced
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def rows(tree: Tree) -> list[str]:
    return [one.name for one in tree.all(role="Cell")]


def places_found(studio: StudioWindow, tree: Tree) -> int:
    """How many places the view tells of: the list has more rows than show at once."""
    studio.until(lambda: "ticked" in tree.find("replace-count").name)
    return int(tree.find("replace-count").name.split()[0])


def test_a_word_is_another_everywhere_in_three_keys_beside_the_words(
    studio: StudioWindow, tree: Tree
):
    before = dict(studio.work.edited.contents)
    many = sum(one.lower().count(b"dentist") for one in before.values())
    assert many > 3
    press("Ctrl+H")
    settle()
    assert focus() == "replace-find"
    type_text("dentist")
    press("Tab")
    type_text("doctor")
    places = places_found(studio, tree)
    assert 0 < places <= many  # ids and file names are no texts
    assert "put in: " in tree.find("replace-reads").description
    press("Ctrl+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith(f"Replaced in {places} places.")
    after = studio.work.edited.contents
    changed = {file for file in before if before[file] != after[file]}
    assert len(changed) > 1
    assert len(studio.work.edited.done) == 1
    studio.until(lambda: tree.has(name="No text has these words"))
    press("Ctrl+Z")
    assert studio.said[-1] == f"Undone: replace “dentist” by “doctor” in {places} places"
    assert studio.work.edited.contents == before
    studio.until(lambda: tree.find("replace-count").name.startswith(f"{places} "))


def test_a_place_without_its_tick_stays(studio: StudioWindow, tree: Tree):
    press("Ctrl+H")
    type_text("dentist")
    places = places_found(studio, tree)
    first = rows(tree)[0]
    press("Return", "Space")
    settle()
    assert focus() == "replace-places"
    assert rows(tree)[0] == first.replace("ticked", "left out")
    press("Esc", "Tab")
    type_text("doctor")
    press("Ctrl+Return")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1].startswith(f"Replaced in {places - 1} place")
    studio.until(lambda: len(rows(tree)) == 1)


def test_enter_goes_to_the_place_and_marked_words_are_looked_for(studio: StudioWindow, tree: Tree):
    type_text("a call comes")
    press("Return")
    settle()
    press("Ctrl+Shift+Right", "Ctrl+H")
    settle()
    studio.until(lambda: bool(rows(tree)))
    assert tree.find("replace-find").text
    press("Return", "Return")
    settle()
    assert focus().startswith("form-")
    press("Ctrl+H", "Esc")
    settle()
    assert studio.area.work is not None
    assert studio.area.work.current == "write"


def test_replacing_says_how_far_it_is_and_esc_stops_it(
    studio: StudioWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
):
    may = threading.Event()

    def slow(
        reading: ReadLibrary,
        found: Collection[FoundText],
        new: str,
        went: Callable[[int, int], bool],
    ) -> dict[str, bytes]:
        went(1, 7)
        may.wait(60)
        return with_replaced(reading, found, new, went)

    monkeypatch.setattr("jobaid.ui.studio.replace_view.with_replaced", slow)
    before = dict(studio.work.edited.contents)
    press("Ctrl+H")
    type_text("dentist")
    places = places_found(studio, tree)
    press("Tab")
    type_text("doctor")
    press("Ctrl+Return")
    studio.until(lambda: "1 of 7 files" in tree.find("replace-count").name)
    assert tree.find("replace-do").disabled
    press("Esc")
    assert studio.said[-1] == "Stopped. Nothing is replaced."
    may.set()
    studio.until(lambda: not studio.tasks.busy)
    assert studio.work.edited.contents == before
    assert not studio.work.edited.done
    # It can be done after all.
    press("Ctrl+Return")
    studio.until(lambda: studio.said[-1].startswith(f"Replaced in {places} places."))
