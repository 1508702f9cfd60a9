"""How long a line takes to say."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

from jobaid.late_patterns import late_pattern
from jobaid.sentences import main_language

# Words a second. English: 156 words a minute, a little under the 160 to 180 that most authors
# recommend for radio, where a listener has to understand at first hearing (E. Rodero, "A
# comparative analysis of speech rate and perception in radio bulletins", Text & Talk 32(3),
# 2012, pp. 391-411); reading aloud without a listener is faster, 183 (M. Brysbaert, "How many
# words do we read per minute?", Journal of Memory and Language 109, 2019, 104047).
# Spanish: the same, times the ratio of the two languages' words a minute when the same texts
# are read aloud, 218 to 228 (S. Trauzettel-Klosinski and K. Dietz, "Standardized assessment of
# reading performance: the new International Reading Speed Texts IReST", Investigative
# Ophthalmology & Visual Science 53(9), 2012, pp. 5452-5461).
_WORDS_A_SECOND = {"en": 2.6, "es": 2.5}

_SYMBOL = "[£$€¥₹]"
_PART = late_pattern(
    rf"(?P<before>{_SYMBOL})?\s?(?P<number>\d+(?:[.,:]\d+)*)\s?(?P<after>{_SYMBOL})?"
    r"|(?P<sign>[%&@+])"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
# A run of this many digits is no quantity: it is read one by one, as is one that begins with 0.
_RUN = 5
_LARGEST = 10**12


def spoken_seconds(text: str, language: str) -> int:
    """Seconds to say `text` aloud at a pace a caller can follow, rounded up; 0 for nothing.

    `text` is what the agent sees (`Rendered.plain`). Numbers, amounts and times count as the
    words they are said with: "£25.50" is four words, "40217788" eight.
    """
    tag = main_language(language)
    tag = tag if tag in _WORDS_A_SECOND else "en"
    words = sum(_words(part, tag) for part in _PART.finditer(text))
    return math.ceil(words / _WORDS_A_SECOND[tag])


def _words(part: re.Match[str], language: str) -> int:
    if part["sign"]:
        # "per cent", "por ciento"; "and", "at", "plus" and theirs are one word.
        return 2 if part["sign"] == "%" else 1
    if part["number"] is None:
        return 1
    return _number_words(part["number"], language, money=bool(part["before"] or part["after"]))


def _number_words(number: str, language: str, *, money: bool) -> int:
    count = _COUNTS[language]
    if ":" in number:
        # 2:30 is "two thirty", 2:00 "two".
        return sum(count(int(part[:2])) for part in number.split(":") if part.strip("0"))
    group, point = (",", ".") if language == "en" else (".", ",")
    whole, _, rest = number.partition(point)
    if re.fullmatch(rf"\d{{1,3}}(\{group}\d{{3}})+", whole):
        whole = whole.replace(group, "")
    elif group in whole or point in rest:
        # Not a grouped number: a version, a date or a list; each part is said by itself.
        parts = re.split(r"[.,]", number)
        return sum(_number_words(part, language, money=False) for part in parts)
    if not money and not rest and _is_year(whole, language):
        return count(int(whole[:2])) + (count(int(whole[2:])) if whole[2:] != "00" else 1)
    if len(whole) >= (13 if money or whole != number else _RUN) or _leads_with_zero(whole):
        said = len(whole)
    else:
        said = count(int(whole))
    if money:
        # The currency, and the small coins where there are any: "twenty-five pounds fifty".
        return said + 1 + (count(int(rest[:2])) if rest.strip("0") else 0)
    return said + (1 + len(rest) if rest else 0)


def _leads_with_zero(digits: str) -> bool:
    return len(digits) > 1 and digits[0] == "0"


def _is_year(digits: str, language: str) -> bool:
    # "nineteen ninety", "twenty twenty-six"; Spanish reads a year as a number.
    return language == "en" and bool(re.fullmatch(r"(19|20[1-9])\d+", digits)) and len(digits) == 4


def _english(number: int) -> int:
    """Words of a whole number in English: 1,250 is "one thousand two hundred and fifty"."""
    words = 0
    for size in (10**9, 10**6, 10**3):
        if number >= size:
            words += _english(number // size) + 1
            number %= size
            if 0 < number < 100:
                words += 1
    if number >= 100:
        words += 2 + (1 if number % 100 else 0)
        number %= 100
    if number or not words:
        words += 1 if number <= 20 or number % 10 == 0 else 2
    return words


def _spanish(number: int) -> int:
    """Words of a whole number in Spanish: 1250 is "mil doscientos cincuenta"."""
    words = 0
    if number >= 10**6:
        words += _spanish(number // 10**6) + 1
        number %= 10**6
    if number >= 1000:
        thousands = number // 1000
        words += 1 + (_spanish(thousands) if thousands > 1 else 0)
        number %= 1000
    if number >= 100:
        words += 1
        number %= 100
    if number or not words:
        words += 1 if number < 30 or number % 10 == 0 else 3
    return words


_COUNTS: dict[str, Callable[[int], int]] = {"en": _english, "es": _spanish}
