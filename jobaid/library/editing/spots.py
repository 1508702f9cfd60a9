"""Finding the place of a value in the text of a file."""

from __future__ import annotations

from collections.abc import Sequence

from yaml.nodes import CollectionNode

from jobaid.library.yaml_source import MappingNode, Node, ScalarNode, SequenceNode
from jobaid.quick_dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YamlSpot:
    """A value (or, with `node` None, a key that is not there yet) and the node it is in.

    `key_end` is where the key of the value ends in the text, if it has one.
    """

    node: Node | None
    parent: Node
    key: str | int
    key_end: int | None = None


def find(root: Node, path: Sequence[str | int]) -> YamlSpot:
    """The place that `path` names. Raises LookupError where there is none."""
    place = YamlSpot(root, root, "")
    for number, key in enumerate(path):
        node = place.node
        if isinstance(node, SequenceNode) and isinstance(key, int) and key >= 0:
            place = YamlSpot(node.value[key], node, key)
        elif isinstance(node, MappingNode) and isinstance(key, str):
            place = _in_mapping(node, key)
            if place.node is None and number < len(path) - 1:
                raise LookupError(key)
        else:
            raise LookupError(key)
    return place


def _in_mapping(node: Node, key: str) -> YamlSpot:
    for name, value in node.value:
        if isinstance(name, ScalarNode) and name.value == key:
            return YamlSpot(value, node, key, name.end_mark.index)
    return YamlSpot(None, node, key)


def find_key(root: Node, path: Sequence[str | int]) -> ScalarNode:
    """The last key of `path`. Raises LookupError where there is none."""
    holder = find(root, path[:-1]).node if path else None
    if isinstance(holder, MappingNode):
        for name, _ in holder.value:
            if isinstance(name, ScalarNode) and name.value == path[-1]:
                return name
    raise LookupError(path)


def end_of(node: Node, text: str) -> int:
    """Where a value ends in the text, without what only follows it.

    The parser counts blank lines and comments behind a block as part of it.
    """
    if isinstance(node, ScalarNode):
        end: int = node.end_mark.index
        if node.style in ("|", ">"):
            end = len(text[:end].rstrip(" \r\n"))
        return end
    if not isinstance(node, CollectionNode) or node.flow_style:
        closing: int = node.end_mark.index
        return closing
    last = node.value[-1]
    return end_of(last[1] if isinstance(last, tuple) else last, text)
