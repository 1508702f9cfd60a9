"""The form of a review: sections and questions, comments at moments, the live score, release."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobaid.operations.records.review_words import moment_words
from jobaid.ui.records.score_card import ScoreCard
from jobaid.ui.review.comment_row import CommentField
from jobaid.ui.review.score_question import ScoreQuestion
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.scrolled import ScrolledColumn, reveal
from jobaid.ui.widgets.themed import Themed, plain

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import Scorecard
    from jobaid.operations.review.live_score import LiveScore
    from jobaid.operations.review.review_drafts import ReviewDraft
    from jobaid.operations.review.score_desk import ScoreSheet


class ScoreForm(Themed, QWidget):
    """Draws a card and a draft; it decides nothing and keeps nothing.

    Signals: `answered(id, answer)`, `why_written(id, words)`, `comment_written(place, words)`,
    `comment_wanted`, `moment_asked(ms)`, `released`.
    """

    answered = Signal(str, object)
    why_written = Signal(str, str)
    comment_written = Signal(int, str)
    comment_wanted = Signal()
    moment_asked = Signal(int)
    released = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: Scorecard | None = None
        self.questions: list[ScoreQuestion] = []
        self._parts: list[QWidget] = []
        self._missing: tuple[str, ...] = ()
        self._call = ""
        self._to_show: QWidget | None = None
        self.page = ScrolledColumn(self)
        self.page.column.space = "gap"
        self.page.column.measure()
        self.score = ScoreCard(self)
        self.button = PushButton("primary", "", self)
        self.button.setAccessibleIdentifier("score-release")
        self.button.clicked.connect(self.released)
        self.comments_head = SectionHeading(self.page)
        self.comments: list[CommentField] = []
        self.add_comment = PushButton("quiet", "", self.page, small=True)
        self.add_comment.setAccessibleIdentifier("score-comment-add")
        self.add_comment.set_icon_name("plus")
        self.add_comment.clicked.connect(self.comment_wanted)
        self._comments = Column(space="unit")
        self._foot = Column(space="gap")
        self._foot.addWidget(self.score, 1)
        self._foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column = Column(self, self.page, space="gap")
        column.setStretch(0, 1)
        column.addLayout(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where the form is wide the button stands beside the score: more questions show."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        beside = self.width() >= 3 * self.button.sizeHint().width()
        ways = QBoxLayout.Direction
        self._foot.setDirection(ways.LeftToRight if beside else ways.TopToBottom)

    # -- what is drawn -------------------------------------------------------------------------

    def draw(self, sheet: ScoreSheet, draft: ReviewDraft, live: LiveScore, keys: str) -> None:
        """Draw a draft by its card, with its score as it stands."""
        card = sheet.card
        if card is None:
            return
        if card is not self._card:
            self._make(card, sheet.language)
        self._missing = live.missing
        fresh, self._call = draft.interaction != self._call, draft.interaction
        for row in self.questions:
            if fresh:
                row.fold_why()
            id = row.question.id
            row.draw(
                draft.answers.get(id),
                draft.why.get(id, ""),
                live.questions[id],
                sheet.proposed.get(id),
                sheet.language,
            )
        self._draw_comments(draft)
        words, about = translated(live.words), translated(live.about)
        self.score.draw(live.score, words, about, out_of_100=live.out_of_100)
        words = self.tr("Release the review")
        if draft.replaces is not None:
            words = self.tr("Release it in place of your earlier one")
        self.button.set_text(words)
        self.button.set_key(keys)
        self.button.set_kind("primary" if live.is_whole else "plain")
        self._fold()

    def set_busy(self, busy: bool) -> None:
        """While it is being released nothing can be changed."""
        self.page.setEnabled(not busy)
        self.button.setEnabled(not busy)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        own = [stop for row in self.questions for stop in row.stops()]
        comments = [one.field for one in self.comments]
        return [*own, *comments, self.add_comment, self.score, self.button]

    def focus_first(self) -> None:
        """Give the focus to the first question that wants an answer, else to the first."""
        if not self.focus_missing():
            self._focus(0)

    def focus_missing(self) -> bool:
        """Give the focus to the first question that something is missing of; False for none."""
        for at, row in enumerate(self.questions):
            if row.question.id in self._missing:
                self._focus(at)
                return True
        return False

    def focus_comment(self, place: int) -> None:
        """Give the caret to a comment."""
        if 0 <= place < len(self.comments):
            field = self.comments[place].field
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._show(field)

    def retranslate(self) -> None:
        """The words of buttons and headings."""
        self.add_comment.set_text(self.tr("Comment on this moment"))

    # -- inside --------------------------------------------------------------------------------

    def _make(self, card: Scorecard, language: str) -> None:
        """Make the questions of a card; another card's are thrown away."""
        self._card = card
        for part in self._parts:
            self.page.column.removeWidget(part)
            part.deleteLater()
        self._parts, self.questions = [], []
        self.page.column.removeItem(self._comments)
        number = 0
        for section in card.sections:
            box = Card(self.page)
            head = SectionHeading(box)
            weight = "" if section.weight is None else decimal_shown(section.weight)
            caption = self.tr("weighs %1").replace("%1", weight) if weight else ""
            head.set_heading(plain(section.title.text(language)) or section.id, caption=caption)
            column = Column(box, head, space="half", edge=("pad", "gap", "pad", "gap"))
            for question in section.questions:
                number += 1
                row = ScoreQuestion(question, number, box)
                row.answered.connect(self._answered)
                row.why_written.connect(self.why_written)
                row.moment_asked.connect(self.moment_asked)
                row.left_down.connect(self._down)
                row.left_up.connect(self._up)
                column.addWidget(row)
                self.questions.append(row)
            self.page.column.addWidget(box)
            self._parts.append(box)
        for part in (self.comments_head, self.add_comment):
            self.page.column.removeWidget(part)
        self.page.column.addWidget(self.comments_head)
        self.page.column.addLayout(self._comments)
        self.page.column.addWidget(self.add_comment, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def _draw_comments(self, draft: ReviewDraft) -> None:
        self.comments_head.set_heading(
            self.tr("Comments"), icon="message-square-text", count=len(draft.comments)
        )
        while len(self.comments) < len(draft.comments):
            made = CommentField(len(self.comments), self.page)
            made.written.connect(self.comment_written)
            made.moment_asked.connect(self.moment_asked)
            self._comments.addWidget(made)
            self.comments.append(made)
        for at, row in enumerate(self.comments):
            row.setVisible(at < len(draft.comments))
            if at < len(draft.comments):
                one = draft.comments[at]
                row.draw(moment_words(one.at_ms) or self.tr("The call"), one.at_ms, one.text)

    def _answered(self, id: str, answer: object, by_digit: bool) -> None:
        """Pass an answer on; a digit goes on to what comes next, or to the words it wants."""
        self.answered.emit(id, answer)
        at = next((n for n, row in enumerate(self.questions) if row.question.id == id), -1)
        if not by_digit or at < 0:
            return
        row = self.questions[at]
        if row.why_row.must and not row.why.toPlainText().strip():
            row.open_why()
            self._show(row.why_row)
        else:
            self._go(at, 1)

    def _down(self) -> None:
        self._from_sender(1)

    def _up(self) -> None:
        self._from_sender(-1)

    def _from_sender(self, by: int) -> None:
        sender = self.sender()
        for at, row in enumerate(self.questions):
            if row is sender:
                self._go(at, by)
                return

    def _go(self, at: int, by: int) -> None:
        at += by
        while 0 <= at < len(self.questions) and not self.questions[at].isEnabled():
            at += by
        if 0 <= at < len(self.questions):
            self._focus(at)
        elif at >= len(self.questions):
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus(self, at: int) -> None:
        if 0 <= at < len(self.questions):
            row = self.questions[at]
            row.take_focus()
            self._show(row)

    def _show(self, row: QWidget) -> None:
        """Scroll to a row, once it has its place."""
        self._to_show = row
        QTimer.singleShot(0, self, self._show_row)

    def _show_row(self) -> None:
        reveal(self.page, self._to_show)
