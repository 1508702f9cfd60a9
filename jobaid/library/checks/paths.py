"""Where a script's paths lead: to an end with an outcome, to nowhere, or round for ever."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import ScriptContext, told
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.graph import FlowNode
    from jobaid.library.model import Step

# Steps that are named in one sentence about a circle.
_MOST_NAMED = 6


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The paths of a script through its own steps and its visits."""
    yield from _alone(subject)
    if subject.flow.start is None or not subject.wide_flow.complete:
        return
    yield from _unreachable(subject)
    ends = _ends(subject)
    flow = subject.wide_flow
    reaching = flow.reaching(ends)
    if subject.flow.start not in reaching:
        first = subject.script.first_step
        assert first is not None
        spot = subject.script.spots.get("start") or first.at
        around = _named(subject, subject.flow.reachable([subject.flow.start]))
        words = sentence(
            "From the start no way leads to an end; a call goes round in {around}.", around=around
        )
        fix = sentence("Give one of these steps a way out, or an outcome of its own.")
        yield subject.finding("JA070", spot, words, fix)
    else:
        yield from _traps(subject, reaching)
    if not subject.only_visited:
        yield from _dead_ends(subject)


def _alone(subject: ScriptContext) -> Iterator[Finding]:
    id = subject.script.id
    whole = subject.whole
    if id in whole.library.house.openings:
        # A desk begins its calls with it.
        return
    if not subject.script.heard and not whole.is_visited(id) and not whole.is_target(id):
        words = sentence(
            "Nobody will find the script `{id}`: it has no `heard`, and no other script leads to "
            "it.",
            id=id,
        )
        fix = sentence('Write what callers say, like `heard: ["my bill is wrong"]`.')
        yield subject.finding("JA079", subject.script.at, words, fix)


def _unreachable(subject: ScriptContext) -> Iterator[Finding]:
    reached = {place.step for place in subject.own_places}
    for step in subject.script.steps:
        if step.id not in reached:
            words = sentence("No way leads to the step `{step}` from the start.", step=step.id)
            fix = sentence("Let an answer or a `next` go there, or leave it out.")
            yield subject.finding("JA072", step.at, words, fix)


def _ends(subject: ScriptContext) -> set[FlowNode]:
    """Where a call through the script may end or leave it.

    A way to something unknown counts as well: it has a finding of its own.
    """
    flow = subject.wide_flow
    ends = set(flow.outside)
    for place, edges in flow.edges.items():
        if not edges or any(edge.target is None for edge in edges):
            ends.add(place)
    return ends


def _traps(subject: ScriptContext, reaching: frozenset[FlowNode]) -> Iterator[Finding]:
    """Steps from which no end can be reached any more; one finding for each circle."""
    flow = subject.wide_flow
    told_of: set[FlowNode] = set()
    for place in subject.own_places:
        if place in reaching or place in told_of:
            continue
        caught = flow.reachable([place])
        told_of |= caught
        step = _step(subject, place)
        around = _named(subject, caught)
        words = sentence(
            "From the step `{step}` no way leads to an end; it goes round in {around}.",
            step=place.step,
            around=around,
        )
        yield subject.finding(
            "JA073", step.at, words, sentence("Give one of these steps a way out.")
        )


def _named(subject: ScriptContext, places: frozenset[FlowNode]) -> str:
    """The steps of a circle in the order of the file."""
    own = subject.script.id
    steps = {p.step if p.script == own else f"{p.script}/{p.step}" for p in places}
    order = [step.id for step in subject.script.steps if step.id in steps]
    order += sorted(steps.difference(order))
    named = ", ".join(f"`{name}`" for name in order[:_MOST_NAMED])
    more = len(order) - _MOST_NAMED
    return sentence("{named} and {more} more", named=named, more=more) if more > 0 else named


def _dead_ends(subject: ScriptContext) -> Iterator[Finding]:
    """Steps and answers that lead nowhere, and paths that end without an outcome."""
    flow = subject.wide_flow
    own = set(subject.own_places)
    with_outcome = {place for place in own if _step(subject, place).outcome is not None}
    after = flow.reachable(with_outcome)
    starts = {place for place in subject.reach.starts if place not in with_outcome}
    bare = _reachable_without(subject, starts, with_outcome)
    told_of: set[str] = set()
    for place in subject.own_places:
        step = _step(subject, place)
        edges = flow.edges[place]
        if not place.returned and any(edge.kind == "visit" for edge in edges):
            continue
        led = {edge.answer.id for edge in edges if edge.answer is not None}
        for answer in step.answers:
            if answer.id not in led and answer.id not in told_of and answer.go is None:
                told_of.add(answer.id)
                words = sentence(
                    "The answer `{answer}` leads nowhere: `{step}` has no way on.",
                    answer=answer.id,
                    step=step.id,
                )
                yield subject.finding(
                    "JA071", answer.at, words, sentence("Write `go: ...` for it.")
                )
        if edges or place not in bare or step.answers or step.id in told_of:
            continue
        told_of.add(step.id)
        if place not in after:
            words = sentence(
                "The step `{step}` is a dead end: it has no way on and no outcome.", step=step.id
            )
            fix = sentence("Give it an `outcome` if the call ends here, else a `next`.")
            yield subject.finding("JA071", step.at, words, fix)
            continue
        path = flow.shortest_path({place}, through=lambda one: one in bare)
        words = sentence("A call can end at the step `{step}` without an outcome.", step=step.id)
        fix = sentence("Give the step an `outcome`, or one to each way that leads to it.")
        call = told(path or (), subject.script, subject.library)
        yield subject.finding("JA074", step.at, words, fix, call)


def _reachable_without(
    subject: ScriptContext, starts: set[FlowNode], avoided: set[FlowNode]
) -> frozenset[FlowNode]:
    found, todo = set(starts), list(starts)
    while todo:
        for place in subject.wide_flow.successors(todo.pop()):
            if place not in found and place not in avoided:
                found.add(place)
                todo.append(place)
    return frozenset(found)


def _step(subject: ScriptContext, place: FlowNode) -> Step:
    step = subject.script.step(place.step)
    assert step is not None
    return step
