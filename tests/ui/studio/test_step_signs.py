"""Outline and map show what agents met; the map shows where calls go, and goes into a picture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from jobaid.operations.recorder import Recorder
from jobaid.operations.records.record_finder import Records
from jobaid.ui.studio.map_pane import MapPane
from tests.call.house import contents
from tests.operations.kept_calls import make_call
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import Tree, press, settle, type_text


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioWindow]:
    """The studio over a house whose agents met something on two calls."""
    library = tmp_path / "house"
    for file, content in contents().items():
        path = library / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with Recorder.open(tmp_path / "record") as recorder:
        for number in range(2):
            make_call(
                recorder,
                number,
                {"do": "none-fits", "text": f"I lost my bill {number}"},
                {"do": "answer", "id": "gives-account"},
                {"do": "suggest", "text": "Ask for the date too"},
            )
    window = StudioWindow(qtbot, library, tmp_path / "profile")
    with Records.open(tmp_path / "record") as records:
        window.records = records
        type_text("charge dispute")
        press("Return")
        settle()
        window.checked()
        yield window
        window.close()


def row(tree: Tree, words: str) -> str:
    """The row of the outline with these words."""
    model = tree.find("studio-steps").widget.model()  # type: ignore[attr-defined]
    told = [str(model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole))
            for at in range(model.rowCount())]  # fmt: skip
    return next(one for one in told if words in one)


def test_what_agents_met_stands_in_the_outline_and_on_the_map(studio: StudioWindow, tree: Tree):
    studio.until(lambda: "in the inbox" in row(tree, "Greet"))
    assert "2 in the inbox" in row(tree, "Greet")
    press("Ctrl+1")
    studio.until(lambda: "No answer fitted 2 times" in tree.find("step-map").description)
    traffic = next(node for node in tree.nodes() if node.name == "Traffic")
    QTest.mouseClick(traffic.widget, Qt.MouseButton.LeftButton)
    studio.until(lambda: "entered 2 time" in tree.find("step-map").description)


@pytest.mark.parametrize("ending", ["svg", "png", "pdf"])
def test_the_map_goes_into_a_picture(studio: StudioWindow, tree: Tree, tmp_path: Path, ending: str):
    press("Ctrl+1")
    studio.until(lambda: "Greet" in tree.find("step-map").description)
    pane = tree.find("map-save").widget.parentWidget()
    assert isinstance(pane, MapPane)
    file = tmp_path / f"map.{ending}"
    pane.save_picture(str(file))
    studio.until(lambda: bool(studio.said))
    assert studio.said[-1] == f"The map is in {file}."
    data = file.read_bytes()
    if ending == "svg":
        assert QSvgRenderer(data).isValid()
        assert b"Greet" in data
    elif ending == "png":
        image = QImage.fromData(data)
        assert image.width() > 300
        assert len({image.pixel(x, image.height() // 2) for x in range(image.width())}) > 2
    else:
        assert data.startswith(b"%PDF")
    pane.save_picture(str(tmp_path / "map.doc"))
    assert studio.said[-1].startswith("A picture of a map ends with")


def test_a_step_is_dragged_to_another_place(studio: StudioWindow, tree: Tree):
    rows = tree.find("studio-steps").widget
    assert isinstance(rows, QTableView)
    before = [one.id for one in studio.work.outline()]
    high = rows.rowHeight(1)
    start, end = QPoint(60, high * 3 + high // 2), QPoint(60, high + 2)
    QTest.mousePress(rows.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(rows.viewport(), (start + end) / 2)
    QTest.mouseMove(rows.viewport(), end)
    QTest.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settle()
    after = [one.id for one in studio.work.outline()]
    assert after == [before[2], before[0], before[1], *before[3:]]
    assert studio.work.at == 0
    assert (studio.work.edited.undo_deed or "").startswith("move step")
    press("Ctrl+Z")
    settle()
    assert [one.id for one in studio.work.outline()] == before


def test_to_another_step_the_outline_is_not_made_anew(studio: StudioWindow):
    assert studio.area.work is not None
    studio.checked()
    studio.work.open(studio.work.scripts()[0].file, 0)
    studio.area.work.go("write")
    settle()
    outline = studio.area.work.stack.currentWidget().outline  # type: ignore[attr-defined]
    made: list[object] = []
    outline.rows.rows.modelReset.connect(lambda: made.append(1))
    outline.rows.go_to(2)
    settle()
    assert studio.work.at == 1
    assert not made
    studio.work.add_step("Another")
    studio.area.work.changed()
    assert made
    assert len(studio.work.outline()) + 1 == outline.rows.rows.rowCount()
