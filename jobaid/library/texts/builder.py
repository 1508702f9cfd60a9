"""From Jinja2's syntax tree of an expression to a Python closure over the values.

A `Builder` is given the table of the node types that are taken (`expressions.TAKEN`) and
refuses all else. This file has what reads values: literals, names, places in lists. Nothing
is looked up on Python objects: `customer.name` is the value of that dotted name, never an
attribute.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import nodes

from jobaid.library.texts.problems import (
    Missing,
    RefusedText,
    TextSpot,
    Unworkable,
    place_of,
    refused,
)
from jobaid.library.texts.text_values import NOTHING, SETTLED, Empty, Scope, Work, is_empty, settle

DEEPEST = 60
LONGEST_NAME = 100
LARGEST_INDEX = 1_000_000
_LOOP_PARTS = ("first", "index", "last", "length")

_NOT_OFFERED = {
    "Call": "A text may not call functions; it has values and filters, like {{ fee|money }}.",
    "Dict": "A text has no use for braces inside an expression.",
    "Getattr": "Only a name may have a dot after it.",
    "Getitem": "Only a whole number or a range of them may stand in square brackets.",
}

Taken = Mapping[type[nodes.Node], Callable[["Builder", Any, int], Work]]
"""For each node type that is taken, what builds its closure from (builder, node, depth)."""


class Builder:
    """Builds the closures of one text and notes which names it reads, and where."""

    def __init__(self, source: str, taken: Taken) -> None:
        self.source = source
        self.taken = taken
        self.uses: dict[str, TextSpot] = {}
        # The variable of the loop that is being built, and the name that the loop goes through.
        self.loop: tuple[str, str | None] | None = None
        # Parts built so far, for the budget; and how many of them differ from call to call.
        self.parts = self.varying = 0
        # The first name since this was last set to None.
        self.first: str | None = None

    def refuse(self, words: str, node: nodes.Node) -> RefusedText:
        """A refusal at the place of `node`."""
        return refused(words, self.source, node.lineno)

    def build(self, node: nodes.Node, depth: int = 0) -> Work:
        """The closure of an expression; raises `RefusedText`."""
        self.parts += 1
        if depth > DEEPEST:
            raise self.refuse("This is nested too deeply, or a chain is too long.", node)
        build = self.taken.get(type(node))
        if build is None:
            words = _NOT_OFFERED.get(type(node).__name__, "A text may not use this.")
            raise self.refuse(words, node)
        return build(self, node, depth + 1)


def constant(builder: Builder, node: nodes.Const, depth: int) -> Work:
    """A literal: text, number, true, false, none."""
    value = node.value
    return lambda scope: value


def listed(builder: Builder, node: nodes.List | nodes.Tuple, depth: int) -> Work:
    """`[a, b]` or `(a, b)`."""
    items = [builder.build(item, depth) for item in node.items]
    return lambda scope: [item(scope) for item in items]


def name(builder: Builder, node: nodes.Expr, depth: int) -> Work:
    """A name or a dotted name, or a place in a list or text."""
    found = _dotted(node)
    if found is None:
        if isinstance(node, nodes.Getitem):
            return _item(builder, node, depth)
        raise builder.refuse(_NOT_OFFERED["Getattr"], node)
    dotted, at = found
    if len(dotted) > LONGEST_NAME or any(part.startswith("_") for part in dotted.split(".")):
        raise builder.refuse(f"`{dotted[:LONGEST_NAME]}` is not a name that a text may use.", at)
    builder.varying += 1
    if builder.loop is not None and dotted.split(".")[0] in (builder.loop[0], "loop"):
        builder.first = builder.first or builder.loop[1]
        return _read(_loop_key(builder, dotted, at), "")
    builder.uses.setdefault(dotted, place_of(builder.source, at.lineno))
    builder.first = builder.first or dotted
    return _read(dotted, dotted)


def loop_key(part: str) -> str:
    """The key under which a running loop keeps a value; no field's name begins with a space."""
    return f" {part}"


def _loop_key(builder: Builder, dotted: str, node: nodes.Node) -> str:
    base, _, part = dotted.partition(".")
    if (base == "loop" and part in _LOOP_PARTS) or (base != "loop" and not part):
        return loop_key(dotted)
    has = ", ".join(f"loop.{one}" for one in _LOOP_PARTS)
    raise builder.refuse(f"`{dotted}` is not known here; a loop has {has}.", node)


def _read(key: str, name: str) -> Work:
    empty = Empty(name)

    def work(scope: Scope) -> object:
        value = scope.values.get(key)
        if value.__class__ in SETTLED:
            return value
        return empty if value is None else settle(value, name)

    return work


def needed(value: object) -> object:
    """The value, or `Missing` raised where it is unfilled."""
    if is_empty(value):
        raise Missing(value.name if isinstance(value, Empty) else "")
    return value


def _item(builder: Builder, node: nodes.Getitem, depth: int) -> Work:
    """`account[-4:]`, `reasons[0]`: with constant whole numbers only."""
    at = _constant_index(node.arg)
    if at is None:
        raise builder.refuse(_NOT_OFFERED["Getitem"], node)
    inner = builder.build(node.node, depth)

    def work(scope: Scope) -> object:
        value = needed(inner(scope))
        if not isinstance(value, str | list):
            raise Unworkable("Square brackets need a list or a text before them.")
        try:
            return settle(value[at])
        except IndexError:
            return NOTHING

    return work


def _dotted(node: nodes.Node) -> tuple[str, nodes.Name] | None:
    """The dotted name that `a.b` or `a["b"]` stands for, and the node where it begins."""
    parts: list[str] = []
    while not isinstance(node, nodes.Name):
        if isinstance(node, nodes.Getattr):
            parts.append(node.attr)
        elif (
            isinstance(node, nodes.Getitem)
            and isinstance(node.arg, nodes.Const)
            and isinstance(node.arg.value, str)
        ):
            parts.append(node.arg.value)
        else:
            return None
        node = node.node
    return ".".join([node.name, *reversed(parts)]), node


def _constant_index(node: nodes.Node) -> int | slice | None:
    """A whole number, or a slice of whole numbers without a step."""
    if isinstance(node, nodes.Slice) and node.step is None:
        start = None if node.start is None else _whole(node.start)
        stop = None if node.stop is None else _whole(node.stop)
        if (start is None) == (node.start is None) and (stop is None) == (node.stop is None):
            return slice(start, stop)
    return _whole(node)


def _whole(node: nodes.Node) -> int | None:
    if isinstance(node, nodes.Neg):
        found = _whole(node.node)
        return None if found is None else -found
    if isinstance(node, nodes.Const) and type(node.value) is int:
        return int(node.value) if node.value < LARGEST_INDEX else None
    return None
