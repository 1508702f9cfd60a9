"""Words that callers use for one another, and words that mean one thing together.

The words stand in `lexicon/groups.txt` and `lexicon/phrases.txt`, each with the rule by which
a word belongs there.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jobaid.library.search.lexicon import english as english_lists
from jobaid.library.search.lexicon import lines
from jobaid.library.search.lexicon import spanish as spanish_lists
from jobaid.library.search.word_forms import english_stem, spanish_stem

SAME = 0.7  # what a word of the same meaning counts, against the word itself
NEAR = 0.3  # what a word that only goes with it counts
LONGEST_PHRASE = 4

# What its words count, its English words, its Spanish ones.
_Group = tuple[float, tuple[str, ...], tuple[str, ...]]


@cache
def phrases() -> Mapping[tuple[str, ...], str]:
    """Stems of words said together, and the one word that stands for them."""
    known: dict[tuple[str, ...], str] = {}
    for line in lines("phrases"):
        name, _, spoken = line.partition(":")
        for phrase in spoken.split(","):
            known[tuple(english_stem(word) for word in phrase.split())] = name
    return known


def with_phrases(words: list[str]) -> list[str]:
    """The words, followed by the names of the phrases among them."""
    known, opening = phrases(), _openings()
    stems = [english_stem(word) for word in words]
    found: list[str] = []
    for start, stem in enumerate(stems):
        if stem in opening:
            for size in range(2, LONGEST_PHRASE + 1):
                name = known.get(tuple(stems[start : start + size]))
                if name is not None and name not in found:
                    found.append(name)
    return words + found


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases())


@cache
def _groups() -> list[_Group]:
    groups: list[_Group] = []
    for line in lines("groups"):
        worth = NEAR if line.startswith("~") else SAME
        left, _, right = line.removeprefix("~").partition("|")
        groups.append((worth, tuple(left.split()), tuple(right.split())))
    return groups


@cache
def _filed(first: str, *, spanish: bool) -> Mapping[str, list[int]]:
    """The groups by the stems of their words, of those stems that begin with one letter.

    A stem begins as its word does, or as the base of an irregular form: the others, nearly all
    words, need not be cut to their stems for a search.
    """
    stem_of, forms = (
        (spanish_stem, spanish_lists().forms) if spanish else (english_stem, english_lists().forms)
    )
    index: dict[str, list[int]] = {}
    for number, (_, left, right) in enumerate(_groups()):
        words = (word for word in (right if spanish else left) if forms.get(word, word)[0] == first)
        for stem in dict.fromkeys(map(stem_of, words)):
            index.setdefault(stem, []).append(number)
    return index


@cache
def known_words() -> frozenset[str]:
    """Every word of the thesaurus as written: words that are no slips of the keys."""
    return frozenset(word for _, left, right in _groups() for word in left + right)


def others(word: str, *, spanish: bool) -> dict[tuple[str, bool], float]:
    """Words of the same or a near meaning, each with its language and what it counts.

    `spanish` says how to read `word`; the key's second part whether the other is Spanish.
    """
    own = spanish_stem(word) if spanish else english_stem(word)
    found: dict[tuple[str, bool], float] = {}
    for number in _filed(own[:1], spanish=spanish).get(own, ()):
        worth, left, right = _groups()[number]
        for other in left:
            if spanish or english_stem(other) != own:
                found[other, False] = max(worth, found.get((other, False), 0.0))
        for other in right:
            if not spanish or spanish_stem(other) != own:
                found[other, True] = max(worth, found.get((other, True), 0.0))
    return found
