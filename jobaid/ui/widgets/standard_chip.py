"""A service standard as it runs: a ring that fills, the promise, and the state in words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, current_theme
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import plain, set_words

StandardTone = Literal["running", "soon", "over", "missed", "met"]
StandardForm = Literal["full", "pill"]

_TONES: dict[StandardTone, tuple[Colour, Colour, str]] = {
    # words, ring, icon
    "running": ("text", "accent", "clock"),
    "soon": ("warn", "warn", "clock"),
    "over": ("warn", "warn", "clock-alert"),
    "missed": ("late", "late", "clock-alert"),
    "met": ("ok", "ok", "check"),
}
_TINTS: dict[StandardTone, Colour] = {
    "running": "accent_tint",
    "soon": "warn_tint",
    "over": "warn_tint",
    "missed": "late_tint",
    "met": "ok_tint",
}

# Round the words of a pill: edge, ring, gap, edge.


class StandardChip(Painted, QLabel):
    """A ring of 32 px, the promise above, the state below; or a pill with both on one line.

    Where there is little room the promise is cut: how much time is left never is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._promise = ""
        self._state = ""
        self._short = ""
        self._fraction = 0.0
        self._tone: StandardTone = "running"
        self._icon = ""
        self._form: StandardForm = "full"

    def set_standard(
        self,
        promise: str,
        state: str,
        fraction: float,
        tone: StandardTone = "running",
        icon: str = "",
        short: str = "",
    ) -> None:
        """Show "Hold at most 60 s", "37 s left", how much of the time has gone (0 to 1).

        `icon` is shown while it runs ("pause" for hold); `short` is what the pill says
        ("On hold 0:23, 37 s left"), else promise and state.
        """
        told = (plain(promise), plain(state), plain(short), tone, icon)
        same = told == (self._promise, self._state, self._short, self._tone, self._icon)
        # The ring steps once a second; a step smaller than this is not seen.
        if same and abs(fraction - self._fraction) < 0.002:
            return
        wide = self.sizeHint().width()
        self._promise, self._state, self._short, self._tone, self._icon = told
        self._fraction = fraction
        if not same:
            words = ", ".join(part for part in told[:2] if part)
            if self.text() != words:
                self.setText(words)
            set_words(self, words)
            if self.sizeHint().width() != wide:
                self.remeasure()

    def set_form(self, form: StandardForm) -> None:
        """Show it in full, or as a pill (dock, 200 %)."""
        if form != self._form:
            self._form = form
            self.remeasure()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits the words."""
        theme = current_theme()
        widest = theme.px("words_most")
        if self._form == "pill":
            words = line_width(theme, self._pill_words(), "ui_bold")
            width = min(widest, words) + theme.px("pill_rest")
            return QSize(width, theme.px("control_small"))
        wide = max(
            line_width(theme, self._promise, "caption"), line_width(theme, self._state, "ui_bold")
        )
        ring = theme.px("ring")
        return QSize(ring + theme.px("unit") + min(widest, wide) + 1, theme.px("chip"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """The state in full; the promise may be cut."""
        theme = current_theme()
        hint = self.sizeHint()
        if self._form == "full":
            return hint
        words = line_width(theme, self._short or self._state or self._promise, "ui_bold")
        if self._tone == "met":
            # Its check mark has said what counts.
            words = min(words, theme.px("chip_words_least"))
        return QSize(min(hint.width(), words + theme.px("pill_rest")), hint.height())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ring, icon and words."""
        words, colour, icon = _TONES[self._tone]
        if self._tone in {"running", "soon"} and self._icon:
            icon = self._icon
        # Over and met are full rings: the time has run, whatever the last step was.
        full = self._tone in {"over", "missed", "met"}
        fraction = 1.0 if full else self._fraction
        if self._form == "pill":
            self._paint_pill(painter, icon, fraction)
            return
        side = theme.px("ring")
        rect = QRect(0, (self.height() - side) // 2, side, side)
        painting.ring(painter, theme, rect, fraction, colour)
        painting.icon_in(painter, theme, icon, colour, 16, rect)
        left = side + theme.px("unit")
        upper, lower = theme.line("caption"), theme.line("ui_bold")
        top = (self.height() - upper - lower) // 2
        room = self.width() - left
        area = QRect(left, top, room, upper)
        draw_line(painter, theme, area, self._promise, "caption", "muted")
        area = QRect(left, top + upper, room, lower)
        draw_line(painter, theme, area, self._state, "ui_bold", words)

    def _paint_pill(self, painter: QPainter, icon: str, fraction: float) -> None:
        theme = current_theme()
        _words, colour, _icon = _TONES[self._tone]
        contrast = theme.is_contrast
        ground = "raised" if contrast else _TINTS[self._tone]
        self.fill(painter, theme, ground, colour if contrast else None)
        side = theme.px("key")
        rect = QRect(theme.px("unit"), (self.height() - side) // 2, side, side)
        if self._tone == "met":
            painting.icon_in(painter, theme, "check", colour, 16, rect)
        else:
            painting.ring(painter, theme, rect, fraction, colour)
            painting.icon_in(painter, theme, icon, colour, 12, rect)
        area = self.rect().adjusted(rect.right() + 1 + theme.px("inset"), 0, -theme.px("unit"), 0)
        words = self._pill_words()
        state = line_width(theme, self._state, "ui_bold")
        rest = area.width() - state - theme.px("unit")
        if line_width(theme, words, "ui_bold") > area.width() and self._state and not self._short:
            if rest >= theme.px("row_answer"):
                draw_line(painter, theme, area, self._state, "ui_bold", colour, right=True)
                area.setWidth(rest)
                words = self._promise
            else:
                words = self._state
        draw_line(painter, theme, area, words, "ui_bold", colour)

    def _pill_words(self) -> str:
        return self._short or ", ".join(part for part in (self._promise, self._state) if part)
