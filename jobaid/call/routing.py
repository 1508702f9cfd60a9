"""The way on from a step (`assets/help/formats.md`, "Moving")."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.command import Refused
from jobaid.call.values import kept_value, python_value
from jobaid.library.kinds import DoesNotFit, bring
from jobaid.library.model import Field, Words
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyAnswer, ReadyStep, StepTarget, WayOn
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.flow_node import FlowNode

NO_ROUTE = sentence(
    "None of the ways on from “{step}” holds yet. Fill in what they ask about, or jump."
)
NO_WAY = sentence("The script has no way on from “{step}”. Jump to another step, or wrap up.")
_UNCLEAR = sentence("One of the conditions cannot be worked out.")
END_OF_VISIT = "end of visit"

# A visit inside a visit inside a visit ...: no real script goes deeper, a broken one might.
DEEPEST_VISIT = 12

# A condition or a `set` that could not be worked out: where, and why.
Unclear = tuple[str, str]


def way_on(
    here: ReadyStep, values: dict[str, object], visiting: bool, unclear: list[Unclear]
) -> StepTarget | str:
    """Where the step leads with these values: a target, or `END_OF_VISIT`.

    A condition that cannot be worked out is false and goes into `unclear`. Raises `Refused`
    where no route holds, a route names no step, or there is no way on.
    """
    if visiting and here.step.returns:
        return END_OF_VISIT
    if here.routes:
        for way in here.routes:
            if way.when is None:
                return target_of(way)
            holds, why = way.when.holds(values)
            if holds:
                return target_of(way)
            if why is not None:
                unclear.append((way.when.source, why))
        told = _UNCLEAR if unclear else ""
        raise Refused(joined(NO_ROUTE.of(step=here.step.title.any or here.step.id), told))
    if here.following is not None:
        return here.following
    if visiting:
        return END_OF_VISIT
    raise Refused(NO_WAY.of(step=here.step.title.any or here.step.id))


def work_out_sets(
    call: CallReadModel, ready: ReadyAnswer
) -> tuple[dict[str, tuple[Any, Any]], list[Unclear]]:
    """What an answer sets, in order: name -> (kept value, Python value); and what is unclear."""
    if not ready.sets:
        return {}, []
    values = dict(call.values())
    sets: dict[str, tuple[Any, Any]] = {}
    unclear: list[Unclear] = []
    language, languages = call.language, call.library.house.languages
    # What a library's file says is in no language of a call.
    manner = replace(call.manner, language="en")
    for name, condition in ready.sets:
        if condition.expression is None:
            unclear.append((name, condition.trouble or "refused"))
            continue
        field = call.field(name) or Field(name, Words.of(name))
        try:
            worked = condition.expression.value(values)
            kept = bring(field, kept_value(worked, field), manner)
        except DoesNotFit as misfit:
            unclear.append((name, misfit.words))
            continue
        except ValueError as trouble:
            unclear.append((name, str(trouble)))
            continue
        python = None if kept is None else python_value(field, kept, language, languages)
        sets[name] = (kept, python)
        values[name] = python
    return sets, unclear


def can_visit(ready: ReadyStep, place: FlowNode) -> bool:
    """Whether the step at `place` visits a script that is there and not being visited."""
    if ready.visit is None or len(place.visits) >= DEEPEST_VISIT:
        return False
    return ready.visit[0] != place.script and all(ready.visit[0] != s for s, _ in place.visits)


def target_of(way: WayOn) -> StepTarget:
    """The step a way leads to. Raises `Refused` where the library has none of that name."""
    if way.target is None:
        raise Refused(
            sentence(
                "The script sends the call to `{target}`, and there is no such step.",
                target=way.go,
            )
        )
    return way.target
