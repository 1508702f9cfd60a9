"""The outline of a call: the path so far, each step once, and the likely way on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.routing import target_of
from jobaid.library.model import Field, Item
from jobaid.operations.callview.view_models import OutlineView
from jobaid.operations.callview.wrap_up_view_models import MissingView

if TYPE_CHECKING:
    from jobaid.call.compiled_library import Condition, ReadyStep, Target
    from jobaid.call.engine import CallEngine
    from jobaid.operations.callview.text_renderer import Renderer

MOST_TO_COME = 8
_MOST_LOOKED_AT = 40


def step_title(ready: ReadyStep | None, target: Target, texts: Renderer) -> str:
    """What a step is called; its id where the library has lost it."""
    found = "" if ready is None else texts.plain(ready.step.title)
    return found or target[1]


def missing_at(engine: CallEngine, target: Target, texts: Renderer) -> list[MissingView]:
    """Required fields and must items of an entered step that are still open."""
    title = step_title(engine.compiled.step(target), target, texts)
    name = "/".join(target)
    return [
        MissingView("field", one.name, texts.words(one.label) or one.name, name, title)
        if isinstance(one, Field)
        else MissingView("item", one.id, texts.plain(one.text), name, title)
        for one in _open_at(engine, target)
    ]


def _open_at(engine: CallEngine, target: Target) -> Iterator[Field | Item]:
    ready = engine.compiled.step(target)
    if ready is None:
        return
    for field in ready.step.ask:
        if field not in engine.state.fields:
            known = engine.compiled.field(field, (target[0], *engine.scripts_here()))
            if known is not None and known.required:
                yield known
    for item in ready.step.do:
        if item.must and not engine.state.items.get((*target, item.id), {}).get("on"):
            yield item


def outline(
    engine: CallEngine, now_ms: int, texts: Renderer, to_come: list[Target]
) -> tuple[OutlineView, ...]:
    """The rows of the outline. `to_come` are the targets of the likely way on."""
    rows: dict[Target, dict[str, Any]] = {}
    place = engine.state.place
    here = None if place is None else (place.script, place.step)
    skips = {(one["script"], one["step"]): one for one in engine.state.skipped}
    stack: list[str] = []
    before = ""
    for entry in engine.state.path:
        target = (entry["script"], entry["step"])
        if entry["how"] == "visit":
            stack.append(before)
        elif target[0] != before:
            stack = stack[: stack.index(target[0])] if target[0] in stack else []
        before = target[0]
        left = entry["left_ms"]
        row = rows.setdefault(target, {"ms": 0, "depth": len(stack)})
        row["ms"] += max(0, (now_ms if left is None else left) - entry["entered_ms"])
        row["entered"] = entry["entered_ms"]
    found = []
    for target, row in rows.items():
        ready = engine.compiled.step(target)
        skip = skips.get(target)
        skipped = skip is not None and skip["ms"] >= row["entered"] and target != here
        found.append(
            OutlineView(
                target="/".join(target),
                title=step_title(ready, target, texts),
                state="now" if target == here else "skipped" if skipped else "done",
                seconds=row["ms"] // 1000,
                hint=str(skip["reason"]) if skip is not None and skipped else None,
                depth=row["depth"],
                missing=target != here and any(True for _ in _open_at(engine, target)),
            )
        )
    depth = len(place.visits) if place is not None else 0
    script = place.script if place is not None else ""
    for target in to_come:
        if target[0] != script:
            depth = max(0, depth - 1)
            script = target[0]
        title = step_title(engine.compiled.step(target), target, texts)
        found.append(OutlineView("/".join(target), title, "to-come", depth=depth))
    return tuple(found)


def likely_way(engine: CallEngine, values: dict[str, object]) -> list[Target]:
    """The steps that most likely come: the way on, or the first answer's, up to an ending.

    A visit counts as its visiting step; steps that the call has been on are left out.
    """
    place = engine.state.place
    if place is None:
        return []
    seen = {(entry["script"], entry["step"]) for entry in engine.state.path}
    target = (place.script, place.step)
    looked_at = {target}
    visits = list(place.visits)
    found: list[Target] = []
    for _ in range(_MOST_LOOKED_AT):
        ready = engine.compiled.step(target)
        way = None if ready is None else _way(ready, values, bool(visits))
        if way is None and visits:
            # The visit is over: on with the step that it came from.
            back = engine.compiled.step(visits.pop())
            way = None if back is None else _way(back, values, bool(visits))
        if way is None or way in looked_at:
            break
        target = way
        looked_at.add(target)
        if target not in seen:
            found.append(target)
        if len(found) == MOST_TO_COME:
            break
    return found


def _way(ready: ReadyStep, values: dict[str, object], visiting: bool) -> Target | None:
    """Where the step most likely leads, or None for nowhere that is known.

    A condition about what is not known yet tells nothing: it is passed over for the answer or
    the route without one.
    """
    try:
        answers = [ready.answers[one.id] for one in ready.step.answers if not one.urgent]
        likely = [one for one in answers if _likely(one.when, values)] or answers
        if likely and likely[0].way is not None:
            return target_of(likely[0].way)
        if visiting and ready.step.returns:
            return None
        for route in ready.routes:
            if _likely(route.when, values):
                return target_of(route)
    except Refused:
        return None
    return ready.following


def _likely(when: Condition | None, values: dict[str, object]) -> bool:
    if when is None:
        return True
    if when.expression is None or not when.expression.names <= values.keys():
        return False
    return when.holds(values)[0]
