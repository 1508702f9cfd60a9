"""Calls that were left: resumed or closed, and read from the disk on another thread first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.operations.desk.interrupted_call import InterruptedCall

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.task_runner import Task
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.tasks import Tasks

_Found = tuple[InterruptedCall, str | None]


class Resuming(QObject):
    """Resumes and closes calls. `done` fires after each, whatever came of it.

    A parked call is gone on with at once. One of an earlier start lies in a day file, which may
    be on a slow disk: the window goes on meanwhile, and what it is asked for then comes first.
    """

    done = Signal()

    def __init__(self, dispatcher: Dispatcher, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._dispatcher = dispatcher
        self._tasks = tasks
        self._resuming: tuple[str, Task] | None = None

    def resume(self, id: str) -> None:
        """Go on with a call. The same once more changes nothing; another one is wanted instead."""
        if self._resuming is not None:
            before, task = self._resuming
            if before == id:
                return
            task.cancel()
            self._resuming = None
        session = self._dispatcher.session
        if session.is_here(id):
            self._take((InterruptedCall(id), None))
        else:
            read = partial(_read, session, id, None)
            self._resuming = id, self._tasks.run(read, self._take, self._failed)

    def close_call(self, id: str, reason: str) -> None:
        """Close a call without going on with it."""
        session = self._dispatcher.session
        if session.is_here(id) or not reason.strip():
            self._take((InterruptedCall(id), reason))
        else:
            self._tasks.run(partial(_read, session, id, reason), self._take)

    def _take(self, found: _Found) -> None:
        left, reason = found
        session = self._dispatcher.session
        here = None if session.is_here(left.id) else left
        if reason is None:
            self._resuming = None
            self._dispatcher.run("resume-call", session.resume, left.id, here)
        else:
            self._dispatcher.run("close-call", session.close_interrupted, left.id, reason, here)
        self.done.emit()

    def _failed(self, _words: str) -> None:
        """Nothing came of it, which the log has; the call can be asked for again."""
        self._resuming = None


def _read(session: Session, id: str, reason: str | None, _task: Task) -> _Found:
    return session.read_left(id), reason
