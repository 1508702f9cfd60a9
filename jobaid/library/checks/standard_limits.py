"""Limits of standards that nobody can keep, or that are not what their text says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.script_context import found
from jobaid.library.time_units import SECONDS_OF, unit_seconds
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Standard

FILE = "standards.yaml"
_NO_TIME = frozenset({"order", "count"})
# Longer than this no call, wait or promise takes: such a limit is never missed.
LONGEST = 366 * 86400.0
_WRITTEN = (
    "seconds", "minutes", "hours", "working hours", "days", "working days", "weeks", "ms",
)  # fmt: skip
_WORDS: Mapping[str, float] = {
    "half a": 0.5, "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45,
    "fifty": 50, "sixty": 60, "ninety": 90,
    "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "doce": 12, "quince": 15, "veinte": 20, "treinta": 30,
    "cuarenta": 40, "sesenta": 60, "noventa": 90,
}  # fmt: skip
_NAMES: Mapping[str, str] = {
    "segundo": "second", "minuto": "minute", "hora": "hour", "día": "day", "dia": "day",
    "semana": "week", "hr": "hour", "sec": "second", "min": "minute", "h": "hour",
}  # fmt: skip
_NUMBER = r"\d+(?:[.,]\d+)?"
_LENGTH = re.compile(
    rf"(?<![\w.,])({_NUMBER}|{'|'.join(sorted(_WORDS, key=len, reverse=True))})[\s-]*"
    r"(?:(working|business|opening)\s+)?"
    r"(seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|weeks?|segundos?|minutos?|horas?|d[ií]as?"
    r"|semanas?)\b(?:\s+(laborables?|hábiles))?",
    re.IGNORECASE,
)
_SHARE = re.compile(rf"({_NUMBER})\s*(?:%|per ?cent\b|por ciento\b)", re.IGNORECASE)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The standards of the house."""
    for standard in whole.library.standards.values():
        yield from _limits(standard)
        yield from _disagree(standard)


def _limits(standard: Standard) -> Iterator[Finding]:
    bounds = [("at_least", standard.at_least), ("at_most", standard.at_most)]
    for key, value in bounds:
        if value is not None and value < 0:
            words = sentence(
                "The standard `{standard}`: `{key}: {value}` is less than nothing.",
                standard=standard.id,
                key=key,
                value=f"{value:g}",
            )
            yield found(
                FILE, "JA113", standard.spot(key), words, sentence("Write a number from 0 on.")
            )
    least, most = standard.at_least, standard.at_most
    if least is not None and most is not None and least > most:
        words = sentence(
            "Nothing keeps the standard `{standard}`: it is to be at least {least} and at most "
            "{most}.",
            standard=standard.id,
            least=f"{least:g}",
            most=f"{most:g}",
        )
        yield found(FILE, "JA113", standard.spot("at_least"), words, sentence("Swap the two."))
    if standard.unit is None or standard.measure in _NO_TIME:
        return
    seconds = unit_seconds(standard.unit)
    if seconds is None:
        words = sentence(
            "The standard `{standard}`: `unit: {unit}` is no unit of time.",
            standard=standard.id,
            unit=standard.unit,
        )
        yield found(
            FILE, "JA113", standard.spot("unit"), words, sentence("Write {units}.", units=_units())
        )
        return
    unit = re.sub("^(?:business|opening|office) ", "working ", standard.unit.strip().lower())
    if unit not in _WRITTEN and f"{unit}s" not in _WRITTEN:
        meant = next(one for one in _WRITTEN if SECONDS_OF[one.removesuffix("s")] == seconds)
        words = sentence(
            "The standard `{standard}`: `unit: {unit}` is a short form.",
            standard=standard.id,
            unit=standard.unit,
        )
        yield found(
            FILE,
            "JA113",
            standard.spot("unit"),
            words,
            sentence("Write `unit: {meant}`.", meant=meant),
        )
    if most is not None and most * seconds > LONGEST:
        words = sentence(
            "Nothing can miss the standard `{standard}`: it is longer than a year.",
            standard=standard.id,
        )
        yield found(
            FILE,
            "JA113",
            standard.spot("at_most"),
            words,
            sentence("Look at the unit: {units}.", units=_units()),
        )


def _units() -> str:
    return ", ".join(f"`{unit}`" for unit in _WRITTEN[:-1])


_BOUND = {
    "at_least": re.compile(
        r"\bat least\b|\bno (?:less|sooner) than\b|\b(?:al|por lo) menos\b|\bcomo mínimo\b",
        re.IGNORECASE,
    ),
    "at_most": re.compile(
        r"\bat most\b|\bno (?:more|later) than\b|\bcomo (?:mucho|máximo)\b", re.IGNORECASE
    ),
}


def _disagree(standard: Standard) -> Iterator[Finding]:
    """A length of time, or a share, in the text that is none of the standard's numbers."""
    seconds = None if standard.measure in _NO_TIME else unit_seconds(standard.unit)
    bounds = [one for one in (standard.at_most, standard.at_least) if one is not None]
    for language, text in standard.text.by_language.items():
        spot = standard.spots.get(f"text.{language}") or standard.spot("text")
        lengths = [(match[0], _seconds(match)) for match in _LENGTH.finditer(text)]
        if seconds is not None and bounds and lengths:
            meant = [bound * seconds for bound in bounds]
            if not any(abs(one - other) < 0.01 for _, one in lengths for other in meant):
                limit = f"{bounds[0]:g} {standard.unit or 'seconds'}"
                words = sentence(
                    "The standard `{standard}` says “{lengths}”, but what is measured is {limit}.",
                    standard=standard.id,
                    lengths=lengths[0][0],
                    limit=limit,
                )
                yield found(FILE, "JA112", spot, words, sentence("Let both say the same."))
        for told, other, key in (("at_least", standard.at_most, "at_most"),
                                 ("at_most", standard.at_least, "at_least")):  # fmt: skip
            phrase = _BOUND[told].search(text)
            if lengths and phrase and len(bounds) == 1 and other is not None:
                words = sentence(
                    "The standard `{standard}` says “{phrase}”, but its key is `{key}`.",
                    standard=standard.id,
                    phrase=phrase[0],
                    key=key,
                )
                yield found(
                    FILE,
                    "JA112",
                    spot,
                    words,
                    sentence("Write `{told}: {other}`.", told=told, other=f"{other:g}"),
                )
        shares = [float(match[1].replace(",", ".")) / 100 for match in _SHARE.finditer(text)]
        aim = standard.aim
        if aim is not None and shares and not any(abs(one - aim) < 0.0005 for one in shares):
            words = sentence(
                "The standard `{standard}` says {shares} in its text, but its `aim` is {aim}.",
                standard=standard.id,
                shares=f"{shares[0]:.0%}",
                aim=f"{aim:g}",
            )
            yield found(FILE, "JA112", spot, words, sentence("Let both say the same."))


def _seconds(match: re.Match[str]) -> float:
    number = match[1].lower()
    amount = _WORDS[number] if number in _WORDS else float(number.replace(",", "."))
    name = match[3].lower()
    for one in (name, name.removesuffix("s")):
        if one in _NAMES:
            name = _NAMES[one]
    return amount * (unit_seconds(name) or 1)
