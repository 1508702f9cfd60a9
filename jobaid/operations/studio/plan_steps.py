"""At which step each command of a plan is given: known only by walking it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.operations.call_replay import walk_through

if TYPE_CHECKING:
    from jobaid.library.model import Library, Plan
    from jobaid.library.references.script_references import PlanSteps

    Places = tuple[tuple[str, str] | None, ...]


def plan_steps(library: Library) -> PlanSteps:
    """The (script, step) at which each command of each plan is given; None from where it stops."""
    return _WalkedPlans(library)


class _WalkedPlans(Mapping[tuple[str, str], "Places"]):
    """Each plan is walked once, when somebody asks for it: who looks for one name needs few."""

    def __init__(self, library: Library) -> None:
        self._compiled = CompiledLibrary(library)
        self._plans = {
            (script, plan.id): plan for script, plans in library.plans.items() for plan in plans
        }
        self._walked: dict[tuple[str, str], Places] = {}

    def __getitem__(self, key: tuple[str, str]) -> Places:
        if key not in self._walked:
            self._walked[key] = _steps_of(self._compiled, self._plans[key])
        return self._walked[key]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._plans)

    def __len__(self) -> int:
        return len(self._plans)


def _steps_of(compiled: CompiledLibrary, plan: Plan) -> Places:
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
