"""What practice takes of the processor: a thousand runs over the library, and their judging."""

from __future__ import annotations

import itertools
import time

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.reader import read_library
from jobaid.library.shipped import shipped_library
from jobaid.operations.made_scenarios import answers_to_reach, scenario_of_script
from jobaid.practice.good_trainee import walk
from jobaid.practice.line_judge import judge_line, spoken_line
from jobaid.practice.practice_run import PracticeRun
from jobaid.practice.run_judgement import judge_run

RUNS = 1_000
TURNS = 40


class _Still:
    def __init__(self) -> None:
        self.ms = 0

    def __call__(self) -> tuple[str, int]:
        return "2026-11-23T10:00:00.000Z", self.ms


def _runs(count: int) -> tuple[float, float, set[tuple[str, str, str]], PracticeRun]:
    """Seconds to make the customers and to walk with them, the answers given, the longest run."""
    compiled = CompiledLibrary(read_library(shipped_library()).library)
    scripts, ids = list(compiled.library.scripts), itertools.count()
    given: set[tuple[str, str, str]] = set()
    longest: PracticeRun | None = None
    making = walking = 0.0
    for number in range(count):
        seed, script = divmod(number, len(scripts))
        begun = time.process_time()
        made = scenario_of_script(compiled, scripts[script], seed)
        between = time.process_time()
        run = PracticeRun(made, compiled, _Still(), lambda: f"id-{next(ids)}", seed=seed)
        walk(run)
        walking += time.process_time() - between
        making += between - begun
        given |= {
            (event["script"], event["step"], event["answer"])
            for event in run.engine.events
            if event["type"] == "answered"
        }
        if longest is None or len(run.talk) > len(longest.talk):
            longest = run
    assert longest is not None
    return making, walking, given, longest


def _judging_ms(run: PracticeRun) -> float:
    """Milliseconds to judge each line of a run of `TURNS` turns, and then the whole of it."""
    library, language = run.call.library, run.call.language
    languages, rules = library.house.languages, tuple(library.never.values())
    lines = list(itertools.islice(itertools.cycle(run.notes.said), TURNS))
    best = float("inf")
    for turn in range(5):
        begun = time.perf_counter()
        for number, said in enumerate(lines):
            found = library.scripts[said.script].step(said.step)
            assert found is not None
            # No two are alike: what was judged once is known.
            text = f"{said.text} And {turn} of {number}."
            values = {"company": "Larkfield"}
            line = spoken_line(said.line, values, language, library.all_fields)
            judge_line(text, line, found, language, languages, rules)
        judge_run(run)
        best = min(best, time.perf_counter() - begun)
    return best * 1000


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim)."""
    _runs(60)  # what is compiled and read once
    making, walking, given, longest = _runs(RUNS)
    library = read_library(shipped_library()).library
    wanted = {one for script in library for one in answers_to_reach(script)}
    shown = f"{making + walking:.1f} s ({making:.1f} made, {walking:.1f} walked)"
    return [
        (f"{RUNS:,} runs over the shipped library, processor time", shown, "<= 5 s"),
        ("answers that they give", f"{len(given & wanted)} of {len(wanted)}", "all"),
        (f"judging a run of {TURNS} turns", f"{_judging_ms(longest):.1f} ms", "<= 50 ms"),
    ]
