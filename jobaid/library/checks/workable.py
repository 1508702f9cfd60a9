"""Texts and conditions tried with values of each kind: what can never be worked out is told.

Every part of an expression is worked out by a call's own evaluator, in every language of the
house, with values that a field of its kind ordinarily has. A part that fails with all of them
fails on every call.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import nodes

from jobaid.library.checks import conditions
from jobaid.library.checks.domains import NUMERIC, fitted
from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.ordinary_values import OrdinaryValues, TriedWith
from jobaid.library.checks.passages import TextLine
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.model import Words
from jobaid.library.texts.builder import Builder, loop_key
from jobaid.library.texts.environment import one_line_end, parse_text
from jobaid.library.texts.expressions import TAKEN
from jobaid.library.texts.problems import CutOff, Missing, RefusedText, Unworkable
from jobaid.library.texts.text_values import KINDS, Scope, Work, is_empty
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import WrittenCondition
    from jobaid.library.findings import Finding
    from jobaid.library.model import Field, Library, Script

_WORKING = (
    nodes.Filter, nodes.Test, nodes.Compare, nodes.BinExpr, nodes.Neg, nodes.Pos, nodes.Concat,
    nodes.Getitem,
)  # fmt: skip
_PASSED_ON = (nodes.And, nodes.Or)
_SIGN = r"[£$€¥₹₩₪₫₱฿₺₽¢]|\b(?:GBP|EUR|USD|CHF|CAD|AUD|MXN|JPY)\b"
_SIGN_BEFORE = re.compile(rf"(?:{_SIGN})\s*$")
_NAMED = r"\b(?:pounds|euros|dollars|libras|dólares|pesos)\b"
_SIGN_BEHIND = re.compile(rf"^\s*(?:{_SIGN}|{_NAMED})")
_PRICE = re.compile(rf"\s*(?:{_SIGN})?\s*-?\d[\d.,'\s]*(?:{_SIGN})?\s*")


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The texts and conditions of a script."""
    library, file = subject.library, subject.script.file
    tried = OrdinaryValues(library, subject.fields.values())
    for line in (*subject.lines, *_due_lines(subject.script)):
        yield from _text(file, line, tried)
    for condition in subject.conditions:
        node = conditions.parsed(condition.source)
        if node is None:
            continue
        failing = list(_unworkable([node], tried.ways(tried.languages[0]), tried.languages[0]))
        field = subject.fields.get(condition.sets or "")
        if not failing and field is not None:
            yield from _misfit(subject, condition, field, tried)
        for part, why in (*failing, *_prices_in_words(condition.source, subject)):
            spot = condition.at(*_place(part, condition.source))
            what = sentence("The `{key}` of {thing}", key=condition.key, thing=condition.thing)
            words = sentence(
                "{what} can never be worked out{part}. {why}", what=what, part=_shown(part), why=why
            )
            yield found(file, "JA109", spot, words, _fix(part, library))


def _prices_in_words(source: str, subject: ScriptContext) -> Iterator[tuple[nodes.Node, str]]:
    """Amounts that are compared with a price of the house that is written as a text."""
    for atom in conditions.atoms(conditions.tree_of(source)):
        names = [conditions.name_of(operand) or "" for operand in atom.operands]
        kinds = {subject.fields[name].kind for name in names if name in subject.fields}
        is_price = _fix(atom.node, subject.library) is not None
        if is_price and atom.operator in ("eq", "ne") and not NUMERIC.isdisjoint(kinds):
            yield atom.node, sentence("An amount is never equal to a text.")


def _misfit(
    subject: ScriptContext, condition: WrittenCondition, field: Field, tried: OrdinaryValues
) -> Iterator[Finding]:
    """A `set` to values of another kind than the field's. Literals are compared elsewhere."""
    node = conditions.parsed(condition.source)
    if node is None or conditions.literals_of(node) is not None:
        return
    work = _work(node, None)
    brought: list[object] = []
    for way in tried.ways(tried.languages[0]):
        try:
            value = None if work is None else work(Scope(way, tried.languages[0]))
        except Unworkable:
            value = None
        if is_empty(value) or fitted(field, value)[0]:
            return
        brought.append(value)
    if brought:
        words = sentence(
            "`{source}` never fits the field `{name}`, so it stays as it was: it is {what}, and "
            "the kind of the field is {kind}.",
            source=condition.source,
            name=field.name,
            what=KINDS[type(brought[0])],
            kind=field.kind,
        )
        yield subject.finding("JA069", condition.spot, words)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The texts of the house's files."""
    fields = [field for script in whole.library for field in script.fields]
    tried = OrdinaryValues(whole.library, [*whole.library.all_fields.values(), *fields])
    for file, line in house_lines(whole.library):
        yield from _text(file, line, tried)


def _due_lines(script: Script) -> Iterator[TextLine]:
    """When promises fall due, where that is put together from values."""
    for step in script.steps:
        if step.promise is not None:
            thing = sentence("The promise of the step `{id}`", id=step.id)
            for key in ("within", "due"):
                source = getattr(step.promise, key)
                if source is not None:
                    yield TextLine(source, "", step.promise.spot(key), thing, key)


def _text(file: str, line: TextLine, tried: OrdinaryValues) -> Iterator[Finding]:
    if "{" not in line.source:
        return
    body = _parsed(line.source)
    told: set[object] = set()
    for language in (line.language,) if line.language else tried.languages:
        for part, why in _unworkable(body, tried.ways(language), language):
            if (key := repr(part)) not in told:
                told.add(key)
                what = sentence("{thing}: a part of its `{key}`", thing=line.thing, key=line.key)
                words = sentence(
                    "{what} can never be worked out{part}. {why}",
                    what=what,
                    part=_shown(part),
                    why=why,
                )
                spot = line.at(*_place(part, line.source))
                yield found(file, "JA109", spot, words, _fix(part, tried.library))
    for sign, part in _signs_twice(body):
        words = sentence(
            "{thing}: its `{key}` says the currency twice: `{sign}` stands beside a value with the "
            "filter `money`, which says it already.",
            thing=line.thing,
            key=line.key,
            sign=sign,
        )
        yield found(
            file,
            "JA110",
            line.at(*_place(part, line.source)),
            words,
            sentence("Delete `{sign}`.", sign=sign),
        )


@lru_cache(maxsize=8192)
def _parsed(source: str) -> tuple[nodes.Node, ...]:
    """The parts of a text; none where it is refused, which is a finding of its own."""
    try:
        return tuple(parse_text(one_line_end(source)).body)
    except RefusedText:
        return ()


def _place(part: nodes.Node, source: str) -> tuple[int, int]:
    """Line and column, from 1, of the first name that a part of a text reads."""
    builder = Builder(one_line_end(source), TAKEN)
    try:
        builder.build(part)
    except RefusedText:
        return 1, 1
    return next(iter(builder.uses.values()), (1, 1))


def _shown(part: nodes.Node) -> str:
    """A part of a text as an author would find it: `name|money`."""
    if isinstance(part, nodes.Filter) and part.node is not None:
        name = conditions.name_of(part.node)
        if name is not None:
            return f", `{name}|{part.name}`"
    return ""


def _fix(part: nodes.Node, library: Library) -> str | None:
    """How to write it instead, where that is known."""
    for name in sorted(conditions.names_of_node(part)):
        value = library.house.values.get(name)
        texts = tuple(value.by_language.values()) if isinstance(value, Words) else ()
        if texts and all(_PRICE.fullmatch(text) for text in texts):
            digits = re.sub(r"[^\d.,]", "", texts[0])
            amount = re.sub(r"[.,](?=\d{3}\b)", "", digits).replace(",", ".")
            return sentence(
                "Write the amount as a number in `library.yaml`: `{name}: {amount}`.",
                name=name,
                amount=amount,
            )
    if isinstance(part, nodes.Filter) and part.name == "date" and part.args:
        return sentence(
            "`date` takes 'day', 'year', 'weekday' or 'full', and writes it in each language."
        )
    if isinstance(part, nodes.BinExpr) and part.find(nodes.Filter) is not None:
        return sentence("A filter makes words of a value: work it out first, like `(a + 5)|money`.")
    return None


# -- trying -----------------------------------------------------------------------------------


def _unworkable(
    body: Iterable[nodes.Node], ways: list[TriedWith], language: str, loop: str | None = None
) -> Iterator[tuple[nodes.Node, str]]:
    """The smallest parts that fail with all values, each with why."""
    for node in body:
        if isinstance(node, nodes.For) and isinstance(node.target, nodes.Name):
            yield from _unworkable([node.iter], ways, language, loop)
            inner = [_in_loop(node, way, language) for way in ways]
            rest = [*node.body, *([] if node.test is None else [node.test])]
            yield from _unworkable(rest, inner, language, node.target.name)
            yield from _unworkable(node.else_, ways, language, loop)
            continue
        smaller = list(_unworkable(node.iter_child_nodes(), ways, language, loop))
        yield from smaller
        if not smaller and isinstance(node, _WORKING) and not isinstance(node, _PASSED_ON):
            why = _fails(node, ways, language, loop)
            if why is not None:
                yield node, why


def _fails(node: nodes.Expr, ways: list[TriedWith], language: str, loop: str | None) -> str | None:
    """Why a part cannot be worked out; None where it can, with some of the values at least."""
    work = _work(node, loop)
    why = None
    for way in ways:
        try:
            if work is not None:
                work(Scope(way, language))
            return None
        except (Missing, CutOff):
            return None  # a name that is not known, or a loop without end: told elsewhere
        except Unworkable as error:
            why = why or error.words
        except Exception:
            why = why or sentence("Its values do not fit together.")
    return why


def _work(node: nodes.Node, loop: str | None) -> Work | None:
    builder = Builder("", TAKEN)
    builder.loop = None if loop is None else (loop, None)
    try:
        return builder.build(node)
    except RefusedText:
        return None


def _in_loop(loop: nodes.For, way: TriedWith, language: str) -> TriedWith:
    """The values inside of a loop: those around it, and the first that it goes through."""
    assert isinstance(loop.target, nodes.Name)
    work = _work(loop.iter, None)
    try:
        through = None if work is None else work(Scope(way, language))
    except Unworkable:
        through = None
    inside = {**way, **{loop_key(f"loop.{part}"): 1 for part in ("index", "length")}}
    inside |= {loop_key(f"loop.{part}"): True for part in ("first", "last")}
    if isinstance(through, list) and through:
        inside[loop_key(loop.target.name)] = through[0]
    return inside


def _signs_twice(body: Iterable[nodes.Node]) -> Iterator[tuple[str, nodes.Node]]:
    """Values with the filter `money` that have a sign of a currency beside them."""
    for node in body:
        parts = node.nodes if isinstance(node, nodes.Output) else []
        for number, part in enumerate(parts):
            if not isinstance(part, nodes.Filter) or part.name != "money":
                continue
            before, behind = parts[number - 1] if number else None, parts[number + 1 :]
            if isinstance(before, nodes.TemplateData):
                sign = _SIGN_BEFORE.search(before.data)
                if sign is not None:
                    yield sign[0].strip(), part
                    continue
            if behind and isinstance(behind[0], nodes.TemplateData):
                sign = _SIGN_BEHIND.search(behind[0].data)
                if sign is not None:
                    yield sign[0].strip(), part
        yield from _signs_twice(node.iter_child_nodes())
