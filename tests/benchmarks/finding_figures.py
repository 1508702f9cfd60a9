"""How quick calls are found for review: first rows, the exact scroll bar, filters, full text.

`python -m tests.benchmarks finding --calls 1000000` asks an index of so many calls, then shows
them in the table of the review area and scrolls to rows all over it.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from jobaid.log.index.bulk import Ready
from jobaid.log.index.fact_tables import facts_of
from jobaid.log.index.index_rows import DayFileRef, key, row_of, text_of
from jobaid.log.index.index_words import words_of
from jobaid.log.index.intake import Intake
from jobaid.log.index.queries import Asking
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import NEWEST, Order
from jobaid.log.index.sources import DocumentMark
from jobaid.log.index.statement_rows import statement_row
from jobaid.log.index.tables import IndexStamp, create, finish
from jobaid.log.index.upkeep import connect
from jobaid.operations.library.library_in_use import no_library
from jobaid.operations.review.call_search import CallSearch
from jobaid.operations.review.review_desk import ReviewDesk
from jobaid.operations.roles import Viewer
from jobaid.ui.frame.tasks import Tasks
from jobaid.ui.kit.table import Table
from jobaid.ui.kit.table_model import TableModel
from jobaid.ui.review.finding_source import CallsToReview, call_columns
from jobaid.ui.theme import ThemeManager
from tests.benchmarks.index_stores_figures import documents

CALLS = 50_000
_RULES = ("interrupt", "guess", "blame", "card-number")


def _livelier(one: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """A call with what supervisors look for: slips, promises, skips, missed standards."""
    script, step = one["script"], one["path"][3]["step"]
    at = {"script": script, "step": step, "ms": 9}
    more: dict[str, Any] = {}
    if rng.random() < 0.03:
        kind = "slip" if rng.random() < 0.3 else "near-miss"
        more["slips"] = [{"rule": rng.choice(_RULES), "kind": kind, "text": "cut in", **at}]
    if rng.random() < 0.10:
        due = f"2026-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}T15:00:00.000Z"
        more["promises"] = [{"id": f"p-{one['id']}", "text": "Ring back", "due": due, **at}]
    if rng.random() < 0.20:
        more["skipped"] = [{"reason": rng.choice(("known", "no time", "does not fit")), **at}]
    if rng.random() < 0.02:
        more["outcome"] = None
    return one | more


def _said(one: dict[str, Any], rng: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is said of a call later: a review of one in fifty, nine of ten promises kept."""
    about = {"v": 1, "by": {"id": "tom", "name": "Tom Reid"}, "desk": "desk-000"}
    at = one["started"]
    if rng.random() < 0.02:
        result = {"score": rng.randrange(40, 101)}
        id = one["id"].replace("-7000-8", "-7000-9")
        yield "reviews", {**about, "id": id, "kind": "review", "of": one["id"], "at": at,
                          "card": {"id": "c"}, "answers": {}, "result": result}  # fmt: skip
    for promise in one["promises"]:
        if rng.random() < 0.9:
            id = one["id"].replace("-7000-8", "-7000-a")
            yield "promise_changes", {
                **about, "id": id, "kind": "promise", "of": promise["id"], "at": at,
                "interaction": one["id"], "change": "kept",
            }  # fmt: skip


def fill_index(path: Path, calls: int) -> None:
    """Make an index as day files of so many calls would."""
    connection = sqlite3.connect(path, isolation_level=None)
    for one in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536"):
        connection.execute(f"PRAGMA {one}")
    create(connection)
    intake = Intake(connection)
    connection.execute("BEGIN")
    rng, known = random.Random(5), dict[int, str]()
    for place, there in documents(calls):
        intake.take(place, IndexStamp(1, 1, ""), list(_ready(place, there, known, rng)))
    intake.settle()
    connection.execute("COMMIT")
    finish(connection)
    connection.execute("BEGIN")
    intake.settle_promises()
    intake.sum_days()
    connection.execute("COMMIT")
    connection.close()


def _ready(
    place: DayFileRef,
    there: list[dict[str, Any]],
    known: dict[int, str],
    rng: random.Random,
) -> Iterator[Ready]:
    for at, document in enumerate(there):
        one = _livelier(document, rng)
        words = known.get(one["source"])
        if words is None:
            words = known[one["source"]] = " ".join(words_of(text_of(one)))
        mark = DocumentMark(one["id"], at, False)
        yield Ready(mark, None, row_of(one, place), facts_of(one), "", words)
        for table, said in _said(one, rng):
            row = statement_row(said, table)
            assert row is not None
            mark = DocumentMark(key(said["id"]), at, True)
            yield Ready(mark, row, None, {}, json.dumps(said), "")


class HeldIndex(Index):
    """An index that stands by itself: there are no day files to bring it up to date with."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.parent / "log", path, writing=False)
        self._connection = connect(path, "ro")
        self._asking = Asking(self._connection)

    def refresh(self, progress: object = None) -> None:
        """Nothing is ever newer."""


_ASKED = (
    "agent “Agent 007”", "team team-3", "script script-07", "step script-07/step-03",
    "outcome resolved", "without an outcome", "rule guess", "slips", "near misses", "skipped",
    "missed standards", "none of these fits", "with a promise", "open promises", "promises late",
    "promises kept", "score under 60", "customer 40012345", "in English",
    "from 2026-11-14 to 2026-11-20", "over 8 minutes", "over 12 minutes", "under 3 minutes",
    "called three times, since 2026-11-14", "slips, team team-3, over 8 minutes",
    "skipped, agent “Agent 007”",
)  # fmt: skip
_WORDS = ("kettle", "cracked kettle", "crack", "the", "router in the kitchen", "xyzzy", "4001")
_ORDERS = ("began", "agent", "customer", "script", "outcome", "handle_s", "slips", "promises",
           "score")  # fmt: skip
_TURNS = 5
_PLACES = 200
_PAGE = 100


class Taken(NamedTuple):
    """How long something took, and how much of the processor it had, in ms."""

    wall: float
    of_processor: float


class _Bench:
    """A search over one index, and how long its answers take."""

    def __init__(self, path: Path) -> None:
        index = HeldIndex(path)
        now = datetime(2026, 11, 21, tzinfo=UTC)
        in_use = no_library(now)
        self.desk = ReviewDesk(
            records=lambda: SimpleNamespace(index=index),  # type: ignore[arg-type, return-value]
            in_use=lambda: in_use,
            recorder=lambda: None,
            viewer=lambda: Viewer("tom"),
            agent=lambda: {"id": "tom"},
            wall=lambda: now,
            new_id=str,
        )
        self.search = CallSearch(self.desk)
        self.search.names()

    def ms(self, work: Callable[[], object], turns: int = _TURNS) -> list[Taken]:
        """How long some turns take; what is worked out once for each change is not counted."""
        taken = []
        for _ in range(turns):
            began, worked = time.perf_counter(), time.thread_time()
            work()
            wall, of_processor = time.perf_counter() - began, time.thread_time() - worked
            taken.append(Taken(wall * 1000, of_processor * 1000))
        return taken

    def first(self, words: str) -> list[Taken]:
        """From the words to the first rows, in the house's words."""

        def work() -> object:
            asked = self.search.ask(words)
            return self.search.first(asked.query, asked.order or NEWEST, _PAGE)

        work()
        return self.ms(work)

    def numbers(self, order: Order) -> list[Taken]:
        """All calls in an order: the exact scroll bar."""
        query = self.search.ask("").query
        return self.ms(lambda: self.search.numbers(query, order), 3)

    def scrolled(self) -> tuple[list[Taken], list[float], list[float], list[float]]:
        """On the screen: the first rows, the exact count, and rows all over painted, in ms."""
        app = QApplication.instance() or QApplication([])
        assert isinstance(app, QApplication)
        themes = ThemeManager(app)
        themes.set_appearance("light")
        tasks = Tasks()
        model = TableModel(call_columns())
        table = Table(model, many=True)
        table.resize(1100, 700)
        table.show()
        heard: dict[str, float] = {}
        model.began.connect(lambda _n: heard.setdefault("first", time.perf_counter()))
        model.counted.connect(lambda _n: heard.setdefault("whole", time.perf_counter()))
        firsts, wholes = [], []
        for _ in range(_TURNS):
            heard.clear()
            began = time.perf_counter()
            source = CallsToReview(self.search, self.search.ask(""), self.desk.now())
            model.set_source(source, tasks.run, "")
            _wait(model.began, lambda: "first" in heard)
            table.viewport().repaint()
            firsts.append((time.perf_counter() - began) * 1000)
            _wait(model.counted, lambda: "whole" in heard)
            wholes.append((heard["whole"] - began) * 1000)
        rng, painted, filled = random.Random(3), [], []
        bar = table.verticalScrollBar()
        for _ in range(_PLACES):
            began, worked = time.perf_counter(), time.thread_time()
            bar.setValue(rng.randrange(bar.maximum()))
            table.viewport().repaint()
            wall, of_processor = time.perf_counter() - began, time.thread_time() - worked
            painted.append(Taken(wall * 1000, of_processor * 1000))
            top = table.indexAt(table.viewport().rect().topLeft())
            _wait(model.dataChanged, lambda top=top: model.row(top) is not None)
            table.viewport().repaint()
            filled.append((time.perf_counter() - began) * 1000)
        tasks.close()
        table.close()
        return painted, filled, firsts, wholes


def _wait(signal: Any, over: Callable[[], bool]) -> None:
    """Let events happen until it is over, without keeping a processor busy."""
    loop = QEventLoop()
    connection = signal.connect(lambda *_: loop.quit())
    while not over():
        loop.exec()
    signal.disconnect(connection)


def _told(taken: Sequence[float | Taken]) -> str:
    walls = [one.wall if isinstance(one, Taken) else one for one in taken]
    told = f"p50 {_at(walls, 0.5):.0f}, p95 {_at(walls, 0.95):.0f} ms"
    works = [one.of_processor for one in taken if isinstance(one, Taken)]
    return f"{told} (processor {_at(works, 0.5):.0f}, {_at(works, 0.95):.0f})" if works else told


def _at(taken: Sequence[float], share: float) -> float:
    return sorted(taken)[min(len(taken) - 1, int(len(taken) * share))]


def figures(calls: int = CALLS) -> list[tuple[str, str, str]]:
    """What a person waits for in the table of the review area."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "index.sqlite"
        fill_index(path, calls)
        return figures_of(path, calls)


def figures_of(path: Path, calls: int) -> list[tuple[str, str, str]]:
    """The same over an index that is there."""
    bench = _Bench(path)
    slowest: dict[str, float] = {}
    filters: list[Taken] = []
    for words in _ASKED:
        taken = bench.first(words)
        filters += taken
        slowest[words] = _at([one.of_processor for one in taken], 0.5)
    texts = [one for words in _WORDS for one in bench.first(words)]
    everything = bench.search.ask("").query
    bench.search.first(everything, Order("score"), _PAGE)  # once for each change of the index
    orders = [one for by in _ORDERS for one in bench.numbers(Order(by))]
    sorted_first = [
        one
        for by in _ORDERS
        for one in bench.ms(
            partial(bench.search.first, bench.search.ask("").query, Order(by), _PAGE)
        )
    ]
    newest = bench.numbers(NEWEST)
    painted, filled, firsts, wholes = bench.scrolled()
    three = sorted(slowest.items(), key=lambda pair: -pair[1])[:3]
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    return [
        (f"table of {calls:,} calls: first rows painted", _told(firsts), "50 ms"),
        ("first rows, without a filter", _told(bench.first("")), "50 ms"),
        ("first rows in any order", _told(sorted_first), "50 ms"),
        ("exact scroll bar on the screen", _told(wholes), "400 ms"),
        ("all numbers, newest first", _told(newest), "400 ms"),
        ("exact scroll bar in any order", _told(orders), "400 ms"),
        ("any filter, from words to first rows", _told(filters), "100 ms"),
        ("  the slowest, of the processor", "; ".join(f"{k} {v:.0f}" for k, v in three), ""),
        ("full text", _told(texts), "100 ms"),
        ("scrolled to any row: painted", _told(painted), "16 ms"),
        ("scrolled to any row: with its rows read", _told(filled), "reported"),
        ("load of the machine for each processor", f"{load:.1f}", ""),
    ]
