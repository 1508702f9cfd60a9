"""`jobaid replay FILE.jsonl`: recorded calls through a library."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from jobaid.commands.options import add_library, add_profile, read_named_library, say_trouble


def add(commands: Any) -> None:
    """Add the command to the parser."""
    replay = commands.add_parser("replay", help="run recorded calls through a library")
    replay.add_argument(
        "file", metavar="FILE.jsonl", help="one call a line; - reads standard input"
    )
    add_library(replay)
    add_profile(replay)
    replay.set_defaults(handler=run_replay)


def run_replay(options: argparse.Namespace) -> int:
    """Write what each recorded call did; exit 0 when every line was run."""
    from jobaid.call.compiled_library import CompiledLibrary
    from jobaid.operations.call_replay import replay_lines

    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        source = (
            sys.stdin
            if options.file == "-"
            else open(options.file, encoding="utf-8-sig", errors="replace")  # noqa: SIM115
        )
    except OSError as error:
        say_trouble(f"{options.file} cannot be read: {error.strerror}.")
        return 2
    all_ran = True
    with source:
        for done in replay_lines(CompiledLibrary(reading.library), source):
            all_ran = all_ran and done.ran
            print(json.dumps(done.line()))
    return 0 if all_ran else 1
