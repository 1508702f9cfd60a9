"""Edits of a file by path, as forms make them: a value set, emptied, a row put in, taken out.

Each takes the bytes of a file and gives others, through the writer that keeps every other byte.
A path names keys and, in lists, positions from 0. All raise `CannotWrite` in words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import Any

from jobaid.library.editing.composed_file import composed
from jobaid.library.editing.insert import insert
from jobaid.library.editing.move import move
from jobaid.library.editing.remove import remove
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.trees import Pairs, Path, plain

PlainValues = Any
"""A file's values as ordinary lists, dictionaries, texts, numbers and truths."""


@lru_cache(maxsize=64)
def values_of(content: bytes) -> PlainValues:
    """What a file holds, only to be read; None where it is empty or cannot be read."""
    held = composed(content)
    return None if held.root is None else plain(held.tree)


def value_at(values: PlainValues, path: Path) -> PlainValues:
    """What stands at a path; None for nothing."""
    for key in path:
        if isinstance(values, list) and isinstance(key, int) and 0 <= key < len(values):
            values = values[key]
        # Nearly all are plain dictionaries, which are told apart far quicker.
        elif isinstance(key, str) and (type(values) is dict or isinstance(values, Mapping)):
            values = values.get(key)
        else:
            return None
    return values


def with_set(content: bytes, path: Path, value: object) -> bytes:
    """The file with a value at a path; an empty one takes its key away.

    What the path leads through is made where it is not there.
    """
    values = values_of(content)
    if value is None or value in ("", [], {}):
        return without(content, path)
    if values is None and path:
        # An empty file holds nothing to put a key into.
        return content.rstrip() + (b"\n" if content.strip() else b"") + _first(path, value)
    for depth in range(1, len(path) + 1):
        holder = value_at(values, path[: depth - 1])
        if isinstance(holder, Mapping) and path[depth - 1] not in holder:
            return insert(content, path[:depth], _nested(path[depth:], value))
        if depth < len(path) and value_at(values, path[:depth]) is None:
            return set_value(content, path[:depth], _nested(path[depth:], value))
    return set_value(content, path, value)


def without(content: bytes, path: Path) -> bytes:
    """The file without a key or an item; as it was where there is none."""
    holder = value_at(values_of(content), path[:-1])
    last = path[-1]
    there = (
        last in holder
        if isinstance(holder, Mapping)
        else isinstance(holder, list) and isinstance(last, int) and 0 <= last < len(holder)
    )
    return remove(content, path) if there else content


def with_item(content: bytes, path: Path, at: int, item: object) -> bytes:
    """The file with a new item in the list at a path, which is made where there is none."""
    values = values_of(content)
    found = value_at(values, path)
    if not path:
        if not isinstance(found, list):
            return content + _first((), [item])
        return insert(content, (at,), item)
    if found is None:
        return with_set(content, path, [item])
    if not isinstance(found, list):
        # One text stands for a list of one.
        return set_value(content, path, [*([found] if at else []), item, *([] if at else [found])])
    return insert(content, (*path, at), item)


def with_moved(content: bytes, path: Path, at: int, to: int) -> bytes:
    """The file with an item of the list at a path at another place."""
    return content if at == to else move(content, (*path, at), (*path, to))


def with_words(
    content: bytes, path: Path, text: str, language: str, languages: Sequence[str]
) -> bytes:
    """The file with a text in one language; in the others it stays.

    A text that was written without a language is one of the first of `languages`.
    """
    present = value_at(values_of(content), path)
    text = text.rstrip()
    if isinstance(present, Mapping):
        if text or len(present) > 1:
            return with_set(content, (*path, language), text)
        return without(content, path)
    alone = len(languages) < 2 or (present in (None, "") and language == languages[0])
    if alone or language == languages[0]:
        return with_set(content, path, text)
    if not text:
        return content
    both = {language: text} if present in (None, "") else {languages[0]: present, language: text}
    return with_set(content, path, both)


def words_at(values: PlainValues, path: Path, language: str, languages: Sequence[str]) -> str:
    """The text at a path in just this language, "" for none."""
    found = value_at(values, path)
    if isinstance(found, Mapping):
        found = found.get(language)
    elif language != languages[0]:
        found = None
    return as_text(found)


def as_text(value: PlainValues) -> str:
    """A value as a form shows it."""
    if value is None or isinstance(value, list | Mapping):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value).rstrip("\n")


def new_id(words: str, taken: Collection[str], *, fallback: str, joint: str = "-") -> str:
    """An id made of words that nothing else has: ids are stable, so it is made once."""
    told = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    parts = re.findall(r"[a-z0-9]+", told.replace("'", ""))
    made = joint.join(parts[:5])[:40].strip(joint)
    if joint == "_" and made[:1].isdigit():
        made = f"{fallback}_{made}"
    if not made or made == "none":
        made = fallback
    known, number, first = set(taken), 2, made
    while made in known:
        made = f"{first}{joint}{number}"
        number += 1
    return made


def _nested(path: Path, value: object) -> object:
    for key in reversed(path):
        value = [value] if isinstance(key, int) else {key: value}
    return value


def _first(path: Path, value: object) -> bytes:
    """The first lines of a file that holds nothing yet."""
    if not path and isinstance(value, list):
        made = _filled(b"- {}\n", (0,), value[0]) if isinstance(value[0], Mapping) else b""
        return made or b"- " + str(value[0]).encode() + b"\n"
    nested = _nested(path, value)
    assert isinstance(nested, Mapping)
    key, held = next(iter(nested.items()))
    return set_value(f"{key}: null\n".encode(), (key,), held)


def _filled(content: bytes, path: Path, item: Mapping[str, object]) -> bytes:
    for key, value in item.items():
        content = set_value(content, (*path, key), value)
    return content


def pairs_of(values: PlainValues) -> list[tuple[str, PlainValues]]:
    """The pairs of a mapping, or of what stands for one."""
    if isinstance(values, Pairs):
        values = plain(values)
    return list(values.items()) if isinstance(values, Mapping) else []
