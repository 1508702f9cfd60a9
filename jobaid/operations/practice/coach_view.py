"""What a coach sees of trainees: their progress, what they shared, and what is open to them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.values import local_time
from jobaid.operations.training.overrides import opened_sooner, overruled, sat_beside
from jobaid.operations.training.readiness import stages_of, urgent_scripts
from jobaid.operations.training.unsaid_lines import latest_progress
from jobaid.operations.training.warm_up_cards import cards_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.roles import Viewer

Statements = Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class SharedRun:
    """A run that a trainee shares with who looks, as it is judged now."""

    id: str
    title: str
    when: dt.datetime | None
    score: float
    passed: bool
    run: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StageOfTrainee:
    """A script of the path as progress tells of it. `opened` says who opened it sooner, and why.

    `can_open`: the house has a gate that it waits behind; `urgent`: no gate holds it up. Of its
    first `beside` calls somebody sat beside `sat`, and says so with each; both 0 before they come.
    """

    script: str
    title: str
    about: Sentence
    passed: bool
    opened: Sentence | str
    can_open: bool
    urgent: bool = False
    beside: int = 0
    sat: int = 0


@dataclass(frozen=True, slots=True)
class Trainee:
    """One trainee. `about` says in words how they stand, `practised` when they last did.

    `unsaid` are the lines that have changed since they said them.
    """

    id: str
    name: str
    about: Sentence | str
    practised: dt.datetime | None
    stages: tuple[StageOfTrainee, ...]
    shared: tuple[SharedRun, ...]
    unsaid: tuple[str, ...]


def trainees(
    library: Library,
    viewer: Viewer,
    progress: Statements,
    sharings: Statements,
    overrides: Statements,
) -> tuple[Trainee, ...]:
    """Whom somebody coaches, by name; a supervisor sees all of their team, or of the house.

    The statements oldest first. Nobody sees a run that is not shared with them.
    """
    told, decided = latest_progress(progress), list(overrides)
    runs = _shared_with(viewer.id, sharings)
    lines = [one for one in cards_of(library) if one.exact]
    emergencies = urgent_scripts(library)
    found = []
    for id, name in _coached(library, viewer, told).items():
        mine = told.get(id, {})
        said = mine.get("said")
        known = said if isinstance(said, Mapping) else {}
        unsaid = [one for one in lines if one.id in known and known[one.id] != one.stamp]
        stages = _stages(library, id, mine, decided, emergencies)
        shared = [_shared_run(one, decided, library) for one in runs.get(id, ())]
        found.append(
            Trainee(
                id,
                name,
                _about(mine, stages),
                _when(str(mine.get("at") or ""), library),
                stages,
                tuple(sorted(shared, key=lambda one: str(one.run.get("began")), reverse=True)),
                tuple(one.says for one in unsaid),
            )
        )
    return tuple(sorted(found, key=lambda one: one.name.casefold()))


def coaches_somebody(library: Library, viewer: Viewer) -> bool:
    """Whether somebody has trainees to look at: a supervisor, or a coach of the house."""
    if viewer.role == "supervisor":
        return True
    return any(one.coach == viewer.id for one in library.people.values())


def _coached(
    library: Library, viewer: Viewer, told: Mapping[str, Mapping[str, Any]]
) -> dict[str, str]:
    all_of = viewer.role == "supervisor"
    found = {
        one.id: one.name
        for one in library.people.values()
        if one.coach == viewer.id
        or (all_of and one.role == "trainee" and viewer.team in (None, one.team))
    }
    for id, one in told.items():
        if all_of and id not in library.people and viewer.team is None:
            by = one.get("by")
            name = by.get("name") if isinstance(by, Mapping) else None
            found.setdefault(id, str(name or id))
        elif all_of and id in viewer.members:
            found.setdefault(id, library.people[id].name if id in library.people else id)
    found.pop(viewer.id, None)
    return found


def _shared_with(coach: str, sharings: Statements) -> dict[str, list[Mapping[str, Any]]]:
    """The runs that are shared with a coach now, by trainee."""
    now: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for one in sharings:
        id, run, by = str(one.get("of") or ""), one.get("run"), one.get("by")
        who = str(by.get("id") or "") if isinstance(by, Mapping) else ""
        if one.get("withdrawn"):
            if id in now and now[id][0] == who:
                del now[id]
        elif isinstance(run, Mapping) and "rewards" not in run and coach in _ids(one.get("with")):
            now[id] = (who, run)
    found: dict[str, list[Mapping[str, Any]]] = {}
    for who, run in now.values():
        found.setdefault(who, []).append(run)
    return found


def _ids(whom: object) -> list[str]:
    told = whom if isinstance(whom, list) else [whom]
    return [str(one.get("id")) if isinstance(one, Mapping) else str(one) for one in told]


def _shared_run(
    run: Mapping[str, Any], overrides: list[Mapping[str, Any]], library: Library
) -> SharedRun:
    judged = overruled(run, overrides, library)
    told = judged.get("judgement")
    told = told if isinstance(told, Mapping) else {}
    score = told.get("score")
    return SharedRun(
        str(run.get("id")),
        str(run.get("title") or run.get("scenario") or ""),
        _when(str(run.get("began") or ""), library),
        float(score) if isinstance(score, int | float) else 0.0,
        told.get("passed") is True,
        judged,
    )


def _stages(
    library: Library,
    trainee: str,
    progress: Mapping[str, Any],
    overrides: Statements,
    emergencies: frozenset[str],
) -> tuple[StageOfTrainee, ...]:
    gate = library.path is not None and library.path.gate
    decided = list(overrides)
    opened, sat = opened_sooner(decided, trainee), sat_beside(decided, trainee)
    passed = set(_texts(progress.get("scripts_passed")))
    scenarios = set(_texts(progress.get("scenarios_passed")))
    languages = library.house.languages
    found = []
    for stage in stages_of(library):
        of = stage.scenarios or tuple(
            one.id for one in library.scenarios.values() if one.script == stage.script
        )
        about = counted(
            len(of),
            "{passed} of 1 scenario passed",
            "{passed} of %Ln scenarios passed",
            passed=len(scenarios.intersection(of)),
        )
        by = opened.get(stage.script)
        words: Sentence | str = ""
        if by is not None:
            words = sentence("Opened by {name}: “{words}”.", name=by.by, words=by.because)
        waits = gate and stage.script not in passed and stage.script not in emergencies
        title = library.scripts[stage.script].title.text(languages[0], languages)
        urgent = gate and stage.script in emergencies
        has = stage.script in passed
        beside = stage.beside if has or by is not None else 0
        noted = sat[stage.script].calls if beside and stage.script in sat else 0
        found.append(
            StageOfTrainee(stage.script, title, about, has, words, waits, urgent, beside, noted)
        )
    return tuple(found)


def _about(progress: Mapping[str, Any], stages: tuple[StageOfTrainee, ...]) -> Sentence | str:
    if not progress:
        return sentence("Has not practised yet.")
    done = sum(one.passed for one in stages)
    due = progress.get("cards_due")
    words = counted(
        len(stages), "{done} of 1 script passed.", "{done} of %Ln scripts passed.", done=done
    )
    if not isinstance(due, int) or not due:
        return words
    return joined(words, counted(due, "One card is due.", "%Ln cards are due."))


def _when(at: str, library: Library) -> dt.datetime | None:
    """A moment as the house's clocks show it; None where nobody knows it."""
    if not at:
        return None
    try:
        return local_time(at, library.house)
    except ValueError:
        return None


def _texts(told: object) -> list[str]:
    return [str(one) for one in told] if isinstance(told, list) else []
