"""Backups from the settings page: asked for there, made on another thread, told there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobaid.ids import new_id
from jobaid.operations.backup.desk_backups import (
    backup_from_desk,
    last_backup_words,
    not_wanted,
    proposed_file,
    ready_from_desk,
    waits_for_start,
)
from jobaid.operations.clock import wall_clock
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.backup_card import BackupCard
    from jobaid.ui.frame.tasks import Tasks

_KEY = "backup"


class Backups(QObject):
    """What the card asks for. `library` says which folder is in use."""

    def __init__(
        self,
        card: BackupCard,
        tasks: Tasks,
        profile: Path,
        library: Callable[[], Path],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._card = card
        self._tasks = tasks
        self._profile = profile
        self._library = library
        self._task: Task | None = None
        card.backup_wanted.connect(self._make)
        card.restore_wanted.connect(self._restore)
        card.stopped.connect(self._stop)
        card.unwanted.connect(self._forget)

    def show(self) -> None:
        """Show how backups stand now."""
        now = wall_clock().astimezone()
        words, late = last_backup_words(self._profile, now)
        file = proposed_file(self._profile, Path.home())
        waits = waits_for_start(self._profile)
        self._card.show_state(words, file, late=late, waits=waits)

    def _make(self, file: Path) -> None:
        work = partial(backup_from_desk, self._profile, self._library(), file, wall_clock())
        self._begin(work, self.tr("Backing up: %1 %"))

    def _restore(self, file: Path) -> None:
        def work(task: Task) -> str:
            return ready_from_desk(self._profile, file, wall_clock(), new_id, task)

        self._begin(work, self.tr("Getting the backup ready: %1 %"))

    def _begin(self, work: Callable[[Task], str], words: str) -> None:
        def went_on(done: int, _of: int) -> None:
            self._card.show_working(words.replace("%1", str(done)))

        went_on(0, 100)
        self._task = self._tasks.run(work, self._done, self._failed, progressed=went_on, key=_KEY)

    def _done(self, words: str) -> None:
        self._over(translated(words))

    def _failed(self, words: str) -> None:
        self._over(words)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._over(self.tr("Stopped. Everything is as it was."))

    def _forget(self) -> None:
        self._over(translated(not_wanted(self._profile)))

    def _over(self, words: str) -> None:
        self._task = None
        self._card.show_working("")
        self._card.tell(words)
        self.show()
