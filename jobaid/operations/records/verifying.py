"""Proving what is kept: every day file, document, journal and version, read in full.

Nothing is changed. The events of a call are the facts; everything else in its document follows
from them, so a document that does not is damaged or was altered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from jobaid.log.dayreader import desks
from jobaid.log.index.sources import DayFiles
from jobaid.log.reading import journal_path, open_calls, read_call
from jobaid.log.version_store import VersionError, VersionStore
from jobaid.operations.records.day_verifying import (
    VerifyFault,
    forget_seals,
    named,
    verified_days,
)
from jobaid.operations.records.record_proof import of_journal
from jobaid.operations.records.seal_check import SealCheck, SealFinding
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.index.index_rows import DayFileRef
    from jobaid.log.profile import Profile
    from jobaid.operations.records.day_verifying import DayVerified

VerifyProgress = Callable[[int, int], None]
"""Told how many day files are read of how many."""

_SOME = 8  # places that are named


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
    sealed: int = 0
    faults: list[VerifyFault] = field(default_factory=list)
    remarks: list[VerifyFault] = field(default_factory=list)


class _DocumentCopy(NamedTuple):
    path: Path
    desk: str
    rev: int
    print: bytes


def verify_records(profile: Profile, progress: VerifyProgress | None = None) -> Verified:
    """Read everything in a profile and say what is not as it should be. Raises nothing."""
    return _Verifier(profile, progress).run()


class _Verifier:
    def __init__(self, profile: Profile, progress: VerifyProgress | None) -> None:
        self._profile = profile
        self._progress = progress
        self._found = Verified()
        self._copies: dict[str, _DocumentCopy] = {}
        self._more: dict[str, list[_DocumentCopy]] = {}
        self._amended: dict[str, list[Path]] = defaultdict(list)
        self._said: dict[str, tuple[Path, bytes]] = {}
        self._events: dict[str, int] = {}  # of calls that are over: how many events are kept
        self._used: dict[str, tuple[str, str, Path, bool]] = {}
        self._erased: set[str] = set()

    def run(self) -> Verified:
        log = self._profile.log
        for notice in self._profile.notices:
            self._remark(notice.words, notice.path)
        stamps = DayFiles(log).stamps()
        by_desk: dict[str, list[DayFileRef]] = {desk: [] for desk in desks(log)}
        for place in stamps:
            by_desk[place.desk].append(place)
        checks = {
            desk: SealCheck(log, desk, [one.day for one in places])
            for desk, places in by_desk.items()
        }
        for seals in checks.values():
            self._against(seals.chain())
        forget_seals()
        places = [place for held in by_desk.values() for place in held]
        sizes = [stamp.size for stamp in stamps.values()]
        days = verified_days(log, self._profile.desk, places, sizes)
        for done, (place, day) in enumerate(zip(places, days, strict=True), 1):
            self._take(place, day, checks[place.desk])
            if self._progress is not None:
                self._progress(done, len(places))
        for desk in by_desk:
            self._journals(log / desk / "open")
            for path in sorted((log / desk).glob("*/*.damaged-*")):
                self._remark(
                    f"{path} was damaged once and set aside. What was whole in it is in the file "
                    "it came from; it can be kept for whoever looks after this computer.",
                    path,
                )
        for seals in checks.values():
            self._against(seals.rest(self._erased))
            self._found.sealed += seals.leaves
        self._doubles()
        self._amendments()
        self._versions()
        return self._found

    # Day files

    def _against(self, findings: Iterable[SealFinding]) -> None:
        """Take over what the seals say."""
        for told in findings:
            (self._fault if told.wrong else self._remark)(told.words, told.path, told.id)

    def _take(self, place: DayFileRef, day: DayVerified, seals: SealCheck) -> None:
        """Put a day to the others."""
        found, path = self._found, day.path
        found.days += 1
        found.interactions += day.interactions
        found.amendments += day.amendments
        found.statements += day.statements
        found.newer += day.newer
        found.faults += day.faults
        found.remarks += day.remarks
        self._against(seals.take(place.day, day.sealed))
        for copy in day.copies:
            this = _DocumentCopy(path, place.desk, copy.rev, copy.print)
            first = self._copies.setdefault(copy.id, this)
            if first is not this:
                self._more.setdefault(copy.id, [first]).append(this)
        for used in day.used:
            if used.version not in self._used or (used.own and not self._used[used.version][3]):
                self._used[used.version] = (used.name, used.id, path, used.own)
        for of in day.amended:
            self._amended[of].append(path)
        self._events.update(day.over)
        self._erased |= day.erased
        for id, name, print in day.said:
            first_path, known = self._said.setdefault(id, (path, print))
            if known != print:
                self._fault(
                    f"The {name} {named(id)} is kept twice with other content, in "
                    f"{first_path} and {path}. A statement is never edited: one of them was "
                    "altered.",
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
        for id, copies in self._more.items():
            where = " and ".join(str(copy.path) for copy in copies[:_SOME])
            told = {copy.desk for copy in copies}
            best = [copy for copy in copies if copy.rev == max(one.rev for one in copies)]
            if len(told) < len(copies) or len({copy.print for copy in best}) > 1:
                self._fault(
                    f"The interaction {named(id)} is kept more than once, in {where}. The one with "
                    "the highest revision is shown, the others stay as they are.",
                    copies[0].path,
                    id,
                )
            else:
                self._remark(f"The interaction {named(id)} came from two desks: {where}.",
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
                    f"An amendment in {paths[0]} belongs to the interaction {named(of)}, which is "
                    "not kept here.",
                    paths[0],
                    of,
                )

    def _versions(self) -> None:
        store = VersionStore(self._profile.versions)
        elsewhere = []
        for version, (name, id, path, own) in self._used.items():
            try:
                store.get(version)
                self._found.versions += 1
            except VersionError as trouble:
                if own:
                    words = f"{trouble.words} It is {named(name)} of the interaction {named(id)}."
                    self._fault(words, path, id)
                else:
                    elsewhere.append((name, id, path))
        if elsewhere:
            name, id, path = elsewhere[0]
            self._remark(
                f"{len(elsewhere)} versions that calls of other desks used are not kept here (the "
                f"first is {named(name)} of the interaction {named(id)}). The records are whole; "
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
