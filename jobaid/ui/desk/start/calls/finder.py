"""The list of kept calls: which days, which words, and the rows."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobaid.operations.desk.record_view_models import FoundCalls
from jobaid.ui.desk.start.calls.words import call_words
from jobaid.ui.desk.start.rows_card import RowsCard
from jobaid.ui.desk.start.search import SearchBox
from jobaid.ui.widgets.boxes import FieldFrame
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.notes import EmptyState
from jobaid.ui.widgets.themed import Themed, announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.desk.record_view_models import CallRow

_DAYS = {"today": 1, "week": 7, "month": 31, "all": 0}


class CallFinder(Themed, QWidget):
    """Draws rows of calls, a page after the other.

    `wanted(words, days)` asks for others (0 days: all), `more_wanted(words, days, after)` for
    those after the ones that show, `opened(id)`.
    """

    wanted = Signal(str, int)
    more_wanted = Signal(str, int, object)
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found = FoundCalls()
        self._calls: tuple[CallRow, ...] = ()
        self._goes_on = False  # further calls were asked for: the first of them gets the focus
        self._now = dt.datetime.now().astimezone()
        self.days = ChoiceChips(self)
        self.field = SearchBox()
        self.field.setAccessibleIdentifier("search-calls")
        self._frame = FieldFrame(self.field, self, icon="search", height=48)
        self.rows = RowsCard(self)
        self.rows.setAccessibleIdentifier("calls")
        self.nothing = EmptyState(self)
        self.more = PushButton("link", "", self)
        self.more.setAccessibleIdentifier("calls-more")
        parts = (self._frame, self.days, self.rows, self.nothing, self.more)
        Column(self, *parts, space="gap", edge="ring").addStretch(1)
        self.rows.hide()
        self.nothing.hide()
        self.more.hide()
        self.days.chosen.connect(self.ask)
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self._down)
        self.field.entered.connect(self._open_first)
        self.rows.opened.connect(self.opened)
        self.rows.left_above.connect(self.field.setFocus)
        self.more.clicked.connect(self._show_more)
        self.retranslate()
        self.days.set_values(["today"])

    def ask(self) -> None:
        """Ask for the calls that fit what is chosen and typed."""
        self._goes_on = False
        self.wanted.emit(*self._question())

    def draw(self, found: FoundCalls, now: dt.datetime) -> None:
        """Show calls, the latest first; those that go on after what shows come below it."""
        goes_on = found.after is not None
        if goes_on and found.after != self._found.next:
            return  # others were asked for meanwhile
        said = self._found.total != found.total
        first_new = len(self._calls) if goes_on else 0
        self._calls = (*self._calls, *found.rows) if goes_on else found.rows
        self._found, self._now = found, now
        shown = self._calls
        self.rows.show_rows(
            [(row.id, f"record-{at}", call_words(row, now)) for at, row in enumerate(shown, 1)]
        )
        self.rows.setVisible(bool(shown))
        if goes_on and self._goes_on and first_new < self.rows.count:
            self.rows.rows[first_new].setFocus(Qt.FocusReason.OtherFocusReason)
        rest = found.total - len(shown) if found.next is not None else 0
        self.more.set_text(self.tr("%n more call(s)", "", rest))
        self.more.setVisible(rest > 0)
        self.nothing.setVisible(not shown)
        if not shown:
            self._say_nothing()
        if said and self.isVisible():
            announce(self.field, self.tr("%n call(s)", "", found.total))

    def mark(self, id: str) -> None:
        """Show which call is being read."""
        for row in self.rows.shown:
            row.set_marked(row.target == id)

    def focus_on(self, id: str) -> None:
        """Give the focus to a call's row, else to the field."""
        row = next((row for row in self.rows.shown if row.target == id), None)
        (row or self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        chosen = self.days.values()
        self.days.set_options(
            (
                ("today", self.tr("Today")),
                ("week", self.tr("7 days")),
                ("month", self.tr("31 days")),
                ("all", self.tr("All")),
            )
        )
        self.days.set_values(chosen)
        self.days.set_accessible(self.tr("Which days"), "", "calls-days")
        self.field.setPlaceholderText(self.tr("A name, an account, a word of a note"))
        hint = self.tr("Calls are listed as you type. Enter opens the first.")
        set_words(self.field, self.tr("Find a call"), hint)
        set_words(self.rows, self.tr("Calls"))

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.field, *self.days.findChildren(QAbstractButton), *self.rows.rows, self.more]

    def _typed(self, _words: str) -> None:
        self.ask()

    def _down(self, by: int) -> None:
        if by > 0:
            self.rows.focus_first()

    def _open_first(self) -> None:
        self.rows.press(0)

    def _question(self) -> tuple[str, int]:
        return self.field.text().strip(), _DAYS[self.days.value() or "today"]

    def _show_more(self) -> None:
        if self._found.next is not None:
            self._goes_on = True
            self.more_wanted.emit(*self._question(), self._found.next)

    def _say_nothing(self) -> None:
        if self.field.text().strip():
            hint = self.tr("Try fewer words, or more days.")
            self.nothing.set_empty("text-search", self.tr("No call fits"), hint)
        elif self.days.value() == "today":
            hint = self.tr("A call is listed here once it is wrapped up.")
            self.nothing.set_empty("phone", self.tr("No calls yet today"), hint)
        else:
            hint = self.tr("A call is listed here once it is wrapped up.")
            self.nothing.set_empty("phone", self.tr("No calls in these days"), hint)
