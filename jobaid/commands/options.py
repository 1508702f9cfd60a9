"""Options that several commands share, and what they lead to."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from jobaid.library.reader import ReadLibrary


def add_library(parser: argparse.ArgumentParser) -> None:
    """`--library DIR`, which may also stand before the command (see `add_both`)."""
    words = "the library to use (without it: the one set for the profile, else the shipped one)"
    _add_folder(parser, "--library", words)


def add_profile(parser: argparse.ArgumentParser) -> None:
    """`--profile DIR`, which may also stand before the command (see `add_both`)."""
    words = "the profile (without it: JOBAID_PROFILE, else the system's place for user data)"
    _add_folder(parser, "--profile", words)


def add_both(parser: argparse.ArgumentParser) -> None:
    """`--library` and `--profile` of the whole command line: None where they are not given."""
    add_library(parser)
    add_profile(parser)
    parser.set_defaults(library=None, profile=None)


def _add_folder(parser: argparse.ArgumentParser, name: str, words: str) -> None:
    # Suppressed: else a command's own default would wipe out what stands before the command.
    parser.add_argument(name, metavar="DIR", type=Path, default=argparse.SUPPRESS, help=words)


def add_values(parser: argparse.ArgumentParser) -> None:
    """`--set FIELD=VALUE`."""
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="FIELD=VALUE",
        help="a value the call is opened with; may be given more than once",
    )


def whole_number(text: str) -> int:
    """A number of things, for an option: as many as a record can hold at most."""
    if not text.isdecimal() or int(text) > 10**9:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 0 to 1,000,000,000.")
    return int(text)


def library_folder(options: argparse.Namespace) -> Path:
    """The library that the options name, else the one of the settings, else the shipped one.

    The settings are those of the desk with the same profile: its own and the administrator's. A
    release whose time has come stands for the library it is of.
    """
    from jobaid.library.releases import folder_in_force
    from jobaid.operations.clock import wall_clock

    return folder_in_force(_library_in_use(options), wall_clock())


def _library_in_use(options: argparse.Namespace) -> Path:
    from jobaid.log.whereabouts import NoHome, profile_folder
    from jobaid.operations.settings_in_force import library_of, load_settings

    named: Path | None = getattr(options, "library", None)
    if named is not None:
        return named
    try:
        profile = profile_folder(getattr(options, "profile", None))
    except NoHome:
        # An account without a place for settings has none.
        return library_of(None, "")
    loaded = load_settings(profile)
    for words in loaded.words:
        say_trouble(words)
    return library_of(None, loaded.settings.library, profile)


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


def missing_library(options: argparse.Namespace) -> str | None:
    """What is wrong with the folder that `--library` names; None where nothing is."""
    named: Path | None = getattr(options, "library", None)
    if named is None or named.is_dir():
        return None
    if named.exists():
        return f"{named} is a file; --library names a folder. Nothing was done."
    return f"The library {named} is not there. Nothing was done."


def use_house_masks(options: argparse.Namespace) -> str | None:
    """Put the masks of the library in use in force; else why they cannot be known, in words.

    What is kept unmasked stays so: whoever would keep something does nothing then.
    """
    from jobaid.library.cache.cache_store import cache_folder
    from jobaid.library.cache.open_library import open_library
    from jobaid.operations.masking import MASKS, use_masks_of

    folder = library_folder(options)
    opened = open_library(folder, cache_folder())
    wrong = next((one for one in opened.findings if one.file == MASKS and one.is_error), None)
    if opened.away is not None and not opened.contents:
        wrong = opened.away
    if wrong is not None:
        told = wrong.line_of_text()
        return f"What the house has masked (masks.yaml in {folder}) cannot be read: {told}"
    use_masks_of(opened.library)
    return None


def house_today(options: argparse.Namespace) -> dt.date:
    """Which day it is where the house of the library in use is."""
    from jobaid.library.files import read_file
    from jobaid.library.hours import zone_of
    from jobaid.library.reading.library_file import FILE, read_house
    from jobaid.operations.clock import wall_clock

    content, _ = read_file(library_folder(options), FILE)
    house = None if content is None else read_house(content)[0]
    # Without a house the machine's own zone is the best guess.
    zone = None if house is None else zone_of(house.timezone)
    return wall_clock().astimezone(zone).date()


def say_trouble(words: str) -> None:
    """A sentence on standard error; where that cannot be written, nowhere."""
    with contextlib.suppress(OSError):
        print(words, file=sys.stderr, flush=True)
