"""A call handed over by keys: one key copies it, another desk's key opens it at the same step."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from tests.ui.desk.desks import Desk
from tests.ui.tree import Tree, press, type_text


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_a_key_hands_a_call_over_and_a_key_takes_it_up(desk: Desk, tree: Tree) -> None:
    desk.open()
    press("1")
    press("F2")
    type_text("asked for Bo")
    step = desk.view.step
    press("Ctrl+Shift+O")
    block = copied()
    assert "Do not ask again" in block
    assert "asked for Bo" in block
    assert "Copied" in desk.says
    assert desk.place.calls.banner._banner._kind == "info", "nothing is wrong"
    press("F12")
    press("1")
    press("Ctrl+Return")
    assert desk.session.desk_call is None
    press("Ctrl+Shift+V")
    assert desk.view.step == step
    rows = tree.find("customer-rows")
    assert rows is not None
    words = " ".join(str(one.words) for one in desk.session.customer_rows())
    assert "Handed over by" in words


def test_what_is_on_the_clipboard_and_no_handover_is_said(desk: Desk) -> None:
    said: list[str] = []
    desk.place.trouble.connect(said.append)
    QGuiApplication.clipboard().setText("-----BEGIN JOB AID CAPSULE-----\nAAAA")
    press("Ctrl+Shift+V")
    assert desk.session.desk_call is None
    assert "cut off" in said[-1]
