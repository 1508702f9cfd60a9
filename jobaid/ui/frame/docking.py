"""The dock: the same window, narrow, at an edge of the screen and above the others."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

from jobaid.ui.frame.window_state import Box, WindowState, on_a_screen, screen_of

ScreenEdge = Literal["left", "right"]


class Docking:
    """Takes a window to the dock and back, and remembers both of its places.

    The window keeps its content, focus and call; only its frame changes.
    """

    def __init__(self, window: QMainWindow, edge: ScreenEdge, width: int) -> None:
        self._window = window
        self._edge: ScreenEdge = edge
        self._width = width
        self._normal: QRect | None = None
        self._dock: QRect | None = None
        self._maximised = False
        self.docked = False

    def restore(self, state: WindowState) -> None:
        """Put the window where it was, on a screen that is there. Call it before it shows."""
        self._normal = None if state.normal is None else QRect(*state.normal)
        self._dock = None if state.dock is None else QRect(*state.dock)
        self._maximised = state.maximised
        self._window.setGeometry(self._normal_place())
        if state.docked:
            self._into_dock()
        elif state.maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def state(self) -> WindowState:
        """Where the window is now, to be kept."""
        self._remember()
        return WindowState(_box_of(self._normal), _box_of(self._dock), self.docked, self._maximised)

    def toggle(self) -> None:
        """Into the dock, or back."""
        self._remember()
        if self.docked:
            self._out_of_dock()
        else:
            self._into_dock()

    def settle(self) -> None:
        """After a screen came or went: back to where it can be seen."""
        if not self._window.isMaximized():
            self._window.setGeometry(on_a_screen(self._window.geometry()))

    @property
    def edge(self) -> ScreenEdge:
        """The edge the dock is nearest to."""
        self._remember()
        return self._edge

    def _remember(self) -> None:
        box = self._window.geometry()
        if self.docked:
            self._dock = box
            screen = screen_of(box)
            if screen is not None:
                middle = screen.availableGeometry().center().x()
                self._edge = "left" if box.center().x() < middle else "right"
        else:
            self._maximised = self._window.isMaximized()
            if not self._maximised:
                self._normal = box

    def _into_dock(self) -> None:
        self.docked = True
        self._window.setWindowState(Qt.WindowState.WindowNoState)
        self._stay_on_top(True)
        self._window.setGeometry(on_a_screen(self._dock or self._dock_place()))

    def _out_of_dock(self) -> None:
        self.docked = False
        self._stay_on_top(False)
        self._window.setGeometry(self._normal_place())
        if self._maximised:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def _stay_on_top(self, top: bool) -> None:
        flags = self._window.windowFlags()
        hint = Qt.WindowType.WindowStaysOnTopHint
        flags = flags | hint if top else flags & ~hint
        if not self._window.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            self._window.setWindowFlags(flags)
            return
        # QWidget.setWindowFlags would make a new native window: hidden, and without the focus.
        self._window.overrideWindowFlags(flags)
        self._window.windowHandle().setFlags(flags)

    def _dock_place(self) -> QRect:
        screen = screen_of(self._window.geometry())
        room = screen.availableGeometry() if screen is not None else self._window.geometry()
        # Room for the title bar, which stands above the geometry.
        top = room.top() + 32
        x = room.left() if self._edge == "left" else room.right() + 1 - self._width
        return QRect(x, top, self._width, room.bottom() + 1 - top)

    def _normal_place(self) -> QRect:
        if self._normal is not None:
            return on_a_screen(self._normal)
        screen = QGuiApplication.primaryScreen()
        room = screen.availableGeometry() if screen is not None else QRect(0, 0, 1440, 900)
        size = room.size().boundedTo(QRect(0, 0, 1440, 900).size())
        box = QRect(0, 0, size.width(), size.height())
        box.moveCenter(room.center())
        return on_a_screen(box)


def _box_of(box: QRect | None) -> Box | None:
    return None if box is None else (box.x(), box.y(), box.width(), box.height())
