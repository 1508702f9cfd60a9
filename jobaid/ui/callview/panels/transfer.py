"""Handing the call to a colleague: to whom, announced or not, and what to tell them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.panels.rows_panel import RowsPanel
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.text_fields import FieldFrame, LongBox, TextBox

if TYPE_CHECKING:
    from jobaid.operations.callview.offers import Offer
    from jobaid.ui.widgets.answer_row import AnswerRow

# What else of the panel is called "transfer-...".
_OWN = ("to", "kind", "summary", "copy", "capsule", "file")
_MOST = 8


class TransferPanel(RowsPanel):
    """Asks for whom the call is. `transferred` carries (kind, to); `copy_asked`: the summary,
    `capsule_asked`: the block that the colleague's desk opens, `file_asked`: the same as a file.
    Without `hands_over` there is no other desk that could open one.
    """

    transferred = Signal(str, str)
    copy_asked = Signal()
    capsule_asked = Signal()
    file_asked = Signal()

    def __init__(self, parent: QWidget, *, hands_over: bool = True) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()
        self.set_title(self.tr("Transfer to"))
        self.kind = ChoiceChips(self)
        self.kind.set_options(
            (("warm", self.tr("Warm, you announce it")), ("cold", self.tr("Cold, straight on")))
        )
        self.kind.set_values(["warm"])
        self.kind.set_accessible(self.tr("How"), "", "transfer-kind")
        self._rows.take(_MOST)
        self.add(self._grid)
        self.other = TextBox("body", self)
        self.other.setAccessibleIdentifier("transfer-to")
        self.other.setAccessibleName(self.tr("To somebody else"))
        self.other.setPlaceholderText(self.tr("Somebody else: a name, a team, a number"))
        self.add(FieldFrame(self.other, self))
        self.add(self.kind)
        self.summary = LongBox("ui", self)
        self.summary.setReadOnly(True)
        self.summary.setAccessibleIdentifier("transfer-summary")
        self.summary.setAccessibleName(self.tr("For the colleague"))
        self.add(FieldFrame(self.summary, self, height=72))
        self._copy = PushButton("plain", self.tr("Copy for the colleague"), self, small=True)
        self._copy.setAccessibleIdentifier("transfer-copy")
        self._copy.set_icon_name("copy")
        self._copy.clicked.connect(self.copy_asked)
        self.buttons.addWidget(self._copy)
        self._capsule = PushButton("plain", self.tr("Copy the handover"), self, small=True)
        self._capsule.setAccessibleIdentifier("transfer-capsule")
        self._capsule.set_icon_name("corner-up-right")
        self._capsule.clicked.connect(self.capsule_asked)
        self.buttons.addWidget(self._capsule)
        self._file = PushButton("plain", self.tr("As a file…"), self, small=True)
        self._file.setAccessibleIdentifier("transfer-file")
        self._file.clicked.connect(self.file_asked)
        self.buttons.addWidget(self._file)
        self._capsule.setVisible(hands_over)
        self._file.setVisible(hands_over)
        self.accepted.connect(self._accept)

    def prepare(
        self, offers: Sequence[Offer], summary: str, copy_key: str, capsule_key: str
    ) -> QWidget:
        """Offer colleagues and the summary; returns what should have the focus."""
        self._offers = tuple(offers)[:_MOST]
        self._copy.set_key(copy_key)
        self._capsule.set_key(capsule_key)
        self.summary.setPlainText(summary)
        self.other.clear()
        rows = self._rows.show(len(self._offers))
        names = identifiers("transfer", [id for id, _ in self._offers], *_OWN)
        for at, (row, (_, words)) in enumerate(zip(rows, self._offers, strict=True)):
            row.answer_id = words
            row.setAccessibleIdentifier(names[at])
            row.set_answer(at + 1, words)
        self._grid.place(rows, few=3, room=self.parentWidget())
        return rows[0] if rows else self.other

    def take_digit(self, digit: int) -> None:
        """Choose a colleague by digit."""
        if 1 <= digit <= len(self._offers):
            self._transfer(self._offers[digit - 1][1])

    def words_field(self) -> QWidget:
        """The field for somebody else."""
        return self.other

    def _row(self) -> AnswerRow:
        row = super()._row()
        row.chosen.connect(self._transfer)
        return row

    def _transfer(self, to: str) -> None:
        self.transferred.emit(self.kind.value() or "warm", to)

    def _accept(self) -> None:
        words = self.other.text().strip()
        if words:
            self._transfer(words)
