"""Scenarios that a trainee would be wronged by: against their script, not to be passed, too plain.

Each is walked by a trainee who does everything right; what it looked at is remembered, so that
only what a change touches is walked again.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.findings import Finding
from jobaid.library.kinds import DoesNotFit, bring
from jobaid.operations.call_replay import STARTS_AT
from jobaid.practice.even_words import even_words
from jobaid.practice.good_trainee import walk
from jobaid.practice.practice_run import PracticeRun
from jobaid.practice.run_judgement import judge_run
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import decimal_words, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace, Library, Words
    from jobaid.library.model.scenario import Scenario

AGAINST, NOT_PASSED, TOO_PLAIN = "JA123", "JA124", "JA125"
_LEAST_WORDS = 5
"""So many words of a line in a row are no chance."""


@dataclass(frozen=True, slots=True)
class _LookedScenario:
    """What came of one scenario, and the versions of what it rests on."""

    scenario: Scenario
    versions: tuple[tuple[str, str], ...]
    findings: list[Finding]


class RecentScenarios:
    """What came of scenarios, for a library that is being changed."""

    def __init__(self) -> None:
        self._known: dict[str, _LookedScenario] = {}

    def findings(
        self, library: Library, scenario: Scenario, run: _ScenarioChecker
    ) -> list[Finding]:
        """The findings of a scenario; walked only where something it rests on has changed."""
        known = self._known.get(scenario.id)
        if (
            known is None
            or known.scenario != scenario
            or any(library.versions.get(name) != id for name, id in known.versions)
        ):
            findings, scripts = run.of(scenario)
            names = [*scripts, "never.yaml", "outcomes.yaml", "standards.yaml", "library.yaml"]
            versions = tuple((name, library.versions.get(name, "")) for name in names)
            versions = tuple((name, id) for name, id in versions if id)
            known = self._known[scenario.id] = _LookedScenario(scenario, versions, findings)
        return known.findings


def scenario_findings(library: Library, recent: RecentScenarios | None = None) -> list[Finding]:
    """What is wrong with the scenarios of a library, beside names that are not there."""
    recent = recent or RecentScenarios()
    checker = _ScenarioChecker(library)
    found: list[Finding] = []
    for scenario in library.scenarios.values():
        if scenario.script in library.scripts and library.scripts[scenario.script].first_step:
            found += recent.findings(library, scenario, checker)
    return found


class _StepClock:
    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> tuple[str, int]:
        return STARTS_AT, self.ms

    def go_on(self, ms: int) -> None:
        self.ms += ms


class _ScenarioChecker:
    def __init__(self, library: Library) -> None:
        self._library = library
        self._compiled = CompiledLibrary(library)

    def of(self, scenario: Scenario) -> tuple[list[Finding], list[str]]:
        """The findings of one scenario, and the scripts they rest on."""
        reached = self._reached(scenario)
        found = [*self._against(scenario, reached), *self._too_plain(scenario)]
        scripts = sorted({script for script, _ in reached})
        if not any(one.code == AGAINST for one in found):
            found += self._not_passed(scenario)
        return found, scripts

    # -- against the script -----------------------------------------------------------------

    def _against(self, scenario: Scenario, reached: set[tuple[str, str]]) -> Iterator[Finding]:
        home = self._library.scripts[scenario.script]
        for turn in scenario.turns:
            if turn.step is None:
                continue
            there = self._library.find_step(turn.step, home)
            if there is not None and (there[0].id, there[1].id) not in reached:
                words = sentence(
                    "has a turn at `{step}`, where no path of `{script}` leads.",
                    step=turn.step,
                    script=home.id,
                )
                fix = sentence(
                    "Put the turn where the call comes by, or let a `must` enter that script."
                )
                yield self._found(scenario, AGAINST, turn.spot("at"), words, fix)
        for must in scenario.must:
            if must.does == "fill" and must.value is not None:
                field = self._library.all_fields.get(must.name)
                if field is None:
                    continue
                try:
                    bring(field, must.value)
                except DoesNotFit as misfit:
                    words = sentence(
                        "wants `{name}` filled with `{value}`. {misfit}",
                        name=must.name,
                        value=must.value,
                        misfit=misfit.words,
                    )
                    yield self._found(scenario, AGAINST, must.spot("value"), words)
        outcomes = {
            step.outcome
            for script, id in reached
            if (step := self._library.scripts[script].step(id)) is not None
        }
        for number, end in enumerate(scenario.ends):
            if end in self._library.outcomes and end not in outcomes:
                spot = scenario.spots.get(f"ends.{number}") or scenario.spot("ends")
                words = sentence(
                    "should end with `{end}`, which no step that it can come to proposes.", end=end
                )
                yield self._found(scenario, AGAINST, spot, words)

    def _reached(self, scenario: Scenario) -> set[tuple[str, str]]:
        """Every step that a call may come to, whatever the conditions say."""
        library = self._library
        starts = [scenario.script]
        starts += [one.name.partition("/")[0] for one in scenario.must if one.does == "enter"]
        queue: deque[tuple[str, str]] = deque()
        for id in starts:
            script = library.scripts.get(id)
            first = script.first_step if script is not None else None
            if script is not None and first is not None:
                queue.append((script.id, first.id))
        found = set(queue)
        while queue:
            ready = self._compiled.step(queue.popleft())
            if ready is None:
                continue
            targets = [one.target for one in ready.routes]
            targets += [one.way.target for one in ready.answers.values() if one.way is not None]
            for target in (*targets, ready.following, ready.visit):
                if target is not None and target not in found:
                    found.add(target)
                    queue.append(target)
        return found

    # -- whether it can be passed -----------------------------------------------------------

    def _not_passed(self, scenario: Scenario) -> Iterator[Finding]:
        clock, numbers = _StepClock(), itertools.count()
        try:
            run = PracticeRun(scenario, self._compiled, clock, lambda: f"check-{next(numbers)}")
        except Refused:
            return
        walk(run, pass_time=clock.go_on)
        judged = judge_run(run)
        if judged.passed:
            return
        lost = next((one for one in judged.points if one.met is False), None)
        outcome = run.engine.state.outcome
        end = sentence("ends without an outcome")
        if outcome is not None:
            end = sentence("ends with `{outcome}`", outcome=outcome)
        if run.hung_up:
            end = sentence("loses the customer, whose patience is gone")
        words: str = sentence(
            "cannot be passed: who does all of it well comes to {score} of {pass_at} and {end}.",
            score=decimal_words(judged.score or 0),
            pass_at=decimal_words(scenario.pass_at),
            end=end,
        )
        if lost is not None:
            first = sentence("First lost: {id}, {why}", id=f"{lost.kind} `{lost.id}`", why=lost.why)
            words = joined(words, first)
        fix = sentence(
            "Walk it with `jobaid practise`; give the customer what the script asks for."
        )
        yield self._found(scenario, NOT_PASSED, scenario.spot("id"), words, fix)

    # -- whether it gives itself away ----------------------------------------------------------

    def _too_plain(self, scenario: Scenario) -> Iterator[Finding]:
        library, languages = self._library, self._library.house.languages
        home = library.scripts[scenario.script]
        for language in languages:
            answers: list[tuple[str, str]] = []
            for must in scenario.must:
                step = library.find_step(must.name, home) if must.does == "say" else None
                if step is not None and step[1].say is not None:
                    answers.append(
                        (step[1].say.text(language, languages), sentence("the line to say"))
                    )
            for id in scenario.never:
                rule = library.never.get(id)
                if rule is not None and rule.say_instead is not None:
                    says = rule.say_instead.text(language, languages)
                    answers.append((says, sentence("what is said instead of `{id}`", id=id)))
            texts: list[tuple[Words | None, FilePlace, str]] = [
                (scenario.brief, scenario.spot("brief"), sentence("the brief")),
                (scenario.title, scenario.spot("title"), sentence("the title")),
                *(
                    (one, scenario.spot("opening"), sentence("the opening"))
                    for one in scenario.opening
                ),
                *(
                    (one, turn.spot("says"), sentence("a turn"))
                    for turn in scenario.turns
                    for one in turn.says
                ),
            ]
            for words, spot, what in texts:
                if words is None:
                    continue
                told = _plain(words.text(language, languages), language)
                for answer, of in answers:
                    if _shares(told, _plain(answer, language)):
                        text = sentence(
                            "gives itself away: {what} has {of}, word for word.", what=what, of=of
                        )
                        fix = sentence("Say it as the customer would, or leave it out.")
                        yield self._found(scenario, TOO_PLAIN, spot, text, fix)
                        break

    def _found(
        self, scenario: Scenario, code: str, spot: FilePlace, words: str, fix: str | None = None
    ) -> Finding:
        text = sentence("The scenario `{id}` {words}", id=scenario.id, words=words)
        return Finding(scenario.file, spot[0], spot[1], code, text, fix=fix)


def _plain(text: str, language: str) -> list[str]:
    return [one.word for one in even_words(text, language)]


def _shares(told: list[str], answer: list[str]) -> bool:
    runs = {tuple(answer[at : at + _LEAST_WORDS]) for at in range(len(answer) - _LEAST_WORDS + 1)}
    return any(
        tuple(told[at : at + _LEAST_WORDS]) in runs for at in range(len(told) - _LEAST_WORDS + 1)
    )
