"""One thing written in several ways: telephone numbers, postcodes, names with short words in them.

Takes and gives folded text (`index_words.fold`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from jobaid.late_patterns import late_pattern

# ITU-T E.164: the country codes of one and two digits; all others have three.
_CODES = (
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 "
    "63 64 65 66 81 82 84 86 90 91 92 93 94 95 98"
)
_SHORT_CODES = frozenset(_CODES.split())
_FEWEST_DIGITS = 6
_FEWEST_ABROAD = 9  # digits of a number with its country code
_FEWEST_WITH_CODE, _MOST_WITH_CODE = 11, 15
_FEWEST_WITH_AREA = 9
_FROM_BEHIND = "zq"  # no word of any language begins so
_UMLAUT = late_pattern(r"(?<=[b-df-hj-npr-tv-z])[aou]e(?=[b-df-hj-np-tv-z])")
_NUMBER = late_pattern(r"\+?[0-9]+(?:[ ./()\u2010-\u2013-]{1,3}[0-9]+)*")
_NOT_DIGITS = late_pattern(r"[^0-9]+")
# A postcode in two parts: both have a digit and one a letter, or four digits and two letters.
_DIGIT_IN, _LETTER_IN = "(?=[a-z]*[0-9])", "(?=[0-9]*[a-z])"
_POSTCODE = late_pattern(
    rf"(?<![^\W_])(?:{_DIGIT_IN}{_LETTER_IN}[a-z0-9]{{2,4}}[ -]{_DIGIT_IN}[a-z0-9]{{2,4}}"
    rf"|{_DIGIT_IN}[a-z0-9]{{2,4}}[ -]{_DIGIT_IN}{_LETTER_IN}[a-z0-9]{{3}}"
    r"|[0-9]{4}[ -][a-z]{2})(?![^\W_])"
)
# What every one of them has: a digit not far before its middle. Most texts have none.
_MIDDLE = late_pattern(r"[0-9][a-z]{0,3}[ -][a-z0-9]")
_APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4"
# From the beginning of a word alone: a word without end would be tried from each of its letters.
_APOSTROPHED = late_pattern(rf"(?<![^\W\d_])[^\W\d_]+(?:[{_APOSTROPHES}][^\W\d_]+)+")
# "van den Berg", "Mc Donald", "O'Neil": short words and the one they belong to.
_NAME = late_pattern(rf"(?<![^\W_])(?:[^\W\d_]{{1,3}}[ {_APOSTROPHES}-]){{1,3}}[^\W\d_]{{2,}}")
_SEVERAL = late_pattern(rf"[ {_APOSTROPHES}-]+")
_MOST_NAMES = 6


class Spelling(NamedTuple):
    """What may be written in pieces, and all the words that stand for the whole of it."""

    pieces: list[str]
    wholes: list[str]


def numbers(folded: str) -> Iterator[Spelling]:
    """Numbers of six digits and more: in groups, compact, from abroad and at home."""
    for pieces, joined, home in _numbers(folded):
        if len(pieces) > 1 or home != joined:
            yield Spelling(pieces, list(dict.fromkeys((joined, home))))


def number_words(folded: str) -> Iterator[str]:
    """The words that numbers are found by: `numbers`, and each telephone number from behind.

    People leave out the area code: what they type is then how that word begins (`of_last`).
    """
    for pieces, joined, home in _numbers(folded):
        if len(pieces) > 1 or home != joined:
            yield from (joined, home)
        if len(home) >= _FEWEST_WITH_AREA:
            yield _FROM_BEHIND + home[::-1]


def _numbers(folded: str) -> Iterator[tuple[list[str], str, str]]:
    """Numbers of six digits and more: their pieces, all digits, what is dialled at home."""
    for told in _NUMBER.findall(folded):
        pieces = _NOT_DIGITS.split(told.lstrip("+"))
        joined = "".join(pieces)
        if len(joined) >= _FEWEST_DIGITS:
            yield pieces, joined, _at_home(joined, told)


def of_last(digits: str) -> Iterator[str]:
    """How the word of a telephone number begins that ends with these digits."""
    if digits.isdigit() and _FEWEST_DIGITS <= len(digits) < _FEWEST_WITH_AREA:
        yield _FROM_BEHIND + digits[::-1]


def phone_key(told: str) -> str:
    """A telephone number as numbers are compared: however it is grouped, from abroad or at home.

    Whatever is none stays as it is.
    """
    plain = told.strip().replace("(0)", "")
    match = _NUMBER.fullmatch(plain)
    digits = _NOT_DIGITS.sub("", plain)
    if match is None or len(digits) < _FEWEST_DIGITS:
        return told
    return _at_home(digits, plain)


def _at_home(digits: str, told: str) -> str:
    """A telephone number without what is only dialled from abroad, or only at home."""
    abroad = told.startswith("+") or digits.startswith("00")
    if abroad and len(digits.lstrip("0")) >= _FEWEST_ABROAD:
        digits = digits.lstrip("0") if not told.startswith("+") else digits
        code = next((digits[:n] for n in (1, 2) if digits[:n] in _SHORT_CODES), digits[:3])
        digits = digits[len(code) :]
    # An account number may begin with 0, too: it is then found with and without.
    return digits.lstrip("0") or digits


def other_ways(word: str) -> Iterator[str]:
    """Further ways to write a word that is looked for: it may be kept in one of them.

    A number with its country code and no plus before it ("447700900418"); a name in which ü, ö or
    ä are written as two letters ("mueller").
    """
    if word.isdigit() and _FEWEST_WITH_CODE <= len(word) <= _MOST_WITH_CODE and word[0] != "0":
        yield _at_home(word, f"+{word}")
    elif _UMLAUT.search(word) is not None:
        yield _UMLAUT.sub(lambda found: found[0][0], word)


def postcodes(folded: str) -> Iterator[Spelling]:
    """Postcodes in two parts, which may be written as one."""
    if _MIDDLE.search(folded) is None:
        return
    for match in _POSTCODE.finditer(folded):
        pieces = re.split("[ -]", match[0])
        yield Spelling(pieces, ["".join(pieces)])


def apostrophed(folded: str) -> Iterator[Spelling]:
    """Words with an apostrophe, which may be left out."""
    if not any(map(folded.__contains__, _APOSTROPHES)):
        return
    for match in _APOSTROPHED.finditer(folded):
        pieces = _SEVERAL.split(match[0])
        yield Spelling(pieces, ["".join(pieces)])


def short_words(folded: str) -> Iterator[Spelling]:
    """Short words before a longer one, which may be written as one name."""
    for match in _NAME.finditer(folded):
        pieces = _SEVERAL.split(match[0])
        yield Spelling(pieces, ["".join(pieces)])


def joined_names(folded: str) -> str:
    """A name's words, each run of them joined: "van den berg" as "vanden denberg vandenberg"."""
    words = re.findall(r"[^\W\d_]+", folded)[:_MOST_NAMES]
    ends = range(len(words) + 1)
    return " ".join("".join(words[a:b]) for a in ends for b in ends if b - a > 1)
