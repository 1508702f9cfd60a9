"""The list of kept calls: which days, which words, and the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from jobaid.ui.kit.search_box import SearchBox
from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableColumn, TableModel
from jobaid.ui.widgets.choices import ChoiceChips
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column
from jobaid.ui.widgets.text_fields import FieldFrame
from jobaid.ui.widgets.themed import Themed, announce, set_words

if TYPE_CHECKING:
    from jobaid.ui.kit.table_pages import RunTask, TableSource

_DAYS = {"today": 1, "week": 7, "month": 31, "all": 0}


class CallFinder(Themed, QWidget):
    """Field, days and the table of calls. `wanted(words, days)` asks for others (0 days: all).

    `opened(id)`: a call is to be read.
    """

    wanted = Signal(str, int)
    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marked = ""
        self._known = -1
        self._listed: tuple[object, ...] = ()
        self.days = ChoiceChips(self)
        self.field = SearchBox()
        self.field.setAccessibleIdentifier("search-calls")
        frame = FieldFrame(self.field, self, icon="search", height=48)
        self.calls = TableModel((), self)
        self.rows = Table(self.calls, self)
        self.rows.setAccessibleIdentifier("calls")
        self.nothing = EmptyState(self)
        column = Column(self, frame, self.days, space="gap", edge="ring")
        column.addWidget(self.rows, 1)
        column.addWidget(self.nothing)
        column.addStretch()
        self.rows.hide()
        self.nothing.hide()
        self.days.chosen.connect(self.ask)
        self.field.textEdited.connect(self._typed)
        self.field.stepped.connect(self._down)
        self.field.entered.connect(self._open_first)
        self.rows.chosen.connect(self.opened)
        self.rows.left_above.connect(self.field.setFocus)
        self.calls.began.connect(self._began)
        self.calls.counted.connect(self._counted)
        self.calls.dataChanged.connect(self._show_marked)
        self.retranslate()
        self.days.set_values(["today"])

    def ask(self) -> None:
        """Ask for the calls that fit what is chosen and typed."""
        self.wanted.emit(self.field.text().strip(), _DAYS[self.days.value() or "today"])

    def draw(self, calls: TableSource, run: RunTask) -> None:
        """Show calls, the latest first unless another order was chosen."""
        by, down = self.rows.order
        # What is listed already and comes anew leaves the row in hand, in sight
        place = self.rows.standing if self._question() == self._listed else None
        self.calls.set_source(calls, run, by or "began", descending=down, place=place)

    def forget(self) -> None:
        """Nothing of what was found or typed stays: somebody else looks for calls."""
        self.field.clear()
        self.days.set_values(["today"])
        self.mark("")
        self._listed = ()
        self.rows.hide()
        self.nothing.hide()

    def mark(self, id: str) -> None:
        """Show which call is being read."""
        self._marked = id
        self._show_marked()

    def focus_on(self, id: str) -> None:
        """Give the focus to a call's row, else to the field."""
        at = self.calls.find(id)
        if at >= 0:
            self.rows.go_to(at)
        (self.rows if at >= 0 else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.calls.set_columns(
            (
                TableColumn(self.tr("When"), 3, "began", colour="muted"),
                TableColumn(self.tr("Customer"), 4, "customer", role="ui_bold"),
                TableColumn(self.tr("Script, outcome"), 5, "script", from_width=420),
                TableColumn(self.tr("Length"), 2, "handle_s", from_width=300, right=True),
                TableColumn(self.tr("Notes"), 1, "notes", from_width=520, right=True),
            )
        )

    def stops(self) -> list[QWidget]:
        """What takes the focus, in reading order."""
        return [self.field, *self.days.findChildren(QAbstractButton), self.rows]

    def _typed(self, _words: str) -> None:
        self.ask()

    def _down(self, by: int) -> None:
        if by > 0 and self.calls.rowCount():
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_first(self) -> None:
        self.rows.choose(0)

    def _show_marked(self) -> None:
        at = self.calls.find(self._marked) if self._marked else -1
        if at >= 0 and not self.rows.hasFocus():
            self.rows.go_to(at)

    def _question(self) -> tuple[object, ...]:
        """What tells the calls that are asked for from others."""
        return self.field.text().strip(), self.days.value(), self.rows.order

    def _began(self, _count: int) -> None:
        self._listed = self._question()

    def _counted(self, count: int) -> None:
        if not count:
            self._say_nothing()
        self.rows.setVisible(count > 0)
        self.nothing.setVisible(not count)
        self._show_marked()
        if count != self._known and self.isVisible():
            announce(self.field, self.tr("%Ln call(s)", "", count))
        self._known = count

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
