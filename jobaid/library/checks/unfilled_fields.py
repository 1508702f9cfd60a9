"""Texts that name a field which may not have been filled when the step is reached."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jinja2 import nodes

from jobaid.library.checks import conditions
from jobaid.library.checks.refused_texts import names_of
from jobaid.library.checks.script_context import ScriptContext, told
from jobaid.library.graph import FlowEdge, FlowNode, path_to
from jobaid.library.texts.environment import parse_text
from jobaid.library.texts.problems import RefusedText
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.passages import TextLine
    from jobaid.library.checks.reach import Reach
    from jobaid.library.findings import Finding

# The keys under which a step has texts that are shown with values in them.
_SHOWN = ("say", "text", "label")


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The texts of a script's steps, over all paths."""
    if not subject.wide_flow.complete:
        return
    filled = subject.reach.surely_filled()
    places: dict[str, FlowNode] = {}
    for place in subject.own_places:
        # A visiting step is read when the call is back from the visit.
        if place in filled and (place.step not in places or place.returned):
            places[place.step] = place
    told_of: set[tuple[str, str]] = set()
    for line in subject.lines:
        if line.step is None or line.key not in _SHOWN or line.step.id not in places:
            continue
        place = places[line.step.id]
        there = filled[place].union(line.step.ask)
        for name, spot in names_of(line).items():
            key = (line.step.id, name)
            if name in there or name not in subject.fields or key in told_of:
                continue
            if name in guarded(line):
                continue
            told_of.add(key)
            path = _without(subject, place, name)
            if path is None:
                continue
            words = sentence(
                "{thing} names `{name}` in its `{key}`, and a call can come to the step `{step}` "
                "before anything has asked for it or set it.",
                thing=line.thing,
                name=name,
                key=line.key,
                step=line.step.id,
            )
            fix = sentence(
                "Ask for it earlier, or say it only if it is there: {% if {name} %}.", name=name
            )
            lines = told(path, subject.script, subject.library)
            yield subject.finding("JA066", line.at(*spot), words, fix, lines)


def guarded(line: TextLine) -> frozenset[str]:
    """The names that a text itself asks about: in `if`, or with the filter `default`."""
    try:
        tree = parse_text(line.source)
    except RefusedText:
        return frozenset()
    tests: list[nodes.Node] = [one.test for one in tree.find_all(nodes.If)]
    tests += [one.test for one in tree.find_all(nodes.CondExpr)]
    for filtered in tree.find_all(nodes.Filter):
        if filtered.name == "default" and filtered.node is not None:
            tests.append(filtered.node)
    return frozenset(name for test in tests for name in conditions.names_of_node(test))


def _without(subject: ScriptContext, goal: FlowNode, name: str) -> tuple[FlowEdge, ...] | None:
    """The shortest path to a place on which nothing asks for or sets the field.

    One of a call that comes to the script for the first time, and at its start, if there is
    such; else one from where other scripts come in.
    """
    for reach in (subject.first_reach, subject.reach):
        for start in reach.starts:
            path = _path_without(reach, start, goal, name)
            if path is not None:
                return path
    return None


def _path_without(
    reach: Reach, start: FlowNode, goal: FlowNode, name: str
) -> tuple[FlowEdge, ...] | None:
    came: dict[FlowNode, FlowEdge | None] = {start: None}
    queue = deque([start])
    while queue:
        place = queue.popleft()
        if place == goal:
            return path_to(came, place)
        for edge in reach.flow.edges.get(place, ()):
            target = edge.target
            if target is None or target in came or name in reach.filled_by(edge):
                continue
            if reach.taken(edge):
                came[target] = edge
                queue.append(target)
    return None
