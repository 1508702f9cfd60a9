"""Kept, kept late, broken, withdrawn, late, open: the ledger, the report, the filters of calls, the
customer card and the desk's list say the same of every promise, whatever was said of it and when.
"""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jobaid.call.customer import Customer
from jobaid.library.hours import zone_of
from jobaid.library.reader import read_contents
from jobaid.log.index.index_rows import identifier
from jobaid.log.index.record_query import NOT_COUNTED, RecordQuery
from jobaid.log.index.scan import Scan
from jobaid.log.index.sources import DayFiles
from jobaid.log.profile import Profile
from jobaid.log.promise_standing import STANDING_OF, STANDINGS
from jobaid.log.statements.statement_reader import statement_of
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.records.customer_history import CustomerFinder
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.review.call_report import ReportAsked, report_of
from jobaid.promises.ledger import OVER, LedgerPromise, promise_moment
from jobaid.promises.open_promises import OpenPromises
from tests.log.kept import keep
from tests.operations.test_promise_ledger_index import HOUSES, NOW, STAFF, a_call, a_change

CHANGES = "promise_changes"


class Record:
    """A record by chance, with a customer of their own for every call."""

    def __init__(self, folder: Path, house: bytes, seed: int) -> None:
        rng = random.Random(seed)
        self.now = NOW + dt.timedelta(minutes=rng.choice((0, 400, 2000, 40_000)))
        self.calls = [
            a_call(n, rng) | {"sample": False, "fields": {"customer.account": f"A{n}"}}
            for n in range(60)
        ]
        self.said = [a_change(n, self.calls, rng) for n in range(90)]
        log = folder / "log"
        keep(log, *self.calls)
        keep(log, *self.said, table=CHANGES)
        files = {
            "library.yaml": house,
            "people.yaml": STAFF,
            "scripts/a.yaml": b"id: a\ntitle: A\n",
        }
        self.reading = read_contents(files)
        self.library = self.reading.library
        Profile.open(folder, writing=True).close()
        self.profile = Profile.open(folder, writing=False)
        self.reader = RecordReader(self.profile, writing=False)
        self.reader.refresh()
        self.ledger = list(PromiseLedger(self.reader, self.library, self.now).every())

    def accounts(self) -> dict[str, str]:
        return {one["id"]: one["fields"]["customer.account"] for one in self.calls}

    def owed(self, agent: str | None) -> set[tuple[str, str]]:
        """What the ledger knows as open, of everybody or of one."""
        return {one.made.key for one in self.ledger if one.is_open and agent in (None, one.owner)}


@pytest.fixture(
    scope="module", params=[(name, seed) for name in HOUSES for seed in range(4)], ids=str
)
def record(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A record that the tests of this module only read."""
    name, seed = request.param
    return Record(tmp_path_factory.mktemp("kept") / "profile", HOUSES[name], seed)


def standing(one: LedgerPromise) -> str:
    """As the report and the filters call it: what is open is not told apart further."""
    return one.state if one.state in (*OVER, "late") else "open"


def test_the_report_counts_what_the_ledger_lists(record: Record) -> None:
    asked = ReportAsked(samples=True, now=record.now)
    told = report_of(record.reader.index, record.library, asked)["promises"]
    states = {one["id"]: one["state"] for one in record.calls}
    stood = Counter(
        standing(one)
        for one in record.ledger
        if not one.made.waited_for and states[one.made.interaction] not in NOT_COUNTED
    )
    names = {"kept": "kept", "kept-late": "kept_late", "broken": "broken", "withdrawn": "withdrawn"}
    assert {state: told[name] for state, name in names.items()} == {
        state: stood[state] for state in names
    }
    assert told["open"] == stood["open"] + stood["late"]
    assert told["made"] == stood.total() > 10


@pytest.mark.parametrize("state", STANDINGS)
def test_a_filter_finds_the_calls_whose_promises_stand_so(record: Record, state: str) -> None:
    moment = promise_moment(record.library.house, record.now)
    query = RecordQuery(promise=state, promises_at=moment)
    same = {"open", "late"} if state == "open" else {state}
    wanted = {one.made.interaction for one in record.ledger if standing(one) in same}
    index = record.reader.index
    assert {identifier(row.id) for row in index.page(query, 500)} == wanted
    assert index.count(query) == len(wanted)
    files = DayFiles(record.profile.log)
    plain = Scan(files, files.stamps())
    assert {identifier(row.id) for row in plain.page(query, 500).rows} == wanted


def test_the_customer_card_shows_what_the_ledger_has_open(record: Record) -> None:
    in_use = replace(no_library(record.now), reading=record.reading)
    finder = CustomerFinder(record.reader, lambda: in_use, samples=True)
    shown = set()
    for account in record.accounts().values():
        for known in finder.histories(Customer(account=account), "", record.now):
            shown |= {(one.interaction, one.id) for one in known.promises}
    # One that went on in another call stands there: that may be another customer's by chance
    carried = {(one["id"], each["id"]) for one in record.calls for each in one["promises"]}
    went_on = {key for key in carried if f"{key[0]}#{key[1]}" in {id for _, id in carried}}
    unknown = went_on | twice(record)
    assert shown - unknown == record.owed(None) - unknown


def twice(record: Record) -> set[tuple[str, str]]:
    """Promises that went on in the calls of several customers, which no card can know."""
    count = Counter(
        each["id"] for one in record.calls for each in one["promises"] if "#" in each["id"]
    )
    return {
        (one["id"], each["id"])
        for one in record.calls
        for each in one["promises"]
        if count[each["id"]] > 1
    }


@pytest.mark.parametrize("agent", [None, "leo", "priya", "gone"])
def test_the_list_of_a_desk_is_what_the_ledger_has_open(record: Record, agent: str | None) -> None:
    mine = OpenPromises(agent, zone_of(record.library.house.timezone))
    said: list[dict[str, Any]] = record.said
    mine.hear_of_handing_over(one for each in said if (one := statement_of(each, CHANGES)))
    for call in record.calls:
        mine.add(call, dt.datetime.fromisoformat(call["started"]))
    for one in said:
        mine.change(one)
    assert {one.key for one in mine.every()} == record.owed(agent)


def test_each_of_the_five_facts_decides_somewhere() -> None:
    for bit in (1, 2, 4, 8, 16):
        assert any(STANDING_OF[n] != STANDING_OF[n ^ bit] for n in range(64))
