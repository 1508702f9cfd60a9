"""The search of a library, from the cache where it is there."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.library.cache.store import Store
from jobaid.library.search import SearchIndex, StaleIndex

if TYPE_CHECKING:
    from pathlib import Path

    from jobaid.library.cache.opening import Opened

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


def last_search(root: Path, cache: Path) -> SearchIndex | None:
    """The index as it was when the library in `root` was last opened; None where none is kept.

    It is there long before the library is, and good enough until then: scripts that have
    changed since may be missing, and one that has gone may still be found.
    """
    data = Store(cache, root).latest(_NAME)
    if data is not None:
        with suppress(StaleIndex):
            return SearchIndex.load(data)
    return None
