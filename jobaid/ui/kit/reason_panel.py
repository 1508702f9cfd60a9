"""Asks for a few words: why a warning stays, a script opens sooner, a point counts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.form import FormRow, LineField
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel


class ReasonPanel(SmallPanel):
    """`given(words)` when words were given and Enter was pressed."""

    given = Signal(str)

    def __init__(self, parent: QWidget, identifier: str = "studio-reason") -> None:
        super().__init__(parent)
        self.row = FormRow(LineField(), self)
        assert isinstance(self.row.control, LineField)
        self.field = self.row.control.field
        self.field.setAccessibleIdentifier(identifier)
        self.button = PushButton("primary", "", self, small=True)
        self.button.clicked.connect(self._take)
        self.accepted.connect(self._take)
        self.kept = KeptWords(identifier, self)
        self.add(self.kept)
        self.add(self.row)
        self.buttons.addWidget(self.button)

    def prepare(self, title: str, label: str, button: str) -> QWidget:
        """Ask something; what takes the focus."""
        self.set_title(title)
        self.row.set_label(label, must=True)
        self.row.set_error("")
        self.button.set_text(button)
        self.button.set_key(self.tr("Enter"))
        self.field.clear()
        self.kept.begin(title, {"words": self.field})
        return self.field

    def _take(self) -> None:
        words = " ".join(self.field.text().split())
        if words:
            self.kept.sent()
            self.given.emit(words)
        else:
            self.row.set_error(self.tr("A few words are needed."))
            self.field.setFocus()
