"""Reading day files: needs no lock and works beside a desk that is writing them.

A day file is only ever replaced as a whole, so a reader sees all of the old or all of the new.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.dayfile import (
    INTERACTIONS,
    DayFileError,
    KeptDocument,
    KnownDocuments,
    Tables,
    in_order,
    pick,
    readable,
    salvage,
    stream,
)
from jobaid.log.plain_records import Document, id_days
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.trouble import TroubleNotice, why
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.log.statements.statement_reader import Statement

_DAY_FILE = re.compile(r"(\d{4}-\d{2}-\d{2})\.json")
_YEAR = re.compile(r"\d{4}")


def desks(log: Path) -> list[str]:
    """The desks that have something in a log folder, in order of name."""
    try:
        return sorted(path.name for path in log.iterdir() if path.is_dir())
    except OSError:
        return []


def day_path(log: Path, desk: str, day: date) -> Path:
    """Where the file of a desk's day is: `log/<desk>/2026/2026-11-21.json`."""
    return log / desk / f"{day.year:04d}" / f"{day.isoformat()}.json"


class DayReader:
    """Reads what one desk has kept. Trouble is added to `notices`, nothing is raised.

    `known` spares whoever reads a growing file again and again what has not changed in it.
    """

    def __init__(
        self,
        log: Path,
        desk: str,
        *,
        platform: Platform = PLATFORM,
        known: KnownDocuments | None = None,
    ) -> None:
        self.log = log
        self.desk = desk
        self.notices: list[TroubleNotice] = []
        self._platform = platform
        self._known = known

    def path(self, day: date) -> Path:
        """Where the file of a day is, or would be."""
        return day_path(self.log, self.desk, day)

    def days(self) -> list[date]:
        """The days that have a file, oldest first."""
        found: list[date] = []
        for year in self._names(self.log / self.desk, _YEAR):
            for match in self._names(self.log / self.desk / year[0], _DAY_FILE):
                try:
                    found.append(date.fromisoformat(match[1]))
                except ValueError:
                    continue  # a name like 2026-02-31.json is none of ours
        return sorted(found)

    def stats(self) -> Iterator[tuple[date, os.stat_result]]:
        """What the system says of each day's file, in no order.

        Every look at an index asks it of all files, of which there may be tens of thousands: so
        with plain names, which takes a tenth of the time that paths take.
        """
        for year in self._names(self.log / self.desk, _YEAR):
            try:
                with os.scandir(self.log / self.desk / year[0]) as entries:
                    there = [(entry.name, entry.path) for entry in entries]
            except OSError:
                continue
            for name, path in there:
                if (match := _DAY_FILE.fullmatch(name)) is None:
                    continue
                try:
                    yield date.fromisoformat(match[1]), os.lstat(path)
                except (ValueError, OSError):
                    continue  # 2026-02-31.json is none of ours; one may be gone since

    def tables(self, day: date) -> Tables:
        """Every table of a day; of a damaged file the documents that are whole, with a notice."""
        return self._read(self.path(day))

    def each(
        self, day: date, *, interactions_first: bool = True
    ) -> Iterator[tuple[str, KeptDocument]]:
        """The documents of a day and their tables, one worked out at a time.

        Of a damaged file those that are whole, with a notice.
        """
        path = self.path(day)
        data = self._bytes(path)
        given = set()
        try:
            for table, kept in stream(data, self._known, interactions_first=interactions_first):
                given.add((table, kept.identifier))
                yield table, kept
        except DayFileError:
            whole = salvage(data)
            self._note_damage(whole, path)
            for table, kept in in_order(whole, interactions_first=interactions_first):
                if (table, kept.identifier) not in given:
                    yield table, kept

    def documents(self, day: date, table: str = INTERACTIONS) -> list[Document]:
        """The documents of a day in the order in which they were added."""
        return [kept.load() for kept in self.tables(day).get(table, {}).values()]

    def statements(self, day: date) -> list[Statement]:
        """What was said on a day of calls, people and scripts, kept promises of old among it."""
        from jobaid.log.statements.statement_reader import statements_in

        return list(statements_in(self.tables(day)))

    def iter_all(self, table: str = INTERACTIONS) -> Iterator[Document]:
        """The documents of all days, oldest day first."""
        for day in self.days():
            yield from self.documents(day, table)

    def get(self, identifier: str, table: str = INTERACTIONS) -> Document | None:
        """The document with this `id`, or None.

        A UUIDv7 tells its day; any other id is looked for in every file, newest first.
        """
        found = self.find(identifier, table)
        return found[1] if found else None

    def find(self, identifier: str, table: str = INTERACTIONS) -> tuple[date, Document] | None:
        """The document with this `id` and the day in whose file it is, or None."""
        there = self.days()[::-1]
        likely = [day for day in id_days(identifier) if day in there]
        for day in dict.fromkeys(likely + there):
            kept = pick(self._bytes(self.path(day)), identifier, table)
            if kept is not None:
                return day, kept.load()
        return None

    def verify(self) -> list[TroubleNotice]:
        """Read every day file in full; what is wrong with any of them, in words."""
        before = len(self.notices)
        for day in self.days():
            self._read(self.path(day))
        return self.notices[before:]

    def _read(self, path: Path) -> Tables:
        tables, whole = readable(self._bytes(path), self._known)
        if not whole:
            self._note_damage(tables, path)
        return tables

    def _note_damage(self, whole: Tables, path: Path) -> None:
        self._note(
            counted(
                count(whole),
                "The day file {path} is damaged. 1 document in it can still be read and is "
                "shown. The next start of Job Aid with this profile sets the damaged file "
                "aside and puts what is whole into a new one.",
                "The day file {path} is damaged. %Ln documents in it can still be read and "
                "are shown. The next start of Job Aid with this profile sets the damaged file "
                "aside and puts what is whole into a new one.",
                path=path,
            ),
            path,
        )

    def _bytes(self, path: Path) -> bytes:
        try:
            return self._platform.read(path)
        except FileNotFoundError:
            return b""
        except OSError as error:
            self._note(
                sentence(
                    "The day file {path} could not be read: {why}. What is in it is missing "
                    "here; the other days are not affected.",
                    path=path,
                    why=why(error),
                ),
                path,
            )
            return b""

    def _note(self, words: str, path: Path) -> None:
        self.notices.append(TroubleNotice(words, path))

    def _names(self, folder: Path, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        try:
            names = sorted(path.name for path in folder.iterdir())
        except OSError:
            return []
        return [match for name in names if (match := pattern.fullmatch(name))]


def count(tables: Tables) -> int:
    """How many documents there are."""
    return sum(map(len, tables.values()))
