"""F6 round the panes: from one part of the screen to the next, back to where one was in it."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panes(QObject):
    """Remembers the widget that had the focus in each pane, and goes round the panes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last: weakref.WeakKeyDictionary[QWidget, weakref.ref[QWidget]] = (
            weakref.WeakKeyDictionary()
        )

    def go(self, panes: list[QWidget], step: int) -> None:
        """To the next pane (`step` 1) or the one before (-1) that shows and takes the focus."""
        showing = [pane for pane in panes if pane.isVisible() and first_in(pane) is not None]
        if not showing:
            return
        here = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(showing) if _holds(pane, here)), None)
        if at is not None and here is not None:
            self._last[showing[at]] = weakref.ref(here)
        start = (-1 if step > 0 else 0) if at is None else at
        target = showing[(start + step) % len(showing)]
        kept = self._last.get(target)
        widget = kept() if kept is not None else None
        if widget is None or not _takes(widget) or not _holds(target, widget):
            widget = first_in(target)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)


def tab_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab go through the widgets, and through what is in them, in this order."""
    chain: list[QWidget] = []
    for widget in widgets:
        inside = [widget, *widget.findChildren(QWidget)]
        chain += [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for before, after in pairwise(chain):
        QWidget.setTabOrder(before, after)


def first_in(pane: QWidget) -> QWidget | None:
    """The first widget of a pane, in the order of Tab, that takes the focus."""
    if _takes(pane):
        return pane
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:
        if _takes(widget) and _holds(pane, widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _takes(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled()


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))
