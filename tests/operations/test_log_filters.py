from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.commands import log_reading
from jobaid.log.index.index_rows import microseconds
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.index.scan import Scan
from jobaid.log.index.sources import DayFiles
from jobaid.log.promise_standing import PromiseMoment
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.operations.log_commands import Told

Jobaid = Callable[..., Told]
OTHERS = {
    "outcomes.yaml": "- {id: resolved, was: [solved], label: Put right, kind: success}\n",
    "people.yaml": "- {id: sam, name: Sam Roe, team: south}\n",
}


def went(*steps: str) -> list[dict[str, Any]]:
    return [
        {"script": "charge-dispute", "step": step, "entered_ms": 0, "left_ms": 9} for step in steps
    ]


def review(number: int, of: int, score: float, at: str, **more: Any) -> dict[str, Any]:
    return {
        "v": 1, "id": f"019aaba0-0000-7000-a000-{number:012x}", "kind": "review", "of": kept_id(of),
        "at": at, "by": {"id": "sam", "name": "Sam"}, "desk": "desk-1", "card": {"id": "c"},
        "answers": {}, "result": {"score": score}, **more,
    }  # fmt: skip


def change(number: int, of: int, promise: str, change: str, **more: Any) -> dict[str, Any]:
    return {
        "v": 1, "id": f"019aaba0-0000-7000-b000-{number:012x}", "kind": "promise", "of": promise,
        "at": "2026-11-22T10:00:00.000Z", "by": {"id": "sam", "name": "Sam"}, "desk": "desk-1",
        "interaction": kept_id(of), "change": change, **more,
    }  # fmt: skip


def promise(id: str, due: str) -> dict[str, Any]:
    return {"id": id, "text": "Ring", "due": due}


CALLS = [
    made(1, script="old", outcome=None, language="es", handle_s=30, path=went("greet", "verify")),
    made(2, outcome="solved", versions={"charge-dispute": "abc"}, handle_s=500.5),
    made(3, team="north", slips=[{"rule": "interrupt", "kind": "slip"}], handle_s=90),
    made(
        4, slips=[{"rule": "interrupt", "kind": "near-miss"}], fields={"customer.name": "Zoë Lee"}
    ),
    made(5, none_fits=[{"text": "x"}], off_script=[{"reason": "x"}], fields={"phone": "07700"}),
    made(6, complaints=[{"id": "c", "text": "x"}], skipped=[{"reason": "x"}], desk="desk-2"),
    made(7, standards=[{"id": "s", "met": False}], promises=[promise("p7", "2026-11-22T12:00Z")]),
    made(8, rules_broken=[{"rule": "r"}], promises=[promise("p8", "2026-11-20")], channel="chat"),
    made(9, state="interrupted", no_contact=[{"on": True}], promises=[promise("p9", "2199-01-01")]),
    made(10, agent={"id": "sam", "name": "Sam R"}, promises=[promise("p10", "2026-11-20")]),
    *(made(n, fields={"customer.account": "77"}) for n in (11, 12, 13)),
    made(14, fields={"customer.account": "78"}, customer_kind="colleagues"),
]
SAID = {
    "reviews": [
        review(1, 1, 40.0, "2026-11-22T10:00:00Z"), review(2, 1, 90.0, "2026-11-23T10:00:00Z"),
        review(3, 2, 60.0, "2026-11-22T10:00:00Z"),
        review(4, 2, 10.0, "2026-11-24T10:00:00Z", blind="cal"),
    ],
    "promise_changes": [
        change(1, 7, "p7", "kept"), change(2, 8, "p8", "moved", due="2026-11-23T10:00:00+00:00"),
        change(3, 10, "p10", "moved", due="2198-01-01T10:00:00+00:00"),
    ],
}  # fmt: skip
TITLED = list(range(2, 15))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("filters")
    for name, content in {**contents(), **{k: v.encode() for k, v in OTHERS.items()}}.items():
        path = folder / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    keep(folder / "profile" / "log", *CALLS)
    for table, said in SAID.items():
        keep(folder / "profile" / "log", *said, table=table)
    return folder


@pytest.fixture
def log(capsys, folder: Path) -> Jobaid:
    def run_it(*arguments: str) -> Told:
        profile, house = str(folder / "profile"), str(folder / "house")
        code = run(["log", *arguments, "--profile", profile, "--library", house])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return run_it


FILTERS = [
    (["--script", "old"], [1]),
    (["--version", "abc"], [2]),
    (["--step", "charge-dispute/verify"], [1]),
    (["--team", "north"], [3]),
    (["--desk", "desk-2"], [6]),
    (["--channel", "chat"], [8]),
    (["--customer-kind", "colleagues"], [14]),
    (["--agent", "sam"], [10]),
    (["--agent", "SAM R"], [10]),
    (["--outcome", "none"], [1]),
    (["--outcome", "resolved"], TITLED),  # its former name counts
    (["--outcome", "solved"], TITLED),
    (["--rule", "interrupt"], [3, 4]),
    (["--flag", "slips"], [3]),
    (["--flag", "near-misses"], [4]),
    (["--flag", "none-fits"], [5]),
    (["--flag", "off-script"], [5]),
    (["--flag", "complaint"], [6]),
    (["--flag", "skipped"], [6]),
    (["--flag", "standards"], [7]),
    (["--flag", "rules"], [8]),
    (["--flag", "no-contact"], [9]),
    (["--flag", "interrupted"], [9]),
    (["--promise", "any"], [7, 8, 9, 10]),
    (["--promise", "open"], [9, 10]),
    (["--promise", "broken"], [8]),  # by now: late by more than a working day
    (["--promise", "kept"], [7]),
    (["--promise", "moved"], [8, 10]),
    (["--language", "es"], [1]),
    (["--customer", "zoe lee"], [4]),
    (["--customer", "07700"], [5]),
    (["--customer", "77"], [11, 12, 13]),
    (["--times", "3"], [11, 12, 13]),
    (["--times", "2", "--length", "73.."], []),
    (["--times", "2", "--length", "72.."], [12, 13]),
    (["--length", "8:00.."], [2]),
    (["--length", "..30"], [1]),
    (["--length", "1:15..90"], [3]),
    (["--score", "80.."], [1]),
    (["--score", "..60"], [2]),
    (["--score", "60"], [2]),
    (["--score", "..59.9"], []),
]


def late_at(moment: dt.datetime) -> RecordQuery:
    return RecordQuery(promise="late", promises_at=PromiseMoment(microseconds(moment)))


@pytest.mark.parametrize(("arguments", "numbers"), FILTERS, ids=lambda one: " ".join(map(str, one)))
def test_calls_are_found_by_what_is_true_of_them(log, arguments, numbers):
    told = log("list", "--json", *arguments)
    assert told.err == ""
    assert sorted(int(row["id"][-12:], 16) for row in told.rows) == numbers
    exported = log("export", "--all", *arguments)
    assert sorted(int(row["id"][-12:], 16) for row in exported.rows) == numbers


@pytest.mark.parametrize(
    "query",
    [
        late_at(dt.datetime(2026, 11, 23, 11, tzinfo=dt.UTC)),
        late_at(dt.datetime(2026, 11, 21, tzinfo=dt.UTC)),
        RecordQuery(promise="open"), RecordQuery(promise="moved"), RecordQuery(score=(50, None)),
        RecordQuery(score=(None, 60)), RecordQuery(times=3), RecordQuery(times=2, caller="78"),
        RecordQuery(outcome="none"), RecordQuery(counting=True), RecordQuery(flag="standards"),
        RecordQuery(caller="ZOE LEE"),
        RecordQuery(script="old", former=(("script", "charge-dispute"),)),
        RecordQuery(step="x/y", former=(("step", "charge-dispute/verify"),)),
    ],
)  # fmt: skip
def test_a_plain_scan_finds_the_same(folder, query):
    from jobaid.log.index.record_index import Index

    log = folder / "profile" / "log"
    files = DayFiles(log)
    index = Index(log, folder / "other.sqlite", writing=True)
    scan = Scan(files, files.stamps())
    assert [row.id for row in index.page(query, 99)] == [
        row.id for row in scan.page(query, 99).rows
    ]
    index.close()


@pytest.mark.parametrize(
    ("option", "name", "says"),
    [
        ("script", "charge-disputes", "Did you mean `charge-dispute`?"),
        ("outcome", "resolve", "Did you mean `resolved`?"),
        ("rule", "interupt", "Did you mean `interrupt`?"),
        ("step", "charge-dispute/great", "Did you mean `charge-dispute/greet`?"),
        ("agent", "nobody", "nobody"), ("team", "east", "east"), ("version", "x", "x"),
        ("language", "fr", "fr"), ("desk", "x", "x"), ("channel", "fax", "fax"),
        ("customer-kind", "x", "x"),
    ],
)  # fmt: skip
def test_a_name_that_is_nothing_is_said(log, option, name, says):
    told = log("list", f"--{option}", name)
    assert (told.code, told.out) == (0, "Nothing that is kept fits.\n")
    assert says in told.err
    assert name in told.err


@pytest.mark.parametrize(
    ("option", "name"), [("script", "stolen-phone"), ("team", "south"), ("agent", "Sam Roe"),
                         ("outcome", "solved"), ("rule", "interrupt"), ("language", "en")]
)  # fmt: skip
def test_a_name_of_the_house_that_no_call_has_is_no_mistake(log, option, name):
    assert log("list", f"--{option}", name, "--day", "2020-01-01").err == ""


def test_titles_stand_beside_ids(log):
    text = log("list", "--flag", "slips").out
    assert "charge-dispute (Charge dispute)" in text
    assert "resolved (Put right)" in text
    (row,) = log("list", "--flag", "slips", "--json").rows
    assert (row["script"], row["script_title"]) == ("charge-dispute", "Charge dispute")
    assert (row["outcome"], row["outcome_label"]) == ("resolved", "Put right")
    (old,) = log("list", "--script", "old", "--json").rows
    assert (old["script_title"], old["outcome_label"]) == (None, None)


@pytest.mark.parametrize(
    "wrong", [["--score", "x"], ["--score", ".."], ["--length", "nan"], ["--flag", "odd"],
              ["--times", "1"], ["--promise", "x"], ["--length", "5..y"]]
)  # fmt: skip
def test_what_cannot_be_understood_is_said(log, capsys, wrong):
    with pytest.raises(SystemExit) as raised:
        log("list", *wrong)
    assert raised.value.code == 2


def test_words_and_filters_go_together(log):
    told = log("search", "Customer", "--length", "8:00..", "--json")
    assert [int(row["id"][-12:], 16) for row in told.rows] == [2]


QUESTIONS = [
    ("which calls broke a never rule last week?", [3]),
    ("whose promises are broken?", [8]),
    ("which calls ended without an outcome?", [1]),
    ("team north, slips, over 1 minute", [3]),
    ("outcome solved, customer Zoë Lee", [4]),
]


@pytest.mark.parametrize(("words", "numbers"), QUESTIONS)
def test_questions_are_one_line_of_words(
    log: Jobaid, monkeypatch: pytest.MonkeyPatch, words: str, numbers: list[int]
):
    monkeypatch.setattr(log_reading, "house_today", lambda _options: dt.date(2026, 11, 24))
    told = log("list", *words.split(), "--json")
    assert sorted(int(row["id"][-12:], 16) for row in told.rows) == numbers


def test_customers_who_called_three_times_are_counted(log: Jobaid):
    told = log("list", "which customers called three times?")
    assert told.out.splitlines() == ["1 customer.", "3  77"]


def test_the_step_that_is_skipped_most_is_said_with_why(log: Jobaid):
    told = log("list", "which step is skipped most, and why?")
    lines = told.out.splitlines()
    assert lines[0] == "“step not told” is skipped most: once in 14 calls. Why: “x” 1."


def test_calls_are_counted_by_what_is_asked(log: Jobaid):
    assert log("list", "--by", "agent").out.splitlines() == [
        "Most: Maya Okoro, 13 of 14.", "13  Maya Okoro", " 1  Sam Roe",
    ]  # fmt: skip
    groups = log("list", "slips", "by", "team", "--json").rows[0]["groups"]
    assert [(one["title"], one["n"]) for one in groups] == [("north", 1)]


def test_words_that_name_nothing_are_said_with_what_was_meant(log: Jobaid):
    told = log("list", "script", "charge-dispte")
    assert "Did you mean “charge-dispute”?" in told.err
    assert "Nothing that is kept fits." in told.out


def test_an_order_that_is_said_holds(log: Jobaid):
    first = log("list", "longest", "first", "--json").rows[0]
    assert int(first["id"][-12:], 16) == 2
