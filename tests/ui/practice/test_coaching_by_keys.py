"""A trainee shares a run, and a coach decides a point otherwise and opens a script, by keys."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_library
from jobaid.operations.library.library_source import open_for_desk
from tests.ui.practice.practice_windows import PracticeWindow
from tests.ui.tree import Tree, press, type_text

PEOPLE = """
- {id: ella, name: Ella Novak, role: trainee, coach: tom}
- {id: tom, name: Tom Brandt, role: supervisor}
"""


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[PracticeWindow]:
    folder = tmp_path / "house"
    shutil.copytree(shipped_library(), folder)
    (folder / "people.yaml").write_text(PEOPLE)
    path = folder / "path.yaml"
    path.write_text(path.read_text().replace("gate: false", "gate: true"))
    made = PracticeWindow(
        qtbot, tmp_path / "profile", library=lambda: open_for_desk(folder), keeps=True
    )
    yield made
    made.close()


def as_tom(practice: PracticeWindow) -> None:
    practice.agent, practice.role = {"id": "tom", "name": "Tom Brandt"}, "supervisor"
    practice.area.renew()
    practice.until(lambda: practice.work.home is not None and practice.work.home.name[:3] == "Tom")


def test_a_shared_run_is_decided_otherwise_and_taken_back(
    house: PracticeWindow, tree: Tree
) -> None:
    house.work.begin("charge-nobody-came")
    press("Ctrl+1")
    press("F12")
    before = house.work.result_page.result
    assert before is not None
    press("Ctrl+Return")
    assert house.said[-1] == "Shared with Tom Brandt."
    as_tom(house)
    press("Ctrl+2")
    house.until(lambda: tree.has("practice-trainee-ella"))
    assert "1 shared" in tree.find("practice-trainee-ella").name
    press("Return")
    assert tree.find(f"practice-shared-{before.id}").focused
    press("Return")
    assert tree.has("practice-lost-0")
    page = house.work.result_page
    words = [str(row.accessibleName()) for row in (*page.lost.shown, *page.met.shown)]
    # What the trainee said is told as theirs.
    assert any("Ella Novak: “" in one for one in words)
    assert not any("You: “" in one for one in words)
    press("Return")
    assert tree.find("practice-reason").focused
    press("Return")
    assert tree.has(name="A few words are needed.")
    type_text("She had said it before the call")
    press("Return")
    assert house.said[-1] == "The point counts as met now."
    after = house.work.result_page.result
    assert after.score > before.score
    press("Alt+Left")
    house.until(lambda: tree.has("practice-trainee-ella"))

    house.agent, house.role = {"id": "ella", "name": "Ella Novak"}, "new hire"
    house.area.renew()
    house.until(lambda: house.work.home is not None and house.work.home.name[:4] == "Ella")
    house.work.open_result(before.id)
    assert house.work.result_page.result.score == after.score
    decided = [one for one in house.work.result_page.result.met if one.by]
    assert [one.words for one in decided] == ["She had said it before the call"]
    press("Ctrl+Return")
    assert house.said[-1].startswith("Taken back.")
    as_tom(house)
    press("Ctrl+2")
    house.until(lambda: bool(house.work.coach_page.trainees))
    assert house.work.coach_page.trainees[0].shared == ()


def test_a_script_is_opened_sooner_with_a_reason(house: PracticeWindow, tree: Tree) -> None:
    as_tom(house)
    press("Ctrl+2")
    house.until(lambda: bool(house.work.coach_page.trainees))
    press("Return")
    assert tree.find("practice-trainee-script-verify-identity").focused
    press("Return")
    type_text("She did this for years")
    press("Return")
    assert house.said[-1] == "“Verify identity” is open for their calls now."
    house.until(lambda: bool(house.work.coach_page.trainees[0].stages[0].opened))
    house.agent, house.role = {"id": "ella", "name": "Ella Novak"}, "new hire"
    house.area.renew()
    house.until(lambda: house.work.home is not None and house.work.home.name[:4] == "Ella")
    first = house.work.home.path[0]
    assert str(first.badge) == "With a colleague first"
    assert "Opened by Tom Brandt: “She did this for years”" in str(first.state)


def test_what_has_the_focus_stays_in_sight_when_cards_come_above_it(
    house: PracticeWindow, tree: Tree
) -> None:
    house.themes.set_scale(2.0)
    as_tom(house)
    press("Ctrl+2")
    house.until(lambda: tree.has("practice-trainee-ella"))
    press("Return", "Down", "Down", "Return")
    assert tree.find("practice-reason").focused
    type_text("She did this for years")
    press("Return")
    house.until(lambda: bool(house.work.coach_page.beside.count))
    row = tree.find("practice-trainee-script-no-service")
    assert row.focused
    view = house.work.coach_page.scrolled.viewport()

    def whole() -> bool:
        top = row.widget.mapTo(view, QPoint(0, 0)).y()
        return top >= 0 and top + row.widget.height() <= view.height()

    house.until(whole)


def test_a_call_beside_a_trainee_is_noted_and_counted(house: PracticeWindow, tree: Tree) -> None:
    as_tom(house)
    house.desk.open_sooner("complaint", "ella", "She is ready")
    press("Ctrl+2")
    house.until(lambda: tree.has("practice-beside-complaint"))
    assert "0 of 2 calls" in tree.find("practice-beside-complaint").name
    for count, words in enumerate(("Listened well", "Named the day"), 1):
        tree.find("practice-beside-complaint").widget.setFocus()
        press("Return")
        type_text(words)
        press("Return")
        assert house.said[-1].startswith("Noted: you sat beside a call on")
        house.until(
            lambda count=count: f"{count} of 2 calls" in tree.find("practice-beside-complaint").name
        )
    house.agent, house.role = {"id": "ella", "name": "Ella Novak"}, "new hire"
    house.area.renew()
    house.until(lambda: house.work.home is not None and house.work.home.name[:4] == "Ella")
    row = next(one for one in house.work.home.path if one.script == "complaint")
    assert str(row.badge) == "Opened sooner"
    as_tom(house)
    press("Ctrl+2")
    house.until(lambda: tree.has("practice-beside-complaint"))
    tree.find("practice-beside-complaint").widget.setFocus()
    press("Return")
    type_text("That was another call")
    press("Return")
    assert house.said[-1].startswith("Taken back: one call less")
    house.until(lambda: "1 of 2 calls" in tree.find("practice-beside-complaint").name)


def test_a_trainee_has_nobody_to_coach(house: PracticeWindow, tree: Tree) -> None:
    assert not tree.has("practice-trainees")
    press("Ctrl+2")
    assert not tree.has("practice-trainee-ella")
