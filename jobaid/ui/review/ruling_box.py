"""Answering a dispute: give way, with the right answer, or keep the score; and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.digit_row import digit_of
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.shown_review_models import DisputeRow, QuestionRow

GIVE_WAY, KEEP = "give-way", "keep"


class RulingBox(Card):
    """Draws a dispute: `ruled(dispute id, gives way, words, answer)`, `left`."""

    ruled = Signal(str, bool, str, object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.dispute: DisputeRow | None = None
        self._choice = ""
        self._answer: object = None
        self.setAccessibleIdentifier("ruling")
        self._head = SectionHeading(self)
        self.kept = KeptWords("ruling", self)
        self._words = TextLabel("body", "text", self, wrap=True)
        self._words.setAccessibleIdentifier("ruling-dispute")
        self.choice = Segments(self)
        self.choice.setAccessibleIdentifier("ruling-choice")
        self.choice.chosen.connect(self._chosen)
        self._answer_label = TextLabel("ui_bold", "text", self)
        self.answers = Segments(self)
        self.answers.setAccessibleIdentifier("ruling-answer")
        self.answers.chosen.connect(self._answered)
        self.field = LongBox("ui", self)
        self.field.setAccessibleIdentifier("ruling-words")
        self._frame = FieldFrame(self.field, self, height=72)
        self.button = PushButton("primary", "", self)
        self.button.setAccessibleIdentifier("ruling-send")
        self.button.clicked.connect(self.send)
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._hint.setAccessibleIdentifier("ruling-hint")
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        column = Column(self, self._head, self._words, edge=("pad", "gap", "pad", "pad"))
        for part in (self.choice, self._answer_label, self.answers, self.kept, self._frame):
            column.addWidget(part)
        column.addLayout(foot)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a dispute is being answered."""
        return not self.isHidden()

    def open_box(self, dispute: DisputeRow, question: QuestionRow | None, keys: str) -> None:
        """Answer a dispute; `question` is the one it is of."""
        if self.dispute is None or self.dispute.id != dispute.id:
            self.field.clear()
            self._choice = GIVE_WAY if dispute.needs_other else ""
            self._answer = None
        self.dispute = dispute
        self.kept.begin(dispute.id, {"words": self.field})
        self._head.set_heading(
            self.tr("Disputed: %1").replace("%1", plain(dispute.title)),
            icon="message-square-text",
            colour="warn",
        )
        self._words.set_text(f"“{plain(dispute.words)}”")
        options = [(GIVE_WAY, self.tr("1  Give way"), self.tr("Give way: the agent is right"))]
        if not dispute.needs_other:
            options.append((KEEP, self.tr("2  Keep the score"), self.tr("Keep the score")))
        self.choice.set_options(options)
        self.choice.set_value(self._choice or None)
        told = () if question is None else question.answers
        self.answers.set_options(
            [(value, translated(label), translated(label)) for value, label in told]
        )
        self._answer_label.set_text(self.tr("The right answer"))
        self.button.set_text(self.tr("Answer"))
        self.button.set_key(keys)
        hint = self.tr("The agent reads these words. What was released stays as it was.")
        if dispute.needs_other:
            hint = self.tr("You reviewed this call: to keep the score another person is needed.")
        self._say(hint)
        set_words(self.field, self.tr("Why"), hint)
        set_words(self, self._head.accessibleName(), self._words.text())
        self._show_answers()
        self.show()

    def take_focus(self) -> None:
        """Give the focus to the decision."""
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_box(self, *, sent: bool = False) -> None:
        """Put it away; what was typed is there again with the dispute, unless it was `sent`."""
        if sent:
            self.kept.sent()
        self.dispute = None
        self.hide()

    def send(self) -> None:
        """Send the ruling; what is missing is said."""
        if self.dispute is None:
            return
        if not self._choice:
            self.say_wrong(self.tr("Choose first: 1 gives way, 2 keeps the score."))
            self.take_focus()
            return
        needs = self._choice == GIVE_WAY and bool(self.answers.shown()) and self._answer is None
        if needs:
            self.say_wrong(self.tr("Say which answer is the right one."))
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        words = self.field.toPlainText()
        if not words.strip():
            self.say_wrong(self.tr("Write why first: the agent reads it."))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.button.setEnabled(False)
        self.ruled.emit(self.dispute.id, self._choice == GIVE_WAY, words, self._answer)

    def say_wrong(self, words: str) -> None:
        """Say what would be right."""
        self.button.setEnabled(True)
        self._say(words)
        announce(self, words)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        fields = (*self.kept.stops(), self.field)
        return [*self.choice.parts, *self.answers.parts, *fields, self.button]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits decide; Esc leaves it for later."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        digit = digit_of(event) if bare and not self.field.hasFocus() else None
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif digit in (1, 2) and self.choice.has_focus():
            options = self.choice.shown()
            if digit <= len(options):
                self.choice.set_value(options[digit - 1].option)
                self._chosen(options[digit - 1].option)
        elif digit and self.answers.has_focus() and digit <= len(self.answers.shown()):
            option = self.answers.shown()[digit - 1].option
            self.answers.set_value(option)
            self._answered(option)
        elif bare and event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif bare and event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _chosen(self, option: object) -> None:
        self._choice = str(option)
        self._show_answers()
        if self._choice == GIVE_WAY and self.answers.shown():
            self.answers.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answered(self, option: object) -> None:
        self._answer = option
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_answers(self) -> None:
        asks = self._choice == GIVE_WAY and bool(self.answers.shown())
        self.answers.setVisible(asks)
        self._answer_label.setVisible(asks)
        self.answers.set_value(self._answer)

    def _say(self, words: str) -> None:
        self._hint.set_text(words)
