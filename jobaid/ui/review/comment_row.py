"""A comment of a review that is being written, on a moment of the call."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.layouts import LineBox
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox
from jobaid.ui.widgets.themed import Themed, set_words


class CommentField(Themed, QWidget):
    """The moment as a button, and the words: `written(place, words)`, `moment_asked(ms)`.

    Without words it is no comment and goes when the review is released.
    """

    written = Signal(int, str)
    moment_asked = Signal(int)

    def __init__(self, place: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._place = place
        self._ms: int | None = None
        self.moment = PushButton("quiet", "", self, small=True)
        self.moment.set_icon_name("clock")
        self.moment.clicked.connect(self._ask)
        self.field = LongBox("ui", self)
        self.field.setAccessibleIdentifier(f"score-comment-{place + 1}")
        self.field.textChanged.connect(self._changed)
        row = LineBox(self, self.moment, space="unit")
        row.addWidget(FieldFrame(self.field, self, height=64), 1)

    def draw(self, when: str, ms: int | None, words: str) -> None:
        """Draw a comment."""
        self._ms = ms
        self.moment.set_text(when)
        set_words(self.field, self.tr("Comment at %1").replace("%1", when))
        if self.field.toPlainText() != words:
            self.field.show_text(words)

    def _changed(self) -> None:
        if self.field.hasFocus():
            self.written.emit(self._place, self.field.toPlainText())

    def _ask(self) -> None:
        if self._ms is not None:
            self.moment_asked.emit(self._ms)
