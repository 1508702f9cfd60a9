"""What a time of day comes to on a day, by the hours of the house."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from jobaid.library.due_times.calendar_days import clock_times
from jobaid.library.hours import (
    closing,
    is_open,
    next_open,
    open_periods,
    open_spans,
    real,
    working_date,
)
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.due_times.said import Said
    from jobaid.library.model import House

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
        if said.clock is not None and said.clock.hour == 24:  # where that day ends
            ends = self.moment(day + dt.timedelta(days=1), dt.time(0))
            return self._sorted_out([ends]) if said.part in (None, "evening") else None
        if said.clock is not None:
            times = clock_times(said.clock, said.part)
            found = [self.moment(day, time) for time in times]
            if said.clock.written and len(times) > 1:
                as_written = self.moment(day, dt.time(said.clock.hour, said.clock.minute))
                found = [as_written] if is_open(self.house, as_written) else found
            return self._sorted_out(found) if found else None
        if said.edge == "midnight":
            return self._sorted_out([self.moment(day + dt.timedelta(days=1), dt.time(0))])
        if said.edge == "noon":
            return None if said.part else self._sorted_out([self.moment(day, NOON)])
        closes = self.closing(day)
        if closes is None:
            return Times()
        opens = open_periods(self.house, day, self.zone)[0].opens
        if said.edge == "opening":
            return self._sorted_out([opens])
        if said.part is not None and said.edge is None:
            last = min(self.moment(day, _UNTIL[said.part]), closes)
            if last <= max(self.moment(day, _FROM[said.part]), opens):
                end = self.moment(day, _UNTIL[said.part])
                return Times(closed=(end,)) if end > self.now else Times(past=(end,))
            return self._sorted_out([last])
        return self._sorted_out([closes])

    def _sorted_out(self, moments: list[dt.datetime]) -> Times:
        ahead = [one for one in moments if one > self.now]
        good = tuple(one for one in ahead if is_open(self.house, one))
        open_past = tuple(one for one in moments if one not in ahead and is_open(self.house, one))
        past = open_past or tuple(one for one in moments if one not in ahead)
        closed = tuple(one for one in ahead if one not in good)
        # A time that was open and has passed is likelier meant than one at night.
        return Times(good, past, () if open_past else closed)

    def moment(self, day: dt.date, time: dt.time) -> dt.datetime:
        """The moment when the clocks of the house show `time` on `day`."""
        return real(dt.datetime.combine(day, time, self.zone))

    def closing(self, day: dt.date) -> dt.datetime | None:
        """Closing time on a day; today that of the shift that goes on since yesterday."""
        if day == self.now.date():
            day = working_date(self.house, self.now)
        return closing(self.house, day, self.zone)

    def closed_day(self, moment: dt.datetime) -> bool:
        """Whether the house does not open at all on the day of a moment, nor is open then."""
        return not open_spans(self.house, moment.date()) and not is_open(self.house, moment)

    def next_closing(self, day: dt.date) -> dt.datetime | None:
        """Closing time of the next open day after `day`; None where the house never opens."""
        found = next_open(self.house, day)
        return None if found is None else closing(self.house, found, self.zone)

    def next_opening(self, moment: dt.datetime) -> dt.datetime | None:
        """When the house opens next after a moment; None where it never does."""
        day: dt.date | None = moment.date()
        while day is not None:
            for period in open_periods(self.house, day, self.zone):
                if period.opens > moment:
                    return period.opens
            day = next_open(self.house, day)
        return None

    def around(self, moment: dt.datetime) -> list[dt.datetime]:
        """The last closing before a closed moment, and the next opening and closing after it."""
        found = []
        for back in range(8):
            day = moment.date() - dt.timedelta(days=back)
            ends = [one.closes for one in open_periods(self.house, day, self.zone)]
            before = [one for one in ends if self.now < one < moment]
            if before:
                found.append(before[-1])
                break
        after = next_open(self.house, moment.date())
        if after is not None:
            periods = open_periods(self.house, after, self.zone)
            found += [periods[0].opens, closing(self.house, after, self.zone) or periods[-1].closes]
        return found
