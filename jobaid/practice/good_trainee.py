"""A trainee who does everything as the script and the scenario want it: to see what can be passed.

Variants leave out, or do wrongly, one kind of thing: what a scenario must not let pass.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jobaid.library.kinds import DoesNotFit, bring
from jobaid.practice.even_words import even_words
from jobaid.practice.line_judge import GAPS
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Field
    from jobaid.practice.practice_run import PracticeRun

LONGEST = 90
"""Steps after which a walk is given up: it goes round in a circle."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a trainee walks: what they do and leave out.

    `says` false: says nothing. `ticks`, `fills` false: does none of it. `slips`: breaks each
    never rule that is tempted. `leaves`: hangs up after so many steps. `mishears`: chooses
    another answer than was given where there is one.
    """

    says: bool = True
    ticks: bool = True
    fills: bool = True
    slips: bool = False
    mishears: bool = False
    leaves: int | None = None


GOOD = Manner()


def walk(
    run: PracticeRun, manner: Manner = GOOD, pass_time: Callable[[int], None] | None = None
) -> None:
    """Walk a run to its end. `pass_time` lets so many milliseconds pass before each deed."""
    _TraineeWalk(run, manner, pass_time or (lambda ms: None)).go()


class _TraineeWalk:
    def __init__(self, run: PracticeRun, manner: Manner, pass_time: Callable[[int], None]) -> None:
        self._run = run
        self._manner = manner
        self._pass_time = pass_time
        self._been: dict[tuple[str, str], int] = {}

    def go(self) -> None:
        """From where the run stands to the end."""
        for number in range(LONGEST):
            if self._run.over or number == self._manner.leaves:
                break
            if not self._step():
                break
        self._close()

    def _do(self, do: str, ms: int = 1000, **more: Any) -> bool:
        self._pass_time(ms)
        return not self._run.do({"do": do, **more}).refused

    def _step(self) -> bool:
        run = self._run
        place, ready = run.call.place, run.call.step_here()
        if ready is None:
            return False
        turn = run.notes.turns[-1].turn if run.notes.turns else None
        if self._manner.fills and any(one.word in GAPS for one in run.line().words):
            # What the line says has to be asked for first.
            self._fill(ready.step.ask)
        if (line := run.line().text) and self._manner.says:
            self._do("say", 2500, text=line)
            if run.over:
                return False
        if self._manner.slips and turn is not None and turn.tempts is not None:
            rule = run.call.library.never.get(turn.tempts)
            if rule is not None and rule.phrases:
                words = rule.phrases[0].text(run.call.language, run.call.library.house.languages)
                self._do("say", text=words)
                if run.over:
                    return False
        if self._manner.ticks:
            for item in ready.step.do:
                self._do("tick", 300, id=item.id)
        if self._manner.fills:
            self._fill(ready.step.ask)
            for visiting_step in place.visits:
                # A step that visits another script is never stood on: its fields are asked here.
                visiting = run.call.compiled.step(visiting_step)
                self._fill(visiting.step.ask if visiting is not None else ())
        self._been[place.script, place.step] = self._been.get((place.script, place.step), 0) + 1
        answer = turn.answer if turn is not None and turn.step == place.step else None
        if answer is not None:
            listens = [one.at_least or 0 for one in ready.standards if one.measure == "step-time"]
            return self._do(
                "answer", 1500 + round(1000 * max(listens, default=0)), id=self._heard(answer)
            )
        if (target := self._next_topic()) is not None:
            return self._do("jump", to=target)
        if ready.step.answers:
            open_now = [one.id for one in ready.step.answers]
            return any(self._do("answer", 800, id=id) for id in open_now)
        at_end = not ready.routes and ready.following is None and not place.visits
        return not at_end and self._do("next", 1500)

    def _heard(self, answer: str) -> str:
        ready = self._run.call.step_here()
        if not self._manner.mishears or ready is None:
            return answer
        others = [
            one.id
            for one in ready.step.answers
            if one.id != answer
            and (
                (when := ready.answers[one.id].when) is None
                or when.holds(self._run.call.values())[0]
            )
        ]
        return others[0] if others else answer

    def _next_topic(self) -> str | None:
        """Another script that a must wants entered, where this one has come to its end."""
        run = self._run
        ready = run.call.step_here()
        turn = run.notes.turns[-1].turn if run.notes.turns else None
        ends = ready is not None and not ready.routes and ready.following is None
        open_turn = ready is not None and bool(ready.step.answers) and turn is not None
        if not (ends or open_turn) or run.call.place.visits:
            return None
        here = run.call.place.script
        for must in run.scenario.must:
            script = must.name.partition("/")[0]
            if must.does != "enter" or script == here or script not in run.call.library.scripts:
                continue
            if not any(one["script"] == script for one in run.engine.state.path):
                return script
        return None

    def _fill(self, names: tuple[str, ...]) -> None:
        for name in names:
            value = self._value(name)
            if value is not None:
                self._do("fill", 500, field=name, value=value)

    def _value(self, name: str) -> object | None:
        run = self._run
        field = run.call.field(name)
        for must in run.scenario.must:
            if must.does == "fill" and must.name == name and must.value is not None:
                return must.value
        words = run.customer.knows(name)
        if words is None or field is None:
            return None
        return heard_as(field, words, run)

    def _close(self) -> None:
        run = self._run
        if run.over:
            return
        if self._manner.leaves is not None:
            self._do("close", reason="Left")
            return
        self._do("wrap-up")
        outcome = run.call.library.outcomes.get(run.engine.state.outcome or "")
        if self._manner.fills and outcome is not None:
            self._fill(tuple(one for one in outcome.needs if one not in run.engine.state.fields))
        if not self._do("close"):
            self._do("close", reason="No outcome")


def heard_as(field: Field, words: str, run: PracticeRun) -> object | None:
    """What a trainee would write down of what the customer tells."""
    languages = run.call.library.house.languages
    said = [one.word for one in even_words(words, run.call.language)]
    if field.kind in ("choice", "choices"):
        for option in field.options:
            label = option.label.text(run.call.language, languages)
            wanted = {one.word for one in even_words(label, run.call.language)}
            if option.id in said or wanted & set(said) - {"the", "a", "it", "they", "my"}:
                return option.id if field.kind == "choice" else [option.id]
        return None
    if field.kind == "yes-no":
        return not {"no", "not", "nobody", "nadie"} & set(said)
    try:
        bring(field, words, run.call.manner)
    except DoesNotFit:
        figures = [one.word for one in even_words(words, run.call.language)]
        for one in figures:
            try:
                bring(field, one, run.call.manner)
            except DoesNotFit:
                continue
            if any(sign.isdigit() for sign in one):
                return one
        return None
    return words
