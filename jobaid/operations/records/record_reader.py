"""The one reader of what a profile has kept: the index, documents, and what was said later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING

from jobaid.log.dayfile import pick
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.index_rows import (
    PUTTING_RIGHT,
    DayFileRef,
    IndexRow,
    corrected,
    identifier,
    key,
)
from jobaid.log.index.record_index import Index
from jobaid.log.index.statement_rows import AMENDMENT
from jobaid.log.platform import PLATFORM
from jobaid.operations.roles import assigned_to
from jobaid.quick_dataclasses import dataclass

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

    @property
    def now(self) -> Document:
        """The document with what was put right of it since."""
        said = [*self.amendments, *(one for one in self.statements if one["kind"] == "correction")]
        return corrected(self.document, sorted(said, key=lambda one: str(one.get("at"))))


class RecordReader:
    """Reads a profile's record. Methods may be called from any thread, and none raises for
    anything that a disk can do.

    `writing` lets the index be kept up to date on the disk: for whoever may write in the profile.
    `patience_s` is how long one that has to be made anew is waited for (`Index`).
    """

    def __init__(self, profile: Profile, *, writing: bool, patience_s: float | None = None) -> None:
        self.profile = profile
        self.index = Index(profile.log, profile.index, writing=writing, patience_s=patience_s)

    def refresh(self, progress: ReadProgress | None = None, *, whole: bool = True) -> None:
        """Bring the index up to date; `progress(done, all)` after each day file that is read.

        One that is being made anew is waited for, but without `whole`: then what is there answers.
        """
        self.index.refresh(progress)
        if whole:
            self.index.finish(progress)

    def row(self, id: str) -> IndexRow | None:
        """The row of the interaction with this very id, or None."""
        found = next(iter(self.index.by_id(key(id), 1)), None)
        return found if found is not None and found.id == key(id) else None

    def document(self, row: IndexRow) -> Document | None:
        """The document of a row as it is kept, or None where it cannot be read any more."""
        return kept_document(self.profile.log, row)

    def corrected(self, document: Document, row: IndexRow) -> Document:
        """A document of a row with what amendments and corrections of its call put right."""
        said = [one for kind in PUTTING_RIGHT for one in self.index.statements(kind, None, row.id)]
        return (
            corrected(document, sorted(said, key=lambda one: str(one.get("at"))))
            if said
            else (document)
        )

    def documents(self, rows: Iterable[IndexRow]) -> Iterator[Document]:
        """The documents of rows that can be read, day file by day file: each is read once."""
        there: dict[DayFileRef, list[str]] = {}
        for row in rows:
            if (id := identifier(row.id)) is not None:
                there.setdefault(row.place, []).append(id)
        for place, ids in there.items():
            reader = DayReader(self.profile.log, place.desk)
            try:
                content = PLATFORM.read(reader.path(place.day))
            except OSError:
                continue
            for id in ids:
                kept = pick(content, id)
                if kept is not None:
                    yield kept.load()

    def load(self, row: IndexRow) -> Record | None:
        """The record of a row, or None where it cannot be read any more."""
        document = self.document(row)
        return None if document is None else Record(document, row, False, *self.said_of(row.id))

    def amendments(self, of: str) -> list[Document]:
        """The amendments of an interaction (its id as `rows.key`), oldest first."""
        return self.index.statements(AMENDMENT, interaction=of)

    def said_of(self, of: str) -> tuple[list[Document], list[Document]]:
        """The amendments and the statements of an interaction, each oldest first.

        Also those that name it as what they are about (who opened it, to whom it was given), and
        what was said of its reviews.
        """
        ask = self.index.statements
        amendments, concern = self.amendments(of), ask(interaction=of)
        reviews = (key(one.get("id")) for one in concern if one.get("kind") == "review")
        answers = (one for review in reviews for one in ask(of=review))
        known = {str(one.get("id")): one for one in (*concern, *ask(of=of), *answers)}
        for one in amendments:
            known.pop(str(one.get("id")), None)
        return amendments, sorted(known.values(), key=lambda one: str(one.get("at")))

    def given_to(self, of: str) -> frozenset[str]:
        """The ids of who got an interaction (its id as `rows.key`) to review."""
        return assigned_to(self.index.statements("assignment", of=of))

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
        kept = pick(PLATFORM.read(reader.path(row.place.day)), id)
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
