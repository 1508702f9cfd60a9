"""The studio in a window of its own, over a copy of a library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.operations.studio.studio_desk import StudioDesk
from jobaid.operations.studio.studio_work import StudioWork
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.studio.area import StudioArea
from jobaid.ui.studio.keys import STUDIO_KEYS
from jobaid.ui.theme import ThemeManager
from tests.ui.desk.desks import LIGHT
from tests.ui.tree import settle

if TYPE_CHECKING:
    from jobaid.operations.records.record_reader import RecordReader
    from jobaid.ui.theme.theme import ThemeName

TOM = ("tom", "Tom Reid")
NOW = dt.datetime(2026, 11, 23, 15, 0, tzinfo=dt.UTC)


class StudioWindow:
    """A shown window whose only area is the studio."""

    def __init__(
        self,
        qtbot: QtBot,
        library: Path,
        profile: Path,
        who: tuple[str, str] = TOM,
        look: tuple[ThemeName, float] = LIGHT,
        *,
        waits: bool = True,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.closed = False
        self.records: RecordReader | None = None
        self.unsaved: list[Callable[[], None]] | None = None
        """What hears that a statement is on the disk; None: at once."""
        self.statements: list[tuple[str, str | None, dict[str, Any], str]] = []
        self.qtbot, self.library, self.said = qtbot, library, list[str]()
        self.themes = ThemeManager(app)
        self.themes.set_appearance(look[0])
        self.themes.set_scale(look[1])
        self.tasks = Tasks()
        self.desk = StudioDesk(
            folder=lambda: self.library,
            profile=profile,
            agent=lambda: {"id": who[0], "name": who[1]},
            wall=lambda: NOW,
            use_library=self._use,
            says=lambda: self,
            records=lambda: self.records,
        )
        self.window = MainWindow(Loaded(Settings(name="Tom Reid")), Keyboard({}, (STUDIO_KEYS,)))
        self.area = StudioArea(
            self.window.actions_of, self.tasks, lambda: self.desk, self.said.append
        )
        self.window.add_place("studio", lambda: "Scripts", self.area)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        if waits:
            self.until(self.is_open)

    def is_open(self) -> bool:
        """Whether the draft is open."""
        return self.area.work is not None and self.area.work.work is not None

    @property
    def work(self) -> StudioWork:
        assert self.area.work is not None
        assert self.area.work.work is not None
        return self.area.work.work

    def say(
        self,
        kind: str,
        of: str | None,
        added: Mapping[str, Any],
        *,
        by: Mapping[str, str],
        work_of: str | None = None,
        id: str | None = None,
        on_saved: Callable[[], None] | None = None,
    ) -> object:
        """Note a statement."""
        self.statements.append((kind, of, dict(added), by["id"]))
        if on_saved is not None:
            (on_saved if self.unsaved is None else partial(self.unsaved.append, on_saved))()
        return None

    def _use(self, folder: Path) -> None:
        self.library = folder
        self.area.renew()

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what is true in the end."""
        self.qtbot.waitUntil(true, timeout=60_000)
        settle()

    def written(self) -> None:
        """Wait until the draft is on the disk."""
        self.until(lambda: not self.work.edited.unwritten)

    def checked(self) -> None:
        """Wait until what is wrong is known."""
        self.until(lambda: self.work.is_checked)

    def close(self) -> None:
        """Let go of everything; once."""
        if self.closed:
            return
        self.closed = True
        self.window.close()
        self.area.end()
        self.tasks.close()
        self.themes.rings.deleteLater()
        self.themes.deleteLater()
