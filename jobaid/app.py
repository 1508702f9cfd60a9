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

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from jobaid import __version__
from jobaid.ui.application_look import Look
from jobaid.ui.desk.area import OF_A_CALL, DeskArea
from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.failure_notice import FailureNotice
from jobaid.ui.frame.area_host import AreaHost
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.preferences import Preferences
from jobaid.ui.frame.settings_keeper import SettingsKeeper
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.frame.window_state import read_window_state, write_window_state
from jobaid.ui.links import Links
from jobaid.ui.practice.keys import PRACTICE_KEYS
from jobaid.ui.review.keys import REVIEW_KEYS
from jobaid.ui.sample_look import SampleLook
from jobaid.ui.service.keys import SERVICE_KEYS
from jobaid.ui.studio.keys import STUDIO_KEYS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jobaid.operations.desk.early_search import EarlyFinder, HitRow
    from jobaid.operations.desk.session import Session
    from jobaid.operations.practice.practice_desk import PracticeDesk
    from jobaid.operations.review.review_desk import ReviewDesk
    from jobaid.operations.sample_record import SampleRecord
    from jobaid.operations.service.service_desk import ServiceDesk
    from jobaid.operations.startup import Startup
    from jobaid.operations.studio.studio_desk import StudioDesk
    from jobaid.operations.task_runner import Task
    from jobaid.promises.open_promises import OpenPromise
    from jobaid.ui.practice.area import PracticeArea
    from jobaid.ui.review.area import ReviewArea
    from jobaid.ui.runtime import Runtime
    from jobaid.ui.service.area import ServiceArea
    from jobaid.ui.service.reminder_watch import ReminderWatch
    from jobaid.ui.studio.area import StudioArea

APP_ID = "io.github.jobaid.JobAid"
"""The reverse-DNS id under which desktops know the program (its `.desktop` file's name)."""

KEYS = (DESK_KEYS, STUDIO_KEYS, REVIEW_KEYS, PRACTICE_KEYS, SERVICE_KEYS)
"""The keys of every area, for the keyboard: a person may have chosen others for any of them."""

_REMINDED_FROM_MS = 2_000  # after the start, which comes first

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
    """The window and the start screen in it, then everything else of the running desk.

    `session_began` once there is a session, and again when it keeps calls from then on;
    `renewed(Changes)` when something that the session knows is another; `view_wanted(id)`: a view
    of the review area is to show; `customer_wanted(call)`: a kept call is to become a customer to
    practise with; `publishing_wanted`: the page that publishes is to show.
    """

    session_began = Signal()
    renewed = Signal(object)
    view_wanted = Signal(str)
    customer_wanted = Signal(str)
    publishing_wanted = Signal()

    def __init__(self, app: QApplication, start: Startup) -> None:
        super().__init__()
        self._start = start
        self._early_finder: EarlyFinder | None = None
        self.runtime: Runtime | None = None
        self._reminders: ReminderWatch | None = None
        self.tasks = Tasks(self)
        self.links = Links(self)
        self.links.watch_where_needed()
        self.keeper = SettingsKeeper(start.profile, self.tasks, self)
        settings = self.keeper.loaded.settings
        self.look = Look(app, settings)
        self.window = MainWindow(self.keeper.loaded, Keyboard(settings.keys, KEYS))
        self.failures = FailureNotice(self)
        self.failures.told.connect(self.window.say_trouble)
        self.preferences = Preferences(
            self.window, self.keeper, self.look, start.profile, self.tasks
        )
        self.preferences.library = start.library
        self.desk = DeskArea(
            self.window.actions_of, self.window.message_bar.undo_line, self._find_early
        )
        self.desk.needs_room.connect(self._give_room)
        self.window.closing.connect(self.desk.leave)
        self.window.closing.connect(self._closing)
        self.window.docked.connect(self.desk.set_docked)
        self.keeper.told.connect(self.window.say_trouble)
        self.preferences.changed.connect(self._name_window)
        self.preferences.changed.connect(self._take_role)
        self._name_window()
        self.samples = SampleLook(
            self.tasks, lambda: self.preferences.library, self._stand_on, self
        )
        self.samples.told.connect(self.window.banners.note)
        self.desk.desks_wanted.connect(self._show_desks)
        self.areas = AreaHost(self.window)
        self.areas.offer("desk", self._desk_title, self._the_desk)
        self.areas.offer("studio", self._studio_title, self._make_studio)
        self.areas.offer("review", self._review_title, self._make_review)
        self.areas.offer("practice", self._practice_title, self._make_practice)
        self.areas.offer("service", self._service_title, self._make_service)
        self.session_began.connect(self._watch_promises_soon)
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
        self.samples.close()
        if self.runtime is not None:
            self.runtime.let_go()
        self.failures.close()
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
        self.runtime.began.connect(self.session_began)
        self.runtime.renewed.connect(self.renewed)
        self.runtime.team.welcome.samples_wanted.connect(self._look_round)
        self.runtime.floor.help_wanted.connect(self._show_floor)
        self.runtime.open()

    def _let_go_of_early_finder(self, _told: object) -> None:
        self._early_finder = None
        self._start.let_go_of_early_finder()

    # -- what is seen first ---------------------------------------------------------------------

    def _find_early(self, words: str) -> Sequence[HitRow] | None:
        return None if self._early_finder is None else self._early_finder.find(words)

    def _desk_title(self) -> str:
        return self.tr("Desk")

    def _give_room(self, needs: bool) -> None:
        self.window.give_room(self.desk, needs)

    def _the_desk(self) -> DeskArea:
        return self.desk

    def _studio_title(self) -> str:
        return self.tr("Scripts")

    def _make_studio(self) -> StudioArea:
        """Imported for the roles that have it, as the review area."""
        from jobaid.ui.studio.area import StudioArea

        made = StudioArea(
            self.window.actions_of, self.tasks, self._studio_desk, self.window.banners.note
        )
        self.session_began.connect(made.begin)
        self.renewed.connect(made.renew)
        # What was typed last is on its way to the disk before the window goes.
        self.window.closing.connect(made.end)
        self.customer_wanted.connect(self._show_studio)
        self.customer_wanted.connect(made.make_of_call)
        made.proposals_told.connect(self._tell_of_proposals)
        self.publishing_wanted.connect(made.to_publish)
        return made

    def _tell_of_proposals(self, words: str) -> None:
        banners = self.window.banners
        if words:
            look, later = self.tr("Look at it"), self.tr("Put away")
            banners.ask(words, look, self._show_publishing, later, id="proposals", waits=True)
        else:
            banners.take_away("proposals")

    def _show_publishing(self) -> None:
        self.window.show_place("studio")
        self.publishing_wanted.emit()

    def _show_studio(self, _call: str) -> None:
        self.window.show_place("studio")

    def _studio_desk(self) -> StudioDesk | None:
        return None if self.runtime is None else self.runtime.desks.studio()

    def _review_title(self) -> str:
        return self.tr("Review")

    def _make_review(self) -> ReviewArea:
        """Imported for the roles that have it: nobody else's start waits for it."""
        from jobaid.ui.review.area import ReviewArea

        say = self.window.banners.note
        made = ReviewArea(self.window.actions_of, self.tasks, self._review_desk, say)
        made.samples_asked.connect(self.samples.ask)
        made.customer_wanted.connect(self.customer_wanted)
        self.samples.changed.connect(made.restart)
        self.view_wanted.connect(made.show_view)
        self.session_began.connect(made.begin)
        self.renewed.connect(made.renew)
        return made

    def _practice_title(self) -> str:
        return self.tr("Practice")

    def _make_practice(self) -> PracticeArea:
        """Imported for the roles that have it, as the review area."""
        from jobaid.ui.practice.area import PracticeArea

        made = PracticeArea(
            self.window.actions_of, self.tasks, self._practice_desk, self.window.banners.note
        )
        self.session_began.connect(made.begin)
        self.renewed.connect(made.renew)
        self.desk.warm_up_asked.connect(partial(self.window.show_place, "practice"))
        self.desk.warm_up_asked.connect(made.warm_up)
        self.desk.practice_asked.connect(self._show_practice)
        self.desk.practice_asked.connect(made.practise_call)
        self.desk.start.offer_practice()
        return made

    def _show_practice(self, _call: str) -> None:
        self.window.show_place("practice")

    def _practice_desk(self) -> PracticeDesk | None:
        return None if self.runtime is None else self.runtime.desks.practice()

    def _service_title(self) -> str:
        return self.tr("Service")

    def _make_service(self) -> ServiceArea:
        from jobaid.ui.service.area import ServiceArea

        say = self.window.banners.note
        made = ServiceArea(self.window.actions_of, self.tasks, self._service_desk, say)
        made.call_back.connect(self._call_about)
        made.call_asked.connect(self._call_with)
        made.changed.connect(self._service_said)
        self.session_began.connect(made.begin)
        self.renewed.connect(made.renew)
        return made

    def _watch_promises_soon(self) -> None:
        QTimer.singleShot(_REMINDED_FROM_MS, self, self._watch_promises)

    def _watch_promises(self) -> None:
        """Remind of promises from now on; once, however often a session keeps calls anew."""
        if self._reminders is None:
            from jobaid.ui.service.reminder_watch import ReminderWatch

            away = self.window.banners.take_away
            self._reminders = ReminderWatch(
                self.tasks, self._service_desk, self._remind, away, self
            )
            self.renewed.connect(self._renew_reminders)
        self._reminders.begin()

    def _renew_reminders(self, changes: object) -> None:
        from jobaid.operations.desk.action_result import Changes

        due = isinstance(changes, Changes) and changes & (Changes.START | Changes.CALL)
        if self._reminders is not None and due:
            self._reminders.begin()

    def _remind(self, words: str, id: str, grave: bool) -> None:
        self.window.banners.say(words, "late" if grave else "warn", id=id)

    def _service_desk(self) -> ServiceDesk | None:
        return None if self.runtime is None else self.runtime.desks.service()

    def _call_about(self, promise: OpenPromise) -> None:
        self.window.show_place("desk")
        self.desk.call_about(promise)

    def _call_with(self, script: str, given: dict[str, str]) -> None:
        self.window.show_place("desk")
        self.desk.open_with(script, given)

    def _service_said(self) -> None:
        if self.runtime is not None:
            self.runtime.service_said()

    def _review_desk(self) -> ReviewDesk | None:
        if self.samples.desk is not None:
            return self.samples.desk
        return None if self.runtime is None else self.runtime.desks.review()

    def _stand_on(self, record: SampleRecord) -> ReviewDesk | None:
        return None if self.runtime is None else self.runtime.desks.samples(record)

    def _show_desks(self) -> None:
        self.window.show_place("review")
        self.view_wanted.emit("desks")

    def _show_floor(self) -> None:
        self.window.show_place("review")
        self.view_wanted.emit("floor")

    def _look_round(self) -> None:
        self.window.show_place("review")
        self.samples.ask(True)

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
