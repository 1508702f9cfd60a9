"""Rounded boxes and small pictures that are painted once and kept with the theme."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme

# Boxes larger than this in both directions are put together from their corners.
_LARGE = 32


def box(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    *,
    ground: Colour | None,
    line: Colour | None,
    width: int = 0,
    radius: int = 6,
    dashed: bool = False,
) -> None:
    """A rounded box inside `rect`: `width` px of `line` round `ground`, `radius` px at 100 %."""
    least = min(rect.width(), rect.height())
    corner = max(theme.px(radius), width) + 1
    if not dashed and ground is not None and least > max(_LARGE, 2 * corner):
        _large_box(painter, theme, rect, ground, line, width, theme.px(radius))
    else:
        shape = _Shape(ground, line if width else None, width, dashed)
        _draw_box(painter, theme, QRectF(rect), shape, theme.px(radius))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Shape:
    ground: Colour | None
    line: Colour | None
    width: int
    dashed: bool


def _draw_box(painter: QPainter, theme: Theme, rect: QRectF, shape: _Shape, radius: float) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = shape.width / 2 if shape.line is not None else 0.0
    ground = shape.ground
    painter.setBrush(theme.colour(ground) if ground is not None else Qt.BrushStyle.NoBrush)
    if shape.line is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(theme.colour(shape.line), shape.width)
        if shape.dashed:
            pen.setDashPattern([3, 2])
        painter.setPen(pen)
    inner = rect.adjusted(half, half, -half, -half)
    corner = min(radius - half, inner.height() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def picture(
    theme: Theme,
    painter: QPainter,
    key: tuple[object, ...],
    size: QSize,
    draw: Callable[[QPainter], None],
) -> QPixmap:
    """A picture of `size` px that `draw` paints once for this theme and device ratio."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0

    def make() -> QPixmap:
        made = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        brush = QPainter(made)
        draw(brush)
        brush.end()
        return made

    return theme.tile((*key, size.width(), size.height(), ratio), make)


def _large_box(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    ground: Colour,
    line: Colour | None,
    width: int,
    radius: int,
) -> None:
    """A box by its top and its foot, drawn once for a width and kept, and plain fills between.

    Smoothing the edges of a box of 720 px costs 0.1 ms, fills cost a tenth of it.
    """
    line = line if width else None
    side = max(radius, width) + 1
    x, y, wide, high = rect.x(), rect.y(), rect.width(), rect.height()
    key = ("ends", ground, line, width, radius)

    def ends(brush: QPainter) -> None:
        shape = _Shape(ground, line, width, False)
        _draw_box(brush, theme, QRectF(0, 0, wide, 2 * side), shape, radius)

    tile = picture(theme, painter, key, QSize(wide, 2 * side), ends)
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    cut = QRectF(0, 0, wide * ratio, side * ratio)
    painter.drawPixmap(QRectF(x, y, wide, side), tile, cut)
    cut.moveTop(side * ratio)
    painter.drawPixmap(QRectF(x, y + high - side, wide, side), tile, cut)
    middle = high - 2 * side
    painter.fillRect(x, y + side, wide, middle, theme.colour(ground))
    if line is not None:
        edge = theme.colour(line)
        painter.fillRect(x, y + side, width, middle, edge)
        painter.fillRect(x + wide - width, y + side, width, middle, edge)
