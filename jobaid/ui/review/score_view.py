"""Scoring: the call beside its scorecard, a draft that survives, disputes answered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobaid.operations.review.live_score import live_score
from jobaid.operations.review.next_review import next_to_review
from jobaid.operations.review.score_desk import ScoreDesk
from jobaid.operations.review.waiting_reviews import review_queue
from jobaid.review.standing_models import COUNTING
from jobaid.ui.callview.focus_order import chain
from jobaid.ui.records.review_sheet_view import ReviewSheetView
from jobaid.ui.review.after_review import AfterReview
from jobaid.ui.review.draft_in_hand import LANE, DraftInHand
from jobaid.ui.review.playback_pane import PlaybackPane
from jobaid.ui.review.review_print import print_review
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.review.ruling_box import RulingBox
from jobaid.ui.review.score_form import ScoreForm
from jobaid.ui.review.waiting_list import WaitingList
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import DisputeRow, ReviewSheet
    from jobaid.operations.review.review_drafts import ReviewDraft
    from jobaid.operations.review.score_desk import ScoreSheet
    from jobaid.operations.review.waiting_reviews import QueuedReview
    from jobaid.operations.task_runner import Task

_NEW = "new"


class ScoreView(Arranged, ReviewView):
    """Playback at the left, the form at the right; with no call what waits for the reviewer.

    The form shows a new review, or one that is there already with its disputes.
    """

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self._scoring = ScoreDesk(given.desk, QLocale().name()[:2])
        self._sheet: ScoreSheet | None = None
        self._comment_at: int | None = None
        self._shown = _NEW
        self._wanted = ""
        self._narrow: bool | None = None
        self._answered = False
        self._who = self._me()
        self.writing = DraftInHand(self._scoring, given.tasks, given.say, self)
        self.playback = PlaybackPane(given, "score", self)
        self.form_pane = Pane(self)
        self.queue_pane = WaitingList(self)
        self._make_form_pane()
        self._row = LineBox(None, self.playback, self.form_pane, space="")
        self._row.setStretch(0, 7)
        self._row.setStretch(1, 4)
        self._column = Column(self, self.queue_pane, space="")
        self._column.addLayout(self._row, 1)
        self._wire()
        self._show_call(False)
        self.retranslate()

    def _make_form_pane(self) -> None:
        self.heading = TextLabel("title", "text", self.form_pane, wrap=True)
        self.heading.setAccessibleIdentifier("score-heading")
        self.which = ChoiceChips(self.form_pane)
        self.which.setAccessibleIdentifier("score-which")
        self.cards = ChoiceChips(self.form_pane)
        self.cards.setAccessibleIdentifier("score-card")
        self.hint = TextLabel("caption", "muted", self.form_pane, wrap=True)
        self.hint.setAccessibleIdentifier("score-hint")
        self.stack = QStackedWidget(self.form_pane)
        self.form = ScoreForm(self.stack)
        self.there = ReviewSheetView(self.stack)
        self.ruling = RulingBox(self.there)
        self.there.first_slot.addWidget(self.ruling)
        self.after = AfterReview(self.there)
        self.there.slot.addWidget(self.after)
        self.refusal = EmptyState(self.stack)
        for part in (self.form, self.there, self.refusal):
            self.stack.addWidget(part)
        column = Column(
            self.form_pane, self.heading, self.which, self.cards, self.hint,
            space="unit", edge=("pad", "pad", "pad", "gap"),
        )  # fmt: skip
        column.addWidget(self.stack, 1)

    def _wire(self) -> None:
        self.queue_pane.opened.connect(self.open_call)
        self.writing.changed.connect(self._redraw)
        self.which.chosen.connect(self._which_chosen)
        self.cards.chosen.connect(self._card_chosen)
        self.form.answered.connect(self._answer)
        self.form.why_written.connect(self.writing.why)
        self.form.comment_written.connect(self.writing.comment)
        self.form.comment_wanted.connect(self._comment_here)
        self.form.moment_asked.connect(self._show_moment)
        self.form.released.connect(self.release)
        self.there.moment_chosen.connect(self._show_moment)
        self.there.question_chosen.connect(self._dispute_chosen)
        self.there.tools.print_wanted.connect(self.print_page)
        self.ruling.ruled.connect(self._rule)
        self.ruling.left.connect(self._leave_ruling)
        self.after.agreed.connect(self._coach)
        self.after.thanked.connect(self._thank)
        self.playback.comment_asked.connect(self._comment_on)
        actions, stack = self.given.actions, self.writing.undo_stack
        actions.bind_all(
            {
                "score-release": (self.send, self._has_call),
                "score-undo": (stack.undo, stack.canUndo),
                "score-redo": (stack.redo, stack.canRedo),
                "score-next": self.next_call,
                "score-print": (self.print_page, self._has_call),
            }
        )
        actions.changed.connect(self._redraw)

    @property
    def _draft(self) -> ReviewDraft | None:
        """The review that is being written."""
        return self.writing.draft

    # -- what every view is --------------------------------------------------------------------

    @property
    def call_in_hand(self) -> str:
        """The call that is scored."""
        return self.playback.call_asked

    @property
    def moment_in_hand(self) -> int | None:
        """The moment of it that shows beside the form."""
        return self.playback.moment_asked

    def panes(self) -> list[QWidget]:
        """The playback's, then the form; what waits where there is no call."""
        if not self._has_call():
            return [self.queue_pane]
        beside = [] if self._narrow else self.playback.panes()
        return [*beside, self.form_pane]

    def focus_first(self) -> None:
        """The form has the focus; with no call what waits."""
        if self._has_call():
            self.focus_form()
        elif self.queue_pane.queue:
            self.queue_pane.rows.focus_first()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, topic: str, target: object) -> None:
        """Score a call: by its id, or by its id and a moment of it to begin at or comment on."""
        if topic not in ("score", "comment"):
            return
        call, at_ms = target if isinstance(target, tuple) else (target, None)
        self._comment_at = at_ms if topic == "comment" else None
        self.open_call(call, at_ms)

    def show_moment(self, at_ms: int) -> None:
        """Go to a moment of the call that is scored."""
        self.playback.show_moment(at_ms)

    def renew(self) -> None:
        """The library, the person or the record is another now."""
        if self._who != self._me():
            self._who = self._me()
            # What was in hand is another's: their answers are in their own draft, on the disk
            self._put_away()
        self.shown()

    def _me(self) -> str:
        return str(self.given.desk.agent.get("id") or "")

    def shown(self) -> None:
        """Read what waits, and what was said meanwhile of the call in hand."""
        tasks = self.given.tasks
        tasks.run(self._read_queue, self._show_queue, self.given.say, key=(self, "queue"))
        if self._wanted:  # it may be on its way still
            here = self._draft is not None and self._draft.interaction == self._wanted
            self._read(self._wanted, self._draft.card if here and self._draft else "")

    def end(self) -> None:
        """It goes for good: what is typed is kept."""
        self.writing.keep()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.which, self.tr("Which review"))
        set_words(self.cards, self.tr("Scorecard"))
        self.form.retranslate()
        self._redraw()

    def arrange(self) -> None:
        """Beside each other; where there is no room for both the playback has a tab of its own."""
        theme = current_theme()
        narrow = self.width() / theme.scale < theme.tokens.layout.two_panes
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_call(self._has_call())

    # -- the call ------------------------------------------------------------------------------

    def open_call(self, id: str, at_ms: int | None = None) -> None:
        """Score a call, beside a moment of it (None: where it begins)."""
        self.writing.keep()
        kinds = {one.interaction: one.kind for one in self.queue_pane.queue}
        self.playback.why = kinds.get(id, "review")
        self.playback.show_call(id, at_ms)
        self._read(id, "")

    def next_call(self) -> None:
        """To the next call that waits; when none does, to the next that the plan drew."""
        here, desk = "" if self._sheet is None else self._sheet.interaction, self.given.desk
        call = self.queue_pane.after(here)
        if call and call != here:
            self.open_call(call)
            return
        self.given.tasks.run(
            lambda task: next_to_review(desk, here, lambda: task.cancelled),
            self._take_next, self.given.say, key=(self, "next"),
        )  # fmt: skip

    def _take_next(self, call: str) -> None:
        if call:
            self.open_call(call)
        else:
            self.given.say(self.tr("Nothing waits for you"))

    def focus_form(self) -> None:
        """Give the focus to the form, or to the dispute that wants an answer."""
        if self.stack.currentWidget() is self.form:
            self.form.focus_first()
        elif self.ruling.is_open:
            self.ruling.take_focus()
        elif self.stack.currentWidget() is self.there:
            self.there.score.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.which.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, id: str, card: str) -> None:
        self._wanted = id
        work = partial(_open, self._scoring, id, card)
        self.given.tasks.run(work, self._take_sheet, self._not_read, key=(self, "call"), lane=LANE)

    def _take_sheet(self, sheet: ScoreSheet) -> None:
        if sheet.interaction != self._wanted:
            return
        same = (
            self._sheet is not None
            and self._sheet.interaction == sheet.interaction
            and self._draft is not None
            and sheet.draft is not None
            and self._draft.card == sheet.draft.card
        )
        fresh = self._sheet is None or self._sheet.interaction != sheet.interaction
        self._sheet = sheet
        if same and self._draft is not None and sheet.draft is not None:
            # What is being written here is newer than what was read
            self.writing.draft = replace(self._draft, replaces=sheet.draft.replaces)
        else:
            self.writing.take(sheet.draft)
        if fresh:
            disputed = next((r for r in sheet.reviews if _open_disputes(r)), None)
            self._shown = _NEW
            if disputed is not None:
                self._shown = disputed.row.id
            elif sheet.reviews and not sheet.found:
                # It is reviewed already: that is what shows, one's own before another's
                own = None if sheet.draft is None else sheet.draft.replaces
                counting = (one.row.id for one in sheet.reviews if one.row.state in COUNTING)
                self._shown = own or next(
                    counting, _NEW if sheet.draft else sheet.reviews[0].row.id
                )
        elif self._shown not in {_NEW, *(one.row.id for one in sheet.reviews)}:
            self._shown = sheet.reviews[0].row.id if sheet.reviews else _NEW
        self._show_call(True)
        self._redraw()
        if fresh or self._answered:
            self._answered = False
            self.focus_form()
            if fresh and sheet.found:
                announce(self, self.tr("Your draft is as you left it"))
        if self._comment_at is not None:
            at, self._comment_at = self._comment_at, None
            self._comment_on(sheet.interaction, at)

    def _not_read(self, words: str) -> None:
        self.given.say(words)
        self._put_away()

    def _put_away(self) -> None:
        self._sheet, self._wanted, self._comment_at = None, "", None
        self.writing.take(None)
        self._show_call(False)

    def print_page(self) -> None:
        """Print the review that shows; a draft is nobody's to read yet."""
        if self._sheet is None or self.stack.currentWidget() is not self.there:
            self.given.say(self.tr("There is nothing to print before the review is released."))
        else:
            print_review(self.given, self._sheet.interaction, self._shown)

    # -- what is written -----------------------------------------------------------------------

    def _answer(self, id: str, answer: object) -> None:
        self.writing.answer(id, answer, typed=self._is_typed(id))

    def _is_typed(self, id: str) -> bool:
        card = None if self._sheet is None else self._sheet.card
        kinds = {} if card is None else {one.id: one.kind for one in card.questions}
        return kinds.get(id) in ("text", "number")

    def _comment_here(self) -> None:
        if self._sheet is not None:
            self._comment_on(self._sheet.interaction, self.playback.at_ms)

    def _comment_on(self, id: str, at_ms: int | None) -> None:
        """Begin a comment on a moment, or go on with the one that is there."""
        if self._draft is None or self._sheet is None or id != self._sheet.interaction:
            return
        self._shown = _NEW
        place = self.writing.comment_at(at_ms)
        self._redraw()
        self.form.focus_comment(place)

    # -- sending -------------------------------------------------------------------------------

    def send(self) -> None:
        """Release the review, or send the answer to a dispute: what shows."""
        if self.stack.currentWidget() is self.there:
            if self.ruling.is_open:
                self.ruling.send()
        else:
            self.release()

    def release(self) -> None:
        """Release the draft; what is missing gets the focus."""
        sheet, draft = self._sheet, self._draft
        if sheet is None or draft is None or sheet.card is None or not self.form.isEnabled():
            return
        live = live_score(sheet.card, draft, QLocale().name()[:2])
        if not live.is_whole:
            words = self.tr("%n question(s) still want an answer, or why", "", len(live.missing))
            self.hint.set_text(words)
            self.form.focus_missing()
            announce(self, words)
            return
        self.form.set_busy(True)
        self.writing.keep()
        work = partial(_release, self._scoring, sheet, draft)
        self.given.tasks.run(work, self._released, self._not_released, lane=LANE, must=True)

    def _released(self, _told: object) -> None:
        sheet = self._sheet
        self.form.set_busy(False)
        self.writing.take(None)
        if sheet is not None:
            self.given.say(
                self.tr("Released: %1 can read it now.").replace("%1", plain(sheet.agent))
            )
            self._sheet = None  # read as a new one: it shows the review that is there
            self._read(sheet.interaction, "")
        self.shown()

    def _not_released(self, words: str) -> None:
        self.form.set_busy(False)
        self.hint.set_text(words)
        announce(self, words)

    def _rule(self, dispute: str, gives_way: bool, words: str, answer: object) -> None:
        work = partial(_rule, self._scoring, dispute, gives_way, words, answer)
        self.given.tasks.run(work, self._ruled, self.ruling.say_wrong, lane=LANE, must=True)

    def _ruled(self, _told: object) -> None:
        self.ruling.button.setEnabled(True)
        self.ruling.close_box(sent=True)
        self.given.say(self.tr("The dispute is answered."))
        self._answered = True  # what was answered shows on, or the review in its place
        self.shown()

    def _coach(self, agreed: str, until: str) -> None:
        work = partial(_coach, self._scoring, self._shown, agreed, until)
        self.given.tasks.run(work, self._said_after, self.after.refuse, lane=LANE, must=True)

    def _thank(self, words: str) -> None:
        if self._sheet is not None:
            work = partial(_thank, self._scoring, self._sheet.interaction, words)
            self.given.tasks.run(work, self._said_after, self.after.refuse, lane=LANE, must=True)

    def _said_after(self, _told: object) -> None:
        self.after.kept()
        self.shown()

    # -- what shows ----------------------------------------------------------------------------

    def _read_queue(self, _task: Task) -> tuple[QueuedReview, ...]:
        return review_queue(self.given.desk)

    def _show_queue(self, queue: tuple[QueuedReview, ...]) -> None:
        self.queue_pane.show_queue(queue)
        if self.hasFocus():
            self.focus_first()

    def _show_call(self, there: bool) -> None:
        self.queue_pane.setVisible(not there)
        # A row of which nothing shows would still take its share of the height
        self._column.setStretch(0, int(not there))
        self._column.setStretch(1, int(there))
        self.playback.setVisible(there and not self._narrow)
        self.form_pane.setVisible(there)

    def _show_moment(self, at_ms: int) -> None:
        """The moment that something rests on, beside the form or in the playback's own tab."""
        if self._narrow and self._sheet is not None:
            self.given.open("call", (self._sheet.interaction, at_ms))
        else:
            self.playback.show_moment(at_ms)

    def _has_call(self) -> bool:
        return self._sheet is not None

    def _which_chosen(self) -> None:
        self._shown = self.which.value() or _NEW
        self._redraw()
        self.focus_form()

    def _card_chosen(self) -> None:
        if self._sheet is not None and self.cards.value():
            self.writing.keep()
            self.writing.take(None)
            self._read(self._sheet.interaction, str(self.cards.value()))

    def _redraw(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.heading.set_text(translated(sheet.heading))
        options = [(one.row.id, _named(one)) for one in sheet.reviews]
        if not sheet.refused:
            label = self.tr("Your draft") if sheet.found else self.tr("New review")
            options.insert(0, (_NEW, label))
        self.which.set_options(options)
        self.which.set_values([self._shown])
        self.which.setVisible(len(options) > 1)
        new = self._shown == _NEW
        self.cards.set_options(sheet.cards)
        self.cards.set_values([] if self._draft is None else [self._draft.card])
        self.cards.setVisible(new and len(sheet.cards) > 1 and not sheet.refused)
        keys = self.given.actions.cap("score-release")
        review = next((one for one in sheet.reviews if one.row.id == self._shown), None)
        if review is not None:
            self.there.draw(review)
            self.there.tools.printing.set_key(self.given.actions.cap("score-print"))
            self._show_ruling(review, keys)
            self.after.draw(review.row.id, sheet.agent)
            self.after.setVisible(not review.may_answer)
            self._order()
            self.stack.setCurrentWidget(self.there)
        elif sheet.refused or self._draft is None or sheet.card is None:
            self.refusal.set_empty("lock", translated(sheet.refused), "")
            self.stack.setCurrentWidget(self.refusal)
        else:
            self.form.draw(
                sheet, self._draft, live_score(sheet.card, self._draft, QLocale().name()[:2]), keys
            )
            self.stack.setCurrentWidget(self.form)
            words = self.tr("Digits answer, 0 is “does not apply”, Enter writes why.")
            self.hint.set_text(words)
        self.hint.setVisible(review is None)

    def _order(self) -> None:
        """Tab goes through a review in reading order; its rows are made as they are needed."""
        first = self.there.stops()
        at = first.index(self.there.score) + 1
        stops = [*first[:at], *self.ruling.stops(), *first[at:]]
        stops += [*self.after.stops(), *self.there.after()]
        chain(stops)

    def _show_ruling(self, review: ReviewSheet, keys: str) -> None:
        waiting = _open_disputes(review)
        now = self.ruling.dispute
        chosen = next((one for one in waiting if now is not None and one.id == now.id), None)
        chosen = chosen or next(iter(waiting), None)
        if chosen is None or review.may_answer:
            self.ruling.close_box()
            return
        self._open_dispute(review, chosen, keys)

    def _open_dispute(self, review: ReviewSheet, dispute: DisputeRow, keys: str) -> None:
        question = next((q for q in review.questions if q.id == dispute.question), None)
        self.ruling.open_box(dispute, question, keys)
        self.there.mark_question(dispute.question or "")

    def _dispute_chosen(self, question: str) -> None:
        sheet = self.there.sheet
        if sheet is None:
            return
        waiting = [one for one in _open_disputes(sheet) if one.question == question]
        if waiting:
            self._open_dispute(sheet, waiting[0], self.given.actions.cap("score-release"))
            self.ruling.take_focus()

    def _leave_ruling(self) -> None:
        self.there.score.setFocus(Qt.FocusReason.OtherFocusReason)


def _named(one: ReviewSheet) -> str:
    score = "–" if one.row.score is None else decimal_shown(one.row.score)
    return f"{plain(one.row.reviewer)}, {score}"


def _open_disputes(review: ReviewSheet) -> list[DisputeRow]:
    counts = review.row.state == "disputed"
    return [one for one in review.disputes if counts and one.state == "open"]


def _open(scoring: ScoreDesk, id: str, card: str, _task: Task) -> ScoreSheet:
    return scoring.open(id, card)


def _release(scoring: ScoreDesk, sheet: ScoreSheet, draft: ReviewDraft, _task: Task) -> None:
    assert sheet.card is not None
    scoring.release(draft, sheet.card)


def _rule(
    scoring: ScoreDesk, dispute: str, gives_way: bool, words: str, answer: object, _task: Task
) -> None:
    scoring.rule(dispute, gives_way, words, answer)


def _coach(scoring: ScoreDesk, review: str, agreed: str, until: str, _task: Task) -> None:
    scoring.coach(review, agreed, until)


def _thank(scoring: ScoreDesk, interaction: str, words: str, _task: Task) -> None:
    scoring.thank(interaction, words)
