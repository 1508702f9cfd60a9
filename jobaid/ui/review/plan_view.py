"""Plan and calibration: which calls we review, what that tells, how far reviewers agree."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from jobaid.log.index.record_query import RecordQuery
from jobaid.log.statements.statement_maker import BadStatement
from jobaid.operations.records.why_none import why_none
from jobaid.operations.review.calibrated_call import keep_agreement
from jobaid.operations.review.plan_picture import PlanPicture, plan_period, plan_picture
from jobaid.operations.review.review_queue import fill_queue
from jobaid.operations.review.sampling import NoSamplingPlan, sampling_plan
from jobaid.operations.roles import sight_to_review
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.review.agree_panel import AgreePanel
from jobaid.ui.review.card_grid import CardGrid
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.review.calibrated_call import CalibratedQuestion, CardDecision
    from jobaid.operations.task_runner import Task


class PlanView(ReviewView):
    """The plan's days and whether it stops early above, cards below."""

    _saved = Signal()

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self.picture: PlanPicture | None = None
        self._task: Task | None = None
        self._waits = False
        self._own_way = False
        self._why = ""
        self.heading = TextLabel("title", "text", self, wrap=True)
        self.facts = TextLabel("ui", "muted", self, wrap=True)
        self.facts.setAccessibleIdentifier("plan-facts")
        self.stopped = TextLabel("ui_bold", "ok", self, wrap=True)
        self.stopped.setAccessibleIdentifier("plan-stopped")
        self.days = ChoiceBox(self)
        self.days.setAccessibleIdentifier("plan-days")
        self.way = ChoiceBox(self)
        self.way.setAccessibleIdentifier("plan-way")
        for box in (self.days, self.way):
            box.setMaximumWidth(current_theme().px("choice_wide"))
            box.activated.connect(self._chosen)
        self.fill = PushButton("primary", "", self)
        self.fill.setAccessibleIdentifier("plan-fill")
        self.fill.clicked.connect(self._fill)
        self.next = PushButton("plain", "", self)
        self.next.setAccessibleIdentifier("plan-next")
        self.next.clicked.connect(self._open_next)
        self.nothing = EmptyState(self)
        self.grid = CardGrid(self, wide=("calibration",), rest=("severity",), card=460)
        self.grid.opened.connect(self._open)
        self._choices = LineBox(None, self.days, self.way, space="unit")
        self._choices.addStretch()
        self._deeds = LineBox(None, self.next, self.fill, space="unit")
        self._row = LineBox(space="unit")
        self._row.addLayout(self._choices, 1)
        self._row.addLayout(self._deeds)
        self._row.setAlignment(self._deeds, Qt.AlignmentFlag.AlignLeft)
        column = Column(self, self.heading, self.facts, self.stopped, space="unit", edge="pad")
        column.addLayout(self._row)
        column.addWidget(self.nothing)
        column.addWidget(self.grid, 1)
        column.addStretch()  # takes what the cards leave where there are none
        self.nothing.hide()
        self.stopped.hide()
        self._saved.connect(self._ask)
        self._host = PanelHost(self, self.rect)
        self._agree: AgreePanel | None = None
        given.actions.bind_all(
            {
                "plan-agree": (self._agree_next, self._can_agree),
                "plan-fill": self._fill,
                "plan-next": self._open_next,
                "plan-copy": self._copy,
                "plan-table": self.grid.turn_to_table,
            }
        )
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """What is done stands under the choices where there is no room beside them."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        whole = self._choices.sizeHint().width() + self._deeds.sizeHint().width()
        room = self.width() - 2 * current_theme().px("pad") - self._row.spacing()
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if whole <= room else ways.TopToBottom)

    def panes(self) -> list[QWidget]:
        """The choices, then the chart that has the focus or the first one."""
        target = self.grid.target
        return [self.days, *([] if target is None else [target])]

    def focus_first(self) -> None:
        """The first chart; until it is there, the choices."""
        self._waits = self.grid.target is None
        (self.grid.target or self.days).setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Read what was kept meanwhile."""
        self._ask()

    def renew(self) -> None:
        """The library or the record is another now."""
        if self.isVisible():
            self._ask()

    def end(self) -> None:
        """What is being worked out is not wanted any more."""
        if self._task is not None:
            self._task.cancel()

    def restyle(self) -> None:
        """Take over the sizes of the theme in force."""
        super().restyle()
        for box in (self.days, self.way) if hasattr(self, "way") else ():
            box.setMaximumWidth(current_theme().px("choice_wide"))
        if hasattr(self, "_row"):
            self._fold()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.days, self.tr("Days"))
        set_words(self.way, self.tr("How many to read by lot"))
        chosen = self.days.value(), self.way.value()
        self.days.set_options(
            [("last", self.tr("The last whole period")), ("this", self.tr("This period"))]
        )
        self.way.set_options(
            [("all", self.tr("All that were drawn")), ("stop", self.tr("Until enough is known"))]
        )
        self.days.set_value(chosen[0] or "last")
        self.way.set_value(chosen[1] or "all")
        cap = self.given.actions.cap
        self.fill.set_text(self.tr("Put them in the queue"))
        self.fill.set_key(cap("plan-fill"))
        self.next.set_text(self.tr("Next to review"))
        self.next.set_key(cap("plan-next"))
        if self.picture is not None:
            self._show(self.picture)

    def _chosen(self, _at: int) -> None:
        self._own_way = self._own_way or self.sender() is self.way
        self._ask()

    def _ask(self) -> None:
        desk = self.given.desk
        records, library = desk.records, desk.in_use.library
        if records is None:
            return
        try:
            plan = sampling_plan(None, library)
        except NoSamplingPlan:
            self.picture = None
            self._show_nothing()
            return
        if not self._own_way:
            self.way.set_value("stop" if plan.read == "enough" else "all")
        days = plan_period(plan, desk.now().astimezone().date(), this=self.days.value() == "this")
        sight, sequential, samples = (
            sight_to_review(desk.viewer), self.way.value() == "stop", desk.samples,
        )  # fmt: skip

        def work(task: Task) -> tuple[PlanPicture, str]:
            records.refresh(whole=False)
            picture = plan_picture(
                records, library, plan, days, samples=samples, sequential=sequential, sight=sight,
                stopped=lambda: task.cancelled,
            )  # fmt: skip
            query = RecordQuery(
                first=days[0], last=days[1], samples=samples, counting=True, sight=sight
            )
            return picture, "" if picture.topics else why_none(records.index, query, desk.viewer)

        self._task = self.given.tasks.run(work, self._done, self.given.say, key="plan")

    def _done(self, done: tuple[PlanPicture, str]) -> None:
        self._task = None
        picture, self._why = done
        self._show(picture)

    def _show(self, picture: PlanPicture) -> None:
        self.picture = picture
        self.heading.set_text(translated(picture.title))
        self.facts.set_text(translated(picture.facts))
        self.stopped.set_text(translated(picture.stopped))
        self.stopped.setVisible(bool(picture.stopped))
        self.grid.show_topics(picture.topics)
        self.grid.setVisible(bool(picture.topics))
        words = self.tr("No calls in these days")
        hint = translated(self._why) or self.tr("Choose other days.")
        if not picture.whole:
            words = self.tr("No calls in these days so far")
            hint = self.tr("The index is being made; what it finds shows by itself.")
        self.nothing.set_empty("clipboard-check", words, hint)
        self.nothing.setVisible(not picture.topics)
        self.fill.setEnabled(bool(picture.to_go) and picture.whole)
        self.next.setEnabled(bool(picture.to_go))
        if self._waits and self.days.hasFocus():
            self.focus_first()

    def _show_nothing(self) -> None:
        self.heading.set_text(self.tr("Which calls we review"))
        self.facts.set_text("")
        self.grid.hide()
        self.nothing.set_empty(
            "clipboard-check",
            self.tr("The library has no sampling plan"),
            self.tr("Write sampling.yaml: how many calls of each agent, and which come first."),
        )
        self.nothing.show()
        self.fill.setEnabled(False)
        self.next.setEnabled(False)

    # -- what is done ----------------------------------------------------------------------

    def _fill(self) -> None:
        picture = self.picture
        if picture is None or not picture.to_go:
            return
        if not picture.whole:
            # A draw from a part of the calls is another draw: nobody is to be given it.
            self.given.say(self.tr("The index is being made: the plan draws once it is there."))
            return
        desk = self.given.desk
        work = partial(fill_queue, desk, picture.to_go)
        self.given.tasks.run(lambda _task: work(), self._filled, self.given.say, lane="plan-queue")

    def _filled(self, words: str) -> None:
        self.given.say(translated(words))

    def _open_next(self) -> None:
        if self.picture is not None and self.picture.to_go:
            self.given.open("call", self.picture.to_go[0][0])

    def _open(self, id: str, place: int) -> None:
        picture = self.picture
        if picture is not None and id == "calibration" and picture.calibrated is not None:
            questions = picture.calibrated.questions
            if place < len(questions):
                self._ask_about(questions[place])
            return
        if picture is None or id != "sample":
            return
        call = picture.next_of_group[place] if place < len(picture.next_of_group) else None
        if call is None:
            self.given.say(translated(picture.stopped) or self.tr("All of these were reviewed."))
        else:
            self.given.open("call", call)

    # -- what reviewers agree ------------------------------------------------------------------

    def _can_agree(self) -> bool:
        return self.picture is not None and self.picture.calibrated is not None

    def _agree_next(self) -> None:
        """Ask about the next question on which reviewers differ."""
        call = None if self.picture is None else self.picture.calibrated
        question = None if call is None else call.open_after()
        if question is None:
            self.given.say(self.tr("Reviewers differ on no question that is still open."))
        else:
            self._ask_about(question)

    def _ask_about(self, question: CalibratedQuestion) -> None:
        if self._agree is None:
            self._agree = AgreePanel(self)
            self._agree.agreed.connect(self._keep_agreement)
            self._host.add(self._agree)
        self._host.show("agree", self._agree, self._agree.prepare(question))

    def _keep_agreement(
        self, question: str, decision: CardDecision, words: str, answer: str
    ) -> None:
        call = None if self.picture is None else self.picture.calibrated
        if call is None:
            return
        try:
            kept = keep_agreement(
                self.given.desk, call, question, decision, words, answer, self._saved.emit
            )
        except BadStatement as problem:
            self.given.say(translated(problem.words))
            return
        self._host.close()
        if not kept:
            self.given.say(self.tr("Nothing can be kept now: the record is not open for writing."))
            return
        if self._agree is not None:
            self._agree.forget()
        self.given.say(self.tr("Kept. The reviews stay as they are."))

    def _copy(self) -> None:
        copied = self.grid.copy_table()
        if copied:
            self.given.say(self.tr("Copied as a table: %1").replace("%1", copied))
