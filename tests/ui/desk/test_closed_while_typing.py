"""The window closes while somebody types: whatever stands there is in the record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.ui.desk.desk_screens import Walk, go, later
from tests.ui.desk.desks import Desk
from tests.ui.tree import settle, type_text


def to_somebody_else(desk: Desk) -> None:
    desk.find("transfer-to").setFocus()


TYPED: dict[str, Walk] = {
    "field": (later,),
    "note": (later, "F2"),
    "promise": (later, "F3"),
    "none fits": (later, "Alt+0"),
    "complaint": (later, "Ctrl+Shift+C"),
    "suggestion": (later, "Ctrl+Shift+S"),
    "no contact": (later, "Ctrl+Shift+D"),
    "a reason": (later, "F7", "0"),
    "off script": (later, "F8", "0"),
    "transfer": (later, "F9", to_somebody_else),
    "another time": (later, "F3", "Alt+1"),
    "note at the end": (later, "F12", "F2"),
    "promise at the end": (later, "F12", "F3"),
    "complaint at the end": (later, "F12", "Ctrl+Shift+C"),
}


@pytest.mark.parametrize("place", TYPED)
def test_what_was_typed_when_the_window_closed_is_in_the_record(place: str, tmp_path: Path) -> None:
    desk = Desk(profile=tmp_path)
    go(desk, TYPED[place])
    type_text("gate seven")
    desk.window.close()
    settle()
    desk.close()
    again = Desk(profile=tmp_path)
    (left,) = again.session.start_view().resume
    again.session.resume(left.id)
    call = again.session.desk_call
    assert call is not None
    kept = json.dumps(call.engine.events)
    again.close()
    assert "gate seven" in kept
