"""A `QPalette` from the colour roles, so that what Qt paints itself fits too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Colour, Theme

_Role = QPalette.ColorRole
_ROLES: tuple[tuple[QPalette.ColorRole, Colour], ...] = (
    (_Role.Window, "surface"),
    (_Role.WindowText, "text"),
    (_Role.Base, "raised"),
    (_Role.AlternateBase, "sunken"),
    (_Role.Text, "text"),
    (_Role.Button, "raised"),
    (_Role.ButtonText, "text"),
    (_Role.BrightText, "late"),
    (_Role.ToolTipBase, "raised"),
    (_Role.ToolTipText, "text"),
    (_Role.PlaceholderText, "muted"),
    (_Role.Highlight, "accent"),
    (_Role.HighlightedText, "on_accent"),
    (_Role.Accent, "accent"),
    (_Role.Link, "accent"),
    (_Role.LinkVisited, "accent"),
    (_Role.Light, "raised"),
    (_Role.Midlight, "hover"),
    (_Role.Mid, "line"),
    (_Role.Dark, "edge"),
    (_Role.Shadow, "edge"),
)
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def make_palette(theme: Theme) -> QPalette:
    """The palette of `theme`; every group has the same colours, disabled text is dimmer."""
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, theme.colour(name))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("disabled"))
    # A disabled selection in full accent would look like something that can be pressed.
    quiet = QColor(theme.colour("pressed"))
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, quiet)
    return palette


def text_palette(palette: QPalette, theme: Theme, role: Colour) -> QPalette:
    """`palette` with its text in `role`, for a label; disabled text stays dimmer."""
    made = QPalette(palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        made.setColor(group, _Role.WindowText, theme.colour(role))
        made.setColor(group, _Role.Text, theme.colour(role))
    return made
