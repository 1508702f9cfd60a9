"""Scripts are taken apart and put together by keys, each in one step of undo."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.operations.studio.tree_edits import values_of
from jobaid.ui.studio import shaping_tools
from tests.ui.spanish import speaking
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text

FILE = "scripts/toothache.yaml"


def focus() -> str:
    widget = QApplication.focusWidget()
    return "" if widget is None else widget.accessibleIdentifier()


def ids(studio: StudioWindow, file: str) -> list[str]:
    return [one["id"] for one in values_of(studio.work.edited.contents[file])["steps"]]


def last_step(studio: StudioWindow) -> str:
    type_text("toothache")
    press("Return", "Esc", "End")
    settle()
    assert studio.work.file == FILE
    return ids(studio, FILE)[-1]


def to(identifier: str, key: str = "Tab") -> None:
    for _ in range(12):
        if focus() == identifier:
            return
        press(key)
    raise AssertionError(identifier)


def test_a_step_moves_to_another_script(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    step = last_step(studio)
    press("Ctrl+Shift+M")
    settle()
    to("shaping-script")
    type_text("costs")
    press("Return", "Return")
    studio.until(lambda: bool(studio.work.edited.done))
    assert studio.work.file == "scripts/prices.yaml"
    assert step in ids(studio, "scripts/prices.yaml")
    assert step not in ids(studio, FILE)
    assert studio.said[-1].startswith("Done: move a step to prices.")
    studio.checked()
    assert not [one for one in studio.work.findings if one.is_error]
    press("Ctrl+Z")
    assert studio.work.edited.contents == before


def test_a_digit_splits_a_script_at_the_step_in_hand(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    step = last_step(studio)
    press("Ctrl+Shift+M", "3")
    to("shaping-title")
    press("Return")
    studio.until(lambda: tree.has(name="Give the new script a title."))
    type_text("The rest of it")
    press("Return")
    studio.until(lambda: studio.work.file == "scripts/the-rest-of-it.yaml")
    assert ids(studio, studio.work.file) == [step]
    studio.checked()
    assert not [one for one in studio.work.findings if one.is_error]
    press("Ctrl+Z")
    assert studio.work.edited.contents == before


def test_words_typed_over_the_ways_go_where_they_are_wanted(studio: StudioWindow, tree: Tree):
    last_step(studio)
    press("Ctrl+Shift+M", "3")
    type_text("Over the phone")
    assert focus() == "shaping-title"
    assert tree.find("shaping-title").text == "Over the phone"
    press("Shift+Tab", "4")
    type_text("costs")
    assert focus() == "shaping-script"
    assert tree.find("shaping-script").text == "costs"


def test_how_much_is_moved_split_or_joined_is_said_before(studio: StudioWindow, tree: Tree):
    last_step(studio)
    mine, theirs = len(ids(studio, FILE)), len(ids(studio, "scripts/prices.yaml"))
    press("Up", "Ctrl+Shift+M")
    settle()

    def told() -> str:
        return tree.find("shaping-about").name

    assert told() == "1 step goes to another script."
    to("shaping-last")
    type_text(str(mine))
    press("Return")
    assert told() == "2 steps go to another script."
    to("shaping-script", "Shift+Tab")
    type_text("costs")
    press("Return")
    title = next(one.title for one in studio.work.scripts() if one.id == "prices")
    assert told() == f"2 steps go to “{title}”."
    to("shaping-last", "Shift+Tab")
    press("Shift+Tab")
    press("2")
    assert told() == "2 steps become the new script."
    press("3")
    assert told() == f"2 steps become the new script; {mine - 2} stay here."
    press("4")
    assert told() == f"2 scripts, {mine + theirs} steps: they become one script."
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with speaking(app):
        press("1", "4")
        assert told() == f"2 guiones, {mine + theirs} pasos: pasan a ser un solo guion."


def test_another_script_joins_the_whole_of_one(studio: StudioWindow, tree: Tree):
    before = dict(studio.work.edited.contents)
    last_step(studio)
    press("Home", "Ctrl+Shift+M")
    settle()
    to("shaping-script")
    type_text("costs")
    press("Return", "Return")
    studio.until(
        lambda: bool(studio.work.edited.done) or tree.has(name="already. Rename one of them")
    )
    if studio.work.edited.done:
        assert "scripts/prices.yaml" not in studio.work.edited.contents
        press("Ctrl+Z")
    assert studio.work.edited.contents == before


@pytest.mark.parametrize(
    ("text", "title", "steps"),
    [
        ("# Lost card\n\n- Greet: How can I help?\n- Block it now\n", "Lost card", 2),
        ("title\tsay\nGreet\tHow can I help?\nBlock\tI block it now.\n", "Lost card", 2),
        ("1. Greet the caller\n2. Ask for the number\n3. Say goodbye\n", "Lost card", 3),
    ],
)
def test_what_was_copied_becomes_a_script_in_two_keys(
    studio: StudioWindow, tree: Tree, text: str, title: str, steps: int
):
    QApplication.clipboard().setText(text)
    press("Ctrl+Shift+Y")
    settle()
    assert focus() == "paste-title"
    assert tree.find("paste-text").text == text
    type_text("Lost card")
    press("Return")
    studio.until(lambda: tree.has("exchange-words"))
    assert tree.find("exchange-words").name.startswith(f"{title}: {steps} steps")
    press("Return")
    settle()
    assert studio.work.file == "scripts/lost-card.yaml"
    assert focus().startswith("form-")
    assert len(studio.work.outline()) == steps
    press("Ctrl+Z")
    settle()
    assert "scripts/lost-card.yaml" not in studio.work.edited.contents


def test_a_script_of_a_pack_is_a_pattern(studio: StudioWindow, tree: Tree):
    press("Ctrl+Shift+N")
    settle()
    type_text("Move it")
    press("Tab")
    box = QApplication.focusWidget()
    assert box is not None
    assert box.accessibleIdentifier() == "new-script-pattern"
    press("End", "Return")
    settle()
    assert studio.work.file == "scripts/move-it.yaml"
    assert studio.work.title == "Move it"
    assert len(studio.work.outline()) > 2


def test_points_with_a_name_become_steps_that_are_called_so(studio: StudioWindow, tree: Tree):
    QApplication.clipboard().setText(
        "# Lost card\n\n- Greet: How can I help?\n  - I lost it -> Block\n- Block: I'll block it.\n"
    )
    press("Ctrl+Shift+Y", "Return")
    studio.until(lambda: tree.has("exchange-words"))
    press("Return")
    settle()
    steps = values_of(studio.work.edited.contents["scripts/lost-card.yaml"])["steps"]
    assert [(one["title"], one["say"]) for one in steps] == [
        ("Greet", "How can I help?"),
        ("Block", "I'll block it."),
    ]
    assert steps[0]["answers"][0]["go"] == "block"


def test_what_lasts_is_said_in_the_panel_and_esc_ends_it(
    studio: StudioWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
):
    may, real = threading.Event(), shaping_tools.shaped

    def slow(*told: Any) -> object:
        may.wait(60)
        return real(*told)

    monkeypatch.setattr(shaping_tools, "shaped", slow)
    last_step(studio)
    press("Ctrl+Shift+M")
    settle()
    to("shaping-script")
    type_text("costs")
    press("Return", "Return")
    studio.until(lambda: tree.has(name="Esc stops it"))
    press("Esc")
    assert studio.said[-1] == "Stopped. Nothing was changed."
    may.set()
    studio.until(lambda: not studio.tasks.busy)
    assert not studio.work.edited.done
