"""Scroll areas that show what is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea


def see_through(area: QAbstractScrollArea) -> None:
    """Let an area show what is behind it. Call it before the area has its widget.

    The viewport is replaced, not asked for: to say which class Qt's own is of, PySide has to
    load every widget class and their enums, which costs a start 10 ms.
    """
    viewport = QWidget()
    viewport.setAutoFillBackground(False)
    area.setViewport(viewport)


def put_inside(area: QScrollArea, inside: QWidget) -> None:
    """Have a see-through area scroll `inside`, which is see-through as well."""
    area.setWidget(inside)
    # Qt fills what it scrolls.
    inside.setAutoFillBackground(False)
