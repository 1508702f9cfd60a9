"""Below a grid stands what its columns do not hold of the row in hand: by keys and by the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.kit.edit_grid import EditGrid
from tests.ui.studio.studios import StudioWindow
from tests.ui.studio.test_writing import draft, focus, go, open_script
from tests.ui.tree import Tree, press, settle, type_text


def test_a_choice_gets_its_options_and_a_pattern_without_the_text(studio: StudioWindow, tree: Tree):
    open_script(studio, "a call comes")
    go(tree, "form-steps-ask")
    press("End", "Return")
    type_text("Why they ring")
    press("Return")
    settle()
    studio.checked()
    press("Up") if not tree.has("form-steps-ask-options-en") else None
    settle()
    assert tree.has(name="More about Why they ring")
    go(tree, "form-steps-ask-options-en")
    type_text("Pain")
    press("Return")
    type_text("A check-up")
    press("Tab")
    assert focus() == "form-steps-ask-pattern"
    field = values_of(draft(studio))["fields"]["why_they_ring"]
    assert field["options"] == [
        {"id": "pain", "label": "Pain"},
        {"id": "a-check-up", "label": "A check-up"},
    ]
    type_text("[A-Z].*")
    press("Tab")
    assert values_of(draft(studio))["fields"]["why_they_ring"]["pattern"] == "[A-Z].*"
    press("Ctrl+Z", "Ctrl+Z")
    settle()
    assert "pattern" not in values_of(studio.work.content)["fields"]["why_they_ring"]


def test_a_click_on_a_row_shows_what_more_is_said_of_it(studio: StudioWindow, tree: Tree):
    work, controller = studio.work, studio.area.work
    assert controller is not None
    file, at = next(
        (one, at)
        for one in work.edited.contents
        if one.startswith("scripts/") and ".plan" not in one
        for at, step in enumerate(values_of(work.edited.contents[one])["steps"])
        if len(step.get("ask", ())) > 1 and values_of(work.edited.contents[one]).get("fields")
    )
    work.open(file, at)
    controller.go("write")
    settle()
    grid = tree.find("form-steps-ask").widget
    assert isinstance(grid, EditGrid)
    values = values_of(work.content)
    for row, asked in enumerate(values["steps"][at]["ask"]):
        place = grid.visualRect(grid.model().index(row, 0)).center()
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        settle()
        assert tree.has("form-steps-ask-pattern") == (asked in values["fields"])
