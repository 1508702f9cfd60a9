"""Key caps, badges and counts: small labels that paint themselves."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain, set_words

BadgeKind = Literal[
    "verbatim",
    "own_words",
    "must",
    "hint",
    "ok",
    "warn",
    "late",
    "never",
    "may",
    "info",
    "neutral",
]
BadgeSize = Literal["small", "normal"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Look:
    text: Colour
    ground: Colour | None
    line: Colour | None


_LOOKS: dict[BadgeKind, _Look] = {
    "verbatim": _Look("verbatim", "verbatim_tint", None),
    "own_words": _Look("muted", "sunken", None),
    "must": _Look("must", "raised", "must"),
    "hint": _Look("muted", None, None),
    "ok": _Look("ok", "ok_tint", None),
    "warn": _Look("warn", "warn_tint", None),
    "late": _Look("late", "late_tint", None),
    "never": _Look("never", "never_tint", None),
    "may": _Look("may", "may_tint", None),
    "info": _Look("accent", "accent_tint", None),
    "neutral": _Look("muted", "sunken", None),
}


def badge_size(
    theme: Theme, kind: BadgeKind, text: str, icon: str, size: BadgeSize = "small"
) -> QSize:
    """The size of a badge in px."""
    key = ("badge", kind, text, icon, size)
    return theme.size(key, lambda: _measured(theme, kind, text, icon, size))


def _measured(theme: Theme, kind: BadgeKind, text: str, icon: str, size: BadgeSize) -> QSize:
    role = _role(kind, size)
    height = theme.px("badge" if size == "small" else "block")
    pad = 0 if kind == "hint" else theme.px("inset" if size == "small" else "unit")
    mark = theme.px(_mark(size)) + theme.px("half" if size == "small" else "inset") if icon else 0
    line = 2 * theme.stroke("hair") if theme.is_contrast and kind != "hint" else 0
    words = min(theme.px("words_most"), line_width(theme, text, role))
    return QSize(words + mark + 2 * pad + line, height)


def paint_badge(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    kind: BadgeKind,
    text: str,
    icon: str,
    size: BadgeSize = "small",
) -> None:
    """A badge in `rect`: icon and word on a tint; in the contrast theme with a line instead."""

    def draw(brush: QPainter) -> None:
        _draw_badge(brush, theme, QRect(QPoint(0, 0), rect.size()), kind, text, icon, size)

    key = ("badge", kind, text, icon, size)
    painter.drawPixmap(rect.topLeft(), painting.picture(theme, painter, key, rect.size(), draw))


def _draw_badge(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    kind: BadgeKind,
    text: str,
    icon: str,
    size: BadgeSize,
) -> None:
    look = _LOOKS[kind]
    role = _role(kind, size)
    words: Colour = look.text
    line = look.line
    ground = look.ground
    if theme.is_contrast and kind != "hint":
        line = look.text if kind not in {"own_words", "neutral"} else "edge"
        ground = "raised"
    if ground is not None:
        painting.box(
            painter,
            theme,
            rect,
            ground=ground,
            line=line,
            width=theme.stroke("edge") if line else 0,
            radius=theme.tokens.radius.key,
        )
    pad = 0 if kind == "hint" else theme.px("inset" if size == "small" else "unit")
    if theme.is_contrast and kind != "hint":
        pad += theme.stroke("hair")
    x = rect.x() + pad
    if icon:
        side = theme.px(_mark(size))
        painting.icon(
            painter, theme, icon, words, _mark(size), x, rect.y() + (rect.height() - side) // 2
        )
        x += side + theme.px("half" if size == "small" else "inset")
    inner = QRect(x, rect.y(), rect.right() + 1 - pad - x, rect.height())
    draw_line(painter, theme, inner, text, role, words)


def _role(kind: BadgeKind, size: BadgeSize) -> TypeName:
    return "caption" if size == "small" or kind == "hint" else "ui_bold"


def _mark(size: BadgeSize) -> int:
    return 14 if size == "small" else 16


class _Small(Painted, QLabel):
    """A label of fixed size that paints itself; its text is what a screen reader says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """It is never squeezed."""
        return self.sizeHint()

    def _show_text(self, text: str) -> None:
        shown = plain(text)
        if shown != self.text():
            self.setText(shown)
            self.remeasure()


class KeyCap(_Small):
    """The key that works now. `set_keys("Alt 1")`; an empty text hides it."""

    def __init__(self, kind: painting.CapKind = "inline", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind: painting.CapKind = kind
        self.hide()

    def set_keys(self, keys: str) -> None:
        """Show `keys` as on the keyboard, parts joined by a space; arrows as ← → ↑ ↓."""
        if keys != self.text():
            self._show_text(keys)
            set_words(self, painting.spoken_keys(keys))
        self.setVisible(bool(keys))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits the keys."""
        return painting.cap_size(current_theme(), self.text(), self._kind)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the cap."""
        live = self.isEnabled()
        painting.cap(painter, theme, self.rect(), self.text(), self._kind, enabled=live)


class Badge(_Small):
    """A word with an icon on a tint: "Say exactly", "Must", "Met", "4 s over"."""

    def __init__(
        self,
        kind: BadgeKind = "neutral",
        text: str = "",
        icon: str = "",
        size: BadgeSize = "small",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size: BadgeSize = size
        self._kind: BadgeKind = kind
        self._icon = icon
        self._show_text(text)

    def set_badge(self, kind: BadgeKind, text: str, icon: str = "") -> None:
        """Show another kind, word and icon; an empty text hides it."""
        if (kind, icon) != (self._kind, self._icon):
            self._kind, self._icon = kind, icon
            self.updateGeometry()
        self._show_text(text)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits icon and word."""
        return badge_size(self.theme, self._kind, self.text(), self._icon, self._size)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the badge."""
        told = (self._kind, self.text(), self._icon, self._size)
        paint_badge(painter, theme, self.rect(), *told)


class Count(_Small):
    """A number in a pill. `set_count(number, words)`; 0 hides it. `quiet`: in greys."""

    def __init__(self, parent: QWidget | None = None, *, quiet: bool = False) -> None:
        super().__init__(parent)
        self._quiet = quiet

    def set_count(self, number: int, words: str = "") -> None:
        """Show `number`; `words` say what is counted ("2 promises due")."""
        self._show_text(str(number))
        set_words(self, plain(words) or str(number))
        self.setVisible(number != 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """A circle, or a pill for longer numbers."""
        return pill_size(current_theme(), self.text())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the pill."""
        paint_pill(painter, theme, self.rect(), self.text(), quiet=self._quiet)


def pill_size(theme: Theme, number: str) -> QSize:
    """The size of a count's pill: a circle, longer for longer numbers."""
    height = theme.px("badge")
    return QSize(max(height, line_width(theme, number, "caption") + theme.px("pill_room")), height)


def paint_pill(
    painter: QPainter, theme: Theme, rect: QRect, number: str, *, quiet: bool = False
) -> None:
    """A count in a pill."""
    words: Colour = "muted" if quiet else "accent"
    painting.box(
        painter,
        theme,
        rect,
        ground="sunken" if quiet else "accent_tint",
        line=words if theme.is_contrast else None,
        width=theme.stroke("hair"),
        radius=theme.tokens.radius.pill,
    )
    wide = line_width(theme, number, "caption")
    inner = rect.adjusted((rect.width() - wide) // 2, 0, 1, 0)
    draw_line(painter, theme, inner, number, "caption", words)
