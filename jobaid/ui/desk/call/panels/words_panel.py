"""A panel with a few lines to write: a complaint, a suggestion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel


class WordsPanel(SmallPanel):
    """Asks for lines by name; the first is `needed`. `written` carries the words by name.

    `done` is what the button says. Enter goes from an empty line to the next and takes it all from
    one that is filled.
    """

    written = Signal(dict)

    def __init__(
        self,
        lines: Sequence[tuple[str, str]],
        parent: QWidget,
        *,
        needed: bool = True,
        done: str = "",
    ) -> None:
        super().__init__(parent)
        self._needed = needed
        self._lines: dict[str, LineField] = {}
        self._rows: list[FormRow] = []
        for name, label in lines:
            line = LineField(self)
            line.field.setAccessibleIdentifier(f"words-{name}")
            row = FormRow(line, self)
            row.set_label(label, must=needed and not self._rows)
            self._lines[name] = line
            self._rows.append(row)
            self.add(row)
        save = PushButton("primary", done or self.tr("Keep it"), self, small=True)
        save.setAccessibleIdentifier("words-keep")
        save.set_key(self.tr("Enter"))
        save.clicked.connect(self._take)
        self.buttons.addWidget(save)
        self.accepted.connect(self._take)

    def prepare(self) -> QWidget:
        """Empty it; returns what should have the focus."""
        for line in self._lines.values():
            line.field.clear()
        self._rows[0].set_error("")
        return next(iter(self._lines.values())).field

    def take_what_is_there(self) -> None:
        """Take the words where the first line has any."""
        words = self._words()
        if words[next(iter(words))]:
            self.written.emit(words)

    def _words(self) -> dict[str, str]:
        return {name: line.field.text().strip() for name, line in self._lines.items()}

    def _take(self) -> None:
        first = next(iter(self._lines))
        if self._lines[first].field.text().strip() or not self._needed:
            self.written.emit(self._words())
            return
        self._rows[0].set_error(self.tr("Write it in a few words, or leave with Esc."))
        self._lines[first].field.setFocus()
