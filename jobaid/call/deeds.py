"""The commands that keep what happened beside the path: holds, notes, slips, replies ..."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.command import Command, Refused, known, text
from jobaid.call.entering import close_reply
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.walk import Walk


def _where(walk: Walk) -> dict[str, str]:
    place = walk.state.place
    return {} if place is None else {"script": place.script, "step": place.step}


def repeat(walk: Walk, command: Command) -> str | None:
    """Say the step again."""
    walk.emit("repeated", **_where(walk))
    return None


def off_script(walk: Walk, command: Command) -> str | None:
    """Leaving the script's words for a moment: one event, not a mode."""
    reason, words = text(command, "reason"), text(command, "text")
    if not (reason.strip() or words.strip()):
        raise Refused(sentence("Say why the script was left: a `reason`."))
    walk.emit("off-script", **_where(walk), reason=reason, text=words)
    return None


def none_fits(walk: Walk, command: Command) -> str | None:
    """What the customer said when no answer fitted."""
    walk.emit("none-fits", **_where(walk), text=text(command, "text"))
    return None


def reply(walk: Walk, command: Command) -> str | None:
    """Open a reply; the place is kept. Another replaces the one that is open."""
    id = text(command, "id", sentence("Say which reply: its `id`."))
    found = walk.table.reply(id, walk.scripts_here())
    if found is None:
        ids = list(walk.library.replies)
        for script_id in walk.scripts_here():
            script = walk.library.scripts.get(script_id)
            ids += [] if script is None else list(script.reply_named)
        known("reply", id, ids)
        raise AssertionError("a reply that is known is found")
    close_reply(walk)
    place = walk.place
    walk.emit("reply-opened", reply=id, script=found[0], at_script=place.script, at_step=place.step)
    return None


def hold(walk: Walk, command: Command) -> str | None:
    """The customer waits on hold from now."""
    if walk.state.held_since is not None:
        raise Refused(sentence("The call is on hold already."))
    walk.emit("held")
    return None


def resume(walk: Walk, command: Command) -> str | None:
    """The hold ends."""
    since = walk.state.held_since
    if since is None:
        raise Refused(sentence("The call is not on hold."))
    held = max(0, walk.ms - since)
    lead = walk.emit("resumed", held_ms=held)
    for one in measures.in_scope(walk.library, walk.state, "hold-time"):
        walk.emit("standard", of=lead, **measures.timed(one, held, None, None))
    return None


def note(walk: Walk, command: Command) -> str | None:
    """Anything worth keeping, in the agent's words."""
    words = text(command, "text", sentence("Write the note: its `text`."))
    walk.emit("noted", **_where(walk), text=words)
    return None


def may(walk: Walk, command: Command) -> str | None:
    """A may rule used."""
    id = text(command, "id", sentence("Say which may rule: its `id`."))
    known("may rule", id, walk.library.may)
    walk.emit("may-used", may=id, reason=text(command, "reason"), **_where(walk))
    return None


def slip(walk: Walk, command: Command) -> str | None:
    """Owning up to a never rule broken."""
    return _own_up(walk, command, "slipped")


def near_miss(walk: Walk, command: Command) -> str | None:
    """Owning up to a never rule nearly broken."""
    return _own_up(walk, command, "nearly")


def _own_up(walk: Walk, command: Command, type: str) -> str | None:
    rule = text(command, "rule", sentence("Say which never rule: its id in `rule`."))
    known("never rule", rule, walk.library.never)
    walk.emit(type, rule=rule, text=text(command, "text"), **_where(walk))
    return None


def transfer(walk: Walk, command: Command) -> str | None:
    """The call goes to a colleague: warm (announced) or cold."""
    kind = text(command, "kind").strip() or "warm"
    if kind not in ("warm", "cold"):
        raise Refused(sentence("A transfer is `warm` or `cold`."))
    to = text(command, "to", sentence("Say where the call goes: `to`."))
    walk.emit("transferred", kind=kind, to=to, **_where(walk))
    return None


def language(walk: Walk, command: Command) -> str | None:
    """What is said changes its language; the interface does not."""
    to = text(command, "to", sentence("Say which language: `to`."))
    known("language", to, walk.library.house.languages)
    if to != walk.state.language:
        walk.emit("language-changed", to=to)
    return None


def feedback(walk: Walk, command: Command) -> str | None:
    """The customer's answer to the house's question, or why it was not asked."""
    asked = walk.library.house.question
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
            _check_scale(walk, value)
        body["value"], body["words"] = value, words
    walk.emit("feedback", **body)
    return None


def _check_scale(walk: Walk, value: object) -> None:
    asked = walk.library.house.question
    if asked is None or asked.kind != "scale" or value is None:
        return
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
