"""The house's question to the customer, with the answer in one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.breakpoints import height_at
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.ask_field import AskField, FieldValue
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel

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
        self._drawn: tuple[object, ...] = ()
        self.setAccessibleIdentifier("feedback")

    def draw(self, view: WrapUpView) -> None:
        """Draw the question; without one nothing shows."""
        self.setVisible(view.question is not None)
        if view.question is None:
            return
        told = (view.question, view.at_least, view.at_most)
        self._view = view
        if told != self._drawn:
            self._drawn = told
            self._question.set_text(f"“{view.question}”")
            numbers = range(view.at_least, min(view.at_most, view.at_least + _MOST - 1) + 1)
            options = [(str(number), str(number)) for number in numbers]
            self._chips.set_options([*options, (NOT_ASKED, self.tr("Did not ask"))])
            self._chips.set_accessible(view.question, "", "feedback")
            self._words.set_field(
                "feedback-words",
                "",
                "text",
                identifier="feedback-words",
                placeholder=self.tr("In the customer's own words"),
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
        self._arrange()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px at `width` px."""
        return self._lay(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self._lay(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.width() > 0:
            self._lay(self.width(), move=True)

    def _lay(self, width: int, *, move: bool = False) -> int:
        px = current_theme().px
        pad, inner = px(16), width - px(32)
        y = px(12)
        for part, gap in ((self._question, 8), (self._chips, 8), (self._words, 0)):
            high = self._height(part, inner)
            if move:
                part.setGeometry(pad, y, inner, high)
            y += high + px(gap)
        return y + px(14)

    def _height(self, part: QWidget, width: int) -> int:
        layout = part.layout()
        if layout is not None and layout.hasHeightForWidth():
            return layout.heightForWidth(width)
        return height_at(part, width)

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
