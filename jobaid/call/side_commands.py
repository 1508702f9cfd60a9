"""The commands that keep what happened beside the path: holds, notes, slips, replies ..."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.command import Command, Refused, known, text
from jobaid.call.entering import close_reply, not_spoken
from jobaid.call.may_count import over_the_count
from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.model import Field, Words
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Question


def where(call: CallReadModel) -> dict[str, str]:
    """The script and step where the call stands; nothing before it stands anywhere."""
    place = call.state.place
    return {} if place is None else {"script": place.script, "step": place.step}


def repeat(context: CommandContext, command: Command) -> str | None:
    """Say the step again."""
    context.emit("repeated", **where(context.call))
    return None


def off_script(context: CommandContext, command: Command) -> str | None:
    """Leaving the script's words for a moment: one event, not a mode."""
    reason, words = text(command, "reason"), text(command, "text")
    if not (reason.strip() or words.strip()):
        raise Refused(sentence("Say why the script was left: a `reason`."))
    context.emit("off-script", **where(context.call), reason=reason, text=words)
    return None


def none_fits(context: CommandContext, command: Command) -> str | None:
    """What the customer said when no answer fitted."""
    context.emit("none-fits", **where(context.call), text=text(command, "text"))
    return None


def reply(context: CommandContext, command: Command) -> str | None:
    """Open a reply; the place is kept. Another replaces the one that is open."""
    id = text(command, "id", sentence("Say which reply: its `id`."))
    found = context.call.compiled.reply(id, context.call.scripts_here())
    if found is None:
        ids = list(context.call.library.replies)
        for script_id in context.call.scripts_here():
            script = context.call.library.scripts.get(script_id)
            ids += [] if script is None else list(script.reply_named)
        known("reply", id, ids)
        raise AssertionError("a reply that is known is found")
    close_reply(context)
    place = context.call.place
    context.emit(
        "reply-opened", reply=id, script=found[0], at_script=place.script, at_step=place.step
    )
    return None


def hold(context: CommandContext, command: Command) -> str | None:
    """The customer waits on hold from now."""
    if context.call.state.held_since is not None:
        raise Refused(sentence("The call is on hold already."))
    context.emit("held")
    return None


def resume(context: CommandContext, command: Command) -> str | None:
    """The hold ends."""
    if context.call.state.held_since is None:
        raise Refused(sentence("The call is not on hold."))
    end_hold(context)
    return None


def end_hold(context: CommandContext, of: int | None = None) -> None:
    """A hold that lasts ends here, and is measured; `of` is the event that ends it."""
    since = context.call.state.held_since
    if since is None:
        return
    held = max(0, context.call.ms - since)
    led = {} if of is None else {"of": of}
    resumed = context.emit("resumed", **led, held_ms=held)
    for one in measures.in_scope(context.call.library, context.call.state, "hold-time"):
        context.emit("standard", of=resumed, **measures.timed(context.call, one, held))


def note(context: CommandContext, command: Command) -> str | None:
    """Anything worth keeping, in the agent's words; or, with `of`, an earlier note put right.

    `of` is the `seq` of the event that the note came with. What stood there stays in the events.
    """
    if "of" in command:
        return _earlier_note(context, command)
    words = text(command, "text", sentence("Write the note: its `text`."))
    context.emit("noted", **where(context.call), text=words)
    return None


def _earlier_note(context: CommandContext, command: Command) -> str | None:
    of, strike = command.get("of"), command.get("strike", False)
    notes = {one.get("seq"): one for one in context.call.state.notes}
    if isinstance(of, bool) or not isinstance(of, int) or of not in notes:
        raise Refused(
            sentence("There is no such note in this call: `of` is the `seq` that it was kept with.")
        )
    if not isinstance(strike, bool):
        raise Refused(sentence("`strike` must be true or false."))
    if strike:
        context.emit("note-struck", note=of)
        return None
    words = text(command, "text", sentence("Write the note anew: its `text`; or `strike` it."))
    if words != notes[of].get("text"):
        context.emit("note-mended", note=of, text=words)
    return None


def may(context: CommandContext, command: Command) -> str | None:
    """A may rule used."""
    id = text(command, "id", sentence("Say which may rule: its `id`."))
    known("may rule", id, context.call.library.may)
    amount = _amount(context.call, command)
    context.emit(
        "may-used",
        may=id,
        amount=amount,
        reason=text(command, "reason"),
        **where(context.call),
    )
    return over_the_count(context.call, id)


def _amount(call: CallReadModel, command: Command) -> str | None:
    typed = command.get("amount")
    if typed is None or typed == "":
        return None
    field = Field("amount", Words({"en": "Amount", "es": "Importe"}), kind="money")
    try:
        value = bring(field, typed, call.manner)
    except DoesNotFit as misfit:
        raise Refused(misfit.words) from None
    return None if value is None else str(value)


def slip(context: CommandContext, command: Command) -> str | None:
    """Owning up to a never rule broken."""
    return _own_up(context, command, "slipped")


def near_miss(context: CommandContext, command: Command) -> str | None:
    """Owning up to a never rule nearly broken."""
    return _own_up(context, command, "nearly")


def _own_up(context: CommandContext, command: Command, type: str) -> str | None:
    rule = text(command, "rule", sentence("Say which never rule: its id in `rule`."))
    known("never rule", rule, context.call.library.never)
    context.emit(type, rule=rule, text=text(command, "text"), **where(context.call))
    return None


def transfer(context: CommandContext, command: Command) -> str | None:
    """The call goes to a colleague: warm (announced) or cold."""
    kind = text(command, "kind").strip() or "warm"
    if kind not in ("warm", "cold"):
        raise Refused(sentence("A transfer is `warm` or `cold`."))
    to = text(command, "to", sentence("Say where the call goes: `to`."))
    context.emit("transferred", kind=kind, to=to, **where(context.call))
    return None


def language(context: CommandContext, command: Command) -> str | None:
    """What is said changes its language; the interface does not."""
    to = text(command, "to", sentence("Say which language: `to`."))
    known("language", to, context.call.library.house.languages)
    if to != context.call.state.language:
        context.emit("language-changed", to=to)
    return not_spoken(context.call)


def feedback(context: CommandContext, command: Command) -> str | None:
    """The customer's answer to the house's question, or why it was not asked."""
    asked = context.call.question()
    question = text(command, "question").strip() or (asked.id if asked is not None else "")
    body: dict[str, Any] = {"question": question}
    skipped = text(command, "skipped")
    if skipped.strip():
        body["skipped"] = skipped
    else:
        value, words = command.get("value"), text(command, "words")
        if value is None and not words.strip():
            raise Refused(
                sentence("Say what the customer answered: `value` or `words`; or `skipped`.")
            )
        if value is not None and not isinstance(value, str | int | float | bool):
            raise Refused(sentence("`value` must be a number, a text, or true or false."))
        if asked is not None and question == asked.id:
            value = _on_scale(asked, value)
        body["value"], body["words"] = value, words
    context.emit("feedback", **body)
    return None


def _on_scale(asked: Question, value: str | float | None) -> str | float | None:
    """The answer as it is kept: on a scale a number, typed or not."""
    if asked.kind != "scale" or value is None:
        return value
    bounds = sentence(
        "The answer is a number from {least} to {most}.",
        least=asked.at_least,
        most=asked.at_most,
    )
    try:
        number = float(str(value))
    except ValueError:
        raise Refused(bounds) from None
    if isinstance(value, bool) or not asked.at_least <= number <= asked.at_most:
        raise Refused(bounds)
    return int(number) if number.is_integer() else number
