"""A house on PostgreSQL for the tests: a database made ready, and desks that have joined it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jobaid.operations.team.administering import administered, let_in, make_ready
from jobaid.operations.team.exchanging import Exchanged
from jobaid.operations.team.server_joining import join_server
from jobaid.operations.team.team_status import TeamStatus, team_status
from jobaid.operations.team.transports import transport_to
from jobaid.team.server.team_database import TeamDatabase
from tests.team.postgres import Server, query
from tests.team.stations import NOW, Station


class House:
    """A database of `server`, and desks with profiles under `root`."""

    def __init__(self, server: Server, root: Path) -> None:
        self.server, self.root = server, root
        self.office = root / "office"
        self.office.mkdir()
        self.boss = server.database()
        make_ready(self.office, administered(self.office, self.boss))

    def desk(
        self, name: str, role: str = "agent", *, team: str | None = None, agent: str = ""
    ) -> DbStation:
        """A desk that has joined; its id is its name."""
        made = let_in(administered(self.office), name, role, team=team)
        station = DbStation(self.root, name, agent=agent or f"{name}-person", role=role)
        station.join(made.address.secret)
        return station

    def sql(self, told: str, *values: Any) -> list[tuple[Any, ...]]:
        """As the administrator."""
        return query(self.boss, told, *values)

    def ids(self) -> list[str]:
        """The id of every document on the server."""
        return [row[0] for row in self.sql("select id from jobaid.document order by pos")]


class DbStation(Station):
    """A desk whose team shares a database."""

    url = ""
    library = 0

    @classmethod
    def again(cls, root: Path, desk: str, agent: str, role: str, url: str) -> DbStation:
        """A desk that has joined before."""
        made = cls.__new__(cls)
        made.root, made.desk, made.agent, made.role, made.team = root, desk, agent, role, None
        made.profile, made.shared, made.url = root / desk, root / "shared", url
        return made

    def join(self, url: str) -> None:
        self.url = url
        where = join_server(url, self.profile, self.desk, self.agent)
        text = (self.profile / "settings.toml").read_text().split("[team]")[0]
        (self.profile / "settings.toml").write_text(f"{text}[team]\nserver = '{where}'\n")
        self.where = where

    def database(self) -> TeamDatabase:
        made = transport_to(self.profile, self.desk, self.url, author=self.agent)
        assert isinstance(made, TeamDatabase)
        return made

    def exchange(self, **more: Any) -> Exchanged:
        database = self.database()
        return super().exchange(**{"transport": lambda _: database, **more})

    def sql(self, told: str, *values: Any) -> list[tuple[Any, ...]]:
        """By hand, with this desk's own login, on a connection of its own."""
        return query(self.url, told, *values)

    def status(self, now: Any = NOW) -> TeamStatus:
        return team_status(self.profile, self.desk, self.database(), wall=lambda: now)
