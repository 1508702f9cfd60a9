"""What each part of the grammar adds to what was said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from jobaid.library.due_times.said import Day, DayKind, PartOfDay, Said, TimeOfDay
from jobaid.library.hours import OpenSpan, SpanUnit
from jobaid.library.kinds import MONTHS

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
UNITS: tuple[tuple[str, SpanUnit | Literal["fortnight"]], ...] = (
    (
        r"(?:working|business|office|opening|open) hours?"
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
    (r"fortnights?|quincenas?", "fortnight"),
    (r"(?:calendar )?months?|mes(?:es)?", "month"),
    (r"years?|anos?", "year"),
)

FEASTS = (
    (r"(?:christmas|xmas) eve|nochebuena", 24, 12),
    (r"(?:christmas|xmas)(?: day)?|(?:(?:el )?dia de )?navidad", 25, 12),
    ("boxing day", 26, 12),
    (r"new years? eve|nochevieja|fin de ano", 31, 12),
    (r"new year(?:s day| day|s)?|(?:(?:el )?dia de )?ano nuevo", 1, 1),
    (r"(?:(?:el )?dia de )?reyes", 6, 1),
)
"""Days that have a name of their own: what they are called, day and month."""

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

    def make(found: re.Match[str]) -> Day:
        told = found.groupdict().get("n") or "1"
        weeks = 2 if "fortnight" in found.group() else int(told) if told.isdigit() else 1
        # "mar" is a day only before a date: alone it is March.
        name = found["d"] or found["day"]
        return Day("weekday", DAY_NUMBER.get(name, 1), which, weeks)

    return takes_day(make)


def weeks_on(days: int) -> Take:
    """So many weeks from today, or from `days` later."""

    def make(found: re.Match[str]) -> Day | None:
        told = found.groupdict().get("n") or "1"
        weeks = 2 if "fortnight" in found.group() else int(told) if told.isdigit() else 1
        return Day("offset", days + 7 * weeks)

    return takes_day(make)


def offset(days: int) -> Take:
    """A day so many days from today."""
    return takes_day(lambda found: Day("offset", days))


def working_day(days: int) -> Take:
    """A day on which the house is open, so many of them from today."""
    return takes_day(lambda found: Day("working-day", days))


def date_of(found: re.Match[str]) -> Day | None:
    """A date from the groups `day`, `month` (its name) or `m` (its number), and `y`."""
    parts = found.groupdict()
    name, year = parts.get("month"), parts.get("y")
    month = MONTHS[name] if name is not None else int(parts["m"])
    return Day("date", int(parts["day"]), "", month, None if year is None else int(year))


def feast(found: re.Match[str]) -> Day:
    """A day that has a name; "by" it means before it, where nobody works on it."""
    at = next(n for n in range(len(FEASTS)) if found[f"f{n}"])
    _, day, month = FEASTS[at]
    return Day("date", day, "by" if found["by"] else "", month)


def edge_of_month(found: re.Match[str]) -> Day:
    """The first or last day, or working day, of a month."""
    name = found["month"] or found["mes"]
    kind: DayKind = "month-end" if found["edge"] in ("last", "ultimo") else "month-start"
    which = "working" if found["work"] or found["habil"] else ""
    on = 1 if found["next"] or found["proximo"] else 0
    return Day(kind, on, which, MONTHS[name] if name else 0)


def end_of_month(found: re.Match[str]) -> Day:
    """The last day of a month that is named."""
    return Day("month-end", 0, "", MONTHS[found["month"] or found["mes"]])


def digits(found: re.Match[str]) -> Day:
    """A date from the groups `day`, `m` and `y`, in whatever order the house writes it."""
    year = found["y"]
    which = "short" if year is not None and len(year) == 2 else ""
    number = None if year is None else int(year)
    return Day("digits", int(found["day"]), which, int(found["m"]), number)


def month_day(found: re.Match[str]) -> Day:
    """A day of a month that is not named: "the 4th", "the 4th of next month"."""
    parts = found.groupdict()
    number = next(int(parts[one]) for one in ("day", "dia", "bare") if parts.get(one))
    told = parts.get("in") or ""
    which = "this" if re.search(r"this|est[ea]|corriente", told) else "next" if told else ""
    which = "" if told == " of the month" else which
    return Day("month-day", number, which)


def span(said: Said, found: re.Match[str]) -> bool:
    """A length of time from the groups `n`, the halves and the unit."""
    parts = found.groupdict()
    told = parts["n"]
    if parts["and"] is not None and said.span is None:
        return False
    if told in ("a", "an", "un", "una", ""):  # "" where "fortnight" stands alone
        number = 1.0
    elif told.startswith(("half", "medi")):
        number = 0.5
    else:
        number = float(told.replace(",", "."))
    if parts.get("half"):
        number += 0.5
    if parts.get("half2"):
        number += 0.5
    unit = next(unit for n, (_, unit) in enumerate(UNITS) if parts.get(f"u{n}"))
    if unit == "fortnight":
        number, unit = number * 2, "week"
    if unit == "year" and number != int(number):
        number, unit = number * 12, "month"
    if said.span is not None:
        # "2 hours 30 minutes"; anything else twice is not clear.
        said.twice = said.twice or (said.span.unit, unit) != ("hour", "minute") or number >= 60
        number, unit = said.span.number * 60 + number, "minute"
    if parts["lead"] is None and unit == "hour" and _may_be_clock(found.group(), number):
        hours, _, minutes = told.replace(",", ".").partition(".")  # "15.30 h" is no length
        said.hour_or_length = int(hours + minutes) if minutes else number
        said.vague = said.vague or not re.fullmatch(r"(?:[0-5]\d)?", minutes)
    said.span = OpenSpan(number, unit)
    return number > 0


def _may_be_clock(told: str, number: float) -> bool:
    """Whether hours may be a time of day: "15h", "1500 hours"."""
    return (told.endswith("h") and 5 <= number < 24) or number >= 1000


def hours_and_minutes(said: Said, found: re.Match[str]) -> bool:
    """A length of time like "in 1h30"."""
    said.twice = said.span is not None
    said.span = OpenSpan(int(found["h"]) * 60 + int(found["min"]), "minute")
    return int(found["min"]) < 60


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
    told = parts.get("h") or parts.get("hh") or parts.get("hhh") or "1"
    if len(told) > 2:
        # "1430"; a year is no time of day unless a day goes before it.
        told, parts["min"] = told[:-2], told[-2:]
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
    written = not exact and len(told) == 2 and bool(parts.get("min"))
    said.clock = TimeOfDay(hour, minute, exact, bool(marked), written)
    return True


def dated_clock(said: Said, found: re.Match[str]) -> bool:
    """A time like "1430", where a day has been said: alone it may be a year or a number."""
    return (said.day is not None or said.weekday is not None) and clock(said, found)


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


def after_lunch(said: Said, found: re.Match[str]) -> bool:
    """The afternoon, of today where no day is said."""
    said.near = True
    return part("afternoon")(said, found)


def today_part(name: PartOfDay) -> Take:
    """A part of today: "this afternoon"."""

    def take(said: Said, found: re.Match[str]) -> bool:
        return part(name)(said, found) and offset(0)(said, found)

    return take


def same_time(said: Said, found: re.Match[str]) -> bool:
    """The time of day that it is now."""
    said.same_time = True
    return True


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
