"""What is drawn of the start of practice: the path, what to try, what was run, how ready one is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from jobaid.call.language_names import language_words
from jobaid.call.values import local_time
from jobaid.library.hours import zone_of
from jobaid.operations.training.warm_up import SECONDS_A_CARD
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, counted, decimal_words, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.training.readiness import StageStanding
    from jobaid.operations.training.readiness_facts import ReadinessFact
    from jobaid.operations.training.warm_up import DueCard

LAST_RUNS = 8


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A scenario to try. `best` is a score, None where it was never run."""

    id: str
    title: str
    about: str
    best: float | None
    passed: bool


@dataclass(frozen=True, slots=True)
class RunRow:
    """A run that was kept, or one that was cut off (`score` None); `when` it began, locally."""

    id: str
    title: str
    when: dt.datetime
    score: float | None
    passed: bool
    about: Sentence
    shared: bool = False


@dataclass(frozen=True, slots=True)
class PathRow:
    """A script of the learning path; `state` in words, `next` the scenario to take up, if any.

    `badge` says in two or three words how it stands, with an icon.
    """

    script: str
    title: str
    about: Sentence
    state: Sentence | str
    passed: bool
    next: str | None
    badge: Sentence
    icon: str


@dataclass(frozen=True, slots=True)
class PracticeHome:
    """The start of practice. `due` is how many cards are due, `warm_up` what they are, in words.

    `ready` is how the script stands that is learned now, with its `facts`; `gate` how scripts open
    for calls, and `coach` who coaches, in words ("" for nothing to say). `now` is local.
    """

    name: str
    now: dt.datetime
    due: int
    warm_up: Sentence
    path: tuple[PathRow, ...]
    scenarios: tuple[ScenarioRow, ...]
    cut_off: tuple[RunRow, ...]
    runs: tuple[RunRow, ...]
    runs_so_far: int
    ready: Sentence | str = ""
    facts: tuple[ReadinessFact, ...] = ()
    gate: Sentence | str = ""
    coach: str = ""
    read: bool = True
    """Whether the library is there yet: before that nothing can be said of it."""
    spoken: str = ""
    """The language in which customers speak; "" where the house has one only."""


def home_of(
    library: Library,
    name: str,
    now: dt.datetime,
    runs: list[dict[str, Any]],
    cut_off: list[dict[str, Any]],
    stages: list[StageStanding],
    due: list[DueCard],
    shared: Collection[str],
    *,
    gated: bool = False,
    coach: str | None = None,
    facts: tuple[ReadinessFact, ...] = (),
    spoken: str = "",
) -> PracticeHome:
    """The start of practice from what is kept. `facts` are those of the first stage to pass.

    Customers speak `spoken`, and are told of in it.
    """
    languages = library.house.languages
    stages = [
        replace(one, title=library.scripts[one.script].title.text(spoken, languages))
        if one.script in library.scripts
        else one
        for one in stages
    ]
    at = next((one for one in stages if not one.passed), None)
    gate = sentence("A script opens for calls when it is passed.") if gated else ""
    if gated and coach:
        more = sentence("{coach} can open it sooner, with a reason.", coach=coach)
        gate = joined(gate, more)
    return PracticeHome(
        name,
        now.astimezone(zone_of(library.house.timezone)),
        len(due),
        _warm_up_words(due),
        tuple(_path_row(one, gated, coach) for one in stages),
        _scenarios(library, runs, stages, spoken),
        tuple(_run_row(one, library, shared) for one in cut_off),
        tuple(_run_row(one, library, shared) for one in runs[:LAST_RUNS]),
        len(runs),
        "" if at is None else _ready_words(at, facts),
        facts,
        gate,
        coach or "",
        bool(library.scripts),
        language_words(spoken) if len(languages) > 1 else "",
    )


def _path_row(stage: StageStanding, gated: bool, coach: str | None) -> PathRow:
    passed = sum(one.passed for one in stage.scenarios)
    to_do = next((one.id for one in stage.scenarios if not one.passed), None)
    again = stage.scenarios[0].id if stage.scenarios else None
    about = counted(
        len(stage.scenarios),
        "{passed} of 1 scenario passed, pass mark {mark}",
        "{passed} of %Ln scenarios passed, pass mark {mark}",
        passed=passed,
        mark=decimal_words(stage.pass_at),
    )
    state = _state_words(stage, gated, coach)
    badge, icon = _badge(stage, gated)
    next_one = to_do or again
    return PathRow(stage.script, stage.title, about, state, stage.passed, next_one, badge, icon)


def _badge(stage: StageStanding, gated: bool) -> tuple[Sentence, str]:
    if stage.passed or stage.opened_by is not None:
        if stage.beside_left:
            return sentence("With a colleague first"), "user"
        passed = sentence("Open for calls") if gated else sentence("Passed")
        return (passed, "circle-check") if stage.passed else (sentence("Opened sooner"), "check")
    if gated and stage.urgent:
        return sentence("Always open"), "zap"
    begun = any(one.last is not None for one in stage.scenarios)
    if begun:
        return sentence("Under way"), "circle-dot"
    return (sentence("Not open yet"), "lock") if gated else (sentence("To come"), "circle")


def _state_words(stage: StageStanding, gated: bool, coach: str | None) -> Sentence | str:
    """What is missing, or what comes after it."""
    missing = "" if stage.passed or not stage.missing else stage.missing[0]
    if stage.opened_by is not None and not stage.passed:
        opened = sentence(
            "Opened by {name}: “{words}”.", name=stage.opened_by, words=stage.opened_because or ""
        )
        return joined(opened, missing)
    if gated and stage.urgent and not stage.passed:
        return joined(sentence("An emergency always opens."), missing)
    if not stage.passed:
        return missing
    noted = ""
    if stage.sat is not None:
        by, words = stage.sat.by, stage.sat.words
        noted = sentence("{name} was beside you: “{words}”", name=by, words=words)
    return joined(_beside_words(stage, coach), noted)


def _beside_words(stage: StageStanding, coach: str | None) -> Sentence | str:
    if not stage.beside_left:
        return ""
    if coach:
        return counted(
            stage.beside_left,
            "Then one call with {coach} beside you, who notes it.",
            "Then %Ln calls with {coach} beside you, who notes each.",
            coach=coach,
        )
    return counted(
        stage.beside_left,
        "Then one call with a colleague beside you",
        "Then %Ln calls with a colleague beside you",
    )


def _ready_words(stage: StageStanding, facts: Iterable[ReadinessFact]) -> Sentence:
    told = list(facts)
    there = sum(one.there for one in told)
    return sentence(
        "{script}: {there} of {all} are there",
        script=stage.title,
        there=str(there),
        all=str(len(told)),
    )


def _warm_up_words(due: list[DueCard]) -> Sentence:
    if not due:
        return sentence("Nothing is due. What you know is asked again when it is time.")
    minutes = max(1, round(len(due) * SECONDS_A_CARD / 60))
    changed = sum(one.changed for one in due)
    words = counted(minutes, "About one minute.", "About %Ln minutes.")
    if changed:
        more = counted(changed, "One line was changed.", "%Ln lines were changed.")
        return sentence("{one} {two}", one=words, two=more)
    return words


def _scenarios(
    library: Library, runs: list[dict[str, Any]], stages: list[StageStanding], spoken: str
) -> tuple[ScenarioRow, ...]:
    """All there are to try: what the path wants first, then what was never run."""
    best: dict[str, float] = {}
    passed: set[str] = set()
    for run in runs:
        judged = run.get("judgement")
        if isinstance(judged, Mapping) and isinstance(judged.get("score"), int | float):
            id = str(run.get("scenario"))
            best[id] = max(best.get(id, 0.0), float(judged["score"]))
            if judged.get("passed") is True:
                passed.add(id)
    wanted = [each.id for one in stages for each in one.scenarios if not each.passed]
    order = [*wanted, *(id for id in library.scenarios if id not in best), *library.scenarios]
    languages = library.house.languages
    found = []
    for id in dict.fromkeys(order):
        scenario = library.scenarios.get(id)
        if scenario is None:
            continue
        title = scenario.title.text(spoken, languages)
        brief = "" if scenario.brief is None else scenario.brief.text(spoken, languages)
        found.append(ScenarioRow(id, title, brief, best.get(id), id in passed))
    return tuple(found)


def _run_row(run: Mapping[str, Any], library: Library, shared: Collection[str]) -> RunRow:
    judged = run.get("judgement")
    judged = judged if isinstance(judged, Mapping) else {}
    score = judged.get("score")
    began = local_time(str(run.get("began") or ""), library.house)
    points = judged.get("points") or ()
    lost = [one for one in points if isinstance(one, Mapping) and one.get("met") is False]
    if not judged:
        about = sentence("Cut off; it goes on where it was.")
    elif run.get("again_of"):
        about = sentence("Again from a moment: it teaches and passes nothing.")
    elif not lost:
        about = sentence("Every point.")
    else:
        about = counted(len(lost), "One point lost.", "%Ln points lost.")
    return RunRow(
        str(run.get("id")),
        str(run.get("title") or run.get("scenario") or ""),
        began,
        float(score) if isinstance(score, int | float) else None,
        judged.get("passed") is True,
        about,
        str(run.get("id")) in shared,
    )


def passed_words(rows: Iterable[PathRow]) -> str:
    """How many scripts of the path are passed."""
    shown = list(rows)
    done = sum(one.passed for one in shown)
    return counted(
        len(shown), "{done} of 1 script passed", "{done} of %Ln scripts passed", done=done
    )
