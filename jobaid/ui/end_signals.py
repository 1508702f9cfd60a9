"""Ctrl+C in the terminal, its end, and the system's request close the window in good order."""

from __future__ import annotations

import signal
import socket
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class EndSignals(QObject):
    """`asked` fires on the GUI thread when the process is asked to end.

    Python's own handlers only run between its instructions, which Qt's event loop has none of
    while nothing happens: a socket wakes it.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._in, self._out = socket.socketpair()
        self._in.setblocking(False)
        self._out.setblocking(False)
        self._notifier = QSocketNotifier(self._in.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._heard)
        self._before_fd = signal.set_wakeup_fd(self._out.fileno())
        self._before = {number: signal.signal(number, self._ignore) for number in _asking()}

    def close(self) -> None:
        """Let the signals mean again what they meant before."""
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._notifier.setEnabled(False)
        self._in.close()
        self._out.close()

    def _ignore(self, _number: int, _frame: FrameType | None) -> None:
        """The socket has told already."""

    def _heard(self) -> None:
        self._in.recv(16)
        self.asked.emit()


def _asking() -> list[signal.Signals]:
    """The signals that ask a program to end; one that was told to outlive its terminal does."""
    asking = [signal.SIGINT, signal.SIGTERM]
    if sys.platform != "win32" and signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN:
        asking.append(signal.SIGHUP)
    return asking
