"""Calls handed over to a colleague as one block, and a colleague's taken up: by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from jobaid.call.capsule import holds_capsule
from jobaid.log.trouble import why
from jobaid.sentences import put

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.desk.session import Session
    from jobaid.operations.task_runner import Task
    from jobaid.ui.desk.dispatcher import Dispatcher
    from jobaid.ui.frame.tasks import Tasks

_FILE = "handover.jobaid"
_LONGEST = 20_000_000


class CapsuleKeys(QObject):
    """What its keys do: copies, saves and opens handover capsules.

    `said` carries what went wrong or is missing, `did` what was done, `opened`: a colleague's call
    is in hand now.
    """

    said = Signal(str)
    did = Signal(str)
    opened = Signal()

    def __init__(self, dispatcher: Dispatcher, tasks: Tasks, place: QWidget) -> None:
        super().__init__(place)
        self._dispatcher, self._tasks, self._place = dispatcher, tasks, place

    # -- handing over --------------------------------------------------------------------------

    def copy(self) -> None:
        """Copy the block of the call in hand."""
        self._to_clipboard(self._of_call())

    def save(self) -> None:
        """Write the block of the call in hand to a file."""
        self._ask_where(self._of_call())

    def copy_left(self) -> None:
        """Copy one block of all that is laid aside."""
        self._tasks.run(
            partial(_left, self._dispatcher.session), self._to_clipboard, self.said.emit
        )

    def save_left(self) -> None:
        """Write one block of all that is laid aside to a file."""
        self._read_left(self._ask_where)

    def _read_left(self, then: Callable[[str], None]) -> None:
        self._tasks.run(partial(_left, self._dispatcher.session), then, self.said.emit)

    def _of_call(self) -> str:
        self._dispatcher.about_to.emit("transfer")  # what is being written belongs to it
        return self._dispatcher.session.handed_calls.capsule()

    def _to_clipboard(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.did.emit(
                self.tr("Copied. Paste it to the colleague; their desk opens it at the same step.")
            )
        else:
            self.said.emit(self.tr("There is no call to hand over."))

    def _ask_where(self, text: str) -> None:
        if not text:
            self.said.emit(self.tr("There is no call to hand over."))
            return
        dialog = self._dialog(self.tr("Hand over as a file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix("jobaid")
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(partial(self.write, text))
        dialog.show()

    def write(self, text: str, path: str) -> None:
        """Write a block to a file, and say how it went."""

        def work(_task: Task) -> str:
            try:
                Path(path).write_text(text, encoding="utf-8")
            except OSError as error:
                return why(error)
            return ""

        def told(wrong: str) -> None:
            if wrong:
                words = self.tr("%1 was not written: %2. Copy it instead.")
                self.said.emit(put(words, "%1", path).replace("%2", wrong))
            else:
                self.did.emit(put(self.tr("Handed over in %1."), "%1", path))

        self._tasks.run(work, told, self.said.emit)

    # -- taking up -----------------------------------------------------------------------------

    def open(self) -> None:
        """Open the block on the clipboard; where there is none, ask for its file."""
        text = QGuiApplication.clipboard().text()
        if holds_capsule(text):
            self._open(text)
        else:
            self.said.emit(
                self.tr("There is no handover on the clipboard. Copy it, or choose its file.")
            )
            self.choose()

    def choose(self) -> None:
        """Ask for the file of a block."""
        dialog = self._dialog(self.tr("Open a handover"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.show()

    def read(self, path: str) -> None:
        """Open the block in a file."""

        def work(_task: Task) -> str:
            with Path(path).open("rb") as file:
                return file.read(_LONGEST).decode("utf-8", "replace")

        self._tasks.run(work, self._open, self.said.emit)

    def _open(self, text: str) -> None:
        session = self._dispatcher.session
        before = session.desk_call
        told = self._dispatcher.run("open-capsule", session.handed_calls.open, text)
        if session.desk_call is not None and session.desk_call is not before:
            self.opened.emit()
        elif told.news:
            self.said.emit(told.news)

    def _dialog(self, title: str) -> QFileDialog:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = QFileDialog(self._place, title, QStandardPaths.writableLocation(documents))
        dialog.setNameFilters([f"{self.tr('Handovers')} (*.jobaid *.txt)", "(*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        return dialog


def _left(session: Session, _task: Task) -> str:
    return session.handed_calls.capsule_of_left()
