"""Slips of the keys: the words one letter away from what was typed."""

from __future__ import annotations

from collections.abc import Iterator

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

# Shorter words have too many neighbours, longer ones are no words.
SHORTEST, LONGEST = 5, 24


def one_letter_away(word: str) -> Iterator[str]:
    """Every text that is one deletion, swap of neighbours, replacement or insertion away.

    After Norvig, "How to write a spelling corrector" (2007). About 54 texts a letter, some
    of them twice; looking each up is quicker than measuring every word of a library.
    """
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _LETTERS:
            if right:
                yield left + letter + right[1:]
            yield left + letter + right
