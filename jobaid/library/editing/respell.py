"""Exchanging many texts and keys of a file at once: what a rename does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.editing.rename import rename_key
from jobaid.library.editing.replace import set_value
from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.spots import end_of, find, find_key
from jobaid.library.editing.styles import ways
from jobaid.library.editing.trees import (
    CannotWrite,
    Path,
    PlainTree,
    tree_from,
    with_key,
    with_value,
)
from jobaid.library.yaml_source import ScalarNode

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

TextPlace = tuple[tuple[str | int, ...], bool]
"""A path, and whether its last key is meant and not what stands there."""


def respell(content: bytes, texts: Mapping[TextPlace, str]) -> bytes:
    """The file with other texts at these places, every other byte as it was.

    All paths are those of the file as it is. Raises `CannotWrite` when the file cannot be read, has
    no such place, or cannot hold the texts there.
    """
    # Values before keys, deep keys before those above them: so every path still leads there.
    ordered = sorted(texts.items(), key=lambda item: (item[0][1], -len(item[0][0])))
    if not ordered:
        return content

    def change(tree: PlainTree) -> PlainTree:
        for (path, is_key), text in ordered:
            tree = with_key(tree, path, text) if is_key else with_value(tree, path, tree_from(text))
        return tree

    try:
        return spliced(content, (), change, lambda text, root: _at_once(text, root, texts))
    except CannotWrite:
        for (path, is_key), text in ordered:
            one: Path = path
            content = rename_key(content, one, text) if is_key else set_value(content, one, text)
        return content


def _at_once(text: str, root: Node, texts: Mapping[TextPlace, str]) -> Iterator[str]:
    """The text with the smallest change at each place."""
    newline = "\r\n" if "\r\n" in text else "\n"
    changes = []
    for (path, is_key), new in texts.items():
        node = find_key(root, path) if is_key else find(root, path).node
        if not isinstance(node, ScalarNode):
            return
        end = node.end_mark.index if is_key else end_of(node, text)
        changes.append(next(iter(ways(text, node, end, new, newline))))
    for first, last, written in sorted(changes, reverse=True):
        text = text[:first] + written + text[last:]
    yield text
