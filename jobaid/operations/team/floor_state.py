"""What of this desk stands on the live floor: made of the shift and of the call as it is drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.mask import mask_text
from jobaid.operations.clock import stamp
from jobaid.team.floor_card import LONGEST_WORDS, FloorCard, FloorState, HelpRequest

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView

_OF_A_SHIFT: Mapping[str, FloorState] = {
    "ready": "ready",
    "break": "break",
    "training": "training",
}


class ShiftMoment(NamedTuple):
    """What an agent said last of the shift, why, and since when."""

    what: str
    why: str
    since: dt.datetime


class FloorPresence:
    """Makes the card of a desk, one after the other; knows since when it has been as it is."""

    def __init__(self, desk: str) -> None:
        self._desk = desk
        self._was: tuple[FloorState, str] = "", ""
        self._since = ""

    def card(
        self,
        agent: Mapping[str, str],
        team: str,
        shift: ShiftMoment | None,
        call: CallView | None,
        help: HelpRequest | None,
        now: dt.datetime,
    ) -> FloorCard:
        """What the desk does now; `help` is what its agent asks for."""
        state, of, since = _state(shift, call)
        if (state, of) != self._was:
            self._was = state, of
            self._since = stamp(since or now)
        told = (call.script_title, call.step_title) if call is not None else ("", "")
        return FloorCard(
            desk=self._desk,
            agent={key: agent.get(key) or "" for key in ("id", "name")},
            at="",
            team=team,
            state=state,
            since=self._since if state else "",
            why=shift.why if shift is not None and call is None else "",
            script=told[0],
            step=told[1],
            help=help,
        )


def request_for(call: CallView, words: str, id: str, now: dt.datetime) -> HelpRequest:
    """A request for help with a call: its script, step and line are told along, masked."""
    line = "" if call.say is None else call.say.plain
    return HelpRequest(
        id=id,
        at=stamp(now),
        words=_short(words),
        script=call.script_title,
        step=call.step_title,
        line=_short(line),
    )


def _state(
    shift: ShiftMoment | None, call: CallView | None
) -> tuple[FloorState, str, dt.datetime | None]:
    """What it is, of which call, and since when where that is known."""
    if call is None:
        if shift is None:
            return "", "", None
        return _OF_A_SHIFT.get(shift.what, ""), "", shift.since
    if call.wrap_up is not None:
        return "wrap-up", call.id, None
    if call.held_s is not None:
        return "hold", call.id, None
    return "call", call.id, call.started


def _short(words: str) -> str:
    told = " ".join(mask_text(words).text.split())
    return told if len(told) <= LONGEST_WORDS else told[: LONGEST_WORDS - 1] + "…"
