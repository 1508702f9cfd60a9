"""None of these fits: what the customer said, in their words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox


class NoneFitsPanel(SmallPanel):
    """Asks what was said. `said` carries the words, "" too; `reply_asked`: find a reply."""

    said = Signal(str)
    reply_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_title(self.tr("What did they say?"))
        self.set_hint(self.tr("The words help to mend the script"))
        self.field = TextBox("body", self)
        self.field.setAccessibleIdentifier("none-words")
        self.field.setAccessibleName(self.tr("What did they say?"))
        self.add(FieldFrame(self.field, self))
        carry_on = PushButton("primary", self.tr("Carry on"), self, small=True)
        carry_on.setAccessibleIdentifier("none-carry-on")
        carry_on.set_key(self.tr("Enter"))
        carry_on.clicked.connect(self._accept)
        self._reply = PushButton("plain", self.tr("Reply"), self, small=True)
        self._reply.setAccessibleIdentifier("none-reply")
        self._reply.clicked.connect(self._to_reply)
        self.buttons.addWidget(carry_on)
        self.buttons.addWidget(self._reply)
        self.accepted.connect(self._accept)

    def prepare(self, reply_key: str) -> QWidget:
        """Empty it; returns what should have the focus."""
        self.field.clear()
        self._reply.set_key(reply_key)
        return self.field

    def words(self) -> str:
        """What is written."""
        return self.field.text().strip()

    def _accept(self) -> None:
        self.said.emit(self.words())

    def _to_reply(self) -> None:
        self.reply_asked.emit(self.words())
