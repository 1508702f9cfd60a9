"""All families of checks, in the order in which a person would mend what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from jobaid.library.checks import (
    alike,
    answers,
    comparing,
    fields,
    filling,
    house,
    jargon,
    judging,
    languages,
    named_things,
    paths,
    plans,
    references,
    rules,
    standards,
    texts,
    wording,
)
from jobaid.library.checks.subject import Subject
from jobaid.library.checks.whole import Whole

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library, Script

OF_SCRIPTS: tuple[Callable[[Subject], Iterator[Finding]], ...] = (
    references.check,
    named_things.check,
    texts.check,
    fields.check,
    comparing.check,
    paths.check,
    answers.check,
    filling.check,
    rules.check,
    wording.check,
    jargon.check,
    languages.check,
    plans.check,
)
OfHouse = tuple[Callable[[Whole], "Iterator[Finding]"], ...]
# By what they look at: the outlines of all scripts, the house's files alone, all that is said.
OF_HOUSE: OfHouse = (
    references.check_house,
    named_things.check_house,
    judging.check_house,
    texts.check_house,
    fields.check_house,
    house.check_house,
)
OF_HOUSE_FILES: OfHouse = (
    wording.check_house,
    standards.check_house,
    jargon.check_house,
    languages.check_house,
)
OF_LINES: OfHouse = (alike.check_house,)


def check_script(
    library: Library, script: Script, whole: Whole | None = None
) -> tuple[Finding, ...]:
    """Everything the checks find in one script of the library, in the order of its file.

    `whole` is what was worked out of the same library before, where there is such. Never
    raises for what was read.
    """
    subject = Subject(whole or Whole(library), script)
    subject.whole.checked.add(script.id)
    return in_order(finding for family in OF_SCRIPTS for finding in family(subject))


def check_house(library: Library, whole: Whole | None = None) -> tuple[Finding, ...]:
    """Everything the checks find in the house's files, and between scripts."""
    whole = whole or Whole(library)
    return of_house(whole, (*OF_HOUSE, *OF_HOUSE_FILES, *OF_LINES))


def of_house(whole: Whole, families: OfHouse) -> tuple[Finding, ...]:
    """What some of the families find in the house's files, and between scripts."""
    return in_order(finding for family in families for finding in family(whole))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by file and place."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=lambda one: (one.file, one.line, one.column, one.code)))
