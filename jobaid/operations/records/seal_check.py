"""Holding the kept documents against the seals: changed, missing, moved, swapped, cut."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import field
from datetime import date
from pathlib import Path

from jobaid.log.dayfile import INTERACTIONS, KeptDocument, Tables
from jobaid.log.dayreader import day_path
from jobaid.log.seal.seal_chain import DaySeal, LeafName, SealedLeaf, content_of, root_faults
from jobaid.log.seal.seal_reader import SealReader
from jobaid.log.trouble import why
from jobaid.quick_dataclasses import dataclass

_BACKUP = "If it was not done on purpose, put the file back from a backup."

Place = tuple[str, str]
"""A table and an id in it."""


@dataclass(frozen=True, slots=True)
class SealFinding:
    """What the seals say of a document or a file. `wrong`: not only worth knowing."""

    words: str
    path: Path
    id: str | None = None
    wrong: bool = True


@dataclass(frozen=True, slots=True)
class _MissingLeaf:
    leaf: SealedLeaf
    path: Path
    salted: bool


@dataclass
class SealedDay:
    """What the seals say to one day: `findings`, and what the other days are needed for.

    `missing` are sealed documents that its file does not have, `unsealed` those of the file that
    no seal has, `leaves` how many were sealed; `known` says whether a seal knows the day at all.
    """

    findings: list[SealFinding] = field(default_factory=list)
    missing: list[_MissingLeaf] = field(default_factory=list)
    unsealed: list[Place] = field(default_factory=list)
    leaves: int = 0
    known: bool = False


class SealCheck:
    """Holds one desk's day files against its seals; raises nothing.

    Any process may `look` at a day; one puts them together: `chain`, `take` for each day in order,
    and `rest`. `days` are those that have a file.
    """

    def __init__(self, log: Path, desk: str, days: Iterable[date] = ()) -> None:
        self._log = log
        self._reader = SealReader(log, desk)
        self._sealed: dict[str, list[DaySeal]] = {}
        self._year: int | None = None
        self._days = {day.isoformat() for day in days}
        self._sealed_days: set[str] = set()
        self._missing: list[_MissingLeaf] = []
        self._unsealed: dict[Place, str] = {}
        self._last = ""
        self.leaves = 0

    def chain(self) -> Iterator[SealFinding]:
        """What is wrong with the seals themselves."""
        try:
            chain = self._reader.chain()
        except OSError as error:
            yield SealFinding(f"The seals cannot be read: {why(error)}.", self._reader.folder)
            return
        for path, number in chain.unreadable:
            yield SealFinding(
                f"Line {number} of the seals {path} is damaged. What it sealed cannot be proved. "
                f"{_BACKUP}",
                path,
            )
        for n in chain.broken[:1]:
            yield SealFinding(
                f"The chain of the seals in {self._reader.folder} does not hold at number {n}: a "
                f"seal was altered, taken out or put in. {_BACKUP}",
                self._reader.folder,
            )
        if chain.cut:
            yield SealFinding(
                f"The seals in {self._reader.folder} are cut: the last of them, or "
                f"{self._reader.head_path.name}, which names it, are not there or not those that "
                f"were written. {_BACKUP}",
                self._reader.head_path,
            )
        self._sealed_days = {head.day for head, _ in chain.links}
        self._last = max(self._sealed_days, default="")

    def look(self, day: date, path: Path, tables: Tables) -> SealedDay:
        """What the seals say to the documents in a day's file."""
        return self._look(day.isoformat(), path, tables)

    def take(self, day: date, told: SealedDay) -> list[SealFinding]:
        """Put a day to the others; returns what is wrong in it alone."""
        self._missing += told.missing
        self.leaves += told.leaves
        if told.known or self._last:
            self._unsealed |= dict.fromkeys(told.unsealed, day.isoformat())
        return told.findings

    def rest(self, erased: set[str]) -> Iterator[SealFinding]:
        """What needs all days: files that are gone, and what moved from one to another.

        `erased` are the ids that erasures name: what they name may be missing.
        """
        lost: dict[Path, list[SealedLeaf]] = {}
        for day in sorted(self._sealed_days - self._days):
            told = self._look(day, self._path(day), {})
            lost[self._path(day)] = []
            self._missing += told.missing
            self.leaves += told.leaves
            yield from told.findings
        for gone in self._missing:
            table, id = gone.leaf.table, gone.leaf.id
            place = self._unsealed.pop((table, id), None)
            if place is not None:
                yield SealFinding(
                    f"{_what(gone.leaf)} was sealed in {gone.path} and is in the file of another "
                    f"day, {self._path(place)}: it was given another date. {_BACKUP}",
                    gone.path,
                    id,
                )
            elif id not in erased and gone.path in lost:
                lost[gone.path].append(gone.leaf)
            elif id not in erased:
                yield SealFinding(
                    f"{_what(gone.leaf)} was sealed and is missing in {gone.path}. {_BACKUP}",
                    gone.path,
                    id,
                )
            elif gone.salted:
                yield SealFinding(
                    f"{_what(gone.leaf)} was erased, and its salt is still there in "
                    f"{gone.path.parent}. Run the erasure once more.",
                    gone.path,
                    id,
                )
        for path, leaves in lost.items():
            if leaves:
                yield SealFinding(
                    f"The day file {path} is gone, with {len(leaves)} sealed documents (the first "
                    f"is {_short(leaves[0].id)}). {_BACKUP}",
                    path,
                    leaves[0].id,
                )
        late = [(id, day) for (_, id), day in self._unsealed.items() if day <= self._last]
        if late:
            id, day = late[0]
            yield SealFinding(
                f"{len(late)} documents of days up to {self._last} are in no seal yet (the first "
                f"is {_short(id)} in {self._path(day)}). They came or were revised later; "
                "`jobaid log seal` seals them.",
                self._path(day),
                id,
                wrong=False,
            )

    def _look(self, day: str, path: Path, tables: Tables) -> SealedDay:
        told = SealedDay()
        told.findings += self._day(day, path, tables, told)
        return told

    def _day(self, day: str, path: Path, tables: Tables, told: SealedDay) -> Iterator[SealFinding]:
        seals = self._seals(int(day[:4])).get(day, [])
        documents = {
            (table, kept.identifier): kept
            for table, held in tables.items()
            for kept in held.values()
            if kept.identifier is not None
        }
        if not seals:
            told.unsealed += documents
            return
        told.known = True
        for _ in root_faults(seals):
            yield SealFinding(
                f"The leaves of {day} in {self._reader.year_path(int(day[:4]))} do not make its "
                f"root: a seal was altered. {_BACKUP}",
                self._reader.year_path(int(day[:4])),
            )
            break
        salts = self._salts(day)
        latest: dict[Place, SealedLeaf] = {}
        for leaf in (leaf for seal in seals for leaf in seal.leaves):
            told.leaves += 1
            known = latest.setdefault((leaf.table, leaf.id), leaf)
            if leaf.rev > known.rev:
                latest[leaf.table, leaf.id] = leaf
        for place, leaf in latest.items():
            kept = documents.get(place)
            salt = salts.get(LeafName(*leaf[:3]))
            if kept is None:
                told.missing.append(_MissingLeaf(leaf, path, salt is not None))
            elif words := self._differs(kept, leaf, salt):
                yield SealFinding(f"{_what(leaf)} in {path} {words} {_BACKUP}", path, leaf.id)
            elif kept.revision > leaf.rev:
                told.unsealed.append(place)
        # A table's leaves stand in the order of its documents, whichever seal they came with
        in_order = sorted((place for place in latest if place in documents), key=_table)
        there = sorted((place for place in documents if place in latest), key=_table)
        if in_order != there:
            first = next(new for old, new in zip(in_order, there, strict=True) if old != new)
            yield SealFinding(
                f"The documents in {path} stand in another order than when they were sealed (the "
                f"first is {_short(first[1])}): some were swapped. {_BACKUP}",
                path,
                first[1],
            )
        told.unsealed += [place for place in documents if place not in latest]

    def _differs(self, kept: KeptDocument, leaf: SealedLeaf, salt: bytes | None) -> str:
        """How a document differs from what was sealed, as the end of a sentence."""
        if kept.revision < leaf.rev:
            return f"is revision {kept.revision}, and revision {leaf.rev} of it was sealed."
        if kept.revision > leaf.rev:
            return ""
        if salt is None:
            return "cannot be proved: its salt is missing."
        if content_of(salt, kept.text) == leaf.content:
            return ""
        # Another program may have laid the file out anew: that alters nothing that is said
        again = KeptDocument.of(json.loads(kept.text)).text
        return "" if content_of(salt, again) == leaf.content else "was changed after it was sealed."

    def _path(self, day: str) -> Path:
        return day_path(self._log, self._reader.desk, date.fromisoformat(day))

    def _seals(self, year: int) -> dict[str, list[DaySeal]]:
        if year != self._year:
            try:
                self._sealed, self._year = self._reader.days(year), year
            except OSError:  # told by `chain`
                self._sealed = {}
        return self._sealed

    def _salts(self, day: str) -> dict[LeafName, bytes]:
        try:
            return self._reader.salts(day)
        except OSError:
            return {}


def _table(place: Place) -> str:
    return place[0]


def _what(leaf: SealedLeaf) -> str:
    kind = "interaction" if leaf.table == INTERACTIONS else f"document of `{leaf.table}`"
    return f"The {kind} {_short(leaf.id)}"


def _short(id: str) -> str:
    told = json.dumps(id)[1:-1]
    return told if len(told) <= 80 else told[:77] + "..."
