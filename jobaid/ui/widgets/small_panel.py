"""A small panel over the desk: skip, none fits, promise, find. It is never modal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.badge import KeyCap
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.scrolled import ScrolledColumn, reveal
from jobaid.ui.widgets.themed import set_words


class SmallPanel(Panel):
    """A panel of 480 px with a title, content and a foot.

    Where there is no room for all of it the content scrolls; `scrolls=False` is for content
    that does so itself.

    Enter emits `accepted`. The owner closes it, as it may have more to ask.
    """

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None, *, scrolls: bool = True) -> None:
        super().__init__(parent, wide="panel")
        self._title = TextLabel("title", "text", self, wrap=True)
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._escape = KeyCap("inline", self)
        self._escape.set_keys(self.tr("Esc"))
        self._scroll = ScrolledColumn(self) if scrolls else None
        self.content = QVBoxLayout() if self._scroll is None else self._scroll.column
        self.buttons = QHBoxLayout()
        self._foot = QHBoxLayout()
        self._foot.addLayout(self.buttons)
        self._foot.addWidget(self._hint, 1)
        self._foot.addWidget(self._escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        if self._scroll is not None:
            self._column.addWidget(self._scroll)
        else:
            self._column.addLayout(self.content)
        self._column.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()

    def set_title(self, text: str) -> None:
        """The question or action: "Skip “Explain the charge”. Why?"; "" for none."""
        self._title.set_text(text)
        self._title.setVisible(bool(text))
        set_words(self, text)

    def set_hint(self, text: str) -> None:
        """A hint in the foot: "A must step stays on the list for the wrap-up"."""
        self._hint.set_text(text)

    def set_foot(self, shown: bool) -> None:
        """Show or hide the foot with hint, buttons and Esc; Esc works all the same."""
        self._escape.setVisible(shown)
        self._hint.setVisible(shown)

    def add(self, part: QWidget | QLayout) -> None:
        """Put a widget or layout under what is there."""
        if isinstance(part, QWidget):
            self.content.addWidget(part)
        else:
            self.content.addLayout(part)

    def opening_words(self) -> str:
        """The title."""
        return self._title.text()

    def open_panel(self, first: QWidget | None = None) -> None:
        """Show it with the focus in `first`, and remember where the focus was."""
        if self._scroll is not None:
            # What it asks may be new: measure it now, not when events come round.
            self._scroll.updateGeometry()
            self._scroll.verticalScrollBar().setValue(0)
        if self.isHidden():
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.connect(self._focus_moved)
        self._escape.set_keys(self.tr("Esc"))
        super().open_panel(first)

    def close_panel(self) -> None:
        """Hide it; the focus goes back to where it was."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self.isHidden():
            app.focusChanged.disconnect(self._focus_moved)
        super().close_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter accepts, wherever in the panel the focus is."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plainly and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be as wide as the theme wants."""
        super().showEvent(event)
        self._measure()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        self._measure()
        super().restyle()

    def _measure(self) -> None:
        theme = current_theme()
        pad, room = theme.px("pad"), theme.ring_room
        # The ring of what stands at the edge of the content must not be cut off.
        self._column.setContentsMargins(pad - room, pad, pad - room, pad)
        self._column.setSpacing(max(0, theme.px("unit") - room))
        self._title.setContentsMargins(room, 0, room, 0)
        self.content.setContentsMargins(room, room, room, room)
        self.content.setSpacing(room)
        self.buttons.setSpacing(theme.px("unit"))
        self._foot.setContentsMargins(room, 0, room, 0)
        self._foot.setSpacing(theme.px("gap"))
        self.setMaximumWidth(theme.px("panel"))

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._scroll is not None:
            reveal(self._scroll, now)
