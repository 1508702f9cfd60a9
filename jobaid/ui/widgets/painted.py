"""What widgets share that draw themselves, and what buttons share that are drawn as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobaid.ui.widgets.rounding import box
from jobaid.ui.widgets.themed import PressedByEnter, Themed

if TYPE_CHECKING:
    from jobaid.ui.theme.theme import Colour, StrokeName, Theme

Side = str
"""A side with a hairline: "top", "right", "bottom" or "left"."""


class Painted(Themed):
    """Mixin for a widget that draws itself: it writes `paint`."""

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw it all, in the theme in force."""
        raise NotImplementedError

    def fill(
        self,
        painter: QPainter,
        theme: Theme,
        ground: Colour | None,
        line: Colour | None = None,
        *,
        stroke: StrokeName = "hair",
        radius: int = 6,
    ) -> None:
        """Draw a rounded ground all over it, with a line round it where `line` names one."""
        width = theme.stroke(stroke) if line is not None else 0
        box(painter, theme, self.rect(), ground=ground, line=line, width=width, radius=radius)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Qt wants it drawn."""
        self.paint(QPainter(self), self.theme)


class OnGround(Painted):
    """Mixin for a bar or a pane: a `ground`, with hairlines on the sides that `lines` names."""

    ground: Colour = "surface"
    lines: tuple[Side, ...] = ()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground and lines; Qt keeps the painter in what has to be drawn anew."""
        width, height = self.width(), self.height()
        painter.fillRect(0, 0, width, height, theme.colour(self.ground))
        wide, line = theme.stroke("hair"), theme.colour("line")
        for side in self.lines:
            x = width - wide if side == "right" else 0
            y = height - wide if side == "bottom" else 0
            if side in {"top", "bottom"}:
                painter.fillRect(x, y, width, wide, line)
            else:
                painter.fillRect(x, y, wide, height, line)


class RowButton(PressedByEnter, Painted, QAbstractButton):
    """A button that draws itself, as a row or in a bar; it shows that the pointer is over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
