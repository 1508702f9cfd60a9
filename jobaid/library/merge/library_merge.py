"""Two libraries that come from one made one, file by file, through the byte writer."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import field
from typing import Any

from jobaid.library.comparison.library_comparison import (
    FileContents,
    renamed_files,
    shown_value,
)
from jobaid.library.editing.rewriting import held_in, rewritten
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.merge.following import follow_renames
from jobaid.library.merge.sequence_merge import merge_hunks
from jobaid.library.merge.three_way import MISSING, MergePath, ValueClash, ValueMerge, is_prose
from jobaid.quick_dataclasses import dataclass

ClashKey = tuple[str, MergePath]
"""The file of a clash, and its path there."""


@dataclass(frozen=True, slots=True)
class MergeClash:
    """A part that both sides changed otherwise; None where a side has nothing there.

    `what` is named as in a comparison (`say`, `answers/yes/label`).
    """

    key: ClashKey
    script: str | None
    step: str | None
    what: str
    language: str | None
    base: str | None
    ours: str | None
    theirs: str | None

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid merge --json` writes."""
        return {
            "file": self.key[0],
            "script": self.script,
            "step": self.step,
            "what": self.what,
            "language": self.language,
            "base": self.base,
            "ours": self.ours,
            "theirs": self.theirs,
        }


@dataclass(slots=True)
class MergedLibrary:
    """The library that came of two, with the parts at which they clash: ours counts there.

    `kept` are steps that one took out and the other changed: they stay with what was changed.
    """

    contents: dict[str, bytes] = field(default_factory=dict)
    clashes: list[MergeClash] = field(default_factory=list)
    kept: list[MergeClash] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=lambda: {"ours": 0, "theirs": 0, "both": 0})

    def as_json(self) -> dict[str, Any]:
        """The object that `jobaid merge --json` writes."""
        return {
            "clashes": [one.as_json() for one in self.clashes],
            "kept": [one.as_json() for one in self.kept],
            "taken": self.taken,
        }


def merge_libraries(
    base: FileContents,
    ours: FileContents,
    theirs: FileContents,
    language: str = "en",
    *,
    choose_theirs: Collection[ClashKey] = (),
) -> MergedLibrary:
    """What comes of `ours` and `theirs`, which both were `base`.

    `language` is the one that a text without a language is in. At the clashes of `choose_theirs`
    theirs is taken.
    """
    found = MergedLibrary()
    for file, three, name in _files(base, ours, theirs):
        _Files(found, language, frozenset(choose_theirs)).take(file, *three, name)
    found.contents = dict(sorted(found.contents.items()))
    if _renamed_something(base, ours) or _renamed_something(base, theirs):
        found.contents = follow_renames(found.contents)
    return found


def _renamed_something(base: FileContents, side: FileContents) -> bool:
    was = b"was:"
    return any(
        base.get(file) != one and was in one and base.get(file, b"").count(was) < one.count(was)
        for file, one in side.items()
    )


def _files(
    base: FileContents, ours: FileContents, theirs: FileContents
) -> Iterator[tuple[str, tuple[bytes | None, bytes | None, bytes | None], str]]:
    """Each file by its name in base, its three contents, and the name it has afterwards."""
    mine, yours = renamed_files(base, ours), renamed_files(base, theirs)
    known = {*mine.values(), *yours.values()}
    for file in sorted({*base, *ours, *theirs}):
        if file in known and file not in base:
            continue
        my_name, your_name = mine.get(file, file), yours.get(file, file)
        three = base.get(file), ours.get(my_name), theirs.get(your_name)
        yield file, three, my_name if my_name != file else your_name


class _Files:
    """Merges one file into a library."""

    def __init__(
        self, found: MergedLibrary, language: str, choose_theirs: frozenset[ClashKey]
    ) -> None:
        self._found = found
        self._language = language
        self._choose_theirs = choose_theirs

    def take(
        self,
        file: str,
        base: bytes | None,
        ours: bytes | None,
        theirs: bytes | None,
        name: str,
    ) -> None:
        """Put what comes of three contents of a file into the library as `name`."""
        result = self._whole(base, ours, theirs)
        if result is MISSING:
            assert ours is not None or theirs is not None
            if ours is None or theirs is None or (base is None and not _is_list_file(file)):
                result = self._clash_of_file(file, base, ours, theirs)
            elif file.endswith(".yaml"):
                result = self._of_values(file, base, ours, theirs)
            else:
                result = self._of_lines(file, base or b"", ours, theirs)
        if result is not None:
            self._found.contents[name] = result

    def _whole(self, base: bytes | None, ours: bytes | None, theirs: bytes | None) -> Any:
        """The content where only one has changed it; MISSING where both have."""
        taken = self._found.taken
        if ours == theirs:
            taken["both"] += ours != base
            return ours
        if theirs == base:
            taken["ours"] += 1
            return ours
        if ours == base:
            taken["theirs"] += 1
            return theirs
        return MISSING

    def _of_values(self, file: str, base: bytes | None, ours: bytes, theirs: bytes) -> bytes | None:
        merge = ValueMerge(self._language, lambda path: (file, path) in self._choose_theirs)
        try:
            three = [MISSING if one is None else held_in(one) for one in (base, ours, theirs)]
            wanted = merge.merged((), *three)
            try:
                result = rewritten(ours, wanted, theirs)
            except CannotWrite:
                result = rewritten(theirs, wanted, ours)
        except CannotWrite:
            # One of them cannot be read, or cannot be written like this.
            return self._clash_of_file(file, base, ours, theirs)
        for side, n in merge.taken.items():
            self._found.taken[side] += n
        script = three[1].get("id") if isinstance(three[1], dict) else None
        of_script = file.startswith("scripts/") and isinstance(script, str)
        named = script if of_script else None
        for found, told in (
            (self._found.clashes, merge.clashes),
            (self._found.kept, merge.kept),
        ):
            found += [_clash(file, named, one, self._language) for one in told]
        return result

    def _of_lines(self, file: str, base: bytes, ours: bytes, theirs: bytes) -> bytes | None:
        sides = [one.splitlines(keepends=True) for one in (base, ours, theirs)]
        found: list[bytes] = []
        for hunk in merge_hunks(*sides):
            b, o, t = sides[0][hunk.base], sides[1][hunk.ours], sides[2][hunk.theirs]
            if hunk.side == "clash":
                if not b and file == "words.txt":
                    found += [*o, *(one for one in t if one not in o)]
                    continue
                return self._clash_of_file(file, base, ours, theirs)
            found += t if hunk.side == "theirs" else o
            if hunk.side != "same":
                self._found.taken[hunk.side] += 1
        return b"".join(found)

    def _clash_of_file(
        self, file: str, base: bytes | None, ours: bytes | None, theirs: bytes | None
    ) -> bytes | None:
        key: ClashKey = (file, ())
        if key in self._choose_theirs:
            self._found.taken["theirs"] += 1
            return theirs
        texts = [
            None if one is None else one.decode("utf-8", "replace") for one in (base, ours, theirs)
        ]
        self._found.clashes.append(MergeClash(key, None, None, "file", None, *texts))
        return ours


def _is_list_file(file: str) -> bool:
    """Whether a file is a list of things with ids, which can be new on both sides."""
    return "/" not in file and file.endswith(".yaml") and file not in ("sampling.yaml", "path.yaml")


def _clash(file: str, script: str | None, one: ValueClash, language: str) -> MergeClash:
    path = one.path
    spoken = path[-1][1:] if path and path[-1].startswith(":") else None
    if spoken is None and is_prose(path) and isinstance(one.ours, str):
        spoken = language
    step = path[1] if script is not None and len(path) > 1 and path[0] == "steps" else None
    named = [part.lstrip("#") for part in path if not part.startswith(":")]
    what = "/".join(named if step is None else named[2:])
    if not what:
        what = "removed" if one.ours is MISSING or one.theirs is MISSING else "added"
    base, ours, theirs = (
        None if side is MISSING else shown_value(side) for side in (one.base, one.ours, one.theirs)
    )
    return MergeClash((file, one.path), script, step, what, spoken, base, ours, theirs)
