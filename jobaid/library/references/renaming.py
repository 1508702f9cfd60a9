"""Another name for a thing of a library, in every place that names it.

Only the characters that spell the name change, through the byte writer; `was` keeps the old name
where the thing stands, so that the record, plans and statements follow it. What comes out is read
again and has to name exactly what was named before, or nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from jobaid.library.editing.insert import insert
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.respell import respell
from jobaid.library.editing.spots import find, find_key
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.findings import did_you_mean
from jobaid.library.reader import read_contents
from jobaid.library.reading.nodes import FIELD_NAME, ID
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.file_references import child, texts
from jobaid.library.references.index import ReferenceIndex, composed, reference_index
from jobaid.library.yaml_source import MappingNode, ScalarNode
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.reader import KnownParts, ReadLibrary
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
            "snippet", "mask", "clock", "recovery", "reward",
        )
    },
}  # fmt: skip
# Whose name is also the name of a file, and in which folder.
_IN_FILES = {"script": "scripts", "scorecard": "scorecards", "scenario": "scenarios"}
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


def renamed(
    reading: ReadLibrary,
    kind: str,
    old: str,
    new: str,
    steps: PlanSteps | None = None,
    index: ReferenceIndex | None = None,
) -> RenameResult:
    """Call the thing `old` of this kind `new`, everywhere in a library.

    `old` is the whole name (`script/step`), `new` the last part of it, of a field all of it.
    `steps` as `reference_index` takes them; `index` is what that made of both, where there is one.
    Raises `CannotRename`.
    """
    steps = steps or {}
    _must_be_readable(reading)
    index = index or reference_index(reading, steps)
    kind = _kind_of(kind, old, index)
    whole = new if kind == "field" else f"{old[: old.rindex('/') + 1] if '/' in old else ''}{new}"
    _must_be_free(reading, index, kind, old, new, whole)
    of_thing = index.of(kind, old)
    _must_mean_one(index, of_thing, old)
    contents = dict(reading.contents)
    for file in dict.fromkeys(one.file for one in of_thing):
        inside = [one for one in of_thing if one.file == file]
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
            contents[one.file] = _leaving_was(contents[one.file], one, new)
    moved = _moved(kind, old, new, of_thing, contents)
    for before, after in moved.items():
        contents[after] = contents.pop(before)
    _must_name_the_same(reading.known, index, contents, steps, (kind, old, whole))
    changed = {
        file: content for file, content in contents.items() if reading.contents.get(file) != content
    }
    return RenameResult(kind, old, whole, changed, moved, len(of_thing))


# -- may it be -----------------------------------------------------------------------------


def _must_be_readable(reading: ReadLibrary) -> None:
    for file, content in reading.contents.items():
        unreadable = file.endswith(".yaml") and content.strip() and composed(content) is None
        if unreadable and any(one.file == file and one.is_error for one in reading.findings):
            raise CannotRename(
                sentence(
                    "{file} cannot be read, so nobody knows what it names. Mend it first; "
                    "nothing is renamed.",
                    file=file,
                )
            )


def _kind_of(kind: str, old: str, index: ReferenceIndex) -> str:
    if kind not in RENAMED:
        hint = did_you_mean(kind, RENAMED) or sentence(
            "There are: {kinds}.", kinds=", ".join(RENAMED)
        )
        raise CannotRename(
            joined(sentence("A `{kind}` is nothing that can be renamed.", kind=kind), hint)
        )
    found = [one for one in RENAMED[kind] if index.defined(one, old)]
    if len(found) == 2:
        raise CannotRename(
            sentence(
                "`{old}` is a never rule and a may rule. Say which: `never` or `may`.", old=old
            )
        )
    if not found:
        names = [name for one in RENAMED[kind] for name in index.names(one)]
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
) -> None:
    """Read what would be written: it names what it named, under the new name. Else refuse."""
    _, old, new = change
    reading = read_contents(dict(sorted(contents.items())), known=known)
    after = reference_index(reading, _renamed_steps(steps, change))
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


def _renamed_steps(steps: PlanSteps, change: tuple[str, str, str]) -> PlanSteps:
    def renamed_place(place: tuple[str, str] | None) -> tuple[str, str] | None:
        if place is None:
            return None
        script, _, step = _new_name("step", "/".join(place), change).partition("/")
        return script, step

    def renamed_plan(script: str, plan: str) -> tuple[str, str]:
        name = _new_name("plan", f"{script}/{plan}", change)
        after, _, id = name.partition("/")
        return after, id

    return {
        renamed_plan(*key): tuple(renamed_place(one) for one in places)
        for key, places in steps.items()
    }


# -- the files -----------------------------------------------------------------------------


def respelled(content: bytes, references: Iterable[Reference], new: str) -> bytes:
    """A file with its references spelled `new`. Raises `CannotWrite`."""
    by_text: dict[tuple[tuple[str | int, ...], bool], list[Reference]] = {}
    for one in references:
        by_text.setdefault((one.path, one.is_key), []).append(one)
    whole = by_text.pop(((), False), None)
    if whole is not None:
        content = _respelled_text(content.decode("utf-8"), whole, new).encode()
    read = composed(content)
    if read is None or not by_text:
        return content
    spelled = {}
    for (path, is_key), inside in by_text.items():
        node = find_key(read[0], path) if is_key else find(read[0], path).node
        spelled[path, is_key] = _spelled(str(node.value if node else ""), inside, new)
    return respell(content, spelled)


def _spelled(text: str, inside: Iterable[Reference], new: str) -> str:
    for one in sorted(inside, key=lambda one: -one.start):
        text = text[: one.start] + one.spelled(new) + text[one.end :]
    return text


def _respelled_text(text: str, inside: list[Reference], new: str) -> str:
    """A file that is one text; its places count a line end as one character."""
    if "\r\n" not in text:
        return _spelled(text, inside, new)
    return _spelled(text.replace("\r\n", "\n"), inside, new).replace("\n", "\r\n")


def _leaving_was(content: bytes, one: Reference, new: str) -> bytes:
    """The file with the old name left behind in `was`, where the thing stands."""
    path: tuple[str | int, ...] = (*one.path[:-1], new) if one.is_key else one.path[:-1]
    read = composed(content)
    holder = find(read[0], path).node if read else None
    if not isinstance(holder, MappingNode) or (one.is_key and one.kind != "field"):
        # A label alone has no room for it.
        return content
    old = one.bare
    before = [str(node.value) for node, _ in texts(child(holder, "was"), ())]
    was = [name for name in before if name not in (old, new)] + [old]
    if before:
        return set_value(content, (*path, "was"), was)
    number = 0 if one.is_key else _number_of_key(holder, one.path[-1]) + 1
    if number >= len(holder.value) or one.is_key:
        return insert(content, (*path, "was"), was)
    return insert(content, (*path, "was"), was, number)


def _number_of_key(holder: MappingNode, key: str | int) -> int:
    for number, (name, _) in enumerate(holder.value):
        if isinstance(name, ScalarNode) and name.value == key:
            return number
    return -1


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
