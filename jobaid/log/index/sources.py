"""The documents of day files as the index takes them in, worked out only as far as is asked."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.dayfile import INTERACTIONS, KeptDocument, KnownDocuments
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.fact_tables import FactRows, facts_of
from jobaid.log.index.index_rows import DayFileRef, IndexRow, amendment_text, key, row_of, text_of
from jobaid.log.index.index_words import words_of
from jobaid.log.index.statement_rows import StatementRow, statement_row
from jobaid.log.index.tables import IndexStamp
from jobaid.log.platform import PLATFORM, Platform

if TYPE_CHECKING:
    from jobaid.log.plain_records import Document
    from jobaid.log.trouble import TroubleNotice


class DocumentMark(NamedTuple):
    """What tells a document of a day file from the others and from an earlier form of itself.

    `of` is the `key` of the interaction's id, of a statement that of what it is about; `print` a
    number of 63 bits made of its text.
    """

    of: str
    print: int
    statement: bool


class FoundDocument:
    """A document of a day file."""

    __slots__ = ("_document", "_kept", "_place", "mark", "statement")

    def __init__(
        self, kept: KeptDocument, place: DayFileRef, statement: StatementRow | None
    ) -> None:
        self._kept = kept
        self._place = place
        self._document: Document | None = None
        self.statement = statement
        of = key(kept.identifier) if statement is None else (statement.of or "")
        digest = blake2b(kept.text, digest_size=8).digest()
        self.mark = DocumentMark(of, int.from_bytes(digest, "big") >> 1, statement is not None)

    def document(self) -> Document:
        """The document itself."""
        if self._document is None:
            self._document = self._kept.load()
        return self._document

    def row(self) -> IndexRow:
        """The row of an interaction."""
        return row_of(self.document(), self._place)

    def facts(self) -> FactRows:
        """The facts of an interaction."""
        return facts_of(self.document())

    @property
    def text(self) -> str:
        """Its JSON text."""
        return self._kept.text.decode("ascii")

    def words(self) -> set[str]:
        """The words it is found by. To be asked for last: the document is then let go."""
        document, self._document = self.document(), None
        return words_of(amendment_text(document) if self.mark.statement else text_of(document))

    @property
    def found_by(self) -> str:
        """The same with blanks between."""
        return " ".join(self.words())


class DayFiles:
    """All day files of all desks under a log folder.

    Trouble is added to `notices`, and the file's place to `damaged`.
    """

    def __init__(self, log: Path, platform: Platform = PLATFORM) -> None:
        self.log = log
        self.notices: list[TroubleNotice] = []
        self.damaged: set[DayFileRef] = set()
        self._platform = platform
        self._known: KnownDocuments = {}

    def stamps(self) -> dict[DayFileRef, IndexStamp]:
        """The day files that are there, oldest day first."""
        found: dict[DayFileRef, IndexStamp] = {}
        for desk in desks(self.log):
            for day, state in self.reader(desk).stats():
                inode = str(state.st_ino)
                found[DayFileRef(desk, day)] = IndexStamp(state.st_size, state.st_mtime_ns, inode)
        return dict(sorted(found.items(), key=lambda one: (one[0].day, one[0].desk)))

    def documents(self, place: DayFileRef) -> Iterator[FoundDocument]:
        """The interactions in a day file, and what was said later: whatever else is in it."""
        reader = self.reader(place.desk)
        for name, kept in reader.each(place.day):
            if name == INTERACTIONS:
                yield FoundDocument(kept, place, None)
                continue
            statement = statement_row(kept, name)
            if statement is not None:
                yield FoundDocument(kept, place, statement)
            kept.forget()
        self.note(place, reader.notices)

    def note(self, place: DayFileRef, notices: list[TroubleNotice]) -> None:
        """Add what reading a file has told."""
        self.notices += [notice for notice in notices if notice not in self.notices]
        self.damaged.discard(place)
        if notices:
            self.damaged.add(place)

    def reader(self, desk: str) -> DayReader:
        """A reader of one desk's files."""
        return DayReader(self.log, desk, platform=self._platform, known=self._known)
