"""The commands that end a call or lay it aside: wrap-up, close, park, unpark, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call import measures
from jobaid.call.command import Command, Refused, known, text
from jobaid.call.condition_words import label_of
from jobaid.call.entering import close_reply
from jobaid.call.missing import missing_on_path
from jobaid.call.promising import promise_on_leaving
from jobaid.call.recording import set_pause_aside, take_pause_up
from jobaid.call.side_commands import end_hold
from jobaid.call.summary import summary
from jobaid.sentences import listed, sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext


def wrap_up(context: CommandContext, command: Command) -> str | None:
    """Start after-call work with an outcome: the proposed one without any, none with null."""
    outcome = text(command, "outcome").strip() or context.call.state.outcome
    if "outcome" in command and command["outcome"] is None:
        outcome = None
    if outcome is not None and outcome != context.call.state.outcome:
        known("outcome", outcome, context.call.outcomes())
    close_reply(context)
    if context.call.state.proposal is not None:
        promise_on_leaving(context, context.call.state.proposal, None)
    lead = context.emit("wrapped-up", outcome=outcome)
    # Nobody waits any more: the customer's call is over, whoever ended it.
    end_hold(context, lead)
    set_pause_aside(context, lead)
    return None


def back_to_call(context: CommandContext, command: Command) -> str | None:
    """Leave the wrap-up: the customer is still there. Its clock stops."""
    if not context.call.state.wrapping:
        raise Refused(sentence("The wrap-up has not begun."))
    take_pause_up(context, context.emit("wrap-up-left"))
    return None


def close(context: CommandContext, command: Command) -> str | None:
    """End the interaction. Wants an outcome and what it needs, or a reason."""
    reason = text(command, "reason").strip()
    outcome = context.call.state.outcome
    if not reason:
        if outcome is None:
            raise Refused(
                sentence("The call has no outcome yet. Wrap up with one, or give a `reason`.")
            )
        known_one = context.call.library.outcomes.get(outcome)
        open_fields = [
            field
            for field in (known_one.needs if known_one is not None else ())
            if field not in context.call.state.fields
        ]
        if open_fields:
            raise Refused(
                sentence(
                    "The outcome “{outcome}” needs {fields}. Fill it in, or give a `reason`.",
                    outcome=context.call.words(known_one.label) if known_one else outcome,
                    fields=listed([label_of(field, context.call) for field in open_fields]),
                )
            )
    close_reply(context)
    if context.call.state.proposal is not None:
        promise_on_leaving(context, context.call.state.proposal, None)
    end_hold(context)
    set_pause_aside(context)
    for one in measures.on_ending(context.call):
        context.emit("standard", **one)
    place = context.call.state.place
    if place is not None:
        ready = context.call.compiled.step((place.script, place.step))
        if ready is not None:
            for one in measures.on_leaving(context.call, ready.standards):
                context.emit("standard", **one)
    context.emit(
        "closed",
        outcome=outcome,
        reason=reason or None,
        missing=missing_on_path(context.call),
        summary=summary(context.call),
        **_time_parked(context),
    )
    return None


def park(context: CommandContext, command: Command) -> str | None:
    """Lay the call aside: another call or chat comes first."""
    set_pause_aside(context, context.emit("parked", reason=text(command, "reason") or None))
    return None


def unpark(context: CommandContext, command: Command) -> str | None:
    """Take the call up again."""
    if context.call.state.status != "parked":
        raise Refused(sentence("The call is not parked."))
    reason = text(command, "reason") or None
    take_pause_up(context, context.emit("unparked", reason=reason, **_time_parked(context)))
    return None


def _time_parked(context: CommandContext) -> dict[str, int]:
    """How long the call has been parked, which no time of it counts; nothing where it is not."""
    since = context.call.state.parked_since
    return {} if since is None else {"parked_ms": max(0, context.call.ms - since)}


def discard(context: CommandContext, command: Command) -> str | None:
    """Opened by mistake. It stays on disk, marked as discarded."""
    reason = text(command, "reason", sentence("Say why the call is discarded: a `reason`."))
    set_pause_aside(context)
    context.emit("discarded", reason=reason, **_time_parked(context))
    return None
