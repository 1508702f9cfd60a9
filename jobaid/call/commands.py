"""Every command of a call by name (FORMAT.md section 2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.call import deeds, ending, filling, moves, promising
from jobaid.call.command import Command, Refused, known, text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.walk import Walk

Handler = Callable[["Walk", Command], str | None]

COMMANDS: Mapping[str, Handler] = {
    "answer": moves.answer,
    "next": moves.next_step,
    "jump": moves.jump,
    "back": moves.back,
    "undo": moves.undo,
    "repeat": deeds.repeat,
    "skip": moves.skip,
    "fill": filling.fill,
    "change": filling.change,
    "tick": filling.tick,
    "off-script": deeds.off_script,
    "none-fits": deeds.none_fits,
    "reply": deeds.reply,
    "return": moves.come_back,
    "hold": deeds.hold,
    "resume": deeds.resume,
    "note": deeds.note,
    "promise": promising.promise,
    "may": deeds.may,
    "slip": deeds.slip,
    "near-miss": deeds.near_miss,
    "transfer": deeds.transfer,
    "language": deeds.language,
    "feedback": deeds.feedback,
    "wrap-up": ending.wrap_up,
    "close": ending.close,
    "park": ending.park,
    "unpark": ending.unpark,
    "discard": ending.discard,
}

# What a parked call still takes: the agent may add to it, but not move it.
WHILE_PARKED = frozenset({"unpark", "note", "close", "discard"})


def carry_out(walk: Walk, command: object) -> str | None:
    """Carry out one command. Returns a problem in words; raises `Refused` where it does not fit."""
    if not isinstance(command, Mapping):
        raise Refused(sentence('A command is an object like {"do": "next"}.'))
    name = text(command, "do", sentence('Say what to do: {"do": "next"}.'))
    handler = COMMANDS.get(name)
    if handler is None:
        known("command", name, COMMANDS)
        raise AssertionError("a command that is known has a handler")
    if not walk.state.is_open:
        raise Refused(
            sentence("The call is closed. Nothing more can be added to it but an amendment.")
        )
    if walk.state.status == "parked" and name not in WHILE_PARKED:
        raise Refused(sentence("The call is parked. Unpark it first."))
    return handler(walk, command)
