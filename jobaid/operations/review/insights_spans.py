"""The spans of days that insights are asked of."""

from __future__ import annotations

import datetime as dt

from jobaid.sentences import sentence

SPANS = ("week", "month", "quarter", "year", "all")
"""By id: last week, four weeks, three months, a year, everything."""

SPAN_WORDS = {
    "week": sentence("Last week"),
    "month": sentence("Last 4 weeks"),
    "quarter": sentence("Last 3 months"),
    "year": sentence("Last year"),
    "all": sentence("All days"),
}
_DAYS = {"month": 28, "quarter": 91, "year": 365}


def days_of_span(id: str, today: dt.date) -> tuple[dt.date | None, dt.date | None]:
    """The first and last local day, both included; None for open ends."""
    if id == "week":
        monday = today - dt.timedelta(days=today.weekday() + 7)
        return monday, monday + dt.timedelta(days=6)
    if id in _DAYS:
        return today - dt.timedelta(days=_DAYS[id] - 1), today
    return None, None
