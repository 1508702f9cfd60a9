"""A promise: what, and by when, in the words one says it in; unclear times ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.promises.due import DueReading
from jobaid.ui.callview.clock_words import until
from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.small_panel import SmallPanel

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import PromiseView
    from jobaid.ui.widgets.text_fields import TextBox

_MOST_TIMES = 4
Read = Callable[[str], DueReading]


class PromisePanel(SmallPanel):
    """Asks what is promised. `promised` carries (words, due words, due or None)."""

    promised = Signal(str, str, object)

    def __init__(self, read: Read, parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._now = dt.datetime.now().astimezone()
        self._reading: DueReading | None = None
        self._times: tuple[tuple[str, dt.datetime], ...] = ()
        self.set_title(self.tr("Promise"))
        self.set_hint(self.tr("Read it back before goodbye"))
        line = LineBox(space="gap")
        self.what = self._asked("promise-text", self.tr("I promise to"), line, 3)
        self.when = self._asked("promise-due", self.tr("By"), line, 2)
        self.add(line)
        self.when.setPlaceholderText(self.tr("today 3, tomorrow noon"))
        self._told = IconWords("ui", "text", "calendar-clock", self, side=16, icon_colour="accent")
        self._told.setAccessibleIdentifier("promise-reading")
        self.add(self._told)
        self._rows: list[AnswerRow] = []
        for _ in range(_MOST_TIMES):
            row = AnswerRow(self, compact=True)
            row.hide()
            row.clicked.connect(self._time_pressed)
            self.add(row)
            self._rows.append(row)
        self._button = PushButton("primary", self.tr("Add promise"), self, small=True)
        self._button.setAccessibleIdentifier("promise-add")
        self._button.set_key(self.tr("Enter"))
        self._button.clicked.connect(self._accept)
        self.buttons.addWidget(self._button)
        self.when.textEdited.connect(self._look)
        self.accepted.connect(self._accept)

    def prepare(self, promises: Sequence[PromiseView], now: dt.datetime) -> QWidget:
        """Begin with what the step proposes; returns what should have the focus."""
        self._now = now
        proposed = next((one for one in promises if one.proposed), None)
        self.what.setText("" if proposed is None else proposed.text)
        self.when.setText("" if proposed is None else proposed.due_words)
        self._look(self.when.text())
        self.what.selectAll()
        return self.what

    def take_digit(self, digit: int) -> None:
        """Choose one of the times that are asked about."""
        if 1 <= digit <= len(self._times):
            words, due = self._times[digit - 1]
            self.promised.emit(self.what.text().strip(), words, due)

    def ask(self, words: str) -> None:
        """Ask what is not clear."""
        self._told.set_words(words, "circle-help", "warn")
        self.when.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Plain digits choose a time once the focus is on one."""
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

    def _look(self, words: str) -> None:
        reading = self._read(words) if words.strip() else None
        self._reading = reading
        self._times = () if reading is None or reading.due is not None else reading.choices
        if reading is None:
            self._told.set_words(self.tr("No time yet: say by when"), "calendar-clock", "muted")
        elif reading.due is not None:
            told = f"{reading.words}, {until(reading.due, self._now)}"
            self._told.set_words(told, "calendar-clock", "text")
        else:
            self._told.set_words(reading.ask or reading.words, "circle-help", "warn")
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(self._times))
            if at < len(self._times):
                row.answer_id = str(at + 1)
                row.setAccessibleIdentifier(f"promise-time-{at + 1}")
                row.set_answer(at + 1, self._times[at][0])
                row.set_keys(self.tr("Alt %1").replace("%1", str(at + 1)))

    def _time_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, AnswerRow):
            self.take_digit(int(row.answer_id))

    def _accept(self) -> None:
        text, words = self.what.text().strip(), self.when.text().strip()
        if not text:
            self._told.set_words(self.tr("Say what you promise"), "circle-help", "warn")
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        due = self._reading.due if self._reading is not None else None
        if due is None and self._times:
            # Enter on an unclear time asks which one is meant.
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.promised.emit(text, words, due)
