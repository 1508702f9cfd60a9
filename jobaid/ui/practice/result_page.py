"""How a run went: the score, every lost point with what would have been right, and what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.sentences import in_turn
from jobaid.ui.kit.open_row import OpenRow, RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    from jobaid.operations.practice.practice_views import LostPoint, RunResult
    from jobaid.ui.frame.actions import ActionMap


class ResultPage(Themed, QWidget):
    """Signals: `again_from(run, ms)`, `answered(point, met)`, `shared`, `more`, `left`.

    With a run that a trainee shares: `decided(LostPoint, met)` when a coach sees one otherwise.
    """

    again_from = Signal(str, int)
    answered = Signal(str, bool)
    shared = Signal()
    more = Signal()
    left = Signal()
    decided = Signal(object, bool)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-result")
        self._actions = actions
        self.result: RunResult | None = None
        self._can_ask = self._coaches = False
        self._by = ""
        self._inside = Pane(self)
        self.title = TextLabel("ui", "muted", self._inside, wrap=True)
        self.head = TextLabel("number", "text", self._inside, wrap=True)
        self.head.setAccessibleIdentifier("practice-score")
        self.counts = TextLabel("ui", "text", self._inside, wrap=True)
        self.counts.setAccessibleIdentifier("practice-counts")
        self.asks_head = SectionHeading(self._inside)
        self.asks = RowsCard(self._inside)
        self.asks.setAccessibleIdentifier("practice-asks")
        self.lost_head = SectionHeading(self._inside)
        self.lost = RowsCard(self._inside)
        self.lost.setAccessibleIdentifier("practice-lost")
        self.met_head = SectionHeading(self._inside)
        self.met = RowsCard(self._inside)
        self.met.setAccessibleIdentifier("practice-met")
        self.met.opened.connect(self._decide_met)
        foot = Pane(self)
        self.once_more = PushButton("primary", "", foot)
        self.once_more.setAccessibleIdentifier("practice-more")
        self.share = PushButton("plain", "", foot)
        self.share.setAccessibleIdentifier("practice-share")
        self.back = PushButton("quiet", "", foot)
        self.back.setAccessibleIdentifier("practice-back")
        row = LineBox(foot, self.back, space="unit", edge=("page", "unit", "page", "unit"))
        row.addStretch()
        row.addWidget(self.share)
        row.addWidget(self.once_more)
        Column(
            self._inside, self.title, self.head, self.counts, self.asks_head, self.asks,
            self.lost_head, self.lost, self.met_head, self.met, space="unit",
            edge=("page", "pad", "page", "pad"),
        ).addStretch()  # fmt: skip
        self.scrolled = ScrollPane(self)
        self.scrolled.hold(self._inside)
        column = Column(self, space="")
        column.addWidget(self.scrolled, 1)
        column.addWidget(foot)
        self.once_more.clicked.connect(self.more)
        self.share.clicked.connect(self.shared)
        self.back.clicked.connect(self.left)
        self.lost.opened.connect(self._open)
        self.asks.opened.connect(self._did)
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def panes(self) -> list[QWidget]:
        """What F6 goes round."""
        cards = (self.asks, self.lost, self.met)
        lists = [card.rows[0] for card in cards if card.count]
        return [*lists, self.back if self._coaches else self.once_more]

    def focus_first(self) -> None:
        """What is asked, else the first lost point, else the way on."""
        for card in (self.asks, self.lost, self.met):
            if card.count:
                card.focus_first()
                reveal(self.scrolled, self.focusWidget())
                return
        last = self.back if self._coaches else self.once_more
        last.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        cap = self._actions.cap
        self.once_more.set_text(self.tr("Once more"))
        self.once_more.set_key(cap("practice-more"))
        self.back.set_text(self.tr("Back to practice"))
        self.back.set_key(cap("practice-home-again"))
        self.share.set_key(cap("practice-share"))
        if self.result is not None:
            self._draw(self.result)

    def show_result(self, result: RunResult, *, can_ask: bool) -> None:
        """Show how a run went; `can_ask`: what could not be decided is asked now."""
        self._can_ask, self._coaches = can_ask, False
        self._draw(result)

    def show_shared(self, result: RunResult, by: str) -> None:
        """Show a coach a run that `by` shares: each point can be decided otherwise."""
        self._can_ask, self._coaches, self._by = False, True, by
        self._draw(result)

    def _draw(self, result: RunResult) -> None:
        self.result = result
        coaches = self._coaches
        self.once_more.setVisible(not coaches)
        self.share.setVisible(not coaches)
        back = self.tr("Back to the trainees") if coaches else self.tr("Back to practice")
        self.back.set_text(back)
        self.title.set_text(result.title)
        self.head.set_text(translated(result.head))
        self.head.set_colour("ok" if result.passed else "text")
        of = self.tr("%1: %2 of %3")
        shown = [
            of.replace("%1", translated(words)).replace("%2", str(met)).replace("%3", str(all_))
            for words, met, all_ in result.counts
        ]
        self.counts.set_text("\n".join(shown))
        asks = result.asks if self._can_ask else ()
        no = self._actions.cap("practice-did-not")
        self.asks_head.set_heading(
            self.tr("Did you say this? Enter for yes, %1 for no").replace("%1", no),
            icon="circle-help",
        )
        self.asks.show_rows(
            [(id, f"practice-ask-{id}", RowWords(f"“{words}”")) for id, words in asks]
        )
        self.lost_head.set_heading(
            self.tr("What was missing: Enter counts it, with a reason")
            if coaches
            else self.tr("What was missing: Enter goes there again"),
            icon="circle-minus",
            count=len(result.lost),
        )
        self.lost.show_rows(
            [
                (str(at), f"practice-lost-{at}", self._words(one))
                for at, one in enumerate(result.lost)
            ]
        )
        self.met_head.set_heading(
            self.tr("What was there: Enter does not count it, with a reason"),
            icon="circle-check",
            count=len(result.met),
        )
        self.met.show_rows(
            [
                (str(at), f"practice-met-{at}", self._words(one))
                for at, one in enumerate(result.met if coaches else ())
            ]
        )
        heads = (self.asks_head, self.lost_head, self.met_head)
        for head, card in zip(heads, (self.asks, self.lost, self.met), strict=True):
            head.setVisible(bool(card.count))
            card.setVisible(bool(card.count))
        self.share.set_text(
            self.tr("Take the sharing back") if result.shared else self.tr("Share with my coach")
        )

    def did_not(self) -> None:
        """No to the question that has the focus."""
        focus = QApplication.focusWidget()
        if isinstance(focus, OpenRow) and focus in self.asks.shown:
            self.answered.emit(focus.target, False)

    def _did(self, point: str) -> None:
        self.answered.emit(point, True)

    def _open(self, at: str) -> None:
        result = self.result
        if result is not None and int(at) < len(result.lost):
            lost = result.lost[int(at)]
            if self._coaches:
                self.decided.emit(lost, True)
            elif lost.again_ms is not None:
                self.again_from.emit(result.id, lost.again_ms)

    def _decide_met(self, at: str) -> None:
        result = self.result
        if result is not None and int(at) < len(result.met):
            self.decided.emit(result.met[int(at)], False)

    def _words(self, one: LostPoint) -> RowWords:
        parts = []
        if one.said:
            told = self.tr("You: “%1”").replace("%1", one.said)
            if self._coaches:
                told = self.tr("%1: “%2”").replace("%1", self._by).replace("%2", one.said)
            parts.append(told)
        parts.append(translated(one.why))
        if one.by:
            told = self.tr("%1 decided it: “%2”").replace("%1", one.by)
            parts.append(told.replace("%2", one.words))
        opens = self._coaches or one.ms is not None
        return RowWords(
            translated(one.better) or one.id, in_turn(parts), lead=one.when, opens=opens
        )
