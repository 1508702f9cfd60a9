"""Rows of the ledger made for all calls at once are those that are made call by call."""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import pytest

from jobaid.log.index.ledger_rows import LedgerRows
from jobaid.log.index.record_index import Index
from jobaid.log.index.tables import Names
from jobaid.log.index.upkeep import connect
from tests.log.kept import keep
from tests.operations.test_promise_ledger_index import a_call, a_change


@pytest.mark.parametrize("seed", range(6))
def test_all_at_once_is_as_one_by_one(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    calls = [a_call(number, rng) for number in range(60)]
    later = [a_call(number, rng) | {"rev": 2} for number in range(0, 60, 7)]
    changes = [a_change(number, calls, rng) for number in range(90)]
    odd = "a\ud800b"  # no column holds it as it is
    calls += [
        {
            **calls[0],
            "id": odd,
            "state": "closed",
            "promises": [{"id": "p0", "text": "Ring back"}, {"text": "x"}],
        },
        {**calls[1], "state": "closed", "promises": [{"id": f"{odd}#p0", "text": "Ring back"}]},
    ]
    calls[-1]["id"] = "019aa6d4-00ff-7000-8000-0000000000ff"
    log = tmp_path / "log"
    for desk, documents in (("desk-1", calls), ("desk-2", later)):
        keep(log, *documents, desk=desk)
    keep(log, *changes, table="promise_changes")
    path = tmp_path / "index.sqlite"
    with closing(Index(log, path, writing=True)) as index:
        index.refresh()
    with closing(connect(path, "rw")) as connection:
        ask = "SELECT * FROM ledger ORDER BY call, at"
        at_once = connection.execute(ask).fetchall()
        ids = [id for (id,) in connection.execute("SELECT DISTINCT id FROM kept ORDER BY id")]
        rows = LedgerRows(connection, Names(connection))
        for id in ids:
            rows.settle([id])
        assert connection.execute(ask).fetchall() == at_once
        rows.settle()
        assert connection.execute(ask).fetchall() == at_once
        asked = "SELECT count(*) FILTER (WHERE carried), count(*) FILTER (WHERE ending NOT NULL)"
        carried, ended = connection.execute(f"{asked} FROM ledger").fetchone()
        assert len(at_once) > 40 > carried > 0 < ended
