"""The proof of a rule over every path, and the shortest call that breaks it.

A rule `{no: X, until: Y, when: E}` says: on no path is X entered before Y has been left with
E true. The search goes breadth first over places and what is known of the fields there.

It begins with the fewest fields that can matter. Where that finds a path to X, the path is
walked again with all that is known; if no real call can take it, the fields that rule it out
are followed from then on and the search begins anew ("counterexample-guided abstraction
refinement", Clarke, Grumberg, Jha, Lu, Veith 2000). What is left out only ever allows more
paths, so nothing is called proved that a call could break; and a path that rests on a guess
is tried out with actual values before it is called broken.

A field is filled or changed at the steps that ask for it; a caller field may be filled from
the start; a field that nobody asks for or sets stays unfilled. Jumps, skips and `back` are
the agent's own doing: the call itself warns of these.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobaid.library.checks.condition_questions import ConditionQuestions
from jobaid.library.checks.conditions import names_in
from jobaid.library.checks.knowledge import Env, Knowledge, covers
from jobaid.library.checks.library_context import LibraryContext, conditions_of, sets_of
from jobaid.library.checks.witness import (
    MOST_TRIALS,
    MOST_TRIALS_OF_ALL,
    Trials,
    can_be_taken,
    path_of,
    put,
    shortest_taken,
)

if TYPE_CHECKING:
    from jobaid.library.graph import Flow, FlowEdge, FlowNode
    from jobaid.library.model import Field

ProofTarget = tuple[str, str]

# A 300-step script with visits and conditions needs some 5,000.
MOST_STATES = 60_000


@dataclass(frozen=True, slots=True)
class Claim:
    """A rule with its steps found: `no` and `until` as (script, step), `when` as written."""

    no: frozenset[ProofTarget]
    until: ProofTarget
    when: str | None


@dataclass(frozen=True, slots=True)
class Broken:
    """The fewest moves that break the rule: the edges from the start to the step entered."""

    path: tuple[FlowEdge, ...]


class GaveUp:
    """Neither proved nor broken with certainty within what may be spent on it."""


class Prover:
    """Proves claims about the calls of one flow.

    `filled` names the fields that a call may be opened with; with `anything` every field may
    have any value at the start.
    """

    def __init__(
        self,
        whole: LibraryContext,
        flow: Flow,
        fields: Mapping[str, Field],
        filled: Collection[str],
        *,
        anything: bool = False,
    ) -> None:
        self.whole = whole
        self.flow = flow
        self._fields = fields
        self._filled = filled
        self._anything = anything
        self._conditions = conditions_of(flow)
        self._sets = sets_of(flow)
        self._known: dict[tuple[frozenset[str] | None, str | None], Knowledge] = {}
        self._asked = {place: whole.asks_at(place) for place in flow.edges}

    def prove(self, claim: Claim) -> Broken | GaveUp | None:
        """None where no call breaks the rule; else the shortest that does."""
        if self.flow.start is None:
            return None
        if not self.flow.complete:
            return GaveUp()
        whole = self._knowledge(None, claim.when)
        tracked = frozenset(
            whole.questions.closed(names_in(claim.when) if claim.when else (), everything=True)
        )
        states = 0
        while True:
            search = _Search(self, claim, self._knowledge(tracked, claim.when))
            path = search.shortest(MOST_STATES - states)
            states += search.states
            if path is None:
                return GaveUp() if states >= MOST_STATES else None
            at = self._stuck(path, claim, whole)
            if at is None:
                return self._shown(path, claim, whole)
            finer = self._finer(tracked, path, at, whole)
            if finer == tracked:
                return GaveUp()
            tracked = finer

    def start(self, knowledge: Knowledge) -> Env:
        """What is known at the start."""
        return knowledge.anything if self._anything else knowledge.start(self._filled)

    def opened_with(self) -> frozenset[str]:
        """The fields that may be filled at the start."""
        return frozenset(self._fields if self._anything else self._filled)

    def asked(self, edge: FlowEdge) -> tuple[str, ...]:
        """The fields that the agent may fill before taking the edge."""
        return self._asked[edge.origin]

    def _knowledge(self, tracked: frozenset[str] | None, when: str | None) -> Knowledge:
        key = (tracked, when)
        if key not in self._known:
            sources = self._conditions if when is None else {*self._conditions, when}
            questions = ConditionQuestions(
                self._fields, self.whole.constants, sorted(sources), sorted(self._sets), tracked
            )
            self._known[key] = Knowledge(questions)
        return self._known[key]

    def _stuck(self, path: tuple[FlowEdge, ...], claim: Claim, knowledge: Knowledge) -> int | None:
        """The number of the first edge that no call can take after those before it."""
        envs = [self.start(knowledge)]
        for number, edge in enumerate(path):
            envs = knowledge.merged(
                [new for env in envs for new in unmet(knowledge, self, edge, env, claim)]
            )
            if not envs:
                return number
        return None

    def _shown(self, path: tuple[FlowEdge, ...], claim: Claim, whole: Knowledge) -> Broken | GaveUp:
        """The path as broken, where a call can surely take it; nothing is claimed beyond that."""
        exact = not whole.joined and all(
            all(whole.is_exact(proviso.source) for proviso in edge.provisos)
            and all(whole.sets_exactly(name, source) for name, source in edge.sets)
            for edge in path
        )
        if exact and (claim.when is None or whole.is_exact(claim.when)):
            return Broken(path)
        if can_be_taken(Trials(self, whole, claim, MOST_TRIALS), path):
            return Broken(path)
        names = names_in(claim.when) if claim.when else frozenset()
        names = names.union(*map(names_in, self._conditions), *(names_in(s) for _, s in self._sets))
        taken = shortest_taken(Trials(self, whole, claim, MOST_TRIALS_OF_ALL), names)
        return GaveUp() if taken is None else Broken(taken)

    def _finer(
        self,
        tracked: frozenset[str],
        path: tuple[FlowEdge, ...],
        at: int,
        whole: Knowledge,
    ) -> frozenset[str]:
        """More fields to follow, so that this path is not found again."""
        names: set[str] = set()
        for edge in reversed(path[: at + 1]):
            for test in edge.provisos:
                names |= names_in(test.source)
            finer = tracked | whole.questions.closed(names, everything=True)
            if finer != tracked:
                return frozenset(finer)
        return frozenset(self._fields)


def unmet(
    knowledge: Knowledge, prover: Prover, edge: FlowEdge, env: Env, claim: Claim
) -> list[Env]:
    """What may be known after an edge with the rule's condition still not met."""
    envs = knowledge.along(edge, env, prover.asked(edge))
    if claim.until not in edge.left:
        return envs
    if claim.when is None:
        return []
    return knowledge.merged([new for one in envs for new in knowledge.test(one, claim.when, False)])


class _Search:
    """Breadth first by the agent's moves; what follows by itself costs none."""

    def __init__(self, prover: Prover, claim: Claim, knowledge: Knowledge) -> None:
        self.prover = prover
        self.claim = claim
        self.knowledge = knowledge
        self.states = 0
        self._seen: dict[FlowNode, list[Env]] = {}
        self._after: dict[tuple[int, Env], list[Env]] = {}

    def shortest(self, most: int) -> tuple[FlowEdge, ...] | None:
        """The edges of the shortest path to a forbidden step; None where there is none."""
        start = self.prover.flow.start
        assert start is not None
        came: list[tuple[int, FlowEdge | None]] = [(-1, None)]
        queue: deque[tuple[FlowNode, Env, int]] = deque()
        queue.append((start, self.prover.start(self.knowledge), 0))
        while queue:
            place, env, number = queue.popleft()
            if place[:2] in self.claim.no and not place.returned:
                return path_of(came, number)
            if not self._is_new(place, env):
                continue
            self.states += 1
            if self.states >= most:
                return None
            for edge in self.prover.flow.edges.get(place, ()):
                if edge.target is None:
                    continue
                for after in self._unmet(edge, env):
                    came.append((number, edge))
                    put(queue, edge, (edge.target, after, len(came) - 1))
        return None

    def _is_new(self, place: FlowNode, env: Env) -> bool:
        known = self._seen.setdefault(place, [])
        if any(covers(one, env) for one in known):
            return False
        known[:] = [one for one in known if not covers(env, one)]
        known.append(env)
        return True

    def _unmet(self, edge: FlowEdge, env: Env) -> list[Env]:
        key = (id(edge), env)
        found = self._after.get(key)
        if found is None:
            found = unmet(self.knowledge, self.prover, edge, env, self.claim)
            self._after[key] = found
        return found
