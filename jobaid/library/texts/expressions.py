"""Conditions and the right sides of `set`: Jinja2 expressions over the fields of a call."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from jinja2 import nodes

from jobaid.library.texts import builder, working
from jobaid.library.texts.builder import Builder, Taken
from jobaid.library.texts.environment import one_line_end, parse_expression
from jobaid.library.texts.problems import TextSpot, Unworkable, too_deep
from jobaid.library.texts.text_values import Scope, Work, is_empty

TAKEN: Taken = {
    nodes.Const: builder.constant,
    nodes.List: builder.listed,
    nodes.Tuple: builder.listed,
    nodes.Name: builder.name,
    nodes.Getattr: builder.name,
    nodes.Getitem: builder.name,
    nodes.Not: working.negated,
    nodes.And: working.either,
    nodes.Or: working.either,
    nodes.Compare: working.compared,
    nodes.CondExpr: working.chosen,
    nodes.Neg: working.signed,
    nodes.Pos: working.signed,
    nodes.Concat: working.joined,
    nodes.Filter: working.filtered,
    nodes.Test: working.tested,
    **dict.fromkeys(working.ARITHMETIC, working.arithmetic),
}
"""Every kind of node that an expression may have. This list is the sandbox."""

_MOST_SOURCE_SHOWN = 80


class Expression:
    """A compiled condition or value.

    `names` are the dotted names it reads; `uses` gives the first place of each.
    """

    __slots__ = ("_work", "names", "source", "uses")

    def __init__(self, source: str, work: Work, uses: Mapping[str, TextSpot]) -> None:
        self.source = source
        self.uses = MappingProxyType(dict(uses))
        self.names = frozenset(uses)
        self._work = work

    def value(self, values: Mapping[str, object]) -> object:
        """The value for `set`; None when it is empty.

        Raises `Unworkable` when it cannot be worked out with `values`, the flat mapping of
        dotted names to the values of the call.
        """
        try:
            result = self._work(Scope(values))
        except Unworkable as error:
            raise Unworkable(self._words(error.words)) from None
        except Exception as error:  # values are not ours: whatever they do, the call goes on
            raise Unworkable(self._words("Its values do not fit together.")) from error
        if is_empty(result):
            return None
        # A list is handed over as a copy: the field it is set into is another one.
        return list(result) if isinstance(result, list) else result

    def holds(self, values: Mapping[str, object]) -> tuple[bool, str | None]:
        """Whether the condition holds, and None; or False and why it cannot be worked out.

        An unfilled value is false, `not` of it is true, and comparing it is false.
        Never raises.
        """
        try:
            return bool(self._work(Scope(values))), None
        except Unworkable as error:
            return False, self._words(error.words)
        except Exception:  # values are not ours: whatever they do, the call goes on
            return False, self._words("Its values do not fit together.")

    def _words(self, why: str) -> str:
        shown = " ".join(self.source.split())
        if len(shown) > _MOST_SOURCE_SHOWN:
            shown = shown[:_MOST_SOURCE_SHOWN] + "…"
        return f"`{shown}` cannot be worked out. {why}"

    def __repr__(self) -> str:
        return f"Expression({self.source!r})"


@lru_cache(maxsize=8192)
def compile_expression(source: str) -> Expression:
    """The expression of `source`, compiled once and kept. Raises `RefusedText`."""
    source = one_line_end(source)
    made = Builder(source, TAKEN)
    try:
        work = made.build(parse_expression(source))
    except RecursionError:
        raise too_deep() from None
    return Expression(source, work, made.uses)
