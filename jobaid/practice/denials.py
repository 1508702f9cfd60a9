"""Words that deny: "not", "never", "sin"; and the turns of speech in which they do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from jobaid.practice.even_words import tag_of
from jobaid.practice.word_lists import split_words

if TYPE_CHECKING:
    from jobaid.practice.even_words import SaidWord

_DENIALS = {
    "en": frozenset(
        split_words("not never no nobody nothing none neither nor without unable hardly nowhere")
    ),
    "es": frozenset(split_words("no nunca nadie nada ni sin tampoco jamas ninguno ninguna ningun")),
}
_NO_DENIALS = {
    "en": (
        ("no", "later", "than"), ("not", "later", "than"), ("no", "more", "than"),
        ("not", "more", "than"), ("no", "less", "than"), ("no", "problem"), ("no", "trouble"),
        ("no", "doubt"), ("not", "only"), ("no", "worries"), ("do", "not", "worry"),
        ("not", "to", "worry"), ("no", "matter"), ("nothing", "to", "worry", "about"),
        ("why", "not"),
    ),
    "es": (
        ("no", "mas", "de"), ("no", "se", "preocupe"), ("no", "solo"), ("sin", "duda"),
        ("sin", "problema"), ("no", "hay", "problema"), ("sin", "falta"), ("por", "que", "no"),
        ("nada", "mas"), ("no", "pasa", "nada"),
    ),
}  # fmt: skip


def is_denial(word: str, language: str) -> bool:
    """Whether a word, evened out, denies."""
    return word in _DENIALS[tag_of(language)]


def denial_places(
    words: Sequence[SaidWord], among: Iterable[int], language: str, but: Collection[int] = ()
) -> list[int]:
    """Where a denial stands `among` these places, those of `but` left out."""
    tag = tag_of(language)
    said = [one.word for one in words]
    denying = [at for at in among if said[at] in _DENIALS[tag] and at not in but]
    if not denying:
        return denying
    idle: set[int] = set()
    there = set(said)
    for turn in _NO_DENIALS[tag]:
        if turn[0] not in there:
            continue
        length = len(turn)
        for at in range(len(said) - length + 1):
            if tuple(said[at : at + length]) == turn:
                idle.update(range(at, at + length))
    return [at for at in denying if at not in idle]
