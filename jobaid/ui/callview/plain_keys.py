"""What plain keys do on a call while no field has the caret."""

from __future__ import annotations

from PySide6.QtCore import Qt

PLAIN_KEYS = {
    Qt.Key.Key_Space: "tick",
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_PageDown: "page-down",
    Qt.Key.Key_PageUp: "page-up",
}
"""A name for what each does; digits answer, whoever drives the call does the rest."""
