"""Releases that wait for their time: whole contents of a library under `.next/<UTC time>/`.

Whoever reads the library at that time or later reads the newest one that has begun, until the next
publication has brought its content into the library's own files.
"""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from jobaid.quick_dataclasses import dataclass

FOLDER = ".next"
_SHAPES = ("%Y-%m-%dT%H%M%SZ", "%Y%m%dT%H%M%SZ", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%MZ")


@dataclass(frozen=True, slots=True, order=True)
class Release:
    """A release that waits in `folder`, or has begun; `at` is in UTC."""

    at: dt.datetime
    folder: Path


def release_folder(library: Path, at: dt.datetime) -> Path:
    """Where a release for this moment stands. `at` has a time zone."""
    return library / FOLDER / at.astimezone(dt.UTC).strftime(_SHAPES[0])


def releases(library: Path) -> list[Release]:
    """The releases of a library, the earliest first; whatever else lies there is passed over."""
    try:
        names = os.listdir(library / FOLDER)
    except OSError:
        return []
    found = []
    for name in names:
        at = _moment(name)
        folder = library / FOLDER / name
        if at is not None and (folder / "library.yaml").is_file() and not folder.is_symlink():
            found.append(Release(at, folder))
    return sorted(found)


def begun_release(library: Path, now: dt.datetime) -> Release | None:
    """The newest release whose time has come; None where there is none."""
    begun = [one for one in releases(library) if one.at <= now]
    return begun[-1] if begun else None


def folder_in_force(library: Path, now: dt.datetime) -> Path:
    """The folder whose files are the library's at this moment."""
    begun = begun_release(library, now)
    return library if begun is None else begun.folder


def _moment(name: str) -> dt.datetime | None:
    for shape in _SHAPES:
        try:
            return dt.datetime.strptime(name, shape).replace(tzinfo=dt.UTC)
        except ValueError:
            continue
    return None
