"""Calls that are open: their journals, folded into the documents they would be now."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jobaid.call.interaction import interaction
from jobaid.log.dayreader import desks
from jobaid.log.index.index_rows import DayFileRef, IndexRow, row_of
from jobaid.log.plain_records import Document, local_day
from jobaid.log.reading import CallReading, journal_path, open_calls, read_call
from jobaid.quick_dataclasses import dataclass

_log = logging.getLogger(__name__)

OPEN = "open"
"""The state in a list of a call that a running desk has open; its document says interrupted."""

_LEFT = "interrupted"


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A call with a journal: what its files say, and its document as it would be now.

    The document's `rev` is 0: it is not kept yet, and whatever will be has a higher one. `running`
    tells whether a program may be in the middle of it; otherwise it was left, by a crash or not.
    """

    id: str
    desk: str
    journal: Path
    reading: CallReading
    document: Document
    running: bool

    @property
    def row(self) -> IndexRow:
        """The call as a list shows it."""
        row = row_of(self.document, self.place)
        return row._replace(state=OPEN) if self.running and row.state == _LEFT else row

    @property
    def place(self) -> DayFileRef:
        """Where its document will be kept."""
        return DayFileRef(self.desk, local_day(self.document))


def open_calls_of(log: Path, running: str | None) -> Iterator[OpenCall]:
    """The calls with a journal, of all desks under a log folder. Raises nothing.

    `running` is the desk whose program is running, if one is.
    """
    for desk in desks(log):
        folder = log / desk / "open"
        for id in open_calls(folder):
            path = journal_path(folder, id)
            reading = read_call(path)
            if reading.events:
                document = folded(reading.events, id)
                yield OpenCall(id, desk, path, reading, document, desk == running)


def folded(events: Sequence[Mapping[str, Any]], id: str, rev: int = 0) -> Document:
    """The document of events; of those that cannot be folded, the events and the id alone."""
    try:
        document = interaction(events, rev)
    except Exception:
        # Damaged or foreign events: what there is of the call must still be shown
        _log.info("The events of %s cannot be folded", id, exc_info=True)
        document = {"v": 1, "rev": rev, "state": _LEFT, "events": list(events)}
    return {**document, "id": document.get("id") or id}
