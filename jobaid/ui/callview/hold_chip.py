"""Says that the call is on hold, and for how long; and that its recording is paused."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobaid.ui.theme import Colour, Theme, TypeName, current_theme
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.painting import icon_in
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import set_words


class HoldChip(Painted, QLabel):
    """On hold, and how long, on a tint; amber once a standard runs short or a check-in is due.

    A large one is read from further away: a recording that is paused must go on again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressing = False
        self._large = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleIdentifier("on-hold")
        self.hide()

    def set_hold(self, words: str, *, pressing: bool, large: bool = False) -> None:
        """Show the words; `pressing`: the customer has waited long. "" hides it."""
        if (words, pressing, large) != (self.text(), self._pressing, self._large):
            wider = len(words) != len(self.text()) or large != self._large
            self._pressing, self._large = pressing, large
            self.setText(words)
            set_words(self, words)
            if wider:
                self.remeasure()
        self.setVisible(bool(words))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Fits the words."""
        theme = current_theme()
        width = line_width(theme, self.text(), self._role) + theme.px("hold_room")
        return QSize(width, theme.px("control" if self._large else "control_small"))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw tint, icon and words."""
        ground: Colour = "warn_tint" if self._pressing else "accent_tint"
        words: Colour = "warn" if self._pressing else "accent"
        line: Colour | None = words if theme.is_contrast else None
        self.fill(painter, theme, ground, line)
        area = QRect(theme.px("tight"), 0, theme.px("icon"), self.height())
        icon_in(painter, theme, "pause", words, 16, area)
        area = self.rect().adjusted(theme.px("chip_words"), 0, 0, 0)
        draw_line(painter, theme, area, self.text(), self._role, words)

    @property
    def _role(self) -> TypeName:
        return "title" if self._large else "ui_bold"
