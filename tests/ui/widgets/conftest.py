"""Widgets are tested with our theme on and shown in a window of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobaid.ui.theme import ThemeManager

Shown = TypeVar("Shown", bound=QWidget)
Show = Callable[[Shown], Shown]


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeManager]:
    manager = ThemeManager(qapp)
    manager.set_appearance("light")
    yield manager
    manager.set_appearance("light")
    manager.set_scale(1.0)


@pytest.fixture
def show(themes: ThemeManager, qtbot: QtBot) -> Show[Shown]:
    """Put a widget into an active window of 480 px and give it back."""

    windows: list[QWidget] = []

    def put(widget: Shown) -> Shown:
        window = QWidget()
        # Python frees a window that nobody holds, and its widgets with it.
        windows.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        column.addStretch(1)
        window.resize(480, 400)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow, timeout=60_000)
        return widget

    return put
