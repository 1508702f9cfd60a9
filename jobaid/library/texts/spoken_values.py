"""How values are said: dates, times, money, numbers and lists, in the language of the call.

English follows British everyday forms ("4 December", "2:30 pm", "£25.00"); Spanish follows
the RAE's Ortografía ("4 de diciembre", "14:30", "25,00 £"), French and German follow CLDR. A
language that is not here is said in English forms; adding one is an entry in `_LANGUAGES`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, DecimalException
from functools import cache

from jobaid.library.texts.problems import Unworkable
from jobaid.library.texts.text_values import ChoiceValue, Empty, Scope, settle
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import main_language

# Beyond 10**30, or finer than 10**-30, a number is a slip and would only fill the screen.
LARGEST_EXPONENT = 30
# A third of something is shown to this many decimals.
MOST_DECIMALS = 10
_TOO_LARGE = 10 ** (LARGEST_EXPONENT + 1)
# More than this of a list is never said: values, and characters in all.
LONGEST_LIST = 500
LONGEST_LISTED = 4_000
# Filters and `~` look at this much of a text: all that a field of kind text can hold.
LONGEST_WORKED = 20_000

EXACT = Context(prec=60, rounding=ROUND_HALF_UP)

_SYMBOLS = {"GBP": "£", "EUR": "€", "USD": "$", "JPY": "¥", "INR": "₹"}
# ISO 4217, minor units other than 2.
_NO_MINOR = ("CLP", "ISK", "JPY", "KRW", "PYG", "UGX", "VND", "XAF", "XOF", "XPF")
_THOUSANDTHS = ("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND")
_PLACES = dict.fromkeys(_NO_MINOR, 0) | dict.fromkeys(_THOUSANDTHS, 3)


def decimal_places(currency: str) -> int:
    """How many decimals amounts of a currency (ISO 4217 code) have."""
    return _PLACES.get(currency, 2)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words and signs of one language."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    yes: str
    no: str
    both: str
    of: str
    at: str
    decimal: str
    group: str
    smallest_grouped: int
    symbol_first: bool
    twelve_hours: bool
    parts_of_day: tuple[tuple[int, str], ...]
    first: str = "1"
    day_end: str = ""
    weekday_end: str = ""


_ENGLISH = Wording(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=(
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ),
    yes="yes",
    no="no",
    both="and",
    of=" ",
    at=" at ",
    decimal=".",
    group=",",
    smallest_grouped=1_000,
    symbol_first=True,
    twelve_hours=True,
    parts_of_day=((12, "morning"), (18, "afternoon"), (24, "evening")),
)
_SPANISH = Wording(
    months=(
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ),
    weekdays=(
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "sábado",
        "domingo",
    ),
    yes="sí",
    no="no",
    both="y",
    of=" de ",
    at=" a las ",
    decimal=",",
    group=".",
    # CLDR: Spanish groups only numbers of five digits and more.
    smallest_grouped=10_000,
    symbol_first=False,
    twelve_hours=False,
    parts_of_day=((12, "mañana"), (20, "tarde"), (24, "noche")),
)
# fmt: off
_FRENCH = Wording(
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
    ),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    yes="oui",
    no="non",
    both="et",
    of=" ",
    at=" à ",
    decimal=",",
    group="\u202f",
    smallest_grouped=1_000,
    symbol_first=False,
    twelve_hours=False,
    parts_of_day=((12, "matin"), (18, "après-midi"), (24, "soir")),
    first="1er",
)
_GERMAN = Wording(
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
    ),
    weekdays=(
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ),
    yes="ja",
    no="nein",
    both="und",
    of=" ",
    at=" um ",
    decimal=",",
    group=".",
    smallest_grouped=1_000,
    symbol_first=False,
    twelve_hours=False,
    parts_of_day=((12, "Morgen"), (18, "Tag"), (24, "Abend")),
    day_end=".",
    weekday_end=",",
)
# fmt: on
_LANGUAGES = {"en": _ENGLISH, "es": _SPANISH, "fr": _FRENCH, "de": _GERMAN}


def wording_of(language: str) -> Wording:
    """The wording of a language tag such as "es" or "es-419"; English where there is none."""
    found = _LANGUAGES.get(language)
    return found or _LANGUAGES.get(main_language(language), _ENGLISH)


@cache
def _marks_of(language: str) -> tuple[str, str]:
    """The decimal mark and that of thousands; a region may have others than its words."""
    from jobaid.library.kinds.typed_numbers import decimal_mark

    said, mark = wording_of(language), decimal_mark(language)
    if mark == said.decimal or language[:2].lower() not in _LANGUAGES:
        return said.decimal, said.group
    swiss = language.lower().endswith(("ch", "li"))
    return mark, "." if mark == "," else "’" if swiss else ","


def _plain_number(number: int | Decimal) -> str:
    if isinstance(number, int):
        if abs(number) >= _TOO_LARGE:
            raise Unworkable("A number is too large to show.")
        return str(number)
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise Unworkable("A number is too large or too small to show.")
    text = format(number, "f")
    if len(text.partition(".")[2]) > MOST_DECIMALS:
        text = format(round_to(number, MOST_DECIMALS), "f").rstrip("0").rstrip(".")
    return text


def round_to(number: int | Decimal, places: int) -> Decimal:
    """`number` rounded to `places` decimals, halves away from zero as people do with money."""
    try:
        return Decimal(number).quantize(Decimal(1).scaleb(-places), context=EXACT)
    except DecimalException:
        raise Unworkable("A number is too large to round.") from None


def say_number(number: int | Decimal, language: str, places: int | None = None) -> str:
    """A number with its thousands grouped, to `places` decimals when told: "12,500.50"."""
    said = wording_of(language)
    text = _plain_number(number if places is None else round_to(number, places))
    sign, text = ("-", text[1:]) if text.startswith("-") else ("", text)
    whole, _, rest = text.partition(".")
    decimal, group = _marks_of(language)
    if len(whole) >= len(str(said.smallest_grouped)):
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", group, whole)
    return sign + whole + (decimal + rest if rest else "")


def say_money(amount: int | Decimal, currency: str, language: str) -> str:
    """An amount in `currency` (ISO 4217 code, "" for none): "£25.00", "25,00 £"."""
    number = say_number(amount, language, decimal_places(currency))
    symbol = _SYMBOLS.get(currency, currency)
    if not symbol:
        return number
    if not wording_of(language).symbol_first:
        return f"{number} {symbol}"
    sign, number = ("-", number[1:]) if number.startswith("-") else ("", number)
    return f"{sign}{symbol}{number}" if currency in _SYMBOLS else f"{sign}{symbol} {number}"


def say_date(day: dt.date, language: str, style: str = "day") -> str:
    """A date as it is said.

    Styles: "day" ("4 December"), "year" ("4 December 2026"), "weekday" ("Friday 4 December"),
    "full" ("Friday 4 December 2026").
    """
    said = wording_of(language)
    number = said.first if day.day == 1 else str(day.day)
    text = f"{number}{said.day_end}{said.of}{said.months[day.month - 1]}"
    if style in ("year", "full"):
        text += f"{said.of}{day.year}"
    if style in ("weekday", "full"):
        text = f"{said.weekdays[day.weekday()]}{said.weekday_end} {text}"
    return text


def say_time(time: dt.time, language: str) -> str:
    """A time of day to the minute: "2:30 pm", "midday"; "14:30"."""
    if not wording_of(language).twelve_hours:
        return f"{time.hour}:{time.minute:02}"
    if time.minute == 0 and time.hour % 12 == 0:
        return "midday" if time.hour else "midnight"
    minutes = f":{time.minute:02}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes} {'pm' if time.hour >= 12 else 'am'}"


def part_of_day(time: dt.time, language: str) -> str:
    """The part of the day for a greeting: morning until noon, evening from 18 (Spanish: 20)."""
    parts = wording_of(language).parts_of_day
    return next(word for until, word in parts if time.hour < until)


def say_list(words: Sequence[str], language: str) -> str:
    """Words joined as a list is said: "a, b and c"; Spanish "e" before the sound of i."""
    if len(words) < 2:
        return "".join(words)
    both = wording_of(language).both
    # RAE, Diccionario panhispánico de dudas, "y": "e" before i-, hi-, but not before hie-.
    if both == "y" and re.match(r"h?[ií](?!e)", words[-1], re.IGNORECASE):
        both = "e"
    return f"{', '.join(words[:-1])} {both} {words[-1]}"


def say(value: object, language: str) -> str:
    """Any value in plain words, as `{{ name }}` shows it; what is empty gives "".

    Raises `Unworkable` for a number too large to show.
    """
    if value.__class__ is str:
        return value
    if isinstance(value, ChoiceValue):
        return value.label
    if isinstance(value, bool):
        said = wording_of(language)
        return said.yes if value else said.no
    if isinstance(value, int | Decimal):
        text = _plain_number(value)
        return text.replace(".", _marks_of(language)[0])
    if isinstance(value, dt.datetime):
        at = " a la " if value.hour == 1 and language.startswith("es") else None
        said_at = at or wording_of(language).at
        day, time = say_date(value, language, "year"), say_time(value.time(), language)
        return f"{day}{said_at}{time}"
    if isinstance(value, dt.date):
        return say_date(value, language, "year")
    if isinstance(value, dt.time):
        return say_time(value, language)
    if isinstance(value, list):
        return say_list(words_of(value, language), language)
    return ""


def words_of(values: Sequence[object], language: str) -> list[str]:
    """The words of each value of a list, as many as can be said; empty ones are left out."""
    words: list[str] = []
    room = LONGEST_LISTED
    for value in values[:LONGEST_LIST]:
        settled = settle(value)
        # A list inside a list is not a value of any field.
        if not isinstance(settled, list | Empty):
            words.append(say(settled, language)[:room])
            room -= len(words[-1])
            if room <= 0:
                break
    return words


def worded(scope: Scope, value: object) -> str:
    """What `say` says, at most 20,000 characters of it, charged to the scope."""
    if value.__class__ is list:
        scope.spend(min(len(value), LONGEST_LIST))
    text = say(value, scope.language)[:LONGEST_WORKED]
    scope.spend(len(text) // 50)
    return text
