"""A file's nodes and values, only to be read: who edits asks for the same bytes again and again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jobaid.library.editing.trees import PlainTree, tree_of
from jobaid.library.reading.nodes import kept_nodes
from jobaid.quick_dataclasses import dataclass

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.yaml_source import Node


@dataclass(frozen=True, slots=True)
class ComposedFile:
    """`root` is None where the file is empty or cannot be read, as `findings` say."""

    root: Node | None
    text: str
    tree: PlainTree
    findings: tuple[Finding, ...]


@lru_cache(maxsize=12)
def composed(content: bytes) -> ComposedFile:
    """What a file holds: that of before an edit and of after it are kept, of a merge all sides."""
    root, text, findings = kept_nodes(content)
    tree = None if root is None else tree_of(root, text)
    return ComposedFile(root, text, tree, findings)
