"""The filters (`value|name`) and tests (`value is name`) that texts and conditions may use.

Nothing else is offered. A filter is called as `filter(scope, value, *arguments)`; `scope`
tells the language and the house's currency and is charged for long texts. Filters look at the
first 20,000 characters of a text. An unfilled value never gets to a filter, except to those
in `TAKES_EMPTY`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal, DecimalException

from jobaid.library.texts import spoken_values
from jobaid.library.texts.problems import Unworkable
from jobaid.library.texts.spoken_values import LONGEST_WORKED, worded
from jobaid.library.texts.text_values import KINDS, NOTHING, Scope, is_empty, settle

_ROUNDINGS = {"common": ROUND_HALF_UP, "ceil": ROUND_CEILING, "floor": ROUND_FLOOR}
_DATE_STYLES = ("day", "year", "weekday", "full")
_WORD_START = re.compile(r"(^|[\s({\[<\-])([^\s({\[<\-]+)")


def _short(value: object, what: str) -> str:
    """A text given as an argument, such as a separator."""
    if isinstance(value, str) and len(value) <= 100:
        return str.__str__(value)
    raise Unworkable(f"{what} is a text of at most 100 characters.")


def _count(value: object, what: str, most: int) -> int:
    """A small whole number given as an argument."""
    if isinstance(value, int) and 0 <= value <= most:
        return int(value)
    raise Unworkable(f"{what} is a whole number from 0 to {most}.")


def _number(value: object) -> int | Decimal:
    """The number of a value; a text that is written as one counts ("25.00")."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    try:
        if isinstance(value, str) and len(value) <= 40:
            value = Decimal(value.strip())
    except DecimalException:
        raise Unworkable("That is not a number.") from None
    if isinstance(value, Decimal) and value.is_finite():
        return value
    raise Unworkable("That is not a number.")


def money(scope: Scope, value: object, currency: object = None) -> str:
    """An amount with the house's currency, or the one given by its code: `fee|money`."""
    code = scope.values.get("currency") if currency is None else currency
    code = code.strip() if isinstance(code, str) else ""
    return spoken_values.say_money(_number(value), code[:8], scope.language)


def number(scope: Scope, value: object, places: object = None) -> str:
    """A number with its thousands grouped: `points|number`, `rate|number(1)`."""
    wanted = None if is_empty(places) else _count(places, "The number of decimals", 10)
    return spoken_values.say_number(_number(value), scope.language, wanted)


def date(scope: Scope, value: object, style: object = "day") -> str:
    """A date: `due|date` gives "4 December"; 'year', 'weekday' and 'full' say more."""
    if isinstance(value, str):
        value = _read(dt.datetime.fromisoformat, value)
    if not isinstance(value, dt.date):
        raise Unworkable(f"`date` works with a date, not with {KINDS[type(value)]}.")
    if style not in _DATE_STYLES:
        raise Unworkable(f"`date` takes one of: {', '.join(_DATE_STYLES)}.")
    return spoken_values.say_date(value, scope.language, str(style))


def time(scope: Scope, value: object) -> str:
    """A time of day: `window|time` gives "2:30 pm", in Spanish "14:30"."""
    return spoken_values.say_time(_time(value), scope.language)


def part_of_day(scope: Scope, value: object) -> str:
    """Morning, afternoon or evening: `callback|part_of_day`."""
    return spoken_values.part_of_day(_time(value), scope.language)


def _time(value: object) -> dt.time:
    if isinstance(value, str):
        text = value.strip()
        # A time alone, or the time within a date and time.
        value = _read(dt.time.fromisoformat if ":" in text[:3] else dt.datetime.fromisoformat, text)
    if isinstance(value, dt.datetime):
        return value.time()
    if isinstance(value, dt.time):
        return value
    raise Unworkable(f"A time is needed here, not {KINDS[type(value)]}.")


def _read(reader: Callable[[str], object], text: str) -> object:
    try:
        return reader(text.strip())
    except ValueError:
        raise Unworkable("That is not a date or time in ISO form, like 2026-12-04.") from None


def upper(scope: Scope, value: object) -> str:
    """In capitals."""
    return worded(scope, value).upper()


def lower(scope: Scope, value: object) -> str:
    """In small letters."""
    return worded(scope, value).lower()


def title(scope: Scope, value: object) -> str:
    """Each word with a capital: "ann o'neil-smith" gives "Ann O'neil-Smith"."""
    words = worded(scope, value)
    scope.spend(len(words) // 5)
    return _WORD_START.sub(lambda m: m[1] + m[2][0].upper() + m[2][1:].lower(), words)


def capitalize(scope: Scope, value: object) -> str:
    """The first letter a capital, the others small."""
    return worded(scope, value).capitalize()


def trim(scope: Scope, value: object) -> str:
    """Without spaces at both ends."""
    return worded(scope, value).strip()


def default(
    scope: Scope, value: object, default_value: object = "", boolean: object = False
) -> object:
    """Another value when this one is not filled in: `name|default('there')`.

    With a second argument `true`, also when it is an empty text, zero or no.
    """
    return default_value if is_empty(value) or (boolean and not value) else value


def join(scope: Scope, value: object, separator: object = None) -> str:
    """A list in words: `reasons|join` gives "a, b and c", `reasons|join('; ')` "a; b; c"."""
    if not isinstance(value, list):
        return worded(scope, value)
    scope.spend(min(len(value), spoken_values.LONGEST_LIST))
    words = spoken_values.words_of(value, scope.language)
    if is_empty(separator):
        return spoken_values.say_list(words, scope.language)[:LONGEST_WORKED]
    return _short(separator, "What stands between").join(words)[:LONGEST_WORKED]


def _one_of(value: object, index: int) -> object:
    if not isinstance(value, list | str):
        raise Unworkable(f"A list or a text is needed here, not {KINDS[type(value)]}.")
    return settle(value[index]) if len(value) else NOTHING


def first(scope: Scope, value: object) -> object:
    """The first value of a list, or the first character of a text."""
    return _one_of(value, 0)


def last(scope: Scope, value: object) -> object:
    """The last value of a list, or the last character of a text."""
    return _one_of(value, -1)


def length(scope: Scope, value: object) -> int:
    """How many values a list has, or how many characters a text."""
    if isinstance(value, list | str):
        return len(value)
    raise Unworkable(f"`length` works with a list or a text, not with {KINDS[type(value)]}.")


def round_number(
    scope: Scope, value: object, precision: object = 0, method: object = "common"
) -> int | Decimal:
    """A number rounded: `rate|round(1)`; method 'common' (halves up), 'ceil' or 'floor'."""
    places = _count(precision, "The number of decimals", 10)
    rounding = _ROUNDINGS.get(method) if isinstance(method, str) else None
    if rounding is None:
        raise Unworkable("`round` takes 'common', 'ceil' or 'floor'.")
    try:
        unit = Decimal(1).scaleb(-places)
        rounded = Decimal(_number(value)).quantize(unit, rounding, spoken_values.EXACT)
    except DecimalException:
        raise Unworkable("A number is too large to round.") from None
    return rounded if places else int(rounded)


def absolute(scope: Scope, value: object) -> int | Decimal:
    """A number without its sign."""
    number = _number(value)
    return number.copy_abs() if isinstance(number, Decimal) else abs(number)


def spell(scope: Scope, value: object) -> str:
    """Letter by letter, to read a reference aloud: "ab12" gives "A B 1 2"."""
    return " ".join(worded(scope, value).upper().replace(" ", ""))


def digits(scope: Scope, value: object, group: object = 1) -> str:
    """The digits of a number, in groups to read aloud: `account|digits(2)` gives "40 21 77"."""
    size = max(1, _count(group, "The size of a group", 20))
    words = worded(scope, value)
    scope.spend(len(words) // 10)
    found = re.sub(r"\D+", "", words)
    return " ".join(found[at : at + size] for at in range(0, len(found), size))


def phone(scope: Scope, value: object) -> str:
    """A telephone number in the groups in which it is said: "07700 900 418", also "... ext 4"."""
    words, extension, number = worded(scope, value).partition(" ext ")
    scope.spend(len(words) // 10)
    found = re.sub(r"\D+", "", words)[:_LONGEST_PHONE]
    sizes = _WITH_COUNTRY if words.lstrip().startswith("+") else _WITHOUT_COUNTRY
    groups, at = [], 0
    for size in sizes.get(len(found), (3,) * (len(found) // 3)):
        groups.append(found[at : at + size])
        at += size
    groups.append(found[at:])
    said = ("+" if sizes is _WITH_COUNTRY else "") + " ".join(one for one in groups if one)
    return said + extension + number[:_LONGEST_PHONE]


def replace(scope: Scope, value: object, old: object, new: object, count: object = None) -> str:
    """A part of a text changed for another: `plan|replace('-', ' ')`."""
    text, out = worded(scope, value), _short(old, "The part to replace")
    into = _short(new, "The new part")
    times = -1 if is_empty(count) else _count(count, "How often to replace", LONGEST_WORKED)
    found = text.count(out) if times < 0 else min(times, text.count(out))
    # Measured before it is made: replacing is how a short text becomes a huge one.
    if len(text) + found * (len(into) - len(out)) > LONGEST_WORKED:
        raise Unworkable("`replace` would make the text too long.")
    return text.replace(out, into, times)


def truncate(
    scope: Scope,
    value: object,
    length: object = 255,
    killwords: object = False,
    end: object = "...",
) -> str:
    """At most `length` characters, cut between words unless `killwords`, then `end`."""
    text, tail = worded(scope, value), _short(end, "The end of a cut text")
    most = _count(length, "The length", LONGEST_WORKED)
    if len(text) <= most:
        return text
    kept = text[: max(0, most - len(tail))]
    return (kept if killwords else kept.rsplit(" ", 1)[0]) + tail


def plural(scope: Scope, value: object, one: object, many: object) -> str:
    """The word that fits a number: `{{ n }} {{ n|plural('day', 'days') }}`."""
    forms = _short(one, "The form for one"), _short(many, "The form for many")
    count = len(value) if isinstance(value, list) else _number(value)
    return forms[0] if count in (1, -1) else forms[1]


_LONGEST_PHONE = 20
# How numbers of so many digits are usually said, with the country's first and without.
_WITH_COUNTRY = {11: (2, 3, 3, 3), 12: (2, 4, 3, 3)}
_WITHOUT_COUNTRY = {9: (3, 3, 3), 10: (4, 3, 3), 11: (5, 3, 3)}

FILTERS: Mapping[str, Callable[..., object]] = {
    "abs": absolute,
    "capitalize": capitalize,
    "date": date,
    "default": default,
    "digits": digits,
    "first": first,
    "join": join,
    "last": last,
    "length": length,
    "lower": lower,
    "money": money,
    "number": number,
    "part_of_day": part_of_day,
    "phone": phone,
    "plural": plural,
    "replace": replace,
    "round": round_number,
    "spell": spell,
    "time": time,
    "title": title,
    "trim": trim,
    "truncate": truncate,
    "upper": upper,
}

# The one filter that has a use for an unfilled value.
TAKES_EMPTY = frozenset({"default"})


def _divisible(value: object, by: object) -> bool:
    if isinstance(value, int) and isinstance(by, int) and by:
        return value % by == 0
    raise Unworkable("`divisibleby` works with whole numbers other than zero.")


def _odd(value: object) -> bool:
    # An unfilled value has no such property; it is not an error to ask.
    return not is_empty(value) and not _divisible(value, 2)


def _even(value: object) -> bool:
    return not is_empty(value) and _divisible(value, 2)


TESTS: Mapping[str, Callable[..., bool]] = {
    "defined": lambda value: not is_empty(value),
    "divisibleby": lambda value, by: not is_empty(value) and _divisible(value, by),
    "even": _even,
    "false": lambda value: value is False,
    "filled": lambda value: not is_empty(value) and value not in ("", []),
    "none": is_empty,
    "number": lambda value: isinstance(value, int | Decimal) and not isinstance(value, bool),
    "odd": _odd,
    "string": lambda value: isinstance(value, str),
    "true": lambda value: value is True,
    "undefined": is_empty,
}
"""Tests: `filled` is this product's own (neither unfilled nor empty), the others Jinja's."""
