"""The settings of this desk while it runs: changed at once, written on another thread."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.operations.settings_file import change_settings
from jobaid.operations.settings_in_force import Loaded, load_settings, with_changes, with_people
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from jobaid.operations.roles import Colleague
    from jobaid.operations.task_runner import Task
    from jobaid.ui.frame.tasks import Tasks


class SettingsKeeper(QObject):
    """`changed` fires when other settings are in force, `told` with what could not be kept."""

    changed = Signal()
    told = Signal(str)

    def __init__(self, folder: Path, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._tasks = tasks
        self._waiting: dict[str, object] = {}
        # What waits is changed on both threads. It is never held while the disk is waited for.
        self._lock = threading.Lock()
        self._may_write = False
        self.loaded: Loaded = load_settings(folder)

    def allow_writing(self) -> None:
        """Say that the profile is open for writing; what waited is written."""
        self._may_write = True
        self._write()

    def change(self, changes: Mapping[str, object]) -> None:
        """Change settings (key to value, None for the usual). Locked ones are left alone."""
        free = {key: value for key, value in changes.items() if self.loaded.why_locked(key) is None}
        if not free:
            return
        self.loaded = with_changes(self.loaded, free)
        with self._lock:
            self._waiting |= free
        self.changed.emit()
        self._write()

    def know_house(
        self, people: Mapping[str, Colleague], kinds: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Take the people whom the library names: name and role of one of them are theirs.

        `kinds` are the house's kinds of customers, as (id, label).

        Their role is kept with the settings: the next start knows it before it has the library.
        """
        before = self.loaded
        self.loaded = replace(with_people(before, people), customer_kinds=kinds)
        person = people.get(self.loaded.settings.agent_id)
        if person is not None and not before.settings.role:
            with self._lock:
                self._waiting["agent.role"] = self.loaded.settings.role
        was = (before.settings, before.people, before.customer_kinds)
        if (self.loaded.settings, people, kinds) != was:
            self.changed.emit()
        self._write()

    def _write(self) -> None:
        if self._may_write and self._waiting:
            self._tasks.run(self._write_waiting, self._written, lane="settings", must=True)

    def _write_waiting(self, _task: Task) -> str | None:
        """On another thread: write what waits. What is refused waits for the next writing."""
        with self._lock:
            changes, self._waiting = self._waiting, {}
        trouble = change_settings(self._folder, changes) if changes else None
        if trouble is not None:
            with self._lock:
                # What was changed meanwhile counts.
                self._waiting = {**changes, **self._waiting}
        return trouble

    def _written(self, trouble: object) -> None:
        if isinstance(trouble, str):
            self.told.emit(translated(trouble))
