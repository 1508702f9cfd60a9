"""Work that must not hold up the window: what it comes to arrives on the window's thread."""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from jobaid.operations.task_runner import Task, TaskRunner
from jobaid.ui.translated_sentences import translated

_log = logging.getLogger(__name__)

GIVE_WAY_S = 0.0005
"""How long another thread may keep Python from the window once that wants it, in seconds.

Python's usual 5 ms come due each time the window has been in Qt: several times while it draws.
"""

WhenDone = Callable[[Any], object]
Failed = Callable[[str], object]
Progressed = Callable[[int, int], object]


class Tasks(QObject):
    """The tasks of one window: opening, reading, checking, searching, writing settings.

    Of what was cancelled, superseded, or asked for by something that is gone, nothing is heard.
    """

    _arrived = Signal(object)
    _went_on = Signal(object, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(min(sys.getswitchinterval(), GIVE_WAY_S))
        self.runner = TaskRunner()
        self._wanted: dict[Task, tuple[WhenDone | None, Failed | None, Progressed | None]] = {}
        self._arrived.connect(self._settle, Qt.ConnectionType.QueuedConnection)
        self._went_on.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Task], Any],
        done: WhenDone | None = None,
        failed: Failed | None = None,
        *,
        progressed: Progressed | None = None,
        key: Hashable = None,
        lane: Hashable = None,
        must: bool = False,
    ) -> Task:
        """Do `work(task)` on a thread; the rest is called on this one.

        `done` gets what it returned, `failed` a sentence, `progressed` how much of how much is
        done. `key`, `lane` and `must` are those of `TaskRunner.start`.
        """
        task = Task(work, self._ended, self._tell)
        self._wanted[task] = done, failed, progressed
        return self.runner.start(task, key=key, lane=lane, must=must)

    def follow(self, future: Future[Any], done: WhenDone, failed: Failed | None = None) -> Task:
        """The same for work that was begun before there was a window."""
        task = Task(lambda _task: future.result(), self._ended)
        self._wanted[task] = done, failed, None
        future.add_done_callback(lambda _future: task.carry_out())
        return task

    @property
    def busy(self) -> bool:
        """Whether something that was asked for has still to come."""
        return bool(self._wanted)

    def close(self) -> None:
        """Wait for what runs, drop what has not begun and need not be; nothing more is heard of."""
        self._wanted.clear()
        self.runner.close()

    def _ended(self, task: Task) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone already
            self._arrived.emit(task)

    def _tell(self, task: Task, done: int, of: int) -> None:
        with contextlib.suppress(RuntimeError):
            self._went_on.emit(task, done, of)

    def _settle(self, task: Task) -> None:
        done, failed, _ = self._wanted.pop(task, (None, None, None))
        if task.state == "done" and done is not None and _is_there(done):
            done(task.result)
        elif task.state == "failed":
            if failed is None:
                _log.error("Work on another thread failed", exc_info=task.error)
            elif _is_there(failed):
                failed(self._words(task.error))

    def _tell_progress(self, task: Task, done: int, of: int) -> None:
        _, _, progressed = self._wanted.get(task, (None, None, None))
        if progressed is not None and not task.cancelled and _is_there(progressed):
            progressed(done, of)

    def _words(self, error: BaseException | None) -> str:
        from jobaid.log.mask import mask_text

        words = getattr(error, "words", None)
        if words is None:
            _log.info("Work on another thread failed", exc_info=error)
            words = str(error) or type(error).__name__
        return mask_text(translated(words)).text


def _is_there(call: Callable[..., object]) -> bool:
    """Whether what a bound method belongs to has not been deleted by Qt meanwhile."""
    owner = getattr(call, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
