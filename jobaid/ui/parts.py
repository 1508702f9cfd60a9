"""The few controls that the frame itself is made of, dressed by the theme."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.boxes import FieldFrame, TextBox
from jobaid.ui.widgets.buttons import PushButton


def push_button(parent: QWidget, text: str, cap: str = "") -> PushButton:
    """A button for a card; `cap` is the key that does the same."""
    button = PushButton("plain", text, parent, small=True)
    button.set_key(cap)
    return button


class LineField(FieldFrame):
    """A field of one line in its box; `field` is the editor."""

    def __init__(self, parent: QWidget, *, icon: str = "") -> None:
        self.field = TextBox()
        super().__init__(self.field, parent, icon=icon)
