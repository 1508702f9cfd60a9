"""Small screens, large texts, odd libraries, and clocks that jump in the middle of a call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from jobaid.library.cache.open_library import open_library
from tests.ui.desk import desks
from tests.ui.desk.desks import Desk
from tests.ui.hostile.running import A_KEY_MS, quickest_ms
from tests.ui.tree import Tree, press, settle, type_text

_HOUSE = """
name: Odd
company: Odd Co
languages: [en]
timezone: Europe/London
hours: {mon: "00:00-23:59", tue: "00:00-23:59", wed: "00:00-23:59", thu: "00:00-23:59",
        fri: "00:00-23:59", sat: "00:00-23:59", sun: "00:00-23:59"}
caller_fields:
  - {name: customer.name, label: Customer's name}
"""


@pytest.fixture
def many(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a house without never or may rules, and a step of 400 answers."""
    (tmp_path / "scripts").mkdir()
    (tmp_path / "library.yaml").write_text(_HOUSE)
    (tmp_path / "outcomes.yaml").write_text("- {id: resolved, label: Resolved, kind: success}\n")
    answers = "".join(
        f"      - {{id: a{n}, label: Answer number {n}, go: bye}}\n" for n in range(400)
    )
    (tmp_path / "scripts" / "many.yaml").write_text(
        "id: many\ntitle: Many answers\nstart: one\nsteps:\n"
        f"  - id: one\n    title: One\n    say: Which one?\n    answers:\n{answers}"
        "  - {id: bye, title: Goodbye, say: Goodbye., outcome: resolved}\n"
    )
    made = Desk(library=lambda: open_library(tmp_path))
    yield made
    made.close()


@pytest.mark.timed
def test_a_step_of_400_answers_is_drawn_and_each_can_be_reached(many: Desk, tree: Tree) -> None:
    many.open("many")
    assert tree.has("answer-a399")
    press("1")
    assert many.view.step == "bye"

    def back_and_on() -> None:
        press("Alt+Left", "1")

    assert quickest_ms(back_and_on) < 6 * A_KEY_MS
    press("Alt+Left", "Down")
    for _ in range(410):
        focus = QApplication.focusWidget()
        if focus is None or focus.accessibleIdentifier() == "answer-a399":
            break
        press("Tab")
    press("Return")
    assert many.view.step == "bye"


@pytest.mark.parametrize("docked", [False, True])
def test_a_house_without_rules_shows_no_empty_list(many: Desk, tree: Tree, docked: bool) -> None:
    many.open("many")
    if docked:
        press("F11")
        many.window.resize(420, 700)
        settle()
    strip = many.place.calls.call.strip
    assert not strip.isVisible()
    assert docked != tree.has("never-list")
    bar = many.place.calls.call.top_bar
    corner = bar.mapTo(many.window, bar.rect().topLeft())
    assert many.window.childAt(corner) is not strip, "an empty list lies over the title"
    press("Alt+O", "Escape", "Alt+M", "Escape", "7")
    assert many.view.step == "bye"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_call_on_1024_by_600_is_worked_to_its_end(
    qapp: QApplication, tree: Tree, scale: float
) -> None:
    desk = Desk(scale=scale)
    try:
        desk.window.resize(1024, 600)
        settle()
        desk.open()
        assert desk.window.width() == 1024
        assert desk.window.height() == 600
        assert tree.has("never-interrupt"), "the never strip is out of sight"
        press("1")
        assert desk.view.script == "verify-identity"
        for field in ("answer-none", "ask-customer.name", "note"):
            for _ in range(60):
                if any(node.focused for node in tree.all(field)):
                    break
                press("Tab")
            widget = QApplication.focusWidget()
            assert widget is not None
            assert widget.accessibleIdentifier() == field
            assert not widget.visibleRegion().isEmpty(), f"{field} has the focus out of sight"
        press("Escape", "F12")
        assert desk.view.wrap_up is not None
        press("1", "Ctrl+Return")
        assert desk.session.call_view() is None
    finally:
        desk.close()


JUMPS = [
    dt.timedelta(hours=3),
    dt.timedelta(days=-1),
    dt.timedelta(hours=9, minutes=40),
    dt.timedelta(days=400),
]


@pytest.mark.parametrize("jump", JUMPS, ids=["3 h on", "1 day back", "over midnight", "400 days"])
def test_a_clock_that_jumps_in_a_call_leaves_its_times_alone(
    desk: Desk, tree: Tree, monkeypatch: pytest.MonkeyPatch, jump: dt.timedelta
) -> None:
    desk.open()
    desk.tick(62)
    press("1")
    monkeypatch.setattr(desks, "BEGAN", desks.BEGAN + jump)
    desk.tick(5)
    assert tree.find("clock").name.startswith("1 minute") or "01:07" in tree.find("clock").name
    assert desk.view.elapsed_s == pytest.approx(67, abs=1)
    assert all(row.seconds is None or 0 <= row.seconds <= 67 for row in desk.view.outline)
    press("F3")
    type_text("Ring back")
    press("Tab")
    type_text("in 2 hours")
    press("Return")
    now = desk.clock.wall()
    if desk.view.promises:
        assert desk.view.promises[0].due > now
    else:  # the house is closed then, which is asked about
        press("Escape", "Escape")
    press("F5")
    desk.tick(30)
    press("F5")
    assert desk.view.elapsed_s == pytest.approx(97, abs=1)
    press("F12", "1", "Ctrl+Return")
    assert desk.session.call_view() is None
    assert tree.focus.identifier == "search"
