"""Kept calls as they are listed and read: plain values with words ready to show."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import Field
    from jobaid.log.index.record_query import Cursor


@dataclass(frozen=True, slots=True)
class CallRow:
    """A kept call of this agent; `corrected` are the columns of its index row put right since."""

    id: str
    started: dt.datetime
    who: str
    account: str
    script_title: str
    outcome: str
    state: str
    handle_s: int
    notes: int
    corrected: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class CallsAsked:
    """Which of the calls that fit: `size` of them in an order, after a page that was read.

    `after` is where that page ended; with `at` they begin with that place in the order instead.
    With `sought`, the id of a call, its place is asked for and no rows. `by` is a column of the
    index: "began", "customer", "script", "handle_s", "notes".
    """

    after: Cursor | None = None
    at: int | None = None
    size: int = 25
    by: str = "began"
    descending: bool = True
    sought: str = ""


NEWEST_CALLS = CallsAsked()


@dataclass(frozen=True, slots=True)
class FoundCalls:
    """Some of the calls that fit, how many fit in all, and where to go on.

    They begin after `after` (None: with the first); `next` is for the question that goes on
    after them, None where there are no more. `place` is that of the call that was sought in the
    order, None where it is not among them.
    """

    rows: tuple[CallRow, ...] = ()
    total: int = 0
    next: Cursor | None = None
    after: Cursor | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class RecordedField:
    """A field of a kept call: what it is called and what stands in it now, corrections included.

    `field` is its declaration; None where the library knows it no more.
    """

    name: str
    label: str
    shown: str
    field: Field | None = None


@dataclass(frozen=True, slots=True)
class CallRecord:
    """One kept call, to read. `lines` are (heading, text) in the order of the call.

    `earlier` are other calls of the same customer, the newest of `earlier_count`. `outcomes` are
    those that the house knows (id, label), to correct the one of the call (`outcome`, its id).
    `fields` are those that can be corrected. `review_words` say that a review was asked for, or is
    there; "" where it can be asked for. `thanks` were said to colleagues; `people` are some names.
    """

    row: CallRow
    summary: str
    lines: tuple[tuple[str, str], ...]
    amendments: tuple[tuple[dt.datetime, str, str], ...]  # when, who, note
    earlier: tuple[CallRow, ...]
    earlier_count: int
    outcomes: tuple[tuple[str, str], ...] = ()
    outcome: str = ""
    review_words: str = ""
    thanks: tuple[str, ...] = ()
    people: str = ""
    fields: tuple[RecordedField, ...] = ()
