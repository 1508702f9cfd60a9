"""What a condition asks: its `and`, `or` and `not`, and the single questions under them.

Read from the same syntax tree as a call's own evaluator, so that a check and a call never
differ over what a condition means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from jinja2 import nodes

from jobaid.library.texts.builder import Builder
from jobaid.library.texts.environment import one_line_end, parse_expression
from jobaid.library.texts.expressions import TAKEN, Expression, compile_expression
from jobaid.library.texts.problems import RefusedText
from jobaid.quick_dataclasses import dataclass

# Tests that every filled value of a kind answers alike, whatever the value is.
_ALIKE_TESTS = frozenset(
    {"defined", "undefined", "none", "filled", "true", "false", "number", "string"}
)
_EQUALITY = frozenset({"eq", "ne", "in", "notin"})

ComparisonWay = Literal["truth", "equal", "order", "other"]


@dataclass(frozen=True, slots=True)
class Sure:
    """A condition that is a literal."""

    holds: bool


@dataclass(frozen=True, slots=True, eq=False)
class Atom:
    """One question about values, such as `amount <= 25` or `verified`.

    `key` is the same for the same question; `names` are the values that it reads;
    `operands` the two sides of a comparison; `expression` is a call's evaluator of it.
    """

    key: str
    node: nodes.Expr
    names: frozenset[str]
    expression: Expression
    operands: tuple[nodes.Expr, ...] = ()
    operator: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """True where `part` is false."""

    part: ConditionTree


@dataclass(frozen=True, slots=True)
class Both:
    """`and` (`wants` true) or `or` (`wants` false) of parts, worked out from the left."""

    parts: tuple[ConditionTree, ...]
    wants: bool


ConditionTree = Sure | Atom | Not | Both


@lru_cache(maxsize=16_384)
def parsed(source: str) -> nodes.Expr | None:
    """The syntax tree of an expression, or None where it is refused."""
    try:
        compile_expression(source)
        return parse_expression(one_line_end(source))
    except RefusedText:
        return None


@lru_cache(maxsize=16_384)
def tree_of(source: str) -> ConditionTree:
    """The questions of a condition. One that is refused never holds, as on a call."""
    node = parsed(source)
    return Sure(False) if node is None else _tree(node)


def atoms(tree: ConditionTree) -> Iterator[Atom]:
    """The single questions of a tree, from the left."""
    if isinstance(tree, Atom):
        yield tree
    elif isinstance(tree, Not):
        yield from atoms(tree.part)
    elif isinstance(tree, Both):
        for part in tree.parts:
            yield from atoms(part)


@lru_cache(maxsize=16_384)
def names_in(source: str) -> frozenset[str]:
    """Every name that an expression reads; none where it is refused."""
    node = parsed(source)
    return frozenset() if node is None else names_of_node(node)


def name_of(node: nodes.Node) -> str | None:
    """The dotted name that a node reads, when it is nothing but a name."""
    parts: list[str] = []
    while not isinstance(node, nodes.Name):
        if isinstance(node, nodes.Getattr):
            parts.append(node.attr)
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
            parts.append(str(node.arg.value))
        else:
            return None
        node = node.node
    return ".".join([node.name, *reversed(parts)])


def literals_of(node: nodes.Expr) -> tuple[object, ...] | None:
    """The literal values that an operand consists of; None when it holds anything else."""
    if isinstance(node, nodes.Const):
        return (node.value,)
    if isinstance(node, nodes.Neg | nodes.Pos) and isinstance(node.node, nodes.Const):
        value = node.node.value
        if isinstance(value, bool) or not hasattr(value, "__neg__"):
            return None
        return (-value if isinstance(node, nodes.Neg) else value,)
    if isinstance(node, nodes.List | nodes.Tuple):
        found: list[object] = []
        for item in node.items:
            inner = literals_of(item)
            if inner is None:
                return None
            found += inner
        return tuple(found)
    return None


def way_of(atom: Atom) -> ComparisonWay:
    """How an atom that reads one value tells values apart.

    `truth`: only by whether they are filled and true; `equal`: by which of the literals
    they equal; `order`: by where they stand among them; `other`: in no way known here.
    """
    if name_of(atom.node) is not None:
        return "truth"
    if isinstance(atom.node, nodes.Test) and atom.node.name in _ALIKE_TESTS:
        return "truth" if name_of(atom.node.node) is not None else "other"
    if len(atom.operands) != 2:
        return "other"
    left, right = atom.operands
    named = name_of(left) is not None, name_of(right) is not None
    if atom.operator in ("in", "notin") and (not named[0] or isinstance(right, nodes.Const)):
        # `'x' in notes` and `code in 'abc'` look into a text.
        return "other"
    plain = [named[n] or literals_of(side) is not None for n, side in enumerate((left, right))]
    if not all(plain):
        return "other"
    return "equal" if atom.operator in _EQUALITY else "order"


def expression_of(node: nodes.Expr) -> Expression:
    """The evaluator of a call for one node of a tree."""
    return Expression("", Builder("", TAKEN).build(node), {})


def gives(expression: Expression, values: Mapping[str, object]) -> bool | None:
    """What a condition gives for these values; None where a call cannot work it out."""
    holds, why = expression.holds(values)
    return holds if why is None else None


def _tree(node: nodes.Expr) -> ConditionTree:
    if isinstance(node, nodes.Const):
        return Sure(bool(node.value))
    if isinstance(node, nodes.Not):
        return Not(_tree(node.node))
    if isinstance(node, nodes.And | nodes.Or):
        kind, chain = type(node), [node.right]
        left: nodes.Expr = node.left
        while isinstance(left, nodes.And | nodes.Or) and type(left) is kind:
            chain.append(left.right)
            left = left.left
        return Both(tuple(_tree(part) for part in (left, *reversed(chain))), kind is nodes.And)
    if isinstance(node, nodes.CondExpr):
        test, no = _tree(node.test), Sure(False) if node.expr2 is None else _tree(node.expr2)
        yes = Both((test, _tree(node.expr1)), True)
        return Both((yes, Both((Not(test), no), True)), False)
    if isinstance(node, nodes.Compare):
        pairs, left = [], node.expr
        for one in node.ops:
            pairs.append(_comparison(left, one.op, one.expr))
            left = one.expr
        return pairs[0] if len(pairs) == 1 else Both(tuple(pairs), True)
    return Atom(repr(node), node, names_of_node(node), expression_of(node))


def _comparison(left: nodes.Expr, operator: str, right: nodes.Expr) -> Atom:
    node = nodes.Compare(left, [nodes.Operand(operator, right, lineno=0)], lineno=0)
    names = names_of_node(left) | names_of_node(right)
    return Atom(repr(node), node, names, expression_of(node), (left, right), operator)


def names_of_node(node: nodes.Node) -> frozenset[str]:
    """Every name that a node reads."""
    name = name_of(node)
    if name is not None:
        return frozenset({name})
    found: frozenset[str] = frozenset()
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Expr):
            found |= names_of_node(child)
        else:
            for inner in child.iter_child_nodes():
                if isinstance(inner, nodes.Expr):
                    found |= names_of_node(inner)
    return found
