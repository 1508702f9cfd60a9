"""Promises of a call: proposed by a step, given, changed and taken back, with their due time.

`from: customer` is what the customer promises us. A promise that is made by hand needs a time
that can be read. One that a step makes has been given by leaving it, whatever its words: where
they name no time it is kept without one, and what to ask is told as a problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.command import Command, Refused, known, text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.call.command_context import CommandContext
    from jobaid.call.compiled_library import ReadyStep
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.due_times.due_reading import DueReading
    from jobaid.library.model import PromiseSpec

CUSTOMER = "customer"


def propose(context: CommandContext, ready: ReadyStep, lead: int) -> None:
    """A step's promise is proposed on entering; it is given by leaving forwards."""
    spec = ready.step.promise
    if spec is None:
        return
    told = _told(context.call, spec)
    context.emit(
        "promise-proposed",
        of=lead,
        id=context.new_id(),
        script=ready.script.id,
        step=ready.step.id,
        **told,
        **_reading_in_event(_read(context.call, told)),
    )


def promise_on_leaving(
    context: CommandContext, proposal: Mapping[str, Any], lead: int | None
) -> None:
    """The proposed promise becomes one. Its words are rendered with the values of now."""
    ready = context.call.compiled.step((proposal["script"], proposal["step"]))
    told = dict(proposal)
    if ready is not None and ready.step.promise is not None:
        # What was changed by hand since it was proposed stays so.
        now = _told(context.call, ready.step.promise)
        told |= {key: value for key, value in now.items() if key not in proposal["changed"]}
    _give(context, told, lead)


def promise(context: CommandContext, command: Command) -> str | None:
    """A promise by hand; the step's own where its text is said, or none; or one changed by id."""
    if text(command, "id").strip():
        return _change(context, command)
    told: dict[str, Any] = {
        "text": text(command, "text").strip(),
        "within": text(command, "within").strip() or None,
        "due_text": text(command, "due").strip() or None,
        "to": text(command, "to").strip() or None,
        "from": _from(command),
    }
    proposal = context.call.state.proposal
    if proposal is not None and told["text"] in ("", proposal["text"]):
        _confirm(context, proposal, told)
        return None
    if not told["text"]:
        raise Refused(sentence("Say what is promised: its `text`."))
    _needed_time(_read(context.call, told))
    _give(context, told, None)
    return None


def _confirm(context: CommandContext, proposal: Mapping[str, Any], told: Mapping[str, Any]) -> None:
    """The step's promise, confirmed; another time takes the place of the one it proposed."""
    changed = {key: told[key] for key in ("to", "from") if told[key]}
    if told["within"] or told["due_text"]:
        changed |= {"within": told["within"], "due_text": told["due_text"]}
    _needed_time(_read(context.call, {**proposal, **changed}))
    given = {**proposal, **changed, "changed": [*proposal["changed"], *changed]}
    promise_on_leaving(context, given, None)


def _give(context: CommandContext, told: Mapping[str, Any], lead: int | None) -> None:
    reading = _read(context.call, told)
    body = {key: told.get(key) for key in ("text", "within", "due_text", "to")}
    body |= {key: told[key] for key in ("script", "step", "from") if told.get(key)}
    id = str(told.get("id") or context.new_id())
    place = {} if lead is None else {"of": lead}
    context.emit("promised", id=id, **place, **body, **_reading_in_event(reading))
    _measure(context, id, reading.due, place)
    if reading.due is None:
        words, ask = body["text"], reading.ask
        context.ask(sentence("“{promise}” has no time yet. {ask}", promise=words, ask=ask))


def _change(context: CommandContext, command: Command) -> str | None:
    """A promise of this call, or the proposed one, changed or taken back."""
    id, state = text(command, "id").strip(), context.call.state
    proposal = state.proposal
    proposed = proposal is not None and proposal.get("id") == id
    known("promise", id, [*state.promises, *([id] if proposed else [])])
    was: Mapping[str, Any] = state.promises.get(id) or proposal or {}
    reason = None
    if "withdraw" in command:
        reason = text(command, "withdraw", sentence("Say why it is taken back: `withdraw`."))
    changed: dict[str, Any] = {
        key: told for key in ("text", "to", "consent") if (told := text(command, key).strip())
    }
    if (giver := _from(command)) is not None:
        changed["from"] = giver
    within, due = text(command, "within").strip(), text(command, "due").strip()
    reading = None
    if within or due:
        changed |= {"within": within or None, "due_text": due or None}
        reading = _needed_time(_read(context.call, changed))
    if not changed and reason is None:
        raise Refused(sentence("Say what changes: its `text`, `due` or `to`, or `withdraw` it."))
    if changed:
        _emit_change(context, id, was, changed, reading, proposed=proposed)
    if reason is not None:
        context.emit("promise-withdrawn", id=id, reason=reason.strip())
    return None


def _emit_change(
    context: CommandContext,
    id: str,
    was: Mapping[str, Any],
    changed: dict[str, Any],
    reading: DueReading | None,
    *,
    proposed: bool,
) -> None:
    old = {key: was.get(key) for key in changed if key != "consent"}
    if reading is not None:
        changed |= _reading_in_event(reading)
        old["due"] = was.get("due")
    context.emit("promise-changed", id=id, **changed, old=old)
    if reading is not None and not proposed:
        _measure(context, id, reading.due, {})


def _from(command: Command) -> str | None:
    giver = text(command, "from").strip()
    if giver not in ("", CUSTOMER):
        raise Refused(sentence("`from` is `customer` for what the customer promises, or left out."))
    return giver or None


def _told(call: CallReadModel, spec: PromiseSpec) -> dict[str, Any]:
    """What a step promises, with the values of now in its words."""

    def rendered(source: str | None) -> str | None:
        return None if source is None else call.render(source).plain.strip()

    told: dict[str, Any] = {
        "text": rendered(call.words(spec.text)) or "",
        "within": rendered(spec.within),
        "due_text": rendered(spec.due),
        "to": spec.to,
    }
    return told if spec.giver is None else {**told, "from": spec.giver}


def _read(call: CallReadModel, told: Mapping[str, Any]) -> DueReading:
    """What its words say of when it is due, by the house's hours and counted from now."""
    # The grammar is not loaded before a promise is made.
    from jobaid.library.due_times.phrases import read_due, read_within

    now, house, language = call.local_now(), call.library.house, call.language
    if told.get("within"):
        return read_within(told["within"], now, house, language)
    return read_due(told.get("due_text") or "", now, house, language)


def _needed_time(reading: DueReading) -> DueReading:
    if reading.due is None:
        raise Refused(reading.ask or "")
    return reading


def _reading_in_event(reading: DueReading) -> dict[str, str | None]:
    if reading.due is None:
        return {"due": None}
    return {"due": reading.due.isoformat(timespec="seconds"), "read_back": reading.words}


def _measure(
    context: CommandContext, id: str, due: dt.datetime | None, place: Mapping[str, int]
) -> None:
    if due is not None:
        for one in measures.on_promise(context.call, id, due):
            context.emit("standard", **place, **one)
