"""The one reader of what a profile has kept: the index, documents, and what was said later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from jobaid.log.dayfile import pick
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.index_rows import DayFileRef, IndexRow, identifier, key
from jobaid.log.index.record_index import Index
from jobaid.log.index.statement_rows import AMENDMENT

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.log.plain_records import Document
    from jobaid.log.profile import Profile

ReadProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Record:
    """One interaction with all that belongs to it.

    `document` as it is kept, or as it would be now while its call is open (`open`); `amendments`
    and `statements` oldest first.
    """

    document: Document
    row: IndexRow
    open: bool
    amendments: list[Document]
    statements: list[Document] = field(default_factory=list)


class RecordReader:
    """Reads a profile's record. Methods may be called from any thread, and none raises for
    anything that a disk can do.

    `writing` lets the index be kept up to date on the disk: for whoever may write in the profile.
    """

    def __init__(self, profile: Profile, *, writing: bool) -> None:
        self.profile = profile
        self.index = Index(profile.log, profile.index, writing=writing)

    def refresh(self, progress: ReadProgress | None = None) -> None:
        """Bring the index up to date; `progress(done, all)` after each day file that is read."""
        self.index.refresh(progress)

    def row(self, id: str) -> IndexRow | None:
        """The row of the interaction with this very id, or None."""
        found = next(iter(self.index.by_id(key(id), 1)), None)
        return found if found is not None and found.id == key(id) else None

    def document(self, row: IndexRow) -> Document | None:
        """The document of a row as it is kept, or None where it cannot be read any more."""
        return kept_document(self.profile.log, row)

    def load(self, row: IndexRow) -> Record | None:
        """The record of a row, or None where it cannot be read any more."""
        document = self.document(row)
        return None if document is None else Record(document, row, False, *self.said_of(row.id))

    def amendments(self, of: str) -> list[Document]:
        """The amendments of an interaction (its id as `rows.key`), oldest first."""
        return self.index.statements(AMENDMENT, interaction=of)

    def said_of(self, of: str) -> tuple[list[Document], list[Document]]:
        """The amendments and the statements of an interaction, each oldest first."""
        amendments = self.amendments(of)
        statements = self.index.statements(interaction=of)
        return amendments, [one for one in statements if one not in amendments]

    def close(self) -> None:
        """Let go of the index."""
        self.index.close()


def kept_document(log: Path, row: IndexRow) -> Document | None:
    """The document of a row, or None where it cannot be read any more."""
    id = identifier(row.id)
    if id is None:
        return None
    reader = DayReader(log, row.place.desk)
    try:
        kept = pick(reader.path(row.place.day).read_bytes(), id)
    except OSError:
        kept = None
    # A desk that is running may have put it elsewhere in between
    return kept.load() if kept is not None else reader.get(id)


def day_files(log: Path, covers: Callable[[date], bool]) -> Iterator[tuple[DayFileRef, DayReader]]:
    """The day files of the days that are wanted, with their readers, oldest day first."""
    readers = {desk: DayReader(log, desk) for desk in desks(log)}
    places = [DayFileRef(desk, day) for desk, reader in readers.items() for day in reader.days()]
    for place in sorted(places, key=lambda one: (one.day, one.desk)):
        if covers(place.day):
            yield place, readers[place.desk]
