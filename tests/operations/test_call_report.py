from __future__ import annotations

import datetime as dt
import json
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobaid.library.reader import read_contents
from jobaid.log.index.call_figures import GROUPS, FiguresStopped
from jobaid.log.index.record_index import Index
from jobaid.log.index.record_query import RecordQuery
from jobaid.operations.review.call_report import ReportAsked, report_of
from tests.examples import examples
from tests.log.kept import amendment, keep, kept_id, made
from tests.operations.plain_report import figures, started

LIBRARY = read_contents(
    {
        "library.yaml": b"name: H\n",
        "scripts/dispute.yaml": b"id: dispute\nwas: [old-dispute]\ntitle: D\nsteps:\n"
        b"  - {id: greet, say: Hi, next: end}\n"
        b"  - {id: end, was: [close], say: Bye, outcome: done}\n",
        "standards.yaml": b"- {id: hold, was: [short-hold], text: H, measure: hold-time,"
        b" aim: 0.5}\n"
        b"- {id: quick, text: Q, measure: handle-time}\n",
        "outcomes.yaml": b"- {id: done, was: [finished], label: Done, kind: success}\n",
        "never.yaml": b"- {id: guess, was: [guessing], text: Guess}\n",
        "may.yaml": b"- {id: waive, was: [waiving], text: Waive}\n",
        "people.yaml": b"- {id: abe, name: Zelda Abe}\n",
    }
).library
AIMS = {"hold": 0.5}
PLACES = [("dispute", "greet"), ("dispute", "end"), ("other", "x")]


def place() -> st.SearchStrategy[dict[str, Any]]:
    return st.sampled_from(PLACES).map(lambda one: {"script": one[0], "step": one[1], "ms": 5})


def entries(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    both = st.tuples(place(), st.fixed_dictionaries(more)).map(lambda pair: pair[0] | pair[1])
    return st.lists(both, max_size=3)


@st.composite
def calls(draw, number: int) -> dict[str, Any]:
    began = dt.datetime(2026, 11, 2, tzinfo=dt.UTC) + dt.timedelta(
        hours=draw(st.integers(0, 24 * 20)), minutes=number
    )
    agent = draw(st.sampled_from([("abe", "Abe"), ("abe", "Abe Old"), ("bo", "Bo"), (None, None)]))
    length = draw(st.sampled_from([None, 0, 60, 61.5, 300]))
    path, ms = draw(entries()), 0
    for entry in path:
        entry["entered_ms"], entry["how"] = ms, "next"
        ms += draw(st.integers(0, 90_000))
        entry["left_ms"] = draw(st.sampled_from([ms, ms, None]))
    value = draw(st.sampled_from([None, 0, 5, 10]))
    return made(
        number,
        state=draw(st.sampled_from(["closed", "closed", "interrupted", "parked", "discarded"])),
        agent={"id": agent[0], "name": agent[1]},
        team=draw(st.sampled_from([None, "north"])),
        script=draw(st.sampled_from(["dispute", "other"])),
        language=draw(st.sampled_from(["en", "es"])),
        timezone=draw(st.sampled_from(["Europe/London", "Pacific/Auckland", "America/Denver"])),
        started=began.isoformat(),
        ended=draw(st.sampled_from([None, (began + dt.timedelta(seconds=90)).isoformat()])),
        handle_s=length,
        hold_s=draw(st.sampled_from([None, 0.0, 12.5])),
        wrap_s=draw(st.floats(0, 100)),
        waited_s=draw(st.sampled_from([None, 3, 40])),
        fields=draw(
            st.sampled_from(
                [
                    {},
                    {"customer.name": "Ann"},
                    {"customer.name": "ANN", "customer.phone": "1"},
                    {"customer.account": "7", "customer.name": "Ann"},
                    {"account": "7", "phone": "1"},
                ]
            )
        ),
        outcome=draw(st.sampled_from(["done", "other", None])),
        path=path,
        standards=draw(entries(id=st.sampled_from(["hold", "quick"]), met=st.booleans())),
        skipped=draw(entries(reason=st.sampled_from(["known", None, "no time"]))),
        none_fits=draw(entries(text=st.sampled_from(["My cat did it", "=1+1"]))),
        off_script=draw(entries(reason=st.just("safety"))),
        slips=draw(
            entries(
                rule=st.sampled_from(["guess", "x"]), kind=st.sampled_from(["slip", "near-miss"])
            )
        ),
        may_used=draw(entries(may=st.sampled_from(["waive", "y"]))),
        promises=[
            {"id": f"promise-{number}-{n}", "text": "T", "from": origin}
            for n, origin in enumerate(
                draw(st.lists(st.sampled_from([None, "customer"]), max_size=2))
            )
        ],
        feedback=draw(st.sampled_from([None, {"question": "q", "skipped": "rang off"}]))
        if value is None
        else {"question": "q", "value": value},
    )  # fmt: skip


@st.composite
def records(draw) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    docs = [draw(calls(number)) for number in range(draw(st.integers(0, 8)))]
    said: list[dict[str, Any]] = []
    for number, doc in enumerate(docs):
        for promise in doc["promises"]:
            for turn in range(draw(st.integers(0, 2))):
                change = draw(
                    st.sampled_from(["kept", "kept-late", "broken", "moved", "withdrawn"])
                )
                said.append(
                    statement(
                        len(said), "promise", promise["id"], interaction=doc["id"], change=change
                    )
                    | {"at": f"2026-12-0{turn + 1}T10:00:0{number}.000Z"}
                )
        if draw(st.integers(0, 3)) == 0:
            said.append(amendment(number, number, "x") | {"fields": {"customer.account": "7"}})
        if draw(st.integers(0, 3)) == 0:
            said.append(statement(len(said), "correction", doc["id"], outcome="new", words="w"))
    return docs, said


def statement(number: int, kind: str, of: str, **more: Any) -> dict[str, Any]:
    return {
        "v": 1, "id": f"019aaba0-0000-7000-9000-{number:012x}", "kind": kind, "of": of,
        "at": "2026-12-05T10:00:00.000Z", "by": {"id": "sam", "name": "Sam"}, "desk": "desk-1",
        **more,
    }  # fmt: skip


FULL = {
    "path": [], "standards": [], "skipped": [], "none_fits": [], "off_script": [], "slips": [],
    "may_used": [], "feedback": None, "language": "en",
}  # fmt: skip
TABLES = {"promise": "promise_changes", "correction": "corrections", "review": "reviews"}


class Kept:
    """A record in a folder of its own, with its index."""

    def __init__(
        self, docs: list[dict[str, Any]], said: list[dict[str, Any]] | None = None
    ) -> None:
        self._folder = tempfile.TemporaryDirectory()
        log = Path(self._folder.name) / "log"
        keep(log, *docs)
        for one in said or ():
            keep(log, one, table=TABLES.get(one.get("kind", ""), "amendments"))
        self.index = Index(log, Path(self._folder.name) / "index.sqlite", writing=True)

    def say(self, one: dict[str, Any]) -> None:
        """Keep a statement after the index was made."""
        log = Path(self._folder.name) / "log"
        keep(log, one, table=TABLES.get(one.get("kind", ""), "amendments"))
        self.index.refresh()

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *error: object) -> None:
        self.index.close()
        self._folder.cleanup()

    def report(self, **asked: Any) -> dict[str, Any]:
        report = report_of(self.index, LIBRARY, ReportAsked(**asked))
        json.dumps(report, allow_nan=False)
        return report


def alike(got: Any, wanted: Any) -> None:
    """The same figures; the intervals to 12 places, and ends of them that are 0 or 1."""
    assert got.keys() - {"key", "name", "from", "to", "by"} == wanted.keys()
    for name, told in wanted.items():
        mine = got[name]
        if name == "steps":  # they stand as in their scripts
            mine = sorted(mine, key=lambda one: (one["script"], one["step"]))
        assert mine == _near(told), name


def _near(told: Any) -> Any:
    if isinstance(told, float):
        return pytest.approx(told, abs=1e-12)
    if isinstance(told, dict):
        return {key: _near(one) for key, one in told.items()}
    return [_near(one) for one in told] if isinstance(told, list) else told


@settings(max_examples=examples(60), deadline=None)
@given(records(), st.integers(2, 24), st.integers(0, 12))
def test_the_report_is_what_a_plain_reading_of_the_documents_gives(drawn, day, days):
    docs, said = drawn
    first = dt.date(2026, 11, day % 22 + 1)
    last = first + dt.timedelta(days=days)

    def inside(doc: dict[str, Any]) -> bool:
        return first <= started(doc).date() <= last

    groups = {
        "day": lambda doc, key: started(doc).date().isoformat() == key,
        "script": lambda doc, key: doc["script"] == key,
        "team": lambda doc, key: doc["team"] == key,
        "hour": lambda doc, key: started(doc).hour == key,
        "language": lambda doc, key: doc["language"] == key,
        "step": lambda doc, key: key in [f"{e['script']}/{e['step']}" for e in doc["path"]],
    }
    with Kept(docs, said) as kept:
        alike(kept.report(), figures(docs, said, AIMS))
        asked = kept.report(first=first, last=last, by="day")
        alike(asked, figures(docs, said, AIMS, inside))
        assert (asked["from"], asked["to"]) == (first.isoformat(), last.isoformat())
        assert all(first.isoformat() <= one["key"] <= last.isoformat() for one in asked["by"])
        for by, fits in groups.items():
            report = kept.report(by=by)
            assert by == "step" or sum(one["calls"] for one in report["by"]) == report["calls"]
            for one in report["by"]:
                alike(one, figures(docs, said, AIMS, partial(fits, key=one["key"])))


def test_how_soon_promises_are_kept_is_measured_when_they_are():
    house = {
        "library.yaml": b"name: H\ntimezone: Europe/London\nhours: {monday: '09:00-17:00',"
        b" tuesday: '09:00-17:00', friday: '09:00-17:00'}\n",
        "scripts/dispute.yaml": b"id: dispute\ntitle: D\nsteps:\n"
        b"  - {id: greet, say: Hi, outcome: done}\n",
        "standards.yaml": b"- {id: soon, text: S, measure: kept-time, at_most: 2,"
        b" unit: working days, aim: 0.5}\n"
        b"- {id: within-hours, text: W, measure: kept-time, at_most: 72, unit: hours}\n"
        b"- {id: of-dispute, text: O, measure: kept-time, at_most: 1, unit: hour,"
        b" scope: [dispute]}\n",
        "outcomes.yaml": b"- {id: done, label: Done, kind: success}\n",
    }
    # Friday 20 November 2026, 14:01 and so on; two working days on is Tuesday's closing time
    docs = [
        made(
            number,
            day="2026-11-20",
            promises=[
                {"id": f"p{number}", "text": "T", "ms": 60_000, "from": origin},
                {"id": f"q{number}", "text": "T", "ms": 0, "script": "dispute", "step": "greet"},
            ],
        )
        for number, origin in ((1, None), (2, None), (3, None), (4, "customer"))
    ]
    said = [
        statement(number, "promise", of, interaction=kept_id(call), change=change) | {"at": at}
        for number, (call, of, change, at) in enumerate(
            [
                (1, "p1", "kept", "2026-11-24T16:59:00.000Z"),
                (2, "p2", "kept-late", "2026-11-27T09:30:00.000Z"),
                (3, "p3", "broken", "2026-11-20T15:00:00.000Z"),
                (4, "p4", "kept", "2026-11-20T15:00:00.000Z"),
                (1, "q1", "kept", "2026-11-20T14:30:00.000Z"),
                (2, "q2", "withdrawn", "2026-11-20T14:30:00.000Z"),
            ]
        )
    ]
    with Kept(docs, said) as kept:
        report = report_of(kept.index, read_contents(house).library, ReportAsked(by="agent"))
        told = {one["id"]: (one["met"], one["of"]) for one in report["standards"]}
        assert told == {"soon": (1, 3), "within-hours": (0, 3), "of-dispute": (1, 1)}
        alike_groups = [(one["id"], one["met"]) for one in report["by"][0]["standards"]]
        assert alike_groups == [(id, met) for id, (met, _) in sorted(told.items())]


def test_what_is_said_later_counts_in_the_day_of_its_call():
    promise = {"id": "p", "text": "Call back"}
    docs = [made(1, outcome="done", promises=[promise]), made(2)]
    docs = [FULL | one for one in docs]
    with Kept(docs) as kept:
        alike(kept.report(), figures(docs, (), AIMS))
        said = [
            statement(1, "promise", "p", interaction=kept_id(1), change="kept"),
            statement(2, "correction", kept_id(2), outcome="new", words="w"),
            amendment(3, 1, "x") | {"fields": {"customer.account": "40217702"}},
        ]
        for turn, one in enumerate(said):
            kept.say(one)
            alike(kept.report(), figures(docs, said[: turn + 1], AIMS))


def test_with_a_thread_beside_for_very_many_calls_the_figures_are_the_same(monkeypatch):
    docs = [FULL | made(n) | {"outcome": "done", "path": [
        {"script": "dispute", "step": "greet", "entered_ms": 0, "left_ms": 1000 * n},
        {"script": "dispute", "step": "end", "entered_ms": 1000 * n, "left_ms": None},
    ]} for n in range(9)]  # fmt: skip
    monkeypatch.setattr("jobaid.log.index.column_figures._WORTH_A_THREAD", 1)
    with Kept(docs) as kept:
        alike(kept.report(), figures(docs, (), AIMS))
        with pytest.raises(FiguresStopped):
            kept.index.figures(RecordQuery(), stopped=iter([False] * 6 + [True] * 99).__next__)


def test_figures_that_nobody_wants_any_more_stop_and_the_index_stays():
    with Kept([made(1)]) as kept:
        kept.report()
        edition = kept.index.edition
        with pytest.raises(FiguresStopped):
            kept.index.figures(RecordQuery(), stopped=lambda: True)
        assert kept.report()["calls"] == 1
        assert kept.index.edition == edition


# -- one by one -------------------------------------------------------------------------------


def test_filters():
    docs = [
        made(1), made(2, script="other", team="north"), 
        made(3, agent={"id": "bo", "name": "Bo Lee"}), made(4, desk="desk-2"), made(5, sample=True),
    ]  # fmt: skip
    with Kept(docs) as kept:
        assert kept.report()["calls"] == 4
        assert kept.report(samples=True)["calls"] == 5
        assert kept.report(script="other")["calls"] == 1
        assert kept.report(team="north")["calls"] == 1
        assert kept.report(agent="bo lee")["calls"] == kept.report(agent="bo")["calls"] == 1
        assert kept.report(desk="desk-2")["calls"] == 1
        nothing = kept.report(agent="nobody")
        assert (nothing["calls"], nothing["from"], nothing["outcomes"]) == (0, None, [])
        assert nothing["again"] == {"n": 0, "of": 0, "share": None, "low": None, "high": None}
        assert nothing["handle_s"] == {"n": 0, "mean": None, "median": None, "p90": None}


def test_people_are_in_order_of_their_names_and_judged_only_where_much_is_known():
    met = [{"id": "hold", "met": True}]
    docs = [
        *(made(n, agent={"id": "abe", "name": "Abe"}, standards=met) for n in range(10)),
        *(made(20 + n, agent={"id": "bo", "name": "Bo"}, standards=met) for n in range(40)),
        made(90, agent={"id": "cy", "name": "An Agent"}, outcome=None),
        made(91, agent={"id": None, "name": None}),
    ]
    with Kept(docs) as kept:
        report = kept.report(by="agent")
        assert [(one["key"], one["name"], one["calls"]) for one in report["by"]] == [
            ("cy", "An Agent", 1), ("bo", "Bo", 40), ("abe", "Zelda Abe", 10), (None, None, 1),
        ]  # fmt: skip
        verdicts = {one["key"]: [s["verdict"] for s in one["standards"]] for one in report["by"]}
        assert verdicts == {"cy": [], "bo": ["met"], "abe": ["open"], None: []}
        assert report["standards"][0]["verdict"] == "met"
        assert report["agents"] == 3


@pytest.mark.parametrize(
    ("met", "of", "verdict"), [(9, 10, "met"), (1, 10, "missed"), (5, 10, "open"), (3, 3, "open")]
)
def test_a_verdict_is_given_only_outside_of_the_interval(met, of, verdict):
    docs = [made(n, standards=[{"id": "hold", "met": n < met}]) for n in range(of)]
    with Kept(docs) as kept:
        assert kept.report()["standards"][0]["verdict"] == verdict


def test_without_an_aim_nothing_is_judged():
    with Kept([made(n, standards=[{"id": "quick", "met": True}]) for n in range(50)]) as kept:
        (one,) = kept.report()["standards"]
        assert (one["aim"], one["verdict"]) == (None, "open")


def test_what_was_renamed_is_counted_under_its_present_name():
    docs = [
        made(
            number, script=script, outcome=outcome,
            path=[{"script": script, "step": step, "entered_ms": 0, "left_ms": 1000}],
            standards=[{"id": hold, "met": True}],
            slips=[{"rule": rule, "kind": "slip"}], may_used=[{"may": may}],
        )
        for number, (script, step, outcome, hold, rule, may) in enumerate(
            [
                ("dispute", "end", "done", "hold", "guess", "waive"),
                ("old-dispute", "close", "finished", "short-hold", "guessing", "waiving"),
            ]
        )
    ]  # fmt: skip
    with Kept(docs) as kept:
        for asked in ({}, {"script": "dispute"}, {"script": "old-dispute"}):
            report = kept.report(**asked, by="script")
            assert [(one["id"], one["n"]) for one in report["outcomes"]] == [("done", 2)]
            assert [(one["script"], one["step"], one["entered"]) for one in report["steps"]] == [
                ("dispute", "end", 2)
            ]
            assert [(one["id"], one["of"]) for one in report["standards"]] == [("hold", 2)]
            assert [(one["rule"], one["calls"]) for one in report["slips"]] == [("guess", 2)]
            assert report["may_used"] == [{"id": "waive", "n": 2}]
            assert [(one["key"], one["calls"]) for one in report["by"]] == [("dispute", 2)]


def test_a_present_name_that_no_call_has_yet_is_counted_under():
    old = {"script": "old-dispute", "step": "close"}
    docs = [
        made(n, script="old-dispute", outcome="finished",
             path=[{**old, "entered_ms": 0, "left_ms": left}])
        for n, left in ((1, 1000), (2, 3000), (3, None))
    ]  # fmt: skip
    with Kept(docs) as kept:
        report = kept.report(script="dispute", by="step")
        assert [one["key"] for one in report["by"]] == ["dispute/end"]
        (step,) = report["steps"]
        assert (step["script"], step["step"], step["entered"], step["median_s"]) == (
            "dispute", "end", 3, 2.0,
        )  # fmt: skip
        assert [(one["id"], one["n"]) for one in report["outcomes"]] == [("done", 3)]


def test_a_higher_revision_replaces():
    with Kept([made(1, rev=1, outcome="done"), made(2)]) as kept:
        assert kept.report()["calls"] == 2
    with Kept([made(1, state="interrupted", handle_s=5)]) as kept:
        assert (kept.report()["calls"], kept.report()["handle_s"]["n"]) == (1, 0)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
ENTRY = st.dictionaries(
    st.sampled_from(["script", "step", "id", "rule", "met", "value", "reason", "text", "kind",
                     "from", "entered_ms", "left_ms", "question", "may", "how"]),
    JSON | st.sampled_from(["dispute", "end", "hold", True]),
    max_size=5,
)  # fmt: skip


@settings(max_examples=examples(60), deadline=None)
@given(
    st.lists(st.dictionaries(st.sampled_from([*made(1), "path", "standards", "skipped", "feedback",
        "may_used", "off_script", "language", "hold_s", "versions", "ended"]),
        JSON | st.lists(ENTRY, max_size=3) | ENTRY), max_size=4),
    st.sampled_from(GROUPS),
)  # fmt: skip
def test_nothing_that_the_record_may_hold_raises(strange, by):
    docs = [
        made(number) | document | {"id": kept_id(number)} for number, document in enumerate(strange)
    ]
    far = made(90, started="9999-12-31T23:59:59.999Z", timezone="Pacific/Kiritimati")
    early = made(91, started="0001-01-01T00:00:00Z", timezone="America/Adak")
    with Kept([*docs, far, early, {"id": kept_id(92)}, {"id": "[x"}]) as kept:
        assert kept.report(by=by)["calls"] >= 0
        assert kept.report(first=dt.date.min, last=dt.date.max, by=by, samples=True)["calls"] >= 2
