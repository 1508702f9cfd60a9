"""Service standards of a call, measured: what was found, against the number promised.

Measures (`assets/help/formats.md`):

- time-to-step: from the start of the call until its step is reached; for the step the call
  begins with, until it is left.
- step-time: how long the call stays on the step.
- hold-time: one hold. handle-time: the whole call with its after-call work, without time
  parked. wrap-up-time: the after-call work.
- promise-due: from making a promise to its due time.
- order: the first entry of `before` comes ahead of the first entry of `after`.
- count: entries of the standard's steps (all steps, where it names none).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobaid.call.state import CallState
    from jobaid.library.model import Library, Script, Standard, Step

Measured = dict[str, Any]

SECONDS: Mapping[str, float] = {
    "ms": 0.001,
    "s": 1,
    "sec": 1,
    "second": 1,
    "min": 60,
    "minute": 60,
    "h": 3600,
    "hour": 3600,
    "working hour": 3600,
    "day": 86400,
    "working day": 86400,
    "week": 604800,
}


def unit_seconds(unit: str | None) -> float | None:
    """How many seconds a unit of time has, or None for a unit that is no time."""
    name = (unit or "s").strip().lower()
    found = SECONDS.get(name)
    return SECONDS.get(name.removesuffix("s")) if found is None else found


def meets(standard: Standard, value: float) -> bool:
    """Whether a value keeps the standard's bounds."""
    if standard.at_most is not None and value > standard.at_most:
        return False
    return standard.at_least is None or value >= standard.at_least


def timed(standard: Standard, ms: float, script: str | None, step: str | None) -> Measured:
    """A measurement of a length of time, in the standard's own unit."""
    value = round(ms / 1000 / (unit_seconds(standard.unit) or 1), 3)
    return _measured(standard, value, script, step)


def _measured(
    standard: Standard, value: float, script: str | None = None, step: str | None = None
) -> Measured:
    found: Measured = {
        "id": standard.id,
        "value": value,
        "unit": standard.unit,
        "met": meets(standard, value),
    }
    if script is not None:
        found["script"], found["step"] = script, step
    return found


def on_entering(
    standards: Iterable[Standard], state: CallState, ms: int, script: str, step: str
) -> list[Measured]:
    """What reaching a step measures: only the first entry counts."""
    if any(e["script"] == script and e["step"] == step for e in state.path):
        return []
    return [timed(s, ms, script, step) for s in standards if s.measure == "time-to-step"]


def on_leaving(standards: Iterable[Standard], state: CallState, ms: int) -> list[Measured]:
    """What leaving the present step measures."""
    if not state.path:
        return []
    entry = state.path[-1]
    script, step = entry["script"], entry["step"]
    found = []
    for one in standards:
        if one.measure == "step-time":
            found.append(timed(one, ms - entry["entered_ms"], script, step))
        elif one.measure == "time-to-step" and len(state.path) == 1:
            found.append(timed(one, ms, script, step))
    return found


def in_scope(library: Library, state: CallState, measure: str) -> list[Standard]:
    """The standards of this measure whose scope the path has touched."""
    found = []
    for one in library.standards.values():
        if one.measure == measure and (not one.scope or _touched(library, state, one)):
            found.append(one)
    return found


def _touched(library: Library, state: CallState, standard: Standard) -> bool:
    for script, step in _steps_of(library, state):
        if library.in_scope(standard.scope, script, step):
            return True
    return False


def _steps_of(library: Library, state: CallState) -> list[tuple[Script, Step]]:
    found = []
    for script_id, step_id in dict.fromkeys((e["script"], e["step"]) for e in state.path):
        script = library.scripts.get(script_id)
        step = None if script is None else script.step(step_id)
        if script is not None and step is not None:
            found.append((script, step))
    return found


def on_promise(
    library: Library, state: CallState, made: dt.datetime, due: dt.datetime
) -> list[Measured]:
    """What making a promise measures."""
    ms = (due - made).total_seconds() * 1000
    return [timed(one, ms, None, None) for one in in_scope(library, state, "promise-due")]


def on_ending(library: Library, state: CallState, ms: int) -> list[Measured]:
    """What the end of the call measures."""
    parked = state.parked_ms
    if state.parked_since is not None:
        parked += max(0, ms - state.parked_since)
    found = [timed(one, ms - parked, None, None) for one in in_scope(library, state, "handle-time")]
    if state.wrap_since is not None:
        wrap = ms - state.wrap_since
        found += [timed(one, wrap, None, None) for one in in_scope(library, state, "wrap-up-time")]
    found += [order for one in in_scope(library, state, "order") if (order := _order(one, state))]
    found += [
        _measured(one, _count(library, state, one)) for one in in_scope(library, state, "count")
    ]
    return found


def _first(state: CallState, target: str) -> int | None:
    script, _, step = target.rpartition("/")
    for number, entry in enumerate(state.path):
        if entry["step"] == step and (not script or entry["script"] == script):
            return number
    return None


def _order(standard: Standard, state: CallState) -> Measured | None:
    if standard.before is None or standard.after is None:
        return None
    first, then = _first(state, standard.before), _first(state, standard.after)
    if then is None:
        return None
    kept = first is not None and first < then
    return {"id": standard.id, "value": int(kept), "unit": standard.unit, "met": kept}


def _count(library: Library, state: CallState, standard: Standard) -> int:
    if standard.step is not None:
        script, _, step = standard.step.rpartition("/")
        return sum(e["step"] == step and (not script or e["script"] == script) for e in state.path)
    inside = {
        (script.id, step.id)
        for script, step in _steps_of(library, state)
        if library.in_scope(standard.scope, script, step)
    }
    return sum((e["script"], e["step"]) in inside for e in state.path)
