"""The library as this desk has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.cache.opening import Opened
from jobaid.library.cache.search import search_of
from jobaid.library.reader import Reading, read_contents
from jobaid.library.rows import rows_of
from jobaid.library.search import SearchIndex
from jobaid.operations.callview.note_draft import with_draft
from jobaid.operations.desk.sound import FEW_SCRIPTS, Sound, sound_of
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.desk.memory import Memory

Load = Callable[[], Opened]

_GONE = "JA001"


@dataclass(frozen=True)
class Shelf:
    """The library in use. `words` are sentences about what is wrong with it.

    `titles` maps script ids to (title, about) in the first language; a large library's come
    a moment later (`fill_titles`). `broken` maps the scripts that cannot be opened to why.
    """

    reading: Reading
    index: SearchIndex
    compiled: CompiledLibrary
    words: tuple[str, ...]
    taken_up: dt.datetime
    opened: Opened | None = None
    titles: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)

    @property
    def library(self) -> Library:
        """The library."""
        return self.reading.library

    @property
    def versions(self) -> Mapping[str, str]:
        """The content ids of scripts and house files, by name."""
        return self.library.versions

    def title(self, script: str) -> str:
        """What a script is called; its id where it is not here."""
        known = self.titles.get(script)
        if known is not None and known[0]:
            return known[0]
        found = self.library.scripts.get(script)
        if found is None:
            return script.replace("-", " ").capitalize()
        languages = self.library.house.languages
        about = "" if found.about is None else found.about.text(languages[0], languages)
        title = found.title.text(languages[0], languages) or script
        self.titles[script] = (title, about.strip())
        return title

    def about(self, script: str) -> str:
        """What a script is for, in a line; "" where nobody has said."""
        self.title(script)
        return self.titles.get(script, ("", ""))[1]

    def fill_titles(self) -> None:
        """Have all titles at hand. Takes 0.1 s for 1,000 scripts: for another thread."""
        if self.opened is not None:
            for row in self.opened.rows:
                if row.kind == "script" and row.script not in self.titles:
                    self.titles[row.script] = (row.title, row.text.partition("\n")[0].strip())


def empty_shelf(now: dt.datetime) -> Shelf:
    """A desk before its library is there."""
    reading = read_contents({})
    return Shelf(
        Reading(reading.library), SearchIndex.build(()), CompiledLibrary(reading.library), (), now
    )


def look_at(load: Load, memory: Memory, now: dt.datetime, before: Shelf | None) -> Shelf:
    """Open the library and make of it what a desk can use. For any thread; never raises.

    Where the folder has vanished, is empty, or cannot be read at all, what was there `before`
    stays.
    """
    try:
        opened = load()
    except Exception as trouble:
        told = sentence("The scripts could not be read ({trouble}).", trouble=str(trouble))
        return _as_before(before, joined(told, _stays(before)), now)
    if any(one.code == _GONE and one.file == "." for one in opened.findings):
        return _as_before(before, joined(opened.findings[0].words, _stays(before)), now)
    if before is not None and before.library.scripts and not opened.contents:
        # A share that was taken off leaves an empty folder behind.
        told = sentence("The library folder is empty.")
        return _as_before(before, joined(told, _stays(before)), now)
    sound = sound_of(opened, memory)
    reading = replace(sound.reading, library=with_draft(sound.reading.library))
    shelf = Shelf(
        reading,
        _search_of(opened, sound),
        CompiledLibrary(reading.library),
        sound.words,
        now,
        opened,
        {},
        sound.broken,
    )
    if len(opened.library.scripts) <= FEW_SCRIPTS:
        shelf.fill_titles()
    return shelf


def _search_of(opened: Opened, sound: Sound) -> SearchIndex:
    """The search over all that can be opened: a file with an error is found as it last was."""
    if not sound.as_last_good:
        return search_of(opened)
    languages = sound.reading.library.house.languages
    rows = [row for one in sound.as_last_good.values() for row in rows_of(one, languages)]
    rows += [row for row in opened.rows if row.script not in sound.as_last_good]
    return SearchIndex.build(rows)


def _as_before(before: Shelf | None, words: str, now: dt.datetime) -> Shelf:
    shelf = before if before is not None else empty_shelf(now)
    return replace(shelf, words=(words,))


def _stays(before: Shelf | None) -> str:
    if before is None or not before.library.scripts:
        return sentence("There is no script to open until it is there.")
    return sentence("The scripts that were there before stay open to you.")
