"""The other desks behind the window: exchanged with on another thread, told of on this one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jobaid.operations.clock import wall_clock
from jobaid.ui.supervisor_welcome import SupervisorWelcome

if TYPE_CHECKING:
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.roles import Viewer
    from jobaid.operations.team.exchanging import Exchanged
    from jobaid.operations.team.team_status import TeamStatus
    from jobaid.operations.team.team_watch import TeamWatch
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.window import MainWindow

AWAY = dt.timedelta(days=1)
"""For how long the other desks may be out of reach before an agent is told."""

LATE = dt.timedelta(minutes=10)
"""For how long this desk's scripts may be behind those of others before it is told."""

CLOCK_S = 900
"""By how many seconds this computer's clock may differ from the server's before that is told."""

ShowTeam = Callable[["TeamStatus | None", dt.datetime], None]


class TeamKeeper(QObject):
    """`came` when other desks' records came in. A banner says once, between calls and until it
    ends, that no exchange went well for a day or this desk is kept out, that a record of it is
    refused, or that its scripts stay behind those of others.

    `busy()` says whether a call is in hand. `show` draws for a supervisor how it stands, None for
    nobody. `watch` is None until the profile can be written to.
    """

    came = Signal()
    _exchanged = Signal(object)

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        keeper: SettingsKeeper,
        busy: Callable[[], bool],
        show: ShowTeam,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keeper, self._busy, self._show = tasks, keeper, busy, show
        self._window = window
        self._begun = wall_clock()
        self._behind_since: dt.datetime | None = None
        self._told: dict[str, object] = {}
        self.watch: TeamWatch | None = None
        self.welcome = SupervisorWelcome(window, tasks, lambda: self.watch, self)
        self.welcome.said.connect(window.banners.note)
        self._exchanged.connect(self._take)

    def begin(self, recorder: Recorder) -> None:
        """Exchange from now on."""
        from jobaid.operations.team.library_version import shared_version
        from jobaid.operations.team.team_watch import TeamWatch

        keeper = self._keeper
        self.watch = TeamWatch(
            recorder,
            folder=lambda: keeper.loaded.settings.team_place,
            who=self.who,
            busy=self._busy,
            came=self._exchanged.emit,
            use=keeper.change,
            library=lambda: shared_version(recorder.profile.folder, keeper.loaded.settings),
        )
        self.welcome.show()
        self._read()

    def who(self) -> tuple[Viewer, dict[str, str]]:
        """Who works here now, as roles know them; from any thread."""
        from jobaid.operations.roles import viewer_of

        loaded = self._keeper.loaded
        settings = loaded.settings
        return viewer_of(settings.agent_id, settings.role, loaded.people), settings.agent

    def soon(self) -> None:
        """There is something to send, or another folder."""
        if self.watch is not None:
            self.watch.soon()

    def settings_changed(self) -> None:
        """Another folder, person or role."""
        self.soon()
        self._read()

    def close(self) -> None:
        """End it."""
        if self.watch is not None:
            self.watch.close()

    def _take(self, done: Exchanged) -> None:
        now = wall_clock()
        self._tell_away(done, now)
        self._tell("team-refused", done.refused)
        self._tell_behind(done.behind, now)
        self._tell_clock(done.ahead_s)
        if done.came or done.came_back or done.erased:
            self.came.emit()
        self._read()

    def _tell_away(self, done: Exchanged, now: dt.datetime) -> None:
        """What ends by itself is said after a day, however often the desk was started meanwhile."""
        since = done.well or self._begun
        if not done.trouble and self._told.get("team-away"):
            self._tell("team-away", "")
            self._window.banners.note(
                self.tr("The other desks are reached again, and what waited here has gone out.")
            )
        elif done.trouble and (done.kept_out or now - since > AWAY):
            self._tell("team-away", done.trouble, about=done.kept_out)

    def _tell_behind(self, behind: int, now: dt.datetime) -> None:
        """Scripts that stay behind; what was just published is on its way."""
        if not behind:
            self._behind_since = None
            self._tell("team-behind", "")
        elif self._behind_since is None:
            self._behind_since = now
        elif self._behind_since < now - LATE:
            from jobaid.operations.team.team_status import late_words

            self._tell("team-behind", late_words(behind))

    def _tell_clock(self, ahead_s: int | None) -> None:
        """What is kept has the time of this computer."""
        if ahead_s is None:
            return
        words = ""
        if abs(ahead_s) >= CLOCK_S:
            from jobaid.operations.team.team_status import kept_by_wrong_clock

            words = kept_by_wrong_clock(ahead_s)
        self._tell("team-clock", words)

    def _tell(self, id: str, words: str, about: object = True) -> None:
        """Say it once, whoever puts it away, until it is about something else; "" ends it."""
        if not words:
            if self._told.pop(id, None) is not None:
                self._window.banners.take_away(id)
        elif self._told.get(id) != (about,):
            self._told[id] = (about,)
            self._window.banners.say(words, "warn", id=id, waits=True)

    def _read(self) -> None:
        """A supervisor sees on the start screen how it stands with the other desks."""
        watch, role = self.watch, self._keeper.loaded.settings.role
        if watch is None or role != "supervisor" or not watch.shares:
            self._draw(None)
        else:
            self._tasks.run(lambda _task: watch.status(), self._draw, key="team status")

    def _draw(self, status: TeamStatus | None) -> None:
        self._show(status, wall_clock().astimezone())
