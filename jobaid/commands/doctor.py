"""`jobaid doctor`: whether this machine can run the desk, in plain words."""

from __future__ import annotations

import argparse
from typing import Any

from jobaid.commands.options import add_library, add_profile


def add(commands: Any) -> None:
    """Add the command to the parser."""
    doctor = commands.add_parser("doctor", help="say whether this machine can run the desk")
    add_library(doctor)
    add_profile(doctor)
    doctor.set_defaults(handler=run_doctor)


def run_doctor(options: argparse.Namespace) -> int:
    """Print what was looked at, what is in the way, and what to do; 1 when something stops it."""
    from jobaid.commands.options import library_folder
    from jobaid.log.whereabouts import profile_folder
    from jobaid.operations.doctor import examine

    signs = {"fine": "ok   ", "mind": "mind ", "stops": "STOPS"}
    found = examine(profile_folder(options.profile), library_folder(options))
    for one in found:
        print(f"{signs[one.state]}  {one.words}")
        if one.remedy:
            print(f"       {one.remedy}")
    stops = sum(one.state == "stops" for one in found)
    minds = sum(one.state == "mind" for one in found)
    if stops:
        print(f"\nThe desk cannot run here yet: {stops} in the way.")
    elif minds:
        print(f"\nThe desk can run here; {minds} worth a look.")
    else:
        print("\nThe desk can run here.")
    return 1 if stops else 0
