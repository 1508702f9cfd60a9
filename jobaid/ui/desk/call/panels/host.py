"""Where panels stand: one at a time, above the action bar, over no part of the line to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.breakpoints import height_at
from jobaid.ui.theme import current_theme

if TYPE_CHECKING:
    from jobaid.ui.widgets.small_panel import SmallPanel


class PanelHost(QObject):
    """Opens and closes the panels of a screen. `opened` and `closed` tell when."""

    opened = Signal()
    closed = Signal()

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._room = QRect()
        self._known: list[SmallPanel] = []
        self._name = ""
        self.current: SmallPanel | None = None

    def add(self, panel: SmallPanel) -> None:
        """Take a panel in: Esc leaves it."""
        self._known.append(panel)
        panel.left.connect(self.close)
        panel.installEventFilter(self)

    def forget(self, panel: SmallPanel) -> None:
        """Let a panel go that is made anew when it is wanted again."""
        if panel is self.current:
            self.close()
        self._known.remove(panel)
        panel.deleteLater()

    def show(self, name: str, panel: SmallPanel, first: QWidget | None) -> None:
        """Open a panel with the focus in `first`; another one goes."""
        self._name = name
        if self.current is not None and self.current is not panel:
            self.current.close_panel()
        self.current = panel
        panel.ensurePolished()
        panel.open_panel(first)
        self.place()
        self.opened.emit()

    def showing(self, name: str) -> bool:
        """Whether this panel is open."""
        return self.current is not None and self._name == name

    def close(self) -> None:
        """Close what is open; the focus goes back to where it was."""
        panel, self.current = self.current, None
        self._name = ""
        if panel is not None:
            panel.close_panel()
            self.closed.emit()

    def set_room(self, room: QRect) -> None:
        """Where panels may stand, in the screen's coordinates."""
        if room != self._room:
            self._room = room
            self.place()

    def place(self) -> None:
        """Put the open panel at the foot of its room."""
        panel = self.current
        if panel is None:
            return
        px = current_theme().px
        edge = px(8)
        width = min(panel.sizeHint().width(), self._room.width() - 2 * edge)
        most = self._room.height() - 2 * edge
        high = min(max(panel.minimumSizeHint().height(), height_at(panel, width)), most)
        x = self._room.x() + (self._room.width() - width) // 2
        panel.setGeometry(x, self._room.bottom() + 1 - edge - high, width, high)
        panel.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A panel that grew or shrank is placed anew; eats nothing."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.current:
            self.place()
        return False
