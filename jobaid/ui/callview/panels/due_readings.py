"""Under a field that asks by when: what is made of the words, and the times that may be meant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.library.due_times.due_reading import DueReading
from jobaid.ui.callview.clock_words import until
from jobaid.ui.callview.icon_words import IconWords
from jobaid.ui.widgets.answer_row import AnswerRow
from jobaid.ui.widgets.layouts import Column

if TYPE_CHECKING:
    from jobaid.ui.widgets.text_fields import TextBox

_MOST_TIMES = 4
ReadDue = Callable[[str], DueReading]
_BESIDE_LETTERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class DueReadings(QWidget):
    """Reads `field` as it is typed in. `chosen(words, due)`: one of the times that were asked."""

    chosen = Signal(str, object)

    def __init__(self, read: ReadDue, field: TextBox, parent: QWidget) -> None:
        super().__init__(parent)
        self._read = read
        self._field = field
        self._now = dt.datetime.now().astimezone()
        self._nothing = ""
        self._reading: DueReading | None = None
        self._times: tuple[tuple[str, dt.datetime], ...] = ()
        self._told = IconWords("ui", "text", "calendar-clock", self, side=16, icon_colour="accent")
        self._told.setAccessibleIdentifier("promise-reading")
        column = Column(self, self._told)
        self._rows: list[AnswerRow] = []
        for _ in range(_MOST_TIMES):
            row = AnswerRow(self, compact=True)
            row.hide()
            row.clicked.connect(self._time_pressed)
            column.addWidget(row)
            self._rows.append(row)
        field.textEdited.connect(self.look)

    @property
    def due(self) -> dt.datetime | None:
        """What the words were read as."""
        return None if self._reading is None else self._reading.due

    @property
    def read_back(self) -> str:
        """How the time is said, "" while none was read."""
        return "" if self._reading is None or self._reading.due is None else self._reading.words

    @property
    def asks(self) -> bool:
        """Whether the words were read and are not clear."""
        return self._reading is not None and self._reading.due is None

    def begin(self, now: dt.datetime, nothing: str) -> None:
        """Read what stands in the field; `nothing` is said while it is empty."""
        self._now, self._nothing = now, nothing
        self.look(self._field.text())

    def look(self, words: str) -> None:
        """Show what the words are read as."""
        reading = self._read(words) if words.strip() else None
        self._reading = reading
        self._times = () if reading is None or reading.due is not None else reading.choices
        if reading is None:
            self._told.set_words(self._nothing, "calendar-clock", "muted")
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

    def ask(self, words: str) -> None:
        """Ask what is not clear."""
        self._told.set_words(words, "circle-help", "warn")
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def warn(self, words: str) -> None:
        """Say what is missing elsewhere."""
        self._told.set_words(words, "circle-help", "warn")

    def take_digit(self, digit: int) -> bool:
        """Choose one of the times that are asked about; False where none are."""
        if 1 <= digit <= len(self._times):
            words, due = self._times[digit - 1]
            self.chosen.emit(words, due)
        return bool(self._times)

    def focus_times(self) -> bool:
        """Go to the times that may be meant; False where there are none."""
        if self._times:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._times)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Who types on at the times writes another: it goes into the field, in place of the words.

        A lone digit is the beginning of a time, too; the caps say which keys choose one.
        """
        text = event.text()
        plainly = not event.modifiers() & ~_BESIDE_LETTERS
        if plainly and len(text) == 1 and text.isprintable() and not text.isspace():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.selectAll()
            QApplication.sendEvent(self._field, event)
        else:
            super().keyPressEvent(event)

    def _time_pressed(self) -> None:
        row = self.sender()
        if isinstance(row, AnswerRow):
            self.take_digit(int(row.answer_id))
