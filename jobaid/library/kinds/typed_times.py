"""Times of day as people write and say them: "1430", "noon", "half two", "las dos y media".

Digits with a mark are a clock of 24 hours; what is said the way of a clock face ("half two") is
the one of the two moments at which the house is open. Where both or neither are, it is asked.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from jobaid.late_patterns import late_pattern
from jobaid.library.kinds.field_kinds import DoesNotFit, KeptValue, ReadingManner, named
from jobaid.library.kinds.typed_text import bare
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.model import Field

NOON = ("noon", "midday", "mediodía", "mediodia", "midi", "mittag")
MIDNIGHT = ("midnight", "medianoche", "minuit", "mitternacht")
_ONES_EN_TEXT = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_ONES_EN = _ONES_EN_TEXT.split()
_ONES_ES_TEXT = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciséis diecisiete dieciocho diecinueve"
)
_ONES_ES = _ONES_ES_TEXT.split()


def _number_words() -> dict[str, int]:
    words = {word: n for each in (_ONES_EN, _ONES_ES) for n, word in enumerate(each)}
    words |= {"una": 1, "dieciseis": 16, "veinte": 20}
    for tens, word in enumerate(("twenty", "thirty", "forty", "fifty"), start=2):
        words[word] = tens * 10
        words |= {f"{word} {_ONES_EN[n]}": tens * 10 + n for n in range(1, 10)}
    for tens, word in enumerate(("treinta", "cuarenta", "cincuenta"), start=3):
        words[word] = tens * 10
        words |= {f"{word} y {_ONES_ES[n]}": tens * 10 + n for n in range(1, 10)}
    joined = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
    words |= {f"veinti{word}": 20 + n for n, word in enumerate(joined, start=1)}
    return words | {"veintidós": 22, "veintitrés": 23, "veintiséis": 26}


NUMBER_WORDS = _number_words()

_WORD = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_H = rf"(?P<h>\d{{1,2}}|{_WORD})"
_M = rf"(?P<m>\d{{1,2}}|{_WORD}|quarter|a quarter|half|media|cuarto|un cuarto)"
_HALF = late_pattern(
    r" ?(?P<half>a\.? ?m\.?|p\.? ?m\.?|in the (?:morning|afternoon|evening)|at night"
    r"|de la (?:mañana|tarde|noche|madrugada)|del mediod[íi]a|this (?:morning|afternoon|evening)"
    r"|tonight)$"
)
_LEAD = late_pattern(r"^(?:at|by|a) (?:la?s? )?|^las? |^el |^al |^à |^um ")
_DIGITS = late_pattern(
    r"(?P<h>\d{1,2}) ?(?:[:.h]|uhr|heures?) ?(?P<m>\d{2})(?:[:.]\d{2}(?:[.,]\d+)?)?"
)
_BARE = late_pattern(r"(?P<h>\d{1,2}) ?(?P<mark>h|hrs?|hours|horas|uhr|heures?)?")
_COMPACT = late_pattern(r"(?P<h>\d{1,2})(?P<m>\d{2})")
_ENDS = late_pattern(r" ?(?:h|hs|hrs?|hours|horas|uhr|heures?|o'?clock|en punto|sharp|exactly)\.?$")
_SPOKEN = (
    late_pattern(rf"half (?P<h>{_WORD}|\d{{1,2}})(?P<half_of>)"),
    late_pattern(rf"{_M}(?: minutes?)? (?P<way>past|to|after|before|till) {_H}"),
    late_pattern(rf"{_H} (?P<way>y|menos) {_M}"),
    late_pattern(rf"{_H}[ -](?:(?:oh|o) )?(?P<m>\d{{2}}|{_WORD})"),
)
_SAID_ALONE = late_pattern(rf"(?P<h>{_WORD})")


def time_of(field: Field, typed: object, manner: ReadingManner) -> KeptValue:
    """A time as "HH:MM". Raises `DoesNotFit`, in words that ask where the time is unclear."""
    text = (
        re.sub(r"(?<=[a-z])-(?=[a-z])", " ", bare(str(typed)).lower())
        if isinstance(typed, str | int)
        else ""
    )
    found = None if isinstance(typed, bool) else _found(" ".join(text.split()), manner)
    if not found:
        raise DoesNotFit(sentence("{field} is a time, like 14:30.", field=named(field)))
    if len(found) > 1:
        first, last = (f"{one:%H:%M}" for one in found)
        raise DoesNotFit(
            sentence(
                "{field}: is it {first} or {last}?", field=named(field), first=first, last=last
            )
        )
    return f"{found[0]:%H:%M}"


def _found(text: str, manner: ReadingManner) -> list[dt.time]:
    """The times that are meant: none, one, or the two that cannot be told apart."""
    led = _LEAD.match(text) is not None
    text = _LEAD.sub("", text, count=1)
    plain = re.sub(r"^(?:12|twelve|doce) (?:o'clock )?", "", text)
    if plain in NOON or text in ("12 del mediodía", "doce del mediodía", "12 del mediodia"):
        return [dt.time(12)]
    if plain in MIDNIGHT:
        return [dt.time(0)]
    half = _HALF.search(text)
    rest = text[: half.start()] if half else text
    rest = _LEAD.sub("", rest, count=1)
    clock = _ENDS.sub("", rest)
    marked = led or clock != rest
    part = re.sub(r"[^a-zñ]", "", half["half"]) if half else ""
    if digits := _DIGITS.fullmatch(clock) or _COMPACT.fullmatch(clock):
        # "0230", "1430" and "02:30" are clocks of 24 hours beyond doubt, "2:30" is not.
        return _of(int(digits["h"]), int(digits["m"]), part, manner, exact=_exact(digits["h"]))
    if found := _BARE.fullmatch(clock):
        if part or marked or found["mark"]:
            return _of(int(found["h"]), 0, part, manner, exact=_exact(found["h"]), said=True)
        return []
    for shape in _SPOKEN:
        if found := shape.fullmatch(clock):
            names = found.groupdict()
            hour = _number(names["h"])
            minute = 30 if "half_of" in names else _number(names["m"])
            if names.get("way") in ("to", "menos", "before", "till"):
                hour, minute = hour - 1, 60 - minute
                hour = 12 if hour == 0 else hour
            return _of(hour, minute, part, manner, exact=hour > 12, said=True)
    if (found := _SAID_ALONE.fullmatch(clock)) and (part or marked):
        return _of(_number(found["h"]), 0, part, manner, said=True)
    return []


def _exact(told: str) -> bool:
    return len(told) == 2 and (told.startswith("0") or int(told) > 12)


def _number(told: str) -> int:
    if told in ("half", "media"):
        return 30
    if told.endswith(("quarter", "cuarto")):
        return 15
    return int(told) if told.isdecimal() else NUMBER_WORDS[told]


def _of(
    hour: int, minute: int, part: str, manner: ReadingManner, *, exact: bool = False,
    said: bool = False,
) -> list[dt.time]:  # fmt: skip
    """The times that an hour and minute may mean."""
    if not (0 <= hour < 24 and 0 <= minute < 60):
        return []
    if part:
        return _in_part(hour, minute, part)
    if exact or hour == 0 or hour > 12:
        return [dt.time(hour, minute)]
    both = [dt.time(hour % 12, minute), dt.time(hour % 12 + 12, minute)]
    if said:
        open_then = [one for one in both if manner.opens <= one <= manner.closes]
        return open_then if len(open_then) == 1 else both
    # A clock of 24 hours is usual; but before seven it is likelier the afternoon that is meant.
    return both if hour < 7 else [dt.time(hour, minute)]


_AFTERNOON = ("pm", "intheafternoon", "intheevening", "delatarde", "thisafternoon", "thisevening")


def _in_part(hour: int, minute: int, part: str) -> list[dt.time]:
    if hour > 12 or hour == 0:
        # "14:30 pm" says the same twice; "14:30 am" contradicts itself.
        fits = part in _AFTERNOON or part in ("atnight", "delanoche", "tonight")
        return [dt.time(hour, minute)] if hour > 12 and fits else []
    if part in ("atnight", "delanoche", "tonight"):
        if hour == 12:
            return [dt.time(0, minute)]
        return [dt.time(hour + 12, minute)] if hour >= 6 else []
    if part.startswith("delmediod"):
        return [dt.time(hour % 12 + 12, minute)] if hour in (12, 1, 2, 3) else []
    if part == "delamañana" and hour == 12:
        return []
    return [dt.time(hour % 12 + (12 if part in _AFTERNOON else 0), minute)]
