"""Whatever is edited: what is read is what was meant, and nothing else of the file changes."""

from __future__ import annotations

import copy
from pathlib import Path as File
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobaid.library.editing.insert import insert
from jobaid.library.editing.layout import FileLayout
from jobaid.library.editing.move import move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.rename import rename_key
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.trees import CannotWrite
from jobaid.library.shipped import shipped_library
from tests.library.editing.any_yaml import KEYS, VALUES, files, paths, tree, value

Path = tuple[str | int, ...]
SHIPPED = [path.read_bytes() for path in sorted(shipped_library().rglob("*.yaml"))]
FILES = st.one_of(files(), files(), st.sampled_from(SHIPPED))


def at(found: Any, path: Path) -> Any:
    for key in path:
        found = found[key]
    return found


def even(one: object) -> object:
    """Without the line ends behind texts, in which styles differ."""
    if isinstance(one, str):
        return one.rstrip("\n")
    if isinstance(one, list):
        return [even(inner) for inner in one]
    if isinstance(one, dict):
        # As pairs: the order of keys counts.
        return [("", key, even(inner)) for key, inner in one.items()]
    return (type(one).__name__, one)


def own_lines(content: bytes, path: Path) -> tuple[list[str], int, int]:
    """The lines of a file, and the first and last of an entry, its comments not counted."""
    text = content.decode("utf-8-sig")
    layout = FileLayout(text)
    holder, number = layout.at(path)
    assert holder is not None
    entry = holder.entries[number]
    first, last = text.count("\n", 0, entry.start), text.count("\n", 0, entry.value.end)
    return text.splitlines(keepends=True), first, last


def is_aside(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def kept_around(before: bytes, after: bytes, path: Path) -> None:
    """All lines but those of the entry, and the comments and blank lines around it, are there."""
    lines, first, last = own_lines(before, path)
    left = after.decode("utf-8-sig").splitlines(keepends=True)
    while first and is_aside(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and is_aside(lines[last + 1]):
        last += 1
    # The line above may get `[]` behind its key; the entry's first line its dash or bracket back.
    head, tail = lines[: max(first - 1, 0)], lines[last + 1 :]
    if len(left) > len(head) and tail and left[-len(tail)] != tail[0]:
        # Behind a dash the next entry moves up.
        assert left[-len(tail)].lstrip("- ") == tail[0].lstrip("- ")
        tail = tail[1:]
    assert left[: len(head)] == head
    if tail:
        assert left[-len(tail) :] == tail
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    if b"\r\n" in before:
        assert b"\n" not in after.replace(b"\r\n", b"")
    if len(left) > 1:
        assert after.endswith(b"\n") == before.endswith(b"\n")


def comments(content: bytes) -> list[str]:
    """Every comment of a generated file: they tell themselves by what they say."""
    text = content.decode()
    return [part.split(":")[0] for part in text.split("# comment ")[1:]]


@given(FILES, st.data())
def test_removing(before: bytes, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(paths(tree(before)))))
    after = remove(before, path)
    wanted: Any = copy.deepcopy(value(before))
    del at(wanted, path[:-1])[path[-1]]
    assert even(value(after)) == even(wanted)
    kept_around(before, after, path)


@given(FILES, VALUES, st.data())
def test_inserting_and_removing_again(before: bytes, new: object, data: st.DataObject) -> None:
    found = value(before)
    holders = [
        path for path in [(), *paths(tree(before))] if isinstance(at(found, path), list | dict)
    ]
    holder = data.draw(st.sampled_from(holders))
    wanted: Any = copy.deepcopy(found)
    inner = at(wanted, holder)
    number = data.draw(st.integers(0, len(inner)))
    if isinstance(inner, list):
        after = insert(before, (*holder, number), new)
        inner.insert(number, new)
        path: Path = (*holder, number)
    else:
        keys = [key for key in KEYS if key not in inner]
        if not keys:
            return
        path = (*holder, data.draw(st.sampled_from(keys)))
        after = insert(before, path, new, number)
        pairs = list(inner.items())
        pairs.insert(number, (str(path[-1]), new))
        inner.clear()
        inner.update(pairs)
    assert even(value(after)) == even(wanted)
    assert comments(after) == comments(before)
    again = remove(after, path)
    assert even(value(again)) == even(found)
    assert comments(again) == comments(before)
    if inner and len(inner) > 1:
        assert again == before


@given(FILES, st.data())
def test_moving(before: bytes, data: st.DataObject) -> None:
    every = list(paths(tree(before)))
    path = data.draw(st.sampled_from(every))
    wanted: Any = copy.deepcopy(value(before))
    old = at(wanted, path[:-1])
    moved = old[path[-1]]
    del old[path[-1]]
    holders = [
        one
        for one in [(), *(p for p in every if p[: len(path)] != path)]
        if isinstance(_or_none(wanted, one), list | dict)
    ]
    holder = data.draw(st.sampled_from(holders))
    inner = at(wanted, holder)
    number = data.draw(st.integers(0, len(inner)))
    if isinstance(inner, list):
        to: Path = (*holder, number)
        inner.insert(number, moved)
    else:
        key = path[-1] if isinstance(path[-1], str) else data.draw(st.sampled_from(KEYS))
        if key in inner:
            return
        to = (*holder, key)
        pairs = list(inner.items())
        pairs.insert(number, (key, moved))
        inner.clear()
        inner.update(pairs)
    try:
        after = move(before, path, to, number)
    except CannotWrite as refused:
        # Only where the comments would be lost.
        if "comment" not in refused.words or b"#" not in before:
            raise
        return
    assert even(value(after)) == even(wanted)
    assert sorted(comments(after)) == sorted(comments(before))


def _or_none(found: Any, path: Path) -> Any:
    try:
        return at(found, path)
    except (LookupError, TypeError):
        return None


@given(FILES, st.sampled_from([*KEYS, "new", "no", "x: y", "5"]), st.data())
def test_renaming(before: bytes, key: str, data: st.DataObject) -> None:
    keys = [path for path in paths(tree(before)) if isinstance(path[-1], str)]
    if not keys:
        return
    path = data.draw(st.sampled_from(keys))
    wanted: Any = copy.deepcopy(value(before))
    holder = at(wanted, path[:-1])
    if key in holder and key != path[-1]:
        with pytest.raises(CannotWrite):
            rename_key(before, path, key)
        return
    after = rename_key(before, path, key)
    pairs = [(key if name == path[-1] else name, one) for name, one in holder.items()]
    holder.clear()
    holder.update(pairs)
    assert even(value(after)) == even(wanted)
    assert comments(after) == comments(before)
    lines, first, _ = own_lines(before, path)
    changed = after.decode("utf-8-sig").splitlines(keepends=True)
    assert changed[:first] + changed[first + 1 :] == lines[:first] + lines[first + 1 :]


@given(FILES, VALUES, st.data())
def test_replacing(before: bytes, new: object, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(list(paths(tree(before)))))
    after = set_value(before, path, new)
    wanted: Any = copy.deepcopy(value(before))
    at(wanted, path[:-1])[path[-1]] = new
    assert even(value(after)) == even(wanted)
    kept_around(before, after, path)


@pytest.mark.parametrize("content", SHIPPED, ids=range(len(SHIPPED)))
def test_each_first_entry_of_a_shipped_file_moves_last_and_back(content: bytes) -> None:
    found: Any = value(content)
    key: Path = ("steps",) if isinstance(found, dict) and "steps" in found else ()
    held = at(found, key)
    if isinstance(held, list):
        last: Path = (*key, len(held) - 1)
        there = move(content, (*key, 0), last)
        assert value(there) != found
        assert value(move(there, last, (*key, 0))) == found
        assert sorted(there.split()) == sorted(content.split())


def test_files_are_there() -> None:
    assert len(SHIPPED) > 30
    assert all(isinstance(one, bytes) for one in SHIPPED)
    assert File(shipped_library()).is_dir()
