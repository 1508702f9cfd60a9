"""The documents of day files as the index takes them in, worked out only as far as is asked."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.dayfile import INTERACTIONS, KeptDocument, Known
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.rows import Place, Row, amendment_text, key, row_of, text_of
from jobaid.log.index.tables import Stamp
from jobaid.log.index.words import words_of
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.statements import TABLES, statements_in

if TYPE_CHECKING:
    from jobaid.log.records import Document
    from jobaid.log.trouble import Notice

AMENDMENTS = "amendments"
"""The table of amendments in a day file."""


class Mark(NamedTuple):
    """What tells a document of a day file from the others and from an earlier form of itself.

    `of` is the `key` of the interaction's id, `print` a number of 63 bits made of its text.
    """

    of: str
    print: int
    amendment: bool


class Found:
    """A document of a day file."""

    __slots__ = ("_document", "_kept", "_place", "mark")

    def __init__(self, kept: KeptDocument, place: Place, said_of: str | None = None) -> None:
        """`said_of`: the interaction that it speaks of, None where it is one itself."""
        amendment = said_of is not None
        self._kept = kept
        self._place = place
        self._document: Document | None = None
        of = said_of if amendment else kept.identifier
        digest = blake2b(kept.text, digest_size=8).digest()
        self.mark = Mark(key(of), int.from_bytes(digest, "big") >> 1, amendment)

    def document(self) -> Document:
        """The document itself."""
        if self._document is None:
            self._document = self._kept.load()
        return self._document

    def row(self) -> Row:
        """The row of an interaction."""
        return row_of(self.document(), self._place)

    def words(self) -> set[str]:
        """The words it is found by. To be asked for last: the document is then let go."""
        document, self._document = self.document(), None
        text = amendment_text(document) if self.mark.amendment else text_of(document)
        return words_of(text)


class DayFiles:
    """All day files of all desks under a log folder.

    Trouble is added to `notices`, and the file's place to `damaged`.
    """

    def __init__(self, log: Path, platform: Platform = PLATFORM) -> None:
        self.log = log
        self.notices: list[Notice] = []
        self.damaged: set[Place] = set()
        self._platform = platform
        self._known: Known = {}

    def stamps(self) -> dict[Place, Stamp]:
        """The day files that are there, oldest day first."""
        found: dict[Place, Stamp] = {}
        for desk in desks(self.log):
            reader = self.reader(desk)
            for day in reader.days():
                try:
                    state = reader.path(day).stat()
                except OSError:
                    continue  # gone since
                inode = str(state.st_ino)
                found[Place(desk, day)] = Stamp(state.st_size, state.st_mtime_ns, inode)
        return dict(sorted(found.items(), key=lambda one: (one[0].day, one[0].desk)))

    def documents(self, place: Place) -> Iterator[Found]:
        """The interactions in a day file, and what was said of one later."""
        reader = self.reader(place.desk)
        tables = reader.tables(place.day)
        self.note(place, reader.notices)
        for kept in tables.get(INTERACTIONS, {}).values():
            yield Found(kept, place)
        for kept in tables.get(AMENDMENTS, {}).values():
            yield Found(kept, place, str(kept.get("of") or ""))
        for said in statements_in({name: tables[name] for name in TABLES if name in tables}):
            if said.interaction is not None and isinstance(said.document, KeptDocument):
                yield Found(said.document, place, said.interaction)

    def note(self, place: Place, notices: list[Notice]) -> None:
        """Add what reading a file has told."""
        self.notices += [notice for notice in notices if notice not in self.notices]
        self.damaged.discard(place)
        if notices:
            self.damaged.add(place)

    def reader(self, desk: str) -> DayReader:
        """A reader of one desk's files."""
        return DayReader(self.log, desk, platform=self._platform, known=self._known)
