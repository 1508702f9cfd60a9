"""The library that desks share, on this one: pulled between calls, pushed by who publishes.

It is in the shared folder, or in a git remote.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jobaid.operations.settings_in_force import load_settings
from jobaid.operations.team.library_version import shared_folder_of
from jobaid.operations.team.shared_library import LibraryNotShared, SharedLibrary

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Settings

_log = logging.getLogger(__name__)

T = TypeVar("T")

REMOTE_EVERY_S = 60.0
"""How often a git remote is asked by itself, in seconds."""

REMOTE_COPY = "team-library"
"""The folder of a profile with a desk's copy of a library that is in a git remote."""


class TeamLibrary:
    """Keeps the library of one desk as the shared folder has it.

    `settings` are those in force, `profile` the desk's folder. For one thread at a time.
    """

    def __init__(self, profile: Path, settings: Callable[[], Settings]) -> None:
        self._profile = profile
        self._settings = settings
        self._shared: tuple[str, SharedLibrary] | None = None
        self._trouble = ""
        self._ask_at = 0.0
        self.stays = ""
        """Which steps stay since the last look though one of two took them out, in words."""

    @property
    def folder(self) -> Path:
        """Where this desk has the library: as chosen in Settings, else in its profile."""
        return shared_folder_of(self._profile, self._settings())

    def pull(self) -> bool:
        """Take what others published, whether anything came. Raises LibraryNotShared."""
        shared = self._library()
        if shared is None:
            return False
        pulled = shared.pull(self.folder)
        self.stays = pulled.stays
        return pulled.changed

    def pull_quietly(self) -> bool:
        """As `pull`; what cannot be pulled now is tried again, and noted once.

        A remote is asked once in `REMOTE_EVERY_S`, however often this is called.
        """
        if self._settings().team_library.strip():
            now = time.monotonic()
            if now < self._ask_at:
                return False
            self._ask_at = now + REMOTE_EVERY_S
        try:
            return self.pull()
        except LibraryNotShared as trouble:
            if trouble.words != self._trouble:
                self._trouble = trouble.words
                _log.warning("%s", trouble.words)
            return False
        except Exception:
            _log.exception("The shared library could not be pulled")
            return False

    def publishing(self, folder: Path, publish: Callable[[], T]) -> T:
        """Publish the library in `folder` for all desks, or for this one where none is shared.

        Raises LibraryNotShared and whatever `publish` does; then nothing is published.
        """
        shared = self._library() if self.shares(folder) else None
        if shared is None:
            return publish()
        done = shared.publishing(folder, publish)
        self.stays = shared.stays
        return done

    def shares(self, folder: Path) -> bool:
        """Whether the library in a folder is the one that this desk shares."""
        chosen = self._settings().library
        own = not chosen or Path(chosen).expanduser().resolve() == folder.resolve()
        return own and self._settings().shares_library

    def _library(self) -> SharedLibrary | None:
        settings = self._settings()
        chosen = settings.team_library.strip() or settings.team_folder.strip()
        if not chosen:
            return None
        if self._shared is None or self._shared[0] != chosen:
            if settings.team_library.strip():
                from jobaid.operations.team.remote_library import RemoteLibrary

                self._shared = chosen, RemoteLibrary(chosen, self._profile / REMOTE_COPY)
            else:
                self._shared = chosen, SharedLibrary(Path(chosen).expanduser())
        return self._shared[1]


def for_all_desks(profile: Path, folder: Path, publish: Callable[[], T]) -> T:
    """Publish the library in `folder`, for all desks where `profile` shares it with others.

    Raises LibraryNotShared and whatever `publish` does; then nothing is published.
    """
    settings = load_settings(profile).settings
    return TeamLibrary(profile, lambda: settings).publishing(folder, publish)
