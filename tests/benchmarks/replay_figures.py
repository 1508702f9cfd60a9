"""How fast recorded calls are replayed, in process, with all their events."""

from __future__ import annotations

import os
import time
from pathlib import Path

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.library.reader import read_contents
from jobaid.operations.call_replay import replay_one
from tests.material.convert import Converted, flodial, govuk, star

CHECKOUT = Path(__file__).resolve().parents[2]
MATERIAL = Path(os.environ.get("JOBAID_DATA", CHECKOUT.parent / "shared" / "data"))
SOURCES = (
    ("STAR", star, "star", 20_000),
    ("FloDial", flodial, "flodial", 20_000),
    ("GOV.UK", govuk, "govuk-smart-answers", 8_000),
)


def rate(made: Converted) -> float:
    """Commands a second over all the calls, the best of three runs."""
    compiled = CompiledLibrary(read_contents(made.files).library)
    commands = sum(len(call["commands"]) for call in made.calls)
    best = 0.0
    for _ in range(3):
        start = time.perf_counter()
        for call in made.calls:
            replay_one(compiled, call)
        best = max(best, commands / (time.perf_counter() - start))
    return best


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim) for each source that is here."""
    rows = []
    for name, convert, folder, aim in SOURCES:
        measured = "skipped: the material is absent"
        if (MATERIAL / folder).is_dir():
            measured = f"{rate(convert(MATERIAL / folder)):,.0f} commands/s"
        rows.append((f"replay of {name}", measured, f">= {aim:,} commands/s"))
    return rows
