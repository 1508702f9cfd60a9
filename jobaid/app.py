"""The composition root of the desk: the one place that makes the parts and wires them.

In two steps, so that a start shows the window and finds what is typed into its search as soon
as can be: here what is seen first, in `jobaid.ui.runtime` what works behind it.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid import __version__
from jobaid.ui.application_look import Look
from jobaid.ui.desk.area import OF_A_CALL, DeskArea
from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.frame.area_host import AreaHost
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.preferences import Preferences
from jobaid.ui.frame.settings_keeper import SettingsKeeper
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.frame.window_state import read_window_state, write_window_state
from jobaid.ui.links import Links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobaid.operations.desk.early_search import EarlyFinder, HitRow
    from jobaid.operations.desk.session import Session
    from jobaid.operations.startup import Startup
    from jobaid.operations.task_runner import Task
    from jobaid.ui.runtime import Runtime

APP_ID = "io.github.jobaid.JobAid"
"""The reverse-DNS id under which desktops know the program (its `.desktop` file's name)."""

KEYS = (DESK_KEYS,)
"""The keys of every area, for the keyboard: a person may have chosen others for any of them."""

SETTLE_MS = 80
"""How long what is typed at once has the machine for itself, in milliseconds."""


def make_application(arguments: list[str]) -> QApplication:
    """The application, with the names that desktops and screen readers show."""
    QCoreApplication.setApplicationName("jobaid")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setApplicationDisplayName("Job Aid")
    QGuiApplication.setDesktopFileName(APP_ID)
    return QApplication(arguments)


def run(start: Startup) -> int:
    """Show the desk and stay until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    program = DeskProgram(app, start)
    program.show()
    from jobaid.ui.end_signals import EndSignals

    signals = EndSignals(app)
    signals.asked.connect(program.window.close)
    code = app.exec()
    signals.close()
    program.close()
    return code


class DeskProgram(QObject):
    """The window and the start screen in it, then everything else of the running desk."""

    def __init__(self, app: QApplication, start: Startup) -> None:
        super().__init__()
        self._start = start
        self._early_finder: EarlyFinder | None = None
        self.runtime: Runtime | None = None
        self.tasks = Tasks(self)
        self.links = Links(self)
        self.links.watch_where_needed()
        self.keeper = SettingsKeeper(start.profile, self.tasks, self)
        settings = self.keeper.loaded.settings
        self.look = Look(app, settings)
        self.window = MainWindow(self.keeper.loaded, Keyboard(settings.keys, KEYS))
        self.preferences = Preferences(self.window, self.keeper, self.look, start.profile)
        self.preferences.library = start.library
        self.desk = DeskArea(self.window.actions_of, self._find_early)
        self.window.closing.connect(self._closing)
        self.window.docked.connect(self.desk.set_docked)
        self.keeper.told.connect(self.window.say_trouble)
        self.preferences.changed.connect(self._name_window)
        self.preferences.changed.connect(self._take_role)
        self._name_window()
        self.areas = AreaHost(self.window)
        self.areas.offer("desk", self._desk_title, self._the_desk)
        self._take_role()
        self.window.restore(read_window_state(start.profile))
        self.desk.set_docked(self.window.docking.docked)

    @property
    def session(self) -> Session | None:
        """The session of this desk; None until the profile is open."""
        return None if self.runtime is None else self.runtime.session

    # -- start and end ------------------------------------------------------------------------

    def show(self) -> None:
        """Show the window; the rest of the desk follows by itself."""
        self.window.show()
        for words in (*self.keeper.loaded.words, *self.window.actions_of.keyboard.words):
            self.window.say_trouble(words)
        if self._start.demo is not None:
            words = self.tr("This is a demonstration with sample calls. Closing it removes them.")
            self.window.banners.say(words, "info", id="demo")
        else:
            self.preferences.ask_first()
        if self._start.request is not None and self._start.request.ask == "open":
            # Nobody is going to type: the call that was asked for is all that counts.
            self._go_on()
            self._load_screens(*OF_A_CALL)
        else:
            self.tasks.follow(
                self._start.early_finder, self._take_early_finder, self._no_early_finder
            )

    def close(self) -> None:
        """End everything: what is on its way to the disk is written, open calls stay resumable."""
        if self.runtime is not None:
            self.runtime.close()
        self.tasks.close()
        if self.runtime is not None:
            self.runtime.let_go()
        self._start.end()

    def _take_early_finder(self, early_finder: EarlyFinder | None) -> None:
        """The search can answer from the last start's; the rest of the desk comes next."""
        self._early_finder = early_finder
        self.desk.search_again()
        QTimer.singleShot(SETTLE_MS, self, self._go_on)

    def _no_early_finder(self, _words: str) -> None:
        self._go_on()

    def _go_on(self) -> None:
        self._start.go_on()
        self.tasks.run(_load_core, self._begin_shift, self.window.say_trouble)

    def _load_screens(self, *names: str) -> None:
        """Load what the screens of a call are made of, while other threads open the library."""
        if names:
            import_module(f"jobaid.ui.{names[0]}")
            QTimer.singleShot(0, self, partial(self._load_screens, *names[1:]))

    def _begin_shift(self, _loaded: object) -> None:
        from jobaid.ui.runtime import Runtime

        self.runtime = Runtime(
            self._start,
            self.window,
            self.desk,
            self.keeper,
            self.look,
            self.preferences,
            self.links,
            self.tasks,
            self,
        )
        self.runtime.library.taken_up.connect(self._let_go_of_early_finder)
        self.runtime.open()

    def _let_go_of_early_finder(self, _told: object) -> None:
        self._early_finder = None
        self._start.let_go_of_early_finder()

    # -- what is seen first ---------------------------------------------------------------------

    def _find_early(self, words: str) -> Sequence[HitRow] | None:
        return None if self._early_finder is None else self._early_finder.find(words)

    def _desk_title(self) -> str:
        return self.tr("Desk")

    def _the_desk(self) -> DeskArea:
        return self.desk

    def _take_role(self, _loaded: object = None) -> None:
        self.areas.take_role(self.keeper.loaded.settings.role)

    def _name_window(self, _loaded: object = None) -> None:
        title = self.tr("Job Aid")
        if self._start.demo is not None:
            title = self.tr("Demonstration, nothing is kept")
        self.window.set_title(title)
        self.window.message_bar.set_agent(self.keeper.loaded.settings.name)

    def _closing(self) -> None:
        with suppress(OSError):  # the window then stands where it usually does next time
            write_window_state(self._start.profile, self.window.docking.state())


def _load_core(_task: Task) -> None:
    """On another thread: what the desk works with is loaded while its window is there.

    Nothing of Qt: PySide makes its classes when they are first touched, and dies where two
    threads do so at once.
    """
    import jobaid.operations.desk.session
    import jobaid.operations.handover
    import jobaid.operations.recorder  # noqa: F401
