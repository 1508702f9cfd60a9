"""A reply to read outside of its call: what customers say, the answer, and a key to copy it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from jobaid.log.mask import mask_text
from jobaid.sentences import ended
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.panel import Panel
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import ReplyRow


class ReplySheet(Panel):
    """Shows one reply at a time over the desk. Enter copies it, Esc leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, wide="banner")
        self.setAccessibleIdentifier("reply-sheet")
        self._say = ""
        self._title = TextLabel("title", "text", self, wrap=True)
        self._text = TextLabel("body", "text", self, wrap=True)
        self._text.setAccessibleIdentifier("reply-text")
        self._copy = PushButton("primary", "", self)
        self._copy.setAccessibleIdentifier("reply-copy")
        self._copy.clicked.connect(self.copy)
        self._leave = PushButton("quiet", "", self)
        self._leave.setAccessibleIdentifier("reply-leave")
        self._leave.clicked.connect(self.left)
        buttons = LineBox(None, self._copy, self._leave, space="gap")
        buttons.addStretch(1)
        Column(self, self._title, self._text, space="gap", edge="pad").addLayout(buttons)
        self.retranslate()

    def prepare(self, reply: ReplyRow) -> QWidget:
        """Take a reply; returns what copies it, where the focus is."""
        self._say = reply.say
        heard = self.tr("“%1”").replace("%1", plain(reply.heard[0]))
        self._title.set_text(heard)
        self._text.set_text(reply.say)
        self.retranslate()
        return self._copy

    def opening_words(self) -> str:
        """What they say and what to answer."""
        return f"{ended(self._title.text())} {self._text.text()}"

    def copy(self) -> None:
        """Put the reply on the clipboard, and say so."""
        QGuiApplication.clipboard().setText(mask_text(self._say).text)
        self._copy.set_text(self.tr("Copied"))
        announce(self, self.tr("Copied"))

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        self._copy.set_text(self.tr("Copy"))
        self._copy.set_key(self.tr("Enter"))
        self._leave.set_text(self.tr("Close"))
        self._leave.set_key(self.tr("Esc"))
        set_words(self, self.tr("Reply"), self._title.text())
