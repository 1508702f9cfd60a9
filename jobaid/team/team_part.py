"""The parts of a desk's record that travel: day files, seals with their salts, and versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from jobaid.log.dayreader import DayReader
from jobaid.log.seal.seal_reader import SealReader


class PartKind(StrEnum):
    """What a part is, in the order in which parts are carried: a document's content comes first."""

    VERSION = "version"
    SALTS = "salts"
    DAY = "day"
    SEALS = "seals"
    HEAD = "head"


class TeamPart(NamedTuple):
    """One part: `name` is a day, a year, the id of a content, or "" for the head of the seals."""

    kind: PartKind
    name: str

    @property
    def path(self) -> str:
        """Where it is in a desk's folder, with slashes."""
        return _PATHS[self.kind].format(name=self.name, year=self.name[:4])

    @property
    def day(self) -> date | None:
        """The day that it is of, None for what is of none."""
        if self.kind not in (PartKind.DAY, PartKind.SALTS):
            return None
        return date.fromisoformat(self.name)

    def inside(self, profile: Path, desk: str) -> Path:
        """Where it is in a profile."""
        first, _, rest = self.path.partition("/")
        return profile / first / rest if first == "versions" else profile / first / desk / rest


_PATHS = {
    PartKind.VERSION: "versions/{name}",
    PartKind.SALTS: "log/seals/salts/{name}.jsonl",
    PartKind.DAY: "log/{year}/{name}.json",
    PartKind.SEALS: "log/seals/{name}.jsonl",
    PartKind.HEAD: "log/seals/head.json",
}
_DAY = r"(\d{4}-\d{2}-\d{2})"
_PATTERNS = (
    (PartKind.VERSION, re.compile(r"versions/([0-9a-f]{40})")),
    (PartKind.SALTS, re.compile(rf"log/seals/salts/{_DAY}\.jsonl")),
    (PartKind.DAY, re.compile(rf"log/\d{{4}}/{_DAY}\.json")),
    (PartKind.SEALS, re.compile(r"log/seals/(\d{4})\.jsonl")),
    (PartKind.HEAD, re.compile(r"log/seals/head\.json()")),
)


def part_at(path: str) -> TeamPart | None:
    """The part that a path of a desk's folder is, None where it is none."""
    for kind, pattern in _PATTERNS:
        match = pattern.fullmatch(path)
        if match is None:
            continue
        part = TeamPart(kind, match[1])
        try:
            known = part.day is not None or kind not in (PartKind.DAY, PartKind.SALTS)
        except ValueError:  # 2026-02-31
            return None
        return part if known and part.path == path else None
    return None


def own_parts(profile: Path, desk: str) -> Iterator[TeamPart]:
    """The parts that a desk has in its profile, the newest day first."""
    log = profile / "log"
    seals = SealReader(log, desk)
    for path in _files(profile / "versions"):
        if (part := part_at(f"versions/{path.name}")) is not None:
            yield part
    for path in reversed(_files(seals.folder / "salts")):
        if (part := part_at(f"log/seals/salts/{path.name}")) is not None:
            yield part
    for day in reversed(DayReader(log, desk).days()):
        yield TeamPart(PartKind.DAY, day.isoformat())
    for year in seals.years():
        yield TeamPart(PartKind.SEALS, f"{year:04d}")
    if seals.head_path.is_file():
        yield TeamPart(PartKind.HEAD, "")


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
