"""A painted ground for bars, panes and cards."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.theme import Colour, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.themed import Themed

SIDES = ("top", "right", "bottom", "left")


class Ground(Themed, QWidget):
    """A bar or pane: a colour role and hairlines on the sides named in `lines`."""

    def __init__(
        self,
        ground: Colour = "surface",
        lines: tuple[str, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground: Colour = ground
        self._line: Colour = "line"
        self._lines = lines

    def set_ground(self, ground: Colour, line: Colour = "line") -> None:
        """Paint another ground and line."""
        if (ground, line) != (self._ground, self._line):
            self._ground, self._line = ground, line
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw ground and lines."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour(self._ground))
        wide, line = theme.stroke("hair"), theme.colour(self._line)
        width, height = self.width(), self.height()
        for side in self._lines:
            match side:
                case "top":
                    painter.fillRect(0, 0, width, wide, line)
                case "bottom":
                    painter.fillRect(0, height - wide, width, wide, line)
                case "left":
                    painter.fillRect(0, 0, wide, height, line)
                case "right":
                    painter.fillRect(width - wide, 0, wide, height, line)


class Pane(Themed, QWidget):
    """Nothing but what stands in it; its layout is measured anew with the theme."""


class Card(Themed, QWidget):
    """A raised card with a hairline: put a layout in it. `strong`: an edge in high contrast."""

    def __init__(self, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._strong = strong
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the card."""
        theme = current_theme()
        painting.box(
            QPainter(self),
            theme,
            self.rect(),
            ground="raised",
            line="edge" if self._strong and theme.is_contrast else "line",
            width=theme.stroke("hair"),
            radius=theme.tokens.radius.card,
        )


class Hairline(Themed, QWidget):
    """A hairline that separates."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._measure()

    def restyle(self) -> None:
        """Be as thick as the theme wants."""
        self._measure()
        super().restyle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), current_theme().colour("line"))

    def _measure(self) -> None:
        self.setFixedHeight(current_theme().stroke("hair"))
