"""From a script to its flow: which ways lead on from each place a call can stand at."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from jobaid.library.flow_node import FlowNode, visits_kept
from jobaid.library.graph.flow import Flow, FlowEdge, Proviso

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace, Library, Script, Step

# A visit inside a visit inside a visit ...: as deep as a call goes (see `jobaid.call`).
DEEPEST_VISIT = 12
# Nested visits multiply; a flow with more places than this is left incomplete.
MOST_PLACES = 20_000


class Link(NamedTuple):
    """That a step names another script: `kind` is `go` (for good) or `visit`."""

    step: str
    kind: Literal["go", "visit"]
    script: str
    entered: str


def flow(
    library: Library,
    script: Script,
    *,
    within: Collection[str] = (),
    first: str | None = None,
    roots: Iterable[str] = (),
) -> Flow:
    """The flow of a script from its start (or its step `first`), and from further `roots`.

    Visited scripts are followed. Other scripts that a way leads to for good are followed
    only when their id is in `within`; else the flow stops there (`outside`).
    """
    maker = _Maker(library, {script.id, *within})
    step = script.first_step if first is None else script.step(first)
    start = None if step is None else FlowNode(script.id, step.id)
    places = [] if start is None else [start]
    places += [FlowNode(script.id, root) for root in roots if script.step(root) is not None]
    return maker.make(start, places)


def links(library: Library, script: Script) -> Iterator[Link]:
    """The other scripts that the steps of a script name, where the library has them."""
    for step in script.steps:
        visited = visited_step(library, step)
        if visited is not None:
            yield Link(step.id, "visit", visited[0].id, visited[1].id)
        names = [answer.go for answer in step.answers] + [route.go for route in step.next]
        for name in names:
            found = None if name is None else library.find_step(name, script)
            if found is not None and found[0].id != script.id:
                yield Link(step.id, "go", found[0].id, found[1].id)


def visited_step(library: Library, step: Step) -> tuple[Script, Step] | None:
    """The script that a step visits, and the step where the visit begins.

    `visit` names a script, or `script/step`; it never names a step of its own script.
    """
    if step.visit is None:
        return None
    id, slash, name = step.visit.partition("/")
    script = library.scripts.get(id)
    first = None if script is None else script.step(name) if slash else script.first_step
    return None if script is None or first is None else (script, first)


class _Way(NamedTuple):
    """A way on of a step: where to, under which tests, and where it is written.

    `sure` is true of the one that is taken when no other is.
    """

    target: FlowNode | None
    go: str
    tests: tuple[Proviso, ...]
    at: FilePlace
    sure: bool = True
    route: int | None = None


def _next_edges(
    place: FlowNode,
    ways: Iterable[_Way],
    *,
    automatic: bool = False,
    arrival: tuple[Proviso, ...] = (),
) -> Iterator[FlowEdge]:
    """The edges on from a step without answers, or on coming back to one from a visit."""
    for way in ways:
        yield FlowEdge(
            place,
            way.target,
            "next",
            way.go,
            way.at,
            automatic=automatic,
            arrival=arrival,
            after=way.tests,
            route=way.route,
        )


class _Maker:
    """Finds the places of a flow, breadth first."""

    def __init__(self, library: Library, within: Collection[str]) -> None:
        self.library = library
        self.within = within

    def make(self, start: FlowNode | None, places: list[FlowNode]) -> Flow:
        edges: dict[FlowNode, tuple[FlowEdge, ...]] = {}
        outside: set[FlowNode] = set()
        queue = deque(dict.fromkeys(places))
        known = set(queue)
        while queue:
            place = queue.popleft()
            if not place.visits and place.script not in self.within:
                outside.add(place)
                edges[place] = ()
                continue
            edges[place] = ways = tuple(self._edges(place))
            for edge in ways:
                if edge.target is not None and edge.target not in known:
                    known.add(edge.target)
                    queue.append(edge.target)
            if len(known) > MOST_PLACES:
                edges.update((place, ()) for place in queue)
                return Flow(start, edges, frozenset(outside), complete=False)
        return Flow(start, edges, frozenset(outside))

    def _edges(self, place: FlowNode) -> Iterator[FlowEdge]:
        script = self.library.scripts[place.script]
        step = script.step(place.step)
        if step is None:
            return
        if not place.returned and (visit := self._visit(place, step)) is not None:
            at = step.spot("visit")
            yield FlowEdge(place, visit, "visit", step.visit or "", at, automatic=True)
            return
        ways = self._ways(place, script, step)
        arrival: tuple[Proviso, ...] = ()
        if place.returned and (step.next or not step.answers):
            yield from _next_edges(place, ways, automatic=True)
            if not ways or ways[-1].sure:
                return
            # No route held on coming back: the call stands here until one does.
            *others, last = ways[-1].tests
            arrival = (*others, Proviso(last.source, False))
        for answer in step.answers:
            before = () if answer.when is None else (Proviso(answer.when, True),)
            if answer.go is not None:
                target = self._go(place, script, answer.go)
                steps = [_Way(target, answer.go, (), answer.at)]
            else:
                steps = [way._replace(at=answer.at) for way in ways]
            for way in steps:
                yield FlowEdge(
                    place,
                    way.target,
                    "answer",
                    way.go,
                    way.at,
                    answer,
                    False,
                    arrival,
                    before,
                    answer.set,
                    way.tests,
                    way.route,
                )
        if step.next or not step.answers:
            yield from _next_edges(place, ways, arrival=arrival)

    def _ways(self, place: FlowNode, script: Script, step: Step) -> list[_Way]:
        """The ways on of a step (`assets/help/formats.md`, "Moving")."""
        back = None
        if place.visits:
            back = FlowNode(*place.visits[-1], place.visits[:-1], True)
        if back is not None and step.returns:
            return [_Way(back, "", (), step.at)]
        if step.next:
            ways: list[_Way] = []
            tests: list[Proviso] = []
            for number, route in enumerate(step.next):
                held = () if route.when is None else (Proviso(route.when, True),)
                target = self._go(place, script, route.go)
                ways.append(_Way(target, route.go, (*tests, *held), route.at, not held, number))
                if route.when is None:
                    break
                tests.append(Proviso(route.when, False))
            return ways
        number = script.step_number[step.id] + 1
        if not step.is_ending and number < len(script.steps):
            following = script.steps[number].id
            return [_Way(FlowNode(script.id, following, place.visits), following, (), step.at)]
        return [] if back is None else [_Way(back, "", (), step.at)]

    def _visit(self, place: FlowNode, step: Step) -> FlowNode | None:
        """The start of the visited script; None where it is missing or the visit a circle."""
        found = visited_step(self.library, step)
        if found is None or len(place.visits) >= DEEPEST_VISIT:
            return None
        visited = found[0].id
        if visited == place.script or any(visited == one for one, _ in place.visits):
            return None
        return FlowNode(visited, found[1].id, (*place.visits, (place.script, place.step)))

    def _go(self, place: FlowNode, script: Script, name: str) -> FlowNode | None:
        found = self.library.find_step(name, script)
        if found is None:
            return None
        target = found[0].id
        return FlowNode(target, found[1].id, visits_kept(place, target))
