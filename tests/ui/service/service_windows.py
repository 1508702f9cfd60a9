"""The service area in a window of its own, over kept calls and the shipped library."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.library.model.people import Absence, Person
from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from jobaid.operations.roles import Viewer
from jobaid.operations.service.service_desk import ServiceDesk
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.operations.unsent_words import UnsentWords
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.service.area import ServiceArea
from jobaid.ui.service.keys import SERVICE_KEYS
from jobaid.ui.theme import ThemeManager
from tests.ui.desk.desks import LIGHT, at_once, opened
from tests.ui.tree import settle

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import ThemeName

NOW = dt.datetime(2026, 11, 23, 15, 0, tzinfo=dt.UTC)  # a Monday
TOM = Viewer("tom", "supervisor")
PEOPLE = {
    "tom": Person("tom", "Tom Brandt", "North", "supervisor"),
    "maya": Person(
        "maya", "Maya Okoro", "North", "agent", None, (Absence("2026-11-23", "2026-11-26"),)
    ),
    "priya": Person("priya", "Priya Nair", "North", "agent"),
    "leo": Person("leo", "Leo Santos", "North", "agent"),
}


class ServiceDeskOf(ServiceDesk):
    """A service desk of a house with people, and holidays that came later."""

    holidays: tuple[str, ...] = ()

    @property
    def library(self):  # type: ignore[no-untyped-def]
        known = super().library
        house = replace(known.house, holidays=(*known.house.holidays, *self.holidays))
        return replace(known, people=PEOPLE, house=house)


class ServiceWindow:
    """A shown window whose only area is Service, for a supervisor unless told otherwise."""

    def __init__(
        self,
        qtbot: QtBot,
        profile: Path,
        viewer: Viewer = TOM,
        look: tuple[ThemeName, float] = LIGHT,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot, self.viewer, self.said = qtbot, viewer, list[str]()
        self.now = NOW
        self.called: list[object] = []
        self.asked: list[tuple[str, object]] = []
        self.themes = ThemeManager(app)
        self.themes.set_appearance(look[0])
        self.themes.set_scale(look[1])
        self.recorder = Recorder.open(profile, today=NOW.date())
        self.session = Session(opened, self.recorder, wall=lambda: self.now, later=at_once)
        self.session.take_up_library()
        self.tasks = Tasks()
        numbers = itertools.count(1)
        self.desk = ServiceDeskOf(
            records=lambda: self.session.records,
            in_use=lambda: self.session.library,
            recorder=lambda: self.recorder,
            viewer=lambda: self.viewer,
            agent=lambda: {"id": self.viewer.id, "name": "Tom Brandt"},
            wall=lambda: self.now,
            new_id=lambda: f"019abcde-0000-7000-8000-{next(numbers):012d}",
        )
        self.window = MainWindow(Loaded(Settings(name="Tom Brandt")), Keyboard({}, (SERVICE_KEYS,)))
        self.window.unsent_words = UnsentWords(profile, lambda: self.viewer.id)
        self.area = ServiceArea(
            self.window.actions_of, self.tasks, lambda: self.desk, self.said.append
        )
        self.area.call_back.connect(self.called.append)
        self.area.call_asked.connect(self._asked)
        self.window.add_place("service", lambda: "Service", self.area)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.area.work is not None)
        settle()

    def _asked(self, script: str, given: object) -> None:
        self.asked.append((script, given))

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what is true in the end."""
        self.qtbot.waitUntil(true, timeout=60_000)
        settle()

    def close(self) -> None:
        """Let go of everything."""
        self.window.close()
        self.area.end()
        self.tasks.close()
        assert self.window.unsent_words is not None
        self.window.unsent_words.close()
        self.session.close()
        self.recorder.close()
        self.themes.rings.deleteLater()
        self.themes.deleteLater()
