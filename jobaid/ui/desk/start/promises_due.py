"""Promises due: who to call back by when, and how soon that is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.sentences import in_turn
from jobaid.ui.frame.day_words import until
from jobaid.ui.kit.side_card import SideCard
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets import painting
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Hairline
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Pool
from jobaid.ui.widgets.promise_row import PromiseRow
from jobaid.ui.widgets.themed import Themed, plain, set_words

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from jobaid.operations.desk.start_view_models import DueGroup, PromiseDue, StartView
    from jobaid.ui.widgets.standard_chip import StandardTone

FIRST = 3
_TONES: dict[str, StandardTone] = {"due": "running", "soon": "soon", "late": "missed"}


class DuePromise(Themed, QWidget):
    """One promise with its buttons. Signals `called`, `kept` and `changing`."""

    called = Signal()
    kept = Signal()
    changing = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.promise: PromiseDue | None = None
        self._rule = Hairline(self)
        self._group = TextLabel("caption", "muted", self)
        self._words = PromiseRow(self)
        self._warning = TextLabel("ui_bold", "late", self, wrap=True)
        self.call = PushButton("plain", "", self, small=True)
        self.keep = PushButton("quiet", "", self, small=True)
        self.change = PushButton("quiet", "", self, small=True)
        self.call.clicked.connect(self.called)
        self.keep.clicked.connect(self.kept)
        self.change.clicked.connect(self.changing)
        head = LineBox(edge=("", "ring", "", "ring"))
        head.addWidget(self._words, 1)
        head.addWidget(self.call, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = LineBox(space="half", edge=("", "ring", "", "ring"))
        foot.addStretch(1)
        foot.addWidget(self.keep)
        foot.addWidget(self.change)
        over = LineBox(edge=("", "half", "", ""))
        over.addWidget(self._group)
        column = Column(self, self._rule, space="", edge=("", "", "ring", ""))
        column.addLayout(over)
        column.addLayout(head)
        column.addWidget(self._warning)
        column.addLayout(foot)

    def draw(
        self, promise: PromiseDue, view: StartView, *, key: str, first: bool, group: str
    ) -> None:
        """Draw a promise; the first has the key, and the first of a group its heading."""
        self.promise = promise
        title = plain(promise.text)
        who = plain(promise.who)
        if who and who.casefold() not in title.casefold():
            title = f"{title}, {who}"
        if promise.waited_for:
            title = self.tr("Waiting for: %1").replace("%1", title)
        due = promise.due_words or self.tr("no time yet: ask by when")
        detail = ""
        if promise.due is not None:
            due, detail = until(promise.due, view.now), promise.due_words
        tone = _TONES[promise.state]
        self._words.set_promise(title, due, tone, detail=detail, fraction=promise.share)
        self._words.promise_id = promise.id
        self._warning.set_text(translated(promise.no_contact))
        self._warning.setVisible(bool(promise.no_contact))
        self._warning.setAccessibleIdentifier(f"no-contact-{promise.id}")
        self._rule.setVisible(not first)
        self._group.set_text(group)
        self._group.setVisible(bool(group))
        self.call.set_text(self.tr("Ask after it") if promise.waited_for else self.tr("Call"))
        self.call.set_key(key)
        self.call.setAccessibleIdentifier("call-promise" if first else f"call-{promise.id}")
        self.keep.set_text(self.tr("Came") if promise.waited_for else self.tr("Kept"))
        self.keep.setAccessibleIdentifier(f"kept-{promise.id}")
        self.change.set_text(self.tr("Change"))
        self.change.setAccessibleIdentifier(f"change-{promise.id}")
        spoken = painting.spoken_keys(key)
        told = " ".join(part for part in (title, self._warning.text(), spoken) if part)
        set_words(self.call, self.call.accessibleName(), told)
        set_words(self.keep, self.keep.accessibleName(), title)
        set_words(self.change, self.change.accessibleName(), title)

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.call, self.keep, self.change]

    def words(self) -> str:
        """All of it for a screen reader."""
        return in_turn(part for part in (self._words.text(), self._warning.text()) if part)


class PromisesCard(SideCard):
    """All of them, the soonest first: late, today, tomorrow, the week, and those without a time.

    Signals `called`, `kept` and `changing`, each with the call and the promise.
    """

    called = Signal(str, str)
    kept = Signal(str, str)
    changing = Signal(str, str)

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
        before = ""
        for at, (row, promise) in enumerate(zip(rows, shown, strict=True)):
            group = "" if promise.when == before else self._group(promise.when, promises)
            row.draw(promise, view, key=key if at == 0 else "", first=at == 0, group=group)
            before = promise.when
        rest = len(promises) - len(shown)
        self.more.set_text(self.tr("%n more promise(s)", "", rest))
        self.more.setVisible(rest > 0)
        self.head(self.tr("Promises due"), "handshake", count=len(promises))
        self.tell(in_turn(row.words() for row in rows))
        self.setVisible(bool(promises))

    def _group(self, when: DueGroup, promises: Sequence[PromiseDue]) -> str:
        """What a group is called, and how many are in it."""
        words = {
            "late": self.tr("Late"),
            "today": self.tr("Today"),
            "tomorrow": self.tr("Tomorrow"),
            "week": self.tr("This week"),
            "no-time": self.tr("Without a time"),
        }
        count = sum(1 for one in promises if one.when == when)
        return f"{words[when]}, {count}"

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self, *(stop for row in self._rows.all for stop in row.stops()), self.more]

    def call_first(self) -> None:
        """Call the soonest."""
        if self._view is not None and self._view.promises:
            first = self._view.promises[0]
            self.called.emit(first.interaction, first.id)

    def _row(self) -> DuePromise:
        row = DuePromise(self)
        row.called.connect(partial(self._pass_on, self.called, row))
        row.kept.connect(partial(self._pass_on, self.kept, row))
        row.changing.connect(partial(self._pass_on, self.changing, row))
        self.column.insertWidget(1 + len(self._rows.all), row)
        return row

    def _pass_on(self, signal: SignalInstance, row: DuePromise) -> None:
        if row.promise is not None:
            signal.emit(row.promise.interaction, row.promise.id)

    def _show_all(self) -> None:
        self._all = True
        if self._view is not None:
            self.draw(self._view, self._key)
