"""The index of every name in a library: made file by file, kept for files that stay as they are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

from jobaid.library.files import FOLDERS
from jobaid.library.reading.library_file import FILE
from jobaid.library.reading.list_reader import LIST_FILES
from jobaid.library.reading.nodes import kept_nodes
from jobaid.library.reading.pace import uncollected
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.file_references import FileReferences
from jobaid.library.references.house_references import (
    house_references,
    list_references,
    path_references,
)
from jobaid.library.references.page_references import (
    scenario_references,
    scorecard_references,
    template_references,
)
from jobaid.library.references.reference import Reference
from jobaid.library.references.script_references import (
    PlanSteps,
    plan_references,
    script_references,
)

if TYPE_CHECKING:
    from jobaid.library.model import Script
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.yaml_source import Node

_NO_STEPS: PlanSteps = MappingProxyType({})

WentOn = Callable[[int, int], object]
"""Hears how many of how many files are looked into; what it raises ends the look."""


def unwatched(_done: int, _of: int) -> None:
    """Nobody hears how far a look is."""


def part_of(went_on: WentOn, part: int, parts: int) -> WentOn:
    """For one of several looks of the same length: how far all of them together are."""
    return lambda done, of: went_on(part * of + done, parts * of)


class ReferenceIndex:
    """Every name in a library's files."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self.references = tuple(references)
        self._by_name: dict[tuple[str, str], list[Reference]] = {}
        for one in self.references:
            self._by_name.setdefault((one.kind, one.name), []).append(one)

    def of(self, kind: str, name: str) -> list[Reference]:
        """Where a thing is named, its own place among them, by file."""
        return self._by_name.get((kind, name), [])

    def names(self, kind: str) -> list[str]:
        """The things of a kind that are defined."""
        return list(
            dict.fromkeys(one.name for one in self.references if one.defines and one.kind == kind)
        )

    def defined(self, kind: str, name: str) -> bool:
        """Whether there is such a thing."""
        return any(one.defines for one in self.of(kind, name))

    def anywhere(self, name: str) -> list[Reference]:
        """The places that use a name of any kind: whole, or (`step`) its last part."""
        return [one for one in self.references if name in (one.name, one.bare)]


def reference_index(
    reading: ReadLibrary,
    steps: PlanSteps = _NO_STEPS,
    *,
    files: Collection[str] | None = None,
    went_on: WentOn = unwatched,
) -> ReferenceIndex:
    """Every name in the files of a library, or in `files` of it alone (see `spelled_names`).

    `steps` tell at which step the commands of its plans are given; without them the answers and
    checklist items that plans take are left out. Files that cannot be read name nothing.
    """
    with uncollected():
        return ReferenceIndex(
            one
            for inside in references_by_file(reading, steps, files=files, went_on=went_on)
            for one in inside
        )


def references_by_file(
    reading: ReadLibrary,
    steps: PlanSteps = _NO_STEPS,
    *,
    files: Collection[str] | None = None,
    went_on: WentOn = unwatched,
) -> Iterator[list[Reference]]:
    """The same file by file: while one is in hand, `composed` has what it holds without reading."""
    scripts = {one.file: one for one in reading.library.scripts.values()}
    looked = [file for file in reading.contents if files is None or file in files]
    for done, file in enumerate(looked):
        went_on(done, len(looked))
        yield _in_file(reading, file, steps, scripts)


def references_in(reading: ReadLibrary, file: str) -> list[Reference]:
    """The names that one file of a library spells; those of the plans' commands are left out."""
    scripts = {one.file: one for one in reading.library.scripts.values()}
    return _in_file(reading, file, _NO_STEPS, scripts)


def _in_file(
    reading: ReadLibrary, file: str, steps: PlanSteps, scripts: Mapping[str, Script]
) -> list[Reference]:
    library, content = reading.library, reading.contents[file]
    refs = FileReferences(file, "", library)
    if file.startswith("templates/"):
        template_references(refs, content.decode("utf-8", "replace").replace("\r\n", "\n"))
    elif file.endswith(".yaml"):
        read = composed(content)
        if read is not None:
            refs = FileReferences(file, read[1], library)
            _of_file(refs, read[0], steps, scripts)
    elif file.startswith("articles/"):
        id = PurePosixPath(file).name.removesuffix(FOLDERS["articles"])
        refs.found.append(Reference("article", id, file, (), (1, 1), 0, 0, defines=True))
    return refs.found


def composed(content: bytes) -> tuple[Node, str] | None:
    """The tree and the text of a file; None where there is none to read."""
    root, text, _ = kept_nodes(content)
    return None if root is None else (root, text)


def _of_file(
    refs: FileReferences, root: Node, steps: PlanSteps, scripts: Mapping[str, Script]
) -> None:
    file = refs.file
    folder = file.partition("/")[0]
    if file == FILE:
        house_references(refs, root)
    elif file in LIST_FILES:
        list_references(refs, root)
    elif file == "path.yaml":
        path_references(refs, root)
    elif folder == "scenarios":
        scenario_references(refs, root)
    elif folder == "scorecards":
        scorecard_references(refs, root)
    elif folder == "scripts":
        own = file.removesuffix(ENDING) + ".yaml" if file.endswith(ENDING) else file
        script = scripts.get(own)
        if script is not None:
            if file.endswith(ENDING):
                plan_references(refs, root, script, steps)
            else:
                script_references(refs, root, script)
