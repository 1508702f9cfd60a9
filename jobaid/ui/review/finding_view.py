"""Finding: calls asked for in words or picked, in a table that is exact to the last row."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobaid.operations.charts import CallsBehind
from jobaid.operations.review.call_search import CallSearch
from jobaid.ui.callview.focus_order import chain
from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableModel
from jobaid.ui.review.asked_bar import AskedBar
from jobaid.ui.review.call_glance import CallGlance
from jobaid.ui.review.finding_source import (
    CallsToReview,
    call_columns,
    group_columns,
    group_row,
)
from jobaid.ui.review.finding_tools import FindingTools
from jobaid.ui.review.review_view import ReviewGiven, ReviewView
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.ground import Pane
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.labels import TextLabel
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged, show_if
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.operations.records.asked_parts import AskedCalls
    from jobaid.operations.records.call_groups import CallGroups
    from jobaid.operations.review.call_peek import CallPeek
    from jobaid.operations.task_runner import Task
    from jobaid.ui.kit.table import TableRow

_BESIDE = 900
"""From this width in px at 100 % the call in hand shows beside the table."""


class FindingView(Arranged, ReviewView):
    """Field, table, and the call in hand at a glance. Enter in the table opens its playback."""

    def __init__(self, given: ReviewGiven) -> None:
        super().__init__(given)
        self.search = CallSearch(given.desk)
        self.asked: AskedCalls | None = None
        self._groups: CallGroups | None = None
        self._behind: CallsBehind | None = None
        self._known = -1
        self._listed: tuple[object, ...] = ()
        self.bar = AskedBar(self)
        self.of = TextLabel("ui", "text", self, wrap=True)
        self.of.setAccessibleIdentifier("calls-behind")
        self._headline = TextLabel("strong", "text", self, wrap=True)
        self._headline.setAccessibleIdentifier("find-headline")
        self.calls = TableModel((), self)
        self.rows = Table(self.calls, self, many=True)
        self.rows.setAccessibleIdentifier("found-calls")
        self.group_model = TableModel((), self)
        self.groups = Table(self.group_model, self)
        self.groups.setAccessibleIdentifier("found-groups")
        self.nothing = EmptyState(self)
        self.glance = CallGlance(self)
        self._beside = Pane(self)
        Column(self._beside, self.glance)
        self.tools = FindingTools(self)
        head = Column(space="half")
        head.addWidget(self.of)
        head.addWidget(self._headline)
        left = Column(space="unit")
        left.addLayout(head)
        tables = Pane(self)
        found = Column(tables)
        for part in (self.rows, self.groups):
            found.addWidget(part, 1)
        found.addWidget(self.nothing)
        found.addStretch()
        left.addWidget(tables, 1)
        left.addWidget(self.tools.strip)
        middle = LineBox(space="block")
        middle.addLayout(left, 7)
        middle.addWidget(self._beside, 4)
        column = Column(self, self.bar, space="gap", edge=("block", "pad", "block", "unit"))
        column.addLayout(middle, 1)
        self.nothing.hide()
        self.groups.hide()
        self.of.hide()
        self._connect()
        self.retranslate()
        stops = [self.bar.field, self.bar.filters, self.bar.saved, self.rows, self.groups]
        chain([*stops, *self.tools.stops(), self.glance])

    # -- for the area -------------------------------------------------------------------------

    @property
    def call_in_hand(self) -> str:
        """The call that is chosen in the table."""
        found = self._found_at(self.rows.currentIndex().row())
        return "" if found is None or self._groups is not None else found.row_id

    def panes(self) -> list[QWidget]:
        """The field, the table, what is done with it, and the call in hand."""
        table = self.groups if self._groups is not None else self.rows
        return [self.bar, table, self.tools.strip, self.glance]

    def focus_first(self) -> None:
        """The field has the caret; what is typed takes the place of what was asked before."""
        self.write_on()
        self.bar.field.selectAll()

    def write_on(self) -> None:
        """The field has the caret; what is typed is added to what stands there."""
        self.bar.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, topic: str, target: object) -> None:
        """Show the calls of a search in words, or those behind a figure."""
        if topic == "calls" and isinstance(target, str):
            self.say_words(target)
        elif topic == "calls" and isinstance(target, CallsBehind):
            self.bar.say("")
            self._behind = target
            self.of.set_text(translated(target.words))
            self.of.show()
            self.ask()
            self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Ask again, and once more when what was kept meanwhile is read."""
        self.bar.recall()
        self._read_names()

    def renew(self) -> None:
        """The library, the person or the record is another now."""
        if self.isVisible():
            self._read_names()

    def arrange(self) -> None:
        """Where there is no room for both the table has it all."""
        wide = self.width() / current_theme().scale
        show_if(self._beside, wide >= _BESIDE)

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self, self.tr("Calls"))
        self.bar.retranslate()
        self.glance.retranslate()
        self.tools.retranslate()
        about = self.tr("Enter opens a call, Shift with arrows selects several, Space sorts.")
        set_words(self.rows, self.tr("Calls"), about)
        set_words(self.groups, self.tr("Groups"), self.tr("Enter lists the calls of a group."))
        self.calls.set_columns(call_columns())
        self.group_model.set_columns(group_columns())

    # -- asking ---------------------------------------------------------------------------------

    @property
    def words(self) -> str:
        """What is typed."""
        return self.bar.field.text()

    def say_words(self, words: str) -> None:
        """Ask for something else."""
        self.bar.say(words)

    def _type(self) -> None:
        """What is typed asks for other calls than those behind a figure."""
        self._behind = None
        self.of.hide()
        self.ask()

    def ask(self) -> None:
        """Find what the words ask for."""
        asked = self.search.ask(self.words)
        if self._behind is not None:
            query = replace(self._behind.query, sight=asked.query.sight)
            asked = replace(asked, query=query)
        self.asked = asked
        self.bar.draw(asked.parts, asked.problems)
        if asked.problems:
            announce(self.bar.field, self.bar.problem)
        if asked.by:
            work = partial(_groups_of, self.search, asked)
            self.given.tasks.run(work, self._draw_groups, self.given.say, key=(self, "groups"))
            return
        self._groups = None
        by, down = self.rows.order
        if asked.order is not None:
            by, down = asked.order
            self.rows.show_order(by, down)
        found = CallsToReview(self.search, asked, self.given.desk.now())
        # What is listed already and comes anew leaves rows in hand, selected, in sight
        place = self.rows.standing if self._question() == self._listed else None
        self.calls.set_source(found, self.given.tasks.run, by, descending=down, place=place)

    def _question(self) -> tuple[object, ...]:
        """What tells the calls that are asked for from others."""
        seen = None if self.asked is None else (self.asked.query.sight, self.asked.query.samples)
        return self.words, self._behind, self.rows.order, seen

    def _read_names(self) -> None:
        self.given.tasks.run(
            partial(_names_of, self.search), self._named, self.given.say, key=(self, "names")
        )

    def _named(self, _names: object) -> None:
        self.ask()
        self.given.tasks.run(
            partial(_refreshed, self.search), self._refreshed, key=(self, "refresh")
        )

    def _refreshed(self, anew: bool) -> None:
        if anew:
            self.ask()

    # -- what was found -------------------------------------------------------------------------

    @property
    def _asks_for_groups(self) -> bool:
        """Whether calls that were asked for before come too late: groups show, or will."""
        return self.asked is not None and bool(self.asked.by)

    def _began(self, count: int) -> None:
        if self._asks_for_groups:
            return
        self._listed = self._question()
        self._show(self.rows if count else self.nothing)
        if not count:
            self._draw_glance(None)
        self._headline.set_text(self.tr("Counting …") if count else "")
        self.tools.renew()

    def _counted(self, count: int) -> None:
        if self._asks_for_groups:
            return
        self._headline.set_text(self.tr("%Ln call(s)", "", count) if count else "")
        if not count:
            self._say_nothing()
        if count != self._known and self.isVisible():
            announce(self.bar.field, self.tr("%Ln call(s)", "", count))
        self._known = count
        self.tools.renew()

    def _draw_groups(self, told: CallGroups) -> None:
        if not self._asks_for_groups:
            return
        self._groups = told
        self._headline.set_text(translated(told.says))
        self.group_model.set_rows([group_row(at, one) for at, one in enumerate(told.groups)])
        self._show(self.groups if told.groups else self.nothing)
        if not told.groups:
            self._say_nothing()
        announce(self.bar.field, self._headline.text())
        self._draw_glance(None)
        self.tools.renew()

    def _say_nothing(self) -> None:
        """That there is nothing, and, once that is known, why and what to do."""
        hint = self.tr("A call is listed here once it is wrapped up.")
        if self.words.strip():
            hint = self.tr("Take one of the words above away, or try other days.")
        self.nothing.set_empty("text-search", self.tr("No call fits"), hint)
        if self._behind is None:
            why = partial(_why_none, self.search, self.words)
            self.given.tasks.run(why, self._say_why, key=(self, "why"))

    def _say_why(self, why: str) -> None:
        if why and not self.nothing.isHidden():
            hint = translated(why)
            self.nothing.set_empty("text-search", self.tr("No call fits"), hint)
            announce(self.nothing, hint)

    def _show(self, what: QWidget) -> None:
        for part in (self.rows, self.groups, self.nothing):
            show_if(part, part is what)

    def _found_at(self, row: int) -> TableRow | None:
        return self.calls.row(self.calls.index(row, 0)) if row >= 0 else None

    def _at(self, row: int) -> None:
        found = self._found_at(row)
        if found is None or self.asked is None:
            return
        peek = partial(_peek_of, self.search, found.row_id, self.asked)
        self.given.tasks.run(peek, self._draw_glance, key=(self, "peek"))

    def _draw_glance(self, peek: CallPeek | None) -> None:
        self.glance.draw(peek, self.given.desk.now())

    # -- what a person does -------------------------------------------------------------------

    def _connect(self) -> None:
        self.bar.typed.connect(self._type)
        self.bar.taken_away.connect(self._take_away)
        self.bar.filters_asked.connect(self.tools.pick)
        self.bar.saved_asked.connect(self.tools.show_saved)
        self.bar.field.stepped.connect(self._down)
        self.bar.field.entered.connect(self._enter)
        self.rows.chosen.connect(self._open)
        self.rows.at.connect(self._at)
        self.groups.chosen.connect(self._open_group)
        for table in (self.rows, self.groups):
            table.left_above.connect(self.bar.field.setFocus)
            table.copied.connect(self.tools.copy)
        self.calls.began.connect(self._began)
        self.calls.counted.connect(self._counted)
        self.calls.dataChanged.connect(self._came)
        self.calls.failed.connect(self.given.say)

    def _take_away(self, at: int) -> None:
        from jobaid.operations.records.asked_words import without_part

        if self.asked is not None and at < len(self.asked.parts):
            self.say_words(without_part(self.words, self.asked.parts[at]))
            self.write_on()

    def _down(self, by: int) -> None:
        table = self.groups if self._groups is not None else self.rows
        if by > 0 and table.isVisible():
            table.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Esc goes from the words to what they found."""
        here = self.bar.field.hasFocus()
        if here and event.key() == Qt.Key.Key_Escape:
            self._down(1)
        if not here or self.bar.field.hasFocus():
            super().keyPressEvent(event)

    def _enter(self) -> None:
        (self.groups if self._groups is not None else self.rows).choose(0)

    def _open(self, id: str) -> None:
        if not self.given.open("call", id):
            self.glance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_group(self, at: str) -> None:
        told, asked = self._groups, self.asked
        if told is None or asked is None or not told.groups[int(at)].words:
            return
        words = self.words
        for part in reversed(asked.parts):
            if part.what == "by":
                words = words[: part.start].rstrip(" ,;") + words[part.end :]
        parts = (words.strip(" ,;"), told.groups[int(at)].words)
        self.say_words(", ".join(one for one in parts if one))
        self.write_on()

    def _came(self) -> None:
        """Rows came that were not read when the table went there."""
        self._at(self.rows.currentIndex().row())


def _names_of(search: CallSearch, _task: Task) -> object:
    return search.names()


def _refreshed(search: CallSearch, _task: Task) -> bool:
    return search.refresh()


def _groups_of(search: CallSearch, asked: AskedCalls, _task: Task) -> CallGroups:
    return search.groups(asked)


def _why_none(search: CallSearch, words: str, _task: Task) -> str:
    return search.why_none(words)


def _peek_of(search: CallSearch, id: str, asked: AskedCalls, _task: Task) -> CallPeek | None:
    return search.peek(id, asked)
