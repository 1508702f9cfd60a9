"""The checklist of the step: the next open item has the key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.callview.clock_words import clock
from jobaid.ui.theme import current_theme
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.do_row import DoRow
from jobaid.ui.widgets.identifiers import identifiers
from jobaid.ui.widgets.placing import Pool, height_at, show_if

if TYPE_CHECKING:
    from jobaid.operations.callview.step_view_models import DoView

_MOST_STACKED = 2


class Items(QObject):
    """Draws checklist items on `body`. `ticked` carries (id, on)."""

    ticked = Signal(str, bool)

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._body = body
        self.pool = Pool(self._row)
        self._views: tuple[DoView, ...] = ()
        self._key = ""
        self._few = False
        self._all = False
        self.more = PushButton("link", "", body)
        self.more.setAccessibleIdentifier("do-more")
        self.more.clicked.connect(self._show_all)
        self.more.hide()

    @property
    def rows(self) -> list[DoRow]:
        """The rows in use."""
        return self.pool.used

    def draw(self, views: Sequence[DoView], key: str, *, anew: bool) -> None:
        """Draw items; `key` ticks the next open one. `anew`: another step."""
        if anew:
            self._all = False
        elif tuple(views) == self._views and key == self._key:
            return
        self._views, self._key = tuple(views), key
        self.pool.take(len(views))
        upcoming = self.next_open()
        names = identifiers("do", [view.id for view in views], "more")
        for row, view, name in zip(self.pool.used, views, names, strict=False):
            row.item_id = view.id
            row.setAccessibleIdentifier(name)
            done_at = "" if view.done_s is None else clock(view.done_s)
            row.set_item(view.text, view.must, view.done, done_at)
            mine = view.id == upcoming
            hint = self.tr("tick it") if mine and not self._few else ""
            row.set_keys(key if mine else "", hint)
        self._choose_shown()

    def set_few(self, few: bool) -> None:
        """Only open items, where there is little room."""
        if few != self._few:
            self._few = few
            for row in self.pool.all:
                row.set_compact(few)
            views, self._views = self._views, ()
            self.draw(views, self._key, anew=False)

    def next_open(self) -> str | None:
        """The id of the next item to tick: what must be first, then the rest."""
        first = next((view.id for view in self._views if not view.done), None)
        return next((view.id for view in self._views if view.must and not view.done), first)

    def place(self, x: int, y: int, width: int) -> int:
        """Place the rows under each other; returns the height in px."""
        top = y
        more = self.more.sizeHint() if self.more.isVisibleTo(self._body) else None
        shown = [row for row in self.rows if row.isVisibleTo(self._body)]
        for at, row in enumerate(shown):
            wide = width
            if more is not None and at == len(shown) - 1:
                wide -= more.width() + current_theme().px("gap")
            high = height_at(row, wide)
            row.setGeometry(x, top, wide, high)
            if more is not None and at == len(shown) - 1:
                left = x + width - more.width()
                self.more.setGeometry(left, top + (high - more.height()) // 2, *more.toTuple())
            top += high
        if more is not None and not shown:
            self.more.setGeometry(x, top, *more.toTuple())
            top += more.height()
        return top - y

    def _row(self) -> DoRow:
        row = DoRow(self._body)
        row.hide()
        row.set_compact(self._few)
        row.clicked.connect(self._clicked)
        return row

    def _choose_shown(self) -> None:
        shown = self._shown()
        for row, view in zip(self.pool.used, self._views, strict=False):
            show_if(row, view.id in shown)
        for row in self.pool.all[len(self._views) :]:
            show_if(row, False)
        hidden = len(self._views) - len(shown)
        show_if(self.more, hidden > 0)
        if hidden:
            self.more.set_text(self.tr("%n more", "", hidden))

    def _shown(self) -> set[str]:
        every = [view.id for view in self._views]
        if not self._few or self._all:
            return set(every)
        still = [view for view in self._views if not view.done]
        first = [view.id for view in still if view.must] + [v.id for v in still if not v.must]
        return set(first[:_MOST_STACKED])

    def _show_all(self) -> None:
        self._all = True
        self._choose_shown()
        if self.rows:
            self.rows[0].setFocus()
        self._body.updateGeometry()

    def _clicked(self, on: bool) -> None:
        row = self.sender()
        if isinstance(row, DoRow):
            self.ticked.emit(row.item_id, on)
