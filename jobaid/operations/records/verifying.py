"""Proving what is kept: every day file, document, journal and version, read in full.

Nothing is changed. The events of a call are the facts; everything else in its document follows
from them, so a document that does not is damaged or was altered.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.dayfile import AMENDMENTS, INTERACTIONS, KeptDocument
from jobaid.log.dayreader import DayReader, desks
from jobaid.log.index.index_rows import key, revision
from jobaid.log.plain_records import Document, local_day
from jobaid.log.reading import journal_path, open_calls, read_call
from jobaid.log.statements import TABLES, faults_in
from jobaid.log.statements.statement_reader import is_newer as is_newer_statement
from jobaid.log.version_store import VersionError, VersionStore
from jobaid.operations.records.record_proof import differences, is_newer, is_ours, of_journal

if TYPE_CHECKING:
    from jobaid.log.profile import Profile

_SOME = 8  # places that are named


@dataclass(frozen=True, slots=True)
class VerifyFault:
    """One thing found: what it is and what to do, where, and the id of the call it is about."""

    words: str
    path: Path
    id: str | None = None


@dataclass
class Verified:
    """What was read, and what is wrong (`faults`) or only worth knowing (`remarks`)."""

    interactions: int = 0
    days: int = 0
    amendments: int = 0
    statements: int = 0
    open_calls: int = 0
    versions: int = 0
    newer: int = 0
    faults: list[VerifyFault] = field(default_factory=list)
    remarks: list[VerifyFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _DocumentCopy:
    path: Path
    desk: str
    rev: int
    text: int


def verify_records(profile: Profile) -> Verified:
    """Read everything in a profile and say what is not as it should be. Raises nothing."""
    return _Verifier(profile).run()


class _Verifier:
    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._found = Verified()
        self._copies: dict[str, list[_DocumentCopy]] = defaultdict(list)
        self._amended: dict[str, list[Path]] = defaultdict(list)
        self._said: dict[str, tuple[Path, int]] = {}
        self._events: dict[str, int] = {}  # of calls that are over: how many events are kept
        self._used: dict[str, tuple[str, str, Path, bool]] = {}

    def run(self) -> Verified:
        for notice in self._profile.notices:
            self._remark(notice.words, notice.path)
        for desk in desks(self._profile.log):
            reader = DayReader(self._profile.log, desk)
            for day in reader.days():
                self._day(reader, day)
            self._journals(self._profile.log / desk / "open")
            for path in sorted((self._profile.log / desk).glob("*/*.damaged-*")):
                self._remark(
                    f"{path} was damaged once and set aside. What was whole in it is in the file "
                    "it came from; it can be kept for whoever looks after this computer.",
                    path,
                )
        self._doubles()
        self._amendments()
        self._versions()
        return self._found

    # Day files

    def _day(self, reader: DayReader, day: date) -> None:
        path = reader.path(day)
        self._found.days += 1
        before = len(reader.notices)
        tables = reader.tables(day)
        for notice in reader.notices[before:]:
            self._fault(notice.words, path)
        if not tables and len(reader.notices) == before and _is_empty(path):
            self._fault(
                f"The day file {path} is empty. If calls were kept on this day they are not in it "
                "any more; other days are not affected. Put it back from a backup.",
                path,
            )
        for kept in tables.get(INTERACTIONS, {}).values():
            self._found.interactions += 1
            self._interaction(kept, path, reader.desk, day)
            kept.forget()
        for kept in tables.get(AMENDMENTS, {}).values():
            self._found.amendments += 1
            self._amendment(kept, path)
        for name in TABLES.keys() & tables.keys():
            for kept in tables[name].values():
                self._found.statements += 1
                self._statement(kept, name, path)
                kept.forget()
        for name in tables.keys() - {INTERACTIONS, AMENDMENTS} - TABLES.keys():
            self._remark(
                f"{path} has a table {_name(name)} with {len(tables[name])} documents, which this "
                "version of Job Aid does not know. They are left as they are.",
                path,
            )

    def _interaction(self, kept: KeptDocument, path: Path, desk: str, day: date) -> None:
        document = kept.load()
        if not kept.identifier:
            self._fault(
                f"A document in {path} has no id and cannot be shown or changed by it. The others "
                "in the file are not affected.",
                path,
            )
            return
        id = kept.identifier
        self._copies[id].append(_DocumentCopy(path, desk, revision(document), hash(kept.text)))
        told = document.get("timezone") and document.get("started")
        if told and local_day(document) != day:
            self._remark(
                f"The interaction {_name(id)} began on {local_day(document)} and is in the file of "
                f"another day, {path}. Nothing is lost.",
                path,
                id,
            )
        self._note_versions(document, id, path)
        events = document.get("events")
        if is_newer(document):
            self._found.newer += 1
        elif isinstance(events, list) and is_ours(events):
            if document.get("state") in ("closed", "discarded"):
                self._events[id] = len(events)
            for words in differences(document, events):
                self._fault(
                    f"The interaction {_name(id)} in {path}: {words}. The rest of the file is not "
                    "affected. If it was not changed on purpose, put the file back from a backup.",
                    path,
                    id,
                )

    def _amendment(self, kept: KeptDocument, path: Path) -> None:
        if not kept.identifier or not isinstance(kept.get("of"), str):
            self._fault(
                f"An amendment in {path} does not say what it belongs to. Its text is still there; "
                "the others are not affected.",
                path,
            )
        else:
            self._amended[kept["of"]].append(path)

    def _statement(self, kept: KeptDocument, table: str, path: Path) -> None:
        if is_newer_statement(kept):
            self._found.newer += 1
            return
        name = TABLES[table].name
        for words in faults_in(kept, table):
            self._fault(
                f"A {name} in {path} ({_name(str(kept.get('id')))}): {words} It is still there as "
                "it is; the others are not affected.",
                path,
            )
        if kept.identifier is not None:
            digest = hash(kept.text)
            first = self._said.setdefault(kept.identifier, (path, digest))
            if first[1] != digest:
                self._fault(
                    f"The {name} {_name(kept.identifier)} is kept twice with other content, in "
                    f"{first[0]} and {path}. A statement is never edited: one of them was altered.",
                    path,
                )

    # Journals

    def _journals(self, folder: Path) -> None:
        for id in open_calls(folder):
            self._found.open_calls += 1
            path = journal_path(folder, id)
            reading = read_call(path)
            for words in of_journal(id, reading):
                self._fault(words, path, id)
            if reading.events and id in self._events and self._events[id] >= len(reading.events):
                self._remark(
                    f"The call {id} is over and in its day file, and its journal {path} is still "
                    "there. The next start removes it.",
                    path,
                    id,
                )
        for path in sorted(folder.glob("*.damaged-*")):
            self._remark(f"{path} was damaged once and set aside; a new file took its place.", path)

    # What needs all files

    def _doubles(self) -> None:
        for id, copies in self._copies.items():
            if len(copies) < 2:
                continue
            where = " and ".join(str(copy.path) for copy in copies[:_SOME])
            told = {copy.desk for copy in copies}
            best = [copy for copy in copies if copy.rev == max(one.rev for one in copies)]
            if len(told) < len(copies) or len({copy.text for copy in best}) > 1:
                self._fault(
                    f"The interaction {_name(id)} is kept more than once, in {where}. The one with "
                    "the highest revision is shown, the others stay as they are.",
                    copies[0].path,
                    id,
                )
            else:
                self._remark(f"The interaction {_name(id)} came from two desks: {where}.",
                             copies[0].path, id)  # fmt: skip

    def _amendments(self) -> None:
        open_ids = {
            id
            for desk in desks(self._profile.log)
            for id in open_calls(self._profile.log / desk / "open")
        }
        for of, paths in self._amended.items():
            if of not in self._copies and of not in open_ids:
                self._remark(
                    f"An amendment in {paths[0]} belongs to the interaction {_name(of)}, which is "
                    "not kept here.",
                    paths[0],
                    of,
                )

    def _note_versions(self, document: Document, id: str, path: Path) -> None:
        versions = document.get("versions")
        own = document.get("desk") == self._profile.desk
        for name, version in versions.items() if isinstance(versions, dict) else ():
            if isinstance(version, str) and version:
                if version in self._used and (self._used[version][3] or not own):
                    continue
                self._used[version] = (name, id, path, own)

    def _versions(self) -> None:
        store = VersionStore(self._profile.versions)
        elsewhere = []
        for version, (name, id, path, own) in self._used.items():
            try:
                store.get(version)
                self._found.versions += 1
            except VersionError as trouble:
                if own:
                    words = f"{trouble.words} It is {_name(name)} of the interaction {_name(id)}."
                    self._fault(words, path, id)
                else:
                    elsewhere.append((name, id, path))
        if elsewhere:
            name, id, path = elsewhere[0]
            self._remark(
                f"{len(elsewhere)} versions that calls of other desks used are not kept here (the "
                f"first is {_name(name)} of the interaction {_name(id)}). The records are whole; "
                "the scripts of these calls cannot be shown as they were.",
                path,
                id,
            )
        for notice in store.verify():
            if notice.path.name not in self._used:
                self._fault(notice.words, notice.path)

    def _fault(self, words: str, path: Path, id: str | None = None) -> None:
        self._found.faults.append(VerifyFault(words, path, id))

    def _remark(self, words: str, path: Path, id: str | None = None) -> None:
        self._found.remarks.append(VerifyFault(words, path, id))


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


def _name(id: str) -> str:
    """An id fit to be printed, however long or strange it is."""
    told = key(id)
    return told if len(told) <= 80 else told[:77] + "..."
