"""Putting a whole profile in the place of another, so that a kill leaves one or the other.

Where the system can exchange two folders in one step, it does. Elsewhere it takes two renames, and
between them there is no profile: a note beside it, written before, lets the next program that opens
the profile do the second.

    profile                         the one in use
    profile.restoring/profile       the one that is to take its place
    profile.restoring/swap.json     {"id", "aside"}, once it is ready to do so
    profile.restoring/lock          held by the program that makes it

The new one holds the same id in `restored.json`: so it is known whether the swap is done.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import json
import os
import shutil
import sys
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform

TOKEN = "restored.json"
"""The file of a profile that says which swap brought it there."""

_NOTE = "swap.json"
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS
_CWD = -100
_CANNOT = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV})


def holding_of(folder: Path) -> Path:
    """The folder beside a profile in which another one is made ready."""
    return folder.with_name(f"{folder.name}.restoring")


def coming_profile(folder: Path) -> Path:
    """The profile that is made ready to take the place of the one in `folder`."""
    return holding_of(folder) / "profile"


def make_ready(folder: Path, id: str, aside: str, platform: Platform = PLATFORM) -> None:
    """Note that the coming profile is whole. `aside` is the name beside it for the present one."""
    token = json.dumps({"id": id}).encode("ascii")
    platform.write_whole(coming_profile(folder) / TOKEN, [token])
    told = json.dumps({"id": id, "aside": aside}).encode("ascii")
    platform.write_whole(holding_of(folder) / _NOTE, [told])


def is_ready(folder: Path) -> bool:
    """Whether another profile waits to take the place of the one in `folder`."""
    note = _note(folder)
    return note is not None and _token(folder) != note["id"] and coming_profile(folder).is_dir()


def swap(folder: Path, platform: Platform = PLATFORM) -> Path | None:
    """Put the coming profile, which is ready, in its place; returns where the former one is now.

    None where there was none. The caller holds the locks of both. Done again after a kill it goes
    on where that was. Raises OSError.
    """
    note = _note(folder)
    assert note is not None, "nothing is ready"
    aside = folder.with_name(note["aside"])
    coming = coming_profile(folder)
    if _token(folder) != note["id"]:
        if not folder.exists():
            platform.replace(coming, folder)
        elif not _exchanged(coming, folder):
            platform.replace(folder, aside)
            platform.replace(coming, folder)
        platform.sync_folder(folder.parent)
    if coming.is_dir():  # exchanged: it is the former one
        platform.replace(coming, aside)
    shutil.rmtree(holding_of(folder), ignore_errors=True)
    platform.sync_folder(folder.parent)
    return aside if aside.is_dir() else None


def end_half_swap(folder: Path, platform: Platform = PLATFORM) -> None:
    """Where a kill left no profile between two renames: do the second. Any program may.

    Raises nothing.
    """
    if not os.path.lexists(folder) and _note(folder) is not None:
        with contextlib.suppress(OSError):  # another program was quicker
            platform.replace(coming_profile(folder), folder)


def _note(folder: Path) -> dict[str, str] | None:
    try:
        told = json.loads(PLATFORM.read(holding_of(folder) / _NOTE))
        id, aside = told["id"], told["aside"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    plain = isinstance(id, str) and isinstance(aside, str) and Path(aside).name == aside
    return {"id": id, "aside": aside} if plain else None


def _token(folder: Path) -> str | None:
    try:
        told = json.loads(PLATFORM.read(folder / TOKEN))
        return str(told["id"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False where this system or disk cannot."""
    paths = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "linux":
            failed = library.renameat2(_CWD, paths[0], _CWD, paths[1], _EXCHANGE)
        elif sys.platform == "darwin":
            failed = library.renamex_np(paths[0], paths[1], _EXCHANGE)
        else:
            return False
    except (AttributeError, OSError, TypeError):
        return False
    if failed and ctypes.get_errno() not in _CANNOT:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))
    return not failed
