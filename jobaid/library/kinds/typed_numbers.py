"""Numbers and amounts as people write them, in the language of the call.

A mark that could part thousands as well as decimals ("0,500", "12.345" where money has two
decimals) is asked about, never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.field_kinds import DoesNotFit, KeptValue, ReadingManner, named
from jobaid.library.kinds.typed_text import bare
from jobaid.library.kinds.typed_times import NUMBER_WORDS
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field

# 10**30 of anything is a typing slip, and exponents must not grow into memory.
LARGEST_EXPONENT = 30

# CLDR: languages whose decimal mark is a point, and the regions that differ from their language.
_POINT_TEXT = (
    "en zh ja ko th he iw hi bn ta te ml kn mr gu pa ur ne si my km lo ms fil tl ga cy mt sw ha "
    "yo ig am so zu"
)
_POINT = frozenset(_POINT_TEXT.split())
_OTHERWISE_TEXT = (
    "en-za en-de en-at en-nl en-be en-fi en-se en-dk en-si es-mx es-us es-gt es-hn es-ni es-pa "
    "es-pe es-pr es-sv es-do es-cu es-419 de-ch de-li it-ch"
)
_OTHERWISE = frozenset(_OTHERWISE_TEXT.split())
_MONEY_SIGNS = late_pattern(
    r"\bus\$|[£$€¥₹]|\bfr\b\.?|\b(?:gbp|eur|usd|jpy|inr|chf|pounds?(?: sterling)?|euros?|dollars?"
    r"|bucks|quid|libras?|d[oó]lar(?:es)?|pesos?|francs?|franken|yen)\b|(?<=\d)(?:gbp|eur|usd)\b|\b(?:gbp|eur|usd)(?=\d)"
)
_POUNDS_TEXT = "GBP EGP FKP GIP SHP SSP SDG SYP LBP IMP JEP GGP"
_DOLLARS_TEXT = (
    "USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD MXN "
    "ARS CLP COP UYU BRL"
)
_POUNDS, _DOLLARS = frozenset(_POUNDS_TEXT.split()), frozenset(_DOLLARS_TEXT.split())
_EUROS, _YEN = frozenset({"EUR"}), frozenset({"JPY", "CNY"})
_PESOS = frozenset({"MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP", "PHP"})
_FRANCS = frozenset({"CHF", "XAF", "XOF", "XPF", "GNF", "RWF", "BIF", "DJF", "KMF", "CDF"})
_CURRENCIES = {
    **dict.fromkeys(("£", "pound", "pounds", "quid", "libra", "libras", "gbp"), _POUNDS),
    **dict.fromkeys(("$", "dollar", "dollars", "dólar", "dolar", "dólares", "dolares"), _DOLLARS),
    **dict.fromkeys(("€", "euro", "euros", "eur"), _EUROS),
    **dict.fromkeys(("¥", "yen", "jpy"), _YEN),
    **dict.fromkeys(("peso", "pesos"), _PESOS),
    **dict.fromkeys(("fr", "fr.", "franc", "francs", "franken"), _FRANCS),
    "bucks": _DOLLARS,
    "us$": frozenset({"USD"}),
    "pounds sterling": frozenset({"GBP"}),
    "pound sterling": frozenset({"GBP"}),
    "usd": frozenset({"USD"}),
    "₹": frozenset({"INR"}),
    "inr": frozenset({"INR"}),
    "chf": frozenset({"CHF"}),
}
"""Which currencies a sign or a word can mean; "gbp" and the like in any house of pounds."""
_USUAL = {"es": ("€",)}
"""Signs that are written behind any amount in a language, by habit, and tell no currency."""
_GROUPS = r"[ '_]"
# Thousands in threes; the Indian lakh and crore in twos before the last three.
_GROUPED = r"\d{{1,3}}(?:{0}\d{{3}})+|\d{{1,2}}(?:{0}\d{{2}})+{0}\d{{3}}"
_SMALL = late_pattern(
    r"(\d{1,3}) ?(?:p|pence|cents?|c|¢|cts?|c[eé]ntimos?|centimes?|centavos?|rappen|peniques?)"
)
# "18,-", "250.--": no cents.
_NO_CENTS = late_pattern(r"(?<=\d)[.,] ?-{1,2}$")
_BOTH = late_pattern(
    r"(\d[\d.,' ]*?) ?[£$€] ?(\d\d)(?: ?(?:p|pence|cents?|c|c[eé]ntimos?))?"
    r"|(?:[£$€] ?)?(\d[\d.,' ]*?) ?(?:pounds?|euros?|dollars?|libras?|d[oó]lares|[£$€])?"
    r" (?:and|con|y) (\d\d?) ?(?:p|pence|cents?|c|c[eé]ntimos?|peniques?)?"
    r"|(?:[£$€] ?)?(\d[\d.,' ]*?) ?(?:pounds?|euros?|dollars?|libras?) (\d\d)"
    r"(?: ?(?:p|pence|cents?|c|c[eé]ntimos?|peniques?))?"
)
_THOUSANDS = late_pattern(r"(\d+(?:[.,]\d{1,2})?) ?(?:k|thousand|grand|mil|mille|tausend|tsd)")


def decimal_mark(language: str) -> str:
    """The sign between whole and part of a number in a language: a point or a comma."""
    tag = language.lower().replace("_", "-")
    first = tag.split("-")[0]
    point = (first in _POINT) != (tag in _OTHERWISE)
    return "." if point or not first else ","


def decimals_of(currency: str) -> int:
    """How many decimals amounts of a currency have."""
    from jobaid.library.texts.spoken_values import decimal_places

    return decimal_places(currency)


def number_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """A number. Raises `DoesNotFit`."""
    if isinstance(typed, bool | list | tuple):
        raise DoesNotFit(sentence("{field} is a number, like 25.", field=named(field)))
    if not isinstance(typed, str):
        return plain_number(_exact(field, str(typed)))
    text = bare(typed).lower()
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    return plain_number(_read(field, text, manner, None))


def money_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """An amount of the house's currency. Raises `DoesNotFit`."""
    if isinstance(typed, bool | list | tuple):
        raise DoesNotFit(sentence("{field} is an amount, like 12.50.", field=named(field)))
    if not isinstance(typed, str):
        return money_text(_exact(field, str(typed)))
    places = decimals_of(manner.currency)
    text = bare(typed).lower()
    if code := manner.currency.lower():
        own = re.sub(rf"(?<![^\W\d_]){re.escape(code)}(?![^\W\d_])", " ", text)
        text = " ".join(own.split())
    for named_one in _MONEY_SIGNS.findall(text):
        if named_one in _USUAL.get(manner.language[:2], ()):
            continue
        meant = _CURRENCIES.get(named_one, frozenset())
        if manner.currency and meant and manner.currency not in meant:
            # What it comes to in the house's money nobody here can know.
            raise DoesNotFit(
                sentence(
                    "{field} is in {currency}, and “{typed}” is in another currency. What is it in "
                    "{currency}?",
                    field=named(field),
                    currency=manner.currency,
                    typed=text[:40],
                )
            )
    if places == 2 and (small := _SMALL.fullmatch(text)):
        return money_text(Decimal(small[1]) / 100)
    if places == 2 and (both := _BOTH.fullmatch(text)):
        whole, part = (one for one in both.groups() if one is not None)
        amount = _read(field, whole, manner, places)
        if amount != amount.to_integral_value() or len(part) != 2:
            raise DoesNotFit(sentence("{field} is an amount, like 12.50.", field=named(field)))
        return money_text(amount + Decimal(part) / 100)
    if (word := _without_signs(text)) in NUMBER_WORDS:
        return money_text(Decimal(NUMBER_WORDS[word]))
    if thousands := _THOUSANDS.fullmatch(_without_signs(text)):
        return money_text(_exact(field, thousands[1].replace(",", ".")) * 1000)
    if re.search(r"[£$€]\d+\.\d\dp$", text):
        text = text[:-1]
    return money_text(_read(field, text, manner, places))


def _without_signs(text: str) -> str:
    return re.sub(r"^([+-]) ", r"\1", _MONEY_SIGNS.sub(" ", text).strip())


def _exact(field: Field, text: str) -> Decimal:
    """A number as programs write it."""
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?", text, re.ASCII | re.I):
        raise DoesNotFit(sentence("{field} is a number, like 25 or 12.50.", field=named(field)))
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise DoesNotFit(sentence("{field} is a number, like 25.", field=named(field))) from None
    if not number.is_finite() or abs(number.adjusted()) > LARGEST_EXPONENT:
        raise DoesNotFit(
            sentence("{field} is too large or too small a number.", field=named(field))
        )
    return number


def _read(field: Field, text: str, manner: ReadingManner, places: int | None) -> Decimal:
    """What a written number comes to; `places`: the decimals of money, None for any number."""
    text = _NO_CENTS.sub("", _without_signs(text))
    sign, body = ("-", text[1:]) if text[:1] == "-" else ("", text.removeprefix("+"))
    if re.search(rf"\d{_GROUPS}\d", body):
        if places == 2 and re.fullmatch(r"\d+'\d\d", body):
            # Two digits are no thousands: in Spain cents are written so.
            return _exact(field, sign + body.replace("'", "."))
        whole, mark, part = _halves(body)
        if not re.fullmatch(_GROUPED.format(_GROUPS), whole):
            raise _unclear(field, body, manner, places)
        body = re.sub(_GROUPS, "", whole) + mark + part
        if mark and not _fits(part, places):
            raise _unclear(field, text, manner, places)
        return _exact(field, sign + body.replace(",", "."))
    marks = re.findall(r"[.,]", body)
    if not marks or not re.fullmatch(r"[\d.,]+", body):
        return _exact(field, sign + body)
    if len(set(marks)) == 2:
        return _exact(field, sign + _with_both(field, body, marks, manner, places))
    if len(marks) > 1:
        if not re.fullmatch(_GROUPED.format("[.,]"), body):
            raise _unclear(field, body, manner, places)
        return _exact(field, sign + re.sub(r"[.,]", "", body))
    return _exact(field, sign + _with_one(field, body, marks[0], manner, places))


def _fits(part: str, places: int | None) -> bool:
    """Whether amounts have so many decimals; `.00` is how a whole one is kept, as of yen."""
    return places is None or len(part) <= places or part in ("0", "00")


def _halves(body: str) -> tuple[str, str, str]:
    found = re.fullmatch(r"([\d '_]+)([.,])?(\d*)", body)
    return (found[1], found[2] or "", found[3]) if found else (body, "", "")


def _with_both(
    field: Field, body: str, marks: list[str], manner: ReadingManner, places: int | None
) -> str:
    """Points and commas: the last one is the decimal mark, where the others part thousands."""
    group, mark = marks[0], marks[-1]
    whole, _, part = body.rpartition(mark)
    if (
        mark in whole
        or group == mark
        or not re.fullmatch(_GROUPED.format(re.escape(group)), whole)
        or not _fits(part, places)
    ):
        raise _unclear(field, body, manner, places)
    return f"{whole.replace(group, '')}.{part}"


def _with_one(field: Field, body: str, mark: str, manner: ReadingManner, places: int | None) -> str:
    """One point or one comma."""
    whole, _, part = body.partition(mark)
    groups = len(part) == 3 and re.fullmatch(r"[1-9]\d{0,2}", whole) is not None
    fits = _fits(part, places)
    if mark == decimal_mark(manner.language):
        if not fits:
            raise _unclear(field, body, manner, places)
        return f"{whole}.{part}"
    if groups and (places is None or len(part) > places):
        return whole + part
    if groups or not fits or (len(part) > 2 and whole not in ("", "0")):
        raise _unclear(field, body, manner, places)
    # It parts no thousands, so it can only be meant for decimals.
    return f"{whole}.{part}"


def _unclear(field: Field, body: str, manner: ReadingManner, places: int | None) -> DoesNotFit:
    """What it may come to, as the call's language writes it, and how to write it clearly."""
    mark = decimal_mark(manner.language)
    found = re.fullmatch(r"(\d+)[.,](\d+)", body)
    if found and len(found[2]) != 3 and places is not None:
        return DoesNotFit(
            sentence(
                "{field}: “{typed}” has more decimals than an amount here has ({places}).",
                field=named(field),
                typed=body[:40],
                places=places,
            )
        )
    part = "5" if places is None else "500"[:places]
    like = sentence("{whole} or {part}", whole="1500", part=f"1500{mark}{part}") if part else "1500"
    if found and (places is None or places > 2):
        return DoesNotFit(
            sentence(
                "{field}: “{typed}” can be {one} or {other}. Write it without marks between "
                "thousands, like {like}.",
                field=named(field),
                typed=body[:40],
                one=found[1] + found[2],
                other=found[1] + mark + found[2],
                like=like,
            )
        )
    return DoesNotFit(
        sentence(
            "{field}: “{typed}” can be read in two ways. Write it without marks between "
            "thousands, like {like}.",
            field=named(field),
            typed=body[:40],
            like=like,
        )
    )


def plain_number(number: Decimal) -> int | float | str:
    """A number as JSON keeps it: whole as int, float where its text is exact, else text."""
    if number == number.to_integral_value() and abs(number) < 2**53:
        return int(number)
    as_float = float(number)
    return as_float if Decimal(repr(as_float)) == number else format(number, "f")


def money_text(amount: Decimal) -> str:
    """An amount as it is kept: at least two decimals, exact, no exponent."""
    whole, _, part = format(amount, "f").partition(".")
    return f"{whole}.{part:0<2}"
