"""The house's question to the customer, with the answer in one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.ask_field import AskField, FieldValue
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from jobaid.operations.callview.wrap_up_view_models import WrapUpView

NOT_ASKED = "not-asked"
_MOST = 11


class FeedbackCard(Card):
    """Asks the question. `answered` carries (question id, value, words), `skipped` the id."""

    answered = Signal(str, str, str)
    skipped = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view: WrapUpView | None = None
        self._question = TextLabel("body", "text", self, wrap=True)
        self._chips = ChoiceChips(self)
        self._chips.chosen.connect(self._picked)
        self._words = AskField(self)
        self._words.edited.connect(self._worded)
        edge = ("pad", "gap", "pad", "gap")
        Column(self, self._question, self._chips, self._words, edge=edge)
        self._drawn: tuple[object, ...] = ()
        self.setAccessibleIdentifier("feedback-card")

    def draw(self, view: WrapUpView) -> None:
        """Draw the question; without one nothing shows."""
        self.setVisible(view.question is not None)
        if view.question is None:
            return
        told = (view.question, view.question_kind, view.at_least, view.at_most)
        self._view = view
        if told != self._drawn:
            self._drawn = told
            self._question.set_text(f"“{view.question}”")
            options = self._answers(view)
            self._chips.set_options([*options, (NOT_ASKED, self.tr("Did not ask"))])
            self._chips.set_accessible(view.question, "", "feedback")
            own_words = self.tr("In the customer's own words")
            self._words.set_field(
                "feedback-words",
                own_words,
                identifier="feedback-words",
                placeholder=own_words,
                headed=True,
            )
            self.setAccessibleName(view.question)
        value = view.feedback_value
        if value is not None:
            # The kept value is a number: "4" and "4.0" are one.
            self._chips.set_values([value.removesuffix(".0")])
        elif NOT_ASKED not in self._chips.values():
            self._chips.set_values([])
        if not self._words.isAncestorOf(self.window().focusWidget() or self):
            self._words.set_value(view.feedback_words)

    def _answers(self, view: WrapUpView) -> list[tuple[str, str]]:
        """What can be chosen: of a scale its numbers, yes or no; of words nothing."""
        if view.question_kind == "yes-no":
            return [("yes", self.tr("Yes")), ("no", self.tr("No"))]
        if view.question_kind not in ("scale", "number"):
            return []
        last = min(view.at_most, view.at_least + _MOST - 1)
        return [(str(number), str(number)) for number in range(view.at_least, last + 1)]

    def settle(self) -> None:
        """Hand on the words that were written and not handed on yet."""
        self._words.finish()

    def _picked(self) -> None:
        if self._view is None or self._view.question_id is None:
            return
        value = self._chips.value()
        if value == NOT_ASKED:
            self.skipped.emit(self._view.question_id)
        elif value is not None:
            self.answered.emit(self._view.question_id, value, self._said())

    def _worded(self, _value: FieldValue) -> None:
        if self._view is not None and self._view.question_id is not None and self._said():
            value = self._chips.value()
            number = "" if value in (None, NOT_ASKED) else value
            self.answered.emit(self._view.question_id, number or "", self._said())

    def _said(self) -> str:
        value = self._words.value()
        return value.strip() if isinstance(value, str) else ""
