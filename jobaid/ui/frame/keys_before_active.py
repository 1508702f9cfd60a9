"""Keys that reach a window before the window system has made it the active one.

Without a window manager that gives it the keyboard, or before that has done so, a window gets
keys all the same: fields take them, but no shortcut works.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ui.frame.early_keys import shortcut_pressed

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import WindowActions


class KeysBeforeActive(QObject):
    """Does what the keys of `actions` say, and makes the window the active one."""

    def __init__(self, window: QWidget, actions: WindowActions) -> None:
        super().__init__(window)
        self._window, self._actions = window, actions

    def watch(self) -> None:
        """The window has come up: see its keys first."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Eats a key that did something by it."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if QApplication.activeWindow() is not None:
            return False
        self._window.activateWindow()
        return shortcut_pressed(event, self._window.focusWidget() or self._window, self._actions)
