"""Ready, break and training; a timer; and another agent at this desk: two keys each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.desk.desks import Desk, focused
from tests.ui.tree import Tree, press, settle, type_text


@pytest.fixture
def keeping_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(profile=tmp_path / "profile")
    yield desk
    desk.close()


def test_a_shift_is_said_in_two_keys_and_its_times_are_told(keeping_desk: Desk, tree: Tree) -> None:
    desk = keeping_desk
    settle()
    press("Ctrl+B", "1")
    desk.clock.go(2 * 3600)
    press("Ctrl+B", "0")
    type_text("Dentist")
    press("Return")
    desk.clock.go(900)
    press("Ctrl+B", "1")
    settle()
    told = tree.find("today").name
    assert "Ready since 16:36." in told
    assert "Ready 2 h, Break 15 min." in told
    assert desk.recorder is not None
    desk.clock.go(60)
    said = [one["what"] for one in shifts(desk)]
    assert said == ["ready", "break", "ready"]


def test_a_training_has_its_reason_too(keeping_desk: Desk, tree: Tree) -> None:
    press("Ctrl+B", "5")
    settle()
    type_text("New tariffs")
    press("Return")
    settle()
    told = tree.find("today").name
    assert "Training since" in told
    assert "(New tariffs)" in told


def shifts(desk: Desk) -> list[dict[str, str]]:
    recorder = desk.recorder
    assert recorder is not None
    while True:
        kept = [
            dict(document)
            for day in recorder.daybook.days()
            for document in recorder.daybook.tables(day).get("shifts", {}).values()
        ]
        if len(kept) == 3:
            return kept


def test_a_card_number_in_a_reason_is_shown_no_more_than_it_is_kept(
    keeping_desk: Desk, tree: Tree
) -> None:
    press("Ctrl+B", "5")
    type_text("paying 4111 1111 1111 1111")
    press("Return")
    settle()
    assert "[card ending 1111]" in tree.find("today").name
    assert "4111" not in tree.find("today").name


def test_where_nothing_is_kept_a_shift_is_not_said(desk: Desk) -> None:
    assert desk.session.say_shift("ready").problem is not None


def test_somebody_else_takes_over_by_an_id(desk: Desk) -> None:
    told: list[tuple[str, str]] = []
    desk.place.agent_chosen.connect(lambda id, name: told.append((id, name)))
    press("Ctrl+Shift+A")
    assert focused() == "choice-words"
    type_text("raj")
    press("Return")
    assert told == [("raj", "")]


def test_a_timer_is_asked_for_in_any_screen_and_left_by_the_same_key(desk: Desk) -> None:
    press("Ctrl+T")
    assert focused() == "choice-1"
    press("Ctrl+T")
    desk.open()
    press("Ctrl+T", "4")
    assert desk.view.step == "greet"
    assert desk.says == "The timer rings at 14:26."


def test_a_timer_rings_after_a_restart_too_and_says_when_it_was_over(
    tmp_path: Path, tree: Tree
) -> None:
    desk = Desk(profile=tmp_path / "profile")
    settle()
    press("Ctrl+T", "4")
    press("Ctrl+T", "7")
    desk.close()
    assert desk.recorder is not None
    again = Desk(profile=tmp_path / "profile")
    said: list[str] = []
    again.place.rang.connect(said.append)
    try:
        again.clock.go(12 * 60)
        again.place._work._timers.look()
        assert said == ["Your timer of 5 minutes was over: 14:26."]
        again.open()
        again.clock.go(8 * 60)
        again.place._work._timers.look()
        settle()
        assert said[1:] == ["Your timer: 20 minutes are over."]
        press("Ctrl+T")
        assert not tree.has("choice-stop-0")
    finally:
        again.close()


def test_a_timer_is_stopped_where_it_was_begun(desk: Desk, tree: Tree) -> None:
    press("Ctrl+T", "4")
    press("Ctrl+T")
    settle()
    assert tree.find("choice-stop-0").name.startswith("Stop the one that rings at 14:26")
    for _ in range(12):
        if focused() == "choice-stop-0":
            break
        press("Tab")
    said: list[str] = []
    desk.place.trouble.connect(said.append)
    press("Return")
    assert desk.session.free_timers.own == []
    assert said == ["The timer for 14:26 is stopped."]


def test_a_question_of_the_start_goes_when_a_call_comes(desk: Desk, tree: Tree) -> None:
    press("Ctrl+Shift+A")
    assert focused() == "choice-words"
    desk.open()
    settle()
    assert not tree.has("choice-words")
    press("1")
    assert desk.view.step == "who", "the digit is the call's"
