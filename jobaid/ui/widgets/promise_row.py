"""A promise and how soon it is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from jobaid.ui.widgets import painting
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.paragraph import TextParagraph, draw_line, line_width
from jobaid.ui.widgets.placing import Arranged, Wrapping
from jobaid.ui.widgets.themed import grow_with_width, plain, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour, Theme
    from jobaid.ui.widgets.standard_chip import StandardTone

_COLOURS: dict[StandardTone, Colour] = {
    "running": "muted",
    "soon": "warn",
    "over": "warn",
    "missed": "late",
    "met": "ok",
}


class PromiseRow(Wrapping, Arranged, QLabel):
    """A promise: what, when, and how soon. With a ring and a button it is one that is due.

    Signal `acted` when its button is pressed. `promise_id` holds which promise.
    """

    acted = Signal()
    usual, least = "side_words", ("column_least", "block")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise_id = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = TextParagraph()
        self._due, self._detail = "", ""
        self._tone: StandardTone = "running"
        self._fraction: float | None = None
        self._button: PushButton | None = None
        grow_with_width(self)

    def set_promise(
        self,
        text: str,
        due: str,
        tone: StandardTone = "running",
        *,
        detail: str = "",
        fraction: float | None = None,
        action: str = "",
        keys: str = "",
    ) -> None:
        """Show "Call back today by 15:00" and "in 35 min".

        With `fraction` (0 to 1 of the time gone) it has a ring and stands on two lines;
        `detail` follows the due words there; `action` and `keys` make a button.
        """
        self._due, self._detail = plain(due), plain(detail)
        self._tone, self._fraction = tone, fraction
        self._words.set_run(plain(text), "ui" if fraction is None else "strong", "text")
        if action or self._button is not None:
            button = self._made_button()
            button.set_text(action)
            button.set_key(keys)
            button.setVisible(bool(action))
        parts = [plain(text), self._due, self._detail]
        words = ", ".join(part for part in parts if part)
        if words != self.text():
            self.setText(words)
            set_words(self, words)
        self.arrange()
        self.remeasure()

    def measured(self, theme: Theme, width: int) -> int:
        """Two lines with a ring, else as many as the words take."""
        words = self._words.height(theme, self._inner(theme, width))
        if self._fraction is None:
            return max(theme.px("block"), words + theme.px("half"))
        return max(theme.px("ring_words"), words + theme.line("ui") + theme.px("unit"))

    def arrange(self) -> None:
        """Keep the button at the right."""
        if self._button is not None and not self._button.isHidden():
            size = self._button.sizeHint()
            y = (self.height() - size.height()) // 2
            self._button.setGeometry(self.width() - size.width(), y, *size.toTuple())

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ring, words and time."""
        inner = self._inner(theme, self.width())
        colour = _COLOURS[self._tone]
        if self._fraction is None:
            top = theme.px("line")
            self._words.draw(painter, theme, QRect(0, top, inner, self.height()))
            wide = self._due_width(theme, self.width())
            area = QRect(self.width() - wide, 0, wide + 1, theme.px("block"))
            draw_line(painter, theme, area, self._due, "caption", colour)
            return
        side = theme.px("big_ring")
        rect = QRect(0, (self.height() - side) // 2, side, side)
        ring: Colour = "accent" if self._tone == "running" else colour
        painting.ring(painter, theme, rect, self._fraction, ring)
        painting.icon_in(painter, theme, "clock", ring, 16, rect)
        left = theme.px("ring_words")
        high = self._words.height(theme, inner) + theme.line("ui")
        top = (self.height() - high) // 2
        top += self._words.draw(painter, theme, QRect(left, top, inner, high))
        wide = min(inner, line_width(theme, self._due, "ui_bold"))
        area = QRect(left, top, wide + 1, theme.line("ui"))
        calm = self._tone == "running"
        draw_line(painter, theme, area, self._due, "ui" if calm else "ui_bold", colour)
        if self._detail:
            wide = line_width(theme, self._due, "ui" if calm else "ui_bold")
            area = QRect(left + wide, top, inner - wide, theme.line("ui"))
            draw_line(painter, theme, area, f", {self._detail}", "ui", "muted")

    def _made_button(self) -> PushButton:
        if self._button is None:
            self._button = PushButton("plain", "", self, small=True)
            self._button.clicked.connect(self.acted)
        return self._button

    def _due_width(self, theme: Theme, width: int) -> int:
        return min(width // 2, line_width(theme, self._due, "caption"))

    def _inner(self, theme: Theme, width: int) -> int:
        if self._fraction is None:
            return max(
                theme.px("words_least"), width - self._due_width(theme, width) - theme.px("gap")
            )
        taken = theme.px("ring_words")
        if self._button is not None and not self._button.isHidden():
            taken += self._button.sizeHint().width() + theme.px("gap")
        return max(theme.px("words_least"), width - taken)
