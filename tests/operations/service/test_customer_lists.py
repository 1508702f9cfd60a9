"""`jobaid recover, complaints, objectives`: what a record says of customers and aims."""

from __future__ import annotations

import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.review.intervals import wilson
from tests.log.kept import DESK, keep, kept_id, made

HOUSE = {
    "library.yaml": "name: H\ntimezone: Europe/London\n"
    "hours: {mon: '09:00-17:00', tue: '09:00-17:00', wed: '09:00-17:00', thu: '09:00-17:00',"
    " fri: '09:00-17:00'}\n"
    "questions:\n- {id: ease, text: Easy, kind: scale}\n"
    "- {id: sorted, text: Sorted, kind: yes-no}\n"
    "causes: [{id: bill, label: The bill was wrong}, {id: manner, label: How we spoke}]\n",
    "outcomes.yaml": "- {id: resolved, label: Resolved, kind: success}\n"
    "- {id: lost, was: [gone], label: Not sorted, kind: failure}\n",
    "recovery.yaml": "- {id: a, kind: promise-broken, weight: 3, script: ring}\n"
    "- {id: b, kind: complaint-late, weight: 3, script: ring}\n"
    "- {id: c, kind: low-score, weight: 2, at_least: 4, script: sorry}\n"
    "- {id: d, kind: called-again, weight: 2, at_least: 3}\n"
    "- {id: e, kind: unresolved, weight: 1}\n"
    "- {id: f, kind: long-hold, weight: 1, at_least: 300}\n",
    "complaints.yaml": "- {id: acknowledge, text: We have it, within: 1 working day}\n"
    "- {id: answer, text: Answered, within: 3 working days, who: Care}\n"
    "- {id: check, text: It stayed so, within: 2 weeks, from: answered}\n",
    "objectives.yaml": "- {id: once, text: Sorted at once, due: '2027-01-31',"
    " measure: {metric: first-contact, at_least: 0.5, least: 10}}\n"
    "- {id: hold, text: No wait, measure: {metric: standard, id: hold, at_least: 0.9, least: 5}}\n"
    "- {id: fits, text: It fits, measure: {metric: none-fits, at_most: 0.5, least: 5,"
    " filter: {tag: bills}}}\n"
    "- {id: easy, text: Easy, measure: {metric: feedback, id: ease, at_least: 8, least: 500}}\n"
    "- {id: kind, text: Kind, owner: Tom, measure: 'Ask ten people', target: 'Nine of them'}\n",
    "standards.yaml": "- {id: hold, text: Short hold, measure: hold-time, at_most: 60}\n",
    "scripts/dispute.yaml": "id: charge-dispute\ntitle: D\ntags: [bills]\n"
    "steps:\n- {id: greet, say: Hello}\n",
}
BY = {"id": "tom", "name": "Tom Brandt"}


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    for name, text in HOUSE.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def said(number: int, kind: str, of: str | None, at: str, **added: Any) -> dict[str, Any]:
    return {
        "v": 1, "id": f"019aaba0-0000-7000-8000-{number:012x}", "kind": kind, "of": of,
        "at": at, "by": BY, "desk": DESK, **added,
    }  # fmt: skip


def called(number: int, account: str, day: str = "2026-11-16", **more: Any) -> dict[str, Any]:
    name = more.pop("name", f"Customer {account}")
    return made(number, day, fields={"customer.name": name, "customer.account": account}, **more)


def listed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, command: str, *more: str
) -> list[dict[str, Any]]:
    where = ("--profile", str(tmp_path / "p"), "--library", str(tmp_path / "house"))
    capsys.readouterr()
    assert run([command, *where, "--json", *more]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


AT = ("--at", "2026-11-30T12:00")


def test_every_reason_puts_a_customer_on_the_list(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    owed = {"id": "p-1", "text": "Ring back", "due": "2026-11-18T12:00:00+00:00", "ms": 5}
    low = {"question": "ease", "value": 3, "words": "Nobody rang."}
    hurt = {"id": "k-1", "text": "Charged twice", "wants": "It back", "due": None, "ms": 1000}
    keep(
        tmp_path / "p" / "log",
        called(1, "A", hold_s=300.0),
        called(2, "B", outcome="gone"),
        called(3, "C"), called(4, "C", "2026-11-19"), called(5, "C", "2026-11-22"),
        called(6, "D", promises=[owed]),
        called(7, "E", feedback=[low, {"question": "sorted", "value": False}]),
        called(8, "F", complaints=[hurt]),
        # None of these is one: short, sorted later, too far apart, kept in time, a fair score
        called(9, "G", hold_s=299.0),
        called(10, "H", outcome="lost"), called(11, "H", "2026-11-20"),
        called(12, "I"), called(13, "I", "2026-11-20"), called(14, "I", "2026-11-25"),
        called(15, "J", promises=[owed | {"due": "2026-11-30T11:00:00+00:00"}]),
        called(16, "K", promises=[owed | {"withdrawn": "said sorry"}]),
        called(17, "L", promises=[owed | {"from": "customer"}]),
        called(18, "M", feedback=[{"question": "ease", "value": 4}]),
        called(19, "N", promises=[owed | {"id": "p-2"}]),
        called(20, "O", promises=[owed | {"id": "p-3"}]),
    )  # fmt: skip
    keep(
        tmp_path / "p" / "log",
        said(1, "promise", "p-2", "2026-11-18T11:00:00Z", interaction=kept_id(19), change="kept"),
        said(
            2, "promise", "p-3", "2026-11-18T11:00:00Z", interaction=kept_id(20), change="moved",
            due="2026-12-03T10:00:00Z",
        ),
        table="promise_changes",
    )  # fmt: skip
    found = {one["account"]: one for one in listed(capsys, tmp_path, "recover", *AT)}
    assert {account: [why["kind"] for why in one["why"]] for account, one in found.items()} == {
        "A": ["long-hold"], "B": ["unresolved"], "C": ["called-again"], "D": ["promise-broken"],
        "E": ["low-score"], "F": ["complaint-late"],
    }  # fmt: skip
    assert [one["weight"] for one in found.values()] == [3, 3, 2, 2, 1, 1]
    assert list(found)[-1] == "B"  # of two that weigh the same, who waits longest comes first
    assert found["E"]["why"][0]["words"] == "Gave 3 of 10. “Nobody rang.”"
    assert found["D"]["why"][0] == {
        "kind": "promise-broken", "interaction": kept_id(6),
        "words": "A promise was not kept: Ring back",
    }  # fmt: skip
    assert found["C"]["why"][0]["interaction"] == kept_id(5)
    assert found["E"]["script"] == "sorry"
    assert found["A"]["script"] is None
    assert found["F"]["since"].startswith("2026-11-16T14:08")


def test_who_was_won_back_or_wants_no_calls_leaves_the_list_with_a_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    silent = {"on": True, "words": "Never again", "ms": 5}
    keep(
        tmp_path / "p" / "log",
        called(1, "A", hold_s=400.0),
        called(2, "B", hold_s=400.0),
        called(3, "C", hold_s=400.0),
        called(4, "D", hold_s=400.0, no_contact=silent),
        called(5, "E", hold_s=400.0),
        called(6, "E", "2026-11-25", hold_s=500.0, name="Her maiden name"),
    )
    keep(
        tmp_path / "p" / "log",
        said(1, "recovery", "A", "2026-11-20T10:00:00Z", result="won back", words="Glad we rang"),
        said(2, "recovery", "B", "2026-11-20T10:00:00Z", no_contact=True),
        said(3, "recovery", "C", "2026-11-20T10:00:00Z", taken=BY),
        said(4, "recovery", "E", "2026-11-20T10:00:00Z", result="won back"),
        table="recoveries",
    )
    found = {one["account"]: one for one in listed(capsys, tmp_path, "recover", *AT)}
    assert set(found) == {"C", "E"}
    assert found["C"]["taken"] == "Tom Brandt"
    # Something happened again; and one account is one customer, whatever the name
    assert len(found["E"]["why"]) == 2
    assert found["E"]["customer"] == "Her maiden name"
    assert found["E"]["also"] == ["Customer E"]
    left = {
        one["account"]: one.get("left") for one in listed(capsys, tmp_path, "recover", *AT, "--all")
    }
    assert left == {"A": "done", "B": "no-contact", "C": None, "D": "no-contact", "E": None}


def test_clocks_of_complaints_until_they_are_answered_and_settled(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    def hurt(number: int) -> list[dict[str, Any]]:
        return [{"id": f"k-{number}", "text": f"Hurt {number}", "wants": "Sorry", "ms": 0}]

    # Monday 16 November, 14:0n
    keep(
        tmp_path / "p" / "log",
        *(
            called(n, str(n), complaints=hurt(n), versions={"charge-dispute": f"v{n % 2}"})
            for n in range(1, 6)
        ),
    )
    keep(
        tmp_path / "p" / "log",
        said(1, "complaint-answer", "k-2", "2026-11-18T10:00:00Z", settled=False, words="Soon"),
        said(2, "complaint-answer", "k-3", "2026-11-18T10:00:00Z", settled=True, cause="bill"),
        said(3, "complaint-answer", "k-4", "2026-11-18T10:00:00Z", settled=True, cause="bill"),
        said(4, "complaint-answer", "k-4", "2026-11-19T10:00:00Z", settled=False, words="Again"),
        # Settled at once, and still so two days later
        said(7, "complaint-answer", "k-3", "2026-11-20T10:00:00Z", settled=True, words="Well"),
        # Of a complaint whose call was erased: it harms nobody
        said(5, "complaint-answer", "k-gone", "2026-11-19T10:00:00Z", settled=True),
        table="complaint_answers",
    )
    keep(
        tmp_path / "p" / "log",
        said(6, "assignment", "k-5", "2026-11-16T15:00:00Z", to={"id": "zoe", "name": "Zoe"}),
        table="assignments",
    )
    at = ("--at", "2026-11-19T12:00")
    found = {one["id"]: one for one in listed(capsys, tmp_path, "complaints", *at)}
    states = {id: one["state"] for id, one in found.items()}
    assert states == {
        "k-1": "late", "k-2": "answered", "k-3": "settled", "k-4": "answered", "k-5": "open",
    }  # fmt: skip
    clocks = {each["id"]: each for each in found["k-1"]["clocks"]}
    assert clocks["acknowledge"]["by"] == "2026-11-17T17:00:00+00:00"
    assert clocks["acknowledge"]["state"] == "late"
    assert clocks["answer"]["by"] == "2026-11-19T17:00:00+00:00"
    assert clocks["answer"]["state"] == "running"
    assert clocks["check"]["state"] == "not-yet"
    assert {each["id"]: each["state"] for each in found["k-3"]["clocks"]} == {
        "acknowledge": "met-late", "answer": "met", "check": "running",
    }  # fmt: skip
    later = listed(capsys, tmp_path, "complaints", "--at", "2026-11-20T12:00")
    assert [each["state"] for one in later if one["id"] == "k-3" for each in one["clocks"]] == [
        "met-late", "met", "met",
    ]  # fmt: skip
    assert found["k-5"]["owner"] == "zoe"
    assert found["k-5"]["state"] == "open"
    assert found["k-1"]["owner"] == "maya"
    assert next(iter(found)) == "k-1"
    later = listed(capsys, tmp_path, "complaints", "--at", "2026-12-20T12:00", "--state", "late")
    assert {one["id"] for one in later} == {"k-1", "k-2", "k-4", "k-5"}
    causes = listed(capsys, tmp_path, "complaints", *at, "--causes")
    assert causes[0] == {
        "cause": "bill", "label": "The bill was wrong", "n": 2,
        "first": "2026-11-16T14:03:00+00:00", "versions": {"charge-dispute": "v1"},
    }  # fmt: skip
    assert (causes[1]["n"], causes[1]["cause"]) == (3, None)


def test_objectives_are_as_plain_counting_says(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    draw = random.Random(7)
    calls: list[dict[str, Any]] = []
    for number in range(1, 120):
        script = draw.choice(["charge-dispute", "other"])
        path = [{"script": script, "step": "greet", "entered_ms": 0, "left_ms": 5}]
        if draw.random() < 0.3:
            path.append({"script": "charge-dispute", "step": "greet", "entered_ms": 5})
        calls.append(
            called(
                number,
                str(draw.randint(1, 40)),
                f"2026-11-{draw.randint(1, 28):02}",
                script=script,
                path=path,
                outcome=draw.choice(["resolved", "resolved", "lost", None]),
                none_fits=[{"text": "x", "script": script, "step": "greet"}]
                if draw.random() < 0.4
                else [],
                standards=[{"id": "hold", "value": 1, "unit": "s", "met": draw.random() < 0.8}],
                feedback=[
                    {"question": "ease", "value": draw.randint(0, 10)},
                    *([{"question": "sorted", "value": draw.random() < 0.7}] * (number % 2)),
                ],
                state=draw.choice(["closed", "closed", "interrupted", "discarded"]),
            )
        )
    keep(tmp_path / "p" / "log", *calls)
    counting = [one for one in calls if one["state"] != "discarded"]
    found = {one["id"]: one for one in listed(capsys, tmp_path, "objectives", *AT)}

    def began(one: dict[str, Any]) -> dt.datetime:
        return dt.datetime.fromisoformat(one["started"])

    def again(one: dict[str, Any]) -> bool:
        return any(
            began(one) < began(other) <= began(one) + dt.timedelta(days=7)
            and other["fields"]["customer.account"] == one["fields"]["customer.account"]
            and one["script"] in {other["script"], *(step["script"] for step in other["path"])}
            for other in counting
        )

    first = [one for one in counting if one["outcome"] == "resolved" and not again(one)]
    assert 0 < len(first) < len(counting)
    bills = [one for one in counting if one["script"] == "charge-dispute"]
    unfit = [one for one in bills if one["none_fits"]]
    met = [one for one in counting if one["standards"][0]["met"]]
    for id, hits, of in (
        ("once", len(first), len(counting)),
        ("fits", len(unfit), len(bills)),
        ("hold", len(met), len(counting)),
    ):
        one = found[id]
        assert (one["value"], one["n"]) == (pytest.approx(hits / of), of)
        assert (one["low"], one["high"]) == pytest.approx(wilson(hits, of))
    # What the customers said: in the calls that count, in a letter about one of them, and in one
    # about none; not what was said of a call that does not count, nor on a later day
    yes = [one["feedback"][1]["value"] for one in counting if len(one["feedback"]) > 1]
    assert (found["once"]["said"]["n"], found["once"]["said"]["value"]) == (
        len(yes), pytest.approx(sum(yes) / len(yes)),
    )  # fmt: skip
    assert found["hold"]["said"] is None
    gone = next(one for one in calls if one["state"] == "discarded")
    answer = {"question": "sorted", "value": False, "source": "letter"}
    keep(
        tmp_path / "p" / "log",
        said(1, "feedback", counting[0]["id"], "2026-11-29T09:00:00Z", **answer),
        said(2, "feedback", None, "2026-11-29T09:00:00Z", **answer),
        said(3, "feedback", gone["id"], "2026-11-29T09:00:00Z", **answer),
        table="feedback",
    )
    outside = {one["id"]: one for one in listed(capsys, tmp_path, "objectives", *AT)}
    assert outside["once"]["said"]["n"] == len(yes) + 2
    assert outside["once"]["said"]["value"] == pytest.approx(sum(yes) / (len(yes) + 2))
    easy = found["easy"]
    told = [one["feedback"][0]["value"] for one in counting]
    assert easy["value"] == pytest.approx(sum(told) / len(told))
    assert (easy["status"], easy["needed"]) == ("too-few", 500 - len(told))
    assert found["kind"]["status"] == "by-hand"
    assert found["kind"]["target"] == "Nine of them"
    assert found["once"]["target"] == 0.5
    assert len(first) / len(counting) < 0.5
    assert found["once"]["status"] == (
        "on-the-way" if found["once"]["high"] >= 0.5 else "off-track"
    )
    assert [each["month"] for each in found["hold"]["trend"]][-2:] == ["2026-10", "2026-11"]
    over = listed(capsys, tmp_path, "objectives", "--at", "2027-02-01T12:00")
    assert over[0]["status"] == "off-track"


def test_a_house_without_lists_and_a_record_without_calls_say_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    where = ["--profile", str(tmp_path / "p"), "--library", str(library)]
    assert run(["recover", *where]) == 0
    assert "nobody to win back" in capsys.readouterr().out
    (library / "recovery.yaml").unlink()
    (library / "objectives.yaml").unlink()
    assert run(["recover", *where]) == 0
    assert "no recovery.yaml" in capsys.readouterr().err
    assert run(["objectives", *where]) == 0
    assert "no objectives.yaml" in capsys.readouterr().out
    assert run(["complaints", *where]) == 0
    assert "no complaint" in capsys.readouterr().out
    assert run(["recover", *where, "--at", "teatime"]) == 2
    assert run(["recover", *where, "--most", "0"]) == 2


def test_the_board_is_one_page_to_read_and_to_print(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path
) -> None:
    low = {"question": "ease", "value": 10, "words": "<b>Lovely</b>"}
    keep(tmp_path / "p" / "log", called(1, "A", hold_s=400.0, feedback=[low]))
    where = ["--profile", str(tmp_path / "p"), "--library", str(library), *AT]
    capsys.readouterr()
    assert run(["objectives", "--html", *where]) == 0
    page = capsys.readouterr().out
    assert "We provide seamless service when ..." in page
    assert "... Sorted at once" in page
    assert "On hold for 6:40." in page
    assert "&lt;b&gt;Lovely&lt;/b&gt;" in page
    assert "<b>Lovely" not in page
    assert run(["objectives", "--pdf", *where]) == 2
    assert run(["objectives", "--html", "--out", str(tmp_path / "no" / "x.html"), *where]) == 1


@pytest.mark.usefixtures("printer")
def test_the_board_is_printed_on_one_page(tmp_path: Path, library: Path) -> None:
    keep(tmp_path / "p" / "log", called(1, "A", hold_s=400.0))
    where = ["--profile", str(tmp_path / "p"), "--library", str(library), *AT]
    out = tmp_path / "board.pdf"
    assert run(["objectives", "--pdf", "--out", str(out), *where]) == 0
    told = out.read_bytes()
    assert told.startswith(b"%PDF")
    assert told.count(b"/Type /Page\n") + told.count(b"/Type /Page ") <= 1
