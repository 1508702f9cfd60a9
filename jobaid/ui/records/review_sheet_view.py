"""One review to read: score, the call as a line of time, questions with answers, comments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.review_words import moment_words
from jobaid.sentences import in_turn
from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.records.call_strip import CallStrip
from jobaid.ui.records.score_card import ScoreCard
from jobaid.ui.records.sheet_tools import SheetTools
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrolledColumn, reveal
from jobaid.ui.widgets.themed import plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import QuestionRow, ReviewSheet

_ICONS = {"open": "message-square-text", "late": "clock-alert", "given-way": "circle-check"}
_CAPPED = 9


class ReviewSheetView(ScrolledColumn):
    """Draws a `ReviewSheet`. What answers it is put into `slot`, under the questions, or into
    `first_slot`, above them.

    Signals: `question_chosen(id)`, `moment_chosen(ms)`: also that on which the record's word on a
    question rests that was chosen.
    """

    question_chosen = Signal(str)
    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet: ReviewSheet | None = None
        self.column.space = "gap"
        self.column.measure()
        self.title = TextLabel("title", "text", self, wrap=True)
        self.title.setAccessibleIdentifier("review-title")
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.score = ScoreCard(self)
        self.strip = CallStrip(self)
        self.questions_head = SectionHeading(self)
        self.questions = RowsCard(self)
        self.questions.setAccessibleIdentifier("review-questions")
        self.slot = Column(space="gap")
        self.first_slot = Column(space="gap")
        self.comments_head = SectionHeading(self)
        self.comments = RowsCard(self)
        self.comments.setAccessibleIdentifier("review-comments")
        self.notes_head = SectionHeading(self)
        self.notes = Lines(self)
        self.tools = SheetTools(self)
        self.column.addLayout(Column(None, self.title, self.about, space="line"))
        self.column.addWidget(self.tools)
        above = (self.strip, self.questions_head, self.questions)
        below = (self.comments_head, self.comments, self.notes_head, self.notes)
        self.column.addWidget(self.score)
        self.column.addLayout(self.first_slot)
        for part in above:
            self.column.addWidget(part)
        self.column.addLayout(self.slot)
        for under in below:
            self.column.addWidget(under)
        self.column.addStretch(1)
        self.questions.opened.connect(self._question_chosen)
        self.comments.opened.connect(self._comment_chosen)
        self.strip.moment_chosen.connect(self.moment_chosen)

    def draw(self, sheet: ReviewSheet, caps: Sequence[str] = ()) -> None:
        """Draw a review; `caps` are the keys of its questions, in order."""
        same = self.sheet is not None and self.sheet.row.id == sheet.row.id
        self.sheet = self.tools.sheet = sheet
        self.title.set_text(translated(sheet.heading))
        self.about.set_text(translated(sheet.about))
        self.score.draw(
            sheet.row.score,
            translated(sheet.score_words),
            translated(sheet.card_words),
            translated(sheet.deadline_words) if sheet.may_answer else "",
            out_of_100=sheet.out_of_100,
        )
        marks = [(one.at_ms, plain(one.text)) for one in sheet.comments if one.at_ms is not None]
        self.strip.set_call(sheet.parts, sheet.length_ms, marks)
        self.questions_head.set_heading(
            self.tr("Questions"), icon="clipboard-check", count=len(sheet.questions)
        )
        self.questions.show_rows(
            [(one.id, f"question-{one.number}", self._question(one)) for one in sheet.questions],
            [*caps[:_CAPPED]],
        )
        self._draw_comments(sheet)
        notes = [(translated(one), False) for one in (*sheet.notes, *sheet.coaching)]
        self.notes_head.set_heading(self.tr("What else is known"), icon="info")
        self.notes.show_lines(tuple(notes))
        self.notes_head.setVisible(bool(notes))
        self.notes.setVisible(bool(notes))
        set_words(self, translated(sheet.heading), translated(sheet.about))
        if not same:
            self.verticalScrollBar().setValue(0)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order, up to the slot."""
        return [*self.tools.stops(), self.score, self.strip, *self.questions.rows]

    def after(self) -> list[QWidget]:
        """What takes the focus after the slot."""
        return [*self.comments.rows]

    def show_part(self, part: QWidget) -> None:
        """Scroll so that a part shows."""
        reveal(self, part)

    def mark_question(self, id: str) -> None:
        """Mark the question that is being answered; "" for none."""
        for row in self.questions.shown:
            row.set_marked(bool(id) and row.target == id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+C copies; left and right are the page's: there is nothing to scroll to that way."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.tools.copy()
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """All words are said anew, in another language."""
        self.tools.retranslate()
        if self.sheet is not None:
            self.draw(self.sheet)

    def _question(self, one: QuestionRow) -> RowWords:
        about = [translated(one.answer)]
        if one.shows:
            when = moment_words(one.at_ms)
            shown = translated(one.shows)
            about.append(f"{when}: {shown}" if when else shown)
        if one.why:
            about.append(f"“{one.why}”")
        badge, icon = "", ""
        if one.dispute is not None:
            badge = translated(one.dispute.state_words)
            icon = _ICONS.get(one.dispute.state, "user")
            about.append(f"“{one.dispute.words}”")
            if one.dispute.ruling_words:
                about.append(f"{one.dispute.ruled_by}: “{one.dispute.ruling_words}”")
        return RowWords(
            title=one.text,
            about=in_turn(about),
            detail=translated(one.points),
            badge=badge,
            badge_icon=icon,
        )

    def _draw_comments(self, sheet: ReviewSheet) -> None:
        self.comments_head.set_heading(
            self.tr("Comments at moments of the call"),
            icon="message-square-text",
            count=len(sheet.comments),
            caption=self.tr("by %1").replace("%1", plain(sheet.row.reviewer)),
        )
        self.comments.show_rows(
            [
                (
                    str(-1 if one.at_ms is None else one.at_ms),
                    f"comment-{at}",
                    RowWords(
                        title=one.text,
                        about=", ".join(part for part in (one.place, one.question) if part),
                        lead=moment_words(one.at_ms) or self.tr("The call"),
                        opens=True,
                    ),
                )
                for at, one in enumerate(sheet.comments, start=1)
            ]
        )
        self.comments_head.setVisible(bool(sheet.comments))
        self.comments.setVisible(bool(sheet.comments))

    def _question_chosen(self, id: str) -> None:
        sheet = self.sheet
        moments = {} if sheet is None else {one.id: one.at_ms for one in sheet.questions}
        ms = moments.get(id)
        if ms is not None:
            self.strip.go_to(ms)
            self.moment_chosen.emit(ms)
        self.question_chosen.emit(id)

    def _comment_chosen(self, target: str) -> None:
        ms = int(target)
        if ms >= 0:
            self.strip.go_to(ms)
            self.moment_chosen.emit(ms)
