"""What each part of the grammar adds to what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from jobaid.library.hours import OpenSpan, SpanUnit
from jobaid.library.kinds import MONTHS
from jobaid.promises.said import Day, PartOfDay, Said, TimeOfDay

_DAYS = (
    "monday|mon|lunes|lun",
    "tuesday|tues|tue|martes",
    "wednesday|weds|wed|miercoles|mie",
    "thursday|thurs|thur|thu|jueves|jue",
    "friday|fri|viernes|vie",
    "saturday|sat|sabado|sab",
    "sunday|sun|domingo|dom",
)
DAY_NUMBER = {name: n for n, names in enumerate(_DAYS) for name in names.split("|")}
UNITS: tuple[tuple[str, SpanUnit], ...] = (
    (
        r"(?:working|business|office|opening) hours?"
        r"|horas? (?:laborables?|habil(?:es)?|de trabajo)",
        "working hour",
    ),
    (
        r"(?:working|business|week) ?days?|dias? (?:laborables?|habil(?:es)?|de trabajo)",
        "working day",
    ),
    (r"minutes?|mins?|minutos?", "minute"),
    (r"hours?|hrs?|hr|h|horas?", "hour"),
    (r"(?:calendar )?days?|dias?(?: naturales)?", "day"),
    (r"weeks?|semanas?", "week"),
)

_LONGEST_H = 4
_AFTER_NOON = ("pm", "in the afternoon", "in the evening", "at night", "de la tarde", "de la noche")
# Twelve at night is midnight.
_NIGHT = (("at night", 12), ("de la noche", 12))

Take = Callable[[Said, "re.Match[str]"], bool]
"""Takes a part of the phrase; False where it does not make sense there."""


def takes_day(make: Callable[[re.Match[str]], Day | None]) -> Take:
    """A day of the week or another day; one of each may be said, the same kind twice is unclear."""

    def take(said: Said, found: re.Match[str]) -> bool:
        day = make(found)
        if day is None:
            return False
        if day.kind == "weekday" and said.weekday is None:
            said.weekday = day
        elif day.kind != "weekday" and said.day is None:
            said.day = day
        else:
            said.twice = True
        return True

    return take


def weekday(which: str) -> Take:
    """A day of the week, in the way that `which` says (`said.Day`)."""
    return takes_day(lambda found: Day("weekday", DAY_NUMBER[found["d"]], which))


def offset(days: int) -> Take:
    """A day so many days from today."""
    return takes_day(lambda found: Day("offset", days))


def date_of(found: re.Match[str]) -> Day | None:
    """A date from the groups `day`, `month` (its name) or `m` (its number), and `y`."""
    parts = found.groupdict()
    name = parts.get("month")
    which = "" if name is not None or len(parts.get("y") or "") == 4 else "digits"
    month = MONTHS[name] if name is not None else int(parts["m"])
    year = parts.get("y")
    number = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    return Day("date", int(parts["day"]), which, month, number)


def span(said: Said, found: re.Match[str]) -> bool:
    """A length of time from the groups `n`, the halves and the unit."""
    parts = found.groupdict()
    told = parts["n"]
    if parts["and"] is not None and said.span is None:
        return False
    if told in ("a", "an", "un", "una"):
        number = 1.0
    elif told.startswith("half") or told == "media":
        number = 0.5
    else:
        number = float(told.replace(",", "."))
    if parts.get("half"):
        number += 0.5
    if parts.get("half2"):
        number += 0.5
    unit = next(unit for n, (_, unit) in enumerate(UNITS) if parts.get(f"u{n}"))
    if said.span is not None:
        # "2 hours 30 minutes"; anything else twice is not clear.
        said.twice = said.twice or (said.span.unit, unit) != ("hour", "minute") or number >= 60
        number, unit = said.span.number * 60 + number, "minute"
    if found.group().endswith("h") and parts["lead"] is None and number > _LONGEST_H:
        # "15h" is a time of day to some.
        said.vague = True
    said.span = OpenSpan(number, unit)
    return number > 0


def fixed_span(number: float, unit: SpanUnit) -> Take:
    """A length of time that has words of its own."""

    def take(said: Said, found: re.Match[str]) -> bool:
        said.twice = said.span is not None
        said.span = OpenSpan(number, unit)
        return True

    return take


def h_clock(said: Said, found: re.Match[str]) -> bool:
    """A time written with an h: "17h30"."""
    if not found["at"] and int(found["h"]) <= 12:
        # "1h30" may be a length of time.
        said.vague = True
        return True
    return clock(said, found)


def clock(said: Said, found: re.Match[str]) -> bool:
    """A time of day from the groups `h`, `min`, `past`, `to` and `half`."""
    parts = found.groupdict()
    told = parts.get("h") or "1"
    hour, minute = int(told), int(parts.get("min") or 0)
    if parts.get("past"):
        minute = _minutes(parts["past"])
    if parts.get("to"):
        hour, minute = hour - 1 or 12, 60 - _minutes(parts["to"])
    if not 0 <= hour <= 24 or not 0 <= minute <= 59 or (hour == 24 and minute):
        return False
    exact = hour > 12 or told.startswith("0")
    half = (parts.get("half") or "").strip()
    if half:
        if not 1 <= hour <= 12 and not exact:
            return False
        if hour <= 12:
            hour = hour % 12 + (12 if half in _AFTER_NOON and (half, hour) not in _NIGHT else 0)
        exact = True
    marks = ("at", "min", "past", "to", "sharp", "half")
    marked = (told == "1" and not parts.get("h")) or any(parts.get(one) for one in marks)
    said.twice = said.twice or said.clock is not None
    said.clock = TimeOfDay(hour, minute, exact, bool(marked))
    return True


def dotted(said: Said, found: re.Match[str]) -> bool:
    """A time written with a point: "16.30"."""
    # "10.11" may be the tenth of November as well.
    if not found["at"] and 1 <= int(found["min"]) <= 12 and 1 <= int(found["h"]) <= 31:
        said.vague = True
        return True
    return clock(said, found)


def _minutes(told: str) -> int:
    if told in ("half", "media"):
        return 30
    return 15 if "quarter" in told or "cuarto" in told else int(re.sub(r"\D", "", told))


def part(name: PartOfDay) -> Take:
    """A part of the day."""

    def take(said: Said, found: re.Match[str]) -> bool:
        said.twice = said.twice or said.part is not None
        said.part = name
        return True

    return take


def today_part(name: PartOfDay) -> Take:
    """A part of today: "this afternoon"."""

    def take(said: Said, found: re.Match[str]) -> bool:
        return part(name)(said, found) and offset(0)(said, found)

    return take


def edge(name: Literal["opening", "closing", "noon", "midnight"]) -> Take:
    """The opening or closing of the house, noon or midnight."""

    def take(said: Said, found: re.Match[str]) -> bool:
        said.twice = said.twice or said.edge is not None
        said.edge = name
        return True

    return take


def vague(said: Said, found: re.Match[str]) -> bool:
    """Words that name no time."""
    said.vague = True
    return True


def before(said: Said, found: re.Match[str]) -> bool:
    """The word before: with a day alone it is unclear whether that day counts."""
    said.before = True
    return True


def nothing(said: Said, found: re.Match[str]) -> bool:
    """Words that say nothing more about when."""
    return True
