"""Days of the calendar, and the times of day that an hour may mean."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jobaid.library.due_times.said import PartOfDay, TimeOfDay


def date_or_none(year: int, month: int, day: int) -> dt.date | None:
    """The date, or None where the calendar has none."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def near_dates(year: int, month: int, day: int, today: dt.date) -> list[dt.date]:
    """The last day of a month and the day after it, for a day that it does not have.

    For 29 February also that of the next leap year.
    """
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    if last < today:
        last = dt.date(year + 1, month, calendar.monthrange(year + 1, month)[1])
    found = [last, last + dt.timedelta(days=1)]
    if (month, day) == (2, 29):
        leap = next(one for one in range(last.year, last.year + 9) if calendar.isleap(one))
        found.append(dt.date(leap, 2, 29))
    return [one for one in found if one >= today]


def clock_times(clock: TimeOfDay, part: PartOfDay | None) -> list[dt.time]:
    """The times of day that may be meant: "3" is 03:00 or 15:00; none where a part contradicts."""
    hour = clock.hour
    if clock.exact or not 1 <= hour <= 12:
        found = [dt.time(hour, clock.minute)]
    else:
        found = [dt.time(hour % 12, clock.minute), dt.time(hour % 12 + 12, clock.minute)]
    if part == "morning":
        return [one for one in found if one.hour < 12]
    if part is not None:
        return [one for one in found if one.hour >= 12]
    return found
