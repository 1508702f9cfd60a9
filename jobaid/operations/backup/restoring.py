"""Making a profile out of a backup, and putting it in the place of the one in use.

It is made ready beside the profile, erasures made since are carried out in it, and only then does
it take its place in one step (`jobaid.log.folder_swap`): cut short at any moment, the profile is
the one before or the restored one. The one before is kept beside it.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from jobaid.log.dayreader import desks
from jobaid.log.folder_swap import (
    coming_profile,
    holding_of,
    is_ready,
    make_ready,
    swap,
)
from jobaid.log.index.index_rows import moment_of
from jobaid.log.index.record_index import Index
from jobaid.log.lock import ProfileBusy, ProfileLock
from jobaid.log.platform import PLATFORM
from jobaid.log.profile import Profile
from jobaid.log.reading import journal_path, open_calls, read_call
from jobaid.log.trouble import ProfileTrouble, why
from jobaid.operations.backup.backup_format import (
    LIBRARY,
    PROFILE,
    BackupHead,
    BackupProgress,
    BackupReader,
    BackupStopped,
    new_file,
    open_backup,
)
from jobaid.operations.backup.last_backup import erasures_beside, note_backup
from jobaid.operations.records.erasing import carry_out_erasures
from jobaid.operations.records.erasure_reach import places_left
from jobaid.operations.records.importing import import_records
from jobaid.operations.records.statement_import import erased_by
from jobaid.operations.settings_file import change_settings
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document

_ROOM = 64 * 1024 * 1024  # bytes that stay free beside what is restored


class RestoreFailed(ErrorInWords):
    """A backup could not be restored; `words` say why. The profile is as it was."""


@dataclass
class RestoredProfile:
    """A profile out of a backup.

    `erased` documents were destroyed in it since the backup was made; `before` is where the profile
    is that was there; `library` the copy in it that is used now (None: the one of before, or the
    shipped one), `other_library` the folder that is used although the backup has a copy. `left` are
    files that name an erased call and are to be removed by hand.
    """

    head: BackupHead
    files: int = 0
    bytes: int = 0
    erased: int = 0
    before: Path | None = None
    library: Path | None = None
    other_library: Path | None = None
    left: list[Path] = field(default_factory=list)


def restore_profile(
    file: Path,
    folder: Path,
    *,
    now: dt.datetime,
    new_id: Callable[[], str],
    erasures: Path | None = None,
    own_library: bool = False,
    progress: BackupProgress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> RestoredProfile:
    """Restore a backup to `folder`, in the place of the profile there, which no program may have.

    Erasures that the present profile knows are carried out in the restored one, and those of the
    lists `erasures` and beside the backup. `own_library`: use the backup's copy of the library also
    where the folder it came from is there. Raises BadBackup, RestoreFailed and ProfileTrouble
    (another program has the profile), all in words, and BackupStopped.
    """
    folder = Path(os.path.realpath(folder))
    with ExitStack() as held:
        if folder.is_dir():
            held.enter_context(ProfileLock(folder / "lock"))
        made = prepare_restore(
            file, folder, now=now, new_id=new_id, erasures=erasures, own_library=own_library,
            progress=progress, stopped=stopped,
        )  # fmt: skip
        _let_go(held)
        made.before = _put_in_place(folder)
    return made


def prepare_restore(
    file: Path,
    folder: Path,
    *,
    now: dt.datetime,
    new_id: Callable[[], str],
    erasures: Path | None = None,
    own_library: bool = False,
    progress: BackupProgress | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> RestoredProfile:
    """Make a backup ready to take the place of the profile in `folder`, which goes on meanwhile.

    `take_up_restore` then puts it there. Otherwise like `restore_profile`.
    """
    folder = Path(os.path.realpath(folder))
    holding = holding_of(folder)
    with open_backup(file) as reader, ExitStack() as held:
        try:
            _must_have_room(reader, folder.parent)
            folder.parent.mkdir(parents=True, exist_ok=True)
            PLATFORM.make_folder(holding)
            held.enter_context(_lock_of(holding))
            _clear(holding)
            made = RestoredProfile(reader.head, len(reader.entries), reader.size)
            library = _unpack(reader, coming_profile(folder), progress, stopped)
            _settle_library(made, folder, library, own_library)
            note_backup(coming_profile(folder), _moment(reader.head, now), file.absolute())
            lines = [*_known_erasures(folder), *_listed(erasures, must=True)]
            lines += _listed(erasures_beside(file), must=False)
            made.erased, made.left = _erase_again(coming_profile(folder), lines, now, new_id)
            _sync(coming_profile(folder))
            make_ready(folder, new_id(), _aside(folder, now))
        except OSError as error:
            shutil.rmtree(holding, ignore_errors=True)
            raise RestoreFailed(
                sentence(
                    "The backup {file} could not be restored: {why}. The profile is as it was.",
                    file=file,
                    why=why(error),
                )
            ) from error
        except BaseException:
            shutil.rmtree(holding, ignore_errors=True)
            raise
    return made


def take_up_restore(folder: Path, *, now: dt.datetime, new_id: Callable[[], str]) -> Path | None:
    """Put a profile that was made ready in the place of the one in `folder`, where there is one.

    Returns where the former one is; None where nothing was done, also where another program has
    the profile. Erasures that came meanwhile are carried out first. Raises RestoreFailed.
    """
    folder = Path(os.path.realpath(folder))
    if not holding_of(folder).is_dir():
        return None
    try:
        with ExitStack() as held:
            if folder.is_dir():
                held.enter_context(ProfileLock(folder / "lock"))
            if not is_ready(folder):
                return None
            _erase_again(coming_profile(folder), _known_erasures(folder), now, new_id)
            _let_go(held)
            return _put_in_place(folder)
    except ProfileBusy:
        return None
    except OSError as error:
        raise RestoreFailed(
            sentence(
                "The restored profile could not be put in its place: {why}. The profile is as it "
                "was, and the next start tries again.",
                why=why(error),
            )
        ) from error


def give_up_restore(folder: Path) -> None:
    """Remove a profile that was made ready and is not wanted. Raises nothing."""
    shutil.rmtree(holding_of(Path(os.path.realpath(folder))), ignore_errors=True)


def _let_go(held: ExitStack) -> None:
    """Windows moves no folder in which a file is open: there the lock is let go just before."""
    if os.name == "nt":
        held.close()


def _put_in_place(folder: Path) -> Path | None:
    try:
        before = swap(folder)
    except OSError as error:
        raise RestoreFailed(
            sentence(
                "The restored profile could not be put in the place of {folder}: {why}. The same "
                "command does it again from the beginning.",
                folder=folder,
                why=why(error),
            )
        ) from error
    if before is not None and not desks(before / "log"):
        shutil.rmtree(before, ignore_errors=True)  # nothing was ever kept in it
        return None
    return before


def _must_have_room(reader: BackupReader, place: Path) -> None:
    while not place.exists() and place != place.parent:
        place = place.parent
    free = shutil.disk_usage(place).free
    if free < reader.size + _ROOM:
        raise RestoreFailed(
            sentence(
                "The backup {file} needs {needed} MB, and {free} MB are free in {place}. Nothing "
                "was changed.",
                file=reader.path,
                needed=f"{(reader.size + _ROOM) / 1e6:.0f}",
                free=f"{free / 1e6:.0f}",
                place=place,
            )
        )


def _lock_of(holding: Path) -> ProfileLock:
    lock = ProfileLock(holding / "lock")
    try:
        lock.acquire()
    except ProfileBusy as busy:
        raise ProfileTrouble(
            sentence(
                "Another restore of this profile is under way (process {process}). Nothing was "
                "changed.",
                process=str(busy.owner or "?"),
            )
        ) from busy
    return lock


def _clear(holding: Path) -> None:
    """Take away what a restore that was cut short, or is not wanted any more, has left."""
    for left in holding.iterdir():
        if left.name != "lock":
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left)
            else:
                left.unlink()


def _unpack(
    reader: BackupReader,
    into: Path,
    progress: BackupProgress | None,
    stopped: Callable[[], bool],
) -> str:
    """Write the files of a backup; returns the name of the library's folder in it, "" for none."""
    taken = any(one.name.startswith(f"{PROFILE}{LIBRARY}") for one in reader.entries)
    library = "library-restored" if taken else LIBRARY.rstrip("/")
    PLATFORM.make_folder(into)

    def target(name: str) -> IO[bytes]:
        if name.startswith(PROFILE):
            return new_file(into / name.removeprefix(PROFILE))
        return new_file(into / library / name.removeprefix(LIBRARY))

    reader.read(target, progress, stopped)
    return library if reader.head.holds_library else ""


def _settle_library(made: RestoredProfile, folder: Path, library: str, own: bool) -> None:
    """Have the restored profile use the folder that it used, or the backup's copy of it."""
    if not library:
        return
    used = Path(made.head.library).expanduser()
    there = used.is_dir() and not Path(os.path.realpath(used)).is_relative_to(folder)
    if there and not own:
        made.other_library = used
        return
    trouble = change_settings(coming_profile(folder), {"library": str(folder / library)})
    if trouble is not None:
        raise RestoreFailed(joined(trouble, sentence("Nothing was changed.")))
    made.library = folder / library


def _known_erasures(folder: Path) -> Iterator[Document]:
    """The erasures that the profile in a folder knows of."""
    if not (folder / "log").is_dir():
        return
    index = Index(folder / "log", folder / "index.sqlite", writing=False)
    try:
        yield from index.statements("erasure")
    finally:
        index.close()


def _listed(path: Path | None, *, must: bool) -> Iterator[Mapping[str, Any]]:
    """The erasures of a list, as `log export --statements erasure` writes them."""
    try:
        lines = PLATFORM.read(path).splitlines() if path is not None else []
    except FileNotFoundError:
        if must:
            raise RestoreFailed(
                sentence("There is no list of erasures {file}. Nothing was changed.", file=path)
            ) from None
        return
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            told = json.loads(line)
            fits = told["kind"] == "erasure" and bool(erased_by(told))
        except (ValueError, KeyError, TypeError, RecursionError):
            fits = False
        if not fits:
            raise RestoreFailed(
                sentence(
                    "Line {number} of the list of erasures {file} is none. Nothing was changed: "
                    "what was erased must not come back.",
                    number=str(number),
                    file=path,
                )
            )
        yield told


def _erase_again(
    folder: Path,
    erasures: Iterator[Mapping[str, Any]] | list[Mapping[str, Any]],
    now: dt.datetime,
    new_id: Callable[[], str],
) -> tuple[int, list[Path]]:
    """Carry out erasures in a profile that was restored; returns how many documents went, and the
    files that name an erased call and are left.
    """
    unique = {str(one.get("id")): one for one in erasures}
    with Profile.open(folder, writing=True) as restored:
        if not restored.writing:
            raise RestoreFailed(
                joined(*(one.words for one in restored.notices), sentence("Nothing was changed."))
            )
        if not unique:
            return 0, []
        erased = set().union(*map(erased_by, unique.values()))
        for desk in desks(restored.log):
            place = restored.log / desk / "open"
            for call in open_calls(place):
                if call in erased:
                    reading = read_call(journal_path(place, call))
                    for path in (*reading.files, *reading.tails):
                        PLATFORM.remove(path)
        lines = b"\n".join(json.dumps(one).encode("ascii") for one in unique.values())
        taken = import_records(restored, io.BytesIO(lines), table=None)
        if taken.trouble or taken.refused:
            words = taken.trouble or taken.refused[0].words
            raise RestoreFailed(
                sentence(
                    "An erasure made since the backup could not be carried out: {why}. Nothing "
                    "was changed: what was erased must not come back.",
                    why=words,
                )
            )
        count = carry_out_erasures(restored, now=now, new_id=new_id)
        return count, list(places_left(restored, erased))


def _sync(folder: Path) -> None:
    """Have all files of a folder on the disk before it is said to be whole."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for place, _, names in os.walk(folder):
        for name in names:
            file = PLATFORM.append_to(Path(place, name))
            try:
                PLATFORM.sync(file)
            finally:
                PLATFORM.close(file)


def _aside(folder: Path, now: dt.datetime) -> str:
    name = f"{folder.name}.before-restore-{now:%Y%m%d-%H%M%S}"
    number, free = 1, name
    while os.path.lexists(folder.with_name(free)):
        number += 1
        free = f"{name}-{number}"
    return free


def _moment(head: BackupHead, now: dt.datetime) -> dt.datetime:
    return moment_of(head.at) or now


__all__ = [
    "BackupStopped",
    "RestoreFailed",
    "RestoredProfile",
    "give_up_restore",
    "prepare_restore",
    "restore_profile",
    "take_up_restore",
]
