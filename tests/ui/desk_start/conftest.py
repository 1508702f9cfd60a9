"""A start screen in a window with the real keys, and a note of all that it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMainWindow

from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.desk.start.start_screen import StartScreen
from jobaid.ui.frame.actions import WindowActions
from jobaid.ui.theme import ThemeManager
from tests.ui.desk_start.views import HITS, start_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jobaid.operations.desk.early_search import HitRow


class Asked(QObject):
    """Everything a screen has asked for, in order; searches are answered at once."""

    def __init__(self, screen: StartScreen) -> None:
        super().__init__(screen)
        self.all: list[tuple[object, ...]] = []
        self.hits: tuple[HitRow, ...] = HITS
        self._screen = screen
        screen.search_changed.connect(self.search)
        for name in ("open_script", "open_hit", "resume", "open_record"):
            getattr(screen, name).connect(getattr(self, name))
        for name in ("close_interrupted", "call_promise", "keep_promise", "amend"):
            getattr(screen, name).connect(getattr(self, name))
        screen.calls_wanted.connect(self.calls_wanted)
        screen.correct.connect(self.correct)
        screen.correct_field.connect(self.correct_field)
        screen.reload.connect(self.reload)

    @Slot(str)
    def search(self, words: str) -> None:
        self._screen.show_hits(self.hits if words else ())

    @Slot(str)
    def open_script(self, id: str) -> None:
        self.all.append(("open_script", id))

    @Slot(object)
    def open_hit(self, hit: HitRow) -> None:
        self.all.append(("open_hit", hit))

    @Slot(str)
    def resume(self, id: str) -> None:
        self.all.append(("resume", id))

    @Slot(str, str)
    def call_promise(self, interaction: str, promise: str) -> None:
        self.all.append(("call_promise", interaction, promise))

    @Slot(str)
    def open_record(self, id: str) -> None:
        self.all.append(("open_record", id))

    @Slot(str, str)
    def close_interrupted(self, id: str, reason: str) -> None:
        self.all.append(("close_interrupted", id, reason))

    @Slot(str, str)
    def keep_promise(self, interaction: str, promise: str) -> None:
        self.all.append(("keep_promise", interaction, promise))

    @Slot(str, str)
    def amend(self, id: str, note: str) -> None:
        self.all.append(("amend", id, note))

    @Slot(str, str, str)
    def correct(self, id: str, outcome: str, words: str) -> None:
        self.all.append(("correct", id, outcome, words))

    @Slot(str, object, str, str)
    def correct_field(self, id: str, field: object, value: str, words: str) -> None:
        self.all.append(("correct_field", id, field, value, words))

    @Slot(str, int)
    def calls_wanted(self, words: str, days: int) -> None:
        self.all.append(("calls_wanted", words, days))

    @Slot()
    def reload(self) -> None:
        self.all.append(("reload",))


@pytest.fixture(scope="session")
def manager(qapp: QApplication) -> ThemeManager:
    made = ThemeManager(qapp)
    made.set_appearance("light")
    return made


@pytest.fixture
def theme(manager: ThemeManager) -> Iterator[ThemeManager]:
    """The look; light at 100 % again afterwards."""
    yield manager
    manager.set_scale(1.0)
    manager.set_appearance("light")


@pytest.fixture
def screen(qapp: QApplication, theme: ThemeManager) -> Iterator[StartScreen]:
    """The start screen in a window of 1440 x 824 with a full view, the search in hand."""
    window = QMainWindow()
    actions = WindowActions(window)
    own = actions.new_map(DESK_KEYS, window)
    made = StartScreen(own, window)
    window.setCentralWidget(made)
    window.resize(1440, 824)
    actions.show_map(own)
    made.show_view(start_view())
    window.show()
    window.activateWindow()
    made.focus_first()
    qapp.processEvents()
    yield made
    window.close()


@pytest.fixture
def asked(screen: StartScreen) -> Asked:
    return Asked(screen)


def focus_id() -> str:
    """The identifier that a screen reader is told of what has the focus."""
    widget = QApplication.focusWidget()
    told = None if widget is None else QAccessible.queryAccessibleInterface(widget)
    return "" if told is None else told.text(QAccessible.Text.Identifier)
