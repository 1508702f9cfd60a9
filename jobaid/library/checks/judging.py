"""Scorecards and scenarios: what they name that is not there, what cannot be worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.texts.expressions import compile_expression
from jobaid.library.texts.problems import RefusedText
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.model import FilePlace, Library, Located, Script, Step
    from jobaid.library.model.scenario import Scenario, ScenarioMust, ScenarioTurn
    from jobaid.library.model.scorecard import Evidence, Scorecard


_NO_SUCH = {
    "standard": sentence("the standard `{name}`, and there is none."),
    "never": sentence("the never rule `{name}`, and there is none."),
    "outcome": sentence("the outcome `{name}`, and there is none."),
}


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """Every scorecard and every scenario."""
    for card in whole.library.scorecards.values():
        yield from _scorecard(whole, card)
    for scenario in whole.library.scenarios.values():
        yield from _JudgedNames(whole, scenario).unknown()


def _scorecard(whole: LibraryContext, card: Scorecard) -> Iterator[Finding]:
    for number, name in enumerate(card.scope):
        if name not in whole.scope_names:
            spot = card.spots.get(f"scope.{number}") or card.spot("scope")
            words = sentence(
                "The scope of `{id}` names `{name}`: no script, step or tag.", id=card.id, name=name
            )
            yield found(card.file, "JA056", spot, words, did_you_mean(name, whole.scope_names))
    earlier: list[str] = []
    for question in card.questions:
        for one in question.evidence:
            missing = _evidence(whole.library, one)
            if missing is not None:
                words = sentence(
                    "The question `{id}` rests on {missing}", id=question.id, missing=missing[0]
                )
                yield found(card.file, "JA103", one.at, words, missing[1])
        if question.when is not None:
            why = _refused(question.when, earlier)
            if why is not None:
                words = sentence(
                    "The question `{id}` has a condition that {why}", id=question.id, why=why
                )
                fix = sentence(
                    "A condition is about the answers to earlier questions: `rights == 'whole'`."
                )
                yield found(card.file, "JA105", question.spot("when"), words, fix)
        # In an expression a hyphen would be a minus.
        earlier.append(question.id.replace("-", "_"))


def _refused(source: str, earlier: list[str]) -> str | None:
    try:
        unknown = [name for name in compile_expression(source).uses if name not in earlier]
    except RefusedText as refused:
        return sentence("is refused. {words}", words=refused.words)
    if unknown:
        return sentence("names `{unknown}`, which is no question before it.", unknown=unknown[0])
    return None


def _evidence(library: Library, one: Evidence) -> tuple[str, str | None] | None:
    """What a piece of evidence names that is not there, and what may be meant."""
    known: Mapping[str, Mapping[str, object]] = {
        "standard": library.standards,
        "never": library.never,
        "outcome": library.outcomes,
    }
    if one.kind in known:
        if one.name in known[one.kind]:
            return None
        near = did_you_mean(one.name, known[one.kind])
        return _NO_SUCH[one.kind].of(name=one.name), near
    script, step, last = _parts(library, one.name)
    if one.kind == "promise" and "/" not in one.name:
        return None
    if script is None:
        fix = did_you_mean(one.name.partition("/")[0], library.scripts)
        return sentence("`{name}`, and there is no such script.", name=one.name), fix
    if one.kind == "rule":
        rules = [rule.id for rule in script.rules if rule.id is not None]
        name = one.name.partition("/")[2]
        if name in rules:
            return None
        return sentence("the rule `{name}`, and there is none.", name=one.name), did_you_mean(
            name, rules
        )
    if step is None:
        name = one.name.split("/")[1] if "/" in one.name else ""
        fix = did_you_mean(name, script.step_number)
        return sentence("`{name}`, and there is no such step.", name=one.name), fix
    if one.kind == "item" and last not in (items := [item.id for item in step.do]):
        return sentence("`{name}`, and the step has no such item.", name=one.name), did_you_mean(
            last, items
        )
    if one.kind == "promise" and step.promise is None:
        return sentence("the promise of `{name}`, and the step makes none.", name=one.name), None
    return None


def _parts(library: Library, name: str) -> tuple[Script | None, Step | None, str]:
    """The script, the step and what follows in `script/step/item`."""
    script_id, _, rest = name.partition("/")
    step_id, _, last = rest.partition("/")
    script = library.scripts.get(script_id)
    return script, None if script is None else script.step(step_id), last


class _JudgedNames:
    """The names that one scenario uses."""

    def __init__(self, whole: LibraryContext, scenario: Scenario) -> None:
        self._whole = whole
        self._library = whole.library
        self._scenario = scenario

    def unknown(self) -> Iterator[Finding]:
        """A finding for each name that leads nowhere."""
        scenario, library = self._scenario, self._library
        if scenario.script and scenario.script not in self._whole.ids:
            words = sentence(
                "begins with the script `{script}`, and there is none.", script=scenario.script
            )
            yield self._found(scenario.spot("script"), words, scenario.script, self._whole.ids)
        for name in scenario.knows:
            if name not in library.all_fields:
                words = sentence("knows `{name}`, which no script declares as a field.", name=name)
                spot = scenario.spot(f"knows.{name}")
                yield self._found(spot, words, name, library.all_fields)
        for turn in scenario.turns:
            yield from self._turn(turn)
        for must in scenario.must:
            yield from self._must(must)
        yield from self._list("never", scenario.never, library.never, sentence("never rule"))
        yield from self._list("ends", scenario.ends, library.outcomes, sentence("outcome"))

    def _turn(self, turn: ScenarioTurn) -> Iterator[Finding]:
        step = None
        if turn.step is not None:
            yield from self._step(turn, "at", turn.step)
            step = self._find(turn.step)
        if step is not None and turn.answer is not None:
            answers = [one.id for one in step.answers]
            if turn.answer not in answers:
                words = sentence(
                    "has the answer `{answer}` at `{step}`, which has no such answer.",
                    answer=turn.answer,
                    step=turn.step,
                )
                yield self._found(turn.spot("answer"), words, turn.answer, answers)
        if turn.tempts is not None and turn.tempts not in self._library.never:
            words = sentence(
                "tempts to break the never rule `{tempts}`, and there is none.", tempts=turn.tempts
            )
            yield self._found(turn.spot("tempts"), words, turn.tempts, self._library.never)

    def _must(self, must: ScenarioMust) -> Iterator[Finding]:
        if must.does in ("enter", "say"):
            yield from self._step(must, must.does, must.name)
        elif must.does == "fill" and must.name not in self._library.all_fields:
            words = sentence(
                "wants the field `{name}` filled, which no script declares.", name=must.name
            )
            yield self._found(must.spot("fill"), words, must.name, self._library.all_fields)
        elif must.does == "tick":
            _, step, item = _parts(self._library, must.name)
            items = [] if step is None else [one.id for one in step.do]
            if item not in items:
                words = sentence(
                    "wants `{name}` ticked, and there is no such item.", name=must.name
                )
                yield self._found(must.spot("tick"), words, item, items)
        if must.before is not None:
            yield from self._step(must, "before", must.before)

    def _find(self, name: str) -> Step | None:
        script = self._library.scripts.get(self._scenario.script)
        if script is not None:
            there = self._library.find_step(name, script)
            return None if there is None else there[1]
        return _parts(self._library, name)[1]

    def _step(self, holder: Located, key: str, name: str) -> Iterator[Finding]:
        if self._find(name) is None:
            words = sentence("names the step `{name}`, and there is none.", name=name)
            steps = [f"{one.id}/{step.id}" for one in self._library for step in one.steps]
            yield self._found(holder.spot(key), words, name, steps)

    def _list(
        self, key: str, names: Iterable[str], known: Mapping[str, object], what: str
    ) -> Iterator[Finding]:
        for number, name in enumerate(names):
            if name not in known:
                spot = self._scenario.spots.get(f"{key}.{number}") or self._scenario.spot(key)
                yield self._found(
                    spot,
                    sentence("names the {what} `{name}`, and there is none.", what=what, name=name),
                    name,
                    known,
                )

    def _found(self, spot: FilePlace, words: str, name: str, known: Iterable[str]) -> Finding:
        scenario = self._scenario
        words = sentence("The scenario `{id}` {words}", id=scenario.id, words=words)
        return found(scenario.file, "JA104", spot, words, did_you_mean(name, known))
