"""`jobaid profile backup, restore`: a whole profile in one file, and out of it again."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.commands.log_text import counted
from jobaid.commands.options import add_library, add_profile, library_folder, say_trouble

if TYPE_CHECKING:
    from jobaid.operations.backup.backup_format import BackupProgress
    from jobaid.operations.backup.restoring import RestoredProfile

_EVERY_S = 2.0  # between two words of how far it is


def add(commands: Any) -> None:
    """Add the command, with its own commands, to the parser."""
    profile = commands.add_parser("profile", help="back the profile up, or restore a backup")
    add_profile(profile)
    add_library(profile)
    kinds = profile.add_subparsers(title="commands", metavar="COMMAND", required=True)

    backup = kinds.add_parser("backup", help="write the whole profile, with its library, to a file")
    backup.add_argument("file", metavar="FILE", type=Path, help="the backup to make")
    backup.set_defaults(handler=run_backup)

    restore = kinds.add_parser("restore", help="make the profile what it was in a backup")
    restore.add_argument("file", metavar="FILE", type=Path, help="the backup")
    restore.add_argument(
        "--erasures",
        metavar="LIST",
        type=Path,
        help="erasures made since, as `log export --statements erasure` writes them",
    )
    restore.add_argument(
        "--own-library",
        action="store_true",
        help="use the backup's copy of the library, also where its folder is there",
    )
    restore.add_argument(
        "--dry-run", action="store_true", help="check the backup and say what is in it"
    )
    restore.set_defaults(handler=run_restore)
    for one in (backup, restore):
        one.add_argument("--json", action="store_true", help="JSON for other programs")
        add_profile(one)
        add_library(one)


def run_backup(options: argparse.Namespace) -> int:
    """Back the profile up; exit code 1 where it could not be."""
    from jobaid.log.profile import Profile
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.backup.backing_up import BackupFailed, back_up, library_to_keep
    from jobaid.operations.backup.backup_format import BadBackup
    from jobaid.operations.clock import wall_clock

    try:
        profile = Profile.open(options.profile, writing=False)
        if not profile.log.is_dir():
            say_trouble(f"Nothing is kept in {profile.folder} yet. No backup was made.")
            return 1
        library = library_to_keep(library_folder(options))
        made = back_up(profile, library, options.file, at=wall_clock(), progress=_progress())
    except (ProfileTrouble, BackupFailed, BadBackup) as trouble:
        say_trouble(trouble.words)
        return 1
    if options.json:
        told = {
            "file": str(made.file),
            "files": made.files,
            "bytes": made.bytes,
            "left": [str(path) for path in made.left],
        }
        print(json.dumps(told))
        return 0
    print(f"Backed up: {made.files} files, {made.bytes / 1e6:.1f} MB, in {made.file}.")
    print(f"The library {library} is in it." if library else "The shipped library is not in it.")
    print("It was read back and is whole. It is not encrypted: keep it where the record may be.")
    for path in made.left:
        print(f"Not in it, for it is no plain file that every system can have: {path}")
    return 0


def run_restore(options: argparse.Namespace) -> int:
    """Restore a backup; exit code 1 where the profile is as it was."""
    from jobaid.ids import new_id
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.log.whereabouts import profile_folder
    from jobaid.operations.backup.backup_format import BadBackup
    from jobaid.operations.backup.restoring import RestoreFailed, restore_profile

    try:
        if options.dry_run:
            return _check(options)
        made = restore_profile(
            options.file,
            profile_folder(options.profile),
            now=dt.datetime.now(dt.UTC),
            new_id=new_id,
            erasures=options.erasures,
            own_library=options.own_library,
            progress=_progress(),
        )
    except (ProfileTrouble, BadBackup, RestoreFailed) as trouble:
        say_trouble(trouble.words)
        return 1
    if options.json:
        print(json.dumps(_told(made)))
    else:
        _say(made)
    return 0


def _check(options: argparse.Namespace) -> int:
    from jobaid.operations.backup.backup_format import open_backup

    with open_backup(options.file) as reader:
        reader.read(lambda _name: None, _progress())
        head, files, size = reader.head, len(reader.entries), reader.size
    if options.json:
        told = {"at": head.at, "desk": head.desk, "files": files, "bytes": size}
        print(json.dumps({**told, "library": head.library, "program": head.program}))
        return 0
    print(f"The backup is whole: {files} files, {size / 1e6:.1f} MB.")
    name = head.agent.get("name") or head.agent.get("id") or "?"
    print(f"It was made at {head.at} by Job Aid {head.program}, of the desk {head.desk} ({name}).")
    print("Nothing was changed. The same without --dry-run restores it.")
    return 0


def _told(made: RestoredProfile) -> dict[str, object]:
    return {
        "at": made.head.at,
        "desk": made.head.desk,
        "files": made.files,
        "bytes": made.bytes,
        "erased": made.erased,
        "before": None if made.before is None else str(made.before),
        "library": None if made.library is None else str(made.library),
        "left": [str(path) for path in made.left],
    }


def _say(made: RestoredProfile) -> None:
    print(f"Restored: {made.files} files, {made.bytes / 1e6:.1f} MB, as of {made.head.at}.")
    if made.erased:
        print(
            f"What was erased since was destroyed in it again: {counted(made.erased, 'document')}."
        )
    if made.library is not None:
        print(f"The library is the backup's copy, {made.library}.")
    if made.other_library is not None:
        print(
            f"The library is the folder that was used before, {made.other_library}. "
            "--own-library would use the backup's copy."
        )
    if made.before is not None:
        print(f"The profile as it was before is in {made.before}.")
        print(
            "Calls that were kept since the backup are in it: `jobaid log export --all --profile "
            f"{made.before}` writes them, `jobaid log import -` takes them in. Remove it then."
        )
    if made.left:
        print("These files name an erased call and are left as they are; remove them by hand:")
    for path in made.left:
        print(f"  {path}")


def _progress() -> BackupProgress:
    """Says now and then, when it takes long, how far it is."""
    told = time.monotonic()

    def progress(done: int, whole: int) -> None:
        nonlocal told
        if time.monotonic() - told >= _EVERY_S:
            told = time.monotonic()
            say_trouble(f"{done * 100 // max(whole, 1)} % is done ...")

    return progress
