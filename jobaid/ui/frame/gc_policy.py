"""When memory is tidied: between calls, so that no key has to wait for it.

Python looks through all objects for rings of them that nobody needs; with a library in memory
that takes up to a tenth of a second, at any moment. So what is there between calls is set aside
from the search (`gc.freeze`), and a whole search is made only between calls. What the start and a
call have let go is then given back to the system, which glibc does not do by itself.
"""

from __future__ import annotations

import gc
import weakref
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

from jobaid.ui import allocator

IDLE_MS = 1_500
_USUAL = gc.get_threshold()
_YOUNG = (20_000, 20, 1_000_000)
"""Young objects are looked through often, which is quick; all of them never by themselves."""


class GcPolicy(QObject):
    """Tidies up once nothing has happened between calls for a moment; `let_go` undoes it all.

    Memory is the whole program's: with several desks in it, nothing is tidied while any of them
    has a call in hand, and the last one to go undoes it.
    """

    _in_hand: ClassVar[weakref.WeakKeyDictionary[GcPolicy, bool]] = weakref.WeakKeyDictionary()
    """Every desk: whether it has a call in hand."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._in_hand[self] = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._tidy)
        QTimer.singleShot(IDLE_MS, self, self._begin)

    def between_calls(self) -> None:
        """A call is over, or none has begun yet."""
        self._in_hand[self] = False
        self._timer.start()

    def in_a_call(self) -> None:
        """A call is in hand: not now."""
        self._in_hand[self] = True
        self._timer.stop()

    def much_was_made(self) -> None:
        """What a start or another library brings is there: tidy anew, unless in a call."""
        if not self._in_hand.get(self, True):
            self._timer.start()

    def let_go(self) -> None:
        """The desk is closed: with the last one, everything as it was."""
        self._timer.stop()
        self._in_hand.pop(self, None)
        if not self._in_hand:
            gc.unfreeze()
            gc.set_threshold(*_USUAL)
            gc.enable()

    def _begin(self) -> None:
        """Look through what is made from now on; what the start made waits for the whole search."""
        if self in self._in_hand:
            if not gc.isenabled():
                gc.freeze()
            gc.set_threshold(*_YOUNG)
            gc.enable()

    def _tidy(self) -> None:
        if any(self._in_hand.values()):
            self._timer.start()
            return
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        allocator.give_back()
