"""The versions of the script in hand: who published each and why, and what it changed in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.studio.library_history import LibraryHistory, NoHistory, Publication
from jobaid.operations.studio.told_renames import told_changes
from jobaid.sentences import put
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.studio.changes_text import ChangesText
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.change_rows import ChangeRow
    from jobaid.operations.studio.studio_work import StudioWork
    from jobaid.operations.studio.version_results import VersionResult
    from jobaid.operations.task_runner import Task
    from jobaid.ui.studio.studio_given import StudioGiven
    from jobaid.ui.theme import Colour

_VERDICTS: dict[str, tuple[str, Colour]] = {
    "better": ("circle-check", "ok"),
    "worse": ("triangle-alert", "warn"),
    "open": ("circle-help", "muted"),
}

Version = tuple[Publication, bytes | None, "tuple[ChangeRow, ...]"]
"""A publication of a script, with its file then, and what it changed."""


class HistoryPane(Pane):
    """`wanted(number, content)`: an earlier version is to be brought back into the draft."""

    wanted = Signal(int, object)

    def __init__(self, given: StudioGiven, parent: QWidget) -> None:
        super().__init__(parent)
        self._given = given
        self._asked: object = None
        self.versions: tuple[Version, ...] = ()
        self.rows = RowList(self)
        self.rows.setAccessibleIdentifier("studio-history")
        self.changes = ChangesText(self)
        self.changes.setAccessibleIdentifier("history-changes")
        self.results_heading = SectionHeading(self)
        self.results = RowList(self, height="row")
        self.results.setAccessibleIdentifier("history-results")
        self.bring = PushButton("plain", "", self, small=True)
        self.bring.setAccessibleIdentifier("history-bring-back")
        self.bring.clicked.connect(self._bring)
        column = Column(self, self.rows, space="unit", edge="unit")
        column.addWidget(self.changes, 1)
        column.addWidget(self.results_heading)
        column.addWidget(self.results)
        column.addWidget(self.bring)
        self.rows.selectionModel().currentRowChanged.connect(self._moved)
        set_words(self.rows, self.tr("Versions"))

    @property
    def _work(self) -> StudioWork:
        return self._given.work

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """It is looked at: read the history."""
        super().showEvent(event)
        self.draw()

    def draw(self) -> None:
        """Read the history of the script in hand, where it is another than the one that shows."""
        work, folder = self._work, self._given.desk.folder
        asked = (work.file, work.script_id, tuple(sorted(work.live)), work.live.get(work.file))
        if not self.isVisible() or asked == self._asked:
            return
        self._asked = asked
        file, script = work.file, work.script_id

        records, samples = self._given.desk.records, self._given.desk.samples
        reading, library = work.reading, work.reading.library

        def read(_task: Task) -> tuple[Version, ...]:
            return _versions(folder, file, script, reading)

        def count(_task: Task) -> list[VersionResult]:
            if records is None:
                return []
            from jobaid.operations.studio.version_results import version_results

            records.refresh()
            try:
                history = LibraryHistory(folder)
            except NoHistory:
                history = None
            return version_results(records.index, library, script, history, samples=samples)

        self._results = ()
        self._given.tasks.run(read, self._show, self._given.say, key="studio-history")
        self._given.tasks.run(count, self._counted, self._given.say, key="studio-results")

    def _show(self, versions: tuple[Version, ...]) -> None:
        self.versions = versions
        now = self._given.desk.now().astimezone()
        rows = [
            ListRow(
                str(one.number),
                put(
                    self.tr("Version %1: %2").replace("%1", str(one.number)),
                    "%2",
                    one.message.partition("\n")[0],
                ),
                f"{one.author}, {day_and_time(one.at.astimezone(), now)}",
                icon="history",
            )
            for one, _, _ in versions
        ]
        self.rows.set_rows(rows)
        self.rows.setVisible(bool(rows))
        self._show_current()

    _results: Sequence[VersionResult] = ()

    def _counted(self, results: list[VersionResult]) -> None:
        self._results = results
        self._show_results()

    def _show_results(self) -> None:
        """What the calls of the version in hand came to, beside those of the version before."""
        from jobaid.operations.studio.results_told import told_results

        at = self.rows.currentIndex().row()
        told = None
        if 0 <= at < len(self.versions):
            number = self.versions[at][0].number
            told = told_results(self._results, number, self._work.reading.library)
        self.results_heading.setVisible(told is not None)
        self.results.setVisible(told is not None and bool(told.rows))
        if told is None:
            return
        self.results_heading.set_heading(translated(told.heading))
        verdicts = {
            "better": self.tr("better"),
            "worse": self.tr("worse"),
            "open": self.tr("too few to tell"),
        }
        rows = [
            ListRow(
                str(number),
                f"{translated(one.what)}: {one.values}",
                translated(one.change),
                verdicts[one.verdict],
                icon=_VERDICTS[one.verdict][0],
                colour=_VERDICTS[one.verdict][1],
            )
            for number, one in enumerate(told.rows)
        ]
        self.results.set_rows(rows, choose=False)
        set_words(self.results, translated(told.heading))

    def _moved(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        at = self.rows.currentIndex().row()
        version = self.versions[at] if 0 <= at < len(self.versions) else None
        rows: tuple[ChangeRow, ...] = ()
        nothing = self.tr("It was not published yet.")
        if version is not None:
            one, _, rows = version
            nothing = one.message
        self.changes.show_changes(rows, nothing)
        self._show_results()
        there = version is not None and version[1] is not None
        self.bring.setVisible(there and version is not None and version[1] != self._work.content)
        if version is not None:
            number = str(version[0].number)
            self.bring.set_text(self.tr("Bring back version %1").replace("%1", number))

    def _bring(self) -> None:
        at = self.rows.currentIndex().row()
        if 0 <= at < len(self.versions):
            one, now, _ = self.versions[at]
            self.wanted.emit(one.number, now)


def _versions(folder: Path, file: str, script: str, reading: ReadLibrary) -> tuple[Version, ...]:
    """The versions of a script, the newest first. A rename is one change, as at publish."""
    try:
        history = LibraryHistory(folder)
        found = history.of_script(script)
    except NoHistory:
        return ()
    made = []
    before: Mapping[str, bytes] = {}
    for one in found:
        now = {file: held} if (held := history.contents(one).get(file)) is not None else {}
        made.append((one, now.get(file), told_changes(before, now, reading)[1]))
        before = now
    return tuple(reversed(made))
