"""A window with the desk in it over the shipped library, and a clock that tests move.

Calls are kept in memory only unless a profile is given; no time passes by itself.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.ids import new_id
from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of
from jobaid.library.shipped import shipped_library
from jobaid.operations.desk.session import Session
from jobaid.operations.library.library_source import open_for_desk
from jobaid.operations.recorder import Recorder
from jobaid.operations.settings_in_force import Loaded, Settings
from jobaid.ui.bridge import Bridge
from jobaid.ui.desk.area import DeskArea
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.theme import ThemeManager
from tests.ui.programs import view_of

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.operations.callview.view_models import CallView
    from jobaid.ui.theme.theme import ThemeName

LIGHT: tuple[ThemeName, float] = ("light", 1.0)
"""The look of a desk, and of every area, unless told: theme and text scale."""
BEGAN = dt.datetime(2026, 11, 18, 14, 21, tzinfo=dt.UTC)


class Clock:
    """Wall and monotonic clock of a desk, moved by `go`."""

    def __init__(self) -> None:
        self.ns = 0

    def wall(self) -> dt.datetime:
        return BEGAN + dt.timedelta(microseconds=self.ns // 1000)

    def monotonic(self) -> int:
        return self.ns

    def go(self, seconds: float) -> None:
        self.ns += int(seconds * 1_000_000_000)


@cache
def opened() -> OpenLibrary:
    """The shipped library, read once for all tests: each desk has what it asks of it at hand."""
    read = open_library(shipped_library())
    search_of(read)
    return read


def at_once(job: object) -> None:
    if callable(job):
        job()


class Desk:
    """A shown window with the desk; `open` begins a call. With a `profile` calls are kept."""

    def __init__(
        self,
        theme: ThemeName = "light",
        scale: float = 1.0,
        *,
        profile: Path | None = None,
        library: Callable[[], OpenLibrary] = opened,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.themes = ThemeManager(app)
        self.themes.set_appearance(theme)
        self.themes.set_scale(scale)
        self.clock = Clock()
        numbers = itertools.count()
        self.bridge = Bridge()
        self.recorder = None if profile is None else Recorder.open(profile)
        self.session = Session(
            library,
            self.recorder,
            wall=self.clock.wall,
            monotonic=self.clock.monotonic,
            new_id=(lambda: f"id-{next(numbers)}") if profile is None else new_id,
            changed=self.bridge.on_changed,
            later=at_once,
        )
        self.session.take_up_library()
        self.window = MainWindow(Loaded(Settings(name="Maya Okoro")))
        self.place = DeskArea(self.window.actions_of, self.window.message_bar.undo_line)
        self.tasks = Tasks()
        self.place.begin(self.session, self.tasks)
        self.bridge.changed.connect(self.place.renew)
        self.window.add_place("desk", self.title, self.place)
        self.window.docked.connect(self.place.set_docked)
        self.window.closing.connect(self.place.leave)
        self.place.needs_room.connect(self.give_room)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.activateWindow()
        QApplication.processEvents()

    def title(self) -> str:
        return "Desk"

    def give_room(self, needs: bool) -> None:
        self.window.give_room(self.place, needs)

    def open(self, script: str = "charge-dispute", **given: object) -> None:
        """Begin a call with a script."""
        known = {"customer.name": "Ann Lee", "account": "40217788", **given}
        self.place.dispatcher.run("open", self.session.open_script, script, known)
        QApplication.processEvents()

    @property
    def view(self) -> CallView:
        """The call as it is now."""
        return view_of(self.session)

    @property
    def says(self) -> str:
        """What the banner says."""
        return self.place.calls.banner.words

    def tick(self, seconds: float = 1) -> None:
        """Let time pass, and the screen see it."""
        self.clock.go(seconds)
        self.place.calls._tick()
        QApplication.processEvents()

    def find(self, identifier: str) -> QWidget:
        """What shows under an identifier."""
        parts = self.window.findChildren(QWidget)
        return next(p for p in parts if p.accessibleIdentifier() == identifier and p.isVisible())

    def pause(self) -> None:
        """Typing pauses."""
        self.place.calls.flush()
        QApplication.processEvents()

    def close(self) -> None:
        self.tasks.close()
        self.session.close()
        if self.recorder is not None:
            self.recorder.close()
        self.window.close()
        self.themes.set_appearance("light")
        self.themes.set_scale(1.0)
        self.themes.rings.deleteLater()
        self.themes.deleteLater()
        QCoreApplication.processEvents()


def desk_of(folder: Path, *scripts: str, profile: Path | None = None, **files: str) -> Desk:
    """A desk over a library of these scripts; `files` are more of its files, by their names.

    Without scripts the library is the one that is there.
    """
    house = "name: House\ncompany: House\ncaller_fields:\n"
    house += "  customer.name: {label: Customer's name, kind: text}\n"
    house += "  customer.phone: {label: Best number to call, kind: phone}\n"
    if scripts:
        (folder / "scripts").mkdir(parents=True)
        (folder / "library.yaml").write_text(house)
    for script in scripts:
        id = script.strip().partition("\n")[0].removeprefix("id: ")
        (folder / "scripts" / f"{id}.yaml").write_text(script)
    known = {"outcomes": "- {id: done, label: Done}\n", **files} if scripts else files
    for name, text in known.items():
        (folder / f"{name}.yaml").write_text(text)
    return Desk(profile=profile, library=lambda: open_for_desk(folder))


def focused() -> str:
    """The identifier of what has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget.accessibleIdentifier()
