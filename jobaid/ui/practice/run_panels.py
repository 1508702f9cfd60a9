"""The panels of a run: promise, reply, skip, off script, transfer, as in a call on the desk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication

from jobaid.operations.callview.offers import offers_of
from jobaid.operations.practice.run_card import run_card
from jobaid.operations.practice.run_offers import RunOffers
from jobaid.sentences import put
from jobaid.ui.callview.panels.choose import ChoosePanel, ChooseRow
from jobaid.ui.callview.panels.promise import PromisePanel
from jobaid.ui.callview.panels.reply import ReplyPanel
from jobaid.ui.callview.panels.rows_panel import RowsPanel
from jobaid.ui.callview.panels.transfer import TransferPanel
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.practice.card_panel import CardPanel
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.themed import is_plain

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.callview.offers import Offer
    from jobaid.operations.practice.practice_views import RunView
    from jobaid.operations.practice.practising import KeptRun

Does = Callable[[Mapping[str, Any]], str]
"""Carries out a command of the run; what was wrong with it, in words, "" for nothing."""


class RunPanels(QObject):
    """`settled` after one of them did something; `told(words)` for a sentence."""

    settled = Signal()
    told = Signal(str)

    def __init__(self, does: Does, screen: QWidget, room: Callable[[], QRect]) -> None:
        super().__init__(screen)
        self._does, self._screen = does, screen
        self._kept: KeptRun | None = None
        self._view: RunView | None = None
        self.host = PanelHost(screen, room)
        self._choose: ChoosePanel | None = None
        self._promise: PromisePanel | None = None
        self._reply: ReplyPanel | None = None
        self._transfer: TransferPanel | None = None
        self._card: CardPanel | None = None
        screen.installEventFilter(self)

    def take_up(self, kept: KeptRun) -> None:
        """Another run is in hand: nothing that was asked of the former one stays."""
        self.forget()
        self._kept = kept

    def take_view(self, view: RunView) -> None:
        """The run as it is now."""
        self._view = view

    def forget(self) -> None:
        """No run is in hand; panels are made anew with the next one, and its words."""
        self.host.close()
        for panel in (self._choose, self._promise, self._reply, self._transfer, self._card):
            if panel is not None:
                self.host.forget(panel)
        self._choose = self._promise = self._reply = self._transfer = self._card = None
        self._kept = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Another language: panels are made anew, with its words; eats nothing."""
        if is_plain(event, QEvent.Type.LanguageChange) and self._kept is not None:
            self.take_up(self._kept)
        return False

    def take_digit(self, digit: int) -> bool:
        """Give a digit to the open panel; False where none is open that has digits."""
        panel = self.host.current
        if isinstance(panel, RowsPanel | PromisePanel):
            panel.take_digit(digit)
            return True
        return False

    @property
    def _offers(self) -> RunOffers:
        assert self._kept is not None
        return RunOffers(self._kept)

    # -- what is asked ------------------------------------------------------------------------

    def promise(self) -> None:
        """Ask what is promised, and by when."""
        view = self._view
        if self._kept is None or view is None or self._leave("promise"):
            return
        if self._promise is None:
            self._promise = PromisePanel(self._offers.read_due, self._screen)
            self._promise.promised.connect(self._promised)
            self.host.add(self._promise)
        now = view.call.started + dt.timedelta(seconds=view.call.elapsed_s)
        proposed = [one for one in view.call.promises if one.proposed]
        self.host.show("promise", self._promise, self._promise.prepare(proposed, now))

    def reply(self) -> None:
        """Ask which reply to an objection is wanted."""
        if self._kept is None or self._leave("reply"):
            return
        if self._reply is None:
            self._reply = ReplyPanel(self._offers.replies, self._screen)
            self._reply.picked.connect(self._replied)
            self.host.add(self._reply)
        self.host.show("reply", self._reply, self._reply.prepare())

    def transfer(self) -> None:
        """A colleague takes over: ask who."""
        if self._kept is None or self._leave("transfer"):
            return
        if self._transfer is None:
            self._transfer = TransferPanel(self._screen, hands_over=False)
            self._transfer.transferred.connect(self._transferred)
            self._transfer.copy_asked.connect(self._copy)
            self.host.add(self._transfer)
        offers = offers_of(self._kept.run.call.library).transfer_to
        first = self._transfer.prepare(offers, self._offers.for_colleague(), "", "")
        self.host.show("transfer", self._transfer, first)

    def card(self) -> None:
        """Show what counts in the run."""
        if self._kept is None or self._leave("card"):
            return
        if self._card is None:
            self._card = CardPanel(self._screen)
            self._card.begun.connect(self._read)
            self.host.add(self._card)
        run = self._kept.run
        card = run_card(run.scenario, run.call.library, run.call.language)
        self.host.show("card", self._card, self._card.prepare(card, begins=False))

    def _read(self, _scenario: str) -> None:
        self.host.close()

    def skip(self) -> None:
        """Ask why the step is skipped."""
        if self._view is not None and self._kept is not None:
            title = put(self.tr("Skip “%1”. Why?"), "%1", self._view.call.step_title)
            self._ask("skip", title, offers_of(self._kept.run.call.library).skip)

    def off_script(self) -> None:
        """Ask why the script is left."""
        if self._kept is not None:
            offers = offers_of(self._kept.run.call.library).off_script
            self._ask("off-script", self.tr("Off script. Why?"), offers)

    def _ask(self, purpose: str, title: str, offers: tuple[Offer, ...]) -> None:
        if self._leave("choose"):
            return
        if self._choose is None:
            self._choose = ChoosePanel(self._screen)
            self._choose.chosen.connect(self._chosen)
            self._choose.worded.connect(self._worded)
            self.host.add(self._choose)
        rows = [ChooseRow(id, words) for id, words in offers]
        words = self.tr("Other, in a few words")
        first = self._choose.ask(purpose, title, rows, own_words=words)
        self.host.show("choose", self._choose, first)

    def _leave(self, name: str) -> bool:
        """The same key again leaves a panel."""
        if self.host.showing(name):
            self.host.close()
            return True
        return False

    # -- what was answered ------------------------------------------------------------------------

    def _promised(self, text: str, words: str, due: object, giver: str) -> None:
        panel = self._promise
        if panel is None or self._kept is None:
            return
        when = due if isinstance(due, dt.datetime) else None
        if when is None and words.strip():
            reading = self._offers.read_due(words)
            if reading.due is None:
                panel.ask(translated(reading.ask or reading.words))
                return
        commands = self._offers.promise(text, words, when, giver, panel.proposed)
        problems = [problem for one in commands if (problem := self._does(one))]
        if problems:
            panel.ask(translated(problems[-1]))
            return
        self._done(put(self.tr("Promised. Read it back: “%1”."), "%1", text))

    def _replied(self, id: str) -> None:
        self._written({"do": "reply", "id": id}, "")

    def _transferred(self, kind: str, to: str) -> None:
        done = put(self.tr("Transferred to %1. Wrap up when they have it."), "%1", to)
        self._written({"do": "transfer", "kind": kind, "to": to}, done)

    def _chosen(self, purpose: str, id: str) -> None:
        offers = {} if self._kept is None else dict(self._reasons(purpose))
        self._worded(purpose, offers.get(id, id))

    def _reasons(self, purpose: str) -> tuple[Offer, ...]:
        assert self._kept is not None
        offers = offers_of(self._kept.run.call.library)
        return offers.skip if purpose == "skip" else offers.off_script

    def _worded(self, purpose: str, words: str) -> None:
        self._written({"do": purpose, "reason": words}, "")

    def _copy(self) -> None:
        if self._kept is not None:
            QGuiApplication.clipboard().setText(self._offers.for_colleague())
            self.told.emit(self.tr("Copied for the colleague."))

    def _written(self, command: Mapping[str, Any], done: str) -> None:
        problem = self._does(command)
        self._done(translated(problem) if problem else done)

    def _done(self, words: str) -> None:
        self.host.close()
        if words:
            self.told.emit(words)
        self.settled.emit()
