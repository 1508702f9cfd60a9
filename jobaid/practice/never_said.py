"""Never phrases in what was said: not where they are denied or quoted from the customer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from jobaid.practice.denials import denial_places
from jobaid.practice.even_words import even_words, tag_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.model import NeverRule
    from jobaid.practice.even_words import SaidWord

_QUOTING = {
    "en": (
        ("you", "said"), ("you", "say"), ("you", "told"), ("you", "mentioned"), ("you", "asked"),
        ("you", "ask"), ("you", "heard"), ("you", "were", "told"), ("they", "told"),
        ("they", "said"), ("you", "mean"), ("you", "wrote"),
    ),
    "es": (
        ("usted", "dijo"), ("usted", "dice"), ("ha", "dicho"), ("me", "dice"), ("me", "dijo"),
        ("le", "dijeron"), ("le", "han", "dicho"), ("usted", "pregunta"), ("dice", "que"),
        ("dijo", "que"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NeverSaid:
    """A phrase of a never rule that was said. `phrase` is as its author wrote it."""

    rule: str
    phrase: str


def never_said(
    words: Sequence[SaidWord],
    rules: Iterable[NeverRule],
    language: str,
    languages: tuple[str, ...],
) -> tuple[NeverSaid, ...]:
    """The phrases of these rules in what was said, one for each rule."""
    found = []
    said = [one.word for one in words]
    there = set(said)
    for rule in rules:
        for text, wanted in _phrases(rule, language, languages):
            if wanted[0] in there and _spoken(words, said, wanted, language):
                found.append(NeverSaid(rule.id, text))
                break
    return tuple(found)


_Phrases = tuple[tuple[str, tuple[str, ...]], ...]
_known: dict[tuple[int, str], tuple[NeverRule, _Phrases]] = {}
_MOST = 2_000


def _phrases(rule: NeverRule, language: str, languages: tuple[str, ...]) -> _Phrases:
    """The phrases of a rule with their words evened out, worked out once."""
    key = (id(rule), language)
    known = _known.get(key)
    if known is not None and known[0] is rule:
        return known[1]
    texts = [phrase.text(language, languages) for phrase in rule.phrases]
    even = [(text, tuple(one.word for one in even_words(text, language))) for text in texts]
    made = tuple((text, wanted) for text, wanted in even if wanted)
    if len(_known) >= _MOST:
        _known.clear()
    _known[key] = (rule, made)
    return made


def _spoken(
    words: Sequence[SaidWord], said: list[str], wanted: tuple[str, ...], language: str
) -> bool:
    length = len(wanted)
    for at in range(len(said) - length + 1):
        if said[at] != wanted[0] or tuple(said[at : at + length]) != wanted:
            continue
        here = words[at : at + length]
        if here[0].sentence != here[-1].sentence or here[0].quoted:
            continue
        before = [
            number
            for number in range(at)
            if words[number].sentence == here[0].sentence and words[number].clause == here[0].clause
        ]
        denied = any(number < at for number in denial_places(words, before, language))
        if not denied and not _quotes([said[number] for number in before], language):
            return True
    return False


def _quotes(before: list[str], language: str) -> bool:
    """Whether the words before tell what the customer, or somebody else, has said."""
    for one in _QUOTING[tag_of(language)]:
        for at in range(len(before) - len(one) + 1):
            if tuple(before[at : at + len(one)]) == one:
                return True
    return False
