"""What a trainee has passed and what is missing, along the house's learning path."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.library.model.house_plans import PathStage
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.training.overrides import OpenedSooner, SatBeside


@dataclass(frozen=True, slots=True)
class ScenarioStanding:
    """How a scenario stands: its best and its last score (None: never run)."""

    id: str
    title: str
    best: float | None
    last: float | None
    passed: bool


@dataclass(frozen=True, slots=True)
class StageStanding:
    """How one script of the path stands. `missing` says what is to be done yet, in words.

    `open` is whether it may be used on a call: always where the house has no gate, for an `urgent`
    script, and where somebody opened it (`opened_by`, with their words). `taken` is how many calls
    the trainee has had on it, of which the first `beside` are with somebody beside them; `sat` is
    what who sat there said of it.
    """

    script: str
    title: str
    pass_at: float
    scenarios: tuple[ScenarioStanding, ...]
    beside: int
    passed: bool
    open: bool
    missing: tuple[Sentence, ...]
    recall: float | None = None
    opened_by: str | None = None
    opened_because: str | None = None
    urgent: bool = False
    taken: int = 0
    sat: SatBeside | None = None

    @property
    def beside_left(self) -> int:
        """How many more calls somebody sits beside them."""
        had = max(self.taken, 0 if self.sat is None else self.sat.calls)
        return max(0, self.beside - had)

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {
            "script": self.script,
            "title": self.title,
            "pass_at": self.pass_at,
            "scenarios": [
                {"id": one.id, "best": one.best, "last": one.last, "passed": one.passed}
                for one in self.scenarios
            ],
            "beside": self.beside,
            "passed": self.passed,
            "open": self.open,
            "opened_by": self.opened_by,
            "opened_because": self.opened_because,
            "urgent": self.urgent,
            "beside_left": self.beside_left,
            "missing": [str(one) for one in self.missing],
            "recall": self.recall,
        }


def readiness(
    library: Library,
    runs: Iterable[Mapping[str, Any]],
    recalls: Mapping[str, float | None] | None = None,
    opened: Mapping[str, OpenedSooner] | None = None,
    taken: Mapping[str, int] | None = None,
    sat: Mapping[str, SatBeside] | None = None,
) -> list[StageStanding]:
    """The learning path with how each script stands. `runs` are the trainee's, newest first.

    `opened` are the scripts that somebody opened sooner, `taken` how many calls the trainee has
    had on each, `sat` what is said of those with somebody beside.
    """
    scores: dict[str, list[float]] = {}
    passes: set[str] = set()
    for run in runs:
        judged = run.get("judgement")
        score = judged.get("score") if isinstance(judged, Mapping) else None
        # A run that was taken up again from a moment teaches, and passes nothing.
        if not isinstance(score, int | float) or run.get("again_of"):
            continue
        id = str(run.get("scenario"))
        scores.setdefault(id, []).append(float(score))
        if isinstance(judged, Mapping) and judged.get("passed") is True:
            passes.add(id)
    path = library.path
    gate = path.gate if path is not None else False
    emergencies = urgent_scripts(library)
    found = []
    for stage in stages_of(library):
        standing = _stage(library, stage, scores, passes)
        by = (opened or {}).get(stage.script)
        urgent = stage.script in emergencies
        found.append(
            replace(
                standing,
                open=not gate or standing.passed or urgent or by is not None,
                urgent=urgent,
                recall=(recalls or {}).get(stage.script),
                opened_by=by.by if by is not None else None,
                opened_because=by.because if by is not None else None,
                taken=(taken or {}).get(stage.script, 0),
                sat=(sat or {}).get(stage.script),
            )
        )
    return found


def stages_of(library: Library) -> tuple[PathStage, ...]:
    """The house's path; where it has none, its scripts that have a scenario, in their order."""
    if library.path is not None and library.path.stages:
        return tuple(one for one in library.path.stages if one.script in library.scripts)
    having = {one.script for one in library.scenarios.values()}
    return tuple(PathStage(id) for id in library.scripts if id in having)


def urgent_scripts(library: Library) -> frozenset[str]:
    """The scripts that an urgent answer leads to: an emergency always opens."""
    found = set()
    for script in library:
        for step in script.steps:
            for answer in step.answers:
                if (answer.urgent or answer.always) and answer.go is not None:
                    target = library.find_step(answer.go, script)
                    if target is not None and target[0].id != script.id:
                        found.add(target[0].id)
    return frozenset(found)


def _stage(
    library: Library,
    stage: PathStage,
    scores: Mapping[str, list[float]],
    passes: set[str],
) -> StageStanding:
    languages = library.house.languages
    script = library.scripts[stage.script]
    ids = stage.scenarios or tuple(
        one.id for one in library.scenarios.values() if one.script == stage.script
    )
    standings = []
    for id in ids:
        scenario = library.scenarios.get(id)
        title = id if scenario is None else scenario.title.text(languages[0], languages)
        had = scores.get(id, [])
        mark = stage.pass_at if stage.pass_at is not None else 0.0
        passed = id in passes and max(had, default=0.0) >= mark
        best = max(had, default=None)
        standings.append(ScenarioStanding(id, title, best, had[0] if had else None, passed))
    missing = []
    left = sum(not one.passed for one in standings)
    if left:
        missing.append(counted(left, "One more scenario to pass", "%Ln more scenarios to pass"))
    if not standings:
        missing.append(sentence("No scenario has been written for it yet"))
    title = script.title.text(languages[0], languages)
    mark = stage.pass_at if stage.pass_at is not None else 80.0
    return StageStanding(
        stage.script,
        title,
        mark,
        tuple(standings),
        stage.beside,
        bool(standings) and not left,
        True,
        tuple(missing),
    )
