"""The index of a profile: kept true to the day files, and mended when anything is wrong with it."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jobaid.log.index.queries import Asking
from jobaid.log.index.record_query import NEWEST
from jobaid.log.index.scan import Scan
from jobaid.log.index.sources import DayFiles
from jobaid.log.index.totals import CALLS, NoSuchColumn
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
    from array import array
    from collections.abc import Sequence

    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.record_query import Cursor, Order, RecordQuery, RowPage
    from jobaid.log.index.totals import Group, TotalKey
    from jobaid.log.plain_records import Document
    from jobaid.log.trouble import TroubleNotice

_log = logging.getLogger(__name__)

Answered = TypeVar("Answered")


class Index:
    """Answers about what is kept; all methods may be called from any thread.

    None raises for anything that a disk or a file can do; NoSuchColumn where a column is asked
    for that is not there.

    `log` is the folder of the day files, `path` the index's file. Without `writing` the file is
    only read, and what it does not know yet is added to a copy in memory. `refresh` brings the
    index up to date; the first question does too. `notices` are about day files that could not be
    read; `edition` is another one whenever the numbers of interactions may be.
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
        self.edition = 0

    @property
    def notices(self) -> list[TroubleNotice]:
        """What a person should know about the day files that were read."""
        return self._files.notices

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the index up to date with the day files.

        `progress(done, all)` is called after each file that is read.
        """
        with self._lock:
            self._try((self._as_it_is, self._from_disk, self._anew, self._in_memory), progress)

    # -- calls -----------------------------------------------------------------------------

    def page(self, query: RecordQuery, limit: int) -> list[IndexRow]:
        """The newest interactions that fit, newest first, at most `limit`."""
        return self.next_page(query, limit).rows

    def next_page(
        self, query: RecordQuery, limit: int, order: Order = NEWEST, after: Cursor | None = None
    ) -> RowPage:
        """At most `limit` interactions that fit, in an order, from where a page ended on."""
        return self._ask(lambda asked: asked.page(query, limit, order, after))

    def count(self, query: RecordQuery) -> int:
        """How many interactions fit."""
        return self._ask(lambda asked: asked.count(query))

    def numbers(self, query: RecordQuery, order: Order = NEWEST) -> array[int]:
        """The numbers of all interactions that fit, in order; `rows` gives any page of them.

        They hold until the index is made anew: see `edition`.
        """
        return self._ask(lambda asked: asked.numbers(query, order))

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """The interactions with these numbers, in their order; what is gone is left out."""
        return self._ask(lambda asked: asked.rows(numbers))

    def by_id(self, start: str, limit: int = 10) -> list[IndexRow]:
        """The interaction with this id (`rows.key`), else those whose id begins like this."""
        return self._ask(lambda asked: asked.by_id(start, limit))

    def copies(self, id: str) -> list[IndexRow]:
        """Every place that keeps this id (`rows.key`), with its revision there."""
        return self._ask(lambda asked: asked.copies(id))

    def hidden(self) -> list[IndexRow]:
        """What is kept more than once: the rows that another one stands for."""
        return self._ask(lambda asked: asked.hidden())

    # -- what belongs to them --------------------------------------------------------------

    def statements(
        self, kind: str | None = None, of: str | None = None, interaction: str | None = None
    ) -> list[Document]:
        """What was said later: of a kind, about an id, about a call (`rows.key`), oldest first."""
        return self._ask(lambda asked: asked.statements(kind, of, interaction))

    def said(self, interactions: Sequence[str], kinds: Sequence[str]) -> dict[str, int]:
        """How many statements of some kinds there are about calls (`rows.key`)."""
        return self._ask(lambda asked: asked.said(interactions, kinds))

    def facts(
        self, name: str, query: RecordQuery, limit: int, after: Cursor | None = None
    ) -> list[tuple[Cursor, dict[str, Value]]]:
        """What the calls that fit say of one thing (`fact_tables`), newest call first."""
        return self._ask(lambda asked: asked.facts(name, query, limit, after))

    def groups(
        self, query: RecordQuery, by: Sequence[str], of: str = CALLS, sums: Sequence[str] = ()
    ) -> list[Group]:
        """The calls that fit, or their facts, counted and summed by groups (`totals`)."""
        return self._ask(lambda asked: asked.groups(query, by, of, sums))

    def values(
        self, query: RecordQuery, figure: str, by: Sequence[str] = (), of: str = CALLS
    ) -> dict[TotalKey, array[float]]:
        """One figure of every call that fits, or of every fact, by groups, in no order."""
        return self._ask(lambda asked: asked.values(query, figure, by, of))

    def close(self) -> None:
        """Let go of the file; a later question opens it again."""
        with self._lock:
            self._let_go()

    def _ask(self, question: Callable[[Asking | Scan], Answered]) -> Answered:
        with self._lock:
            if self._asking is None and self._scan is None:
                self.refresh()
            if self._asking is not None:
                try:
                    return question(self._asking)
                except NoSuchColumn:
                    raise
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
        self.edition += 1
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OutOfDate):
            _log.info("The index is made again or done without: %s", error)
