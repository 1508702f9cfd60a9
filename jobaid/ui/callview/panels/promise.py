"""A promise: what, and by when, in the words one says it in; unclear times ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.panels.due_readings import DueReadings, ReadDue
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import PromiseView
    from jobaid.ui.widgets.text_fields import TextBox

_CUSTOMER = "customer"
_MOST_GIVEN = 4


class PromisePanel(SmallPanel):
    """Asks what is promised, and offers those of the call to be changed.

    `promised` carries (words, due words, due or None, "customer" or ""), `changing` the id of one
    that is to be changed. What the step proposes stands there to begin with: another time or other
    words change it, `proposed` is its id then.
    """

    promised = Signal(str, str, object, str)
    changing = Signal(str)

    def __init__(self, read: ReadDue, parent: QWidget) -> None:
        super().__init__(parent)
        self._half_written = ("", "")
        self.proposed = self._proposed_time = ""
        self.set_title(self.tr("Promise"))
        self.set_hint(self.tr("Read it back before goodbye"))
        self._warning = TextLabel("ui_bold", "late", self, wrap=True)
        self._warning.setAccessibleIdentifier("promise-warning")
        self._warning.hide()
        self.add(self._warning)
        self._kept = TextLabel("caption", "muted", self, wrap=True)
        self._kept.setAccessibleIdentifier("promise-kept")
        self._kept.hide()
        self.add(self._kept)
        self.giver = ChoiceChips(self)
        self.giver.set_options(
            (("us", self.tr("We promise")), (_CUSTOMER, self.tr("The customer promises")))
        )
        self.giver.set_accessible(self.tr("Who promises"), "", "promise-from")
        self.add(self.giver)
        line = LineBox(space="gap")
        self.what = self._asked("promise-text", self.tr("What"), line, 3)
        self.when = self._asked("promise-due", self.tr("By"), line, 2)
        self.add(line)
        self.when.setPlaceholderText(self.tr("today 3, tomorrow noon"))
        self.readings = DueReadings(read, self.when, self)
        self.readings.chosen.connect(self._chosen)
        self.add(self.readings)
        self._given = TextLabel("caption", "muted", self)
        self.add(self._given)
        self._rows = Pool(self._row)
        self._button = PushButton("primary", self.tr("Add promise"), self, small=True)
        self._button.setAccessibleIdentifier("promise-add")
        self._button.set_key(self.tr("Enter"))
        self._button.clicked.connect(self._accept)
        self.buttons.addWidget(self._button)
        self.accepted.connect(self._accept)

    def warn(self, words: str) -> None:
        """Say first what speaks against a call-back; "" for nothing."""
        self._warning.set_text(words)
        self._warning.setVisible(bool(words))

    def tell(self, words: str) -> None:
        """Say how often this kind of promise was kept in time here; "" for nothing."""
        self._kept.set_text(words)
        self._kept.setVisible(bool(words))

    def prepare(self, promises: Sequence[PromiseView], now: dt.datetime) -> QWidget:
        """Begin with what the step proposes; returns what should have the focus."""
        proposed = next((one for one in promises if one.proposed), None)
        self.proposed = "" if proposed is None else proposed.id
        self._proposed_time = "" if proposed is None else proposed.due_words.strip()
        self.giver.set_values([_CUSTOMER if proposed and proposed.waited_for else "us"])
        what, when = self._half_written
        self.what.setText(what if proposed is None else proposed.text)
        self.when.setText(when if proposed is None else proposed.due_words)
        self._half_written = ("", "")
        self.readings.begin(now, self.tr("No time yet: say by when"))
        given = [one for one in promises if not one.proposed][-_MOST_GIVEN:]
        self._given.set_text(self.tr("Promised in this call: choose one to change it"))
        self._given.setVisible(bool(given))
        rows = self._rows.show(len(given))
        for at, (row, one) in enumerate(zip(rows, given, strict=True), start=1):
            row.answer_id = one.id
            row.setAccessibleIdentifier(f"promise-change-{at}")
            row.set_answer(-1, ", ".join(part for part in (one.text, one.due_words) if part))
            row.set_keys(self.tr("Alt %1").replace("%1", str(at)))
        self.what.selectAll()
        return self.what

    def leave_half_written(self) -> None:
        """The call moves on: what stands here is there again next time."""
        if not self.proposed:
            self._half_written = (self.what.text(), self.when.text())

    def take_digit(self, digit: int) -> None:
        """One of the times that are asked about, else a promise of the call to change."""
        rows = [row for row in self._rows.all if not row.isHidden()]
        if not self.readings.take_digit(digit) and 1 <= digit <= len(rows):
            rows[digit - 1].click()

    def ask(self, words: str) -> None:
        """Ask what is not clear."""
        self.readings.ask(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plain digits choose a promise to change once the focus is on one."""
        digit = event.text()
        on_row = isinstance(self.window().focusWidget(), AnswerRow)
        if on_row and len(digit) == 1 and digit in "1234":
            self.take_digit(int(digit))
            return
        super().keyPressEvent(event)

    def _asked(self, identifier: str, words: str, line: LineBox, share: int) -> TextBox:
        box = LineField()
        box.field.setAccessibleIdentifier(identifier)
        asked = FormRow(box, self)
        asked.set_label(words)
        line.addWidget(asked, share)
        return box.field

    def _row(self) -> AnswerRow:
        row = AnswerRow(self, compact=True)
        row.chosen.connect(self.changing)
        self.add(row)
        return row

    def _chosen(self, words: str, due: object) -> None:
        if self._said_what():
            self.promised.emit(self.what.text().strip(), words, due, self._from())

    def _from(self) -> str:
        return _CUSTOMER if self.giver.value() == _CUSTOMER else ""

    def _said_what(self) -> bool:
        if not self.what.text().strip():
            self.readings.warn(self.tr("Say what is promised"))
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        return True

    def _accept(self) -> None:
        if not self._said_what():
            return
        # Enter on an unclear time asks which one is meant.
        if self.readings.due is None and self.readings.focus_times():
            return
        text, words = self.what.text().strip(), self.when.text().strip()
        # The step's own time stays in its words ("3 working days").
        unchanged = bool(self.proposed) and words == self._proposed_time
        self.promised.emit(text, "" if unchanged else words, None, self._from())
