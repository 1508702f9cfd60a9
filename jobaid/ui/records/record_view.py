"""One kept call: its summary, what was done, notes after closing, the customer's other calls."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobaid.ui.callview.clock_words import span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.records.add_note import AddNote
from jobaid.ui.records.call_row_words import call_words, outcome_words, who_words
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.record_view_models import CallRecord

MOST_LINES = 200


class RecordView(Themed, QScrollArea):
    """Draws a `CallRecord`. Signals `amended(id, note)`, `opened(id)` for another call.

    It takes the focus itself, so that arrows and Page Down scroll it.
    """

    amended = Signal(str, str)
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
        self._earlier_head = SectionHeading(self._page)
        self.earlier = RowsCard(self._page)
        self.earlier.setAccessibleIdentifier("earlier-calls")
        self.earlier.opened.connect(self.opened)
        column = Column(self._page, space="gap", edge=("gap", "ring", "gap", "gap"))
        column.addLayout(Column(None, self._title, self._when, space="line"))
        parts = (self._summary, self._after, self.note, self._earlier_head, self.earlier)
        for part in (*parts, self._done):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(self._page)

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
        self.note.draw(len(record.amendments), same=same)
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
        return [self, self.note.field, self.note.button, *self.earlier.rows]

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
