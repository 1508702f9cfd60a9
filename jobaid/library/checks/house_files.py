"""The house's files: their texts, and what in them nothing uses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

from jobaid.library.checks.passages import Passage, TextLine, passage
from jobaid.library.checks.script_context import both, found
from jobaid.library.model import Words
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library, NeverRule


def house_passages(library: Library) -> Iterator[tuple[str, Passage]]:
    """Every text of the house's files, with its file."""
    for never in library.never.values():
        thing = sentence("The never rule `{never}`", never=never.id)
        for key, words in (("text", never.text), ("why", never.why)):
            yield from _each("never.yaml", passage(words, never, key, thing))
        passages = passage(never.say_instead, never, "say_instead", thing, spoken=True)
        yield from _each("never.yaml", passages)
    for may in library.may.values():
        for key, words in (("text", may.text), ("limit", may.limit)):
            yield from _each(
                "may.yaml", passage(words, may, key, sentence("The may rule `{may}`", may=may.id))
            )
    for standard in library.standards.values():
        thing = sentence("The standard `{standard}`", standard=standard.id)
        yield from _each("standards.yaml", passage(standard.text, standard, "text", thing))
    for outcome in library.outcomes.values():
        thing = sentence("The outcome `{outcome}`", outcome=outcome.id)
        yield from _each("outcomes.yaml", passage(outcome.label, outcome, "label", thing))
    for reply in library.replies.values():
        thing, exact = sentence("The reply `{reply}`", reply=reply.id), reply.wording == "exact"
        passages = passage(reply.say, reply, "say", thing, spoken=True, exact=exact)
        yield from _each("replies.yaml", passages)
    for term in library.glossary.values():
        thing = sentence("The glossary entry `{term}`", term=term.id)
        yield from _each("glossary.yaml", passage(term.term, term, "term", thing))
        yield from _each("glossary.yaml", passage(term.means, term, "means", thing))
        passages = passage(term.say_instead, term, "say_instead", thing, spoken=True)
        yield from _each("glossary.yaml", passages)
    for notice in library.notices.values():
        thing = sentence("The notice `{notice}`", notice=notice.id)
        yield from _each("notices.yaml", passage(notice.text, notice, "text", thing))
        passages = passage(notice.say, notice, "say", thing, spoken=True)
        yield from _each("notices.yaml", passages)
    for question in library.house.questions:
        passages = passage(question.text, question, "text", sentence("The question"), spoken=True)
        yield from _each("library.yaml", passages)
    for template in library.templates.values():
        thing = sentence("The template `{template}`", template=template.id)
        passages = passage(Words.of(template.text), template, "text", thing)
        yield from _each(template.file, passages)


def house_lines(library: Library) -> Iterator[tuple[str, TextLine]]:
    """Every text of the house's files in each language, with its file."""
    for file, one in house_passages(library):
        for line in one.lines():
            yield file, line


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """Never rules and outcomes that nothing uses, and never rules that do not help."""
    library = whole.library
    named = {id for script in library for step in script.steps for id in step.never}
    for never in library.never.values():
        bears = never.id in named or not never.scope
        if not bears and not any(
            library.in_scope(never.scope, script, step)
            for script in library
            for step in script.steps
        ):
            words = sentence(
                "The never rule `{never}` bears on no step: nothing is in its scope.",
                never=never.id,
            )
            fix = sentence("Name it under `never` of a step, or mend its `scope`.")
            yield found("never.yaml", "JA095", never.at, words, fix)
        yield from _helps(never)
    used = {step.outcome for script in library for step in script.steps}
    for outcome in library.outcomes.values():
        if outcome.id not in used:
            words = sentence("No step has the outcome `{outcome}`.", outcome=outcome.id)
            fix = sentence("Give it to the step that ends so, or leave it out.")
            yield found("outcomes.yaml", "JA097", outcome.spot("id"), words, fix)


def _helps(never: NeverRule) -> Iterator[Finding]:
    missing = [
        key
        for key, there in (
            ("why", never.why),
            ("say_instead", never.say_instead),
            ("phrases", never.phrases),
        )
        if not there
    ]
    if missing:
        keys = reduce(both, (f"`{key}`" for key in missing))
        words = sentence("The never rule `{never}` has no {keys}.", never=never.id, keys=keys)
        fix = sentence(
            "A rule is kept when people know why, what to say instead, and how a slip sounds."
        )
        yield found("never.yaml", "JA096", never.at, words, fix)


def _each(file: str, passages: Iterator[Passage]) -> Iterator[tuple[str, Passage]]:
    return ((file, one) for one in passages)
