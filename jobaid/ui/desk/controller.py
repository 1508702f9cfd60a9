"""The work at the desk, once there is a session: what the screens ask for and what they draw."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library import customer_fields
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.ui.desk.area import OF_A_CALL
from jobaid.ui.desk.dispatcher import Dispatcher
from jobaid.ui.desk.hits import Hits
from jobaid.ui.desk.resuming import Resuming
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.records.record_view_models import CallRecord
    from jobaid.operations.task_runner import Task
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.desk.shown_calls import Calls
    from jobaid.ui.frame.actions import ActionMap
    from jobaid.ui.frame.tasks import Tasks

CALL_BACK = "call-back"
"""The script for calling about a promise; the call's own where the house has none of that id."""
PROMISED = "promised_what"
"""The field of that script for what was promised, where it has one."""


class DeskController(QObject):
    """Wires the screens of a `DeskArea` with its session.

    The screens of a call are made when the first call needs them, or before, one by one, by
    `prepare`, so that a start does not wait for them.
    """

    def __init__(self, session: Session, actions: ActionMap, tasks: Tasks, place: DeskArea) -> None:
        super().__init__(place)
        self.session = session
        self._actions = actions
        self._place = place
        self._start = place.start
        self._calls: Calls | None = None
        self._to_load = list(OF_A_CALL)
        self._docked = False
        self._start_is_old = False
        self._tasks = tasks
        self.dispatcher = Dispatcher(session, self)
        self.hits = Hits(self.dispatcher, place)
        self._taking_up = Resuming(self.dispatcher, tasks, self)
        self.dispatcher.done.connect(self._told)
        self._connect_start()
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(place.end)
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
        calls = self._calls = Calls(self.dispatcher, self._actions, place.said.emit, place.stack)
        calls.shown.connect(self._show)
        calls.set_docked(self._docked)
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

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self._docked = docked
        if self._calls is not None:
            self._calls.set_docked(docked)

    def renew(self, changes: Changes) -> bool:
        """Draw anew what these changes touch; whether the library is another one now."""
        if changes & (Changes.START | Changes.LIBRARY | Changes.CALL):
            self._renew_start()
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
        start.resume.connect(self._taking_up.resume)
        start.close_interrupted.connect(self._taking_up.close_call)
        self._taking_up.done.connect(self._renew_start)
        start.call_promise.connect(self._call_promise)
        start.keep_promise.connect(self._keep_promise)
        start.calls_wanted.connect(self._read_calls)
        start.open_record.connect(self._read_record)
        start.amend.connect(self._amend)
        start.reload.connect(self._place.reload_asked)
        start.renew_wanted.connect(self._renew_start)

    def _draw_call(self) -> None:
        if self._calls is not None:
            self._calls.draw()
        elif self.session.call_view() is not None:
            self.calls.draw()

    def _open(self, script: str) -> None:
        self.dispatcher.run("open", self.session.open_script, script)

    def _keep_promise(self, interaction: str, promise: str) -> None:
        self.dispatcher.run("keep-promise", self.session.keep_promise, interaction, promise)
        self._renew_start()

    def _call_promise(self, interaction: str) -> None:
        """Call about a promise, with what is known of the customer."""
        for one in self.session.start_view().promises:
            if one.interaction == interaction:
                known = self.session.library.library.scripts.get(CALL_BACK)
                script = one.script_id if known is None else CALL_BACK
                given = {customer_fields.NAME: one.who} if one.who else {}
                if known is not None and PROMISED in known.field_named:
                    given[PROMISED] = one.text
                self.dispatcher.run("open", self.session.open_script, script, given)
                return

    def _read_calls(self, words: str, days: int) -> None:
        self._start.show_calls(partial(self.session.my_calls, words, days), self._tasks.run)

    def _read_record(self, id: str) -> None:
        read = partial(_record, self.session, id)
        self._tasks.run(read, self._start.show_record, key=(self, "record"))

    def _amend(self, id: str, note: str) -> None:
        self.dispatcher.run("amend", self.session.amend, id, note)
        self._read_record(id)

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
        if result.problem and self._screen == "start":
            self._say(result.problem)

    def _say(self, words: str) -> None:
        if self._screen == "start":
            self._place.trouble.emit(translated(words))
        else:
            self.calls.say(words)

    def _show(self, screen: str) -> None:
        self.hits.leave()
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
        self.focus_first()


def _record(session: Session, id: str, _task: Task) -> CallRecord | None:
    return session.call_record(id)
