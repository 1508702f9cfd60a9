"""Sealing the days of one's own desk that are over. Only the holder of the profile's lock may.

Whenever it is cut short, what is on the disk is whole: salts come first, then the seals, then the
head of the chain; the next sealing goes on from there. Last come the days' trees, which proofs are
made quickly by: one that is missing or old does no harm.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.log.dayreader import DayReader
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.seal.kept_tree import tree_bytes
from jobaid.log.seal.seal_chain import (
    NO_LINK,
    DaySeal,
    LeafName,
    SealedLeaf,
    content_of,
    salt_lines,
    seal_day,
    seal_line,
)
from jobaid.log.seal.seal_reader import BEFORE_ALL, SealChain, SealReader
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.log.dayfile import Tables

NewSalt = Callable[[], bytes]
"""Makes a salt: 32 bytes that nobody can guess."""


SEALS_IN_HAND = threading.RLock()
"""Held by whoever writes seals or salts of this program's profile, from reading to writing them."""


class BrokenSeals(ValueError):
    """The seals that are there are damaged or cut: adding to them would cover that up."""


@dataclass
class DaysSealed:
    """What was sealed: days, documents; `skipped` are days whose file is damaged."""

    days: int = 0
    documents: int = 0
    skipped: list[date] = field(default_factory=list)


class SealWriter(SealReader):
    """Adds to the seals of one desk. Raises OSError when the disk refuses; nothing is lost then."""

    def __init__(self, log: Path, desk: str, *, platform: Platform = PLATFORM) -> None:
        super().__init__(log, desk, platform=platform)
        self._log = log

    def seal(
        self,
        today: date,
        *,
        at: str,
        new_salt: NewSalt,
        stopped: Callable[[], bool] = lambda: False,
    ) -> DaysSealed:
        """Seal what is in day files of days before `today` and in no seal yet.

        `at` is now in UTC (ISO 8601). Once `stopped` says so it ends after the day in hand, with
        what was done until then. Raises BrokenSeals.
        """
        chain = self.chain()
        if not chain.whole:
            raise BrokenSeals(str(self.folder))
        days = DayReader(self._log, self.desk, platform=self._platform)
        stamps = self._stamps()
        done = DaysSealed()
        added: list[DaySeal] = []
        trees: dict[str, list[DaySeal]] = {}
        by_year: dict[int, dict[str, list[DaySeal]]] = {}
        n, previous = _end(chain)
        for day in days.days():
            if day >= today or stopped():
                break
            stamp = _stamp(days.path(day))
            if stamp is None or stamps.get(day.isoformat()) == stamp:
                continue
            before = len(days.notices)
            tables = days.tables(day)
            if len(days.notices) > before:
                done.skipped.append(day)
                continue
            sealed = by_year.setdefault(day.year, self.days(day.year)).get(day.isoformat(), [])
            there = [leaf for seal in sealed for leaf in seal.leaves]
            leaves = self._leaves(day.isoformat(), tables, there, new_salt)
            if leaves:
                seal = seal_day(day.isoformat(), there, leaves, n=n, previous=previous, at=at)
                added.append(seal)
                trees[seal.head.day] = [*sealed, seal]
                n, previous = n + 1, seal.link
                done.days += 1
                done.documents += len(leaves)
            stamps[day.isoformat()] = stamp
        self._write(chain, added, stamps)
        if chain.links and not self.tree_path("").parent.is_dir():
            for year in self.years():  # sealed before trees were kept
                trees |= self.days(year)
        for named, seals in trees.items():
            self._platform.make_folder(self.tree_path(named).parent)
            self._platform.write_whole(self.tree_path(named), tree_bytes(seals))
        return done

    def forget(self, day: str, ids: set[str]) -> int:
        """Destroy the salts of documents of a day; returns how many there were."""
        with SEALS_IN_HAND:
            salts = self.salts(day)
            kept = {name: salt for name, salt in salts.items() if name.id not in ids}
            if len(kept) < len(salts):
                self._platform.write_whole(self.salts_path(day), salt_lines(kept))
        return len(salts) - len(kept)

    def _leaves(
        self, day: str, tables: Tables, there: list[SealedLeaf], new_salt: NewSalt
    ) -> list[SealedLeaf]:
        """The leaves that a day lacks, once their salts are on the disk."""
        known = {LeafName(*leaf[:3]) for leaf in there}
        new: dict[LeafName, bytes] = {}
        for table, documents in tables.items():
            for kept in documents.values():
                if kept.identifier is not None:
                    name = LeafName(table, kept.identifier, kept.revision)
                    if name not in known:
                        new.setdefault(name, kept.text)
        if not new:
            return []
        salts = self.salts(day)
        before = len(salts)
        for name in new:
            if name not in salts:
                salts[name] = new_salt()
        if len(salts) > before:
            self._platform.make_folder(self.salts_path(day).parent)
            self._platform.write_whole(self.salts_path(day), salt_lines(salts))
        return [SealedLeaf(*name, content_of(salts[name], text)) for name, text in new.items()]

    def _write(self, chain: SealChain, added: list[DaySeal], stamps: dict[str, list[int]]) -> None:
        if not added:
            return
        if not chain.links:
            self._write_head(*BEFORE_ALL)
        for year in dict.fromkeys(int(seal.head.day[:4]) for seal in added):
            lines = [seal_line(seal) for seal in added if int(seal.head.day[:4]) == year]
            path = self.year_path(year)
            self._platform.write_whole(path, [self._bytes(path), *lines])
        self._write_head(added[-1].head.n, added[-1].link)
        self._platform.write_whole(self._stamps_path, [json.dumps(stamps).encode("ascii")])

    def _write_head(self, n: int, link: str) -> None:
        told = {"v": 1, "n": n, "link": link}
        self._platform.write_whole(self.head_path, [json.dumps(told).encode("ascii") + b"\n"])

    @property
    def _stamps_path(self) -> Path:
        return self.folder / "files.json"

    def _stamps(self) -> dict[str, list[int]]:
        """Size and time of the day files when they were last sealed: spares reading them again."""
        try:
            told = json.loads(self._bytes(self._stamps_path) or b"{}")
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


def _end(chain: SealChain) -> tuple[int, str]:
    """The `n` of the next seal, and the link it is to name."""
    if not chain.links:
        return 0, NO_LINK
    head, link = chain.links[-1]
    return head.n + 1, link


def _stamp(path: Path) -> list[int] | None:
    try:
        state = path.stat()
    except OSError:
        return None
    return [state.st_size, state.st_mtime_ns]
