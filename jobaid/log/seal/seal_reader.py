"""Reading the seals of a desk, `log/<desk>/seals`: needs no lock.

2026.jsonl               a seal a line, by the year of the sealed day
head.json                how far the chain goes, so that a cut tail is seen
salts/2026-11-21.jsonl   the salts of that day's documents
trees/2026-11-21.tree    its tree, which follows from the seals (`kept_tree`)
"""

from __future__ import annotations

import json
import re
from dataclasses import field
from pathlib import Path

from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.seal.seal_chain import (
    BadSeal,
    DaySeal,
    LeafName,
    SealHead,
    chain_faults,
    read_salts,
    read_seal,
)
from jobaid.quick_dataclasses import dataclass

BEFORE_ALL = (-1, "")
"""The `n` and link of a head that was written before the first seal."""

_YEAR_FILE = re.compile(r"\d{4}\.jsonl")


@dataclass
class SealChain:
    """The heads of all seals of a desk in order, with the links as written.

    `unreadable` are lines that are no seal, `broken` the `n` of what does not fit the chain;
    `cut` says that seals are missing at its end, or that nothing tells where it ends.
    """

    links: list[tuple[SealHead, str]] = field(default_factory=list)
    unreadable: list[tuple[Path, int]] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    cut: bool = False

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong with it."""
        return not (self.unreadable or self.broken or self.cut)


class SealReader:
    """The seals of one desk. What is not there is empty; other trouble is raised as OSError."""

    def __init__(self, log: Path, desk: str, *, platform: Platform = PLATFORM) -> None:
        self.desk = desk
        self.folder = log / desk / "seals"
        self._platform = platform

    def years(self) -> list[int]:
        """The years of which days are sealed."""
        try:
            names = [path.name for path in self.folder.iterdir()]
        except OSError:
            return []
        return sorted(int(name[:4]) for name in names if _YEAR_FILE.fullmatch(name))

    def year_path(self, year: int) -> Path:
        """Where the seals of a year's days are."""
        return self.folder / f"{year:04d}.jsonl"

    def salts_path(self, day: str) -> Path:
        """Where the salts of a day are."""
        return self.folder / "salts" / f"{day}.jsonl"

    def tree_path(self, day: str) -> Path:
        """Where the tree of a day is kept, for quick proofs."""
        return self.folder / "trees" / f"{day}.tree"

    @property
    def head_path(self) -> Path:
        """Where it is kept how far the chain goes."""
        return self.folder / "head.json"

    def year(self, year: int) -> tuple[list[DaySeal], list[int]]:
        """The seals of a year's days in the order of their file, and the lines that are none."""
        seals: list[DaySeal] = []
        unreadable: list[int] = []
        lines = self._bytes(self.year_path(year)).split(b"\n")
        for number, line in enumerate(lines[:-1], 1):
            try:
                seals.append(read_seal(line))
            except BadSeal:
                unreadable.append(number)
        if lines[-1]:
            unreadable.append(len(lines))
        return seals, unreadable

    def days(self, year: int) -> dict[str, list[DaySeal]]:
        """The seals of a year by day."""
        found: dict[str, list[DaySeal]] = {}
        for seal in self.year(year)[0]:
            found.setdefault(seal.head.day, []).append(seal)
        return found

    def chain(self) -> SealChain:
        """The heads of all years, looked through."""
        chain = SealChain()
        for year in self.years():
            seals, unreadable = self.year(year)
            chain.unreadable += [(self.year_path(year), number) for number in unreadable]
            chain.links += [(seal.head, seal.link) for seal in seals]
        chain.links.sort(key=lambda link: link[0].n)
        chain.broken = list(chain_faults(chain.links))
        chain.cut = self._is_cut(chain)
        return chain

    def salts(self, day: str) -> dict[LeafName, bytes]:
        """The salts of a day."""
        return read_salts(self._bytes(self.salts_path(day)))

    def _is_cut(self, chain: SealChain) -> bool:
        """Whether the chain does not hold what its head names.

        It may go on after that: the head is there before the first seal, and follows each.
        """
        data = self._bytes(self.head_path)
        if not data:
            return bool(chain.links or chain.unreadable)
        try:
            told = json.loads(data)
            n, link = told["n"], told["link"]
        except (ValueError, KeyError, TypeError):
            return True
        if (n, link) == BEFORE_ALL:
            return False
        return not any(head.n == n and own == link for head, own in chain.links)

    def _bytes(self, path: Path) -> bytes:
        try:
            return self._platform.read(path)
        except (FileNotFoundError, NotADirectoryError):
            return b""
