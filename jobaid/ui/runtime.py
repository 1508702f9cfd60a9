"""What works behind the window while the desk is open, and who tells whom what."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.session import Session
from jobaid.operations.library.library_source import LibrarySource
from jobaid.operations.setting_values import PIN_PREFIX
from jobaid.operations.settings_in_force import Loaded, desk_taken_over, library_of
from jobaid.ui.area_desks import AreaDesks
from jobaid.ui.asked_openings import Opening
from jobaid.ui.bridge import Bridge
from jobaid.ui.floor_keeper import FloorKeeper
from jobaid.ui.frame.palette_item import PaletteItem, action_items
from jobaid.ui.frame.palette_sources import library_items, place_items, setting_items
from jobaid.ui.ipc import DeskServer
from jobaid.ui.library_keeper import LibraryKeeper
from jobaid.ui.profile_opening import ProfileOpening
from jobaid.ui.requests import Requests
from jobaid.ui.saved_notice import SavedNotice
from jobaid.ui.team_keeper import TeamKeeper
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.operations.handover import HandoverReply
    from jobaid.operations.recorder import Recorder
    from jobaid.operations.startup import Startup
    from jobaid.operations.team.team_library import TeamLibrary
    from jobaid.operations.unsent_words import UnsentWords
    from jobaid.ui.application_look import Look
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.frame.preferences import Preferences
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.window import MainWindow
    from jobaid.ui.links import Links

PATIENCE_MS = 1_000
"""How long the profile may take to open before that is said, in milliseconds."""

TRAINING_MS = 2_000
"""How long after the library came it is found out what the agent is to practise."""

IDLE_MS = 400
"""How long after the library came the screens of a call are made, in milliseconds."""


class Runtime(QObject):
    """The session, its library, and what other programs ask, from `open` to `close`.

    `began` once there is a session, and when it keeps calls from then on; `renewed(Changes)`.
    """

    began = Signal()
    renewed = Signal(object)

    def __init__(
        self,
        start: Startup,
        window: MainWindow,
        desk: DeskArea,
        keeper: SettingsKeeper,
        look: Look,
        preferences: Preferences,
        links: Links,
        tasks: Tasks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._start = start
        self._window = window
        self._desk = desk
        self._keeper = keeper
        self._look = look
        self._preferences = preferences
        self._links = links
        self._tasks = tasks
        self.recorder: Recorder | None = None
        self._unsent: UnsentWords | None = None
        self._prepared = False
        self._ending = False
        self._server: DeskServer | None = None
        self.session: Session | None = None
        self.bridge = Bridge(self)
        self._team_library: TeamLibrary | None = None
        self._source = LibrarySource(start.library, start.opened, before_look=self._pull_library)
        self.library = LibraryKeeper(self._source, tasks, self)
        self.profile = ProfileOpening(start, tasks, self._is_unused, self)
        self.requests = Requests(self)
        self.opening = Opening(self.requests, links, window.banners, self)
        self.saved_notice = SavedNotice(window, self)
        self.team = TeamKeeper(window, tasks, keeper, self._in_call, desk.show_team, self)
        self.floor = FloorKeeper(desk, window, keeper, self.team.who, self)
        self.desks = AreaDesks(self, start, self._source, keeper, look)
        self._wire()

    # -- start and end ------------------------------------------------------------------------

    def open(self) -> None:
        """Open the profile; until it can be written to, work goes on and nothing is kept."""
        self.profile.begin()
        QTimer.singleShot(PATIENCE_MS, self, self._say_it_opens)

    def close(self) -> None:
        """No more is taken on; open calls stay resumable."""
        self._ending = True
        if self._server is not None:
            self._server.close()
        if self.requests.end():
            self.library.finish_reading()
        self.library.stop()
        if self.session is not None:
            self._desk.settle("park")
            self.session.close()

    def let_go(self) -> None:
        """What is on its way to the disk is written, and the profile let go of."""
        self.team.close()
        self.floor.close()
        if self._unsent is not None:
            self._unsent.close()
        if self.recorder is not None:
            self.recorder.close()
        self.profile.close()

    def _say_it_opens(self) -> None:
        if self.session is None:
            self._window.message_bar.set_trouble(self.tr("Opening the profile"))

    def _pull_library(self) -> Path | None:
        """Take what others published; on a thread, before each look for changes."""
        start = self._start
        alone = start.named_library is not None or start.demo is not None
        if alone or not self._keeper.loaded.settings.shares_library:
            return None
        if self._team_library is None:
            # With all that knows of histories: only who shares a library pays for it.
            from jobaid.operations.team.team_library import TeamLibrary

            self._team_library = TeamLibrary(start.profile, lambda: self._keeper.loaded.settings)
        if not self._team_library.pull_quietly():
            return None
        if self._team_library.stays:
            self.bridge.tell(self._team_library.stays)
        return self._team_library.folder

    def _take_recorder(self, recorder: Recorder) -> None:
        self.recorder = recorder
        self._keeper.allow_writing()
        recorder.run_hooks(lambda: self._keeper.loaded.settings.hooks, self.bridge.tell)
        if self.session is None:
            self._begin_session(recorder, recorder.profile)
        else:
            self._changed(self.session.keep_with(recorder).changes)
            self.began.emit()
        # Not before something can be typed that it keeps
        from jobaid.operations.unsent_words import UnsentWords

        self._unsent = self._window.unsent_words = UnsentWords(
            recorder.profile.folder, lambda: self._keeper.loaded.settings.agent_id, self.bridge.tell
        )
        self.saved_notice.keeps(recorder)
        for notice in (*recorder.profile.notices, *recorder.recovery.notices):
            self.say_trouble(notice.words)
        QTimer.singleShot(0, self, self._listen)
        if self._start.demo is None:
            QTimer.singleShot(0, self, self._begin_team)
            if self.session is not None:
                self.floor.begin(self.session, recorder)

    def _begin_team(self) -> None:
        """Exchange with other desks, once the library is there: a start comes first."""
        recorder = self.recorder
        if self._ending or recorder is None or not self._prepared:
            return
        if self.team.watch is None:
            self.team.begin(recorder)

    def _listen(self) -> None:
        """Be there for other programs."""
        self._server = DeskServer(self._start.profile, self.requests.answer, self)
        trouble = self._server.listen()
        if trouble is not None:
            self.say_trouble(trouble)

    def _handed_over(self, answer: HandoverReply) -> None:
        """Another desk has the profile: this start is done, and whoever began it hears how."""
        self._start.answer = answer
        self._window.close()

    def _not_opened(self, words: str) -> None:
        """The profile cannot be written to yet: work goes on, and that nothing is kept shows."""
        if self.session is None:
            profile = None
            with suppress(ProfileTrouble):
                profile = Profile.open(self._start.profile, writing=False)
            self._begin_session(None, profile)
        self.saved_notice.keeps_nothing(words)

    def _is_unused(self) -> bool:
        return self.session is None or not self.session.unkept

    def _begin_session(self, recorder: Recorder | None, profile: Profile | None) -> None:
        settings = self._keeper.loaded.settings
        session = self.session = Session(
            self._source.open,
            recorder,
            profile=profile,
            tell=self.bridge.tell,
            changed=self.bridge.on_changed,
            on_saved=self.bridge.on_saved,
            hold_cue_s=settings.hold_cue_s,
            language=self._look.translations.language,
            runner=self._tasks.runner,
            samples=self._start.demo is not None,
        )
        request = self._start.request
        opens_call = request is not None and request.ask == "open"
        if opens_call:
            session.hold_side_work()
        self.saved_notice.session = session
        self._window.may_close = self.saved_notice.may_close
        session.agent_is(settings.agent)
        session.role_is(settings.role)
        session.serves(settings.customer_kind)
        session.pins_are(settings.pins)
        session.names_here = settings.names_here
        self._window.message_bar.set_trouble("")
        self._desk.begin(session, self._tasks, opens_call=opens_call)
        self.requests.serve(session)
        self.library.serve(session)
        self.began.emit()
        if request is not None and opens_call:
            self.requests.answer(request)

    # -- wiring -------------------------------------------------------------------------------

    def _wire(self) -> None:
        window, desk = self._window, self._desk
        window.found.connect(self._chosen)
        window.add_finds(action_items(window.actions_of))
        window.add_finds(place_items(window.navigation.titles))
        window.add_finds(setting_items(self._preferences.titles))
        window.add_finds(library_items(desk.what_fits, lambda: desk.in_call))
        desk.said.connect(window.banners.remember)
        desk.trouble.connect(window.banners.note)
        desk.rang.connect(self._timer_rang)
        desk.did.connect(self._action_done)
        desk.reload_asked.connect(self.library.read)
        desk.agent_chosen.connect(self._agent_chosen)
        desk.pins_changed.connect(self._pins_changed)
        self._preferences.changed.connect(self._settings_changed)
        self.profile.opened.connect(self._take_recorder)
        self.profile.refused.connect(self._not_opened)
        self.profile.handed_over.connect(self._handed_over)
        self.bridge.saved.connect(self.saved_notice.saved)
        self.bridge.not_kept.connect(self.saved_notice.not_kept)
        self.bridge.kept_again.connect(self.saved_notice.kept_again)
        self.bridge.told.connect(self.say_trouble)
        self.bridge.changed.connect(self._changed)
        self.library.taken_up.connect(self._library_taken_up)
        self.library.told.connect(self.say_trouble)
        self.library.told_in_call.connect(self._told_in_call)
        self.requests.raised.connect(window.come_up)
        self.requests.about_to.connect(desk.settle)
        self.requests.opened.connect(lambda: window.show_place("desk"))
        self.requests.did.connect(self._did)
        self.opening.refused.connect(self.say_trouble)
        self.team.came.connect(self._team_came)
        self._preferences.introduced.connect(self.team.welcome.introduced)
        self._links.begin()
        self._start.tell.listen(self.bridge.tell_not_kept)
        self._start.tell_mended.listen(self.bridge.tell_kept_again)

    def _timer_rang(self, words: str) -> None:
        """It stays until it is put away, whatever the agent does meanwhile."""
        self._window.banners.say(words, "info", icon="alarm-clock")

    def say_trouble(self, words: str) -> None:
        """A sentence about what is kept, or what a file lacks: a banner, and in the bar."""
        self._window.say_trouble(words)
        self.saved_notice.show()

    # -- what happens -------------------------------------------------------------------------

    def _settings_changed(self, loaded: Loaded) -> None:
        settings = loaded.settings
        folder = library_of(self._start.named_library, settings.library, self._start.profile)
        self._preferences.library = folder
        self.library.use(folder)
        if self.session is not None:
            self.session.hold_cue_s = settings.hold_cue_s
            self.session.language = self._look.translations.language
            self.session.agent_is(settings.agent)
            self.session.role_is(settings.role)
            self.session.serves(settings.customer_kind)
            self.session.pins_are(settings.pins)
            self.session.names_here = settings.names_here
            self.session.read_training()
            self._changed(~Changes.NOTHING)
        self.team.settings_changed()
        self.floor.settings_changed()

    def _agent_chosen(self, id: str, name: str) -> None:
        """Another agent takes over this desk: record, shift and "my calls" are theirs now."""
        locked = self._keeper.loaded.why_locked("agent.id")
        if locked is not None:
            self.say_trouble(translated(locked))
            return
        changes = desk_taken_over(self._keeper.loaded, id, name)
        if changes:
            self._keeper.change(changes)

    def service_said(self) -> None:
        """Something was said of promises in the service area: the desk reads it."""
        if self.session is not None:
            self.session.read_again()

    def _pins_changed(self, pins: tuple[str, ...]) -> None:
        """The agent has pinned other scripts: kept with the settings, and in force at once."""
        key = PIN_PREFIX + self._keeper.loaded.settings.agent_id
        locked = self._keeper.loaded.why_locked(key)
        if locked is not None:
            self.say_trouble(translated(locked))
            return
        self._keeper.change({key: list(pins) or None})

    def _in_call(self) -> bool:
        """Whether a call is in hand; from any thread."""
        return self.session is not None and self.session.desk_call is not None

    def _team_came(self) -> None:
        """Other desks' records came in, or were erased: what they tell shows."""
        if self.session is not None:
            self.session.read_again()
            self.session.read_training()
            self.renewed.emit(Changes.START)

    def _changed(self, changes: Changes) -> None:
        self._desk.renew(changes)
        self.renewed.emit(changes)
        if changes & Changes.CALL:
            self.library.take_up()

    def _action_done(self, result: ActionResult) -> None:
        """After an action on the desk: a library that waited for the end of the call comes in."""
        self._hold(self._in_call())
        if result.changes & Changes.CALL:
            self.library.take_up()
            if not self._in_call():
                self.team.soon()

    def _did(self, result: ActionResult) -> None:
        """What was done outside the desk shows on it."""
        if self._in_call():
            # Before the call shows, so that the focus is the call's to take.
            self._hold(True)
        self._desk.take(result)
        self._action_done(result)

    def _hold(self, in_call: bool) -> None:
        """What comes by itself waits while a call is in hand."""
        self._window.panels.hold_questions(in_call)
        self._window.banners.hold(in_call)

    def _told_in_call(self, words: str) -> None:
        """A file of the library broke in the middle of a call, which goes on."""
        self._desk.take(ActionResult(problem=words))

    def _library_taken_up(self, result: ActionResult) -> None:
        session = self.session
        if session is not None:
            house = session.library.library.house
            kinds = tuple(
                (one.id, one.label.text("", house.languages)) for one in house.customer_kinds
            )
            self._keeper.know_house(session.library.library.people, kinds)
            self._window.message_bar.set_library(session.library_words)
            self.floor.look()
            self._preferences.show_findings("\n".join(map(translated, session.library.words)))
        # A call that was asked for comes before the start screen, which it covers.
        self.requests.library_is_ready()
        self._did(result)
        self.renewed.emit(result.changes)
        self._window.all_can_be_found()
        if result.changes & Changes.LIBRARY:
            QTimer.singleShot(TRAINING_MS, self, self._read_training)
        if not self._prepared:
            self._prepared = True
            QTimer.singleShot(IDLE_MS, self, self._work_on_the_side)

    def _read_training(self) -> None:
        if self.session is not None:
            self.session.read_training()

    def _work_on_the_side(self) -> None:
        """What a start did not wait for."""
        if self._ending:
            return
        if self.session is not None:
            self.session.go_on_with_side_work()
        if self._start.demo is None:
            self._begin_team()
        self._prepare()

    def _prepare(self) -> None:
        """Have the screens of a call at hand before the first call needs them.

        One at a time: between two of them what is typed is taken in and drawn.
        """
        if self._desk.prepare():
            QTimer.singleShot(0, self, self._prepare)

    def _chosen(self, item: PaletteItem) -> None:
        """What the palette found and Enter took."""
        match item.kind:
            case "action":
                self._window.actions_of.shown.run(item.id)
            case "place":
                self._window.show_place(item.id)
            case "setting":
                self._preferences.show_page(item.id)
            case _:
                if item.hit is not None:
                    self._window.show_place("desk")
                    self._desk.open_hit(item.hit, item.new_call)
