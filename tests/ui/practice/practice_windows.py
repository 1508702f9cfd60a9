"""The practice area in a window of its own, over the shipped library and a trainee's place."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.ids import new_id
from jobaid.library.cache.open_library import OpenLibrary
from jobaid.operations.desk.session import Session
from jobaid.operations.practice.practice_desk import PracticeDesk
from jobaid.operations.recorder import Recorder
from jobaid.operations.roles import Viewer, viewer_of
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.practice.area import PracticeArea
from jobaid.ui.practice.keys import PRACTICE_KEYS
from jobaid.ui.theme import ThemeManager
from tests.ui.desk.desks import LIGHT, at_once, opened
from tests.ui.tree import settle

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import ThemeName

NOW = dt.datetime(2026, 11, 23, 15, 0, tzinfo=dt.UTC)


class PracticeWindow:
    """A shown window whose only area is Practice, for a new hire."""

    def __init__(
        self,
        qtbot: QtBot,
        profile: Path,
        *,
        library: Callable[[], OpenLibrary] = opened,
        keeps: bool = False,
        look: tuple[ThemeName, float] = LIGHT,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot, self.said = qtbot, list[str]()
        self.agent = {"id": "ella", "name": "Ella Novak"}
        self.themes = ThemeManager(app)
        self.themes.set_appearance(look[0])
        self.themes.set_scale(look[1])
        self.role = "new hire"
        self.recorder = Recorder.open(profile) if keeps else None
        self.session = Session(library, self.recorder, wall=lambda: NOW, later=at_once)
        self.session.take_up_library()
        self.tasks = Tasks()
        numbers = itertools.count(1)
        self.desk = PracticeDesk(
            profile=profile,
            in_use=lambda: self.session.library,
            recorder=lambda: self.recorder,
            agent=lambda: self.agent,
            wall=lambda: NOW,
            new_id=new_id if keeps else lambda: f"run-{next(numbers)}",
            records=lambda: self.session.records,
            viewer=self.viewer,
        )
        self.window = MainWindow(
            Loaded(Settings(name="Ella Novak")), Keyboard({}, (PRACTICE_KEYS,))
        )
        self.area = PracticeArea(
            self.window.actions_of, self.tasks, lambda: self.desk, self.said.append
        )
        self.window.add_place("practice", lambda: "Practice", self.area)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.area.work is not None and self.area.work.home is not None)

    def viewer(self) -> Viewer:
        """Who looks."""
        people = self.session.library.library.people
        return viewer_of(self.agent["id"], self.role, people)

    @property
    def work(self):
        """The controller."""
        assert self.area.work is not None
        return self.area.work

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what is true in the end."""
        self.qtbot.waitUntil(true, timeout=60_000)
        settle()

    def close(self) -> None:
        """Let go of everything."""
        self.window.close()
        self.area.end()
        self.tasks.close()
        self.session.close()
        if self.recorder is not None:
            self.recorder.close()
        self.themes.rings.deleteLater()
        self.themes.deleteLater()
