"""Exchanging one value of a library file, in the style that its author chose.

The new value is put in the place of the old one, in the style that stands there where it can
hold it. Each way is tried from the smallest change on.
"""

from __future__ import annotations

from collections.abc import Iterator

from yaml.nodes import CollectionNode

from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.spots import YamlSpot, end_of, find
from jobaid.library.editing.styles import flow, ways
from jobaid.library.editing.trees import CannotWrite, Path, tree_from, with_value
from jobaid.library.yaml_source import Node, ScalarNode

__all__ = ["CannotWrite", "set_value"]


def set_value(content: bytes, path: Path, value: object) -> bytes:
    """The file with `value` at `path`, everything else as it was, byte for byte.

    `path` names keys and, in lists, positions from 0: `("steps", 3, "say")`. A last key that
    is not there yet is added behind the others of its group. `value` is a text, a number,
    true or false, None, or a list or mapping of these. Raises `CannotWrite` when the file
    cannot be read, has no such place, or repeats the place through an alias.
    """

    def tries(text: str, root: Node) -> Iterator[str]:
        return _tries(text, find(root, path), value)

    new = tree_from(value)
    return spliced(content, path, lambda tree: with_value(tree, path, new), tries)


def _tries(text: str, place: YamlSpot, value: object) -> Iterator[str]:
    """The file's text with the new value, the smallest change first."""
    newline = "\r\n" if "\r\n" in text else "\n"
    if place.node is None:
        yield from _added(text, place, value, newline)
        return
    start, end = place.node.start_mark.index, end_of(place.node, text)
    if isinstance(place.node, ScalarNode):
        for first, last, new in ways(text, place.node, end, value, newline):
            yield text[:first] + new + text[last:]
    # After a key without a value, or in place of a list on lines of its own.
    gap = " " if start and text[start - 1] in ":-?" else ""
    yield text[:start] + gap + flow(value) + text[end:]
    key_end = place.key_end
    if key_end is not None:
        yield f"{text[:key_end]}: {flow(value)}{text[end:]}"


def _added(text: str, place: YamlSpot, value: object, newline: str) -> Iterator[str]:
    """The text with a new key at the end of a mapping."""
    parent, key = place.parent, flow(place.key)
    if not parent.value:
        start, end = parent.start_mark.index, parent.end_mark.index
        yield f"{text[:start]}{{{key}: {flow(value)}}}{text[end:]}"
        return
    last = end_of(parent.value[-1][1], text)
    if isinstance(parent, CollectionNode) and parent.flow_style:
        yield f"{text[:last]}, {key}: {flow(value)}{text[last:]}"
        return
    line_end = text.find("\n", last - (text[last - 1 : last] == "\n"))
    line_end = len(text) if line_end < 0 else line_end
    before = text[:line_end].removesuffix("\r")
    indent = " " * parent.value[0][0].start_mark.column
    yield f"{before}{newline}{indent}{key}: {flow(value)}{text[len(before) :]}"
