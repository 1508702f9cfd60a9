"""What the house asks at the end, by keys: a question of yes or no, and its words."""

from __future__ import annotations

from pathlib import Path

from tests.ui.desk.desks import desk_of
from tests.ui.tree import Tree, press, settle, type_text

SCRIPT = """id: ring
title: Ring
steps:
  - {id: greet, title: Greet, say: Hello., outcome: done}
"""
HOUSE = """name: House
company: House
questions:
  - {id: sorted, text: "Is it sorted?", kind: yes-no}
"""


def test_yes_and_no_are_chosen_and_kept_as_such(tmp_path: Path, tree: Tree) -> None:
    desk = desk_of(tmp_path / "house", SCRIPT, library=HOUSE)
    try:
        desk.open("ring")
        press("F12")
        settle()
        radios = [node for node in tree.nodes() if node.role.lower().startswith("radio")]
        names = [node.name for node in radios]
        assert "Yes" in names
        assert "10" not in names
        radios[names.index("No")].widget.setFocus()
        press("Space")
        settle()
        call = desk.session.desk_call
        assert call is not None
        assert (call.read_model.state.feedback or {})["value"] == "no"
        words = tree.find("feedback-words").widget
        words.setFocus()
        type_text("Still slow")
        desk.pause()
        press("Tab")
        settle()
        kept = call.read_model.state.feedback or {}
        assert (kept["value"], kept["words"]) == ("no", "Still slow")
    finally:
        desk.close()
