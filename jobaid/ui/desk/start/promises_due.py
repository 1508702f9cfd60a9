"""Promises due: who to call back by when, and how soon that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.frame.day_words import until
from jobaid.ui.kit.side_card import SideCard
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.promise_row import PromiseRow
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.start_view_models import PromiseDue, StartView
    from jobaid.ui.widgets.standard_chip import StandardTone

FIRST = 3
_TONES: dict[str, StandardTone] = {"due": "running", "soon": "soon", "late": "missed"}


class DuePromise(Themed, QWidget):
    """One promise with its two buttons. Signals `called` and `kept`."""

    called = Signal()
    kept = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.promise: PromiseDue | None = None
        self._rule = Hairline(self)
        self._words = PromiseRow(self)
        self.call = PushButton("plain", "", self, small=True)
        self.keep = PushButton("quiet", "", self, small=True)
        self.call.clicked.connect(self.called)
        self.keep.clicked.connect(self.kept)
        buttons = Column(space="half")
        buttons.addWidget(self.call, 0, Qt.AlignmentFlag.AlignRight)
        buttons.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignRight)
        row = LineBox(edge=("", "ring", "", "ring"))
        row.addWidget(self._words, 1)
        row.addLayout(buttons)
        Column(self, self._rule, edge=("", "", "ring", "")).addLayout(row)

    def draw(self, promise: PromiseDue, view: StartView, *, key: str, first: bool) -> None:
        """Draw a promise; the first has the key."""
        self.promise = promise
        title = plain(promise.text)
        who = plain(promise.who)
        if who and who.casefold() not in title.casefold():
            title = f"{title}, {who}"
        due = promise.due_words
        detail = ""
        if promise.due is not None:
            due, detail = until(promise.due, view.now), promise.due_words
        tone = _TONES[promise.state]
        self._words.set_promise(title, due, tone, detail=detail, fraction=promise.share)
        self._words.promise_id = promise.id
        self._rule.setVisible(not first)
        self.call.set_text(self.tr("Call"))
        self.call.set_key(key)
        self.call.setAccessibleIdentifier("call-promise" if first else f"call-{promise.id}")
        self.keep.set_text(self.tr("Kept"))
        self.keep.setAccessibleIdentifier(f"kept-{promise.id}")
        spoken = painting.spoken_keys(key)
        set_words(self.call, self.call.accessibleName(), f"{title} {spoken}".strip())
        set_words(self.keep, self.keep.accessibleName(), title)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.call, self.keep]

    def words(self) -> str:
        """All of it for a screen reader."""
        return self._words.text()


class PromisesCard(SideCard):
    """All of them, the soonest first. Signals `called(interaction)`, `kept(interaction, id)`."""

    called = Signal(str)
    kept = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("promises-due", parent)
        self._rows = Pool(self._row)
        self._view: StartView | None = None
        self._key = ""
        self._all = False
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("promises-more")
        self.more.clicked.connect(self._show_all)
        self.column.addWidget(self.more)
        # The rows leave room for the ring themselves.
        self.column.edge = ("pad", "gap", "pad-ring", "pad-ring")
        self.column.space = "half"
        self.column.measure()

    def draw(self, view: StartView, key: str) -> None:
        """Draw the promises; `key` calls the first."""
        self._view, self._key = view, key
        promises = view.promises
        shown = promises if self._all else promises[:FIRST]
        rows = self._rows.show(len(shown))
        for at, (row, promise) in enumerate(zip(rows, shown, strict=True)):
            row.draw(promise, view, key=key if at == 0 else "", first=at == 0)
        rest = len(promises) - len(shown)
        self.more.set_text(self.tr("%n more promise(s)", "", rest))
        self.more.setVisible(rest > 0)
        self.head(self.tr("Promises due"), "handshake", count=len(promises))
        self.tell(". ".join(row.words() for row in rows))
        self.setVisible(bool(promises))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, *(stop for row in self._rows.all for stop in row.stops()), self.more]

    def call_first(self) -> None:
        """Call the soonest."""
        if self._view is not None and self._view.promises:
            self.called.emit(self._view.promises[0].interaction)

    def _row(self) -> DuePromise:
        row = DuePromise(self)
        row.called.connect(self._call)
        row.kept.connect(self._keep)
        self.column.insertWidget(1 + len(self._rows.all), row)
        return row

    def _call(self) -> None:
        row = self.sender()
        if isinstance(row, DuePromise) and row.promise is not None:
            self.called.emit(row.promise.interaction)

    def _keep(self) -> None:
        row = self.sender()
        if isinstance(row, DuePromise) and row.promise is not None:
            self.kept.emit(row.promise.interaction, row.promise.id)

    def _show_all(self) -> None:
        self._all = True
        if self._view is not None:
            self.draw(self._view, self._key)
