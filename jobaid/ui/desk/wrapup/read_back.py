"""The promises of the call, to be read back to the customer before goodbye."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import until
from jobaid.ui.callview.promise_list import promise_words
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.promise_row import PromiseRow

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView, PromiseView

_MOST = 6


class ReadBack(Card):
    """A card with every promise in words to say aloud. `add_asked`: one more is wanted."""

    add_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = Pool(self._row)
        self._hint = TextLabel("ui", "muted", self, wrap=True)
        self._add = PushButton("plain", "", self, small=True)
        self._add.setAccessibleIdentifier("promise-more")
        self._add.clicked.connect(self.add_asked)
        self._column = Column(self, space="", edge=("pad", "gap", "pad", "gap"))
        foot = LineBox(space="pad")
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._add, 0, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(foot)
        self.setAccessibleIdentifier("read-back")

    def set_key(self, keys: str) -> None:
        """Show the key that adds a promise."""
        self._add.set_key(keys)

    def draw(self, views: Sequence[PromiseView], call: CallView) -> None:
        """Draw the promises."""
        now = call.started + dt.timedelta(seconds=call.elapsed_s)
        self.setAccessibleName(self.tr("Promises"))
        shown = views[:_MOST]
        for row, one in zip(self._rows.show(len(shown)), shown, strict=True):
            if one.due is None:
                row.set_promise(promise_words(one), self.tr("no time yet: ask by when"), "soon")
            else:
                row.set_promise(promise_words(one), until(one.due, now))
        self._hint.set_text(
            self.tr("Read back and agreed? They go on your due list.")
            if shown
            else self.tr("No promises in this call.")
        )
        self._add.set_text(self.tr("Promise"))

    def _row(self) -> PromiseRow:
        row = PromiseRow(self)
        self._column.insertWidget(len(self._rows.all), row)
        return row
