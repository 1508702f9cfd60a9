"""What a scalar means, after YAML 1.2's core schema (chapter 10.3.2 of the specification)."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Any

from yaml.nodes import Node, ScalarNode

from jobaid.library.written_numbers import number_as_written

if TYPE_CHECKING:
    from jobaid.library.model import FilePlace

# The tag of a node that has none written.
UNTAGGED = "?"
CORE = "tag:yaml.org,2002:"
CORE_TAGS = frozenset(CORE + name for name in ("str", "int", "float", "bool", "null", "seq", "map"))

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_TRUTHS = {
    "true": True, "True": True, "TRUE": True,
    "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


def place(node: Node, text: str = "") -> FilePlace:
    """Where a value stands, counted from 1; for a text, where its first character stands.

    With the file's `text`, the first character of a block text (`|`, `>`) is found on the
    line below its sign, so that line n of the text is line n - 1 below this spot.
    """
    mark = node.start_mark
    if isinstance(node, ScalarNode) and node.style:
        if node.style in "'\"":
            return mark.line + 1, mark.column + 2
        if text and node.value.strip():
            return _block_start(mark, text)
    return mark.line + 1, mark.column + 1


def _block_start(mark: Any, text: str) -> FilePlace:
    index, line = text.find("\n", mark.index) + 1, mark.line + 2
    while index and index < len(text):
        end = text.find("\n", index)
        content = text[index : end if end >= 0 else len(text)]
        if content.strip():
            return line, len(content) - len(content.lstrip(" ")) + 1
        if end < 0:
            break
        index, line = end + 1, line + 1
    return mark.line + 1, mark.column + 1


def text_of(node: ScalarNode) -> str | None:
    """A scalar as the text that stands in the file (`5` is "5"); None for null."""
    if node.style or node.value not in _NULLS or node.tag == CORE + "str":
        return str(node.value)
    return None


def value_of(node: ScalarNode) -> bool | int | float | str | None:
    """A scalar after YAML 1.2's core schema. A number beyond all measure stays text."""
    value = str(node.value)
    if node.tag == UNTAGGED:
        if node.style:
            return value
    elif node.tag == CORE + "str" or node.tag not in CORE_TAGS:
        return value
    if value in _NULLS:
        return None
    if value in _TRUTHS:
        return _TRUTHS[value]
    if len(value) > 300:
        return value
    if _INTEGER.fullmatch(value):
        return int(value, 0) if value[:2] in ("0o", "0x") else int(value)
    if _FLOAT.fullmatch(value):
        number = number_as_written(value)
        return number if math.isfinite(number) else value
    return value


def is_text_unquoted(value: str) -> bool:
    """Whether a text stays one where it has no quotes: `1e3` and `0o7` are numbers."""
    return isinstance(value_of(ScalarNode(UNTAGGED, value)), str)
