"""The proof of a rule over every path, and the shortest call that breaks it.

A rule `{no: X, until: Y, when: E}` says: on no path is X entered before Y has been left with
E true. The search goes breadth first over places and the set of what may be known of the fields
there ("symbolic model checking", Burch, Clarke, McMillan, Dill, Hwang 1990).

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

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Literal

from jobaid.library.checks.condition_questions import ConditionQuestions
from jobaid.library.checks.conditions import names_in
from jobaid.library.checks.known_sets import KnownSets
from jobaid.library.checks.library_context import LibraryContext, conditions_of, sets_of
from jobaid.library.checks.value_sets import EVERYTHING, NOTHING, SetsTooLarge
from jobaid.library.checks.witness import (
    MOST_TRIALS,
    MOST_TRIALS_OF_ALL,
    Trials,
    can_be_taken,
    shortest_taken,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.graph import Flow, FlowEdge, FlowNode
    from jobaid.library.model import Field

ProofTarget = tuple[str, str]

# Of the diagrams of what may be known (`ValueSets`). A rule over thirty fields needs some
# thousands, one of forty cases over them some hundred thousands, a script of 300 steps with visits
# and conditions some ten thousands; this many take three or four seconds.
MOST_NODES = 650_000


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


@dataclass(frozen=True, slots=True)
class GaveUp:
    """Neither proved nor broken with certainty within what may be spent on it.

    `why` says what is too large: the `places` that visits make, or what the `names` (fields)
    may be together; or that the path rests on conditions with them that are only `guessed`.
    """

    why: Literal["places", "fields", "guessed"]
    names: tuple[str, ...] = ()


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
        self._known: dict[tuple[frozenset[str] | None, str | None], KnownSets] = {}
        self._asked = {place: whole.asks_at(place) for place in flow.edges}

    def prove(self, claim: Claim) -> Broken | GaveUp | None:
        """None where no call breaks the rule; else the shortest that does."""
        if self.flow.start is None:
            return None
        if not self.flow.complete:
            return GaveUp("places")
        left = MOST_NODES
        everything = self._known_sets(None, claim.when, left)
        tracked = frozenset(
            everything.questions.closed(names_in(claim.when) if claim.when else (), everything=True)
        )
        try:
            while True:
                known = self._known_sets(tracked, claim.when, left)
                path = _Search(self, claim, known).shortest()
                if path is None:
                    return None
                everything.sets.left = known.sets.left
                at = self._stuck(path, claim, everything)
                left = everything.sets.left
                if at is None:
                    return self._shown(path, claim, everything)
                finer = self._finer(tracked, path, at, everything)
                if finer == tracked:
                    return self._guessed(path, claim)
                tracked = finer
        except SetsTooLarge:
            return GaveUp("fields", tuple(domain.name for domain in known.questions.domains))

    def start(self, known: KnownSets) -> int:
        """What may be at the start."""
        return known.start(None if self._anything else self._filled)

    def opened_with(self) -> frozenset[str]:
        """The fields that may be filled at the start."""
        return frozenset(self._fields if self._anything else self._filled)

    def asked(self, edge: FlowEdge) -> tuple[str, ...]:
        """The fields that the agent may fill before taking the edge."""
        return self._asked[edge.origin]

    def unmet(self, edge: FlowEdge, known: KnownSets, now: int, claim: Claim) -> int:
        """What may be after an edge with the rule's condition still not met."""
        after = known.along(edge, now, self.asked(edge))
        return known.sets.both(after, _still_unmet(edge, known, claim))

    def unmet_before(self, edge: FlowEdge, known: KnownSets, then: int, claim: Claim) -> int:
        """What may have been before an edge, where what is after it has not met the rule."""
        then = known.sets.both(then, _still_unmet(edge, known, claim))
        return known.back(edge, then, self.asked(edge))

    def _known_sets(self, tracked: frozenset[str] | None, when: str | None, most: int) -> KnownSets:
        key = (tracked, when)
        if key not in self._known:
            sources = self._conditions if when is None else {*self._conditions, when}
            questions = ConditionQuestions(
                self._fields, self.whole.constants, sorted(sources), sorted(self._sets), tracked
            )
            self._known[key] = KnownSets(questions, when, most)
        found = self._known[key]
        found.sets.left = most
        return found

    def _stuck(self, path: tuple[FlowEdge, ...], claim: Claim, known: KnownSets) -> int | None:
        """The number of the first edge that no call can take after those before it."""
        now = self.start(known)
        for number, edge in enumerate(path):
            now = self.unmet(edge, known, now, claim)
            if now == NOTHING:
                return number
        return None

    def _shown(
        self, path: tuple[FlowEdge, ...], claim: Claim, everything: KnownSets
    ) -> Broken | GaveUp:
        """The path as broken, where a call can surely take it; nothing is claimed beyond that."""
        exact = all(
            all(everything.questions.is_exact(proviso.source) for proviso in edge.provisos)
            and all(everything.sets_exactly(name, source) for name, source in edge.sets)
            for edge in path
        )
        if exact and (claim.when is None or everything.questions.is_exact(claim.when)):
            return Broken(path)
        if can_be_taken(Trials(self, everything.questions, claim, MOST_TRIALS), path):
            return Broken(path)
        names = names_in(claim.when) if claim.when else frozenset()
        names = names.union(*map(names_in, self._conditions), *(names_in(s) for _, s in self._sets))
        taken = shortest_taken(Trials(self, everything.questions, claim, MOST_TRIALS_OF_ALL), names)
        return self._guessed(path, claim) if taken is None else Broken(taken)

    def _guessed(self, path: tuple[FlowEdge, ...], claim: Claim) -> GaveUp:
        sources = [test.source for edge in path for test in edge.provisos]
        sources += [source for edge in path for _, source in edge.sets]
        sources += [] if claim.when is None else [claim.when]
        return GaveUp("guessed", tuple(sorted(frozenset().union(*map(names_in, sources)))))

    def _finer(
        self,
        tracked: frozenset[str],
        path: tuple[FlowEdge, ...],
        at: int,
        everything: KnownSets,
    ) -> frozenset[str]:
        """More fields to follow, so that this path is not found again."""
        names: set[str] = set()
        for edge in reversed(path[: at + 1]):
            for test in edge.provisos:
                names |= names_in(test.source)
            finer = tracked | everything.questions.closed(names, everything=True)
            if finer != tracked:
                return frozenset(finer)
        return frozenset(self._fields)


def _still_unmet(edge: FlowEdge, known: KnownSets, claim: Claim) -> int:
    """All with which taking the edge does not meet the rule."""
    if claim.until not in edge.left:
        return EVERYTHING
    return NOTHING if claim.when is None else known.test(claim.when, False)


KnownAt = dict["FlowNode", int]
"""What may be at each of some places."""


class _Search:
    """Breadth first by the agent's moves; what follows by itself costs none.

    All that may be at a place after as many moves is one set, so that the ways to it are not
    followed one by one. The path is found afterwards, back from where it led.
    """

    def __init__(self, prover: Prover, claim: Claim, known: KnownSets) -> None:
        self.prover = prover
        self.claim = claim
        self.known = known
        # For each number of moves what was new at each place: after the move itself, then after
        # one more way that follows by itself, and so on.
        self._moves: list[list[KnownAt]] = []
        self._seen: KnownAt = {}

    def shortest(self) -> tuple[FlowEdge, ...] | None:
        """The edges of the shortest path to a forbidden step; None where there is none."""
        start = self.prover.flow.start
        assert start is not None
        coming: KnownAt = {start: self.prover.start(self.known)}
        while coming:
            moved: KnownAt = {}
            self._moves.append([])
            while coming:
                for place, known in coming.items():
                    if place[:2] in self.claim.no and not place.returned:
                        return self._path(place, known)
                new = self._new(coming)
                self._moves[-1].append(new)
                coming = {}
                for place, known in new.items():
                    self._onward(place, known, coming, moved)
            coming = moved
        return None

    def _new(self, coming: KnownAt) -> KnownAt:
        """What was not at these places before, with fewer moves."""
        sets, new = self.known.sets, {}
        for place, known in coming.items():
            before = self._seen.get(place, NOTHING)
            fresh = sets.without(known, before)
            if fresh != NOTHING:
                self._seen[place] = sets.either(before, fresh)
                new[place] = fresh
        return new

    def _onward(self, place: FlowNode, known: int, coming: KnownAt, moved: KnownAt) -> None:
        for edge in self.prover.flow.edges.get(place, ()):
            if edge.target is None:
                continue
            after = self.prover.unmet(edge, self.known, known, self.claim)
            if after != NOTHING:
                there = coming if edge.automatic else moved
                before = there.get(edge.target, NOTHING)
                there[edge.target] = self.known.sets.either(before, after)

    def _path(self, place: FlowNode, known: int) -> tuple[FlowEdge, ...]:
        """The edges by which a call came to where it may be so after the moves made so far."""
        path: list[FlowEdge] = []
        stages = self._moves.pop()
        while stages or self._moves:
            automatic = bool(stages)
            earlier = [stages.pop()] if automatic else self._moves.pop()
            ways = (self._came(stage, place, known, automatic=automatic) for stage in earlier)
            number, (edge, known) = next((n, way) for n, way in enumerate(ways) if way is not None)
            if not automatic:
                stages = earlier[:number]
            path.append(edge)
            place = edge.origin
        return tuple(reversed(path))

    def _came(
        self, stage: KnownAt, place: FlowNode, known: int, *, automatic: bool
    ) -> tuple[FlowEdge, int] | None:
        """An edge from a place of a stage by which the call came, and what was known there."""
        for origin, there in stage.items():
            for edge in self.prover.flow.edges.get(origin, ()):
                if edge.target == place and edge.automatic is automatic:
                    before = self.prover.unmet_before(edge, self.known, known, self.claim)
                    before = self.known.sets.both(there, before)
                    if before != NOTHING:
                        return edge, before
        return None
