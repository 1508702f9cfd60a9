"""Options that several commands share, and what they lead to."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jobaid.library.reader import Reading


def add_library(parser: argparse.ArgumentParser) -> None:
    """`--library DIR`."""
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=Path,
        help="the library to use (without it: the profile's own, else the shipped one)",
    )


def add_profile(parser: argparse.ArgumentParser) -> None:
    """`--profile DIR`."""
    parser.add_argument(
        "--profile",
        metavar="DIR",
        type=Path,
        help="the profile (without it: JOBAID_PROFILE, else the system's place for user data)",
    )


def library_folder(options: argparse.Namespace, settings: Mapping[str, Any] | None = None) -> Path:
    """The library that the options name, else the profile's, else the shipped one."""
    from jobaid.library.shipped import shipped_library

    named = getattr(options, "library", None)
    if named is None:
        if settings is None:
            settings = _settings(options)
        own = settings.get("library")
        named = Path(own).expanduser() if isinstance(own, str) and own else None
    return named if named is not None else shipped_library()


def _settings(options: argparse.Namespace) -> Mapping[str, Any]:
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble

    try:
        return Profile.open(getattr(options, "profile", None), writing=False).settings
    except ProfileTrouble:
        return {}


def read_named_library(
    options: argparse.Namespace, settings: Mapping[str, Any] | None = None
) -> Reading | None:
    """Read the library; None where there is nothing to work with, which is said."""
    from jobaid.library.reader import read_library

    folder = library_folder(options, settings)
    reading = read_library(folder)
    if not reading.library.scripts:
        say_trouble(f"There is no script to read in {folder}.")
        for finding in reading.findings:
            say_trouble(finding.line_of_text())
        return None
    return reading


def say_trouble(words: str) -> None:
    """A sentence on standard error."""
    print(words, file=sys.stderr, flush=True)
