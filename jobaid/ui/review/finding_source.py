"""Calls to review, and groups of them, as the rows of a table."""

from __future__ import annotations

import contextlib
import datetime as dt
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.record_query import NEWEST, Order
from jobaid.quick_dataclasses import dataclass
from jobaid.ui.callview.clock_words import clock, span
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.table_model import TableColumn
from jobaid.ui.kit.table_pages import PageAsked, PageRead, TableRow
from jobaid.ui.records.call_row_words import ended_words
from jobaid.ui.translated_sentences import decimal_shown, translated
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.operations.records.asked_parts import AskedCalls
    from jobaid.operations.records.call_groups import CallGroup
    from jobaid.operations.review.call_search import CallSearch, ReviewRow
    from jobaid.ui.kit.table_pages import TableSource
    from jobaid.ui.kit.table_place import Run


@dataclass(slots=True)
class CallsToReview:
    """The calls that a question asks for, in an order, in words as at `now`: a `FollowedSource`.

    `numbers` are those of all of them once they are found, and hold in that `edition`.
    """

    search: CallSearch
    asked: AskedCalls
    now: dt.datetime
    order: Order = NEWEST
    numbers: array[int] | None = field(default=None, repr=False)
    edition: int = -1

    def in_order(self, sort: str, descending: bool) -> CallsToReview:
        """The same calls in an order; "" is the one that the question tells."""
        order = Order(sort, descending) if sort else self.asked.order or NEWEST
        return CallsToReview(self.search, self.asked, self.now, order)

    def first(self, size: int) -> PageRead:
        """The first of them, found without the rest."""
        rows, more = self.search.first(self.asked.query, self.order, size)
        return PageRead([self.row(row) for row in rows], more or None)

    def whole(self, stopped: Callable[[], bool]) -> int:
        """Find them all."""
        before = self.search.edition
        try:
            self.numbers = self.search.numbers(self.asked.query, self.order, stopped)
        except FiguresStopped:
            return 0
        self.edition = before if before == self.search.edition else -1
        return len(self.numbers)

    def where_now(
        self, before: TableSource, rows: Sequence[Run], known: Mapping[int, str]
    ) -> list[Run]:
        """Where calls that stood in rows of `before` stand here.

        By their ids, as far as they were read; the others by their numbers while these hold. All of
        them are all that this asks for, also where no number holds any more.
        """
        there = self.numbers if self.numbers is not None else array("q")
        ids = [known[at] for first, last in rows for at in range(first, last + 1) if at in known]
        sought = set(self.search.numbers_of(ids))
        if isinstance(before, CallsToReview) and before.numbers is not None:
            if before.edition == self.edition != -1:
                for first, last in rows:
                    sought.update(before.numbers[first : last + 1])
            elif there and [*rows] == [(0, len(before.numbers) - 1)]:
                return [(0, len(there) - 1)]
        if len(sought) == 1:  # the row in hand: many times as quick
            with contextlib.suppress(ValueError):
                return runs_of([there.index(*sought)])
        return runs_of(at for at, one in enumerate(there) if one in sought)

    def count(self) -> int:
        """How many there are."""
        return self.whole(lambda: False)

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them."""
        numbers = self.numbers if self.numbers is not None else array("q")
        some = numbers[asked.first : asked.first + asked.size]
        return PageRead([self.row(row) for row in self.search.rows(some)])

    def row(self, row: ReviewRow) -> TableRow:
        """A call as a row of the table."""
        when = day_and_time(row.started, self.now.astimezone(row.started.tzinfo))
        slips = promises = ""
        if row.slips:
            slips = QCoreApplication.translate("FindingView", "%n slip(s)", "", row.slips)
        if row.promises:
            promises = QCoreApplication.translate("FindingView", "%n promise(s)", "", row.promises)
        score = "" if row.score is None else decimal_shown(row.score)
        cells = (
            when,
            plain(row.agent),
            plain(row.who),
            plain(row.script_title),
            outcome_of(row),
            clock(row.handle_s),
            str(row.slips or ""),
            str(row.promises or ""),
            score,
        )
        told = _tr("score %1").replace("%1", score) if score else ""
        words = (*cells[:5], span(row.handle_s), slips, promises, told)
        return TableRow(row.id, cells, ", ".join(part for part in words if part))


def runs_of(places: Iterable[int]) -> list[Run]:
    """Rising places, those that follow one another as one run."""
    runs: list[Run] = []
    for at in places:
        if runs and runs[-1][1] == at - 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs


def outcome_of(row: ReviewRow) -> str:
    """How a call ended, or in which state it was left."""
    return ended_words(row.outcome, row.state) or _tr("no outcome")


def call_columns() -> tuple[TableColumn, ...]:
    """The columns of calls, in the language of the interface."""
    return (
        TableColumn(_tr("When"), 6, "began", colour="muted"),
        TableColumn(_tr("Agent"), 4, "agent", role="ui_bold"),
        TableColumn(_tr("Customer"), 4, "customer", from_width=560),
        TableColumn(_tr("Script"), 5, "script"),
        TableColumn(_tr("Outcome"), 5, "outcome", from_width=460),
        TableColumn(_tr("Length"), 3, "handle_s", from_width=380, right=True),
        TableColumn(_tr("Slips"), 2, "slips", from_width=640, right=True),
        TableColumn(_tr("Promises"), 3, "promises", from_width=760, right=True),
        TableColumn(_tr("Score"), 2, "score", from_width=700, right=True),
    )


def group_columns() -> tuple[TableColumn, ...]:
    """The columns of groups."""
    return (
        TableColumn(_tr("What"), 4, role="ui_bold"),
        TableColumn(_tr("Calls"), 1, right=True),
        TableColumn(_tr("Why"), 5, from_width=420),
    )


def group_row(at: int, group: CallGroup) -> TableRow:
    """A group as a row; its id is its place."""
    title, why = plain(translated(group.title)), plain(translated(group.why))
    n = _tr("%1 of %2").replace("%1", f"{group.n:,}").replace("%2", f"{group.of:,}")
    return TableRow(str(at), (title, n, why), ", ".join(one for one in (title, n, why) if one))


def _tr(text: str) -> str:
    return QCoreApplication.translate("FindingView", text)
