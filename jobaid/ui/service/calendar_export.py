"""One's own open promises as a file for a calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobaid.operations.service.promise_calendar import promise_calendar
from jobaid.operations.service.promise_views import PromiseBook
from jobaid.sentences import put

if TYPE_CHECKING:
    from jobaid.ui.service.service_view import ServiceGiven


class CalendarExport(QObject):
    """Asks where the file goes, writes it, and says how it went."""

    def __init__(self, given: ServiceGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given, self._over = given, parent

    def ask(self) -> None:
        """Ask for the file."""
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self._over, self.tr("My promises as a calendar file"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("promises.ics")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write)
        dialog.setModal(False)
        dialog.show()

    def write(self, path: str) -> None:
        """Write my open promises to a file."""
        desk = self._given.desk

        def work(_task: Any) -> int:
            mine = PromiseBook.read(desk).mine()
            text = promise_calendar(mine, desk.now(), desk.library.house.due_soon)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            return text.count("BEGIN:VEVENT")

        def done(count: int) -> None:
            self._given.say(put(self.tr("%n promise(s) are in %1.", "", count), "%1", path))

        self._given.tasks.run(work, done, self._given.say)
