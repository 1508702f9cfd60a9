"""Every command of a call by name (`assets/help/formats.md`)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from jobaid.call import (
    capture_commands,
    customer_commands,
    ending_commands,
    move_commands,
    promising,
    side_commands,
)
from jobaid.call.command import Command, Refused, known, text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext

CommandHandler = Callable[["CommandContext", Command], str | None]

COMMANDS: Mapping[str, CommandHandler] = {
    "answer": move_commands.answer,
    "next": move_commands.next_step,
    "jump": move_commands.jump,
    "back": move_commands.back,
    "undo": move_commands.undo,
    "repeat": side_commands.repeat,
    "skip": move_commands.skip,
    "fill": capture_commands.fill,
    "change": capture_commands.change,
    "tick": capture_commands.tick,
    "off-script": side_commands.off_script,
    "none-fits": side_commands.none_fits,
    "reply": side_commands.reply,
    "return": move_commands.come_back,
    "hold": side_commands.hold,
    "resume": side_commands.resume,
    "note": side_commands.note,
    "promise": promising.promise,
    "complaint": customer_commands.complaint,
    "suggest": customer_commands.suggest,
    "may": side_commands.may,
    "no-contact": customer_commands.no_contact,
    "slip": side_commands.slip,
    "near-miss": side_commands.near_miss,
    "transfer": side_commands.transfer,
    "language": side_commands.language,
    "feedback": side_commands.feedback,
    "wrap-up": ending_commands.wrap_up,
    "back-to-call": ending_commands.back_to_call,
    "close": ending_commands.close,
    "park": ending_commands.park,
    "unpark": ending_commands.unpark,
    "discard": ending_commands.discard,
}

# What a parked call still takes: the agent may add to it, but not move it.
WHILE_PARKED = frozenset({"unpark", "note", "close", "discard"})


def carry_out(context: CommandContext, command: object) -> str | None:
    """Carry out one command. Returns a problem in words; raises `Refused` where it does not fit."""
    if not isinstance(command, Mapping):
        raise Refused(sentence('A command is an object like {"do": "next"}.'))
    name = text(command, "do", sentence('Say what to do: {"do": "next"}.'))
    handler = COMMANDS.get(name)
    if handler is None:
        known("command", name, COMMANDS)
        raise AssertionError("a command that is known has a handler")
    if not context.call.state.is_open:
        raise Refused(
            sentence("The call is closed. Nothing more can be added to it but an amendment.")
        )
    if context.call.state.status == "parked" and name not in WHILE_PARKED:
        raise Refused(sentence("The call is parked. Unpark it first."))
    return handler(context, command)
