"""When a profile was last backed up and where to: `backup.json` in it, for the reminder.

Beside each backup stands the list of what was erased since, as far as that place can be reached
when it is: `NAME.erasures.jsonl`. A restore carries out what it names.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.log.index.index_rows import moment_of
from jobaid.log.platform import PLATFORM
from jobaid.operations.clock import stamp
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.profile import Profile

NAME = "backup.json"


@dataclass(frozen=True, slots=True)
class LastBackup:
    """The last backup of a profile: when it was begun, and the file."""

    at: dt.datetime
    file: Path

    def days_ago(self, now: dt.datetime) -> int:
        """How many days (of the calendar, where `now` is) ago that was."""
        return max(0, (now.date() - self.at.astimezone(now.tzinfo).date()).days)


def last_backup(folder: Path) -> LastBackup | None:
    """The last backup of the profile in a folder; None where none is known."""
    try:
        told = json.loads(PLATFORM.read(folder / NAME))
        at, file = moment_of(told["at"]), told["file"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return None if at is None or not isinstance(file, str) else LastBackup(at, Path(file))


def note_backup(folder: Path, at: dt.datetime, file: Path) -> None:
    """Remember a backup. Raises OSError."""
    told = {"v": 1, "at": stamp(at), "file": str(file)}
    PLATFORM.write_whole(folder / NAME, [json.dumps(told).encode("ascii") + b"\n"])


def erasures_beside(file: Path) -> Path:
    """The list of erasures that stands beside a backup."""
    return file.with_name(f"{file.name}.erasures.jsonl")


def note_erasures(profile: Profile, told: Iterable[Mapping[str, Any]]) -> Path | None:
    """Add erasures to the list beside the last backup; returns the list that could not be written.

    None where it was, or where no backup is known.
    """
    last = last_backup(profile.folder)
    if last is None:
        return None
    path = erasures_beside(last.file)
    lines = b"".join(json.dumps(one).encode("ascii") + b"\n" for one in told)
    try:
        before = PLATFORM.read(path)
    except FileNotFoundError:
        before = b""
    except OSError:
        return path
    try:
        PLATFORM.write_whole(path, [before, lines])
    except OSError:
        return path
    return None
