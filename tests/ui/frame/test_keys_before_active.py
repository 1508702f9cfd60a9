"""A window that gets keys before it is the active one does what they say."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import Desk


def test_a_shortcut_works_at_the_first_key_and_the_window_becomes_the_active_one(
    qtbot: QtBot, qapp: QApplication
) -> None:
    desk = Desk()
    other = QWindow()
    other.show()
    other.requestActivate()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None, timeout=60_000)
    assert desk.session.call_view() is None
    handle = desk.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.session.call_view() is not None, timeout=60_000)
    qtbot.waitUntil(lambda: QApplication.activeWindow() is desk.window, timeout=60_000)
    other.destroy()
    desk.close()
