"""The names inside texts to say, conditions and values to set, with their characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jinja2 import nodes

from jobaid.library.texts.environment import parse_expression, parse_text
from jobaid.library.texts.problems import RefusedText
from jobaid.quick_dataclasses import dataclass

_AFTER_DOT = re.compile(r"\s*\.\s*")


@dataclass(frozen=True, slots=True)
class NameInText:
    """A dotted name, or (`option`) a text that a field of that name is compared with."""

    name: str
    start: int
    end: int
    option: str | None = None


@lru_cache(maxsize=16384)
def names_in_text(source: str) -> tuple[NameInText, ...]:
    """The names in a text with `{{ }}`; none of one that is refused."""
    if "{" not in source or "\r" in source:
        return ()
    try:
        return tuple(_names(parse_text(source), source, frozenset()))
    except (RefusedText, RecursionError):
        return ()


@lru_cache(maxsize=16384)
def names_in_expression(source: str) -> tuple[NameInText, ...]:
    """The names in a condition or a value to set; none of one that is refused."""
    if "\r" in source:
        return ()
    try:
        return tuple(_names(parse_expression(source), source, frozenset()))
    except (RefusedText, RecursionError):
        return ()


def _names(node: nodes.Node, source: str, loops: frozenset[str]) -> Iterator[NameInText]:
    if isinstance(node, nodes.Name | nodes.Getattr):
        found = _dotted(node, source)
        if found is not None and found.name.partition(".")[0] not in loops:
            yield found
        return
    if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
        yield from _names(node.iter, source, loops)
        inner = loops | {node.target.name, "loop"}
        for part in (*([node.test] if node.test else []), *node.body):
            yield from _names(part, source, inner)
        for part in node.else_:
            yield from _names(part, source, loops)
        return
    if isinstance(node, nodes.Compare):
        yield from _compared(node, source)
    for child in node.iter_child_nodes():
        yield from _names(child, source, loops)


def _dotted(node: nodes.Node, source: str) -> NameInText | None:
    """A name with its dots; None for an attribute of something else."""
    parts: list[str] = []
    while isinstance(node, nodes.Getattr):
        parts.append(node.attr)
        node = node.node
    if not isinstance(node, nodes.Name):
        return None
    end = node.lineno + len(node.name)
    for part in reversed(parts):
        dot = _AFTER_DOT.match(source, end)
        if dot is None:
            return None
        end = dot.end() + len(part)
    return NameInText(".".join([node.name, *reversed(parts)]), node.lineno, end)


def _compared(node: nodes.Compare, source: str) -> Iterator[NameInText]:
    """The texts that a field is compared with: `reason == 'twice'`, `'twice' in reasons`."""
    sides = [node.expr, *(one.expr for one in node.ops)]
    named = [one for side in sides if (one := _dotted(side, source)) is not None]
    if len(named) != 1:
        return
    for side in sides:
        for part in side.items if isinstance(side, nodes.List | nodes.Tuple) else [side]:
            if isinstance(part, nodes.Const) and isinstance(part.value, str):
                start = part.lineno + 1
                if source[start : start + len(part.value)] == part.value:
                    end = start + len(part.value)
                    yield NameInText(named[0].name, start, end, part.value)
