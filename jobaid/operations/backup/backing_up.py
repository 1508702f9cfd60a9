"""Backing a profile up into one file, also beside a running desk.

Every file is read as it is at its moment, in an order in which nothing can fall between two: a call
that ends meanwhile is in its journal, in its day file or in both; no seal is younger than what it
seals; no call names a version that is not there yet. The file is written under another name, read
back, and renamed: a kill at any moment leaves the backup that was there before, or the new one.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import errno
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid import __version__
from jobaid.log.folder_swap import TOKEN
from jobaid.log.platform import PLATFORM, NotPlainFile
from jobaid.log.trouble import why
from jobaid.operations.backup.backup_format import (
    LIBRARY,
    PROFILE,
    BackupHead,
    BackupProgress,
    BackupStopped,
    BackupWriter,
    check_backup,
    is_safe,
)
from jobaid.operations.backup.last_backup import NAME as LAST
from jobaid.operations.backup.last_backup import erasures_beside, note_backup
from jobaid.operations.clock import stamp
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.log.profile import Profile

_LEFT_OUT = ("lock", LAST, TOKEN)
_LEFT_OVER_S = 3600.0  # age from which on an unfinished backup is nobody's


class BackupFailed(ErrorInWords):
    """A backup could not be made; `words` say why. What was there before is as it was."""


@dataclass
class BackedUp:
    """A backup that was made: files and bytes in it, and what was left out (links and the like)."""

    file: Path
    files: int = 0
    bytes: int = 0
    left: list[Path] = field(default_factory=list)


def back_up(
    profile: Profile,
    library: Path | None,
    file: Path,
    *,
    at: dt.datetime,
    progress: BackupProgress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> BackedUp:
    """Back a profile up, with its library where that is not the shipped one (None).

    `profile` may be open for reading only. `progress` gets bytes of bytes, twice over: once for
    the writing and once for the reading back. Raises BackupFailed and BadBackup (what was written
    cannot be read back), both in words, and BackupStopped once `stopped` says so.
    """
    file = Path(os.path.abspath(file))
    _must_be_elsewhere(file, profile.folder, library)
    files = list(_of_profile(profile.folder, library))
    files += [(name, path) for name, path in _of_folder(library, LIBRARY)] if library else []
    whole = sum(_size(path) for _, path in files) * 2
    done = 0

    def more(size: int) -> None:
        nonlocal done, whole
        done += size
        whole = max(whole, done)
        if progress is not None:
            progress(done, whole)

    head = BackupHead(
        at=stamp(at),
        desk=profile.desk,
        agent=profile.agent,
        program=__version__,
        library=str(library or ""),
        holds_library=library is not None,
    )
    made = BackedUp(file)
    scratch = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        if file.parent.exists() and not file.parent.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "no folder", str(file.parent))
        file.parent.mkdir(parents=True, exist_ok=True)
        _sweep(file)
        with open(PLATFORM.create(scratch), "wb") as target:
            with BackupWriter(target, head, stopped=stopped) as writer:
                for name, path in files:
                    _put_in(writer, name, path, more, made)
                writer.end()
            target.flush()
            PLATFORM.sync(target.fileno())
        written = done
        check_backup(scratch, lambda now, _of: more(written + now - done), stopped)
        if progress is not None:
            progress(whole, whole)
        PLATFORM.replace(scratch, file)
        PLATFORM.sync_folder(file.parent)
        made.files, made.bytes = len(writer.entries), sum(one.size for one in writer.entries)
    except OSError as error:
        raise BackupFailed(
            sentence(
                "The backup {file} could not be made: {why}. What is kept is not affected, and a "
                "backup that was there before is as it was.",
                file=file,
                why=why(error),
            )
        ) from error
    finally:
        with contextlib.suppress(OSError):
            PLATFORM.remove(scratch)
    # What was erased before it is in it; the list beside it begins anew
    with contextlib.suppress(OSError):
        PLATFORM.remove(erasures_beside(file))
    with contextlib.suppress(OSError):
        note_backup(profile.folder, at, file)
    return made


def library_to_keep(library: Path) -> Path | None:
    """The library's folder where a backup is to hold it: not the shipped one, which all have."""
    from jobaid.library.shipped import NotShipped, shipped_library

    try:
        if library.resolve() == shipped_library().resolve():
            return None
    except NotShipped:
        pass
    return library if library.is_dir() else None


def _put_in(
    writer: BackupWriter, name: str, path: Path, more: Callable[[int], None], made: BackedUp
) -> None:
    if not is_safe(name):
        made.left.append(path)
        return
    try:
        writer.add(name, path, more)
    except NotPlainFile:
        made.left.append(path)


def _must_be_elsewhere(file: Path, profile: Path, library: Path | None) -> None:
    if file.is_dir():
        raise BackupFailed(
            sentence("{file} is a folder. Give the name of a file for the backup.", file=file)
        )
    for folder in (profile, library):
        if folder is not None and file.resolve().is_relative_to(folder.resolve()):
            raise BackupFailed(
                sentence(
                    "The backup cannot be in {folder}, which it is of. Give another folder, best "
                    "on another disk.",
                    folder=folder,
                )
            )


def _of_profile(folder: Path, library: Path | None) -> list[tuple[str, Path]]:
    """The files of a profile but its library's, in the order in which they are to be read."""
    found = [
        (name, path)
        for name, path in _of_folder(folder, PROFILE)
        if not _is_left_out(name.removeprefix(PROFILE))
        and not (library is not None and path.is_relative_to(library))
    ]
    return sorted(found, key=lambda one: _rank(one[0].removeprefix(PROFILE)))


def _of_folder(folder: Path, under: str) -> Iterator[tuple[str, Path]]:
    """Every file below a folder, links not followed."""
    for place, folders, names in os.walk(folder):
        folders.sort()
        folders[:] = [one for one in folders if not os.path.islink(os.path.join(place, one))]
        for name in sorted(names):
            path = Path(place, name)
            yield under + path.relative_to(folder).as_posix(), path


def _is_left_out(name: str) -> bool:
    """What is made anew, belongs to a running program, or is half written."""
    return (
        name in _LEFT_OUT
        or name.startswith("index.sqlite")
        or name.endswith((".tmp", "/open/reserve"))
        or "/seals/trees/" in name
    )


def _rank(name: str) -> tuple[int, str]:
    """Tails and journals before day files, seals before what they seal and before their salts,
    and the versions that calls name last.
    """
    parts = name.split("/")
    if parts[0] == "versions":
        return 9, name
    if parts[0] != "log" or len(parts) < 3:
        return 0, name
    match parts[2]:
        case "open":
            return (1 if name.endswith(".tail") else 2), name
        case "seals" if parts[-1] == "head.json":
            return 3, name
        case "seals" if parts[3] != "salts":
            return 4, name
        case "seals":
            return 5, name
    return 6, name


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except OSError:
        return 0


def _sweep(file: Path) -> None:
    """Remove what a backup of this name that was killed has left."""
    for left in file.parent.glob(f".{file.name}.*.tmp"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _LEFT_OVER_S:
                left.unlink()


__all__ = ["BackedUp", "BackupFailed", "BackupStopped", "back_up", "library_to_keep"]
