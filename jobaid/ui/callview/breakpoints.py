"""How the desk's panes stand at a window's size: `assets/help/design.md`, the desktop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.ui.theme import Theme

LOW = 480
"""Below this effective height a stacked window folds Ask and Do and sets answers two by two."""
LOWEST = 350
"""Below this one the keys have no bar: line and answers need its room."""


@dataclass(frozen=True, slots=True)
class Shape:
    """`panes` 3: outline, step, side; 2: step marks, step, side; 1: stacked.

    `low`: stacked and not high either; `lowest`: without room for the bar of the keys.
    """

    panes: Literal[1, 2, 3]
    low: bool = False
    lowest: bool = False

    @property
    def stacked(self) -> bool:
        """Whether everything stands in one column, the never strip above the action bar."""
        return self.panes == 1


def shape_of(size: QSize, theme: Theme) -> Shape:
    """The shape for a window of `size`, by its width and height divided by the text scale."""
    layout = theme.tokens.layout
    width, height = size.width() / theme.scale, size.height() / theme.scale
    if width >= layout.three_panes:
        return Shape(3)
    if width >= layout.two_panes:
        return Shape(2)
    return Shape(1, low=height < LOW, lowest=height < LOWEST)


def paint_pane_lines(painter: QPainter, theme: Theme, middle: QRect, shape: Shape) -> None:
    """Paint the lines between panes, at both sides of the `middle` one."""
    hair, line = theme.stroke("hair"), theme.colour("line")
    if shape.panes == 3:
        painter.fillRect(middle.x() - hair, middle.y(), hair, middle.height(), line)
    if not shape.stacked:
        painter.fillRect(middle.right() + 1, middle.y(), hair, middle.height(), line)
