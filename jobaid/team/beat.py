"""The beat of a desk: that it lives, who works there, and what of its parts changed last."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, NamedTuple

from jobaid.quick_dataclasses import dataclass

BEAT = "beat.json"
BEAT_VERSION = 1
MOST_CHANGES = 100
"""The changes that a beat tells: weeks of a desk's days."""

_LONGEST = 200


class BadBeat(ValueError):
    """The bytes are no beat: half of one, or something else."""


class PartChange(NamedTuple):
    """A part that changed: its path, size in bytes, digest, and the beat's `n` at which it did."""

    path: str
    size: int
    digest: str
    n: int


@dataclass(frozen=True, slots=True)
class Beat:
    """What a desk last said of itself.

    `n` rises by one whenever a part of it changes, and begins anew with another `series`; `at` is
    when it spoke, by its own clock; `library` the number of the library's publication in use, 0 for
    none known; `place` tells one copy of a profile from another. `changes` are
    the parts that changed last, the oldest first; where there are `MOST_CHANGES`, earlier ones were
    left out.
    """

    desk: str
    series: str
    n: int
    at: str
    agent: Mapping[str, str]
    role: str = ""
    team: str | None = None
    place: str = ""
    library: int = 0
    changes: tuple[PartChange, ...] = ()

    @property
    def moment(self) -> datetime | None:
        """When it spoke; None where that cannot be read."""
        try:
            moment = datetime.fromisoformat(self.at)
        except ValueError:
            return None
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

    def since(self, n: int) -> list[PartChange] | None:
        """What changed after `n`; None where that is not all told here."""
        if n > self.n:
            return None
        told = [change for change in self.changes if change.n > n]
        whole = len(self.changes) < MOST_CHANGES or self.changes[0].n <= n
        return told if whole else None

    def text(self) -> bytes:
        """Its file."""
        told = {"v": BEAT_VERSION, **asdict(self), "changes": [list(one) for one in self.changes]}
        return json.dumps(told, separators=(",", ":")).encode("ascii") + b"\n"


def read_beat(data: bytes) -> Beat:
    """The beat in a file, also one that a person or another program wrote. Raises BadBeat."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadBeat("it is no JSON") from error
    if not isinstance(told, dict):
        raise BadBeat("it is no JSON object")
    agent = told.get("agent")
    named = agent if isinstance(agent, dict) else {}
    n, library = _count(told.get("n")), _count(told.get("library"))
    return Beat(
        desk=short_text(told.get("desk")),
        series=short_text(told.get("series")),
        n=n,
        at=short_text(told.get("at")),
        agent={key: short_text(named.get(key)) for key in ("id", "name")},
        role=short_text(told.get("role")),
        team=short_text(told.get("team")) or None,
        place=short_text(told.get("place")),
        library=library,
        changes=tuple(_changes(told.get("changes"))),
    )


def _count(told: object) -> int:
    return told if isinstance(told, int) and not isinstance(told, bool) and told >= 0 else 0


def _changes(told: object) -> list[PartChange]:
    found = []
    for one in told if isinstance(told, list) else ():
        if isinstance(one, list) and list(map(type, one)) == [str, int, str, int]:
            found.append(PartChange(*one))
    return sorted(found, key=lambda change: change.n)[-MOST_CHANGES:]


def short_text(value: Any, longest: int = _LONGEST) -> str:
    """A short text of one line, whatever another program wrote there; "" for none."""
    if not isinstance(value, str):
        return ""
    return "".join(c if c.isprintable() else " " for c in value[:longest]).strip()
