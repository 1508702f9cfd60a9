"""What today's version of a step has otherwise than was shown, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobaid.ui.kit.side_card import Lines
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.review.playback_view_models import TodayView


class TodayPane(Themed, QScrollArea):
    """Draws a `TodayView`. It takes the focus itself, so that arrows scroll it."""

    ring_radius = 8

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleIdentifier("today")
        page = Pane()
        page.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        card = Card(page)
        self._heading = SectionHeading(card)
        self._lines = Lines(card, "text")
        Column(card, self._heading, self._lines, space="half", edge=("pad", "gap", "pad", "pad"))
        column = Column(page, card, edge="ring")
        column.addStretch(1)
        self.setWidget(page)

    def ring_target(self) -> QWidget | None:
        """The ring goes round the pane."""
        return self

    def draw(self, today: TodayView) -> None:
        """Draw what differs; nothing more than a sentence where nothing does."""
        lines: list[tuple[str, bool]] = [(plain(translated(today.words)), False)]
        for one in today.differences:
            lines.append((plain(translated(one.part)), True))
            for words, told in ((self.tr("Then: %1"), one.then), (self.tr("Now: %1"), one.now)):
                shown = plain(translated(told), lines=True) or self.tr("nothing")
                lines.append((words.replace("%1", shown), False))
        self._heading.set_heading(self.tr("Today's version"), icon="history", colour="accent")
        self._lines.show_lines(tuple(lines))
        set_words(self, self.tr("Today's version"), " ".join(text for text, _ in lines))
