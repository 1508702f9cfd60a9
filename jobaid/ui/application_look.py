"""How the application looks and in which language it speaks, by the settings in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from jobaid.ui.interface_languages import Translations
from jobaid.ui.theme import ThemeManager
from jobaid.ui.widgets.card_guard import SelectionGuard

if TYPE_CHECKING:
    from jobaid.operations.settings_in_force import Settings


class Look(QObject):
    """Applies appearance, text size, motion and language to the application.

    What is marked anywhere in it is masked before other programs can paste it.
    """

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self.themes = ThemeManager(app)
        self.translations = Translations(app)
        self._marked = SelectionGuard(self)
        self.take(settings)

    def take(self, settings: Settings) -> None:
        """Take other settings; what stays the same costs nothing."""
        self.themes.set_appearance(settings.theme)
        self.themes.set_scale(settings.text_scale)
        self.themes.set_less_motion(settings.less_motion)
        self.translations.speak(settings.language)
