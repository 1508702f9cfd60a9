"""A window of the frame with a small place in it, for tests of the frame alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from jobaid.operations.settings_in_force import Loaded, load_settings
from jobaid.ui.application_look import Look
from jobaid.ui.desk.keys import DESK_KEYS
from jobaid.ui.frame.keyboard import Keyboard
from jobaid.ui.frame.preferences import Preferences
from jobaid.ui.frame.settings_keeper import SettingsKeeper
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.frame.window import MainWindow
from jobaid.ui.kit.form import LineField
from jobaid.ui.widgets.buttons import PushButton

if TYPE_CHECKING:
    from jobaid.ui.frame.actions import WindowActions
    from jobaid.ui.frame.key_table import Context


class SmallPlace(QWidget):
    """A place with two panes: a field, and a row of buttons."""

    def __init__(self, actions: WindowActions) -> None:
        super().__init__()
        self.action_map = actions.new_map(DESK_KEYS, self)
        self.held = 0
        self.search = LineField(self)
        self.search.field.setAccessibleIdentifier("search")
        self.search.field.setAccessibleName("Search")
        self.side = QWidget(self)
        self.buttons = [PushButton("plain", name, self.side, small=True) for name in ("One", "Two")]
        inner = QVBoxLayout(self.side)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.side)
        for button in self.buttons:
            inner.addWidget(button)
        self.action_map.bind("hold", self.hold)

    def hold(self) -> None:
        self.held += 1

    def go(self, context: Context) -> None:
        self.action_map.set_context(context)

    def panes(self) -> list[QWidget]:
        return [self.search, self.side]

    def end(self) -> None:
        self.search.setEnabled(False)

    def focus_first(self) -> None:
        self.search.field.setFocus()


class Frame:
    """A shown window with settings kept in `folder`."""

    def __init__(self, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.folder = folder
        self.tasks = Tasks()
        self.keeper = SettingsKeeper(folder, self.tasks)
        self.keeper.allow_writing()
        self.look = Look(app, self.keeper.loaded.settings)
        keyboard = Keyboard(self.keeper.loaded.settings.keys)
        self.window = MainWindow(self.keeper.loaded, keyboard)
        self.preferences = Preferences(self.window, self.keeper, self.look, folder, self.tasks)
        self.place = SmallPlace(self.window.actions_of)
        self.window.add_place("desk", self.title, self.place)
        self.window.resize(1200, 800)
        self.window.show()
        self.window.activateWindow()
        self.place.focus_first()
        QApplication.processEvents()

    def title(self) -> str:
        return "Desk"

    def written(self) -> Loaded:
        """The settings as the file has them, once everything is written."""
        self.tasks.close()
        return load_settings(self.folder, defaults=())

    def close(self) -> None:
        self.tasks.close()
        self.look.themes.set_appearance("light")
        self.look.themes.set_scale(1.0)
        self.look.translations.speak("en")
        self.look.themes.rings.deleteLater()
        self.look.themes.deleteLater()
        self.look.deleteLater()
