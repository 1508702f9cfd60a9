"""Applies a theme to the application and follows the system's wishes."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from jobaid.ui.theme.current import set_current_theme
from jobaid.ui.theme.focus import FocusRings
from jobaid.ui.theme.fonts import load_fonts
from jobaid.ui.theme.icons import Icons
from jobaid.ui.theme.qt_palette import make_palette
from jobaid.ui.theme.style import DeskStyle
from jobaid.ui.theme.theme import THEME_NAMES, Theme, ThemeName
from jobaid.ui.theme.tokens import Tokens, shipped_tokens

Appearance = Literal["system", "light", "dark", "contrast"]
HIDDEN_A_TURN = 40
"""Hidden widgets that take another theme in one turn of the event loop, about 3 ms."""
APPEARANCES: tuple[Appearance, ...] = ("system", *THEME_NAMES)


class ThemeManager(QObject):
    """Keeps the look of the application: `appearance`, text scale and "less motion".

    `changed` is emitted after the application has the new palette and fonts; every widget also
    gets Qt's own StyleChange event, on which the widgets of `jobaid.ui.widgets` measure and paint
    themselves anew. There is no style sheet: Qt works one out for every widget at every change,
    which held the window for 140 to 400 ms.
    """

    changed = Signal()

    def __init__(self, app: QApplication, tokens: Tokens | None = None) -> None:
        """Load the fonts and follow the system. Raises `FontsMissing`, `TokensWrong`."""
        super().__init__(app)
        self._app = app
        self._tokens = tokens or shipped_tokens()
        self._icons = Icons()
        self._appearance: Appearance = "system"
        self._scale = 1.0
        self._less_motion = False
        # Kept, as PySide takes the second for gone once nobody holds the first.
        self._hints = app.styleHints()
        self._wishes = self._hints.accessibility()
        self._undressed: list[QWidget] = []
        self._dressing = False
        load_fonts(self._tokens.family)
        self._theme = self._make()
        self._style = DeskStyle(self._theme)
        app.setStyle(self._style)
        self.rings = FocusRings(app)
        self._hints.colorSchemeChanged.connect(self._system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._system_changed)
        self._wishes.motionPreferenceChanged.connect(self._system_changed)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def appearance(self) -> Appearance:
        """What was chosen: a theme, or "system"."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Choose a theme, or "system" to follow the system's."""
        if appearance != self._appearance:
            self._appearance = appearance
            self._renew()

    def set_scale(self, scale: float) -> None:
        """Choose the text scale; brought into 1.0 to 2.0."""
        if scale != self._scale:
            self._scale = scale
            self._renew()

    def set_less_motion(self, less: bool) -> None:
        """Choose whether every movement is instant."""
        if less != self._less_motion:
            self._less_motion = less
            self._renew()

    def next_appearance(self) -> Appearance:
        """Go round: system, light, dark, high contrast. Returns what is chosen now."""
        at = APPEARANCES.index(self._appearance)
        self.set_appearance(APPEARANCES[(at + 1) % len(APPEARANCES)])
        return self._appearance

    def step_scale(self, steps: int) -> float:
        """Go `steps` text sizes up or down among the tokens' steps; returns the scale now."""
        known = self._tokens.scale_steps
        nearest = min(range(len(known)), key=lambda at: abs(known[at] - self._scale))
        self.set_scale(known[min(len(known) - 1, max(0, nearest + steps))])
        return self._scale

    def _system_changed(self) -> None:
        self._renew()

    def _renew(self) -> None:
        made = self._make()
        before = self._theme
        same = (made.name, made.scale, made.less_motion)
        if same != (before.name, before.scale, before.less_motion):
            self._theme = made
            self._apply()

    def _make(self) -> Theme:
        wish = self._wishes.motionPreference()
        less = self._less_motion or wish == Qt.MotionPreference.ReducedMotion
        return Theme(
            self._name(), self._scale, less_motion=less, tokens=self._tokens, icons=self._icons
        )

    def _name(self) -> ThemeName:
        if self._appearance != "system":
            return self._appearance
        if self._wishes.contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def _apply(self) -> None:
        theme = self._theme
        set_current_theme(theme)
        self._style.set_theme(theme)
        self._app.setPalette(make_palette(theme))
        self._app.setFont(theme.font("ui"))
        # Qt only posts it: whatever is measured before would still be in the font before.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.ApplicationFontChange.value)
        self._style.dress_tips(theme)
        self._dress_widgets()
        self.changed.emit()

    def _dress_widgets(self) -> None:
        """Tell what shows of the theme now, and what does not when nothing else is to be done.

        A hidden widget of `jobaid.ui.widgets` that is shown before its turn dresses by itself.
        """
        self._undressed = []
        for widget in self._inside_out():
            if widget.isVisible():
                self._app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
            else:
                self._undressed.append(widget)
                if hasattr(widget, "undressed"):
                    widget.undressed = True
        if not self._dressing:
            self._dressing = True
            QTimer.singleShot(0, self, self._dress_more)

    def _inside_out(self) -> list[QWidget]:
        """Every widget after those in it: who places its parts finds them measured."""
        found: list[QWidget] = []
        for window in self._app.topLevelWidgets():
            found.append(window)
            found.extend(window.findChildren(QWidget))
        return found[::-1]

    def _dress_more(self) -> None:
        """A few of the hidden widgets; the rest in the next turn."""
        turn, self._undressed = self._undressed[:HIDDEN_A_TURN], self._undressed[HIDDEN_A_TURN:]
        for widget in turn:
            if isValid(widget):
                self._app.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
        self._dressing = bool(self._undressed)
        if self._dressing:
            QTimer.singleShot(0, self, self._dress_more)
