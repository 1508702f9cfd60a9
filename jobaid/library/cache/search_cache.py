"""The search of a library, from the cache where it is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.library.cache.cache_store import CacheStore
from jobaid.library.search import SearchIndex, StaleIndex, short_forms_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.cache.open_library import OpenLibrary

_NAME = "search"


def search_of(opened: OpenLibrary) -> SearchIndex:
    """The index over an opened library's rows: kept from an earlier start, or built and kept."""
    known = opened.derived.at_hand.get(_NAME)
    if isinstance(known, SearchIndex):
        return known
    index = None
    data = opened.derived.get(_NAME)
    if data is not None:
        with suppress(StaleIndex):
            index = SearchIndex.load(data)
    if index is None:
        index = SearchIndex.build(opened.rows, short_forms_of(opened.library.glossary.values()))
        opened.derived.keep(_NAME, index.dump())
    opened.derived.at_hand[_NAME] = index
    return index


@dataclass(frozen=True, slots=True)
class LastSearch:
    """The index of an earlier start, and what it was made of."""

    index: SearchIndex
    made_of: str

    def lend(self, opened: OpenLibrary) -> None:
        """Spare an opened library the loading of its index, where this is the same."""
        if opened.derived.made_of == self.made_of:
            opened.derived.at_hand[_NAME] = self.index


def last_search(root: Path, cache: Path) -> LastSearch | None:
    """The search as it was when the library in `root` was last opened; None where none is kept.

    It is there long before the library is, and good enough until then: scripts that have
    changed since may be missing, and one that has gone may still be found.
    """
    kept = CacheStore(cache, root).latest(_NAME)
    if kept is not None:
        data, made_of = kept
        with suppress(StaleIndex):
            return LastSearch(SearchIndex.load(data), made_of)
    return None
