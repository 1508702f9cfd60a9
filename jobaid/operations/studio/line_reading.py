"""How a line reads: how long it takes aloud, and whether it is easy to say and to follow."""

from __future__ import annotations

import re

from jobaid.library.texts.aloud import spoken_seconds
from jobaid.sentences import counted, joined, sentence

_LOGIC = re.compile(r"\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_VALUE = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_END = re.compile(r"[.!?\u2026\n]+")
_VOWELS = re.compile(r"[aeiouy]+")
# Reading age of the Flesch-Kincaid grade (Kincaid and others, 1975): grade 6 is about age 11.
_EASY_AGE, _HARD_AGE = 12, 16
_LONG_SENTENCE = 25
_STANDS_FOR_A_VALUE = "value"


def line_note(text: str, language: str) -> str:
    """What is said below a line: seconds aloud, words, how it reads; "" for nothing to say."""
    plain = _VALUE.sub(_STANDS_FOR_A_VALUE, _LOGIC.sub(" ", text))
    words = _WORD.findall(plain)
    if not words:
        return ""
    seconds = spoken_seconds(plain, language)
    return joined(
        counted(seconds, "About %Ln s aloud.", "About %Ln s aloud."),
        counted(len(words), "%Ln word.", "%Ln words."),
        _ease(plain, words, language),
    )


def _ease(plain: str, words: list[str], language: str) -> str:
    sentences = max(1, sum(bool(_WORD.search(part)) for part in _END.split(plain)))
    mean = len(words) / sentences
    if not language.startswith("en"):
        if mean > _LONG_SENTENCE:
            return sentence("Its sentences are long.")
        return sentence("Reads easily.")
    syllables = sum(_syllables(word) for word in words)
    age = round(0.39 * mean + 11.8 * syllables / len(words) - 15.59 + 5)
    if age <= _EASY_AGE:
        return sentence("Reads easily.")
    if age <= _HARD_AGE:
        return sentence("Reads as for age {age}.", age=age)
    return sentence("Hard to follow: shorter words and sentences help.")


def _syllables(word: str) -> int:
    told = word.lower()
    count = len(_VOWELS.findall(told))
    if told.endswith("e") and not told.endswith("le") and count > 1:
        count -= 1
    return max(1, count)
