"""Actions: what the keys of a `KeyTable` do, for each area of the window by itself.

A component that can do something binds it in its area's map: `actions.bind("hold",
self.toggle_hold)`. The window's shortcuts, the palette and the key help then know it while that
area shows; two areas with the same keys never hear each other's. An action works while its
context is the screen's, it is bound, and its `when` (if any) says so.
"""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.key_table import EVERYWHERE, FRAME_KEYS, Context, KeyBinding, KeyTable
from jobaid.ui.frame.keyboard import Keyboard

ActionHandler = Callable[[], object]
When = Callable[[], bool]
Bindings = Mapping[str, ActionHandler | tuple[ActionHandler, When]]


class _HeldKey:
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


def _always() -> bool:
    return True


class ActionMap(QObject):
    """What the actions of one area do, with those of the frame beneath them.

    `changed` fires when the keys of this desk changed, or the frame took one of the area's for a
    question: caps draw themselves anew. `rebound` fires once for all that was bound together, and
    when another screen of the area shows.
    """

    changed = Signal()
    rebound = Signal()

    def __init__(
        self,
        window: WindowActions,
        table: KeyTable,
        beneath: ActionMap | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.keyboard = window.keyboard
        self._beneath = beneath
        self._rows = {key.id: key for key in table.keys}
        self._contexts = frozenset({EVERYWHERE, *list(table.contexts)[:1]})
        self._bound: dict[str, tuple[_HeldKey, _HeldKey]] = {}
        self._taken: frozenset[str] = frozenset()
        window.keys_changed.connect(self.changed)
        if beneath is not None:
            beneath.rebound.connect(self._look_beneath)

    @property
    def _beneath_rows(self) -> Mapping[str, KeyBinding]:
        return {} if self._beneath is None else self._beneath._rows

    def bind(self, id: str, handler: ActionHandler, when: When | None = None) -> None:
        """Say what an action does, and when it can. Raises KeyError for an unknown id."""
        self.bind_all({id: handler if when is None else (handler, when)})

    def bind_all(self, bindings: Bindings) -> None:
        """Bind several actions (a handler, or handler and when). Raises KeyError as `bind`.

        What an area binds of the frame's works while the frame itself does nothing with it.
        """
        for id, told in bindings.items():
            _ = self._rows.get(id) or self._beneath_rows[id]
            handler, when = told if isinstance(told, tuple) else (told, _always)
            self._bound[id] = _HeldKey(handler), _HeldKey(when)
        self.rebound.emit()

    def unbind(self, *ids: str) -> None:
        """Take away what actions do."""
        if [id for id in ids if self._bound.pop(id, None) is not None]:
            self.rebound.emit()

    def set_context(self, context: Context) -> None:
        """Which screen of the area shows: its actions work, beside those of everywhere."""
        self._contexts = frozenset({EVERYWHERE, context})
        self.rebound.emit()

    def run(self, id: str) -> bool:
        """Do an action where it can be done now; False where it cannot."""
        if self._beneath is not None and self._beneath.works(id):
            return self._beneath.run(id)
        if not self.can(id):
            return False
        self._bound[id][0]()
        return True

    def works(self, id: str) -> bool:
        """Whether an action is bound and of the screen that shows, whatever its `when` says."""
        if self._beneath is not None and self._beneath.works(id):
            return True
        held = self._bound.get(id)
        if held is None or not held[0].alive:
            return False
        return id not in self._rows or self._rows[id].context in self._contexts

    def can(self, id: str) -> bool:
        """Whether an action would do something now."""
        if self._beneath is not None and self._beneath.works(id):
            return self._beneath.can(id)
        return self.works(id) and bool(self._bound[id][1]())

    def available(self) -> list[KeyBinding]:
        """What the keys of this screen do, those of the frame first, in their tables' order."""
        rows = [*self._beneath_rows.values(), *self._rows.values()]
        return [key for key in rows if self.works(key.id)]

    def cap(self, id: str) -> str:
        """What the key cap of an action shows now; "" while the frame has its key."""
        taken = self._beneath is not None and id in self._bound and self._beneath.works(id)
        return "" if taken else self.keyboard.cap(id)

    def _look_beneath(self) -> None:
        assert self._beneath is not None
        taken = frozenset(id for id in self._bound if self._beneath.works(id))
        if taken != self._taken:
            self._taken = taken
            self.changed.emit()


class KeyWithSign(QObject):
    """A key that carries a digit or a letter: bound methods keep nothing alive, closures would."""

    def __init__(self, sign: Any, take: Callable[[Any], object], parent: QObject) -> None:
        super().__init__(parent)
        self._sign = sign
        self._take = take

    def press(self) -> None:
        """The key was pressed."""
        self._take(self._sign)


class WindowActions(QObject):
    """The shortcuts of one window: they do what the map that is shown says.

    `frame` holds what works everywhere; each area makes a map of its own with `new_map`, and
    the window shows it with its area. `keys_changed` fires when the keyboard's keys did.
    """

    keys_changed = Signal()

    def __init__(self, window: QWidget, keyboard: Keyboard | None = None) -> None:
        super().__init__(window)
        self._window = window
        self.keyboard = keyboard or Keyboard()
        self._actions: dict[str, QAction] = {}
        self._add(FRAME_KEYS)
        self.frame = ActionMap(self, FRAME_KEYS, None, self)
        self.frame.rebound.connect(self._enable)
        self._shown = self.frame

    def new_map(self, table: KeyTable, parent: QObject) -> ActionMap:
        """A map for an area's keys, which goes with `parent`; it works once it is shown."""
        self._add(table)
        made = ActionMap(self, table, self.frame, parent)
        made.rebound.connect(self._rebound)
        return made

    @property
    def shown(self) -> ActionMap:
        """The map whose actions the keys do now."""
        return self._shown

    def show_map(self, shown: ActionMap | None) -> None:
        """Let the keys do what this map says; None: only what works everywhere."""
        self._shown = self.frame if shown is None else shown
        self._enable()

    def action(self, id: str) -> QAction:
        """The action itself, for a button or menu."""
        return self._actions[id]

    def press(self, key: str) -> bool:
        """Do what a key does, in Qt's portable writing; False where it does nothing now."""
        wanted = QKeySequence(key)
        for action in self._actions.values():
            if action.isEnabled() and wanted in action.shortcuts():
                action.trigger()
                return True
        return False

    def take_keys(self) -> None:
        """Put the keyboard's keys on the actions, after they changed."""
        for id, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in self.keyboard.keys(id)])
        self.keys_changed.emit()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface on the actions."""
        for id, action in self._actions.items():
            action.setText(self.keyboard.row(id).words())

    def _add(self, table: KeyTable) -> None:
        self.keyboard.know(table)
        for key in table.keys:
            if key.id in self._actions:
                continue
            action = QAction(key.words(), self)
            action.setObjectName(key.id)
            action.setAutoRepeat(False)  # a key held too long does a thing once
            action.setEnabled(False)
            action.setShortcuts([QKeySequence(one) for one in self.keyboard.keys(key.id)])
            action.triggered.connect(self._fired)
            self._window.addAction(action)
            self._actions[key.id] = action

    def _rebound(self) -> None:
        if self.sender() is self._shown:
            self._enable()

    def _enable(self) -> None:
        # Not by `when`: it may turn true between two looks, and a key must never be dead.
        for id, action in self._actions.items():
            action.setEnabled(self._shown.works(id))

    def _fired(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._shown.run(sender.objectName())
