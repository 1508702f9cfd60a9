"""Asking for a review of a call of one's own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import announce, plain, set_words


class AskReview(Card):
    """A field and a button: `asked(why)`; where a review was asked for or made, that in words."""

    shows_whole = True

    asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = SectionHeading(self)
        self.kept = KeptWords("ask-review", self)
        self.field = TextBox("ui", self)
        self.field.setAccessibleIdentifier("ask-review-why")
        self._frame = FieldFrame(self.field, self)
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("ask-review")
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._hint.setAccessibleIdentifier("ask-review-hint")
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        parts = (self._head, self.kept, self._frame)
        Column(self, *parts, edge=("pad", "gap", "pad", "pad")).addLayout(foot)
        self.button.clicked.connect(self._ask)
        self.field.returnPressed.connect(self._ask)

    def draw(self, call: str, told: str, *, same: bool) -> None:
        """Draw it; `told` says that a review was asked for or is there. `same` call as before."""
        if same and told:
            self.kept.sent()
        self._head.set_heading(self.tr("Ask for a review"), icon="clipboard-check", colour="accent")
        self.button.set_text(self.tr("Ask for it"))
        set_words(self.field, self.tr("Why you would like one"), self.tr("It may stay empty"))
        self.field.setPlaceholderText(self.tr("Why you would like one; it may stay empty"))
        if not same or told:
            self.field.clear()
        if not told:
            self.kept.begin(call, {"why": self.field})
        for part in (self._frame, self.button):
            part.setVisible(not told)
        before = self._hint.text()
        hint = self.tr("Somebody else looks at this call. You can ask for any call of yours.")
        self._hint.set_text(told or hint)
        if same and told and before != plain(told, lines=True):
            announce(self, told)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.kept.stops(), self.field, self.button]

    def _ask(self) -> None:
        self.asked.emit(self.field.text())
