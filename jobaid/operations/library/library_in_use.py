"""The library as this desk has it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.cache.open_library import OpenLibrary
from jobaid.library.cache.search_cache import search_of
from jobaid.library.customer_kinds import kinds_for
from jobaid.library.model.house_file import FORMAT
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.library.search import SearchIndex, short_forms_of
from jobaid.library.search_rows import rows_of
from jobaid.operations.library.usable_library import FEW_SCRIPTS, UsableLibrary, usable_library
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Library
    from jobaid.operations.library.library_memory import LibraryMemory

Load = Callable[[], OpenLibrary]

_FROM_LAST_TIME = sentence("Until it is there the scripts are those of the last reading.")


@dataclass(frozen=True)
class LibraryInUse:
    """The library in use. `words` are sentences about what is wrong with it.

    `titles` maps script ids to (title, about) in the first language; a large library's come
    a moment later (`fill_titles`). `broken` maps the scripts that cannot be opened to why,
    `kinds` those that are for some kinds of customers alone to these.
    """

    reading: ReadLibrary
    index: SearchIndex
    compiled: CompiledLibrary
    words: tuple[str, ...]
    taken_up: dt.datetime
    opened: OpenLibrary | None = None
    titles: dict[str, tuple[str, str]] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def library(self) -> Library:
        """The library."""
        return self.reading.library

    @property
    def versions(self) -> Mapping[str, str]:
        """The content ids of scripts and house files, by name."""
        return self.library.versions

    def has_what(self, other: LibraryInUse) -> bool:
        """Whether both hold the same: also in what no call records, as scenarios and articles."""
        mine, theirs = self.library, other.library
        return mine.versions == theirs.versions and mine.content_ids == theirs.content_ids

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

    def for_others(self, script: str, kind: str) -> str:
        """Whom a script is for, in words, where that is not this kind; "" where it is for them."""
        house, kinds = self.library.house, self.kinds.get(script, ())
        if not kinds or kind in kinds:
            return ""
        labels = {one.id: one.label.text("", house.languages) for one in house.customer_kinds}
        return ", ".join(labels[one] for one in kinds if one in labels)

    def fill_titles(self) -> None:
        """Have all titles at hand. Takes 0.1 s for 1,000 scripts: for another thread."""
        if self.opened is not None:
            for row in self.opened.rows:
                if row.kind == "script" and row.script not in self.titles:
                    self.titles[row.script] = (row.title, row.text.partition("\n")[0].strip())


def no_library(now: dt.datetime) -> LibraryInUse:
    """A desk before its library is there."""
    reading = read_contents({})
    return LibraryInUse(
        ReadLibrary(reading.library),
        SearchIndex.build(()),
        CompiledLibrary(reading.library),
        (),
        now,
    )


def read_in_use(
    opened: OpenLibrary | Exception,
    memory: LibraryMemory,
    now: dt.datetime,
    before: LibraryInUse | None,
    prepare: Callable[[Library], Library] = lambda library: library,
) -> LibraryInUse:
    """What a desk can use of a library that was opened (or not: why). For any thread.

    Never raises. Where the folder has vanished, is empty, or cannot be read at all, what was
    there `before` stays; where nothing was, what the last reading of this folder has left.
    `prepare` may add what the desk itself needs.
    """
    if isinstance(opened, Exception):
        told = sentence("The scripts could not be read ({trouble}).", trouble=str(opened))
        return _as_before(before, joined(told, _stays(before)), now)
    away: tuple[str, ...] = ()
    if opened.away is not None:
        if before is not None and before.library.scripts:
            return _as_before(before, joined(opened.away.words, _stays(before)), now)
        if not opened.library.scripts:
            return _as_before(before, joined(opened.away.words, _stays(before)), now)
        away = (joined(opened.away.words, _FROM_LAST_TIME),)
    elif before is not None and before.library.scripts and not opened.contents:
        # A share that was taken off leaves an empty folder behind.
        told = sentence("The library folder is empty.")
        return _as_before(before, joined(told, _stays(before)), now)
    usable = usable_library(opened, memory)
    reading = replace(usable.reading, library=prepare(usable.reading.library))
    in_use = LibraryInUse(
        reading,
        _search_of(opened, usable),
        CompiledLibrary(reading.library),
        away + _newer(opened.library.house.format) + usable.words,
        now,
        opened,
        {},
        usable.broken,
        _kinds_of(opened),
    )
    if len(opened.library.scripts) <= FEW_SCRIPTS:
        in_use.fill_titles()
    return in_use


def _kinds_of(opened: OpenLibrary) -> Mapping[str, tuple[str, ...]]:
    """The scripts that are for some kinds of customers alone, with these kinds."""
    house = opened.library.house
    if not any(one.scope for one in house.customer_kinds):
        return {}
    found = {
        row.script: kinds_for(row.script, row.tags, house)
        for row in opened.rows
        if row.kind == "script"
    }
    return {script: kinds for script, kinds in found.items() if kinds}


def _search_of(opened: OpenLibrary, usable: UsableLibrary) -> SearchIndex:
    """The search over all that can be opened: a file with an error is found as it last was."""
    if not usable.as_last_good:
        return search_of(opened)
    languages = usable.reading.library.house.languages
    rows = [row for one in usable.as_last_good.values() for row in rows_of(one, languages)]
    rows += [row for row in opened.rows if row.script not in usable.as_last_good]
    return SearchIndex.build(rows, short_forms_of(usable.reading.library.glossary.values()))


def _newer(format: int) -> tuple[str, ...]:
    """That the library is of a later form than this program knows."""
    if format <= FORMAT:
        return ()
    told = sentence(
        "The library was written for a newer Job Aid (form {format}, this one knows {known}). What "
        "this one does not know of it has no effect here.",
        format=str(format),
        known=str(FORMAT),
    )
    return (told,)


def _as_before(before: LibraryInUse | None, words: str, now: dt.datetime) -> LibraryInUse:
    in_use = before if before is not None else no_library(now)
    return replace(in_use, words=(words,))


def _stays(before: LibraryInUse | None) -> str:
    if before is None or not before.library.scripts:
        return sentence("There is no script to open until it is there.")
    return sentence("The scripts that were there before stay open to you.")
