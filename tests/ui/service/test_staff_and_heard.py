"""Suggestions, what is heard, one's points and notes on promises, by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jobaid.log.profile import Profile
from jobaid.operations.roles import Viewer
from tests.log.kept import DESK, keep, made
from tests.ui.service.service_windows import ServiceWindow
from tests.ui.service.test_board_and_lists import go, lines
from tests.ui.tree import Tree, press, type_text


def placed(window: ServiceWindow, view: str) -> int:
    """The digit of a view's tab."""
    from jobaid.ui.service.pages import SERVICE_PAGES

    role = window.viewer.role
    shown = [one.id for one in SERVICE_PAGES if not one.roles or role in one.roles]
    return shown.index(view) + 1


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    folder = tmp_path / "profile"
    with Profile.open(folder, writing=True) as opened:
        log = opened.log
    idea = {
        "v": 1, "id": "019aaba0-0000-7000-8000-00000000000a", "kind": "suggestion",
        "of": "charge-dispute/greet", "at": "2026-11-20T10:00:00Z", "desk": DESK,
        "by": {"id": "priya", "name": "Priya Nair"}, "text": "Say it shorter",
    }  # fmt: skip
    keep(log, idea, table="suggestions")
    keep(log, made(1, "2026-11-20", agent={"id": "leo", "name": "Leo Santos"}))
    thanks = {
        **idea,
        "id": "019aaba0-0000-7000-8000-00000000000b",
        "kind": "thanks",
        "of": made(1)["id"],
        "to": {"id": "leo", "name": "Leo"},
        "words": "For the help",
    }
    keep(log, thanks, table="thanks")
    return folder


@pytest.fixture
def staff(qtbot: QtBot, profile: Path) -> Iterator[ServiceWindow]:
    window = ServiceWindow(qtbot, profile)
    yield window
    window.close()


@pytest.fixture
def agent(qtbot: QtBot, profile: Path) -> Iterator[ServiceWindow]:
    window = ServiceWindow(qtbot, profile, Viewer("leo", "agent"))
    yield window
    window.close()


def test_a_suggestion_is_agreed_with_thanked_for_and_declined_with_why(
    staff: ServiceWindow, tree: Tree
) -> None:
    go(staff, tree, placed(staff, "suggestions"), "suggestions", 1)
    assert lines(tree, "suggestions")[0].startswith("New, Say it shorter, ")
    tree.find("suggestions-second").widget.setFocus()
    press("Space")
    staff.until(lambda: "1, Priya Nair" in lines(tree, "suggestions")[0])
    assert not tree.has("suggestions-second"), "it is agreed with once"
    tree.find("suggestions-decline").widget.setFocus()
    press("Space")
    press("Ctrl+Return")
    assert "Say why not" in tree.find("suggestions-form-hint").name
    type_text("The law says so")
    press("Ctrl+Return")
    staff.until(lambda: lines(tree, "suggestions")[0].startswith("Declined"))
    assert "The law says so" in tree.find("suggestions-detail").description


def test_an_agent_agrees_and_answers_nothing(agent: ServiceWindow, tree: Tree) -> None:
    go(agent, tree, placed(agent, "suggestions"), "suggestions", 1)
    assert tree.has("suggestions-second")
    assert not tree.has("suggestions-decline")


def test_an_answer_from_a_letter_is_noted_by_one_key_where_nothing_is_listed(
    staff: ServiceWindow, tree: Tree
) -> None:
    press(f"Ctrl+{placed(staff, 'heard')}")
    press("F2")
    assert tree.find("heard-form-words").widget.hasFocus()
    type_text("Your letter took three weeks")
    press("Tab")
    assert tree.find("heard-form-source").widget.hasFocus()
    type_text("2")
    press("Tab")
    type_text("Grace Holt")
    press("Ctrl+Return")
    staff.until(lambda: tree.has("heard") and len(lines(tree, "heard")) == 1)
    assert lines(tree, "heard")[0].startswith("Letter, Your letter took three weeks, ")
    records = staff.desk.records
    assert records is not None
    (kept,) = records.index.statements("feedback")
    assert (kept["source"], kept["customer"], kept["of"]) == ("letter", "Grace Holt", None)


def test_points_are_one_s_own_until_they_are_shared_and_taken_back(
    agent: ServiceWindow, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(agent, tree, placed(agent, "rewards"), "rewards", 1)
    assert lines(tree, "rewards")[0].startswith("Yours alone, 2026-11, ")
    assert "For the help" in tree.find("rewards-detail").description
    tree.find("rewards-share").widget.setFocus()
    press("Space")
    type_text("somebody else")
    press("Ctrl+Return")
    assert "none of your colleagues" in tree.find("rewards-form-hint").name
    press("Ctrl+A")
    type_text("tom")
    press("Ctrl+Return")
    agent.until(lambda: lines(tree, "rewards")[0].startswith("Shared with Tom Brandt"))
    tree.find("rewards-back").widget.setFocus()
    press("Space")
    agent.until(lambda: lines(tree, "rewards")[0].startswith("Yours alone"))


def test_a_note_on_a_promise_stands_in_its_story(service: ServiceWindow, tree: Tree) -> None:
    service.until(lambda: tree.has("story-events"))
    press("F2")
    type_text("She is out until four")
    press("Ctrl+Return")
    service.until(lambda: any("out until four" in one for one in lines(tree, "story-events")))
