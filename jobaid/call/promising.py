"""Promises of a call: proposed by a step, given by the agent, with their due time."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from jobaid.call import measures
from jobaid.call.command import Command, Refused, text
from jobaid.library.hours import due_after, read_span
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyStep
    from jobaid.call.engine import CallEngine


def propose(engine: CallEngine, ready: ReadyStep, lead: int) -> None:
    """A step's promise is proposed on entering; it is given by leaving forwards."""
    spec = ready.step.promise
    if spec is None:
        return
    languages = engine.library.house.languages
    engine.emit(
        "promise-proposed",
        of=lead,
        script=ready.script.id,
        step=ready.step.id,
        text=engine.render(spec.text.text(engine.state.language, languages)).plain.strip(),
        within=spec.within,
        due_text=spec.due,
        to=spec.to,
    )


def promise_on_leaving(engine: CallEngine, proposal: dict[str, Any], lead: int | None) -> None:
    """The proposed promise becomes one. Its words are rendered with the values of now."""
    ready = engine.compiled.step((proposal["script"], proposal["step"]))
    words = proposal["text"]
    if ready is not None and ready.step.promise is not None:
        languages = engine.library.house.languages
        spec = ready.step.promise
        words = engine.render(spec.text.text(engine.state.language, languages)).plain.strip()
    body = {k: proposal.get(k) for k in ("script", "step", "within", "due_text", "to")}
    if lead is not None:
        body["of"] = lead
    _promise(engine, words, body)


def promise(engine: CallEngine, command: Command) -> str | None:
    """A promise of the agent's own; without a text, the step's proposed one is confirmed."""
    words = text(command, "text").strip()
    within, due = text(command, "within").strip(), text(command, "due").strip()
    proposal = engine.state.proposal
    if not words or (proposal is not None and words == proposal["text"] and not (within or due)):
        if proposal is None:
            raise Refused(sentence("Say what is promised: its `text`."))
        if within or due:
            proposal = {**proposal, "within": within or None, "due_text": due or None}
        promise_on_leaving(engine, proposal, None)
        return None
    _promise(
        engine,
        words,
        {"within": within or None, "due_text": due or None, "to": text(command, "to") or None},
    )
    return None


def _promise(engine: CallEngine, words: str, body: dict[str, Any]) -> None:
    now = engine.local_now()
    due = _due(engine, now, body.get("within"), body.get("due_text"))
    engine.emit(
        "promised",
        id=engine.new_id(),
        text=words,
        due=None if due is None else due.isoformat(timespec="seconds"),
        **body,
    )
    if due is not None:
        for one in measures.on_promise(engine.library, engine.state, now, due):
            engine.emit("standard", **({"of": body["of"]} if "of" in body else {}), **one)


def _due(
    engine: CallEngine, now: dt.datetime, within: str | None, due: str | None
) -> dt.datetime | None:
    """When a promise falls due; None where its words name no time that can be worked out."""
    if within is not None:
        span = read_span(within)
        return None if span is None else due_after(span, now, engine.library.house)
    if due is not None:
        try:
            moment = dt.datetime.fromisoformat(due)
        except ValueError:
            return None
        return moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment
    return None
