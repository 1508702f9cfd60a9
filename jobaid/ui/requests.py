"""What other programs ask of the running desk, carried out where it can be and answered."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.handover import TOO_LATE, HandoverReply, HandoverRequest
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session

_WHOLE = ~Changes.NOTHING
_MOST_SAID = 32
"""So many answers are remembered; whoever asks again does so within seconds."""


class Requests(QObject):
    """Answers requests. Whoever wired it shows what they led to.

    `raised` asks for the window to come up; `did(Told)` tells what a request changed;
    `asking(Request, script title)` wants the agent to decide about a call to open. `about_to`
    carries what is done next to the call in hand: what is being typed in it counts. `opened`: a
    call is open, before `did` tells what changed.
    """

    raised = Signal()
    about_to = Signal(str)
    did = Signal(object)
    opened = Signal()
    asking = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._ready = False
        self._ending = False
        self._waiting: list[HandoverRequest] = []
        self._said: dict[str, HandoverReply] = {}

    def serve(self, session: Session) -> None:
        """The session that requests are about."""
        self._session = session

    def library_is_ready(self) -> None:
        """Calls can be opened now: those asked for before are."""
        self._ready = True
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            answer = self._carry_out(request)
            if not answer.ok:
                self.did.emit(ActionResult(problem=answer.words))

    def end(self) -> bool:
        """The desk is closing, with nobody to be asked any more.

        True where a call was promised to whoever asked for it, and is opened once the library is
        ready: it stays open for the next start.
        """
        self._ending = True
        return bool(self._waiting)

    def answer(self, request: HandoverRequest) -> HandoverReply:
        """Carry a request out, or say why not.

        One that is repeated, because what was said came too late for whoever asked, gets the same
        answer and is not carried out again.
        """
        if request.id in self._said:
            return self._said[request.id]
        reply = self._carry_out(request)
        if request.id and not reply.silent:
            self._said[request.id] = reply
            if len(self._said) > _MOST_SAID:
                del self._said[next(iter(self._said))]
        return reply

    def _carry_out(self, request: HandoverRequest) -> HandoverReply:
        if request.until is not None and time.monotonic() > request.until:
            return HandoverReply(False, translated(TOO_LATE), silent=True)
        if request.token:
            # The window system lets a window come up for who shows this token, once.
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token
        match request.ask:
            case "raise":
                self.raised.emit()
                return HandoverReply(True)
            case "send":
                return self._send(request)
            case _:
                return self._open(request)

    def open_now(self, request: HandoverRequest) -> HandoverReply:
        """Open a call whatever is in hand, which is parked."""
        session = self._session
        if session is None:
            return HandoverReply(
                False, self.tr("The desk is not ready yet. Try again in a moment.")
            )
        self.about_to.emit("open")
        result = session.open_from_outside(
            session.script_of(request.script, request.customer_kind),
            dict(request.values),
            channel=request.channel,
            customer_kind=request.customer_kind,
            waited_s=request.waited_s,
        )
        opened = bool(result.changes & Changes.CALL)
        if opened:
            self.opened.emit()
        self.did.emit(result)
        return HandoverReply(opened, translated(result.problem or ""))

    def _open(self, request: HandoverRequest) -> HandoverReply:
        session = self._session
        if session is None or not self._ready:
            self._waiting.append(replace(request, until=None))  # whoever asked hears of it now
            self.raised.emit()
            return HandoverReply(True, self.tr("The desk opens it as soon as its library is read."))
        self.raised.emit()
        script = session.script_of(request.script, request.customer_kind)
        if not script:
            words = self.tr("Say which script: the library of this desk has no opening.")
            return HandoverReply(False, words)
        if script not in session.library.library.scripts:
            words = self.tr("There is no script “%1” in the library of this desk.")
            return HandoverReply(False, words.replace("%1", script))
        kinds = [one.id for one in session.library.library.house.customer_kinds]
        if request.customer_kind and request.customer_kind not in kinds:
            words = self.tr("There is no kind of customers “%1” in the library of this desk.")
            return HandoverReply(False, words.replace("%1", request.customer_kind))
        if session.call_view() is None or self._ending:
            return self.open_now(request)
        self.asking.emit(request, session.library.title(script))
        return HandoverReply(True, self.tr("A call is running. The desk asks the agent first."))

    def _send(self, request: HandoverRequest) -> HandoverReply:
        session = self._session
        if session is None:
            return HandoverReply(
                False, self.tr("The desk is not ready yet. Try again in a moment.")
            )
        self.about_to.emit(str(request.command.get("do")))
        result: dict[str, Any] = session.from_outside(request.command)
        problem = result.get("problem")
        done = bool(result.get("events"))
        self.did.emit(ActionResult(_WHOLE if done else Changes.NOTHING, problem=problem))
        return HandoverReply(done or not problem, translated(problem or ""), result)
