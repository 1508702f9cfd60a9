"""The versions that calls use, written where no screen waits for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from jobaid.log.trouble import why
from jobaid.log.version_store import VersionStore, content_id
from jobaid.operations.task_runner import Lane
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.log.platform import Platform
    from jobaid.log.profile import Profile
    from jobaid.operations.task_runner import TaskRunner

Job = Callable[[], None]
Later = Callable[[Job], None]
"""Takes work to do when it suits, in the order it came."""


class VersionsAside(VersionStore):
    """The versions of a profile, written on a thread of their own.

    Entering a script for the first time must not wait for a disk. What is not written yet is
    given from memory; a disk that refuses is told once, and what it refused is tried again
    when it is next used.
    """

    def __init__(
        self,
        profile: Profile,
        platform: Platform,
        tell: Callable[[str], None],
        later: Later | None = None,
        runner: TaskRunner | None = None,
    ) -> None:
        super().__init__(profile.versions, platform=platform)
        self._own = Lane(runner)
        self._later: Later = later or self._own
        self._tell = tell
        self._waiting: dict[str, bytes] = {}
        self._used: dict[str, Callable[[], bytes | None]] = {}
        self._when_idle: dict[str, Callable[[], bytes | None]] = {}
        self._known: set[str] = set()
        self._told = False

    def keep_all(self, contents: Iterable[bytes]) -> list[str]:
        """Hand over contents that a call uses; returns their ids at once."""
        ids = []
        for content in contents:
            id = content_id(content)
            ids.append(id)
            if id not in self._known:
                self._known.add(id)
                self._waiting[id] = content
                self._later(self._write)
        return ids

    def keep_from(self, id: str, content: Callable[[], bytes | None]) -> None:
        """Keep a content that a call uses; it is fetched on the other thread."""
        if id not in self._known:
            self._known.add(id)
            self._used[id] = content
            self._later(self._write)

    def keep_when_idle(self, id: str, content: Callable[[], bytes | None]) -> None:
        """Keep a content that no call uses yet, after all that calls use."""
        if id not in self._known and id not in self._when_idle:
            self._when_idle[id] = content
            self._later(self._write)

    def get(self, identifier: str) -> bytes:
        """The content with this id, also while it is not written yet. Raises VersionError."""
        used = self._used.get(identifier)
        waiting = self._waiting.get(identifier) if used is None else used()
        return waiting if waiting is not None else super().get(identifier)

    def close(self) -> None:
        """Write what calls use; what waited for an idle moment is left to the next start."""
        self._when_idle.clear()
        self._own.close()

    def _write(self) -> None:
        for id, fetch in list(self._used.items()):
            content = fetch()
            if content is not None and content_id(content) == id:
                self._waiting[id] = content
            else:
                self._known.discard(id)
            self._used.pop(id, None)
        if not self._waiting and self._when_idle:
            id = next(iter(self._when_idle), "")
            content = self._when_idle.pop(id, lambda: None)()
            if content is not None and id not in self._known:
                self._known.add(id)
                self._waiting[id] = content
        for id, content in list(self._waiting.items()):
            try:
                super().keep_all([content])
            except OSError as error:
                self._known.discard(id)
                self._say(error)
                return
            self._waiting.pop(id, None)

    def _say(self, error: OSError) -> None:
        if not self._told:
            self._told = True
            self._tell(
                sentence(
                    "A version of a script is not kept yet: {why}. Calls go on and their "
                    "events are kept as always.",
                    why=why(error),
                )
            )
