"""A due time in words: "today 15:00", "tomorrow 12:00", "Fri 4 Dec, 14:30"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from jobaid.sentences import main_language

_DAYS = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "es": ("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
}
# CLDR's short forms, which write a month whole where that is no longer.
_FRENCH = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."
_GERMAN = "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."
MONTHS: Mapping[str, Sequence[str]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
    "fr": _FRENCH.split(),
    "de": _GERMAN.split(),
}
_NEAR = {
    "en": {0: "today", 1: "tomorrow", -1: "yesterday"},
    "es": {0: "hoy", 1: "mañana", -1: "ayer"},
    "fr": {0: "aujourd’hui", 1: "demain", -1: "hier"},
    "de": {0: "heute", 1: "morgen", -1: "gestern"},
}


def tag_of(language: str) -> str:
    """The language in which words about times are said: that of a tag like "fr-CA", else "en"."""
    tag = main_language(language)
    return tag if tag in _DAYS else "en"


def month_day(day: int, month: int, language: str) -> str:
    """A day of a month: "4 Dec", "1er déc.", "4. Dez."."""
    tag = tag_of(language)
    number = "1er" if tag == "fr" and day == 1 else f"{day}." if tag == "de" else str(day)
    return f"{number} {MONTHS[tag][month - 1]}"


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
    told = f"{_DAYS[tag][day.weekday()]} {month_day(day.day, day.month, tag)}"
    return told if today is not None and day.year == today.year else f"{told} {day.year}"
