"""Every area in a window of its own over kept calls, and the walk to each of its screens."""

from __future__ import annotations

import itertools
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from pytestqt.qtbot import QtBot

from jobaid.library.shipped import shipped_packs
from tests.log.kept import kept_id
from tests.operations.reviewed import reviewed_profile
from tests.ui.practice.practice_windows import PracticeWindow
from tests.ui.review.areas import ReviewWindow
from tests.ui.service.service_windows import ServiceWindow
from tests.ui.studio.studios import StudioWindow
from tests.ui.tree import press

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import ThemeName

Area = ReviewWindow | ServiceWindow | StudioWindow | PracticeWindow

REVIEW = ("calls", "playback", "insights", "plan", "score", "desks", "floor")
SERVICE = ("ledger", "board", "complaints", "win-back", "heard", "suggestions", "rewards")
STUDIO = ("scripts", "write", "problems", "house", "cards")
SCREENS = [
    *(("review", view) for view in (*REVIEW, "a call played back", "a call scored")),
    *(("service", view) for view in SERVICE),
    *(("studio", view) for view in STUDIO),
    ("practice", "home"),
    ("practice", "a run"),
]


class Areas:
    """Makes windows of an area, each over a folder of its own that begins the same."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder, self._numbers = qtbot, folder, itertools.count()
        reviewed_profile(folder / "profile")

    def make(self, area: str, look: tuple[ThemeName, float]) -> Area:
        """A window in a look."""
        profile = self._folder / f"profile-{next(self._numbers)}"
        shutil.copytree(self._folder / "profile", profile)
        if area == "review":
            return ReviewWindow(self._qtbot, profile, look=look)
        if area == "service":
            return ServiceWindow(self._qtbot, profile, look=look)
        if area == "practice":
            return PracticeWindow(self._qtbot, profile, look=look)
        library = self._folder / "clinic"
        shutil.rmtree(library, ignore_errors=True)
        shutil.copytree(shipped_packs()["dental-desk"], library)
        return StudioWindow(self._qtbot, library, profile, look=look)


def go(window: Area, screen: str) -> None:
    """Walk to a screen."""
    if isinstance(window, ReviewWindow):
        assert window.area.work is not None
        opens = {"a call played back": "call", "a call scored": "score"}
        if screen in opens:
            assert window.area.work.open(opens[screen], kept_id(1))
        else:
            window.area.work.go(screen)
    elif isinstance(window, ServiceWindow):
        assert window.area.work is not None
        window.area.work.go(screen)
    elif isinstance(window, StudioWindow):
        window.checked()
        if screen == "write":
            press("Return")
        else:
            assert window.area.work is not None
            window.area.work.go(screen)
    elif screen == "a run":
        press("Alt+1")
