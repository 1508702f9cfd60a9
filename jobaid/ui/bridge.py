"""From other threads to the window: what a journal tells, and work that must not hold it up.

Whatever comes from another thread arrives here as a queued signal, so that a component is only
ever called on the GUI thread.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from jobaid.ui.sentences import translated

_log = logging.getLogger(__name__)


class Bridge(QObject):
    """What the log and the session tell from their threads, as signals of the GUI thread.

    `saved` carries the highest event number that is on the disk, `told` a sentence for the
    agent, `not_kept` one about what the disk refused, `kept_again` that it took it, `changed`
    what should be drawn anew (`Changes`).
    """

    saved = Signal(int)
    told = Signal(object)  # `str` would make plain text of a `Sentence`
    not_kept = Signal(object)
    kept_again = Signal(object)
    changed = Signal(object)

    def on_saved(self, seq: int) -> None:
        """For `on_saved` of a journal; from any thread."""
        self.saved.emit(seq)

    def tell(self, words: str) -> None:
        """For `tell` of a session; from any thread."""
        self.told.emit(words)

    def tell_not_kept(self, words: str) -> None:
        """For `tell` of `Keeping`; from any thread."""
        self.not_kept.emit(words)

    def tell_kept_again(self, words: str) -> None:
        """For `mended` of `Keeping`; from any thread."""
        self.kept_again.emit(words)

    def on_changed(self, changes: object) -> None:
        """For `changed` of a session; from any thread."""
        self.changed.emit(changes)


class Job(QObject):
    """One piece of work on another thread. Signals fire on the GUI thread.

    `done` carries what the work returned, `failed` a sentence; neither fires once it was
    cancelled. `progressed` carries how much of how much is done.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(int, int)
    _arrived = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._arrived.connect(self._settle, Qt.ConnectionType.QueuedConnection)

    @property
    def cancelled(self) -> bool:
        """Whether nobody wants the result any more: the work asks this and stops early."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Say that the result is not wanted any more."""
        self._cancelled.set()

    def progress(self, done: int, of: int) -> None:
        """For the work, to say how far it is; from any thread."""
        if not self.cancelled:
            self.progressed.emit(done, of)

    def arrive(self, future: Future[Any]) -> None:
        """For the pool: the work is over."""
        stopped = future.cancelled()
        error = None if stopped else future.exception()
        result = None if stopped or error is not None else future.result()
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._arrived.emit(result, error)

    def _settle(self, result: object, error: BaseException | None) -> None:
        if not self.cancelled:
            if error is None:
                self.done.emit(result)
            else:
                from jobaid.log.mask import mask_text

                words = getattr(error, "words", None)
                if words is None:
                    _log.error("Work on another thread failed", exc_info=error)
                    words = str(error) or type(error).__name__
                self.failed.emit(mask_text(translated(words)).text)
        self.deleteLater()


GIVE_WAY_S = 0.0005
"""How long another thread may keep Python from the window once that wants it, in seconds.

Python's usual 5 ms come due each time the window has been in Qt: several times while it draws.
"""


class Workers(QObject):
    """Threads for what would hold up the window: opening, reading, checking, writing settings."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 3) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), GIVE_WAY_S))
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="work")
        self._closed = False

    def run(
        self,
        work: Callable[[Job], Any],
        done: Callable[[Any], object] | None = None,
        failed: Callable[[str], object] | None = None,
    ) -> Job:
        """Do `work(job)` on a thread; `done` and `failed` are bound methods of QObjects.

        Once these are closed nothing is done any more.
        """
        job = Job(self)
        if self._closed:
            job.cancel()
            return job
        if done is not None:
            job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        self._pool.submit(work, job).add_done_callback(job.arrive)
        return job

    def await_result(
        self,
        future: Future[Any],
        done: Callable[[Any], object],
        failed: Callable[[str], object] | None = None,
    ) -> Job:
        """The same for work that was begun before there was a window."""
        job = Job(self)
        job.done.connect(done)
        if failed is not None:
            job.failed.connect(failed)
        future.add_done_callback(job.arrive)
        return job

    def close(self) -> None:
        """Wait for what runs and drop what has not begun."""
        self._closed = True
        for job in self.findChildren(Job):
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)
