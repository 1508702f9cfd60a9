"""The theme in force. Like Qt's own palette it belongs to the application, not to a widget."""

from __future__ import annotations

from jobaid.ui.theme.theme import Theme

_in_force: list[Theme] = []


def current_theme() -> Theme:
    """The theme that widgets paint with; light at 100 % until a manager has set one."""
    if not _in_force:
        _in_force.append(Theme())
    return _in_force[-1]


def set_current_theme(theme: Theme) -> None:
    """Paint with `theme` from now on. Only `ThemeManager` and tests call this."""
    _in_force[:] = [theme]
