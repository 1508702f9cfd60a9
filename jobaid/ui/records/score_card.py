"""The score of a review with its arithmetic: a ring, the points, which answers fail it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobaid.ui.theme import Theme, current_theme
from jobaid.ui.translated_sentences import decimal_shown
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.painted import Painted
from jobaid.ui.widgets.paragraph import draw_line, line_width
from jobaid.ui.widgets.themed import set_words


class ScoreRing(Painted, QWidget):
    """A score out of 100 in a ring that is full to it; a dash where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_score(self, score: float | None) -> None:
        """Show a score."""
        self._score = score
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for three digits and a decimal."""
        side = 2 * current_theme().px("ring")
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never squeezed."""
        return self.sizeHint()

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw ring and number."""
        share = 0.0 if self._score is None else self._score / 100
        side = min(self.width(), self.height())
        round_one = QRect(0, 0, side, side)
        round_one.moveCenter(self.rect().center())
        painting.ring(painter, theme, round_one, share, "accent")
        words = "–" if self._score is None else decimal_shown(self._score)
        wide = line_width(theme, words, "title")
        area = QRect((self.width() - wide) // 2, 0, wide + 1, self.height())
        draw_line(painter, theme, area, words, "title", "text")


class ScoreCard(Card):
    """Draws a score; it can have the focus, so that it is read by the keyboard alone."""

    ring_radius = 8

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ring = ScoreRing(self)
        self.words = TextLabel("strong", "text", self, wrap=True)
        self.about = TextLabel("ui", "muted", self, wrap=True)
        self.until = TextLabel("ui_bold", "warn", self, wrap=True)
        self.words.setAccessibleIdentifier("score-words")
        self.setAccessibleIdentifier("score")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        column = Column(None, self.words, self.about, self.until, space="half")
        row = LineBox(self, self.ring, space="pad", edge="pad")
        row.addLayout(column, 1)

    def ring_target(self) -> QWidget | None:
        """The focus ring goes round the card."""
        return self

    def draw(
        self,
        score: float | None,
        words: str,
        about: str,
        until: str = "",
        *,
        out_of_100: bool = False,
    ) -> None:
        """Draw a score, how it is worked out, what else is to be known, and until when.

        `out_of_100`: its points are so, too, and `words` say it.
        """
        self.ring.set_score(score)
        of = self.tr("Score %1 of 100").replace(
            "%1", "–" if score is None else decimal_shown(score)
        )
        told = words if score is None or out_of_100 else self.tr("of 100: %1").replace("%1", words)
        self.words.set_text(told)
        self.about.set_text(about)
        self.about.setVisible(bool(about))
        self.until.set_text(until)
        self.until.setVisible(bool(until))
        set_words(self, of, " ".join(one for one in (words, about, until) if one))
