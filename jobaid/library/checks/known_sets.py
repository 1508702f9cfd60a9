"""All that can be known of the fields on the way to a place, as one set, and how ways change it.

What `Knowledge` says of each field by itself this says of all of them together, without ever
leaving out or adding anything: a combination holds a value for every field that is followed
and an answer to every open question.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from jobaid.library.checks import conditions
from jobaid.library.checks.condition_questions import ConditionQuestions, Open, Settled
from jobaid.library.checks.conditions import Both, ConditionTree, Not, Sure
from jobaid.library.checks.set_effects import (
    NO_CHANGE,
    SetCopy,
    SetEffects,
    SetValues,
    SetWorked,
)
from jobaid.library.checks.value_sets import EVERYTHING, NOTHING, ValueSets

if TYPE_CHECKING:
    from jobaid.library.graph import FlowEdge, Proviso

_TRUE, _FALSE, _UNCLEAR = 1, 2, 4
# The bits of a yes-no field's domain.
_YES, _NO, _UNFILLED = 0b010, 0b100, 0b001


_MOST_ROUNDS = 30


class _Outcomes(NamedTuple):
    """For which values a condition is true, false, and cannot be worked out.

    `certain`: each combination of values is in one of the first two, and in no other.
    """

    true: int
    false: int
    unclear: int
    certain: bool


class KnownSets:
    """How tests, `set` and asking change the set of what may be, forwards and backwards.

    `first` is the condition whose fields are tested first, in its own order, so that the sets
    stay small; `most` is what may be spent (see `ValueSets`).
    """

    def __init__(self, questions: ConditionQuestions, first: str | None, most: int) -> None:
        self.questions = questions
        order = _order(questions, first)
        # The place of each domain and open question among the variables.
        self._at = {number: place for place, number in enumerate(order)}
        self.sets = ValueSets([questions.widths[number] for number in order], most)
        self._effects = SetEffects(questions)
        self._holds: dict[tuple[str, bool], int] = {}
        self._worked: dict[int, _Outcomes] = {}

    def start(self, filled: Collection[str] | None) -> int:
        """What may be at the start of a call opened with these fields; None: with anything."""
        found = EVERYTHING
        for number, domain in enumerate(self.questions.domains):
            if filled is not None and domain.name not in filled:
                found = self.sets.both(found, self._only(number, _UNFILLED))
        return found

    def along(self, edge: FlowEdge, known: int, asked: Iterable[str]) -> int:
        """What may be after `edge`, when `asked` are the fields its step asks for."""
        known = self.tested(known, edge.arrival)
        for name in asked:
            known = self._changed(known, name, None)
        known = self.tested(known, edge.before)
        for name, source in edge.sets:
            known = self._set(known, name, source)
        return self.tested(known, edge.after)

    def back(self, edge: FlowEdge, known: int, asked: Iterable[str]) -> int:
        """What may have been before `edge`, where after it is what may be."""
        known = self.tested(known, edge.after)
        for name, source in reversed(edge.sets):
            known = self._unset(known, name, source)
        known = self.tested(known, edge.before)
        for name in asked:
            known = self._unchanged(known, name, None)
        return self.tested(known, edge.arrival)

    def tested(self, known: int, tests: Iterable[Proviso]) -> int:
        """What is left where all `tests` come out as they must."""
        for source, holds in tests:
            known = self.sets.both(known, self.test(source, holds))
        return known

    def test(self, source: str, holds: bool) -> int:
        """All for which the condition holds, or does not."""
        key = (source, holds)
        if key not in self._holds:
            tree = self.questions.trees.get(source)
            if tree is None:
                found = EVERYTHING
            elif holds:
                found = self._assume(tree, True)
            else:
                # A condition that cannot be worked out does not hold either.
                found = self.sets.either(self._assume(tree, False), self._unclear(tree))
            self._holds[key] = found
        return self._holds[key]

    # -- conditions ---------------------------------------------------------------------------

    def _only(self, number: int, mask: int) -> int:
        return self.sets.only(self._at[number], mask)

    def _assume(self, tree: ConditionTree, holds: bool) -> int:
        """All for which the tree is worked out and gives `holds`."""
        outcomes = self._outcomes(tree)
        return outcomes.true if holds else outcomes.false

    def _unclear(self, tree: ConditionTree) -> int:
        """All for which the tree cannot be worked out."""
        return self._outcomes(tree).unclear

    def _outcomes(self, tree: ConditionTree) -> _Outcomes:
        if isinstance(tree, Not):
            part = self._outcomes(tree.part)
            return _Outcomes(part.false, part.true, part.unclear, part.certain)
        if isinstance(tree, Both):
            found = self._worked.get(id(tree))
            if found is None:
                # The questions keep the trees, so that no other comes to have this id.
                found = self._worked[id(tree)] = self._outcomes_of_both(tree)
            return found
        bound = tree if isinstance(tree, Sure) else self.questions.bound[tree.key]
        if isinstance(bound, Sure):
            everything, nothing = (EVERYTHING, NOTHING) if bound.holds else (NOTHING, EVERYTHING)
            return _Outcomes(everything, nothing, NOTHING, True)
        if isinstance(bound, Settled):
            neither = self.questions.domains[bound.at].full & ~(bound.true | bound.false)
            true, false = self._only(bound.at, bound.true), self._only(bound.at, bound.false)
            return _Outcomes(true, false, self._only(bound.at, neither), not neither)
        true = EVERYTHING
        for number, filled in bound.needs:
            true = self.sets.both(true, self._only(number, filled))
        if bound.at is None:
            return _Outcomes(true, EVERYTHING, EVERYTHING, False)
        true = self.sets.both(true, self._only(bound.at, _TRUE))
        false, unclear = self._only(bound.at, _FALSE), self._only(bound.at, _UNCLEAR)
        return _Outcomes(true, false, unclear, False)

    def _outcomes_of_both(self, tree: Both) -> _Outcomes:
        parts = [self._outcomes(part) for part in tree.parts]
        if all(part.certain for part in parts):
            # Each part is true or false, so that their order does not matter.
            if tree.wants:
                all_true = self._put_together([part.true for part in parts], self.sets.both)
                return _Outcomes(all_true, self.sets.without(EVERYTHING, all_true), NOTHING, True)
            any_true = self._put_together([part.true for part in parts], self.sets.either)
            return _Outcomes(any_true, self.sets.without(EVERYTHING, any_true), NOTHING, True)
        sets, passed, decided, unclear = self.sets, EVERYTHING, NOTHING, NOTHING
        for part in parts:
            # One part decides, and those before it went the other way.
            on, out = (part.true, part.false) if tree.wants else (part.false, part.true)
            decided = sets.either(decided, sets.both(passed, out))
            unclear = sets.either(unclear, sets.both(passed, part.unclear))
            passed = sets.both(passed, on)
        true, false = (passed, decided) if tree.wants else (decided, passed)
        return _Outcomes(true, false, unclear, False)

    def _put_together(self, found: list[int], join: Callable[[int, int], int]) -> int:
        """All of `found` joined, neighbours first: what comes between stays small."""
        while len(found) > 1:
            pairs = [join(one, other) for one, other in zip(found[::2], found[1::2], strict=False)]
            found = pairs + found[len(pairs) * 2 :]
        return found[0]

    # -- what a `set` and asking change -------------------------------------------------------

    def _changed(self, known: int, name: str, mask: int | None) -> int:
        """After the field has been given one of the values of `mask` (None: any)."""
        known = self._freed(known, name)
        number = self.questions.at.get(name)
        if number is None or mask is None:
            return known
        return self.sets.both(known, self._only(number, mask))

    def _unchanged(self, known: int, name: str, mask: int | None) -> int:
        """Before the field was given one of the values of `mask`."""
        number = self.questions.at.get(name)
        if number is not None and mask is not None:
            known = self.sets.both(known, self._only(number, mask))
        return self._freed(known, name)

    def _freed(self, known: int, name: str) -> int:
        number = self.questions.at.get(name)
        if number is not None:
            known = self.sets.free(known, self._at[number])
        for opened in self.questions.reading.get(name, ()):
            known = self.sets.free(known, self._at[opened])
        return known

    def _set(self, known: int, name: str, source: str) -> int:
        effect = self._effects.of(name, source)
        if isinstance(effect, SetValues):
            return known if effect is NO_CHANGE else self._changed(known, name, effect.mask)
        found = NOTHING
        for before, mask in self._cases(effect):
            here = self.sets.both(known, before)
            if here != NOTHING:
                after = here if mask == 0 else self._changed(here, name, mask)
                found = self.sets.either(found, after)
        return found

    def _unset(self, known: int, name: str, source: str) -> int:
        effect = self._effects.of(name, source)
        if isinstance(effect, SetValues):
            return known if effect is NO_CHANGE else self._unchanged(known, name, effect.mask)
        found = NOTHING
        for before, mask in self._cases(effect):
            there = known if mask == 0 else self._unchanged(known, name, mask)
            found = self.sets.either(found, self.sets.both(there, before))
        return found

    def _cases(self, effect: SetCopy | SetWorked) -> list[tuple[int, int]]:
        """For each case the set of what was before, and the values then; 0: it stays."""
        if isinstance(effect, SetCopy):
            return [(self._only(effect.source, 1 << n), bit) for n, bit in enumerate(effect.bits)]
        # `a and b` gives the value of `a` where that is unfilled.
        no = _NO | _UNFILLED if isinstance(effect.tree, Both) else _NO
        return [
            (self._assume(effect.tree, True), _YES),
            (self._assume(effect.tree, False), no),
            (self._unclear(effect.tree), 0),
        ]

    # -- how far this is certain --------------------------------------------------------------

    def sets_exactly(self, name: str, source: str) -> bool:
        """Whether what a `set` brings is certain, or nothing that any condition reads."""
        if name not in self.questions.at and not self.questions.reading.get(name):
            return True
        effect = self._effects.of(name, source)
        if isinstance(effect, SetValues):
            return effect.mask is not None
        if isinstance(effect, SetWorked):
            # The value of `a and b` where `a` is unfilled is not told from no.
            return not isinstance(effect.tree, Both) and all(
                isinstance(self.questions.bound[atom.key], Settled | Sure)
                for atom in conditions.atoms(effect.tree)
            )
        return False


def _order(questions: ConditionQuestions, first: str | None) -> list[int]:
    """The numbers of all domains and open questions, those that are asked together side by side.

    Begins with the order in which the conditions name them, and draws each towards the middle of
    what it is asked with ("FORCE", Aloul, Markov, Sakallah 2003), as long as that brings them
    nearer: the sets over them are the smaller for it.
    """
    sources = [source for source in questions.trees if source != first]
    if first in questions.trees:
        sources.insert(0, first)
    found: dict[int, None] = {}
    groups: list[tuple[int, ...]] = []
    for source in sources:
        _numbers(questions, questions.trees[source], groups)
    for group in groups:
        found.update(dict.fromkeys(group))
    found.update((number, None) for number in range(len(questions.widths)))
    order = list(found)
    together = [group for group in dict.fromkeys(groups) if 1 < len(group) < len(order)]
    place = nearest = {number: at for at, number in enumerate(order)}
    best = _apart(together, place)
    for _ in range(_MOST_ROUNDS):
        middles = [sum(map(place.__getitem__, group)) / len(group) for group in together]
        pulls: dict[int, list[float]] = {}
        for group, middle in zip(together, middles, strict=True):
            for number in group:
                pulls.setdefault(number, []).append(middle)
        drawn = {n: sum(pulls[n]) / len(pulls[n]) if n in pulls else place[n] for n in order}
        place = {n: at for at, n in enumerate(sorted(order, key=drawn.__getitem__))}
        apart = _apart(together, place)
        if apart < best:
            best, nearest = apart, place
    return sorted(order, key=nearest.__getitem__)


def _apart(groups: list[tuple[int, ...]], place: dict[int, int]) -> int:
    """How far apart those that are asked together stand, over all groups."""
    spans = ([place[number] for number in group] for group in groups)
    return sum(max(places) - min(places) for places in spans)


def _numbers(
    questions: ConditionQuestions, tree: ConditionTree, groups: list[tuple[int, ...]]
) -> list[int]:
    """What a part of a condition asks of; `groups` grows by what each part of it asks together."""
    if isinstance(tree, Not):
        return _numbers(questions, tree.part, groups)
    if isinstance(tree, Both):
        asked: dict[int, None] = {}
        for part in tree.parts:
            asked.update(dict.fromkeys(_numbers(questions, part, groups)))
        groups.append(tuple(asked))
        return list(asked)
    bound = tree if isinstance(tree, Sure) else questions.bound[tree.key]
    found: dict[int, None] = {}
    if isinstance(bound, Open):
        found.update((number, None) for number, _ in bound.needs)
    if isinstance(bound, Settled | Open) and bound.at is not None:
        found[bound.at] = None
    groups.append(tuple(found))
    return list(found)
