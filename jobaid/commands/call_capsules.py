"""`jobaid capsule`: a call as one block of text, with which a colleague goes on elsewhere."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_filters import add_everyone, viewer_in
from jobaid.commands.options import add_library, add_profile, read_named_library, say_trouble
from jobaid.commands.output import hand_out

if TYPE_CHECKING:
    from jobaid.call.capsule import Capsule
    from jobaid.operations.records.record_finder import Records


def add(commands: Any) -> None:
    """Add the command to the parser."""
    capsule = commands.add_parser(
        "capsule", help="hand a call over as one block of text; or say what such a block holds"
    )
    capsule.add_argument("id", nargs="*", metavar="ID", help="the calls to hand over")
    capsule.add_argument("--out", type=Path, metavar="FILE", help="write it there, not on screen")
    capsule.add_argument("--read", metavar="FILE", help="say what is in one (- for standard input)")
    capsule.add_argument("--json", action="store_true", help="with --read: as one JSON object")
    add_everyone(capsule)
    add_library(capsule)
    add_profile(capsule)
    capsule.set_defaults(handler=run_capsule)


def capsule_in(file: str) -> Capsule:
    """The capsule in a file ("-": standard input). Raises `CapsuleTrouble`, in words."""
    from jobaid.call.capsule import CapsuleTrouble, read_capsule
    from jobaid.log.trouble import why

    try:
        if file == "-":
            content = sys.stdin.buffer.read()
        else:
            with Path(file).open("rb") as opened:
                content = opened.read(_LONGEST)
    except OSError as error:
        raise CapsuleTrouble(f"{file} cannot be read: {why(error)}.") from error
    return read_capsule(content.decode("utf-8", "replace"))


_LONGEST = 20_000_000


def run_capsule(options: argparse.Namespace) -> int:
    """Make a capsule of calls, or say what is in one."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.records.record_finder import NoSuchRecord, Records

    if options.read is not None:
        return _say(capsule_in(options.read), as_json=options.json)
    if not options.id:
        say_trouble("Say which call: jobaid capsule ID. `jobaid log list` shows their ids.")
        return 2
    try:
        with Records.open(options.profile) as records:
            return _make(options, records)
    except (ProfileTrouble, NoSuchRecord) as trouble:
        say_trouble(trouble.words)
        return 1


def _make(options: argparse.Namespace, records: Records) -> int:
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.call.read_model import CallReadModel
    from jobaid.operations.callview.note_draft import with_draft
    from jobaid.operations.capsules import capsule_of
    from jobaid.operations.clock import stamp, wall_clock
    from jobaid.operations.roles import may_see_call
    from jobaid.operations.settings_in_force import load_settings

    reading = read_named_library(options)
    if reading is None:
        return 2
    viewer = viewer_in(options, records, reading.library)
    compiled = CompiledLibrary(with_draft(reading.library))
    calls = []
    for id in options.id:
        record = records.record(id)
        if not may_see_call(viewer, record.row, records.given_to(record.row.id)):
            say_trouble(f"{id} is not a call that your role shows. Nothing was made.")
            return 1
        calls.append(CallReadModel.at(record.document.get("events") or (), compiled))
    settings = load_settings(records.profile.folder).settings
    by = {"id": settings.agent_id or "", "name": settings.name or ""}
    text = capsule_of(calls, by, stamp(wall_clock()))
    if not text:
        say_trouble("That call stands at no step, so there is nothing to go on with.")
        return 1
    code = hand_out(text, options.out)
    if options.out is not None and not code:
        print(f"Written: {options.out}.")
    return code


def _say(capsule: Capsule, *, as_json: bool) -> int:
    from dataclasses import asdict

    if as_json:
        print(json.dumps(asdict(capsule)))
        return 0
    print(f"From {capsule.name or 'somebody'}, {capsule.at}, library {capsule.library or '-'}")
    for call in capsule.calls:
        print(f"  {call.title or call.script}, at {call.step}")
        for name, value in call.fields.items():
            print(f"    {call.labels.get(name, name)}: {value}")
        for answer in call.answers:
            print(f"    {answer.title}: “{answer.words}”")
        for promise in call.promises:
            print(f"    Promised: {promise.text} ({promise.due or promise.due_text or 'no time'})")
        for note in call.notes:
            print(f"    Note: {note}")
    return 0
