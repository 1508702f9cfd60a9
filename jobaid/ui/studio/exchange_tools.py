"""Scripts taken in from a file or a text, and written to a file, with what became of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from jobaid.library.exchange.exchange_report import CannotExchange, ExchangeReport, IncomingScript
from jobaid.operations.studio.script_exchange import (
    FORMS,
    form_of_file,
    give_script,
    pasted_script,
    script_of_file,
    write_given,
)
from jobaid.sentences import sentence
from jobaid.ui.studio.exchange_panels import FilePanel, PastePanel, ReportPanel
from jobaid.ui.studio.long_work import LongWork

if TYPE_CHECKING:
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.studio_given import StudioView

CameIn = tuple[Mapping[str, bytes], IncomingScript, dict[str, bytes]]


class ExchangeTools(QObject):
    """The tools of `view`, whose keys begin with `context`; `script()` is the id in hand."""

    def __init__(
        self, view: StudioView, host: PanelHost, context: str, script: Callable[[], str]
    ) -> None:
        super().__init__(view)
        self._view, self._host, self._script = view, host, script
        self._paste: PastePanel | None = None
        self._file: FilePanel | None = None
        self._report: ReportPanel | None = None
        self._work = LongWork(view, host, "studio-exchange")
        view.given.actions.bind_all(
            {
                f"{context}-paste": self.paste,
                f"{context}-take-in": self.take_in,
                f"{context}-export": self.write_out,
            }
        )

    # -- in ---------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Ask for a text to make a script of: what was copied."""
        self.paste_text(QGuiApplication.clipboard().text())

    def paste_text(self, text: str) -> None:
        """Ask whether a script is made of this text."""
        self._view.flush()
        if self._paste is None:
            self._paste = PastePanel(self._view)
            self._paste.wanted.connect(self._make_of_text)
            self._host.add(self._paste)
        lines = text if "\n" in text.strip() else ""
        self._host.show("paste", self._paste, self._paste.prepare(lines))

    def take_in(self) -> None:
        """Ask for a file to take in."""
        self._view.flush()
        panel = self._file_panel()
        self._host.show("exchange", panel, panel.prepare(tuple(FORMS.items())))

    def takes(self, data: QMimeData) -> bool:
        """Whether what is dragged could be a script."""
        return any(one.isLocalFile() for one in data.urls()) or "\n" in data.text().strip()

    def drop(self, data: QMimeData) -> None:
        """Take in what was dropped: a file, else a text."""
        files = [one.toLocalFile() for one in data.urls() if one.isLocalFile()]
        if files:
            self.take_file(files[0], "")
        else:
            self.paste_text(data.text())

    def _file_panel(self) -> FilePanel:
        if self._file is None:
            self._file = FilePanel(self._view)
            self._file.wanted.connect(self.take_file)
            self._host.add(self._file)
        return self._file

    def take_file(self, path: str, form: str) -> None:
        """Take a file in, or (with a form) write the script in hand to it."""
        work, file = self._view.work, Path(path).expanduser()
        if form:
            self._write(file, form)
            return
        contents, into = work.edited.contents, work.edited.draft.folder

        def read(_task: Task) -> CameIn:
            known = form_of_file(file)
            if known is None:
                raise CannotExchange(
                    sentence("{file} has an ending that is no script's.", file=file.name)
                )
            return contents, *script_of_file(known, file, work.edited.reading(), into)

        self._work.run(self.tr("Reading it. Esc stops it."), read, self._came, self._refused)

    def _make_of_text(self, title: str, text: str) -> None:
        work = self._view.work
        contents, into = work.edited.contents, work.edited.draft.folder
        name = title or self.tr("New script")

        def read(_task: Task) -> CameIn:
            return contents, *pasted_script(text, name, work.edited.reading(), into)

        self._work.run(self.tr("Reading it. Esc stops it."), read, self._came, self._refused)

    def _refused(self, words: str) -> None:
        for name, panel in (("paste", self._paste), ("exchange", self._file)):
            if panel is not None and self._host.showing(name):
                panel.refuse(words)
                return
        self._view.given.say(words)

    def _came(self, told: CameIn) -> None:
        contents, script, files = told
        given, work = self._view.given, self._view.work
        if contents is not work.edited.contents:
            self._refused(self.tr("Something was changed meanwhile. Do it again."))
            return
        title = str(script.tree.get("title") or script.tree["id"])
        work.edited.edit(sentence("take in script {script}", script=title), files)
        work.open(next(file for file in files if file.startswith("scripts/")), 0)
        given.changed()
        words = self.tr("%1: %2 and %3.").replace("%1", title)
        words = words.replace("%2", self.tr("%n step(s)", "", script.steps))
        words = words.replace("%3", self.tr("%n answer(s)", "", script.answers))
        self._host.close()
        self._show_report(self.tr("Taken into the draft"), words, script.report, work.file)

    # -- out --------------------------------------------------------------------------------------

    def write_out(self) -> None:
        """Ask in which form, and to which file, the script in hand is written."""
        self._view.flush()
        script = self._script()
        if not script:
            self._view.given.say(self.tr("Take a script in hand first."))
            return
        panel = self._file_panel()
        self._host.show("exchange", panel, panel.prepare(tuple(FORMS.items()), script))

    def _write(self, file: Path, form: str) -> None:
        work, script = self._view.work, self._script()

        def write(task: Task) -> tuple[Path, ExchangeReport]:
            content, report = give_script(form, work.edited.reading(), script)
            task.went_on(0, 1)  # nothing is written once Esc was pressed
            write_given(file, content)
            return file, report

        self._work.run(self.tr("Writing it. Esc stops it."), write, self._written, self._refused)

    def _written(self, told: tuple[Path, ExchangeReport]) -> None:
        file, report = told
        self._host.close()
        work = self._view.work
        script = work.reading.library.scripts.get(self._script())
        self._show_report(self.tr("Written"), str(file), report, script.file if script else "")

    def _show_report(self, title: str, words: str, report: ExchangeReport, file: str) -> None:
        if self._report is None:
            self._report = ReportPanel(self._view)
            self._host.add(self._report)
            self._host.closed.connect(self._closed)
        names = self._view.work.plain_names(file)
        first = self._report.prepare(title, words, report, names)
        self._is_in = title == self.tr("Taken into the draft")
        self._host.show("exchange-report", self._report, first)

    _is_in = False

    def _closed(self) -> None:
        """The report was read: go to the script that came in."""
        if self._is_in and not self._host.showing("exchange-report"):
            self._is_in = False
            self._view.given.go("write")
