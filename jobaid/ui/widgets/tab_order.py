"""Where Tab comes to what is made later than the widgets round it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_from(place: QWidget, part: QWidget) -> None:
    """Have Tab come to `part` where `place` stands: Qt puts what is made last behind everything."""
    policy = place.focusPolicy()
    if policy == Qt.FocusPolicy.NoFocus:
        place.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt moves none behind what takes no focus
    QWidget.setTabOrder(place, part)
    place.setFocusPolicy(policy)
