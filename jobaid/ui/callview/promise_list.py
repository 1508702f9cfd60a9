"""The promises of this call, and the one that the step proposes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import until
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.headings import SectionHeading
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.placing import Stacked, height_at, show_if
from jobaid.ui.widgets.promise_row import PromiseRow

if TYPE_CHECKING:
    from jobaid.operations.callview.view_models import PromiseView
    from jobaid.ui.callview.key_caps import KeyCaps

_MOST = 3


def promise_words(view: PromiseView) -> str:
    """What is promised, by when, and by whom where it is not by us."""
    words = ", ".join(part for part in (view.text, view.due_words) if part)
    if view.waited_for:
        told = QCoreApplication.translate("PromiseList", "The customer promises: %1")
        return told.replace("%1", words)
    return words


class PromiseList(Stacked, QWidget):
    """Draws promises; the last ones, where there are many."""

    def __init__(self, caps: KeyCaps, parent: QWidget) -> None:
        super().__init__(parent)
        self._caps = caps
        self._views: tuple[PromiseView, ...] = ()
        self._minute: dt.datetime | None = None
        self._close = False
        self.setAccessibleIdentifier("promises")
        self._heading = SectionHeading(self)
        self._empty = TextLabel("ui", "muted", self, wrap=True)
        self._rows = [PromiseRow(self) for _ in range(_MOST)]
        for row in self._rows:
            row.hide()
        caps.changed.connect(self._head)
        self._head()

    def draw(self, views: Sequence[PromiseView], now: dt.datetime) -> bool:
        """Draw the promises; tells whether there are others than before."""
        minute = now.replace(second=0, microsecond=0)
        if tuple(views) == self._views and minute == self._minute:
            return False
        changed = tuple(views) != self._views
        self._views, self._minute = tuple(views), minute
        self.setVisible(not self.gone)
        self._head()
        for row, view in zip(self._rows, views[-_MOST:], strict=False):
            row.promise_id = view.id
            words = promise_words(view)
            if view.proposed:
                words = self.tr("Proposed: %1").replace("%1", words)
            if view.due is None:
                row.set_promise(words, self.tr("no time yet"), "soon")
            else:
                row.set_promise(words, "" if view.proposed else until(view.due, now))
        self.arrange()
        return changed

    def set_close(self, close: bool) -> None:
        """Where room is dear nothing stands here before there is a promise."""
        if close != self._close:
            self._close = close
            self.setVisible(not self.gone)

    @property
    def gone(self) -> bool:
        """Whether nothing of it shows."""
        return self._close and not self._views

    def lay(self, width: int, *, move: bool = False) -> int:
        """Heading and rows under each other, or that there is none."""
        return 0 if self.gone else self._lay(width, move=move)

    def open_height(self, width: int) -> int:
        """The height in px, were it not close."""
        return self._lay(width)

    def _lay(self, width: int, *, move: bool = False) -> int:
        px = current_theme().px
        left = px("head_words")
        y = self._heading.sizeHint().height() + px("line")
        shown = min(_MOST, len(self._views))
        if move:
            self._heading.setGeometry(0, 0, width, y)
            show_if(self._empty, not shown)
            for at, row in enumerate(self._rows):
                show_if(row, at < shown)
        if not shown:
            high = height_at(self._empty, width - left)
            if move:
                self._empty.setGeometry(left, y, width - left, high)
            return y + high
        for row in self._rows[:shown]:
            high = height_at(row, width - left)
            if move:
                row.setGeometry(left, y, width - left, high)
            y += high
        return y

    def _head(self) -> None:
        self.setAccessibleName(self.tr("Promised in this call"))
        self._empty.set_text(self.tr("None yet"))
        self._heading.set_heading(
            self.tr("Promised in this call"),
            icon="handshake",
            colour="accent",
            count=sum(1 for view in self._views if not view.proposed),
            keys=self._caps.cap("promise"),
        )
