"""Names in a library that were somebody's before a rename: each gets the name of now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

from jobaid.library.editing.trees import CannotWrite
from jobaid.library.reader import read_contents
from jobaid.library.references.index import reference_index
from jobaid.library.references.names_written import respelled

if TYPE_CHECKING:
    from jobaid.library.model import Library

_MOST = 50  # names that one file may have to have replaced


def follow_renames(contents: Mapping[str, bytes]) -> dict[str, bytes]:
    """The library with every name that nothing has any more replaced by what was called so.

    One side of a merge may rename a thing that the other begins to use at the same time.
    """
    found = dict(contents)
    for _ in range(_MOST):
        # Places move with every name that is written: look again after each.
        changes = dict(_changes(found))
        if not changes:
            break
        found |= changes
    return found


def _changes(contents: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Each file that has a former name, with one such name replaced in all its places."""
    reading = read_contents(contents)
    now = dict(_renames(reading.library))
    index = reference_index(reading)
    own = {one.file: one.id for one in reading.library}
    done: set[str] = set()
    for one in index.references:
        if one.file in done or one.defines or index.defined(one.kind, one.name):
            continue
        new = now.get((one.kind, one.name))
        if new is None and one.kind == "script":
            # A bare name that is no step's is taken for a script's.
            new = now.get(("step", f"{own.get(one.file)}/{one.name}"))
        if new is None:
            continue
        done.add(one.file)
        same = [
            other
            for other in index.of(one.kind, one.name)
            if other.file == one.file and not other.defines
        ]
        with suppress(CannotWrite):  # then the check names it
            yield one.file, respelled(contents[one.file], same, new)


def _renames(library: Library) -> Iterator[tuple[tuple[str, str], str]]:
    """(kind, former whole name) and the present last part of the name."""
    for script in library:
        for old in script.was:
            yield ("script", old), script.id
        for step in script.steps:
            for old in step.was:
                yield ("step", f"{script.id}/{old}"), step.id
        for field in script.fields:
            for old in field.was:
                yield ("field", old), field.name
    for kind, things in (
        ("outcome", library.outcomes),
        ("standard", library.standards),
        ("never", library.never),
        ("may", library.may),
    ):
        for id, thing in things.items():
            for old in thing.was:
                yield (kind, old), id
