"""None of these fits: what the customer said, in their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.kit.find_panel import SteppingBox
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.early_search import HitRow

_MOST = 4  # more would stand over the line to say
_LEAST = 3  # characters that are worth a search
_ICONS = {"script": "file-text", "step": "list", "reply": "reply", "article": "newspaper"}


class NoneFitsPanel(SmallPanel):
    """Asks what was said, and offers what fits the words.

    `said` carries the words, "" too; `reply_asked`: find a reply; `hit_asked` the words and what
    was chosen of what fits them (a `HitRow`).
    """

    said = Signal(str)
    reply_asked = Signal(str)
    hit_asked = Signal(str, object)

    def __init__(self, search: Callable[[str], Sequence[HitRow]], parent: QWidget) -> None:
        super().__init__(parent)
        self._search = search
        self._hits: tuple[HitRow, ...] = ()
        self.set_title(self.tr("What did they say?"))
        self.set_hint(self.tr("The words help to mend the script"))
        self.field = SteppingBox("body", self)
        self.field.setAccessibleIdentifier("none-words")
        self.field.setAccessibleName(self.tr("What did they say?"))
        self.add(FieldFrame(self.field, self))
        self.rows = RowList(self)
        self.rows.setAccessibleIdentifier("none-found")
        self.rows.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        set_words(self.rows, self.tr("What fits these words"))
        self.add(self.rows)
        self.field.stepped.connect(self.rows.step)
        self.field.textEdited.connect(self._find)
        self.rows.chosen.connect(self._choose)
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
        self._find("")
        self._reply.set_key(reply_key)
        return self.field

    def words(self) -> str:
        """What is written."""
        return self.field.text().strip()

    def _find(self, words: str) -> None:
        """Show what fits; none of it is in hand until an arrow goes to it."""
        self._hits = tuple(self._search(words))[:_MOST] if len(words.strip()) >= _LEAST else ()
        rows = [
            ListRow(str(at), one.title, one.detail, icon=_ICONS.get(one.kind, "arrow-right"))
            for at, one in enumerate(self._hits)
        ]
        self.rows.set_rows(rows, choose=False)
        self.rows.setVisible(bool(rows))
        self.updateGeometry()

    def _choose(self, row: str) -> None:
        self.hit_asked.emit(self.words(), self._hits[int(row)])

    def _accept(self) -> None:
        if not self._hits or not self.rows.choose_current():
            self.said.emit(self.words())

    def _to_reply(self) -> None:
        self.reply_asked.emit(self.words())
