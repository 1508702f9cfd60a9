"""A kept call drawn at any moment from its events, without a session, as the desk drew it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import jobaid.ui.callview
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.read_model import CallReadModel
from jobaid.log.dayreader import DayReader, desks
from jobaid.operations.callview.call_view import CallViews
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.callview.view_models import CallView
from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.callview.call_panes import CallPanes
from jobaid.ui.callview.key_caps import PlainCaps
from jobaid.ui.frame.keyboard import Keyboard
from tests.ui.desk.desks import Desk, opened

MOMENTS = (
    [],
    [
        {"do": "tick", "id": "hear-the-charge"},
        {"do": "answer", "id": "a-charge"},
        {"do": "note", "text": "Card taken on the train"},
        {"do": "hold"},
    ],
    [
        {"do": "resume"},
        {"do": "jump", "to": "find-charge"},
        {"do": "slip", "rule": "interrupt", "text": ""},
        {"do": "promise", "text": "Ring back", "due": "2026-11-19T09:00:00+00:00"},
        {"do": "answer", "id": "twice"},
    ],
)
Kept = tuple[list[dict[str, object]], list[int], list[QImage], int]


def picture(widget: QWidget) -> QImage:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    QApplication.processEvents()
    return widget.grab().toImage()


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Kept:
    """The events of a desk's call, how many there were at each moment, and what the desk drew,
    with the room in px that it keeps for a banner."""
    desk = Desk(profile=tmp_path)
    pictures = []
    desk.open()
    for commands in MOMENTS:
        for command in commands:
            desk.clock.go(7)
            desk.place.dispatcher.run(str(command["do"]), desk.session.do, command, True)
        # It draws nothing, and marks the moment among the events.
        assert desk.session.do({"do": "repeat"}).problem is None
        pictures.append(picture(desk.place.calls.call.drawing))
    foot = desk.place.calls.call.step.body.foot_room
    assert desk.session.finish("done").problem is None
    desk.close()
    log = tmp_path / "log"
    [document] = [one for name in desks(log) for one in DayReader(log, name).iter_all()]
    events = [dict(one) for one in document["events"]]
    counts = [n for n, one in enumerate(events, start=1) if one["type"] == "repeated"]
    return events, counts, pictures, foot


def views(events: list[dict[str, object]], counts: list[int]) -> list[CallView]:
    library = with_draft(opened().library)
    maker, compiled = CallViews(library), CompiledLibrary(library)
    return [maker.view(CallReadModel.at(events[:n], compiled)) for n in counts]


def panes(window: QWidget, like: QImage, foot: int) -> CallPanes:
    """A drawing as large as a picture, with the room that the desk leaves for its banner."""
    made = CallPanes(PlainCaps(Keyboard(tables=(CALL_KEYS,)), window), window, read_only=True)
    made.resize(like.size())
    made.step.body.foot_room = foot
    return made


def test_three_moments_look_as_they_did_on_the_desk(kept: Kept) -> None:
    events, counts, pictures, foot = kept
    window = QWidget()
    drawing = panes(window, pictures[0], foot)
    window.resize(drawing.size())
    window.show()
    steps = []
    for view, then in zip(views(events, counts), pictures, strict=True):
        drawing.draw(view)
        assert picture(drawing) == then, view.step
        steps.append(view.step)
    assert steps == ["greet", "who", "check-twice"]
    assert pictures[0] != pictures[1] != pictures[2], "pictures that are all the same prove nothing"


def test_two_moments_stand_side_by_side_in_one_window(kept: Kept) -> None:
    events, counts, pictures, foot = kept
    before, after = (views(events, counts)[n] for n in (0, 2))
    window = QWidget()
    left, right = panes(window, pictures[0], foot), panes(window, pictures[2], foot)
    right.move(left.width(), 0)
    window.resize(left.width() * 2, left.height())
    window.show()
    left.draw(before)
    right.draw(after)
    assert picture(left) == pictures[0]
    assert picture(right) == pictures[2]
    left.draw(after)
    assert picture(left) == pictures[2]
    assert picture(right) == pictures[2], "one drawing has nothing to do with the other"


def test_a_drawing_to_read_takes_no_focus_no_key_and_no_click(kept: Kept) -> None:
    events, counts, pictures, foot = kept
    window = QWidget()
    drawing = panes(window, pictures[0], foot)
    window.resize(drawing.size())
    window.show()
    asked: list[object] = []
    body = drawing.step.body
    body.answers.chosen.connect(asked.append)
    body.items.ticked.connect(lambda id, on: asked.append(id))
    drawing.outline.jump_asked.connect(asked.append)
    drawing.top_bar.find_asked.connect(lambda: asked.append("find"))
    drawing.draw(views(events, counts)[0])
    before = picture(drawing)
    controls = drawing.findChildren(QWidget)
    assert [one for one in controls if one.focusPolicy() != Qt.FocusPolicy.NoFocus] == []
    assert drawing.findChildren(QAction) == drawing.findChildren(QShortcut) == []
    for row in (*body.answers.rows, *body.items.rows):
        place = row.mapTo(window, QPoint(row.width() // 2, row.height() // 2))
        target = window.childAt(place)
        assert target is not None
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(window, key)
    assert asked == []
    assert picture(drawing) == before


def test_what_draws_a_call_binds_no_key_and_knows_no_desk() -> None:
    folder = Path(jobaid.ui.callview.__file__).parent
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert not names & {"bind", "bind_all", "setShortcut", "keyPressEvent"}, path.name
