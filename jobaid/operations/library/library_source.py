"""Where a desk has its library from: a folder, which may become another while it runs."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from jobaid.library.cache.cache_store import cache_folder
from jobaid.library.cache.open_library import open_library
from jobaid.library.cache.search_cache import search_of
from jobaid.library.files import Listing, list_files
from jobaid.library.releases import folder_in_force
from jobaid.operations.clock import Wall, wall_clock

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.library.cache.search_cache import LastSearch


class LibrarySource:
    """Opens the library in `folder`, from any thread; `early` is what a start opens already.

    A release whose time has come stands for the folder; so it is live when its time comes.
    `before_look` is called before each look for changes: what others published comes in then,
    and it may name another folder to use from now on.
    """

    def __init__(
        self,
        folder: Path,
        early: Future[OpenLibrary] | None = None,
        wall: Wall = wall_clock,
        before_look: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self.folder = folder
        self._before_look = before_look
        self._wall = wall
        self._early = early
        self._seen: tuple[Path, Listing] | None = None
        self._lock = threading.Lock()

    def use(self, folder: Path) -> bool:
        """Use the library in another folder from now on; whether it is another."""
        with self._lock:
            if folder == self.folder:
                return False
            self.folder, self._early, self._seen = folder, None, None
            return True

    def open(self) -> OpenLibrary:
        """The library as it is now: the first time what the start has opened. May raise OSError."""
        with self._lock:
            folder, early, self._early = self.folder, self._early, None
        folder = folder_in_force(folder, self._wall())
        # Listed before it is read: what changes from here on is seen by the next look.
        listing = list_files(folder)
        with self._lock:
            self._seen = folder, listing
        return early.result() if early is not None else open_for_desk(folder)

    def has_changed(self) -> bool:
        """Whether a file is not as it was when the library was last opened."""
        other = self._before_look()
        if other is not None and self.use(other):
            return True
        with self._lock:
            folder, seen = self.folder, self._seen
        if seen is None:
            return False
        folder = folder_in_force(folder, self._wall())
        return seen != (folder, list_files(folder))


def open_for_desk(library: Path, last: LastSearch | None = None) -> OpenLibrary:
    """Open a library with its search made ready, so that the first key typed finds it.

    `last` spares the loading of its search, where that is of the library as it is.
    """
    opened = open_library(library, cache_folder())
    if last is not None:
        last.lend(opened)
    search_of(opened)
    return opened
