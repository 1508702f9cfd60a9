"""Trying out whether a call can really take a path: with actual values, as a call has them.

Where a path rests on questions that no domain settles (`amount > limit`, `count + 1`), what
is known of the fields may allow more than any call can do. So the path is walked with actual
values of the fields, a few of every kind; and where no values take it, all paths are, as far
as a number of trials goes.
"""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from jobaid.library.checks.conditions import names_in
from jobaid.library.checks.domains import NUMERIC, fitted
from jobaid.library.texts.expressions import compile_expression
from jobaid.library.texts.problems import RefusedText, Unworkable
from jobaid.library.texts.text_values import ChoiceValue

if TYPE_CHECKING:
    from jobaid.library.checks.condition_questions import ConditionQuestions
    from jobaid.library.checks.proof import Claim, Prover
    from jobaid.library.graph import FlowEdge, FlowNode, Proviso
    from jobaid.library.model import Field

# A trial takes some 20 microseconds.
MOST_TRIALS = 4_000
MOST_TRIALS_OF_ALL = 8_000

TriedValues = Mapping[str, Any]
T = TypeVar("T")

_TODAY = dt.date(2026, 1, 5)
_GIVEN: TriedValues = {
    "company": "House",
    "currency": "GBP",
    "agent.name": "Sam",
    "agent.id": "1",
    "part_of_day": ChoiceValue("morning"),
    "today": _TODAY,
    "now": dt.datetime(2026, 1, 5, 9, 30),
}
_USUAL: Mapping[str, tuple[Any, ...]] = {
    "date": (_TODAY, _TODAY - dt.timedelta(days=400), _TODAY + dt.timedelta(days=400)),
    "time": (dt.time(9, 30), dt.time(0, 0), dt.time(23, 59)),
    "numeric": tuple(Decimal(n) for n in (1, 0, 2, 3, 5, 10, 20, 50, 100, 1000)),
    "text": ("x", "12345678", "something rather longer than a word"),
}


class UsedUp(Exception):
    """No more trials are left."""


class Trials:
    """Takes the edges of a flow with actual values, as often as `most` allows."""

    def __init__(
        self, prover: Prover, questions: ConditionQuestions, claim: Claim, most: int
    ) -> None:
        self.prover = prover
        self.claim = claim
        self._questions = questions
        self._left = most

    def begin(self, names: Iterable[str]) -> Iterator[TriedValues]:
        """The values at the start of a call, of the fields `names` each that may be filled.

        Raises `UsedUp`.
        """
        given = {**_GIVEN, **self._questions.constants}
        for values in self._filled(given, sorted(self.prover.opened_with().intersection(names))):
            self._spend()
            yield values

    def along(
        self, edge: FlowEdge, values: TriedValues, names: Collection[str]
    ) -> Iterator[TriedValues]:
        """The values after an edge with the rule not met, for every choice for `names`.

        Raises `UsedUp`.
        """
        if not _hold(edge.arrival, values):
            return
        asked = [name for name in self.prover.asked(edge) if name in names]
        for filled in self._filled(values, asked):
            self._spend()
            if _hold(edge.before, filled):
                after = self._set(edge, filled)
                if _hold(edge.after, after) and not self._met(edge, after):
                    yield after

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise UsedUp

    def _met(self, edge: FlowEdge, values: TriedValues) -> bool:
        """Whether taking the edge meets the rule, so that it can no longer be broken."""
        if self.claim.until not in edge.left:
            return False
        return self.claim.when is None or _holds(self.claim.when, values)

    def _filled(self, values: TriedValues, names: Sequence[str]) -> Iterator[TriedValues]:
        """`values` with every choice of values for the fields `names`. Raises `UsedUp`."""
        if not names:
            yield values
            return
        for value in self._choices(names[0], values.get(names[0])):
            yield from self._filled({**values, names[0]: value}, names[1:])

    def _choices(self, name: str, present: object) -> Iterator[Any]:
        """What is tried for a field: its present value, its domain, some usual ones, nothing."""
        yield present
        questions = self._questions
        field = questions.fields.get(name)
        if field is None:
            return
        if name in questions.at:
            yield from questions.domains[questions.at[name]].values
        yield from _usual(field)

    def _set(self, edge: FlowEdge, values: TriedValues) -> TriedValues:
        for name, source in edge.sets:
            field = self._questions.fields.get(name)
            if field is None:
                continue
            try:
                fits, value = fitted(field, compile_expression(source).value(values))
            except (RefusedText, Unworkable):
                continue
            if fits:
                values = {**values, name: value}
        return values


def can_be_taken(trials: Trials, path: Sequence[FlowEdge]) -> bool:
    """Whether values were found with which a call takes this path."""
    # The fields whose values matter from each edge on.
    matter: list[frozenset[str]] = []
    later = names_in(trials.claim.when) if trials.claim.when else frozenset()
    for edge in reversed(path):
        later = later.union(*(names_in(proviso.source) for proviso in edge.provisos))
        later = later.union(*(names_in(source) for _, source in edge.sets))
        matter.append(later)
    matter.reverse()

    def on(number: int, values: TriedValues) -> bool:
        if number == len(path):
            return True
        afters = trials.along(path[number], values, matter[number])
        return any(on(number + 1, after) for after in afters)

    try:
        return any(on(0, values) for values in trials.begin(matter[0] if matter else ()))
    except UsedUp:
        return False


def shortest_taken(trials: Trials, names: frozenset[str]) -> tuple[FlowEdge, ...] | None:
    """The shortest call that breaks the rule among those with values that are tried.

    `names` are the fields that any condition reads. None where there is none, or the trials
    are used up before.
    """
    flow = trials.prover.flow
    assert flow.start is not None
    came: list[tuple[int, FlowEdge | None]] = []
    queue: deque[tuple[FlowNode, TriedValues, int]] = deque()
    seen: set[tuple[object, ...]] = set()
    try:
        for values in trials.begin(names):
            came.append((-1, None))
            queue.append((flow.start, values, len(came) - 1))
        while queue:
            place, values, number = queue.popleft()
            if place[:2] in trials.claim.no and not place.returned:
                return path_of(came, number)
            known = (place, *(repr(values.get(name)) for name in sorted(names)))
            if known in seen:
                continue
            seen.add(known)
            for edge in flow.edges.get(place, ()):
                if edge.target is None:
                    continue
                for after in trials.along(edge, values, names):
                    came.append((number, edge))
                    put(queue, edge, (edge.target, after, len(came) - 1))
    except UsedUp:
        pass
    return None


def put(queue: deque[T], edge: FlowEdge, state: T) -> None:
    """The state after an edge: first in the queue where no move of the agent led to it."""
    if edge.automatic:
        queue.appendleft(state)
    else:
        queue.append(state)


def path_of(came: Sequence[tuple[int, FlowEdge | None]], number: int) -> tuple[FlowEdge, ...]:
    """The edges to a state, when `came` holds for each the state before and the edge."""
    path: list[FlowEdge] = []
    while (edge := came[number][1]) is not None:
        path.append(edge)
        number = came[number][0]
    return tuple(reversed(path))


def _usual(field: Field) -> tuple[Any, ...]:
    if field.kind in NUMERIC:
        return _USUAL["numeric"]
    if field.kind == "choices":
        return tuple([ChoiceValue(option.id)] for option in field.options)
    if field.kind in ("choice", "yes-no"):
        return ()
    return _USUAL.get(field.kind, _USUAL["text"])


def _hold(provisos: Collection[Proviso], values: TriedValues) -> bool:
    return all(_holds(source, values) is wanted for source, wanted in provisos)


def _holds(source: str, values: TriedValues) -> bool:
    try:
        return compile_expression(source).holds(values)[0]
    except RefusedText:
        return False
