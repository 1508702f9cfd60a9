"""What lists, reports and areas ask of the index: orders, pages, filters, counts, facts."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from jobaid.log.dayfile import AMENDMENTS
from jobaid.log.index import queries, row_filter, upkeep
from jobaid.log.index.call_figures import FiguresStopped
from jobaid.log.index.index_rows import microseconds
from jobaid.log.index.index_words import sought
from jobaid.log.index.queries import Asking
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import FIGURES, NAMES, NEWEST, Order, RecordQuery, SoughtCustomer
from jobaid.log.index.scan import Scan
from jobaid.log.index.sight import Sight
from jobaid.log.index.sources import DayFiles
from jobaid.log.index.totals import NoSuchColumn
from jobaid.log.promise_standing import STANDINGS, PromiseMoment
from tests.log.kept import amendment, keep, kept_id, made, numbers

ORDERS = [
    Order(by, descending)
    for by in ("began", "agent", "customer", "account", "score", *NAMES, *FIGURES)
    for descending in (True, False)
]
AGENTS = [("maya", "Maya Okoro"), ("tom", "Zoë Reid"), ("raj", "arjun Patel"), (None, None)]


def entry(step: str, entered: int, left: int | None, how: str = "answer") -> dict[str, Any]:
    return {
        "script": "charge-dispute",
        "step": step,
        "entered_ms": entered,
        "left_ms": left,
        "how": how,
    }


def document(number: int, rng: random.Random) -> dict[str, Any]:
    """A call with a bit of everything; no two begin at the same time."""
    pick = rng.choice
    agent = pick(AGENTS)
    steps = rng.sample(["greet", "verify", "find-charge", "credit"], rng.randint(1, 4))
    rules = rng.sample(["guess", "promise-refund"], rng.randint(0, 2))
    return made(
        number,
        f"2026-11-{rng.randint(2, 20):02}",
        hour=9 + number // 60,
        agent={"id": agent[0], "name": agent[1]},
        team=pick(["North", "south", None]),
        script=pick(["charge-dispute", "stolen-phone"]),
        versions={"charge-dispute": pick(["aaa", "bbb"])},
        outcome=pick(["resolved", "dispute-opened", None]),
        state=pick(["closed", "closed", "interrupted"]),
        channel=pick(["phone", "chat"]),
        customer_kind=pick([None, "colleagues"]),
        language=pick(["en", "es"]),
        handle_s=pick([None, 30.0, 60.5, 300.0]),
        hold_s=pick([0.0, 12.5]),
        wrap_s=pick([None, 4.0]),
        sample=rng.random() < 0.2,
        fields={
            "customer.name": pick(["Ann Lee", "ANN LEE", "Zoë Reid", ""]),
            "customer.account": pick(["40217788", "40217799", ""]),
            "customer.phone": pick(["0171 5550123", ""]),
        },
        path=[entry(step, at * 1000, (at + 1) * 1000) for at, step in enumerate(steps)],
        slips=[
            {"rule": one, "text": f"said {one}", "kind": pick(["slip", "near-miss"]), "ms": 5}
            for one in rules
        ],
        promises=[
            {"id": f"p{at}", "text": "Ring back", "due": "2026-11-23T15:00:00Z", "to": None}
            for at in range(rng.randint(0, 2))
        ],
        none_fits=[{"script": "charge-dispute", "step": steps[0], "text": "late order", "ms": 7}],
        standards=[
            {"id": "greet", "value": rng.randint(1, 9), "unit": "s", "met": pick([True, False])}
        ],
        feedback=pick([None, {"question": "nps", "value": rng.randint(0, 10), "words": "fine"}]),
        notes=[{"text": pick(["late order", "café"]), "ms": 9}] * rng.randint(0, 2),
    )


def promise_change(number: int, of: int, promise: str, change: str) -> dict[str, Any]:
    return {
        "v": 1,
        "id": f"019aaba0-0000-7000-8001-{number:012x}",
        "kind": "promise",
        "of": promise,
        "interaction": kept_id(of),
        "at": f"2026-11-22T09:{number:02}:00.000Z",
        "by": {"id": "maya", "name": "Maya Okoro"},
        "desk": "desk-1",
        "change": change,
        "words": "rang at noon",
    }


def review(number: int, of: int) -> dict[str, Any]:
    return {
        "v": 1,
        "id": f"019aaba0-0000-7000-8002-{number:012x}",
        "kind": "review",
        "of": kept_id(of),
        "at": "2026-11-22T10:00:00.000Z",
        "by": {"id": "eve", "name": "Eve"},
        "desk": "desk-1",
        "comments": [{"at_ms": 5, "text": "wonderfully calm"}],
    }


def scored(number: int, of: int, score: float) -> dict[str, Any]:
    return review(100 + number, of) | {
        "at": "2026-11-22T11:00:00.000Z",
        "card": {"id": "c"},
        "result": {"score": score},
    }


def assignment(number: int, of: int, to: Any) -> dict[str, Any]:
    return review(number, of) | {"kind": "assignment", "to": to, "id": f"assigned-{number}"}


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    log = tmp_path_factory.mktemp("queries") / "log"
    rng = random.Random(7)
    keep(log, *(document(number, rng) for number in range(90)))
    keep(log, *(document(number, rng) for number in range(90, 140)), desk="desk-2")
    said = [promise_change(n, n, "p0", c) for n, c in enumerate(["kept", "broken", "moved"] * 15)]
    keep(log, *said, table="promise_changes")
    keep(log, review(1, 3), review(2, 3), table="reviews")
    keep(log, *(scored(n, 20 + n, 50.0 + n * 7 % 5) for n in range(6)), table="reviews")
    keep(
        log,
        *(assignment(n, n, {"id": "eve", "name": "Eve"}) for n in (4, 9, 95)),
        assignment(5, 12, "eve"),
        assignment(6, 13, {"id": "ann", "name": "eve"}),
        assignment(7, 14, None),
        table="assignments",
    )
    old = amendment(1, of=50, note="Kept: Ring back")
    keep(log, old | {"promise": {"id": "p0", "kept": True}}, table=AMENDMENTS)
    keep(log, {"id": "x", "anything": 1}, table="somebody_elses")
    return log


@pytest.fixture(scope="module")
def index(log: Path) -> Iterator[Index]:
    index = Index(log, log.parent / "index.sqlite", writing=True)
    yield index
    index.close()


@pytest.fixture(scope="module")
def scan(log: Path) -> Scan:
    files = DayFiles(log)
    return Scan(files, files.stamps())


QUERIES = [
    RecordQuery(),
    RecordQuery(samples=False),
    RecordQuery(agent="tom"),
    RecordQuery(agent="MAYA OKORO", samples=False),
    RecordQuery(team="NORTH", outcome="resolved"),
    RecordQuery(script="charge-dispute", version="aaa"),
    RecordQuery(language="es", channel="chat", state="closed"),
    RecordQuery(customer_kind="colleagues"),
    RecordQuery(desk="desk-1"),
    RecordQuery(desk="desk-7"),
    RecordQuery(first=date(2026, 11, 8), last=date(2026, 11, 12)),
    RecordQuery(step="charge-dispute/credit"),
    RecordQuery(step="charge-dispute/Credit", words=sought("café")),
    RecordQuery(step="charge-dispute/no-such-step"),
    RecordQuery(rule="guess"),
    RecordQuery(slips=True),
    RecordQuery(slips=False),
    *(RecordQuery(promise=one) for one in ("any", "open", "kept", "broken", "withdrawn")),
    RecordQuery(account="40217788"),
    RecordQuery(phone="0171 5550123"),
    RecordQuery(customer=SoughtCustomer("ann lee", "")),
    RecordQuery(customer=SoughtCustomer("zoe reid", "40217788")),
    RecordQuery(customer=SoughtCustomer("zoe reid", "", "0171 5550123")),
    RecordQuery(customer=SoughtCustomer("", "40217788", "0171 5550123")),
    RecordQuery(customer=SoughtCustomer("", "40217799")),
    RecordQuery(shortest=60.5),
    RecordQuery(longest=60.0),
    RecordQuery(words=sought("late order")),
    RecordQuery(words=sought("late order"), agent="raj", first=date(2026, 11, 9)),
    RecordQuery(words=sought("wonderfully")),
    RecordQuery(words=sought("noon")),
    RecordQuery(words=sought("kept"), step="charge-dispute/greet"),
    RecordQuery(sight=Sight(frozenset({"Maya"}))),
    RecordQuery(sight=Sight(frozenset({"tom"}), frozenset({"SOUTH"}), frozenset({"raj"}))),
    RecordQuery(sight=Sight(frozenset({"eve"}), assigned_to="eve"), samples=False),
    RecordQuery(words=sought("late order"), sight=Sight(frozenset({"raj"}), assigned_to="eve")),
    RecordQuery(team="north", sight=Sight(frozenset({"zoë reid"})), samples=False),
    RecordQuery(flag="slips", flag_scripts=("stolen-phone",)),
    RecordQuery(flag="complaint", flag_scripts=("no-such", "Stolen-Phone"), agent="tom"),
    RecordQuery(times=5),
    RecordQuery(times=4, team="north", samples=False),
    RecordQuery(times=3, words=sought("late order")),
    RecordQuery(times=2, step="charge-dispute/credit", slips=True),
]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_what_fits_and_how_many_is_as_the_day_files_say(
    index: Index, scan: Scan, query: RecordQuery
):
    there = index.page(query, 1000)
    assert there == scan.page(query, 1000).rows
    assert index.count(query) == len(there)
    assert index.rows(index.numbers(query)) == there


def test_the_filters_find_something(index: Index):
    none = [query for query in QUERIES if not index.count(query)]
    # desk-7, the step that is not there, promises taken back, an agent's name that is no id
    assert len(none) == 4, none


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize(
    "query",
    [
        RecordQuery(),
        RecordQuery(samples=False, team="x"),
        RecordQuery(agent="maya", first=date(2026, 11, 8), last=date(2026, 11, 12)),
        RecordQuery(shortest=60.0, counting=True),
        RecordQuery(slips=True),
        RecordQuery(times=5),
        RecordQuery(times=3, words=sought("late order")),
    ],
)
def test_a_long_list_has_the_same_order_as_a_short_one(
    index: Index, scan: Scan, order: Order, query: RecordQuery, monkeypatch: pytest.MonkeyPatch
):
    """Of very many calls it comes out of the columns of days, of few out of the rows."""
    short = index.numbers(query, order)
    monkeypatch.setattr(queries, "_LARGE", -1)
    assert index.numbers(query, order) == short
    asked = [row.id for row in index.rows(short)]
    assert asked == [row.id for row in scan.rows(scan.numbers(query, order))]


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_pages_of_frequent_callers_are_those_of_the_rows(
    index: Index, scan: Scan, order: Order, monkeypatch: pytest.MonkeyPatch
):
    """Of very many calls the columns of days tell who called so often."""
    query = RecordQuery(times=4, team="north")
    monkeypatch.setattr(queries, "_LARGE", -1)
    there, after = [], None
    while not there or after is not None:
        page = index.next_page(query, 7, order, after)
        there += page.rows
        after = page.next
    assert [row.id for row in there] == [row.id for row in scan.rows(scan.numbers(query, order))]
    assert index.count(query) == len(there) > 14


@pytest.mark.parametrize("order", ORDERS, ids=str)
@pytest.mark.parametrize("words", ["", "late order"])
def test_pages_in_any_order_give_every_row_once(index: Index, scan: Scan, order: Order, words: str):
    query = RecordQuery(sought(words), samples=False)
    there, after = [], None
    while True:
        page = index.next_page(query, 7, order, after)
        there += page.rows
        after = page.next
        if after is None:
            break
        assert len(page.rows) == 7
    assert [row.id for row in there] == [row.id for row in index.rows(index.numbers(query, order))]
    assert sorted(row.id for row in there) == sorted(row.id for row in index.page(query, 1000))
    if not (words and order.by == "began"):
        assert [row.id for row in there] == [
            row.id for row in scan.rows(scan.numbers(query, order))
        ]


def test_a_page_that_is_just_full_is_the_last(index: Index):
    query = RecordQuery(agent="tom")
    assert index.next_page(query, index.count(query)).next is None
    assert index.next_page(query, index.count(query) - 1).next is not None


def test_calls_kept_meanwhile_neither_repeat_nor_hide_any(tmp_path: Path):
    log = tmp_path / "log"
    keep(log, *(made(n) for n in range(10)))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    first = index.next_page(RecordQuery(), 4)
    keep(log, made(30), made(31, outcome="new"))
    index.refresh()
    rest = index.next_page(RecordQuery(), 40, NEWEST, first.next)
    assert numbers(first.rows + rest.rows) == list(range(9, -1, -1))
    index.close()


def test_calls_that_began_at_the_same_moment_are_all_there(tmp_path: Path):
    log = tmp_path / "log"
    same = made(1)["started"]
    keep(log, *(made(n, started=same) for n in range(40)))
    keep(log, *(made(n, started=None, at=same) for n in range(40, 60)))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    index.refresh()
    keep(log, *(made(n, started=same) for n in range(60, 70)), desk="desk-2")
    index.refresh()
    there, after = [], None
    while True:
        page = index.next_page(RecordQuery(), 3, NEWEST, after)
        there, after = there + page.rows, page.next
        if after is None:
            break
    assert sorted(numbers(there)) == list(range(70))
    index.close()


def test_a_reviewer_sees_what_is_assigned_and_nothing_else(index: Index):
    mine = RecordQuery(sight=Sight(frozenset({"eve"}), assigned_to="eve"))
    seen = {row.id: row.sample for row in index.page(mine, 1000)}
    assert {kept_id(n) for n in (4, 9, 12, 95)} <= set(seen)
    others = {id for id, sample in seen.items() if not sample}
    assert others <= {kept_id(n) for n in (4, 9, 12, 95)}
    assert mine.asks_of_later


# Facts, figures, statements


@pytest.mark.parametrize(
    ("by", "of", "sums"),
    [
        ((), "calls", ("handle_s",)),
        (("agent",), "calls", ("handle_s", "hold_s")),
        (("script", "outcome"), "calls", ()),
        (("week",), "calls", ("wrap_s",)),
        (("day", "language"), "calls", ("notes",)),
        (("hour",), "calls", ("slips",)),
        (("team",), "calls", ()),
        (("version",), "calls", ()),
        (("step",), "steps", ("spent_ms",)),
        (("step", "week"), "steps", ("spent_ms",)),
        (("day",), "steps", ("spent_ms",)),
        (("hour", "agent"), "steps", ("spent_ms",)),
        ((), "steps", ()),
        (("rule", "near"), "slips", ()),
        (("standard",), "missed", ()),
        (("question",), "feedback", ("value",)),
        (("step",), "none_fits", ()),
        ((), "promises", ()),
    ],
)
@pytest.mark.parametrize(
    "query",
    [
        RecordQuery(),
        RecordQuery(samples=False),
        RecordQuery(agent="maya", samples=False),
        RecordQuery(sought("café")),
        RecordQuery(team="x"),
        RecordQuery(first=date(2026, 11, 8), last=date(2026, 11, 12)),
        RecordQuery(sight=Sight(frozenset({"maya"}), assigned_to="eve"), samples=False),
    ],
)
def test_groups_are_as_the_day_files_say(
    index: Index,
    scan: Scan,
    query: RecordQuery,
    by: tuple[str, ...],
    of: str,
    sums: tuple[str, ...],
):
    there = index.groups(query, by, of, sums)
    assert there == scan.groups(query, by, of, sums)
    for figure in sums:
        values = index.values(query, figure, by, of)
        assert {key: sorted(some) for key, some in values.items()} == {
            key: sorted(some) for key, some in scan.values(query, figure, by, of).items()
        }


def test_groups_by_hand(tmp_path: Path):
    log = tmp_path / "log"
    steps = [
        entry("greet", 0, 4000, "start"),
        entry("verify", 4000, 9000),
        entry("greet", 9000, None),
    ]
    keep(
        log,
        made(1, "2026-11-20", path=steps, handle_s=10.0),  # a Friday
        made(2, "2026-11-23", path=steps[:1], handle_s=20.0, agent={"id": "maya", "name": "M."}),
        made(3, "2026-11-29", timezone="Asia/Tokyo", started="2026-11-28T16:00:00Z"),
    )
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    assert [tuple(one) for one in index.groups(RecordQuery(), ["week"], sums=["handle_s"])] == [
        ((date(2026, 11, 16),), 1, 1, ((1, 10.0),)),
        ((date(2026, 11, 23),), 2, 2, ((2, 83.0),)),
    ]
    assert [(one.key, one.n) for one in index.groups(RecordQuery(), ["hour"])] == [
        ((1,), 1),
        ((14,), 2),
    ]
    assert [(one.key, one.n) for one in index.groups(RecordQuery(), ["agent"])] == [(("maya",), 3)]
    assert [
        (one.key, one.n, one.sums)
        for one in index.groups(RecordQuery(), ["step"], "steps", ["spent_ms"])
    ] == [
        (("charge-dispute/greet",), 3, ((2, 8000.0),)),
        (("charge-dispute/verify",), 1, ((1, 5000.0),)),
    ]
    index.close()


@pytest.mark.parametrize("name", ["promises", "slips", "none_fits", "feedback", "missed"])
def test_facts_come_one_by_one_newest_call_first(index: Index, scan: Scan, name: str):
    query = RecordQuery(samples=False)
    there, after = [], None
    while found := index.facts(name, query, 5, after):
        there += [values for _, values in found]
        after = found[-1][0]
    assert there == [values for _, values in scan.facts(name, query, 10_000)]
    assert len(there) == index.groups(query, (), name)[0].n > 0


def test_statements_are_found_by_kind_and_by_what_they_are_about(index: Index, scan: Scan):
    about = index.statements(interaction=kept_id(3))
    assert [one["kind"] for one in about] == ["promise", "review", "review"]
    assert index.statements("review")[:2] == [review(1, 3), review(2, 3)]
    assert len(index.statements("promise")) == 45
    assert index.statements(of="p0", interaction=kept_id(4)) == [
        promise_change(4, 4, "p0", "broken")
    ]
    assert index.statements("amendment") == scan.statements("amendment")
    said = index.said([kept_id(3), kept_id(50), kept_id(60)], ["review", "amendment"])
    assert said == scan.said([kept_id(3), kept_id(50), kept_id(60)], ["review", "amendment"])
    assert said == {kept_id(3): 2, kept_id(50): 1}


def test_what_a_replaced_call_had_is_gone_with_it(tmp_path: Path):
    log = tmp_path / "log"
    slip = {"rule": "guess", "text": "x", "kind": "slip", "ms": 1}
    keep(log, made(1, slips=[slip, slip], path=[entry("greet", 0, 1)]), made(2))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    assert index.groups(RecordQuery(), (), "slips")[0].n == 2
    keep(log, made(1, rev=2, slips=[slip], path=[entry("verify", 0, 1)]))
    index.refresh()
    assert index.groups(RecordQuery(), (), "slips")[0].n == 1
    assert numbers(index.page(RecordQuery(step="charge-dispute/verify"), 5)) == [1]
    assert index.page(RecordQuery(step="charge-dispute/greet"), 5) == []
    index.close()


def test_steps_are_counted_as_of_the_call_that_is_shown(tmp_path: Path):
    """Also where another desk's file, of another day, has a higher revision of it."""
    log = tmp_path / "log"
    keep(log, made(1, path=[entry("greet", 0, 5)]), made(2, path=[entry("greet", 0, 1), {}]))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    by_step = [("charge-dispute/greet",), (None,)]

    def counted() -> list[int]:
        groups = index.groups(RecordQuery(), ["step"], "steps", ["spent_ms"])
        assert [group.key for group in groups] == by_step
        return [group.n for group in groups]

    assert counted() == [2, 1]
    newer = made(1, "2026-11-22", rev=2, path=[entry("greet", 0, 5), entry("greet", 5, 6)])
    keep(log, newer, desk="desk-2")
    index.refresh()
    assert counted() == [3, 1]
    (log / "desk-2/2026/2026-11-22.json").unlink()
    index.refresh()
    assert counted() == [2, 1]
    keep(log, made(1, rev=3, path=[entry("greet", 0, 5)], sample=True))
    index.refresh()
    assert counted() == [2, 1]
    assert index.groups(RecordQuery(samples=False), ["step"], "steps")[0].n == 1
    index.close()


def test_a_column_that_is_not_there_is_told_and_spoils_nothing(index: Index, log: Path):
    before = (log.parent / "index.sqlite").stat().st_ino
    with pytest.raises(NoSuchColumn):
        index.groups(RecordQuery(), ["colour"])
    with pytest.raises(NoSuchColumn):
        index.next_page(RecordQuery(), 5, Order("colour"))
    with pytest.raises(NoSuchColumn):
        index.values(RecordQuery(), "script")
    with pytest.raises(NoSuchColumn):
        index.groups(RecordQuery(), ["outcome"], "steps")
    with pytest.raises(NoSuchColumn):
        index.facts("steps", RecordQuery(), 5)
    with pytest.raises(NoSuchColumn):
        index.groups(RecordQuery(), (), "standards")
    index.refresh()
    assert (log.parent / "index.sqlite").stat().st_ino == before


def test_a_damaged_document_has_the_facts_that_can_be_read(tmp_path: Path):
    log = tmp_path / "log"
    odd = made(
        1,
        path=[7, None, {"script": 5, "step": [], "entered_ms": "x"}, entry("greet", 5, 3)],
        slips={"rule": "no list"},
        notes=["text alone"],
        promises="none",
        feedback=[{"value": {"deep": 1}}],
        versions=["x"],
        language=7,
        waited_s=float("1e300"),
    )
    keep(log, odd, made(2, standards=[{"id": "x" * 9999, "met": "yes", "value": 1 << 70}]))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    assert numbers(index.page(RecordQuery(), 5)) == [2, 1]
    assert [
        tuple(one) for one in index.groups(RecordQuery(), ("step",), "steps", ("spent_ms",))
    ] == [
        (("charge-dispute/greet",), 1, None, ((0, 0.0),)),
        ((None,), 1, None, ((0, 0.0),)),
    ]
    assert index.facts("missed", RecordQuery(), 9) == []
    files = DayFiles(log)
    assert index.groups(RecordQuery(), ("step",), "steps") == Scan(files, files.stamps()).groups(
        RecordQuery(), ("step",), "steps"
    )
    index.close()


@pytest.mark.parametrize("by", ["began", "handle_s", "account", "customer", "agent", "outcome"])
def test_a_page_needs_no_sorting_of_all_rows(index: Index, log: Path, by: str):
    """Pages of a long list come from an index of their column, however long it is."""
    index.refresh()
    connection = upkeep.connect(log.parent / "index.sqlite", "ro")
    asking, asked = Asking(connection), []
    connection.set_trace_callback(asked.append)
    first = asking.page(RecordQuery(), 20, Order(by))
    asking.page(RecordQuery(), 20, Order(by), first.next)
    connection.set_trace_callback(None)
    plans = [
        str(line)
        for one in asked
        for line in connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()
    ]
    assert len(plans) > 3
    assert not any("TEMP B-TREE" in line for line in plans), plans
    connection.close()


@pytest.mark.parametrize("state", [*STANDINGS, "moved", "handed-over"])
@pytest.mark.parametrize("few", [0, 20_000])
def test_a_filter_of_promises_looks_at_no_others(
    index: Index, log: Path, state: str, few: int, monkeypatch: pytest.MonkeyPatch
):
    """Neither at every promise, nor at all that was ever said of one."""
    monkeypatch.setattr(row_filter, "_FEW", few)
    index.refresh()
    connection = upkeep.connect(log.parent / "index.sqlite", "ro")
    asking, asked = Asking(connection), []
    connection.set_trace_callback(asked.append)
    asking.page(RecordQuery(promise=state), 20)
    asking.count(RecordQuery(promise=state))
    connection.set_trace_callback(None)
    plans = [
        line[3]
        for one in asked
        for line in connection.execute(f"EXPLAIN QUERY PLAN {one}").fetchall()
        if "ledger" in line[3] or "statements" in line[3]
    ]
    assert plans
    for line in plans:
        assert line.startswith("SEARCH"), plans
        assert any(f"{one}=?" in line for one in ("ending", "what", "call", "interaction")), plans
    connection.close()


def test_the_record_s_names_are_the_same_with_and_without_an_index(
    index: Index, scan: Scan
) -> None:
    told, without = index.present_names(), scan.present_names()
    assert {kind: sorted(names) for kind, names in told.items()} == {
        kind: sorted(names) for kind, names in without.items()
    }
    assert ("tom", "Zoë Reid") in told["agent"]


def test_numbers_that_nobody_wants_any_more_are_not_found(index: Index) -> None:
    asking = index._asking
    assert asking is not None
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    with pytest.raises(FiguresStopped), asking._stopping(lambda: True):
        asking._packed(endless, ())
    assert len(index.numbers(RecordQuery())) == 140, "the index goes on answering"


def test_how_promises_stand_follows_what_is_said_later(tmp_path: Path) -> None:
    log = tmp_path / "log"
    keep(log, made(1, promises=[{"id": "p0", "text": "Ring", "due": "2026-11-20"}]))
    index = Index(log, tmp_path / "index.sqlite", writing=True)
    late = RecordQuery(
        promise="late", promises_at=PromiseMoment(microseconds(datetime(2026, 11, 23, tzinfo=UTC)))
    )
    assert index.count(late) == 1
    keep(log, promise_change(1, 1, "p0", "kept"), table="promise_changes")
    index.refresh()
    kept = [index.count(RecordQuery(promise=one)) for one in ("kept", "kept-late")]
    assert (index.count(late), kept) == (0, [0, 1])  # whatever the statement calls it
    keep(log, scored(1, 1, 70.0), table="reviews")
    index.refresh()
    assert index.scores([kept_id(1)]) == {kept_id(1): 70.0}
    index.close()
