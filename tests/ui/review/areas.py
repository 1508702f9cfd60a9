"""The review area in a window of its own, over kept calls and the shipped library."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.desk.session import Session
from jobaid.operations.recorder import Recorder
from jobaid.operations.review.review_desk import ReviewDesk
from jobaid.operations.roles import Viewer
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.operations.team.live_floor import LiveFloor
from jobaid.operations.team.team_watch import TeamWatch
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.review.area import ReviewArea
from jobaid.ui.review.keys import REVIEW_KEYS
from jobaid.ui.theme import ThemeManager
from tests.ui.desk.desks import LIGHT, at_once, opened
from tests.ui.tree import settle

if TYPE_CHECKING:
    from jobaid.operations.unsent_words import UnsentWords
    from jobaid.ui.theme.theme import ThemeName

NOW = dt.datetime(2026, 11, 23, 15, 0, tzinfo=dt.UTC)
TOM = Viewer("tom", "supervisor")


class ReviewWindow:
    """A shown window whose only area is Review, for a supervisor unless told otherwise."""

    def __init__(
        self,
        qtbot: QtBot,
        profile: Path,
        viewer: Viewer = TOM,
        look: tuple[ThemeName, float] = LIGHT,
        unsent: UnsentWords | None = None,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.qtbot, self.viewer, self.said = qtbot, viewer, list[str]()
        self.team: TeamWatch | None = None
        self.floor: LiveFloor | None = None
        self.themes = ThemeManager(app)
        self.themes.set_appearance(look[0])
        self.themes.set_scale(look[1])
        self.recorder = Recorder.open(profile, today=NOW.date())
        self.session = Session(opened, self.recorder, wall=lambda: NOW, later=at_once)
        self.session.take_up_library()
        self.tasks = Tasks()
        numbers = itertools.count(1)
        self.desk = ReviewDesk(
            records=lambda: self.session.records,
            in_use=lambda: self.session.library,
            recorder=lambda: self.recorder,
            viewer=lambda: self.viewer,
            agent=lambda: {"id": self.viewer.id, "name": "Tom Reid"},
            wall=lambda: NOW,
            team=lambda: self.team,
            floor=lambda: self.floor,
            new_id=lambda: f"019abcde-0000-7000-8000-{next(numbers):012d}",
        )
        self.window = MainWindow(Loaded(Settings(name="Tom Reid")), Keyboard({}, (REVIEW_KEYS,)))
        self.window.unsent_words = unsent
        self.area = ReviewArea(
            self.window.actions_of, self.tasks, lambda: self.desk, self.said.append
        )
        self.window.add_place("review", lambda: "Review", self.area)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        self.until(lambda: self.area.work is not None)
        settle()

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
        self.recorder.close()
        self.themes.rings.deleteLater()
        self.themes.deleteLater()
