"""Where Tab comes to what is made later than the widgets round it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_from(place: QWidget, part: QWidget) -> None:
    """Have Tab come to `part` after `place`, or after what stands before it where that takes no
    focus: Qt puts what is made last behind everything.
    """
    before: QWidget | None = place
    while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
        if before is place:
            return
    if before is not None and before is not part:
        QWidget.setTabOrder(before, part)
