"""Promises: the ledger, one promise's story beside it, and how often each kind is kept in time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from jobaid.operations.service.kept_by_kind import kept_topic
from jobaid.operations.service.promise_changes import (
    ChangeTold,
    change_promise,
    note_on_promise,
)
from jobaid.operations.service.promise_views import (
    PromiseBook,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.kit.form import LineField
from jobaid.ui.kit.table import TableColumn, TableModel
from jobaid.ui.service.calendar_export import CalendarExport
from jobaid.ui.service.ledger_list import COUNTED_LATER, LedgerChips, LedgerList
from jobaid.ui.service.service_view import ServiceGiven, ServiceView
from jobaid.ui.service.state_table import StateTable
from jobaid.ui.service.story_pane import StoryPane
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import PushButton
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.themed import announce, set_words

if TYPE_CHECKING:
    from jobaid.log.index.standing_promises import LedgerFilter
    from jobaid.operations.charts import ReportTopic
    from jobaid.operations.service.promise_story import PromiseStory

AGAIN_MS = 20_000
"""How often states are worked out anew while it shows: late begins by the clock alone."""


@dataclass(frozen=True, slots=True)
class LedgerRead:
    """What was read of the ledger: a list of it, the counts of all lists, the chart below."""

    listed: LedgerList
    counts: dict[LedgerFilter, int]
    topic: ReportTopic


class LedgerView(Arranged, ServiceView):
    """The ledger. Enter in it goes to the story; F3 calls, F9 hands over."""

    _kept = Signal()  # from the writer's thread

    def __init__(self, given: ServiceGiven) -> None:
        super().__init__(given)
        self.book = PromiseBook(given.desk)
        self.chips = LedgerChips("week" if given.desk.leads else "mine", self)
        self.chips.chosen.connect(self._draw_rows)
        self.chips.count(self.book.counts())
        self._listed = LedgerList(self.book, self.chips.which, "")
        self._never_read = self._first = True
        self._shape = ""
        self._topic: ReportTopic | None = None
        self._charted: tuple[ReportTopic, int] | None = None
        self._reading = False
        self.field = LineField(self, icon="search")
        self.field.field.setAccessibleIdentifier("ledger-find")
        self.field.field.textChanged.connect(self._draw_rows)
        self.export = PushButton("plain", "", self, small=True)
        self.export.setAccessibleIdentifier("ledger-export")
        self.export.set_icon_name("calendar-clock")
        self.calendar = CalendarExport(given, self)
        self.export.clicked.connect(self.calendar.ask)
        self.model = TableModel((), self)
        self.table = StateTable(self.model, self)
        self.table.setAccessibleIdentifier("ledger")
        self.table.at.connect(self._chosen_row)
        self.table.chosen.connect(self._enter)
        self.nothing = EmptyState(self)
        self._room = QWidget(self)  # keeps what is above together where nothing is listed
        self.chart = ChartCard(self)
        self.story = StoryPane(self)
        self.story.called.connect(self._call)
        self.story.handed.connect(self._hand)
        self.story.changed.connect(self._change)
        self.story.left.connect(self._back_to_table)
        self.story.form.left_field.connect(self._read_back)
        head = LineBox(space="gap")
        head.addWidget(self.field, 1)
        head.addWidget(self.export)
        self._left = QWidget(self)
        left = self._column = Column(self._left, space="gap", edge="page")
        left.addLayout(head)
        left.addWidget(self.chips)
        left.addWidget(self.nothing)
        left.addWidget(self._room, 1)
        left.addWidget(self.table, 3)
        left.addWidget(self.chart)
        left.addStretch()
        self._row = LineBox(self, space="")
        self._row.addWidget(self._left, 3)
        self._row.addWidget(self.story, 2)
        self._kept.connect(self._said)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._read_if_seen)
        given.actions.bind_all(
            {
                "ledger-call": self._call,
                "ledger-hand": self.story.hand_over,
                "ledger-note": self._note,
                "ledger-find": self._to_field,
                "ledger-next": self._next,
                "ledger-send": self.story.form.send,
                "ledger-export": self.calendar.ask,
            }
        )
        given.actions.changed.connect(self._take_keys)
        self.retranslate()
        self._take_keys()

    # -- for the area -------------------------------------------------------------------------

    def panes(self) -> list[QWidget]:
        """The ledger and the story."""
        return [one for one in (self.table, self.story.title) if one.isVisible()]

    def focus_first(self) -> None:
        """The ledger; the field over it while nothing is listed."""
        self._first = not self.model.rowCount()
        target = self.field.field if self._first else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> None:
        """Read what was kept meanwhile, and again while it shows."""
        self._read()
        self._again.start()

    def end(self) -> None:
        """Nothing is read any more."""
        self._again.stop()

    def retranslate(self) -> None:
        """Put the texts in the language of the interface."""
        set_words(self.field.field, self.tr("Filter"), self.tr("Words of the promises to list"))
        self.field.field.setPlaceholderText(self.tr("Filter by words, a customer, a colleague"))
        self.export.set_text(self.tr("Export to calendar"))
        self.model.set_columns(
            (
                TableColumn(self.tr("State"), 5),
                TableColumn(self.tr("Promise"), 12, role="ui_bold"),
                TableColumn(self.tr("Due"), 7, from_width=420),
                TableColumn(self.tr("How it stands"), 5, from_width=520),
                TableColumn(self.tr("Whose it is"), 5, from_width=640, colour="muted"),
            )
        )
        set_words(self.table, self.tr("Promises"), self.tr("Enter goes to the promise's story"))
        self._draw()

    def arrange(self) -> None:
        """Ledger and story beside each other, or one at a time where there is less room."""
        theme = current_theme()
        shape = "two" if self.width() / theme.scale >= theme.tokens.layout.two_panes else "one"
        if shape != self._shape:
            self._shape = shape
            self._reading = False
        # Where there is little height its edges give way, not the chips nor the ledger
        self._column.edge = "page" if self.height() / theme.scale >= _LITTLE_HEIGHT else "gap"
        self._column.measure()
        self._left.setVisible(shape == "two" or not self._reading)
        self.story.setVisible(shape == "two" or self._reading)
        self._fit_chart(self.height() / theme.scale)

    def _fit_chart(self, height: float) -> None:
        """As many kinds as leave the ledger most of the room, those below the aim first."""
        topic = self._topic
        fits = max(0, int((height - _ROOM_FOR_LEDGER) // _ROOM_FOR_KIND))
        points = () if topic is None else topic.points[:fits]
        if topic is not None and points and self._charted != (topic, len(points)):
            self._charted = (topic, len(points))
            self.chart.show_topic(replace(topic, points=points))
        self.chart.setVisible(bool(points))

    # -- what shows ---------------------------------------------------------------------------

    def _read_if_seen(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._again.stop()

    def _read(self) -> None:
        desk, wanted = self.given.desk, self._wanted()

        def work(_task: Any) -> LedgerRead:
            book = PromiseBook.read(desk)
            which, words, chosen = wanted
            counts = book.counts()
            if self._never_read and which == "mine" and not counts["mine"]:
                which = "week"
            topic = kept_topic(book.kept_shares(), desk.library)
            return LedgerRead(LedgerList(book, which, words).look_up(chosen), counts, topic)

        self.given.tasks.run(work, self._take, self.given.say, key="service-ledger")

    def _take(self, read: LedgerRead) -> None:
        listed = read.listed
        self.book = listed.book
        self._count_later()
        if self._never_read:
            self._never_read = False
            self.chips.which = listed.which
        self._topic = read.topic
        self.chips.count(read.counts)
        if listed.is_of(*self._wanted()[:2]):
            self._take_rows(listed)
        else:
            self._draw_rows()

    def _count_later(self) -> None:
        """Which fall on closed times takes longer to tell: no list waits for that."""
        book = self.book

        def work(_task: Any) -> dict[LedgerFilter, int]:
            return {which: book.count(which, "") for which in COUNTED_LATER}

        self.given.tasks.run(work, self.chips.count, self.given.say, key="service-ledger-later")

    def _wanted(self) -> tuple[LedgerFilter, str, str]:
        """Which promises are wanted: of a kind, with words; and which of them is chosen."""
        return self.chips.which, self.field.field.text(), self._current()

    def _draw(self) -> None:
        self.chips.draw()
        self._draw_rows()

    def _draw_rows(self, _text: str = "") -> None:
        """List what is wanted now, of the book that is there."""
        which, words, chosen = self._wanted()
        listed = LedgerList(self.book, which, words)
        self.given.tasks.run(
            lambda _task: listed.look_up(chosen), self._take_rows, self.given.say,
            key="service-ledger-rows",
        )  # fmt: skip

    def _take_rows(self, listed: LedgerList) -> None:
        if listed.book is not self.book or not listed.is_of(*self._wanted()[:2]):
            return  # others are wanted by now, and on their way
        chosen, self._listed = self._current(), listed
        self.table.looks = listed.looks
        here = QApplication.focusWidget()
        focused = here is self.table or (here is not None and self.story.isAncestorOf(here))
        count = listed.count()
        self.model.set_pages(listed, self.given.tasks.run, count, listed.pages)
        at = self.model.find(chosen) if chosen else -1
        self.table.go_to(max(at, 0))
        self.table.setVisible(count > 0)
        self.nothing.setVisible(not count)
        self._room.setVisible(not count)
        self.nothing.set_empty(
            "handshake",
            self.tr("No promise is listed here"),
            self.tr("Another filter above shows others. F3 in a call makes one."),
        )
        if focused and not count:
            self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._first and count and self.field.field.hasFocus() and not listed.sought:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # where it waited for the rows
        if not self._never_read:
            self._first = False
        if count:
            self._show_story(self._current())
        else:
            self.story.draw(None, self.given.desk.now())
        self.arrange()

    def _current(self) -> str:
        row = self.model.row(self.table.currentIndex())
        return "" if row is None else row.row_id

    def _chosen_row(self, at: int) -> None:
        row = self.model.row(self.model.index(at, 0)) if at >= 0 else None
        if row is not None:
            self._show_story(row.row_id)

    def _show_story(self, key: str) -> None:
        book = self.book
        self.given.tasks.run(
            lambda _task: book.story(key), self._take_story, self.given.say, key="service-story"
        )

    def _take_story(self, story: PromiseStory | None) -> None:
        if story is not None and story.row.key == self._current():
            self.story.draw(story, self.given.desk.now())

    # -- what is done -------------------------------------------------------------------------

    def _to_field(self) -> None:
        self.field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.field.selectAll()

    def _next(self) -> None:
        """To the next promise that presses: late, at risk, due soon."""
        book, (which, words, _) = self.book, self._wanted()
        here = self.table.currentIndex().row()

        def go(at: int | None) -> None:
            if at is None:
                announce(self, self.tr("No promise presses"))
                return
            self.table.go_to(at)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

        self.given.tasks.run(
            lambda _task: book.next_pressing(which, words, here), go, self.given.say,
            key="service-ledger-next",
        )  # fmt: skip

    def _enter(self, _key: str) -> None:
        self._reading = True
        self.arrange()
        self.story.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_table(self) -> None:
        self._reading = False
        self.arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _call(self) -> None:
        promise = self._listed.promises.get(self._current())
        if promise is not None and promise.ending is None:
            self.given.call_back(promise.made)

    def _hand(self, to: str) -> None:
        self._say(ChangeTold("handed-over", to=to))

    def _note(self) -> None:
        """Ask for a note on the promise in hand, where it is in sight."""
        if self.story.isHidden():
            self._enter(self._current())
        self.story.take_note()

    def _change(self, what: str, told: dict[str, str]) -> None:
        self._say(
            ChangeTold(
                what, told.get("words", ""), told.get("due", ""), told.get("consent", "")
            )
        )  # fmt: skip

    def _read_back(self, field: str, words: str) -> None:
        """How a new time was read, before the customer agrees to it: a closed day is no time."""
        if field == "due":
            reading = self.given.desk.read_due(words)
            if reading.ask:
                self.story.form.refuse(translated(reading.ask), field)
            else:
                self.story.form.tell(translated(reading.words))

    def _say(self, told: ChangeTold) -> None:
        promise = self._listed.promises.get(self._current())
        if promise is None:
            return
        if told.change == "note":
            wrong = note_on_promise(self.given.desk, promise, told.words, self._kept.emit)
        else:
            wrong = change_promise(self.given.desk, promise, told, self._kept.emit)
        if not wrong:
            self.story.taken()
            words = self.tr("Kept in the record")
            announce(self, words)
        elif self.story.form.is_open:
            unread = told.change == "moved" and self.given.desk.read_due(told.due).due is None
            self.story.form.ask(translated(wrong), "due" if unread else "")
        else:
            self.given.say(translated(wrong))

    def _said(self) -> None:
        self.given.changed()
        self._read()

    def _take_keys(self) -> None:
        cap = self.given.actions.cap
        self.story.set_keys(cap("ledger-call"), cap("ledger-hand"), cap("ledger-send"))
        self.export.set_key(cap("ledger-export"))


# Heights at 100 % text: what the ledger takes with some eight of its rows, and a kind of the chart.
_ROOM_FOR_LEDGER = 580
_ROOM_FOR_KIND = 45
_LITTLE_HEIGHT = 360
