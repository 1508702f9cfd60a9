"""A file in which names are spelled otherwise, every other byte as it was."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jobaid.library.editing.insert import insert
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.respell import respell
from jobaid.library.editing.spots import find, find_key
from jobaid.library.references.file_references import child, texts
from jobaid.library.references.index import composed
from jobaid.library.yaml_source import MappingNode, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from jobaid.library.references.reference import Reference


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


def leaving_was(content: bytes, one: Reference, new: str) -> bytes:
    """The file with the old name left behind in `was`, where the thing stands."""
    path: tuple[str | int, ...] = (*one.path[:-1], new) if one.is_key else one.path[:-1]
    read = composed(content)
    holder = find(read[0], path).node if read else None
    if isinstance(holder, SequenceNode):
        return set_value(content, one.path, {"name": new, "was": [one.bare]})
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
