"""Warnings that somebody answers for: they are told no more, as long as they may stay."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from jobaid.library.model import Located
from jobaid.library.reading.plan_file import ENDING

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library, Script
    from jobaid.library.model.script_notes import AcceptedFinding

_ABOUT_ACCEPTED = "JA106"


def without_accepted(
    findings: Iterable[Finding], library: Library, today: dt.date | None = None
) -> tuple[Finding, ...]:
    """The findings without the warnings that are accepted, with a reason and a name.

    A script accepts those about itself and its plans, `library.yaml` those about the house's files.

    One that names a step is about what is found in that step; one that names none about the whole
    script and its plans. With `today` those whose day has passed count no more.
    """
    by_file: dict[str, tuple[Script, list[AcceptedFinding]]] = {}
    for script in library:
        counting = [one for one in script.accepted if _counts(one, today)]
        if counting:
            by_file[script.file] = script, counting
            by_file[script.file.removesuffix(".yaml") + ENDING] = script, counting
    house = [one for one in library.house.accepted if _counts(one, today)]
    if not by_file and not house:
        return tuple(findings)
    return tuple(
        one
        for one in findings
        if not (_is_accepted(one, by_file.get(one.file)) or _is_the_house_s(one, house, library))
    )


def _counts(one: AcceptedFinding, today: dt.date | None) -> bool:
    if not one.why or not one.by or one.code == _ABOUT_ACCEPTED:
        return False
    return one.until is None or today is None or one.until >= today.isoformat()


def _is_accepted(finding: Finding, told: tuple[Script, list[AcceptedFinding]] | None) -> bool:
    if told is None or finding.is_error:
        return False
    script, accepted = told
    same = [one for one in accepted if one.code == finding.code]
    if not same:
        return False
    step = None if finding.file != script.file else step_at(script, finding.line, finding.column)
    return any(one.step is None or one.step == step for one in same)


def _is_the_house_s(
    finding: Finding, accepted: Sequence[AcceptedFinding], library: Library
) -> bool:
    if finding.is_error or finding.file.startswith("scripts/"):
        return False
    same = [one for one in accepted if one.code == finding.code]
    if not same:
        return False
    name = name_in_house(finding.file)
    entry = entry_at(library, name, finding.line, finding.column)
    names = {name} if entry is None else {name, f"{name}/{entry}"}
    return any((one.step or LIBRARY) in names for one in same)


LIBRARY = "library"


def name_in_house(file: str) -> str:
    """What an accepted warning calls a file of the house: its path without its ending."""
    return file.rpartition(".")[0]


def entries_of(library: Library, name: str) -> Mapping[str, Located]:
    """The entries of a list of the house, by id; none where the file is no list."""
    held = {} if "/" in name else getattr(library, name, None)
    found = held.items() if isinstance(held, Mapping) else ()
    return {id: one for id, one in found if isinstance(one, Located)}


def entry_at(library: Library, name: str, line: int, column: int) -> str | None:
    """The entry in which a place of a house's list stands; None where it is no list."""
    before = [
        (one.at, id) for id, one in entries_of(library, name).items() if one.at <= (line, column)
    ]
    return max(before)[1] if before else None


def step_at(script: Script, line: int, column: int) -> str | None:
    """The step in which a place of a script's file stands; None for its other keys."""
    bounds: list[tuple[tuple[int, int], str | None]] = [(one.at, one.id) for one in script.steps]
    bounds += [(spot, None) for key, spot in script.spots.items() if "." not in key]
    before = [bound for bound in bounds if bound[0] <= (line, column)]
    # The steps begin where the first of them does.
    return max(before, key=lambda bound: (bound[0], bound[1] is not None))[1] if before else None
