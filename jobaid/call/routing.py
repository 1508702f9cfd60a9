"""The way on from a step (`assets/help/formats.md`, "Moving")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.compiled_library import ReadyStep, StepTarget, WayOn

NO_ROUTE = sentence(
    "None of the ways on from `{step}` holds yet. Fill in what they ask about, or jump."
)
NO_WAY = sentence("The script has no way on from `{step}`. Jump to another step, or wrap up.")
END_OF_VISIT = "end of visit"

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
        told = f"({unclear[0][1]})" if unclear else ""
        raise Refused(joined(NO_ROUTE.of(step=here.step.id), told))
    if here.following is not None:
        return here.following
    if visiting:
        return END_OF_VISIT
    raise Refused(NO_WAY.of(step=here.step.id))


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
