"""When memory is tidied: between calls, so that no key has to wait for it.

Python looks through all objects for rings of them that nobody needs; with a library in memory
that takes up to a tenth of a second, at any moment. So what is there between calls is set aside
from the search (`gc.freeze`), and a whole search is made only between calls.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

IDLE_MS = 1_500
_YOUNG = (20_000, 20, 1_000_000)
"""Young objects are looked through often, which is quick; all of them never by themselves."""


class Rubbish(QObject):
    """Tidies up once nothing has happened between calls for a moment; `let_go` undoes it all."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._usual = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(IDLE_MS)
        self._timer.timeout.connect(self._tidy)
        gc.set_threshold(*_YOUNG)
        gc.enable()

    def between_calls(self) -> None:
        """A call is over, or none has begun yet."""
        self._timer.start()

    def in_a_call(self) -> None:
        """A call is in hand: not now."""
        self._timer.stop()

    def let_go(self) -> None:
        """The desk is closed: everything as it was."""
        self._timer.stop()
        gc.unfreeze()
        gc.set_threshold(*self._usual)

    def _tidy(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
