"""Another outcome for a call that is over: said beside the one that was kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column


class CorrectOutcome(Card):
    """Outcomes and why: Enter or the button, `corrected(outcome, words)`."""

    shows_whole = True

    corrected = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._outcome = ""
        self._heading = SectionHeading(self)
        self.kept = KeptWords("correct", self)
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleIdentifier("correct-outcome")
        self.outcome = FormRow(self.choice, self)
        self.line = LineField(self)
        self.line.field.setAccessibleIdentifier("correct-words")
        self.words = FormRow(self.line, self)
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("correct-keep")
        self.button.clicked.connect(self._send)
        self.line.field.returnPressed.connect(self._send)
        edge = ("pad", "gap", "pad", "pad")
        parts = (self._heading, self.outcome, self.kept, self.words, self.button)
        Column(self, *parts, edge=edge)

    def draw(
        self, call: str, outcomes: Sequence[tuple[str, str]], outcome: str, *, same: bool
    ) -> None:
        """Offer the outcomes, with that of the call chosen; `same`: the same call as before."""
        self._heading.set_heading(self.tr("Correct the outcome"), icon="pencil", colour="accent")
        self.outcome.set_label(self.tr("The right outcome"))
        self.words.set_label(self.tr("Why"))
        self.choice.set_options(outcomes)
        if not same or outcome != self._outcome:
            self._outcome = outcome
            self.choice.set_value(outcome)
            self.outcome.set_error("")
            self.line.field.clear()
            if same:
                self.kept.sent()
        self.kept.begin(call, {"words": self.line.field})
        self.button.set_text(self.tr("Keep the correction"))
        self.setVisible(bool(outcomes))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.choice, *self.kept.stops(), self.line.field, self.button]

    def _send(self) -> None:
        chosen = self.choice.value()
        if not chosen or chosen == self._outcome:
            self.outcome.set_error(self.tr("Choose another outcome than the one that is kept."))
            return
        self.outcome.set_error("")
        self.corrected.emit(chosen, self.line.field.text())
