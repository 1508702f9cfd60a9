"""Plans: walks through a script with the path and the outcome that are expected."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.findings import Finding
from jobaid.operations.replay import walk_through

if TYPE_CHECKING:
    from jobaid.library.model import Library, Plan

CODE = "JA120"


@dataclass(frozen=True, slots=True)
class PlanResult:
    """How a plan came out; `differences` are sentences, none where it came out as written."""

    script: str
    plan: str
    differences: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether the plan came out as written."""
        return not self.differences


def walk_plans(library: Library, scripts: Collection[str] = ()) -> list[PlanResult]:
    """Walk every plan of the library, or of these scripts."""
    compiled = CompiledLibrary(library)
    return [
        walk_plan(compiled, plan)
        for script, plans in library.plans.items()
        if not scripts or script in scripts
        for plan in plans
    ]


def walk_plan(compiled: CompiledLibrary, plan: Plan) -> PlanResult:
    """Walk one plan and compare. Never raises."""
    try:
        engine, problems = walk_through(compiled, plan.script, plan.commands, plan.given)
    except Refused as refused:
        return PlanResult(plan.script, plan.id, (refused.words,))
    found = list(problems)
    path = [f"{entry['script']}/{entry['step']}" for entry in engine.state.path]
    if plan.path is not None and path != list(plan.path):
        found.append(_where_they_part(path, plan.path))
    if plan.outcome is not None and engine.state.outcome != plan.outcome:
        found.append(f"the outcome is {engine.state.outcome or 'none'}, not {plan.outcome}")
    return PlanResult(plan.script, plan.id, tuple(found))


def _where_they_part(path: Sequence[str], expected: Sequence[str]) -> str:
    for number, (came, wanted) in enumerate(zip(path, expected, strict=False), start=1):
        if came != wanted:
            return f"entry {number} is {came}, not {wanted}"
    if len(path) > len(expected):
        return f"after {len(expected)} entries the call goes on to {path[len(expected)]}"
    return f"the call ends at {path[-1]} and does not reach {expected[len(path)]}"


def plan_findings(library: Library) -> list[Finding]:
    """The plans that do not come out as written, as findings at their places."""
    findings = []
    compiled = CompiledLibrary(library)
    for script_id, plans in library.plans.items():
        script = library.scripts.get(script_id)
        if script is None:
            continue
        file = script.file.removesuffix(".yaml") + ".plan.yaml"
        for plan in plans:
            result = walk_plan(compiled, plan)
            if not result.passed:
                words = f"The plan `{plan.id}` comes out otherwise: {result.differences[0]}."
                line, column = plan.at
                findings.append(Finding(file, line, column, CODE, words))
    return findings
