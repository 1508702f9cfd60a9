"""Deleting a thing of a library: what would break without it, and what mends that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jobaid.library.editing.remove import remove
from jobaid.library.editing.respell import respell
from jobaid.library.editing.rewriting import EntryPath, held_in
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.findings import did_you_mean
from jobaid.library.reading.pace import uncollected
from jobaid.library.reading.plan_file import ENDING
from jobaid.library.references.index import composed, part_of, reference_index, unwatched
from jobaid.library.references.renaming import RENAMED
from jobaid.library.references.spelled_names import files_naming
from jobaid.operations.studio.plan_steps import plan_steps
from jobaid.quick_dataclasses import dataclass
from jobaid.sentences import ErrorInWords, Sentence, counted, joined, sentence

if TYPE_CHECKING:
    from jobaid.library.reader import ReadLibrary
    from jobaid.library.references.index import WentOn
    from jobaid.library.references.reference import Reference


class CannotDelete(ErrorInWords, LookupError):
    """There is no such thing to delete; `words` say so."""


@dataclass(frozen=True, slots=True)
class BrokenPlace:
    """A place that names what is to go: `mend` says what becomes of it, None where it cannot be."""

    reference: Reference
    words: Sentence
    mend: str | None


@dataclass(frozen=True, slots=True)
class Deletion:
    """What deleting a thing comes to.

    `contents` are the files without the thing (None: a file that goes), `broken` what would name
    nothing then. `mended` are the files with those mended as told; `left` those that cannot be.
    """

    kind: str
    name: str
    contents: dict[str, bytes | None]
    broken: tuple[BrokenPlace, ...]
    mended: dict[str, bytes | None]

    @property
    def left(self) -> tuple[BrokenPlace, ...]:
        """What stays broken also after mending."""
        return tuple(one for one in self.broken if one.mend is None)

    @property
    def words(self) -> Sentence:
        """What it breaks, as a sentence."""
        if not self.broken:
            return sentence("Nothing else uses it.")
        return counted(
            len(self.broken),
            "One other place uses it.",
            "%Ln other places use it.",
        )


@uncollected()
def deletion(
    reading: ReadLibrary,
    kind: str,
    name: str,
    *,
    instead: str | None = None,
    went_on: WentOn = unwatched,
) -> Deletion:
    """What deleting the thing `name` (whole: `script/step`) of this kind would come to.

    `instead` is what those that lead to it shall name then, by its last part; without it a list
    loses the name, an answer its way (so that it takes its step's), a route goes. `went_on` as
    `reference_index` takes it. Raises `CannotDelete`.
    """
    files = files_naming(reading, name)
    steps, told = plan_steps(reading.library), part_of(went_on, 0, 2)
    index = reference_index(reading, steps, files=files, went_on=told)
    kinds = RENAMED.get(kind, (kind,))
    of_kind = next((one for one in kinds if index.defined(one, name)), None)
    if of_kind is None:
        everything = reference_index(reading)
        names = [one for each in kinds for one in everything.names(each)]
        hint = did_you_mean(name, names) or ""
        words = sentence("There is no {kind} `{name}` here.", kind=kind, name=name)
        raise CannotDelete(joined(words, hint))
    own = next(one for one in index.of(of_kind, name) if one.defines)
    holder = own.path if own.is_key else own.path[:-1]
    inside = f"{name}/"
    uses = [
        one
        for one in index.references
        if not one.defines
        and ((one.kind, one.name) == (of_kind, name) or one.name.startswith(inside))
        and not _is_within(one, own.file, holder)
    ]
    contents = _without(reading, of_kind, name, own, holder)
    kept = [one for one in uses if contents.get(one.file, b"") is not None]
    broken = tuple(_broken(reading, one, name, instead) for one in _one_each(kept))
    try:
        told = part_of(went_on, 1, 2)
        mended = _mended(reading, contents, broken, own, holder, instead, told)
    except CannotWrite:
        broken = tuple(BrokenPlace(one.reference, one.words, None) for one in broken)
        mended = dict(contents)
    return Deletion(of_kind, name, contents, broken, mended)


def _one_each(references: list[Reference]) -> list[Reference]:
    """Of several names in one text (`script/step`) the first counts."""
    found: dict[tuple[str, EntryPath, bool], Reference] = {}
    for one in references:
        found.setdefault((one.file, one.path, one.is_key), one)
    return list(found.values())


def _is_within(one: Reference, file: str, holder: EntryPath) -> bool:
    return one.file == file and one.path[: len(holder)] == holder


def _without(
    reading: ReadLibrary, kind: str, name: str, own: Reference, holder: EntryPath
) -> dict[str, bytes | None]:
    if not holder:
        gone: dict[str, bytes | None] = {own.file: None}
        if kind == "script":
            plan = own.file.removesuffix(".yaml") + ENDING
            if plan in reading.contents:
                gone[plan] = None
        return gone
    try:
        return {own.file: remove(reading.contents[own.file], holder)}
    except CannotWrite as trouble:
        raise CannotDelete(trouble.words) from trouble


def _broken(reading: ReadLibrary, one: Reference, name: str, instead: str | None) -> BrokenPlace:
    line, _ = one.at
    where = f"{one.file}:{line}"
    return BrokenPlace(
        one,
        sentence("{where} names `{name}`.", where=where, name=one.name),
        _mend_of(reading, one, instead),
    )


def _mend_of(reading: ReadLibrary, one: Reference, instead: str | None) -> str | None:
    """What becomes of a place, in words; None where only a person can say."""
    if one.file.endswith(ENDING) and one.path and isinstance(one.path[0], int):
        plan = held_in(reading.contents[one.file])[one.path[0]].get("id", "")
        return sentence("The plan `{plan}`, which goes this way, goes too.", plan=plan)
    if one.is_key or not one.path:
        return None
    if _is_kept_warning(one) and instead is None:
        return sentence("The warning that was kept there goes too.")
    if instead is not None:
        return sentence("It names `{name}` instead.", name=instead)
    content = composed(reading.contents[one.file])
    if content is None:
        return None
    last = one.path[-1]
    key = next((part for part in reversed(one.path) if isinstance(part, str)), "")
    if key == "go" and "answers" in one.path:
        return sentence("The answer takes the way on of its step.")
    if key == "go" or key == "next":
        return sentence("This way on goes.")
    if isinstance(last, int) and key in _LISTS:
        return sentence("The name goes from the list.")
    if key in ("outcome", "standard", "question", "visit"):
        return sentence("`{key}` goes.", key=key)
    return None


_LISTS = ("never", "may", "standard", "ask", "scope", "for", "needs", "no")


def _mended(
    reading: ReadLibrary,
    contents: dict[str, bytes | None],
    broken: tuple[BrokenPlace, ...],
    own: Reference,
    holder: EntryPath,
    instead: str | None,
    went_on: WentOn,
) -> dict[str, bytes | None]:
    changed: dict[str, bytes | None] = dict(contents)
    by_file: dict[str, list[Reference]] = {}
    for one in broken:
        if one.mend is not None:
            by_file.setdefault(one.reference.file, []).append(one.reference)
    for done, (file, references) in enumerate(by_file.items()):
        went_on(done, len(by_file))
        # As the file was, so that paths lead there; the thing itself goes last.
        content = reading.contents[file]
        if instead is not None:
            texts = {(one.path, False): _named_instead(content, one, instead) for one in references}
            content = respell(content, texts)
        elif file.endswith(ENDING) and len({one.path[0] for one in references}) == len(
            held_in(content)
        ):
            changed[file] = None
            continue
        else:
            gone = {_goes(one) for one in references}
            for path in sorted(gone, key=_last_first, reverse=True):
                content = remove(content, path)
        if file == own.file and holder:
            at = holder
            if instead is None:
                at = _moved_up(holder, [_goes(one) for one in references])
            content = remove(content, at)
        changed[file] = content
    return changed


def _goes(one: Reference) -> EntryPath:
    """What goes where something was named: a plan, route or kept warning whole, else the key."""
    path = one.path
    if one.file.endswith(ENDING):
        return path[:1]
    if _is_kept_warning(one):
        return path[:2]
    if path[-1] == "go" and "answers" not in path and len(path) > 1 and isinstance(path[-2], int):
        return path[:-1]
    return path


def _is_kept_warning(one: Reference) -> bool:
    return one.path[:1] == ("accepted",)


def _last_first(path: EntryPath) -> tuple[tuple[int, int | str], ...]:
    """Entries of a list from the end, so that the others keep their places."""
    return tuple((1, one) if isinstance(one, int) else (0, one) for one in path)


def _moved_up(holder: EntryPath, gone: list[EntryPath]) -> EntryPath:
    """Where a thing stands once entries of the list that it is in have been taken out."""
    if not holder or not isinstance(holder[-1], int):
        return holder
    before = [
        one
        for one in gone
        if len(one) == len(holder)
        and one[:-1] == holder[:-1]
        and isinstance(one[-1], int)
        and one[-1] < holder[-1]
    ]
    return (*holder[:-1], holder[-1] - len(before))


def _named_instead(content: bytes, one: Reference, instead: str) -> str:
    value = held_in(content)
    for key in one.path:
        value = value[key]
    text = str(value)
    return text[: one.start] + one.spelled(instead) + text[one.end :]
