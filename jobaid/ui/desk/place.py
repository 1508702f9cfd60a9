"""The desk as a place of the window: between calls, in a call, wrapping up."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from jobaid.operations.desk.session import Session
from jobaid.operations.desk.shapes import CallRecord, CallRow, Changes, HitRow, Told
from jobaid.ui.actions import ActionRegistry
from jobaid.ui.bridge import Job, Workers
from jobaid.ui.desk.calls import Calls
from jobaid.ui.desk.deeds import Deeds
from jobaid.ui.desk.rubbish import Rubbish
from jobaid.ui.desk.start.screen import StartScreen
from jobaid.ui.keys import Context

CALL_BACK = "call-back"
"""The script for calling about a promise, where the house has one of that id."""

_CONTEXTS: Mapping[str, Context] = {"start": "start", "call": "call", "wrapup": "wrapup"}


class DeskPlace(QWidget):
    """A stack of the start screen, the call and the wrap-up, over one session.

    `context_changed` as `jobaid.ui.place.Place` says; `said` carries every sentence that a
    banner of the desk has shown, for the list in the key help; `did` every `Told` of a deed
    that began or ended a call; `trouble` a sentence between calls; `reload_asked` that the
    library is to be read again.
    """

    context_changed = Signal(str)
    said = Signal(str)
    did = Signal(object)
    reload_asked = Signal()
    trouble = Signal(str)

    def __init__(
        self, session: Session, actions: ActionRegistry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("desk")
        self._session = session
        self._workers = Workers(self, threads=1)
        self._rubbish = Rubbish(self)
        self.deeds = Deeds(session, self)
        self.stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.start = StartScreen(actions, self.stack)
        self.calls = Calls(self.deeds, actions, self.said.emit, self.stack)
        for screen in (self.start, self.calls.call, self.calls.wrapup):
            self.stack.addWidget(screen)
        self.calls.shown.connect(self._show)
        self.deeds.told.connect(self._told)
        self._connect_start()
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._workers.close)
            app.aboutToQuit.connect(self._rubbish.let_go)
        self.renew(~Changes.NOTHING)
        self._rubbish.between_calls()

    # -- for the window -----------------------------------------------------------------------

    def context(self) -> Context:
        """Which keys work here now."""
        return _CONTEXTS[self.calls.screen]

    def panes(self) -> list[QWidget]:
        """The panes that F6 goes round, in reading order."""
        if self.calls.screen == "call":
            return self.calls.call.panes()
        if self.calls.screen == "wrapup":
            return self.calls.wrapup.panes()
        return self.start.panes()

    def focus_first(self) -> None:
        """Give the focus to where work goes on."""
        if self.calls.screen == "start":
            self.start.focus_first()
        else:
            self.calls.rest()

    def set_docked(self, docked: bool) -> None:
        """The window went into the dock, or out."""
        self.calls.call.set_docked(docked)

    def renew(self, changes: Changes) -> None:
        """Draw anew what these changes touch."""
        if changes & (Changes.START | Changes.LIBRARY | Changes.CALL):
            self._renew_start()
        if changes & ~(Changes.START | Changes.LIBRARY):
            self.calls.draw()

    def take(self, told: Told) -> None:
        """Draw what a deed from elsewhere led to, and say what it told."""
        self.renew(told.changes)
        if told.problem:
            self._say(told.problem)

    def open_hit(self, hit: HitRow) -> None:
        """Go to what the palette found: a script, a step, a reply."""
        in_call = self._session.call_view() is not None
        if hit.kind == "script":
            self.deeds.run("open", self._session.open_script, hit.script)
        elif in_call and hit.kind == "step":
            self.deeds.do("jump", to=f"{hit.script}/{hit.id}")
        elif in_call:
            self.deeds.do("reply", id=hit.id)
        elif hit.script:
            self.deeds.run("open", self._session.open_script, hit.script)

    # -- inside -------------------------------------------------------------------------------

    def _connect_start(self) -> None:
        """What the start screen asks for."""
        start = self.start
        start.search_changed.connect(self._search)
        start.open_script.connect(self._open)
        start.resume.connect(self._resume)
        start.close_interrupted.connect(self._close_interrupted)
        start.call_promise.connect(self._call_promise)
        start.keep_promise.connect(self._keep_promise)
        start.calls_wanted.connect(self._read_calls)
        start.open_record.connect(self._read_record)
        start.amend.connect(self._amend)
        start.reload.connect(self.reload_asked)
        start.renew_wanted.connect(self._renew_start)

    def _search(self, words: str) -> None:
        self.start.show_hits(self._session.search(words))

    def _open(self, script: str) -> None:
        self.deeds.run("open", self._session.open_script, script)

    def _resume(self, id: str) -> None:
        self.deeds.run("resume-call", self._session.resume, id)

    def _close_interrupted(self, id: str, reason: str) -> None:
        self.deeds.run("close-call", self._session.close_interrupted, id, reason)
        self._renew_start()

    def _keep_promise(self, interaction: str, promise: str) -> None:
        self.deeds.run("keep-promise", self._session.keep_promise, interaction, promise)
        self._renew_start()

    def _call_promise(self, interaction: str) -> None:
        """Call about a promise, with what is known of the customer."""
        for one in self._session.start_view().promises:
            if one.interaction == interaction:
                known = self._session.library.library.scripts
                script = CALL_BACK if CALL_BACK in known else one.script
                given = {"customer.name": one.who} if one.who else {}
                if script == CALL_BACK:
                    given["promised_what"] = one.text
                self.deeds.run("open", self._session.open_script, script, given)
                return

    def _read_calls(self, words: str, days: int) -> None:
        self._workers.run(partial(_my_calls, self._session, words, days), self.start.show_calls)

    def _read_record(self, id: str) -> None:
        self._workers.run(partial(_record, self._session, id), self.start.show_record)

    def _amend(self, id: str, note: str) -> None:
        self.deeds.run("amend", self._session.amend, id, note)
        self._read_record(id)

    def _renew_start(self) -> None:
        self.start.show_view(self._session.start_view())

    def _told(self, _name: str, told: Told) -> None:
        if told.changes & Changes.CALL:
            self._renew_start()
            self.did.emit(told)
        if told.problem and self.calls.screen == "start":
            self._say(told.problem)

    def _say(self, words: str) -> None:
        if self.calls.screen == "start":
            self.trouble.emit(words)
        else:
            self.calls.banner.say(words)

    def _show(self, screen: str) -> None:
        shown = {"start": self.start, "call": self.calls.call, "wrapup": self.calls.wrapup}[screen]
        self.stack.setCurrentWidget(shown)
        if screen == "start":
            self._rubbish.between_calls()
        else:
            self._rubbish.in_a_call()
        self.context_changed.emit(self.context())
        self.focus_first()


def _my_calls(session: Session, words: str, days: int, _job: Job) -> tuple[CallRow, ...]:
    return session.my_calls(words, days)


def _record(session: Session, id: str, _job: Job) -> CallRecord | None:
    return session.call_record(id)
