"""`jobaid play SCRIPT`: a call in the terminal, or one line of JSON at a time."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from jobaid.commands.options import (
    add_library,
    add_profile,
    add_values,
    read_named_library,
    say_trouble,
)

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.recorded_call import RecordedCall
    from jobaid.operations.recorder import Recorder


def add(commands: Any) -> None:
    """Add the command to the parser."""
    play = commands.add_parser("play", help="walk a script with a customer, in the terminal")
    play.add_argument("script", nargs="?", metavar="SCRIPT", help="without it: choose one")
    play.add_argument(
        "--json", action="store_true", help="read commands and write states, one JSON line each"
    )
    play.add_argument("--keep", action="store_true", help="keep a record of the call")
    play.add_argument("--resume", metavar="ID", help="go on with a call that was left")
    play.add_argument(
        "--capsule", metavar="FILE", help="go on with the call of a colleague's handover capsule"
    )
    play.add_argument("--language", metavar="CODE", help="the language of the call")
    add_values(play)
    add_library(play)
    add_profile(play)
    play.set_defaults(handler=run_play)


def run_play(options: argparse.Namespace) -> int:
    """Walk a call until it is closed or the input ends."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.settings_in_force import load_settings

    if not (options.keep or options.resume):
        return _with_library(options, None)
    try:
        with Recorder.open(options.profile, tell=say_trouble) as recorder:
            for notice in (*recorder.profile.notices, *recorder.recovery.notices):
                say_trouble(notice.words)
            commands = load_settings(recorder.profile.folder).settings.hooks
            recorder.run_hooks(lambda: commands)
            return _with_library(options, recorder)
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1


def _with_library(options: argparse.Namespace, recorder: Recorder | None) -> int:
    from jobaid.call.capsule import CapsuleTrouble
    from jobaid.call.command import Refused
    from jobaid.log.recovery import ResumeError
    from jobaid.play_lines import play_lines
    from jobaid.terminal import choose_script, walk_in_terminal

    reading = read_named_library(options)
    if reading is None:
        return 2
    if options.script is None and options.resume is None and options.capsule is None:
        if options.json:
            say_trouble("Say which script: jobaid play SCRIPT --json")
            return 2
        options.script = choose_script(reading.library, sys.stdin, sys.stdout)
        if options.script is None:
            return 0
    try:
        call = _call(options, reading, recorder)
    except (Refused, ResumeError, CapsuleTrouble) as trouble:
        say_trouble(trouble.words)
        return 2
    try:
        if options.json:
            play_lines(call, sys.stdin.buffer, sys.stdout)
        else:
            walk_in_terminal(call, sys.stdin, sys.stdout)
    finally:
        call.leave()
    return 0


def _agent(options: argparse.Namespace) -> dict[str, str]:
    """Who speaks, where nothing is kept: as the profile says, else the account."""
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.log.whereabouts import account_name

    try:
        return dict(Profile.open(options.profile, writing=False).agent)
    except ProfileTrouble:
        return {"id": account_name(), "name": account_name()}


def _call(
    options: argparse.Namespace, reading: ReadLibrary, recorder: Recorder | None
) -> RecordedCall:
    from jobaid.call.command import Refused
    from jobaid.ids import new_id
    from jobaid.library.findings import did_you_mean
    from jobaid.library.model.house_file import BUILT_IN
    from jobaid.operations.recorded_call import begin, resume

    if options.resume is not None:
        if recorder is None:
            raise Refused("A call can only be resumed in a profile.")
        return resume(reading, options.resume, recorder, new_id=new_id)
    about = None if recorder is not None else {"agent": _agent(options)}
    if options.capsule is not None:
        from jobaid.commands.call_capsules import capsule_in
        from jobaid.operations.capsules import begin_from

        capsule = capsule_in(options.capsule)
        return begin_from(capsule, reading, new_id=new_id, recorder=recorder, about=about)
    given = {}
    for one in options.set:
        name, equals, value = one.partition("=")
        if not equals:
            raise Refused(f"`--set {one[:80]}` has no value: write --set FIELD=VALUE.")
        given[name.strip()] = value
    house, fields = reading.library.house, reading.library.all_fields
    for name in given:
        if name in BUILT_IN or name in house.values or name not in fields:
            hint = did_you_mean(name, fields) or ""
            raise Refused(f"`--set {name[:60]}` is no field of this library. {hint}".rstrip())
    languages = reading.library.house.languages
    if options.language is not None and options.language not in languages:
        hint = did_you_mean(options.language, languages) or f"It has: {', '.join(languages)}."
        raise Refused(f"The library has no language `{options.language[:20]}`. {hint}")
    return begin(
        reading,
        options.script,
        new_id=new_id,
        recorder=recorder,
        given=given,
        about=about,
        language=options.language,
    )
