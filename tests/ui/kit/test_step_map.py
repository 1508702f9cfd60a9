"""The map of a script is built once; what is told of its steps changes in place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jobaid.operations.script_map import MapBox, MapLine, ScriptMap
from jobaid.ui.kit.step_map import StepMap

BOXES = (MapBox("a/one", "One", 0, 0), MapBox("a/two", "Two", 0, 100))
LINE = MapLine("a/one", "a/two", ((50.0, 30.0), (50.0, 100.0)))
SHOWN = ScriptMap("a", "Script", BOXES, (LINE,), 100, 130, "ways")


def tips(shown: StepMap) -> list[str]:
    return sorted(tip for item in shown.scene().items() if (tip := item.toolTip()))


def test_what_is_told_of_a_step_is_told_where_it_stands(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    shown = StepMap(holder)
    shown.draw(SHOWN, "a/one")
    before = shown.scene().items()
    noted = replace(BOXES[1], title="Second", notes=("It says nothing.",))
    shown.draw(replace(SHOWN, boxes=(BOXES[0], noted)), "a/one")
    assert shown.scene().items() == before
    assert tips(shown) == ["One", "Second\nIt says nothing."]
    shown.draw(SHOWN, "a/one")
    assert tips(shown) == ["One", "Two"]


def test_a_step_that_stands_elsewhere_is_drawn_there(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    shown = StepMap(holder)
    shown.draw(SHOWN, "a/one")
    moved = replace(SHOWN, boxes=(BOXES[0], replace(BOXES[1], y=150)), height=180)
    shown.draw(moved, "a/one")
    assert max(item.y() for item in shown.scene().items()) > 100
    assert len(tips(shown)) == 2
