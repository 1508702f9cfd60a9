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
from jobaid.operations.desk import told
from jobaid.operations.desk.action_result import Told
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.operations.callview.phrase_book import PhraseBook
    from jobaid.operations.callview.view_models import CallView
    from jobaid.operations.desk.hand import InHand
    from jobaid.operations.desk.hands import Hands
    from jobaid.operations.desk.lobby import Lobby

_log = logging.getLogger(__name__)

NO_CALL = sentence("No call is open. Open a script first.")
_TROUBLE = sentence(
    "That could not be done, and nothing was changed. Everything so far is kept: go on."
)


class AtWork:
    """The call in hand and its view. Everything here is for one thread."""

    def __init__(self, hands: Hands, lobby: Lobby, *, hold_cue_s: int, language: str) -> None:
        self._hands = hands
        self._lobby = lobby
        self.hold_cue_s = hold_cue_s
        self.language = language
        self._views: CallViews | None = None
        self._books: dict[tuple[str, ...], PhraseBook] = {}

    # -- commands --------------------------------------------------------------------------

    def do(self, command: Mapping[str, Any], sure: bool = False) -> Told:
        """Carry out a command of the call in hand (`assets/help/formats.md`).

        A move that would break a rule is asked about first (`Told.ask`), unless `sure`.
        """
        hand = self._hands.hand
        if hand is None:
            return Told(problem=NO_CALL)
        name = told.name_of(command)
        if name in told.MOVES and not sure and (why := hand.engine.would_break(command)):
            return Told(ask=why)
        return self._do(hand, command)[1]

    def from_outside(self, command: Mapping[str, Any]) -> dict[str, Any]:
        """A command from another program: never asks; returns the state as `play` writes it."""
        hand = self._hands.hand
        if hand is None:
            parked = next(reversed(self._hands.parked.values()), None)
            if parked is None or told.name_of(command) != "unpark":
                return {"open": False, "events": [], "problem": NO_CALL}
            hand = parked
            done = self._hands.resume(self._lobby.in_use, parked.id)
        else:
            done = self._do(hand, command)[0]
        return play_state(hand.engine.call, done)

    def _do(self, hand: InHand, command: Mapping[str, Any]) -> tuple[Done, Told]:
        try:
            done = self._hands.do(hand, command)
        except Exception:
            # A call goes on whatever a library or a program may come up with.
            _log.exception("A command failed")
            return Done((), _TROUBLE, refused=True), Told(problem=_TROUBLE)
        if customer_fields.EVERY & hand.engine.state.fields.keys():
            self._lobby.earlier_calls_of(hand)
        return done, told.told_of(hand.read_model, command, done)

    # -- what is shown ---------------------------------------------------------------------

    def _view(self) -> CallView | None:
        hand = self._hands.hand
        if hand is None:
            return None
        live = LiveDetails(
            now=(hand.clock()[0], hand.now_ms()),
            language=self.language,
            letters=hand.letters,
            typing=hand.typing,
            wrapping=hand.wrapping,
            usual=self._lobby.facts.usual,
            parked=len(self._hands.parked),
            earlier_calls=hand.earlier_calls,
            memory_only=hand.memory_only,
            hold_cue_s=self.hold_cue_s,
        )
        return self._views_of(hand).view(hand.read_model, live)

    def _views_of(self, hand: InHand) -> CallViews:
        if self._views is None or self._views.library is not hand.engine.call.library:
            self._views = CallViews(hand.read_model.library)
            self._books = {}
        return self._views

    @property
    def undo_words(self) -> str | None:
        """What an undo would take back now."""
        hand = self._hands.hand
        return None if hand is None else told.undo_words(hand.read_model)

    @property
    def saved(self) -> bool:
        """Whether everything of the call in hand is on the disk."""
        hand = self._hands.hand
        return hand is None or hand.call.saved
