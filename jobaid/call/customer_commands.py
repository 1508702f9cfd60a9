"""The commands for what the customer wants of the house: a complaint, no further contact.

Beside them what the agent would change in the script, since it is noted in the same breath.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.command import Command, Refused, text
from jobaid.call.side_commands import where
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext


def complaint(context: CommandContext, command: Command) -> str | None:
    """What the customer complains of, what they want done, and by when."""
    words = text(command, "text", sentence("Write the complaint: its `text`."))
    context.emit(
        "complained",
        id=context.new_id(),
        **where(context.call),
        text=words,
        wants=text(command, "wants").strip() or None,
        due=text(command, "due").strip() or None,
    )
    return None


def suggest(context: CommandContext, command: Command) -> str | None:
    """What should be different on this step; the call's end hands it to those who write."""
    words = text(command, "text", sentence("Write what should be different: a `text`."))
    context.emit("suggested", id=context.new_id(), **where(context.call), text=words)
    return None


def no_contact(context: CommandContext, command: Command) -> str | None:
    """The customer wants no calls from us, or takes that back (`on` false)."""
    on = command.get("on", True)
    if not isinstance(on, bool):
        raise Refused(sentence("`on` is true or false."))
    now = context.call.state.no_contact
    words = text(command, "words")
    if now is None or on != now["on"] or words.strip():
        context.emit("no-contact", on=on, words=words)
    return None
