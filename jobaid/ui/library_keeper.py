"""The library of the running desk: read on another thread, taken up between calls."""

from __future__ import annotations

from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobaid.library.files import Listing, list_files
from jobaid.operations.starting import open_for_desk

if TYPE_CHECKING:
    from jobaid.library.cache.opening import Opened
    from jobaid.operations.desk.session import Session
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.tasks import Tasks

EVERY_MS = 5_000
"""How often the library's files are looked at for changes, in milliseconds."""

_Files = tuple[Path, Listing]


class LibraryKeeper(QObject):
    """Keeps the session's library as it is on the disk.

    `was_read` fires when a reading is done, `taken_up(Told)` when the desk uses it, `told` with
    what went wrong, `told_in_call` with what broke while a call is in hand: it goes on with
    what it began with, and the rest is said when it is over. A folder on a share that hangs
    holds up one thread and nothing else: while a look is under way no other begins.
    """

    taken_up = Signal(object)
    was_read = Signal()
    told = Signal(str)
    told_in_call = Signal(object)

    def __init__(self, folder: Path, opened: Future[Opened], tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.folder = folder
        self._early: Future[Opened] | None = opened
        self._tasks = tasks
        self._session: Session | None = None
        self._found: object = None
        self._files: _Files | None = None
        self._listing = False
        self._told_last = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look_for_changes)

    def load(self) -> Opened:
        """For the session, on another thread: what the start opened already, later anew."""
        early, self._early = self._early, None
        return early.result() if early is not None else open_for_desk(self.folder)

    def serve(self, session: Session) -> None:
        """Begin to keep the library of a session."""
        self._session = session
        self.read()

    def use(self, folder: Path) -> None:
        """Use the library in another folder from now on, between calls."""
        if folder != self.folder:
            self.folder = folder
            self._early = None
            self._files = None
            self.read()

    def read(self) -> None:
        """Read the library and take it up as soon as no call is in hand."""
        if self._session is not None:
            self._tasks.run(self._read, self._keep, self.told.emit, key="library")

    def take_up(self) -> None:
        """Take up what was read, where no call is in hand. Call it when a call is over."""
        session = self._session
        if session is None or self._found is None or session.call_view() is not None:
            return
        found, self._found = self._found, None
        self.taken_up.emit(session.take_up(found))
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look_for_changes(self) -> None:
        """Look now whether a file has changed."""
        if not self._listing:
            self._listing = True
            self._tasks.run(self._list, self._listed, self._not_listed)

    def _read(self, task: Task) -> object:
        # Listed before it is read: what changes from here on is seen by the next look.
        with suppress(OSError):
            self._files = self._list(task)
        return None if self._session is None else self._session.look_at_library()

    def _keep(self, found: object) -> None:
        self._found = found
        if self._session is not None and self._session.call_view() is not None:
            words = self._session.told_meanwhile(found)
            if words and words != self._told_last:
                self.told_in_call.emit(words)
            self._told_last = words
        self.was_read.emit()
        self.take_up()

    def _list(self, task: Task) -> _Files:
        folder = self.folder
        return folder, list_files(folder)

    def _listed(self, found: _Files) -> None:
        self._listing = False
        before, self._files = self._files, found
        if before is not None and before != found:
            self.read()

    def _not_listed(self, _words: str) -> None:
        self._listing = False
