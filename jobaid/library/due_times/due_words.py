"""A due time in words: "today 15:00", "tomorrow 12:00", "Fri 4 Dec, 14:30"."""

from __future__ import annotations

import datetime as dt

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
}
MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}
_NEAR = {
    "en": {0: "today", 1: "tomorrow", -1: "yesterday"},
    "es": {0: "hoy", 1: "mañana", -1: "ayer"},
}


def tag_of(language: str) -> str:
    """The language in which words about times are said: "es" for Spanish, else "en"."""
    return "es" if language.lower().startswith("es") else "en"


def due_words(
    due: dt.datetime, now: dt.datetime, language: str = "en", *, dated: bool = False
) -> str:
    """When something is due, as an agent would say it. Both are aware; `now` is local.

    `dated`: with the date and its year however near it is.
    """
    tag = tag_of(language)
    try:
        local = due.astimezone(now.tzinfo)
    except (OverflowError, ValueError, OSError):
        local = due
    near = None if dated else _NEAR[tag].get((local.date() - now.date()).days)
    if near is not None:
        return f"{near} {local:%H:%M}"
    return f"{day_words(local.date(), None if dated else now.date(), tag)}, {local:%H:%M}"


def day_words(day: dt.date, today: dt.date | None, language: str = "en") -> str:
    """A day: "Fri 4 Dec", with its year where that is another, or where there is no `today`."""
    tag = tag_of(language)
    told = f"{_DAYS[tag][day.weekday()]} {day.day} {MONTHS[tag][day.month - 1]}"
    return told if today is not None and day.year == today.year else f"{told} {day.year}"
