"""A library made ready for walking: targets found, conditions compiled, once per step.

What cannot be worked out (an unknown target, a refused condition) is kept as None with its
words, so that a call goes on with what there is.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from jobaid.library.texts import Expression, RefusedText, compile_expression
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Answer, Field, Library, Reply, Script, Standard, Step

StepTarget = tuple[str, str]


class CompiledCondition:
    """A condition of the library: always, never (it was refused), or an expression."""

    __slots__ = ("expression", "source", "trouble")

    def __init__(self, source: str) -> None:
        self.source = source
        self.trouble: str | None = None
        self.expression: Expression | None = None
        try:
            self.expression = compile_expression(source)
        except RefusedText as refused:
            self.trouble = refused.words

    def holds(self, values: dict[str, object]) -> tuple[bool, str | None]:
        """Whether it holds; with words where it could not be worked out (then it does not)."""
        if self.expression is None:
            return False, self.trouble
        return self.expression.holds(values)


def _names(condition: CompiledCondition | None) -> frozenset[str]:
    if condition is None or condition.expression is None:
        return frozenset()
    return condition.expression.names


def _condition(source: str | None) -> CompiledCondition | None:
    return None if source is None else CompiledCondition(source)


@dataclass(frozen=True, slots=True)
class WayOn:
    """One route: where to, and when."""

    go: str
    target: StepTarget | None
    when: CompiledCondition | None


@dataclass(frozen=True, slots=True)
class ReadyAnswer:
    """An answer with its own way on (None: the step's) and what it sets."""

    answer: Answer
    way: WayOn | None
    when: CompiledCondition | None
    sets: tuple[tuple[str, CompiledCondition], ...]


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule of a script: which entries it forbids until when."""

    key: str
    no: frozenset[StepTarget]
    until: StepTarget
    when: CompiledCondition | None
    no_words: str
    until_words: str
    why: str


@dataclass(frozen=True, slots=True)
class ReadyStep:
    """A step with everything that walking it needs."""

    script: Script
    step: Step
    answers: dict[str, ReadyAnswer]
    routes: tuple[WayOn, ...]
    following: StepTarget | None
    visit: StepTarget | None
    standards: tuple[Standard, ...]
    may_miss: bool
    """Whether anything of it can be left open: a field, or an item that must be ticked."""

    @property
    def target(self) -> StepTarget:
        """The step as (script, step)."""
        return self.script.id, self.step.id


class CompiledLibrary:
    """The ready steps of one library, made when first walked on."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._steps: dict[StepTarget, ReadyStep | None] = {}
        self._rules: dict[str, tuple[ReadyRule, ...]] = {}
        self._speaks: dict[tuple[str, str], bool] = {}

    def step(self, target: StepTarget) -> ReadyStep | None:
        """The ready step, or None where the library has no such step."""
        try:
            return self._steps[target]
        except KeyError:
            ready = self._steps[target] = self._make(target)
            return ready

    def rules(self, script_id: str) -> tuple[ReadyRule, ...]:
        """The rules written in this script."""
        found = self._rules.get(script_id)
        if found is None:
            script = self.library.scripts.get(script_id)
            found = () if script is None else tuple(self._make_rules(script))
            self._rules[script_id] = found
        return found

    @cached_property
    def rule_fields(self) -> frozenset[str]:
        """The fields that rules rest on, and those that answers work them out from."""
        found: set[str] = set()
        sets: list[tuple[str, CompiledCondition]] = []
        for script in self.library:
            for rule in self.rules(script.id):
                found |= _names(rule.when)
            for step in script.steps:
                for answer in step.answers:
                    sets += [(name, CompiledCondition(source)) for name, source in answer.set]
        before = -1
        while len(found) > before:
            before = len(found)
            found.update(*(_names(source) for name, source in sets if name in found))
        return frozenset(found)

    def speaks(self, script_id: str, language: str) -> bool:
        """Whether a script has lines in a language; the house's first one every script has."""
        if language == self.library.house.languages[0]:
            return True
        known = self._speaks.get((script_id, language))
        if known is None:
            script = self.library.scripts.get(script_id)
            says = [step.say for step in script.steps if step.say] if script is not None else []
            known = not says or any(language in one.by_language for one in says)
            self._speaks[script_id, language] = known
        return known

    def find(self, target: str, script: Script) -> StepTarget | None:
        """The step that `target` names from inside `script`."""
        found = self.library.find_step(target, script)
        return None if found is None else (found[0].id, found[1].id)

    def start_of(self, visit: str) -> StepTarget | None:
        """Where a visit of `script` or `script/step` begins; a visit never names an own step."""
        name, slash, step_id = visit.partition("/")
        script = self.library.scripts.get(name)
        if script is None:
            return None
        step = script.step(step_id) if slash else script.first_step
        return None if step is None else (name, step.id)

    def field(self, name: str, scripts: tuple[str, ...]) -> Field | None:
        """The field of this name: of these scripts in order, the house, or any script."""
        library = self.library
        for id in scripts:
            script = library.scripts.get(id)
            if script is not None and (found := script.field_named.get(name)) is not None:
                return found
        return library.caller_field_named.get(name) or library.all_fields.get(name)

    def reply(self, id: str, scripts: tuple[str, ...]) -> tuple[str | None, Reply] | None:
        """The reply of this id: of these scripts in order, else the house's (script None)."""
        for script_id in scripts:
            script = self.library.scripts.get(script_id)
            if script is not None and (found := script.reply_named.get(id)) is not None:
                return script_id, found
        house = self.library.replies.get(id)
        return None if house is None else (None, house)

    def _make(self, target: StepTarget) -> ReadyStep | None:
        script = self.library.scripts.get(target[0])
        step = None if script is None else script.step(target[1])
        if script is None or step is None:
            return None
        number = script.step_number[step.id]
        following = None
        if not step.next and not step.is_ending and number + 1 < len(script.steps):
            following = (script.id, script.steps[number + 1].id)
        visit = None if step.visit is None else self.start_of(step.visit)
        return ReadyStep(
            script=script,
            step=step,
            answers={a.id: self._answer(a, script) for a in reversed(step.answers)},
            routes=tuple(self._way(r.go, r.when, script) for r in step.next),
            following=following,
            visit=visit,
            standards=self._standards(script, step),
            may_miss=bool(step.ask) or any(item.must for item in step.do),
        )

    def _way(self, go: str, when: str | None, script: Script) -> WayOn:
        return WayOn(go, self.find(go, script), _condition(when))

    def _answer(self, answer: Answer, script: Script) -> ReadyAnswer:
        return ReadyAnswer(
            answer,
            None if answer.go is None else self._way(answer.go, None, script),
            _condition(answer.when),
            tuple((name, CompiledCondition(source)) for name, source in answer.set),
        )

    def _standards(self, script: Script, step: Step) -> tuple[Standard, ...]:
        found = []
        for one in self.library.standards.values():
            named = one.id in step.standard or f"{script.id}/{step.id}" in one.scope
            of_step = one.step in (f"{script.id}/{step.id}", step.id) and (
                self.library.in_scope(one.scope, script, step)
            )
            if named or of_step:
                found.append(one)
        return tuple(found)

    def _make_rules(self, script: Script) -> list[ReadyRule]:
        rules = []
        for number, rule in enumerate(script.rules):
            until = self.find(rule.until, script)
            no = frozenset(t for one in rule.no if (t := self.find(one, script)) is not None)
            if until is None or not no:
                continue
            rules.append(
                ReadyRule(
                    f"{script.id}#{number + 1}",
                    no,
                    until,
                    _condition(rule.when),
                    ", ".join(rule.no),
                    rule.until,
                    rule.why.any if rule.why else "",
                )
            )
        return rules
