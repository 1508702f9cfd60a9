"""The dock and the window's places: remembered, and always on a screen that is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid.ui.frame.window_state import (
    LEAST,
    WindowState,
    on_a_screen,
    read_window_state,
    write_window_state,
)
from tests.ui.frame.frames import Frame
from tests.ui.tree import Tree, press, settle


def room() -> QRect:
    screen = QGuiApplication.primaryScreen()
    assert screen is not None
    return screen.availableGeometry()


def test_f11_docks_and_undocks_and_the_focus_stays(frame: Frame, tree: Tree) -> None:
    frame.window.setGeometry(10, 40, 700, 500)
    settle()
    before = frame.window.geometry()
    press("F11")
    settle()
    assert frame.window.docking.docked
    assert frame.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert frame.window.width() == 420
    assert frame.window.isVisible()
    assert tree.focus.identifier == "search"
    press("F11")
    settle()
    assert not frame.window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert frame.window.geometry() == before
    assert tree.focus.identifier == "search"


def test_the_dock_stands_at_its_edge_and_remembers_where_it_was_put(frame: Frame) -> None:
    press("F11")
    assert frame.window.geometry().right() == room().right()
    frame.window.setGeometry(room().left() + 20, 60, 450, 470)
    press("F11", "F11")
    assert frame.window.geometry() == QRect(room().left() + 20, 60, 450, 470)
    assert frame.window.docking.edge == "left"


def test_a_docked_window_comes_back_docked(frame: Frame, tmp_path: Path) -> None:
    press("F11")
    state = frame.window.docking.state()
    assert state.docked
    write_window_state(tmp_path, state)
    other = Frame(tmp_path / "other")
    try:
        other.window.restore(read_window_state(tmp_path))
        assert other.window.docking.docked
        assert other.window.geometry() == frame.window.geometry()
        other.window.toggle_dock()
        assert other.window.geometry() == on_a_screen(QRect(*(state.normal or (0, 0, 1, 1))))
    finally:
        other.close()


@pytest.mark.parametrize(
    "box",
    [QRect(5000, 5000, 900, 700), QRect(-3000, 10, 500, 500), QRect(0, 0, 9000, 9000),
     QRect(100, 100, 10, 10)],
)  # fmt: skip
def test_a_window_of_a_screen_that_is_gone_comes_back_whole(qapp: QApplication, box: QRect) -> None:
    found = on_a_screen(box)
    assert room().contains(found)
    assert found.width() >= min(LEAST.width(), room().width())


def test_after_a_screen_went_the_window_is_moved_to_one_that_is_there(frame: Frame) -> None:
    frame.window.setGeometry(5000, 5000, 600, 500)
    frame.window.docking.settle()
    assert room().contains(frame.window.geometry())


@pytest.mark.parametrize(
    "content",
    ["", "[]", "nonsense", '{"normal": [1, 2]}', '{"normal": ["a", 1, 2, 3]}', "[" * 100_000,
     '{"normal": [0, 0, -5, 3], "splitters": 7}'],
)  # fmt: skip
def test_a_state_that_cannot_be_used_is_the_usual_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "window.json").write_text(content)
    assert read_window_state(tmp_path) == WindowState()


def test_the_state_is_read_as_it_was_written(tmp_path: Path) -> None:
    state = WindowState((1, 2, 800, 600), (3, 4, 420, 700), True, False)
    write_window_state(tmp_path, state)
    assert read_window_state(tmp_path) == state
    assert json.loads((tmp_path / "window.json").read_text())["docked"] is True
