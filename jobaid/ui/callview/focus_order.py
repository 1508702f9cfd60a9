"""The order in which Tab goes through the desk: as the eye does."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def taking(part: QWidget) -> list[QWidget]:
    """The widgets of a part that Tab goes to; which of them shows may change."""
    tabbed = Qt.FocusPolicy.TabFocus
    window = part.window()
    found = part.findChildren(QWidget)
    # The list of a choice box is a window of its own.
    return [one for one in found if one.focusPolicy() & tabbed and one.window() is window]


def chain(line: Iterable[QWidget]) -> None:
    """Let Tab go along `line`."""
    for one, other in pairwise(line):
        QWidget.setTabOrder(one, other)
