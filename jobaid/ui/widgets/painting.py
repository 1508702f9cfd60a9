"""Boxes, icons, key caps, badges and rings, painted alike wherever they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.rounding import box as box
from jobaid.ui.widgets.rounding import picture as picture

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme, TypeName

CapKind = Literal["key", "inline", "answer", "chord", "primary"]

_NONE = QSize(0, 0)
# The typeface has no arrows, so a cap shows them as icons.
_ARROWS = {
    "←": "arrow-left",
    "→": "arrow-right",
    "↑": "arrow-up",
    "↓": "arrow-down",
}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Cap:
    height: int
    role: TypeName
    text: Colour
    ground: Colour | None
    line: Colour
    pad: int


_CAPS: dict[CapKind, _Cap] = {
    "key": _Cap(24, "caption", "muted", "raised", "line", 7),
    "inline": _Cap(20, "caption", "muted", "raised", "line", 6),
    "answer": _Cap(28, "strong", "accent", "raised", "edge", 8),
    "chord": _Cap(28, "ui_bold", "accent", "raised", "edge", 8),
    "primary": _Cap(20, "caption", "on_accent", None, "on_accent", 6),
}


def rule(painter: QPainter, theme: Theme, left: int, right: int, y: int) -> None:
    """A hairline that separates, with its top at `y`."""
    painter.fillRect(left, y, right - left, theme.stroke("hair"), theme.colour("line"))


def icon(
    painter: QPainter, theme: Theme, name: str, colour: Colour, size: float, x: int, y: int
) -> None:
    """The icon `name`, `size` px at 100 %, with its top left at `x`, `y`; "" draws nothing.

    Raises `IconMissing`.
    """
    if not name:
        return
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(x, y, theme.pixmap(name, colour, size, ratio))


def icon_in(
    painter: QPainter, theme: Theme, name: str, colour: Colour, size: float, rect: QRect
) -> None:
    """The icon in the middle of `rect`."""
    side = theme.px(size)
    x = rect.x() + (rect.width() - side) // 2
    icon(painter, theme, name, colour, size, x, rect.y() + (rect.height() - side) // 2)


def cap_size(theme: Theme, keys: str, kind: CapKind = "inline") -> QSize:
    """The size of a key cap; empty without keys."""
    if not keys:
        return _NONE
    return theme.size(("cap", keys, kind), lambda: _measured_cap(theme, keys, kind))


def _measured_cap(theme: Theme, keys: str, kind: CapKind) -> QSize:
    cap = _look(keys, kind)
    height = theme.px(cap.height)
    width = sum(_part_width(theme, part, cap) for part in _parts(keys))
    width += theme.px(2 * cap.pad)
    # In contrast the line is doubled; the words keep their distance from it.
    width += 2 * (theme.stroke("edge") - theme.px(1))
    return QSize(max(height, width), height)


def cap(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    keys: str,
    kind: CapKind = "inline",
    *,
    enabled: bool = True,
) -> None:
    """A key cap in `rect` (of `cap_size`): the key that works now."""
    if not keys:
        return

    def draw(brush: QPainter) -> None:
        _draw_cap(brush, theme, QRect(QPoint(0, 0), rect.size()), keys, kind, enabled)

    key = ("cap", keys, kind, enabled)
    painter.drawPixmap(rect.topLeft(), picture(theme, painter, key, rect.size(), draw))


def _draw_cap(
    painter: QPainter, theme: Theme, rect: QRect, keys: str, kind: CapKind, enabled: bool
) -> None:
    how = _look(keys, kind)
    contrast = theme.is_contrast and kind != "primary"
    edge: Colour = "edge" if contrast else how.line
    words: Colour = "text" if contrast else how.text
    if not enabled:
        edge, words = "line", "disabled"
    box(
        painter,
        theme,
        rect,
        ground=how.ground,
        line=edge,
        width=theme.stroke("edge"),
        radius=theme.tokens.radius.key,
    )
    parts = _parts(keys)
    wide = sum(_part_width(theme, part, how) for part in parts)
    x = rect.x() + (rect.width() - wide) // 2
    for part in parts:
        width = _part_width(theme, part, how)
        if part in _ARROWS:
            size = theme.type_role(how.role).size
            icon_in(
                painter,
                theme,
                _ARROWS[part],
                words,
                size,
                QRect(x, rect.y(), width, rect.height()),
            )
        else:
            draw_line(
                painter, theme, QRect(x, rect.y(), width, rect.height()), part, how.role, words
            )
        x += width


def _look(keys: str, kind: CapKind) -> _Cap:
    """A chord on an answer ("Alt 1") is set smaller than a digit."""
    return _CAPS["chord" if kind == "answer" and len(keys) > 1 else kind]


def _parts(keys: str) -> list[str]:
    """Words and arrows apart: `Alt ←` is `Alt ` and `←`."""
    made: list[str] = []
    for character in keys:
        if character in _ARROWS or not made or made[-1] in _ARROWS:
            made.append(character)
        else:
            made[-1] += character
    return made


def _part_width(theme: Theme, part: str, how: _Cap) -> int:
    if part in _ARROWS:
        return theme.px(theme.type_role(how.role).size)
    return line_width(theme, part, how.role)


def spoken_keys(keys: str) -> str:
    """The keys of a cap as words for a screen reader: "Alt Left"."""
    for arrow, word in (("←", "Left"), ("→", "Right"), ("↑", "Up"), ("↓", "Down")):
        keys = keys.replace(arrow, word)
    return keys


def ring(painter: QPainter, theme: Theme, rect: QRect, fraction: float, colour: Colour) -> None:
    """A ring in `rect`, filled clockwise from the top by `fraction` (0 to 1) in `colour`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = theme.stroke("ring")
    inner = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("line"), width))
    painter.drawEllipse(inner)
    share = min(1.0, max(0.0, fraction))
    if share <= 0:
        return
    pen = QPen(theme.colour(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    # Qt counts sixteenths of a degree, counter-clockwise from three o'clock.
    painter.drawArc(inner, 90 * 16, -round(share * 360 * 16))
