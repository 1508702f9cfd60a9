"""The warm-up: one card at a time; what is typed is graded, and the wanted words show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.banner import Banner
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.ground import Card, Pane
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.scrolled import ScrollPane
from jobaid.ui.widgets.text_fields import FieldFrame, TextBox
from jobaid.ui.widgets.themed import Themed, announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.training.warm_up import DueCard, WarmUp
    from jobaid.ui.frame.actions import ActionMap


class WarmUpPage(Themed, QWidget):
    """Enter grades what was typed, Enter again goes on. `ended`; `told(words)`."""

    ended = Signal()
    told = Signal(str)

    def __init__(self, actions: ActionMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleIdentifier("practice-cards")
        self._actions = actions
        self._warm_up: WarmUp | None = None
        self._now: Callable[[], dt.datetime] | None = None
        self._due: list[DueCard] = []
        self._at = 0
        self._graded = False
        self.right = 0
        inside = Pane(self)
        self.count = TextLabel("ui", "muted", inside, wrap=True)
        self.card = Card(inside)
        self.asks = TextLabel("title", "text", self.card, wrap=True)
        self.asks.setAccessibleIdentifier("practice-card-asks")
        Column(self.card, self.asks, edge="pad")
        self.said = TextBox("body")
        self.said.setAccessibleIdentifier("practice-card-said")
        self.said.returnPressed.connect(self._enter)
        self.field = FieldFrame(self.said, inside, icon="quote")
        self.grade = Banner(inside)
        self.grade.setAccessibleIdentifier("practice-card-grade")
        self.grade.hide()
        self.wanted = TextLabel("body", "text", inside, wrap=True)
        self.wanted.setAccessibleIdentifier("practice-card-wanted")
        self.next = PushButton("primary", "", inside)
        self.next.setAccessibleIdentifier("practice-card-next")
        self.next.clicked.connect(self._enter)
        self.leave = PushButton("quiet", "", inside)
        self.leave.setAccessibleIdentifier("practice-card-leave")
        self.leave.clicked.connect(self.ended)
        row = LineBox(None, self.leave, space="unit")
        row.addStretch()
        row.addWidget(self.next)
        column = Column(
            inside, self.count, self.card, self.field, self.grade, self.wanted,
            space="unit", edge=("page", "pad", "page", "pad"),
        )  # fmt: skip
        column.addLayout(row)
        column.addStretch()
        self.scrolled = ScrollPane(self)
        self.scrolled.hold(inside)
        Column(self, self.scrolled)
        actions.changed.connect(self.retranslate)
        self.retranslate()

    def panes(self) -> list[QWidget]:
        """What F6 goes round."""
        return [self.said, self.next]

    def focus_first(self) -> None:
        """To what is typed."""
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.said, self.tr("Your answer"))
        self.said.setPlaceholderText(self.tr("Type what you would say; Enter looks at it"))
        self.leave.set_text(self.tr("Back to practice"))
        self.leave.set_key(self._actions.cap("practice-cards-end"))
        if self._due:
            self._draw()

    def begin(self, warm_up: WarmUp, due: list[DueCard], now: Callable[[], dt.datetime]) -> None:
        """Ask these, one after the other."""
        self._warm_up, self._due, self._now = warm_up, due, now
        self._at = self.right = 0
        self._graded = False
        self._draw()

    def _draw(self) -> None:
        one = self._due[self._at]
        of = self.tr("Card %1 of %2").replace("%1", str(self._at + 1))
        words = of.replace("%2", str(len(self._due)))
        if one.changed:
            words = f"{words}. {self.tr('The words of this one have changed.')}"
        elif one.is_new:
            words = f"{words}. {self.tr('New')}"
        self.count.set_text(words)
        asks = translated(one.card.asks)
        self.asks.set_text(asks)
        self.next.set_text(self.tr("Next card") if self._graded else self.tr("Look at it"))
        self.said.setReadOnly(self._graded)
        if not self._graded:
            self.said.clear()
            self.grade.hide_banner()
            self.wanted.set_text("")
            announce(self.asks, asks)

    def _enter(self) -> None:
        if self._warm_up is None or self._now is None or not self._due:
            return
        if self._graded:
            self._go_on()
            return
        one = self._due[self._at]
        try:
            graded = self._warm_up.answer(one.card.id, self.said.text(), self._now())
        except OSError as error:
            why = error.strerror or str(error)
            self.told.emit(self.tr("This could not be kept: %1").replace("%1", why))
            return
        self._graded = True
        self.right += graded.well
        if graded.well:
            self.grade.set_banner("ok", self.tr("That is it."))
        else:
            self.grade.set_banner("warn", self.tr("Not yet. It comes again soon."))
        self.wanted.set_text(self.tr("The words: “%1”").replace("%1", one.card.says))
        self._draw()

    def _go_on(self) -> None:
        self._graded = False
        self._at += 1
        if self._at < len(self._due):
            self._draw()
            self.focus_first()
            return
        told = self.tr("Warm-up done: %1 of %2 known.").replace("%1", str(self.right))
        self.told.emit(told.replace("%2", str(len(self._due))))
        self._at, self._due = 0, []
        self.ended.emit()
