"""Service standards: a number and a unit, never a vague word."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING

from jobaid.library.checks.passages import passage
from jobaid.library.checks.script_context import found
from jobaid.library.checks.vague import number_instead, vague_in
from jobaid.sentences import sentence

if TYPE_CHECKING:
    from jobaid.library.checks.library_context import LibraryContext
    from jobaid.library.findings import Finding
    from jobaid.library.model import Standard

FILE = "standards.yaml"


def check_house(whole: LibraryContext) -> Iterator[Finding]:
    """The standards of the house."""
    for standard in whole.library.standards.values():
        yield from _vague(standard)
        yield from _measured(standard)


def _vague(standard: Standard) -> Iterator[Finding]:
    for one in passage(
        standard.text, standard, "text", sentence("The standard `{standard}`", standard=standard.id)
    ):
        for line in one.lines():
            for word, place in vague_in(line.source):
                words = sentence(
                    "{thing} says “{word}”, which nobody can measure.", thing=line.thing, word=word
                )
                yield found(FILE, "JA090", line.at(*place), words, number_instead(line.source))


def _measured(standard: Standard) -> Iterator[Finding]:
    missing: list[str] = []
    if standard.measure == "order":
        # The order of two steps is a measure by itself.
        missing += [f"`{key}`" for key in ("before", "after") if getattr(standard, key) is None]
    else:
        # A number that is there and cannot be read has its own finding.
        if {"at_most", "at_least"}.isdisjoint(standard.spots):
            missing.append(sentence("number (`at_most` or `at_least`)"))
        if standard.unit is None:
            missing.append("`unit`")
    if missing:
        words = sentence(
            "The standard `{standard}` has no {join}.",
            standard=standard.id,
            join=reduce(_neither, missing),
        )
        fix = sentence("Write what must be met, like `at_most: 30` and `unit: seconds`.")
        if standard.measure == "order":
            fix = sentence("Name the two steps, like `before: block` and `after: verify`.")
        yield found(FILE, "JA091", standard.at, words, fix)


def _neither(one: str, other: str) -> str:
    return sentence("{one} and no {other}", one=one, other=other)
