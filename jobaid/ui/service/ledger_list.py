"""Which promises a ledger lists: chips to choose by, and the list read page by page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from jobaid.log.index.standing_promises import LEDGER_FILTERS
from jobaid.operations.service.promise_views import STATE_WORDS, key_of
from jobaid.ui.kit.table import TableRow
from jobaid.ui.kit.table_pages import PAGE, PageAsked, PageRead
from jobaid.ui.service.story_pane import LOOKS
from jobaid.ui.translated_sentences import translated
from jobaid.ui.widgets.buttons import Chip
from jobaid.ui.widgets.flow_layout import FlowLayout
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.log.index.standing_promises import LedgerFilter
    from jobaid.operations.service.promise_views import PromiseBook
    from jobaid.promises.ledger import LedgerPromise
    from jobaid.ui.service.state_table import StateLook

COUNTED_LATER: tuple[LedgerFilter, ...] = ("closed",)
"""Lists that show where there is something in them: their customers are to be told."""


class LedgerChips(QWidget):
    """A chip for each filter, with how many there are; `chosen` when it is another."""

    chosen = Signal()

    def __init__(self, which: LedgerFilter, parent: QWidget) -> None:
        super().__init__(parent)
        self.which = which
        self._counts: dict[LedgerFilter, int] = {}
        self._chips: dict[LedgerFilter, Chip] = {}
        flow = FlowLayout(self, gap=8)
        for one in (*LEDGER_FILTERS, *COUNTED_LATER):
            chip = self._chips[one] = Chip(self)
            chip.setObjectName(one)
            chip.setAccessibleIdentifier(f"ledger-{one}")
            chip.clicked.connect(self._pick)
            flow.addWidget(chip)

    def count(self, counts: Mapping[LedgerFilter, int]) -> None:
        """Show how many there are of some; of others what is known stays."""
        self._counts |= counts
        self.draw()

    def draw(self) -> None:
        """Draw them, in the language of the interface."""
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
            chip.set_chip(words[which], count, on=which == self.which)
            chip.setVisible(which not in COUNTED_LATER or count > 0 or which == self.which)

    def _pick(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.which = chip.objectName()  # type: ignore[assignment]
            self.draw()
            self.chosen.emit()


class LedgerList:
    """The promises that are listed, as rows of the table, page by page; on another thread.

    `pages` were read before the list shows, `promises` are those of all pages by their keys.
    """

    def __init__(self, book: PromiseBook, which: LedgerFilter, words: str) -> None:
        self.book, self.which, self.sought = book, which, words
        self._count = 0
        self.promises: dict[str, LedgerPromise] = {}
        self.looks: dict[str, StateLook] = {}
        self.pages: dict[int, PageRead] = {}

    def is_of(self, which: LedgerFilter, words: str) -> bool:
        """Whether these are the promises of a kind with some words."""
        return (self.which, self.sought) == (which, words)

    def look_up(self, chosen: str) -> LedgerList:
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
        return PageRead([self._row(one) for one in some], end)

    def _row(self, one: LedgerPromise) -> TableRow:
        """A promise as the table shows it."""
        row = self.book.row(one)
        whose = translated(row.whose)
        if row.away:
            away = QCoreApplication.translate("LedgerList", "%1, away")
            whose = away.replace("%1", whose)
        cells = (
            translated(STATE_WORDS[row.state]), plain(row.what), translated(row.due),
            translated(row.stands), plain(whose),
        )  # fmt: skip
        return TableRow(row.key, cells)
