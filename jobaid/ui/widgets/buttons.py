"""Buttons and filter chips: painted by role, pressed like any Qt button."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted, RowButton
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import PressedByEnter, plain, set_words
from jobaid.ui.widgets.toggled import Toggled

ButtonKind = Literal["primary", "plain", "quiet", "link", "marked"]


class PushButton(PressedByEnter, Painted, QPushButton):
    """A button: "primary" (at most one a screen), "plain", "quiet", "link", "marked".

    "marked" is a quiet one that stands out on the accent tint ("Take off hold"). `small`: 32 px
    high for cards, else 40. Signals are Qt's own (`clicked`).
    """

    def __init__(
        self,
        kind: ButtonKind = "plain",
        text: str = "",
        parent: QWidget | None = None,
        *,
        small: bool = False,
        keys_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self._kind: ButtonKind = kind
        self._keys = ""
        self._icon = ""
        self._small = small
        self._keys_first = keys_first
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Say what pressing does; an ampersand is shown, not a mnemonic."""
        shown = plain(text)
        if self.accessibleName() != shown:
            self.setText(shown.replace("&", "&&"))
            self._tell()
            self.remeasure()

    def set_key(self, keys: str) -> None:
        """Show the key that presses it now."""
        if keys != self._keys:
            self._keys = keys
            self._tell()
            self.remeasure()

    def set_icon_name(self, icon: str) -> None:
        """Show an icon before the words; "" for none."""
        if icon != self._icon:
            self._icon = icon
            self.remeasure()

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it another kind of button."""
        if kind != self._kind:
            self._kind = kind
            self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits icon, words and key."""
        theme = current_theme()
        height = theme.px("control_small" if self._small else "control")
        if self._kind == "link":
            height = theme.px("target_min")
        parts = self._widths()
        gap = theme.px("unit")
        width = sum(parts) + gap * (len(parts) - 1) + 2 * self._pad()
        return QSize(max(width, theme.px("target_min")), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ground, icon, words and key cap."""
        words = self._paint_ground(painter)
        gap = theme.px("unit")
        parts = self._widths()
        x = (self.width() - sum(parts) - gap * (len(parts) - 1)) // 2
        if self._keys and self._keys_first:
            x = self._paint_cap(painter, x) + gap
        if self._icon:
            side = theme.px("icon")
            mark = QRect(x, 0, side, self.height())
            painting.icon_in(painter, theme, self._icon, words, 16, mark)
            x += side + gap
        text = self.accessibleName()
        wide = self._words_width()
        if text:
            area = QRect(x, 0, wide + 1, self.height())
            draw_line(painter, theme, area, text, "ui_bold", words)
            if self._kind == "link":
                under = (self.height() + theme.metrics("ui_bold").height()) // 2
                painter.fillRect(x, under, wide, theme.px(1), theme.colour(words))
            x += wide + gap
        if self._keys and not self._keys_first:
            self._paint_cap(painter, x)

    def _paint_ground(self, painter: QPainter) -> Colour:
        theme = current_theme()
        edge = theme.stroke("edge")
        ground: Colour | None
        line: Colour | None = None
        words: Colour = "text"
        hot = self.underMouse() and self.isEnabled()
        if self._kind == "primary":
            ground, words = ("accent_hover" if hot or self.isDown() else "accent"), "on_accent"
        elif self._kind == "plain":
            ground = "pressed" if self.isDown() else "hover" if hot else "raised"
            line = "edge"
        elif self._kind == "marked":
            ground, words = ("pressed" if self.isDown() else "accent_tint"), "accent"
            line = "accent" if theme.is_contrast else None
        else:
            ground = "pressed" if self.isDown() else "hover" if hot else None
            words = "accent"
        if not self.isEnabled():
            words = "disabled"
            ground, line = None, (None if self._kind in {"quiet", "link"} else "line")
        if ground is not None or line is not None:
            painting.box(
                painter, theme, self.rect(), ground=ground, line=line, width=edge if line else 0
            )
        return words

    def _paint_cap(self, painter: QPainter, x: int) -> int:
        theme = current_theme()
        kind: painting.CapKind = "primary" if self._kind == "primary" else "inline"
        size = painting.cap_size(theme, self._keys, kind)
        rect = QRect(x, (self.height() - size.height()) // 2, size.width(), size.height())
        painting.cap(painter, theme, rect, self._keys, kind, enabled=self.isEnabled())
        return x + size.width()

    def _widths(self) -> list[int]:
        theme = current_theme()
        parts = []
        if self._icon:
            parts.append(theme.px("pad"))
        if self.accessibleName():
            parts.append(self._words_width())
        if self._keys:
            kind: painting.CapKind = "primary" if self._kind == "primary" else "inline"
            parts.append(painting.cap_size(theme, self._keys, kind).width())
        return parts or [0]

    def _words_width(self) -> int:
        theme = current_theme()
        wide = line_width(theme, self.accessibleName(), "ui_bold")
        return min(theme.px("words_most"), wide)

    def _pad(self) -> int:
        if self._kind == "link":
            return 0
        return current_theme().px(
            "tight" if self._small or self._kind in {"quiet", "marked"} else "pad"
        )

    def _tell(self) -> None:
        set_words(self, self.text().replace("&&", "&"), painting.spoken_keys(self._keys))


class Chip(Toggled, RowButton):
    """A filter that is on or off, with its number: "Needs you 14". Signal: `clicked(bool)`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._shown = ""

    def set_chip(self, text: str, count: int | None = None, *, on: bool = False) -> None:
        """Show `text` and how many there are; `on`: this filter holds."""
        shown = plain(text) if count is None else f"{plain(text)} {count}"
        if shown != self._shown:
            self._shown = shown
            set_words(self, shown)
            self.remeasure()
        self.setChecked(on)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits the bold words, so that it does not change size when it is turned on."""
        theme = current_theme()
        words = min(theme.px("words_most"), line_width(theme, self._shown, "ui_bold"))
        return QSize(words + theme.px("block"), theme.px("control_small"))

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """On: tint, accent line and bold; off: a plain box."""
        on = self.isChecked()
        hot = self.underMouse()
        self.fill(
            painter,
            theme,
            "accent_tint" if on else "hover" if hot else "raised",
            "accent" if on else "edge",
            stroke="edge",
            radius=theme.tokens.radius.chip,
        )
        role, words = ("ui_bold", "accent") if on else ("ui", "text")
        wide = line_width(theme, self._shown, role)  # type: ignore[arg-type]
        inset = max(theme.px("unit"), (self.width() - wide) // 2)
        area = self.rect().adjusted(inset, 0, -inset + 1, 0)
        draw_line(painter, theme, area, self._shown, role, words)  # type: ignore[arg-type]
