"""The thing of a library that a person has in hand, whatever it is: renamed, found, deleted.

A thing is what has an id or a name in a file: a script, a step, an answer, a field, a rule ... The
place in a form says which it is. All that looks through a whole library is for another thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from jobaid.library.comparison.library_comparison import PROSE
from jobaid.library.editing.spots import find
from jobaid.library.editing.trees import plain, tree_of
from jobaid.library.reading.pace import uncollected
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.index import (
    composed,
    references_by_file,
    references_in,
    unwatched,
)
from jobaid.library.references.renaming import RENAMED, RenameResult, renamed
from jobaid.library.references.spelled_names import files_spelling
from jobaid.operations.studio.change_rows import file_title
from jobaid.operations.studio.deleting import Deletion, deletion
from jobaid.operations.studio.house_forms import HOUSE_FILE, HOUSE_LISTS, PLAN_FILES
from jobaid.operations.studio.library_names import places_in_order
from jobaid.operations.studio.plan_steps import plan_steps
from jobaid.operations.studio.step_targets import first_words, title_of_step, words_of_entry
from jobaid.operations.studio.tree_edits import as_text, value_at, values_of
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import counted, sentence

if TYPE_CHECKING:
    from jobaid.library.model import Script
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.references.index import WentOn
    from jobaid.library.references.reference import Reference
    from jobaid.operations.studio.form_document import FormPath

_KINDS: Mapping[str, str] = {
    "script": sentence("script"),
    "step": sentence("step"),
    "answer": sentence("answer"),
    "item": sentence("checklist item"),
    "field": sentence("field"),
    "option": sentence("option of a field"),
    "reply": sentence("reply"),
    "never": sentence("never rule"),
    "may": sentence("may rule"),
    "route-rule": sentence("rule of a script"),
    "standard": sentence("standard"),
    "outcome": sentence("outcome"),
    "term": sentence("term of the glossary"),
    "notice": sentence("notice"),
    "question": sentence("question at the end"),
    "person": sentence("person"),
    "objective": sentence("objective"),
    "scorecard": sentence("scorecard"),
    "section": sentence("section of a scorecard"),
    "card-question": sentence("question of a scorecard"),
    "scenario": sentence("scenario"),
    "must": sentence("thing to do in a scenario"),
    "plan": sentence("plan"),
    "snippet": sentence("snippet"),
    "mask": sentence("mask"),
    "clock": sentence("clock of complaints"),
    "recovery": sentence("reason to win back"),
    "reward": sentence("reward"),
    "customer-kind": sentence("kind of customers"),
}


@dataclass(frozen=True, slots=True)
class ThingInHand:
    """A thing by its kind and its whole name (`script/step`)."""

    kind: str
    name: str

    @property
    def bare(self) -> str:
        """The last part of its name: what a rename changes."""
        return self.name if self.kind == "field" else self.name.rpartition("/")[2]

    @property
    def kind_words(self) -> str:
        """What it is."""
        return _KINDS.get(self.kind, self.kind)

    @property
    def words(self) -> str:
        """What it is, with its name."""
        return sentence("{kind} `{name}`", kind=self.kind_words, name=self.bare)


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place that names a thing: `shown` its line of the file, `where` what a person calls it.

    `is_own`: the thing itself stands there.
    """

    file: str
    path: FormPath
    line: int
    column: int
    shown: str
    where: str
    is_own: bool


def thing_at(reading: ReadLibrary, file: str, path: FormPath) -> ThingInHand | None:
    """What stands at a path of a file, or is named there; None for nothing that has a name."""
    if file not in reading.contents:
        return None
    references = [one for one in references_in(reading, file) if one.kind in _KINDS]
    exact = [one for one in references if one.path == path]
    if exact and path[-1] not in PROSE and not (len(exact) > 1 and exact[-1].kind == "field"):
        # Of `script/step` in one text the step is meant; a text or condition speaks of many.
        found = max(exact, key=lambda one: (one.start, one.defines))
        return ThingInHand(found.kind, found.name)
    around = [
        one for one in references if one.defines and path[: len(_holder_of(one))] == _holder_of(one)
    ]
    if path[:1] == ("fields",) and len(path) > 1 and value_at(_values(reading, file), path) is None:
        # It is asked for here, and belongs to the house or to another script.
        return ThingInHand("field", str(path[1]))
    if not around:
        return None
    found = max(around, key=lambda one: len(_holder_of(one)))
    return ThingInHand(found.kind, found.name)


def _holder_of(one: Reference) -> FormPath:
    """Where the thing stands that a reference defines."""
    return one.path if one.is_key else one.path[:-1]


def _values(reading: ReadLibrary, file: str) -> object:
    return values_of(reading.contents[file])


def _held_at(reading: ReadLibrary, file: str, path: FormPath) -> object:
    """What stands at a path, without reading what stands elsewhere in the file."""
    read = composed(reading.contents[file])
    try:
        node = find(read[0], path).node if read else None
    except LookupError:
        return None
    return plain(tree_of(node, read[1])) if node is not None and read else None


def named_elsewhere(contents: Mapping[str, bytes], name: str) -> bool:
    """Whether anything but the thing itself may name it: quickly, and on the safe side."""
    told = name.encode()
    return sum(content.count(told) for content in contents.values()) > 1


# -- for another thread ------------------------------------------------------------------------


def named_places(
    reading: ReadLibrary,
    thing: ThingInHand,
    languages: Sequence[str],
    went_on: WentOn = unwatched,
) -> tuple[NamedPlace, ...]:
    """Every place that names a thing, its own first."""
    files, steps = files_spelling(reading.contents, (thing.name,)), plan_steps(reading.library)
    scripts = {one.file: one for one in reading.library}
    found: list[tuple[Reference, NamedPlace]] = []
    with uncollected():
        for inside in references_by_file(reading, steps, files=files, went_on=went_on):
            of_thing = [one for one in inside if (one.kind, one.name) == (thing.kind, thing.name)]
            for place in places_in_order(reading, of_thing):
                one = place.reference
                spot = place.line, place.column, place.shown
                where = _words_in(reading, scripts.get(one.file), one.file, one.path, languages)
                found.append((one, NamedPlace(one.file, one.path, *spot, where, one.defines)))
    # Plans repeat what scripts say.
    found.sort(
        key=lambda told: (
            told[0].file.endswith(ENDING),
            not told[1].is_own,
            told[0].file,
            told[0].at,
        )
    )
    return tuple(place for _, place in found)


def renaming(
    reading: ReadLibrary, thing: ThingInHand, new: str, went_on: WentOn = unwatched
) -> tuple[RenameResult, dict[str, bytes | None]]:
    """What another name comes to, and the files with it. Raises `CannotRename` in words."""
    steps = plan_steps(reading.library)
    result = renamed(reading, thing.kind, thing.name, new, steps, went_on)
    return result, {**dict.fromkeys(result.moved), **result.contents}


def renaming_words(result: RenameResult) -> str:
    """How many places change."""
    return counted(
        result.places,
        "It is named in one place.",
        "It is named in %Ln places; all of them change.",
    )


def deleting(
    reading: ReadLibrary, thing: ThingInHand, instead: str = "", went_on: WentOn = unwatched
) -> Deletion:
    """What deleting it comes to; `instead` is named in its place. Raises `CannotDelete`."""
    return deletion(reading, thing.kind, thing.name, instead=instead or None, went_on=went_on)


def others_like(
    reading: ReadLibrary, thing: ThingInHand, languages: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """What could be named in the place of a thing: by the last part of its name, with its words."""
    library = reading.library

    def told(words: object, id: str) -> str:
        text = getattr(words, "text", None)
        return str(text(languages[0], tuple(languages)) if text is not None else "") or id

    found: list[tuple[str, str]] = []
    if thing.kind == "step":
        script = library.scripts.get(thing.name.partition("/")[0])
        found = [(one.id, told(one.title, one.id)) for one in (script.steps if script else ())]
    elif thing.kind == "script":
        found = [(one.id, told(one.title, one.id)) for one in library]
    elif thing.kind == "outcome":
        found = [(id, told(one.label, id)) for id, one in library.outcomes.items()]
    elif thing.kind in ("never", "may", "standard"):
        name = "standards" if thing.kind == "standard" else thing.kind
        held: Mapping[str, object] = getattr(library, name)
        found = [(id, told(getattr(one, "text", None), id)) for id, one in held.items()]
    return tuple((id, words) for id, words in found if id != thing.bare)


def can_be_renamed(thing: ThingInHand) -> bool:
    """Whether it is a thing whose name can be another."""
    return thing.kind in RENAMED


def words_of_place(
    reading: ReadLibrary, file: str, path: FormPath, languages: Sequence[str]
) -> str:
    """What a person calls a place: script and step, the list, or what the file is called."""
    script = next((one for one in reading.library if one.file == file), None)
    return _words_in(reading, script, file, path, languages)


def _words_in(
    reading: ReadLibrary,
    script: Script | None,
    file: str,
    path: FormPath,
    languages: Sequence[str],
) -> str:
    """What a place is called; `script` is the one that stands in the file."""
    if script is not None:
        title = script.title.text(languages[0], tuple(languages)) or script.id
        if path[:1] == ("steps",) and len(path) > 1 and isinstance(path[1], int):
            return f"{title}, {title_of_step(_held_at(reading, file, path[:2]), languages)}"
        return title
    name = file.removesuffix(".yaml")
    held = _held_at(reading, file, path[:1]) if path else None
    entry = as_text(value_at(held, ("id",)))
    if name in HOUSE_LISTS:
        listed = HOUSE_LISTS[name]
        if entry:
            entry = first_words(words_of_entry(held, languages)) or entry
        return sentence("{list}, {entry}", list=listed, entry=entry) if entry else listed
    if name in PLAN_FILES:
        return PLAN_FILES[name]
    if name == HOUSE_FILE:
        return sentence("The house")
    title = file_title(file, reading.library)
    return sentence("{list}, {entry}", list=title, entry=entry) if entry else title
