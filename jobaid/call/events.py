"""The events of a call: what happened, once and for ever.

An event is a plain mapping that JSON holds exactly: `v` (version of its form), `seq` (0, 1,
2 ...), `at` (wall time, UTC, ISO 8601 with milliseconds), `ms` (monotonic milliseconds
since the start of the call), `type`, and what the type adds. An event that follows from
another one of the same command names it in `of` (its `seq`); one without `of` leads.
Events carry what they did (values, places, promises), so that the fold needs no library.

Types and what they add:

    started             id, script, language, channel, agent, desk, team, library, versions,
                        timezone, sample, fields (values the call was opened with)
    continued           gap_ms: the program came back after a stop or a crash
    entered             script, step, how, title, visits; version where the script is new to
                        the call; met: rules whose condition was met on leaving
    answered            script, step, answer, label, set (field -> new value)
    skipped             script, step, reason
    ticked              script, step, item, on
    filled              field, value
    typed               field, text, why: what was typed does not fit the field's kind
    changed             field, old, value; or script, step, old, answer, set
    alters              steps: entered steps that lead elsewhere since the change
    undone              what, and what it took back: fields, items, promises, outcome
    repeated            script, step
    off-script          reason, text
    none-fits           script, step, text
    reply-opened, reply-closed   reply, script (null: the house's)
    held, resumed       resumed: held_ms
    noted               text
    promise-proposed    script, step, text, within, due, to
    promised            id, text, within, due, due_text, to, script, step
    promise-withdrawn   id
    may-used            may, reason
    slipped, nearly     rule, text
    transferred         kind, to
    language-changed    to
    feedback            question, value, words, skipped
    outcome-proposed    outcome
    rule-broken         script, step, rule, no, until, why
    standard            id, value, unit, met, script, step
    unclear             where, why: a condition or a `set` that could not be worked out
    wrapped-up          outcome
    parked, unparked    reason
    closed              outcome, reason, missing, summary
    discarded           reason
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Event = Mapping[str, Any]
Moment = tuple[str, int]
"""Wall time (ISO 8601, UTC), and milliseconds since the start of the call."""
CallClock = Callable[[], Moment]

EVENT_VERSION = 1


def make_event(seq: int, at: str, ms: int, type: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """One event. `at` is ISO 8601 in UTC, `ms` milliseconds since the start of the call."""
    return {"v": EVENT_VERSION, "seq": seq, "at": at, "ms": ms, "type": type, **body}
