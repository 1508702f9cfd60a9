"""How soon the customer card is there among very many kept calls.

`python -m tests.benchmarks customer --calls 1000000`; without `--calls` far fewer. The index is
filled with rows that are made here, as in `index_stores`; the day files of the customers that are
looked up hold their calls whole, all others are there by name. Every customer has some five calls,
spread over all days and desks. A look-up is the desk's own: which calls are theirs, what do they
say; then, behind the card, is anything new in any day file. It is done on a thread, so the window
waits for none of it. Beside the time that passes stands the processor's: on a busy machine the
rest is waiting for a turn, or for the disk.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from jobaid.call.customer import Customer
from jobaid.library.reader import read_contents
from jobaid.log.daybook import Daybook
from jobaid.log.index.bulk import Ready
from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import DayFileRef, row_of
from jobaid.log.index.intake import Intake
from jobaid.log.index.sources import DayFiles, DocumentMark
from jobaid.log.index.tables import create, finish
from jobaid.log.profile import Profile
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.records.customer_history import CustomerFinder
from jobaid.operations.records.record_reader import RecordReader
from tests.benchmarks.index_stores_figures import documents

CALLS = 20_000
_CUSTOMERS = 30
_CALLS_EACH = 5
_LIBRARY = read_contents({"library.yaml": b"name: H\n", "scripts/a.yaml": b"id: a\ntitle: A\n"})


def figures(calls: int = CALLS) -> Iterator[tuple[str, str, str]]:
    """The first look-up of a start, and those that follow."""
    with tempfile.TemporaryDirectory() as folder:
        accounts = _fill(Path(folder), calls)
        now = dt.datetime.now(dt.UTC)
        in_use = replace(no_library(now), reading=_LIBRARY)
        profile = Profile.open(Path(folder), writing=False)
        finder = CustomerFinder(RecordReader(profile, writing=False), lambda: in_use, samples=False)
        taken, work, behind, found = [], [], [], 0
        for account in accounts:
            began, busy = time.perf_counter(), time.thread_time()
            answers = finder.histories(Customer(account=account), "", now)
            known = next(answers)
            work.append((time.thread_time() - busy) * 1000)
            taken.append((time.perf_counter() - began) * 1000)
            assert known.count
            found += known.count
            began = time.perf_counter()
            assert not list(answers)  # nothing is new
            behind.append((time.perf_counter() - began) * 1000)
        first, rest = taken[0], sorted(taken[1:])
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
        yield "load of the machine meanwhile", f"{load:.1f} of {os.cpu_count()}", "reported"
        yield f"calls found of {len(accounts)} customers, of {calls:,}", f"{found}", "reported"
        told = f"{first:.0f} ms, {work[0]:.0f} ms of processor"
        yield "customer card: the first of a start", told, "100 ms"
        told = f"p50 {statistics.median(rest):.0f}, worst {rest[-1]:.0f} ms"
        yield "customer card: those that follow", told, "100 ms"
        ranked = sorted(work[1:])
        told = f"p50 {statistics.median(ranked):.1f}, worst {ranked[-1]:.1f} ms"
        yield "customer card: processor of those that follow", told, "reported"
        told = f"first {behind[0]:.0f}, p50 {statistics.median(behind[1:]):.0f} ms"
        yield "behind it: is anything new in any day file", told, "reported"


def _calls(calls: int) -> Iterator[tuple[DayFileRef, list[dict[str, Any]]]]:
    """The calls of each desk and day, every account's some five of them, spread over all."""
    number = 0
    for place, there in documents(calls):
        own = []
        for one in there:
            fields = {**one["fields"], "customer.account": _account(number, calls)}
            own.append({**one, "fields": fields})
            number += 1
        yield place, own


def _account(number: int, calls: int) -> str:
    return str(40_000_000 + number * 7919 % max(1, calls // _CALLS_EACH))


def _fill(folder: Path, calls: int) -> list[str]:
    """Make a profile with so many calls; the accounts of some of its customers."""
    with Profile.open(folder, writing=True) as profile:
        log, index = profile.log, profile.index
    rng = random.Random(5)
    accounts = {_account(rng.randrange(calls), calls) for _ in range(_CUSTOMERS)}
    for place, there in _calls(calls):
        whole = [one for one in there if one["fields"]["customer.account"] in accounts]
        if whole:
            daybook = Daybook(log, place.desk)
            daybook.put_many(there)
            daybook.close()
        else:
            path = log / place.desk / f"{place.day:%Y}" / f"{place.day.isoformat()}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("{}")
    index.unlink(missing_ok=True)
    connection = sqlite3.connect(index, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
        connection.execute(f"PRAGMA {pragma}")
    create(connection)
    intake, stamps = Intake(connection), DayFiles(log).stamps()
    connection.execute("BEGIN")
    for place, there in _calls(calls):
        ready = []
        for at, one in enumerate(there):
            facts = {name: rows for name, rows in facts_of(one).items() if name != "steps"}
            mark = DocumentMark(one["id"], at, False)
            ready.append(Ready(mark, None, row_of(one, place), facts, "", ""))
        intake.take(place, stamps[place], ready)
    intake.settle()
    connection.execute("COMMIT")
    finish(connection)
    connection.close()
    return sorted(accounts)
