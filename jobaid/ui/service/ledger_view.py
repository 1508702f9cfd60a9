"""Promises: the ledger, one promise's story beside it, and how often each kind is kept in time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.operations.service.kept_by_kind import kept_topic
from jobaid.operations.service.promise_calendar import promise_calendar
from jobaid.operations.service.promise_changes import (
    ChangeTold,
    change_promise,
    note_on_promise,
)
from jobaid.operations.service.promise_views import (
    STATE_WORDS,
    LedgerRow,
    PromiseBook,
    key_of,
)
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import put
from jobaid.ui.kit.chart_card import ChartCard
from jobaid.ui.kit.form import LineField
from jobaid.ui.kit.table import TableColumn, TableModel, TableRow
from jobaid.ui.kit.table_model import PAGE, PageAsked, PageRead
from jobaid.ui.service.service_view import ServiceGiven, ServiceView
from jobaid.ui.service.state_table import StateLook, StateTable
from jobaid.ui.service.story_pane import LOOKS, StoryPane
from jobaid.ui.theme import current_theme
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import Chip, PushButton
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.headings import EmptyState
from jobaid.ui.widgets.layouts import Column, LineBox
from jobaid.ui.widgets.placing import Arranged
from jobaid.ui.widgets.themed import announce, plain, set_words

if TYPE_CHECKING:
    from jobaid.log.index.standing_promises import LedgerFilter
    from jobaid.operations.charts import ReportTopic
    from jobaid.operations.service.promise_views import PromiseStory
    from jobaid.promises.ledger import LedgerPromise

AGAIN_MS = 20_000
"""How often states are worked out anew while it shows: late begins by the clock alone."""


class LedgerView(Arranged, ServiceView):
    """The ledger. Enter in it goes to the story; F3 calls, F9 hands over."""

    _kept = Signal()  # from the writer's thread

    def __init__(self, given: ServiceGiven) -> None:
        super().__init__(given)
        self.book = PromiseBook(given.desk)
        self._which: LedgerFilter = "week" if given.desk.leads else "mine"
        self._listed = _Listed(self, self.book, self._which, "")
        self._counts = self.book.counts()
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
        self.export.clicked.connect(self._export)
        self._chips: dict[LedgerFilter, Chip] = {}
        chips = QWidget(self)
        flow = FlowLayout(chips, gap=8)
        for which in (*LEDGER_FILTERS, *_COUNTED_LATER):
            chip = Chip(chips)
            chip.setObjectName(which)
            chip.setAccessibleIdentifier(f"ledger-{which}")
            chip.clicked.connect(self._pick)
            self._chips[which] = chip
            flow.addWidget(chip)
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
        left = Column(self._left, space="gap", edge="page")
        left.addLayout(head)
        left.addWidget(chips)
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
                "ledger-export": self._export,
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

        def work(_task: Any) -> _LedgerRead:
            book = PromiseBook.read(desk)
            which, words, chosen = wanted
            counts = book.counts()
            if self._never_read and which == "mine" and not counts["mine"]:
                which = "week"
            topic = kept_topic(book.kept_shares(), desk.library)
            return _LedgerRead(_Listed(self, book, which, words).look_up(chosen), counts, topic)

        self.given.tasks.run(work, self._take, self.given.say, key="service-ledger")

    def _take(self, read: _LedgerRead) -> None:
        listed = read.listed
        self.book = listed.book
        self._counts |= read.counts
        self._count_later()
        if self._never_read:
            self._never_read = False
            self._which = listed.which
        self._topic = read.topic
        self._draw_chips()
        if listed.is_of(*self._wanted()[:2]):
            self._take_rows(listed)
        else:
            self._draw_rows()

    def _count_later(self) -> None:
        """Which fall on closed times takes longer to tell: no list waits for that."""
        book = self.book

        def work(_task: Any) -> dict[LedgerFilter, int]:
            return {which: book.count(which, "") for which in _COUNTED_LATER}

        def done(counts: dict[LedgerFilter, int]) -> None:
            self._counts |= counts
            self._draw_chips()

        self.given.tasks.run(work, done, self.given.say, key="service-ledger-later")

    def _wanted(self) -> tuple[LedgerFilter, str, str]:
        """Which promises are wanted: of a kind, with words; and which of them is chosen."""
        return self._which, self.field.field.text(), self._current()

    def _draw(self) -> None:
        self._draw_chips()
        self._draw_rows()

    def _draw_chips(self) -> None:
        words: dict[LedgerFilter, str] = {
            "week": self.tr("This week"),
            "open": self.tr("Open"),
            "mine": self.tr("Mine"),
            "away": self.tr("Owner away"),
            "kept": self.tr("Kept"),
            "broken": self.tr("Broken"),
            "closed": self.tr("While closed"),
        }
        for which, chip in self._chips.items():
            count = self._counts.get(which, 0)
            chip.set_chip(words[which], count, on=which == self._which)
            chip.setVisible(which not in _COUNTED_LATER or count > 0 or which == self._which)

    def _draw_rows(self, _text: str = "") -> None:
        """List what is wanted now, of the book that is there."""
        which, words, chosen = self._wanted()
        listed = _Listed(self, self.book, which, words)
        self.given.tasks.run(
            lambda _task: listed.look_up(chosen), self._take_rows, self.given.say,
            key="service-ledger-rows",
        )  # fmt: skip

    def _take_rows(self, listed: _Listed) -> None:
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

    def table_row(self, book: PromiseBook, one: LedgerPromise) -> TableRow:
        """A promise as the table shows it."""
        row: LedgerRow = book.row(one)
        whose = translated(row.whose)
        if row.away:
            whose = self.tr("%1, away").replace("%1", whose)
        cells = (
            translated(STATE_WORDS[row.state]), plain(row.what), translated(row.due),
            translated(row.stands), plain(whose),
        )  # fmt: skip
        return TableRow(row.key, cells)

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

    def _pick(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self._which = chip.objectName()  # type: ignore[assignment]
            self._draw()

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

    def _export(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = QStandardPaths.writableLocation(documents)
        dialog = QFileDialog(self, self.tr("My promises as a calendar file"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter("iCalendar (*.ics)")
        dialog.setDefaultSuffix("ics")
        dialog.selectFile("promises.ics")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.write_calendar)
        dialog.setModal(False)
        dialog.show()

    def write_calendar(self, path: str) -> None:
        """Write my open promises to a file, and say how it went."""
        desk = self.given.desk
        book = self.book

        def work(_task: Any) -> int:
            text = promise_calendar(book.mine(), desk.now(), desk.library.house.due_soon)
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
            return text.count("BEGIN:VEVENT")

        def done(count: int) -> None:
            self.given.say(put(self.tr("%n promise(s) are in %1.", "", count), "%1", path))

        self.given.tasks.run(work, done, self.given.say)

    def _take_keys(self) -> None:
        cap = self.given.actions.cap
        self.story.set_keys(cap("ledger-call"), cap("ledger-hand"), cap("ledger-send"))
        self.export.set_key(cap("ledger-export"))


class _Listed:
    """The promises that are listed, as rows of the table, page by page; on another thread.

    `pages` were read before the list shows, `promises` are those of all pages by their keys.
    """

    def __init__(
        self, view: LedgerView, book: PromiseBook, which: LedgerFilter, words: str
    ) -> None:
        self._view, self.book, self.which, self.sought = view, book, which, words
        self._count = 0
        self.promises: dict[str, LedgerPromise] = {}
        self.looks: dict[str, StateLook] = {}
        self.pages: dict[int, PageRead] = {}

    def is_of(self, which: LedgerFilter, words: str) -> bool:
        """Whether these are the promises of a kind with some words."""
        return (self.which, self.sought) == (which, words)

    def look_up(self, chosen: str) -> _Listed:
        """Read how many there are, the first of them, and those about the one that is chosen."""
        self._count = self.book.count(self.which, self.sought)
        at = self.book.place_of(self.which, self.sought, chosen)
        for page in sorted({0, at // PAGE}):
            self.pages[page] = self.page(PageAsked(0, None, page * PAGE, PAGE, "", True))
        return self

    def count(self) -> int:
        """How many there are."""
        return self._count

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them."""
        after: Any = asked.after
        some, end = self.book.page(self.which, self.sought, asked.size, after, asked.skip)
        for one in some:
            self.promises[key_of(one)] = one
            self.looks[key_of(one)] = LOOKS[one.state]
        return PageRead([self._view.table_row(self.book, one) for one in some], end)


@dataclass(frozen=True, slots=True)
class _LedgerRead:
    """What was read of the ledger: a list of it, the counts of all lists, the chart below."""

    listed: _Listed
    counts: dict[LedgerFilter, int]
    topic: ReportTopic


_COUNTED_LATER: tuple[LedgerFilter, ...] = ("closed",)
"""Lists that show where there is something in them: their customers are to be told."""
# Heights at 100 % text: what the ledger takes with some eight of its rows, and a kind of the chart.
_ROOM_FOR_LEDGER = 580
_ROOM_FOR_KIND = 45
