"""An index that is made on another thread, while what is there already answers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3

    from jobaid.log.index.index_rows import DayFileRef
    from jobaid.log.index.sources import DayFiles
    from jobaid.log.index.upkeep import Progress, Stamps

LOOKED_THROUGH = 4 * 1024 * 1024
"""Bytes of the newest day files that are looked through meanwhile where there is no older index:
half a second's work."""

LONG = 24 * 1024 * 1024
"""Bytes of day files from which on it is not worth waiting a moment for the index."""


class PartialIndex(NamedTuple):
    """What answers while the index is made: the newest `days` day files of `whole`.

    `older`: all of them as an earlier index knew them.
    """

    days: int
    whole: int
    older: bool


class IndexProgress(NamedTuple):
    """An index that is being made: what answers meanwhile, and how many day files are in it."""

    answers: PartialIndex
    done: int
    whole: int


class BuildStopped(Exception):
    """Nobody waits for the index any more."""


class IndexBuild:
    """Makes an index on a thread of its own.

    `make` gets what to tell its progress to, and returns a connection to the new index. `done` is
    how many day files of how many are in it.
    """

    def __init__(self, make: Callable[[Progress], sqlite3.Connection], files: DayFiles) -> None:
        self.files = files
        self.done = (0, 0)
        self.connection: sqlite3.Connection | None = None
        self.error: Exception | None = None
        self._stopped = False
        self._begun = False
        self._thread = threading.Thread(target=self._run, args=(make,), name="index", daemon=True)

    def begin(self) -> None:
        """Begin; a second time does nothing."""
        if not self._begun:
            self._begun = True
            self._thread.start()

    def wait(self, seconds: float | None) -> bool:
        """Wait for its end, at most so long (None: until then); whether it has ended."""
        if not self._begun:
            return False
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def stop(self) -> None:
        """End it soon, with nothing made, and wait for that."""
        self._stopped = True
        self.begin()
        self._thread.join()

    def _run(self, make: Callable[[Progress], sqlite3.Connection]) -> None:
        try:
            self.connection = make(self._tell)
        except Exception as error:
            self.error = error

    def _tell(self, done: int, whole: int) -> None:
        self.done = (done, whole)
        if self._stopped:
            raise BuildStopped


def newest(stamps: Stamps) -> list[DayFileRef]:
    """The newest day files, as many as are looked through meanwhile."""
    found: list[DayFileRef] = []
    size = 0
    for place in reversed(list(stamps)):
        size += stamps[place].size
        if found and size > LOOKED_THROUGH:
            break
        found.append(place)
    return found
