"""What can be known of the fields at a place, and how a way on changes it.

An `Env` holds, for every field that conditions read, the set of values it may have there
(a bit mask over its `Domain`), and for every open question whether it may be true, false or
not to be worked out, the same until one of its fields changes. All these masks stand side by
side in one whole number, so that putting two together, or comparing them, is one operation.
What a real call can have is never left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from jobaid.library.checks.condition_questions import ConditionQuestions, Settled
from jobaid.library.checks.conditions import Both, ConditionTree, Not, Sure
from jobaid.library.checks.set_effects import NO_CHANGE, SetCopy, SetEffects, SetValues

if TYPE_CHECKING:
    from jobaid.library.graph import FlowEdge, Proviso

Env = int

_TRUE, _FALSE, _UNCLEAR = 1, 2, 4
# The bits of a yes-no field's domain.
_YES, _NO, _UNFILLED = 0b010, 0b100, 0b001
# One condition splits what is known into this many cases at most; beyond, they are merged.
MOST_CASES = 32


class Knowledge:
    """How tests, `set` and asking change what is known of the fields.

    `questions` are those of the conditions that are followed.
    """

    def __init__(self, questions: ConditionQuestions) -> None:
        self.questions = questions
        self.domains = self.questions.domains
        # Where the mask of each domain and open question begins, and its bits there.
        self._shifts: list[int] = []
        self._bits: list[int] = []
        shift = 0
        for width in self.questions.widths:
            self._shifts.append(shift)
            self._bits.append(((1 << width) - 1) << shift)
            shift += width
        self.anything: Env = (1 << shift) - 1
        """Nothing known: every field may be unfilled or have any value."""
        self._effects = SetEffects(questions)
        self._tests: dict[tuple[str, bool, Env], list[Env]] = {}

    def start(self, filled: Collection[str]) -> Env:
        """What is known at the start of a call that may be opened with the fields `filled`."""
        env = self.anything
        for number, domain in enumerate(self.domains):
            if domain.name not in filled:
                env = self.with_mask(env, number, _UNFILLED)
        return env

    def mask(self, env: Env, number: int) -> int:
        """The values that the field of the domain `number` may have."""
        return (env & self._bits[number]) >> self._shifts[number]

    def with_mask(self, env: Env, number: int, mask: int) -> Env:
        """`env` with other values for the field of the domain `number`."""
        return env & ~self._bits[number] | mask << self._shifts[number]

    def along(self, edge: FlowEdge, env: Env, asked: Collection[str] = ()) -> list[Env]:
        """What may be known after `edge`, when `asked` are the fields its step asks for."""
        envs = self.tested([env], edge.arrival)
        if asked:
            envs = [self.asked(one, asked) for one in envs]
        envs = self.tested(envs, edge.before)
        for name, source in edge.sets:
            envs = self.merged([new for one in envs for new in self.set(one, name, source)])
        return self.tested(envs, edge.after)

    def asked(self, env: Env, names: Iterable[str]) -> Env:
        """`env` after the agent may have filled, changed or emptied the fields `names`."""
        for name in names:
            env = self._changed(env, name, None)
        return env

    def tested(self, envs: list[Env], tests: Iterable[Proviso]) -> list[Env]:
        """`envs` narrowed to where all `tests` come out as they must."""
        for source, holds in tests:
            envs = self.merged([new for env in envs for new in self.test(env, source, holds)])
        return envs

    def test(self, env: Env, source: str, holds: bool) -> list[Env]:
        """`env` narrowed to where the condition holds, or does not; empty where it cannot."""
        key = (source, holds, env)
        found = self._tests.get(key)
        if found is None:
            tree = self.questions.trees.get(source)
            if tree is None:
                found = [env]
            elif holds:
                found = self._assume(env, tree, True)
            else:
                # A condition that cannot be worked out does not hold either.
                found = self._assume(env, tree, False) + self._unclear(env, tree)
            self._tests[key] = found = self.merged(found)
        return found

    def set(self, env: Env, name: str, source: str) -> list[Env]:
        """`env` after an answer has set the field `name` to the expression `source`."""
        how = self._effects.of(name, source)
        if how is NO_CHANGE:
            return [env]
        if isinstance(how, SetValues):
            return [self._changed(env, name, how.mask)]
        if isinstance(how, SetCopy):
            new, old = 0, self.mask(env, how.source)
            for bit, mask in enumerate(how.bits):
                if old >> bit & 1:
                    new |= mask
            return [self._changed(env, name, new)]
        yes = [self._changed(one, name, _YES) for one in self._assume(env, how.tree, True)]
        # `a and b` gives the value of `a` where that is unfilled.
        no = _NO | _UNFILLED if isinstance(how.tree, Both) else _NO
        return [
            *yes,
            *(self._changed(one, name, no) for one in self._assume(env, how.tree, False)),
            *self._unclear(env, how.tree),
        ]

    def merged(self, envs: list[Env]) -> list[Env]:
        """The envs without those that another covers; one for all, where they are many."""
        if len(envs) < 2:
            return envs
        kept: list[Env] = []
        # The widest first: none covers one before it, so what is kept never becomes fewer.
        for env in sorted(dict.fromkeys(envs), key=int.bit_count, reverse=True):
            if any(other | env == other for other in kept):
                continue
            if len(kept) == MOST_CASES:
                widest = 0
                for one in envs:
                    widest |= one
                return [widest]
            kept.append(env)
        return kept

    def _changed(self, env: Env, name: str, mask: int | None) -> Env:
        number = self.questions.at.get(name)
        if number is not None:
            if mask is None:
                env |= self._bits[number]
            else:
                env = self.with_mask(env, number, mask)
        for opened in self.questions.reading.get(name, ()):
            env |= self._bits[opened]
        return env

    def _narrowed(self, env: Env, at: int, mask: int) -> list[Env]:
        bits = self._bits[at]
        left = env & (mask << self._shifts[at]) & bits
        return [env & ~bits | left] if left else []

    # -- conditions ---------------------------------------------------------------------------

    def _assume(self, env: Env, tree: ConditionTree, holds: bool) -> list[Env]:
        """The parts of `env` in which the tree is worked out and gives `holds`."""
        if isinstance(tree, Not):
            return self._assume(env, tree.part, not holds)
        if isinstance(tree, Both):
            return self._assume_both(env, tree, holds)
        bound = tree if isinstance(tree, Sure) else self.questions.bound[tree.key]
        if isinstance(bound, Sure):
            return [env] if bound.holds is holds else []
        if isinstance(bound, Settled):
            return self._narrowed(env, bound.at, bound.true if holds else bound.false)
        envs = [env]
        if holds:
            for number, filled in bound.needs:
                envs = [new for one in envs for new in self._narrowed(one, number, filled)]
        if bound.at is None:
            return envs
        wanted = _TRUE if holds else _FALSE
        return [new for one in envs for new in self._narrowed(one, bound.at, wanted)]

    def _assume_both(self, env: Env, tree: Both, holds: bool) -> list[Env]:
        envs, found = [env], []
        for part in tree.parts:
            if tree.wants is not holds:
                # One part decides, and those before it went the other way.
                found += [new for one in envs for new in self._assume(one, part, holds)]
            envs = self.merged([new for one in envs for new in self._assume(one, part, tree.wants)])
        return envs if tree.wants is holds else self.merged(found)

    def _unclear(self, env: Env, tree: ConditionTree) -> list[Env]:
        """The parts of `env` in which the tree cannot be worked out."""
        if isinstance(tree, Not):
            return self._unclear(env, tree.part)
        if isinstance(tree, Both):
            envs, found = [env], []
            for part in tree.parts:
                found += [new for one in envs for new in self._unclear(one, part)]
                envs = self.merged(
                    [new for one in envs for new in self._assume(one, part, tree.wants)]
                )
            return self.merged(found)
        bound = tree if isinstance(tree, Sure) else self.questions.bound[tree.key]
        if isinstance(bound, Sure):
            return []
        if isinstance(bound, Settled):
            neither = self.domains[bound.at].full & ~(bound.true | bound.false)
            return self._narrowed(env, bound.at, neither) if neither else []
        return [env] if bound.at is None else self._narrowed(env, bound.at, _UNCLEAR)
