"""The offending call that a finding shows, carried out as a real call: it breaks the rule."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import TYPE_CHECKING

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.library.checks.broken_rules import prove
from jobaid.library.checks.library_context import LibraryContext
from jobaid.library.checks.proof import Broken
from tests.library.checks.interpreter import Interpreter, Move
from tests.library.checks.small_scripts import PALETTES, small_library
from tests.library.checks.test_rules_differential import moves_of

if TYPE_CHECKING:
    from jobaid.library.model import Library, Script


def walk_through(library: Library, script: Script, moves: list[Move]) -> CallEngine:
    ticks, ids = count(), count()
    engine, _ = CallEngine.start(
        CompiledLibrary(library),
        script.id,
        lambda: ("2026-11-21T14:00:00.000Z", next(ticks)),
        lambda: f"id-{next(ids)}",
        given={name: str(value) for name, value in moves[0].fills},
    )
    for move in moves[1:]:
        for command in commands_of(move):
            done = engine.do(command)
            assert not done.refused, (command, done.problem)
    return engine


def commands_of(move: Move) -> Iterator[dict[str, object]]:
    for name, value in move.fills:
        kept = value if value is None or isinstance(value, bool) else str(value)
        yield {"do": "fill", "field": name, "value": kept}
    yield {"do": "next"} if move.answer is None else {"do": "answer", "id": move.answer}


@pytest.mark.parametrize("seed", range(40))
def test_the_call_that_is_shown_breaks_the_rule_on_the_desk(seed: int) -> None:
    library = small_library(Random(seed + 2000))
    whole = LibraryContext(library)
    for script in library:
        for number, rule in enumerate(script.rules):
            proof = prove(whole, script, rule)
            if not isinstance(proof, Broken):
                continue
            moves = Interpreter(library, script, rule, PALETTES).follow(script, moves_of(proof))
            assert moves is not None
            engine = walk_through(library, script, moves)
            broken = [event for event in engine.events if event["type"] == "rule-broken"]
            key = f"{script.id}#{number + 1}"
            assert key in {event["rule"] for event in broken}, (rule, engine.events)
