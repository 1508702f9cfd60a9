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
    """Let Tab go along `line`.

    A part that hands its focus on to one in it moves along with that one: Tab would find the
    part wherever it was left, and begin anew from there.
    """
    stops: list[QWidget] = []
    handing: list[tuple[QWidget, QWidget]] = []
    passed: set[QWidget] = set()
    for one in line:
        for part in _handing_to(one):
            part.setFocusProxy(None)  # type: ignore[arg-type]  # PySide names no None
            handing.append((part, one))
            # Qt puts the part before its first child when it hands its focus on again.
            first = next(child for child in part.children() if isinstance(child, QWidget))
            stops += [step for step in (part, first) if step not in stops and step is not one]
        stops.append(one)
    for stop in stops:
        if stop.focusPolicy() == Qt.FocusPolicy.NoFocus:
            # Qt moves none that takes no focus.
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            passed.add(stop)
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
    for stop in passed:
        stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    for part, one in handing:
        part.setFocusProxy(one)


def _handing_to(widget: QWidget) -> list[QWidget]:
    """The parts round a widget that hand their focus on to it, from the outside in."""
    found: list[QWidget] = []
    part = widget.parentWidget()
    while part is not None:
        if part.focusProxy() is widget:
            found.insert(0, part)
        part = part.parentWidget()
    return found
