"""Kept calls as the source of a table: read a page at a time, on another thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
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

FindCalls = Callable[[CallsAsked], FoundCalls]


@dataclass(frozen=True, slots=True)
class KeptCalls:
    """The calls that `find` finds, in words as at `now`."""

    find: FindCalls
    now: dt.datetime

    def count(self) -> int:
        """How many fit."""
        return self.find(CallsAsked(size=1)).total

    def page(self, asked: PageAsked) -> PageRead:
        """Some of them; those that do not follow a page that was read are found by their place."""
        at = asked.first if asked.skip else None
        after = None if asked.skip else cast("Cursor | None", asked.after)
        by = asked.sort or "began"
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
