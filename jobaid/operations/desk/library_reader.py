"""Reading the library of a running desk, again and again; the newest reading wins.

From a changed file to the screen it is six stops and one direction:

1. `ui.library_keeper` notices that a file has changed and has the library read on a thread.
2. `LibraryReader.read` (here) asks for it and says what is new in it since yesterday.
3. `LibrarySource.open` has `library.cache` read what has changed, and take the rest over.
4. `operations.library` makes of it the `LibraryInUse` that a desk works with, out of what its
   `usable_library` lets through: no file with an error.
5. `Session.take_up` uses it from then on, between calls.
6. `ui.runtime` has the desk drawn anew.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from jobaid.library.hours import zone_of
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.desk.changes import EarlierContents, script_changes
from jobaid.operations.desk.house_changes import house_changes
from jobaid.operations.library.library_in_use import LibraryInUse, read_in_use
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.operations.clock import Wall
    from jobaid.operations.desk.start_view_models import ScriptChange
    from jobaid.operations.library.library_in_use import Load
    from jobaid.operations.library.library_memory import LibraryMemory


@dataclass(frozen=True, slots=True)
class FoundLibrary:
    """What a reading came to; the readings of a desk are numbered as they begin."""

    number: int
    library: LibraryInUse
    changes: tuple[ScriptChange, ...]


class LibraryReader:
    """Reads a desk's library, from any thread; `in_use` gives the one that is used now."""

    def __init__(
        self, load: Load, memory: LibraryMemory, wall: Wall, in_use: Callable[[], LibraryInUse]
    ) -> None:
        self._load = load
        self._memory = memory
        self._wall = wall
        self._in_use = in_use
        self._numbers = threading.Lock()
        self._one_at_a_time = threading.Lock()
        self._begun = 0
        self._found = 0

    def read(self) -> FoundLibrary | None:
        """The library as it is on the disk now; None where a later reading was quicker."""
        with self._numbers:
            self._begun += 1
            number = self._begun
        try:
            opened: OpenLibrary | Exception = self._load()
        except Exception as trouble:
            opened = trouble
        # The folder may hang, and then a later reading (of another folder) must not wait for it;
        # the memory is for one at a time.
        with self._one_at_a_time:
            if number < self._found:
                return None
            self._found = number
            memory, now = self._memory, self._wall()
            library = read_in_use(opened, memory, now, self._in_use(), with_draft)
            today = now.astimezone(zone_of(library.library.house.timezone)).date()
            ids = memory.before_today(library.versions, today)
            before = EarlierContents(ids, memory.content)
            house = house_changes(library.library, before)
            scripts = script_changes(library.library, before, library.title)
            return FoundLibrary(number, library, house + scripts)
