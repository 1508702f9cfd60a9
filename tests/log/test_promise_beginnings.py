"""What an index is asked of promises before their facts are: nothing that fits is left out."""

from __future__ import annotations

import sqlite3
from itertools import product

import pytest

from jobaid.log.promise_standing import (
    ENDINGS,
    STANDINGS,
    PromiseMoment,
    PromiseStanding,
    beginnings_in_sql,
    how_it_stands,
)

HOUR = 3_600_000_000
DUE = 1_800_000_000_000_000
NOW = PromiseMoment(DUE + HOUR, zone="Pacific/Kiritimati")  # fourteen hours ahead of UTC


@pytest.mark.parametrize("standing", STANDINGS)
def test_a_promise_that_stands_so_is_among_the_few_once(standing: PromiseStanding) -> None:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE ledger (ending, withdrawn, ended, due, due_local, waited)")
    ends = [None, *(DUE + hours * HOUR for hours in (-15, -14, -13, -1, 0, 1, 13))]
    few = whole = 0
    for ending, withdrawn, ended, due, local in product(
        (None, *ENDINGS), (0, 1), ends, (None, DUE), (0, 1)
    ):
        base.execute("DELETE FROM ledger")
        base.execute(
            "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, 0)", (ending, withdrawn, ended, due, local)
        )
        meant = NOW.local(due) if due and local else due
        stands = how_it_stands(
            ending,
            after_due=None not in (ended, meant) and ended > meant,
            withdrawn=bool(withdrawn),
            overdue=meant is not None and meant < NOW.now,
            past_mending=standing == "broken",
        )
        found = sum(
            len(base.execute(f"SELECT 1 FROM ledger WHERE {one}").fetchall())
            for one in beginnings_in_sql(standing)
        )
        assert found <= 1
        assert found or stands != standing, (ending, withdrawn, ended, due, local)
        few, whole = few + found, whole + 1
    assert 0 < few < whole / 2
