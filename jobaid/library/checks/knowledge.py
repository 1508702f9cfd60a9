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
_Parts = tuple[list[Env], list[Env], list[Env]]

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
        self._tests: dict[tuple[str, Env], tuple[list[Env], list[Env]]] = {}

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
        found = self._tests.get((source, env))
        if found is None:
            tree = self.questions.trees.get(source)
            if tree is None:
                found = [env], [env]
            else:
                true, false, unclear = self._parted(env, tree)
                # A condition that cannot be worked out does not hold either.
                found = self.merged(true), self.merged(false + unclear)
            self._tests[source, env] = found
        return found[0] if holds else found[1]

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
        true, false, unclear = self._parted(env, how.tree)
        # `a and b` gives the value of `a` where that is unfilled.
        no = _NO | _UNFILLED if isinstance(how.tree, Both) else _NO
        return [
            *(self._changed(one, name, _YES) for one in true),
            *(self._changed(one, name, no) for one in false),
            *unclear,
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

    def _parted(self, env: Env, tree: ConditionTree) -> _Parts:
        """The parts of `env` in which the tree holds, does not, and cannot be worked out."""
        if isinstance(tree, Both):
            return self._parted_both(env, tree)
        if isinstance(tree, Not):
            true, false, unclear = self._parted(env, tree.part)
            return false, true, unclear
        bound = tree if isinstance(tree, Sure) else self.questions.bound[tree.key]
        if isinstance(bound, Settled):
            at = bound.at
            neither = self.domains[at].full & ~(bound.true | bound.false)
            return (
                self._narrowed(env, at, bound.true),
                self._narrowed(env, at, bound.false),
                self._narrowed(env, at, neither) if neither else [],
            )
        if isinstance(bound, Sure):
            return ([env], [], []) if bound.holds else ([], [env], [])
        needed = [env]
        for number, filled in bound.needs:
            needed = [new for one in needed for new in self._narrowed(one, number, filled)]
        if bound.at is None:
            return needed, [env], [env]
        return (
            [new for one in needed for new in self._narrowed(one, bound.at, _TRUE)],
            self._narrowed(env, bound.at, _FALSE),
            self._narrowed(env, bound.at, _UNCLEAR),
        )

    def _parted_both(self, env: Env, tree: Both) -> _Parts:
        envs: list[Env] = [env]
        decided: list[Env] = []
        unclear: list[Env] = []
        for part in tree.parts:
            going: list[Env] = []
            for one in envs:
                true, false, neither = self._parted(one, part)
                # One part decides, and those before it went the other way.
                going += true if tree.wants else false
                decided += false if tree.wants else true
                unclear += neither
            envs = self.merged(going)
        decided, unclear = self.merged(decided), self.merged(unclear)
        return (envs, decided, unclear) if tree.wants else (decided, envs, unclear)
