"""A search over a library, ready as quickly as its cache allows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.cache.cache_store import cache_folder
from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.search import SearchIndex


@dataclass(frozen=True, slots=True)
class LibrarySearch:
    """An index to ask; `words` say what is wrong where there is nothing to search."""

    index: SearchIndex
    words: str | None = None


def open_search(root: Path, cache: Path | None = None) -> LibrarySearch:
    """The search over the library in `root`."""
    opened = open_library(root, cache if cache is not None else cache_folder())
    index = search_of(opened)
    if not opened.library.scripts:
        first = opened.findings[0].line_of_text() if opened.findings else ""
        return LibrarySearch(index, f"There is no script to read in {root}. {first}".strip())
    return LibrarySearch(index)
