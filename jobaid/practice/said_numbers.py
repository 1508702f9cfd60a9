"""Numbers that were said in words or written in digits, evened out to digits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from jobaid.practice.word_lists import split_words

if TYPE_CHECKING:
    from jobaid.practice.even_words import SaidWord

_EN_SMALL = split_words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_EN_TENS = split_words("twenty thirty forty fifty sixty seventy eighty ninety")
_EN_ORDINALS = split_words(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ES_SMALL = split_words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres "
    "veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve"
)
_ES_TENS = split_words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = split_words(
    "cien doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos "
    "novecientos"
)

_SMALL: Mapping[str, Mapping[str, int]] = {
    "en": {word: number for number, word in enumerate(_EN_SMALL)} | {"nought": 0, "oh": 0},
    "es": {word: number for number, word in enumerate(_ES_SMALL)} | {"veintiun": 21},
}
_TENS: Mapping[str, Mapping[str, int]] = {
    "en": {word: 20 + 10 * number for number, word in enumerate(_EN_TENS)},
    "es": {word: 30 + 10 * number for number, word in enumerate(_ES_TENS)},
}
_HUNDREDS = {word: 100 * number for number, word in enumerate(_ES_HUNDREDS, 1)} | {"ciento": 100}
_ORDINALS = {word: number for number, word in enumerate(_EN_ORDINALS)} | {
    f"{ten[:-1]}ieth": 20 + 10 * number for number, ten in enumerate(_EN_TENS)
}
_SIZES: Mapping[str, Mapping[str, tuple[int, bool]]] = {
    "en": {word: (number, True) for word, number in _ORDINALS.items()}
    | {"hundred": (100, False), "thousand": (1000, False)}
    | {word: (number, False) for word, number in {**_TENS["en"], **_SMALL["en"]}.items()},
    "es": {word: (number, False) for word, number in (_HUNDREDS | {"mil": 1000}).items()}
    | {word: (number, False) for word, number in {**_TENS["es"], **_SMALL["es"]}.items()},
}
"""What each word of a number comes to, and whether it is an ordinal."""
_CURRENCIES = {
    "pound": "pound", "pounds": "pound", "quid": "pound", "libra": "pound", "libras": "pound",
    "euro": "euro", "euros": "euro", "dollar": "dollar", "dollars": "dollar",
    "dolar": "dollar", "dolares": "dollar",
}  # fmt: skip
_COINS = frozenset(split_words("pence penny penique peniques cent cents centimo centimos centavos"))
_MONTHS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        split_words(
            "january february march april may june july august september october november december"
        )
    ),
    "es": frozenset(
        split_words(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre "
            "diciembre"
        )
    ),
}
_AND = {"en": "and", "es": "y"}
_COINS_AFTER = ("and", "y", "con")
_LEAST_RUN = 6


def numbers_evened(words: list[SaidWord], tag: str) -> list[SaidWord]:
    """The same words with every number in digits, amounts and dates in one order."""
    sizes = _SIZES[tag]
    if not any(one.word in sizes or one.word[:1].isdigit() for one in words):
        return words
    return _runs(_dates(_money(_in_digits(words, tag), tag), tag))


def _in_digits(words: list[SaidWord], tag: str) -> list[SaidWord]:
    found: list[SaidWord] = []
    at = 0
    while at < len(words):
        value, taken, ordinal = _number_at(words, at, tag)
        if not taken and _is_a_hundred(words, at, tag):
            value, taken, ordinal = _number_at(
                [replace(words[at], word="one"), *words[at + 1 :]], 0, tag
            )
        if not taken:
            found.append(words[at])
            at += 1
            continue
        shown = " ".join(dict.fromkeys(one.shown for one in words[at : at + taken]))
        word = f"{value}th" if ordinal else str(value)
        repeated = at > 0 and words[at - 1].word in ("double", "triple", "doble", "triple")
        if repeated and 0 <= value < 10 and found:
            times = 3 if found[-1].word == "triple" else 2
            found[-1] = replace(words[at], word=word * times, shown=shown)
        else:
            found.append(replace(words[at], word=word, shown=shown))
        at += taken
    return found


def _is_a_hundred(words: list[SaidWord], at: int, tag: str) -> bool:
    following = words[at + 1].word if at + 1 < len(words) else ""
    return tag == "en" and words[at].word == "a" and following in ("hundred", "thousand")


def _number_at(words: list[SaidWord], at: int, tag: str) -> tuple[int, int, bool]:
    """The number that begins at a word: its value, how many words it takes, whether ordinal."""
    total = group = 0
    taken = last = 0
    ordinal = False
    joined = False
    while at + taken < len(words) and not ordinal:
        word = words[at + taken].word
        if taken and word != _AND[tag] and words[at + taken].clause != words[at + taken - 1].clause:
            break
        if word == _AND[tag] and taken and not joined and _joins(words, at + taken, last, tag):
            joined = True
            taken += 1
            continue
        size, ordinal = _size(word, tag)
        if size is None:
            break
        if size in (100, 1000) and word in ("hundred", "thousand", "mil"):
            if not taken and word != "mil":
                break
            group = max(group, 1) * size
            if size == 1000:
                total, group = total + group, 0
            last = size
        else:
            if taken and not (last >= 100 > size) and not (last >= 20 and last < 100 and size < 10):
                break
            if taken and last < 100 and (last < 20 or last % 10):
                break
            group += size
            last = size
        taken += 1
        joined = False
    if joined:
        taken -= 1
    return total + group, taken, ordinal


def _joins(words: list[SaidWord], at: int, last: int, tag: str) -> bool:
    """Whether an "and" stands inside a number: "a hundred and ten", "treinta y uno"."""
    size, _ = _size(words[at + 1].word, tag) if at + 1 < len(words) else (None, False)
    if size is None:
        return False
    if tag == "es":
        return 30 <= last < 100 and last % 10 == 0 and size < 10
    return last >= 100 > size


def _size(word: str, tag: str) -> tuple[int | None, bool]:
    return _SIZES[tag].get(word, (None, False))


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and word.replace(".", "", 1).isdigit()


def _money(words: list[SaidWord], tag: str) -> list[SaidWord]:
    """Amounts as one number and a currency: "26 pounds 10 (pence)", "50 pence"."""
    found: list[SaidWord] = []
    at = 0
    while at < len(words):
        one = words[at]
        following = words[at + 1].word if at + 1 < len(words) else ""
        if not _is_number(one.word) or following not in (*_CURRENCIES, *_COINS):
            found.append(one)
            at += 1
            continue
        if following in _COINS:
            coins = one.word if len(one.word) > 1 else f"0{one.word}"
            found += [replace(one, word=f"0.{coins}"), replace(words[at + 1], word="pound")]
            at += 2
            continue
        amount, rest = one.word, at + 2
        if "." not in amount:
            over = rest + 1 if rest < len(words) and words[rest].word in _COINS_AFTER else rest
            coins = words[over].word if over < len(words) else ""
            named = over + 1 < len(words) and words[over + 1].word in _COINS
            near = over < len(words) and words[over].clause - words[at + 1].clause <= over - rest
            bare = over == rest or (over > rest and words[rest].word == "con")
            if coins.isdigit() and len(coins) <= 2 and near and (named or bare):
                amount = f"{amount}.{coins.zfill(2)}"
                rest = over + 1 + named
        elif len(amount.partition(".")[2]) == 1:
            amount += "0"
        found += [
            replace(one, word=amount.removesuffix(".00")),
            replace(words[at + 1], word=_CURRENCIES[following]),
        ]
        at = rest
    return found


def _dates(words: list[SaidWord], tag: str) -> list[SaidWord]:
    """Days of a month as "21 october", however they were said."""
    months = _MONTHS[tag]
    found: list[SaidWord] = []
    at = 0
    while at < len(words):
        one = words[at]
        day = one.word.removesuffix("th")
        rest = at + 1
        if rest < len(words) and words[rest].word in ("of", "de"):
            rest += 1
        if day.isdigit() and rest < len(words) and words[rest].word in months:
            if found and found[-1].word in ("the", "el"):
                found.pop()
            found += [replace(one, word=day), words[rest]]
            at = rest + 1
            continue
        if one.word in months and at + 1 < len(words):
            over = at + 2 if words[at + 1].word == "the" and at + 2 < len(words) else at + 1
            day = words[over].word
            if (day.endswith("th") and day[:-2].isdigit()) or (day.isdigit() and int(day) <= 31):
                found += [replace(words[over], word=day.removesuffix("th")), one]
                at = over + 1
                continue
        found.append(one)
        at += 1
    return found


def _runs(words: list[SaidWord]) -> list[SaidWord]:
    """Digits that were said or written in groups, as one: an account, a telephone number."""
    found: list[SaidWord] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and _of_a_run(words[end], words[at]):
            end += 1
        digits = "".join(one.word for one in words[at:end])
        if end - at > 1 and len(digits) >= _LEAST_RUN:
            shown = " ".join(one.shown for one in words[at:end])
            found.append(replace(words[at], word=digits, shown=shown))
            at = end
        else:
            found += words[at : max(end, at + 1)]
            at = max(end, at + 1)
    return found


def _of_a_run(one: SaidWord, first: SaidWord) -> bool:
    """Whether digits may go on from others: said one by one, or written within one clause."""
    if not one.word.isdigit():
        return False
    if one.shown[:1].isdigit():
        return one.clause == first.clause
    return len(one.word) == 1 or len(set(one.word)) == 1
