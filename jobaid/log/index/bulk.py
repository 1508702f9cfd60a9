"""Reading very many day files at once: on all processors, for working out JSON takes its time."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.index.sources import DayFiles, DocumentMark, FoundDocument
from jobaid.quick_dataclasses import dataclass
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from jobaid.log.index.fact_tables import FactRows
    from jobaid.log.index.index_rows import DayFileRef, IndexRow
    from jobaid.log.index.statement_rows import StatementRow
    from jobaid.log.index.tables import IndexStamp
    from jobaid.log.trouble import TroubleNotice

_log = logging.getLogger(__name__)

WORTH_IT = 16 * 1024 * 1024
"""Bytes of day files from which on further processes, which take time to start, are worth it."""

_MOST_PROCESSES = 4  # more than one writer of an index can keep busy


@dataclass(frozen=True, slots=True)
class Ready:
    """A document as `FoundDocument`, worked out in another process."""

    mark: DocumentMark
    statement: StatementRow | None
    told: IndexRow | None
    holds: FactRows
    text: str
    found_by: str  # words with blanks between: one text is quicker to hand over than many

    def row(self) -> IndexRow:
        """The row of an interaction."""
        assert self.told is not None, "a statement has no row"
        return self.told

    def facts(self) -> FactRows:
        """The facts of an interaction."""
        return self.holds


def read_all(
    files: DayFiles, stamps: Mapping[DayFileRef, IndexStamp]
) -> Iterator[tuple[DayFileRef, Iterable[FoundDocument | Ready]]]:
    """The documents of day files, in the order of the files."""
    places = list(stamps)
    done = 0
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    if processes > 1 and sum(stamp.size for stamp in stamps.values()) >= WORTH_IT:
        try:
            # "spawn": a fork of a program with threads may hang, and would keep its locks
            with worker_pool(processes, "spawn", gc.disable) as pool:
                for documents, notices in pool.map(partial(_read, files.log), places):
                    place = places[done]
                    done += 1
                    files.note(place, notices)
                    yield place, documents
        except Exception as error:
            # No processes to be had: what is left is read here
            _log.info("Day files are read one by one: %s", error)
    for place in places[done:]:
        yield place, files.documents(place)


def _read(log: Path, place: DayFileRef) -> tuple[list[Ready], list[TroubleNotice]]:
    """In another process: the documents of one day file."""
    files = DayFiles(log)
    ready = []
    for found in files.documents(place):
        if found.statement is None:
            row, facts, text = found.row(), found.facts(), ""
        else:
            row, facts, text = None, {}, found.text
        ready.append(Ready(found.mark, found.statement, row, facts, text, found.found_by))
    return ready, files.notices
