"""What may be known of the fields at each place of a script's flow, over all paths at once.

Two ordinary data-flow analyses, each run until nothing changes any more: which values a
field may have at a place (the union over all paths), and which fields something has asked
for or set on every path to it (the intersection).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.condition_questions import ConditionQuestions
from jobaid.library.checks.knowledge import Env, Knowledge
from jobaid.library.checks.library_context import LibraryContext, conditions_of, sets_of

if TYPE_CHECKING:
    from jobaid.library.graph import Flow, FlowEdge, FlowNode, Proviso
    from jobaid.library.model import Field


class Reach:
    """The places of a flow with what may be known there.

    `starts` are the places where a call may begin or come in from another script; `given`
    the fields that may be filled there already when it comes for the first time, and
    `given_again` when it comes at all; `also` further conditions to know of.
    """

    def __init__(
        self,
        whole: LibraryContext,
        flow: Flow,
        fields: Mapping[str, Field],
        starts: Iterable[FlowNode],
        given: Iterable[str],
        given_again: Iterable[str],
        also: Iterable[str] = (),
    ) -> None:
        self.whole = whole
        self.flow = flow
        self.given = frozenset(given)
        self._given_again = frozenset(given_again)
        self.starts = tuple(starts)
        sources = sorted({*conditions_of(flow), *also})
        questions = ConditionQuestions(fields, whole.constants, sources, sorted(sets_of(flow)))
        self.knowledge = Knowledge(questions)
        self._implied: dict[Proviso, frozenset[str]] = {}
        self.envs = self._spread()

    def taken(self, edge: FlowEdge) -> bool:
        """Whether a call may take the edge at all, as far as this analysis sees."""
        env = self.envs.get(edge.origin)
        return env is not None and bool(self._along(edge, env))

    def at(self, place: FlowNode) -> Env | None:
        """What may be known when the agent has filled what the step asks; None: never there."""
        env = self.envs.get(place)
        if env is None:
            return None
        return self.knowledge.asked(env, self.whole.asks_at(place))

    def filled_by(self, edge: FlowEdge) -> frozenset[str]:
        """The fields that taking the edge may have filled, or must have found filled."""
        found = {*self.whole.asks_at(edge.origin), *(name for name, _ in edge.sets)}
        for test in edge.provisos:
            found |= self.implied(test)
        return frozenset(found)

    def implied(self, test: Proviso) -> frozenset[str]:
        """The fields that are filled wherever the test comes out as it must."""
        known = self._implied.get(test)
        if known is None:
            names = set()
            for number, domain in enumerate(self.knowledge.domains):
                env = self.knowledge.with_mask(self.knowledge.anything, number, 1)
                if not self.knowledge.test(env, *test):
                    names.add(domain.name)
            # What never comes out so implies everything, and says nothing.
            possible = self.knowledge.test(self.knowledge.anything, *test)
            self._implied[test] = known = frozenset(names if possible else ())
        return known

    def surely_filled(self) -> Mapping[FlowNode, frozenset[str]]:
        """For each place that is reached: what every path to it may have filled before."""
        found: dict[FlowNode, frozenset[str]] = dict.fromkeys(self.starts, self.given)
        queue = deque(self.starts)
        while queue:
            place = queue.popleft()
            for edge in self.flow.edges.get(place, ()):
                target = edge.target
                if target is None or not self.taken(edge):
                    continue
                filled = found[place] | self.filled_by(edge)
                before = found.get(target)
                if before is None or not before <= filled:
                    found[target] = filled if before is None else before & filled
                    queue.append(target)
        return found

    def _spread(self) -> Mapping[FlowNode, Env]:
        start = self.knowledge.start(self._given_again)
        envs: dict[FlowNode, Env] = dict.fromkeys(self.starts, start)
        queue = deque(self.starts)
        waiting = set(queue)
        while queue:
            place = queue.popleft()
            waiting.discard(place)
            for edge in self.flow.edges.get(place, ()):
                target = edge.target
                if target is None:
                    continue
                before = env = envs.get(target)
                for after in self._along(edge, envs[place]):
                    env = after if env is None else env | after
                if env is not None and env != before:
                    envs[target] = env
                    if target not in waiting:
                        waiting.add(target)
                        queue.append(target)
        return envs

    def _along(self, edge: FlowEdge, env: Env) -> list[Env]:
        return self.knowledge.along(edge, env, self.whole.asks_at(edge.origin))
