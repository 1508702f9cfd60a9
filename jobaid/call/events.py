"""The events of a call: what happened, once and for ever.

An event is a plain mapping that JSON holds exactly: `v` (version of its form), `seq` (0, 1,
2 ...), `at` (wall time, UTC, ISO 8601 with milliseconds), `ms` (monotonic milliseconds
since the start of the call), `type`, and what the type adds. An event that follows from
another one of the same command names it in `of` (its `seq`); one without `of` leads.
Events carry what they did (values, places, promises), so that the fold needs no library.

Types and what they add:

    started             id, script, language, channel, agent, desk, team, library, versions,
                        timezone, sample, fields (values the call was opened with);
                        customer_kind in a house that has kinds of customers; opening:
                        true where `script` is the house's opening and none is chosen yet;
                        capsule: what a colleague told whose call this one goes on with
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
    note-mended         note (the seq of the note's event), text
    note-struck         note
    promise-proposed    id, script, step, text, within, due_text, to, from; due where it can be
                        read, and read_back: how that was said
    promised            id, text, within, due, read_back, due_text, to, from, script, step
    promise-changed     id, what changed of those, consent, old
    promise-withdrawn   id, reason
    may-used            may, amount (exact, as text), reason
    complained          id, text, wants, due
    suggested           id, text
    no-contact          on, words
    recording-paused    what a recorder beside the call is to do
    recording-resumed   aside: true where it pauses again once the call is taken up
    slipped, nearly     rule, text
    transferred         kind, to
    language-changed    to
    feedback            question, value, words, skipped
    outcome-proposed    outcome
    rule-broken         script, step, rule, no, until, why
    standard            id, value, unit, met, script, step; promise where it measures one
    unclear             where, why: a condition or a `set` that could not be worked out
    wrapped-up          outcome
    wrap-up-left        back to the call
    parked, unparked    reason; parked_ms, how long, once it is over (also with closed, discarded)
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

START, HANDED_OVER = "start", "handed-over"
"""How the first step of a call is entered: as the script begins, or where a colleague left it."""


def make_event(seq: int, at: str, ms: int, type: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """One event. `at` is ISO 8601 in UTC, `ms` milliseconds since the start of the call."""
    return {"v": EVENT_VERSION, "seq": seq, "at": at, "ms": ms, "type": type, **body}
