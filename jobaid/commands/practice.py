"""`jobaid practise ...` and `jobaid judge`: rehearsing on the real scripts, and its judging."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import add_library, add_profile, read_named_library, say_trouble

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.model import Library
    from jobaid.operations.practice.practising import KeptRun
    from jobaid.operations.training.trainee_place import TraineePlace

LISTS = ("runs", "cards", "path")


def add(commands: Any) -> None:
    """Add the commands to the parser."""
    practise = commands.add_parser(
        "practise",
        aliases=["practice"],
        help="rehearse with a customer who is not there; runs, cards, path: how it stands",
    )
    practise.add_argument(
        "scenario",
        nargs="?",
        metavar="SCENARIO",
        help="a scenario of the library; or runs, cards or path",
    )
    practise.add_argument("--of", metavar="SCRIPT", help="a customer made for this script")
    practise.add_argument("--call", metavar="ID", help="a customer made from this kept call")
    practise.add_argument("--resume", metavar="ID", help="go on with a run that was cut off")
    practise.add_argument(
        "--seed", type=int, default=0, metavar="N", help="the same number: the same customer"
    )
    practise.add_argument(
        "--cues",
        type=int,
        choices=range(5),
        metavar="0-4",
        help="how much of each line shows: 0 all to 4 nothing (without it: by your own record)",
    )
    practise.add_argument("--language", metavar="CODE", help="the language of the call")
    practise.add_argument(
        "--out", metavar="FILE", help="write the made scenario there, for a coach to go on from"
    )
    practise.add_argument(
        "--draft",
        action="store_true",
        help="put the made scenario into the draft of the library: others see it once it is "
        "looked at and published",
    )
    practise.add_argument(
        "--json", action="store_true", help="read commands and write states, one JSON line each"
    )
    add_library(practise)
    add_profile(practise)
    practise.set_defaults(handler=run_practise)

    judge = commands.add_parser("judge", help="judge what was said against the script's lines")
    judge.add_argument("--json", action="store_true", help="JSON for other programs")
    add_library(judge)
    add_profile(judge)
    judge.set_defaults(handler=run_judge)


def run_judge(options: argparse.Namespace) -> int:
    """Judge a line of standard input at a time; exit 1 where one cannot be read."""
    from jobaid.operations.practice.judging_lines import LineReader

    reading = read_named_library(options)
    if reading is None:
        return 2
    reader = LineReader(reading.library)
    all_read = True
    for line in sys.stdin:
        if not line.strip():
            continue
        told, read = reader.judged(line)
        all_read = all_read and read
        print(json.dumps(told) if options.json else _in_words(told), flush=True)
    return 0 if all_read else 1


def _in_words(told: Mapping[str, Any]) -> str:
    from jobaid.commands.log_text import line

    parts = [line(told["id"] if told["id"] is not None else "-", 40)]
    if told.get("exact") is not None:
        parts.append("word for word" if told["exact"] else f"{told['share']:.0%} of it")
    if told.get("missing") and told.get("exact") is False:
        parts.append(f"missing: {line(' '.join(told['missing']), 120)}")
    if told.get("added") and told.get("exact") is False:
        parts.append(f"added: {line(' '.join(told['added']), 120)}")
    parts += [f"{one['id']} {one['state']}" for one in told.get("points", ())]
    parts += [f"never {one['rule']}" for one in told.get("never", ())]
    return "  ".join([*parts, *map(line, told.get("problems", ()))])


def run_practise(options: argparse.Namespace) -> int:
    """Practise one call, or tell what was practised."""
    from jobaid.call.command import Refused
    from jobaid.log.trouble import ProfileTrouble

    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        if options.scenario in LISTS:
            return _tell(options, reading.library)
        return _run(options, reading.library)
    except (Refused, ProfileTrouble) as trouble:
        say_trouble(trouble.words)
        return 2


def _place(options: argparse.Namespace) -> tuple[TraineePlace, Mapping[str, str]]:
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.log.whereabouts import account_name, profile_folder
    from jobaid.operations.training.trainee_place import TraineePlace

    try:
        agent = dict(Profile.open(options.profile, writing=False).agent)
    except ProfileTrouble:
        agent = {"id": account_name(), "name": account_name()}
    return TraineePlace(profile_folder(options.profile), agent.get("id", "")), agent


def _run(options: argparse.Namespace, library: Library) -> int:
    from jobaid.play_lines import practise_lines

    place, agent = _place(options)
    if sum(bool(one) for one in (options.scenario, options.of, options.call, options.resume)) != 1:
        say_trouble(
            "Say one of them: a SCENARIO, --of SCRIPT, --call ID or --resume ID. "
            f"The library has: {', '.join(sorted(library.scenarios)) or 'no scenario'}."
        )
        return 2
    kept = _kept_run(options, library, place, agent)
    if kept is None:
        return 0
    for notice in place.notices:
        say_trouble(notice.words)
    if options.json:
        practise_lines(kept, sys.stdin.buffer, sys.stdout, lambda run: _scored(run, library))
    else:
        _in_terminal(kept)
    if kept.run.over:
        from jobaid.operations.clock import wall_clock
        from jobaid.operations.practice.after_run import note_run

        note_run(kept, place, library, wall_clock())
    return 0


def _kept_run(
    options: argparse.Namespace,
    library: Library,
    place: TraineePlace,
    agent: Mapping[str, str],
) -> KeptRun | None:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.ids import new_id
    from jobaid.operations.made_scenarios import (
        NotMade,
        scenario_of_call,
        scenario_of_script,
        scenario_yaml,
    )
    from jobaid.operations.practice.going_on import go_on_with
    from jobaid.operations.practice.practising import begin_run, scenario_named

    if options.resume:
        for one in place.open_runs():
            if str(one["id"]).startswith(options.resume):
                return go_on_with(library, one, place, new_id=new_id)
        raise NotMade(f"There is no run `{options.resume[:40]}` that was cut off.")
    languages = library.house.languages
    if options.language is not None and options.language not in languages:
        raise NotMade(f"The library has no language `{options.language[:20]}`.")
    made_of: dict[str, str] | None = None
    if options.of:
        scenario = scenario_of_script(
            CompiledLibrary(library),
            options.of,
            options.seed,
            language=options.language,
            weights=_weights(options, options.of),
        )
        made_of = {"of": options.of}
    elif options.call:
        document = _document(options, options.call)
        scenario = scenario_of_call(document, library, options.seed)
        made_of = {"call": str(document.get("id"))}
    else:
        scenario = scenario_named(library, options.scenario)
    if options.draft:
        from jobaid.operations.practice.scenario_drafts import put_into_draft

        print(str(put_into_draft(scenario, library, *_draft_of(options))))
        return None
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write(scenario_yaml(scenario, languages))
        print(f"Written to {options.out}. Others see it once a coach has published it.")
        return None
    return begin_run(
        library,
        scenario,
        new_id=new_id,
        seed=options.seed,
        cues=options.cues,
        language=options.language,
        agent=agent,
        place=place,
        made_of=made_of,
    )


def _draft_of(options: argparse.Namespace) -> tuple[Path, Path]:
    """The profile and the live library."""
    from jobaid.commands.options import library_folder
    from jobaid.log.whereabouts import profile_folder

    return profile_folder(options.profile), library_folder(options)


def _document(options: argparse.Namespace, id: str) -> Mapping[str, Any]:
    from jobaid.operations.made_scenarios import NotMade
    from jobaid.operations.records.record_finder import NoSuchRecord, Records

    try:
        with Records.open(options.profile) as records:
            document: Mapping[str, Any] = records.record(id).document
            return document
    except NoSuchRecord as none:
        raise NotMade(none.words) from none


def _weights(options: argparse.Namespace, script: str) -> dict[tuple[str, str, str], float]:
    """How often each answer was given on kept calls; nothing where none are kept."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.practice.answer_frequencies import answer_frequencies
    from jobaid.operations.records.record_finder import Records

    try:
        with Records.open(options.profile) as records:
            return answer_frequencies(records, script)
    except ProfileTrouble:
        return {}


def _scored(kept: KeptRun, library: Library) -> list[Mapping[str, Any]]:
    from jobaid.operations.practice.run_scorecards import scored_by_cards

    return scored_by_cards(kept, library)


def _in_terminal(kept: KeptRun) -> None:
    from jobaid.terminal.practice_walking import practise_in_terminal

    practise_in_terminal(kept, sys.stdin, sys.stdout)


def _tell(options: argparse.Namespace, library: Library) -> int:
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.training.warm_up import WarmUp

    place, agent = _place(options)
    rows: list[Mapping[str, Any]]
    if options.scenario == "runs":
        unfinished = [{**one, "state": "open"} for one in place.open_runs()]
        rows = [*unfinished, *place.runs()]
    elif options.scenario == "cards":
        rows = list(WarmUp(place, library).all(wall_clock()))
    else:
        rows = _path(options, library, place, agent)
    for notice in place.notices:
        say_trouble(notice.words)
    for row in rows:
        print(json.dumps(row) if options.json else _row(options.scenario, row))
    if not rows and not options.json:
        print("Nothing has been practised yet.")
    return 0


def _path(
    options: argparse.Namespace,
    library: Library,
    place: TraineePlace,
    agent: Mapping[str, str],
) -> list[Mapping[str, Any]]:
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.training.learning_path import LearningPathView

    try:
        profile = Profile.open(options.profile, writing=False)
    except ProfileTrouble:
        reader = None
    else:
        reader = RecordReader(profile, writing=False)
        reader.refresh()
    try:
        view = LearningPathView(library, place, reader, str(agent.get("id") or ""))
        now = wall_clock()
        return [
            {**one.as_json(), "facts": [fact.as_json() for fact in view.facts(one, now)]}
            for one in view.stages(now)
        ]
    finally:
        if reader is not None:
            reader.close()


def _row(what: str, row: Mapping[str, Any]) -> str:
    from jobaid.commands.log_text import line

    if what == "runs":
        judged = row.get("judgement") or {}
        score = "not over" if row.get("state") == "open" else f"{judged.get('score', 0):g}"
        passed = "passed" if judged.get("passed") else ""
        began = line(row.get("began"), 16)
        return f"{began}  {line(row.get('title'), 40):40}  {score:>8}  {passed}".rstrip()
    if what == "cards":
        due = (row.get("fsrs") or {}).get("due") or "new"
        return f"{line(due, 16):16}  {line(row['id'], 60):60}  {line(row['asks'])}"
    passed = sum(one["passed"] for one in row["scenarios"])
    state = "passed" if row["passed"] else "; ".join(row["missing"])
    if row["opened_by"]:
        state = f"{state}; opened by {row['opened_by']}"
    return f"{line(row['title'], 40):40}  {passed} of {len(row['scenarios'])}  {line(state)}"
