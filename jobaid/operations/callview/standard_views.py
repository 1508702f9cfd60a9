"""The standards of a call as they run: limits in seconds, what is spent, and how it stands.

Which standards count, and how each is measured, is `jobaid.call.measures`; here are only those
that run now or were measured on this call.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from jobaid.library.time_units import unit_seconds
from jobaid.operations.callview.view_models import StandardView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import StepTarget
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Standard
    from jobaid.operations.callview.text_renderer import Renderer

Icon = Literal["greet", "identity", "hold", "step", "handle", "wrap"]

SOON = 0.8
"""From this share of its limit a standard is "soon" (`assets/help/design.md`)."""

_TIMED = ("time-to-step", "step-time", "hold-time", "handle-time", "wrap-up-time")
_WHOLE_CALL = ("hold-time", "handle-time", "wrap-up-time")
_OF_MEASURE: dict[str, Icon] = {
    "hold-time": "hold",
    "handle-time": "handle",
    "wrap-up-time": "wrap",
}


class StandardWay(NamedTuple):
    """Where a call most likely goes: `to_come`, the steps `reached` so far, and what both hang
    on.
    """

    stamp: object
    to_come: list[StepTarget]
    reached: Container[StepTarget]


class RunningStandards:
    """The standards of one call that a step of its path has brought up."""

    def __init__(self, call: CallReadModel) -> None:
        self._call = call
        self._seen: set[StepTarget] = set()
        every = call.library.standards.values()
        self._every = [one for one in every if one.measure in _WHOLE_CALL]
        self._begin()
        self._near: tuple[object, list[Standard]] = (None, [])
        self._measured: tuple[object, list[StandardView]] = (None, [])

    def _begin(self) -> None:
        """Look at the whole way anew: what an undo took back is no part of it."""
        self._undone = self._call.state.undone
        self._taken = 0
        self._seen.clear()
        self._open = [one for one in self._every if one.scope]
        self._touched = {one.id for one in self._every if not one.scope}

    def of(self, measure: str) -> list[Standard]:
        """Those of a measure of the whole call that are in scope of the call so far."""
        state = self._call.state
        if self._undone != state.undone:
            self._begin()
        for entry in state.way[self._taken :] if self._open else ():
            self._touch((entry["script"], entry["step"]))
        self._taken = len(state.way)
        return [one for one in self._every if one.measure == measure and one.id in self._touched]

    def _touch(self, target: StepTarget) -> None:
        ready = None if target in self._seen else self._call.compiled.step(target)
        self._seen.add(target)
        if ready is None:
            return
        in_scope = self._call.library.in_scope
        for one in self._open:
            if in_scope(one.scope, ready.script, ready.step):
                self._touched.add(one.id)
        self._open = [one for one in self._open if one.id not in self._touched]

    def near(self, way: StandardWay) -> list[Standard]:
        """Times to a step that is not reached yet, and is on the way from here."""
        stamp = (self._call.state.place, way.stamp)
        if self._near[0] != stamp:
            self._near = (stamp, list(_near(self._call, way)))
        return self._near[1]

    def measured(self, texts: Renderer) -> list[StandardView]:
        """What was measured, the last time of each."""
        measured = self._call.state.standards
        stamp = (len(measured), measured[-1]["ms"] if measured else 0, texts.stamp)
        if self._measured[0] != stamp:
            self._measured = (stamp, _measured(self._call, texts))
        return self._measured[1]


def standard_views(
    standards: RunningStandards, way: StandardWay, now_ms: int, texts: Renderer, *, wrapping: bool
) -> tuple[StandardView, ...]:
    """What was measured on this call, and what runs; the wrap-up's own first."""
    call = texts.call
    running = list(_running(call, standards, way, now_ms, wrapping))
    runs = {one.id for one, _ in running}
    views = [
        _view(standard, spent_ms / 1000, texts)
        for standard, spent_ms in running
        if standard.measure == "wrap-up-time"
    ]
    views += [one for one in standards.measured(texts) if one.id not in runs]
    views += [
        _view(standard, spent_ms / 1000, texts)
        for standard, spent_ms in running
        if standard.measure != "wrap-up-time"
    ]
    return tuple(views)


def _running(
    call: CallReadModel, standards: RunningStandards, way: StandardWay, now_ms: int, wrapping: bool
) -> Iterator[tuple[Standard, int]]:
    state = call.state
    if state.wrap_since is not None:
        for one in standards.of("wrap-up-time"):
            yield one, state.wrapped_ms(now_ms) or 0
    if not wrapping:
        ready = call.step_here()
        entry = state.path[-1] if state.path else None
        if ready is not None and entry is not None:
            for one in ready.standards:
                if one.measure == "step-time":
                    yield one, state.here_ms(now_ms)
                elif one.measure == "time-to-step" and state.at_first_step:
                    yield one, state.spent_ms(now_ms)
        for one in standards.near(way):
            yield one, state.spent_ms(now_ms)
    if state.held_since is not None:
        for one in standards.of("hold-time"):
            yield one, now_ms - state.held_since
    for one in standards.of("handle-time"):
        yield one, state.spent_ms(now_ms)


def _near(call: CallReadModel, way: StandardWay) -> Iterator[Standard]:
    place = call.state.place
    if place is None:
        return
    near = {f"{script}/{step}" for script, step in way.to_come}
    scripts = {place.script}
    for target in way.to_come:
        ready = call.compiled.step(target)
        if ready is not None and ready.visit is not None:
            scripts.add(ready.visit[0])
    for one in call.library.standards.values():
        if one.measure != "time-to-step" or one.step is None:
            continue
        name = one.step if "/" in one.step else f"{place.script}/{one.step}"
        script, _, step = name.partition("/")
        if (script, step) not in way.reached and (name in near or script in scripts):
            yield one


def _measured(call: CallReadModel, texts: Renderer) -> list[StandardView]:
    last = {one["id"]: one for one in call.state.standards}
    found = []
    for id, one in last.items():
        standard = call.library.standards.get(id)
        if standard is None or standard.measure not in _TIMED:
            continue
        spent = float(one["value"]) * (unit_seconds(standard.unit) or 1)
        view = _view(standard, spent, texts)
        state: Literal["met", "missed"] = "met" if one.get("met") else "missed"
        found.append(StandardView(view.id, view.text, view.icon, state, view.limit_s, view.spent_s))
    return found


def _view(standard: Standard, spent_s: float, texts: Renderer) -> StandardView:
    seconds = unit_seconds(standard.unit) or 1
    limit = standard.at_most if standard.at_most is not None else standard.at_least
    limit_s = float(limit or 0) * seconds
    state: Literal["running", "soon", "over", "met"]
    if standard.at_most is None:
        # At least so long: met once the time is up, and never late.
        state = "met" if spent_s >= limit_s else "running"
    elif spent_s > limit_s:
        state = "over"
    else:
        state = "soon" if spent_s >= SOON * limit_s else "running"
    return StandardView(
        standard.id,
        texts.plain(standard.text),
        _icon(standard),
        state,
        limit_s,
        max(0.0, round(spent_s, 1)),
    )


def _icon(standard: Standard) -> Icon:
    """The one that the house names, else that of the measure."""
    named = next((one for one in get_args(Icon) if one == standard.icon), None)
    return named or _OF_MEASURE.get(standard.measure, "step")
