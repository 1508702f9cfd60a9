"""Which day is meant: the one day, or those that may be, with a question."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from jobaid.library.hours import open_spans
from jobaid.promises.calendar_days import coming_date, date_or_none, near_dates

if TYPE_CHECKING:
    from jobaid.library.model import House
    from jobaid.promises.due_questions import DueQuestions
    from jobaid.promises.said import Day, Said, TimeOfDay

# Further ahead than this nobody promises on a call; it is a slip of the keys.
FURTHEST = dt.timedelta(days=731)
# A day of the year that has passed so lately is likelier a slip than the same day next year.
JUST_PAST = dt.timedelta(days=60)

Days = tuple[list[dt.date], str | None]
"""The days that may be meant, and the question where it is not clear that it is the first."""


class WhichDay:
    """Reads days, counted from the local moment `now`."""

    def __init__(self, house: House, now: dt.datetime, questions: DueQuestions) -> None:
        self.house = house
        self.now = now
        self.ask = questions

    def _today(self, days: int = 0) -> dt.date:
        return self.now.date() + dt.timedelta(days=days)

    def meant(self, said: Said) -> Days:
        """The day that is meant, or the days that may be, with a question."""
        weekday, day = said.weekday, said.day
        if day is None:
            assert weekday is not None
            return self._weekday(weekday, said.clock)
        found, problem = self._date(day)
        if weekday is not None and problem is None and weekday.number != found[0].weekday():
            return found, self.ask.other_weekday(found[0], self._today())
        return found, problem

    def _weekday(self, day: Day, clock: TimeOfDay | None) -> Days:
        today = self._today()
        ahead = (day.number - today.weekday()) % 7
        coming = today + dt.timedelta(days=ahead or 7)
        this_week = coming.isocalendar()[:2] == today.isocalendar()[:2]
        if day.which == "after":
            return [coming + dt.timedelta(days=7)], None
        if day.which == "coming":
            return [coming], None
        if day.which == "next week":
            return [today + dt.timedelta(days=7 - today.weekday() + day.number)], None
        if day.which == "next":
            if ahead and this_week:
                both = [coming, coming + dt.timedelta(days=7)]
                return both, self.ask.which_of(both, today)
            return [coming], None
        if ahead == 0:
            both = [today, coming]
            return both, self.ask.which_of(both, today)
        if day.which == "this" and not this_week:
            return [coming], self.ask.which_of([coming], today)
        if clock is not None and not clock.marked and clock.hour == coming.day:
            # "Friday 4" may be the fourth.
            return [coming], self.ask.day_or_hour(coming, today)
        return [coming], None

    def _date(self, day: Day) -> Days:
        today = self._today()
        if day.kind == "offset":
            return [self._today(day.number)], None
        if day.kind == "week-end":
            return self._end_of_week()
        if day.kind == "month-end":
            last = calendar.monthrange(today.year, today.month)[1]
            return self._last_open([today.replace(day=n) for n in range(today.day, last + 1)])
        if day.kind == "month-day":
            return self._day_of_month(day.number)
        return self._dated(day)

    def _dated(self, day: Day) -> Days:
        today = self._today()
        if not 1 <= day.month <= 12 or not 1 <= day.number <= 31:
            return [], self.ask.no_such_date(day.number, day.month)
        if day.year is None and self._american(day):
            both = [
                one
                for m, d in ((day.month, day.number), (day.number, day.month))
                if (one := coming_date(today, m, d)) is not None
            ]
            return both, self.ask.which_of(both, today)
        year = today.year if day.year is None else day.year
        found = date_or_none(year, day.month, day.number)
        if found is not None and found < today and day.year is None:
            again = date_or_none(year + 1, day.month, day.number)
            if today - found <= JUST_PAST:
                return [one for one in (again,) if one], self.ask.day_past(found, today)
            found = again
        if found is None:
            near = near_dates(year, day.month, day.number, today)
            return near, self.ask.no_such_date(day.number, day.month, near, today)
        if found < today:
            return [], self.ask.day_past(found, today)
        if found - today > FURTHEST:
            return [], self.ask.too_far(found, today)
        return [found], None

    def _american(self, day: Day) -> bool:
        """Whether a date in digits may have its month first where the house is."""
        there = self.house.timezone.startswith("America/") or self.house.currency == "USD"
        return there and day.which == "digits" and day.number <= 12 and day.number != day.month

    def _day_of_month(self, number: int) -> Days:
        today = self._today()
        year, month = today.year, today.month
        if number < today.day:
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        found = date_or_none(year, month, number)
        if found is None:
            near = near_dates(year, month, number, today)
            return near, self.ask.no_such_date(number, month, near, today)
        return [found], None

    def _end_of_week(self) -> Days:
        today = self._today()
        days = [self._today(n) for n in range(7 - today.weekday())]
        open_days = [one for one in days if open_spans(self.house, one)]
        friday = today + dt.timedelta(days=4 - today.weekday())
        if friday in open_days and open_days[-1] != friday:
            both = [friday, open_days[-1]]
            return both, self.ask.which_of(both, today)
        return self._last_open(days)

    def _last_open(self, days: list[dt.date]) -> Days:
        open_days = [one for one in days if open_spans(self.house, one)]
        return (open_days[-1:], None) if open_days else (days[-1:], None)
