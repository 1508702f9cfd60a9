"""Reading when a promise falls due: "today 3", "tomorrow before noon", "in 3 working days".

By the house's hours and holidays. What is past, closed, or could be meant in two ways is asked
about, with the times that may be meant; nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.library.hours import OpenSpan, due_after, open_spans, zone_of
from jobaid.promises.calendar_days import real
from jobaid.promises.days import WhichDay
from jobaid.promises.due import DueReading
from jobaid.promises.due_questions import DueQuestions
from jobaid.promises.due_words import due_words
from jobaid.promises.grammar import read
from jobaid.promises.plain import LONGEST, plain
from jobaid.promises.said import Day, Said
from jobaid.promises.times import NOON, TimesOfDay

if TYPE_CHECKING:
    from jobaid.library.model import House

# Further ahead than this nobody promises on a call; it is a slip of the keys.
MOST = {
    "minute": 1_440,
    "hour": 240,
    "working hour": 240,
    "day": 366,
    "working day": 260,
    "week": 52,
}


def read_due(words: str, now: dt.datetime, house: House, language: str) -> DueReading:
    """When `words` say that something is due, counted from `now` (aware).

    The due time is in the house's zone. Where the words are not clear, name a past or closed
    time, or may mean two, `due` is None and `ask` asks in `language`, with choices. Never
    raises, whatever was typed.
    """
    local = now.astimezone(zone_of(house.timezone))
    reader = _PhraseReader(house, local, DueQuestions(language))
    if not words.strip() or len(words) > LONGEST:
        return reader.unclear(words)
    try:
        return reader.read(words)
    except (OverflowError, ValueError):
        return reader.unclear(words)


class _PhraseReader:
    """Reads phrases at one moment, in one house."""

    def __init__(self, house: House, now: dt.datetime, questions: DueQuestions) -> None:
        self.house = house
        self.now = now
        self.ask = questions
        self.days = WhichDay(house, now, questions)
        self.times = TimesOfDay(house, now)

    def read(self, words: str) -> DueReading:
        """What the words come to."""
        said = read(plain(words))
        if said.rest or said.twice or said.vague:
            return self.unclear(words)
        if said.span is not None:
            return self._with_span(words, said, said.span)
        if said.weekday is None and said.day is None:
            return self._without_day(words, said)
        days, problem = self.days.meant(said)
        if problem is not None:
            return DueReading(None, words, problem, self._choices(days, said) or self._usual())
        if said.before and said.clock is None and said.edge is None:
            return self._before(words, said, days[0])
        return self._on(words, said, days)

    def unclear(self, words: str) -> DueReading:
        """What to say where nothing can be made of the words."""
        return DueReading(None, words.strip()[:LONGEST], self.ask.unclear(), self._usual())

    # -- lengths of time -------------------------------------------------------------------

    def _with_span(self, words: str, said: Said, span: OpenSpan) -> DueReading:
        """A length of time alone, or days and a time of day: "in 3 days at 4"."""
        has_time = any((said.clock, said.part, said.edge))
        if said.day is not None or said.weekday is not None:
            return self.unclear(words)
        if not has_time:
            return self._after(words, span)
        ahead = span.number * (7 if span.unit == "week" else 1)
        if span.unit not in ("day", "week") or ahead != int(ahead) or span.number > MOST[span.unit]:
            return self.unclear(words)
        on_day = replace(said, span=None, day=Day("offset", int(ahead)))
        return self._on(words, on_day, [self._today(int(ahead))])

    def _after(self, words: str, span: OpenSpan) -> DueReading:
        if not 0 < span.number <= MOST[span.unit]:
            return self.unclear(words)
        if span.unit in ("day", "week", "working day") and span.number != int(span.number):
            return self.unclear(words)
        due = due_after(span, self.now, self.house)
        if due is None:
            return DueReading(None, words, self.ask.never_open(), ())
        due = real(due)
        if span.unit not in ("working day", "working hour") and not self.times.is_open(due):
            return self._closed(words, due)
        return self._read(due)

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
        if said.clock is None and said.edge in (None, "opening"):
            # "in the morning", "first thing": of which day?
            days = [self._today(), self.times.next_open(self._today())]
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
            return self._read(times.good[0])
        if times.good:
            return DueReading(
                None, words, self.ask.either(self._named(times.good)), self._named(times.good)
            )
        if times.closed:
            return self._closed(words, times.closed[0])
        if times.past:
            return self._past(words, times.past[-1], said)
        return self._closed_day(words, days[0])

    # -- answers -----------------------------------------------------------------------------

    def _read(self, due: dt.datetime) -> DueReading:
        return DueReading(due, due_words(due, self.now, self.ask.tag))

    def _past(self, words: str, moment: dt.datetime, said: Said) -> DueReading:
        ask = self.ask.past(due_words(moment, self.now, self.ask.tag))
        day = self.times.next_open(max(moment.date(), self._today()))
        choices = self._choices([] if day is None else [day], said)
        return DueReading(None, words, ask, choices or self._usual())

    def _closed(self, words: str, moment: dt.datetime) -> DueReading:
        ask = self.ask.closed(due_words(moment, self.now, self.ask.tag))
        choices = [moment, *self.times.around(moment)]
        return DueReading(None, words, ask, self._named(choices))

    def _closed_day(self, words: str, day: dt.date) -> DueReading:
        noon = self.times.moment(day, NOON)
        if noon.date() < self._today():
            return DueReading(None, words, self.ask.day_past(day, self._today()), self._usual())
        ask = self.ask.closed_day(day, self._today())
        return DueReading(None, words, ask, self._named(self.times.around(noon)))

    def _usual(self) -> tuple[tuple[str, dt.datetime], ...]:
        """Times to offer where nothing is known: today's closing, the next day's noon and end."""
        found = []
        spans = open_spans(self.house, self._today())
        if spans and (closing := self.times.moment(self._today(), spans[-1][1])) > self.now:
            found.append(closing)
        day = self.times.next_open(self._today())
        if day is not None:
            noon = self.times.moment(day, NOON)
            found += [noon] if self.times.is_open(noon) else []
            found.append(self.times.moment(day, open_spans(self.house, day)[-1][1]))
        return self._named(found)

    def _choices(self, days: list[dt.date], said: Said) -> tuple[tuple[str, dt.datetime], ...]:
        found: list[dt.datetime] = []
        for day in days:
            times = self.times.on(day, said)
            found += [] if times is None else times.good
        return self._named(found)

    def _named(
        self, moments: list[dt.datetime] | tuple[dt.datetime, ...]
    ) -> tuple[tuple[str, dt.datetime], ...]:
        return tuple(
            (due_words(one, self.now, self.ask.tag), one) for one in dict.fromkeys(moments)
        )
