"""What few steps and scripts have: points to bring across, things to show, accepted warnings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TypeVar

from jobaid.library.model.basics import Located, Words
from jobaid.quick_dataclasses import dataclass

T = TypeVar("T")
KeyGroups = tuple[tuple[str, ...], ...]
"""Of every group one word or phrase."""


@dataclass(frozen=True, slots=True)
class SpeakingPoint(Located):
    """What a sentence in the agent's own words has to bring across.

    `must` and `spoils` are written by language; "" serves every language. `denial` (the file's
    `not`) says that the sense is a denial, so that leaving out the "not" spoils it.
    """

    id: str
    text: Words
    must: Mapping[str, KeyGroups] = field(default_factory=dict)
    spoils: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    denial: bool = False

    def must_in(self, language: str, languages: tuple[str, ...] = ()) -> KeyGroups:
        """The groups for `language`, falling back to the first of `languages`."""
        return _in(self.must, language, languages, ())

    def spoils_in(self, language: str, languages: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The words that spoil the point, for `language`."""
        return _in(self.spoils, language, languages, ())


def _in(by_language: Mapping[str, T], language: str, languages: tuple[str, ...], otherwise: T) -> T:
    for one in (language, "", *languages[:1]):
        if one in by_language:
            return by_language[one]
    return next(iter(by_language.values()), otherwise)


OPENED_LINKS = ("https://", "http://", "mailto:")
"""How a link begins that a browser is given."""


@dataclass(frozen=True, slots=True)
class Material(Located):
    """A file of the library or a link that helps at a step. Exactly one of the two is set."""

    title: Words
    file: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class AcceptedFinding(Located):
    """A warning that somebody answers for. `step` is the file's `at`, `until` an ISO date."""

    code: str
    step: str | None = None
    why: Words | None = None
    by: str | None = None
    until: str | None = None
