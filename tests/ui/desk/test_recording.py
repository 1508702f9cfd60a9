"""A step that pauses a recording says so until one resumes it."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk.desks import desk_of
from tests.ui.tree import Tree, press, settle

PAY = """
id: pay
title: Pay by card
steps:
  - {id: talk, title: Talk, say: Hello}
  - {id: card, title: Card, say: Please type the number on your keypad, recording: pause}
  - {id: check, title: Check, say: One moment}
  - {id: done, title: Done, say: Thank you, recording: resume}
"""


def test_the_sign_stands_until_the_recording_goes_on(tmp_path: Path, tree: Tree) -> None:
    desk = desk_of(tmp_path / "library", PAY)
    try:
        desk.open("pay")
        signs = []
        for key in ("Alt+Right", "Alt+Right", "F5", "F5", "Alt+Right"):
            press(key)
            settle()
            signs.append(tree.find("on-hold").name if tree.has("on-hold") else "")
        paused = "Recording paused"
        assert signs == [paused, paused, f"{paused}, On hold 0:00", paused, ""]
    finally:
        desk.close()


def test_the_sign_is_larger_than_that_of_a_hold_and_over_nothing(
    tmp_path: Path, tree: Tree
) -> None:
    desk = desk_of(tmp_path / "library", PAY)
    try:
        desk.open("pay")
        press("F5")
        settle()
        held = tree.find("on-hold").widget.size()
        press("F5", "Alt+Right")
        for width in (1440, 1240, 1000):
            desk.window.resize(width, 900)
            desk.tick()
            settle()
            sign, bar = tree.find("on-hold").widget, desk.place.calls.call.top_bar
            assert not sign.geometry().intersects(bar.search.geometry()), width
            assert not sign.geometry().intersects(bar.clock.geometry()), width
            assert sign.width() >= sign.sizeHint().width(), width
            assert (sign.height() > held.height()) is (width >= 1240)
    finally:
        desk.close()
