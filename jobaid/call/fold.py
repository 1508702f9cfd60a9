"""The state of a call as the fold of its events.

`apply` takes one event and never raises: an event of a later version, or one that does not
fit, changes only what it can. The same events give the same state, whatever wrote them;
nothing here looks at a library, a clock or a disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jobaid.call.branches import go_back, stood_on, without
from jobaid.call.events import HANDED_OVER, START, Event
from jobaid.call.promise_fold import (
    leave_proposal,
    open_unit,
    promise_changed,
    promise_proposed,
    promise_withdrawn,
    promised,
    take_promise_back,
)
from jobaid.call.state import CallState, Trail, UndoUnit, topics_of
from jobaid.library.flow_node import FlowNode

EventHandler = Callable[[CallState, Event], None]

_NOT_ABOUT = ("v", "seq", "ms", "type", "fields", "misfits")


def fold(events: Iterable[Event]) -> CallState:
    """The state that these events lead to."""
    state = CallState()
    for event in events:
        apply(state, event)
    return state


def apply(state: CallState, event: Event) -> None:
    """Take one event in. Never raises; unknown types only move the time on."""
    seq, ms = event.get("seq"), event.get("ms")
    if isinstance(seq, int):
        state.next_seq = seq + 1
    if isinstance(ms, int):
        state.ms = ms
    at = event.get("at")
    if isinstance(at, str):
        state.last_at = at
    handler = _HANDLERS.get(event.get("type", ""))
    if handler is not None:
        try:
            handler(state, event)
        except (KeyError, TypeError, ValueError, AttributeError, IndexError):
            # A damaged or foreign event: the rest of the call must still be readable.
            return


def _lead(state: CallState, event: Event, what: str) -> UndoUnit:
    unit = UndoUnit(
        event["seq"],
        what,
        state.trail,
        state.proposed_outcome,
        state.proposal,
        way=len(state.way),
        branch=state.branch,
    )
    state.units.append(unit)
    return unit


def _started(state: CallState, event: Event) -> None:
    state.about = {k: v for k, v in event.items() if k not in _NOT_ABOUT}
    state.started_at = event["at"]
    state.language = event.get("language") or "en"
    state.versions.update(event.get("versions") or {})
    for name, value in (event.get("fields") or {}).items():
        state.set_field(name, value)
    for name, text in (event.get("misfits") or {}).items():
        state.misfits[str(name)] = str(text)


def _entered(state: CallState, event: Event) -> None:
    how = event["how"]
    visits = tuple((one[0], one[1]) for one in event.get("visits") or ())
    place = FlowNode(event["script"], event["step"], visits, how == "return")
    of = event.get("of")
    state.places.append(place)
    _wrap_up_left(state, event)
    unit = open_unit(state, event)
    if of is None and how not in (START, HANDED_OVER):
        unit = _lead(state, event, how)
    if not visits and place.script not in state.topics:
        _come_to_topic(state, place.script)
    if state.path:
        state.path[-1]["left_ms"] = event["ms"]
    state.path.append(
        {
            "script": place.script,
            "step": place.step,
            "entered_ms": event["ms"],
            "left_ms": None,
            "how": how,
        }
    )
    state.way.append(state.path[-1])
    if how == "back" and state.trail is not None and state.trail.before is not None:
        state.trail = state.trail.before
        go_back(state)
    elif how != "undo":
        state.trail = Trail(place, state.trail)
    state.branch = stood_on(state.branch, place, how, _left(event))
    if how != "undo":
        leave_proposal(state)
    if how == "back":
        # Gone back to: what is promised there is still to be given, as it was changed.
        state.proposal = state.left_proposals.get(place[:2])
    if (version := event.get("version")) is not None:
        state.versions[place.script] = version
    for key in event.get("met") or ():
        if key not in state.rules_met:
            state.rules_met.add(key)
            if unit is not None:
                unit.met.append(key)


def _come_to_topic(state: CallState, script: str) -> None:
    if state.about.get("opening") and state.topics == [state.about.get("script")]:
        # How the opening would have ended says nothing of the topic that it led to.
        state.proposed_outcome = state.wrapped_outcome = None
    state.topics.append(script)


def _left(event: Event) -> set[tuple[str, str]]:
    return {(script, step) for script, step in event.get("left") or ()}


def _answered(state: CallState, event: Event) -> None:
    unit = _lead(state, event, "answer")
    key = (event["script"], event["step"])
    unit.answer = (key, state.answers.get(key))
    state.answers[key] = event["answer"]
    for name, value in (event.get("set") or {}).items():
        state.set_field(name, value, unit)


def _skipped(state: CallState, event: Event) -> None:
    _lead(state, event, "skip")
    state.skipped.append(_kept(event, "script", "step", "reason"))


def _ticked(state: CallState, event: Event) -> None:
    unit = _lead(state, event, "tick")
    key = (event["script"], event["step"], event["item"])
    unit.item = (key, bool(state.items.get(key, {}).get("on")))
    state.items[key] = _kept(event, "script", "step", "item", "on")
    state.items_version += 1


def _filled(state: CallState, event: Event) -> None:
    state.set_field(event["field"], event["value"])


def _typed(state: CallState, event: Event) -> None:
    state.misfits[event["field"]] = event["text"]


def _changed(state: CallState, event: Event) -> None:
    if "field" in event:
        state.set_field(event["field"], event["value"])
        return
    state.answers[(event["script"], event["step"])] = event["answer"]
    state.branch = without(state.branch, _left(event))
    for name, value in (event.get("set") or {}).items():
        state.set_field(name, value)


def _undone(state: CallState, event: Event) -> None:
    while state.units:
        unit = state.units.pop()
        if unit.seq == event["of"]:
            break
    else:
        return
    if unit.trail is not state.trail:
        state.topics = topics_of(unit.trail)
    state.trail, state.proposed_outcome = unit.trail, unit.outcome
    state.branch = unit.branch
    state.proposal = unit.proposal
    state.undone += 1
    del state.way[unit.way :]
    state.standards = [
        one for one in state.standards if not any(one is taken for taken in unit.measured)
    ]
    state.rules_met.difference_update(unit.met)
    for name, value in (event.get("fields") or {}).items():
        state.set_field(name, value)
    if unit.answer is not None:
        key, old = unit.answer
        if old is None:
            state.answers.pop(key, None)
        else:
            state.answers[key] = old
    if unit.item is not None:
        state.items_version += 1
        script, step, item = unit.item[0]
        state.items[unit.item[0]] = {
            "script": script,
            "step": step,
            "item": item,
            "on": unit.item[1],
            "ms": event["ms"],
        }
    for id in event.get("promises") or ():
        take_promise_back(state, id)
    if unit.what == "skip" and state.skipped:
        state.skipped.pop()


def _resumed(state: CallState, event: Event) -> None:
    if state.held_since is not None:
        state.hold_ms += max(0, event["ms"] - state.held_since)
    state.held_since = None


def _unparked(state: CallState, event: Event) -> None:
    if state.parked_since is not None:
        parked = max(0, event["ms"] - state.parked_since)
        state.parked_ms += parked
        # A record of before says nothing of it, and comes to what was kept of it.
        if parked and event.get("parked_ms") is not None:
            if state.path:
                state.path[-1]["parked_ms"] = state.path[-1].get("parked_ms", 0) + parked
            if state.wrap_since is not None:
                state.wrap_since += parked
            if state.held_since is not None:
                state.held_since += parked
    state.parked_since, state.status = None, "open"


def _parked(state: CallState, event: Event) -> None:
    state.parked_since, state.status = event["ms"], "parked"


def _reply_opened(state: CallState, event: Event) -> None:
    state.reply = (event.get("script"), event["reply"])
    state.replies.append(_kept(event, "reply", "script", "at_script", "at_step"))


def _wrapped_up(state: CallState, event: Event) -> None:
    state.wrapped_outcome = event.get("outcome")
    state.wrapping = True
    if state.wrap_since is None:
        state.wrap_since = event["ms"]


def _wrap_up_left(state: CallState, event: Event) -> None:
    if state.wrap_since is not None:
        state.wrap_ms += max(0, event["ms"] - state.wrap_since)
    state.wrapping, state.wrap_since = False, None


def _ended(state: CallState, event: Event) -> None:
    if state.held_since is not None:
        _resumed(state, event)
    if state.parked_since is not None:
        _unparked(state, event)
    state.status = event["type"]
    state.closing = _kept(event, "outcome", "reason", "missing", "summary")
    if event.get("outcome") is not None:
        state.wrapped_outcome = event["outcome"]
    if state.path and state.path[-1]["left_ms"] is None:
        state.path[-1]["left_ms"] = event["ms"]


def _kept(event: Event, *keys: str) -> dict[str, Any]:
    kept = {key: event[key] for key in keys if key in event}
    kept["ms"] = event["ms"]
    return kept


def _outcome_proposed(state: CallState, event: Event) -> None:
    state.proposed_outcome = event["outcome"]


def _reply_closed(state: CallState, event: Event) -> None:
    state.reply = None


def _held(state: CallState, event: Event) -> None:
    state.held_since = event["ms"]


def _language(state: CallState, event: Event) -> None:
    state.language = event["to"]
    state.fields_version += 1


def _feedback(state: CallState, event: Event) -> None:
    state.feedback = _kept(event, "question", "value", "words", "skipped")


def _recording(state: CallState, event: Event) -> None:
    state.recording_paused = event["type"] == "recording-paused"
    state.recording_set_aside = not state.recording_paused and event.get("aside") is True


def _no_contact(state: CallState, event: Event) -> None:
    state.no_contact = _kept(event, "on", "words")


def _standard(state: CallState, event: Event) -> None:
    measured = _kept(event, "id", "value", "unit", "met", "script", "step", "promise")
    # A promise that is moved is measured anew.
    state.standards = [
        one
        for one in state.standards
        if one.get("promise") is None
        or (one.get("promise"), one["id"]) != (measured.get("promise"), measured["id"])
    ]
    state.standards.append(measured)
    unit = open_unit(state, event)
    if unit is not None:
        unit.measured.append(measured)


def _slip(state: CallState, event: Event) -> None:
    kind = "near-miss" if event["type"] == "nearly" else "slip"
    state.slips.append({**_kept(event, "rule", "text", "script", "step"), "kind": kind})


def _note_mended(state: CallState, event: Event) -> None:
    changed = {"text": event["text"], "mended_ms": event["ms"]}
    state.notes = [
        {**one, **changed} if one.get("seq") == event["note"] else one for one in state.notes
    ]


def _note_struck(state: CallState, event: Event) -> None:
    state.notes = [one for one in state.notes if one.get("seq") != event["note"]]


def _keep_in(name: str, *keys: str) -> EventHandler:
    def handler(state: CallState, event: Event) -> None:
        getattr(state, name).append(_kept(event, *keys))

    return handler


_HANDLERS: Mapping[str, EventHandler] = {
    "started": _started,
    "entered": _entered,
    "answered": _answered,
    "skipped": _skipped,
    "ticked": _ticked,
    "filled": _filled,
    "typed": _typed,
    "changed": _changed,
    "undone": _undone,
    "off-script": _keep_in("off_script", "reason", "text", "script", "step"),
    "none-fits": _keep_in("none_fits", "script", "step", "text"),
    "reply-opened": _reply_opened,
    "reply-closed": _reply_closed,
    "held": _held,
    "resumed": _resumed,
    "noted": _keep_in("notes", "text", "script", "step", "seq"),
    "note-mended": _note_mended,
    "note-struck": _note_struck,
    "promise-proposed": promise_proposed,
    "promised": promised,
    "promise-changed": promise_changed,
    "promise-withdrawn": promise_withdrawn,
    "may-used": _keep_in("may_used", "may", "amount", "reason", "script", "step"),
    "complained": _keep_in("complaints", "id", "text", "wants", "due", "script", "step"),
    "suggested": _keep_in("suggestions", "id", "text", "script", "step"),
    "no-contact": _no_contact,
    "recording-paused": _recording,
    "recording-resumed": _recording,
    "slipped": _slip,
    "nearly": _slip,
    "transferred": _keep_in("transfers", "kind", "to"),
    "language-changed": _language,
    "feedback": _feedback,
    "outcome-proposed": _outcome_proposed,
    "rule-broken": _keep_in("rules_broken", "script", "step", "rule", "no", "until", "why"),
    "standard": _standard,
    "wrapped-up": _wrapped_up,
    "wrap-up-left": _wrap_up_left,
    "parked": _parked,
    "unparked": _unparked,
    "closed": _ended,
    "discarded": _ended,
}
