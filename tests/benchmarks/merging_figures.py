"""How often two edits of one shipped script clash, and whether a sentence is lost or doubled."""

from __future__ import annotations

import time

from tests.library.merge.pairs_of_edits import merge_pairs

PAIRS = 10_000


def figures(calls: int = PAIRS) -> list[tuple[str, str, str]]:
    """(what, measured, aim); `calls` is how many pairs."""
    start = time.perf_counter()
    found = merge_pairs(calls, seed=11)
    spent = (time.perf_counter() - start) / calls * 1000
    share = len(found.clashes) / calls * 100
    false = len(found.false) / calls * 100
    return [
        (f"sentences lost or doubled in {calls:,} merges", str(len(found.wrong)), "0"),
        ("merges that clash", f"{share:.2f} % ({len(found.clashes)})", "<= 0.5 %"),
        ("merges that clash though nothing was changed twice", f"{false:.2f} %", "0 %"),
        ("two edits and their merge", f"{spent:.0f} ms", ""),
    ]
