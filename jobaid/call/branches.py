"""Which steps of a call are on its path still, and which belong to a branch that it has left.

A branch is left by undo, by going back, by jumping back and taking another way, by jumping to where
the branch does not lead, and by a change of the answer that led into it. What it owed is owed no
more, until the call comes to it again. Jumping back to look leaves nothing, and neither does going
to another topic: both topics are the call's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.state import WHOLE, Branch, Trail, topic_of, topics_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jobaid.call.compiled_library import StepTarget
    from jobaid.call.read_model import CallReadModel
    from jobaid.call.state import CallState
    from jobaid.library.flow_node import FlowNode
    from jobaid.library.model import Answer, Library


def steps_on_path(call: CallState) -> list[StepTarget]:
    """The steps of no branch that was left, each once, in the order of their first entry."""
    branch = call.branch
    return _targets([*_places(branch.path), *(branch.ahead if branch.ahead_counts else ())])


class StepsOnPath:
    """`steps_on_path` of one call as a set: a step more is not the whole way once more."""

    def __init__(self) -> None:
        self._branch: Branch = WHOLE
        self._steps: set[StepTarget] = set()

    def of(self, call: CallState) -> set[StepTarget]:
        """The steps now; the caller's to read only."""
        branch, before = call.branch, self._branch
        if branch is not before:
            self._branch = branch
            longer = branch.path is not None and branch.path.before is before.path
            if longer and branch.path is not None and not (before.ahead or branch.ahead):
                self._steps.add(branch.path.place[:2])
            else:
                self._steps = set(steps_on_path(call))
        return self._steps


# -- in the fold ------------------------------------------------------------------------------


def stood_on(branch: Branch, place: FlowNode, how: str, left: set[StepTarget]) -> Branch:
    """The branch once the call has entered a step; `left` are those that it leaves by that."""
    if how == "undo":
        return branch
    if how in ("back", "jump") and (gone := _gone_back(branch, place, how)) is not None:
        return gone
    path, ahead, counts = branch
    steps = [one[:2] for one in ahead]
    if how == "jump" and place[:2] in steps:
        # Forward again to where the call has been.
        again = steps.index(place[:2])
        path, ahead = _longer(path, ahead[:again]), ahead[again + 1 :]
    elif how == "jump":
        path, ahead = _longer(path, (one for one in ahead if one[:2] not in left)), ()
    else:
        ahead = ahead[1:] if steps[:1] == [place[:2]] else ()
    kept = without(Branch(path, ahead, counts), left)
    return kept._replace(path=Trail(place, kept.path))


def without(branch: Branch, left: set[StepTarget]) -> Branch:
    """The branch without these steps."""
    if not left:
        return branch
    kept = (one for one in _places(branch.path) if one[:2] not in left)
    return branch._replace(path=_longer(None, kept))


def _longer(path: Trail | None, places: Iterable[FlowNode]) -> Trail | None:
    for place in places:
        path = Trail(place, path)
    return path


def _gone_back(branch: Branch, place: FlowNode, how: str) -> Branch | None:
    """Back to an earlier step of the path; what comes after it lies ahead. None: it is none."""
    found, passed = branch.path, []
    while found is not None and found.place[:2] != place[:2]:
        if how == "jump" and topic_of(found.place)[0] != topic_of(place)[0]:
            return None
        passed.append(found.place)
        found = found.before
    if found is None:
        return None
    return Branch(found, (*reversed(passed), *branch.ahead), how == "jump")


def _places(trail: Trail | None) -> list[FlowNode]:
    found = []
    while trail is not None:
        found.append(trail.place)
        trail = trail.before
    return found[::-1]


def go_back(state: CallState) -> None:
    """Of what came after, nothing stays: no outcome, and no topic that was only looked at."""
    state.topics = [one for one in state.topics if one in _still_about(state)]
    for unit in reversed(state.units):
        if unit.trail is state.trail:
            state.proposed_outcome = unit.outcome
            return


def _still_about(state: CallState) -> set[str]:
    """The topics that are on the way, or in which something was done."""
    done = {key[0] for key in (*state.answers, *state.items)}
    done |= {str(one.get("script")) for one in (*state.promises.values(), *state.none_fits)}
    return {*topics_of(state.trail), *done}


# -- in the engine ----------------------------------------------------------------------------


def left_by_jump(call: CallReadModel, target: StepTarget) -> list[StepTarget]:
    """The steps of the topic in hand that do not lead to `target`, from the last that does on."""
    branch = call.state.branch
    places = _places(branch.path)
    if not places or target in [one[:2] for one in (*places, *branch.ahead)]:
        return []
    topic = topic_of(places[-1])[0]
    if target[0] != topic:
        # Another topic: what was only gone back from is left.
        return [] if branch.ahead_counts else _targets(branch.ahead)
    first = len(places)
    while first and topic_of(places[first - 1])[0] == topic:
        first -= 1
    chain = [*places[first:], *branch.ahead]
    for at in range(len(chain) - 1, -1, -1):
        # What leads on by way of an earlier step is another round, not this branch.
        earlier = {step for one in chain[:at] for step in _steps(one)}
        if any(_leads(call.library, step, target, earlier) for step in _steps(chain[at])):
            return _targets(chain[at + 1 :])
    return _targets(branch.ahead)


def left_by_change(call: CallReadModel, key: StepTarget, answer: Answer) -> list[StepTarget]:
    """The steps after an answered one to which another answer there would not have led."""
    places = _places(call.state.branch.path)
    at = max((n for n, one in enumerate(places) if one[:2] == key), default=len(places))
    ways, earlier = list(_ways_of(call.library, key, answer)), set(_targets(places[: at + 1]))

    def leads_to(place: FlowNode) -> bool:
        steps = _steps(place)
        return any(_leads(call.library, way, step, earlier) for way in ways for step in steps)

    return _targets([place for place in places[at + 1 :] if not leads_to(place)])


def _steps(place: FlowNode) -> tuple[StepTarget, ...]:
    """The step and those that visit it."""
    return place[:2], *place.visits


def _targets(places: Iterable[FlowNode]) -> list[StepTarget]:
    return list(dict.fromkeys(place[:2] for place in places))


def _leads(library: Library, start: StepTarget, goal: StepTarget, past: set[StepTarget]) -> bool:
    """Whether the ways of scripts lead from a step to another, not by way of those of `past`."""
    seen, todo = {start, *past}, [start]
    if start == goal:
        return True
    while todo:
        for way in _ways_of(library, todo.pop()):
            if way == goal:
                return True
            if way not in seen:
                seen.add(way)
                todo.append(way)
    return False


def _ways_of(
    library: Library, target: StepTarget, answer: Answer | None = None
) -> Iterator[StepTarget]:
    """Where a step leads: by this answer, or else by any, and by its own way on."""
    script = library.scripts.get(target[0])
    step = None if script is None else script.step(target[1])
    if script is None or step is None:
        return
    answers = step.answers if answer is None else (answer,)
    names = [one.go for one in answers if one.go is not None]
    if not answers or len(names) < len(answers):
        names += [route.go for route in step.next]
        number = script.step_number[step.id]
        if not step.next and not step.is_ending and number + 1 < len(script.steps):
            yield script.id, script.steps[number + 1].id
    for name in names:
        found = library.find_step(name, script)
        if found is not None:
            yield found[0].id, found[1].id
