"""Comparisons that can never be true, and `set` to what does not fit the field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jinja2 import nodes

from jobaid.library.checks import conditions
from jobaid.library.checks.condition_questions import Settled
from jobaid.library.checks.domains import fitted
from jobaid.library.findings import Finding, did_you_mean
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.passages import WrittenCondition
    from jobaid.library.checks.script_context import ScriptContext
    from jobaid.library.model import Field


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The conditions and `set` of a script."""
    for condition in subject.conditions:
        if condition.sets is None:
            yield from _never_true(subject, condition)
        elif condition.sets in subject.fields:
            yield from _misfit(subject, condition, subject.fields[condition.sets])


def _misfit(subject: ScriptContext, condition: WrittenCondition, field: Field) -> Iterator[Finding]:
    node = conditions.parsed(condition.source)
    literals = None if node is None else conditions.literals_of(node)
    if literals is None or isinstance(node, nodes.List | nodes.Tuple):
        return
    fits, _ = fitted(field, literals[0])
    if not fits:
        words = sentence(
            "`{source}` does not fit the field `{field}`, so it stays as it was. {what}",
            source=condition.source,
            field=field.name,
            what=_what(field),
        )
        fix = _near_option(field, literals[0])
        yield subject.finding("JA069", condition.spot, words, fix)


def _never_true(subject: ScriptContext, condition: WrittenCondition) -> Iterator[Finding]:
    bound = subject.reach.knowledge.questions.bound
    told_of: set[str] = set()
    for atom in conditions.atoms(conditions.tree_of(condition.source)):
        yield from _never_several(subject, condition, atom)
        settled = bound.get(atom.key)
        wrong = [
            one
            for operand in atom.operands
            for one in conditions.literals_of(operand) or ()
            if one is not None
        ]
        if atom.operator == "ne" or not isinstance(settled, Settled) or not wrong:
            continue
        domain = subject.reach.knowledge.domains[settled.at]
        if settled.true & domain.filled or domain.name in told_of:
            continue
        told_of.add(domain.name)
        field = subject.fields[domain.name]
        words = sentence(
            "`{source}` compares the field `{field}` with something that it can never be. {what}",
            source=condition.source,
            field=field.name,
            what=_what(field),
        )
        yield subject.finding("JA069", condition.spot, words, _near_option(field, wrong[0]))


def _never_several(
    subject: ScriptContext, condition: WrittenCondition, atom: conditions.Atom
) -> Iterator[Finding]:
    """A field that holds several options, compared with one text or asked for what is none."""
    if atom.operator not in ("eq", "in"):
        return
    left, right = atom.operands
    pairs = ((left, right),) if atom.operator == "in" else ((left, right), (right, left))
    for value, several in pairs:
        field = subject.fields.get(conditions.name_of(several) or "")
        if field is None or field.kind != "choices" or not isinstance(value, nodes.Const):
            continue
        options = [option.id for option in field.options]
        if not isinstance(value.value, str) or (atom.operator == "in" and value.value in options):
            continue
        near = _near_option(field, value.value)
        if value.value in options:
            near = sentence("Write `{mended}`.", mended=f"'{value.value}' in {field.name}")
        words = sentence(
            "`{source}` compares the field `{field}` with something that it can never be. {what}",
            source=condition.source,
            field=field.name,
            what=sentence("It holds several of: {join}.", join=", ".join(options)),
        )
        yield subject.finding("JA069", condition.spot, words, near)


def _what(field: Field) -> str:
    if field.options:
        return sentence(
            "It is one of: {join}.", join=", ".join(option.id for option in field.options)
        )
    if field.kind == "yes-no":
        return sentence("It is true or false, without quotes.")
    return sentence("Its kind is {kind}.", kind=field.kind)


def _near_option(field: Field, value: object) -> str | None:
    return did_you_mean(str(value), [option.id for option in field.options])
