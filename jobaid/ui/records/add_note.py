"""A note added to a call that is over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.log.mask import mask_text
from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import MOST, FieldFrame, LongBox, cut_words
from jobaid.ui.widgets.themed import announce, set_words


class AddNote(Card):
    """Field and button: `sent(note)`. What was typed stays until the note is there."""

    shows_whole = True

    sent = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = 0
        self._sent = ""
        self._label = SectionHeading(self)
        self.kept = KeptWords("amend", self)
        self.field = LongBox("ui", self)
        self.field.setAccessibleIdentifier("amend")
        self.field.overfilled.connect(self._was_cut)
        self._frame = FieldFrame(self.field, self, height=88)
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("amend-keep")
        self.button.clicked.connect(self._send)
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        edge = ("pad", "gap", "pad", "pad")
        Column(self, self._label, self.kept, self._frame, edge=edge).addLayout(foot)

    def draw(self, call: str, known: int, *, same: bool) -> None:
        """Draw the field for a call with `known` notes after closing; `same` call as before."""
        there = same and bool(self._sent) and known > self._known
        if not same or (there and self.field.toPlainText() == self._sent):
            self.field.clear()
            if same:
                self.kept.sent()
        self.kept.begin(call, {"note": self.field})
        if there:
            announce(self.field, self.tr("The note is kept"))
        if there or not same:
            self._sent = ""
        self._known = known
        self._label.set_heading(self.tr("Add a note"), icon="notebook-pen", colour="accent")
        self.button.set_text(self.tr("Keep the note"))
        set_words(self.field, self.tr("Add a note"), self.tr("The call itself stays as it was"))
        self._say(self.tr("The call itself stays as it was. Card numbers are never kept."))

    def _send(self) -> None:
        note = self.field.toPlainText()
        if not note.strip():
            self._frame.set_state("error")
            self._say(self.tr("Write the note first."))
            announce(self.field, self._hint.text())
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._frame.set_state("normal")
        masked = mask_text(note[:MOST])
        if masked.found:
            self.field.setPlainText(masked.text)
        self._sent = self.field.toPlainText()
        self.sent.emit(masked.text)

    def _was_cut(self) -> None:
        self._say(cut_words())
        announce(self.field, self._hint.text())

    def _say(self, words: str) -> None:
        self._hint.set_text(words)
