"""The library of the running desk: looked at for changes, read on another thread, taken up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.operations.desk.library_reader import FoundLibrary
    from jobaid.operations.desk.session import Session
    from jobaid.operations.library.library_source import LibrarySource
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.tasks import Tasks

EVERY_MS = 3_000
"""How often the library's files are looked at for changes, in milliseconds."""


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

    def __init__(self, source: LibrarySource, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._tasks = tasks
        self._session: Session | None = None
        self._found: FoundLibrary | None = None
        self._looking = False
        self._reading: Task | None = None
        self._told_last = ""
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look_for_changes)

    def serve(self, session: Session) -> None:
        """Begin to keep the library of a session."""
        self._session = session
        self.read()

    def use(self, folder: Path) -> None:
        """Use the library in another folder from now on, between calls."""
        if self._source.use(folder):
            self.read()

    def read(self) -> None:
        """Read the library and take it up as soon as no call is in hand."""
        if self._session is not None:
            self._reading = self._tasks.run(self._read, self._keep, self.told.emit, key="library")

    def finish_reading(self) -> None:
        """Wait for a reading that is under way and take up what it found."""
        reading, self._reading = self._reading, None
        if reading is not None and reading.wait() and reading.state == "done":
            self._keep(reading.result)

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
        if not self._looking:
            self._looking = True
            self._tasks.run(self._look, self._looked, self._not_looked)

    def _read(self, _task: Task) -> FoundLibrary | None:
        return None if self._session is None else self._session.library_reader.read()

    def _keep(self, found: FoundLibrary | None) -> None:
        session = self._session
        if found is not None and session is not None:
            self._found = found
            if session.call_view() is not None:
                words = session.found_meanwhile(found)
                if words and words != self._told_last:
                    self.told_in_call.emit(words)
                self._told_last = words
        self.was_read.emit()
        self.take_up()

    def _look(self, _task: Task) -> bool:
        return self._source.has_changed()

    def _looked(self, changed: bool) -> None:
        self._looking = False
        if changed:
            self.read()

    def _not_looked(self, _words: str) -> None:
        self._looking = False
