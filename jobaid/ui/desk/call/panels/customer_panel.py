"""What is known of who is on the line, to read without leaving the step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.row_list import ListRow, RowList
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.small_panel import SmallPanel
from jobaid.ui.widgets.themed import set_words

if TYPE_CHECKING:
    from jobaid.operations.callview.customer_views import CustomerRow, CustomerRowKind

TAKE_OVER: CustomerRowKind = "take-over"

_ICONS: Mapping[CustomerRowKind, str] = {
    "take-over": "pencil",
    "no-contact": "ban",
    "people": "user",
    "identity": "circle-check",
    "complaint": "flag",
    "promise": "handshake",
    "note": "notebook-pen",
    "call": "phone",
    "number": "phone",
    "to-keep": "handshake",
    "handed-over": "corner-up-right",
    "known": "circle-check",
    "check-again": "triangle-alert",
    "said": "quote",
}


_MOST_ROWS = 12


class CustomerPanel(SmallPanel):
    """A row for each thing that is known; Enter copies it.

    `take_over_asked`: fill what earlier calls know. `copy_asked` carries a row's words.
    """

    take_over_asked = Signal()
    copy_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, scrolls=False)
        self.sentence = TextLabel("body", "text", self, wrap=True)
        self.sentence.setAccessibleIdentifier("customer-sentence")
        self.add(self.sentence)
        self.rows = RowList(self, lends_keys=True, most=_MOST_ROWS, wraps=True)
        self.rows.setAccessibleIdentifier("customer-rows")
        self.add(self.rows)
        self.rows.chosen.connect(self._chosen)

    def prepare(self, title: str, rows: Sequence[CustomerRow], now: dt.datetime) -> QWidget:
        """Show what is known; returns what should have the focus."""
        self.set_title(title)
        set_words(self.rows, title)
        self.set_hint("" if rows else self.tr("Nothing is kept of this customer yet"))
        first = next((translated(one.words) for one in rows if one.kind == "sentence"), "")
        self.sentence.set_text(first)
        self.sentence.setVisible(bool(first))
        self.rows.setVisible(bool(rows))
        self.rows.set_rows([self._row(one, now) for one in rows if one.kind != "sentence"])
        return self.rows if rows else self

    def _row(self, row: CustomerRow, now: dt.datetime) -> ListRow:
        when = "" if row.at is None else day_and_time(row.at.astimezone(now.tzinfo), now)
        detail = ", ".join(part for part in (translated(row.detail), when) if part)
        if row.late and row.at is not None:
            detail = self.tr("late, %1").replace("%1", detail)
        return ListRow(
            row.kind,
            translated(row.words),
            detail,
            icon=_ICONS[row.kind],
            colour="late" if row.late else "muted",
            words_colour="late" if row.kind == "no-contact" else "text",
        )

    def _chosen(self, kind: str) -> None:
        row = self.rows.rows.row(self.rows.currentIndex())
        if kind == TAKE_OVER:
            self.take_over_asked.emit()
        elif row is not None:
            self.copy_asked.emit(row.words)
