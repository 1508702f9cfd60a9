"""The flow of a script as plain data: places, ways between them, and what they reach."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from jobaid.library.flow_node import FlowNode
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Answer, FilePlace


class Proviso(NamedTuple):
    """A condition as it is written, and whether it must hold for the edge to be taken."""

    source: str
    holds: bool


@dataclass(frozen=True, slots=True)
class FlowEdge:
    """One way from a place to the next.

    What happens on it, in order: the tests `arrival`; the agent fills what the step asks;
    the tests `before`; `sets` (field and expression); the tests `after`. An `automatic` edge
    is taken without a move of the agent. `target` is None where `go` names nothing. `at` is
    where the answer, the route or the step stands in the file of `origin`'s script, `route`
    the number of the way under `next` that it takes.
    """

    origin: FlowNode
    target: FlowNode | None
    kind: Literal["answer", "next", "visit"]
    go: str
    at: FilePlace
    answer: Answer | None = None
    automatic: bool = False
    arrival: tuple[Proviso, ...] = ()
    before: tuple[Proviso, ...] = ()
    sets: tuple[tuple[str, str], ...] = ()
    after: tuple[Proviso, ...] = ()
    route: int | None = None

    @property
    def returns(self) -> bool:
        """Whether taking it ends a visit."""
        return self.target is not None and self.target.returned

    @property
    def left(self) -> frozenset[tuple[str, str]]:
        """The steps (script and step) that a call leaves by taking it.

        A visiting step is left when its visit is dropped or the call goes on from it, not
        when its visit begins or ends.
        """
        if self.target is None or self.kind == "visit":
            return frozenset()
        left = {self.origin[:2], *self.origin.visits}.difference(self.target.visits)
        return frozenset(left - {self.target[:2]} if self.target.returned else left)

    @property
    def provisos(self) -> tuple[Proviso, ...]:
        """All its conditions in the order in which they are worked out."""
        return (*self.arrival, *self.before, *self.after)


@dataclass(frozen=True)
class Flow:
    """The flow of one script from `start`.

    `edges` holds every place in the order of discovery with the ways from it; `outside` are
    the places in other scripts at which following stopped; `complete` is false where the
    flow has more than `ways.MOST_PLACES` places.
    """

    start: FlowNode | None
    edges: Mapping[FlowNode, tuple[FlowEdge, ...]]
    outside: frozenset[FlowNode] = frozenset()
    complete: bool = True

    @property
    def nodes(self) -> tuple[FlowNode, ...]:
        """Every place, in the order of discovery."""
        return tuple(self.edges)

    def successors(self, place: FlowNode) -> tuple[FlowNode, ...]:
        """The places one way further, each once."""
        targets = (edge.target for edge in self.edges.get(place, ()))
        return tuple(dict.fromkeys(target for target in targets if target is not None))

    @cached_property
    def _into(self) -> Mapping[FlowNode, tuple[FlowEdge, ...]]:
        found: dict[FlowNode, list[FlowEdge]] = {}
        for edges in self.edges.values():
            for edge in edges:
                if edge.target is not None:
                    found.setdefault(edge.target, []).append(edge)
        return {place: tuple(edges) for place, edges in found.items()}

    def into(self, place: FlowNode) -> tuple[FlowEdge, ...]:
        """The ways that lead to a place."""
        return self._into.get(place, ())

    def reachable(self, starts: Iterable[FlowNode]) -> frozenset[FlowNode]:
        """The places that can be reached from `starts`, these included."""
        return _closure(starts, self.successors)

    def reaching(self, goals: Iterable[FlowNode]) -> frozenset[FlowNode]:
        """The places from which one of `goals` can be reached, these included."""
        return _closure(goals, lambda place: (edge.origin for edge in self.into(place)))

    def shortest_path(
        self,
        goals: Collection[FlowNode],
        start: FlowNode | None = None,
        through: Callable[[FlowNode], bool] = lambda place: True,
    ) -> tuple[FlowEdge, ...] | None:
        """The fewest edges from `start` (the flow's own unless told) to one of `goals`.

        Only places for which `through` holds are passed. None where no path leads there.
        """
        start = self.start if start is None else start
        if start is None or not through(start):
            return None
        came: dict[FlowNode, FlowEdge | None] = {start: None}
        queue = deque([start])
        while queue:
            place = queue.popleft()
            if place in goals:
                return path_to(came, place)
            for edge in self.edges.get(place, ()):
                target = edge.target
                if target is not None and target not in came and through(target):
                    came[target] = edge
                    queue.append(target)
        return None

    def collapsed(self) -> Flow:
        """The same flow with each visit folded into the step that makes it.

        What a map draws: the script's own steps, each once; a way out of a visited script
        for good starts at the visiting step.
        """
        folded: dict[FlowNode, dict[tuple[object, ...], FlowEdge]] = {}
        for place, edges in self.edges.items():
            origin = _folded(place)
            ways = folded.setdefault(origin, {})
            for edge in edges:
                target = None if edge.target is None else _folded(edge.target)
                if target == origin and (place.visits or edge.kind == "visit" or edge.returns):
                    continue
                known = (edge.kind, edge.answer and edge.answer.id, target, edge.after)
                ways.setdefault(known, replace(edge, origin=origin, target=target))
        return Flow(
            None if self.start is None else _folded(self.start),
            {place: tuple(ways.values()) for place, ways in folded.items()},
            self.outside,
            self.complete,
        )


def _closure(
    starts: Iterable[FlowNode], further: Callable[[FlowNode], Iterable[FlowNode]]
) -> frozenset[FlowNode]:
    known = set(starts)
    todo = list(known)
    while todo:
        for place in further(todo.pop()):
            if place not in known:
                known.add(place)
                todo.append(place)
    return frozenset(known)


def path_to(came: Mapping[FlowNode, FlowEdge | None], place: FlowNode) -> tuple[FlowEdge, ...]:
    """The edges to a place, when `came` holds the edge by which each place was found."""
    path: list[FlowEdge] = []
    edge = came[place]
    while edge is not None:
        path.append(edge)
        edge = came[edge.origin]
    return tuple(reversed(path))


def _folded(place: FlowNode) -> FlowNode:
    return FlowNode(*place.visits[0]) if place.visits else FlowNode(place.script, place.step)
