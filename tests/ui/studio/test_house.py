"""The house's lists are edited in forms made from the schemas of their files."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from jobaid.library.reader import read_contents
from jobaid.operations.studio.house_forms import HOUSE_LISTS
from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.kit.row_list import RowDelegate, RowList
from jobaid.ui.theme import current_theme
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def to_list(studio: StudioWindow, name: str) -> None:
    press("Ctrl+Shift+H")
    settle()
    assert focus() == "house-lists"
    for _ in range(list(HOUSE_LISTS).index(name) + 1):
        press("Down")
    settle()


def values(studio: StudioWindow, name: str) -> object:
    return values_of(studio.work.edited.contents[f"{name}.yaml"])


def test_a_rule_is_added_filled_in_moved_and_taken_out(studio: StudioWindow, tree: Tree):
    before = studio.work.edited.contents["never.yaml"]
    to_list(studio, "never")
    press("Return")
    assert focus() == "house-entries"
    press("Tab")
    assert focus() == "house-add"
    type_text("Never laugh at an accent")
    press("Return")
    settle()
    assert focus() == "form-text-en"
    press("Tab")
    assert focus() == "form-why-en"
    type_text("It hurts.")
    press("Tab")
    type_text("Could you say that once more?")
    press("Esc")
    settle()
    made = values(studio, "never")
    assert made[-1] == {  # type: ignore[index]
        "id": "never-laugh-at-an-accent",
        "text": "Never laugh at an accent",
        "why": "It hurts.",
        "say_instead": "Could you say that once more?",
    }
    assert focus() == "house-entries"
    press("Alt+Up")
    settle()
    assert values(studio, "never")[-2]["why"] == "It hurts."  # type: ignore[index]
    press("Del")
    settle()
    assert studio.work.edited.contents["never.yaml"] == before
    assert studio.said[-1].startswith("Took out Never laugh at an accent.")


def test_taking_out_says_what_names_it_still(studio: StudioWindow, tree: Tree):
    to_list(studio, "outcomes")
    before = dict(studio.work.edited.contents)
    press("Return", "Del")
    studio.until(lambda: tree.has("delete-places"))
    assert "other places use it." in tree.find("delete-words").name
    press("Esc")
    assert focus() == "house-entries"
    assert studio.work.edited.contents == before


def test_hours_and_reasons_of_the_house(studio: StudioWindow, tree: Tree):
    press("Ctrl+Shift+H", "Return")
    settle()
    for _ in range(60):
        if focus() == "form-hours-sat":
            break
        press("Tab")
    press("Ctrl+A")
    type_text("10:00-12:00")
    for _ in range(60):
        if focus() == "form-skip_reasons":
            break
        press("Tab")
    press("End", "Return")
    type_text("They are in")
    studio.area.work._draw()  # type: ignore[union-attr]
    type_text(" a hurry")
    press("Return")
    settle()
    studio.until(lambda: "They are in a hurry" in str(values(studio, "library")))
    house = read_contents(studio.work.edited.contents).library.house
    assert str(values(studio, "library")).count("10:00-12:00") == 1
    assert "They are in a hurry" in [one.label.any for one in house.skip_reasons]


def test_every_list_can_be_begun_where_there_is_none(studio: StudioWindow):
    work = studio.work
    for name in HOUSE_LISTS:
        before = len(work.house_entries(name))
        work.add_entry(name, "tried")
        assert len(work.house_entries(name)) == before + 1
        assert work.house_form(name, before).entries()
    errors = [one for one in work.check()[1] if one.is_error]
    assert [one for one in errors if one.code in ("JA004", "JA005")] == []


def test_a_long_name_in_a_list_is_read_whole(studio: StudioWindow, tree: Tree):
    to_list(studio, "never")
    press("Return", "Tab")
    rule = "Never tell a caller who waits for an engineer that the engineer is surely on the way"
    type_text(rule)
    press("Return")
    settle()
    for name, words in (("house-lists", "Practice customers"), ("house-entries", rule)):
        shown = tree.find(name).widget
        assert isinstance(shown, RowList)
        rows = [shown.rows.row(shown.rows.index(at)) for at in range(shown.rows.rowCount())]
        at = next(at for at, row in enumerate(rows) if row is not None and row.text == words)
        row = rows[at]
        assert row is not None
        needed = RowDelegate(wraps=True).height(
            current_theme(), row, shown.viewport().width(), shown.row_height
        )
        assert shown.rowHeight(at) >= needed
        if name == "house-entries":
            assert needed > shown.row_height


def test_in_large_text_one_level_shows_at_a_time_and_nothing_is_squeezed(
    studio: StudioWindow, tree: Tree
):
    studio.themes.set_scale(2.0)
    press("Ctrl+Shift+H")
    settle()
    assert focus() == "house-lists"
    assert not tree.has("house-entries")
    lists = tree.find("house-lists").widget
    assert lists.height() > 5 * lists.fontMetrics().height()
    studio_list(tree, "Never list")
    press("Return")
    settle()
    assert focus() == "house-entries"
    assert not tree.has("house-lists")
    press("Return")
    settle()
    assert focus().startswith("form-")
    assert not tree.has("house-entries")
    press("Esc")
    settle()
    assert focus() == "house-entries"
    # The button by the mouse goes the same way.
    tree.find("house-back").widget.click()
    settle()
    assert focus() == "house-lists"
    assert not tree.has("house-entries")
    tree.find("house-back").widget.click()
    settle()
    assert focus() == "studio-find"


def studio_list(tree: Tree, name: str) -> None:
    """Go down to a list by its name."""
    for _ in range(30):
        if name in tree.focus.name:
            return
        press("Down")
    raise AssertionError(name)


def test_a_fee_is_added_in_the_grid_of_the_houses_values(studio: StudioWindow, tree: Tree):
    press("Ctrl+Shift+H", "Return")
    settle()
    for _ in range(60):
        if focus() == "form-values":
            break
        press("Tab")
    assert focus() == "form-values"
    press("End", "Return")
    type_text("Late charge")
    press("Return")
    studio.until(lambda: "late_charge" in str(values(studio, "library")))
    press("Right", "Return")
    type_text("12.50")
    press("Return")
    studio.until(lambda: "12.5" in str(values(studio, "library")))
    house = read_contents(studio.work.edited.contents).library.house
    assert str(house.values["late_charge"]) == "12.50"
