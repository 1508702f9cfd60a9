"""`jobaid demo-data --profile DIR`: six weeks of sample interactions."""

from __future__ import annotations

import argparse
import datetime as dt
from typing import Any

from jobaid.commands.options import (
    add_library,
    add_profile,
    house_today,
    read_named_library,
    say_trouble,
)


def add(commands: Any) -> None:
    """Add the command to the parser."""
    demo = commands.add_parser("demo-data", help="fill a profile with sample interactions")
    add_profile(demo)
    add_library(demo)
    demo.add_argument(
        "--seed", type=int, default=1, metavar="N", help="the same seed gives the same calls"
    )
    demo.add_argument(
        "--until",
        type=dt.date.fromisoformat,
        metavar="YYYY-MM-DD",
        help="the last day of the six weeks (today)",
    )
    demo.set_defaults(handler=run_demo)


def run_demo(options: argparse.Namespace) -> int:
    """Fill the profile."""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.clock import wall_clock
    from jobaid.operations.demo_data import fill_profile
    from jobaid.operations.recorder import Recorder

    if options.profile is None:
        say_trouble("Say which profile is to hold the samples: --profile DIR. Nothing was written.")
        return 2
    reading = read_named_library(options)
    if reading is None:
        return 2
    try:
        with Recorder.open(options.profile, tell=say_trouble) as recorder:
            until = options.until or house_today(options)
            filled = fill_profile(
                recorder, reading, seed=options.seed, until=until, now=wall_clock()
            )
    except ProfileTrouble as trouble:
        say_trouble(trouble.words)
        return 1
    print(f"{filled.calls} sample calls of {filled.days} days are in {options.profile}.")
    return 0
