"""Scenarios made from what is there: a script whose answers the customer chooses, or a kept call.

No model and no network: a walk through the script, steered towards an answer that the seed names,
becomes the customer's turns. The same script and seed give the same scenario.
"""

from __future__ import annotations

import itertools
import math
import random
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.engine import CallEngine
from jobaid.call.view import open_answers
from jobaid.library import customer_fields
from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.model import Words
from jobaid.library.model.scenario import Persona, Scenario, ScenarioTurn
from jobaid.library.reading.page_reader import read_page
from jobaid.library.reading.shared_keys import slug
from jobaid.library.texts import RefusedText, compile_expression
from jobaid.operations.call_replay import STARTS_AT
from jobaid.operations.sample_values import person, value_for
from jobaid.operations.scenario_steering import Target, steering_to
from jobaid.sentences import sentence

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.call.compiled_library import CompiledLibrary, ReadyStep
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Library, Script

Weights = Mapping[tuple[str, str, str], float]

LONGEST = 70
_TRIES = 12
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_MOODS = ("worried", "calm", "content")


class NotMade(Refused):
    """A scenario that cannot be made; `words` say why."""


def scenario_of_script(
    compiled: CompiledLibrary,
    script_id: str,
    seed: int,
    *,
    language: str | None = None,
    weights: Weights | None = None,
) -> Scenario:
    """A customer for a script. Over seeds every answer is given; `weights` tell how often.

    Raises NotMade where the library has no such script, or it has no steps.
    """
    script = compiled.library.scripts.get(script_id)
    if script is None:
        raise NotMade(sentence("There is no script `{id}` here.", id=script_id[:80]))
    if script.first_step is None:
        raise NotMade(
            sentence("The script `{script}` has no step that can be read.", script=script_id)
        )
    targets = answers_to_reach(script)
    target = targets[seed % len(targets)] if targets else None
    walk: _Planned | None = None
    for number in range(_TRIES):
        chance = random.Random(f"{seed}/{script_id}/{number}")
        walk = _Planned(compiled, script, chance, target, language, weights or {})
        walk.go(gives_up=number < _TRIES - 1)
        if target is None or target in walk.taken or walk.gone_round:
            break
    assert walk is not None
    return walk.scenario(seed)


def answers_to_reach(script: Script) -> list[Target]:
    """Every answer of a script, in the order of its file.

    Left out are those that wait for what another script says, which visits this one.
    """
    own = {name for step in script.steps for name in step.ask}
    own |= {name for step in script.steps for one in step.answers for name, _ in one.set}
    return [
        (script.id, step.id, answer.id)
        for step in script.steps
        for answer in step.answers
        if answer.when is None or _can_open(answer.when, own)
    ]


def _can_open(when: str, own: set[str]) -> bool:
    """Whether a condition may hold in a call that has no other fields than these."""
    try:
        expression = compile_expression(when)
    except RefusedText:
        return True
    return expression.holds({})[0] or not own.isdisjoint(expression.names)


class _Planned:
    """One walk through a script, by an agent who does as it says and a customer by chance."""

    def __init__(
        self,
        compiled: CompiledLibrary,
        script: Script,
        chance: random.Random,
        target: Target | None,
        language: str | None,
        weights: Weights,
    ) -> None:
        self.taken: list[Target] = []
        self.gone_round = False
        """Whether it came back to the target's step and found that answer closed once more."""
        self._closed = 0
        self._compiled = compiled
        self._script = script
        self._chance = chance
        self._target = target
        self._weights = weights
        self._knows: dict[str, str] = {}
        self._turns: list[ScenarioTurn] = []
        ticks, numbers = itertools.count(0, 1000), itertools.count()
        self._engine, _ = CallEngine.start(
            compiled,
            script.id,
            lambda: (STARTS_AT, next(ticks)),
            lambda: f"plan-{next(numbers)}",
            language=language,
        )
        self._steering = steering_to(compiled, target) if target is not None else None

    @property
    def _call(self) -> CallReadModel:
        return self._engine.call

    def go(self, *, gives_up: bool) -> None:
        """Walk to an end; `gives_up`: only so far as the target can still be reached."""
        for _ in range(LONGEST):
            ready = self._call.step_here()
            if ready is None or (gives_up and self._lost()) or not self._step(ready):
                return

    def _lost(self) -> bool:
        """Whether nothing leads from here to the target, and it was not come by."""
        if self._steering is None or self._target in self.taken:
            return False
        return not self._steering.may_reach(self._call.place)

    def scenario(self, seed: int) -> Scenario:
        """What was walked, as a scenario: each answer once, where it was given."""
        outcome = self._engine.state.outcome
        name = self._knows.get(customer_fields.NAME) or person(self._chance)
        return Scenario(
            id=f"of-{self._script.id}-{seed}",
            title=self._script.title,
            script=self._script.id,
            file="",
            tags=self._script.tags,
            persona=Persona(name, None, self._chance.choice(_MOODS), 4),
            brief=self._script.about,
            knows={one: Words.of(told) for one, told in self._knows.items()},
            turns=tuple(self._turns),
            ends=(outcome,) if outcome is not None else (),
        )

    def _step(self, ready: ReadyStep) -> bool:
        for name in ready.step.ask:
            self._fill(name)
        if ready.step.answers:
            return self._answer(ready)
        at_end = not ready.step.next and ready.following is None
        if at_end and not self._call.place.visits:
            return False
        return not self._engine.do({"do": "next"}).refused

    def _answer(self, ready: ReadyStep) -> bool:
        script, step = ready.target
        open_now = open_answers(self._call, ready)
        wanted = self._target if self._target and self._target[:2] == ready.target else None
        if wanted is not None and wanted not in self.taken and wanted[2] not in open_now:
            self._make_open(ready, wanted[2])
            open_now = open_answers(self._call, ready)
            if wanted[2] not in open_now:
                self._met_closed()
        if not open_now:
            return False
        if wanted is not None and wanted not in self.taken and wanted[2] in open_now:
            chosen = wanted[2]
        else:
            chosen = self._chance.choices(open_now, [self._weight(ready, one) for one in open_now])[
                0
            ]
        answer = ready.answers[chosen].answer
        self._turns.append(ScenarioTurn((answer.label,), f"{script}/{step}", chosen, times=1))
        self.taken.append((script, step, chosen))
        return not self._engine.do({"do": "answer", "id": chosen}).refused

    def _met_closed(self) -> None:
        self._closed += 1
        if self._closed > 1:
            self.gone_round, self._steering = True, None

    def _weight(self, ready: ReadyStep, answer: str) -> float:
        """How likely an answer is: as often as it is given, and more where it leads there."""
        key = (*ready.target, answer)
        # The square root lets what is rare come up more often than it does.
        weight = math.sqrt(max(self._weights.get(key, 1.0), 0.05))
        if self._steering is None or self._target in self.taken:
            return weight
        return weight * self._steering.worth(self._call.place, ready, answer)

    def _fill(self, name: str, value: object | None = None) -> None:
        if name in self._engine.state.fields and value is None:
            return
        field = self._call.field(name)
        if field is None:
            return
        if value is None:
            if name == customer_fields.NAME:
                value = person(self._chance)
            else:
                value = value_for(field, self._chance, self._today())
        if value is None:
            return
        try:
            bring(field, value, self._call.manner)
        except DoesNotFit:
            return
        if not self._engine.do({"do": "fill", "field": name, "value": value}).refused:
            self._knows[name] = _said(value, name, self._call)

    def _make_open(self, ready: ReadyStep, answer: str) -> None:
        """Give the fields of a condition values with which it holds, where there are such."""
        when = ready.answers[answer].when
        if when is None or when.expression is None:
            return
        for name in sorted(when.expression.names):
            field = self._call.field(name)
            if field is None or name not in self._knows:
                continue
            for value in _candidates(when.source, field.kind):
                self._fill(name, value)
                if when.holds(self._call.values())[0]:
                    return

    def _today(self) -> dt.date:
        return self._call.local_now().date()


def _candidates(source: str, kind: str) -> Iterator[object]:
    """Values around the figures of a condition; yes and no where it has none."""
    if kind == "yes-no":
        yield from (True, False)
    for figure in _FIGURE.findall(source):
        number = float(figure)
        for value in (number, number - 1, number + 1):
            if value >= 0:
                yield f"{value:.2f}" if kind == "money" else f"{value:g}"


def _said(value: object, name: str, call: CallReadModel) -> str:
    """A value as the customer says it."""
    field = call.field(name)
    options = {} if field is None else {one.id: call.words(one.label) for one in field.options}
    if isinstance(value, bool):
        spanish = call.language == "es"
        return ("Sí" if spanish else "Yes") if value else "No"
    if isinstance(value, list):
        return ", ".join(options.get(str(one), str(one)) for one in value)
    return options.get(str(value), str(value))


# -- a kept call ------------------------------------------------------------------------------


def scenario_of_call(document: Mapping[str, Any], library: Library, seed: int = 0) -> Scenario:
    """A kept call as a scenario: the answers as they were given, names and numbers replaced.

    It is for whoever made it until a coach has looked at it. Raises NotMade where the call has
    no script that the library has.
    """
    id = str(document.get("id") or "")
    script = library.scripts.get(str(document.get("script") or ""))
    path = _mappings(document.get("path"))
    if path and library.scripts.get(str(path[0].get("script"))) is not None:
        script = library.scripts[str(path[0]["script"])]
    if script is None:
        raise NotMade(sentence("The script of this call is not in the library any more."))
    chance = random.Random(f"{seed}/{id}")
    name = person(chance)
    answered = [one for one in _mappings(document.get("events")) if one.get("type") == "answered"]
    turns = []
    for one in answered:
        found = library.find_step(f"{one.get('script')}/{one.get('step')}", script)
        answers = {} if found is None else {each.id: each for each in found[1].answers}
        answer = answers.get(str(one.get("answer")))
        if answer is not None:
            place = f"{one.get('script')}/{one.get('step')}"
            turns.append(ScenarioTurn((answer.label,), place, answer.id, times=1))
    knows = _replaced(document, library, chance, name)
    outcome = str(document.get("outcome"))
    return Scenario(
        id=f"call-{id[-12:]}".lower(),
        title=script.title,
        script=script.id,
        file="",
        tags=script.tags,
        persona=Persona(name, None, chance.choice(_MOODS), 4),
        brief=script.about,
        knows={field: Words.of(words) for field, words in knows.items()},
        turns=tuple(turns),
        ends=(outcome,) if outcome in library.outcomes else (),
    )


def _mappings(told: object) -> list[Mapping[str, Any]]:
    """The mappings of a list; a document that came from elsewhere may have anything there."""
    return [one for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []


def _replaced(
    document: Mapping[str, Any], library: Library, chance: random.Random, name: str
) -> dict[str, str]:
    """Values like those of the call and of nobody: only choices, yes and no, and amounts stay."""
    knows: dict[str, str] = {customer_fields.NAME: name}
    fields = document.get("fields")
    for field_name, value in (fields if isinstance(fields, Mapping) else {}).items():
        field = library.all_fields.get(field_name)
        if field is None or field_name == customer_fields.NAME:
            continue
        told = isinstance(value, str | int | float)
        if told and field.kind in ("choice", "yes-no", "money", "number"):
            options = {one.id: one.label.any for one in field.options}
            shown = ("Yes" if value else "No") if isinstance(value, bool) else str(value)
            knows[field_name] = options.get(str(value), shown)
            continue
        made = value_for(field, chance, _some_day())
        if isinstance(made, str):
            knows[field_name] = made
    return knows


@lru_cache(maxsize=1)
def _some_day() -> dt.date:
    import datetime as dt

    return dt.date.fromisoformat(STARTS_AT[:10])


# -- as a file ----------------------------------------------------------------------------------


def scenario_yaml(made: Scenario, languages: tuple[str, ...]) -> str:
    """A made scenario as the file a coach goes on from (`scenarios/NAME.yaml`)."""
    import yaml

    def words(one: Words | None) -> Any:
        if one is None:
            return None
        told = dict(one.by_language)
        return told[""] if set(told) == {""} else told

    told: dict[str, Any] = {
        "id": made.id,
        "title": words(made.title),
        "script": made.script,
        "for": list(made.tags),
        "persona": {
            "name": made.persona.name,
            "mood": made.persona.mood,
            "patience": made.persona.patience,
        },
        "brief": words(made.brief),
        "knows": {name: words(one) for name, one in made.knows.items()},
        "turns": [
            {
                "at": one.step,
                "says": [words(each) for each in one.says],
                "answer": one.answer,
                **({} if one.times is None else {"times": int(one.times)}),
            }
            for one in made.turns
        ],
        "ends": list(made.ends),
        "pass_at": made.pass_at,
    }
    kept = {key: value for key, value in told.items() if value not in (None, [], {})}
    return str(yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=100))


def scenario_file(
    made: Scenario, taken: Collection[str], languages: tuple[str, ...]
) -> tuple[str, bytes]:
    """A made scenario as a file of a library: its path in it, and its content.

    `taken` are the ids that other scenarios have: this one gets a number then. Its title names
    the customer, for the script's own is that of every other scenario made from it.
    """
    name = made.persona.name
    # Whoever publishes it reads its file's name.
    first = id = slug(f"{made.script} {name}")
    number = 1
    while id in taken:
        number += 1
        id = f"{first}-{number}"
    titles = {
        language: f"{told}: {name}" if name else told
        for language, told in made.title.by_language.items()
    }
    named = replace(made, id=id, title=Words(titles))
    return f"scenarios/{id}.yaml", scenario_yaml(named, languages).encode()


def scenario_in(text: str) -> Scenario:
    """The scenario that `scenario_yaml` has written. Raises NotMade where none can be read."""
    page, _ = read_page("scenarios/made.yaml", text.encode())
    if not isinstance(page, Scenario):
        raise NotMade(sentence("What this run was made from cannot be read any more."))
    return page
