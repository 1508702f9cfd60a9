"""Points of a line in own words, judged by the keys that its author wrote down.

The order is fixed: what of `must` is absent, what `spoils`, a denial that is no key. What was
said both rightly and wrongly, and a sentence of which nothing can be a key, is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jobaid.practice.denials import denial_places, is_denial
from jobaid.practice.even_words import even_words, stem_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.model.script_notes import SpeakingPoint
    from jobaid.practice.even_words import SaidWord

COVERED, MISSING, SPOILT, ASK = "covered", "missing", "spoilt", "ask"
Stems = tuple[str, ...]

_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.](?=\d)[^.!?…\n]*)*[.!?…\n]*")


@dataclass(frozen=True, slots=True)
class JudgedPoint:
    """How a point came across; `why` is for a person. `text` is what it is about."""

    id: str
    state: str
    why: Sentence
    text: str = ""

    def as_json(self) -> dict[str, Any]:
        """For other programs."""
        return {"id": self.id, "state": self.state, "why": str(self.why)}


@dataclass(frozen=True, slots=True)
class _Key:
    """One word or phrase of a group; `denies` where it is a denial."""

    stems: Stems
    denies: bool
    text: str = ""


def authored(
    points: Iterable[SpeakingPoint],
    words: Sequence[SaidWord],
    language: str,
    languages: tuple[str, ...],
) -> tuple[JudgedPoint, ...]:
    """The points of a step as its author wrote them."""
    said = _SaidWords(words, language)
    found = []
    for point in points:
        groups = [
            [_key(text, language) for text in group] for group in point.must_in(language, languages)
        ]
        spoils = [_key(text, language) for text in point.spoils_in(language, languages)]
        state, why = said.judged(groups, spoils, denial=point.denial)
        found.append(JudgedPoint(point.id, state, why, point.text.text(language, languages)))
    return tuple(found)


def from_the_line(
    line: str,
    values: Iterable[str],
    words: Sequence[SaidWord],
    language: str,
    free: Iterable[str] = (),
) -> tuple[JudgedPoint, ...]:
    """The sentences of a line as points: the numbers, names and values in them are the keys.

    The words of `free` are none.
    """
    said = _SaidWords(words, language)
    merged = tuple(
        (" ".join(one.word for one in even_words(value, language)), value) for value in values
    )
    no_keys = tuple(one.word for word in free for one in even_words(word, language))
    found = []
    for number, text in enumerate(sentences_of(line), 1):
        keys = _keys_of(text, merged, language, no_keys)
        id = f"sentence-{number}"
        if not words:
            found.append(JudgedPoint(id, MISSING, sentence("Nothing was said."), text))
        elif not keys:
            why = sentence("Nothing in this sentence can be checked by itself.")
            found.append(JudgedPoint(id, ASK, why, text))
        else:
            groups = [[key] for key in keys]
            denials = [
                _Key((stem_of(one.word, language),), True, one.shown)
                for one in even_words(text, language)
                if is_denial(one.word, language)
            ]
            if denials:
                groups.append(denials)
            state, why = said.judged(groups, [], denial=True, may_deny=bool(denials))
            found.append(JudgedPoint(id, state, why, text))
    return tuple(found)


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, without their spaces around."""
    return [one[0].strip() for one in _SENTENCE.finditer(text) if one[0].strip(" .!?…\n")]


@lru_cache(maxsize=4096)
def _keys_of(
    text: str, merged: tuple[tuple[str, str], ...], language: str, no_keys: tuple[str, ...]
) -> tuple[_Key, ...]:
    keys: list[_Key] = []
    words = even_words(text, language)
    whole = f" {' '.join(one.word for one in words)} "
    for value, shown in merged:
        if value and f" {value} " in whole:
            keys.append(replace(_key(value, language), text=shown))
    for at, one in enumerate(words):
        before = words[at - 1] if at else None
        is_name = (
            before is not None
            and before.sentence == one.sentence
            and before.shown != one.shown
            and one.shown[:1].isupper()
            and not one.shown.startswith(("I'", "I’"))
            and one.word != "i"
        )
        if (one.word[:1].isdigit() or is_name) and one.word not in no_keys:
            keys.append(_Key((stem_of(one.word, language),), False, one.shown))
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=4096)
def _key(text: str, language: str) -> _Key:
    words = [one.word for one in even_words(text, language)]
    denies = any(is_denial(word, language) for word in words)
    return _Key(tuple(stem_of(word, language) for word in words), denies, text)


class _SaidWords:
    def __init__(self, words: Sequence[SaidWord], language: str) -> None:
        self._words = words
        self._language = language
        self._stems = [stem_of(one.word, language) for one in words]
        by_sentence: dict[int, list[int]] = {}
        for at, one in enumerate(words):
            by_sentence.setdefault(one.sentence, []).append(at)
        self._sentences = list(by_sentence.values())

    def judged(
        self,
        groups: list[list[_Key]],
        spoils: list[_Key],
        *,
        denial: bool,
        may_deny: bool = False,
    ) -> tuple[str, Sentence]:
        """How a point stands, and why. `may_deny`: more than one denial in it is no fault."""
        states: list[tuple[str, Sentence]] = []
        turned: list[list[int]] = []
        best: tuple[int, int | None] = (-1, None)
        for places in self._sentences:
            hits = [self._first(group, places) for group in groups]
            absent = [number for number, hit in enumerate(hits) if hit is None]
            if not absent:
                states.append(self._whole(places, [hit for hit in hits if hit], spoils, may_deny))
            elif denial and self._only_denials(groups, absent) and len(absent) < len(groups):
                turned.append(places)
            if absent and len(groups) - len(absent) > best[0]:
                best = (len(groups) - len(absent), absent[0])
        if states:
            kinds = {state for state, _ in states}
            if len(kinds) > 1:
                return ASK, sentence("It was said both rightly and wrongly.")
            return states[0]
        if turned:
            return SPOILT, sentence("The “not” was left out, so it says the opposite.")
        if not groups:
            return ASK, sentence("Nothing is written down by which this can be checked.")
        lacking = groups[best[1] or 0]
        words = " / ".join(key.text for key in lacking[:3])
        if best[0] > 0:
            # The rest of it was said; what belongs to it was not, or in another sentence.
            return MISSING, sentence("Only a part was said; with it belongs: {words}.", words=words)
        return MISSING, sentence("Not heard: {words}.", words=words)

    def _whole(
        self,
        places: list[int],
        hits: list[tuple[int, int]],
        spoils: list[_Key],
        may_deny: bool,
    ) -> tuple[str, Sentence]:
        for key in spoils:
            if (hit := self._find(key, places)) is not None:
                words = " ".join(one.shown for one in self._words[hit[0] : hit[1]])
                return SPOILT, sentence("“{words}” takes it back.", words=words)
        taken = {at for start, end in hits for at in range(start, end)}
        clauses = {self._words[at].clause for at in taken}
        among = [at for at in places if self._words[at].clause in clauses]
        denied = denial_places(self._words, among, self._language, taken)
        if denied and not may_deny:
            return SPOILT, sentence("“{word}” denies it.", word=self._words[denied[0]].shown)
        return COVERED, sentence("All of it was said.")

    def _only_denials(self, groups: list[list[_Key]], absent: list[int]) -> bool:
        return all(any(key.denies for key in groups[number]) for number in absent)

    def _first(self, group: list[_Key], places: list[int]) -> tuple[int, int] | None:
        """The longest key of a group that was said here."""
        found = [hit for key in group if (hit := self._find(key, places)) is not None]
        return max(found, key=lambda hit: hit[1] - hit[0], default=None)

    def _find(self, key: _Key, places: list[int]) -> tuple[int, int] | None:
        length = len(key.stems)
        if not length or not places:
            return None
        for at in range(places[0], places[-1] - length + 2):
            if tuple(self._stems[at : at + length]) == key.stems:
                return at, at + length
        return None
