"""The index beside DuckDB over facts in columns: the same calls, the same questions.

`python -m tests.benchmarks index_stores --calls 1000000` measures both with calls of 15 steps.
DuckDB is no dependency: where it is not installed the index is measured alone, and that is said.
The rows are made here, so that neither has to work out JSON; how long day files take as a whole is
measured with fewer of them.
"""

from __future__ import annotations

import csv
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from jobaid.log.daybook import Daybook
from jobaid.log.index import upkeep
from jobaid.log.index.bulk import Ready
from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import DayFileRef, row_of, text_of
from jobaid.log.index.index_words import sought, words_of
from jobaid.log.index.intake import Intake
from jobaid.log.index.queries import Asking
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import NEWEST, Order, RecordQuery
from jobaid.log.index.sources import DocumentMark
from jobaid.log.index.tables import IndexStamp, create, finish
from tests.benchmarks.synthetic import DEEDS, PLACES, PROBLEMS, THINGS

CALLS = 20_000
STEPS = 15
_IN_DAY_FILES = 5_000
_DESKS = 100
_A_DAY = 60  # calls of a desk
_MODELS = 6_000  # calls that are made one by one; all others are like one of them
_LAST = date(2026, 11, 20)
_SCRIPTS = 40
_AGENT = "agent-007"
_WORDS = "cracked kettle"
_ASKED = 5  # times for each question; the best counts


def a_document(number: int, day: date, desk: str, rng: random.Random) -> dict[str, Any]:
    """A closed call of 15 steps, with the events that led through them left out."""
    pick = rng.choice
    script = f"script-{rng.randrange(_SCRIPTS):02}"
    minute, second = number % 6 * 9 + rng.randrange(9), rng.randrange(60_000) / 1000
    began = f"{day.isoformat()}T{8 + number % _A_DAY // 6:02}:{minute:02}:{second:06.3f}Z"
    ms, path = 0, []
    for step in range(STEPS):
        entered, ms = ms, ms + rng.randrange(2_000, 60_000)
        path.append(
            {
                "script": script,
                "step": f"step-{step:02}",
                "entered_ms": entered,
                "left_ms": ms,
                "how": "answer",
            }
        )
    here = {"script": script, "step": f"step-{rng.randrange(STEPS):02}", "ms": 7}
    said = f"the {pick(THINGS)} in the {pick(PLACES)} is {pick(PROBLEMS)}, please {pick(DEEDS)}"
    return {
        "v": 1,
        "id": f"019a{number:04x}-{number >> 16:04x}-7000-8000-{number:012x}",
        "rev": 1,
        "state": "closed",
        "channel": "phone",
        "desk": desk,
        "agent": {"id": f"agent-{desk[5:]}", "name": f"Agent {desk[5:]}"},
        "team": f"team-{int(desk[5:]) // 10}",
        "script": script,
        "versions": {script: f"{hash(script) & 0xFFFFFFFF:040x}"},
        "language": "en",
        "timezone": "Europe/London",
        "started": began,
        "handle_s": ms / 1000,
        "hold_s": 0.0,
        "wrap_s": 20.0,
        "fields": {
            "customer.name": f"{pick(THINGS)} {pick(PLACES)}",
            "customer.account": str(40_000_000 + rng.randrange(200_000)),
        },
        "path": path,
        "notes": [{"text": said, "ms": 5}] if number % 3 == 0 else [],
        "standards": [
            {"id": id, "value": 4.0, "unit": "s", "met": rng.random() < met}
            for id, met in (("greet", 0.95), ("hold", 0.8), ("wrap-up", 0.9))
        ],
        "slips": _some(rng, 0.03, {**here, "rule": "guess", "kind": pick(("slip", "near-miss"))}),
        "skipped": _some(rng, 0.3, {**here, "reason": pick(("known already", "no time"))}),
        "promises": _some(rng, 0.25, {**here, "id": f"promise-{number}", "text": "Call back"}),
        "feedback": {"question": "sorted", "value": rng.randrange(11)} if number % 3 else None,
        "none_fits": [{**here, "text": said}] if number % 10 == 0 else [],
        "outcome": pick(("resolved", "dispute-opened", "followed-up")),
        "summary": said,
        "events": [],
    }


def _some(rng: random.Random, share: float, entry: dict[str, Any]) -> list[dict[str, Any]]:
    return [entry] if rng.random() < share else []


def documents(calls: int) -> Iterator[tuple[DayFileRef, list[dict[str, Any]]]]:
    """The calls of one desk and day after the other, oldest day first.

    What is in them repeats after some thousands (`source` tells which); who, when and which do not.
    """
    rng = random.Random(11)
    models = [a_document(one, _LAST, "desk-000", rng) for one in range(min(calls, _MODELS))]
    days = max(1, -(-calls // (_DESKS * _A_DAY)))
    number = 0
    for back in range(days - 1, -1, -1):
        for at in range(_DESKS):
            here = min(_A_DAY, calls - number)
            if here <= 0:
                return
            place = DayFileRef(f"desk-{at:03}", _LAST - timedelta(days=back))
            yield (
                place,
                [
                    _another(models[one % len(models)], one, place, rng)
                    for one in range(number, number + here)
                ],
            )
            number += here


def _another(
    model: dict[str, Any], number: int, place: DayFileRef, rng: random.Random
) -> dict[str, Any]:
    desk = place.desk[5:]
    minute = 480 + number % _A_DAY * 9 + rng.randrange(9)
    clock = f"{minute // 60:02}:{minute % 60:02}:{rng.randrange(60_000) / 1000:06.3f}"
    return {
        **model,
        "id": f"019a{number:04x}-{number >> 16:04x}-7000-8000-{number:012x}",
        "desk": place.desk,
        "agent": {"id": f"agent-{desk}", "name": f"Agent {desk}"},
        "team": f"team-{int(desk) // 10}",
        "started": f"{place.day.isoformat()}T{clock}Z",
        "source": number % _MODELS,
    }


def as_ready(
    place: DayFileRef, there: list[dict[str, Any]], known: dict[int, tuple[Any, str]]
) -> list[Ready]:
    found = []
    for at, one in enumerate(there):
        content = known.get(one["source"])
        if content is None:
            content = known[one["source"]] = facts_of(one), " ".join(words_of(text_of(one)))
        mark = DocumentMark(one["id"], at, False)
        found.append(Ready(mark, None, row_of(one, place), content[0], "", content[1]))
    return found


def best(question: Callable[[], object]) -> float:
    """The shortest time for an answer, in milliseconds."""
    taken = []
    for _ in range(_ASKED):
        began = time.perf_counter()
        question()
        taken.append((time.perf_counter() - began) * 1000)
        if taken[0] > 2_000:
            break
    return min(taken)


QUESTIONS = ("newest", "agent", "by length", "count", "words", "ids", "step", "by step", "by week")
_WHAT = {
    "newest": "the newest 50",
    "agent": "the newest 50 of an agent",
    "by length": "50 by length, after the 500th",
    "count": "how many one agent has",
    "words": f"the newest 50 with `{_WORDS}`",
    "ids": "the numbers of all calls of an agent",
    "step": "the newest 50 that entered a step",
    "by step": "entered and seconds by step, all calls",
    "by week": "entered and seconds by step and week, all calls",
}


class SQLite:
    """The index as it is."""

    name = "SQLite"

    def __init__(self, folder: Path, calls: int) -> None:
        self.path = folder / "index.sqlite"
        spent = 0.0
        known: dict[int, tuple[Any, str]] = {}
        connection = sqlite3.connect(self.path, isolation_level=None)
        for one in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -16384"):
            connection.execute(f"PRAGMA {one}")
        create(connection)
        intake = Intake(connection)
        connection.execute("BEGIN")
        for place, there in documents(calls):
            ready = as_ready(place, there, known)
            writing = time.perf_counter()
            intake.take(place, IndexStamp(1, 1, ""), ready)
            spent += time.perf_counter() - writing
        writing = time.perf_counter()
        intake.settle()
        connection.execute("COMMIT")
        finish(connection)
        connection.execute("BEGIN")
        intake.settle_promises()
        intake.sum_days()
        connection.execute("COMMIT")
        connection.close()
        self.took = spent + time.perf_counter() - writing
        self.size = self.path.stat().st_size
        self._connection = upkeep.connect(self.path, "ro")
        self._asking = Asking(self._connection)

    def ask(self, what: str) -> object:
        """Answer a question."""
        asking, mine = self._asking, RecordQuery(agent=_AGENT)
        if what == "newest":
            return asking.page(RecordQuery(), 50)
        if what == "agent":
            return asking.page(mine, 50)
        if what == "by length":
            first = self._length_page(500)
            return asking.page(RecordQuery(), 50, Order("handle_s"), first)
        if what == "count":
            return asking.count(mine)
        if what == "words":
            return asking.page(RecordQuery(words=sought(_WORDS)), 50)
        if what == "ids":
            return asking.numbers(mine, NEWEST)
        if what == "step":
            return asking.page(RecordQuery(step="script-07/step-03"), 50)
        by = ("step",) if what == "by step" else ("step", "week")
        return asking.groups(RecordQuery(), by, "steps", ("spent_ms",))

    def _length_page(self, rows: int) -> Any:
        if not hasattr(self, "_after"):
            self._after = self._asking.page(RecordQuery(), rows, Order("handle_s")).next
        return self._after

    def start_ms(self) -> float:
        """How long a new program takes from nothing to its first answer, beside Python's start."""
        first = "c.execute('SELECT count(*) FROM files').fetchone()"
        return _start(f"import sqlite3; c = sqlite3.connect({str(self.path)!r}); {first}")


class DuckDB:
    """The same facts in columns. Full text is what its own extension does, if it can be had."""

    name = "DuckDB"

    def __init__(self, folder: Path, calls: int) -> None:
        import duckdb

        self.path = folder / "index.duckdb"
        with (
            open(folder / "kept.csv", "w", newline="") as rows,
            open(folder / "steps.csv", "w", newline="") as steps,
        ):
            kept, entered, number = csv.writer(rows), csv.writer(steps), 0
            for place, there in documents(calls):
                for one in there:
                    kept.writerow(self._row(number, place, one))
                    for at, entry in enumerate(one["path"]):
                        step = f"{entry['script']}/{entry['step']}"
                        spent = entry["left_ms"] - entry["entered_ms"]
                        entered.writerow((number, at, step, spent))
                    number += 1
        began = time.perf_counter()
        self._base = base = duckdb.connect(str(self.path))
        base.execute(
            "CREATE TABLE kept (number BIGINT, day DATE, began TIMESTAMP, id VARCHAR, agent"
            " VARCHAR, team VARCHAR, script VARCHAR, outcome VARCHAR, customer VARCHAR, account"
            " VARCHAR, handle_s DOUBLE, said VARCHAR)"
        )
        base.execute("CREATE TABLE steps (call BIGINT, nth SMALLINT, step VARCHAR, spent INTEGER)")
        for name in ("kept", "steps"):
            base.execute(f"COPY {name} FROM '{folder / name}.csv'")
        self.full_text = "yes"
        try:
            base.execute("INSTALL fts; LOAD fts")
            base.execute("PRAGMA create_fts_index('kept', 'number', 'said', 'customer', 'account')")
        except Exception as error:
            self.full_text = f"none ({str(error).splitlines()[0][:60]})"
        base.execute("CHECKPOINT")
        self.took = time.perf_counter() - began
        self.size = self.path.stat().st_size

    def _row(self, number: int, place: DayFileRef, one: dict[str, Any]) -> tuple[Any, ...]:
        fields = one["fields"]
        return (
            number,
            place.day,
            one["started"].rstrip("Z"),
            one["id"],
            one["agent"]["id"],
            one["team"],
            one["script"],
            one["outcome"],
            fields["customer.name"],
            fields["customer.account"],
            one["handle_s"],
            one["summary"],
        )

    def ask(self, what: str) -> object:
        """Answer a question."""
        newest = "ORDER BY day DESC, began DESC, number DESC LIMIT 50"
        mine = f"agent = '{_AGENT}'"
        if what == "words" and self.full_text != "yes":
            first, second = _WORDS.split()
            where = rf"said ~ '\b{first}' AND said ~ '\b{second}'"
            return self._all(f"SELECT * FROM kept WHERE {where} {newest}")
        questions = {
            "newest": f"SELECT * FROM kept {newest}",
            "agent": f"SELECT * FROM kept WHERE {mine} {newest}",
            "by length": "SELECT * FROM kept WHERE (handle_s, number) < (700, 5)"
            " ORDER BY handle_s DESC, number DESC LIMIT 50",
            "count": f"SELECT count(*) FROM kept WHERE {mine}",
            "words": "SELECT * FROM kept WHERE fts_main_kept.match_bm25(number,"
            f" '{_WORDS}', conjunctive := 1) IS NOT NULL {newest}",
            "ids": f"SELECT number FROM kept WHERE {mine} ORDER BY day DESC, began DESC",
            "step": "SELECT * FROM kept WHERE number IN (SELECT call FROM steps WHERE step ="
            f" 'script-07/step-03') {newest}",
            "by step": "SELECT step, count(*), sum(spent) FROM steps GROUP BY step",
            "by week": "SELECT step, date_trunc('week', day), count(*), sum(spent) FROM steps"
            " JOIN kept ON kept.number = steps.call GROUP BY ALL",
        }
        return self._all(questions[what])

    def _all(self, question: str) -> list[Any]:
        rows: list[Any] = self._base.execute(question).fetchall()
        return rows

    def start_ms(self) -> float:
        """How long a new program takes from nothing to its first answer, beside Python's start."""
        self._base.close()
        first = "c.execute('SELECT count(*) FROM kept').fetchone()"
        return _start(f"import duckdb; c = duckdb.connect({str(self.path)!r}); {first}")


def _start(program: str) -> float:
    def run(text: str) -> float:
        return best(lambda: subprocess.run([sys.executable, "-c", text], check=True))

    return run(program) - run("pass")


def _day_files(folder: Path, calls: int) -> float:
    """Seconds for a new index of so many calls in day files."""
    for place, there in documents(calls):
        Daybook(folder / "log", place.desk).record_many(there)
    index = Index(folder / "log", folder / "small.sqlite", writing=True)
    began = time.perf_counter()
    index.refresh()
    taken = time.perf_counter() - began
    index.close()
    return taken


def figures(calls: int = CALLS) -> list[tuple[str, str, str]]:
    """What both stores need for the same calls, side by side."""
    stores: list[SQLite | DuckDB] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        few = min(calls, _IN_DAY_FILES)
        whole = _day_files(folder, few)
        stores.append(SQLite(folder, calls))
        absent = ""
        try:
            stores.append(DuckDB(folder, calls))
        except ImportError:
            absent = "  (DuckDB is not installed: pip install duckdb)"

        def both(what: str, tell: Callable[[Any], str]) -> tuple[str, str, str]:
            told = ", ".join(f"{store.name} {tell(store)}" for store in stores)
            return what, told + absent, "reported"

        rows = [
            both(
                f"{calls:,} calls of {STEPS} steps, rows into tables and indexes",
                lambda store: f"{store.took:.1f} s, {store.size / 1e6:.0f} MB",
            )
        ]
        for question in QUESTIONS:
            rows.append(
                both(
                    _WHAT[question],
                    lambda store, q=question: f"{best(lambda: store.ask(q)):.2f} ms",
                )
            )
        rows.append(
            both("import, opening, first answer", lambda store: f"{store.start_ms():.0f} ms")
        )
        if len(stores) > 1 and isinstance(stores[1], DuckDB):
            rows.append(("full text in DuckDB", stores[1].full_text, "reported"))
        rows.append(
            (f"{few:,} calls in day files, a new index", f"{whole / few * 1e6:.0f} us a call", "")
        )
        return rows
