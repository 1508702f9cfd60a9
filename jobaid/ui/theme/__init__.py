"""How the desk looks: tokens, themes, fonts, icons, the style and the focus ring.

`ThemeManager(app)` applies a theme and announces `changed`; `current_theme()` is what every
painter asks. `Theme.px(n)` scales a length, `.colour(role)`, `.font(role)`, `.line(role)`,
`.stroke(name)`, `.pixmap(icon, role, size, ratio)` and `.icon(icon, role)` give the rest.
"""

from jobaid.ui.theme.current import current_theme, set_current_theme
from jobaid.ui.theme.focus import FocusRing, FocusRings, HasRing
from jobaid.ui.theme.manager import APPEARANCES, Appearance, ThemeManager
from jobaid.ui.theme.qt_palette import text_palette
from jobaid.ui.theme.theme import THEME_NAMES, Colour, Theme, ThemeName, TypeName
from jobaid.ui.theme.tokens import Tokens, TokensWrong, shipped_tokens

__all__ = [
    "APPEARANCES",
    "THEME_NAMES",
    "Appearance",
    "Colour",
    "FocusRing",
    "FocusRings",
    "HasRing",
    "Theme",
    "ThemeManager",
    "ThemeName",
    "Tokens",
    "TokensWrong",
    "TypeName",
    "current_theme",
    "set_current_theme",
    "shipped_tokens",
    "text_palette",
]
