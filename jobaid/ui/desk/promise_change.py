"""Changing a promise, in the call it was made in or later: moved, handed over, taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.panels.due_readings import DueReadings, ReadDue
from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.small_panel import SmallPanel


class PromiseChangePanel(SmallPanel):
    """Asks what changes. `changed` carries what was filled in, by the names of the command.

    `text`, `due`, `consent`, `to`, `withdraw`; only with `words` its text can be put right.
    """

    changed = Signal(dict)

    def __init__(self, read: ReadDue, parent: QWidget, *, words: bool) -> None:
        super().__init__(parent)
        self._fields: dict[str, LineField] = {}
        self._text = ""
        self.kept = KeptWords("promise-change", self)
        self.add(self.kept)
        self.set_hint(self.tr("What was said before stays in the record"))
        time, said = self.tr("Another time"), self.tr("What the customer said to it")
        other, back = self.tr("Somebody else keeps it"), self.tr("Take it back, because")
        first = [("text", self.tr("What"))] if words else []
        rows = [("due", time), ("consent", said), ("to", other), ("withdraw", back)]
        # Two beside each other: the panel must leave the line to say free.
        asked = [*first, *rows]
        self._line(asked[:2])
        self.readings = DueReadings(read, self._fields["due"].field, self)
        self.readings.chosen.connect(self._chosen)
        self.add(self.readings)
        self._line(asked[2:4])
        self._line(asked[4:])
        self._fields["due"].field.setPlaceholderText(self.tr("today 3, tomorrow noon"))
        save = PushButton("primary", self.tr("Change it"), self, small=True)
        save.setAccessibleIdentifier("promise-change-keep")
        save.set_key(self.tr("Enter"))
        save.clicked.connect(self._accept)
        self.buttons.addWidget(save)
        self.accepted.connect(self._accept)

    def prepare(self, text: str, due_words: str, now: dt.datetime, of: str = "") -> QWidget:
        """Begin with a promise; returns what should have the focus.

        `of` names it where no call keeps what is typed.
        """
        self._text = text
        self.set_title(", ".join(part for part in (text, due_words) if part))
        for name, line in self._fields.items():
            line.field.setText(text if name == "text" else "")
            line.field.setCursorPosition(0)  # a long promise shows from its beginning
        self.kept.begin(of, {name: line.field for name, line in self._fields.items()})
        self.readings.begin(now, self.tr("The time stays as it is"))
        self.readings.look(self._fields["due"].field.text())
        return self._fields["due"].field

    def take_digit(self, digit: int) -> None:
        """Choose one of the times that are asked about."""
        self.readings.take_digit(digit)

    def ask(self, words: str) -> None:
        """Ask what is not clear yet."""
        self.readings.ask(words)

    def _line(self, asked: Sequence[tuple[str, str]]) -> None:
        line = LineBox(space="gap")
        for name, words in asked:
            field = LineField(self)
            field.field.setAccessibleIdentifier(f"promise-change-{name}")
            row = FormRow(field, self)
            row.set_label(words)
            line.addWidget(row, 1)
            self._fields[name] = field
        if asked:
            self.add(line)

    def _chosen(self, words: str, due: object) -> None:
        """One of the times that were asked: what the customer says to it may still come."""
        if not isinstance(due, dt.datetime):
            return
        for said in (words, due.isoformat(timespec="seconds")):
            self._fields["due"].field.setText(said)
            self.readings.look(said)
            if self.readings.due == due:
                break
        self._fields["consent"].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self) -> None:
        if self.readings.asks and self.readings.focus_times():
            return
        self._emit(self._fields["due"].field.text().strip())

    def _emit(self, due: str) -> None:
        told = {name: line.field.text().strip() for name, line in self._fields.items()}
        told["due"] = due
        if told.get("text") == self._text:
            del told["text"]
        told = {name: words for name, words in told.items() if words}
        if told:
            self.changed.emit(told)
        else:
            self.readings.warn(self.tr("Say what changes, or leave with Esc"))
