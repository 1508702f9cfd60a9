"""My reviews: the list, the review that is being read, and what else was said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.shown_review_models import MyReviewsView
from jobaid.ui.callview.focus_order import chain
from jobaid.ui.desk.reviews.dispute_box import DisputeBox
from jobaid.ui.desk.reviews.review_list import ReviewList
from jobaid.ui.desk.reviews.said_of_me import SaidOfMe
from jobaid.ui.frame.digit_row import digit_of
from jobaid.ui.records.review_sheet_view import ReviewSheetView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.scrolled import ScrolledColumn
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import ReviewSheet


class MyReviewsPage(Arranged, QWidget):
    """Draws list, review and side.

    Signals: `wanted` for what there is, `sheet_wanted(id)` for one review, `read(id)`,
    `disputed(id, question, words)`, `print_wanted`, `left`.
    """

    wanted = Signal()
    sheet_wanted = Signal(str)
    read = Signal(str)
    disputed = Signal(str, str, str)
    print_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now = dt.datetime.now().astimezone()
        self._view: MyReviewsView | None = None
        self._reading = ""
        self._caps: Sequence[str] = ()
        self._send_keys = ""
        self._shape = ""
        self._focus_wanted = False
        self.title = TextLabel("number", "text", self)
        self.back = PushButton("plain", "", self, small=True)
        self.back.setAccessibleIdentifier("reviews-back")
        self.back.set_icon_name("arrow-left")
        self._make_panes()
        head = LineBox(None, self.back, space="pad", edge=("ring", "", "ring", ""))
        head.addWidget(self.title, 1)
        self._panes = LineBox(space="block")
        self._panes.addWidget(self.list_pane, 4)
        self._panes.addWidget(self.sheet_pane, 9)
        self._column = Column(self, space="gap")
        self._column.addLayout(head)
        self._column.addLayout(self._panes, 1)
        self.back.clicked.connect(self.go_back)
        self.retranslate()
        self.restyle()

    def _make_panes(self) -> None:
        self.list_pane = ReviewList(self)
        self.list_pane.opened.connect(self.open_review)
        self.list_pane.filtered.connect(self._order)
        self.rows = self.list_pane.rows
        self.side = SaidOfMe(self)
        self.sheet_pane = Pane(self)
        self.sheet = ReviewSheetView(self.sheet_pane)
        self.choose = EmptyState(self.sheet_pane)
        self.dispute = DisputeBox(self.sheet)
        self.acknowledge = PushButton("primary", "", self.sheet)
        self.acknowledge.setAccessibleIdentifier("review-read")
        self.read_hint = TextLabel("ui", "muted", self.sheet, wrap=True)
        foot = LineBox(None, self.acknowledge, space="pad")
        foot.addWidget(self.read_hint, 1)
        self.sheet.slot.addWidget(self.dispute)
        self.sheet.slot.addLayout(foot)
        column = Column(self.sheet_pane)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.sheet, 1)
        self.sheet.hide()
        self.side_pane = ScrolledColumn(self)
        self.side_pane.column.addStretch(1)
        self.sheet.question_chosen.connect(self._dispute)
        self.sheet.tools.print_wanted.connect(self.print_wanted)
        self.dispute.sent.connect(self._send)
        self.dispute.left.connect(self._leave_dispute)
        self.acknowledge.clicked.connect(self._read)

    # -- what is drawn -------------------------------------------------------------------------

    def set_keys(self, back: str, send: str, print: str, questions: Sequence[str]) -> None:
        """The keys that work here now."""
        self.back.set_key(back)
        self.sheet.tools.printing.set_key(print)
        self._caps, self._send_keys = questions, send
        self.sheet.retranslate()
        if self.sheet.sheet is not None:
            self.sheet.draw(self.sheet.sheet, self._caps)
        self._show_send()

    def open_up(self) -> None:
        """Show the page, read anew; the first review that waits is opened."""
        self._focus_wanted = True
        self.wanted.emit()

    def show_reviews(self, view: MyReviewsView, now: dt.datetime) -> None:
        """Draw what there is."""
        self._view, self._now = view, now
        self.list_pane.draw(view, now)
        self.side.draw(view, now)
        if self._reading and any(one.id == self._reading for one in view.reviews):
            self.sheet_wanted.emit(self._reading)
        elif self._reading:
            self._close_sheet()
        if self._focus_wanted and not self._reading:
            shown = self.list_pane.shown()
            if shown and self._shape != "one":
                self.open_review(shown[0].id)
            else:
                self._focus_wanted = False
                self.focus_first()
        self._order()
        self.arrange()

    def forget(self) -> None:
        """Nothing of what was read stays: the reviews are somebody else's now."""
        self._close_sheet()
        self.show_reviews(MyReviewsView(), self._now)

    def show_sheet(self, sheet: ReviewSheet | None) -> None:
        """Draw a review to read; None: it is not there any more."""
        if sheet is None:
            self._close_sheet()
            self.choose.set_empty(
                "file-text",
                self.tr("This review cannot be read"),
                self.tr("It is not in the record any more. The others are as they were."),
            )
            return
        if sheet.row.id != self._reading:
            return  # another one was chosen meanwhile
        self.sheet.draw(sheet, self._caps)
        self.sheet.show()
        if self.dispute.is_open and self.dispute.review != sheet.row.id:
            self.dispute.close_box()
        asked = next((q for q in sheet.questions if q.id == self.dispute.question), None)
        if self.dispute.is_open and asked is not None and not asked.may_dispute:
            self.dispute.close_box(sent=True)
            self.dispute.settle()
            announce(self.sheet, self.tr("The dispute is sent"))
            self.sheet.score.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_send()
        self._order()
        self.arrange()
        if self._focus_wanted:
            self._focus_wanted = False
            self.sheet.score.setFocus(Qt.FocusReason.OtherFocusReason)
            self.sheet.show_part(self.sheet.title)

    def refuse(self, words: str) -> None:
        """What was to be said was not kept: say why."""
        self.acknowledge.setEnabled(True)
        if self.dispute.is_open:
            self.dispute.say_wrong(words)
        else:
            self.read_hint.set_text(words)
            announce(self, words)

    # -- what is done --------------------------------------------------------------------------

    def open_review(self, id: str) -> None:
        """Read a review."""
        self._reading = id
        self._focus_wanted = True
        self.list_pane.mark(self._reading)
        self.sheet_wanted.emit(id)

    def dispute_number(self, number: int) -> None:
        """Dispute the question of this number, where that can be."""
        sheet = self.sheet.sheet
        if sheet is not None and self._reading and number <= len(sheet.questions):
            self._dispute(sheet.questions[number - 1].id)

    def send(self) -> None:
        """Send the dispute that is open; with none, say that the review was read."""
        if self.dispute.is_open:
            self.dispute.send()
        else:
            self._read()

    def can_send(self) -> bool:
        """Whether there is something to send."""
        sheet = self.sheet.sheet
        reading = bool(self._reading) and sheet is not None
        return reading and (self.dispute.is_open or self._can_read())

    def is_reading(self) -> bool:
        """Whether a review shows."""
        return bool(self._reading) and self.sheet.sheet is not None

    def next_open(self) -> None:
        """To the next review that waits to be read."""
        waiting = self.list_pane.waiting()
        if not waiting:
            announce(self, self.tr("No review waits for you"))
            return
        at = waiting.index(self._reading) + 1 if self._reading in waiting else 0
        self.open_review(waiting[at % len(waiting)])

    def step(self, by: int) -> None:
        """To the next moment of the call."""
        if self._reading:
            self.sheet.strip.step(by)

    def go_back(self) -> None:
        """From a review to the list where that is all there is room for, else to the start."""
        if self.dispute.is_open:
            self._leave_dispute()
        elif self._reading and self._shape == "one":
            reading = self._reading
            self._close_sheet()
            self._focus_row(reading)
        else:
            self.left.emit()

    def focus_first(self) -> None:
        """Give the focus to the list."""
        if self.list_pane.shown():
            self.rows.focus_first()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round."""
        panes: list[QWidget] = [self.list_pane, self.sheet_pane]
        if self._shape == "three":
            panes.append(self.side_pane)
        return [one for one in panes if one.isVisible()]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes back; digits dispute, left and right go along the call."""
        plain_key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = digit_of(event) if plain_key else None
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        elif digit:
            self.dispute_number(digit)
        elif by is not None and plain_key:
            self.step(by)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.title.set_text(self.tr("My reviews"))
        self.back.set_text(self.tr("Back"))
        self.acknowledge.set_text(self.tr("I have read it"))
        set_words(self, self.tr("My reviews"))
        self.choose.set_empty(
            "clipboard-check",
            self.tr("Choose a review to read it"),
            self.tr("Enter on a review shows its points, comments, and how to dispute it."),
        )
        if self._view is not None:
            self.side.draw(self._view, self._now)
            self._show_send()

    def arrange(self) -> None:
        """Place the parts: three panes, two, or one at a time."""
        theme = current_theme()
        wide = self.width() / theme.scale
        layout = theme.tokens.layout
        shape = "three" if wide >= layout.three_panes else "two"
        shape = "one" if wide < layout.two_panes else shape
        edge = "pad" if shape == "one" else "page"
        self._column.edge = (edge, "block", edge, "")
        self._column.measure()
        if shape != self._shape:
            self._shape = shape
            self._place_side()
        reading = bool(self._reading)
        self.list_pane.setVisible(shape != "one" or not reading)
        self.sheet_pane.setVisible(shape != "one" or reading)
        self.side_pane.setVisible(shape == "three")
        self.choose.setVisible(not reading or self.sheet.isHidden())

    # -- inside --------------------------------------------------------------------------------

    def _place_side(self) -> None:
        """What else was said stands at the right, or under the list where there is less room."""
        if self._shape == "three":
            self.side_pane.column.insertWidget(0, self.side)
            self._panes.addWidget(self.side_pane, 5)
        else:
            self._panes.removeWidget(self.side_pane)
            self.list_pane.put_below(self.side)

    def _focus_row(self, id: str) -> None:
        for row in self.rows.shown:
            if row.target == id:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.focus_first()

    def _close_sheet(self) -> None:
        self._reading = ""
        self._focus_wanted = False
        self.dispute.close_box()
        self.sheet.hide()
        self.list_pane.mark(self._reading)
        self.arrange()

    def _dispute(self, question: str) -> None:
        sheet = self.sheet.sheet
        if sheet is None:
            return
        one = next((q for q in sheet.questions if q.id == question), None)
        if one is None:
            return
        if not one.may_dispute:
            told = one.dispute.state_words if one.dispute is not None else sheet.deadline_words
            announce(self.sheet, translated(told))
            return
        self.sheet.mark_question(question)
        self.dispute.open_box(sheet.row.id, question, one.text, sheet.row.reviewer, self._send_keys)
        self._show_send()
        self._order()
        QTimer.singleShot(0, self, self._show_dispute)  # once it has its place

    def _show_dispute(self) -> None:
        self.sheet.show_part(self.dispute)

    def _leave_dispute(self) -> None:
        question = self.dispute.question
        self.dispute.close_box()
        self.sheet.mark_question("")
        self._show_send()
        for row in self.sheet.questions.shown:
            if row.target == question:
                row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self, question: str, words: str) -> None:
        if self._reading:
            self.disputed.emit(self._reading, question, words)

    def _read(self) -> None:
        if self._can_read():
            self.acknowledge.setEnabled(False)
            self.read.emit(self._reading)

    def _can_read(self) -> bool:
        sheet = self.sheet.sheet
        return bool(self._reading) and sheet is not None and sheet.may_answer and not sheet.read

    def _show_send(self) -> None:
        """The button and what it says: reading is not agreeing."""
        sheet = self.sheet.sheet
        can = self._can_read()
        self.acknowledge.setVisible(can)
        self.acknowledge.setEnabled(True)
        self.acknowledge.set_kind("plain" if self.dispute.is_open else "primary")
        self.acknowledge.set_key("" if self.dispute.is_open else self._send_keys)
        words = ""
        if sheet is not None and sheet.may_answer:
            later = self.tr("Reading is not agreeing. You can still dispute until the date.")
            words = later if sheet.may_dispute else translated(sheet.deadline_words)
            if sheet.read:
                words = self.tr("You have read it. A digit disputes a question.")
                words = words if sheet.may_dispute else translated(sheet.deadline_words)
        self.read_hint.set_text(words)
        self.read_hint.setVisible(bool(words))

    def _order(self) -> None:
        """Tab goes in reading order."""
        stops = [self.back, *self.list_pane.stops(), *self.sheet.stops()]
        stops += [*self.dispute.stops(), self.acknowledge, *self.sheet.after(), *self.side.stops()]
        chain(stops)
