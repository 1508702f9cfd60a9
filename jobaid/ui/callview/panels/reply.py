"""Replies to objections: type what they said, Enter opens the reply over the kept place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.operations.callview.view_models import ReplyRow
from jobaid.ui.kit.find_panel import FindPanel
from jobaid.ui.kit.row_list import ListRow

FindReplies = Callable[[str], Sequence[ReplyRow]]


class ReplyPanel(FindPanel):
    """Finds a reply by the customer's words. `picked` carries its id."""

    picked = Signal(str)

    def __init__(self, find: FindReplies, parent: QWidget) -> None:
        super().__init__(parent)
        self._find = find
        self.set_title(self.tr("What do they object to?"))
        self.set_hint(self.tr("Your place in the script is kept"))
        words = self.tr("The customer's words")
        self.set_finder(words, words, "reply-find")
        self.words_changed.connect(self._look)
        self.chosen.connect(self.picked)

    def prepare(self, words: str = "") -> QWidget:
        """Begin with words; returns what should have the focus."""
        self.field.setText(words)
        self._look(words)
        self.field.selectAll()
        return self.field

    def _look(self, words: str) -> None:
        self.set_rows(
            [
                ListRow(
                    row.id,
                    self.tr("“%1”").replace("%1", row.heard[0]),
                    row.say,
                    self.tr("House") if row.house else "",
                    "reply",
                )
                for row in self._find(words)
            ]
        )
