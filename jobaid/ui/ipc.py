"""The running desk's ear: requests of other programs on this machine, one desk per profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from jobaid.operations.handover import (
    LONGEST,
    TOO_LONG,
    HandoverReply,
    HandoverRequest,
    NotFitting,
    address,
    read_request,
)
from jobaid.ui.translated_sentences import translated

PATIENCE_MS = 10_000
"""How long a program may take to send its line, and again to read what it is told."""

MOST = 8
"""How many may be connected at once; a desk has one agent."""

Handle = Callable[[HandoverRequest], HandoverReply]


class DeskServer(QObject):
    """Listens for requests and answers each with what `handle` says.

    `handle` runs on the GUI thread and gets only requests that fit their form.
    """

    def __init__(self, profile: Path, handle: Handle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._handle = handle
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        self._waiting: dict[QLocalSocket, QTimer] = {}
        self._answered: set[QLocalSocket] = set()

    def listen(self) -> str | None:
        """Begin to listen; returns in words why that is not possible.

        Call it only while holding the profile's lock: what a crash left of an earlier desk's
        socket is removed.
        """
        try:
            where = address(self._profile)
        except OSError as error:
            return _words(str(error))
        QLocalServer.removeServer(where)
        if not self._server.listen(where):
            return _words(self._server.errorString())
        return None

    def close(self) -> None:
        """Stop listening; who is connected is let go."""
        self._server.close()
        for socket in list(self._waiting):
            socket.abort()

    def _take(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            if len(self._waiting) >= MOST:
                # Whoever says or reads nothing gives way to whoever has just come
                next(iter(self._waiting)).abort()
            timer = QTimer(socket)
            timer.setSingleShot(True)
            timer.setInterval(PATIENCE_MS)
            timer.timeout.connect(self._too_slow)
            self._waiting[socket] = timer
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._gone)
            timer.start()
            if socket.bytesAvailable():
                self._read_from(socket)

    def _read(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._read_from(socket)

    def _read_from(self, socket: QLocalSocket) -> None:
        timer = self._waiting.get(socket)
        if timer is None or not timer.isActive() or socket in self._answered:
            return
        if socket.canReadLine():
            self._answered.add(socket)
            self._answer(socket, bytes(socket.readLine(LONGEST + 2).data()))
        elif socket.bytesAvailable() > LONGEST:
            self._answered.add(socket)
            self._reply(socket, HandoverReply(False, translated(TOO_LONG)))

    def _answer(self, socket: QLocalSocket, line: bytes) -> None:
        try:
            request = read_request(line)
        except NotFitting as misfit:
            self._reply(socket, HandoverReply(False, translated(misfit.words)))
            return
        self._reply(socket, self._handle(request))

    def _reply(self, socket: QLocalSocket, answer: HandoverReply) -> None:
        # From here on whoever asked has so long to read it, and is let go then
        self._waiting[socket].start()
        socket.write(answer.line())
        socket.flush()
        socket.disconnectFromServer()

    def _too_slow(self) -> None:
        timer = self.sender()
        for socket, own in list(self._waiting.items()):
            if own is timer:
                socket.abort()

    def _gone(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._waiting.pop(socket, None)
            self._answered.discard(socket)
            socket.deleteLater()


def _words(reason: str) -> str:
    return (
        f"Other programs cannot reach this desk ({reason}). Calls are not affected; foot pedals "
        "and links from other programs do nothing until Job Aid is started again."
    )
