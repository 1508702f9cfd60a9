"""A panel over the window that is no window: Esc leaves it and the focus goes back."""

from __future__ import annotations

import weakref
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.painting import box
from jobaid.ui.widgets.themed import Themed


class Overlay(Themed, QFrame):
    """A raised card over its parent: `foot` above the action bar, or `side` along the right edge.

    Nothing under it stops: the keys of the call go on working while it shows.
    """

    closed = Signal()

    def __init__(
        self, parent: QWidget, place: Literal["foot", "side"], *, width: int = 480
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._wide = width
        self._before: weakref.ref[QWidget] | None = None
        parent.installEventFilter(self)
        self.hide()

    def open_up(self, first: QWidget) -> None:
        """Show it with the focus in `first`."""
        # At the start of the program its window may not have the keyboard yet.
        focus = QApplication.focusWidget() or self.window().focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = weakref.ref(focus)
        self.fit()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Hide it; the focus goes back to where it was."""
        if self.isHidden():
            return
        self.hide()
        before = self._before() if self._before is not None else None
        self._before = None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def fit(self) -> None:
        """Take its place in the parent as it is now."""
        theme = current_theme()
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        edge = theme.px(theme.tokens.space.unit)
        foot = theme.px(theme.tokens.size.message_bar) + edge
        width = min(theme.px(self._wide), room.width() - 2 * edge)
        if self._place == "side":
            height = room.height() - foot - edge
            self.setGeometry(QRect(room.width() - edge - width, edge, width, height))
            return
        foot += theme.px(theme.tokens.size.action_bar)
        height = min(self._height_at(width), room.height() - foot - edge)
        x = (room.width() - width) // 2
        self.setGeometry(QRect(x, room.height() - foot - height, width, height))

    def _height_at(self, width: int) -> int:
        """How high it wants to be: rows of options may wrap."""
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return self.sizeHint().height()
        layout.activate()
        return layout.totalHeightForWidth(width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the parent's size; eats nothing."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.fit()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The card."""
        theme = current_theme()
        box(
            QPainter(self),
            theme,
            self.rect(),
            ground="raised",
            line="edge" if theme.is_contrast else "line",
            width=theme.stroke("hair"),
            radius=theme.tokens.radius.card,
        )
