"""One kept call: its summary, what was done, notes after closing, the customer's other calls."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from jobaid.ui.callview.clock_words import span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.records.add_note import AddNote
from jobaid.ui.records.ask_review import AskReview
from jobaid.ui.records.call_row_words import call_words, outcome_words, who_words
from jobaid.ui.records.correct_field import CorrectField
from jobaid.ui.records.correct_outcome import CorrectOutcome
from jobaid.ui.records.practise_call import PractiseCall
from jobaid.ui.records.thank_colleague import ThankColleague
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.record_view_models import CallRecord, RecordedField

MOST_LINES = 200


class RecordView(Themed, QScrollArea):
    """Draws a `CallRecord`.

    Signals `amended(id, note)`, `corrected(id, outcome, words)`,
    `field_corrected(id, RecordedField, value, words)`, `review_asked(id, why)`,
    `practice_asked(id)` where practice is offered, `opened(id)` for another call.

    It takes the focus itself, so that arrows and Page Down scroll it.
    """

    amended = Signal(str, str)
    corrected = Signal(str, str, str)
    field_corrected = Signal(str, object, str, str)
    review_asked = Signal(str, str)
    thanked = Signal(str, str, str)
    practice_asked = Signal(str)
    opened = Signal(str)
    ring_radius = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.record: CallRecord | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("record")
        self._page = Pane()
        self._page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self._title = TextLabel("title", "text", self._page, wrap=True)
        self._title.setAccessibleIdentifier("record-title")
        self._when = TextLabel("ui", "muted", self._page, wrap=True)
        self._summary = _RecordPart(self._page)
        self._summary.setAccessibleIdentifier("record-summary")
        self._done = _RecordPart(self._page)
        self._after = _RecordPart(self._page)
        self.note = AddNote(self._page)
        self.note.sent.connect(self._amend)
        self.correct = CorrectOutcome(self._page)
        self.correct.corrected.connect(self._correct)
        self.correct_field = CorrectField(self._page)
        self.correct_field.corrected.connect(self._correct_field)
        self.ask_review = AskReview(self._page)
        self.ask_review.asked.connect(self._ask_review)
        self.practise = PractiseCall(self._page)
        self.practise.asked.connect(self._practise)
        self.practise.hide()
        self.thank = ThankColleague(self._page)
        self.thank.sent.connect(self._thank)
        self._earlier_head = SectionHeading(self._page)
        self.earlier = RowsCard(self._page)
        self.earlier.setAccessibleIdentifier("earlier-calls")
        self.earlier.opened.connect(self.opened)
        column = Column(self._page, space="gap", edge=("gap", "ring", "gap", "gap"))
        column.addLayout(Column(None, self._title, self._when, space="line"))
        parts = (self._summary, self._after, self.note, self._earlier_head, self.earlier)
        deeds = (self.thank, self.correct, self.correct_field, self.ask_review, self.practise)
        for part in (*parts, self._done, *deeds):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(self._page)
        # What is kept of a call grows above where one works, and a banner takes room from it.
        self.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    def _keep_in_sight(self) -> None:
        here = QApplication.focusWidget()
        if here is not None and self._page.isAncestorOf(here):
            edge = current_theme().px("gap")
            self.ensureWidgetVisible(here, edge, edge)

    def ring_target(self) -> QWidget | None:
        """The ring goes round the pane."""
        return self

    def draw(self, record: CallRecord, now: dt.datetime) -> None:
        """Draw a call; the note that is being written stays where it is the same call."""
        same = self.record is not None and self.record.row.id == record.row.id
        self.record = record
        row = record.row
        self._title.set_text(who_words(row))
        parts = (day_and_time(row.started, now), span(row.handle_s), row.script_title)
        told = ", ".join(plain(part) for part in (*parts, outcome_words(row)) if part)
        self._when.set_text(told)
        self._draw_parts(record, now)
        self.note.draw(row.id, len(record.amendments), same=same)
        self.correct.draw(row.id, record.outcomes, record.outcome, same=same)
        self.correct_field.draw(row.id, record.fields, same=same)
        thanks = [translated(one) for one in record.thanks]
        self.thank.draw(row.id, thanks, record.people, same=same)
        self.thank.setVisible(bool(record.people))
        self.ask_review.draw(row.id, translated(record.review_words), same=same)
        self.practise.draw()
        self._earlier_head.set_heading(
            self.tr("Other calls of this customer"), icon="user", count=record.earlier_count
        )
        self.earlier.show_rows(
            [
                (one.id, f"earlier-{at}", call_words(one, now))
                for at, one in enumerate(record.earlier, start=1)
            ]
        )
        for part in (self._earlier_head, self.earlier):
            part.setVisible(bool(record.earlier))
        set_words(self, self.tr("Call with %1").replace("%1", who_words(row)), told)
        if not same:
            self.verticalScrollBar().setValue(0)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        note = (*self.note.kept.stops(), self.note.field, self.note.button)
        corrections = (*self.correct.stops(), *self.correct_field.stops())
        after = (*self.thank.stops(), *corrections, *self.ask_review.stops())
        practise = self.practise.stops() if not self.practise.isHidden() else []
        return [self, *note, *self.earlier.rows, *after, *practise]

    def _draw_parts(self, record: CallRecord, now: dt.datetime) -> None:
        summary = plain(record.summary, lines=True)
        self._summary.draw(
            self.tr("Summary"), "clipboard-check", ((summary, False),) if summary else ()
        )
        lines: list[tuple[str, bool]] = []
        for heading, text in record.lines[:MOST_LINES]:
            lines.append((plain(translated(heading)), True))
            if text:
                lines.append((plain(text), False))
        rest = len(record.lines) - MOST_LINES
        if rest > 0:
            lines.append((self.tr("and %n more line(s)", "", rest), True))
        self._done.draw(self.tr("What was done"), "list", tuple(lines))
        after: list[tuple[str, bool]] = []
        for at, who, note in record.amendments:
            told = ", ".join(part for part in (day_and_time(at, now), plain(who)) if part)
            after += [(told, True), (plain(translated(note), lines=True), False)]
        self._after.draw(self.tr("Added after closing"), "sticky-note", tuple(after))

    def _ask_review(self, why: str) -> None:
        if self.record is not None:
            self.review_asked.emit(self.record.row.id, why)

    def offer_practice(self) -> None:
        """There is a place where the call can be practised."""
        self.practise.show()

    def _practise(self) -> None:
        if self.record is not None:
            self.practice_asked.emit(self.record.row.id)

    def _thank(self, who: str, words: str) -> None:
        if self.record is not None:
            self.thanked.emit(self.record.row.id, who, words)

    def _correct_field(self, field: RecordedField, value: str, words: str) -> None:
        if self.record is not None:
            self.field_corrected.emit(self.record.row.id, field, value, words)

    def _correct(self, outcome: str, words: str) -> None:
        if self.record is not None:
            self.corrected.emit(self.record.row.id, outcome, words)

    def _amend(self, note: str) -> None:
        if self.record is not None:
            self.amended.emit(self.record.row.id, note)


class _RecordPart(Card):
    """A card with a heading and paragraphs."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = SectionHeading(self)
        self._lines = Lines(self, "text")
        edge = ("pad", "gap", "pad", "pad")
        Column(self, self._heading, self._lines, space="half", edge=edge)

    def draw(self, heading: str, icon: str, lines: tuple[tuple[str, bool], ...]) -> None:
        """Draw paragraphs; without any the card is not there."""
        self._heading.set_heading(heading, icon=icon, colour="accent")
        self._lines.show_lines(lines)
        self.setVisible(bool(lines))
