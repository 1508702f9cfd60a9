"""Typed words brought to one plain form: no case, no accents, numbers as digits."""

from __future__ import annotations

import re
import unicodedata

_UNITS_EN = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_UNITS_ES = (
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_TENS_EN = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90}
_TENS_ES = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "noventa": 90}
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_NUMBERS = {
    **{word: number for number, word in enumerate(_UNITS_EN.split())},
    **{word: number for number, word in enumerate(_UNITS_ES.split())},
    **_TENS_EN,
    **_TENS_ES,
}
_ORDINAL = {word: number for number, word in enumerate(_ORDINALS.split()) if number}
_EN = "|".join(_TENS_EN)
_ES = "|".join(_TENS_ES)
_DIGIT = "one|two|three|four|five|six|seven|eight|nine"
_CIFRA = "uno|una|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_TENS_AND_UNITS = re.compile(rf"\b({_EN})[ -]({_DIGIT})\b|\b({_ES}) y ({_CIFRA})\b")
_MINUTES = re.compile(r"\b(five|ten|twenty|twenty[ -]five) (to|past) ")
_WORD = re.compile(r"[a-z]+")

LONGEST = 120
"""Characters of a due phrase; what is longer is a story, not a time."""


def plain(words: str) -> str:
    """The words in plain form: "Mañana, a las TRES y media." is "manana a las 3 y media"."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    text = "".join(one for one in apart if not unicodedata.combining(one))
    text = re.sub(r"[\u2019\u2018`´]", "'", text)
    text = re.sub(r"\b([ap])\s?\.\s?m\b\.?", r"\1m", text)
    text = re.sub(r"\bo'? ?clock\b", "oclock", text)
    text = re.sub(r"'s?\b|'(?=\s|$)", "", text)
    text = re.sub(r"[,;!?¡¿\"“”()]|\.(?=\s|$)", " ", text)
    text = re.sub(r"[\u2010-\u2015]", "-", text)
    text = " ".join(text.split())
    # In words it is a time of day; "10 to 3" in digits may be a stretch of time.
    text = _MINUTES.sub(r"\1 minutes \2 ", text)
    text = _TENS_AND_UNITS.sub(_tens_and_units, text)
    return _WORD.sub(_number, text)


def _tens_and_units(found: re.Match[str]) -> str:
    tens = found[1] or found[3]
    units = found[2] or found[4]
    return str(_NUMBERS[tens] + (1 if units in ("un", "una") else _NUMBERS[units]))


def _number(found: re.Match[str]) -> str:
    word = found.group()
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    # "first thing" is no date.
    if word in _ORDINAL and not found.string[found.end() :].startswith(" thing"):
        return f"{_ORDINAL[word]}th"
    return word
