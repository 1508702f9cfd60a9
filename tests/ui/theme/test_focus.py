from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets import FieldFrame, TextBox


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeManager]:
    manager = ThemeManager(qapp)
    yield manager
    manager.set_appearance("light")


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.first = QPushButton("one")
        self.pane = QWidget()
        self.second = QPushButton("two")
        self.box = TextBox()
        self.frame = FieldFrame(self.box)
        column = QVBoxLayout(self)
        column.addWidget(self.first)
        column.addWidget(self.pane)
        row = QHBoxLayout(self.pane)
        row.addWidget(self.second)
        row.addWidget(self.frame)


def test_one_ring_follows_the_focus_outside_the_widget(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.first.setFocus()
    qtbot.waitUntil(window.first.hasFocus)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    assert ring.target is window.first
    assert ring.geometry() == window.first.geometry().adjusted(-4, -4, 4, 4)
    window.second.setFocus()
    assert themes.rings.ring_of(window) is ring
    assert ring.parentWidget() is window.pane
    assert ring.geometry() == window.second.geometry().adjusted(-4, -4, 4, 4)
    window.second.move(window.second.x() + 3, 5)
    assert ring.geometry() == window.second.geometry().adjusted(-4, -4, 4, 4)
    themes.set_appearance("contrast")
    assert ring.geometry() == window.second.geometry().adjusted(-6, -6, 6, 6)


def test_the_ring_goes_round_the_frame_of_a_field(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.box.setFocus()
    qtbot.waitUntil(window.box.hasFocus)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    assert ring.target is window.frame


def test_a_pane_can_go_with_the_ring_in_it(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.second.setFocus()
    qtbot.waitUntil(window.second.hasFocus)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    with qtbot.waitSignal(ring.destroyed):
        window.pane.deleteLater()
    window.first.clearFocus()
    window.first.setFocus()
    again = themes.rings.ring_of(window)
    assert again is not None
    assert again.target is window.first
