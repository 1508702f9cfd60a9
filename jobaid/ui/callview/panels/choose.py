"""A panel with rows to choose from by digit, and 0 for words of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.quick_dataclasses import dataclass
from jobaid.ui.callview.panels.rows_panel import RowsPanel
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox

DIGITS = 9
"""Choices beyond the ninth have no digit; Tab, arrows and Enter reach them."""

FEW = 5
"""More choices than that stand in two columns."""


@dataclass(frozen=True, slots=True)
class ChooseRow:
    """Something to choose: its id, its words, a detail at the right."""

    id: str
    words: str
    detail: str = ""


class ChoosePanel(RowsPanel):
    """Asks one thing after another. `chosen` carries (purpose, id), `worded` (purpose, words)."""

    chosen = Signal(str, str)
    worded = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.purpose = ""
        self._choices: tuple[ChooseRow, ...] = ()
        self._own_words = ""
        self._may_be_empty = False
        self._other = AnswerRow(self, compact=True)
        self._other.clicked.connect(self._ask_words)
        self._other.setAccessibleIdentifier("choice-other")
        self.add(self._grid)
        self.field = TextBox("body", self)
        self.field.setAccessibleIdentifier("choice-words")
        self._frame = FieldFrame(self.field, self)
        self.add(self._frame)
        self.accepted.connect(self._take_words)

    def ask(
        self,
        purpose: str,
        title: str,
        choices: Sequence[ChooseRow],
        *,
        hint: str = "",
        own_words: str = "",
        current: str = "",
        may_be_empty: bool = False,
    ) -> QWidget:
        """Set up a question; returns what should have the focus.

        `own_words` names the last row, where one writes; Enter alone is an answer there where it
        `may_be_empty`. `current` is the id of what holds now.
        """
        self._may_be_empty = may_be_empty
        self.purpose = purpose
        self._choices = tuple(choices)
        self._own_words = own_words
        self.set_title(title)
        self.set_hint(hint)
        shown = self._rows.show(len(self._choices))
        names = identifiers("choice", [one.id for one in self._choices], "other", "words")
        for at, (row, one) in enumerate(zip(shown, self._choices, strict=True)):
            row.answer_id = one.id
            row.setAccessibleIdentifier(names[at])
            row.set_answer(
                at + 1 if at < DIGITS else -1,
                one.words,
                one.detail,
                target_icon="",
                badge=self.tr("Now") if one.id == current else "",
            )
        self._other.setVisible(bool(own_words))
        self._other.set_answer(0, own_words)
        self._frame.setVisible(not self._choices and bool(own_words))
        self._other.setVisible(bool(own_words) and bool(self._choices))
        self.field.clear()
        self.field.setAccessibleName(title)
        if not self._choices:
            return self.field
        rows = [*shown, *([self._other] if self._own_words else [])]
        few = FEW + 1 if self._own_words else FEW
        self._grid.place(rows, few=few, room=self.parentWidget())
        at = next((n for n, one in enumerate(self._choices) if one.id == current), 0)
        return shown[at]

    def take_digit(self, digit: int) -> None:
        """Choose by digit."""
        if digit == 0 and self._own_words:
            self._ask_words()
        elif 1 <= digit <= len(self._choices):
            self.chosen.emit(self.purpose, self._choices[digit - 1].id)

    def words_field(self) -> QWidget | None:
        """The field of the last row, where there is one."""
        if not self._own_words:
            return None
        self._ask_words()
        return self.field

    def _row(self) -> AnswerRow:
        row = super()._row()
        row.set_under(True)
        row.chosen.connect(self._choose)
        QWidget.setTabOrder(self._rows.all[-1] if self._rows.all else self, row)
        QWidget.setTabOrder(row, self._other)
        return row

    def _choose(self, id: str) -> None:
        self.chosen.emit(self.purpose, id)

    def _ask_words(self) -> None:
        self._other.hide()
        self._frame.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _take_words(self) -> None:
        words = self.field.text().strip()
        if self._frame.isVisible() and (words or self._may_be_empty):
            self.worded.emit(self.purpose, words)
