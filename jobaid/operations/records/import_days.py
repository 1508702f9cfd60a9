"""Day files of an import, several written at once.

Writing one is waiting for the disk, and a disk puts several files down in hardly more time than
one. Each file has one writer at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from queue import SimpleQueue
from typing import TYPE_CHECKING

from jobaid.log.daybook import Daybook, DayRecord
from jobaid.log.dayfile import KeptDocument

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from jobaid.operations.records.import_spool import SpooledArrival

_WRITERS = 4
_MUCH = 4 * 1024 * 1024  # bytes of a day that is written alone, so that memory stays flat

PutHeard = Callable[[Sequence["SpooledArrival"], Sequence[DayRecord]], None]
"""Told what became of documents once they are on the disk."""


class DaysAtOnce:
    """Puts documents into a desk's day files. `heard` is told on the thread that asks.

    What the disk refuses is raised as OSError by a later `put` or by `settle`, after all that was
    begun has ended and was told. A context manager: its end waits for what was begun.
    """

    def __init__(self, log: Path, desk: str, heard: PutHeard) -> None:
        self._heard = heard
        self._pool = ThreadPoolExecutor(_WRITERS, "import")
        self._idle: SimpleQueue[Daybook] = SimpleQueue()
        for _ in range(_WRITERS):
            self._idle.put(Daybook(log, desk))
        self._waiting: deque[tuple[date, Sequence[SpooledArrival], Future[list[DayRecord]]]] = (
            deque()
        )

    def put(self, day: date, table: str, arrivals: Sequence[SpooledArrival]) -> None:
        """Begin to put documents into a day's file; they are in once `heard` is told."""
        much = sum(len(one.text) for one in arrivals) > _MUCH
        if much or any(day == its for its, _, _ in self._waiting):
            self.settle()
        self._waiting.append((day, arrivals, self._pool.submit(self._put, day, table, arrivals)))
        self.settle(0 if much else _WRITERS)

    def settle(self, most: int = 0) -> None:
        """Wait until at most so many are being written."""
        refused: OSError | None = None
        while len(self._waiting) > (most if refused is None else 0):
            _, arrivals, records = self._waiting.popleft()
            try:
                self._heard(arrivals, records.result())
            except OSError as error:
                refused = refused or error
        if refused is not None:
            raise refused

    def _put(self, day: date, table: str, arrivals: Sequence[SpooledArrival]) -> list[DayRecord]:
        daybook = self._idle.get()
        try:
            documents = [KeptDocument.told(one.text, one.id, one.rev) for one in arrivals]
            return daybook.put_into(day, documents, table)
        finally:
            self._idle.put(daybook)

    def __enter__(self) -> DaysAtOnce:
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.shutdown(wait=True)
        while not self._idle.empty():
            self._idle.get().close()
