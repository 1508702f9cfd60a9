"""A panel over a screen that is no window and never modal: Esc leaves it, the focus goes back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.themed import announce


class Panel(Card):
    """A raised card `wide` px at 100 %. Nothing under it stops: the keys of the call go on working.

    `open_panel(first)` shows it with the focus in `first`; Esc emits `left`; `close_panel()`
    hides it and gives the focus back to where it was. Whoever shows it (`PanelHost`) closes it.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None, *, wide: str = "panel") -> None:
        super().__init__(parent, strong=True)
        self._wide = wide
        self._back_to: QWidget | None = None
        self.hide()

    def opening_words(self) -> str:
        """What is read out when it opens."""
        return ""

    def least_height(self) -> int:
        """Below this height in px its parts would not stand whole beside each other."""
        return self.minimumSizeHint().height()

    def set_scant(self, scant: bool) -> None:
        """Whether it has less room than that; who has parts to scroll then scrolls them all."""

    def open_panel(self, first: QWidget | None = None) -> None:
        """Show it with the focus in `first`, and remember where the focus was."""
        # At the start of the program its window may not have the keyboard yet.
        focus = QApplication.focusWidget() or self.window().focusWidget()
        if focus is not None and focus is not self and not self.isAncestorOf(focus):
            self._back_to = focus
        self.show()
        self.raise_()
        words = self.opening_words()
        if words:
            announce(self, words)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Hide it; the focus goes back to where it was, unless it has gone elsewhere."""
        if self.isHidden():
            return
        focus = QApplication.focusWidget() or self.window().focusWidget()
        inside = focus is not None and (focus is self or self.isAncestorOf(focus))
        back, self._back_to = self._back_to, None
        if inside and back is not None and isValid(back) and back.isVisible():
            # First, for Qt gives the focus of what it hides to whatever comes next.
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves, wherever in the panel the focus is."""
        plainly = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plainly and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802
        """As wide as it is meant to be, and as high as that makes it."""
        width = current_theme().px(self._wide)
        return QSize(width, max(super().sizeHint().height(), super().heightForWidth(width)))
