"""Proving one day file, on any processor: what is wrong in it, and what needs the others to tell.

`verifying` puts the days together.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS, KeptDocument
from jobaid.log.dayreader import DayReader
from jobaid.log.index.index_rows import key, revision
from jobaid.log.plain_records import Document, local_day
from jobaid.log.statements import TABLES, faults_in
from jobaid.log.statements.statement_reader import is_newer as is_newer_statement
from jobaid.operations.records.record_proof import differences, is_newer, is_ours
from jobaid.operations.records.seal_check import SealCheck, SealedDay
from jobaid.operations.records.statement_import import erased_by
from jobaid.quick_dataclasses import dataclass
from jobaid.worker_pool import worker_pool

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import DayFileRef

WORTH_IT = 64 * 1024 * 1024
"""Bytes of day files from which on further processes, which take time to start, are worth it."""

_MOST_PROCESSES = 4
_AT_ONCE = 4  # days handed to a process at a time

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class VerifyFault:
    """One thing found: what it is and what to do, where, and the id of the call it is about."""

    words: str
    path: Path
    id: str | None = None


class CopyFound(NamedTuple):
    """An interaction as it is kept somewhere; `print` is a digest of its text."""

    id: str
    rev: int
    print: bytes


class VersionUsed(NamedTuple):
    """A content that a call of this desk (`own`) or of another has used, under a name."""

    version: str
    name: str
    id: str
    own: bool


@dataclass
class DayVerified:
    """What was read in a day file, what is wrong in it, and what all of them together may tell.

    `over` are calls that are over with how many events they have; `said` statements by id, each
    with its kind and a digest of its text; `erased` the ids that erasures name.
    """

    path: Path
    interactions: int = 0
    amendments: int = 0
    statements: int = 0
    newer: int = 0
    faults: list[VerifyFault] = field(default_factory=list)
    remarks: list[VerifyFault] = field(default_factory=list)
    copies: list[CopyFound] = field(default_factory=list)
    used: list[VersionUsed] = field(default_factory=list)
    amended: list[str] = field(default_factory=list)
    over: list[tuple[str, int]] = field(default_factory=list)
    said: list[tuple[str, str, bytes]] = field(default_factory=list)
    erased: set[str] = field(default_factory=set)
    sealed: SealedDay = field(default_factory=SealedDay)


def verified_days(
    log: Path, own_desk: str, places: list[DayFileRef], sizes: Iterable[int]
) -> Iterator[DayVerified]:
    """Day files proved, in their order; on all processors where there is much to read."""
    prove = partial(verify_day, log, own_desk)
    processes = min(os.cpu_count() or 1, _MOST_PROCESSES)
    done = 0
    if processes > 1 and sum(sizes) >= WORTH_IT:
        try:
            # "spawn": a fork of a program with threads may hang, and would keep its locks
            with worker_pool(processes, "spawn", gc.disable) as pool:
                for day in pool.map(prove, places, chunksize=_AT_ONCE):
                    done += 1
                    yield day
        except (OSError, RuntimeError) as error:
            _log.info("Day files are proved one by one: %s", error)
    yield from map(prove, places[done:])


_checks: dict[tuple[Path, str], SealCheck] = {}  # of this process: the seals of a year are kept


def verify_day(log: Path, own_desk: str, place: DayFileRef) -> DayVerified:
    """Prove one day file. Raises nothing."""
    seals = _checks.get((log, place.desk))
    if seals is None:
        _checks.clear()
        seals = _checks[log, place.desk] = SealCheck(log, place.desk)
    return _DayVerifier(DayReader(log, place.desk), own_desk).run(place.day, seals)


def forget_seals() -> None:
    """Read the seals anew from now on: another look at the record begins."""
    _checks.clear()


class _DayVerifier:
    def __init__(self, reader: DayReader, own_desk: str) -> None:
        self._reader = reader
        self._own_desk = own_desk

    def run(self, day: date, seals: SealCheck) -> DayVerified:
        path = self._reader.path(day)
        self._found = DayVerified(path)
        tables = self._reader.tables(day)
        for notice in self._reader.notices:
            self._fault(notice.words)
        if not tables and not self._reader.notices and _is_empty(path):
            self._fault(
                f"The day file {path} is empty. If calls were kept on this day they are not in it "
                "any more; other days are not affected. Put it back from a backup."
            )
        self._found.sealed = seals.look(day, path, tables)
        for kept in tables.get(INTERACTIONS, {}).values():
            self._found.interactions += 1
            self._interaction(kept, day)
            kept.forget()
        for kept in tables.get(AMENDMENTS, {}).values():
            self._found.amendments += 1
            self._amendment(kept)
        for name in TABLES.keys() & tables.keys():
            for kept in tables[name].values():
                self._found.statements += 1
                self._statement(kept, name)
                kept.forget()
        for name in tables.keys() - {INTERACTIONS, AMENDMENTS} - TABLES.keys():
            self._remark(
                f"{path} has a table {named(name)} with {len(tables[name])} documents, which "
                "this version of Job Aid does not know. They are left as they are."
            )
        return self._found

    def _interaction(self, kept: KeptDocument, day: date) -> None:
        document, path = kept.load(), self._found.path
        if not kept.identifier:
            self._fault(
                f"A document in {path} has no id and cannot be shown or changed by it. The others "
                "in the file are not affected."
            )
            return
        id = kept.identifier
        self._found.copies.append(CopyFound(id, revision(document), _print(kept)))
        told = document.get("timezone") and document.get("started")
        if told and local_day(document) != day:
            self._remark(
                f"The interaction {named(id)} began on {local_day(document)} and is in the "
                f"file of another day, {path}. Nothing is lost.",
                id,
            )
        self._note_versions(document, id)
        events = document.get("events")
        if is_newer(document):
            self._found.newer += 1
        elif isinstance(events, list) and is_ours(events):
            if document.get("state") in ("closed", "discarded"):
                self._found.over.append((id, len(events)))
            for words in differences(document, events):
                self._fault(
                    f"The interaction {named(id)} in {path}: {words}. The rest of the file is "
                    "not affected. If it was not changed on purpose, put the file back from a "
                    "backup.",
                    id,
                )

    def _amendment(self, kept: KeptDocument) -> None:
        if not kept.identifier or not isinstance(kept.get("of"), str):
            self._fault(
                f"An amendment in {self._found.path} does not say what it belongs to. Its text is "
                "still there; the others are not affected."
            )
        else:
            self._found.amended.append(kept["of"])

    def _statement(self, kept: KeptDocument, table: str) -> None:
        if is_newer_statement(kept):
            self._found.newer += 1
            return
        name = TABLES[table].name
        if name == "erasure":
            self._found.erased |= erased_by(kept)
        for words in faults_in(kept, table):
            self._fault(
                f"In {self._found.path}, {name} ({named(str(kept.get('id')))}): {words} It is "
                "still there as it is; the others are not affected."
            )
        if kept.identifier is not None:
            self._found.said.append((kept.identifier, name, _print(kept)))

    def _note_versions(self, document: Document, id: str) -> None:
        versions = document.get("versions")
        own = document.get("desk") == self._own_desk
        for name, version in versions.items() if isinstance(versions, dict) else ():
            if isinstance(version, str) and version:
                self._found.used.append(VersionUsed(version, name, id, own))

    def _fault(self, words: str, id: str | None = None) -> None:
        self._found.faults.append(VerifyFault(words, self._found.path, id))

    def _remark(self, words: str, id: str | None = None) -> None:
        self._found.remarks.append(VerifyFault(words, self._found.path, id))


def named(id: str) -> str:
    """An id fit to be printed, however long or strange it is."""
    told = key(id)
    return told if len(told) <= 80 else told[:77] + "..."


def _print(kept: KeptDocument) -> bytes:
    return blake2b(kept.text, digest_size=8).digest()


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False
