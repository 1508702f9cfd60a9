"""What the studio shows: scripts, the steps of one, what is wrong and where, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.spots import find
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.yaml_source import MappingNode, Node, SequenceNode
from jobaid.operations.studio.conditions_in_words import condition_options
from jobaid.operations.studio.step_targets import (
    first_words,
    other_targets,
    own_targets,
    step_title_at,
    title_of_step,
)
from jobaid.operations.studio.tree_edits import PlainValues, as_text, value_at, values_of, words_at
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.form_document import FormPath, Options

Standing = Literal["live", "draft", "new", "unreadable"]


@dataclass(frozen=True, slots=True)
class StudioScript:
    """A script in the list: its file, and how it stands. `folder`: "" for none."""

    id: str
    file: str
    title: str
    standing: Standing
    steps: int
    errors: int
    warnings: int
    folder: str = ""
    heard: str = ""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step in the outline: its place from 0, and what is wrong there."""

    at: int
    id: str
    title: str
    words: str
    errors: int = 0
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class FoundProblem:
    """A finding at its place: the step (None: none), the path in the file, and the title there."""

    finding: Finding
    step: int | None
    path: FormPath
    where: str


@dataclass(frozen=True, slots=True)
class FileLook:
    """What is wrong in a file, and the steps of a script in it."""

    problems: tuple[FoundProblem, ...]
    steps: tuple[StepRow, ...]


def is_script(file: str) -> bool:
    """Whether a path inside a library is a script's."""
    return file.startswith("scripts/") and file.endswith(".yaml") and not file.endswith(ENDING)


def studio_scripts(
    contents: Mapping[str, bytes],
    live: Mapping[str, bytes],
    library: Library,
    findings: Sequence[Finding],
) -> tuple[StudioScript, ...]:
    """The scripts of a draft by title, also those whose file cannot be read."""
    languages = library.house.languages
    by_file = {script.file: script for script in library}
    found = []
    for file in contents:
        if not is_script(file):
            continue
        script = by_file.get(file)
        mine = [one for one in findings if one.file == file]
        standing: Standing = "live" if contents[file] == live.get(file) else "draft"
        if file not in live:
            standing = "new"
        stem = file.rpartition("/")[2].removesuffix(".yaml")
        if script is None:
            standing = "unreadable"
        found.append(
            StudioScript(
                stem if script is None else script.id,
                file,
                stem if script is None else script.title.text(languages[0], languages) or stem,
                standing,
                0 if script is None else len(script.steps),
                sum(one.is_error for one in mine),
                sum(not one.is_error for one in mine),
                file.removeprefix("scripts/").rpartition("/")[0],
                ""
                if script is None
                else " ".join(one.text(languages[0], languages) for one in script.heard),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.title.casefold(), one.file)))


def outline_rows(
    values: PlainValues, languages: Sequence[str], problems: Sequence[FoundProblem] = ()
) -> tuple[StepRow, ...]:
    """The steps of a script's file."""
    steps = value_at(values, ("steps",))
    errors = Counter(one.step for one in problems if one.finding.is_error)
    warnings = Counter(one.step for one in problems if not one.finding.is_error)
    return tuple(
        StepRow(
            at,
            as_text(value_at(step, ("id",))),
            title_of_step(step, languages),
            first_words(words_at(step, ("say",), languages[0], languages)),
            errors[at],
            warnings[at],
        )
        for at, step in enumerate(steps if isinstance(steps, list) else [])
    )


def form_options(
    others: Mapping[str, Options], values: PlainValues, languages: Sequence[str]
) -> dict[str, Options]:
    """What keys of a script's form may refer to, by kind, with what each is called.

    `others` is what there is besides its own steps: `library_options`, which typing leaves as is.
    """
    targets = (*own_targets(values, languages), *others["targets"])
    steps = tuple(one for one in targets if "/" not in one[0])
    return {**others, "targets": targets, "steps": steps}


def library_options(library: Library, own: str, languages: Sequence[str]) -> dict[str, Options]:
    """What keys of the form of the script `own` may refer to elsewhere in the library."""
    found: dict[str, Options] = {"targets": other_targets(own, languages, library)}

    def text(words: object) -> str:
        told = getattr(words, "text", None)
        return str(told(languages[0], tuple(languages))) if told is not None else ""

    fields = {
        field.name: text(field.label) or field.name
        for script in library
        for field in (*script.fields, *library.house.caller_fields)
    }
    found["fields"] = tuple(sorted(fields.items()))
    mine = library.scripts.get(own)
    others = [field for script in library if script is not mine for field in script.fields]
    first = (*(mine.fields if mine is not None else ()), *library.house.caller_fields)
    found["numbers"] = tuple(
        (one.name, one.kind) for one in (*first, *others) if one.kind in ("number", "money")
    )
    found["conditions"] = condition_options((*first, *others), languages)
    examples = {
        field.name: field.example or ""
        for script in library
        for field in (*script.fields, *library.house.caller_fields)
    }
    values = [(name, text(value) or as_text(value)) for name, value in library.house.values.items()]
    about = [(name, joined_about(label, examples.get(name, ""))) for name, label in found["fields"]]
    found["merges"] = (*_ALWAYS, *about, *values)
    found["scripts"] = tuple(
        (one.id, text(one.title) or one.id) for one in library if one.id != own
    )
    found["outcomes"] = tuple((id, text(one.label) or id) for id, one in library.outcomes.items())
    for name in ("never", "may", "standards"):
        listed: Mapping[str, object] = getattr(library, name)
        found[name] = tuple(
            (id, text(getattr(one, "text", None)) or id) for id, one in listed.items()
        )
    found["people"] = tuple((id, one.name or id) for id, one in library.people.items())
    return found


_ALWAYS: Options = (
    ("company", ""),
    ("agent.name", ""),
    ("part_of_day", ""),
)
"""What every text can say."""


def joined_about(label: str, example: str) -> str:
    """What is said of a field: its label, and an example of a value."""
    return f"{label}, {example}" if example else label


def problems_of(
    file: str,
    content: bytes,
    findings: Sequence[Finding],
    languages: Sequence[str],
) -> tuple[FoundProblem, ...]:
    """What is wrong in a file, each with the step that it is about, causes first."""
    mine = [one for one in findings if one.file == file]
    if not mine:
        return ()
    root = composed(content).root
    values = values_of(content) if root is not None else None
    found = []
    for one in mine:
        path = () if root is None else path_of_place(root, one.line, one.column)
        step = (
            path[1] if len(path) > 1 and path[0] == "steps" and isinstance(path[1], int) else None
        )
        where = "" if step is None else step_title_at(values, step, languages)
        found.append(FoundProblem(one, step, path, where))
    return tuple(found)


def file_look(
    file: str, content: bytes, findings: Sequence[Finding], languages: Sequence[str]
) -> FileLook:
    """What is wrong in a file and, of a script, in its plans; and its steps with that."""
    found = problems_of(file, content, findings, languages)
    plans = file.removesuffix(".yaml") + ENDING
    beside = [FoundProblem(one, None, (), "") for one in findings if one.file == plans]
    problems = (*found, *beside)
    return FileLook(problems, outline_rows(values_of(content), languages, problems))


def languages_of(reading: ReadLibrary) -> tuple[str, ...]:
    """The languages of a library, the usual one first."""
    return tuple(reading.library.house.languages) or ("en",)


def path_of_place(root: Node, line: int, column: int) -> FormPath:
    """The path of what stands at a line and column (both from 1) of a file."""
    path: list[str | int] = []
    node: Node | None = root
    while node is not None:
        step = _deeper(node, line - 1, column - 1)
        if step is None:
            break
        key, node = step
        path.append(key)
    return tuple(path)


def _deeper(node: Node, line: int, column: int) -> tuple[str | int, Node] | None:
    """What of a collection holds a place: the last that begins at or before it."""
    if isinstance(node, MappingNode):
        for key, value in reversed(node.value):
            if _begins(key, line, column):
                return str(getattr(key, "value", "")), value
    elif isinstance(node, SequenceNode):
        for at in range(len(node.value) - 1, -1, -1):
            if _begins(node.value[at], line, column):
                return at, node.value[at]
    return None


def _begins(node: Node, line: int, column: int) -> bool:
    mark = node.start_mark
    return bool(mark.line < line or (mark.line == line and mark.column <= column))


def line_of_path(content: bytes, path: FormPath) -> int:
    """The line of a file, from 1, where what stands at a path begins; 1 where nothing does."""
    root = composed(content).root
    try:
        node = None if root is None else find(root, path).node
    except LookupError:
        node = None
    return 1 if node is None else node.start_mark.line + 1
