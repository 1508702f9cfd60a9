"""One question of a scorecard in the form: its answers, what the record proposes, why."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.records.review_words import possible_answers
from jobaid.review.card_answers import NOT_APPLICABLE
from jobaid.ui.frame.digit_row import digit_of
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.segments import Segments
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.library.model.scorecard import ScorecardQuestion
    from jobaid.operations.review.live_score import LiveQuestion
    from jobaid.operations.review.score_desk import ProposedAnswer


class ScoreQuestion(Themed, QWidget):
    """Draws a question, and emits what a person does with it.

    - `answered(id, answer, by_digit)`: another answer, None for none;
    - `why_written(id, words)`: other words for it;
    - `moment_asked(ms)`: the moment that a proposal rests on;
    - `left_down`, `left_up`: on to the next question, or back to the one before.

    Digits answer in the order of the options, 0 "does not apply"; Enter goes to the words for it.
    """

    answered = Signal(str, object, bool)
    why_written = Signal(str, str)
    moment_asked = Signal(int)
    left_down = Signal()
    left_up = Signal()

    def __init__(self, question: ScorecardQuestion, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.question = question
        self.number = number
        self.setAccessibleIdentifier(f"score-question-{number}")
        self._proposed: ProposedAnswer | None = None
        self._shown_why = False
        self.text = TextLabel("ui_bold", "text", self, wrap=True)
        self.points = TextLabel("caption", "muted", self)
        self.control: Segments | FieldFrame
        self._segments: Segments | None = None
        self._line: LineField | None = None
        self._long: LongBox | None = None
        self._make_control()
        self.proposal = PushButton("link", "", self)
        self.proposal.setAccessibleIdentifier(f"score-proposal-{number}")
        self.proposal.clicked.connect(self._ask_moment)
        self.accept = PushButton("quiet", "", self, small=True)
        self.accept.setAccessibleIdentifier(f"score-accept-{number}")
        self.accept.clicked.connect(self._accept)
        self.why = LongBox("ui", self)
        self.why.setAccessibleIdentifier(f"score-why-{number}")
        self.why.enter_leaves = True
        self.why.textChanged.connect(self._why_changed)
        self.why_row = FormRow(FieldFrame(self.why, self, height=64), self)
        self.problem = TextLabel("caption", "late", self, wrap=True)
        head = LineBox(None, space="gap")
        head.addWidget(self.text, 1)
        head.addWidget(self.points, 0, Qt.AlignmentFlag.AlignTop)
        beside = FlowLayout(gap=12)
        beside.addWidget(self.proposal)
        beside.addWidget(self.accept)
        column = Column(self, space="half", edge=("", "unit", "", "unit"))
        column.addLayout(head)
        column.addWidget(self.control)
        column.addLayout(beside)
        column.addWidget(self.problem)
        column.addWidget(self.why_row)
        self.why_row.hide()

    # -- what is drawn -------------------------------------------------------------------------

    def draw(
        self,
        answer: object,
        why: str,
        live: LiveQuestion,
        proposed: ProposedAnswer | None,
        language: str,
    ) -> None:
        """Draw question, answer and what the record proposes."""
        words = plain(self.question.text.text(language)) or self.question.id
        self._proposed = proposed
        self.text.set_text(words)
        self.points.set_text(translated(live.points))
        self.setEnabled(live.applies)
        self._draw_answer(answer, words, language)
        said = "" if proposed is None else translated(proposed.words)
        self.proposal.setVisible(bool(said))
        self.proposal.set_text(said)
        takes = proposed is not None and proposed.answer is not None and answer is None
        self.accept.setVisible(takes and live.applies)
        label = "" if proposed is None else translated(proposed.label)
        self.accept.set_text(self.tr("Take “%1”").replace("%1", label))
        self.accept.set_key(self.tr("Space") if takes else "")
        self.problem.set_text(translated(live.problem))
        self.problem.setVisible(bool(live.problem))
        if self.why.toPlainText() != why:
            self.why.show_text(why)
        self._shown_why = self._shown_why or bool(why) or live.wants_why
        if live.wants_why or self._shown_why or bool(why):
            self.why_row.set_label(self.tr("Why"), must=live.wants_why)
        self.why_row.setVisible(self._shown_why)
        set_words(self.why, self.tr("Why: %1").replace("%1", words))
        state = self.tr("does not apply here") if not live.applies else ""
        set_words(self, ", ".join(one for one in (words, translated(live.points), state) if one))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        own: list[QWidget] = []
        if self._segments is not None:
            own += self._segments.parts
        elif self._line is not None:
            own.append(self._line.field)
        elif self._long is not None:
            own.append(self._long)
        return [*own, self.proposal, self.accept, self.why]

    def take_focus(self) -> None:
        """Give the focus to its answer."""
        self.control.setFocus(Qt.FocusReason.TabFocusReason)

    def fold_why(self) -> None:
        """Room for words comes when they are wanted: another call is scored."""
        self._shown_why = False

    def open_why(self) -> None:
        """Let the words for the answer be written."""
        self._shown_why = True
        self.why_row.set_label(self.tr("Why"), must=self.why_row.must)
        self.why_row.show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Digits answer, Enter opens the words, Esc leaves them, up and down go on."""
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        digit = digit_of(event) if bare and self._segments is not None else None
        if bare and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.why.hasFocus():
                self.left_down.emit()
            else:
                self.open_why()
        elif key == Qt.Key.Key_Escape and self.why.hasFocus() and self._segments is not None:
            self.take_focus()
        elif bare and key == Qt.Key.Key_Down:
            self.left_down.emit()
        elif bare and key == Qt.Key.Key_Up:
            self.left_up.emit()
        elif digit is not None and not self.why.hasFocus():
            self._answer_digit(digit)
        elif bare and key == Qt.Key.Key_Space and not self.accept.isHidden():
            self._accept()
        elif bare and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and not self.why.hasFocus():
            self.answered.emit(self.question.id, None, False)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Space in a number that is empty takes what the record proposes."""
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and self._line is not None and watched is self._line.field:
            empty = not self._line.field.text()
            space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
            if empty and space and not self.accept.isHidden():
                self._accept()
                return True
        return super().eventFilter(watched, event)

    # -- inside --------------------------------------------------------------------------------

    def _make_control(self) -> None:
        kind = self.question.kind
        if kind in ("yes-no", "choice", "scale"):
            self._segments = Segments(self)
            self._segments.chosen.connect(self._chosen)
            self.control = self._segments
        elif kind == "number":
            self._line = LineField(self)
            self._line.field.textEdited.connect(self._typed)
            self._line.field.installEventFilter(self)
            self.control = self._line
        else:
            self._long = LongBox("ui", self)
            self._long.enter_leaves = True
            self._long.textChanged.connect(self._text_changed)
            self.control = FieldFrame(self._long, self, height=64)
        self._field.setAccessibleIdentifier(f"score-answer-{self.number}")

    @property
    def _field(self) -> QWidget:
        if self._line is not None:
            return self._line.field
        return self._long if self._long is not None else self.control

    def _draw_answer(self, answer: object, words: str, language: str) -> None:
        if self._segments is not None:
            options = [
                (value, self._short(value, translated(label)), f"{words}: {translated(label)}")
                for value, label in possible_answers(self.question, language)
            ]
            proposed = None if self._proposed is None else self._proposed.answer
            self._segments.set_options(options, proposed)
            self._segments.set_value(_as_option(answer))
            return
        told = "" if answer is None else str(answer)
        hint = ""
        if self.question.not_applicable:
            hint = self.tr("n/a where it does not apply")
        if self._line is not None:
            unit = plain(self.question.unit or "")
            self._line.field.setPlaceholderText(", ".join(one for one in (unit, hint) if one))
            self._line.field.show_text(told)
        elif self._long is not None and self._long.toPlainText() != told:
            self._long.show_text(told)
        set_words(self._field, words, hint)

    def _short(self, value: object, label: str) -> str:
        if value == NOT_APPLICABLE:
            return self.tr("N/A")
        return str(value) if self.question.kind == "scale" else label

    def _answer_digit(self, digit: int) -> None:
        assert self._segments is not None
        options = [one.option for one in self._segments.shown()]
        if digit == 0:
            if NOT_APPLICABLE in options:
                self.answered.emit(self.question.id, NOT_APPLICABLE, True)
            return
        if self.question.kind == "scale":
            if digit in options:
                self.answered.emit(self.question.id, digit, True)
            return
        own = [one for one in options if one != NOT_APPLICABLE]
        if digit <= len(own):
            self.answered.emit(self.question.id, own[digit - 1], True)

    def _chosen(self, option: object) -> None:
        self.answered.emit(self.question.id, option, False)

    def _typed(self, text: str) -> None:
        told: object = text.strip()
        try:
            number = float(text.replace(",", "."))
            if math.isfinite(number):
                told = int(number) if number.is_integer() else number
        except ValueError:
            pass
        self.answered.emit(self.question.id, told if told != "" else None, False)

    def _text_changed(self) -> None:
        if self._long is not None and self._long.hasFocus():
            self.answered.emit(self.question.id, self._long.toPlainText() or None, False)

    def _why_changed(self) -> None:
        if self.why.hasFocus():
            self.why_written.emit(self.question.id, self.why.toPlainText())

    def _accept(self) -> None:
        if self._proposed is not None and self._proposed.answer is not None:
            self.answered.emit(self.question.id, self._proposed.answer, True)

    def _ask_moment(self) -> None:
        if self._proposed is not None and self._proposed.at_ms is not None:
            self.moment_asked.emit(self._proposed.at_ms)


def _as_option(answer: object) -> object:
    """An answer as its option has it: yes and no are words, a whole number is one."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, float) and answer.is_integer():
        return int(answer)
    return answer
