"""The fold of a call's promises: proposed by a step, given, changed, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.call.events import Event
    from jobaid.call.state import CallState, UndoUnit


def open_unit(state: CallState, event: Event) -> UndoUnit | None:
    """The unit of the command that this event follows from."""
    units = state.units
    return units[-1] if units and event.get("of") == units[-1].seq else None


# What a promise is made of, given or proposed.
_PROMISED = ("text", "within", "due", "due_text", "to", "from")


def promise_proposed(state: CallState, event: Event) -> None:
    """A step proposes one."""
    state.proposal = {key: event.get(key) for key in ("id", "script", "step", *_PROMISED)}
    state.proposal |= {"unit": event.get("of"), "changed": []}
    state.left_proposals.pop(_step_of(state.proposal), None)


def leave_proposal(state: CallState) -> None:
    """The step is left that proposes one; what is given by leaving is told after it."""
    if state.proposal is not None:
        state.left_proposals[_step_of(state.proposal)] = state.proposal
    state.proposal = None


def _step_of(told: Mapping[str, Any]) -> tuple[str, str]:
    return str(told.get("script")), str(told.get("step"))


def promised(state: CallState, event: Event) -> None:
    """One is given; an undo of what led to it takes it back."""
    id = event["id"]
    state.promises[id] = {key: event.get(key) for key in ("id", *_PROMISED, "script", "step", "ms")}
    state.left_proposals.pop(_step_of(event), None)
    proposal = state.proposal
    if proposal is not None and event.get("step") is not None:
        # A step's promise belongs to the move that brought the call there, too.
        for unit in state.units:
            if unit.seq == proposal["unit"]:
                unit.promises.append(id)
        state.proposal = None
    leading = open_unit(state, event)
    if leading is not None and id not in leading.promises:
        leading.promises.append(id)


def promise_changed(state: CallState, event: Event) -> None:
    """One that was given or proposed is another now."""
    changed = {key: event[key] for key in (*_PROMISED, "consent") if key in event}
    proposal = state.proposal
    if proposal is not None and proposal.get("id") == event["id"]:
        # A new mapping: an undo may bring the old one back.
        state.proposal = {**proposal, **changed, "changed": [*proposal["changed"], *changed]}
    else:
        state.promises[event["id"]] = {**state.promises[event["id"]], **changed}


def promise_withdrawn(state: CallState, event: Event) -> None:
    """One is taken back by hand."""
    take_promise_back(state, event["id"])
    if state.proposal is not None and state.proposal.get("id") == event["id"]:
        state.proposal = None


def take_promise_back(state: CallState, id: str) -> None:
    """One is gone, with what was measured of it."""
    state.promises.pop(id, None)
    state.standards = [one for one in state.standards if one.get("promise") != id]
