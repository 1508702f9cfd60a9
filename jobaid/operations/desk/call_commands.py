"""The call in hand: commands from the screen and from other programs, and the view of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Done
from jobaid.call.view import play_state
from jobaid.library import customer_fields
from jobaid.operations.callview.call_view import CallViews
from jobaid.operations.callview.live_details import LiveDetails
from jobaid.operations.desk import result_words
from jobaid.operations.desk.action_result import ActionResult
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.callview.phrase_book import PhraseBook
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.between_calls import BetweenCalls
    from jobaid.operations.desk.desk_call import DeskCall
    from jobaid.operations.desk.open_calls import OpenCalls

_log = logging.getLogger(__name__)

NO_CALL = sentence("No call is open. Open a script first.")
_TROUBLE = sentence(
    "That could not be done, and nothing was changed. Everything so far is kept: go on."
)


class CallCommands:
    """The call in hand and its view. Everything here is for one thread."""

    def __init__(
        self, open_calls: OpenCalls, between_calls: BetweenCalls, *, hold_cue_s: int, language: str
    ) -> None:
        self._open_calls = open_calls
        self._between_calls = between_calls
        self.hold_cue_s = hold_cue_s
        self.language = language
        self._views: CallViews | None = None
        self._books: dict[tuple[str, ...], PhraseBook] = {}

    # -- commands --------------------------------------------------------------------------

    def do(self, command: Mapping[str, Any], sure: bool = False) -> ActionResult:
        """Carry out a command of the call in hand (`assets/help/formats.md`).

        A move that would break a rule is asked about first (`ActionResult.ask`), unless `sure`.
        """
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return ActionResult(problem=NO_CALL)
        name = result_words.name_of(command)
        if (
            name in result_words.MOVES
            and not sure
            and (why := desk_call.engine.would_break(command))
        ):
            return ActionResult(ask=why)
        return self._do(desk_call, command)[1]

    def from_outside(self, command: Mapping[str, Any]) -> dict[str, Any]:
        """A command from another program: never asks; returns the state as `play` writes it."""
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            parked = next(reversed(self._open_calls.parked.values()), None)
            if parked is None or result_words.name_of(command) != "unpark":
                return {"open": False, "events": [], "problem": NO_CALL}
            desk_call = parked
            done = self._open_calls.resume(self._between_calls.in_use, parked.id)
        else:
            done = self._do(desk_call, command)[0]
        return play_state(desk_call.engine.call, done)

    def _do(self, desk_call: DeskCall, command: Mapping[str, Any]) -> tuple[Done, ActionResult]:
        try:
            done = self._open_calls.do(desk_call, command)
        except Exception:
            # A call goes on whatever a library or a program may come up with.
            _log.exception("A command failed")
            return Done((), _TROUBLE, refused=True), ActionResult(problem=_TROUBLE)
        if customer_fields.EVERY & desk_call.engine.state.fields.keys():
            self._between_calls.earlier_calls_of(desk_call)
        return done, result_words.result_of(desk_call.read_model, command, done)

    # -- what is shown ---------------------------------------------------------------------

    def _view(self) -> CallView | None:
        desk_call = self._open_calls.desk_call
        if desk_call is None:
            return None
        live = LiveDetails(
            now=(desk_call.clock()[0], desk_call.now_ms()),
            language=self.language,
            letters=desk_call.letters,
            typing=desk_call.typing,
            wrapping=desk_call.wrapping,
            usual=self._between_calls.history.usual,
            parked=len(self._open_calls.parked),
            earlier_calls=desk_call.earlier_calls,
            memory_only=desk_call.memory_only,
            hold_cue_s=self.hold_cue_s,
        )
        return self._views_of(desk_call).view(desk_call.read_model, live)

    def _views_of(self, desk_call: DeskCall) -> CallViews:
        if self._views is None or self._views.library is not desk_call.engine.call.library:
            self._views = CallViews(desk_call.read_model.library)
            self._books = {}
        return self._views

    @property
    def undo_words(self) -> str | None:
        """What an undo would take back now."""
        desk_call = self._open_calls.desk_call
        return None if desk_call is None else result_words.undo_words(desk_call.read_model)

    @property
    def saved(self) -> bool:
        """Whether everything of the call in hand is on the disk."""
        desk_call = self._open_calls.desk_call
        return desk_call is None or desk_call.call.saved
