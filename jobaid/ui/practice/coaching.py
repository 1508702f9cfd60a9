"""What a coach does in the practice area: looks at trainees, opens scripts, decides points."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.kit.reason_panel import ReasonPanel
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.practice.coach_view import SharedRun, StageOfTrainee, Trainee
    from jobaid.operations.practice.practice_desk import PracticeDesk
    from jobaid.operations.practice.practice_views import LostPoint
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.practice.coach_page import CoachPage
    from jobaid.ui.practice.result_page import ResultPage


class Coaching(QObject):
    """`run_shows` when a shared run is to be looked at; `told(words)` for a sentence."""

    run_shows = Signal()
    told = Signal(str)

    def __init__(
        self,
        desk: PracticeDesk,
        tasks: Tasks,
        page: CoachPage,
        result: ResultPage,
        surface: QWidget,
    ) -> None:
        super().__init__(surface)
        self._desk, self._tasks, self._page, self._result = desk, tasks, page, result
        self._run: SharedRun | None = None
        self._anew = False
        self._then: Callable[[str], str] | None = None
        self._host = PanelHost(surface)
        self._reason = ReasonPanel(surface, "practice-reason")
        self._reason.given.connect(self._given)
        self._host.add(self._reason)
        page.run_opened.connect(self.open_run)
        page.opening_asked.connect(self._ask_to_open)
        page.beside_asked.connect(self._ask_beside)
        result.decided.connect(self._ask_to_decide)

    def read(self, *, anew: bool = False) -> None:
        """Read how the trainees stand, on another thread; `anew`: the page was just gone to."""
        self._anew |= anew
        desk = self._desk
        self._tasks.run(
            lambda _task: desk.trainees(),
            self._show,
            self.told.emit,
            key="practice-trainees",
        )

    def forget(self) -> None:
        """Somebody else works here now: nothing of what was seen stays."""
        self._run = self._then = None
        self._host.close()
        self._page.show_trainees(())

    def _show(self, trainees: tuple[Trainee, ...]) -> None:
        # Rows that are drawn anew would let the focus fall to the first control of the window.
        had_focus = self._page.isAncestorOf(self._page.window().focusWidget())
        self._page.show_trainees(trainees, self._desk.now())
        gone = self._anew or not had_focus
        if self._page.isVisible() and gone and not self._reason.isVisible():
            self._anew = False
            self._page.focus_first()

    def open_run(self, run: SharedRun) -> None:
        """Show a run that a trainee shares."""
        self._run = run
        self._draw_run()
        self.run_shows.emit()

    def _draw_run(self) -> None:
        if self._run is not None:
            who = self._page.chosen
            by = "" if who is None else who.name
            self._result.show_shared(self._desk.shared_result(self._run.run), by)

    def _ask_to_open(self, trainee: Trainee, stage: StageOfTrainee) -> None:
        back = bool(stage.opened)
        title = self.tr("Have “%1” wait again?") if back else self.tr("Open “%1” now?")
        button = self.tr("Have it wait") if back else self.tr("Open it")
        does = partial(self._desk.open_sooner, stage.script, trainee.id, back=back)
        self._ask(title.replace("%1", stage.title), button, does)

    def _ask_beside(self, trainee: Trainee, stage: StageOfTrainee) -> None:
        back = stage.sat >= stage.beside
        title = self.tr("Take back a call on “%1” that you sat beside?")
        if not back:
            title = self.tr("Did you sit beside a call on “%1”?")
        button = self.tr("Take it back") if back else self.tr("Note it")
        does = partial(self._desk.note_beside, stage.script, trainee.id, back=back)
        label = "" if back else self.tr("What you saw; the trainee reads it")
        self._ask(title.replace("%1", stage.title), button, does, label)

    def _ask_to_decide(self, point: LostPoint, met: bool) -> None:
        run = self._run
        if run is not None:
            asks = self.tr("Count “%1” as met?") if met else self.tr("Count “%1” as not met?")
            title = asks.replace("%1", translated(point.better) or point.id)
            does = partial(self._desk.decide_point, run.run, point, met)
            self._ask(title, self.tr("Decide it"), does)

    def _ask(self, title: str, button: str, does: Callable[[str], str], label: str = "") -> None:
        self._then = does
        label = label or self.tr("Why; the trainee reads it")
        first = self._reason.prepare(title, label, button)
        self._host.show("reason", self._reason, first)

    def _given(self, why: str) -> None:
        does, self._then = self._then, None
        self._host.close()
        if does is not None:
            self.told.emit(translated(does(why)))
            self._draw_run()
            self.read()
