"""Panes, cards and hairlines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.themed import Themed


class Pane(Themed, QWidget):
    """Nothing but what stands in it; its layout is measured anew with the theme."""


class OnCard(Painted):
    """Mixin for what stands on a raised card with a hairline; `strong`: an edge in contrast."""

    strong = False

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the card."""
        line: Colour = "edge" if self.strong and theme.is_contrast else "line"
        self.fill(painter, theme, "raised", line, radius=theme.tokens.radius.card)


class Card(OnCard, QWidget):
    """A raised card: put a layout in it."""

    def __init__(self, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self.strong = strong
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)


class Hairline(Painted, QWidget):
    """A hairline that separates; `down`: what stands beside each other."""

    def __init__(self, parent: QWidget | None = None, *, down: bool = False) -> None:
        super().__init__(parent)
        self._down = down
        self._measure()

    def restyle(self) -> None:
        """Be as thick as the theme wants."""
        self._measure()
        super().restyle()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the line."""
        painter.fillRect(self.rect(), theme.colour("line"))

    def _measure(self) -> None:
        hair = current_theme().stroke("hair")
        if self._down:
            self.setFixedWidth(hair)
        else:
            self.setFixedHeight(hair)
