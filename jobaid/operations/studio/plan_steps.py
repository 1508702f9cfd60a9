"""At which step each command of a plan is given: known only by walking it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.operations.call_replay import walk_through

if TYPE_CHECKING:
    from jobaid.library.model import Library, Plan
    from jobaid.library.references.script_references import PlanSteps


def plan_steps(library: Library) -> PlanSteps:
    """The (script, step) at which each command of each plan is given; None from where it stops."""
    compiled = CompiledLibrary(library)
    return {
        (script, plan.id): _steps_of(compiled, plan)
        for script, plans in library.plans.items()
        for plan in plans
    }


def _steps_of(compiled: CompiledLibrary, plan: Plan) -> tuple[tuple[str, str] | None, ...]:
    try:
        engine, _ = walk_through(compiled, plan.script, (), plan.given)
    except Refused:
        return ()
    found: list[tuple[str, str] | None] = []
    for command in plan.commands:
        place = engine.state.place
        found.append((place.script, place.step) if place else None)
        engine.do(command)
    return tuple(found)
