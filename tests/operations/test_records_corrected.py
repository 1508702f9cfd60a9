"""A corrected call in the commands: found by what is right, shown as corrected, written as kept."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from jobaid.library.reader import read_contents
from jobaid.log.index.index_words import sought
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.records.exporting import export_records
from jobaid.operations.records.promise_ledger import PromiseLedger, ledger_line
from jobaid.operations.records.record_finder import Records
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.log.test_index_corrections import RIGHT, WRONG, correction
from tests.operations.log_commands import Log, log_command

OWED = {"id": "p1", "text": "Ring back", "due": "2026-11-23T10:00:00Z", "ms": 1000}


@pytest.fixture
def profile(tmp_path) -> Path:
    keep(tmp_path / "log", made(1, promises=[OWED]), made(2))
    right = {"customer.account": RIGHT, "customer.name": "Ann Lee"}
    keep(tmp_path / "log", correction(1, 1, fields=right, outcome="opened"), table="corrections")
    return tmp_path


@pytest.fixture
def log(capsys, profile) -> Log:
    return log_command(capsys, profile)


def test_list_and_search_find_it_by_what_is_right_and_say_that_it_was_corrected(log):
    (row,) = log("list", "--customer", RIGHT, "--json").rows
    assert (row["id"], row["account"], row["customer"]) == (kept_id(1), RIGHT, "Ann Lee")
    assert row["outcome"] == "opened"
    assert row["as_kept"] == {"account": WRONG, "customer": "Customer 1", "outcome": "resolved"}
    assert log("list", "--customer", WRONG, "--json").rows == []
    assert [one["id"] for one in log("search", "Ann", "Lee", "--json").rows] == [kept_id(1)]
    assert "corrected" in log("list", "--outcome", "opened").out
    (other,) = log("list", "--outcome", "resolved", "--json").rows
    assert "as_kept" not in other


def test_it_is_shown_with_what_it_was_kept_with(log):
    told = log("show", kept_id(1)).out
    assert "opened  (corrected; kept as resolved)" in told
    assert f"{RIGHT}  (corrected; kept as {WRONG})" in told


def test_a_field_that_was_emptied_is_shown_with_what_it_held(log, profile):
    at = "2026-11-23T09:00:00.000Z"
    emptied = correction(2, 1, at=at, fields={"customer.account": None, "customer.mail": None})
    keep(profile / "log", emptied, table="corrections")
    told = log("show", kept_id(1)).out.splitlines()
    assert f"    customer.account: nothing (was {RIGHT})" in told, "as it was put right before"
    assert "    customer.mail: nothing" in told
    assert any(f"nothing  (corrected; kept as {WRONG})" in one for one in told)


def test_an_export_picks_by_what_is_right_and_writes_the_call_as_it_was_kept(log):
    assert log("export", "--customer", RIGHT).rows == [made(1, promises=[OWED])]
    assert log("export", "--customer", WRONG).rows == []
    assert [one["of"] for one in log("export", "--statements", "correction").rows] == [kept_id(1)]


def test_an_export_by_words_takes_the_words_of_a_correction_too(profile):
    with Records.open(profile) as records:
        told = export_records(records, RecordQuery(sought("Lee")), unfinished=False)
        assert [json.loads(one)["id"] for one in told] == [kept_id(1)]


def test_its_promises_are_the_right_customers_in_the_ledger(profile):
    now = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)
    with Records.open(profile) as records:
        (owed,) = PromiseLedger(records, read_contents(contents()).library, now=now).every()
    assert ledger_line(owed)["customer"] == "Ann Lee"
    assert owed.made.customer.account == RIGHT
