"""Plans: walks through a script with the path and the outcome that are expected."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.findings import Finding
from jobaid.library.keyed import Keyed
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.call_replay import walk_through
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field, Library, Plan, Script

CODE = "JA120"
UNPLANNED = "JA122"


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
        came = engine.state.outcome
        words = sentence("no outcome comes, and `{wanted}` should", wanted=plan.outcome)
        if came is not None:
            words = sentence(
                "the outcome is `{came}`, not `{wanted}`", came=came, wanted=plan.outcome
            )
        found.append(words)
    return PlanResult(plan.script, plan.id, tuple(found))


def _where_they_part(path: Sequence[str], expected: Sequence[str]) -> str:
    for number, (came, wanted) in enumerate(zip(path, expected, strict=False), start=1):
        if came != wanted:
            return sentence(
                "entry {number} is `{came}`, not `{wanted}`",
                number=number,
                came=came,
                wanted=wanted,
            )
    if len(path) > len(expected):
        return sentence(
            "after {number} entries the call goes on to `{came}`",
            number=len(expected),
            came=path[len(expected)],
        )
    return sentence(
        "the call ends at `{last}` and does not reach `{wanted}`",
        last=path[-1],
        wanted=expected[len(path)],
    )


def plan_findings(library: Library, recent: RecentWalks | None = None) -> list[Finding]:
    """The plans that do not come out as written, as findings at their places.

    With `recent` only those are walked of which a walk has looked at something that has changed.
    """
    recent = recent or RecentWalks()
    found: list[Finding] = []
    for script, plans in library.plans.items():
        if script in library.scripts:
            found += recent.findings(library, library.scripts[script], plans)
    return found


def unplanned(library: Library) -> Iterator[Finding]:
    """The scripts that no plan walks through, so that nobody notices when a change breaks them."""
    for script in library:
        if not library.plans.get(script.id):
            file = script.file.rpartition("/")[2].removesuffix(".yaml") + ENDING
            words = sentence(
                "The script `{id}` has no plan: nothing walks through it.", id=script.id
            )
            fix = sentence(
                "Write one into `{file}` beside it; `jobaid explain {code}` shows how.",
                file=file,
                code=UNPLANNED,
            )
            line, column = script.at
            yield Finding(script.file, line, column, UNPLANNED, words, fix=fix)


class RecentWalks:
    """What came of plans, and what their walks have looked at, for a library that is changed."""

    def __init__(self) -> None:
        self._known: dict[str, _Walked] = {}

    def findings(self, library: Library, script: Script, plans: tuple[Plan, ...]) -> list[Finding]:
        """The findings of a script's plans."""
        known = self._known.get(script.id)
        if known is None or not known.holds_for(library, script, plans):
            known = self._known[script.id] = _walked(library, script, plans)
        return known.findings


@dataclass(frozen=True, slots=True)
class _Walked:
    """The plans of a script, walked; `seen` are the scripts that were looked at, by id."""

    script: Script
    plans: tuple[Plan, ...]
    beside: Library
    fields: Mapping[str, Field]
    ids: frozenset[str]
    seen: Mapping[str, Script | None]
    findings: list[Finding]

    def holds_for(self, library: Library, script: Script, plans: tuple[Plan, ...]) -> bool:
        """Whether walking them in this library would come to the same."""
        return (
            script is self.script
            and plans is self.plans
            and frozenset(library.scripts) == self.ids
            and all(library.scripts.get(id) is one for id, one in self.seen.items())
            and _beside(library) == self.beside
            and library.all_fields == self.fields
        )


class _Watched(Keyed["Script"]):
    """The scripts of a library, noting which are looked at."""

    def __init__(self, scripts: Mapping[str, Script]) -> None:
        super().__init__(scripts)
        self._scripts = scripts
        self.seen: dict[str, Script | None] = {}

    def __getitem__(self, key: str) -> Script:
        script = self.seen[key] = self._scripts.get(key)
        if script is None:
            raise KeyError(key)
        return script


def _beside(library: Library) -> Library:
    """The library without its scripts and plans, and without what tells versions apart."""
    return replace(library, scripts={}, plans={}, versions={}, content_ids={})


def _walked(library: Library, script: Script, plans: tuple[Plan, ...]) -> _Walked:
    watched = _Watched(library.scripts)
    looked_at = replace(library, scripts=watched)
    # Which fields there are is asked all the time, and compared for itself: that is no look at
    # every script.
    vars(looked_at)["all_fields"] = library.all_fields
    compiled = CompiledLibrary(looked_at)
    file = script.file.removesuffix(".yaml") + ".plan.yaml"
    found = []
    for plan in plans:
        result = walk_plan(compiled, plan)
        if not result.passed:
            words = sentence(
                "The plan `{id}` comes out otherwise: {how}.", id=plan.id, how=result.differences[0]
            )
            line, column = plan.at
            found.append(Finding(file, line, column, CODE, words))
    ids = frozenset(library.scripts)
    return _Walked(script, plans, _beside(library), library.all_fields, ids, watched.seen, found)
