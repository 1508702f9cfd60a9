"""The closures of what is worked out: sums, comparisons, conditions, filters and tests."""

from __future__ import annotations

import inspect
import operator
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from jinja2 import nodes

from jobaid.library.texts import operators as ops
from jobaid.library.texts.builder import Builder, needed
from jobaid.library.texts.problems import Unworkable
from jobaid.library.texts.text_values import Scope, Work, is_empty

Compare = Callable[[Scope, object, object], bool]

ARITHMETIC: Mapping[type[nodes.Node], Callable[[object, object], object]] = {
    nodes.Add: ops.add,
    nodes.Sub: ops.subtract,
    nodes.Mul: ops.multiply,
    nodes.Div: ops.divide,
    nodes.FloorDiv: ops.divide_whole,
    nodes.Mod: ops.remainder,
}


def arithmetic(builder: Builder, node: nodes.BinExpr, depth: int) -> Work:
    """`+ - * / // %`."""
    varying, combine = builder.varying, ARITHMETIC[type(node)]
    left, right = builder.build(node.left, depth), builder.build(node.right, depth)

    def work(scope: Scope) -> object:
        return combine(left(scope), right(scope))

    if builder.varying > varying:
        return work
    # What reads no value is worked out now: the author sees at once what cannot be.
    try:
        value = work(Scope({}))
    except Unworkable as error:
        raise builder.refuse(error.words, node) from None
    return lambda scope: value


def signed(builder: Builder, node: nodes.UnaryExpr, depth: int) -> Work:
    """`-x` and `+x`."""
    change = ops.negative if isinstance(node, nodes.Neg) else ops.positive
    inner = builder.build(node.node, depth)
    return lambda scope: change(inner(scope))


def joined(builder: Builder, node: nodes.Concat, depth: int) -> Work:
    """`a ~ b`."""
    builder.varying += 1
    parts = [builder.build(part, depth) for part in node.nodes]
    return lambda scope: ops.joined(scope, [part(scope) for part in parts])


def negated(builder: Builder, node: nodes.Not, depth: int) -> Work:
    """`not x`: true for what is unfilled."""
    inner = builder.build(node.node, depth)
    return lambda scope: not inner(scope)


def either(builder: Builder, node: nodes.BinExpr, depth: int) -> Work:
    """A chain of `and`, or of `or`, of any length."""
    kind, parts = type(node), [node.right]
    left = node.left
    while isinstance(left, nodes.BinExpr) and type(left) is kind:
        parts.append(left.right)
        left = left.left
    first, *rest = [builder.build(part, depth) for part in (left, *reversed(parts))]
    goes_on = kind is nodes.And

    def work(scope: Scope) -> object:
        value = first(scope)
        for part in rest:
            if bool(value) is not goes_on:
                return value
            value = part(scope)
        return value

    return work


def chosen(builder: Builder, node: nodes.CondExpr, depth: int) -> Work:
    """`a if b else c`; without `else`, nothing."""
    yes, test = builder.build(node.expr1, depth), builder.build(node.test, depth)
    no = None if node.expr2 is None else builder.build(node.expr2, depth)

    def work(scope: Scope) -> object:
        if test(scope):
            return yes(scope)
        return None if no is None else no(scope)

    return work


def compared(builder: Builder, node: nodes.Compare, depth: int) -> Work:
    """`a == b`, `a < b`, `a in b`, and chains such as `0 < a < 5`."""
    first = builder.build(node.expr, depth)
    steps = [(_COMPARISONS[one.op], builder.build(one.expr, depth)) for one in node.ops]
    if len(steps) == 1:
        compare, other = steps[0]
        return lambda scope: compare(scope, first(scope), other(scope))

    def work(scope: Scope) -> object:
        left = first(scope)
        for compare, other in steps:
            right = other(scope)
            if not compare(scope, left, right):
                return False
            left = right
        return True

    return work


def _not_in(scope: Scope, left: object, right: object) -> bool:
    # A comparison: false when either is unfilled, so it is not just the opposite of `in`.
    return not (is_empty(left) or is_empty(right)) and not ops.contains(scope, right, left)


def _order(holds: Callable[[Any, Any], bool]) -> Compare:
    return lambda scope, left, right: ops.ordered(holds, left, right)


_COMPARISONS: Mapping[str, Compare] = {
    "eq": lambda scope, left, right: ops.equal(left, right),
    "ne": lambda scope, left, right: ops.unequal(left, right),
    "lt": _order(operator.lt),
    "lteq": _order(operator.le),
    "gt": _order(operator.gt),
    "gteq": _order(operator.ge),
    "in": lambda scope, left, right: ops.contains(scope, right, left),
    "notin": _not_in,
}


def filtered(builder: Builder, node: nodes.Filter, depth: int) -> Work:
    """`value|filter(arguments)`, of the filters in `FILTERS`."""
    from jobaid.library.texts.filters import FILTERS, TAKES_EMPTY

    builder.varying += 1
    use = _offered(builder, FILTERS, "filter", node)
    if node.node is None:
        raise builder.refuse("A filter needs a value before it.", node)
    inner = builder.build(node.node, depth)
    values, named = _arguments(builder, use, "filter", node, depth, given=2)
    if node.name in TAKES_EMPTY:
        return lambda scope: use(
            scope,
            inner(scope),
            *[one(scope) for one in values],
            **{key: one(scope) for key, one in named.items()},
        )
    if not (values or named):
        return lambda scope: use(scope, needed(inner(scope)))
    return lambda scope: use(
        scope,
        needed(inner(scope)),
        *[needed(one(scope)) for one in values],
        **{key: needed(one(scope)) for key, one in named.items()},
    )


def tested(builder: Builder, node: nodes.Test, depth: int) -> Work:
    """`value is test`, of the tests in `TESTS`."""
    from jobaid.library.texts.filters import TESTS

    use = _offered(builder, TESTS, "test", node)
    inner = builder.build(node.node, depth)
    values, _ = _arguments(builder, use, "test", node, depth, given=1)
    return lambda scope: use(inner(scope), *[needed(one(scope)) for one in values])


def _offered(
    builder: Builder,
    table: Mapping[str, Callable[..., Any]],
    what: str,
    node: nodes.Filter | nodes.Test,
) -> Callable[..., Any]:
    if node.name in table:
        return table[node.name]
    near = get_close_matches(node.name[:40], table, n=1)
    there = f"Did you mean `{near[0]}`?" if near else f"There are {', '.join(sorted(table))}."
    raise builder.refuse(f"There is no {what} `{node.name[:40]}`. {there}", node)


_signature = lru_cache(inspect.signature)


def _arguments(
    builder: Builder,
    use: Callable[..., Any],
    what: str,
    node: nodes.Filter | nodes.Test,
    depth: int,
    *,
    given: int,
) -> tuple[list[Work], dict[str, Work]]:
    """The arguments of a filter or test, checked against what it takes."""
    # Jinja2 declares these as pairs of expressions; they are `Keyword` nodes.
    keywords: list[Any] = list(node.kwargs)
    named: dict[str, nodes.Expr] = {one.key: one.value for one in keywords}
    try:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise TypeError
        _signature(use).bind(*[None] * given, *node.args, **named)
    except TypeError:
        words = f"The {what} `{node.name}` does not take these arguments."
        raise builder.refuse(words, node) from None
    return (
        [builder.build(one, depth) for one in node.args],
        {key: builder.build(one, depth) for key, one in named.items()},
    )
