"""Which day is meant: the one day, or those that may be, with a question."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import TYPE_CHECKING

from jobaid.library.due_times.calendar_days import date_or_none, near_dates
from jobaid.library.due_times.said import Day
from jobaid.library.hours import next_open, open_spans

if TYPE_CHECKING:
    from jobaid.library.due_times.due_questions import DueQuestions
    from jobaid.library.due_times.said import Said, TimeOfDay
    from jobaid.library.model import House

# Further ahead than this nobody promises on a call; it is a slip of the keys.
FURTHEST = dt.timedelta(days=3653)
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
            return [coming + dt.timedelta(days=7 * day.month)], None
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
        if day.kind == "working-day":
            found = self._today()
            for _ in range(day.number):
                found = next_open(self.house, found) or found + dt.timedelta(days=1)
            return [found], None
        if day.kind == "week-end":
            return self._end_of_week(day.number)
        if day.kind in ("month-start", "month-end"):
            return self._edge_of_month(day)
        if day.kind == "year-end":
            return [dt.date(today.year + day.number, 12, 31)], None
        if day.kind == "month-day":
            return self._day_of_month(day)
        return self._digits(day) if day.kind == "digits" else self._dated(day)

    def _digits(self, day: Day) -> Days:
        """A date in digits, in the order of the house; asked about where that does not fit."""
        first, second, year = day.number, day.month, day.year
        century = 2000 if day.which == "short" else 0
        orders = {
            "dmy": (first, second, None if year is None else year + century),
            "mdy": (second, first, None if year is None else year + century),
        }
        if year is None:
            orders["ymd"] = orders["mdy"]
        elif day.which == "short":
            orders["ymd"] = (year, second, first + century)
        meant = orders.get(self.house.date_order)
        if meant is not None and 1 <= meant[1] <= 12:
            return self._dated(Day("date", meant[0], "", meant[1], meant[2]))
        read = [self._dated(Day("date", one[0], "", one[1], one[2])) for one in orders.values()]
        may_be = list(dict.fromkeys(day for days, ask in read if ask is None for day in days))
        if not may_be:
            return [], self.ask.no_such_date(first, second)
        return may_be, self.ask.which_of(may_be, self._today())

    def _dated(self, day: Day) -> Days:
        today = self._today()
        if not 1 <= day.month <= 12 or not 1 <= day.number <= 31:
            return [], self.ask.no_such_date(day.number, day.month)
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

    def _day_of_month(self, day: Day) -> Days:
        today = self._today()
        year, month = _month_on(today, 1 if day.which == "next" else 0)
        if not day.which and day.number < today.day:
            year, month = _month_on(today, 1)
        found = date_or_none(year, month, day.number)
        if found is None:
            near = near_dates(year, month, day.number, today)
            return near, self.ask.no_such_date(day.number, month, near, today)
        if found < today:
            return [], self.ask.day_past(found, today)
        return [found], None

    def _edge_of_month(self, day: Day) -> Days:
        today = self._today()
        year, month = _month_on(today, day.number)
        if day.month:
            year, month = today.year + (day.month < today.month), day.month
        found = self._edge_of(day, year, month)
        if found < today and not day.number and not day.month:
            # "the first of the month" once that has passed is the next one's.
            found = self._edge_of(day, *_month_on(today, 1))
        return ([found], None) if found >= today else ([], self.ask.day_past(found, today))

    def _edge_of(self, day: Day, year: int, month: int) -> dt.date:
        first, last = dt.date(year, month, 1), _end_of_month(year, month)
        if day.which != "working":
            return first if day.kind == "month-start" else last
        days = [dt.date(year, month, one) for one in range(1, last.day + 1)]
        open_days = [one for one in days if open_spans(self.house, one)] or days
        return open_days[0] if day.kind == "month-start" else open_days[-1]

    def _end_of_week(self, weeks: int) -> Days:
        today = self._today()
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=7 * weeks)
        week = [monday + dt.timedelta(days=n) for n in range(7)]
        open_days = [one for one in week if one >= today and open_spans(self.house, one)]
        if week[4] in open_days and open_days[-1] != week[4]:
            both = [week[4], open_days[-1]]
            return both, self.ask.which_of(both, today)
        return (open_days or week)[-1:], None


def _month_on(today: dt.date, months: int) -> tuple[int, int]:
    years, month = divmod(today.month - 1 + months, 12)
    return today.year + years, month + 1


def _end_of_month(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])
