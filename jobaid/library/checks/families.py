"""All families of checks, in the order in which a person would mend what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks import (
    alike,
    broken_rules,
    card_weights,
    comparing,
    day_order,
    fields,
    foreign_marks,
    house_files,
    jargon,
    judging,
    leading_questions,
    line_wording,
    named_things,
    open_answers,
    paths,
    plan_coverage,
    references,
    refused_texts,
    route_overlaps,
    standard_limits,
    standard_wording,
    translation_gaps,
    unfilled_fields,
    workable,
    wrong_customers,
)
from jobaid.library.checks.library_context import LibraryContext
from jobaid.library.checks.script_context import ScriptContext

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library, Script

OF_SCRIPTS: tuple[Callable[[ScriptContext], Iterator[Finding]], ...] = (
    references.check,
    named_things.check,
    refused_texts.check,
    workable.check,
    foreign_marks.check,
    fields.check,
    comparing.check,
    paths.check,
    open_answers.check,
    route_overlaps.check,
    unfilled_fields.check,
    broken_rules.check,
    line_wording.check,
    jargon.check,
    translation_gaps.check,
    plan_coverage.check,
    wrong_customers.check,
)
OfHouse = tuple[Callable[[LibraryContext], "Iterator[Finding]"], ...]
# By what they look at: the outlines of all scripts, the house's files alone, all that is said.
OF_HOUSE: OfHouse = (
    references.check_house,
    named_things.check_house,
    judging.check_house,
    card_weights.check_house,
    refused_texts.check_house,
    workable.check_house,
    foreign_marks.check_house,
    fields.check_house,
    house_files.check_house,
)
OF_HOUSE_FILES: OfHouse = (
    line_wording.check_house,
    leading_questions.check_house,
    standard_wording.check_house,
    standard_limits.check_house,
    day_order.check_house,
    jargon.check_house,
    translation_gaps.check_house,
)
OF_LINES: OfHouse = (alike.check_house,)


def check_script(
    library: Library, script: Script, whole: LibraryContext | None = None
) -> tuple[Finding, ...]:
    """Everything the checks find in one script of the library, in the order of its file.

    `whole` is what was worked out of the same library before, where there is such. Never
    raises for what was read.
    """
    subject = ScriptContext(whole or LibraryContext(library), script)
    subject.whole.checked.add(script.id)
    return in_order(finding for family in OF_SCRIPTS for finding in family(subject))


def check_house(library: Library, whole: LibraryContext | None = None) -> tuple[Finding, ...]:
    """Everything the checks find in the house's files, and between scripts."""
    whole = whole or LibraryContext(library)
    return of_house(whole, (*OF_HOUSE, *OF_HOUSE_FILES, *OF_LINES))


def of_house(whole: LibraryContext, families: OfHouse) -> tuple[Finding, ...]:
    """What some of the families find in the house's files, and between scripts."""
    return in_order(finding for family in families for finding in family(whole))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by file and place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda one: (one.file, one.line, one.column, one.code)))
