"""The outline of a call: the path so far, each step once, and the likely way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.routing import target_of
from jobaid.call.state import step_ms
from jobaid.operations.callview.view_models import OutlineState, OutlineView
from jobaid.operations.callview.wrap_up_view_models import MissingView
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from collections.abc import Container

    from jobaid.call.compiled_library import CompiledCondition, ReadyStep, StepTarget
    from jobaid.call.read_model import CallReadModel
    from jobaid.call.state import CallState
    from jobaid.operations.callview.text_renderer import Renderer

MOST_TO_COME = 8
_MOST_LOOKED_AT = 40


def step_title(ready: ReadyStep | None, target: StepTarget, texts: Renderer) -> str:
    """What a step is called; its id where the library has lost it."""
    found = "" if ready is None else texts.plain(ready.step.title)
    return found or target[1]


def missing_at(target: StepTarget, texts: Renderer) -> list[MissingView]:
    """Required fields and must items of an entered step that are still open."""
    call = texts.call
    title = step_title(call.compiled.step(target), target, texts)
    name = "/".join(target)
    fields = [
        MissingView("field", one.name, texts.words(one.label) or one.name, name, title)
        for one in call.open_fields(target)
    ]
    items = [
        MissingView("item", one.id, texts.plain(one.text), name, title)
        for one in call.open_items(target)
    ]
    return fields + items


@dataclass(slots=True)
class _Row:
    """A step of the path: milliseconds on it, when it was entered last, and how it is drawn."""

    number: int
    depth: int
    ms: int = 0
    entered: int = 0
    view: OutlineView | None = None


class PathRows:
    """The rows of one call's path. Only what an event has changed is worked out again.

    A row changes when its step is entered or left, and in what is missing and in its title when
    fields, ticks or the language do; all others stay the same objects.
    """

    def __init__(self, call: CallReadModel) -> None:
        state = call.state
        self._path = state.way
        self._undone = state.undone
        self._language = call.language
        self._taken = 0
        self._scripts: list[str] = []
        self._before = ""
        self._versions: tuple[object, ...] = ()
        self._branch = call.state.branch
        self._views: list[OutlineView] = []
        self.rows: dict[StepTarget, _Row] = {}
        self.now = 0
        """Which row the call stands on, from 1; 0 for none."""

    def are_of(self, call: CallReadModel) -> bool:
        """Whether these rows are of this call, in the language it is in now."""
        state = call.state
        told = (self._undone, self._language)
        return state.way is self._path and told == (state.undone, call.language)

    def draw(self, now_ms: int, texts: Renderer) -> list[OutlineView]:
        """The rows now, in the order of the first entry. The list is the caller's to read only."""
        call = texts.call
        state = call.state
        place = state.place
        here = None if place is None else (place.script, place.step)
        changed = self._take_new()
        left = self._take_branch(state)
        versions = (state.fields_version, state.items_version, texts.stamp)
        if versions != self._versions or left:
            self._versions = versions
            changed = self._unsure(texts, changed)
        if self.now:
            changed.add(_target(self._views[self.now - 1].target))
        self.now = 0
        if here is not None and here in self.rows:
            changed.add(here)
            self.now = self.rows[here].number + 1
        for target in changed:
            self._draw_one(target, here, now_ms, texts)
        return self._views

    def _take_branch(self, state: CallState) -> bool:
        """Take in the branch the call is on; True where more changed than the step come to."""
        branch, before = state.branch, self._branch
        self._branch = branch
        longer = branch.path is not None and branch.path.before is before.path
        return branch is not before and not (longer and not before.ahead)

    def _take_new(self) -> set[StepTarget]:
        """Take in the entries that have come since; returns the steps they are about."""
        changed: set[StepTarget] = set()
        for entry in self._path[self._taken :]:
            target = (entry["script"], entry["step"])
            script = target[0]
            if entry["how"] == "visit":
                self._scripts.append(self._before)
            elif script != self._before:
                known = script in self._scripts
                self._scripts = self._scripts[: self._scripts.index(script)] if known else []
            self._before = script
            row = self.rows.get(target)
            if row is None:
                row = self.rows[target] = _Row(len(self.rows), len(self._scripts))
                self._views.append(OutlineView("/".join(target), "", "done"))
            row.entered = entry["entered_ms"]
            changed.add(target)
        if self._taken and len(self._path) > self._taken:
            changed.add(self._count(self._path[self._taken - 1]))
        for entry in self._path[self._taken : -1]:
            self._count(entry)
        self._taken = len(self._path)
        return changed

    def _count(self, entry: dict[str, Any]) -> StepTarget:
        """Add the time of an entry that has been left."""
        target = (entry["script"], entry["step"])
        self.rows[target].ms += step_ms(entry, 0)
        return target

    def _unsure(self, texts: Renderer, changed: set[StepTarget]) -> set[StepTarget]:
        """`changed` and the rows that other values, ticks or words have changed."""
        for target, row in self.rows.items():
            if target not in changed and self._is_other(target, row, texts):
                changed.add(target)
        return changed

    def _is_other(self, target: StepTarget, row: _Row, texts: Renderer) -> bool:
        """Whether a row may be drawn otherwise than it is."""
        call = texts.call
        ticked = row.view is not None and row.view.state != "to-come"
        if ticked != (target in call.on_path()):
            return True
        ready = call.compiled.step(target)
        if ready is None:
            return False
        missing = row.view and row.view.missing
        return not texts.is_fixed(ready.step.title) or (
            ready.may_miss and self._misses(call, target) != missing
        )

    @staticmethod
    def _misses(call: CallReadModel, target: StepTarget) -> bool:
        if target not in call.on_path():
            return False
        return bool(call.open_fields(target) or call.open_items(target))

    def _draw_one(
        self, target: StepTarget, here: StepTarget | None, now_ms: int, texts: Renderer
    ) -> None:
        call = texts.call
        row = self.rows[target]
        last = self._path[-1]
        ms = row.ms
        if (last["script"], last["step"]) == target:
            ms += step_ms(last, now_ms)
        skip = _last_skip(call, target)
        left = target != here and target not in call.on_path()
        skipped = skip is not None and skip["ms"] >= row.entered and target != here and not left
        # What was gone back from, or left for another branch, is not done: it may come again.
        done: OutlineState = "to-come" if left else "skipped" if skipped else "done"
        view = OutlineView(
            target=self._views[row.number].target,
            title=step_title(call.compiled.step(target), target, texts),
            state="now" if target == here else done,
            seconds=ms // 1000,
            hint=str(skip["reason"]) if skip is not None and skipped else None,
            depth=row.depth,
            missing=target != here and self._misses(call, target),
        )
        if view != row.view:
            row.view = self._views[row.number] = view


def _target(name: str) -> StepTarget:
    script, _, step = name.partition("/")
    return script, step


def _last_skip(call: CallReadModel, target: StepTarget) -> dict[str, Any] | None:
    one: dict[str, Any]
    for one in reversed(call.state.skipped):
        if (one["script"], one["step"]) == target:
            return one
    return None


def rows_to_come(
    to_come: list[StepTarget], texts: Renderer, known: dict[tuple[StepTarget, int], OutlineView]
) -> tuple[OutlineView, ...]:
    """The rows of the likely way on; `known` keeps them while their words stay the same."""
    call = texts.call
    place = call.state.place
    depth = len(place.visits) if place is not None else 0
    script = place.script if place is not None else ""
    found = []
    for target in to_come:
        if target[0] != script:
            depth = max(0, depth - 1)
            script = target[0]
        row = known.get((target, depth))
        if row is None:
            title = step_title(call.compiled.step(target), target, texts)
            row = OutlineView("/".join(target), title, "to-come", depth=depth)
            known[target, depth] = row
        found.append(row)
    return tuple(found)


def likely_way(call: CallReadModel, seen: Container[StepTarget]) -> list[StepTarget]:
    """The steps that most likely come: the way on, or the first answer's, up to an ending.

    A visit counts as its visiting step; steps that the call has `seen` are left out.
    """
    place = call.state.place
    if place is None:
        return []
    values = call.values()
    target = (place.script, place.step)
    looked_at = {target}
    visits = list(place.visits)
    found: list[StepTarget] = []
    for _ in range(_MOST_LOOKED_AT):
        ready = call.compiled.step(target)
        way = None if ready is None else _way(ready, values, bool(visits))
        if way is None and visits:
            # The visit is over: on with the step that it came from.
            back = call.compiled.step(visits.pop())
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


def _way(ready: ReadyStep, values: dict[str, object], visiting: bool) -> StepTarget | None:
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


def _likely(when: CompiledCondition | None, values: dict[str, object]) -> bool:
    if when is None:
        return True
    if when.expression is None or not when.expression.names <= values.keys():
        return False
    return when.holds(values)[0]
