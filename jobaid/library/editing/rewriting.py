"""A file made to hold another value, by the smallest edits: what is the same keeps its bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import carry, move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.trees import CannotWrite, plain

EntryPath = tuple[str | int, ...]


def rewritten(content: bytes, wanted: object, source: bytes | None = None) -> bytes:
    """The file holding `wanted`.

    What is new in it is taken from `source` as it is written there, where that file has the very
    same at the same place. Raises `CannotWrite` where the file cannot be made to hold that.
    """
    writer = _Rewriter(content, None if source is None else (source, held_in(source)))
    writer.value((), held_in(content), wanted, ())
    if _even(held_in(writer.content)) != _even(wanted):
        raise CannotWrite("The file does not come to hold what it is to hold.")
    return writer.content


def held_in(content: bytes) -> Any:
    """What a file holds, as ordinary lists and dictionaries. Raises `CannotWrite`."""
    held = composed(content)
    if held.root is None:
        raise CannotWrite("The file cannot be read.")
    return plain(held.tree)


class _Rewriter:
    def __init__(self, content: bytes, source: tuple[bytes, Any] | None) -> None:
        self.content = content
        self._source = source

    def value(self, path: EntryPath, have: Any, want: Any, there: EntryPath | None) -> None:
        """Have `want` at a path that holds `have`; `there` is the place in the source."""
        if _even(have) == _even(want):
            return
        if isinstance(have, dict) and isinstance(want, dict) and have and want:
            self._mapping(path, have, want, there)
        elif isinstance(have, list) and isinstance(want, list) and have and want:
            if _ids(have) is not None and _ids(want) is not None:
                self._things(path, have, want, there)
            else:
                self._items(path, have, want, there)
        else:
            self.content = set_value(self.content, path, want)

    def _mapping(
        self, path: EntryPath, have: dict[str, Any], want: dict[str, Any], there: EntryPath | None
    ) -> None:
        for key in [key for key in have if key not in want]:
            self.content = remove(self.content, (*path, key))
        keys = [key for key in have if key in want]
        for number, key in enumerate(want):
            inside = None if there is None else (*there, key)
            if key in have:
                self.value((*path, key), have[key], want[key], inside)
                continue
            before = [one for one in list(want)[:number] if one in keys]
            at = keys.index(before[-1]) + 1 if before else 0
            self._new((*path, key), want[key], inside, at)
            keys.insert(at, key)

    def _things(
        self, path: EntryPath, have: list[Any], want: list[Any], there: EntryPath | None
    ) -> None:
        """Lists of things with ids; one that was renamed says so."""
        present = {one["id"]: one for one in have}
        wanted = _named_as(present, want)
        order = list(present)
        for id in [id for id in order if id not in wanted]:
            self.content = remove(self.content, (*path, order.index(id)))
            order.remove(id)
        stay = _stay([id for id in wanted if id in order], order)
        before: str | None = None
        for id, value in wanted.items():
            at = 0 if before is None else order.index(before) + 1
            if id not in order:
                self._new((*path, at), value, self._thing(there, value["id"]))
                order.insert(at, id)
            elif id not in stay and order.index(id) != at:
                now = order.index(id)
                at -= now < at
                self.content = move(self.content, (*path, now), (*path, at))
                order.insert(at, order.pop(now))
            before = id
        for number, (id, value) in enumerate(wanted.items()):
            if id in present:
                inside = self._thing(there, value["id"])
                self.value((*path, number), present[id], value, inside)

    def _items(
        self, path: EntryPath, have: list[Any], want: list[Any], there: EntryPath | None
    ) -> None:
        codes = SequenceMatcher(
            None, [_even(one) for one in have], [_even(one) for one in want], autojunk=False
        ).get_opcodes()
        for tag, h1, h2, w1, w2 in reversed(codes):
            if tag == "equal":
                continue
            both = min(h2 - h1, w2 - w1)
            for number in range(w1 + both, w2):
                at = h1 + both + number - w1 - both
                self._new((*path, at), want[number], self._item(there, want[number]))
            for number in reversed(range(h1 + both, h2)):
                self.content = remove(self.content, (*path, number))
            for number in range(both):
                inside = self._item(there, want[w1 + number])
                self.value((*path, h1 + number), have[h1 + number], want[w1 + number], inside)

    def _new(
        self, path: EntryPath, value: Any, there: EntryPath | None, at: int | None = None
    ) -> None:
        """A new entry, as the source has it or written like its neighbours."""
        if self._source is not None and there is not None:
            try:
                if _even(_at(self._source[1], there)) == _even(value):
                    self.content = carry(self.content, path, self._source[0], there, at)
                    return
            except (LookupError, TypeError, CannotWrite):
                pass
        self.content = insert(self.content, path, value, at)

    def _thing(self, there: EntryPath | None, id: str) -> EntryPath | None:
        """The place of the thing of an id in a list of the source."""
        return self._found(there, lambda one: isinstance(one, dict) and one.get("id") == id)

    def _item(self, there: EntryPath | None, value: Any) -> EntryPath | None:
        return self._found(there, lambda one: _even(one) == _even(value))

    def _found(self, there: EntryPath | None, fits: Any) -> EntryPath | None:
        if self._source is None or there is None:
            return None
        try:
            things = _at(self._source[1], there)
        except (LookupError, TypeError):
            return None
        number = next((at for at, one in enumerate(things or ()) if fits(one)), None)
        return None if number is None else (*there, number)


def _at(value: Any, path: EntryPath) -> Any:
    for key in path:
        value = value[key]
    return value


def _ids(things: list[Any]) -> list[str] | None:
    ids = [one.get("id") if isinstance(one, dict) else None for one in things]
    found = [id for id in ids if isinstance(id, str)]
    return found if len(set(found)) == len(things) else None


def _named_as(present: Mapping[str, Any], want: list[Any]) -> dict[str, Any]:
    """What is wanted by the ids that the things have now."""
    ids = {one["id"] for one in want}
    found: dict[str, Any] = {}
    for one in want:
        id = one["id"]
        was = one.get("was")
        if id not in present and isinstance(was, list):
            id = next((old for old in was if old in present and old not in ids | {*found}), id)
        found[id] = one
    return found


def _stay(wanted: list[str], order: list[str]) -> set[str]:
    """What need not be moved: the longest run that is in order already."""
    matcher = SequenceMatcher(None, order, wanted, autojunk=False)
    return {
        order[block.a + at] for block in matcher.get_matching_blocks() for at in range(block.size)
    }


def _even(value: Any) -> str:
    """A value to compare: the order of keys and the line ends behind texts do not count."""
    return json.dumps(_evened(value), sort_keys=True, default=str)


def _evened(value: Any) -> Any:
    if isinstance(value, str):
        return value.rstrip("\n")
    if isinstance(value, list):
        return [_evened(one) for one in value]
    if isinstance(value, dict):
        return {key: _evened(one) for key, one in value.items()}
    return value
