"""What of a library a desk may use, and what is wrong with the rest.

A file with an error never reaches a call: its last content without one is used, and where
there is none a script is left out (`assets/help/formats.md`, "Errors of a check").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from jobaid.library.content_ids import content_id
from jobaid.library.copied_files import used_of
from jobaid.library.files import HOUSE_FILES
from jobaid.library.findings import Finding
from jobaid.library.reader import ReadLibrary, read_contents
from jobaid.library.reading.list_reader import LIST_FILES
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.reading.script_reader import read_script
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.cache.open_library import OpenLibrary
    from jobaid.library.model import Library, Script
    from jobaid.operations.library.library_memory import LibraryMemory

# Checking reads every script of the library; larger ones are checked where they are written.
FEW_SCRIPTS = 150

_NO_SCRIPT = "JA003"
_LAST_GOOD = sentence("The last version without errors is used.")

Errors = dict[str, list[Finding]]
"""The errors of each file that has any, by its path."""


class Overlay(Mapping[str, Any]):
    """A mapping with some of its values replaced, and some left out (None)."""

    def __init__(self, under: Mapping[str, Any], over: Mapping[str, Any]) -> None:
        self._under = under
        self._over = over

    def __getitem__(self, key: str) -> Any:
        """The value, replaced or as it was."""
        if key in self._over:
            if self._over[key] is None:
                raise KeyError(key)
            return self._over[key]
        return self._under[key]

    def __contains__(self, key: object) -> bool:
        if isinstance(key, str) and key in self._over:
            return self._over[key] is not None
        return key in self._under

    def __iter__(self) -> Iterator[str]:
        yield from (key for key in self._under if self._over.get(key, key) is not None)
        yield from (k for k, v in self._over.items() if v is not None and k not in self._under)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True, slots=True)
class UsableLibrary:
    """A library without errors. `words` are sentences about the files that had some.

    `broken` maps the ids of scripts that cannot be opened to the sentence about their file;
    `as_last_good` holds the scripts that stand in for what their file says now, by id.
    """

    reading: ReadLibrary
    words: tuple[str, ...]
    broken: Mapping[str, str]
    as_last_good: Mapping[str, Script]


def usable_library(opened: OpenLibrary, memory: LibraryMemory) -> UsableLibrary:
    """What of an opened library may be used. Reads files and versions: for another thread."""
    versions = _versions(opened)
    mender = _Mender(ReadLibrary(opened.library, opened.findings, opened.contents), memory)
    unread: Errors = {}
    for one in opened.findings:
        if one.is_error:
            unread.setdefault(one.file, []).append(one)
    mender.mend(unread)
    checked: Errors = {}
    if len(opened.library.scripts) <= FEW_SCRIPTS:
        stamp = {**versions, **{f"good {file}": memory.good_id(file) or "" for file in unread}}
        known = memory.library_state(stamp)
        checked = dict(known.errors) if known.checked else _check(mender)
        if not known.checked:
            memory.note_checked(stamp, checked)
        mender.mend(checked)
    memory.note_good(
        {file: id for file, id in versions.items() if file not in unread and file not in checked},
        opened,
    )
    return UsableLibrary(mender.reading, tuple(mender.words), mender.broken, mender.as_last_good)


def _versions(opened: OpenLibrary) -> dict[str, str]:
    """The content id of every readable file, by path."""
    known = getattr(opened.contents, "versions", None)
    if isinstance(known, Mapping):
        return dict(known)
    return {file: content_id(opened.contents[file]) for file in opened.contents}


def _check(mender: _Mender) -> Errors:
    """The errors that a check finds in the scripts as they are now.

    What only says that a script which is left out is missing is no fault of the other script:
    an answer that leads there is refused in words when it is chosen.
    """
    # Late: a start that checks nothing, as with a large library, does not wait for the checks.
    from jobaid.library.checks.families import check_script
    from jobaid.library.checks.library_context import LibraryContext

    library = mender.reading.library
    whole = LibraryContext(library)
    found: Errors = {}
    for id in library.scripts:
        script = library.scripts.get(id)
        for one in () if script is None else check_script(library, script, whole):
            if one.is_error and one.missing_script not in mender.broken:
                found.setdefault(one.file, []).append(one)
    return found


class _Mender:
    """Puts the last good content in the place of what has errors."""

    def __init__(self, reading: ReadLibrary, memory: LibraryMemory) -> None:
        self.reading = reading
        self.words: list[str] = []
        self.broken: dict[str, str] = {}
        self.as_last_good: dict[str, Script] = {}
        self._memory = memory

    def mend(self, errors: Errors) -> None:
        """Mend these files in `reading`."""
        contents: dict[str, bytes] = {}
        scripts: dict[str, Script | None] = {}
        for file, findings in errors.items():
            good = self._memory.good(file)
            if good is not None:
                contents[file] = good
            first = findings[0]
            if first.code == _NO_SCRIPT:
                # A new house: who writes its first script is to see no file.
                self.words.append(sentence("No script is published yet, so none can be opened."))
                continue
            told: str = sentence(
                "{file}, line {line}: {words}", file=file, line=str(first.line), words=first.words
            )
            if len(findings) > 1:
                more = len(findings) - 1
                told = joined(
                    told, counted(more, "(1 more in this file.)", "(%Ln more in this file.)")
                )
            if file.startswith("scripts/") and not file.endswith(ENDING):
                told = joined(told, self._script(file, good, scripts, told))
            elif good is not None:
                told = joined(told, _LAST_GOOD)
            elif file in HOUSE_FILES:
                told = joined(told, sentence("What can be read of it is used."))
            self.words.append(told)
        if errors:
            self._put(contents, scripts)

    def _script(
        self, file: str, good: bytes | None, scripts: dict[str, Script | None], told: str
    ) -> str:
        """Replace a script, or leave it out; what to say of it."""
        script = None if good is None else read_script(file, good)[0]
        id = script.id if script is not None else self._id_of(file)
        present = self.reading.library.scripts.get(id)
        if present is not None and used_of(id, {file, present.file}) != file:
            # A copy, or a file that was this script once: it never takes the other's place.
            return ""
        scripts[id] = script
        if script is not None:
            self.as_last_good[id] = script
            return _LAST_GOOD
        closed = sentence("The script cannot be opened until it is mended.")
        self.broken[id] = joined(told, closed)
        return closed

    def _id_of(self, file: str) -> str:
        """The id of a file's script; its name where the file cannot be read at all."""
        scripts = self.reading.library.scripts
        stem = PurePosixPath(file).stem
        for id in (stem, *scripts):
            script = scripts.get(id)
            if script is not None and script.file == file:
                return id
        return stem

    def _put(self, contents: Mapping[str, bytes], scripts: Mapping[str, Script | None]) -> None:
        reading = self.reading
        versions = {id: one for id, one in reading.library.versions.items() if id not in scripts}
        versions.update((id, one.content_id) for id, one in scripts.items() if one is not None)
        library = replace(
            reading.library, scripts=Overlay(reading.library.scripts, scripts), versions=versions
        )
        house = [file for file in contents if file in HOUSE_FILES]
        if house:
            library = _with_house(library, reading, contents, house)
        self.reading = ReadLibrary(library, reading.findings, Overlay(reading.contents, contents))


def _with_house(
    library: Library, reading: ReadLibrary, contents: Mapping[str, bytes], files: list[str]
) -> Library:
    """The library with these house files as they were when they were last good."""
    of_house = {
        file: contents.get(file) or reading.contents[file]
        for file in HOUSE_FILES
        if file in contents or file in reading.contents
    }
    as_was = read_contents(of_house).library
    changed: dict[str, Any] = {
        file.removesuffix(".yaml"): getattr(as_was, file.removesuffix(".yaml"))
        for file in files
        if file in LIST_FILES
    }
    if "library.yaml" in files:
        changed["house"] = as_was.house
    versions = {**library.versions, **{file: content_id(of_house[file]) for file in files}}
    return replace(library, **changed, versions=versions)
