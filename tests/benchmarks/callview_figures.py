"""What the view of a call costs after a move, early and late in a script of 2,000 steps.

Processor time of one view, without a window: its part of the time from a key to the painted step.
"""

from __future__ import annotations

from jobaid.operations.callview.call_view import CallViews
from tests.operations.callview.test_recorded import long_call, moves

STEPS = 2_000
SPAN = 200


def figures() -> list[tuple[str, str, str]]:
    """(what, measured, aim) of the first and the last moves."""
    engine = long_call(STEPS)
    spent = moves(engine, CallViews(engine.call.library))
    rows = []
    for what, times in (("first", spent[:SPAN]), ("last", spent[-SPAN:])):
        ordered = sorted(times)
        middle, high = ordered[SPAN // 2] * 1000, ordered[int(SPAN * 0.99)] * 1000
        measured = f"p50 {middle:.2f} ms, p99 {high:.2f} ms"
        rows.append(
            (f"view after a move, {what} {SPAN} of {STEPS:,} steps", measured, "p50 < 0.3 ms")
        )
    return rows
