"""Digits said as words, in English and Spanish: "four one double oh", "cuarenta y uno".

All functions take folded text (see `digits.fold`): lower case, same length as the original.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from jobaid.late_patterns import late_pattern

_ONES: Final = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0",
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
    "cero": "0", "uno": "1", "una": "1", "dos": "2", "tres": "3", "cuatro": "4",
    "cinco": "5", "seis": "6", "siete": "7", "ocho": "8", "nueve": "9",
}  # fmt: skip
_TEENS: Final = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14",
    "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19",
    "diez": "10", "once": "11", "doce": "12", "trece": "13", "catorce": "14", "quince": "15",
    "dieciséis": "16", "dieciseis": "16", "diecisiete": "17", "dieciocho": "18",
    "diecinueve": "19", "veintiuno": "21", "veintiuna": "21", "veintiún": "21",
    "veintidós": "22", "veintidos": "22", "veintitrés": "23", "veintitres": "23",
    "veinticuatro": "24", "veinticinco": "25", "veintiséis": "26", "veintiseis": "26",
    "veintisiete": "27", "veintiocho": "28", "veintinueve": "29",
}  # fmt: skip
_TENS: Final = {
    "twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6",
    "seventy": "7", "eighty": "8", "ninety": "9",
    "veinte": "2", "treinta": "3", "cuarenta": "4", "cincuenta": "5", "sesenta": "6",
    "setenta": "7", "ochenta": "8", "noventa": "9",
}  # fmt: skip
_TIMES: Final = {
    "double": 2, "doble": 2, "triple": 3, "treble": 3, "quadruple": 4,
    "cuádruple": 4, "cuadruple": 4,
}  # fmt: skip

#: No letter or digit follows (an underscore may).
END: Final = r"(?![^\W_])"


def trie(words: list[str]) -> str:
    """A regular expression for exactly these words that looks at each letter once.

    A plain alternation would try every word at every letter of a note.
    """
    branches: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    options = [re.escape(letter) + trie(rest) for letter, rest in branches.items()]
    if not options:
        return ""
    optional = "?" if "" in words else ""
    if len(options) == 1 and not optional:
        return options[0]
    return f"(?:{'|'.join(options)}){optional}"


_GAP: Final = r"[\s\-]{1,3}"
_DIGIT_WORD: Final = trie(list(_ONES))
_COUNTED: Final = trie([word for word, digit in _ONES.items() if digit != "0"])


def word_pattern(digit: str) -> str:
    """The regular expression of one number word; `digit` is the class of a written digit."""
    return (
        f"(?:{trie(list(_TIMES))}{_GAP}(?:{_DIGIT_WORD}{END}|{digit})"
        f"|{trie(list(_TENS))}{END}(?:{_GAP}(?:y[ ])?{_COUNTED}{END})?"
        f"|{trie([*_ONES, *_TEENS])}{END})"
    )


_WORDS: Final = (*_ONES, *_TEENS, *_TENS, *_TIMES)
#: Matches any number word, or the beginning of a longer word.
NUMBER_WORD: Final = trie(list(_WORDS))
#: The letters that number words begin with.
FIRST_LETTERS: Final = "".join(sorted({word[0] for word in _WORDS}))
# A number word, then another or a digit: without such a pair nothing longer is spelled out here.
_PAIR: Final = late_pattern(rf"(?<![^\W_]){NUMBER_WORD}[\W_]{{1,6}}(?:{NUMBER_WORD}{END}|\d)")
_BEGINNINGS: Final = frozenset(
    word[:length] for word in (*_WORDS, "y") for length in range(1, len(word) + 1)
)


def may_spell(folded: str) -> bool:
    """Whether a text can hold a number spelled out; false for nearly every text, and quick."""
    return _PAIR.search(folded) is not None


def begins_word(folded: str) -> bool:
    """Whether letters are the beginning of a number word, or a whole one ("thr", "dou")."""
    return folded in _BEGINNINGS


def spoken_digits(folded: str) -> str:
    """The ASCII digits of what `word_pattern` matched: "double four" is 44, "forty-one" is 41."""
    first, *rest = re.split(r"[\s\-]+", folded)
    if first in _TIMES:
        last = rest[-1]
        digit = _ONES.get(last) or str(unicodedata.digit(last))
        return digit * _TIMES[first]
    if first in _TENS:
        return _TENS[first] + (_ONES[rest[-1]] if rest else "0")
    return _ONES.get(first) or _TEENS[first]
