"""What the checks prove of rules, against every call of an independent interpreter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING

import pytest

from jobaid.library.checks import check_script
from jobaid.library.checks.broken_rules import prove
from jobaid.library.checks.library_context import LibraryContext
from jobaid.library.checks.proof import Broken, GaveUp
from tests.library.checks.interpreter import Interpreter
from tests.library.checks.small_scripts import OPEN_PALETTES, PALETTES, small_library

if TYPE_CHECKING:
    from jobaid.library.findings import Finding
    from jobaid.library.model import Library, Script

Palettes = Mapping[str, tuple[object, ...]]


def moves_of(proof: Broken) -> list[tuple[str, str, str | None]]:
    """The agent's moves on the path of a broken rule."""
    return [
        (edge.origin.script, edge.origin.step, edge.answer.id if edge.answer else None)
        for edge in proof.path
        if not edge.automatic
    ]


@dataclass
class Counts:
    proved: int = 0
    broken: int = 0
    given_up: int = 0


def compare(library: Library, counts: Counts, *, palettes: Palettes = PALETTES) -> None:
    """Compare every rule of every script over calls through it and its visits.

    Calls that leave it for good and come back are proved in the check of the other script,
    see the last test.
    """
    whole = LibraryContext(library)
    for script in library:
        for rule in script.rules:
            proof = prove(whole, script, rule)
            interpreter = Interpreter(library, script, rule, palettes, home=script.id)
            shortest = interpreter.shortest_break(script)
            if isinstance(proof, GaveUp):
                counts.given_up += 1
            elif proof is None:
                counts.proved += 1
                assert shortest is None, f"{script.id} breaks {rule} in {shortest} moves"
            else:
                counts.broken += 1
                moves = moves_of(proof)
                assert shortest is not None, f"no call breaks {rule}, but: {moves}"
                assert len(moves) == shortest, (moves, shortest)
                followed = Interpreter(library, script, rule, palettes).follow(script, moves)
                assert followed is not None, moves


@pytest.mark.parametrize("start", range(0, 60, 10))
def test_what_is_proved_no_call_breaks_and_what_is_shown_does(start: int) -> None:
    counts = Counts()
    for seed in range(start, start + 10):
        compare(small_library(Random(seed)), counts)
    assert counts.given_up == 0
    assert counts.proved >= 10
    assert counts.broken >= 5


@pytest.mark.parametrize("start", range(1000, 1030, 10))
def test_open_questions_never_make_a_proof_too_easy(start: int) -> None:
    counts = Counts()
    for seed in range(start, start + 10):
        compare(small_library(Random(seed), open_questions=True), counts, palettes=OPEN_PALETTES)
    assert counts.given_up <= 2


@pytest.mark.long
@pytest.mark.parametrize("start", range(10_000, 13_000, 300))
def test_many_more_random_scripts(start: int) -> None:
    counts = Counts()
    for seed in range(start, start + 300):
        compare(small_library(Random(seed)), counts)
        compare(small_library(Random(seed), open_questions=True), counts, palettes=OPEN_PALETTES)
    # A path that rests on a guess, and for which no values were found within the trials.
    assert counts.given_up <= 0.01 * (counts.proved + counts.broken)


@pytest.mark.parametrize("seed", range(40))
def test_a_rule_without_a_finding_is_kept_by_calls_from_every_script(seed: int) -> None:
    """Over the whole library: no finding for a rule, no call that breaks it, wherever it begins."""
    library = small_library(Random(seed + 500))
    findings = [one for script in library for one in check_script(library, script)]
    for owner in library:
        for rule in owner.rules:
            if not any(_speaks_of(finding, owner, rule.at) for finding in findings):
                for start in library:
                    shortest = Interpreter(library, owner, rule, PALETTES).shortest_break(start)
                    assert shortest is None, (start.id, owner.id, rule)


def _speaks_of(finding: Finding, owner: Script, at: tuple[int, int]) -> bool:
    if finding.code not in ("JA080", "JA081"):
        return False
    own = finding.file == owner.file and (finding.line, finding.column) == at
    return own or f"`{owner.id}`" in finding.words
