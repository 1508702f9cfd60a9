"""The work in the practice area: which screen shows, and what each asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from jobaid.call.command import Refused
from jobaid.operations.callview.call_view import CallViews
from jobaid.ui.frame.actions import KeyWithSign
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.practice.card_panel import CardPanel
from jobaid.ui.practice.coach_page import CoachPage
from jobaid.ui.practice.coaching import Coaching
from jobaid.ui.practice.home_page import HomePage
from jobaid.ui.practice.keys import CARDS, COACH, HOME, RESULT, RUN, SHARED
from jobaid.ui.practice.result_page import ResultPage
from jobaid.ui.practice.run_screen import RunScreen
from jobaid.ui.practice.warm_up_page import WarmUpPage
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.practice.home_view import PracticeHome
    from jobaid.operations.practice.practice_desk import PracticeDesk
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.practice.area import PracticeArea


class PracticeController(QObject):
    """Shows one screen at a time: the start, a run, how it went, the warm-up."""

    def __init__(
        self,
        desk: PracticeDesk,
        actions: ActionMap,
        tasks: Tasks,
        say: Callable[[str], None],
        place: PracticeArea,
    ) -> None:
        super().__init__(place)
        self._desk, self._actions, self._tasks, self._say = desk, actions, tasks, say
        self._trainee = desk.agent.get("id")
        self.run: KeptRun | None = None
        self.home: PracticeHome | None = None
        self._views: tuple[object, CallViews] | None = None
        self.stack = QStackedWidget(place)
        self.home_page = HomePage(actions, self.stack)
        self.run_screen = RunScreen(actions, self.stack)
        self.result_page = ResultPage(actions, self.stack)
        self.cards_page = WarmUpPage(actions, self.stack)
        self.coach_page = CoachPage(actions, self.stack)
        self._pages = (
            self.home_page, self.run_screen, self.result_page, self.cards_page, self.coach_page,
        )  # fmt: skip
        for page in self._pages:
            self.stack.addWidget(page)
        self.coaching = Coaching(desk, tasks, self.coach_page, self.result_page, place)
        self._coaches = False
        place.column.addWidget(self.stack)
        self._card_host = PanelHost(self.home_page)
        self._card: CardPanel | None = None
        self._connect()
        self._bind()
        self.go_home()

    # -- for the area -----------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round."""
        shown = self.stack.currentWidget()
        for page in self._pages:
            if page is shown:
                return page.panes()
        return [self.stack]

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        shown = self.stack.currentWidget()
        for page in self._pages:
            if page is shown:
                page.focus_first()

    def shown(self) -> None:
        """The area shows again."""
        if self.stack.currentWidget() is self.home_page:
            self._read_home()
        elif self.stack.currentWidget() is self.coach_page:
            self.coaching.read()

    def renew(self) -> None:
        """The library or the person is another now.

        A run in hand goes on as it began; where somebody else practises now it waits for whoever
        began it, and nothing of theirs stays on the screen.
        """
        if self._trainee != self._desk.agent.get("id"):
            self._trainee = self._desk.agent.get("id")
            self.coaching.forget()
            self.go_home()
        else:
            self.shown()

    def end(self) -> None:
        """The area goes for good."""
        self.run_screen.stop()
        self.run_screen.voice.turn_off()

    # -- the start ----------------------------------------------------------------------------

    def go_home(self) -> None:
        """To the start of practice."""
        self.run_screen.stop()
        self.run = None
        self._coaches = False
        self._show(self.home_page, HOME)
        self._read_home()

    def go_back(self) -> None:
        """From a run to where it was opened."""
        if self._coaches:
            self.coach()
        else:
            self.go_home()

    def coach(self) -> None:
        """To those whom one coaches."""
        if not self._desk.coaches:
            return
        self._coaches = True
        self._show(self.coach_page, COACH)
        self.coaching.read(anew=True)

    def _show_shared(self) -> None:
        self._show(self.result_page, SHARED)
        self.result_page.focus_first()

    def _read_home(self) -> None:
        desk = self._desk
        self._tasks.run(lambda _task: desk.home(), self._show_home, self._say, key="practice-home")

    def _show_home(self, home: PracticeHome) -> None:
        # Rows that are drawn anew would let the focus fall to the first control of the window.
        first = self.home is None or not self.home.scenarios
        had_focus = self.home is None or self.home_page.holds_focus()
        self.home = home
        for words in self._desk.take_notices():
            self._say(translated(words))
        self.home_page.show_home(home, coaches=self._desk.coaches)
        # While another place is looked at, the keys stay there.
        shows = self.home_page.isVisible()
        if had_focus and shows and (first or not self.home_page.holds_focus()):
            self.home_page.focus_first()

    def begin(self, scenario: str) -> None:
        """Begin a run of a scenario."""
        self._take_up(partial(self._desk.begin, scenario))

    def show_card(self) -> None:
        """Show what counts in the scenario that has the focus, before its run begins."""
        try:
            card = self._desk.card(self.home_page.scenario_in_hand)
        except Refused as refused:
            self._say(translated(refused.words))
            return
        if self._card is None:
            self._card = CardPanel(self.home_page)
            self._card.begun.connect(self._begin_from_card)
            self._card_host.add(self._card)
        self._card_host.show("card", self._card, self._card.prepare(card, begins=True))

    def _begin_from_card(self, scenario: str) -> None:
        self._card_host.close()
        self.begin(scenario)

    def practise_call(self, call: str) -> None:
        """Begin a run with the customer of a kept call; a run in hand waits."""
        self._take_up(partial(self._desk.begin_of_call, call))

    def go_on(self, run: str = "") -> None:
        """Go on with a run that was cut off: the newest unless told."""
        cut_off = self.home.cut_off if self.home is not None else ()
        wanted = run or (cut_off[0].id if cut_off else "")
        if wanted:
            self._take_up(partial(self._desk.go_on, wanted))

    def _speak_another(self) -> None:
        self._say(translated(self._desk.speak_another()))
        self._read_home()

    def _let_go(self) -> None:
        if self._desk.let_go(self.home_page.cut_off_in_hand):
            key = self._actions.cap("practice-take-back")
            self._say(self.tr("Let go. %1 brings it back.").replace("%1", key))
            self._read_home()

    def _take_back(self) -> None:
        self._say(translated(self._desk.take_back()))
        self._read_home()

    def _take_up(self, begin: Callable[[], KeptRun]) -> None:
        try:
            self.run = begin()
        except Refused as refused:
            self._say(translated(refused.words))
            self._read_home()
            return
        if self.run.problem is not None:
            self._say(translated(self.run.problem))
        if self.run.run.over:
            self._over()
            return
        self.run_screen.take_up(self.run, self._views_of(), self._desk.language)
        if self._desk.wants_voice:
            self.run_screen.use_voice(True)
        self._show(self.run_screen, RUN)
        self.run_screen.focus_first()

    def _views_of(self) -> CallViews:
        assert self.run is not None
        library = self.run.run.call.library
        if self._views is None or self._views[0] is not library:
            self._views = (library, CallViews(library))
        return self._views[1]

    # -- a run is over --------------------------------------------------------------------------

    def _over(self) -> None:
        kept = self.run
        if kept is None:
            return
        self.run_screen.stop()
        result = self._desk.ended(kept)
        if kept.problem is not None:
            self._say(translated(kept.problem))
        self.result_page.show_result(result, can_ask=True)
        self._show(self.result_page, RESULT)
        self.result_page.focus_first()

    def _turn_voice(self, on: bool) -> None:
        problem = self._desk.want_voice(on)
        if problem:
            self._say(translated(problem))

    def _put_away(self) -> None:
        """Stop here: what was done so far stays, and can be gone on with."""
        self._say(self.tr("The run waits here. Go on with it whenever you like."))
        self.go_home()

    def open_result(self, run: str) -> None:
        """Show how a kept run went."""
        try:
            result = self._desk.result(run)
        except Refused as refused:
            self._say(translated(refused.words))
            return
        self.run = None
        self.result_page.show_result(result, can_ask=False)
        self._show(self.result_page, RESULT)
        self.result_page.focus_first()

    def _again_from(self, run: str, ms: int) -> None:
        self._take_up(partial(self._desk.again_from, run, ms))

    def _own_answer(self, point: str, met: bool) -> None:
        if self.run is not None:
            self.result_page.show_result(
                self._desk.answer_for_oneself(self.run, point, met), can_ask=True
            )
            self.result_page.focus_first()

    def _share(self) -> None:
        result = self.result_page.result
        if result is not None:
            self._say(translated(self._desk.share(result.id)))
            self.result_page.show_result(self._desk.result(result.id), can_ask=self.run is not None)

    def _more(self) -> None:
        result = self.result_page.result
        if result is not None:
            self._take_up(partial(self._desk.once_more, result.id))

    # -- the warm-up ------------------------------------------------------------------------------

    def warm_up(self) -> None:
        """Ask what is due."""
        warm_up, now = self._desk.warm_up(), self._desk.now()
        due = warm_up.due(now)
        if not due:
            self._say(self.tr("Nothing is due now."))
            return
        self.cards_page.begin(warm_up, due, self._desk.now)
        self._show(self.cards_page, CARDS)
        self.cards_page.focus_first()

    def _warm_up_over(self) -> None:
        self._desk.tell_progress()
        self.go_home()

    # -- inside -----------------------------------------------------------------------------------

    def _show(self, page: QWidget, context: str) -> None:
        self.stack.setCurrentWidget(page)
        self._actions.set_context(context)

    def _connect(self) -> None:
        self.home_page.begun.connect(self.begin)
        self.home_page.run_opened.connect(self.open_result)
        self.home_page.go_on_asked.connect(self.go_on)
        self.home_page.warm_up_asked.connect(self.warm_up)
        self.run_screen.over.connect(self._over)
        self.run_screen.voice_turned.connect(self._turn_voice)
        self.run_screen.told.connect(self._say)
        self.result_page.again_from.connect(self._again_from)
        self.result_page.answered.connect(self._own_answer)
        self.result_page.left.connect(self.go_back)
        self.coach_page.left.connect(self.go_home)
        self.home_page.trainees_asked.connect(self.coach)
        self.coaching.run_shows.connect(self._show_shared)
        self.coaching.told.connect(self._say)
        self.result_page.shared.connect(self._share)
        self.result_page.more.connect(self._more)
        self.cards_page.ended.connect(self._warm_up_over)
        self.cards_page.told.connect(self._say)

    def _bind(self) -> None:
        scenarios = [KeyWithSign(at, self._begin_at, self) for at in range(1, 10)]
        self._actions.bind_all(
            {
                "practice-warm-up": self.warm_up,
                "practice-card": (self.show_card, self._has_scenarios),
                "practice-go-on": (self.go_on, self._has_cut_off),
                "practice-let-go": (self._let_go, self._has_cut_off),
                "practice-take-back": self._take_back,
                "practice-language": (self._speak_another, self._has_languages),
                **{f"practice-scenario-{one + 1}": scenarios[one].press for one in range(9)},
                **self.run_screen.bindings(),
                "practice-stop": self._put_away,
                "practice-more": self._more,
                "practice-share": self._share,
                "practice-home-again": self.go_home,
                "practice-trainees": (self.coach, self._can_coach),
                "practice-own": self.go_home,
                "practice-shared-back": self.go_back,
                "practice-did-not": self.result_page.did_not,
                "practice-cards-end": self._warm_up_over,
            }
        )

    def _can_coach(self) -> bool:
        return self._desk.coaches

    def _has_cut_off(self) -> bool:
        return self.home is not None and bool(self.home.cut_off)

    def _has_languages(self) -> bool:
        return self.home is not None and bool(self.home.spoken)

    def _has_scenarios(self) -> bool:
        return self.home is not None and bool(self.home.scenarios)

    def _begin_at(self, number: int) -> None:
        scenarios = self.home.scenarios if self.home is not None else ()
        if number <= len(scenarios):
            self.begin(scenarios[number - 1].id)
