"""Days as people name those that are over: "last week", "since Monday", "3 Nov to 9 Nov"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene",
            "february feb febrero",
            "march mar marzo",
            "april apr abril abr",
            "may mayo",
            "june jun junio",
            "july jul julio",
            "august aug agosto ago",
            "september sep sept septiembre setiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon lunes",
            "tuesday tue tues martes",
            "wednesday wed miercoles",
            "thursday thu thurs jueves",
            "friday fri viernes",
            "saturday sat sabado",
            "sunday sun domingo",
        )
    )
    for name in names.split()
}
_MONTH, _WEEKDAY = "|".join(_MONTHS), "|".join(_WEEKDAYS)
_ONE = (
    r"(?:\d{4}-\d{2}-\d{2}|today|yesterday|hoy|ayer"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?(?:{_MONTH})(?: \d{{4}})?"
    rf"|(?:{_MONTH}) \d{{1,2}}(?:st|nd|rd|th)?(?: \d{{4}})?"
    rf"|(?:last |el )?(?:{_WEEKDAY})(?: pasado)?)"
)
NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "one un una uno",
            "two dos twice",
            "three tres",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
        ),
        start=1,
    )
    for word in words.split()
}
"""Small numbers as words."""
NUMBER = rf"(?:\d+(?:[.,]\d+)?|{'|'.join(NUMBERS)})"
"""A number, as digits or as a word."""


class DaySpan(NamedTuple):
    """The first and the last day, both included; None for an open end."""

    first: dt.date | None
    last: dt.date | None


def number_in(text: str) -> float:
    """The number that `NUMBER` has found."""
    return float(NUMBERS.get(text) or text.replace(",", "."))


class DayNames:
    """Reads days, as of `today`. Texts come folded: no case, no accents."""

    def __init__(self, today: dt.date) -> None:
        self._today = today
        monday = today - dt.timedelta(days=today.weekday())
        month = today.replace(day=1)
        before = (month - dt.timedelta(days=1)).replace(day=1)
        week = dt.timedelta(days=7)
        self._plain: dict[str, DaySpan] = {
            "this week|esta semana": DaySpan(monday, today),
            "last week|la semana pasada|semana pasada": DaySpan(
                monday - week, monday - dt.timedelta(days=1)
            ),
            "this month|este mes": DaySpan(month, today),
            "last month|el mes pasado|mes pasado": DaySpan(before, month - dt.timedelta(days=1)),
            "this year|este ano": DaySpan(today.replace(month=1, day=1), today),
        }

    def patterns(self) -> Iterator[tuple[str, Callable[[re.Match[str]], DaySpan | None]]]:
        """Patterns with what they mean, the longest first; None where it is no day after all."""
        yield (
            rf"(?:from|between|desde|entre) ({_ONE}) (?:to|and|until|hasta|y|a) ({_ONE})",
            self._two,
        )
        yield rf"({_ONE}) (?:to|until|hasta|a) ({_ONE})", self._two
        yield rf"(?:since|from|desde) ({_ONE})", lambda told: DaySpan(self._day(told[1]), None)
        yield (
            rf"(?:until|up to|hasta|before|antes de) ({_ONE})",
            lambda told: DaySpan(None, self._day(told[1])),
        )
        yield (
            rf"(?:in the |en los |los )?(?:last|past|ultimos|ultimas) ({NUMBER}) "
            r"(days?|weeks?|months?|dias?|semanas?|meses|mes)",
            self._past,
        )
        for names, span in self._plain.items():
            yield f"(?:{names})", partial(_always, span)
        yield rf"(?:in |en )({_MONTH})(?: (\d{{4}}))?", self._month
        yield rf"(?:on |el )?({_ONE})", self._same
        yield r"(20\d\d)-(\d\d)", self._year_month

    def _two(self, told: re.Match[str]) -> DaySpan | None:
        first, last = self._day(told[1]), self._day(told[2])
        if first is None or last is None:
            return None
        return DaySpan(min(first, last), max(first, last))

    def _same(self, told: re.Match[str]) -> DaySpan | None:
        day = self._day(told[1])
        return None if day is None else DaySpan(day, day)

    def _past(self, told: re.Match[str]) -> DaySpan | None:
        days = {"d": 1, "w": 7, "s": 7, "m": 30}[told[2][0]] * number_in(told[1])
        if not 1 <= days <= 36_500:
            return None
        return DaySpan(self._today - dt.timedelta(days=int(days) - 1), self._today)

    def _month(self, told: re.Match[str]) -> DaySpan | None:
        month = _MONTHS[told[1]]
        year = int(told[2]) if told[2] else self._year_of(month, 1)
        return _whole_month(year, month)

    def _year_month(self, told: re.Match[str]) -> DaySpan | None:
        return _whole_month(int(told[1]), int(told[2]))

    def _day(self, text: str) -> dt.date | None:
        """One day; None for what is none, as 31 November."""
        if text in ("today", "hoy"):
            return self._today
        if text in ("yesterday", "ayer"):
            return self._today - dt.timedelta(days=1)
        words = text.split()
        weekday = next((_WEEKDAYS[one] for one in words if one in _WEEKDAYS), None)
        if weekday is not None:
            back = (self._today.weekday() - weekday) % 7 or 7
            return self._today - dt.timedelta(days=back)
        try:
            if text[:4].isdigit() and "-" in text:
                return dt.date.fromisoformat(text)
            month = next(_MONTHS[one] for one in words if one in _MONTHS)
            figures = [int(re.sub(r"\D", "", one)) for one in words if one[0].isdigit()]
            year = figures[1] if len(figures) > 1 else self._year_of(month, figures[0])
            return dt.date(year, month, figures[0])
        except (ValueError, StopIteration, IndexError):
            return None

    def _year_of(self, month: int, day: int) -> int:
        """The year in which such a day was last."""
        later = (month, day) > (self._today.month, self._today.day)
        return self._today.year - later


def _always(span: DaySpan, _told: re.Match[str]) -> DaySpan:
    return span


def _whole_month(year: int, month: int) -> DaySpan | None:
    if not (1 <= month <= 12 and 1 < year < 9999):
        return None
    last = calendar.monthrange(year, month)[1]
    return DaySpan(dt.date(year, month, 1), dt.date(year, month, last))
