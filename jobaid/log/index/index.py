"""The index of a profile: kept true to the day files, and mended when anything is wrong with it."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jobaid.log.index.asking import Asking
from jobaid.log.index.found import DayFiles
from jobaid.log.index.scan import Scan
from jobaid.log.index.upkeep import (
    OutOfDate,
    Progress,
    Stamps,
    build,
    connect,
    fill,
    in_memory,
    is_fresh,
    update,
)
from jobaid.log.platform import PLATFORM, Platform

if TYPE_CHECKING:
    from jobaid.log.index.query import Query
    from jobaid.log.index.rows import Place, Row
    from jobaid.log.trouble import Notice

_log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


class Index:
    """Answers about what is kept; no method raises, and all may be called from any thread.

    `log` is the folder of the day files, `path` the index's file. Without `writing` the file is
    only read, and what it does not know yet is added to a copy in memory. `refresh` brings the
    index up to date; the first question does too. `notices` are about day files that could not be
    read.
    """

    def __init__(
        self, log: Path, path: Path, *, writing: bool, platform: Platform = PLATFORM
    ) -> None:
        self._files = DayFiles(log, platform)
        self._path = path
        self._writing = writing
        self._platform = platform
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._asking: Asking | None = None
        self._scan: Scan | None = None

    @property
    def notices(self) -> list[Notice]:
        """What a person should know about the day files that were read."""
        return self._files.notices

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the index up to date with the day files.

        `progress(done, all)` is called after each file that is read.
        """
        with self._lock:
            self._try((self._as_it_is, self._from_disk, self._anew, self._in_memory), progress)

    def page(self, query: Query, limit: int) -> list[Row]:
        """The newest interactions that fit, newest first, at most `limit`."""
        return self._ask(lambda asked: asked.page(query, limit))

    def by_id(self, start: str, limit: int = 10) -> list[Row]:
        """The interaction with this id (`rows.key`), else those whose id begins like this."""
        return self._ask(lambda asked: asked.by_id(start, limit))

    def copies(self, id: str) -> list[Row]:
        """Every place that keeps this id (`rows.key`), with its revision there."""
        return self._ask(lambda asked: asked.copies(id))

    def hidden(self) -> list[Row]:
        """What is kept more than once: the rows that another one stands for."""
        return self._ask(lambda asked: asked.hidden())

    def amendments(self, of: str) -> list[Place]:
        """The day files that have amendments of an interaction (`rows.key`)."""
        return self._ask(lambda asked: asked.amendments(of))

    def close(self) -> None:
        """Let go of the file; a later question opens it again."""
        with self._lock:
            self._let_go()

    def _ask(self, question: Callable[[Asking | Scan], Answer]) -> Answer:
        with self._lock:
            if self._asking is None and self._scan is None:
                self.refresh()
            if self._asking is not None:
                try:
                    return question(self._asking)
                except Exception as error:  # a damaged file shows itself in many ways
                    self._tell(error)
                    self._let_go()
                    self._try((self._anew, self._in_memory), None)
            if self._asking is not None:
                try:
                    return question(self._asking)
                except Exception as error:
                    self._tell(error)
            return question(self._scan or Scan(self._files, self._files.stamps()))

    def _try(
        self,
        ways: tuple[Callable[[Stamps, Progress | None], bool], ...],
        progress: Progress | None,
    ) -> None:
        """Have an index in the first way that works, or none but the day files themselves."""
        stamps = self._files.stamps()
        for way in ways:
            try:
                if way(stamps, progress) and self._connection is not None:
                    self._asking = self._asking or Asking(self._connection)
                    return
            except Exception as error:
                self._tell(error)
            self._let_go()
        self._scan = Scan(self._files, stamps)

    def _as_it_is(self, stamps: Stamps, progress: Progress | None) -> bool:
        """The one that is open, brought up to date."""
        if self._connection is None:
            return False
        update(self._connection, self._files, stamps, progress)
        return True

    def _from_disk(self, stamps: Stamps, progress: Progress | None) -> bool:
        """The file, brought up to date in its place or, where that cannot be, in a copy."""
        if not self._path.exists():
            return False
        if self._writing:
            try:
                self._connection = connect(self._path, "rw")
                update(self._connection, self._files, stamps, progress)
                return True
            except sqlite3.OperationalError as error:
                self._tell(error)
                self._let_go()
        self._connection = connect(self._path, "ro")
        if not is_fresh(self._connection, stamps):
            with contextlib.closing(self._connection) as source:
                self._connection = None
                self._connection = in_memory(source)
            update(self._connection, self._files, stamps, progress)
        return True

    def _anew(self, stamps: Stamps, progress: Progress | None) -> bool:
        """A new file."""
        if not self._writing:
            return False
        build(self._path, self._files, stamps, self._platform, progress)
        self._connection = connect(self._path, "rw")
        return True

    def _in_memory(self, stamps: Stamps, progress: Progress | None) -> bool:
        """A new index in memory."""
        self._connection = in_memory()
        fill(self._connection, self._files, stamps, progress)
        return True

    def _let_go(self) -> None:
        connection, self._connection, self._asking, self._scan = self._connection, None, None, None
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OutOfDate):
            _log.info("The index is made again or done without: %s", error)
