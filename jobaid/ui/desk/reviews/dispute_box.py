"""Disputing a question of a review: why, and the button that sends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.kept_words import KeptWords
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, cut_words
from jobaid.ui.widgets.themed import announce, plain, set_words


class DisputeBox(Card):
    """Field and button: `sent(question, words)`, `left`. What was typed of a question stays.

    `review` and `question` are what it is about.
    """

    sent = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.review, self.question = "", ""
        self.setAccessibleIdentifier("dispute")
        self._head = SectionHeading(self)
        self.kept = KeptWords("dispute", self)
        self.field = LongBox("ui", self)
        self.field.setAccessibleIdentifier("dispute-words")
        self.field.overfilled.connect(self._was_cut)
        self._frame = FieldFrame(self.field, self, height=88)
        self.button = PushButton("primary", "", self)
        self.button.setAccessibleIdentifier("dispute-send")
        self.button.clicked.connect(self.send)
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        parts = (self._head, self.kept, self._frame)
        Column(self, *parts, edge=("pad", "gap", "pad", "pad")).addLayout(foot)
        self.hide()

    def open_box(self, review: str, question: str, title: str, to: str, keys: str) -> None:
        """Dispute a question (`title`) of a review, which goes `to` somebody."""
        if (self.review, self.question) != (review, question):
            self.field.clear()
        self.review, self.question = review, question
        self.kept.begin(f"{review} {question}", {"words": self.field})
        self._head.set_heading(
            self.tr("Dispute: %1").replace("%1", plain(title)),
            icon="message-square-text",
            colour="warn",
            caption=self.tr("leave it as it is"),
            keys=self.tr("Esc"),
        )
        self.button.set_text(self.tr("Send to %1").replace("%1", plain(to)))
        self.button.set_key(keys)
        self._frame.set_state("normal")
        self._hint.set_text(
            self.tr("To keep the score a second person is needed. The rest of the review stays.")
        )
        set_words(self.field, self.tr("Why you see it another way"), self._hint.text())
        set_words(self, self._head.accessibleName())
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether a question is being disputed."""
        return not self.isHidden()

    def close_box(self, *, sent: bool = False) -> None:
        """Put it away; what was typed stays, unless it was `sent`."""
        if sent:
            self.kept.sent()
            self.field.clear()
        self.review = self.question = ""
        self.hide()

    def send(self) -> None:
        """Send what is written; without words it says what is wanted."""
        words = self.field.toPlainText()
        if not words.strip():
            self.say_wrong(self.tr("Write why first: the words are what is looked at."))
            return
        self._frame.set_state("normal")
        self.button.setEnabled(False)
        self.sent.emit(self.question, words)

    def settle(self) -> None:
        """It was sent, or refused: the button works again."""
        self.button.setEnabled(True)

    def say_wrong(self, words: str) -> None:
        """Say what would be right; the caret goes back to the words."""
        self.settle()
        self._frame.set_state("error")
        self._hint.set_text(words)
        announce(self.field, words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [*self.kept.stops(), self.field, self.button]

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc leaves the question as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _was_cut(self) -> None:
        self._hint.set_text(cut_words())
        announce(self.field, self._hint.text())
