"""Scorecards brought in from an evaluation form of Amazon Connect, and handed out as one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.library.exchange.exchange_report import ExchangeReport
from jobaid.operations.studio.connect_files import IncomingCard, card_of_file, form_text
from jobaid.operations.studio.script_exchange import write_given
from jobaid.ui.studio.exchange_panels import FilePanel, ReportPanel
from jobaid.ui.studio.long_work import LongWork

if TYPE_CHECKING:
    from jobaid.operations.studio.scorecard_work import ScorecardWork
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.panel_host import PanelHost
    from jobaid.ui.studio.studio_given import StudioView

_FORM = (("connect", ".json"),)


class CardExchange(QObject):
    """The tools of the scorecards' view. Signal: `came(file)`, once one is in the draft."""

    came = Signal(str)

    def __init__(self, view: StudioView, host: PanelHost, cards: ScorecardWork) -> None:
        super().__init__(view)
        self._view, self._host, self._cards = view, host, cards
        self._card = ""
        self._panel = FilePanel(view)
        self._panel.wanted.connect(self._wanted)
        self._report = ReportPanel(view)
        self._work = LongWork(view, host, "studio-exchange")
        host.add(self._panel)
        host.add(self._report)

    def bring_in(self) -> None:
        """Ask for a form to bring in."""
        self._view.flush()
        title = self.tr("Bring in an evaluation form of Amazon Connect")
        self._host.show("card-form", self._panel, self._panel.prepare(_FORM, title=title))

    def hand_out(self, card: str) -> None:
        """Ask to which file the scorecard of this id is written."""
        self._view.flush()
        if not card:
            self._view.given.say(self.tr("Take a scorecard in hand first."))
            return
        self._card = card
        title = self.tr("Hand the scorecard out as a form for Amazon Connect")
        self._host.show("card-form", self._panel, self._panel.prepare(_FORM, card, title))

    def _wanted(self, path: str, form: str) -> None:
        file, work, card = Path(path).expanduser(), self._view.work, self._card

        def read(_task: Task) -> IncomingCard:
            return card_of_file(file)

        def write(task: Task) -> tuple[Path, ExchangeReport]:
            library = work.reading.library
            text, told = form_text(library.scorecards[card], library)
            task.went_on(0, 1)  # nothing is written once Esc was pressed
            write_given(file, text.encode())
            lost = [{"at": "", "what": one, "why": ""} for one in told]
            return file, ExchangeReport(lost=lost)

        if form:
            words = self.tr("Writing it. Esc stops it.")
            self._work.run(words, write, self._written, self._panel.refuse)
        else:
            words = self.tr("Reading it. Esc stops it.")
            self._work.run(words, read, self._came, self._panel.refuse)

    def _came(self, card: IncomingCard) -> None:
        file = self._cards.take_in(card)
        self._view.given.changed()
        words = self.tr("%1: %2.").replace("%1", card.title)
        words = words.replace("%2", self.tr("%n question(s)", "", len(card.report.kept)))
        self._show(self.tr("Taken into the draft"), words, card.report)
        self.came.emit(file)

    def _written(self, told: tuple[Path, ExchangeReport]) -> None:
        file, report = told
        self._show(self.tr("Written"), f"{file}.", report)

    def _show(self, title: str, words: str, report: ExchangeReport) -> None:
        self._host.close()
        self._host.show("card-report", self._report, self._report.prepare(title, words, report))
