"""The search of an opened library, from the cache where it is there."""

from __future__ import annotations

from contextlib import suppress

from jobaid.library.cache.opening import Opened
from jobaid.library.search import SearchIndex, StaleIndex

_NAME = "search"


def search_of(opened: Opened) -> SearchIndex:
    """The index over an opened library's rows: kept from an earlier start, or built and kept."""
    data = opened.derived.get(_NAME)
    if data is not None:
        with suppress(StaleIndex):
            return SearchIndex.load(data)
    index = SearchIndex.build(opened.rows)
    opened.derived.keep(_NAME, index.dump())
    return index
