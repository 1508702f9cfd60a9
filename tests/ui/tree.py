"""The accessibility tree of the windows that show, walked in process, and keys for what has focus.

Tests act as a person does: they look here for what is there, and press keys, which go to
whatever has the focus.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from jobaid.ui.frame.tasks import Tasks


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader can be told about."""

    role: str
    name: str
    identifier: str
    description: str
    value: str
    text: str
    depth: int
    focused: bool
    focusable: bool
    checked: bool
    disabled: bool
    object: QObject | None

    @property
    def widget(self) -> QWidget:
        assert isinstance(self.object, QWidget), f"{self.name!r} is no widget of its own"
        return self.object

    def line(self) -> str:
        states = [
            word
            for word, on in (
                ("focused", self.focused),
                ("checked", self.checked),
                ("disabled", self.disabled),
            )
            if on
        ]
        shown = f"{'  ' * self.depth}{self.role} {self.name!r}"
        return " ".join([shown, f"#{self.identifier}" if self.identifier else "", *states]).rstrip()


class Tree:
    """Looks are fresh: each call walks what shows at that moment."""

    def nodes(self) -> list[Node]:
        """Everything that shows, in the order of the tree."""
        found: list[Node] = []
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                found.extend(_walk(QAccessible.queryAccessibleInterface(window), 0))
        return found

    def find(self, identifier: str = "", *, role: str = "", name: str = "") -> Node:
        """The first that fits. Fails with the whole tree where there is none."""
        for node in self.nodes():
            if _fits(node, identifier, role, name):
                return node
        raise AssertionError(f"No {identifier or role or ''} {name!r} in\n{self}")

    def all(self, identifier: str = "", *, role: str = "", name: str = "") -> list[Node]:
        """All that fit."""
        return [node for node in self.nodes() if _fits(node, identifier, role, name)]

    def has(self, identifier: str = "", *, role: str = "", name: str = "") -> bool:
        return bool(self.all(identifier, role=role, name=name))

    @property
    def focus(self) -> Node:
        """What has the focus."""
        for node in reversed(self.nodes()):
            if node.focused:
                return node
        raise AssertionError(f"Nothing has the focus in\n{self}")

    def __str__(self) -> str:
        return "\n".join(node.line() for node in self.nodes())


def press(*keys: str) -> None:
    """Press keys by Qt's names ("F1", "Alt+2", "Return"), each sent to what has the focus."""
    for name in keys:
        sequence = QKeySequence(name)
        assert sequence.count() == 1, f"{name!r} is not one key"
        combination = sequence[0]  # type: ignore[index]
        QTest.keyClick(_receiver(), combination.key(), combination.keyboardModifiers())
        QApplication.processEvents()


def type_text(words: str) -> None:
    """Type words, each sign into whatever has the focus then."""
    for sign in words:
        QTest.keyClicks(_receiver(), sign)
    QApplication.processEvents()


def _receiver() -> QWidget:
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "No window has the focus"
    return widget


def settle() -> None:
    """Let everything that is queued happen, deletions too."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


def all_come(tasks: Tasks, seconds: float = 60) -> None:
    """Wait until nothing that was asked for is still to come, and all of it shows."""
    until = time.monotonic() + seconds
    for _ in range(4):  # what comes may ask for more
        while tasks.busy:
            assert time.monotonic() < until, "what was asked for does not come"
            QTest.qWait(1)
        for _ in range(10):
            settle()


def tab_order(first: QWidget, most: int = 200) -> list[QWidget]:
    """The widgets that Tab goes through from `first`, by really pressing it."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    found = [first]
    for _ in range(most):
        press("Tab")
        now = QApplication.focusWidget()
        if now is None or now is first or now in found:
            break
        found.append(now)
    return found


def _fits(node: Node, identifier: str, role: str, name: str) -> bool:
    if identifier and node.identifier != identifier:
        return False
    if role and node.role != role:
        return False
    return not name or name in node.name


def _walk(interface: QAccessibleInterface | None, depth: int) -> Iterator[Node]:
    if interface is None or not interface.isValid():
        return
    state = interface.state()
    if state.invisible and depth:
        return
    thing = interface.object()
    text = interface.textInterface()
    yield Node(
        role=QAccessible.Role(interface.role()).name,
        name=interface.text(QAccessible.Text.Name),
        identifier=interface.text(QAccessible.Text.Identifier),
        description=interface.text(QAccessible.Text.Description),
        value=interface.text(QAccessible.Text.Value),
        text="" if text is None else text.text(0, text.characterCount()),
        depth=depth,
        focused=bool(state.focused),
        focusable=bool(state.focusable),
        checked=bool(state.checked),
        disabled=bool(state.disabled),
        object=thing,
    )
    for number in range(interface.childCount()):
        yield from _walk(interface.child(number), depth + 1)
