"""The standards of a call as they run: limits in seconds, what is spent, and how it stands.

Which standards count, and how each is measured, is `jobaid.call.measures`; here are only those
that run now or were measured on this call.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from jobaid.call import measures
from jobaid.operations.callview.view_models import StandardView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import Target
    from jobaid.call.engine import CallEngine
    from jobaid.library.model import Standard
    from jobaid.operations.callview.text_renderer import Renderer
    from jobaid.operations.desk.hand import InHand

Icon = Literal["greet", "identity", "hold", "step", "handle", "wrap"]

SOON = 0.8
"""From this share of its limit a standard is "soon" (`assets/help/design.md`)."""

_TIMED = ("time-to-step", "step-time", "hold-time", "handle-time", "wrap-up-time")
_OF_MEASURE: dict[str, Icon] = {
    "hold-time": "hold",
    "handle-time": "handle",
    "wrap-up-time": "wrap",
}


class Touched:
    """The standards that a call's path has come to, worked out again only when it grows."""

    def __init__(self) -> None:
        self._for: tuple[str, int] | None = None
        self._found: dict[str, list[Standard]] = {}

    def of(self, hand: InHand, measure: str) -> list[Standard]:
        """Those of a measure that are in scope of the call so far."""
        engine = hand.engine
        stamp = (hand.id, len(engine.state.path))
        if self._for != stamp:
            self._for, self._found = stamp, {}
        if measure not in self._found:
            self._found[measure] = measures.in_scope(engine.library, engine.state, measure)
        return self._found[measure]


def standard_views(
    hand: InHand, now_ms: int, texts: Renderer, to_come: list[Target], touched: Touched
) -> tuple[StandardView, ...]:
    """What was measured on this call, and what runs; the wrap-up's own first."""
    engine = hand.engine
    running = list(_running(hand, now_ms, to_come, touched))
    runs = {one.id for one, _ in running}
    views = [
        _view(engine, standard, spent_ms / 1000, texts)
        for standard, spent_ms in running
        if standard.measure == "wrap-up-time"
    ]
    views += [one for one in _measured(engine, texts) if one.id not in runs]
    views += [
        _view(engine, standard, spent_ms / 1000, texts)
        for standard, spent_ms in running
        if standard.measure != "wrap-up-time"
    ]
    return tuple(views)


def _running(
    hand: InHand, now_ms: int, to_come: list[Target], touched: Touched
) -> Iterator[tuple[Standard, int]]:
    engine = hand.engine
    state = engine.state
    if state.wrap_since is not None:
        for one in touched.of(hand, "wrap-up-time"):
            yield one, now_ms - state.wrap_since
    if not hand.wrapping:
        place = state.place
        ready = None if place is None else engine.compiled.step((place.script, place.step))
        entry = state.path[-1] if state.path else None
        if ready is not None and entry is not None:
            for one in ready.standards:
                if one.measure == "step-time":
                    yield one, now_ms - entry["entered_ms"]
                elif one.measure == "time-to-step" and len(state.path) == 1:
                    yield one, now_ms
        for one in _near(engine, to_come):
            yield one, now_ms
    if state.held_since is not None:
        for one in touched.of(hand, "hold-time"):
            yield one, now_ms - state.held_since
    parked = state.parked_ms
    for one in touched.of(hand, "handle-time"):
        yield one, now_ms - parked


def _near(engine: CallEngine, to_come: list[Target]) -> Iterator[Standard]:
    """Times to a step that is not reached yet, and is on the way from here."""
    place = engine.state.place
    if place is None:
        return
    near = {f"{script}/{step}" for script, step in to_come}
    scripts = {place.script}
    for target in to_come:
        ready = engine.compiled.step(target)
        if ready is not None and ready.visit is not None:
            scripts.add(ready.visit[0])
    reached = {f"{entry['script']}/{entry['step']}" for entry in engine.state.path}
    for one in engine.library.standards.values():
        if one.measure != "time-to-step" or one.step is None:
            continue
        name = one.step if "/" in one.step else f"{place.script}/{one.step}"
        script = name.partition("/")[0]
        if name not in reached and (name in near or script in scripts):
            yield one


def _measured(engine: CallEngine, texts: Renderer) -> list[StandardView]:
    """What was measured, the last time of each."""
    last = {one["id"]: one for one in engine.state.standards}
    found = []
    for id, one in last.items():
        standard = engine.library.standards.get(id)
        if standard is None or standard.measure not in _TIMED:
            continue
        spent = float(one["value"]) * (measures.unit_seconds(standard.unit) or 1)
        view = _view(engine, standard, spent, texts)
        state: Literal["met", "missed"] = "met" if one.get("met") else "missed"
        found.append(StandardView(view.id, view.text, view.icon, state, view.limit_s, view.spent_s))
    return found


def _view(engine: CallEngine, standard: Standard, spent_s: float, texts: Renderer) -> StandardView:
    seconds = measures.unit_seconds(standard.unit) or 1
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
        _icon(engine, standard),
        state,
        limit_s,
        max(0.0, round(spent_s, 1)),
    )


def _icon(engine: CallEngine, standard: Standard) -> Icon:
    known = _OF_MEASURE.get(standard.measure)
    if known is not None:
        return known
    if "identity" in standard.id or "identity" in (standard.step or ""):
        return "identity"
    names = [*standard.scope, *([standard.step] if standard.step else [])]
    if standard.id == "greet" or any(_is_first(engine, one) for one in names):
        return "greet"
    return "step"


def _is_first(engine: CallEngine, name: str) -> bool:
    script_id, _, step = name.rpartition("/")
    script = engine.library.scripts.get(script_id) if script_id else engine.script_here()
    first = None if script is None else script.first_step
    return first is not None and first.id == step
