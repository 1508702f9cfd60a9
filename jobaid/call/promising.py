"""Promises of a call: proposed by a step, given by the agent, with their due time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.command import Command, Refused, text
from jobaid.library.hours import due_after, read_span
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.command_context import CommandContext
    from jobaid.call.compiled_library import ReadyStep
    from jobaid.call.read_model import CallReadModel


def propose(context: CommandContext, ready: ReadyStep, lead: int) -> None:
    """A step's promise is proposed on entering; it is given by leaving forwards."""
    spec = ready.step.promise
    if spec is None:
        return
    context.emit(
        "promise-proposed",
        of=lead,
        script=ready.script.id,
        step=ready.step.id,
        text=context.call.render(context.call.words(spec.text)).plain.strip(),
        within=spec.within,
        due_text=spec.due,
        to=spec.to,
    )


def promise_on_leaving(context: CommandContext, proposal: dict[str, Any], lead: int | None) -> None:
    """The proposed promise becomes one. Its words are rendered with the values of now."""
    ready = context.call.compiled.step((proposal["script"], proposal["step"]))
    words = proposal["text"]
    if ready is not None and ready.step.promise is not None:
        spec = ready.step.promise
        words = context.call.render(context.call.words(spec.text)).plain.strip()
    body = {k: proposal.get(k) for k in ("script", "step", "within", "due_text", "to")}
    if lead is not None:
        body["of"] = lead
    _promise(context, words, body)


def promise(context: CommandContext, command: Command) -> str | None:
    """A promise of the agent's own; without a text, the step's proposed one is confirmed."""
    words = text(command, "text").strip()
    within, due = text(command, "within").strip(), text(command, "due").strip()
    proposal = context.call.state.proposal
    if not words or (proposal is not None and words == proposal["text"] and not (within or due)):
        if proposal is None:
            raise Refused(sentence("Say what is promised: its `text`."))
        if within or due:
            proposal = {**proposal, "within": within or None, "due_text": due or None}
        promise_on_leaving(context, proposal, None)
        return None
    _promise(
        context,
        words,
        {"within": within or None, "due_text": due or None, "to": text(command, "to") or None},
    )
    return None


def _promise(context: CommandContext, words: str, body: dict[str, Any]) -> None:
    now = context.call.local_now()
    due = _due(context.call, now, body.get("within"), body.get("due_text"))
    context.emit(
        "promised",
        id=context.new_id(),
        text=words,
        due=None if due is None else due.isoformat(timespec="seconds"),
        **body,
    )
    if due is not None:
        for one in measures.on_promise(context.call.library, context.call.state, now, due):
            context.emit("standard", **({"of": body["of"]} if "of" in body else {}), **one)


def _due(
    call: CallReadModel, now: dt.datetime, within: str | None, due: str | None
) -> dt.datetime | None:
    """When a promise falls due; None where its words name no time that can be worked out."""
    if within is not None:
        span = read_span(within)
        return None if span is None else due_after(span, now, call.library.house)
    if due is not None:
        try:
            moment = dt.datetime.fromisoformat(due)
        except ValueError:
            return None
        return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment
    return None
