"""Finds security codes and PINs: three or four digits beside the words for one.

"CVV 123", "the three digits on the back are one two three", "1234 is my PIN", "código de
seguridad: 123". Three digits near the word "card" alone are not a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from jobaid.late_patterns import late_pattern
from jobaid.log.mask.digits import GAP, DigitGroups, DigitReading

_CODE_WORD: Final = late_pattern(
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
    r"(?:reverso|dorso|(?:a|de)tr[áa]s|la[\W_]parte[\W_]de[\W_](?:a|de)tr[áa]s)"
    r"|(?<=n)[úu]mero[\W_]secreto"
    r"|(?<=p)(?:ins?(?:[\W_](?:number|code))?(?![^\W_])|ersonal[\W_]identification[\W_]number)"
    r")(?![^\W\d_])"
)
# Other names of codes, and in other languages; looked for only where one of `_HINTS` stands.
_HINTS: Final = (
    "ccv", "cvn", "sec ", "sec:", "sec.", "sec-", "sec_", "sec=", "security", "the back",
    "its back", "back of", "reverse", "verification", "verif ", "prüf", "pruef", "sicherheits",
    "cryptog", "sécurité", "securite", "sicurezza", "controllo", "segurança", "seguranca",
    "beveilig",
    "veiligheid", "säkerhetskod", "sikkerhedskode", "secret", "segreto", "geheim", "confidentiel",
    "passcode", "pass code", "contraseñ", "access code", "acceso", "on back", "back of card",
    "au dos", "rückseite", "rueckseite", "sul retro", "no verso", "achterkant",
    "clave", "reverso", "dorso", "atrás", "atras", "detrás", "detras", "bezpiecz",
)  # fmt: skip
_NAMED: Final = (
    r"(?<![^\W_])(?:ccv2?|cvn2?|sec(?:urity)?[\W_]{1,2}(?:code|num(?:ber)?|no|digits?)"
    r"|(?:card[\W_])?verification[\W_](?:code|number|value)|verif[\W_]code"
    r"|(?:karten)?pr(?:ü|ue)f(?:ziffer|nummer|zahl)|sicherheits(?:code|nummer)|geheim(?:zahl|code)"
    r"|cryptogramme(?:[\W_]visuel)?|code[\W_](?:de[\W_]s[ée]curit[ée]|secret|confidentiel)"
    r"|codice[\W_](?:di[\W_]sicurezza|di[\W_]controllo|segreto)|c[óo]digo[\W_]de[\W_]seguran[çc]a"
    r"|pass[\W_]?code|access[\W_]code|contraseña|c[óo]digo[\W_]de[\W_]acceso"
    r"|c[óo]digo[\W_]secreto|clave|beveiligingscode|veiligheidscode|säkerhetskod|sikkerhedskode"
    r"|kod[\W_]bezpiecze[ńn]stwa)"
)
_OTHER_NAMES: Final = late_pattern(_NAMED + r"(?![^\W\d_]|\])")
# "sec" and "on the back" name a code only before its digits, or right behind them.
_OTHER_WORDS: Final = late_pattern(
    rf"(?:{_NAMED}|(?<![^\W_])(?:sec(?=[\W_])|(?<!social[\W_])security(?=[\W_]{{1,3}}\d{{3,4}}(?!\d))"
    r"|(?:on|from|at)[\W_](?:(?:the|its)[\W_])?(?:back|reverse)"
    r"(?:[\W_]of[\W_](?:the|my|her|his|your|their)[\W_]card)?"
    r"|(?:the[\W_])?back[\W_]of[\W_](?:(?:the|my|her|his|your|their)[\W_])?card"
    r"|au[\W_]dos|(?:auf|von)[\W_]der[\W_]r(?:ü|ue)ckseite|sul[\W_]retro|no[\W_]verso"
    r"|op[\W_]de[\W_]achterkant"
    r"|(?:de|por)[\W_](?:a|de)tr[áa]s|(?:en|d)?el[\W_](?:reverso|dorso)))(?![^\W\d_]|\])"
)
_NO_UNIT_BEFORE: Final = ("sec",)  # "120 sec" are seconds
# "The first one 907"; but "one two three" is a code that is spoken.
_ONE: Final = (
    r"one(?![\W_]{1,3}(?:\d(?!\d)|(?:o|oh|zero|nought|one|two|three|four|five|six|seven|eight|nine"
    r"|double|triple|treble)(?![^\W_])))"
)
# Words that may stand between the name of a code and its digits; any other word parts them.
_BETWEEN: Final = late_pattern(
    r"(?:(?:[^\w.!]|\.(?!\s)|_){1,6}(?:no\.|nr\.|num\.|is|was|are|it|its|s|number|no|nr|code|value|for|of|on|the|my"
    r"|either|maybe|perhaps|not|sure|said|says|say|think|i|she|he|they|customer|caller|agent|told|me"
    rf"|us|num|{_ONE}|gave|given|either|o|dijo|creo|ist|lautet|der|die|das|est|le|la|è|il|je|was"
    r"|your|his|her|their|this|that|card|back|front|here|as|digits?|visa|mastercard|amex|says|reads"
    # "my PIN would be", "used to be", "might have been", "the PIN I use is", "sería", "wäre"
    r"|would|should|could|might|must|may|will|have|has|had|been|used?|still|now|always|just|also"
    r"|ser[íi]a|podr[íi]a|ser|era|fue|ser[áa]|puede|w[äa]re|k[öo]nnte|sein|war|serait|[ée]tait|sera"
    r"|sarebbe|ich|glaube|denke|crois|pense"
    r"|um|uh|er|erm|é|well|ok|okay|please|yes|to|be|es|son|el|la|los|de|del|mi|su|tarjeta|n[úu]mero"
    r"|c[óo]digo|reverso|(?:a|de)tr[áa]s|que|dice|s[íi]|eh|pues)(?![^\W_])){0,10}"
    r"(?:[^\w.!]|\.(?!\s)|_){0,6}"
)
_BEFORE: Final = late_pattern(
    r"[\s(\[\-\u2013\u2014=]{0,3}"
    r"|[\s,\-\u2013\u2014]{0,3}(?:(?:that[\W_]?|it[\W_]?)?(?:is|was|s|are|for|as|es)"
    r"|which[\W_]is)[\W_](?:(?:the|my|your|his|her|their|a|el|mi|la|su)[\W_])?"
    r"(?:three[\W_]|last[\W_]|los[\W_]|tres[\W_]){0,2}"
)
_OR: Final = late_pattern(
    r"(?:,?[ ]|,)(?:(?:[^\W\d_]{1,12}[ ,]+){0,3}(?:or|maybe|or maybe)|o|u|oder|ou)[ ]|[ ]?/[ ]?"
)  # "7402 or 0314"
_OR_BEFORE: Final = late_pattern(
    r"(?<![^\W_])(\d{3,4})(?:,?[ ](?:or|maybe|o|oder|ou)[ ]|[ ]?/[ ]?)\Z"
)
# A new sentence parts digits from the word for them, unless they are all that it says.
_ANSWERED: Final = late_pattern(
    r"[.!][\s]+(?:(?:she|he|they|customer|caller|said|says|dijo|either|maybe|it|is|was)[\W_]+){0,4}"
)
_ALONE: Final = late_pattern(r"[ ]*(?:\Z|[.,;!?\n)]|(?:or|o|maybe)\b)")
# What follows a card: its expiry and then the code, or the code alone.
_CARD_LABEL: Final = r"\[card ending \d{4}\]"
_JOINT: Final = r"[\s,;:/|.()\-\u2013\u2014]{1,6}"
_EXPIRES: Final = (
    r"(?:(?:exp(?:iry|ires|iring|iration)?(?:[ ]date)?|valid[ ](?:thru|until|to)|thru|until|caduca"
    r"|caducidad|vence|vencimiento|gültig[ ]bis|expire|scade|date)[\W_]{0,3}"
    r"(?:(?:is|el|en|on|le)[ ])?)?"
)
_DATE: Final = (
    r"(?:(?:0?[1-9]|1[0-2])[ ]?[/\-.\u2013 ][ ]?(?:20)?\d\d|(?:0[1-9]|1[0-2])(?:20)?\d\d"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)[a-z]*[ .'\u2019]{0,2}"
    r"(?:of[ ]|de[ ])?(?:20)?\d\d)(?!\d)"
)
_LEAD_IN: Final = (
    r"(?:(?:and|y|then|with|the|el|los|last|[úu]ltimos|code|c[óo]digo|three|four|tres|cuatro|3|4|digits?"
    r"|d[íi]gitos|number|n[úu]mero|are|is|son|es|cid|sec|security|it|its|says|on|back|of|front)[\W_]{1,3}){0,8}"
)
_CODE: Final = r"(?P<code>(?<!\d)\d{3,4})(?![\s.,:/\-]{0,2}\d)"
_AFTER_CARD: Final = late_pattern(
    rf"{_CARD_LABEL}{_JOINT}{_EXPIRES}{_DATE}{_JOINT}{_LEAD_IN}{_CODE}"
)
_AT_CARD: Final = late_pattern(rf"{_CARD_LABEL}{_JOINT}{_LEAD_IN}{_CODE}")
_BETWEEN_CARD_AND_DATE: Final = late_pattern(
    rf"{_CARD_LABEL}{_JOINT}{_LEAD_IN}(?P<code>\d{{3,4}}){_JOINT}{_EXPIRES}{_DATE}"
)
_BEFORE_CARD: Final = late_pattern(
    rf"(?<![^\W_])(?:{_DATE}{_JOINT}(?P<code>\d{{3,4}})|(?P<first>\d{{3,4}}){_JOINT}{_DATE})"
    rf"{_JOINT}{_CARD_LABEL}"
)
_REACH: Final = 60  # characters before the name of a code
_TIGHT: Final = late_pattern(r"[ .\-_/\u00a0]{1,2}|[,\s]{1,3}")
_LOOSE_FOR_GROUPS: Final = late_pattern(r"[,\n]|\s\s")
_NOT_A_CODE: Final = late_pattern(
    r"[^\W_]|[ ]?(?:%|[$£€]|pounds?\b|dollars?\b|euros?\b|pence\b|cents?\b|gbp\b|usd\b|eur\b"
    r"|seconds?\b|secs?\b|minutes?\b|mins?\b|hours?\b|days?\b|times\b|digits?\b|d[íi]gitos\b"
    r"|points?\b|puntos?\b|letters?\b|pages?\b|weeks?\b|months?\b|years?\b)"
)
_AMEX: Final = late_pattern(r"amex|american[ ]express")
_EXPIRY: Final = late_pattern(r"(?:0[1-9]|1[0-2])(?:\d\d|20\d\d)")
_YEAR: Final = late_pattern(r"(?:19|20)\d\d")
_SIZES: Final = (3, 4)


def names_code(folded: str) -> bool:
    """Whether a text, such as the name of a field, names a security code or a PIN."""
    return _CODE_WORD.search(folded) is not None or (
        any(map(folded.__contains__, _HINTS)) and _OTHER_NAMES.search(folded) is not None
    )


def may_name_code(folded: str) -> bool:
    """Whether a text has a word that may name a code; quick, and right where it says no."""
    return _CODE_WORD.search(folded) is not None or any(map(folded.__contains__, _HINTS))


def find_codes(reading: DigitReading) -> list[tuple[int, int]]:
    """Where the security codes of a text stand, in order."""
    found: list[tuple[int, int]] = []
    for word in _code_words(reading):
        span = _after(reading, word.end())
        if span is None and word[0] not in _NO_UNIT_BEFORE:
            span = _before(reading, word.start())
            if span and (other := _OR_BEFORE.search(reading.folded, 0, span[0])):
                found.append(other.span(1))
        while span and (not found or span[0] >= found[-1][1]):
            found.append(span)
            again = _OR.match(reading.folded, span[1])
            span = _code_at(reading, again.end()) if again else None
    known = {start for start, _ in found}
    beside = (span for span in _beside_cards(reading.folded) if span[0] not in known)
    return _apart(sorted([*found, *beside]))


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    apart: list[tuple[int, int]] = []
    for span in spans:
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def _beside_cards(folded: str) -> Iterator[tuple[int, int]]:
    """Codes that stand with a card that was masked, and its expiry, in whatever order."""
    if "[card ending" not in folded:
        return
    for shape in (_AFTER_CARD, _AT_CARD, _BETWEEN_CARD_AND_DATE, _BEFORE_CARD):
        for match in shape.finditer(folded):
            name = "code" if match["code"] is not None else "first"
            start, end = match.span(name)
            digits = match[name]
            dated = len(digits) == 4 and (_EXPIRY.fullmatch(digits) or _YEAR.fullmatch(digits))
            # Four digits right behind a card are its expiry, if they can be one; but codes of
            # American Express have four.
            amex = _AMEX.search(folded) and not _AFTER_CARD.match(folded, match.start())
            bare = (
                not amex
                and shape is not _AFTER_CARD
                and not any(map(str.isalpha, folded[folded.index("]", match.start()) : start]))
            )
            if not (bare and dated) and not _NOT_A_CODE.match(folded, end):
                yield start, end


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
    folded = reading.folded
    words = [*_CODE_WORD.finditer(folded)]
    if any(map(folded.__contains__, _HINTS)):
        words = sorted([*words, *_OTHER_WORDS.finditer(folded)], key=re.Match.start)
    for word in words:
        # "cid" in small letters is also a name and a customer id.
        if word[0] != "cid" or reading.text[word.start() : word.end()].isupper():
            yield word


def _after(reading: DigitReading, end: int) -> tuple[int, int] | None:
    gap = _BETWEEN.match(reading.folded, end)
    found = _code_at(reading, gap.end() if gap else end)
    answered = None if found else _ANSWERED.match(reading.folded, end)
    if answered:
        found = _code_at(reading, answered.end())
        found = found if found and _ALONE.match(reading.folded, found[1]) else None
    return found


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
