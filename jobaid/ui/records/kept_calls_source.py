"""Kept calls as the source of a table: read a page at a time, on another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from jobaid.operations.records.record_view_models import CallRow, CallsAsked, FoundCalls
from jobaid.quick_dataclasses import dataclass
from jobaid.ui.callview.clock_words import clock
from jobaid.ui.frame.day_words import day_and_time
from jobaid.ui.kit.table_pages import PageAsked, PageRead, TableRow
from jobaid.ui.records.call_row_words import call_words, outcome_words, who_words
from jobaid.ui.widgets.themed import plain

if TYPE_CHECKING:
    from jobaid.log.index.record_query import Cursor
    from jobaid.ui.kit.table_pages import TableSource
    from jobaid.ui.kit.table_place import Run

FindCalls = Callable[[CallsAsked], FoundCalls]


@dataclass(frozen=True, slots=True)
class KeptCalls:
    """The calls that `find` finds, in an order, in words as at `now`: a `FollowedSource`."""

    find: FindCalls
    now: dt.datetime
    by: str = "began"
    descending: bool = True

    def in_order(self, sort: str, descending: bool) -> KeptCalls:
        """The same calls in an order; "" is the usual one."""
        return KeptCalls(self.find, self.now, sort or "began", descending)

    def first(self, size: int) -> PageRead:
        """The first of them."""
        return self.page(PageAsked(0, None, 0, size, self.by, self.descending))

    def whole(self, _stopped: Callable[[], bool]) -> int:
        """How many fit."""
        return self.count()

    def where_now(
        self, _before: TableSource, rows: Sequence[Run], known: Mapping[int, str]
    ) -> list[Run]:
        """Where calls of an earlier list, as far as they were read, stand now."""
        ids = [known[at] for first, last in rows for at in range(first, last + 1) if at in known]
        asked = [
            CallsAsked(size=1, by=self.by, descending=self.descending, sought=id) for id in ids
        ]
        places = sorted(found.place for one in asked if (found := self.find(one)).place is not None)
        return [(place, place) for place in places]

    def count(self) -> int:
        """How many fit."""
        return self.find(CallsAsked(size=1, by=self.by, descending=self.descending)).total

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them; those that do not follow a page that was read are found by their place."""
        at = asked.first if asked.skip else None
        after = None if asked.skip else cast("Cursor | None", asked.after)
        by = asked.sort or self.by
        found = self.find(CallsAsked(after, at, asked.size, by, asked.descending))
        return PageRead([self._row(row) for row in found.rows], found.next)

    def _row(self, row: CallRow) -> TableRow:
        told = call_words(row, self.now)
        about = (plain(row.script_title), outcome_words(row))
        cells = (
            day_and_time(row.started, self.now),
            who_words(row),
            ", ".join(part for part in about if part),
            clock(row.handle_s),
            str(row.notes) if row.notes else "",
        )
        parts = (told.lead, told.title, told.badge, told.about, told.detail)
        return TableRow(row.id, cells, ", ".join(part for part in parts if part))
