"""Numbers that pass as cards by chance but are plainly something else, and stay.

One random number of 16 digits in forty has an issuer's prefix and a right check digit. What has a
shape of its own (a time, a UUID, an account number with its own check digits) is not a card.
"""

from __future__ import annotations

import re
from typing import Final

from jobaid.late_patterns import late_pattern

# International bank account numbers: country and total length (ISO 13616 registry, SWIFT).
_IBAN_LENGTHS: Final = {
    country: int(length)
    for country, length in re.findall(
        r"([A-Z]{2})(\d\d)",
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 "
        "EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 "
        "IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 "
        "NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 "
        "TN24 TR26 UA29 VA22 VG24 XK20",
    )
}
_IBAN: Final = late_pattern(r"(?<![^\W_])[A-Za-z]{2}[0-9]{2}(?:[ -]?[A-Za-z0-9]){11,30}")
_LONGEST_IBAN: Final = 42  # 34 characters in groups of four

_MADE_BY_PROGRAMS: Final = late_pattern(
    r"(?P<uuid>[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})"
    r"|(?=[0-9]*[A-Fa-f])(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{128})"
)
_TOKEN_BEFORE: Final = late_pattern(r"[0-9A-Za-z-]*\Z")
_TOKEN_AFTER: Final = late_pattern(r"[0-9A-Za-z-]*")
_LONGEST_TOKEN: Final = 128

_CLOCK: Final = r"(?:[01]?\d|2[0-3])[:.]?[0-5]\d(?:[:.]?[0-5]\d(?:[.,]\d{1,9})?)?"
_DAY_MONTH: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_SHAPES: Final = late_pattern(
    rf"{_DAY_MONTH}[/. -]{_DAY_MONTH}[/. -](?:19|20)?\d\d[ ,]+{_CLOCK}"  # 30/05/2026 14:21:03
    r"|(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)"  # an IPv4 address
    r"|\d{3}-\d{7}-\d{7}"  # a marketplace's order number
)
_DECIMAL_BEFORE: Final = late_pattern(r"(?<![\d.,])\d{1,3}\.\Z")
_DECIMAL: Final = late_pattern(r"\d{1,3}\.\d{10,}")
# Called a licence or an order by the words right in front; its own letters may stand between.
_NAMED_OTHERWISE: Final = late_pattern(
    r"(?:licen[cs]e|permit|permiso(?: de conducir)?|carn[ée]|order|pedido|invoice|factura|tracking)"
    r"[ ](?:number|no|nr|num|id|ref|reference|n[úu]mero)\.?(?:[ ](?:is|was|es|era))?[ :#]{0,3}"
    r"(?:[a-z]{1,4}-?)?\Z",
    re.IGNORECASE,
)
_NAME_REACH: Final = 50
_LONGEST_PHONE: Final = 15  # ITU-T E.164


def is_something_else(text: str, start: int, end: int, digits: str) -> bool:
    """Whether the digits at `start` to `end` of `text` are a phone number, a time, an id ..."""
    written = text[start:end]
    if _SHAPES.fullmatch(written) or _is_decimal(text, start, written):
        return True
    if len(digits) <= _LONGEST_PHONE and _has_phone_plus(text, start):
        return True
    if _NAMED_OTHERWISE.search(text[max(0, start - _NAME_REACH) : start]):
        return True
    return _is_id(text, start, end) or _is_iban(text, start, end)


def is_sim_card(digits: str) -> bool:
    """Whether a whole run is a SIM card's own number: 19 or 20 digits from 89 (ITU-T E.118)."""
    return digits.startswith("89") and len(digits) in (19, 20)


def _is_decimal(text: str, start: int, written: str) -> bool:
    if _DECIMAL.fullmatch(written):
        return True
    before = text[max(0, start - 5) : start]
    return written.isdecimal() and _DECIMAL_BEFORE.search(before) is not None


def _has_phone_plus(text: str, start: int) -> bool:
    """A plus right before, which is not itself a space in a web address (`card+4111...`)."""
    before = text[max(0, start - 4) : start].rstrip("( ")
    return before.endswith("+") and not (before[-2:-1].isalnum() or before[-2:-1] == "=")


def _is_id(text: str, start: int, end: int) -> bool:
    before = _TOKEN_BEFORE.search(text[max(0, start - _LONGEST_TOKEN) : start])
    after = _TOKEN_AFTER.match(text[end : end + _LONGEST_TOKEN])
    whole = (before[0] if before else "") + text[start:end] + (after[0] if after else "")
    return _MADE_BY_PROGRAMS.fullmatch(whole) is not None


def _is_iban(text: str, start: int, end: int) -> bool:
    left = max(0, start - _LONGEST_IBAN)
    for match in _IBAN.finditer(text[left : end + _LONGEST_IBAN]):
        length = _IBAN_LENGTHS.get(match[0][:2].upper(), 0)
        reach, count = match.start(), 0
        while count < length and reach < match.end():
            count += match.string[reach].isalnum()
            reach += 1
        compact = "".join(c for c in match.string[match.start() : reach] if c.isalnum())
        covers = left + match.start() <= start and left + reach >= end
        if length and len(compact) == length and covers and _iban_checks(compact):
            return True
    return False


def _iban_checks(compact: str) -> bool:
    """ISO 13616: moved to the back, letters as 10 to 35, the remainder by 97 is 1."""
    return int("".join(str(int(c, 36)) for c in compact[4:] + compact[:4])) % 97 == 1
