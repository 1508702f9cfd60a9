"""Which key a cap shows: all that a drawing of a call has to know of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

if TYPE_CHECKING:
    from jobaid.ui.frame.keyboard import Keyboard


class KeyCaps(Protocol):
    """What the caps of a drawing show; an area's `ActionMap` is one. It binds nothing."""

    @property
    def changed(self) -> SignalInstance:
        """Fires when the keys of this desk changed: caps draw themselves anew."""

    def cap(self, id: str) -> str:
        """What the key cap of an action shows now; "" for none."""


class PlainCaps(QObject):
    """The keys of a keyboard, for a drawing that no key belongs to: a recording, a preview."""

    changed = Signal()

    def __init__(self, keyboard: Keyboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keyboard = keyboard

    def cap(self, id: str) -> str:
        """What the key cap of an action would show on a desk."""
        return self._keyboard.cap(id)
