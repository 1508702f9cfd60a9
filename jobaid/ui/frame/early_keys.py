"""Keys that are pressed in a place before it is ready: kept, and done in their order when it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import WindowActions

_MOST_KEPT = 2_000
"""More than anybody types before a place is ready: a book on the keyboard fills no memory."""


class EarlyKeys:
    """For a place that holds the focus until it is ready; `actions` are those of its window."""

    def __init__(self, actions: WindowActions) -> None:
        self._actions = actions
        self._kept: list[QKeyEvent | str] = []
        self.waits = True

    def keep(self, event: QEvent) -> bool:
        """Keep what was pressed for later; False where it is no key, or nothing is waited for."""
        if not self.waits or len(self._kept) >= _MOST_KEPT:
            return False
        if isinstance(event, QInputMethodEvent):
            self._kept.append(event.commitString())
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._kept.append(_key(event, QEvent.Type.KeyPress))
        else:
            return False
        return True

    def end(self) -> None:
        """What was pressed cannot be done any more; nothing else is waited for."""
        self.waits = False
        self._kept.clear()

    def play(self) -> None:
        """The place is ready: everything happens, each key where the one before it led."""
        self.waits = False
        kept, self._kept = self._kept, []
        for one in kept:
            # What the key before led to stands first; keys that are pressed now come after these.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            focus = QApplication.focusWidget()
            if focus is None:
                return
            if isinstance(one, str):
                committed = QInputMethodEvent()
                committed.setCommitString(one)
                QApplication.sendEvent(focus, committed)
            else:
                self._press(one, focus)

    def _press(self, key: QKeyEvent, focus: QWidget) -> None:
        """As the window system would."""
        if shortcut_pressed(key, focus, self._actions):
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus, _key(key, kind))


def shortcut_pressed(key: QKeyEvent, focus: QWidget, actions: WindowActions) -> bool:
    """Do the shortcut of a key, which what has the focus is asked about before; False for none."""
    asked = _key(key, QEvent.Type.ShortcutOverride)
    asked.ignore()
    QApplication.sendEvent(focus, asked)
    name = QKeySequence(key.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
    return not asked.isAccepted() and actions.press(name)


def _key(event: QKeyEvent, kind: QEvent.Type) -> QKeyEvent:
    return QKeyEvent(kind, event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
