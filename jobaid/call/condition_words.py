"""A condition of the library in words for people: "Amount in dispute more than £25.00"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from jinja2 import nodes

from jobaid.call.values import python_value
from jobaid.library.texts import RefusedText, Unworkable, compile_expression, say
from jobaid.library.texts.environment import parse_expression
from jobaid.library.texts.spoken_values import say_list, say_money
from jobaid.sentences import Sentence, listed, sentence

if TYPE_CHECKING:
    from jobaid.call.read_model import CallReadModel
    from jobaid.library.model import Field

_COMPARED: Mapping[str, Sentence] = {
    "eq": sentence("{what}: {value}"),
    "ne": sentence("{what} other than {value}"),
    "gt": sentence("{what} more than {value}"),
    "gteq": sentence("{what} at least {value}"),
    "lt": sentence("{what} less than {value}"),
    "lteq": sentence("{what} at most {value}"),
}
_DATED: Mapping[str, Sentence] = {
    "gt": sentence("{what} after {value}"),
    "gteq": sentence("{what} on {value} or later"),
    "lt": sentence("{what} before {value}"),
    "lteq": sentence("{what} on {value} or earlier"),
}
_TURNED = {"gt": "lt", "gteq": "lteq", "lt": "gt", "lteq": "gteq", "eq": "eq", "ne": "ne"}
_OPPOSITE = {"gt": "lteq", "gteq": "lt", "lt": "gteq", "lteq": "gt", "eq": "ne", "ne": "eq"}


class _NoWords(Exception):
    """A part of a condition that has no words."""


def condition_words(source: str, call: CallReadModel) -> str:
    """What a condition asks for. Where it has no words, the things that it looks at."""
    try:
        return _said(parse_expression(source), call, True)
    except (_NoWords, RefusedText, RecursionError):
        return names_in_words(source, call)


def names_in_words(source: str, call: CallReadModel, *, unfilled: bool = False) -> str:
    """The fields that a condition looks at by their labels; `unfilled`: those alone, or ""."""
    try:
        names = sorted(compile_expression(source).names)
    except RefusedText:
        names = []
    if unfilled:
        names = [one for one in names if one not in call.state.fields and call.field(one)]
        return listed([label_of(one, call) for one in names]) if names else ""
    return listed([label_of(one, call) for one in names]) or sentence("something else in the call")


def label_of(name: str, call: CallReadModel) -> str:
    """What to call a field or a value of the house."""
    field = call.field(name)
    label = "" if field is None else call.words(field.label)
    return label or name.replace("_", " ").replace(".", " ").capitalize()


def _said(node: nodes.Node, call: CallReadModel, wanted: bool) -> str:
    """The words of a part; `wanted` is false inside of a `not`."""
    if isinstance(node, nodes.Not):
        return _said(node.node, call, not wanted)
    if isinstance(node, nodes.And | nodes.Or):
        one, other = (_said(part, call, wanted) for part in (node.left, node.right))
        if isinstance(node, nodes.And) is wanted:
            return sentence("{one}, and {other}", one=one, other=other)
        return sentence("{one}, or {other}", one=one, other=other)
    if isinstance(node, nodes.Compare) and len(node.ops) == 1:
        return _compared(node.expr, node.ops[0].op, node.ops[0].expr, call, wanted)
    name = _name(node)
    field = call.field(name)
    if field is not None and field.kind != "yes-no":
        return _filled(name, call, wanted)
    yes = say(wanted, call.language)
    return sentence("{what}: {value}", what=label_of(name, call), value=yes)


def _filled(name: str, call: CallReadModel, wanted: bool) -> str:
    label = label_of(name, call)
    if wanted:
        return sentence("{what} filled in", what=label)
    return sentence("{what} left empty", what=label)


def _compared(
    left: nodes.Node, op: str, right: nodes.Node, call: CallReadModel, wanted: bool
) -> str:
    if isinstance(left, nodes.Const):
        left, right, op = right, left, _TURNED.get(op, "")
    name = _name(left)
    if op in ("in", "notin"):
        op = "eq" if op == "in" else "ne"
        if not isinstance(right, nodes.List | nodes.Tuple):
            raise _NoWords
        values = [_value(name, one, call) for one in right.items]
        value = say_list(values, call.language)
    elif isinstance(right, nodes.Const) and right.value is None:
        return _filled(name, call, (op == "ne") is wanted)
    else:
        value = _value(name, right, call)
    if not wanted:
        op = _OPPOSITE.get(op, "")
    field = call.field(name)
    dated = field is not None and field.kind in ("date", "time")
    template = _DATED.get(op) if dated else None
    template = template or _COMPARED.get(op)
    if template is None:
        raise _NoWords
    return template.of(what=label_of(name, call), value=value)


def _name(node: nodes.Node) -> str:
    """The dotted name of a field."""
    if isinstance(node, nodes.Name):
        return str(node.name)
    if isinstance(node, nodes.Getattr):
        return f"{_name(node.node)}.{node.attr}"
    raise _NoWords


def _value(name: str, node: nodes.Node, call: CallReadModel) -> str:
    """A value that a field is compared with, as that field's values are said."""
    if not isinstance(node, nodes.Const):
        other = _name(node)
        return _shown(call.field(name), call.values().get(other), call) or label_of(other, call)
    field = call.field(name)
    value: object = node.value
    if isinstance(value, float):
        value = Decimal(repr(value))
    if field is not None and isinstance(value, str):
        languages = call.library.house.languages
        value = python_value(field, value, call.language, languages)
    return _shown(field, value, call)


def _shown(field: Field | None, value: object, call: CallReadModel) -> str:
    language, currency = call.language, call.library.house.currency
    try:
        if field is not None and field.kind == "money":
            amount = value if isinstance(value, int | Decimal) else Decimal(str(value))
            return say_money(amount, currency, language)
        if isinstance(value, dt.datetime | dt.date | dt.time | str | int | Decimal | list):
            return say(value, language)
    except (Unworkable, InvalidOperation):
        pass
    if value is None:
        return ""
    raise _NoWords
