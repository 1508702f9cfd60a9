"""Renaming a thing of a library on the disk, and where a name is used."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobaid.library.editing.save import NotSaved
from jobaid.library.findings import did_you_mean
from jobaid.library.reader import read_library
from jobaid.library.references.index import reference_index
from jobaid.library.references.renaming import CannotRename, RenameResult, renamed
from jobaid.library.references.spelled_names import files_spelling
from jobaid.operations.library_check import NotALibrary
from jobaid.operations.studio.library_changes import write_changes
from jobaid.operations.studio.plan_steps import plan_steps
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import joined, sentence
from jobaid.utf8_text import utf8_text

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.references.reference import Reference


def rename_in(folder: Path, kind: str, old: str, new: str) -> RenameResult:
    """Rename a thing everywhere in the library in `folder`, as `references.renaming` says.

    Raises `CannotRename` or `NotALibrary` in words; then every file is as it was.
    """
    reading = _read(folder)
    change = renamed(reading, kind, old, new, plan_steps(reading.library))
    try:
        gone = change.moved.keys()
        kept = {file: one for file, one in reading.contents.items() if file not in gone}
        write_changes(folder, reading.contents, {**kept, **change.contents})
    except NotSaved as trouble:
        raise CannotRename(joined(trouble.words, sentence("Nothing is renamed."))) from trouble
    return change


@dataclass(frozen=True, slots=True)
class UsedPlace:
    """A place that names something: `line` and `column` from 1, `shown` its line of the file."""

    reference: Reference
    line: int
    column: int
    shown: str

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid where --json` writes."""
        one = self.reference
        return {
            "kind": one.kind,
            "name": one.name,
            "file": one.file,
            "line": self.line,
            "column": self.column,
            "path": list(one.path),
            "defines": one.defines,
            "shown": self.shown,
        }


def used_places(folder: Path, name: str) -> list[UsedPlace]:
    """Every place of the library in `folder` that names `name`, where it is made first.

    `name` is whole (`script/step`) or the last part of it. Raises `NotALibrary` where there is no
    such folder, LookupError with words where nothing has the name.
    """
    reading = _read(folder)
    files = files_spelling(reading.contents, (name,))
    found = reference_index(reading, plan_steps(reading.library), files=files).anywhere(name)
    if not found:
        index = reference_index(reading)
        names = {one.name for one in index.references} | {one.bare for one in index.references}
        raise CannotRename(
            joined(
                sentence("Nothing here is called `{name}`.", name=name),
                did_you_mean(name, sorted(names)) or "",
            )
        )
    return places_in_order(reading, found)


def places_in_order(reading: ReadLibrary, found: Iterable[Reference]) -> list[UsedPlace]:
    """The places of some references, those where a thing itself stands first."""
    ordered = sorted(found, key=lambda one: (not one.defines, one.kind, one.name, one.file, one.at))
    return [_place(reading, one) for one in ordered]


def _place(reading: ReadLibrary, one: Reference) -> UsedPlace:
    text = utf8_text(reading.contents[one.file], "replace")
    lines = text.splitlines() or [""]
    line, column = one.at
    # A name deeper in a text of several lines stands below its beginning.
    for number in range(line - 1, min(len(lines), line + 200)):
        at = lines[number].find(one.bare, column - 1 if number == line - 1 else 0)
        if at >= 0:
            return UsedPlace(one, number + 1, at + 1, lines[number].strip())
    return UsedPlace(one, line, column, lines[min(line, len(lines)) - 1].strip())


def _read(folder: Path) -> ReadLibrary:
    if not folder.is_dir():
        words = sentence("{folder} is no folder, so there is no library.", folder=str(folder))
        raise NotALibrary(words)
    return read_library(folder)
