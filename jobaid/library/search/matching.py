"""Which words of a library a typed word may stand for, and how much each then counts."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.library.search.meanings import known_words, others
from jobaid.library.search.word_forms import english_stem, irregular_forms, is_filler, spanish_stem

if TYPE_CHECKING:
    from jobaid.library.search.packing import Packed

# What a match counts against the very word: another form of it, a word it begins, a word one
# letter away, a word with the same beginning. Tried on four sets of callers' sentences from
# different businesses: between half and twice these values the results hardly move.
FORM, BEGUN, SLIP, KIN = 0.95, 0.8, 0.7, 0.5
# A beginning of a word stands for at most so many words: those in most rows.
MOST_BEGUN = 64
_SHORTEST_KIN = 5

Meant = dict[int, float]


class Matcher:
    """Finds the words of one library that a typed word may stand for.

    Words are numbers into `packed.words`. A weight is the quality of the match times the
    word's rarity, as the inverse document frequency of BM25 (Robertson and Zaragoza 2009,
    with 1 added so that it stays positive). All forms of a word share one rarity, and a
    word that only means the same never weighs more than the typed word itself would.
    """

    def __init__(self, packed: Packed) -> None:
        self._packed = packed
        self._words = packed.words
        self._number = {word: number for number, word in enumerate(packed.words)}
        self._rows = max(1, len(packed.ids))
        self._known: dict[tuple[str, bool, bool], Meant] = {}

    def meant(self, word: str, *, begun: bool, spanish: bool) -> Meant:
        """The words that `word` may stand for, with their weights.

        `begun` says that it may be only the beginning of a word, `spanish` that the sentence
        is Spanish.
        """
        key = (word, begun, spanish)
        found = self._known.get(key)
        if found is None:
            found = self._understood(word, spanish)
            if begun:
                self._add_begun(found, word)
            if not found and word.isascii() and not is_filler(word):
                found = self._guessed(word, begun, spanish)
            if len(self._known) > 4096:
                self._known.clear()
            self._known[key] = found
        return found

    def _rarity(self, numbers: Iterable[int]) -> float:
        """How much it says that a row has one of these words.

        A row that has it only in its running text counts for a quarter: every script may
        speak of an account, and the one that is named for it still stands out.
        """
        packed = self._packed
        rows = sum(
            packed.strong_at[n + 1]
            - packed.strong_at[n]
            + (packed.weak_at[n + 1] - packed.weak_at[n]) / 4
            for n in numbers
        )
        rows = min(rows, self._rows)
        return math.log(1 + (self._rows - rows + 0.5) / (rows + 0.5))

    def _beginning_with(self, start: str) -> range:
        first = bisect_left(self._words, start)
        return range(first, bisect_left(self._words, start + "\U0010ffff", first))

    def _forms(self, word: str, spanish: bool) -> Meant:
        """The word itself and its other forms, with the quality of each."""
        stem_of = spanish_stem if spanish else english_stem
        stem = stem_of(word)
        # A stem and its words begin alike, but for a last letter and the irregular forms.
        near = self._beginning_with(stem[: max(3, len(stem) - 1)])
        found = {n: FORM for n in near if stem_of(self._words[n]) == stem}
        for form in irregular_forms(stem, in_spanish=spanish):
            if form in self._number:
                found[self._number[form]] = FORM
        if word in self._number:
            found[self._number[word]] = 1.0
        return found

    def _understood(self, word: str, spanish: bool) -> Meant:
        own = self._forms(word, spanish=False)
        if spanish or not own:
            own = self._forms(word, spanish=True) | own
        rarity = self._rarity(own) if own else math.inf
        found = {number: quality * rarity for number, quality in own.items()}
        same = others(word, spanish=False)
        if spanish or not same:
            same = same | others(word, spanish=True)
        for (other, is_spanish), worth in same.items():
            if forms := self._forms(other, is_spanish):
                weight = worth * min(rarity, self._rarity(forms))
                for number, quality in forms.items():
                    _raise_to(found, number, quality * weight)
        return found

    def _add_begun(self, found: Meant, word: str) -> None:
        packed = self._packed
        near: Iterable[int] = self._beginning_with(word)
        near = sorted(near, key=lambda n: packed.strong_at[n] - packed.strong_at[n + 1])
        near = near[:MOST_BEGUN]
        if near:
            weight = BEGUN * min(max(found.values(), default=math.inf), self._rarity(near))
            for number in near:
                _raise_to(found, number, weight)

    def _guessed(self, word: str, begun: bool, spanish: bool) -> Meant:
        """A word that the library does not have: a slip, two words in one, or a relative."""
        from jobaid.library.search.mistypings import LONGEST, SHORTEST, one_letter_away

        if not SHORTEST <= len(word) <= LONGEST or word in known_words():
            return {}
        near = sorted(set(one_letter_away(word)))
        if any(len(other) > 3 and is_filler(other) for other in near):
            return {}
        found: Meant = {}
        for other in near:
            if other in self._number or other in known_words():
                self._take(found, other, spanish)
        if not found and begun:
            for other in near:
                if len(other) >= len(word) and (words := self._beginning_with(other)):
                    weight = self._rarity(words) * BEGUN * SLIP
                    for number in words[:MOST_BEGUN]:
                        _raise_to(found, number, weight)
        if not found:
            for cut in range(3, len(word) - 2):
                if word[:cut] in self._number and word[cut:] in self._number:
                    self._take(found, word[:cut], spanish)
                    self._take(found, word[cut:], spanish)
        for size in range(len(word) - 1, _SHORTEST_KIN - 1, -1):
            if found:
                break
            words = self._beginning_with(word[:size])
            found = {n: self._rarity(words) * KIN for n in words[:MOST_BEGUN]}
        return found

    def _take(self, found: Meant, other: str, spanish: bool) -> None:
        for number, weight in self._understood(other, spanish).items():
            _raise_to(found, number, weight * SLIP)


def _raise_to(found: Meant, number: int, weight: float) -> None:
    if found.get(number, 0.0) < weight:
        found[number] = weight
