"""Desks that share a folder, for the tests: each with a profile of its own, no window."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jobaid.log.daybook import Daybook
from jobaid.log.dayreader import DayReader
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile import Profile
from jobaid.log.version_store import VersionStore
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.records.sealing import seal_records
from jobaid.operations.roles import Viewer, viewer_of
from jobaid.operations.team.exchanging import Exchange, Exchanged
from jobaid.operations.team.joining import shared_folder
from jobaid.operations.team.team_desk import TeamDesk
from jobaid.operations.team.team_status import TeamStatus, team_status
from jobaid.team.shared_folder import SharedFolder
from jobaid.team.team_memory import TeamMemory, read_memory
from jobaid.team.transport import Transport
from tests.log.kept import made

NOW = dt.datetime(2026, 11, 25, 9, 0, tzinfo=dt.UTC)
_ids = itertools.count(1)


class Station:
    """A desk of somebody, with a profile under `root` and a folder shared with others."""

    def __init__(
        self, root: Path, desk: str, *, agent: str = "maya", role: str = "agent", team: str = ""
    ) -> None:
        self.root, self.desk, self.agent, self.role = root, desk, agent, role
        self.team = team or None
        self.profile = root / desk
        self.shared = root / "shared"
        self.profile.mkdir(parents=True, exist_ok=True)
        self.shared.mkdir(exist_ok=True)
        self.library = 0
        settings = f'format = 1\ndesk = "{desk}"\n[agent]\nid = "{agent}"\nrole = "{role}"\n'
        settings += f"[team]\nfolder = '{self.shared}'\n"
        (self.profile / "settings.toml").write_text(settings)

    @property
    def viewer(self) -> Viewer:
        return viewer_of(self.agent, self.role, {})

    @property
    def there(self) -> Path:
        """Its folder among the shared ones."""
        return self.shared / "desks" / self.desk

    def exchange(
        self,
        *,
        thorough: bool = True,
        now: dt.datetime = NOW,
        transport: Callable[[SharedFolder], Transport] = lambda folder: folder,
        platform: Platform = PLATFORM,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Exchanged:
        with Profile.open(self.profile, writing=True) as profile:
            daybook, reader = (
                Daybook(profile.log, profile.desk),
                RecordReader(profile, writing=True),
            )
            desk = TeamDesk(
                profile, self.viewer, {"id": self.agent, "name": self.agent.title()}, daybook,
                VersionStore(profile.versions), reader, platform, lambda: now,
                lambda: f"made-{next(_ids)}", stopped, lambda: self.library,
            )  # fmt: skip
            folder = shared_folder(profile.folder, profile.desk, str(self.shared), platform)
            assert folder is not None
            try:
                return Exchange(desk, transport(folder)).run(thorough=thorough)
            finally:
                daybook.close()
                reader.close()

    def keep(self, *documents: dict[str, Any], table: str = "interactions") -> None:
        with Profile.open(self.profile, writing=True) as profile:
            daybook = Daybook(profile.log, profile.desk)
            daybook.put_many(documents, table)
            daybook.close()

    def call(self, number: int, day: str = "2026-11-21", **more: Any) -> dict[str, Any]:
        """Keep a call of this desk and agent, and give it."""
        agent = {"id": self.agent, "name": self.agent.title()}
        document = made(number, day, desk=self.desk, agent=agent, **more)
        self.keep(document)
        return document

    def version(self, content: bytes) -> str:
        return VersionStore(self.profile / "versions").keep(content)

    def seal(self, now: dt.datetime = NOW) -> None:
        with Profile.open(self.profile, writing=True) as profile:
            seal_records(profile, now=now)

    def held(self, desk: str | None = None, table: str = "interactions") -> dict[str, Any]:
        """What is kept here of a desk: documents by id."""
        reader = DayReader(self.profile / "log", desk or self.desk)
        documents = [one for day in reader.days() for one in reader.documents(day, table)]
        found = {one["id"]: one for one in documents}
        assert len(found) == len(documents), "something is there twice"
        return found

    def memory(self) -> TeamMemory:
        return read_memory(self.profile)

    def aside(self) -> dict[str, str]:
        return {f"{one.desk}/{one.path}": one.why for one in self.memory().aside}

    def status(self, now: dt.datetime = NOW) -> TeamStatus:
        folder = SharedFolder(self.shared, self.desk)
        return team_status(self.profile, self.desk, folder, wall=lambda: now)

    def beat(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads((self.there / "beat.json").read_text())
        return told


def said(kind: str, of: str, by: str, desk: str, **more: Any) -> dict[str, Any]:
    """A statement."""
    number = next(_ids)
    return {
        "v": 1, "id": f"019ab000-0000-7000-8000-{number:012x}", "kind": kind, "of": of,
        "at": "2026-11-24T10:00:00.000Z", "by": {"id": by, "name": by.title()}, "desk": desk,
        **more,
    }  # fmt: skip


def review(of: str, by: str = "sam", desk: str = "sup", **more: Any) -> dict[str, Any]:
    return said(
        "review", of, by, desk, card={"id": "good", "version": "1"}, answers={}, result={}, **more
    )
