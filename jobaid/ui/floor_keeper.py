"""The live floor behind the window: what this desk shows of itself; help, asked and answered."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobaid.ids import new_id
from jobaid.operations.clock import wall_clock

if TYPE_CHECKING:
    from jobaid.operations.desk.session import Session
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.roles import Viewer
    from jobaid.operations.team.floor_state import FloorPresence
    from jobaid.operations.team.live_floor import FloorNews, LiveFloor
    from jobaid.team.floor_card import HelpRequest
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.window import MainWindow

TICK_MS = 1_000
"""How often it is looked at what this desk does, in milliseconds: the only cost of a floor."""


class FloorKeeper(QObject):
    """Shows this desk on the floor where the house has one, and tells its agent so.

    `help_wanted`: whoever leads the team is to see the floor, somebody asks for help.
    `live` is None where the house has no floor, nothing is shared, or nothing can be kept.
    """

    help_wanted = Signal()
    _came = Signal(object)

    def __init__(
        self,
        desk: DeskArea,
        window: MainWindow,
        keeper: SettingsKeeper,
        who: Callable[[], tuple[Viewer, dict[str, str]]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._window, self._keeper, self._who = desk, window, keeper, who
        self._session: Session | None = None
        self._recorder: Recorder | None = None
        self._presence: FloorPresence | None = None
        self._request: HelpRequest | None = None
        self._call = ""
        self._asking: dict[str, str] = {}
        self.live: LiveFloor | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.look)
        self._came.connect(self._take)
        desk.help_asked.connect(self._ask)
        desk.help_left.connect(self._leave)

    def begin(self, session: Session, recorder: Recorder) -> None:
        """From now on, where the house has a floor."""
        self._session, self._recorder = session, recorder
        self.look()

    def settings_changed(self) -> None:
        """Another person, role or place that is shared."""
        if self.live is not None:
            self._forget_asking()
            self.live.again()
        self.look()

    def close(self) -> None:
        """End it; nothing of this desk stays on the floor."""
        self._timer.stop()
        live, self.live = self.live, None
        if live is not None:
            live.close()

    def look(self) -> None:
        """Show on the floor what this desk does now, where the house has one."""
        session, recorder = self._session, self._recorder
        if session is None or recorder is None:
            return
        house = session.library.library.house
        wanted = house is not None and house.live_floor
        if not wanted or not self._keeper.loaded.settings.team_place.strip():
            if self.live is not None:
                self.close()
                self._set_floor(False)
            return
        if self.live is None:
            self._start(recorder)
        self._say(session)

    # -- inside -------------------------------------------------------------------------------

    def _start(self, recorder: Recorder) -> None:
        from jobaid.operations.team.floor_state import FloorPresence
        from jobaid.operations.team.live_floor import LiveFloor
        from jobaid.operations.team.transports import floor_over

        profile, platform, settings = recorder.profile, recorder.platform, self._keeper
        self._presence = FloorPresence(profile.desk)
        self.live = LiveFloor(
            profile.desk,
            lambda: floor_over(
                profile.folder,
                profile.desk,
                settings.loaded.settings.team_place,
                platform=platform,
            ),
            self._came.emit,
        )
        self._timer.start()
        self._set_floor(True)

    def _set_floor(self, on: bool) -> None:
        self._desk.set_floor(on)
        self._window.message_bar.set_floor(on)
        if not on:
            self._request = None
            self._forget_asking()

    def _say(self, session: Session) -> None:
        if self.live is None or self._presence is None:
            return
        from jobaid.operations.team.floor_state import ShiftMoment

        call = session.call_view()
        if self._request is not None and (call is None or call.id != self._call):
            self._leave()
        viewer, agent = self._who()
        told = session.shift_now()
        shift = None if told is None else ShiftMoment(told.what, told.why, told.since)
        team, now = viewer.team or "", wall_clock()
        self.live.say(self._presence.card(agent, team, shift, call, self._request, now))
        self.live.look(viewer.role == "supervisor", team)

    def _ask(self, words: str) -> None:
        from jobaid.operations.team.floor_state import request_for

        session, help = self._session, self._desk.help
        call = None if session is None else session.call_view()
        if call is None or help is None or self.live is None or session is None:
            return
        self._request = request_for(call, words, new_id(), wall_clock())
        self._call = call.id
        help.show_waiting(self._request.words)
        self._say(session)

    def _leave(self) -> None:
        """Help is wanted no more, was read, or its call is over."""
        self._request, self._call = None, ""
        if self._desk.help is not None:
            self._desk.help.clear()
        self.look()

    def _take(self, news: FloorNews) -> None:
        help = self._desk.help
        if self._request is not None and help is not None:
            if news.answer is not None:
                help.show_answer(news.answer.by.get("name") or "", news.answer.words)
            elif news.trouble:
                help.show_trouble(news.trouble)
            else:
                help.show_waiting(self._request.words)
        if self._who()[0].role == "supervisor":
            self._tell_of_help(news)

    def _tell_of_help(self, news: FloorNews) -> None:
        """A banner for each who asks for help, as long as they do."""
        asking = {
            one.card.desk: one.card.help.id
            for one in news.desks
            if one.card.help is not None and not one.is_quiet
        }
        for desk in self._asking.keys() - asking.keys():
            self._window.banners.take_away(f"help-{desk}")
        for one in news.desks:
            desk, request = one.card.desk, one.card.help
            if request is None or asking.get(desk) == self._asking.get(desk):
                continue
            name = one.card.agent.get("name") or desk
            words = self.tr("%1 asks for help: “%2”").replace("%1", name)
            told = request.words or f"{request.script}: {request.step}"
            self._window.banners.ask(
                words.replace("%2", told),
                self.tr("Answer"),
                self.help_wanted.emit,
                self.tr("Later"),
                id=f"help-{desk}",
            )
        self._asking = asking

    def _forget_asking(self) -> None:
        for desk in self._asking:
            self._window.banners.take_away(f"help-{desk}")
        self._asking = {}
