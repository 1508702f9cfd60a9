"""What other programs ask of the running desk, carried out where it can be and answered."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.handover import HandoverReply, HandoverRequest
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session

_WHOLE = ~Changes.NOTHING


class Requests(QObject):
    """Answers requests. Whoever wired it shows what they led to.

    `raised` asks for the window to come up; `did(Told)` tells what a request changed;
    `asking(Request, script title)` wants the agent to decide about a call to open.
    """

    raised = Signal()
    did = Signal(object)
    asking = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._ready = False
        self._waiting: list[HandoverRequest] = []

    def serve(self, session: Session) -> None:
        """The session that requests are about."""
        self._session = session

    def library_is_ready(self) -> None:
        """Calls can be opened now: those asked for before are."""
        self._ready = True
        waiting, self._waiting = self._waiting, []
        for request in waiting:
            answer = self.answer(request)
            if not answer.ok:
                self.did.emit(ActionResult(problem=answer.words))

    def answer(self, request: HandoverRequest) -> HandoverReply:
        """Carry a request out, or say why not."""
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
        result = session.open_script(request.script, dict(request.values))
        self.did.emit(result)
        opened = bool(result.changes & Changes.CALL)
        return HandoverReply(opened, translated(result.problem or ""))

    def _open(self, request: HandoverRequest) -> HandoverReply:
        session = self._session
        if session is None or not self._ready:
            self._waiting.append(request)
            self.raised.emit()
            return HandoverReply(True, self.tr("The desk opens it as soon as its library is read."))
        self.raised.emit()
        scripts = session.library.library.scripts
        if request.script not in scripts:
            words = self.tr("There is no script “%1” in the library of this desk.")
            return HandoverReply(False, words.replace("%1", request.script))
        if session.call_view() is None:
            return self.open_now(request)
        self.asking.emit(request, session.library.title(request.script))
        return HandoverReply(True, self.tr("A call is running. The desk asks the agent first."))

    def _send(self, request: HandoverRequest) -> HandoverReply:
        session = self._session
        if session is None:
            return HandoverReply(
                False, self.tr("The desk is not ready yet. Try again in a moment.")
            )
        result: dict[str, Any] = session.from_outside(request.command)
        problem = result.get("problem")
        done = bool(result.get("events"))
        self.did.emit(ActionResult(_WHOLE if done else Changes.NOTHING, problem=problem))
        return HandoverReply(done or not problem, translated(problem or ""), result)
