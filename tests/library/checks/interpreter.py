"""A tiny interpreter of scripts, to try the checks against, written from the help page `formats`.

It shares nothing with the checks or the graph but the model and the evaluator of conditions.
It tries every value of a small palette for every field that a step asks for, and so finds
every call that is possible with these values.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.texts.expressions import compile_expression
from jobaid.library.texts.problems import Unworkable

if TYPE_CHECKING:
    from jobaid.library.model import Answer, Library, Rule, Script, Step

Values = tuple[tuple[str, object], ...]


class At(NamedTuple):
    """A moment of a call: where it stands, what is filled, whether the rule is met."""

    script: str
    step: str
    visits: tuple[tuple[str, str], ...]
    returned: bool
    values: Values
    met: bool


class Move(NamedTuple):
    """One move of the agent: what is filled first, then an answer (or None: next)."""

    fills: Values
    answer: str | None


class _Left(Exception):
    """The call leaves its script for good."""


class Interpreter:
    """Runs calls and watches one rule of the script `owner`.

    With `home` only calls are run that never leave the script of that id for good.
    """

    def __init__(
        self,
        library: Library,
        owner: Script,
        rule: Rule,
        palettes: Mapping[str, tuple[object, ...]],
        home: str | None = None,
    ) -> None:
        self.library = library
        self.home = home
        self.palettes = palettes
        self.forbidden = {
            (one[0].id, one[1].id)
            for one in (library.find_step(name, owner) for name in rule.no)
            if one is not None
        }
        until = library.find_step(rule.until, owner)
        self.until = None if until is None else (until[0].id, until[1].id)
        self.when = rule.when
        self.broken = False

    def shortest_break(self, script: Script, most: int = 40_000) -> int | None:
        """The fewest moves after which a call that begins with `script` breaks the rule."""
        first = script.first_step
        if first is None:
            return None
        todo = deque([(at, 0) for at in self._starts(script, first)])
        seen = {at for at, _ in todo}
        if self.broken:
            return 0
        while todo:
            at, moves = todo.popleft()
            for _, after in self.moves(at):
                if self.broken:
                    return moves + 1
                if after not in seen:
                    seen.add(after)
                    todo.append((after, moves + 1))
            assert len(seen) < most, "make the scripts smaller"
        return None

    def follow(
        self, script: Script, answers: list[tuple[str, str, str | None]]
    ) -> list[Move] | None:
        """The moves of a call that takes these answers (script, step, answer) and breaks the rule.

        The first move's fills are what the call is opened with, and its answer means nothing.
        None where no filling in of fields breaks the rule by these answers, at the last.
        """
        first = script.first_step
        assert first is not None
        here: dict[At, list[Move]] = {}
        for at in self._starts(script, first):
            opened = Move(at.values, None)
            if self.broken:
                return None if answers else [opened]
            here[at] = [opened]
        for number, (script_id, step_id, answer) in enumerate(answers):
            after: dict[At, list[Move]] = {}
            for at, moves in here.items():
                if (at.script, at.step) != (script_id, step_id):
                    continue
                for move, then in self.moves(at):
                    broken, self.broken = self.broken, False
                    if move.answer != answer:
                        continue
                    if not broken:
                        after.setdefault(then, [*moves, move])
                    elif number == len(answers) - 1:
                        return [*moves, move]
            here = after
        return None

    # -- moving -----------------------------------------------------------------------------

    def _starts(self, script: Script, first: Step) -> Iterator[At]:
        opened = self.library.caller_field_named
        for values in self._fillings({}, [name for name in opened if name in self.palettes]):
            yield self._enter(At(script.id, first.id, (), False, _kept(values), False))

    def moves(self, at: At) -> Iterator[tuple[Move, At]]:
        """Every move that the agent can make, and where the call is then."""
        _, step = self._step(at)
        asked = [name for name in step.ask if name in self.palettes]
        for values in self._fillings(dict(at.values), asked):
            fills = tuple((name, values.get(name)) for name in asked)
            answers = [
                answer
                for answer in step.answers
                if answer.when is None or _holds(answer.when, values)
            ]
            for answer in [*answers, None] if step.next or not step.answers else answers:
                try:
                    after = self._after(at, answer, values)
                except _Left:
                    continue
                if after is not None:
                    yield Move(fills, None if answer is None else answer.id), after

    def _after(self, at: At, answer: Answer | None, values: dict[str, object]) -> At | None:
        now = dict(values)
        for name, source in () if answer is None else answer.set:
            self._set(now, name, source)
        if answer is None or answer.go is None:
            return self._on(at, now)
        found = self.library.find_step(answer.go, self.library.scripts[at.script])
        return None if found is None else self._go(at, found[0].id, found[1].id, now)

    def _on(self, at: At, values: dict[str, object]) -> At | None:
        """The way on; None where there is none that can be taken."""
        script, step = self._step(at)
        if at.visits and step.returns:
            return self._back(at, values)
        if step.next:
            for route in step.next:
                if route.when is None or _holds(route.when, values):
                    found = self.library.find_step(route.go, script)
                    return found and self._go(at, found[0].id, found[1].id, values)
            return None
        ids = [one.id for one in script.steps]
        place = ids.index(step.id)
        if not step.is_ending and place + 1 < len(ids):
            return self._go(at, script.id, ids[place + 1], values)
        return self._back(at, values) if at.visits else None

    def _back(self, at: At, values: dict[str, object]) -> At:
        """The end of a visit, and what follows from it at once."""
        script_id, step_id = at.visits[-1]
        met = self._met(at, {(at.script, at.step)}, values)
        here = At(script_id, step_id, at.visits[:-1], True, _kept(values), met)
        _, step = self._step(here)
        if step.answers and not step.next:
            return here
        return self._on(here, values) or here

    def _go(self, at: At, script_id: str, step_id: str, values: dict[str, object]) -> At:
        if script_id == at.script:
            visits = at.visits
        else:
            depths = [n for n, (visiting, _) in enumerate(at.visits) if visiting == script_id]
            visits = at.visits[: depths[0]] if depths else ()
        if self.home is not None and not visits and script_id != self.home:
            raise _Left
        left = {(at.script, at.step), *at.visits[len(visits) :]}
        met = self._met(at, left, values)
        return self._enter(At(script_id, step_id, visits, False, _kept(values), met))

    def _enter(self, at: At) -> At:
        if (at.script, at.step) in self.forbidden and not at.met:
            self.broken = True
        _, step = self._step(at)
        visited = self.library.scripts.get(step.visit or "")
        if visited is None or visited.first_step is None or visited.id == at.script:
            return at
        if any(visited.id == script_id for script_id, _ in at.visits):
            return at
        visits = (*at.visits, (at.script, at.step))
        inside = at._replace(script=visited.id, step=visited.first_step.id, visits=visits)
        return self._enter(inside)

    def _met(self, at: At, left: set[tuple[str, str]], values: dict[str, object]) -> bool:
        if at.met or self.until not in left:
            return at.met
        return self.when is None or _holds(self.when, values)

    # -- values -----------------------------------------------------------------------------

    def _step(self, at: At) -> tuple[Script, Step]:
        script = self.library.scripts[at.script]
        step = script.step(at.step)
        assert step is not None
        return script, step

    def _fillings(self, values: dict[str, object], names: list[str]) -> Iterator[dict[str, object]]:
        if not names:
            yield values
            return
        for value in self.palettes[names[0]]:
            yield from self._fillings({**values, names[0]: value}, names[1:])

    def _set(self, values: dict[str, object], name: str, source: str) -> None:
        field = self.library.all_fields[name]
        try:
            found = compile_expression(source).value(values)
            kept = bring(field, found)
        except (DoesNotFit, Unworkable):
            return
        values[name] = Decimal(str(kept)) if field.kind == "money" and kept is not None else kept


def _holds(source: str, values: Mapping[str, object]) -> bool:
    return compile_expression(source).holds(values)[0]


def _kept(values: Mapping[str, object]) -> Values:
    return tuple(sorted((name, value) for name, value in values.items() if value is not None))
