"""Another name for a key of a file; what refers to an id in other places is not looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobaid.library.editing.splicing import spliced
from jobaid.library.editing.spots import find_key
from jobaid.library.editing.styles import ways
from jobaid.library.editing.trees import CannotWrite, Path, with_key

if TYPE_CHECKING:
    from jobaid.library.yaml_source import Node

__all__ = ["CannotWrite", "rename_key"]


def rename_key(content: bytes, path: Path, key: str) -> bytes:
    """The file with the last key of `path` called `key`; its value, place and comments stay.

    Raises `CannotWrite` when the file cannot be read, has no such key, or has `key` already.
    """

    def tries(text: str, root: Node) -> Iterator[str]:
        name = find_key(root, path)
        end, newline = name.end_mark.index, "\r\n" if "\r\n" in text else "\n"
        for first, last, new in ways(text, name, end, key, newline):
            yield text[:first] + new + text[last:]

    return spliced(content, path, lambda tree: with_key(tree, path, key), tries)
