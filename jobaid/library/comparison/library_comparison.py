"""Two libraries compared: every part that differs, at its place.

Files are compared as what they hold. Steps, answers, items, options and entries of lists go by
their ids, texts by their languages; the order of steps counts, that of keys does not.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeGuard

from jobaid.library.comparison.word_comparison import WordRun, word_runs
from jobaid.library.editing.trees import plain, tree_of
from jobaid.library.files import holds_one_thing
from jobaid.library.reading.nodes import LANGUAGE
from jobaid.library.report import Report
from jobaid.library.yaml_source import compose
from jobaid.quick_dataclasses import dataclass

FileContents = Mapping[str, bytes]
PROSE = frozenset(
    (
        "title", "about", "say", "heard", "label", "text", "why", "say_instead", "exact_because",
        "hint", "term", "means", "limit", "company", "question", "brief", "says", "opening",
        "phrases", "who", "measure", "target",
    )
)  # fmt: skip
"""Keys of what people read or hear, so that it is in a language."""
_MISSING = object()


@dataclass(frozen=True, slots=True)
class LibraryDifference:
    """A part of a library that is not as it was.

    `what` names the part (`say`, `answers/yes/label`), or tells what became of a whole step or
    file: added, removed, moved, renamed. `before` and `after` are None where there is nothing.
    """

    file: str
    script: str | None
    step: str | None
    what: str
    language: str | None = None
    before: str | None = None
    after: str | None = None

    @property
    def words(self) -> list[WordRun]:
        """The words that stayed, went out and came in."""
        return word_runs(self.before or "", self.after or "")

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid diff --json` writes."""
        return {
            "file": self.file,
            "script": self.script,
            "step": self.step,
            "what": self.what,
            "language": self.language,
            "before": self.before,
            "after": self.after,
            "words": [list(run) for run in self.words],
        }


def differences(
    before: FileContents, after: FileContents, language: str = "en"
) -> list[LibraryDifference]:
    """What differs between two libraries, by the contents of their files.

    `language` is the one that a text without a language is in.
    """
    found: list[LibraryDifference] = []
    files = dict.fromkeys((*before, *after))
    renamed = renamed_files(before, after)
    for file in sorted(files):
        if file in renamed.values() or before.get(file) == after.get(file):
            continue
        later = renamed.get(file, file)
        found += _of_file(file, before.get(file), later, after.get(later), language)
    return found


def renamed_files(before: FileContents, after: FileContents) -> dict[str, str]:
    """Scripts and pages that stand under another name: the same content, or `was` says so."""
    gone = [file for file in before if file not in after and holds_one_thing(file)]
    come = [file for file in after if file not in before and holds_one_thing(file)]
    pairs: dict[str, str] = {}
    for file in come:
        tree = _tree(after[file])
        was = tree.get("was") if isinstance(tree, dict) else None
        names = set(was) if isinstance(was, list) else set()
        for old in gone:
            if old in pairs or old.partition("/")[0] != file.partition("/")[0]:
                continue
            earlier = _tree(before[old])
            same = before[old] == after[file]
            if same or (isinstance(earlier, dict) and earlier.get("id") in names):
                pairs[old] = file
                break
    return pairs


def _tree(content: bytes) -> object:
    report = Report("")
    root = compose(content, report)
    return None if root is None else plain(tree_of(root, report.text))


def _of_file(
    file: str, before: bytes | None, later: str, after: bytes | None, language: str
) -> Iterator[LibraryDifference]:
    old = _held(file, before)
    new = _held(later, after)
    script = _id(new) or _id(old) if file.startswith("scripts/") else None
    if before is None or after is None:
        what = "added" if before is None else "removed"
        title = _title(new if before is None else old)
        yield LibraryDifference(
            later, script, None, what, None, *((None, title) if before is None else (title, None))
        )
        return
    if file != later:
        yield LibraryDifference(later, script, None, "renamed", None, _id(old), _id(new))
    differ = _Differ(later, script, language)
    if isinstance(old, dict) and isinstance(new, dict):
        yield from differ.script(old, new)
    elif isinstance(old, list) and isinstance(new, list):
        yield from differ.parts((), old, new)
    elif old != new:
        yield from differ.value((), old, new)


def _held(file: str, content: bytes | None) -> object:
    """What a file holds; one that is no YAML, or cannot be read, is its text."""
    if content is None:
        return None
    tree = _tree(content) if file.endswith(".yaml") else None
    return content.decode("utf-8", "replace") if tree is None else tree


def _id(held: object) -> str | None:
    id = held.get("id") if isinstance(held, dict) else None
    return id if isinstance(id, str) else None


def _title(held: object) -> str | None:
    """What a person calls a file's content."""
    if isinstance(held, dict):
        title = held.get("title") or held.get("name") or held.get("id")
        return shown_value(
            next(iter(title.values())) if isinstance(title, dict) and title else title
        )
    return None


class _Differ:
    """Compares what one file holds."""

    def __init__(self, file: str, script: str | None, language: str) -> None:
        self._file = file
        self._script = script
        self._language = language
        self._step: str | None = None

    def script(self, old: dict[str, Any], new: dict[str, Any]) -> Iterator[LibraryDifference]:
        """Two mappings; the steps of a script each by themselves."""
        of_script = self._script is not None
        yield from self.mapping(
            (), *({key: one for key, one in side.items() if not (of_script and key == "steps")}
                  for side in (old, new))
        )  # fmt: skip
        if of_script:
            yield from self._steps(_by_id(old.get("steps")), _by_id(new.get("steps")))

    def _steps(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[LibraryDifference]:
        pairs = _renamed_steps(old, new)
        back = {after: before for before, after in pairs.items()}
        stayed = [id for id in new if back.get(id, id) in old]
        moved = moved_entries(
            [pairs.get(id, id) for id in old if pairs.get(id, id) in stayed], stayed
        )
        for id, step in new.items():
            self._step = id
            earlier = back.get(id, id)
            if earlier not in old:
                yield self._told("added", None, _title(step))
                continue
            if earlier != id:
                yield self._told("renamed", earlier, id)
            if id in moved:
                yield self._told("moved", _after(old, earlier), _after(new, id))
            yield from self.mapping((), old[earlier], step)
        for id, step in old.items():
            if pairs.get(id, id) not in new:
                self._step = id
                yield self._told("removed", _title(step), None)

    def mapping(
        self, path: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> Iterator[LibraryDifference]:
        """Two mappings, key by key; `id` and `was` are told as a new name."""
        for key in dict.fromkeys((*new, *old)):
            if key in ("id", "was"):
                continue
            yield from self.parts((*path, key), old.get(key, _MISSING), new.get(key, _MISSING))

    def parts(self, path: tuple[str, ...], old: object, new: object) -> Iterator[LibraryDifference]:
        """Two values of a key."""
        if old == new:
            return
        mine, yours = self._by_language(path, old), self._by_language(path, new)
        if mine is not None and yours is not None:
            for code in dict.fromkeys((*yours, *mine)):
                if mine.get(code) != yours.get(code):
                    yield self._told("/".join(path), mine.get(code), yours.get(code), language=code)
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from self.mapping(path, old, new)
        elif _are_groups(old) and _are_groups(new) and not _has_ids(old) and len(old) == len(new):
            for number, (one, other) in enumerate(zip(old, new, strict=True), start=1):
                yield from self.mapping((*path, str(number)), one, other)
        elif _has_ids(old) and _has_ids(new):
            yield from self._entries(path, _by_id(old), _by_id(new))
        else:
            yield from self.value(path, old, new)

    def _entries(
        self, path: tuple[str, ...], old: Mapping[str, Any], new: Mapping[str, Any]
    ) -> Iterator[LibraryDifference]:
        for id in dict.fromkeys((*new, *old)):
            if id not in old or id not in new:
                yield from self.value((*path, id), old.get(id, _MISSING), new.get(id, _MISSING))
            else:
                yield from self.mapping((*path, id), old[id], new[id])
        both = [id for id in new if id in old]
        for id in moved_entries([id for id in old if id in new], both):
            yield self._told("/".join((*path, id, "moved")), _after(old, id), _after(new, id))

    def value(self, path: tuple[str, ...], old: object, new: object) -> Iterator[LibraryDifference]:
        """Two values that are told whole."""
        before = None if old is _MISSING else shown_value(old)
        after = None if new is _MISSING else shown_value(new)
        if before != after:
            yield self._told("/".join(path) or "text", before, after)

    def _by_language(self, path: tuple[str, ...], value: object) -> dict[str, str] | None:
        """A text by its languages; None for what is no text in languages."""
        if value is _MISSING:
            return {}
        if isinstance(value, str):
            words = not path or path[-1] in PROSE
            return {self._language: value.rstrip("\n")} if words else None
        if (
            isinstance(value, dict)
            and value
            and all(LANGUAGE.fullmatch(key) and isinstance(one, str) for key, one in value.items())
        ):
            return {key: one.rstrip("\n") for key, one in value.items()}
        return None

    def _told(
        self, what: str, before: str | None, after: str | None, language: str | None = None
    ) -> LibraryDifference:
        return LibraryDifference(
            self._file, self._script, self._step, what, language, before, after
        )


def _are_groups(value: object) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _has_ids(value: object) -> bool:
    return value is _MISSING or (
        isinstance(value, list)
        and all(isinstance(one, dict) and isinstance(one.get("id"), str) for one in value)
    )


def _by_id(value: object) -> dict[str, Any]:
    """The mappings of a list by their ids; one without goes by its number."""
    found: dict[str, Any] = {}
    for number, one in enumerate(value if isinstance(value, list) else (), start=1):
        if isinstance(one, dict):
            id = one.get("id")
            found.setdefault(id if isinstance(id, str) else f"#{number}", one)
    return found


def _renamed_steps(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, str]:
    """Steps that stand there under another id, from the old to the new one.

    `was` says so, or all but the id is the same.
    """
    pairs: dict[str, str] = {}
    gone = [id for id in old if id not in new]
    for id, step in new.items():
        if id in old:
            continue
        was = step.get("was")
        named = [one for one in gone if isinstance(was, list) and one in was]
        alike = [one for one in gone if _without_id(old[one]) == _without_id(step)]
        for one in (*named, *alike):
            if one not in pairs:
                pairs[one] = id
                break
    return pairs


def _without_id(step: Mapping[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in step.items() if key not in ("id", "was")}


def moved_entries(old: Sequence[str], new: Sequence[str]) -> set[str]:
    """What has to be taken elsewhere to come from one order to the other: as few as possible."""
    place = {id: number for number, id in enumerate(old)}
    order = [place[id] for id in new]
    # The longest rising run stays where it is (patience sorting, with its way back).
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, value in enumerate(order):
        at = bisect_left(ends, value)
        ends[at : at + 1] = [value]
        last[at : at + 1] = [number]
        before.append(last[at - 1] if at else -1)
    stays = set()
    number = last[-1] if last else -1
    while number >= 0:
        stays.add(number)
        number = before[number]
    return {id for number, id in enumerate(new) if number not in stays}


def _after(steps: Mapping[str, Any], id: str) -> str | None:
    """The entry in front of this one; None for the first."""
    earlier = None
    for one in steps:
        if one == id:
            return earlier
        earlier = one
    return None


def shown_value(value: object) -> str | None:
    """A value as a person reads it."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(one, str | int | float) for one in value):
        return ", ".join(str(one) for one in value)
    if isinstance(value, int | float):
        return str(value)
    return json.dumps(value, ensure_ascii=False)
