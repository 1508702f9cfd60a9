"""A wire to a server that breaks: whatever is on it then is lost, both ways."""

from __future__ import annotations

import contextlib
import select
import socket
import threading


class CutWire:
    """Listens at `port` and passes on to a server; after `left` bytes a connection breaks.

    None passes everything on.
    """

    def __init__(self, to: int) -> None:
        self._to = to
        self.left: int | None = None
        self.cuts = 0
        self._ending = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End it, and what it carries."""
        self._ending.set()
        self._listening.close()
        self._thread.join(5)

    def _run(self) -> None:
        self._listening.settimeout(0.2)
        while not self._ending.is_set():
            with contextlib.suppress(OSError):
                here, _ = self._listening.accept()
                threading.Thread(target=self._carry, args=(here,), daemon=True).start()

    def _carry(self, here: socket.socket) -> None:
        with contextlib.suppress(OSError), here:
            there = socket.create_connection(("127.0.0.1", self._to))
            with there:
                while not self._ending.is_set():
                    for one in select.select([here, there], [], [], 0.2)[0]:
                        data = one.recv(65_536)
                        if not data:
                            return
                        if self.left is not None:
                            data = data[: max(self.left, 0)]
                            self.left -= len(data)
                        (there if one is here else here).sendall(data)
                        if self.left is not None and self.left <= 0:
                            self.left, self.cuts = None, self.cuts + 1
                            return
