"""How a walk through a script comes to one answer: what each choice on its way is worth."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.call.compiled_library import CompiledLibrary, ReadyAnswer, ReadyStep, StepTarget
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Library

Target = tuple[str, str, str]

_TOWARDS, _ELSEWHERE, _AWAY = 100.0, 0.5, 0.05
"""So much more or less likely is what leads nearer, not nearer, or never there."""


class Steering:
    """Steers towards an answer. What another script is visited for is steered to within it."""

    def __init__(self, compiled: CompiledLibrary, target: Target) -> None:
        self._compiled = compiled
        self._target = target
        self._away = distances(compiled.library, [target[:2]])
        self._visits: dict[StepTarget, tuple[frozenset[Target], Mapping[StepTarget, int]]] = {}

    def may_reach(self, place: FlowNode) -> bool:
        """Whether anything leads from here to the target."""
        return any(one in self._away for one in (place[:2], *place.visits))

    def worth(self, place: FlowNode, ready: ReadyStep, answer: str) -> float:
        """By how much more likely an answer is to be given here than by chance."""
        way = ready.answers[answer].way
        to = way.target if way is not None else None
        away = self._away
        if place.visits and place[:2] not in away:
            settles, away = self._within(place.visits[-1])
            if (*ready.target, answer) in settles:
                return _TOWARDS
        if to is None:
            return 1.0
        here, there = away.get(ready.target), away.get(to)
        if there is None:
            return _AWAY
        return _TOWARDS if here is None or there < here else _ELSEWHERE

    def _within(self, visiting: StepTarget) -> tuple[frozenset[Target], Mapping[StepTarget, int]]:
        known = self._visits.get(visiting)
        if known is None:
            settles = frozenset(self._settling(visiting))
            away = distances(self._compiled.library, {one[:2] for one in settles})
            known = self._visits[visiting] = (settles, away)
        return known

    def _settling(self, visiting: StepTarget) -> Iterable[Target]:
        """The answers of a visited script after which its visitor goes on towards the target."""
        ready = self._compiled.step(visiting)
        visited = None if ready is None or ready.visit is None else ready.visit[0]
        if ready is None or visited is None:
            return
        asked: set[str] = set()
        for way in ready.routes:
            if way.when is not None and way.when.expression is not None:
                asked |= way.when.expression.names
        for step in self._compiled.library.scripts[visited].steps:
            there = self._compiled.step((visited, step.id))
            for id, answer in there.answers.items() if there is not None else ():
                if any(name in asked for name, _ in answer.sets) and self._goes_on(ready, answer):
                    yield visited, step.id, id

    def _goes_on(self, visitor: ReadyStep, answer: ReadyAnswer) -> bool:
        values: dict[str, object] = {}
        for name, told in answer.sets:
            try:
                values[name] = None if told.expression is None else told.expression.value(values)
            except ValueError:
                values[name] = None
        ways = (one for one in visitor.routes if one.when is None or one.when.holds(values)[0])
        taken = next(ways, None)
        to = taken.target if taken is not None else visitor.following
        return to is not None and to in self._away


_last: tuple[CompiledLibrary | None, dict[Target, Steering]] = (None, {})


def steering_to(compiled: CompiledLibrary, target: Target) -> Steering:
    """The steering to an answer; what was worked out for this library before is known."""
    global _last
    if _last[0] is not compiled:
        _last = (compiled, {})
    known = _last[1].get(target)
    if known is None:
        known = _last[1][target] = Steering(compiled, target)
    return known


def distances(library: Library, targets: Iterable[StepTarget]) -> Mapping[StepTarget, int]:
    """How many moves each step is away from the nearest of some, whatever the conditions say."""
    ways = _ways_into(library)
    found = dict.fromkeys(targets, 0)
    queue = deque(found)
    while queue:
        here = queue.popleft()
        for before in ways.get(here, ()):
            if before not in found:
                found[before] = found[here] + 1
                queue.append(before)
    return found


_known: list[tuple[Library, Mapping[StepTarget, list[StepTarget]]]] = []


def _ways_into(library: Library) -> Mapping[StepTarget, list[StepTarget]]:
    for known, ways in _known:
        if known is library:
            return ways
    ways = {}
    for script in library:
        for number, step in enumerate(script.steps):
            here = (script.id, step.id)
            names = [one.go for one in step.answers if one.go] + [one.go for one in step.next]
            if step.visit is not None:
                names.append(step.visit)
            targets = [library.find_step(name, script) for name in names]
            if not step.next and not step.is_ending and number + 1 < len(script.steps):
                targets.append((script, script.steps[number + 1]))
            for found in targets:
                if found is not None:
                    ways.setdefault((found[0].id, found[1].id), []).append(here)
    _known[:] = [(library, ways)]
    return ways
