"""The index of a profile: kept true to the day files, and mended when anything is wrong with it."""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.index_building import LONG, IndexBuild, IndexProgress, PartialIndex, newest
from jobaid.log.index.queries import Asking, PresentNamesFound, Stopped, never
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

    from jobaid.log.index.call_figures import CallFigures, FigureKey, WayFigures
    from jobaid.log.index.customer_signs import CustomerSigns
    from jobaid.log.index.fact_tables import Value
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.index.name_numbers import Renamed
    from jobaid.log.index.record_query import Cursor, Order, RecordQuery, RowPage
    from jobaid.log.index.standing_promises import LedgerAsked, StandingPromises
    from jobaid.log.index.totals import Group, TotalKey
    from jobaid.log.plain_records import Document
    from jobaid.log.trouble import TroubleNotice

_log = logging.getLogger(__name__)

Answered = TypeVar("Answered")

_TOLD_EVERY_S = 0.5  # how far an index is that is being made
_HEAD_START_S = 1.0  # for the first answers, before an index that takes long is begun


class Index:
    """Answers about what is kept; all methods may be called from any thread.

    None raises for anything that a disk or a file can do; NoSuchColumn where a column is asked
    for that is not there.

    `log` is the folder of the day files, `path` the index's file. Without `writing` the file is
    only read, and what it does not know yet is added to a copy in memory. `refresh` brings the
    index up to date; the first question does too. Where it has to be made anew, that is waited for,
    at most `patience_s` seconds where they are told: then it goes on being made while `partial`
    says what answers meanwhile. `notices` are about day files that could not be read; `edition` is
    another one whenever the numbers of interactions may be, `taken_in` whenever there may be more
    of them, or others, `made_behind` once one was made while `partial` answered.
    """

    def __init__(
        self,
        log: Path,
        path: Path,
        *,
        writing: bool,
        patience_s: float | None = None,
        platform: Platform = PLATFORM,
    ) -> None:
        self._log = log
        self._files = DayFiles(log, platform)
        self._patience_s = patience_s
        self._build: IndexBuild | None = None
        self._partial: PartialIndex | None = None
        self._begin_at = 0.0
        self._path = path
        self._writing = writing
        self._platform = platform
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._asking: Asking | None = None
        self._scan: Scan | None = None
        self.edition = 0
        self.taken_in = 0
        self.made_behind = 0
        self._looks = itertools.count(1)
        self._look_taken = 0
        self._settled: Stamps | None = None

    @property
    def notices(self) -> list[TroubleNotice]:
        """What a person should know about the day files that were read."""
        return self._files.notices

    @property
    def partial(self) -> PartialIndex | None:
        """What answers while the index is made; None once that is done, or need not be."""
        with self._lock:
            self._take_build()
            return self._partial

    @property
    def being_made(self) -> IndexProgress | None:
        """How far an index is that is being made while another answers; never waits."""
        if self._build is not None and self._lock.acquire(blocking=False):
            try:
                self._take_build()
            finally:
                self._lock.release()
        build, partial = self._build, self._partial
        return None if build is None or partial is None else IndexProgress(partial, *build.done)

    def finish(self, progress: Progress | None = None) -> None:
        """Wait until an index that is being made is there; `progress` hears of it now and then."""
        self._begin_at = 0.0
        with self._lock:
            self._take_build()
        while (build := self._build) is not None and not build.wait(_TOLD_EVERY_S):
            if progress is not None:
                progress(*build.done)
        with self._lock:
            self._take_build()

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the index up to date with the day files.

        `progress(done, all)` is called after each file that is read. Others may ask while the
        system is asked of all files, of which there may be tens of thousands.
        """
        look, stamps = next(self._looks), self._files.stamps()
        with self._lock:
            self._take_build()
            if self._build is None and look > self._look_taken:  # else a later one is known
                self._look_taken = look
                self._bring_up(stamps, progress)

    def open_as_left(self) -> None:
        """Have the index as the last program left it, unless one is open or there is none.

        For a first answer that cannot wait for all day files to be asked of; `refresh` then
        brings it up to date.
        """
        with self._lock:
            self._take_build()
            if self._asking is not None or self._scan is not None or self._build is not None:
                return
            try:
                self._connection = connect(self._path, "rw" if self._writing else "ro")
                self._asking = Asking(self._connection)
            except (sqlite3.Error, OutOfDate) as error:
                self._tell(error)
                self._let_go()

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

    def numbers(
        self, query: RecordQuery, order: Order = NEWEST, stopped: Stopped = never
    ) -> array[int]:
        """The numbers of all interactions that fit, in order; `rows` gives any page of them.

        They hold until the index is made anew: see `edition`. Raises FiguresStopped soon after
        `stopped` is true.
        """
        return self._ask(lambda asked: asked.numbers(query, order, stopped))

    def rows(self, numbers: Sequence[int]) -> list[IndexRow]:
        """The interactions with these numbers, in their order; what is gone is left out."""
        return self._ask(lambda asked: asked.rows(numbers))

    def numbers_of(self, ids: Sequence[str]) -> list[int]:
        """The numbers of the interactions with these ids (`rows.key`), in no order."""
        return self._ask(lambda asked: asked.numbers_of(ids))

    def present_names(self) -> PresentNamesFound:
        """The names that the record has, by what they are of: script, agent, rule, step ..."""
        return self._ask(lambda asked: asked.present_names())

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

    def scores(self, interactions: Sequence[str]) -> dict[str, float]:
        """What the last review gave some calls (`rows.key`); those without are left out."""
        return self._ask(lambda asked: asked.scores(interactions))

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

    def figures(
        self,
        query: RecordQuery,
        by: str | None = None,
        renamed: Renamed | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> dict[FigureKey, CallFigures] | None:
        """The figures of a report, by groups (`call_figures.GROUPS`) or all under None.

        None where there is no index to be had. Other questions need not wait for it. Raises
        FiguresStopped soon after `stopped` is true.
        """
        return self._ask_aside(
            lambda asked: asked.figures(query, by, renamed or {}, stopped), stopped
        )

    def ways(
        self,
        query: RecordQuery,
        renamed: Renamed | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> tuple[CallFigures, WayFigures] | None:
        """The figures of all, when the calls came, which ways they took; else as `figures`."""
        return self._ask_aside(lambda asked: asked.ways(query, renamed or {}, stopped), stopped)

    def of_customers(
        self,
        query: RecordQuery,
        ask: Callable[[CustomerSigns], Answered],
        renamed: Renamed | None = None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Answered | None:
        """What `ask` makes of how the customers of some calls fared; else as `figures`."""
        return self._ask_aside(
            lambda asked: asked.of_customers(query, ask, renamed or {}, stopped), stopped
        )

    def of_promises(
        self, asked: LedgerAsked, ask: Callable[[StandingPromises], Answered]
    ) -> Answered | None:
        """What `ask` makes of the promises of a ledger; None where there is no index to be had."""
        return self._ask(lambda found: found.of_promises(asked, ask))

    def _ask_aside(
        self, ask: Callable[[Asking | Scan], Answered], stopped: Callable[[], bool]
    ) -> Answered:
        """Ask what takes long on a connection of its own: other questions need not wait."""
        self._ask(lambda asked: None)  # so that there is an index, and it is of now
        if stopped():
            raise FiguresStopped
        with self._lock:
            on_disk = self._connection is not None and _is_on_disk(self._connection)
        if on_disk:
            try:
                with contextlib.closing(connect(self._path, "ro")) as aside:
                    before = _edition_of(aside)
                    found = ask(Asking(aside))
                    if _edition_of(aside) == before:
                        return found
            except FiguresStopped:
                raise
            except Exception as error:
                self._tell(error)
        return self._ask(ask)

    def close(self) -> None:
        """Let go of the file, and of one that is being made; a later question opens it again."""
        with self._lock:
            if self._build is not None:
                self._build.stop()
                self._take_build()
            self._let_go()

    def _ask(self, question: Callable[[Asking | Scan], Answered]) -> Answered:
        with self._lock:
            self._take_build()
            if self._asking is None and self._scan is None:
                self._bring_up(self._files.stamps(), None)
            if self._asking is not None:
                try:
                    return question(self._asking)
                except (NoSuchColumn, FiguresStopped):
                    raise
                except Exception as error:  # a damaged file shows itself in many ways
                    self._tell(error)
                    self._let_go()
                    self._try((self._anew, self._in_memory), self._files.stamps(), None)
            if self._asking is not None:
                try:
                    return question(self._asking)
                except FiguresStopped:
                    raise
                except Exception as error:
                    self._tell(error)
            return question(self._scan or Scan(self._files, self._files.stamps()))

    def _bring_up(self, stamps: Stamps, progress: Progress | None) -> None:
        """Have an index that knows these day files."""
        if stamps == self._settled and self._connection is not None:
            return
        self._try((self._as_it_is, self._from_disk, self._anew, self._in_memory), stamps, progress)
        self._settled = None if self._connection is None else stamps

    def _try(
        self,
        ways: tuple[Callable[[Stamps, Progress | None], bool], ...],
        stamps: Stamps,
        progress: Progress | None,
    ) -> None:
        """Have an index in the first way that works, or none but the day files themselves."""
        for way in ways:
            try:
                if way(stamps, progress):
                    if self._connection is not None:
                        self._asking = self._asking or Asking(self._connection)
                        return
                    if self._scan is not None:
                        return
            except Exception as error:
                self._tell(error)
            self._let_go()
        self._scan = Scan(self._files, stamps)

    def _as_it_is(self, stamps: Stamps, progress: Progress | None) -> bool:
        """The one that is open, brought up to date."""
        if self._connection is None:
            return False
        self.taken_in += update(self._connection, self._files, stamps, progress)
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

        def make(tell: Progress | None, files: DayFiles) -> sqlite3.Connection:
            build(self._path, files, stamps, self._platform, tell)
            return connect(self._path, "rw")

        self._have_made(make, stamps, progress)
        return True

    def _in_memory(self, stamps: Stamps, progress: Progress | None) -> bool:
        """A new index in memory."""

        def make(tell: Progress | None, files: DayFiles) -> sqlite3.Connection:
            connection = in_memory()
            fill(connection, files, stamps, tell)
            return connection

        self._have_made(make, stamps, progress)
        return True

    def _have_made(
        self,
        make: Callable[[Progress | None, DayFiles], sqlite3.Connection],
        stamps: Stamps,
        progress: Progress | None,
    ) -> None:
        """Have an index made: here, or on a thread where that is not waited for to the end."""
        if self._patience_s is None:
            self._connection = make(progress, self._files)
            return
        files = DayFiles(self._log, self._platform)
        self._build = IndexBuild(lambda tell: make(tell, files), files)
        self._begin_at = time.monotonic() + _HEAD_START_S
        if sum(stamp.size for stamp in stamps.values()) < LONG:
            self._build.begin()
        if self._build.wait(self._patience_s):
            made, self._build = self._build, None
            self._hear_of(made)
            if made.connection is None:
                raise made.error or OutOfDate
            self._connection = made.connection
            return
        try:
            if os.name == "nt":  # where a file that is open cannot be replaced
                raise OutOfDate
            self._connection = connect(self._path, "ro")
            self._partial = PartialIndex(len(stamps), len(stamps), True)
        except (sqlite3.Error, OutOfDate):
            places = newest(stamps)
            self._connection = in_memory()
            fill(self._connection, self._files, {place: stamps[place] for place in places})
            self._partial = PartialIndex(len(places), len(stamps), False)

    def _take_build(self) -> None:
        """Go on with an index that has been made meanwhile."""
        made = self._build
        if made is None:
            return
        if time.monotonic() >= self._begin_at:
            made.begin()
        if not made.wait(0):
            return
        self._build = self._partial = None
        self.made_behind += 1
        self._hear_of(made)
        self._let_go()
        if made.connection is not None:
            self._connection = made.connection
            self._asking = Asking(made.connection)
        elif made.error is not None:
            self._tell(made.error)
            self._patience_s = None  # the other ways are waited for

    def _hear_of(self, made: IndexBuild) -> None:
        """Take over what reading the day files has told."""
        known = self._files.notices
        known += [notice for notice in made.files.notices if notice not in known]
        self._files.damaged |= made.files.damaged

    def _let_go(self) -> None:
        connection, self._connection, self._asking, self._scan = self._connection, None, None, None
        self._settled = None
        self.edition += 1
        self.taken_in += 1
        if connection is not None:
            with contextlib.suppress(sqlite3.Error):
                connection.close()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OutOfDate):
            _log.info("The index is made again or done without: %s", error)


def _edition_of(connection: sqlite3.Connection) -> object:
    """Another one once another program, or another connection of ours, has changed the file."""
    return connection.execute("PRAGMA data_version").fetchone()


def _is_on_disk(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA database_list").fetchone()[2])
