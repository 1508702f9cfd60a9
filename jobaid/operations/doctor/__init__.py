"""Whether this machine can run the desk: one finding for each thing looked at, in plain words.

Needs no Qt: it looks for it in a process of its own, so that a library that is missing, or one
that ends the process, is a finding and not the end of the examination.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import locale
import os
import shlex
import shutil
import stat
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from jobaid.library.files import list_files
from jobaid.library.shipped import NotShipped, shipped_assets
from jobaid.log.platform import PLATFORM
from jobaid.log.trouble import why
from jobaid.operations.doctor.diagnosis import Diagnosis
from jobaid.operations.doctor.qt_doctor import QtProbe, probe_qt, qt_findings

LEAST_PYTHON = (3, 11)
LEAST_ROOM = 200 * 1024 * 1024
"""Bytes of free disk below which the doctor says so: two months of a busy desk (3.9 MB a day)."""


def examine(
    profile: Path,
    library: Path,
    *,
    environment: Mapping[str, str] | None = None,
    probe: QtProbe | None = None,
    now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
) -> list[Diagnosis]:
    """Look at everything the desk needs, and say what was found, in the order it is needed.

    `profile` and `library` are the folders the desk would use; `probe` tells about Qt and is
    for tests. Never raises for what the machine lacks.
    """
    env = os.environ if environment is None else environment
    return [
        *_python(),
        *qt_findings(env, probe or partial(probe_qt, env)),
        *_assets(),
        *_profile(profile),
        *_library(library),
        *_clock(now(), profile),
        *_locale(env),
    ]


def _python() -> list[Diagnosis]:
    have = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < LEAST_PYTHON:
        return [Diagnosis("stops", f"Python {have} is too old.", "Install Python 3.11 or newer.")]
    return [Diagnosis("fine", f"Python {have}")]


def _assets() -> list[Diagnosis]:
    try:
        folder = shipped_assets()
    except NotShipped as missing:
        return [Diagnosis("stops", str(missing))]
    if not any((folder / "fonts").glob("*.ttf")):
        return [
            Diagnosis("stops", f"No typeface is in {folder / 'fonts'}.", "Install Job Aid again.")
        ]
    return [Diagnosis("fine", "Typefaces and icons are there")]


def _profile(folder: Path) -> list[Diagnosis]:
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        if not place.is_dir():
            raise NotADirectoryError(20, "a file stands where a folder should be")
        if not os.access(place, os.W_OK | os.X_OK):
            raise PermissionError(13, "not allowed")
        if place == folder:
            proof = folder / "doctor.tmp"
            PLATFORM.close(PLATFORM.overwrite(proof))
            proof.unlink()
        room = shutil.disk_usage(place).free
    except OSError as error:
        return [
            Diagnosis(
                "stops",
                f"The profile {folder} cannot be written to: {why(error)}.",
                "Choose another folder with --profile, or ask whoever looks after this computer.",
            )
        ]
    state = "is there and can be written to" if place == folder else "can be made"
    found = [Diagnosis("fine", f"The profile {folder} {state}"), *_access(folder)]
    free = f"{room // (1024 * 1024):,} MB free"
    if room < LEAST_ROOM:
        found.append(
            Diagnosis(
                "mind", f"The disk is nearly full: {free}.", "Make room before the first call."
            )
        )
    else:
        found.append(Diagnosis("fine", f"Disk: {free}"))
    return found


def _access(folder: Path) -> list[Diagnosis]:
    """Who else may write in the profile, or read what customers said."""
    if sys.platform == "win32" or not folder.is_dir():
        return []
    settings = folder / "settings.toml"
    places = [folder, *(settings,)[: settings.exists()]]
    places += [Path(at) / name for at, names, _ in os.walk(folder) for name in names]
    remedy = f"Take the others' rights away: chmod -R go-rwx {shlex.quote(str(folder))}"
    readable = False
    for place in places:
        with contextlib.suppress(OSError):
            state = place.lstat()
            if stat.S_ISLNK(state.st_mode):
                continue
            if state.st_uid != os.getuid():
                words = f"{place} of the profile belongs to another account, which may change it."
                return [Diagnosis("stops", words, "Give it back to the account that runs Job Aid.")]
            if state.st_mode & stat.S_IWOTH or (state.st_mode & stat.S_IWGRP and _shared(state)):
                words = f"Others on this computer may write in {place}, where calls are kept."
                return [Diagnosis("stops", words, remedy)]
            readable = readable or (place == folder and bool(state.st_mode & stat.S_IROTH))
    if readable:
        words = f"Others on this computer may read the profile {folder}."
        return [Diagnosis("mind", words, remedy)]
    return []


def _shared(state: os.stat_result) -> bool:
    """Whether a file's group is more than the account's own."""
    import grp
    import pwd

    try:
        owner, group = pwd.getpwuid(state.st_uid), grp.getgrgid(state.st_gid)
    except KeyError:
        return True
    alone = set(group.gr_mem) <= {owner.pw_name} and group.gr_gid == owner.pw_gid
    return not (alone and group.gr_name == owner.pw_name)


def _library(folder: Path) -> list[Diagnosis]:
    listing = list_files(folder)
    scripts = [name for name in listing.files if name.startswith("scripts/")]
    scripts = [name for name in scripts if not name.endswith(".plan.yaml")]
    if not scripts:
        reason = f" {listing.findings[0].line_of_text()}" if listing.findings else ""
        return [
            Diagnosis(
                "stops",
                f"There is no script to read in the library {folder}.{reason}",
                "Choose another library with --library, or in Settings.",
            )
        ]
    found = [Diagnosis("fine", f"The library {folder}: {len(scripts)} scripts")]
    if not os.access(folder, os.W_OK):
        found.append(
            Diagnosis("fine", "The library can be read and not written, as the shipped one")
        )
    return found


def _clock(now: dt.datetime, profile: Path) -> list[Diagnosis]:
    """A clock years off, or one set back behind what is kept, misdates every call."""
    newest = _newest_day(profile / "log")
    shown = now.astimezone().strftime("%d %B %Y, %H:%M")
    set_it = "Set the date and time of this computer."
    if not 2025 <= now.year < 2100:
        return [Diagnosis("stops", f"The clock says {shown}.", set_it)]
    if newest is not None and now.date() < newest - dt.timedelta(days=1):
        return [
            Diagnosis("mind", f"The clock says {shown}, and calls of {newest} are kept.", set_it)
        ]
    return [Diagnosis("fine", f"Clock: {shown} ({now.astimezone().tzname()})")]


def _newest_day(log: Path) -> dt.date | None:
    days = []
    try:
        for file in log.glob("*/[0-9][0-9][0-9][0-9]/*.json"):
            try:
                days.append(dt.date.fromisoformat(file.stem))
            except ValueError:
                continue
    except OSError:
        return None
    return max(days, default=None)


def _locale(env: Mapping[str, str]) -> list[Diagnosis]:
    encoding = locale.getpreferredencoding(False)
    told = env.get("LC_ALL") or env.get("LC_CTYPE") or env.get("LANG") or "none set"
    if encoding.lower().replace("-", "") != "utf8" and sys.platform != "win32":
        return [
            Diagnosis(
                "mind",
                f"The locale is {told} ({encoding}): names may print with odd signs in a terminal.",
                "The desk itself is not affected. Set LANG to one that ends in UTF-8.",
            )
        ]
    return [Diagnosis("fine", f"Locale: {told}")]


__all__ = ["Diagnosis", "examine"]
