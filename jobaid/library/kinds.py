"""The kinds of field: how what was typed becomes a value, and a value becomes words.

A value is *kept* in a form JSON holds exactly: text, a whole number or a number as text,
money as text ("25.00"), dates and times in ISO form, true or false, an option's id, a list
of ids. Conditions and texts work with the Python value that `for_texts` makes of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from jobaid.sentences import ErrorInWords, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field

KeptValue = str | int | float | bool | list[str]

FieldKind = Literal[
    "text",
    "long-text",
    "number",
    "money",
    "date",
    "time",
    "phone",
    "email",
    "yes-no",
    "choice",
    "choices",
]
KINDS: tuple[FieldKind, ...] = get_args(FieldKind)

YES = {"yes", "y", "true", "on", "1", "sí", "si", "s"}
NO = {"no", "n", "false", "off", "0"}

# Longer than this is no answer to a question; it belongs in a note.
LONGEST = 20_000
# 10**30 of anything is a typing slip, and exponents must not grow into memory.
LARGEST_EXPONENT = 30

MONTHS: Mapping[str, int] = {
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
            "september sep sept septiembre",
            "october oct octubre",
            "november nov noviembre",
            "december dec diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}


class DoesNotFit(ErrorInWords, ValueError):
    """What was typed cannot be brought to the field's kind. `words` say what would fit."""


def _named(field: Field) -> str:
    return field.label.any or field.name


def bring(field: Field, typed: object, *, today: dt.date | None = None) -> KeptValue | None:
    """Bring what was typed, pasted or handed over to the field's kind.

    Returns the value to keep, or None for nothing (an empty text empties the field).
    A date without a year is one of the year of `today`. Raises `DoesNotFit`.
    """
    if typed is None:
        return None
    if isinstance(typed, str):
        if not typed.strip():
            return None
        if len(typed) > LONGEST and field.kind != "long-text":
            raise DoesNotFit(
                sentence(
                    "That is longer than {longest} characters. Put it in a note.", longest=LONGEST
                )
            )
    elif not isinstance(typed, bool | int | float | Decimal | list | tuple):
        raise DoesNotFit(sentence("{field} cannot hold that.", field=_named(field)))
    reader = _READERS.get(field.kind, _text)
    kept = reader(field, typed, today)
    if field.pattern is not None and isinstance(kept, str):
        kept = _fit_pattern(field, kept)
    return kept


@lru_cache(maxsize=4096)
def _pattern(source: str) -> re.Pattern[str] | None:
    try:
        return re.compile(source)
    except (re.error, OverflowError, RecursionError):
        return None


def _fit_pattern(field: Field, value: str) -> str:
    pattern = _pattern(field.pattern or "")
    # A pattern that cannot be read is a finding of the check; it never stops a call. Very
    # long values are not matched: a pattern may take time exponential in their length.
    if pattern is None:
        return value
    if len(value) <= 200:
        if pattern.fullmatch(value):
            return value
        squeezed = re.sub(r"[\s\-./()]+", "", value)
        if squeezed and pattern.fullmatch(squeezed):
            return squeezed
        if pattern.fullmatch(squeezed.upper()):
            return squeezed.upper()
    if field.example:
        raise DoesNotFit(
            sentence(
                "{field} does not have that form, like {example}.",
                field=_named(field),
                example=field.example,
            )
        )
    raise DoesNotFit(sentence("{field} does not have that form.", field=_named(field)))


def _text(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    if isinstance(typed, bool):
        return "yes" if typed else "no"
    if isinstance(typed, list | tuple):
        return ", ".join(str(one) for one in typed)
    text = str(typed)
    return text if field.kind == "long-text" else text.strip()


def _decimal(field: Field, typed: object) -> Decimal:
    text = str(typed).strip().replace("\u2212", "-")
    text = re.sub(r"[£$€\s\u00a0_']|(?i:gbp|eur|usd)", "", text)
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d{1,2}|[+-]?\d+,\d{1,2}", text):
        text = text.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", text):
        text = text.replace(",", "")
    # Unicode digits are digits too, but only whole numbers of one script are meant here.
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", text):
        raise DoesNotFit(sentence("{field} is a number, like 25 or 12.50.", field=_named(field)))
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise DoesNotFit(sentence("{field} is a number, like 25.", field=_named(field))) from None
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise DoesNotFit(
            sentence("{field} is too large or too small a number.", field=_named(field))
        )
    return number


def _number(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    if isinstance(typed, bool | list | tuple):
        raise DoesNotFit(sentence("{field} is a number, like 25.", field=_named(field)))
    return plain_number(_decimal(field, typed))


def plain_number(number: Decimal) -> int | float | str:
    """A number as JSON keeps it: whole as int, float where its text is exact, else text."""
    if number == number.to_integral_value() and abs(number) < 2**53:
        return int(number)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else format(number, "f")


def _money(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    if isinstance(typed, bool | list | tuple):
        raise DoesNotFit(sentence("{field} is an amount, like 12.50.", field=_named(field)))
    amount = _decimal(field, typed)
    return money_text(amount)


def money_text(amount: Decimal) -> str:
    """An amount as it is kept: at least two decimals, exact, no exponent."""
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and exponent > -2:
        amount = amount.quantize(Decimal("0.01"))
    return format(amount, "f")


def _year(text: str, today: dt.date | None) -> int:
    year = int(text)
    if len(text) > 2:
        return year
    century = (today.year if today else 2000) // 100 * 100
    return century + year


def _date(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    text = str(typed).strip().lower() if not isinstance(typed, bool) else ""
    text = re.sub(r"(\d)(st|nd|rd|th)\b", r"\1", text)
    text = re.sub(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\s+|\b(de|of)\b", " ", text)
    try:
        if match := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(t.*)?", text):
            return dt.date(*(int(match[n]) for n in (1, 2, 3))).isoformat()
        if match := re.fullmatch(r"(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{2}|\d{4}))?", text):
            return _day(int(match[1]), int(match[2]), match[3], today)
        if match := re.fullmatch(r"(\d{1,2})\s*([a-zñ]+)\.?,?\s*(\d{4}|\d{2})?", text.strip()):
            month = MONTHS.get(match[2])
            if month:
                return _day(int(match[1]), month, match[3], today)
    except ValueError:
        pass
    raise DoesNotFit(sentence("{field} is a date, like 4 December 2026.", field=_named(field)))


def _day(day: int, month: int, year: str | None, today: dt.date | None) -> str:
    if year is not None:
        return dt.date(_year(year, today), month, day).isoformat()
    base = today or dt.date(2000, 1, 1)
    this = dt.date(base.year, month, day)
    return this.isoformat()


def _time(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    text = str(typed).strip().lower() if not isinstance(typed, bool) else ""
    match = re.fullmatch(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s*(am|pm|a\.m\.|p\.m\.)?", text)
    if match:
        hour, minute = int(match[1]), int(match[2] or 0)
        half = (match[3] or "").replace(".", "")
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "pm" else 0)
        elif half:
            hour = 99
        if hour < 24 and minute < 60 and (match[2] or half):
            return f"{hour:02}:{minute:02}"
    raise DoesNotFit(sentence("{field} is a time, like 14:30.", field=_named(field)))


def _phone(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    text = str(typed).strip()
    digits = re.sub(r"[\s\-./()\u00a0\u2011]", "", text)
    if isinstance(typed, bool) or not re.fullmatch(r"\+?\d{5,15}", digits):
        raise DoesNotFit(
            sentence("{field} is a phone number, 5 to 15 digits.", field=_named(field))
        )
    return digits


def _email(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    text = str(typed).strip()
    if len(text) > 254 or not re.fullmatch(r"[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+", text):
        raise DoesNotFit(
            sentence("{field} is an address like ann@example.org.", field=_named(field))
        )
    return text


def _yes_no(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    if isinstance(typed, bool):
        return typed
    word = str(typed).strip().lower()
    if word in YES:
        return True
    if word in NO:
        return False
    raise DoesNotFit(sentence("{field} is yes or no.", field=_named(field)))


def _option(field: Field, typed: object) -> str:
    word = str(typed).strip()
    lowered = word.lower()
    for option in field.options:
        if word == option.id:
            return option.id
    for option in field.options:
        labels = {text.strip().lower() for text in option.label.by_language.values()}
        if lowered == option.id.lower() or lowered in labels:
            return option.id
    offered = ", ".join(option.label.any or option.id for option in field.options)
    raise DoesNotFit(
        sentence("{field} is one of: {choices}.", field=_named(field), choices=offered)
    )


def _choice(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    if isinstance(typed, list | tuple):
        if len(typed) != 1:
            raise DoesNotFit(sentence("{field} takes one choice.", field=_named(field)))
        typed = typed[0]
    return _option(field, typed)


def _choices(field: Field, typed: object, today: dt.date | None) -> KeptValue:
    many = list(typed) if isinstance(typed, list | tuple) else re.split(r"[,;]", str(typed))
    found: list[str] = []
    for one in many:
        if str(one).strip():
            chosen = _option(field, one)
            if chosen not in found:
                found.append(chosen)
    return found


_READERS: Mapping[str, Callable[[Field, object, dt.date | None], KeptValue]] = {
    "text": _text,
    "long-text": _text,
    "number": _number,
    "money": _money,
    "date": _date,
    "time": _time,
    "phone": _phone,
    "email": _email,
    "yes-no": _yes_no,
    "choice": _choice,
    "choices": _choices,
}
