"""Many desks through PgBouncer, as in an hour of calls: the server's time a call, more on paper.

`python -m tests.benchmarks team_desks` has 500 desks with 8 calls each, in six minutes;
`--calls N` makes N / 8 desks. An exchange of a desk is whole: its connection, what is new for it,
the call, its beat.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from jobaid.operations.team.team_needs import team_needs
from tests.team.hour_of_calls import AN_HOUR, desks_of, hour_of_calls
from tests.team.house import House
from tests.team.postgres import server

SECONDS = 360.0
ON_PAPER = 5_000


def figures(calls: int = 4_000) -> list[tuple[str, str, str]]:
    """What was measured, the result, the aim."""
    count = max(calls // AN_HOUR, 1)
    with tempfile.TemporaryDirectory() as folder, server("fsync = on") as own:
        house = House(own, Path(folder))
        desks = desks_of(house, count)
        done = hour_of_calls(house, desks, SECONDS * count / 500)
        ids = house.ids()
    lost, double = done.calls - len(set(ids)), len(ids) - len(set(ids))
    each = done.server_s / done.calls
    needed = ON_PAPER * AN_HOUR / 3600 * each
    said = team_needs(ON_PAPER, calls_a_day=AN_HOUR * 8)
    return [
        (f"{count} desks, {done.calls:,} calls through PgBouncer, 20 connections",
         f"{done.took_s:.0f} s", f"{SECONDS * count / 500:.0f} s as planned"),
        ("lost; double; desks that were told of trouble",
         f"{lost}; {double}; {len(done.troubles)}", "0; 0; 0"),
        ("server's processor for a call: its exchange and document",
         f"{each * 1000:.1f} ms", "told"),
        (f"{ON_PAPER:,} desks that only send: cores at the mean, at its threefold",
         f"{needed:.1f}; {needed * 3:.1f}", f"with what they ask, {said.cores:.0f}"),
    ]  # fmt: skip
