"""Reading when something falls due: "today 3", "tomorrow before noon", "in 3 working days".

By the house's hours and holidays. A day alone means its closing time; what falls on a closed day
is due at closing time of the next open one, and is read back with both. What is past, at night
(also "in 2 hours", shortly before closing), or could be meant in two ways is asked about, with
the times that may be meant; nothing is guessed. Of a length of time in hours that somebody has
set as a limit ("within 2 hours"), what would end at night ends when the house opens again; less
than an hour ("within 30 minutes") is nothing to sleep over, and ends when the house closes.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.library.due_times.days import FURTHEST, WhichDay
from jobaid.library.due_times.due_questions import DueQuestions
from jobaid.library.due_times.due_reading import DueReading
from jobaid.library.due_times.due_words import due_words
from jobaid.library.due_times.grammar import read
from jobaid.library.due_times.plain import LONGEST, plain
from jobaid.library.due_times.said import Day, Said, TimeOfDay
from jobaid.library.due_times.times import NOON, TimesOfDay
from jobaid.library.hours import (
    OpenSpan,
    due_after,
    elapsed,
    is_open,
    next_open,
    open_periods,
    open_spans,
    zone_of,
)
from jobaid.library.kinds.typed_text import bare

if TYPE_CHECKING:
    from jobaid.library.model import House

_WHOLE = ("day", "week", "month", "year", "working day")
"""Units of which only whole numbers are meant."""
_AT_ONCE = dt.timedelta(hours=1)
"""A limit below this is kept before the house closes."""
_EXACT = re.compile(
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)", re.IGNORECASE
)
"""A moment with its offset, as a program writes it."""
_OTHER_ZONE = late_pattern(
    r"(?:(?:in|en) )?(?:(?:utc|gmt)(?: ?[+-] ?\d{1,2}(?::\d\d)?)?|z|[ecmp][sd]?t|ces?t|ees?t|wes?t"
    r"|bst|ist|jst|aes?t|[a-z]+(?: [a-z]+){0,2} time|hora (?:local|peninsular|del? .+))"
)
"""What is left of a phrase that counts by another place's clock."""
_NUMBER_AND_UNIT = re.compile(r"(?:a|an|un|una|half|media|three|tres|\d)", re.IGNORECASE)


def read_due(words: str, now: dt.datetime, house: House, language: str) -> DueReading:
    """When `words` say that something is due, counted from `now` (aware).

    The due time is in the house's zone. Where the words are not clear, name a
    past time or one at night, or may mean two, `due` is None and `ask` asks in `language`, with
    choices. A moment with its offset is taken as it is, unless it has passed. Never raises,
    whatever was typed.
    """
    return _read_words(words, now, house, language, limit=False)


def _read_words(
    words: str, now: dt.datetime, house: House, language: str, *, limit: bool
) -> DueReading:
    local = now.astimezone(zone_of(house.timezone))
    reader = _PhraseReader(house, local, DueQuestions(language), limit=limit)
    if not words.strip() or len(words) > LONGEST:
        return reader.unclear(words)
    try:
        return reader.read(words)
    except (OverflowError, ValueError):
        return reader.unclear(words)


def read_within(words: str, now: dt.datetime, house: House, language: str) -> DueReading:
    """As `read_due`, for words that name a length of time as a limit.

    "24h" is no time of day there, and hours that end while the house is closed are due at the
    next opening, read back with both times: a limit is set before anybody knows when it begins.
    Less than an hour is due at closing instead, while the house is open.
    """
    return _read_words(_as_length(words), now, house, language, limit=True)


def asked_mostly(words: str, house: House, *, length: bool = False) -> str | None:
    """The question about words that on most days are not clear; None for others.

    They are tried at opening time on each day of a week, that of the year before where they name
    a year; `length`: as `read_within` does.
    """
    year = re.search(r"\b20\d\d\b", words)
    monday = dt.date(int(year[0]) - 1 if year else 2026, 1, 5)
    asked = []
    for day in range(7):
        when = dt.datetime.combine(monday + dt.timedelta(days=day), NOON, zone_of(house.timezone))
        periods = open_periods(house, when.date(), when.tzinfo)
        read = read_within if length else read_due
        reading = read(words, periods[0].opens if periods else when, house, house.languages[0])
        asked += [reading.ask] if reading.ask is not None else []
    return asked[0] if len(asked) > 3 else None


@lru_cache(maxsize=512)
def read_span(words: str) -> OpenSpan | None:
    """The length of time that `words` name ("3 working days", "24 h"); None if unclear."""
    if len(words) > LONGEST:
        return None
    said = read(plain(_as_length(words)))
    if said != Said(span=said.span) or said.span is None:
        return None
    whole = said.span.unit not in _WHOLE or said.span.number == int(said.span.number)
    return said.span if whole else None


def _as_length(words: str) -> str:
    return f"within {words.strip()}" if _NUMBER_AND_UNIT.match(words.strip()) else words


@lru_cache(maxsize=512)
def _said(words: str) -> Said:
    """The parts of a phrase, to be copied: scripts promise in the same few phrases."""
    return read(plain(words))


class _PhraseReader:
    """Reads phrases at one moment, in one house."""

    def __init__(
        self, house: House, now: dt.datetime, questions: DueQuestions, *, limit: bool
    ) -> None:
        self.limit = limit
        self.house = house
        self.now = now
        self.ask = questions
        self.days = WhichDay(house, now, questions)
        self.times = TimesOfDay(house, now)

    def read(self, words: str) -> DueReading:
        """What the words come to."""
        if _EXACT.fullmatch(exact := bare(words)):
            return self._exact(words, dt.datetime.fromisoformat(exact.upper()))
        said = replace(_said(words))
        if said.hour_or_length is not None:
            # "17h" alone may be a time of day or a length; "tomorrow 17h" is a time of day.
            if said.day is None and said.weekday is None:
                return self.unclear(words)
            told = int(said.hour_or_length)
            hour, minute = divmod(told, 100) if told >= 100 else (told, 0)
            said = replace(said, span=None, clock=TimeOfDay(hour, minute, hour > 12, marked=True))
        if said.clock and _OTHER_ZONE.fullmatch(said.rest):
            ask = self.ask.our_time(self.house.timezone)
            return DueReading(None, words.strip()[:LONGEST], ask, self._usual())
        if said.rest or said.twice or said.vague or (said.same_time and said.clock):
            return self.unclear(words)
        if said.same_time:
            said.clock = TimeOfDay(self.now.hour, self.now.minute, exact=True, marked=True)
        if said.span is not None:
            return self._with_span(words, said, said.span)
        if said.weekday is None and said.day is None:
            return self._without_day(words, said)
        days, problem = self.days.meant(said)
        if said.weekday is not None and said.weekday.which == "" and said.day is None:
            # On a Monday evening "Monday at 10" can only be the next one.
            ahead = [day for day in days if self._choices([day], said)]
            if len(ahead) == 1 < len(days):
                days, problem = ahead, None
        if problem is not None:
            return DueReading(None, words, problem, self._choices(days, said) or self._usual())
        by_feast = said.day is not None and said.day.which == "by"
        if by_feast and not open_spans(self.house, days[0]):
            said.before = True
        if said.before and said.clock is None and said.edge is None:
            return self._before(words, said, days[0])
        return self._on(words, said, days)

    def unclear(self, words: str) -> DueReading:
        """What to say where nothing can be made of the words."""
        return DueReading(None, words.strip()[:LONGEST], self.ask.unclear(), self._usual())

    def _exact(self, words: str, moment: dt.datetime) -> DueReading:
        due = moment.astimezone(self.now.tzinfo)
        if due <= self.now:
            ask = self.ask.past(due_words(due, self.now, self.ask.tag))
            return DueReading(None, words, ask, self._usual())
        return self._far(words, due) or DueReading(
            due, due_words(due, self.now, self.ask.tag, dated=True)
        )

    def _far(self, words: str, due: dt.datetime) -> DueReading | None:
        if due - self.now <= FURTHEST:
            return None
        ask = self.ask.too_far(due.date(), self._today())
        return DueReading(None, words, ask, self._usual())

    # -- lengths of time -------------------------------------------------------------------

    def _with_span(self, words: str, said: Said, span: OpenSpan) -> DueReading:
        """A length of time alone, or days and a time of day: "in 3 days at 4"."""
        has_time = any((said.clock, said.part, said.edge))
        if said.day is not None or said.weekday is not None or said.before:
            return self.unclear(words)
        if span.unit in _WHOLE and span.number != int(span.number):
            return self.unclear(words)
        if not has_time:
            return self._after(words, span)
        if span.unit not in ("day", "week", "month", "year"):
            return self.unclear(words)
        day = due_after(span, self.now, self.house)
        if day is None:
            return self.unclear(words)
        ahead = (day.date() - self._today()).days
        on_day = replace(said, span=None, day=Day("offset", ahead))
        return self._on(words, on_day, [day.date()])

    def _after(self, words: str, span: OpenSpan) -> DueReading:
        due = due_after(span, self.now, self.house)
        if due is None or next_open(self.house, self._today()) is None:
            return DueReading(None, words, self.ask.never_open(), ())
        if (far := self._far(words, due)) is not None:
            return far
        if span.unit in ("working day", "working hour"):
            return self._read(due)
        if self.times.closed_day(due):
            return self._next_closing(words, due.date())
        if is_open(self.house, due):
            return self._read(due)
        if span.unit not in ("minute", "hour"):
            return self._read(self.times.closing(due.date()) or due)
        end = self._end_of_limit(due) if self.limit else None
        if end is None:
            return self._closed(words, due)
        told = due_words(end, self.now, self.ask.tag)
        return DueReading(end, self.ask.not_then(told, due_words(due, self.now, self.ask.tag)))

    def _end_of_limit(self, closed: dt.datetime) -> dt.datetime | None:
        """When a limit ends that would end while the house is closed; None: it never opens."""
        if elapsed(self.now, closed) < _AT_ONCE and is_open(self.house, self.now):
            sooner = [one for one in self.times.around(closed) if one < closed]
            if sooner:
                return sooner[0]
        return self.times.next_opening(closed)

    def _before(self, words: str, said: Said, day: dt.date) -> DueReading:
        """Ask whether the day itself counts: "before Friday"."""
        noon = self.times.moment(day, NOON)
        ends = [one for one in self.times.around(noon) if one.date() < day]
        choices = self._named([*ends, *(one for _, one in self._choices([day], said))])
        ask = self.ask.either(choices) if choices else self.ask.unclear()
        return DueReading(None, words, ask, choices or self._usual())

    def _today(self, days: int = 0) -> dt.date:
        return self.now.date() + dt.timedelta(days=days)

    # -- times of day ----------------------------------------------------------------------

    def _without_day(self, words: str, said: Said) -> DueReading:
        if said.clock is None and said.edge in (None, "opening") and not said.near:
            # "in the morning", "first thing": of which day?
            days = [self._today(), next_open(self.house, self._today())]
            choices = self._choices([day for day in days if day is not None], said)
            return DueReading(None, words, self.ask.unclear(), choices or self._usual())
        if said.clock is not None and not said.clock.marked and said.clock.hour > 12:
            # "15" may be a day.
            choices = self._choices([self._today()], said)
            return DueReading(None, words, self.ask.unclear(), choices or self._usual())
        return self._on(words, said, [self._today()])

    def _on(self, words: str, said: Said, days: list[dt.date]) -> DueReading:
        times = self.times.on(days[0], said)
        if times is None:
            return self.unclear(words)
        if len(times.good) == 1:
            return self._far(words, times.good[0]) or self._read(times.good[0], dated=_dated(said))
        if times.good:
            return DueReading(
                None, words, self.ask.either(self._named(times.good)), self._named(times.good)
            )
        if times.past and not times.closed:
            return self._past(words, times.past[-1], said)
        if days[0] < self._today():
            ask = self.ask.day_past(days[0], self._today())
            return DueReading(None, words, ask, self._usual())
        if not open_spans(self.house, days[0]):
            return self._next_closing(words, days[0], dated=_dated(said))
        return self._closed(words, times.closed[0])

    # -- answers -----------------------------------------------------------------------------

    def _read(self, due: dt.datetime, *, dated: bool = False) -> DueReading:
        return DueReading(due, due_words(due, self.now, self.ask.tag, dated=dated))

    def _next_closing(self, words: str, day: dt.date, *, dated: bool = False) -> DueReading:
        """What falls on a closed day is due when the next open one ends; both are named."""
        due = self.times.next_closing(day)
        if due is None:
            return DueReading(None, words, self.ask.never_open(), ())
        told = due_words(due, self.now, self.ask.tag, dated=dated)
        return DueReading(due, self.ask.moved_on(told, day, None if dated else self._today()))

    def _past(self, words: str, moment: dt.datetime, said: Said) -> DueReading:
        ask = self.ask.past(due_words(moment, self.now, self.ask.tag))
        day = next_open(self.house, max(moment.date(), self._today()))
        choices = self._choices([] if day is None else [day], said)
        return DueReading(None, words, ask, choices or self._usual())

    def _closed(self, words: str, moment: dt.datetime) -> DueReading:
        ask = self.ask.closed(due_words(moment, self.now, self.ask.tag))
        choices = [moment, *self.times.around(moment)]
        return DueReading(None, words, ask, self._named(choices))

    def _usual(self) -> tuple[tuple[str, dt.datetime], ...]:
        """Times to offer where nothing is known: today's closing, the next day's noon and end."""
        found = []
        closes = self.times.closing(self._today())
        if closes is not None and closes > self.now:
            found.append(closes)
        day = next_open(self.house, self._today())
        if day is not None:
            noon = self.times.moment(day, NOON)
            found += [noon] if is_open(self.house, noon) else []
            found += [end for end in (self.times.closing(day),) if end is not None]
        return self._named(found)

    def _choices(self, days: list[dt.date], said: Said) -> tuple[tuple[str, dt.datetime], ...]:
        found: list[dt.datetime] = []
        for day in days:
            times = self.times.on(day, said)
            found += () if times is None else times.good
        if not found:
            closed = [day for day in days if not open_spans(self.house, day)]
            closings = [self.times.next_closing(day) for day in closed]
            found = [one for one in closings if one is not None]
        return self._named(found)

    def _named(
        self, moments: list[dt.datetime] | tuple[dt.datetime, ...]
    ) -> tuple[tuple[str, dt.datetime], ...]:
        return tuple(
            (due_words(one, self.now, self.ask.tag), one) for one in dict.fromkeys(moments)
        )


def _dated(said: Said) -> bool:
    """Whether a date was said: that is read back with its year."""
    return said.day is not None and said.day.kind in ("date", "digits", "month-day")
