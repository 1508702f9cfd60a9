from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.kit.ask_field import AskField
from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox

if TYPE_CHECKING:
    from jobaid.ui.theme.focus import FocusRing


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeManager]:
    manager = ThemeManager(qapp)
    yield manager
    manager.set_appearance("light")


def round_target(ring: FocusRing) -> QRect:
    """Where the target stands, as the ring's parent sees it."""
    target, parent = ring.target, ring.parentWidget()
    assert target is not None
    assert parent is not None
    return QRect(target.mapTo(parent, QPoint(0, 0)), target.size())


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


def ring_round(focused: QWidget, window: Window, themes: ThemeManager, qtbot: QtBot) -> FocusRing:
    """The ring of the window, which shows from now on, with the focus on one of its widgets."""
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    focused.setFocus()
    qtbot.waitUntil(focused.hasFocus, timeout=60_000)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    return ring


def test_one_ring_follows_the_focus_outside_the_widget(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    ring = ring_round(window.first, window, themes, qtbot)
    assert ring.target is window.first
    assert ring.geometry() == window.first.geometry().adjusted(-4, -4, 4, 4)
    window.second.setFocus()
    assert themes.rings.ring_of(window) is ring
    assert ring.parentWidget() is window.pane
    assert ring.geometry() == window.second.geometry().adjusted(-4, -4, 4, 4)
    window.second.move(window.second.x() + 3, 5)
    assert ring.geometry() == window.second.geometry().adjusted(-4, -4, 4, 4)
    themes.set_appearance("contrast")
    # In another parent it comes up once all is placed.
    qtbot.waitUntil(
        lambda: round_target(ring) == ring.geometry().adjusted(6, 6, -6, -6), timeout=60_000
    )


def test_the_ring_goes_round_the_frame_of_a_field(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    ring = ring_round(window.box, window, themes, qtbot)
    assert ring.target is window.frame


def test_a_pane_can_go_with_the_ring_in_it(themes: ThemeManager, qtbot: QtBot) -> None:
    window = Window()
    ring = ring_round(window.second, window, themes, qtbot)
    with qtbot.waitSignal(ring.destroyed, timeout=60_000):
        window.pane.deleteLater()
    window.first.clearFocus()
    window.first.setFocus()
    again = themes.rings.ring_of(window)
    assert again is not None
    assert again.target is window.first


def test_a_field_that_fills_what_it_stands_in_shows_its_ring_whole(
    themes: ThemeManager, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer = QWidget(window)
    field = AskField(outer)
    field.set_field("note", "", "long-text", lines=2)
    outer.setGeometry(40, 40, 200, 56)
    field.setGeometry(0, 0, 200, 56)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field.focusProxy(), timeout=60_000)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    assert ring.isVisible()
    assert window.rect().contains(ring.geometry())
    assert round_target(ring) == ring.geometry().adjusted(4, 4, -4, -4)
    assert ring.visibleRegion().boundingRect() == ring.rect()
    outer.move(60, 70)
    assert round_target(ring) == ring.geometry().adjusted(4, 4, -4, -4)


def test_what_reaches_from_edge_to_edge_of_the_window_has_its_ring_inside(
    themes: ThemeManager, qtbot: QtBot
) -> None:
    window = QWidget()
    page = QWidget(window)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.resize(300, 200)
    page.setGeometry(0, 40, 300, 160)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus, timeout=60_000)
    ring = themes.rings.ring_of(window)
    assert ring is not None
    assert ring.geometry() == QRect(0, 36, 300, 164)
    assert ring.visibleRegion().boundingRect() == ring.rect()
