"""The other desks, for a window: what is exchanged with them by itself, and what can be asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.operations.clock import Wall, wall_clock
from jobaid.operations.team.background_team import FIRST_S, BackgroundTeam
from jobaid.operations.team.joining import begin_folder, join_folder
from jobaid.operations.team.team_status import TeamStatus, team_status
from jobaid.operations.team.transports import transport_to
from jobaid.team.server.server_address import is_address

if TYPE_CHECKING:
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.roles import Viewer
    from jobaid.operations.team.exchanging import Exchanged


def _unused(changes: dict[str, str | None]) -> None:
    return None


class TeamWatch:
    """Exchanges while it is open, from another thread; the rest is as `BackgroundTeam` says."""

    def __init__(
        self,
        recorder: Recorder,
        *,
        folder: Callable[[], str],
        who: Callable[[], tuple[Viewer, dict[str, str]]],
        busy: Callable[[], bool],
        came: Callable[[Exchanged], None],
        use: Callable[[dict[str, str | None]], None] = _unused,
        library: Callable[[], int] = lambda: 0,
        wall: Wall = wall_clock,
        first_s: float = FIRST_S,
    ) -> None:
        self._recorder = recorder
        self._folder = folder
        self._who = who
        self._wall = wall
        self.use = use
        """Takes what `share` gave into the settings: on the window's thread."""
        self._background = BackgroundTeam(
            recorder,
            folder=folder,
            who=who,
            busy=busy,
            came=came,
            library=library,
            wall=wall,
            first_s=first_s,
        )

    @property
    def shares(self) -> bool:
        """Whether a folder is shared at all."""
        return bool(self._folder().strip())

    def soon(self, *, thorough: bool = False) -> None:
        """Exchange as soon as no call is in hand; `thorough` looks at everything."""
        self._background.soon(thorough=thorough)

    def status(self) -> TeamStatus:
        """How it stands. Reads disks: for another thread."""
        profile, chosen = self._recorder.profile, self._folder().strip()
        transport = transport_to(
            profile.folder, profile.desk, chosen, author=self._who()[0].id, begins=False
        )
        return team_status(profile.folder, profile.desk, transport, wall=self._wall)

    def share(self, told: str, *, begin: bool) -> dict[str, str | None]:
        """Prove that a folder can be shared, and make what it needs where it is to `begin`; or
        that a database can be reached, and keep its password.

        Returns what to change in the settings. Raises NotJoined and BadAddress, in words. For
        another thread.
        """
        profile = self._recorder.profile
        if is_address(told):
            from jobaid.operations.team.server_joining import join_server

            author = self._who()[0].id
            return {"team.server": join_server(told, profile.folder, profile.desk, author)}
        found = begin_folder if begin else join_folder
        return {"team.folder": str(found(told, profile.folder, profile.desk))}

    def close(self) -> None:
        """End it."""
        self._background.close()
