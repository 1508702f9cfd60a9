"""Finds security codes and PINs: three or four digits beside the words for one.

"CVV 123", "the three digits on the back are one two three", "1234 is my PIN", "código de
seguridad: 123". Three digits near the word "card" alone are not a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jobaid.log.mask.digits import GAP, DigitGroups, DigitReading

_CODE_WORD: Final = re.compile(
    r"[csdnp](?<![^\W\d_].)(?:"
    r"(?<=c)(?:v[vc](?:2(?!\d))?|vn|sc|v2(?!\d)|id"
    r"|ard[\W_](?:security|verification)[\W_](?:code|number|value)"
    r"|ode[\W_]on[\W_]the[\W_](?:back|front|signature[\W_]strip)"
    r"|[óo]digo[\W_]de[\W_](?:seguridad|verificaci[óo]n)"
    r"|lave[\W_](?:secreta|de[\W_]seguridad))"
    r"|(?<=s)(?<!social s)ecurity[\W_]?(?:code|number|digits)(?!\])"
    r"|(?<=[dn])(?:igit|igits|umber|umbers)[\W_]on[\W_]the[\W_](?:back|front|signature[\W_]strip)"
    r"|(?<=(?:three|.four|....3|....4)[\W_]d)igits?[\W_](?:security[\W_])?(?:code|number)"
    r"|(?<=[dnc])(?:[íi]gitos|[úu]meros?|[óo]digo)[\W_](?:del?[\W_]|al[\W_]|en[\W_]el[\W_])"
    r"(?:reverso|dorso|atr[áa]s|la[\W_]parte[\W_]de[\W_]atr[áa]s)"
    r"|(?<=n)[úu]mero[\W_]secreto"
    r"|(?<=p)(?:ins?(?:[\W_](?:number|code))?(?![^\W_])|ersonal[\W_]identification[\W_]number)"
    r")(?![^\W\d_])"
)
# Words that may stand between the name of a code and its digits; any other word parts them.
_BETWEEN: Final = re.compile(
    r"(?:(?:[^\w.!]|\.(?!\s)|_){1,6}(?:is|was|are|it|its|s|number|no|nr|code|value|for|of|on|the|my"
    r"|your|his|her|their|this|that|card|back|front|here|as|digits?|visa|mastercard|amex|says|reads"
    r"|um|uh|er|erm|well|ok|okay|please|yes|to|be|es|son|el|la|los|de|del|mi|su|tarjeta|n[úu]mero"
    r"|c[óo]digo|reverso|atr[áa]s|que|dice|s[íi]|eh|pues)(?![^\W_])){0,10}"
    r"(?:[^\w.!]|\.(?!\s)|_){0,6}"
)
_BEFORE: Final = re.compile(
    r"[\s(\[\-\u2013\u2014=]{0,3}"
    r"|[\s,\-\u2013\u2014]{0,3}(?:(?:that[\W_]?|it[\W_]?)?(?:is|was|s|are|for|as|es)"
    r"|which[\W_]is)[\W_](?:(?:the|my|your|his|her|their|a|el|mi|la|su)[\W_])?"
    r"(?:three[\W_]|last[\W_]|los[\W_]|tres[\W_]){0,2}"
)
_OR: Final = re.compile(r",?[ ](?:or|maybe|or maybe|o)[ ]")  # "7402 or 0314"
_REACH: Final = 60  # characters before the name of a code
_TIGHT: Final = re.compile(r"[ .\-_/\u00a0]{1,2}|[,\s]{1,3}")
_LOOSE_FOR_GROUPS: Final = re.compile(r"[,\n]|\s\s")
_NOT_A_CODE: Final = re.compile(
    r"[^\W_]|[ ]?(?:%|[$£€]|pounds?\b|dollars?\b|euros?\b|pence\b|cents?\b|gbp\b|usd\b|eur\b"
    r"|seconds?\b|secs?\b|minutes?\b|mins?\b|hours?\b|days?\b|times\b|digits?\b|d[íi]gitos\b)"
)
_EXPIRY: Final = re.compile(r"(?:0[1-9]|1[0-2])(?:\d\d|20\d\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SIZES: Final = (3, 4)


def names_code(folded: str) -> bool:
    """Whether a text, such as the name of a field, names a security code or a PIN."""
    return _CODE_WORD.search(folded) is not None


def find_codes(reading: DigitReading) -> list[tuple[int, int]]:
    """Where the security codes of a text stand, in order."""
    found: list[tuple[int, int]] = []
    for word in _code_words(reading):
        span = _after(reading, word.end()) or _before(reading, word.start())
        while span and (not found or span[0] >= found[-1][1]):
            found.append(span)
            again = _OR.match(reading.folded, span[1])
            span = _code_at(reading, again.end()) if again else None
    return found


def unfinished_code(reading: DigitReading) -> int | None:
    """Where one or two digits begin that end a text and may become a code, if they do."""
    folded = reading.folded
    for word in _code_words(reading):
        gap = _BETWEEN.match(folded, word.end())
        start = gap.end() if gap else word.end()
        run = reading.run_at(start)
        if run and len(folded) - run[1] <= GAP and not folded[run[1] :].strip(" .-,"):
            size = len("".join(reading.groups(*run).digits))
            return start if size < _SIZES[0] else None
    return None


def _code_words(reading: DigitReading) -> Iterator[re.Match[str]]:
    for word in _CODE_WORD.finditer(reading.folded):
        # "cid" in small letters is also a name and a customer id.
        if word[0] != "cid" or reading.text[word.start() : word.end()].isupper():
            yield word


def _after(reading: DigitReading, end: int) -> tuple[int, int] | None:
    gap = _BETWEEN.match(reading.folded, end)
    return _code_at(reading, gap.end() if gap else end)


def _code_at(reading: DigitReading, start: int) -> tuple[int, int] | None:
    """The code that begins exactly here, if one does."""
    folded = reading.folded
    run = reading.run_at(start)
    if run is None:
        return None
    members = reading.groups(*run)
    count = _leading(folded, members)
    size = len("".join(members.digits[:count]))
    if size not in _SIZES:
        rest = "".join(members.digits[1:])
        if len(members.digits[0]) not in _SIZES or not _EXPIRY.fullmatch(rest):
            return None
        count = 1
    last = members.ends[count - 1]
    return None if _NOT_A_CODE.match(folded, last) else (start, last)


def _leading(folded: str, members: DigitGroups) -> int:
    """How many of the first groups are read as one number."""
    count = 1
    while count < len(members.starts):
        gap = folded[members.ends[count - 1] : members.starts[count]]
        single = len(members.digits[count - 1]) <= 2 and len(members.digits[count]) <= 2
        if not _TIGHT.fullmatch(gap) or (not single and _LOOSE_FOR_GROUPS.search(gap)):
            break
        count += 1
    return count


def _before(reading: DigitReading, start: int) -> tuple[int, int] | None:
    folded = reading.folded
    last = None
    for last in reading.runs(max(0, start - _REACH), start):  # noqa: B007 - the last one counts
        pass
    joint = _BEFORE.fullmatch(folded, last[1], start) if last else None
    if last is None or joint is None or folded.endswith(("ending ", "$", "£", "€"), 0, last[0]):
        return None
    members = reading.groups(*last)
    digits = "".join(members.digits)
    begin = members.starts[0]
    if _EXPIRY.fullmatch("".join(members.digits[:-1])):
        begin, digits = members.starts[-1], members.digits[-1]
    elif len(members.digits) > 1 and max(map(len, members.digits)) > 1:
        return None  # an amount, a phone number
    if len(digits) not in _SIZES:
        return None
    if not joint[0].strip(" ([=") and _YEAR.fullmatch(digits):
        return None
    return begin, last[1]
