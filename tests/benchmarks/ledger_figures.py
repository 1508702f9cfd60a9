"""How soon the promise ledger is there with very many open promises, in processor time.

`python -m tests.benchmarks ledger --calls 100000` makes a profile in which each call has a promise,
a fifth of them moved since, and asks what the ledger's page asks when it opens. A plain scan of all
promises is measured in the same run.
"""

from __future__ import annotations

import datetime as dt
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jobaid.library.reader import read_contents
from jobaid.log.daybook import Daybook
from jobaid.log.profile import Profile
from jobaid.operations.records.promise_ledger import PromiseLedger
from jobaid.operations.records.promise_scan import listed_promises
from jobaid.operations.records.record_reader import RecordReader
from tests.benchmarks.index_stores_figures import documents

CALLS = 10_000
_NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)
_WEEK = ", ".join(f"{day}: '8:00-18:00'" for day in ("mon", "tue", "wed", "thu", "fri"))
_HOUSE = f"name: H\ntimezone: Europe/London\nhours: {{{_WEEK}}}\n"
_AWAY = ", away: [{from: 2026-11-24, until: 2026-11-30}]"
_PEOPLE = "".join(
    f"- {{id: agent-{n:03}, name: Agent {n}, team: Team {n % 5}{'' if n % 9 else _AWAY}}}\n"
    for n in range(100)
)
_TIMES = 5


def figures(calls: int = CALLS) -> Iterator[tuple[str, str, str]]:
    """The first page with its counts, one further on, a search by words; a plain scan."""
    files = {"library.yaml": _HOUSE.encode(), "people.yaml": _PEOPLE.encode()}
    library = read_contents(files).library
    with tempfile.TemporaryDirectory() as folder:
        _fill(Path(folder), calls)
        reader = RecordReader(Profile.open(Path(folder), writing=False), writing=False)
        reader.refresh()
        first = _NOW.date() - dt.timedelta(days=92)

        def ledger(second: int) -> PromiseLedger:
            now = _NOW + dt.timedelta(seconds=second)
            return PromiseLedger(reader, library, now, owner="agent-007", first=first)

        def opened(second: int) -> None:
            its = ledger(second)
            its.counts()
            its.page("open", limit=100)
            its.kept_shares()

        its = ledger(0)
        _, end = its.page("open", limit=100)
        n = f"{its.count('open'):,} open promises: the ledger"
        yield f"{n} opens", _ms(opened), "50 ms"
        yield (
            f"{n}, another page",
            _ms(lambda _: its.page("open", limit=100, after=end)),
            "reported",
        )
        yield f"{n}, by words", _ms(lambda _: its.page("open", "back 007", limit=100)), "reported"
        yield f"{n}, reminders", _ms(lambda _: its.reminders(leads=True)), "reported"
        scan = _ms(lambda _: listed_promises(reader, library, _NOW), 1)
        yield f"{n}, a plain scan of the same", scan, "reported"


def _ms(work: Callable[[int], object], times: int = _TIMES) -> str:
    """The least processor time of some runs."""
    taken = []
    for n in range(1, times + 1):
        began = time.process_time()
        work(n)
        taken.append(time.process_time() - began)
    return f"{1000 * min(taken):.0f} ms"


def _fill(folder: Path, calls: int) -> None:
    rng = random.Random(7)
    with Profile.open(folder, writing=True) as profile:
        for place, there in documents(calls):
            moves: list[dict[str, Any]] = []
            for one in there:
                began = dt.datetime.fromisoformat(one["started"])
                due = began + dt.timedelta(hours=rng.randrange(1, 400))
                promise = {"id": "p1", "text": "Call back", "due": due.isoformat(), "ms": 70_000}
                one["promises"] = [promise]
                if rng.random() < 0.2:
                    moves.append(_moved(one, began, due, len(moves)))
            daybook = Daybook(profile.log, place.desk)
            daybook.put_many(there)
            daybook.put_many(moves, "promise_changes")
            daybook.close()


def _moved(call: dict[str, Any], began: dt.datetime, due: dt.datetime, at: int) -> dict[str, Any]:
    return {
        "v": 1, "id": f"{call['id'][:-4]}{at:04x}", "kind": "promise", "of": "p1",
        "interaction": call["id"], "at": (began + dt.timedelta(hours=1)).isoformat(),
        "by": call["agent"], "desk": call["desk"], "change": "moved", "consent": "fine",
        "due": (due + dt.timedelta(days=1)).isoformat(),
    }  # fmt: skip
