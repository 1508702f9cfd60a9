"""Finding phrases in what is typed: never rules' phrases, and glossary terms on a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

# Letters and digits; apostrophes and hyphens part words, in the phrase as in the text.
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?;:\n\r\u2026]")
_WIDEST_GAP = 3
LONGEST = 20_000
"""Characters that are looked at; a note is never longer."""


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """A word without case and accents (Unicode NFKD without its marks)."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word)
    return "".join(one for one in apart if not unicodedata.combining(one)).casefold()


class PhraseBook:
    """Phrases to be found as whole words, whatever their case and accents.

    `plurals` finds a phrase also where its last word has an s or es more.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]], *, plurals: bool = False) -> None:
        """`phrases` are (phrase, key) pairs; several phrases may have one key."""
        self._plurals = plurals
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, key in phrases:
            words = tuple(fold_word(one) for one in _WORD.findall(phrase))
            if words:
                self._add(words, key)
        for known in self._by_first.values():
            known.sort(key=lambda one: -len(one[0]))

    def _add(self, words: tuple[str, ...], key: str) -> None:
        many = [words]
        if self._plurals:
            many += [(*words[:-1], words[-1] + ending) for ending in ("s", "es")]
        for one in many:
            self._by_first.setdefault(one[0], []).append((one, key))

    def find(self, text: str) -> list[tuple[str, int, int]]:
        """(key, start, end) of every phrase found, in order; they do not overlap.

        Of two phrases that begin at one word the longer counts.
        """
        if not self._by_first:
            return []
        spots = [
            (fold_word(one.group()), one.start(), one.end())
            for one in _WORD.finditer(text[:LONGEST])
        ]
        found: list[tuple[str, int, int]] = []
        at = 0
        while at < len(spots):
            hit = self._at(text, spots, at)
            if hit is None:
                at += 1
                continue
            length, key = hit
            found.append((key, spots[at][1], spots[at + length - 1][2]))
            at += length
        return found

    def _at(self, text: str, spots: list[tuple[str, int, int]], at: int) -> tuple[int, str] | None:
        for words, key in self._by_first.get(spots[at][0], ()):
            end = at + len(words)
            if end <= len(spots) and all(spots[at + n][0] == word for n, word in enumerate(words)):
                gaps = (text[spots[n][2] : spots[n + 1][1]] for n in range(at, end - 1))
                if all(len(gap) <= _WIDEST_GAP and not _SENTENCE_END.search(gap) for gap in gaps):
                    return len(words), key
        return None
