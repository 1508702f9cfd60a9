"""Another value for a field of a call that is over: said beside the one that was kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choice_box import ChoiceBox
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from jobaid.operations.records.record_view_models import RecordedField


class CorrectField(Card):
    """A field, its right value, why: Enter or the button, `corrected(RecordedField, value, words)`.

    What was typed stays until the correction is there.
    """

    shows_whole = True

    corrected = Signal(object, str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fields: tuple[RecordedField, ...] = ()
        self._call = ""
        self._heading = SectionHeading(self)
        self.kept = KeptWords("correct-field", self)
        self.choice = ChoiceBox(self)
        self.choice.setAccessibleIdentifier("correct-field")
        self.choice.currentIndexChanged.connect(self._field_chosen)
        self.which = FormRow(self.choice, self)
        self.value = LineField(self)
        self.value.field.setAccessibleIdentifier("correct-value")
        self.right = FormRow(self.value, self)
        self.line = LineField(self)
        self.line.field.setAccessibleIdentifier("correct-field-words")
        self.words = FormRow(self.line, self)
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("correct-field-keep")
        self.button.clicked.connect(self._send)
        self.value.field.returnPressed.connect(self.line.field.setFocus)
        self.line.field.returnPressed.connect(self._send)
        edge = ("pad", "gap", "pad", "pad")
        parts = (self._heading, self.which, self.kept, self.right, self.words, self.button)
        Column(self, *parts, edge=edge)

    def draw(self, call: str, fields: Sequence[RecordedField], *, same: bool) -> None:
        """Offer the fields of the call; `same`: the same call as before."""
        self._heading.set_heading(self.tr("Correct a field"), icon="pencil", colour="accent")
        self.which.set_label(self.tr("Which field"))
        self.right.set_label(self.tr("The right value"))
        self.words.set_label(self.tr("Why"))
        self.button.set_text(self.tr("Keep the correction"))
        if not same or tuple(fields) != self._fields:
            if same:
                self.kept.sent()
            self._call, self._fields = call, tuple(fields)
            self.choice.set_options([(one.name, one.label) for one in fields])
            self.choice.set_value(None)
            self.value.field.clear()
            self.line.field.clear()
            self._begin("")
            self.right.set_error("")
        self.setVisible(bool(fields))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.choice, *self.kept.stops(), self.value.field, self.line.field, self.button]

    def _field_chosen(self, at: int) -> None:
        """What is kept stands there, to be put right."""
        self.right.set_error("")
        if 0 <= at < len(self._fields):
            field = self._fields[at]
            self.value.field.setText(field.shown)
            self._begin(f"{self._call} {field.name}")

    def _begin(self, of: str) -> None:
        self.kept.begin(of, {"value": self.value.field, "words": self.line.field})

    def _send(self) -> None:
        chosen = self.choice.value()
        field = next((one for one in self._fields if one.name == chosen), None)
        typed = self.value.field.text().strip()
        if field is None or not typed or typed == field.shown:
            self.right.set_error(self.tr("Choose a field, and write another value than is kept."))
            return
        self.right.set_error("")
        self.corrected.emit(field, typed, self.line.field.text())
