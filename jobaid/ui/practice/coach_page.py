"""Whom one coaches: how each trainee stands, what they shared, what is open to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.sentences import ended, in_turn
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.open_row import RowWords
from jobaid.ui.kit.rows_card import RowsCard
from jobaid.ui.kit.side_card import Lines, SideCard
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState, SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrollPane, reveal
from jobaid.ui.widgets.themed import Themed

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

    from jobaid.operations.practice.coach_view import SharedRun, StageOfTrainee, Trainee
    from jobaid.ui.frame.actions import ActionMap

_TWO_COLUMNS = 1000


class CoachPage(Themed, QWidget):
    """Signals: `run_opened(SharedRun)`, `opening_asked(trainee, StageOfTrainee)`,
    `beside_asked(trainee, StageOfTrainee)`, `left`.
    """

    run_opened = Signal(object)
    opening_asked = Signal(object, object)
    beside_asked = Signal(object, object)
    left = Signal()

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-trainees-page")
        self._actions = actions
        self.trainees: tuple[Trainee, ...] = ()
        self._chosen = ""
        self._now: dt.datetime | None = None
        inside = Pane(self)
        self.back = PushButton("quiet", "", inside, small=True)
        self.back.setAccessibleIdentifier("practice-trainees-back")
        self.back.clicked.connect(self.left)
        self.heading = TextLabel("title", "text", inside, wrap=True)
        self.list = RowsCard(inside)
        self.list.setAccessibleIdentifier("practice-trainees-list")
        self.list.opened.connect(self.choose)
        self.nobody = EmptyState(inside)
        self.name = TextLabel("title", "text", inside, wrap=True)
        self.name.setAccessibleIdentifier("practice-trainee")
        self.about = TextLabel("ui", "muted", inside, wrap=True)
        self.shared_head, self.shared = SectionHeading(inside), RowsCard(inside)
        self.shared.setAccessibleIdentifier("practice-shared")
        self.shared.opened.connect(self._open_run)
        self.path_head, self.path = SectionHeading(inside), RowsCard(inside)
        self.path.setAccessibleIdentifier("practice-trainee-path")
        self.path.opened.connect(self._open_stage)
        self.beside_head, self.beside = SectionHeading(inside), RowsCard(inside)
        self.beside.setAccessibleIdentifier("practice-trainee-beside")
        self.beside.opened.connect(self._note_beside)
        self.unsaid = SideCard("practice-unsaid", inside)
        self.lines = Lines(self.unsaid)
        self.unsaid.column.addWidget(self.lines)
        head = LineBox(None, self.back, self.heading, space="unit")
        head.setStretchFactor(self.heading, 1)
        one = Column(None, self.list, self.nobody, space="unit")
        one.addStretch()
        other = Column(
            None, self.name, self.about, self.shared_head, self.shared, self.beside_head,
            self.beside, self.unsaid, self.path_head, self.path, space="unit",
        )  # fmt: skip
        other.addStretch()
        self._sides = LineBox(None, space="page")
        self._sides.addLayout(one, 2)
        self._sides.addLayout(other, 3)
        column = Column(inside, space="unit", edge=("page", "pad", "page", "pad"))
        column.addLayout(head)
        column.addLayout(self._sides, 1)
        self.scrolled = ScrollPane(self)
        self.scrolled.hold(inside)
        Column(self, self.scrolled)
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Beside each other where there is room for both, else under each other."""
        super().resizeEvent(event)
        self._sides.stand(beside=self.width() / current_theme().scale >= _TWO_COLUMNS)

    def panes(self) -> list[QWidget]:
        """What F6 goes round: the trainees, then what there is of the chosen one."""
        lists = [card.rows[0] for card in (self.list, *self._cards()) if card.count]
        return [*lists, self.back]

    def _cards(self) -> tuple[RowsCard, ...]:
        return self.shared, self.beside, self.path

    def focus_first(self) -> None:
        """The trainee that is chosen, else the way back."""
        if self.list.count:
            self.list.focus_on(self._chosen)
            reveal(self.scrolled, self.focusWidget())
        else:
            self.back.setFocus()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self.back.set_text(self.tr("Your own practice"))
        self.back.set_key(self._actions.cap("practice-own"))
        self.heading.set_text(self.tr("Trainees"))
        self.nobody.set_empty(
            "user",
            self.tr("Nobody to coach yet"),
            self.tr("Scripts: The house, People says who is a trainee, and who coaches them."),
        )
        self.show_trainees(self.trainees)

    def show_trainees(self, trainees: tuple[Trainee, ...], now: dt.datetime | None = None) -> None:
        """Show them all, as of `now`; the one that was chosen stays chosen."""
        self.trainees = trainees
        self._now = now or self._now
        if self._chosen not in [one.id for one in trainees]:
            self._chosen = trainees[0].id if trainees else ""
        shared = self.tr("%1 shared")
        self.list.show_rows(
            [
                (
                    one.id,
                    f"practice-trainee-{one.id}",
                    RowWords(
                        one.name,
                        translated(one.about),
                        self._when(one.practised),
                        shared.replace("%1", str(len(one.shared))) if one.shared else "",
                        "message-square-text",
                    ),
                )
                for one in trainees
            ]
        )
        self.list.setVisible(bool(trainees))
        self.nobody.setVisible(not trainees)
        self._draw()
        self.scrolled.keep_focus_in_sight()

    def choose(self, id: str) -> None:
        """Show one of them."""
        self._chosen = id
        self._draw()
        next((card for card in self._cards() if card.count), self.path).focus_first()

    @property
    def chosen(self) -> Trainee | None:
        """Who shows."""
        return next((one for one in self.trainees if one.id == self._chosen), None)

    def _draw(self) -> None:
        for row in self.list.shown:
            row.set_marked(row.target == self._chosen)
        one = self.chosen
        self.name.set_text("" if one is None else one.name)
        self.about.set_text("" if one is None else translated(one.about))
        stages = one.stages if one is not None else ()
        runs = one.shared if one is not None else ()
        unsaid = one.unsaid if one is not None else ()
        self.shared_head.set_heading(
            self.tr("Shared with you"), icon="message-square-text", count=len(runs)
        )
        self.shared.show_rows(
            [(run.id, f"practice-shared-{run.id}", self._run(run)) for run in runs]
        )
        can_open = any(stage.can_open for stage in stages)
        hint = self.tr("Enter opens one for calls, with a reason") if can_open else ""
        self.path_head.set_heading(self.tr("Learning path"), icon="list", caption=hint)
        self.path.show_rows(
            [
                (stage.script, f"practice-trainee-script-{stage.script}", self._stage(stage))
                for stage in stages
            ]
        )
        beside = [stage for stage in stages if stage.beside]
        hint = self.tr("Enter notes a call that you sat beside") if beside else ""
        self.beside_head.set_heading(self.tr("Calls beside them"), icon="user", caption=hint)
        self.beside.show_rows(
            [
                (stage.script, f"practice-beside-{stage.script}", self._beside(stage))
                for stage in beside
            ]
        )
        self.unsaid.head(self.tr("Changed, and not said since"), "refresh-cw", count=len(unsaid))
        self.lines.show_lines(tuple((f"“{line}”", False) for line in unsaid))
        self.unsaid.tell(in_turn(unsaid))
        self.unsaid.setVisible(bool(unsaid))
        heads = (self.shared_head, self.beside_head, self.path_head)
        for head, card in zip(heads, self._cards(), strict=True):
            head.setVisible(bool(card.count))
            card.setVisible(bool(card.count))

    def _run(self, run: SharedRun) -> RowWords:
        badge = self.tr("Passed") if run.passed else ""
        when = self._when(run.when)
        return RowWords(run.title, "", decimal_shown(run.score), badge, "circle-check", lead=when)

    def _when(self, moment: dt.datetime | None) -> str:
        if moment is None:
            return ""
        now = self._now if self._now is not None else moment
        return day_and_time(moment, now.astimezone(moment.tzinfo))

    def _beside(self, stage: StageOfTrainee) -> RowWords:
        words = self.tr("%1 of %n calls", "calls somebody sat beside", stage.beside)
        badge = self.tr("All of them") if stage.sat >= stage.beside else ""
        return RowWords(stage.title, words.replace("%1", str(stage.sat)), "", badge, "circle-check")

    def _stage(self, stage: StageOfTrainee) -> RowWords:
        about = " ".join(ended(translated(one)) for one in (stage.about, stage.opened) if one)
        if stage.passed:
            badge, icon = self.tr("Passed"), "circle-check"
        elif stage.opened:
            badge, icon = self.tr("Opened sooner"), "check"
        elif stage.urgent:
            badge, icon = self.tr("Always open"), "zap"
        elif stage.can_open:
            badge, icon = self.tr("Not open yet"), "lock"
        else:
            badge, icon = "", ""
        return RowWords(stage.title, about, "", badge, icon, opens=stage.can_open)

    def _open_run(self, id: str) -> None:
        for run in self.chosen.shared if self.chosen is not None else ():
            if run.id == id:
                self.run_opened.emit(run)

    def _open_stage(self, script: str) -> None:
        self._tell_of(script, self.opening_asked)

    def _note_beside(self, script: str) -> None:
        self._tell_of(script, self.beside_asked)

    def _tell_of(self, script: str, signal: SignalInstance) -> None:
        one = self.chosen
        for stage in one.stages if one is not None else ():
            if stage.script == script:
                signal.emit(one, stage)
