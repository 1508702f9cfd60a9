"""Practising with a kept call: a made-up customer who gives the same answers."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox


class PractiseCall(Card):
    """A button that asks for a run (`asked`), and what becomes of the call in it."""

    asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = SectionHeading(self)
        self.button = PushButton("plain", "", self, small=True)
        self.button.setAccessibleIdentifier("practise-call")
        self._hint = TextLabel("caption", "muted", self, wrap=True)
        self._hint.setAccessibleIdentifier("practise-call-hint")
        foot = LineBox(space="gap")
        foot.addWidget(self.button)
        foot.addWidget(self._hint, 1)
        Column(self, self._head, edge=("pad", "gap", "pad", "pad")).addLayout(foot)
        self.button.clicked.connect(self.asked)

    def draw(self) -> None:
        """Draw it in the language of the interface."""
        self._head.set_heading(self.tr("Practise this call"), icon="refresh-cw", colour="accent")
        self.button.set_text(self.tr("Practise it"))
        self._hint.set_text(
            self.tr(
                "A customer with another name and other numbers gives the same answers. "
                "Only you see it."
            )
        )

    def stops(self) -> list[QWidget]:
        """What takes the focus."""
        return [self.button]
