"""Actions of the window, made from the rows of `jobaid.ui.keys`; handlers are bound by id.

A component that can do something binds it: `actions.bind("hold", self.toggle_hold)`. The
window's shortcuts, the palette and the key help then know it. An action works while its
context is active, it is bound, and its `when` (if any) says so.
"""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from jobaid.ui.keyboard import Keyboard
from jobaid.ui.keys import BY_ID, KEYS, Context, Key

Handler = Callable[[], object]
When = Callable[[], bool]


class _Held:
    """A callable that does not keep a bound method's owner alive."""

    def __init__(self, call: Callable[[], Any]) -> None:
        self._call: Callable[[], Callable[[], Any] | None]
        if inspect.ismethod(call):
            self._call = weakref.WeakMethod(call)
        else:
            self._call = lambda: call

    def __call__(self) -> Any:
        call = self._call()
        return None if call is None else call()

    @property
    def alive(self) -> bool:
        return self._call() is not None


class ActionRegistry(QObject):
    """Every action of one window.

    `changed` fires when keys, bindings or contexts change: caps and menus draw themselves anew.
    """

    changed = Signal()

    def __init__(self, window: QWidget, keyboard: Keyboard | None = None) -> None:
        super().__init__(window)
        self.keyboard = keyboard or Keyboard()
        self._contexts: frozenset[Context] = frozenset({"everywhere"})
        self._handlers: dict[str, _Held] = {}
        self._when: dict[str, _Held] = {}
        self._actions: dict[str, QAction] = {}
        for key in KEYS:
            action = QAction(self)
            action.setObjectName(key.id)
            action.setAutoRepeat(False)  # a key held too long does a thing once
            action.triggered.connect(self._fired)
            window.addAction(action)
            self._actions[key.id] = action
        self.retranslate()
        self.take_keys()

    def bind(self, id: str, handler: Handler, when: When | None = None) -> None:
        """Say what an action does, and when it can. Raises KeyError for an unknown id."""
        _ = BY_ID[id]
        self._handlers[id] = _Held(handler)
        if when is not None:
            self._when[id] = _Held(when)
        else:
            self._when.pop(id, None)
        self._refresh_one(id)
        self.changed.emit()

    def unbind(self, *ids: str) -> None:
        """Take away what actions do."""
        for id in ids:
            self._handlers.pop(id, None)
            self._when.pop(id, None)
            self._refresh_one(id)
        self.changed.emit()

    def set_context(self, context: Context) -> None:
        """Which screen shows: its actions work, beside those of everywhere."""
        self._contexts = frozenset({"everywhere", context})
        self.refresh()

    @property
    def contexts(self) -> frozenset[Context]:
        """The contexts that are active."""
        return self._contexts

    def refresh(self) -> None:
        """Ask every `when` again, after something changed that they look at."""
        for id in self._actions:
            self._refresh_one(id)
        self.changed.emit()

    def run(self, id: str) -> bool:
        """Do an action where it can be done now; False where it cannot."""
        if not self.can(id):
            return False
        self._handlers[id]()
        return True

    def can(self, id: str) -> bool:
        """Whether an action would do something now."""
        handler = self._handlers.get(id)
        if handler is None or not handler.alive or BY_ID[id].context not in self._contexts:
            return False
        when = self._when.get(id)
        return when is None or bool(when())

    def available(self) -> list[Key]:
        """What the keys of this screen do, in the order of the key file."""
        return [
            key
            for key in KEYS
            if key.context in self._contexts
            and (held := self._handlers.get(key.id)) is not None
            and held.alive
        ]

    def action(self, id: str) -> QAction:
        """The action itself, for a button or menu."""
        return self._actions[id]

    def cap(self, id: str) -> str:
        """What the key cap of an action shows now."""
        return self.keyboard.cap(id)

    def take_keys(self) -> None:
        """Put the keyboard's keys on the actions, after they changed."""
        for id, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self.keyboard.keys(id)])
        self.changed.emit()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface on the actions."""
        for id, action in self._actions.items():
            action.setText(BY_ID[id].words())

    def _refresh_one(self, id: str) -> None:
        # Not by `when`: it may turn true between two looks, and a key must never be dead.
        handler = self._handlers.get(id)
        bound = handler is not None and handler.alive
        self._actions[id].setEnabled(bound and BY_ID[id].context in self._contexts)

    def _fired(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.run(sender.objectName())
