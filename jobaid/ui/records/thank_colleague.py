"""Thanking a colleague for their help with a call of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.kit.side_card import Lines
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import announce, plain, set_words


class ThankColleague(Card):
    """Two fields and a button: `sent(who, words)`; the thanks that were said stand above them."""

    shows_whole = True

    sent = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = 0
        self._head = SectionHeading(self)
        self._said = Lines(self, "text")
        self.kept = KeptWords("thank", self)
        self.who = TextBox("ui", self)
        self.who.setAccessibleIdentifier("thank-who")
        self.words = TextBox("ui", self)
        self.words.setAccessibleIdentifier("thank-for")
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("thank-send")
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._hint.setAccessibleIdentifier("thank-hint")
        fields = (FieldFrame(self.who, self), FieldFrame(self.words, self))
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        edge = ("pad", "gap", "pad", "pad")
        parts = (self._head, self._said, self.kept, *fields)
        Column(self, *parts, edge=edge).addLayout(foot)
        self.button.clicked.connect(self._send)
        self.words.returnPressed.connect(self._send)
        self.who.returnPressed.connect(self.words.setFocus)

    def draw(self, call: str, said: Sequence[str], people: str, *, same: bool) -> None:
        """Draw it; `said` are this call's thanks, `people` some names. `same` call as before."""
        self._head.set_heading(self.tr("Thank a colleague"), icon="quote", colour="accent")
        self.button.set_text(self.tr("Say thank you"))
        set_words(self.who, self.tr("Whom"), plain(people))
        self.who.setPlaceholderText(self.tr("Whom: %1").replace("%1", plain(people)))
        set_words(self.words, self.tr("What for"))
        self.words.setPlaceholderText(self.tr("What for"))
        lines = [(plain(one), False) for one in said]
        self._said.show_lines(tuple(lines))
        self._said.setVisible(bool(lines))
        if same and len(said) > self._known:
            self.kept.sent()
        if not same or len(said) > self._known:
            self.who.clear()
            self.words.clear()
            self._hint.set_text(self.tr("They read it among their praise, with this call."))
        self.kept.begin(call, {"who": self.who, "words": self.words})
        if same and len(said) > self._known:
            announce(self, said[-1])
        self._known = len(said)

    def refuse(self, words: str) -> None:
        """Say why it was not kept; what was typed stays."""
        self._hint.set_text(words)
        announce(self, words)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.kept.stops(), self.who, self.words, self.button]

    def _send(self) -> None:
        if not self.who.text().strip():
            self.refuse(self.tr("Say whom."))
            self.who.setFocus()
        elif not self.words.text().strip():
            self.refuse(self.tr("Say what for."))
            self.words.setFocus()
        else:
            self.sent.emit(self.who.text(), self.words.text())
