"""Texts and conditions that are refused, and names in them that nothing declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from jobaid.library.checks.house_files import house_lines
from jobaid.library.checks.script_context import ScriptContext, found
from jobaid.library.findings import Finding, did_you_mean
from jobaid.library.model.knowledge_files import TEMPLATE_NAMES
from jobaid.library.texts.expressions import compile_expression
from jobaid.library.texts.problems import RefusedText, TextSpot
from jobaid.library.texts.text import compile_text
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.checks.passages import TextLine, WrittenCondition

# A text without braces has nothing to compile; only its length can be refused.
_LONG = 10_000


def check(subject: ScriptContext) -> Iterator[Finding]:
    """The texts and conditions of a script."""
    file = subject.script.file
    for line in subject.lines:
        yield from _text(file, line, subject.names)
    for condition in subject.conditions:
        yield from _condition(subject, condition)


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The texts of the house's files. They may name any field: they are open everywhere."""
    names = whole.known_everywhere.union(whole.library.all_fields)
    for file, line in house_lines(whole.library):
        of_call = TEMPLATE_NAMES if file.startswith("templates/") else frozenset()
        yield from _text(file, line, names | of_call)


def names_of(line: TextLine) -> Mapping[str, TextSpot]:
    """The names that a text reads, and where; none where it is refused."""
    if "{" not in line.source:
        return {}
    try:
        return compile_text(line.source).uses
    except RefusedText:
        return {}


def _text(file: str, line: TextLine, names: frozenset[str]) -> Iterator[Finding]:
    if "{" not in line.source and len(line.source) < _LONG:
        return
    try:
        text = compile_text(line.source)
    except RefusedText as refused:
        spot = line.at(refused.line, refused.column)
        words = sentence(
            "{thing}: its `{key}` is refused. {words}",
            thing=line.thing,
            key=line.key,
            words=refused.words,
        )
        yield found(file, "JA064", spot, words)
        return
    for name, place in text.uses.items():
        if name not in names:
            words = sentence(
                "{thing}: its `{key}` names `{name}`, which nothing declares.",
                thing=line.thing,
                key=line.key,
                name=name,
            )
            yield found(file, "JA061", line.at(*place), words, _fix(name, names))


def _condition(subject: ScriptContext, condition: WrittenCondition) -> Iterator[Finding]:
    try:
        expression = compile_expression(condition.source)
    except RefusedText as refused:
        spot = condition.at(refused.line, refused.column)
        words = sentence(
            "The `{key}` of {thing} is refused. {words}",
            key=condition.key,
            thing=condition.thing,
            words=refused.words,
        )
        yield subject.finding("JA065", spot, words)
        return
    for name, place in expression.uses.items():
        if name not in subject.names:
            words = sentence(
                "The `{key}` of {thing} names `{name}`, which nothing declares.",
                key=condition.key,
                thing=condition.thing,
                name=name,
            )
            yield subject.finding(
                "JA062", condition.at(*place), words, _fix(name, subject.names, condition)
            )


def _fix(name: str, names: frozenset[str], condition: WrittenCondition | None = None) -> str:
    near = did_you_mean(name, names)
    if near is not None:
        return near
    if condition is not None and condition.sets is not None and "." not in name:
        return sentence(
            "Declare it under `fields`, or put it in quotes if it is a text: \"'{name}'\".",
            name=name,
        )
    return sentence("Declare it under `fields`.")
