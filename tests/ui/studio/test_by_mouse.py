"""What supervisors do most, with the mouse alone: words are typed, no other key is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.library_check import check_reading
from jobaid.operations.studio.tree_edits import values_of
from tests.ui.studio.studios import StudioWindow
from tests.ui.studio.test_together import published_by_another
from tests.ui.tree import Tree, settle, type_text

LEFT = Qt.MouseButton.LeftButton


class MouseHand:
    """Clicks on what shows; words go to what a click gave the focus."""

    def __init__(self, studio: StudioWindow) -> None:
        self.studio, self.tree, self.clicks = studio, Tree(), 0

    def click(self, identifier: str) -> None:
        """Click on something by its identifier."""
        self.click_on(self.tree.find(identifier).widget)

    def click_on(self, widget: QWidget, at: QPoint | None = None) -> None:
        self.clicks += 1
        target = widget.viewport() if isinstance(widget, QTableView) else widget
        QTest.mouseClick(target, LEFT, pos=at or target.rect().center())
        settle()

    def row(self, identifier: str, words: str) -> None:
        """Click on the row of a list with these words."""
        view = self.tree.find(identifier).widget
        assert isinstance(view, QTableView)
        model = view.model()
        role = Qt.ItemDataRole.AccessibleTextRole
        for at in range(model.rowCount()):
            if words in str(model.index(at, 0).data(role)):
                view.scrollTo(model.index(at, 0))
                self.click_on(view, view.visualRect(model.index(at, 0)).center())
                return
        raise AssertionError(words)

    def cell(self, identifier: str, row: int, column: int, words: str, pick: str = "") -> None:
        """Double-click on a cell of a grid (row -1: the last, empty one), and type over it."""
        view = self.tree.find(identifier).widget
        assert isinstance(view, QTableView)
        row = view.model().rowCount() - 1 if row < 0 else row
        index = view.model().index(row, column)
        pane = view.parentWidget()
        assert pane is not None
        self.studio.qtbot.wait(0)
        place = view.visualRect(index).center()
        self.clicks += 1
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        QTest.mouseDClick(view.viewport(), LEFT, pos=place)
        settle()
        type_text(words)
        settle()
        if pick:
            found = self.tree.find("pick-list").widget
            offered = found if isinstance(found, QTableView) else found.findChild(QTableView)
            assert isinstance(offered, QTableView)
            model = offered.model()
            at = next(
                at
                for at in range(model.rowCount())
                if pick in str(model.index(at, 0).data(Qt.ItemDataRole.DisplayRole))
            )
            self.click_on(offered, offered.visualRect(model.index(at, 0)).center())
        else:
            # A click beside it is done with the cell.
            self.click("form-steps-title-en")
        settle()


@pytest.fixture
def hand(studio: StudioWindow) -> MouseHand:
    return MouseHand(studio)


def test_a_script_of_twelve_steps_is_written_and_published(studio: StudioWindow, hand: MouseHand):
    studio.desk.publish(studio.work, "The first version", {}, None)
    hand.click("studio-new")
    type_text("Lost retainer")
    hand.click("new-script-make")
    studio.until(lambda: studio.work.file == "scripts/lost-retainer.yaml")
    have = len(studio.work.outline())
    for number in range(have, 12):
        hand.row("studio-steps", studio.work.outline()[-1].title)
        hand.click("studio-add-step")
        type_text(f"Step {number + 1}")
        hand.click("studio-add")
        hand.click("form-steps-say-en")
        type_text(f"This is what is said in step {number + 1}.")
    assert len(studio.work.outline()) == 12
    hand.row("studio-steps", studio.work.outline()[0].title)
    answers = values_of(studio.work.content)["steps"][0].get("answers", [])
    hand.cell("form-steps-answers", -1, 0, "I need it today")
    hand.cell("form-steps-answers", len(answers), 1, "Step 12", pick="Step 12")
    made = values_of(studio.work.content)["steps"][0]["answers"][-1]
    assert (made["label"], made["go"]) == ("I need it today", "step-12")
    hand.click("studio-publish")
    hand.click("publish-why")
    type_text("Callers lose them")
    studio.until(lambda: bool(hand.tree.find("publish-title").name))
    studio.checked()
    assert not [one for one in studio.work.findings if one.is_error]
    studio.until(lambda: " in " in hand.tree.find("publish-title").name)  # "2 changes in 1 place"
    hand.click("publish-go")
    studio.until(lambda: "Published as version 2." in studio.said)
    live = read_library(studio.library).library.scripts["lost-retainer"]
    assert len(live.steps) == 12


def test_a_step_a_row_and_an_entry_are_taken_out(studio: StudioWindow, hand: MouseHand):
    hand.row("studio-scripts", "A call comes in")
    hand.row("studio-steps", "Greet")
    answers = len(values_of(studio.work.content)["steps"][0]["answers"])
    grid = hand.tree.find("form-steps-answers").widget
    assert isinstance(grid, QTableView)
    hand.cell("form-steps-answers", -1, 0, "I need it today")
    assert len(values_of(studio.work.content)["steps"][0]["answers"]) == answers + 1
    hand.click_on(grid, grid.visualRect(grid.model().index(answers, 0)).center())
    hand.click("form-steps-answers-out")
    assert len(values_of(studio.work.content)["steps"][0]["answers"]) == answers
    hand.click("studio-all-scripts")
    hand.click("studio-house")
    hand.row("house-lists", "Snippets")
    hand.click("house-add")
    type_text("Best regards")
    hand.click("house-add-entry")
    assert "Best regards" in [words for _, words in studio.work.house_entries("snippets")]
    hand.row("house-entries", "Best regards")
    hand.click("house-remove-entry")
    assert "Best regards" not in [words for _, words in studio.work.house_entries("snippets")]


def test_a_sentence_is_changed_and_published(studio: StudioWindow, hand: MouseHand):
    studio.desk.publish(studio.work, "The first version", {}, None)
    hand.row("studio-scripts", "A call comes in")
    hand.row("studio-steps", "Greet")
    field = hand.tree.find("form-steps-say-en").widget
    hand.click_on(field)
    type_text(" Take your time. ")
    studio.until(lambda: b"Take your time." in studio.work.content)
    hand.click("studio-publish")
    hand.click("publish-why")
    type_text("Callers felt rushed")
    studio.until(lambda: hand.tree.find("publish-title").name == "1 change in 1 place")
    hand.click("publish-go")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 2."
    assert hand.clicks <= 6


def test_a_clash_is_settled(studio: StudioWindow, hand: MouseHand):
    studio.desk.publish(studio.work, "The first version", {}, None)
    hand.row("studio-scripts", "A call comes in")
    hand.row("studio-steps", "Greet")
    hand.click("form-steps-say-en")
    type_text(" My words. ")
    studio.until(lambda: b"My words." in studio.work.content)
    studio.written()
    published_by_another(studio.library, "Good morning, her words.", "Write it down")
    hand.click("studio-publish")
    studio.until(lambda: hand.tree.has("publish-both"))
    hand.click("publish-both")
    studio.until(lambda: hand.tree.has("merge-theirs-take"))
    hand.click("merge-theirs-take")
    studio.until(lambda: bool(studio.said))
    content = studio.work.edited.contents["scripts/front-desk.yaml"]
    assert b"her words" in content
    assert b"title: Write it down" in content


@pytest.fixture
def first_start(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    window = StudioWindow(qtbot, shipped_library(), tmp_path / "profile")
    yield window
    window.close()


def test_begin_shows_whole_in_a_low_window(first_start: StudioWindow):
    first_start.window.resize(1024, 420)
    settle()
    make = MouseHand(first_start).tree.find("begin-make").widget
    assert make.visibleRegion().boundingRect() == make.rect()


def test_the_first_hour(first_start: StudioWindow):
    studio, hand = first_start, MouseHand(first_start)
    hand.click("begin-company")
    type_text("Bright Smile Dental")
    hand.click("begin-script")
    type_text("Book a visit")
    hand.click("begin-make")
    studio.until(lambda: studio.work.file == "scripts/book-a-visit.yaml")
    hand.click("form-steps-say-en")
    type_text(" Would you like to book? ")
    hand.click("studio-publish")
    hand.click("publish-why")
    type_text("Our first script")
    studio.until(lambda: hand.tree.find("publish-title").name.endswith("places"))
    hand.click("publish-go")
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == "Published as version 1."
    assert QApplication.focusWidget() is not None
    assert [one for one in check_reading(read_library(studio.library)) if one.is_error] == []
