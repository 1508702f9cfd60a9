"""What sending and taking work with: this desk's profile, its own day files, what others erased."""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import field
from hashlib import blake2b
from typing import TYPE_CHECKING

from jobaid.operations.records.statement_import import erased_by
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.log.daybook import Daybook
    from jobaid.log.platform import Platform
    from jobaid.log.profile import Profile
    from jobaid.log.version_store import VersionStore
    from jobaid.operations.clock import Wall
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.operations.roles import Viewer


def _never() -> bool:
    return False


def _unknown() -> int:
    return 0


@dataclass
class TeamDesk:
    """The desk that exchanges, open for writing; `stopped` ends it after the part in hand.

    `daybook` are its own day files and `versions` its contents, as whoever else writes them uses
    them; `new_id` makes ids of statements; `library` tells which publication of the shared library
    is in use here, 0 for none.
    """

    profile: Profile
    viewer: Viewer
    agent: dict[str, str]
    daybook: Daybook
    versions: VersionStore
    reader: RecordReader
    platform: Platform
    wall: Wall
    new_id: Callable[[], str]
    stopped: Callable[[], bool] = _never
    library: Callable[[], int] = _unknown
    erased: set[str] = field(default_factory=set)

    def know_erased(self) -> None:
        """Know again what erasures in the record name."""
        self.reader.refresh()
        said = self.reader.index.statements("erasure")
        self.erased = {id for one in said for id in erased_by(one)}

    @property
    def place(self) -> str:
        """What tells this copy of the profile from one elsewhere."""
        return place_of(self.profile.folder)


def place_of(profile: Path) -> str:
    """What tells a copy of a profile from one elsewhere: the computer and the folder."""
    try:
        folder = str(profile.resolve())
    except OSError:
        folder = str(profile)
    told = f"{socket.gethostname()}\n{folder}".encode("utf-8", "replace")
    return blake2b(told, digest_size=8).hexdigest()


def digest_of(data: bytes) -> str:
    """What tells a part's content from another's, as beats have it."""
    return blake2b(data, digest_size=16).hexdigest()
