"""The commands that end a call or lay it aside: wrap-up, close, park, unpark, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call import measures
from jobaid.call.command import Command, Refused, known, text
from jobaid.call.entering import close_reply
from jobaid.call.missing import missing_on_path
from jobaid.call.promising import promise_on_leaving
from jobaid.call.summary import summary
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.call.engine import CallEngine


def known_outcomes(engine: CallEngine) -> list[str]:
    """The outcomes a call may have: the house's, and those that entered scripts name."""
    found = dict.fromkeys(engine.library.outcomes)
    for script_id in engine.state.versions:
        script = engine.library.scripts.get(script_id)
        for step in script.steps if script is not None else ():
            if step.outcome is not None:
                found.setdefault(step.outcome)
    return list(found)


def wrap_up(engine: CallEngine, command: Command) -> str | None:
    """Start after-call work with an outcome; the proposed one where none is named."""
    outcome = text(command, "outcome").strip() or engine.state.outcome
    if outcome is not None and outcome != engine.state.outcome:
        known("outcome", outcome, known_outcomes(engine))
    close_reply(engine)
    if engine.state.proposal is not None:
        promise_on_leaving(engine, engine.state.proposal, None)
    engine.emit("wrapped-up", outcome=outcome)
    return None


def close(engine: CallEngine, command: Command) -> str | None:
    """End the interaction. Wants an outcome and what it needs, or a reason."""
    reason = text(command, "reason").strip()
    outcome = engine.state.outcome
    if not reason:
        if outcome is None:
            raise Refused(
                sentence("The call has no outcome yet. Wrap up with one, or give a `reason`.")
            )
        known_one = engine.library.outcomes.get(outcome)
        open_fields = [
            field
            for field in (known_one.needs if known_one is not None else ())
            if field not in engine.state.fields
        ]
        if open_fields:
            raise Refused(
                sentence(
                    "The outcome `{outcome}` needs {fields}. Fill it in, or give a `reason`.",
                    outcome=outcome,
                    fields=", ".join(f"`{field}`" for field in open_fields),
                )
            )
    close_reply(engine)
    if engine.state.proposal is not None:
        promise_on_leaving(engine, engine.state.proposal, None)
    for one in measures.on_ending(engine.library, engine.state, engine.ms):
        engine.emit("standard", **one)
    place = engine.state.place
    if place is not None:
        ready = engine.compiled.step((place.script, place.step))
        if ready is not None:
            for one in measures.on_leaving(ready.standards, engine.state, engine.ms):
                engine.emit("standard", **one)
    engine.emit(
        "closed",
        outcome=outcome,
        reason=reason or None,
        missing=missing_on_path(engine),
        summary=summary(engine),
    )
    return None


def park(engine: CallEngine, command: Command) -> str | None:
    """Lay the call aside: another call or chat comes first."""
    engine.emit("parked", reason=text(command, "reason") or None)
    return None


def unpark(engine: CallEngine, command: Command) -> str | None:
    """Take the call up again."""
    if engine.state.status != "parked":
        raise Refused(sentence("The call is not parked."))
    engine.emit("unparked", reason=text(command, "reason") or None)
    return None


def discard(engine: CallEngine, command: Command) -> str | None:
    """Opened by mistake. It stays on disk, marked as discarded."""
    reason = text(command, "reason", sentence("Say why the call is discarded: a `reason`."))
    engine.emit("discarded", reason=reason)
    return None
