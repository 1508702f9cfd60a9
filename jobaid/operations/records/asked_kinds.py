"""Kinds of calls that are asked for by their name alone: "spanish", "complaint calls", "by phone".

A name counts where it stands as one: a language of the house, customers of the house, a channel
or a script beside the word for calls. Elsewhere it is a word like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jobaid.operations.records.house_names import HouseName, HouseNames

_MOST_WORDS = 8  # of a name
_CALLS = frozenset(
    ("call", "calls", "contact", "contacts", "llamada", "llamadas", "contacto", "contactos")
)
_CUSTOMERS = frozenset(("customer", "customers", "caller", "callers", "cliente", "clientes"))
_SPEAKING = frozenset(("speaking", "speaker", "speakers", "hablantes"))
_FROM = frozenset(("from", "of", "de"))
_BY = frozenset(("by", "via", "on", "over", "por"))
_ABOUT = frozenset(("about", "of", "sobre", "de", "del"))
_SMALL = frozenset(("a", "an", "the", "un", "una", "el", "la", "los", "las"))


class KindAsked(NamedTuple):
    """A kind of calls, and the words that ask for it: from the one at `start`, before `end`."""

    kind: str
    known: list[HouseName]
    start: int
    end: int


def kinds_in(words: Sequence[str], names: HouseNames) -> Iterator[KindAsked]:
    """What is asked for by its name alone, the longest names first.

    `words` are folded; one that was read already is "", a comma parts them.
    """
    for length in range(min(_MOST_WORDS, len(words)), 0, -1):
        for at in range(len(words) - length + 1):
            its = words[at : at + length]
            if all(its) and "," not in its and its[0][0] not in '"“':
                found = _named(_Place(words, at, at + length), names)
                if found is not None:
                    yield found


class _Place:
    """Some words, and what stands beside them."""

    def __init__(self, words: Sequence[str], start: int, end: int) -> None:
        self.words, self.start, self.end = words, start, end

    @property
    def text(self) -> str:
        return " ".join(self.words[self.start : self.end])

    def after(self, wanted: frozenset[str]) -> bool:
        """Whether one of some words comes next; it then belongs to them."""
        there = self.end < len(self.words) and self.words[self.end] in wanted
        self.end += there
        return there

    def before(self, wanted: frozenset[str]) -> bool:
        """Whether one of some words stands before them, maybe with an article between."""
        at = self.start - 1
        while at >= 0 and self.words[at] in _SMALL:
            at -= 1
        there = at >= 0 and self.words[at] in wanted
        if there:
            self.start = at
        return there

    def is_alone(self) -> bool:
        """Whether there is nothing else between two commas."""
        before = self.start == 0 or self.words[self.start - 1] in ("", ",")
        return before and (self.end == len(self.words) or self.words[self.end] in ("", ","))


def _named(place: _Place, names: HouseNames) -> KindAsked | None:
    text = place.text
    kind = ""
    if names.is_own_language(text.removesuffix("-speaking")):
        kind, text = "language", text.removesuffix("-speaking")
        _ = place.after(_SPEAKING), place.after(_CUSTOMERS)
    elif known := names.find("customer_kind", text):
        alone, whose = place.is_alone(), place.before(_FROM)
        beside = place.after(_CUSTOMERS) or place.after(_CALLS) or whose or alone
        kind = "customer_kind" if beside else ""
    elif known := _channels(text, names):
        beside = place.after(_CALLS) or place.before(_BY) or not names.find("channel", text)
        return KindAsked("channel", known, place.start, place.end) if beside else None
    elif names.find("script", text):
        about = place.before(_ABOUT) and place.before(_CALLS)
        kind = "script" if about or place.after(_CALLS) else ""
    return KindAsked(kind, names.find(kind, text), place.start, place.end) if kind else None


def _channels(text: str, names: HouseNames) -> list[HouseName]:
    """The channel of a name, also of several: "chats"."""
    return names.find("channel", text) or names.find("channel", text.removesuffix("s"))
