"""The day files of one desk: plain TinyDB, one file for each local day on which calls began.

The one writer of these files is the program that holds the profile's lock. A document is never
edited: it is added, replaced by a higher revision of itself, or erased.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, tzinfo
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from tinydb import TinyDB

from jobaid.log.dayfile import INTERACTIONS, DayFileError, KeptDocument, lay_out, salvage
from jobaid.log.dayreader import DayReader, count
from jobaid.log.plain_records import Document, local_day
from jobaid.log.platform import PLATFORM, NotPlainFile, Platform
from jobaid.log.storage import DayStorage, DayTable
from jobaid.log.trouble import why
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

_FILES_HELD = 2
"""Day files whose documents stay at hand: today's, and yesterday's around midnight."""


class Put(StrEnum):
    """What became of a document that was handed in."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"
    """The very same document is there already."""
    OLDER = "older"
    """A higher revision is there and stays."""
    CONFLICT = "conflict"
    """The same revision is there with other content, and stays."""
    REFUSED = "refused"
    """It has no `id`."""


@dataclass(frozen=True, slots=True)
class DayRecord:
    """What became of a document, its revision in the day file now, and that file's day."""

    put: Put
    revision: int
    day: date


class _DayBase(TinyDB):
    """Stock TinyDB with tables that take several documents in one write."""

    table_class = DayTable

    def day_table(self, name: str) -> DayTable:
        # The query cache of TinyDB 4.9 can give wrong answers: none
        return cast(DayTable, self.table(name, cache_size=0))


class Daybook(DayReader):
    """Adds to the day files of one desk. Only the holder of the profile's lock may do so.

    `zone` stands in for a document's time zone where that is absent or unknown here (None: this
    computer's). The methods that write raise OSError when the disk refuses, and the file then
    stands as it was; what was damaged and set aside is told in `notices`.
    """

    def __init__(
        self,
        log: Path,
        desk: str,
        *,
        zone: tzinfo | None = None,
        platform: Platform = PLATFORM,
    ) -> None:
        super().__init__(log, desk, platform=platform)
        self._zone = zone
        self._lock = threading.RLock()
        self._bases: OrderedDict[Path, _DayBase] = OrderedDict()
        self._places: dict[str, dict[str, date]] = {}

    def day_of(self, document: Mapping[str, Any]) -> date:
        """The day in whose file a document belongs."""
        return local_day(document, self._zone)

    def preload(self, day: date) -> None:
        """Take a day's file into memory, so that the first writing of the day is a quick one."""
        with self._lock, contextlib.suppress(OSError):
            self._table(day, INTERACTIONS).kept()

    def present(self, identifier: str, day: date, table: str = INTERACTIONS) -> Document | None:
        """The document with this `id` in the file of a day that is about to be written, or None.

        Raises OSError when the file cannot be read.
        """
        with self._lock:
            for kept in self._table(day, table).kept().values():
                if kept.identifier == identifier:
                    return kept.load()
        return None

    def put(self, document: Mapping[str, Any], table: str = INTERACTIONS) -> DayRecord:
        """Add a document as it is, or let it replace a lower revision of itself."""
        return self._put_all([document], table, own=False, thorough=False)[0]

    def put_many(
        self, documents: Iterable[Mapping[str, Any]], table: str = INTERACTIONS
    ) -> list[DayRecord]:
        """Like `put` for each, with one write for each day; looks for each id in all files."""
        return self._put_all(documents, table, own=False, thorough=True)

    def put_into(
        self, day: date, documents: Sequence[KeptDocument], table: str = INTERACTIONS
    ) -> list[DayRecord]:
        """Like `put` for documents of which none is in another day's file, in one write."""
        with self._lock:
            arrivals = list(enumerate(documents))
            outcome = self._put_into(day, table, arrivals, own=False) if arrivals else {}
            return [outcome[place] for place in sorted(outcome)]

    def whereabouts(self, identifier: str, table: str) -> date | None:
        """The day in whose file a document is; None for none. All files are read for the first."""
        with self._lock:
            return self._where(table).get(identifier)

    def record(self, document: Mapping[str, Any], table: str = INTERACTIONS) -> DayRecord:
        """Keep the present state of one's own document as the next revision of itself.

        A document that differs from what is kept in nothing but `rev` adds nothing.
        """
        return self._put_all([document], table, own=True, thorough=False)[0]

    def record_many(
        self, documents: Iterable[Mapping[str, Any]], table: str = INTERACTIONS
    ) -> list[DayRecord]:
        """Like `record` for each, with one write for each day."""
        return self._put_all(documents, table, own=True, thorough=False)

    def erase(self, day: date, table: str, ids: Collection[str]) -> int:
        """Destroy documents of a day's file; returns how many there were.

        For an erasure that is stated: nothing else takes a document out.
        """
        with self._lock:
            target = self._table(day, table)
            numbers = [number for number, kept in target.kept().items() if kept.identifier in ids]
            if numbers:
                target.drop(numbers)
            for id in ids:
                self._places.get(table, {}).pop(id, None)
            return len(numbers)

    def close(self) -> None:
        """Let go of the files at hand."""
        with self._lock:
            while self._bases:
                self._bases.popitem()[1].close()

    def mend(self, day: date) -> None:
        """Set a damaged file aside under another name and put what is whole into a new one.

        The new file takes the place of the damaged one in a single step, after the other name
        is there: whenever this is cut short, everything is still to be found.
        """
        path = self.path(day)
        data = self._platform.read(path)
        aside = self._set_aside(path, data)
        tables = salvage(data)
        self._platform.write_whole(path, lay_out(tables))
        self._note(
            counted(
                count(tables),
                "The day file {path} was damaged. 1 document in it is whole and is in a new file "
                "of the same name; the damaged file is kept as {aside}. Calls whose journal was "
                "still there are put back from it.",
                "The day file {path} was damaged. %Ln documents in it are whole and are in a new "
                "file of the same name; the damaged file is kept as {aside}. Calls whose journal "
                "was still there are put back from it.",
                path=path,
                aside=aside.name,
            ),
            path,
        )

    def _put_all(
        self, documents: Iterable[Mapping[str, Any]], table: str, *, own: bool, thorough: bool
    ) -> list[DayRecord]:
        with self._lock:
            outcome: dict[int, DayRecord] = {}
            by_day: dict[date, list[tuple[int, KeptDocument]]] = {}
            for place, document in enumerate(documents):
                day = self.day_of(document)
                kept = KeptDocument.of(document)
                if kept.identifier is None:
                    outcome[place] = DayRecord(Put.REFUSED, 0, day)
                else:
                    if thorough or (kept.revision > 1 and not own):
                        day = self._where(table).get(kept.identifier, day)
                    by_day.setdefault(day, []).append((place, kept))
            for day, arrivals in by_day.items():
                outcome.update(self._put_into(day, table, arrivals, own=own))
            return [outcome[place] for place in sorted(outcome)]

    def _put_into(
        self, day: date, table: str, arrivals: list[tuple[int, KeptDocument]], *, own: bool
    ) -> dict[int, DayRecord]:
        """Put documents into the file of one day, in one write."""
        target = self._table(day, table)
        there = target.kept()
        known = {kept.identifier: (number, kept) for number, kept in there.items()}
        free = max(there, default=0) + 1
        changes: dict[int, KeptDocument] = {}
        outcome: dict[int, DayRecord] = {}
        for place, arrival in arrivals:
            number, present = known.get(arrival.identifier, (free, None))
            put, result = _compare(present, arrival, own=own)
            outcome[place] = DayRecord(put, result.revision, day)
            if put in (Put.ADDED, Put.REPLACED):
                changes[number] = result
                known[result.identifier] = (number, result)
                free = max(free, number + 1)
        if changes:
            self._platform.make_folder(self.path(day).parent)
            target.keep(changes)
            for kept in changes.values():
                if table in self._places and kept.identifier is not None:
                    self._places[table][kept.identifier] = day
        return outcome

    def _table(self, day: date, table: str) -> DayTable:
        """A table of a day's file, readable for sure: a damaged file is mended first."""
        path = self.path(day)
        if path not in self._bases:
            self._bases[path] = _DayBase(path, storage=DayStorage, platform=self._platform)
            while len(self._bases) > _FILES_HELD:
                self._bases.popitem(last=False)[1].close()
        self._bases.move_to_end(path)
        found = self._bases[path].day_table(table)
        try:
            found.kept()
        except DayFileError:
            self.mend(day)
        except NotPlainFile as error:
            self._move_aside(path, error)
        return found

    def _move_aside(self, path: Path, error: NotPlainFile) -> None:
        """Rename what stands in the place of a day file and is none."""
        number = 1
        while os.path.lexists(aside := _aside(path, number)):
            number += 1
        self._platform.replace(path, aside)
        self._note(
            sentence(
                "The day file {path} could not be read: {why}. It is kept as {aside}, and a new "
                "file takes its place. Put the real one back, or look what has become of it.",
                path=path,
                why=why(error),
                aside=aside.name,
            ),
            path,
        )

    def _where(self, table: str) -> dict[str, date]:
        """The day of every id in a table. Read once: nobody else writes these files."""
        if table not in self._places:
            self._places[table] = {
                kept.identifier: day
                for day in self.days()
                for kept in self.tables(day).get(table, {}).values()
                if kept.identifier is not None
            }
        return self._places[table]

    def _set_aside(self, path: Path, data: bytes) -> Path:
        """Give the bytes of a damaged file a further name, and return it."""
        number = 1
        while True:
            aside = _aside(path, number)
            try:
                if self._platform.read(aside) == data:  # done before, and cut short after
                    return aside
            except FileNotFoundError:
                self._platform.write_whole(aside, [data])
                return aside
            number += 1


def _aside(path: Path, number: int) -> Path:
    return path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")


def _compare(
    present: KeptDocument | None, arrival: KeptDocument, *, own: bool
) -> tuple[Put, KeptDocument]:
    """What is to become of an arriving document, and which document is kept then."""
    if present is None:
        if own and arrival.revision < 1:
            return Put.ADDED, _revised(arrival.load(), 1)
        return Put.ADDED, arrival
    if own:
        old, new = present.load(), arrival.load()
        if {**old, "rev": 0} == {**new, "rev": 0}:
            return Put.UNCHANGED, present
        return Put.REPLACED, _revised(new, max(present.revision + 1, arrival.revision))
    if arrival.revision > present.revision:
        return Put.REPLACED, arrival
    if arrival.revision < present.revision:
        return Put.OLDER, present
    same = arrival.text == present.text or arrival.load() == present.load()
    return (Put.UNCHANGED if same else Put.CONFLICT), present


def _revised(document: Document, revision: int) -> KeptDocument:
    return KeptDocument.of({**document, "rev": revision})
