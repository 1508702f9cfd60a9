"""The one thread that writes a file, and the ticket one gets for what was handed to it.

A write waits behind a sync in another thread, and both can take as long as the disk likes: so
neither belongs on the thread of a person's screen. Whoever wants to know waits on the `Ticket`.
"""

from __future__ import annotations

import atexit
import logging
import threading
import weakref
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

_log = logging.getLogger(__name__)

WorkItem = TypeVar("WorkItem")


class Ticket:
    """What became of something handed to a writer.

    A ticket is settled once the writer has tried: either it is on the disk, or it is held in
    memory only. One that was held in memory turns to saved when a later attempt succeeds.
    """

    __slots__ = ("_latch", "_saved", "_settled")

    def __init__(self) -> None:
        self._latch = threading.Lock()
        self._latch.acquire()
        self._saved = False
        self._settled = False

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until the writer has tried (at most `timeout` seconds); True when it is on disk."""
        if self._latch.acquire(timeout=-1 if timeout is None else timeout):
            self._latch.release()
        return self._saved

    @property
    def saved(self) -> bool:
        """True once it is on the disk."""
        return self._saved

    def settle(self, saved: bool) -> None:
        """For the writer: tell how the attempt went."""
        self._saved = saved
        if not self._settled:
            self._settled = True
            self._latch.release()


class Worker(Generic[WorkItem]):
    """A thread that hands what was `put` to `handle`, as many at a time as have queued.

    `handle(batch)` runs on one thread at a time, in the order of what was handed over, and returns
    after how many seconds it wants to be called again with an empty batch, or None for not before
    something is put. What it raises is logged and ends nothing: it must settle its own trouble.

    `close()` hands over what has queued and ends the thread. A program that ends without closing
    still hands everything over on its way out and never hangs.
    """

    def __init__(self, name: str, handle: Callable[[list[WorkItem]], float | None]) -> None:
        self._queue: SimpleQueue[list[WorkItem] | None] = SimpleQueue()
        self._handle = handle
        self._gate = threading.Lock()  # for the next two
        self._waiting = 0
        self._closed = False
        self._turn = threading.Lock()  # held by whoever is in `handle`
        # A plain thread would keep a program that failed before closing alive for ever; this one
        # is drained at exit instead (threads of this kind run until the exit handlers are done).
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()
        _open_workers.add(self)

    def put(self, item: WorkItem) -> bool:
        """Hand something over and return at once; False, and nothing done, after `close`."""
        with self._gate:
            if not self._closed:
                self._waiting += 1
                self._queue.put([item])
            return not self._closed

    def do(self, item: WorkItem) -> bool:
        """Like `put`, for a caller that waits anyway: where nothing is before it, handled here.

        That saves waking the thread and waking up again, which is as much as a quick sync.
        """
        with self._gate:
            here = not self._closed and self._waiting == 0 and self._turn.acquire(blocking=False)
        if not here:
            return self.put(item)
        try:
            again = self._handled([item])
        finally:
            self._turn.release()
        if again is not None:
            self._queue.put([])  # keeping the time is for the thread
        return True

    def close(self) -> None:
        """Handle all that was put so far and end the thread. A second time does nothing."""
        with self._gate:
            if not self._closed:
                self._closed = True
                self._queue.put(None)
        if threading.current_thread() is not self._thread:  # a listener may close it too
            self._thread.join()
        _open_workers.discard(self)

    def _run(self) -> None:
        queue = self._queue
        wait: float | None = None
        going = True
        while going:
            batch: list[WorkItem] = []
            try:
                items = queue.get(timeout=wait)
                while items is not None:
                    batch += items
                    if queue.empty():
                        break
                    items = queue.get()
                going = items is not None
            except Empty:
                pass  # the time asked for has passed
            with self._turn:
                wait = self._handled(batch)
            with self._gate:
                self._waiting -= len(batch)

    def _handled(self, batch: list[WorkItem]) -> float | None:
        try:
            return self._handle(batch)
        except Exception:
            _log.exception("The writer %s failed and goes on", self._thread.name)
            return None


_open_workers: weakref.WeakSet[Worker[Any]] = weakref.WeakSet()


@atexit.register
def _drain() -> None:
    for worker in list(_open_workers):
        worker.close()
