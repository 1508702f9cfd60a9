"""What this desk remembers of the others: what was sent, what was taken, what was set aside.

A file of the profile, `team.json`. It saves reading and writing again and decides nothing: without
it everything is looked at anew, and comes out the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field, fields
from pathlib import Path
from typing import Any, TypeVar

from jobaid.log.platform import PLATFORM, Platform
from jobaid.quick_dataclasses import dataclass

MEMORY = "team.json"
MEMORY_VERSION = 1
MOST_ASIDE = 200
"""What is told of what was set aside."""

Held = TypeVar("Held")


@dataclass
class SentPart:
    """A part as it was when it was sent: size and time here, size and time there, documents."""

    size: int = 0
    moment: int = 0
    there_size: int = 0
    there_moment: int = 0
    documents: int = 0


@dataclass
class SetAside:
    """What came and was not taken: where it is, why (a sentence), since when; `desk` whose it is.

    `here` is where a copy of it is kept in the profile, "" for none.
    """

    desk: str = ""
    path: str = ""
    why: str = ""
    since: str = ""
    here: str = ""


@dataclass
class KnownDesk:
    """What is known of another desk.

    `heard` is when it was last heard of, `heard_at` what its own clock said; `took_n` the beat of
    its `series` of which everything was taken (-1: of none), `took_at` when. `came` are documents
    that came in so far, `came_at` the last time; `ahead_s` by how many seconds its clock is ahead
    of this one's (behind where negative), 0 while that cannot be told. `library` is the publication
    of the library that it uses, 0 for not known. `sealed_n`, `sealed_link`,
    `sealed_year`: its last seal that was seen.
    """

    name: str = ""
    agent: str = ""
    role: str = ""
    team: str = ""
    heard: str = ""
    heard_at: str = ""
    series: str = ""
    took_n: int = -1
    took_at: str = ""
    came: int = 0
    came_at: str = ""
    ahead_s: int = 0
    library: int = 0
    sealed_n: int = -1
    sealed_link: str = ""
    sealed_year: str = ""


@dataclass
class TeamMemory:
    """All of it. `folder` is where it was exchanged with; another one begins anew.

    `changes` are what the beat tells, `n` its number in its `series`; `theirs` are contents of
    versions that came in; `erasing` whether erasures that came are still to be carried out; `sight`
    as whose program it last took; `restores` how often a database was seen to have been put back to
    an earlier state, `server_end` and `server_last` by what that is seen; `mail_since` and
    `mail_end` between which numbers it last read its mail of a `mail_series`, `mail_from` of whom;
    `tried` and `done` when it was last tried and when that went well; `trouble` why not;
    `other_place` when another copy of this profile last spoke.
    """

    folder: str = ""
    series: str = ""
    n: int = 0
    changes: list[list[Any]] = field(default_factory=list)
    sent: dict[str, SentPart] = field(default_factory=dict)
    desks: dict[str, KnownDesk] = field(default_factory=dict)
    aside: list[SetAside] = field(default_factory=list)
    theirs: list[str] = field(default_factory=list)
    erasing: bool = False
    sight: str = ""
    restores: int = 0
    server_end: int = 0
    server_last: str = ""
    mail_series: str = ""
    mail_since: int = -1
    mail_end: int = 0
    mail_from: list[str] = field(default_factory=list)
    tried: str = ""
    done: str = ""
    trouble: str = ""
    other_place: str = ""

    def desk(self, desk: str) -> KnownDesk:
        """What is known of a desk."""
        return self.desks.setdefault(desk, KnownDesk())

    def set_aside(self, told: SetAside) -> None:
        """Remember that something was not taken; the first time counts."""
        for one in self.aside:
            if (one.desk, one.path) == (told.desk, told.path):
                one.why, one.here = told.why, told.here or one.here
                return
        self.aside = [*self.aside, told][-MOST_ASIDE:]

    def taken(self, desk: str, path: str) -> None:
        """Forget that a path was set aside: it came whole."""
        self.aside = [one for one in self.aside if (one.desk, one.path) != (desk, path)]


def read_memory(folder: Path, platform: Platform = PLATFORM) -> TeamMemory:
    """What a profile remembers; nothing where that is absent, damaged or another version's."""
    try:
        told = json.loads(platform.read(folder / MEMORY))
        if told["v"] != MEMORY_VERSION:
            return TeamMemory()
        memory = _made(TeamMemory, told)
        memory.sent = {path: _made(SentPart, one) for path, one in told["sent"].items()}
        memory.desks = {desk: _made(KnownDesk, one) for desk, one in told["desks"].items()}
        memory.aside = [_made(SetAside, one) for one in told["aside"]]
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return TeamMemory()
    return memory


def write_memory(folder: Path, memory: TeamMemory, platform: Platform = PLATFORM) -> None:
    """Keep it. Raises OSError."""
    told = {"v": MEMORY_VERSION, **asdict(memory)}
    platform.write_whole(folder / MEMORY, [json.dumps(told).encode("ascii") + b"\n"])


def _made(kind: type[Held], told: Mapping[str, Any]) -> Held:
    """A dataclass of what is told of it, each value of the kind that its default has."""
    made = kind()
    for one in fields(made):  # type: ignore[arg-type]
        value = told.get(one.name)
        if type(value) is type(getattr(made, one.name)):
            setattr(made, one.name, value)
    return made
