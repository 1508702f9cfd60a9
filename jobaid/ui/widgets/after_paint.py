"""Work that waits until what is due has been painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_PAINTS = Qt.EventPriority.LowEventPriority.value
"""With this priority Qt asks a window to paint what has changed."""


class AfterPaint(QObject):
    """Does `work` once, as soon as everything that is due has been painted.

    For what stands beside what a person waits for: that is seen a frame earlier.
    """

    _kind = QEvent.Type(QEvent.registerEventType())

    def __init__(self, parent: QObject, work: Callable[[], None]) -> None:
        super().__init__(parent)
        self._work = work
        self._asked = False

    def ask(self) -> None:
        """Do it next; asked twice before, it is done once."""
        if not self._asked:
            self._asked = True
            QCoreApplication.postEvent(self, QEvent(self._kind), _PAINTS - 1)

    def customEvent(self, _event: QEvent) -> None:  # noqa: N802
        """All is painted."""
        self._asked = False
        self._work()
