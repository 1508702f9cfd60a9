"""Options that several commands share, and what they lead to."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary


def add_library(parser: argparse.ArgumentParser) -> None:
    """`--library DIR`."""
    words = "the library to use (without it: the one set for the profile, else the shipped one)"
    parser.add_argument("--library", metavar="DIR", type=Path, help=words)


def add_profile(parser: argparse.ArgumentParser) -> None:
    """`--profile DIR`."""
    words = "the profile (without it: JOBAID_PROFILE, else the system's place for user data)"
    parser.add_argument("--profile", metavar="DIR", type=Path, help=words)


def add_values(parser: argparse.ArgumentParser) -> None:
    """`--set FIELD=VALUE`."""
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a value the call is opened with; may be given more than once",
    )


def library_folder(options: argparse.Namespace) -> Path:
    """The library that the options name, else the one of the settings, else the shipped one.

    The settings are those of the desk with the same profile: its own and the administrator's.
    """
    from jobaid.log.whereabouts import profile_folder
    from jobaid.operations.settings_in_force import library_of, load_settings

    named: Path | None = getattr(options, "library", None)
    if named is not None:
        return named
    loaded = load_settings(profile_folder(getattr(options, "profile", None)))
    for words in loaded.words:
        say_trouble(words)
    return library_of(None, loaded.settings.library)


def read_named_library(options: argparse.Namespace) -> ReadLibrary | None:
    """Read the library; None where there is nothing to work with, which is said."""
    from jobaid.library.reader import read_library

    folder = library_folder(options)
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
