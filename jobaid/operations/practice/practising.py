"""A trainee's runs: begun, kept as they go, taken up again after a cut, judged and laid down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.interaction import interaction
from jobaid.call.values import local_time
from jobaid.library.findings import did_you_mean
from jobaid.operations.clock import call_clock
from jobaid.operations.made_scenarios import NotMade, scenario_yaml
from jobaid.operations.masking import mask_command, use_masks_of
from jobaid.practice.practice_run import PracticeRun
from jobaid.practice.run_judgement import RunJudgement, judge_run
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.call.command import Done
    from jobaid.call.events import CallClock
    from jobaid.library.model import Library
    from jobaid.library.model.scenario import Scenario
    from jobaid.operations.training.trainee_place import TraineePlace

RUN_VERSION = 1
UNSAID = ("say", "note")
"""The fields of which what is being typed is kept: named as the command that takes it."""


class KeptRun:
    """A run in hand whose commands are kept as they come. Without a `place` nothing is kept.

    `problem` says what the disk refused; the run goes on.
    """

    def __init__(
        self,
        run: PracticeRun,
        about: Mapping[str, Any],
        place: TraineePlace | None,
        *,
        begun_again: bool = False,
    ) -> None:
        self.run = run
        self.about = dict(about)
        self.judgement: RunJudgement | None = None
        self.own: dict[str, bool] = {}
        self.unsaid: dict[str, str] = {}
        """What is typed and neither said nor noted yet, by the field it stands in."""
        self.problem: str | None = None
        self._place = place
        if place is not None and not begun_again:
            self._on_disk(lambda: place.begin(self.about))

    @property
    def id(self) -> str:
        """The run's id."""
        return str(self.about["id"])

    def do(self, command: object) -> Done:
        """Carry out one command and keep it. Never raises."""
        known = len(self.run.commands)
        done = self.run.do(mask_command(command))
        for one in self.run.commands[known:]:
            self._add(one)
            self.unsaid.pop(str(one.get("do")), None)
        if self.run.over:
            self.finish()
        return done

    def type(self, field: str, words: str) -> None:
        """Keep what is being typed in a field (`UNSAID`), so that a cut does not lose it."""
        masked = mask_command({"text": words})
        text = str(masked["text"]) if isinstance(masked, Mapping) else ""
        if self.run.over or text == self.unsaid.get(field, ""):
            return
        self.unsaid[field] = text
        self._add({"typed": field, "text": text})

    def wait(self) -> bool:
        """Let time pass; True where the customer said something to the silence."""
        spoke = self.run.wait()
        if self.run.over:
            self.finish()
        return spoke

    def finish(self) -> RunJudgement:
        """Judge a run that is over, and lay it down among the trainee's runs."""
        if self.judgement is None:
            self._judge()
        assert self.judgement is not None
        return self.judgement

    def own_answer(self, point: str, met: bool) -> RunJudgement:
        """The trainee's own answer to what could not be decided; it is marked as theirs."""
        self.own[point] = met
        self._judge()
        assert self.judgement is not None
        return self.judgement

    def as_json(self) -> dict[str, Any]:
        """The run as it is kept."""
        told = {
            **self.about,
            "state": "done",
            "ended": self.run.engine.state.last_at,
            "outcome": self.run.engine.state.outcome,
            "commands": self.run.commands,
            "said": [
                {"ms": one.ms, "script": one.script, "step": one.step, "text": one.text}
                for one in self.run.notes.said
            ],
            "own": self.own,
        }
        if self.judgement is not None:
            told["judgement"] = self.judgement.as_kept()
        return told

    def document(self) -> dict[str, Any]:
        """The call of the run as an interaction document, for a scorecard; it is never kept."""
        return interaction(self.run.engine.events)

    def _judge(self) -> None:
        self.judgement = judge_run(self.run, self.own)
        place = self._place
        if place is not None:
            day = day_of(self.about, self.run.call.library)
            self._on_disk(lambda: place.keep(self.as_json(), day))

    def _add(self, command: Mapping[str, Any]) -> None:
        place = self._place
        if place is not None:
            self._on_disk(lambda: place.add(self.id, command))

    def _on_disk(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            self.problem = sentence(
                "This run could not be kept ({why}). It goes on; only its record is missing.",
                why=error.strerror or str(error),
            )


def day_of(about: Mapping[str, Any], library: Library) -> str:
    """The local day on which a run began, as its file is named."""
    return local_time(str(about["began"]), library.house).date().isoformat()


def scenario_named(library: Library, id: str) -> Scenario:
    """A scenario of the library. Raises NotMade, saying what may be meant."""
    found = library.scenarios.get(id)
    if found is None:
        hint = did_you_mean(id, library.scenarios) or ""
        words = sentence("There is no scenario `{id}` in this library.", id=id[:80])
        raise NotMade(joined(words, hint))
    return found


def begin_run(
    library: Library,
    scenario: Scenario,
    *,
    new_id: Callable[[], str],
    seed: int = 0,
    cues: int | None = 0,
    language: str | None = None,
    agent: Mapping[str, str] | None = None,
    place: TraineePlace | None = None,
    made_of: Mapping[str, str] | None = None,
    clock: CallClock | None = None,
    compiled: CompiledLibrary | None = None,
) -> KeptRun:
    """Begin a run. `made_of` says what a scenario was made from that is no file.

    Raises `Refused` where the script is not there.
    """
    use_masks_of(library)
    levels = known_levels(place) if place is not None and cues is None else {}
    who = dict(agent or {})
    run = PracticeRun(
        scenario,
        compiled or CompiledLibrary(library),
        clock or call_clock(),
        new_id,
        seed=seed,
        language=language,
        cues=cues,
        levels=levels,
        about={"agent": who} if who else {},
    )
    about: dict[str, Any] = {
        "v": RUN_VERSION,
        "id": new_id(),
        "scenario": scenario.id,
        "title": scenario.title.text(run.call.language, library.house.languages),
        "script": scenario.script,
        "seed": seed,
        "cues": cues,
        "levels": {"/".join(key): level for key, level in levels.items()},
        "language": run.call.state.language,
        "agent": who,
        "made_of": dict(made_of) if made_of else None,
        "made": scenario_yaml(scenario, library.house.languages) if made_of else None,
        "began": run.began[0],
        "began_ms": run.began[1],
        "versions": versions_of(library, scenario),
        "pass_at": scenario.pass_at,
    }
    return KeptRun(run, about, place)


def versions_of(library: Library, scenario: Scenario) -> dict[str, str]:
    """What a run rests on: the scenario's content and its scripts'."""
    scripts = {scenario.script}
    for turn in scenario.turns:
        if turn.step is not None:
            scripts.add(turn.step.partition("/")[0])
    found = {id: library.versions.get(id, "") for id in sorted(scripts & set(library.scripts))}
    return {f"scenario {scenario.id}": scenario.content_id, **found}


def known_levels(place: TraineePlace) -> dict[tuple[str, str], int]:
    """How much of each line the trainee needs to see, by (script, step)."""
    told = place.cards().get("cues")
    found = {}
    for name, level in (told if isinstance(told, Mapping) else {}).items():
        script, slash, step = str(name).partition("/")
        if slash and isinstance(level, int):
            found[script, step] = max(0, min(4, level))
    return found


def levels_after(
    levels: Mapping[tuple[str, str], int], judgement: RunJudgement
) -> dict[tuple[str, str], int]:
    """Cues fade with each line that was right, and come back after a miss."""
    went: dict[tuple[str, str], list[bool]] = {}
    for one in judgement.points:
        of_a_line = one.tried and one.kind in ("exact", "own-words", "peek")
        if of_a_line and one.script and one.step:
            went.setdefault((one.script, one.step), []).append(one.met is not False)
    changed = dict(levels)
    for place, all_of_it in went.items():
        level = changed.get(place, 0)
        changed[place] = min(4, level + 1) if all(all_of_it) else max(0, level - 2)
    return changed


def today(library: Library, wall: Callable[[], dt.datetime]) -> dt.date:
    """The house's local day."""
    from jobaid.operations.clock import stamp

    return local_time(stamp(wall()), library.house).date()
