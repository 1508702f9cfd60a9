"""What reviewers agree of a question that they answered in different ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.review.calibrated_call import DECISIONS
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.review.calibrated_call import CalibratedQuestion

_NONE = ""


class AgreePanel(SmallPanel):
    """Who answered what and why, and what comes of it; digits decide.

    `agreed(question, decision, words, answer)`.
    """

    agreed = Signal(str, str, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("agree-panel")
        self._question = ""
        self.told = TextLabel("ui", "text", self, wrap=True)
        self.told.setAccessibleIdentifier("agree-told")
        self.answer = ChoiceBox(self)
        self.answer.setAccessibleIdentifier("agree-answer")
        self._answer_row = FormRow(self.answer, self)
        self.decision = ChoiceChips(self)
        self._decision_row = FormRow(self.decision, self)
        self.kept = KeptWords("agree", self)
        self.words = LineField(self)
        self.words.field.setAccessibleIdentifier("agree-words")
        self._words_row = FormRow(self.words, self)
        self.button = PushButton("primary", "", self, small=True)
        self.button.setAccessibleIdentifier("agree-keep")
        self.button.clicked.connect(self._accept)
        parts = (self.told, self._answer_row, self._decision_row, self.kept, self._words_row)
        for part in parts:
            self.add(part)
        self.buttons.addWidget(self.button)
        self.accepted.connect(self._accept)

    def prepare(self, question: CalibratedQuestion) -> QWidget:
        """Ask about a question; returns what has the focus.

        What was written of the same question and put away with Esc is there again.
        """
        if question.id != self._question:
            self._question = question.id
            self.decision.set_values([])
            self.words.field.clear()
        self.kept.begin(question.id, {"words": self.words.field})
        self.set_title(self.tr("What do you agree? %1").replace("%1", question.text))
        lines = [
            f"{one.name}: {one.answer or '–'}" + (f", “{one.why}”" if one.why else "")
            for one in question.told
        ]
        if question.agreed:
            lines.append(self.tr("Agreed before: %1").replace("%1", question.agreed))
        self.told.set_text("\n".join(lines))
        self._answer_row.set_label(self.tr("The answer that all hold right"))
        options = [(one, one) for one in question.answers]
        self.answer.set_options([*options, (_NONE, self.tr("Neither"))])
        self.answer.set_value(options[0][0] if len(options) == 1 else _NONE)
        self._decision_row.set_label(self.tr("What becomes of the question"), must=True)
        self._decision_row.set_error("")
        self.decision.set_options(
            [
                (id, f"{at} {translated(words)}")
                for at, (id, words) in enumerate(DECISIONS.items(), start=1)
            ]
        )
        self.decision.set_accessible(self._decision_row.label, "", "agree-decision")
        self._words_row.set_label(self.tr("In your words"), must=True)
        self._words_row.set_error("")
        hint = self.tr("The reviews stay as they are; the next version of the card changes.")
        self._words_row.set_help("hint", hint, aloud=False)
        self.button.set_text(self.tr("Keep what we agree"))
        return self.answer

    def forget(self) -> None:
        """What was written is kept: the next question begins anew."""
        self._question = ""
        self.kept.sent()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits decide, outside of the field."""
        at = event.key() - Qt.Key.Key_1
        if 0 <= at < len(DECISIONS) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.decision.set_values([[*DECISIONS][at]])
            self.words.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _accept(self) -> None:
        decision, words = self.decision.value(), self.words.field.text().strip()
        if decision is None:
            self._decision_row.set_error(self.tr("Choose what becomes of the question."))
            self.decision.setFocus()
        elif not words:
            self._words_row.set_error(self.tr("Say it in a few words: who scores next reads them."))
            self.words.field.setFocus()
        else:
            self.agreed.emit(self._question, decision, words, self.answer.value() or "")
