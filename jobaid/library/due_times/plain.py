"""Typed words brought to one plain form: no case, no accents, numbers as digits."""

from __future__ import annotations

import re

from jobaid.library.due_times.french_german import in_english, without_accents
from jobaid.library.kinds.typed_text import bare
from jobaid.library.kinds.typed_times import NUMBER_WORDS

_TENS_EN = dict(  # noqa: C408
    twenty=20, thirty=30, forty=40, fifty=50, sixty=60, seventy=70, eighty=80, ninety=90
)
_TENS_ES = dict(  # noqa: C408
    treinta=30, cuarenta=40, cincuenta=50, sesenta=60, setenta=70, ochenta=80, noventa=90
)
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)


# "una" is an article and "a la una" a time: the grammar knows it.
_NUMBERS = {without_accents(word): number for word, number in NUMBER_WORDS.items() if word != "una"}
_NUMBERS |= _TENS_EN | _TENS_ES
_ORDINAL = {word: number for number, word in enumerate(_ORDINALS.split()) if number}
_EN = "|".join(_TENS_EN)
_ES = "|".join(_TENS_ES)
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_CIFRA = "uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_TENS_AND_UNITS = re.compile(rf"\b({_EN})[ -]({_DIGIT})\b|\b({_ES}) y ({_CIFRA})\b")
_ORDINAL_TENS = re.compile(
    r"\b(?:(twenty|thirty)[ -](first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|(twentieth|thirtieth))\b"
)
# "1,5 hours" as most of Europe writes it: before commas are taken for pauses.
_DECIMAL = re.compile(r"(?<=\d),(?=\d{1,2} ?(?:h\b|std\b|stunden?|heures?|horas?|hours?|hrs?))")
# "2-3 days", "between 2 and 3 days", "a day or two": due when the longer of the two is over.
_UNIT = (
    r"(?= ?(?:(?:working|business|calendar) )?"
    r"(?:min|h(?:ou)?rs?\b|hora|day|dia|week|semana|month|mes))"
)
_STRETCH = re.compile(
    rf"\b(?:(?:between|entre) (?:l[ao]s )?(\d+) (?:and|y) |(\d+)(?: ?- ?| to | or | [aou] ))(\d+)"
    rf"{_UNIT}"
)
_ONE_OR_TWO = re.compile(r"\b(?:an?|una?) ((?:working |business )?[a-z]+)(?: [a-z]+)? (?:or|o) 2\b")
_COUPLE = re.compile(r"\b(?:a couple|couple|un par)(?: of| de)? ")
_MINUTES = re.compile(r"\b(five|ten|twenty|twenty[ -]five) (to|past) ")
_WORD = re.compile(r"[a-z]+")
# What a reading says beside the time where the day that was named is a closed one.
_CLOSED = re.compile(r"\((?:closed|cerrado|ferme|geschlossen) [^()]*\)\s*$")

LONGEST = 120
"""Characters of a due phrase; what is longer is a story, not a time."""


def plain(words: str) -> str:
    """The words in plain form: "Mañana, a las TRES y media." is "manana a las 3 y media"."""
    # "à" is the French "at"; without its accent it is an article, or Spanish.
    text = re.sub(r"\bà\b", "at", _DECIMAL.sub(".", bare(words).casefold()))
    text = in_english(without_accents(text))
    text = re.sub(r"(\d-\d\d?)t(?=\d)", r"\1 ", text)
    text = re.sub(r"\b([ap])\s?\.\s?m\b\.?", r"\1m", text)
    text = re.sub(r"\bo'? ?clock\b", "oclock", text)
    text = re.sub(r"'s?\b|'(?=\s|$)", "", text)
    text = re.sub(r"[,;!?¡¿\"“”]|\.(?=[\s,;]|$)", " ", text)
    text = re.sub(r"[()]", " ", _CLOSED.sub("", text))
    text = " ".join(text.split())
    # In words it is a time of day; "10 to 3" in digits may be a stretch of time.
    text = _MINUTES.sub(r"\1 minutes \2 ", text)
    text = _ORDINAL_TENS.sub(_ordinal_tens, text)
    text = _TENS_AND_UNITS.sub(_tens_and_units, text)
    text = _WORD.sub(_number, _COUPLE.sub("2 ", text))
    text = _ONE_OR_TWO.sub(r"2 \1", text)
    return _STRETCH.sub(lambda found: max(found[1] or found[2], found[3], key=int), text)


def _ordinal_tens(found: re.Match[str]) -> str:
    tens = 20 if (found[1] or found[3]).startswith("twent") else 30
    return f"{tens + (_ORDINAL[found[2]] if found[2] else 0)}th"


def _tens_and_units(found: re.Match[str]) -> str:
    tens = found[1] or found[3]
    units = found[2] or found[4]
    return str(_NUMBERS[tens] + (1 if units in ("un", "una") else _NUMBERS[units]))


def _number(found: re.Match[str]) -> str:
    word = found.group()
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    # "first thing" is no date.
    if word == "primero":
        return "1th"
    if word in _ORDINAL and not found.string[found.end() :].startswith(" thing"):
        return f"{_ORDINAL[word]}th"
    return word
