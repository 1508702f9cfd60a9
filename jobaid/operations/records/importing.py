"""Taking JSON lines into a profile: what `log export` writes, or what another program made.

Documents stay equal as JSON, but for card numbers. Every line stands for itself: one that cannot
be taken in is named with its number, and the others go on.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING, BinaryIO

from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayfile import INTERACTIONS
from jobaid.log.index.index_rows import identifier, key
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.trouble import why
from jobaid.log.version_store import VersionError, VersionStore
from jobaid.operations.records.exporting import VERSION_KIND
from jobaid.operations.records.import_days import DaysAtOnce
from jobaid.operations.records.import_lines import JudgedLine, judged_lines
from jobaid.operations.records.import_spool import ImportSpool, SpooledArrival
from jobaid.operations.records.record_reader import kept_document
from jobaid.operations.records.statement_import import HeldElsewhere, erased_by
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from datetime import date

    from jobaid.log.daybook import DayRecord
    from jobaid.log.index.index_rows import IndexRow
    from jobaid.log.profile import Profile

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of a line that are still taken in: some forty times what a call with a 1 MB note takes."""

_BATCH_SIZE = 64 * 1024 * 1024  # bytes of documents put into a day file at a time

ImportProgress = Callable[[int, int | None], None]
"""Told how many lines were read (of nobody knows how many), then how many days of all are in."""


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that was not taken in: its number (1 for the first), its id if it told one, why."""

    line: int
    id: str | None
    words: str


@dataclass(frozen=True, slots=True)
class MaskedLine:
    """A line in which card numbers or security codes were masked: how many there were."""

    line: int
    id: str
    count: int


@dataclass
class Imported:
    """What became of the lines. `trouble` is why the import ended before all were done.

    `erased` is how many documents went since, by erasures that were taken in; `versions` how many
    contents came that calls have used and that were not here.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    older: int = 0
    erased: int = 0
    versions: int = 0
    refused: list[RefusedLine] = field(default_factory=list)
    masked: list[MaskedLine] = field(default_factory=list)
    trouble: str | None = None

    @property
    def taken(self) -> int:
        """How many documents were added or replaced."""
        return self.added + self.replaced


def import_records(
    profile: Profile,
    lines: BinaryIO,
    *,
    table: str | None = INTERACTIONS,
    longest: int = LONGEST_LINE,
    progress: ImportProgress | None = None,
) -> Imported:
    """Take in JSON lines, as interactions, as amendments, or (`table` None) as statements.

    A statement goes into the table of its kind; a wrong one, and one of a kind that this version
    does not know, is refused.

    `profile` is open for writing: the day files are this desk's own, whatever desk the documents
    name, so each file keeps its one writer. The same document twice adds nothing; a higher `rev`
    replaces, a lower one is passed over. A document goes into the file of the local day on which
    its call began, or of 1970-01-01 when it does not say. Memory does not grow with their number.
    Raises ProfileTrouble when the profile is open for reading only.
    """
    profile.must_write()
    return _Importer(profile, table).run(lines, longest, progress)


class _Importer:
    def __init__(self, profile: Profile, table: str | None) -> None:
        self._profile = profile
        self._table = table
        self._result = Imported()
        self._daybook = Daybook(profile.log, profile.desk)
        self._index = Index(profile.log, profile.index, writing=True)
        self._statements = HeldElsewhere(profile.log, profile.desk)
        self._versions = VersionStore(profile.versions)
        self._elsewhere: dict[str, list[IndexRow]] = {}
        self._index.refresh()
        self._erased = set().union(*map(erased_by, self._index.statements("erasure")))

    def run(self, lines: BinaryIO, longest: int, progress: ImportProgress | None) -> Imported:
        try:
            with ImportSpool(self._profile.folder) as spool:
                for judged in judged_lines(lines, self._table, longest):
                    self._take(judged, spool)
                    if progress is not None:
                        progress(judged.line, None)
                spool.settle()
                self._find_homes(spool)
                with DaysAtOnce(self._profile.log, self._profile.desk, self._heard) as writing:
                    days = spool.days()
                    for done, (day, table) in enumerate(days, 1):
                        self._put(day, table, spool.of_day(day, table), writing)
                        if progress is not None:
                            progress(done, len(days))
                    writing.settle()
        except OSError as error:
            self._result.trouble = (
                f"The import ended early: {why(error)}. What was taken in so far is safe "
                f"({self._result.taken} documents). Mend it and run the same import again: "
                "nothing is added twice."
            )
        finally:
            self._daybook.close()
            self._index.refresh()
            self._index.close()
        self._result.refused.sort(key=lambda one: one.line)
        return self._result

    def _take(self, judged: JudgedLine, spool: ImportSpool) -> None:
        """Hold a line that can be taken in until all are there."""
        refused = judged.refused
        if refused is None and not self._erased.isdisjoint(judged.about):
            refused = "it was erased in this profile, and what is erased does not come back"
        if refused is not None:
            self._result.refused.append(RefusedLine(judged.line, judged.id, refused))
        elif judged.table == VERSION_KIND and judged.id is not None:
            self._keep_version(judged.id, judged.text)
        elif judged.id is not None and judged.day is not None:
            if judged.masked:
                self._result.masked.append(MaskedLine(judged.line, judged.id, judged.masked))
            arrival = SpooledArrival(judged.line, judged.id, judged.rev, judged.text)
            spool.add(arrival, judged.day, judged.table)

    def _keep_version(self, id: str, content: bytes) -> None:
        try:
            self._versions.get(id)
        except VersionError:
            self._versions.keep(content)
            self._result.versions += 1

    def _find_homes(self, spool: ImportSpool) -> None:
        """Give what is here already the day of the file that has it, and note other desks'."""
        if self._table == INTERACTIONS and not self._index.count(RecordQuery()):
            return
        after = ""
        while page := spool.ids(after):
            for id, table in page:
                if table != INTERACTIONS:
                    day = self._daybook.whereabouts(identifier(id) or "", table)
                    if day is not None:
                        spool.move(id, table, day)
                    continue
                for row in self._index.copies(id):
                    if row.place.desk == self._profile.desk:
                        spool.move(id, table, row.place.day)
                    else:
                        self._elsewhere.setdefault(id, []).append(row)
            after = page[-1][0]

    def _put(
        self, day: date, table: str, arrivals: Iterator[SpooledArrival], writing: DaysAtOnce
    ) -> None:
        batch: list[SpooledArrival] = []
        size = 0
        for arrival in arrivals:
            put = self._told_elsewhere(arrival, table)
            if put is not None:
                self._count(arrival, put)
                continue
            batch.append(arrival)
            size += len(arrival.text)
            if size > _BATCH_SIZE:
                writing.put(day, table, batch)
                batch, size = [], 0
        if batch:
            writing.put(day, table, batch)

    def _heard(self, arrivals: Sequence[SpooledArrival], records: Sequence[DayRecord]) -> None:
        for arrival, record in zip(arrivals, records, strict=True):
            self._count(arrival, record.put)

    def _told_elsewhere(self, arrival: SpooledArrival, table: str) -> Put | None:
        """What another desk's files say to a document; None when it belongs in our own."""
        if self._table is None:
            kept = self._statements.get(arrival.id, table)
            if kept is None:
                return None
            return Put.UNCHANGED if kept.load() == json.loads(arrival.text) else Put.CONFLICT
        for row in self._elsewhere.get(key(arrival.id), ()) if table == INTERACTIONS else ():
            if row.rev >= arrival.rev:
                if row.rev > arrival.rev:
                    return Put.OLDER
                held = kept_document(self._profile.log, row)
                return Put.UNCHANGED if held == json.loads(arrival.text) else Put.CONFLICT
        return None

    def _count(self, arrival: SpooledArrival, put: Put) -> None:
        result = self._result
        match put:
            case Put.ADDED:
                result.added += 1
            case Put.REPLACED:
                result.replaced += 1
            case Put.UNCHANGED:
                result.unchanged += 1
            case Put.OLDER:
                result.older += 1
            case _:
                words = "the same revision of it is kept with other content, and stays as it is"
                result.refused.append(RefusedLine(arrival.line, arrival.id, words))
