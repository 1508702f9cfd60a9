"""The promises of the call, to be read back to the customer before goodbye."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.breakpoints import height_at
from jobaid.ui.callview.clock_words import until
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.promise_row import PromiseRow

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import CallView, PromiseView

_MOST = 6


class ReadBack(Card):
    """A card with every promise in words to say aloud. `add_asked`: one more is wanted."""

    add_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._views: tuple[PromiseView, ...] = ()
        self._rows = [PromiseRow(self) for _ in range(_MOST)]
        self._hint = TextLabel("ui", "muted", self, wrap=True)
        self._add = PushButton("plain", "", self, small=True)
        self._add.setAccessibleIdentifier("promise-more")
        self._add.clicked.connect(self.add_asked)
        self.setAccessibleIdentifier("read-back")

    def set_key(self, keys: str) -> None:
        """Show the key that adds a promise."""
        self._add.set_key(keys)

    def draw(self, views: Sequence[PromiseView], call: CallView) -> None:
        """Draw the promises."""
        self._views = tuple(views)
        now = call.started + dt.timedelta(seconds=call.elapsed_s)
        self.setAccessibleName(self.tr("Promises"))
        shown = self._views[:_MOST]
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(shown))
            if at < len(shown):
                one = shown[at]
                words = ", ".join(part for part in (one.text, one.due_words) if part)
                row.set_promise(words, "" if one.due is None else until(one.due, now))
        self._hint.set_text(
            self.tr("Read back and agreed? They go on your due list.")
            if shown
            else self.tr("No promises in this call.")
        )
        self._add.set_text(self.tr("Promise"))
        self.updateGeometry()
        self._arrange()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Height in px at `width` px."""
        return self._lay(width)

    def sizeHint(self) -> QSize:  # noqa: N802
        """At the width it has."""
        return QSize(self.width(), self._lay(max(1, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if self.width() > 0:
            self._lay(self.width(), move=True)

    def _lay(self, width: int, *, move: bool = False) -> int:
        px = current_theme().px
        pad = px(16)
        inner = width - 2 * pad
        y = px(12)
        for row in self._rows[: len(self._views)]:
            high = height_at(row, inner)
            if move:
                row.setGeometry(pad, y, inner, high)
            y += high
        button = self._add.sizeHint()
        room = inner - button.width() - px(16)
        high = max(button.height(), height_at(self._hint, room))
        if move:
            self._hint.setGeometry(pad, y, room, high)
            top = y + (high - button.height()) // 2
            self._add.setGeometry(pad + inner - button.width(), top, *button.toTuple())
        return y + high + px(12)
