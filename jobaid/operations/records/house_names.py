"""What people call the things that calls are asked for by: scripts, agents, outcomes, rules ..."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from typing import TYPE_CHECKING, NamedTuple

from jobaid.library.findings import nearest
from jobaid.log.index.index_words import fold

if TYPE_CHECKING:
    from jobaid.library.model import Library, Words
    from jobaid.log.index.record_index import Index

KINDS = ("script", "step", "outcome", "rule", "agent", "team", "language", "version", "desk",
         "channel", "customer_kind")  # fmt: skip
"""What can be named."""

LANGUAGES = {
    "en": ("english", "ingles"),
    "es": ("spanish", "espanol", "castellano"),
    "fr": ("french", "frances"),
    "de": ("german", "aleman"),
    "it": ("italian", "italiano"),
    "pt": ("portuguese", "portugues"),
    "pl": ("polish", "polaco"),
    "cy": ("welsh", "gales"),
}
"""What languages are called, folded."""

CHANNELS = {
    "phone": ("telephone", "telefono"),
    "chat": (),
    "email": ("e-mail", "mail", "correo", "correo electronico"),
}
"""What channels are called, folded."""

_WORD = re.compile(r"[^\W_]+")
_LEAST_OF_VERSION = 4  # signs of a content id that may tell it


class HouseName(NamedTuple):
    """A thing: its id in the record, and what people call it."""

    id: str
    title: str


class HouseNames:
    """The names of a house: those of its library and those that only the record knows."""

    def __init__(self) -> None:
        self._by_words: dict[str, dict[str, list[HouseName]]] = {kind: {} for kind in KINDS}
        self._all: dict[str, dict[str, HouseName]] = {kind: {} for kind in KINDS}
        self._own_languages: set[str] = set()
        self._scripts_with: dict[Set[str], tuple[str, ...]] = {}

    @classmethod
    def of(cls, library: Library | None, index: Index | None) -> HouseNames:
        """The names in a library (in all its languages) and in a record."""
        made = cls()
        if library is not None:
            made._take_library(library)
        if index is not None:
            present = index.present_names()
            made._take_languages(one for one in present.get("language", ()) if isinstance(one, str))
            for kind in KINDS:
                for name in present.get(kind, ()):
                    id, title = name if isinstance(name, tuple) else (name, "")
                    made._add(kind, id, title or (id[:8] if kind == "version" else id), title)
        for channel, told in CHANNELS.items():
            if channel in made._all["channel"]:
                made._add("channel", channel, channel, *told)
        return made

    def all(self, kind: str) -> list[HouseName]:
        """Everything of a kind, by title."""
        return sorted(self._all[kind].values(), key=lambda one: fold(one.title))

    def find(self, kind: str, words: str) -> list[HouseName]:
        """The things that are called so (folded, as a whole): several scripts have a "Close"."""
        known = self._by_words.get(kind, {}).get(_plain(words), [])
        if not known and kind == "version" and len(words) >= _LEAST_OF_VERSION:
            longer = [one for id, one in self._all[kind].items() if id.startswith(words)]
            return longer if len(longer) == 1 else []
        return known

    def title(self, kind: str, id: str) -> str:
        """What people call a thing; its id where nothing else is known."""
        known = self._all[kind].get(id)
        return id if known is None else known.title

    def is_own_language(self, words: str) -> bool:
        """Whether this (folded) is what a language of the house or its record is called."""
        known = self.find("language", words)
        return words != "" and any(
            one.id in self._own_languages for one in known if words != one.id
        )

    def scripts_with(self, words: Set[str]) -> tuple[str, ...]:
        """The scripts of which the id, the title or a former id has one of some words (folded)."""
        if words not in self._scripts_with:
            named = self._by_words["script"].items()
            there = [known for text, known in named if not words.isdisjoint(_WORD.findall(text))]
            ids = dict.fromkeys(one.id for known in there for one in known)
            self._scripts_with[words] = tuple(ids)
        return self._scripts_with[words]

    def near(self, kind: str, words: str) -> str | None:
        """The name that was most likely meant."""
        close = nearest(_plain(words), self._by_words[kind])
        if close is None:
            return None
        known = self._by_words[kind][close][0]
        return known.title if _plain(known.title) == close else known.id

    def _take_library(self, library: Library) -> None:
        languages = library.house.languages

        def add(kind: str, id: str, words: Words, *more: str) -> None:
            every = [words.text(one, languages) for one in languages]
            self._add(kind, id, every[0] or id, *every, *more)

        for script in library.scripts.values():
            add("script", script.id, script.title, *script.was)
            for step in script.steps:
                add("step", f"{script.id}/{step.id}", step.title, step.id)
        for one in library.house.customer_kinds:
            add("customer_kind", one.id, one.label, *one.was)
        for outcome in library.outcomes.values():
            add("outcome", outcome.id, outcome.label, *outcome.was)
        for rule in library.never.values():
            add("rule", rule.id, rule.text, *rule.was)
        for person in library.people.values():
            self._add("agent", person.id, person.name, person.name)
            if person.team:
                self._add("team", person.team, person.team)
        self._take_languages(languages)
        for language, told in LANGUAGES.items():
            self._add("language", language, told[0].capitalize(), *told)

    def _take_languages(self, languages: Iterable[str]) -> None:
        """Those that calls are taken in: each is meant wherever it is named."""
        for language in languages:
            told = LANGUAGES.get(language, (language,))
            self._add("language", language, told[0].capitalize(), *told)
            self._own_languages.add(language)

    def _add(self, kind: str, id: str, title: str, *others: str) -> None:
        known = self._all[kind].setdefault(id, HouseName(id, title or id))
        for words in (id, known.title, *others):
            here = self._by_words[kind].setdefault(_plain(words), []) if words else [known]
            if known not in here:
                here.append(known)


def _plain(words: str) -> str:
    """As names are compared: no case, no accents, single blanks, no mark at the end."""
    return " ".join(fold(words).replace("“", " ").replace("”", " ").split()).strip(" .:?!'\"")
