"""Plans that a draft sends another way, and keeping the new way as what the plan expects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from jobaid.call.command import Refused
from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.reading.plan_file import ENDING
from jobaid.operations.call_replay import walk_through
from jobaid.operations.plan_replay import walk_plan
from jobaid.operations.studio.tree_edits import value_at, values_of, with_item, with_set, without
from jobaid.operations.studio.what_if import WalkedWay
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jobaid.library.model import Library, Plan
    from jobaid.operations.studio.studio_work import StudioWork


@dataclass(frozen=True, slots=True)
class ChangedPlan:
    """A plan that goes another way: its script, id and words, both ways, and how it now ends.

    `kept`: the draft expects the new way already. `unfit` are the places of the commands that fit
    no more. `stops` says why the new way cannot be kept, as it comes to no end; "" where it can.
    """

    script: str
    id: str
    about: str
    way: WalkedWay
    outcome: str | None
    kept: bool
    unfit: tuple[int, ...]
    stops: str

    @property
    def name(self) -> str:
        """`script/plan`."""
        return f"{self.script}/{self.id}"


@dataclass(frozen=True, slots=True)
class WalkedPlans:
    """How many plans of what is live were walked, and those that go another way or end so."""

    count: int = 0
    changed: tuple[ChangedPlan, ...] = ()


def walked_plans(live: Library, draft: Library) -> WalkedPlans:
    """Walk the plans of what is live through it and through a draft."""
    before, after = CompiledLibrary(live), CompiledLibrary(draft)
    changed = []
    count = 0
    for script, plans in live.plans.items():
        if script not in draft.scripts:
            continue
        count += len(plans)
        for plan in plans:
            was, now = _walk(before, plan), _walk(after, plan)
            if was == now:
                continue
            later = next((one for one in draft.plans.get(script, ()) if one.id == plan.id), None)
            if later is not None:
                now = _walk(after, later)
            changed.append(_changed(plan, later, was, now, after, live))
    return WalkedPlans(count, tuple(changed))


def plan_as_it_goes(library: Library, plan: Plan) -> ChangedPlan:
    """A plan of a library with the way that it goes there now, however it is written."""
    compiled = CompiledLibrary(library)
    now = _walk(compiled, plan)
    written = _PlanWalk(tuple(plan.path or ()), plan.outcome, (), "")
    return _changed(plan, plan, written, now, compiled, library)


def _changed(
    plan: Plan,
    later: Plan | None,
    was: _PlanWalk,
    now: _PlanWalk,
    after: CompiledLibrary,
    live: Library,
) -> ChangedPlan:
    return ChangedPlan(
        plan.script,
        plan.id,
        _about(plan, live),
        WalkedWay("", "", was.path, now.path),
        now.outcome,
        later is None or walk_plan(after, later).passed,
        now.unfit,
        now.stops if now.outcome is None and was.outcome is not None else "",
    )


@dataclass(frozen=True, slots=True)
class _PlanWalk:
    path: tuple[str, ...]
    outcome: str | None
    unfit: tuple[int, ...]
    stops: str


def _walk(compiled: CompiledLibrary, plan: Plan) -> _PlanWalk:
    try:
        engine, _ = walk_through(compiled, plan.script, (), plan.given)
    except Refused as refused:
        return _PlanWalk((), None, (), refused.words)
    told = [engine.do(command) for command in plan.commands]
    unfit = tuple(at for at, done in enumerate(told) if done.refused)
    path = tuple(f"{one['script']}/{one['step']}" for one in engine.state.path)
    stops = sentence("It comes to no end.")
    first = next((done.problem for done in told if done.refused), None)
    return _PlanWalk(path, engine.state.outcome, unfit, joined(stops, first) if first else stops)


def _about(plan: Plan, live: Library) -> str:
    languages = live.house.languages
    told = "" if plan.about is None else plan.about.text(languages[0], languages)
    return told or plan.id


def keep_new_ways(work: StudioWork, plans: Sequence[ChangedPlan]) -> int:
    """Have the draft's plans expect the ways that they go now; how many could be kept so.

    One deed, which one undo takes back. Raises `CannotWrite` in words.
    """
    files: dict[str, bytes] = {}
    kept = 0
    for plan in plans:
        if plan.kept or plan.stops:
            continue
        for file, at in _places(work.edited.contents, plan.script, plan.id):
            content = files.get(file, work.edited.contents[file])
            files[file] = with_new_way(content, at, plan)
            kept += 1
    if files:
        work.edited.edit(sentence("keep the new way as the plan"), dict(files))
    return kept


def _places(contents: Mapping[str, bytes], script: str, plan: str) -> Iterator[tuple[str, int]]:
    for file, content in contents.items():
        if file.startswith("scripts/") and file.rpartition("/")[2] == script + ENDING:
            listed = values_of(content)
            for at in range(len(listed) if isinstance(listed, list) else 0):
                if value_at(listed, (at, "id")) == plan:
                    yield file, at


def with_new_way(content: bytes, at: int, plan: ChangedPlan) -> bytes:
    """A file of plans of which the one at a place expects its new way, by commands that fit."""
    for number in reversed(plan.unfit):
        content = without(content, (at, "commands", number))
    listed = value_at(values_of(content), (at, "path"))
    if isinstance(listed, list):
        changes = SequenceMatcher(None, listed, plan.way.now, autojunk=False).get_opcodes()
        for what, first, last, start, end in reversed(changes):
            if what == "equal":
                continue
            for number in reversed(range(first, last)):
                content = without(content, (at, "path", number))
            for number, step in enumerate(plan.way.now[start:end], start=first):
                content = with_item(content, (at, "path"), number, step)
    if plan.outcome is not None or value_at(values_of(content), (at, "outcome")) is not None:
        content = with_set(content, (at, "outcome"), plan.outcome)
    return content
