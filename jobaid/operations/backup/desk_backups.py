"""Backups from a running desk: what it says of the last one, makes one, and gets one ready.

A restore is only made ready here, for the desk has the profile; the next start takes it up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.folder_swap import holding_of, is_ready
from jobaid.operations.backup.last_backup import last_backup
from jobaid.sentences import counted, decimal_words, joined, sentence

if TYPE_CHECKING:
    from jobaid.operations.backup.backup_format import BackupProgress
    from jobaid.operations.task_runner import Task

REMIND_DAYS = 7
"""After so many days without a backup the words about it stand out."""


def last_backup_words(profile: Path, now: dt.datetime) -> tuple[str, bool]:
    """How long ago the last backup was, in words, and whether that is too long."""
    last = last_backup(profile)
    if last is None:
        return sentence("No backup of this profile has been made yet."), True
    days = last.days_ago(now)
    if days == 0:
        return sentence("Last backup today, in {file}.", file=last.file), False
    words = counted(
        days,
        "Last backup 1 day ago, in {file}.",
        "Last backup %Ln days ago, in {file}.",
        file=last.file,
    )
    return words, days >= REMIND_DAYS


def proposed_file(profile: Path, home: Path) -> Path:
    """Where the next backup would go: where the last one went, else to the person's own folder."""
    last = last_backup(profile)
    return home / "jobaid-backup.zip" if last is None else last.file


def backup_from_desk(profile: Path, library: Path, file: Path, now: dt.datetime, task: Task) -> str:
    """Make a backup, on another thread; what was done, in words. Raises in words."""
    from jobaid.log.profile import Profile
    from jobaid.operations.backup.backing_up import back_up, library_to_keep

    opened = Profile.open(profile, writing=False)
    made = back_up(
        opened,
        library_to_keep(library),
        file,
        at=now,
        progress=_percents(task),
        stopped=lambda: task.cancelled,
    )
    left = sentence("Links and the like are not in it.") if made.left else ""
    return joined(
        counted(
            made.files,
            "The backup was made and read back: 1 file, {size} MB, in {file}.",
            "The backup was made and read back: %Ln files, {size} MB, in {file}.",
            size=decimal_words(made.bytes / 1e6, 1),
            file=made.file,
        ),
        left,
        sentence("It is not encrypted: keep it where only those can read it who may."),
    )


def ready_from_desk(
    profile: Path, file: Path, now: dt.datetime, new_id: Callable[[], str], task: Task
) -> str:
    """Get a backup ready to be taken up by the next start; in words. Raises in words."""
    from jobaid.operations.backup.restoring import prepare_restore

    made = prepare_restore(
        file,
        profile,
        now=now,
        new_id=new_id,
        progress=_percents(task),
        stopped=lambda: task.cancelled,
    )
    return joined(
        counted(
            made.files,
            "The backup {file} of {at} is whole and ready: 1 file.",
            "The backup {file} of {at} is whole and ready: %Ln files.",
            file=file,
            at=made.head.at[:16].replace("T", " "),
        ),
        ready_words(),
    )


def ready_words() -> str:
    """What becomes of a backup that is ready."""
    return sentence(
        "The next start of Job Aid takes it up. Until then you work as before; what you keep until "
        "then stays beside it, in the profile as it was."
    )


def waits_for_start(profile: Path) -> bool:
    """Whether a backup is ready and waits for the next start."""
    return is_ready(profile)


def not_wanted(profile: Path) -> str:
    """Take away a backup that was made ready; in words."""
    from jobaid.operations.backup.restoring import give_up_restore

    give_up_restore(profile)
    return sentence("The backup is not taken up. Everything stays as it is.")


def take_up_at_start(profile: Path, now: dt.datetime, new_id: Callable[[], str]) -> str:
    """For a start, before anything of the profile is read: take up a backup that waits for it.

    Returns what was done, in words, "" for nothing. Raises nothing.
    """
    if not holding_of(profile).is_dir():
        return ""
    from jobaid.log.trouble import ProfileTrouble
    from jobaid.operations.backup.restoring import RestoreFailed, take_up_restore

    try:
        was_ready = is_ready(profile)
        before = take_up_restore(profile, now=now, new_id=new_id)
    except (RestoreFailed, ProfileTrouble) as trouble:
        return trouble.words
    if before is None:
        done = was_ready and not is_ready(profile)
        return sentence("The backup was restored.") if done else ""
    return sentence(
        "The backup was restored. The profile as it was before is in {folder}; remove it once all "
        "is well.",
        folder=before,
    )


def _percents(task: Task) -> BackupProgress:
    """Says how far it is in hundredths, which any number of bytes fits in."""
    told = -1

    def progress(done: int, whole: int) -> None:
        nonlocal told
        percent = done * 100 // max(whole, 1)
        if percent != told:
            told = percent
            task.progress(percent, 100)

    return progress
