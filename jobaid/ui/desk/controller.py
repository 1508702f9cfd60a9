"""The work at the desk, once there is a session: what the screens ask for and what they draw."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.ui.callview.call_key_rows import CALL_KEYS
from jobaid.ui.desk.area import OF_A_CALL
from jobaid.ui.desk.dispatcher import Dispatcher
from jobaid.ui.desk.hits import Hits
from jobaid.ui.desk.resuming import Resuming
from jobaid.ui.desk.reviews_at_desk import ReviewsAtDesk
from jobaid.ui.desk.snippet_keys import SnippetKeys
from jobaid.ui.desk.timer_watch import TimerWatch
from jobaid.ui.frame.panel_host import PanelHost
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.records.record_view_models import CallRecord, RecordedField
    from jobaid.operations.task_runner import Task
    from jobaid.promises.open_promises import OpenPromise
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.desk.call.help_asking import HelpAsking
    from jobaid.ui.desk.capsule_keys import CapsuleKeys
    from jobaid.ui.desk.later_promises import LaterPromises
    from jobaid.ui.desk.shift_questions import ShiftQuestions
    from jobaid.ui.desk.shown_calls import Calls
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.widgets.banner import BannerKind


class DeskController(QObject):
    """Wires the screens of a `DeskArea` with its session.

    The screens of a call are made when the first call needs them, or before, one by one, by
    `prepare`, so that a start does not wait for them.
    """

    def __init__(
        self,
        session: Session,
        actions: ActionMap,
        tasks: Tasks,
        place: DeskArea,
        *,
        opens_call: bool = False,
    ) -> None:
        super().__init__(place)
        self.session = session
        self._actions = actions
        self._place = place
        self._start = place.start
        self._calls: Calls | None = None
        self._to_load = list(OF_A_CALL)
        self._docked = False
        self._floor = False
        self._start_is_old = False
        self._tasks = tasks
        self.dispatcher = Dispatcher(session, self)
        self.hits = Hits(self.dispatcher, place)
        self._later_promises: LaterPromises | None = None
        self._shift_questions: ShiftQuestions | None = None
        self._capsule_keys: CapsuleKeys | None = None
        self._taking_up = Resuming(self.dispatcher, tasks, self)
        self._reviews = ReviewsAtDesk(
            session, self._start, actions, tasks, place.trouble.emit, self
        )
        self.dispatcher.done.connect(self._told)
        SnippetKeys(session.snippet, place)
        self._connect_start()
        self._bind()
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(place.end)
        self._agent = session.agent_id
        self._timers = TimerWatch(session, self)
        self._timers.rang.connect(place.rang)
        if not opens_call:  # one that it opens covers the start screen, which nobody sees before
            self.renew(~Changes.NOTHING)
        place.gc_policy.between_calls()

    @property
    def has_library(self) -> bool:
        """Whether the session has taken a library up, be it an empty one."""
        return self.session.library.opened is not None

    @property
    def calls(self) -> Calls:
        """The calls on the screen."""
        return self._make_calls() if self._calls is None else self._calls

    def _make_calls(self) -> Calls:
        from jobaid.ui.desk.shown_calls import Calls

        place = self._place
        calls = self._calls = Calls(
            self.dispatcher, self._actions, place.said.emit, place.stack, place.undo_line
        )
        calls.shown.connect(self._show)
        calls.hit_asked.connect(self.hits.open_hit)
        # What is read would stand over a panel that opens, and hide what is typed there.
        calls.panel_opening.connect(self.hits.leave)
        self.hits.leave_in_sight(calls.call.step.body.say)
        calls.set_docked(self._docked)
        help = calls.key_bindings.help
        help.asked.connect(place.help_asked)
        help.left.connect(place.help_left)
        help.set_floor(self._floor)
        return calls

    def prepare(self) -> bool:
        """Load or make one more part of the screens of a call; False: all is there."""
        if self._to_load:
            import_module(f"jobaid.ui.{self._to_load.pop(0)}")
            return True
        if self._calls is not None:
            return self._calls.prepare()
        self._make_calls()
        return True

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        if self._screen == "call":
            return self.calls.call.panes()
        if self._screen == "wrapup":
            return self.calls.wrapup.panes()
        return self._start.panes()

    def room(self) -> QRect | None:
        """Where panels may stand, in the place's coordinates; None: anywhere."""
        if self._screen == "start":
            return None
        shown = self.calls.call if self._screen == "call" else self.calls.wrapup
        return QRect(shown.mapTo(self._place, shown.room().topLeft()), shown.room().size())

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        if self._screen == "start":
            self._start.focus_first()
        else:
            self.calls.rest()

    def settle(self, name: str) -> None:
        """Keep what is being typed in a call that is about to do what is named."""
        if self._calls is not None:
            self._calls.settle(name)

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self._docked = docked
        if self._calls is not None:
            self._calls.set_docked(docked)

    def set_floor(self, on: bool) -> None:
        """Whether a supervisor can be asked for help."""
        self._floor = on
        if self._calls is not None:
            self._calls.key_bindings.help.set_floor(on)

    @property
    def help(self) -> HelpAsking | None:
        """What became of help that was asked for; None while no call was had."""
        return None if self._calls is None else self._calls.key_bindings.help

    def renew(self, changes: Changes) -> bool:
        """Draw anew what these changes touch; whether the library is another one now."""
        if self._agent != self.session.agent_id:
            self._agent = self.session.agent_id
            self._start.another_agent()
        if self._screen == "start" and self.session.call_view() is not None:
            self._draw_call()  # the start screen, which the call covers, waits then
        if changes & (Changes.START | Changes.LIBRARY | Changes.CALL):
            self._renew_start()
        if changes & Changes.START:
            self._timers.look()
        if changes & ~(Changes.START | Changes.LIBRARY):
            self._draw_call()
        return bool(changes & Changes.LIBRARY)

    def tell(self, result: ActionResult) -> None:
        """Say what an action from elsewhere told."""
        if result.problem:
            self._say(result.problem)

    # -- inside -------------------------------------------------------------------------------

    @property
    def _screen(self) -> str:
        return "start" if self._calls is None else self._calls.screen

    def _connect_start(self) -> None:
        """What the start screen asks for."""
        start = self._start
        start.open_script.connect(self._open)
        start.call_begun.connect(self.new_call)
        start.pin_turned.connect(self._turn_pin)
        start.resume.connect(self._taking_up.resume)
        start.close_interrupted.connect(self._taking_up.close_call)
        self._taking_up.done.connect(self._renew_start)
        start.call_promise.connect(self._call_promise)
        start.keep_promise.connect(self._keep_promise)
        start.change_promise.connect(self._change_promise)
        start.calls_wanted.connect(self._read_calls)
        start.open_record.connect(self._read_record)
        start.amend.connect(self._amend)
        start.correct.connect(self._correct)
        start.correct_field.connect(self._correct_field)
        start.thanked.connect(self._thank)
        start.review_asked.connect(self._reviews.ask_for_review)
        start.notices_read.connect(self._got_notices)
        start.changes_read.connect(self._got_changes)
        start.reload.connect(self._place.reload_asked)
        start.renew_wanted.connect(self._renew_start)

    def _bind(self) -> None:
        """A call before its script is known; in a call it is another one, never by itself."""
        new_call = (self.new_call, self._has_opening)
        keys = (f"new-{screen}" for screen in CALL_KEYS.contexts)
        timers = (f"timer-{screen}" for screen in ("start", *CALL_KEYS.contexts))
        self._actions.bind_all(
            {
                **dict.fromkeys(keys, new_call),
                **dict.fromkeys(timers, self._ask_timer),
                "look-up": (self.hits.look_up, self._has_shows),
                "shift": self._ask_shift,
                "take-over": self._ask_agent,
                **{f"capsule-{one}": self._hand_over for one in CALL_KEYS.contexts},
                **{f"capsule-file-{one}": self._hand_over_file for one in CALL_KEYS.contexts},
                "capsule-start": (self._hand_over_left, self._has_left),
                "capsule-file-start": (self._hand_over_left_file, self._has_left),
                "capsule-open": self._take_up,
                "capsule-open-file": self._take_up_file,
            }
        )

    @property
    def _capsules(self) -> CapsuleKeys:
        """Made when the first call is handed over or taken up: no start waits for it."""
        if self._capsule_keys is None:
            from jobaid.ui.desk.capsule_keys import CapsuleKeys

            made = self._capsule_keys = CapsuleKeys(self.dispatcher, self._tasks, self._place)
            made.said.connect(self._say)
            made.did.connect(self._say_done)
            made.opened.connect(self._show_handed_over)
        return self._capsule_keys

    def _hand_over(self) -> None:
        self._capsules.copy()

    def _hand_over_file(self) -> None:
        self._capsules.save()

    def _hand_over_left(self) -> None:
        self._capsules.copy_left()

    def _hand_over_left_file(self) -> None:
        self._capsules.save_left()

    def _take_up(self) -> None:
        self._capsules.open()

    def _take_up_file(self) -> None:
        self._capsules.choose()

    def _has_left(self) -> bool:
        return self.session.handed_calls.left() > 0

    def _show_handed_over(self) -> None:
        """What the colleague told stands beside the step, as what is known of a customer does."""
        self.calls.call_panels.customer()

    def _ask_shift(self) -> None:
        self._questions.shift()

    def _ask_agent(self) -> None:
        self._questions.agent()

    def _ask_timer(self) -> None:
        self._questions.timer()

    @property
    def _questions(self) -> ShiftQuestions:
        """Made when they are first asked: no start waits for them."""
        if self._shift_questions is None:
            from jobaid.ui.desk.shift_questions import ShiftQuestions

            host = PanelHost(self._place, self.room)
            made = self._shift_questions = ShiftQuestions(self.dispatcher, self._place, host)
            made.timers_changed.connect(self._timers_changed)
            made.agent_chosen.connect(self._place.agent_chosen)
        return self._shift_questions

    def _timers_changed(self, words: str) -> None:
        self._timers.look()
        if self._screen == "start":
            self._place.trouble.emit(words)
        else:
            self.calls.say(words, "info")

    def new_call(self) -> None:
        """Begin a call with the house's opening; what was typed before is its first sentence."""
        words = self._start.searched if self._screen == "start" else ""
        self.dispatcher.run("open", self.session.new_call)
        self.hits.hear(words)

    def _turn_pin(self, script: str) -> None:
        """Pin a script, or take its pin out; say so, or why not."""
        if not script:
            self._say(self.tr("Go to a script with the arrow keys first; then it can be pinned."))
            return
        told = self.session.pin_or_unpin(script)
        if isinstance(told, ActionResult):
            self.tell(told)
            return
        self._place.pins_changed.emit(told)

    def _has_shows(self) -> bool:
        view = self.session.call_view()
        return view is not None and bool(view.shows)

    def _has_opening(self) -> bool:
        return self.session.script_of("") in self.session.library.library.scripts

    def _draw_call(self) -> None:
        if self._calls is not None:
            self._calls.draw()
        elif self.session.call_view() is not None:
            self.calls.draw()

    def _open(self, script: str) -> None:
        self.dispatcher.run("open", self.session.open_script, script)

    @property
    def _promises(self) -> LaterPromises:
        if self._later_promises is None:
            from jobaid.ui.desk.later_promises import LaterPromises

            self._later_promises = LaterPromises(self.dispatcher, self._start)
            self._later_promises.done.connect(self._renew_start)
        return self._later_promises

    def _keep_promise(self, interaction: str, promise: str) -> None:
        self._promises.keep(interaction, promise)

    def _change_promise(self, interaction: str, promise: str) -> None:
        self._promises.change(interaction, promise)

    def _call_promise(self, interaction: str, promise: str) -> None:
        """Call about a promise; what is known of the customer stands beside the first step."""
        told = self.dispatcher.run("open", self.session.call_back, interaction, promise)
        if not told.problem:
            self.calls.call_panels.customer()

    def call_about(self, promise: OpenPromise) -> None:
        """Call about a promise of anybody's."""
        told = self.dispatcher.run("open", self.session.call_about, promise)
        if not told.problem:
            self.calls.call_panels.customer()

    def open_with(self, script: str, given: dict[str, str]) -> None:
        """Begin a call with a script and what is known of the customer."""
        self.dispatcher.run("open", self.session.open_script, script, given)

    def _read_calls(self, words: str, days: int) -> None:
        self._start.show_calls(partial(self.session.my_calls, words, days), self._tasks.run)

    def _read_record(self, id: str) -> None:
        read = partial(_record, self.session, id)
        self._tasks.run(read, self._start.show_record, key=(self, "record"))

    def _correct(self, id: str, outcome: str, words: str) -> None:
        self.dispatcher.run("amend", self.session.correct_outcome, id, outcome, words)

    def _correct_field(self, id: str, field: RecordedField, value: str, words: str) -> None:
        self.dispatcher.run("amend", self.session.correct_field, id, field, value, words)

    def _thank(self, id: str, who: str, words: str) -> None:
        told = self.dispatcher.run("thank", self.session.thank, id, who, words)
        if told.problem:
            self._start.calls.record.thank.refuse(translated(told.problem))
        else:
            self._read_record(id)

    def _amend(self, id: str, note: str) -> None:
        self.dispatcher.run("amend", self.session.amend, id, note)
        self._read_record(id)

    def _got_changes(self) -> None:
        self.dispatcher.run("got-changes", self.session.got_changes)
        self._renew_start()

    def _got_notices(self) -> None:
        self.dispatcher.run("got-notices", self.session.got_notices)
        self._renew_start()

    def _renew_start(self) -> None:
        """Draw the start screen anew; one that does not show waits until it does."""
        self._start_is_old = self._screen != "start"
        if not self._start_is_old:
            self._start.show_view(self.session.start_view())

    def _told(self, name: str, result: ActionResult) -> None:
        self._start_is_old |= bool(result.changes & Changes.CALL)
        # The calls hear of it first, so that what is said shows on the screen that is due now.
        if self._calls is not None or result.changes & Changes.CALL:
            self.calls.heard_of(name, result)
        if result.changes & Changes.CALL:
            if self._start_is_old:
                self._renew_start()
            self._place.did.emit(result)
        elif result.changes & Changes.START:
            self._renew_start()
        if result.problem and self._screen == "start":
            self._say(result.problem)
        if name == "shift" and self.session.handed_calls.may_hand_over():
            keys = self._actions.cap("capsule-start")
            self._say(
                self.tr("Calls are laid aside here. %1 copies them for a colleague.").replace(
                    "%1", keys
                )
            )

    def _say(self, words: str, kind: BannerKind = "warn") -> None:
        if self._screen == "start":
            self._place.trouble.emit(translated(words))
        else:
            self.calls.say(words, kind)

    def _say_done(self, words: str) -> None:
        self._say(words, "info")

    def _show(self, screen: str) -> None:
        self.hits.leave()
        if self._shift_questions is not None:
            self._shift_questions.leave()
        place, calls = self._place, self.calls
        shown: QWidget = self._start
        if screen != "start":
            shown = calls.call if screen == "call" else calls.wrapup
        if screen == "start" and self._start_is_old:
            self._renew_start()
        place.stack.setCurrentWidget(shown)
        if screen == "start":
            place.gc_policy.between_calls()
        else:
            place.gc_policy.in_a_call()
        self._actions.set_context(screen)
        place.needs_room.emit(screen != "start")
        self.focus_first()


def _record(session: Session, id: str, _task: Task) -> CallRecord | None:
    return session.call_record(id)
