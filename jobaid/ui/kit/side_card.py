"""A card of the side: a heading and what stands under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.themed import Themed, grow_with_width, set_words

if TYPE_CHECKING:
    from jobaid.ui.theme import Colour


class SideCard(Card):
    """Takes the focus, so that it can be reached and read by the keyboard alone."""

    ring_radius = 8

    def __init__(self, identifier: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = SectionHeading(self)
        self.column = Column(self, self.heading, edge=("pad", "gap", "pad", "pad"))
        self.setAccessibleIdentifier(identifier)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        grow_with_width(self)
        self.hide()

    def ring_target(self) -> QWidget | None:
        """The ring goes round the card."""
        return self

    def head(
        self, text: str, icon: str, *, count: int = 0, caption: str = "", colour: Colour = "accent"
    ) -> None:
        """Show the heading."""
        self.heading.set_heading(text, icon=icon, colour=colour, count=count, caption=caption)

    def tell(self, words: str) -> None:
        """What a screen reader says when the card has the focus."""
        set_words(self, self.heading.accessibleName(), words)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self]


class Lines(Themed, QWidget):
    """Paragraphs under each other, each label made once: `show_lines((text, strong), ...)`."""

    def __init__(self, parent: QWidget, colour: Colour = "muted") -> None:
        super().__init__(parent)
        self._labels = Pool(self._label)
        self._colour: Colour = colour
        self._column = Column(self, space="line")

    def show_lines(self, lines: tuple[tuple[str, bool], ...]) -> None:
        """Show paragraphs; a strong one begins something new and stands a little off."""
        shown = self._labels.show(len(lines))
        for at, (label, (text, strong)) in enumerate(zip(shown, lines, strict=True)):
            label.set_role("ui_bold" if strong else "ui")
            label.set_colour("text" if strong else self._colour)
            label.set_edge(("", "inset" if strong and at else "", "", ""))
            label.set_text(text)

    def _label(self) -> TextLabel:
        label = TextLabel("ui", "text", self, wrap=True)
        self._column.addWidget(label)
        return label
