"""What mends a finding: the ways that a program knows, the likeliest first, each to be undone.

A `Mend` says what it does; what it comes to is worked out when it is chosen, on another thread.
Findings whose cause only a person can judge (a rule that breaks, a line too long) have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import partial
from typing import TYPE_CHECKING, Any

from jobaid.library.editing.composed_file import composed
from jobaid.library.findings import DID_YOU_MEAN
from jobaid.operations.studio.mending_place import QUOTED, Mend, MendingPlace
from jobaid.operations.studio.mends_by_code import MENDS_BY_CODE, left_out
from jobaid.operations.studio.studio_view import path_of_place
from jobaid.operations.studio.tree_edits import (
    value_at,
    values_of,
)
from jobaid.sentences import Sentence, sentence

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.reader import ReadLibrary
    from jobaid.operations.studio.form_document import FormPath


def mends_of(reading: ReadLibrary, finding: Finding) -> tuple[Mend, ...]:
    """The ways to mend a finding, the likeliest first."""
    content = reading.contents.get(finding.file)
    if content is None:
        return ()
    root = composed(content).root
    path = () if root is None else path_of_place(root, finding.line, finding.column)
    values = None if root is None else values_of(content)
    place = MendingPlace(reading, finding, path, values, value_at(values, path))
    found = [*_nearest(place)]
    for makes in MENDS_BY_CODE.get(finding.code, ()):
        found += makes(place)
    return tuple(found)


# -- a name that was mistyped --------------------------------------------------------------------


def _nearest(place: MendingPlace) -> Iterator[Mend]:
    """The name that was most likely meant, in the place of the one that is there."""
    fix = place.finding.fix
    if not isinstance(fix, Sentence) or fix.template != DID_YOU_MEAN:
        return
    new = str(fix.values["name"])
    words = sentence("Write `{name}`", name=new)
    path, text = place.path, place.value
    if isinstance(text, list | Mapping):
        inner = _named_inside(text, path, QUOTED.findall(place.finding.words), new)
        path, text = inner, value_at(place.values, inner)
    old = None if isinstance(text, list | Mapping) else _wrong_name(place, str(text), new)
    if old is not None:
        start = re.search(rf"(?<![\w-]){re.escape(old)}(?![\w-])", str(text))
        assert start is not None
        told = f"{str(text)[: start.start()]}{new}{str(text)[start.end() :]}"
        yield Mend(words, partial(place.spelled, path, told))
    elif path and f"`{path[-1]}`" in place.finding.words and isinstance(path[-1], str):
        # The key is meant: a name that stands over others.
        if value_at(place.values, (*path[:-1], new)) is None:
            yield Mend(words, partial(place.spelled, path, new, key=True))
        else:
            yield from left_out(place)


def _named_inside(value: Any, path: FormPath, names: list[str], new: str) -> FormPath:
    """The path of a text below that is one of the names; where none is, the path itself."""
    inner = value.items() if isinstance(value, Mapping) else enumerate(value)
    for key, one in inner:
        if isinstance(one, str) and one in names[1:] and one != new:
            return (*path, key)
        if isinstance(one, list | Mapping):
            found = _named_inside(one, (*path, key), names, new)
            if found != (*path, key):
                return found
    return path


def _wrong_name(place: MendingPlace, text: str, new: str) -> str | None:
    """The name in a text that a finding is about: the one most like what was meant."""
    told = QUOTED.findall(place.finding.words)
    names = [str(name) for one in told for name in (one, *re.findall(r"[\w.\-/]+", one))]
    names += [name.rpartition("/")[2] for name in names]
    inside = [
        name
        for name in dict.fromkeys(names)
        if name != new and re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
    ]
    if not inside:
        return None
    return max(inside, key=lambda name: SequenceMatcher(None, name, new).ratio())
