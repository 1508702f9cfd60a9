"""What counts in a run, in a small panel: open before it begins, and while it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from jobaid.sentences import ended, put
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from jobaid.operations.practice.run_card import RunCard


class CardPanel(SmallPanel):
    """`begun(scenario)` where the run is still to begin."""

    begun = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._card: RunCard | None = None
        self._begins = False
        self._lines = Lines(self)
        self._lines.setAccessibleIdentifier("practice-card-lines")
        self._go = PushButton("primary", "", self, small=True)
        self._go.setAccessibleIdentifier("practice-card-go")
        self._go.clicked.connect(self._take)
        self.accepted.connect(self._take)
        self.add(self._lines)
        self.buttons.addWidget(self._go)

    def prepare(self, card: RunCard, *, begins: bool) -> QWidget:
        """Show a card; `begins`: Enter begins its run, else it goes on."""
        self._card, self._begins = card, begins
        self.set_title(put(self.tr("What counts: %1"), "%1", card.title))
        lines: list[tuple[str, bool]] = [(card.brief, False)] if card.brief else []
        for heading, told in card.parts:
            lines.append((translated(heading), True))
            lines += [(ended(translated(one)), False) for one in told]
        self._lines.show_lines(tuple(lines))
        self._go.set_text(self.tr("Begin") if begins else self.tr("Go on"))
        self._go.set_key(self.tr("Enter"))
        return self._go

    def opening_words(self) -> str:
        """All of it is read out: nothing in it takes the focus but the way on."""
        told = self._card
        if told is None:
            return super().opening_words()
        parts = [ended(self._title.text()), told.brief]
        for heading, lines in told.parts:
            parts.append(ended(translated(heading)))
            parts += [ended(translated(one)) for one in lines]
        return " ".join(one for one in parts if one)

    def _take(self) -> None:
        if self._card is not None:
            self.begun.emit(self._card.scenario if self._begins else "")
