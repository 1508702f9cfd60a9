"""What a time of day comes to on a day, by the hours of the house."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jobaid.library.hours import open_spans
from jobaid.promises.calendar_days import clock_times, real

if TYPE_CHECKING:
    from jobaid.library.model import House
    from jobaid.promises.said import Said

NOON = dt.time(12)
_UNTIL = {"morning": dt.time(12), "afternoon": dt.time(18), "evening": dt.time(21)}
_FROM = {"morning": dt.time(0), "afternoon": dt.time(12), "evening": dt.time(18)}


@dataclass(frozen=True, slots=True)
class Times:
    """What a time of day comes to on a day: good moments, or why there are none."""

    good: tuple[dt.datetime, ...] = ()
    past: tuple[dt.datetime, ...] = ()
    closed: tuple[dt.datetime, ...] = ()


class TimesOfDay:
    """The times of a house, seen from the local moment `now`."""

    def __init__(self, house: House, now: dt.datetime) -> None:
        self.house = house
        self.now = now
        self.zone = now.tzinfo

    def on(self, day: dt.date, said: Said) -> Times | None:
        """The moments that are meant on a day; None where its parts do not fit together."""
        if said.clock is not None and said.edge is not None:
            return None
        spans = open_spans(self.house, day)
        if said.clock is not None:
            found = [self.moment(day, time) for time in clock_times(said.clock, said.part)]
            return self._sorted_out([one for one in found if one is not None]) if found else None
        if said.edge == "midnight":
            midnight = self.moment(day + dt.timedelta(days=1), dt.time(0))
            return self._sorted_out([midnight])
        if said.edge == "noon":
            return None if said.part else self._sorted_out([self.moment(day, NOON)])
        if not spans:
            return Times()
        if said.edge == "opening":
            return self._sorted_out([self.moment(day, spans[0][0])])
        if said.part is not None and said.edge is None:
            last = min(_UNTIL[said.part], spans[-1][1])
            if last <= max(_FROM[said.part], spans[0][0]):
                return Times(closed=(self.moment(day, _UNTIL[said.part]),))
            return self._sorted_out([self.moment(day, last)])
        return self._sorted_out([self.moment(day, spans[-1][1])])

    def _sorted_out(self, moments: list[dt.datetime]) -> Times:
        ahead = [one for one in moments if one > self.now]
        good = tuple(one for one in ahead if self.is_open(one))
        open_past = tuple(one for one in moments if one not in ahead and self.is_open(one))
        past = open_past or tuple(one for one in moments if one not in ahead)
        closed = tuple(one for one in ahead if one not in good)
        # A time that was open and has passed is likelier meant than one at night.
        return Times(good, past, () if open_past else closed)

    def moment(self, day: dt.date, time: dt.time) -> dt.datetime:
        """The moment when the clocks of the house show `time` on `day`."""
        return real(dt.datetime.combine(day, time, self.zone))

    def is_open(self, moment: dt.datetime) -> bool:
        """Whether the house is open at a moment; opening and closing count."""
        time = moment.time()
        return any(first <= time <= last for first, last in open_spans(self.house, moment.date()))

    def around(self, moment: dt.datetime) -> list[dt.datetime]:
        """The last closing before a closed moment, and the next opening and closing after it."""
        found = []
        for back in range(8):
            day = moment.date() - dt.timedelta(days=back)
            ends = [self.moment(day, last) for _, last in open_spans(self.house, day)]
            before = [one for one in ends if self.now < one < moment]
            if before:
                found.append(before[-1])
                break
        after = self.next_open(moment.date())
        if after is not None:
            spans = open_spans(self.house, after)
            found += [self.moment(after, spans[0][0]), self.moment(after, spans[-1][1])]
        return found

    def next_open(self, day: dt.date) -> dt.date | None:
        """The first day after `day` on which the house opens, or None within a year."""
        for ahead in range(1, 400):
            one = day + dt.timedelta(days=ahead)
            if open_spans(self.house, one):
                return one
        return None
