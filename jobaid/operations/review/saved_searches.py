"""Searches that somebody saved: `searches.json` in the profile, a name and words for each."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from jobaid.log.platform import PLATFORM, Platform
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from pathlib import Path

NAME = "searches.json"
MOST = 100
LONGEST = 500
"""Searches that are kept, and signs of a name or of words."""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search: what it is called, and the words that ask for it."""

    name: str
    words: str


QUESTIONS = (
    SavedSearch("", sentence("broke a never rule, last week")),
    SavedSearch("", sentence("promises late")),
    SavedSearch("", sentence("which step is skipped most, and why?")),
    SavedSearch("", sentence("customers who called three times, last month")),
    SavedSearch("", sentence("without an outcome")),
)
"""What a supervisor asks every week: offered before anything was saved, beside what was."""


class SavedSearches:
    """Those of a profile. For one thread; what cannot be read counts as none."""

    def __init__(self, folder: Path, platform: Platform = PLATFORM) -> None:
        self._path = folder / NAME
        self._platform = platform

    def all(self) -> list[SavedSearch]:
        """All of them, in the order in which they were saved."""
        try:
            told = json.loads(self._platform.read(self._path))
            found = told["searches"] if isinstance(told, dict) else []
            return [
                SavedSearch(one["name"][:LONGEST], one["words"][:LONGEST])
                for one in found[:MOST]
                if isinstance(one["name"], str) and isinstance(one["words"], str)
            ]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return []

    def save(self, name: str, words: str) -> Sentence | None:
        """Save a search, in place of one of the same name; in words, why it cannot be."""
        name, words = " ".join(name.split())[:LONGEST], " ".join(words.split())[:LONGEST]
        if not words:
            return sentence("There is nothing to save yet. Type what you look for first.")
        known = [one for one in self.all() if one.name.casefold() != name.casefold()]
        return self._write([*known, SavedSearch(name or words, words)][-MOST:])

    def remove(self, name: str) -> Sentence | None:
        """Forget one; in words, why it cannot be."""
        return self._write([one for one in self.all() if one.name != name])

    def _write(self, searches: list[SavedSearch]) -> Sentence | None:
        told = {"format": 1, "searches": [asdict(one) for one in searches]}
        try:
            text = json.dumps(told, indent=1, ensure_ascii=False)
            self._platform.write_whole(self._path, [text.encode("utf-8", "replace")])
        except OSError as trouble:
            return sentence("The search could not be saved: {trouble}.", trouble=trouble.strerror)
        return None
