"""What the checks prove of rules, against every call of an independent interpreter."""

from __future__ import annotations

from random import Random

import pytest

from jobaid.library.checks import check_script
from jobaid.library.checks.proof import Broken, GaveUp
from jobaid.library.checks.rules import prove
from jobaid.library.checks.whole import Whole
from jobaid.library.findings import Finding
from jobaid.library.model import Library, Script
from tests.library.checks.interpreter import Interpreter
from tests.library.checks.small_scripts import PALETTES, small_library


def moves_of(proof: Broken) -> list[tuple[str, str, str | None]]:
    """The agent's moves on the path of a broken rule."""
    return [
        (edge.origin.script, edge.origin.step, edge.answer.id if edge.answer else None)
        for edge in proof.path
        if not edge.automatic
    ]


def compare(library: Library, *, exactly: bool) -> tuple[int, int]:
    """Compare every rule of every script over calls that begin with it. Counts both kinds."""
    whole = Whole(library)
    proved = broken = 0
    for script in library:
        for rule in script.rules:
            proof = prove(whole, script, rule)
            if isinstance(proof, GaveUp):
                assert not exactly
                continue
            shortest = Interpreter(library, script, rule, PALETTES).shortest_break(script)
            if proof is None:
                proved += 1
                assert shortest is None, f"{script} breaks {rule} in {shortest} moves"
                continue
            assert shortest is not None, f"no call breaks {rule}, but: {moves_of(proof)}"
            broken += 1
            moves = moves_of(proof)
            assert len(moves) == shortest, (moves, shortest)
            followed = Interpreter(library, script, rule, PALETTES).follow(script, moves)
            assert followed is not None, moves
    return proved, broken


@pytest.mark.parametrize("seed", range(60))
def test_what_is_proved_no_call_breaks_and_what_is_shown_does(seed: int) -> None:
    compare(small_library(Random(seed)), exactly=True)


@pytest.mark.parametrize("seed", range(1000, 1030))
def test_open_questions_never_make_a_proof_too_easy(seed: int) -> None:
    compare(small_library(Random(seed), open_questions=True), exactly=False)


def test_the_random_scripts_have_both_kinds_of_rule() -> None:
    counts = [compare(small_library(Random(seed)), exactly=True) for seed in range(20)]
    assert sum(proved for proved, _ in counts) >= 10
    assert sum(broken for _, broken in counts) >= 10


@pytest.mark.long
@pytest.mark.parametrize("start", range(10_000, 13_000, 300))
def test_many_more_random_scripts(start: int) -> None:
    for seed in range(start, start + 300):
        compare(small_library(Random(seed)), exactly=True)
        compare(small_library(Random(seed), open_questions=True), exactly=False)


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
