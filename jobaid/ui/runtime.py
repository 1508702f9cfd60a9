"""What works behind the window while the desk is open, and who tells whom what."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jobaid.log.lock import ProfileBusy
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.desk.action_result import ActionResult, Changes
from jobaid.operations.desk.session import Session
from jobaid.operations.handover import HandoverReply, HandoverRequest, ask_desk_that_starts
from jobaid.operations.library.library_source import LibrarySource
from jobaid.operations.settings_in_force import Loaded, library_of
from jobaid.ui.asked_openings import Opening
from jobaid.ui.bridge import Bridge
from jobaid.ui.frame.palette_item import PaletteItem, action_items
from jobaid.ui.frame.palette_sources import library_items, setting_items
from jobaid.ui.ipc import DeskServer
from jobaid.ui.library_keeper import LibraryKeeper
from jobaid.ui.requests import Requests
from jobaid.ui.saved_notice import SavedNotice
from jobaid.ui.translated_sentences import translated

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.operations.recorder import Recorder
    from jobaid.operations.startup import Startup
    from jobaid.operations.task_runner import Task
    from jobaid.ui.application_look import Look
    from jobaid.ui.desk.area import DeskArea
    from jobaid.ui.frame.preferences import Preferences
    from jobaid.ui.frame.settings_keeper import SettingsKeeper
    from jobaid.ui.frame.tasks import Tasks
    from jobaid.ui.frame.window import MainWindow
    from jobaid.ui.links import Links

PATIENCE_MS = 1_000
"""How long the profile may take to open before that is said, in milliseconds."""

IDLE_MS = 400
"""How long after the library came the screens of a call are made, in milliseconds."""


class Runtime(QObject):
    """The session, its library, and what other programs ask, from `open` to `close`."""

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
        self._recorder: Recorder | None = None
        self._prepared = False
        self._refused = ""
        self._server: DeskServer | None = None
        self.session: Session | None = None
        self.bridge = Bridge(self)
        self._source = LibrarySource(start.library, start.opened)
        self.library = LibraryKeeper(self._source, tasks, self)
        self.requests = Requests(self)
        self.opening = Opening(self.requests, links, window.banners, self)
        self.saved_notice = SavedNotice(window, self)
        self._wire()

    # -- start and end ------------------------------------------------------------------------

    def open(self) -> None:
        """Open the profile; where it cannot be written to, work goes on and nothing is kept."""
        self._tasks.follow(self._start.recorder, self._take_recorder, self._not_opened)
        QTimer.singleShot(PATIENCE_MS, self, self._say_it_opens)

    def close(self) -> None:
        """No more is taken on; open calls stay resumable."""
        self.library.stop()
        if self._server is not None:
            self._server.close()
        if self.session is not None:
            self.session.close()

    def let_go(self) -> None:
        """What is on its way to the disk is written, and the profile let go of."""
        if self._recorder is not None:
            self._recorder.close()

    def _say_it_opens(self) -> None:
        if self.session is None:
            self._window.message_bar.set_trouble(self.tr("Opening the profile"))

    def _take_recorder(self, recorder: Recorder) -> None:
        self._recorder = self.saved_notice.recorder = recorder
        self._keeper.allow_writing()
        self._begin_session(recorder, recorder.profile)
        for notice in (*recorder.profile.notices, *recorder.recovery.notices):
            self.say_trouble(notice.words)
        QTimer.singleShot(0, self, self._listen)

    def _listen(self) -> None:
        """Be there for other programs."""
        self._server = DeskServer(self._start.profile, self.requests.answer, self)
        trouble = self._server.listen()
        if trouble is not None:
            self.say_trouble(trouble)

    def _not_opened(self, words: str) -> None:
        """The profile is not ours. A desk that was started with this one gets what it is for."""
        if not isinstance(self._start.recorder.exception(), ProfileBusy):
            self._open_for_reading(words)
            return
        self._refused = words
        request = self._start.request or HandoverRequest("raise")
        ask = partial(_hand_over, self._start.profile, request)
        self._tasks.run(ask, self._handed_over, self._open_for_reading)

    def _handed_over(self, answer: HandoverReply | None) -> None:
        if answer is None or not answer.ok:
            self._open_for_reading(self._refused if answer is None else answer.words)
        else:
            self._window.close()

    def _open_for_reading(self, words: str) -> None:
        """The profile cannot be written to: work goes on, and nothing is kept, which is said."""
        profile = None
        with suppress(ProfileTrouble):
            profile = Profile.open(self._start.profile, writing=False)
        self._begin_session(None, profile)
        not_kept = self.tr("Calls can be taken here all the same, but nothing of them is kept.")
        self.say_trouble(f"{translated(words)} {not_kept}")

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
        self.saved_notice.session = session
        self._window.may_close = self.saved_notice.may_close
        session.agent_is(settings.agent)
        self._window.message_bar.set_trouble("")
        self._desk.begin(session, self._tasks)
        self.requests.serve(session)
        self.library.serve(session)
        if self._start.request is not None and self._start.request.ask == "open":
            self.requests.answer(self._start.request)

    # -- wiring -------------------------------------------------------------------------------

    def _wire(self) -> None:
        window, desk = self._window, self._desk
        window.found.connect(self._chosen)
        window.add_finds(action_items(window.actions_of))
        window.add_finds(setting_items(self._preferences.titles))
        window.add_finds(library_items(desk.what_fits))
        desk.said.connect(window.banners.remember)
        desk.trouble.connect(window.banners.note)
        desk.did.connect(self._action_done)
        desk.reload_asked.connect(self.library.read)
        self._preferences.changed.connect(self._settings_changed)
        self.bridge.saved.connect(self.saved_notice.saved)
        self.bridge.not_kept.connect(self.saved_notice.not_kept)
        self.bridge.kept_again.connect(self.saved_notice.kept_again)
        self.bridge.told.connect(self.say_trouble)
        self.bridge.changed.connect(self._changed)
        self.library.taken_up.connect(self._library_taken_up)
        self.library.told.connect(self.say_trouble)
        self.library.told_in_call.connect(self._told_in_call)
        self.requests.raised.connect(window.come_up)
        self.requests.did.connect(self._did)
        self.opening.refused.connect(self.say_trouble)
        self._links.begin()
        self._start.tell.listen(self.bridge.tell_not_kept)
        self._start.tell_mended.listen(self.bridge.tell_kept_again)

    def say_trouble(self, words: str) -> None:
        """A sentence about what is kept, or what a file lacks: a banner, and in the bar."""
        self._window.say_trouble(words)
        self.saved_notice.show()

    # -- what happens -------------------------------------------------------------------------

    def _settings_changed(self, loaded: Loaded) -> None:
        settings = loaded.settings
        folder = library_of(self._start.named_library, settings.library)
        self._preferences.library = folder
        self.library.use(folder)
        if self.session is not None:
            self.session.hold_cue_s = settings.hold_cue_s
            self.session.language = self._look.translations.language
            self.session.agent_is(settings.agent)
            self._changed(~Changes.NOTHING)

    def _changed(self, changes: Changes) -> None:
        self._desk.renew(changes)
        if changes & Changes.CALL:
            self.library.take_up()

    def _action_done(self, result: ActionResult) -> None:
        """After an action on the desk: a library that waited for the end of the call comes in."""
        if result.changes & Changes.CALL:
            self.library.take_up()

    def _did(self, result: ActionResult) -> None:
        """What was done outside the desk shows on it."""
        self._desk.take(result)
        self._action_done(result)

    def _told_in_call(self, words: str) -> None:
        """A file of the library broke in the middle of a call, which goes on."""
        self._desk.take(ActionResult(problem=words))

    def _library_taken_up(self, result: ActionResult) -> None:
        session = self.session
        if session is not None:
            self._keeper.know_people(session.library.library.people)
            self._window.message_bar.set_library(session.library_words)
            self._preferences.show_findings("\n".join(map(translated, session.library.words)))
        # A call that was asked for comes before the start screen, which it covers.
        self.requests.library_is_ready()
        self._did(result)
        self._window.all_can_be_found()
        if not self._prepared:
            self._prepared = True
            QTimer.singleShot(IDLE_MS, self, self._prepare)

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
            case "setting":
                self._preferences.show_page(item.id)
            case _:
                if item.hit is not None:
                    self._window.show_place("desk")
                    self._desk.open_hit(item.hit)


def _hand_over(profile: Path, request: HandoverRequest, task: Task) -> HandoverReply | None:
    return ask_desk_that_starts(profile, request, lambda: task.cancelled)
