"""Where the window was, and whether docked: `window.json` in the profile, a cache of comfort.

Kept apart from the settings, because it changes by itself and nobody edits it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication, QScreen

from jobaid.log.platform import PLATFORM
from jobaid.quick_dataclasses import dataclass

NAME = "window.json"
LEAST = QSize(400, 440)
"""The least size of the window in pixels (design tokens, `layout`)."""

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class WindowState:
    """What was there when the window was last left. Boxes are x, y, width, height."""

    normal: Box | None = None
    dock: Box | None = None
    docked: bool = False
    maximised: bool = False
    splitters: Mapping[str, list[int]] = field(default_factory=dict)


def read_window_state(folder: Path) -> WindowState:
    """The state kept in a profile; the usual one where it is not there or cannot be used."""
    try:
        told = json.loads(PLATFORM.read(folder / NAME))
        splitters = told.get("splitters", {})
        return WindowState(
            _box(told.get("normal")),
            _box(told.get("dock")),
            told.get("docked") is True,
            told.get("maximised") is True,
            {str(name): [int(size) for size in sizes][:8] for name, sizes in splitters.items()},
        )
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return WindowState()


def write_window_state(folder: Path, state: WindowState) -> None:
    """Keep the state. Raises OSError."""
    PLATFORM.write_whole(folder / NAME, [json.dumps(asdict(state), indent=1).encode("ascii")])


def _box(told: Any) -> Box | None:
    if not isinstance(told, list) or len(told) != 4:
        return None
    x, y, width, height = (max(-100_000, min(100_000, int(one))) for one in told)
    return (x, y, width, height) if width > 0 and height > 0 else None


def screen_of(box: QRect) -> QScreen | None:
    """The screen that shows most of a box; the main one where none does."""
    best, most = QGuiApplication.primaryScreen(), 0
    for screen in QGuiApplication.screens():
        shared = screen.availableGeometry().intersected(box)
        if shared.width() * shared.height() > most:
            best, most = screen, shared.width() * shared.height()
    return best


def on_a_screen(box: QRect) -> QRect:
    """The box moved and cut so that all of it shows on a screen that is there."""
    screen = screen_of(box)
    if screen is None:
        return box
    room = screen.availableGeometry()
    size = box.size().boundedTo(room.size()).expandedTo(LEAST.boundedTo(room.size()))
    x = min(max(box.x(), room.left()), room.right() + 1 - size.width())
    y = min(max(box.y(), room.top()), room.bottom() + 1 - size.height())
    return QRect(x, y, size.width(), size.height())
