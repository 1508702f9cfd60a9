"""200 ways people write, paste and say a card number, the same ones every time.

For any test that has to show that no card number gets through:

    spellings()      [(sentence, the bare digits of the card in it), ...]
    digits_in(text)  every digit of a text in order, however written, without the masks' own

`digits_in` is written apart from the product's own reading of digits, so that it can contradict it.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from itertools import cycle

SEED = 4417
COUNT = 200

ISSUERS = {
    "Visa 16": ("4", 16),
    "Mastercard 51": ("51", 16),
    "Mastercard 2221": ("2221", 16),
    "Amex 34": ("34", 15),
    "Discover 6011": ("6011", 16),
    "Visa 13": ("4", 13),
    "Diners 36": ("36", 14),
    "JCB 35": ("3530", 16),
    "UnionPay 62": ("62", 16),
    "Maestro 50": ("5018", 16),
    "Visa 19": ("4", 19),
    "Mastercard 2720": ("2720", 16),
    "Amex 37": ("37", 15),
    "Discover 65": ("65", 16),
    "Diners 300": ("300", 14),
    "JCB 1800": ("1800", 15),
    "UnionPay 81": ("81", 16),
    "Maestro 67": ("6759", 18),
    "Mir": ("2202", 16),
    "RuPay": ("60", 16),
    "Discover 644": ("644", 16),
    "Discover 622": ("622126", 16),
    "Mastercard 55": ("55", 16),
    "JCB 2131": ("2131", 15),
    "UnionPay 19": ("62", 19),
    "Maestro 13": ("58", 13),
    "Elo": ("636368", 16),
    "Troy": ("9792", 16),
    "Verve": ("506105", 16),
    "Diners 38": ("38", 14),
}

_ENGLISH = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_SPANISH = ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"]
_WORDS = {word: str(n) for words in (_ENGLISH, _SPANISH) for n, word in enumerate(words)}
_WORDS |= {"oh": "0", "o": "0"}
_TIMES = {"double": 2, "doble": 2, "triple": 3}

Speller = Callable[[str, random.Random], str]


def check_digit(body: str) -> str:
    """The digit that makes body + digit pass the Luhn check."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 * (value > 9)
    return str(-total % 10)


def card_number(prefix: str, length: int, rng: random.Random) -> str:
    """A card number that nobody has: an issuer's prefix, random digits, the check digit."""
    body = prefix + "".join(rng.choice("0123456789") for _ in range(length - len(prefix) - 1))
    return body + check_digit(body)


def _grouped(separator: str, size: int = 4) -> Speller:
    def spell(digits: str, rng: random.Random) -> str:
        if size == 4 and len(digits) == 15:
            return separator.join((digits[:4], digits[4:10], digits[10:]))
        return separator.join(digits[at : at + size] for at in range(0, len(digits), size))

    return spell


def _uneven(separators: str) -> Speller:
    def spell(digits: str, rng: random.Random) -> str:
        spelled, at = "", 0
        while at < len(digits):
            size = rng.randint(1, 6)
            spelled += (rng.choice(separators) if at else "") + digits[at : at + size]
            at += size
        return spelled

    return spell


def _in_script(zero: str) -> Speller:
    def spell(digits: str, rng: random.Random) -> str:
        written = "".join(chr(ord(zero) + int(digit)) for digit in digits)
        return written if rng.random() < 0.5 else _grouped(" ")(written, rng)

    return spell


def _by_table(table: str) -> Speller:
    return lambda digits, rng: "".join(table[int(digit)] for digit in digits)


def _spoken(words: list[str], separator: str) -> Speller:
    return lambda digits, rng: separator.join(words[int(digit)] for digit in digits)


def _doubled(double: str, zero: str, words: list[str]) -> Speller:
    """ "four double one oh": equal neighbours as people say them."""

    def spell(digits: str, rng: random.Random) -> str:
        said, at = [], 0
        while at < len(digits):
            word = zero if digits[at] == "0" else words[int(digits[at])]
            pair = digits[at : at + 2] == digits[at] * 2
            said.append(f"{double} {word}" if pair else word)
            at += 2 if pair else 1
        return " ".join(said)

    return spell


def _half_spoken(digits: str, rng: random.Random) -> str:
    return digits[:8] + " " + " ".join(_ENGLISH[int(digit)] for digit in digits[8:])


def _letters(digits: str, rng: random.Random) -> str:
    """O for 0 and l or I for 1, after a first digit."""
    rest = "".join({"0": "O", "1": rng.choice("lI")}.get(digit, digit) for digit in digits[1:])
    return digits[0] + rest


SPELLERS: dict[str, Speller] = {
    "bare": lambda digits, rng: digits,
    "spaces": _grouped(" "),
    "dashes": _grouped("-"),
    "dots": _grouped("."),
    "slashes": _grouped("/"),
    "underscores": _grouped("_"),
    "commas as read out": _grouped(", "),
    "no-break spaces": _grouped("\u00a0"),
    "thin spaces": _grouped("\u2009"),
    "ideographic spaces": _grouped("\u3000"),
    "tabs": _grouped("\t"),
    "lines": _grouped("\n"),
    "CRLF lines": _grouped("\r\n"),
    "many spaces": _grouped("    "),
    "spaced dashes": _grouped(" - "),
    "en dashes": _grouped("\u2013"),
    "em dashes": _grouped("\u2014"),
    "minus signs": _grouped("\u2212"),
    "no-break hyphens": _grouped("\u2011"),
    "zero-width spaces": _grouped("\u200b", 1),
    "zero-width joiners": _grouped("\u200d"),
    "soft hyphens": _grouped("\u00ad"),
    "byte order marks": _grouped("\ufeff"),
    "right-to-left marks": _grouped("\u200f"),
    "middle dots": _grouped("\u00b7"),
    "pipes": _grouped(" | "),
    "colons": _grouped(":"),
    "stars": _grouped("*"),
    "one by one": _grouped(" ", 1),
    "one by one, dashes": _grouped("-", 1),
    "one by one, commas": _grouped(", ", 1),
    "pairs": _grouped(" ", 2),
    "threes": _grouped(" ", 3),
    "fives": _grouped("-", 5),
    "halves": _grouped(" ", 8),
    "uneven": _uneven(" "),
    "uneven, mixed": _uneven(" -./_\u00a0"),
    "uneven, wild": _uneven(" -./_,\t\n\u2009\u200b\u00ad()[]"),
    "brackets": lambda digits, rng: "(" + _grouped(") (")(digits, rng) + ")",
    "square brackets": lambda digits, rng: "[" + _grouped("][")(digits, rng) + "]",
    "quotes": lambda digits, rng: '"' + _grouped('" "')(digits, rng) + '"',
    "full-width": _in_script("\uff10"),
    "Arabic-Indic": _in_script("\u0660"),
    "Persian": _in_script("\u06f0"),
    "Devanagari": _in_script("\u0966"),
    "Bengali": _in_script("\u09e6"),
    "Thai": _in_script("\u0e50"),
    "bold mathematical": _in_script("\U0001d7ce"),
    "superscript": _by_table("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"),
    "subscript": _by_table("\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089"),
    "circled": _by_table("\u24ea\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468"),
    "keycaps": _grouped("\ufe0f\u20e3", 1),
    "underlined": _grouped("\u0332", 1),
    "letters for digits": _letters,
    "letters, grouped": lambda digits, rng: _grouped(" ")(_letters(digits, rng), rng),
    "HTML": _grouped("&nbsp;"),
    "HTML, by number": _grouped("&#160;"),
    "HTML, tags": lambda digits, rng: "<b>" + _grouped("</b><b>")(digits, rng) + "</b>",
    "URL": _grouped("%20"),
    "URL, dashes": _grouped("%2D"),
    "URL, plus": _grouped("+"),
    "printed value": _grouped("\\xa0"),
    "printed value, JSON": _grouped("\\u2009"),
    "printed lines": _grouped("\\n"),
    "English": _spoken(_ENGLISH, " "),
    "English, commas": _spoken(_ENGLISH, ", "),
    "English, dashes": _spoken(_ENGLISH, "-"),
    "English, capitals": _spoken([word.upper() for word in _ENGLISH], " "),
    "English, doubles": _doubled("double", "oh", _ENGLISH),
    "English, o": _doubled("double", "o", _ENGLISH),
    "Spanish": _spoken(_SPANISH, " "),
    "Spanish, commas": _spoken(_SPANISH, ", "),
    "Spanish, doubles": _doubled("doble", "cero", _SPANISH),
    "half spoken": _half_spoken,
    "stuck to an account": lambda digits, rng: "40217788" + digits,
    "after an account": lambda digits, rng: "40217788 " + digits,
    "after a phone number": lambda digits, rng: "07700 900123, " + _grouped(" ")(digits, rng),
    "before its dates": lambda digits, rng: _grouped(" ")(digits, rng) + " 12/27",
    "before its code": lambda digits, rng: digits + " 907",
    "magnetic stripe": lambda digits, rng: f";{digits}=27121011000012300000?",
}

SENTENCES = (
    "My card is {} please.",
    "customer read out {} and I repeated it",
    "{}",
    "Number {} was declined",
    "Please charge {} for the order",
    "he said: {} ... is that right?",
    "mi tarjeta es {} gracias",
    "Ref: see e-mail.\nPaid with {} today",
    "({}) was on the slip",
    "Card{}x",
)


def spellings(seed: int = SEED, count: int = COUNT) -> list[tuple[str, str]]:
    """Sentences that each hold one card number, and its bare 13 to 19 digits."""
    rng = random.Random(seed)
    issuers, sentences = cycle(ISSUERS.values()), cycle(SENTENCES)
    made: list[tuple[str, str]] = []
    for name, spell in cycle(SPELLERS.items()):
        if len(made) == count:
            return made
        prefix, length = next(issuers)
        if name in ("stuck to an account", "magnetic stripe", "before its code"):
            prefix, length = "4", 16
        digits = card_number(prefix, length, rng)
        sentence = next(sentences)
        if sentence == "Card{}x" and name.startswith(("English", "Spanish", "half", "letters")):
            sentence = "Card {} x"  # a word stuck to another is another word
        made.append((sentence.format(spell(digits, rng)), digits))
    raise AssertionError("cycle() ends only by the return above")


_LABELS = re.compile(r"\[card ending \d{4}\]|\[security code\]")
_CODES = re.compile(r"&#?\w{1,8};|%20|%2D|\\xa0|\\u2009|\\n|</?b>")
_TOKEN = re.compile(r"[^\W_]+")


def digits_in(text: str) -> str:
    """Every digit of a text in order, in ASCII: any script, number words, O and l among digits."""
    read, times = "", 1
    for match in _TOKEN.finditer(_CODES.sub(" ", _LABELS.sub(" ", text))):
        token = match[0].lower()
        if token in _TIMES:
            times = _TIMES[token]
            continue
        if token in _WORDS:
            read += _WORDS[token] * times
        elif set(token) <= set("oil") or any(unicodedata.digit(c, -1) >= 0 for c in token):
            as_digit = {"o": "0", "l": "1", "i": "1"}
            for letter in token:
                value = unicodedata.digit(letter, -1)
                read += str(value) if value >= 0 else as_digit.get(letter, "")
        times = 1
    return read
