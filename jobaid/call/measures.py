"""Service standards of a call, measured: what was found, against the number promised.

Measures (`assets/help/formats.md`):

- time-to-step: from the start of the call until its step is reached; for the step the call
  begins with, until it is left.
- step-time: how long the call stays on the step.
- hold-time: one hold. handle-time: the whole call with its after-call work. wrap-up-time: the
  after-call work.
- wait-time: how long the customer waited before the call, where another program tells it.
- promise-due: from making or moving a promise to its due time.
- order: the first entry of `before` comes ahead of the first entry of `after`.
- count: entries of the standard's steps (all steps, where it names none).

Time parked counts in none of them: another call had the agent.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.library.hours import elapsed, working_time, zone_of
from jobaid.library.time_units import unit_seconds

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.call.state import CallState
    from jobaid.library.hours import WorkingUnit
    from jobaid.library.model import House, Library, Script, Standard, Step

Measured = dict[str, Any]

_DAY_S = 86400


def meets(standard: Standard, value: float) -> bool:
    """Whether a value keeps the standard's bounds."""
    if standard.at_most is not None and value > standard.at_most:
        return False
    return standard.at_least is None or value >= standard.at_least


def working_unit(unit: str | None) -> WorkingUnit | None:
    """The unit of working time that a standard's unit is, or None for any other."""
    found = re.fullmatch(r"(?:working|business|opening|office) (hour|day)s?", (unit or "").lower())
    return None if found is None else ("working hour" if found[1] == "hour" else "working day")


def length_of(unit: str | None, start: dt.datetime, end: dt.datetime, house: House) -> float:
    """From one aware moment to another in a standard's unit.

    Hours and less really pass, whatever is done to the clocks meanwhile; days and weeks are those
    of the calendar, so that what is done at the same time the next day took one.
    """
    working = working_unit(unit)
    if working is not None:
        return working_time(working, start, end, house)
    seconds = unit_seconds(unit) or 1
    if seconds < _DAY_S:
        return elapsed(start, end).total_seconds() / seconds
    zone = zone_of(house.timezone)
    return (end.astimezone(zone) - start.astimezone(zone)).total_seconds() / seconds


def timed(
    call: CallReadModel,
    standard: Standard,
    ms: float,
    script: str | None = None,
    step: str | None = None,
) -> Measured:
    """A measurement of a length of time that ends now, in the standard's own unit."""
    if working_unit(standard.unit) is None:
        value = ms / 1000 / (unit_seconds(standard.unit) or 1)
    else:
        now = call.local_now().astimezone(dt.UTC)
        started = now - dt.timedelta(milliseconds=ms)
        value = length_of(standard.unit, started, now, call.library.house)
    return _measured(standard, round(value, 3), script, step)


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
    call: CallReadModel, standards: Iterable[Standard], script: str, step: str
) -> list[Measured]:
    """What reaching a step measures: only the first entry counts."""
    if any(e["script"] == script and e["step"] == step for e in call.state.way):
        return []
    return [
        timed(call, one, call.state.spent_ms(call.ms), script, step)
        for one in standards
        if one.measure == "time-to-step"
    ]


def on_leaving(call: CallReadModel, standards: Iterable[Standard]) -> list[Measured]:
    """What leaving the present step measures."""
    path = call.state.path
    if not path:
        return []
    script, step = path[-1]["script"], path[-1]["step"]
    found = []
    for one in standards:
        if one.measure == "step-time":
            found.append(timed(call, one, call.state.here_ms(call.ms), script, step))
        elif one.measure == "time-to-step" and call.state.at_first_step:
            found.append(timed(call, one, call.state.spent_ms(call.ms), script, step))
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
    for script_id, step_id in dict.fromkeys((e["script"], e["step"]) for e in state.way):
        script = library.scripts.get(script_id)
        step = None if script is None else script.step(step_id)
        if script is not None and step is not None:
            found.append((script, step))
    return found


def on_promise(call: CallReadModel, id: str, due: dt.datetime) -> list[Measured]:
    """What making or moving a promise measures, from now until it is due.

    A step's promise is measured by the standards that speak to the step; one made by hand only by
    those that are about every promise. What the customer promises is no service of ours.
    """
    promise = call.state.promises[id]
    if promise.get("from") is not None:
        return []
    made, house = call.local_now(), call.library.house
    return [
        {**_measured(one, round(length_of(one.unit, made, due, house), 3)), "promise": id}
        for one in call.library.standards.values()
        if one.measure == "promise-due" and _about(call, one, promise)
    ]


def _about(call: CallReadModel, standard: Standard, promise: Mapping[str, Any]) -> bool:
    library = call.library
    script = library.scripts.get(str(promise.get("script")))
    step = None if script is None else script.step(str(promise.get("step")))
    if script is not None and step is not None:
        if standard.id in step.standard:
            return True
        named = any(standard.id in one.standard for one in script.steps)
        return not named and library.in_scope(standard.scope, script, step)
    entered = (library.scripts.get(id) for id in call.state.versions)
    return not standard.scope and not any(
        standard.id in step.standard for one in entered if one is not None for step in one.steps
    )


def on_ending(call: CallReadModel) -> list[Measured]:
    """What the end of the call measures."""
    library, state, ms = call.library, call.state, call.ms
    spent = state.spent_ms(ms)
    found = [timed(call, one, spent) for one in in_scope(library, state, "handle-time")]
    wrap = state.wrapped_ms(ms)
    if wrap is not None:
        found += [timed(call, one, wrap) for one in in_scope(library, state, "wrap-up-time")]
    waited = state.about.get("waited_s")
    if isinstance(waited, int | float):
        found += [timed(call, one, waited * 1000) for one in in_scope(library, state, "wait-time")]
    found += [order for one in in_scope(library, state, "order") if (order := _order(one, state))]
    found += [
        _measured(one, _count(library, state, one)) for one in in_scope(library, state, "count")
    ]
    return found


def _first(state: CallState, target: str) -> int | None:
    script, _, step = target.rpartition("/")
    for number, entry in enumerate(state.way):
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
    # Coming back by an undo enters nothing: it is as if the step had not been left.
    entries = [e for e in state.way if e["how"] != "undo"]
    if standard.step is not None:
        script, _, step = standard.step.rpartition("/")
        return sum(e["step"] == step and (not script or e["script"] == script) for e in entries)
    inside = {
        (script.id, step.id)
        for script, step in _steps_of(library, state)
        if library.in_scope(standard.scope, script, step)
    }
    return sum((e["script"], e["step"]) in inside for e in entries)
