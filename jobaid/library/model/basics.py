"""What everything in a library is made of: texts people read, places in files, things offered.

A `FilePlace` is a (line, column) pair, both counted from 1, of the value in its file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from jobaid.quick_dataclasses import dataclass

FilePlace = tuple[int, int]
NOWHERE: FilePlace = (1, 1)


@dataclass(frozen=True, slots=True)
class Words:
    """A text people read: one text, or one for each language.

    `by_language` maps language codes to texts; the key "" holds a text that was written
    without a language and serves them all.
    """

    by_language: Mapping[str, str]

    @classmethod
    def of(cls, text: str) -> Words:
        """Words without a language."""
        return cls({"": text})

    def text(self, language: str, languages: tuple[str, ...] = ()) -> str:
        """The text for `language`; a missing one falls back to the first of `languages`."""
        texts = self.by_language
        found = texts.get(language)
        if found is None:
            found = texts.get("")
        if found is None and languages:
            found = texts.get(languages[0])
        if found is None:
            found = next(iter(texts.values()), "")
        return found

    @property
    def any(self) -> str:
        """Some text, for places where no language is known."""
        return self.text("")

    def __bool__(self) -> bool:
        return any(self.by_language.values())


@dataclass(frozen=True, slots=True)
class Located:
    """Anything that stands somewhere in a file.

    `at` is its own spot, `spots` those of its keys' values, `extra` the keys that this
    version does not know (kept, never dropped), `was` the ids that it had before.
    """

    at: FilePlace = field(default=NOWHERE, kw_only=True, compare=False)
    spots: Mapping[str, FilePlace] = field(default_factory=dict, kw_only=True, compare=False)
    extra: Mapping[str, object] = field(default_factory=dict, kw_only=True)
    was: tuple[str, ...] = field(default=(), kw_only=True)

    def spot(self, key: str) -> FilePlace:
        """Where the value of `key` stands, or the thing itself when the key is absent."""
        return self.spots.get(key, self.at)


@dataclass(frozen=True, slots=True)
class Choice(Located):
    """A reason, a transfer target: something offered, never required."""

    id: str
    label: Words
