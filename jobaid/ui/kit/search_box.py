"""The field of a search: arrows, Enter and Esc are for what was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.text_fields import TextBox

LONGEST = 500
"""More words than that find nothing more."""


class SearchBox(TextBox):
    """The field. Arrows move through what was found, Enter opens, Esc clears.

    Where `keeps`, Esc leaves the words as they are and is for what the field stands in.
    """

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, keeps: bool = False) -> None:
        super().__init__("answer", parent)
        self._keeps = keeps
        self.setMaxLength(LONGEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows, Enter and Esc are for the list; all else is typed."""
        match event.key():
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Escape if self.text() and not self._keeps:
                self.clear()
                self.textEdited.emit("")
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Coming back to it by Tab goes on typing where one was; the words stay."""
        super().focusInEvent(event)
        self.deselect()
