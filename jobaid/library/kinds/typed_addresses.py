"""Phone numbers one can dial and e-mail addresses one can write to, as people put them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.field_kinds import DoesNotFit, KeptValue, ReadingManner, named
from jobaid.library.kinds.typed_text import bare
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field

# ITU-T E.164, countries where a 0 is dialled before the area code at home and left out from
# abroad. In others (Italy, Ivory Coast) a leading 0 belongs to the number.
_TRUNK_ZERO_TEXT = (
    "20 27 30 31 32 33 40 41 43 44 46 49 60 61 62 63 64 66 81 82 84 86 91 92 93 94 95 98 212 "
    "213 218 234 249 250 251 254 255 256 260 263 353 355 358 380 381 382 385 386 387 389 421 "
    "886 961 962 963 964 966 967 968 971 972 973 974 976 977 992 993 994 995"
)
_TRUNK_ZERO = _TRUNK_ZERO_TEXT.split()
# What people write beside a number to say which it is, in four languages.
_WHICH = (
    r"tel|phone|callto|sms|whatsapp|mob|mobile|cell|home|work|office|landline|tlf|tfno|m[oó]vil"
    r"|tel[eé]fono|celular|casa|trabajo|fijo|t[eé]l|t[eé]l[eé]phone|portable|bureau|domicile"
    r"|telefon|handy|mobil|privat|festnetz"
)
_NAMED_BEFORE = late_pattern(rf"^(?:{_WHICH})(?:\.? ?:(?://)?\s*|\.?\s+)(?=[+(\d])")
_NAMED_AFTER = late_pattern(rf" ?\((?:{_WHICH})\.?\)$| (?:{_WHICH})$")
# What follows a number that a switchboard answers, in the same languages.
_EXTENSION = late_pattern(
    r"[,;]? ?(?:ext(?:ension|n)?|extensi[oó]n|anexo|interno|int|poste|durchwahl|dw|x|#)\.? ?[:=]? ?"
    r"(\d{1,6})$"
)
_ABROAD = late_pattern(r"(?:\+|00)\s*")
_MARKS = late_pattern(r"[\s\-./()_]")
# A slash parts the area code from the rest ("030/123456"); any other parts two numbers.
_SLASHED = late_pattern(r"[^/]{2,10}/[\s\d\-]{4,}")
_EMAIL = late_pattern(
    r"[^\s@<>()\[\],;:\"]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_](?:[\w-]*[^\W_])"
)


def phone_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """A phone number as its digits, with + where it was told: "+442079460958 ext 4".

    Raises `DoesNotFit`.
    """
    text = "" if isinstance(typed, bool | float) else bare(str(typed)).lower()
    text = _NAMED_AFTER.sub("", _NAMED_BEFORE.sub("", text.lstrip("'"))).strip()
    extension = _EXTENSION.search(text)
    text = text if extension is None else text[: extension.start()]
    text = re.sub(r"^\((\+\d{1,3})\)", r"\1 ", text)
    if "/" in text and not _SLASHED.fullmatch(text):
        text = ""
    abroad = _ABROAD.match(text)
    if abroad:
        text = text[: abroad.end()].strip() + _national(text[abroad.end() :])
    digits = _MARKS.sub("", text)
    if not re.fullmatch(r"\+?\d{5,15}", digits, re.ASCII):
        raise DoesNotFit(sentence("{field} is a phone number, 5 to 15 digits.", field=named(field)))
    return digits if extension is None else f"{digits} ext {extension[1]}"


def _national(told: str) -> str:
    """What follows + or 00, without the 0 that is only dialled at home."""
    digits = _MARKS.sub("", told)
    for code in _TRUNK_ZERO:
        if digits.startswith(f"{code}0"):
            return f"{code}{digits[len(code) + 1 :]}"
    bracket = re.match(r"\s*\d{1,3}[\s\-.]*\(0\)", told)
    # Italy keeps its zero, and so do the few others that have one.
    if bracket and not digits.startswith(("39", "378", "225", "241", "242")):
        return told.replace("(0)", "", 1)
    return told


def email_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """An e-mail address. Raises `DoesNotFit`."""
    text = bare(str(typed))
    if text.lower().startswith("mailto:"):
        text = bare(unquote(text[7:].partition("?")[0]))
    if named_one := re.fullmatch(r"[^<>@]*<([^<>]+)>", text):
        text = named_one[1].strip()
    text = re.sub(r"\s*@\s*", "@", text)
    if len(text) > 254 or ".." in text or text.startswith(".") or not _EMAIL.fullmatch(text):
        raise DoesNotFit(
            sentence("{field} is an address like ann@example.org.", field=named(field))
        )
    return text
