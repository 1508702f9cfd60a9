"""Another name for a thing of a library, in every place that names it.

Only the characters that spell the name change, through the byte writer; `was` keeps the old name
where the thing stands, so that the record, plans and statements follow it. What comes out is read
again and has to name exactly what was named before, or nothing is changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import partial
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jobaid.library.editing.trees import CannotWrite
from jobaid.library.findings import did_you_mean
from jobaid.library.reader import read_contents
from jobaid.library.reading.nodes import FIELD_NAME, ID
from jobaid.library.reading.pace import uncollected
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.index import (
    ReferenceIndex,
    composed,
    part_of,
    reference_index,
    unwatched,
)
from jobaid.library.references.names_written import leaving_was, respelled
from jobaid.library.references.spelled_names import files_spelling
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.reader import KnownParts, ReadLibrary
    from jobaid.library.references.index import WentOn
    from jobaid.library.references.reference import Reference
    from jobaid.library.references.script_references import PlanSteps

# What can be renamed, and what a kind of a person's words stands for.
RENAMED: Mapping[str, tuple[str, ...]] = {
    "rule": ("never", "may"),
    **{
        kind: (kind,)
        for kind in (
            "script", "step", "answer", "item", "field", "option", "reply", "never", "may",
            "route-rule", "standard", "outcome", "term", "notice", "question", "person",
            "objective", "scorecard", "section", "card-question", "scenario", "must", "plan",
            "snippet", "mask", "clock", "recovery", "reward", "customer-kind",
        )
    },
}  # fmt: skip
# Whose name is also the name of a file, and in which folder.
_IN_FILES = {"script": "scripts", "scorecard": "scorecards", "scenario": "scenarios"}
_LOOKS = 3  # before it, while it is written, and after
# What a field may not be called: a text would read something else under these names.
_TAKEN_BY_TEXTS = frozenset(
    ("true", "false", "none", "not", "and", "or", "in", "is", "if", "else", "loop")
)


class CannotRename(ErrorInWords, ValueError):
    """Nothing is renamed; `words` say why."""


@dataclass(frozen=True, slots=True)
class RenameResult:
    """What a rename comes to: the files' new content by path, and files under another path."""

    kind: str
    old: str
    new: str
    contents: Mapping[str, bytes]
    moved: Mapping[str, str] = field(default_factory=dict)
    places: int = 0


@uncollected()
def renamed(
    reading: ReadLibrary,
    kind: str,
    old: str,
    new: str,
    steps: PlanSteps | None = None,
    went_on: WentOn = unwatched,
) -> RenameResult:
    """Call the thing `old` of this kind `new`, everywhere in a library.

    `old` is the whole name (`script/step`), `new` the last part of it, of a field all of it.
    `steps` and `went_on` as `reference_index` takes them. Raises `CannotRename`.
    """
    steps = steps or {}
    _must_be_readable(reading)
    # What neither spells the old name nor the new one names afterwards what it named before.
    files = files_spelling(reading.contents, (old, new))
    index = reference_index(reading, steps, files=files, went_on=part_of(went_on, 0, _LOOKS))
    kind = _kind_of(reading, kind, old, index)
    whole = new if kind == "field" else f"{old[: old.rindex('/') + 1] if '/' in old else ''}{new}"
    _must_be_free(reading, index, kind, old, new, whole)
    of_thing = index.of(kind, old)
    _must_mean_one(index, of_thing, old)
    contents = dict(reading.contents)
    by_file: dict[str, list[Reference]] = {}
    for one in of_thing:
        by_file.setdefault(one.file, []).append(one)
    for done, (file, inside) in enumerate(by_file.items()):
        went_on(len(files) + done, _LOOKS * len(files))
        try:
            contents[file] = respelled(contents[file], inside, new)
        except CannotWrite as trouble:
            raise CannotRename(
                joined(
                    sentence("{file} cannot be changed. Nothing is renamed.", file=file),
                    trouble.words,
                )
            ) from trouble
    for one in of_thing:
        if one.defines:
            contents[one.file] = leaving_was(contents[one.file], one, new)
    moved = _moved(kind, old, new, of_thing, contents)
    for before, after in moved.items():
        contents[after] = contents.pop(before)
    looked = {moved.get(file, file) for file in files}
    look = partial(reference_index, files=looked, went_on=part_of(went_on, 2, _LOOKS))
    _must_name_the_same(reading.known, index, contents, steps, (kind, old, whole), look)
    changed = {
        file: content for file, content in contents.items() if reading.contents.get(file) != content
    }
    return RenameResult(kind, old, whole, changed, moved, len(of_thing))


# -- may it be -----------------------------------------------------------------------------


def _must_be_readable(reading: ReadLibrary) -> None:
    wrong = {one.file for one in reading.findings if one.is_error}
    for file, content in reading.contents.items():
        if file not in wrong or not file.endswith(".yaml") or not content.strip():
            continue
        if composed(content) is None:
            raise CannotRename(
                sentence(
                    "{file} cannot be read, so nobody knows what it names. Mend it first; "
                    "nothing is renamed.",
                    file=file,
                )
            )


def _kind_of(reading: ReadLibrary, kind: str, old: str, index: ReferenceIndex) -> str:
    if kind not in RENAMED:
        hint = did_you_mean(kind, RENAMED) or sentence(
            "There are: {kinds}.", kinds=", ".join(RENAMED)
        )
        raise CannotRename(
            joined(sentence("`{kind}` is nothing that can be renamed.", kind=kind), hint)
        )
    found = [one for one in RENAMED[kind] if index.defined(one, old)]
    if len(found) == 2:
        raise CannotRename(
            sentence(
                "`{old}` is a never rule and a may rule. Say which: `never` or `may`.", old=old
            )
        )
    if not found:
        everything = reference_index(reading)
        names = [name for one in RENAMED[kind] for name in everything.names(one)]
        hint = did_you_mean(old, names) or ""
        raise CannotRename(
            joined(sentence("There is no {kind} `{old}` here.", kind=kind, old=old), hint)
        )
    return found[0]


def _must_be_free(
    reading: ReadLibrary, index: ReferenceIndex, kind: str, old: str, new: str, whole: str
) -> None:
    library = reading.library
    spelling = FIELD_NAME if kind == "field" else ID
    if spelling.fullmatch(new) is None or new == "none":
        raise CannotRename(
            sentence(
                "`{new}` cannot be a name here: it is made of a-z, 0-9 and {signs}, and is not "
                "`none`.",
                new=new,
                signs="_ ." if kind == "field" else "-",
            )
        )
    if whole == old:
        raise CannotRename(sentence("It is called `{new}` already.", new=new))
    if index.of(kind, whole):
        raise CannotRename(
            sentence("There is another {kind} `{new}`. Take another name.", kind=kind, new=whole)
        )
    if kind == "field":
        part_of = [name for name in library.all_fields if _part_of(name, new) and name != old]
        if new in library.house.values or new.split(".")[0] in _TAKEN_BY_TEXTS or part_of:
            raise CannotRename(
                sentence("`{new}` means something else in texts. Take another name.", new=new)
            )
    if kind == "step":
        # Inside of its script a bare name is a step before it is a script.
        script = library.scripts[old.partition("/")[0]]
        bare = [one for one in index.of("script", new) if one.file == script.file]
        if new in library.scripts and any(not one.defines for one in bare):
            raise CannotRename(
                sentence(
                    "This script goes to the script `{new}`, so that no step of it can have that "
                    "name.",
                    new=new,
                )
            )
    if kind == "script":
        for script in library:
            names = [one for one in index.of("script", old) if one.file == script.file]
            if script.step(new) is not None and any(_is_bare(index, one) for one in names):
                raise CannotRename(
                    sentence(
                        "The script `{script}` has a step `{new}` and goes to `{old}`: that would "
                        "lead to the step.",
                        script=script.id,
                        new=new,
                        old=old,
                    )
                )


def _part_of(name: str, new: str) -> bool:
    return name.startswith(f"{new}.") or new.startswith(f"{name}.")


def _is_bare(index: ReferenceIndex, one: Reference) -> bool:
    """Whether a script's name stands alone, where a step's might stand."""
    return not one.defines and not any(
        other.path == one.path and other.file == one.file and other.start > one.end
        for other in index.of("step", one.name)
    )


def _must_mean_one(index: ReferenceIndex, of_thing: list[Reference], old: str) -> None:
    """Where one word names several things at once, renaming one of them would lose the others."""
    files = {one.file for one in of_thing}
    named: dict[tuple[object, ...], set[str]] = {}
    for one in index.references:
        if one.file in files:
            named.setdefault(_word(one), set()).add(one.name)
    for one in of_thing:
        others = named[_word(one)]
        if len(others) > 1:
            raise CannotRename(
                sentence(
                    "{file}, line {line}, speaks of `{others}` in one word. Name there the "
                    "scripts it means; then `{old}` can be renamed.",
                    file=one.file,
                    line=one.at[0],
                    others="`, `".join(sorted(others)),
                    old=old,
                )
            )


def _word(one: Reference) -> tuple[object, ...]:
    """The one word of a file that names it, as a name of this kind."""
    return one.file, one.path, one.start, one.kind, one.is_key


def _must_name_the_same(
    known: KnownParts,
    before: ReferenceIndex,
    contents: Mapping[str, bytes],
    steps: PlanSteps,
    change: tuple[str, str, str],
    looked: Callable[[ReadLibrary, PlanSteps], ReferenceIndex],
) -> None:
    """Read what would be written: it names what it named, under the new name. Else refuse."""
    _, old, new = change
    reading = read_contents(dict(sorted(contents.items())), known=known)
    after = looked(reading, _RenamedSteps(steps, change))
    if _counted(before, lambda one: _new_name(one.kind, one.name, change)) != _counted(
        after, lambda one: one.name
    ):
        raise CannotRename(
            sentence(
                "`{old}` cannot be renamed to `{new}` without changing what something else "
                "means. Nothing is renamed.",
                old=old,
                new=new,
            )
        )


def _counted(index: ReferenceIndex, named: object) -> dict[tuple[str, str, bool], int]:
    assert callable(named)
    found: dict[tuple[str, str, bool], int] = {}
    for one in index.references:
        key = one.kind, named(one), one.defines
        found[key] = found.get(key, 0) + 1
    return found


# What stands inside of a thing carries its name.
_INSIDE = {
    "script": ("step", "answer", "item", "reply", "route-rule", "plan"),
    "step": ("answer", "item"),
    "field": ("option",),
    "scorecard": ("section", "card-question"),
    "scenario": ("must",),
}


def _new_name(kind: str, name: str, change: tuple[str, str, str]) -> str:
    of_kind, old, new = change
    if kind == of_kind and name == old:
        return new
    if kind in _INSIDE.get(of_kind, ()) and name.startswith(f"{old}/"):
        return f"{new}{name[len(old) :]}"
    return name


class _RenamedSteps(Mapping[tuple[str, str], tuple[tuple[str, str] | None, ...]]):
    """The steps of plans as they are called after a rename; a plan is asked for by its new name."""

    def __init__(self, steps: PlanSteps, change: tuple[str, str, str]) -> None:
        kind, old, new = change
        self._steps, self._change, self._back = steps, change, (kind, new, old)

    def __getitem__(self, key: tuple[str, str]) -> tuple[tuple[str, str] | None, ...]:
        places = self._steps[_pair("plan", key, self._back)]
        return tuple(one and _pair("step", one, self._change) for one in places)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return (_pair("plan", key, self._change) for key in self._steps)

    def __len__(self) -> int:
        return len(self._steps)


def _pair(kind: str, names: tuple[str, str], change: tuple[str, str, str]) -> tuple[str, str]:
    outer, _, inner = _new_name(kind, "/".join(names), change).partition("/")
    return outer, inner


# -- the files -----------------------------------------------------------------------------


def _moved(
    kind: str,
    old: str,
    new: str,
    references: Iterable[Reference],
    contents: Mapping[str, bytes],
) -> dict[str, str]:
    """The files that are named like the thing, and what they are called then."""
    if kind not in _IN_FILES:
        return {}
    found: dict[str, str] = {}
    for one in references:
        path = PurePosixPath(one.file)
        if not one.defines or path.name != f"{old}.yaml":
            continue
        found[one.file] = str(path.with_name(f"{new}.yaml"))
        plans = str(path.with_name(f"{old}{ENDING}"))
        if kind == "script" and plans in contents:
            found[plans] = str(path.with_name(f"{new}{ENDING}"))
    for after in found.values():
        if after in contents:
            raise CannotRename(
                sentence("There is a file {file} already. Take another name.", file=after)
            )
    return found
