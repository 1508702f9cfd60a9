"""The composition root of the desk: the one place that makes the parts and wires them."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid import __version__
from jobaid.log.profile import Profile
from jobaid.log.trouble import ProfileTrouble
from jobaid.operations.clock import wall_clock
from jobaid.operations.desk.session import Session
from jobaid.operations.desk.shapes import Changes, Told
from jobaid.operations.handover import Request
from jobaid.operations.keeping import Keeping
from jobaid.operations.settings import Loaded
from jobaid.operations.starting import Start, library_of
from jobaid.ui.bridge import Bridge, Workers
from jobaid.ui.desk.place import DeskPlace
from jobaid.ui.desk_finds import library_items, setting_items
from jobaid.ui.ending import EndSignals
from jobaid.ui.keyboard import Keyboard
from jobaid.ui.library_keeper import LibraryKeeper
from jobaid.ui.look import Look
from jobaid.ui.palette import Item, action_items
from jobaid.ui.preferences import Preferences
from jobaid.ui.requests import Requests
from jobaid.ui.settings_keeper import SettingsKeeper
from jobaid.ui.window import MainWindow
from jobaid.ui.window_state import read_window_state, write_window_state

if TYPE_CHECKING:
    from jobaid.ui.ipc import DeskServer

APP_ID = "io.github.jobaid.JobAid"
"""The reverse-DNS id under which desktops know the program (its `.desktop` file's name)."""

PATIENCE_S = 1.0
"""How long the window waits for the profile before it shows without the desk, in seconds."""


def make_application(arguments: list[str]) -> QApplication:
    """The application, with the names that desktops and screen readers show."""
    QCoreApplication.setApplicationName("jobaid")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("Job Aid")
    QGuiApplication.setDesktopFileName(APP_ID)
    return QApplication(arguments)


def run(start: Start) -> int:
    """Show the desk and stay until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    program = DeskProgram(app, start)
    signals = EndSignals(app)
    signals.asked.connect(program.window.close)
    program.show()
    code = app.exec()
    signals.close()
    program.close()
    return code


class DeskProgram(QObject):
    """Every part of the running desk, and who tells whom what."""

    def __init__(self, app: QApplication, start: Start) -> None:
        super().__init__()
        self._start = start
        self._keeping: Keeping | None = None
        self._to_open: Request | None = None
        self._something_saved = False
        self._server: DeskServer | None = None
        self.session: Session | None = None
        self.desk: DeskPlace | None = None
        self.workers = Workers(self)
        self.bridge = Bridge(self)
        self.keeper = SettingsKeeper(start.profile, self.workers, self)
        settings = self.keeper.loaded.settings
        self.look = Look(app, settings)
        self.window = MainWindow(self.keeper.loaded, Keyboard(settings.keys))
        self.preferences = Preferences(self.window, self.keeper, self.look, start.profile)
        self.library = LibraryKeeper(start.library, start.opened, self.workers, self)
        self.requests = Requests(self)
        self._wire()
        self._name_window()
        self.window.restore(read_window_state(start.profile))

    # -- start and end ------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window; the desk is in it at once where the profile opens quickly."""
        try:
            self._take_keeping(self._start.keeping.result(PATIENCE_S))
        except TimeoutError:
            self.window.message_bar.set_trouble(self.tr("Opening the profile"))
            self.workers.await_result(
                self._start.keeping, self._take_keeping, self._open_for_reading
            )
        except ProfileTrouble as trouble:
            self._open_for_reading(trouble.words)
        self.window.show()
        for words in (*self.keeper.loaded.words, *self.window.actions_of.keyboard.words):
            self.say_trouble(words)
        if self._start.demo is not None:
            words = self.tr("This is a demonstration with sample calls. Closing it removes them.")
            self.window.banners.say(words, "info", id="demo")
        else:
            self.preferences.ask_first()

    def close(self) -> None:
        """End everything: what is on its way to the disk is written, open calls stay resumable."""
        self.library.stop()
        if self._server is not None:
            self._server.close()
        if self.session is not None:
            self.session.close()
        self.workers.close()
        if self._keeping is not None:
            self._keeping.close()
        self._start.end()

    def _take_keeping(self, keeping: Keeping) -> None:
        self._keeping = keeping
        self.keeper.allow_writing()
        self._begin_session(keeping, keeping.profile)
        for notice in (*keeping.profile.notices, *keeping.recovery.notices):
            self.say_trouble(notice.words)
        QTimer.singleShot(0, self._listen)

    def _listen(self) -> None:
        """Be there for other programs, once the window shows."""
        from jobaid.ui.ipc import DeskServer

        self._server = DeskServer(self._start.profile, self.requests.answer, self)
        trouble = self._server.listen()
        if trouble is not None:
            self.say_trouble(trouble)

    def _open_for_reading(self, words: str) -> None:
        """The profile cannot be written to: work goes on, and nothing is kept, which is said."""
        profile = None
        with suppress(ProfileTrouble):
            profile = Profile.open(self._start.profile, writing=False)
        self._begin_session(None, profile)
        self.say_trouble(words)

    def _begin_session(self, keeping: Keeping | None, profile: Profile | None) -> None:
        settings = self.keeper.loaded.settings
        session = self.session = Session(
            self.library.load,
            keeping,
            profile=profile,
            tell=self.bridge.tell,
            changed=self.bridge.on_changed,
            on_saved=self.bridge.on_saved,
            hold_cue_s=settings.hold_cue_s,
            language=self.look.translations.language,
            samples=self._start.demo is not None,
        )
        desk = self.desk = DeskPlace(session, self.window.actions_of)
        desk.said.connect(self.window.banners.remember)
        desk.trouble.connect(self.window.banners.note)
        desk.did.connect(self._deed_done)
        desk.reload_asked.connect(self.library.read)
        self.window.docked.connect(desk.set_docked)
        desk.set_docked(self.window.docking.docked)
        self.window.message_bar.set_trouble("")
        self.window.add_place("desk", self._desk_title, desk)
        self.window.palette_panel.add_provider(library_items(session.search))
        self.requests.serve(session)
        self.library.serve(session)
        if self._start.request is not None and self._start.request.ask == "open":
            self.requests.answer(self._start.request)

    # -- wiring -------------------------------------------------------------------------------

    def _wire(self) -> None:
        window = self.window
        window.closing.connect(self._closing)
        palette = window.palette_panel
        palette.chosen.connect(self._chosen)
        palette.add_provider(action_items(window.actions_of))
        palette.add_provider(setting_items(self.preferences.titles))
        self.preferences.library = self.library.folder
        self.preferences.changed.connect(self._settings_changed)
        self.keeper.told.connect(self.say_trouble)
        self.bridge.saved.connect(self._saved)
        self.bridge.told.connect(self.say_trouble)
        self.bridge.changed.connect(self._changed)
        self.library.taken_up.connect(self._library_taken_up)
        self.library.told.connect(self.say_trouble)
        self.requests.raised.connect(window.come_up)
        self.requests.did.connect(self._did)
        self.requests.asking.connect(self._ask_to_open)
        self._start.tell.listen(self.bridge.tell)

    def say_trouble(self, words: str) -> None:
        """A sentence about what is kept, or what a file lacks: a banner, and in the bar."""
        self.window.banners.say(words, "warn")
        self.window.message_bar.set_trouble(words)
        self._show_saved()

    def _desk_title(self) -> str:
        return self.tr("Desk")

    def _name_window(self) -> None:
        title = self.tr("Job Aid")
        if self._start.demo is not None:
            title = self.tr("Demonstration, nothing is kept")
        self.window.set_title(title)
        self.window.message_bar.set_agent(self.keeper.loaded.settings.name)

    def _closing(self) -> None:
        with suppress(OSError):  # the window then stands where it usually does next time
            write_window_state(self._start.profile, self.window.docking.state())

    # -- what happens -------------------------------------------------------------------------

    def _settings_changed(self, loaded: Loaded) -> None:
        settings = loaded.settings
        self._name_window()
        folder = library_of(self._start.named_library, settings.library)
        self.preferences.library = folder
        self.library.use(folder)
        if self.session is not None:
            self.session.hold_cue_s = settings.hold_cue_s
            self.session.language = self.look.translations.language
            self._changed(~Changes.NOTHING)

    def _saved(self, _seq: int) -> None:
        self._something_saved = True
        self.window.message_bar.set_trouble("")
        self._show_saved()

    def _show_saved(self) -> None:
        """What the bar says of the disk, after something was saved or could not be."""
        call = None if self.session is None else self.session.call_view()
        if call is not None and call.memory_only:
            self.window.message_bar.set_memory_only()
        elif self._keeping is not None and self._something_saved:
            self.window.message_bar.set_saved(wall_clock().astimezone())

    def _changed(self, changes: Changes) -> None:
        if self.desk is not None:
            self.desk.renew(changes)
        if changes & Changes.CALL:
            self.library.take_up()

    def _deed_done(self, told: Told) -> None:
        """After a deed on the desk: a library that waited for the end of the call comes in."""
        if told.changes & Changes.CALL:
            self.library.take_up()

    def _did(self, told: Told) -> None:
        """What was done outside the desk shows on it."""
        if self.desk is not None:
            self.desk.take(told)
        self._deed_done(told)

    def _library_taken_up(self, told: Told) -> None:
        session = self.session
        if session is not None:
            self.window.message_bar.set_library(session.start_view().library_words)
            self.preferences.show_findings("\n".join(session.library.words))
        self._did(told)
        self._search_again()
        self.requests.library_is_ready()

    def _search_again(self) -> None:
        """What was typed before the library was there finds its results now."""
        if self.session is not None and self.desk is not None:
            search = self.desk.start.page.search
            if search.has_words:
                self.desk.start.show_hits(self.session.search(search.words))

    def _chosen(self, item: Item) -> None:
        """What the palette found and Enter took."""
        match item.kind:
            case "action":
                self.window.actions_of.run(item.id)
            case "setting":
                self.preferences.show_page(item.id)
            case _:
                if self.desk is not None and item.hit is not None:
                    self.window.show_place("desk")
                    self.desk.open_hit(item.hit)

    def _ask_to_open(self, request: Request, title: str) -> None:
        self._to_open = request
        words = self.tr("Another program wants to open “%1”. The call in hand would be parked.")
        self.window.banners.ask(
            words.replace("%1", title),
            self.tr("Open it"),
            self._open_asked,
            self.tr("Leave it"),
            id="open",
        )

    def _open_asked(self) -> None:
        request, self._to_open = self._to_open, None
        if request is not None:
            answer = self.requests.open_now(request)
            if not answer.ok:
                self.say_trouble(answer.words)
