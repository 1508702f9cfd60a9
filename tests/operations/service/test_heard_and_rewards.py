"""What is heard outside a call stands beside what is heard in calls; points for one's own work."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.model import House
from jobaid.library.model.basics import Words
from jobaid.library.model.house_file import Question
from jobaid.log.index.record_query import RecordQuery
from jobaid.log.profile import Profile
from jobaid.operations.records.record_reader import RecordReader
from jobaid.operations.roles import Viewer, sight_of
from jobaid.operations.service.heard_outside import everything_heard, read_heard
from tests.log.kept import DESK, keep, kept_id, made

HOUSE = House(questions=(Question("ease", Words({"": "Easy?"}), "scale", 0, 10),))
TODAY = dt.date(2026, 11, 29)
LIBRARY = {
    "library.yaml": "name: H\ntimezone: Europe/London\nquestions:\n"
    "- {id: ease, text: Easy, kind: scale}\n",
    "recovery.yaml": "- {id: c, kind: low-score, weight: 2, at_least: 4}\n",
    "rewards.yaml": "- {id: praise, for: praise, points: 5, at_most: 8}\n"
    "- {id: promises-kept, for: promises-kept, points: 1}\n"
    "- {id: suggestion-taken, for: suggestion-taken, points: 10}\n"
    "- {id: thanks, for: thanks, points: 2, at_most: 2}\n",
    "scripts/s.yaml": "id: charge-dispute\ntitle: S\nsteps:\n- {id: greet, say: Hello}\n",
}


@pytest.fixture
def where(tmp_path: Path) -> list[str]:
    for name, text in LIBRARY.items():
        path = tmp_path / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return ["--profile", str(tmp_path / "p"), "--library", str(tmp_path / "house")]


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run([*arguments, "--json"]) in (0, 1)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_table_is_read_and_each_row_that_makes_no_sense_is_named() -> None:
    table = (
        "Day;Source;Question;Value;Words;Customer\r\n"
        "2026-11-20;letter;;;Dear all, thank you;Ann\r\n"
        "2026-11-21;survey;ease;3;;Bo\r\n"
        "2026-11-21;survey;ease;11;;Bo\r\n"
        "2027-01-01;visit;;;Too soon;\r\n"
        "last week;visit;;;When?;\r\n"
        ";;ease;;;Di\r\n"
        "\r\n"
        ";interview;sorted;yes;;\r\n"
    )
    found = read_heard(table.encode("utf-8-sig"), HOUSE, TODAY)
    assert [(one.line, dict(one.added)) for one in found.rows] == [
        (2, {"source": "letter", "day": "2026-11-20", "words": "Dear all, thank you",
             "customer": "Ann"}),
        (3, {"source": "survey", "day": "2026-11-21", "question": "ease", "value": 3,
             "customer": "Bo"}),
        (9, {"source": "interview", "question": "sorted", "value": "yes"}),
    ]  # fmt: skip
    assert [one.line for one in found.refused] == [4, 5, 6, 7]
    assert found.refused[0].words == "“11” is no answer from 0 to 10."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00", "no text in UTF-8"),
        (b"", "empty"),
        (b"when,where\n1,2\n", "names no column"),
        (b"words\n" + b"x" * 200_000 + b"\n", "no table of CSV"),
    ],
)
def test_a_file_that_is_no_table_is_said_whole(content: bytes, words: str) -> None:
    found = read_heard(content, HOUSE, TODAY)
    assert words in found.trouble
    assert found.rows == []


def test_letters_stand_beside_what_was_said_in_calls(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: list[str]
) -> None:
    said = {"question": "ease", "value": 10, "words": "She stayed"}
    keep(tmp_path / "p" / "log", made(1, "2026-11-10", feedback=[said]), made(2, "2026-11-11"))
    file = tmp_path / "heard.csv"
    file.write_text(
        "day,source,question,value,words,interaction,customer\n"
        f"2026-11-20,letter,ease,2,Card 4111 1111 1111 1111 was charged,{kept_id(2)},Cy\n"
        "nonsense,letter,,,x,,\n"
    )
    assert run(["heard", "--import", str(file), *where]) == 1
    told = capsys.readouterr().err
    assert "1 taken in, 1 not." in told
    assert "line 3: “nonsense” is no day" in told
    found = rows(capsys, "heard", *where)
    assert [(one["source"], one["value"]) for one in found] == [("letter", 2), ("call", 10)]
    assert "4111" not in found[0]["words"]
    assert found[0]["interaction"] == kept_id(2)
    assert [one["source"] for one in rows(capsys, "heard", "--source", "letter", *where)] == [
        "letter"
    ]
    assert rows(capsys, "heard", "--from", "2026-11-12", "--to", "2026-11-12", *where) == []
    # A low score from outside puts its customer on the list to win back
    back = rows(capsys, "recover", "--at", "2026-11-29T12:00", *where)
    assert [(one["account"], one["why"][0]["kind"]) for one in back] == [("40217702", "low-score")]
    assert "Gave 2 of 10." in back[0]["why"][0]["words"]
    assert run(["heard", "--import", str(tmp_path / "none.csv"), *where]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_points_for_one_s_own_work_capped_by_month_and_undone_things_are_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: list[str]
) -> None:
    def said(number: int, kind: str, of: str, at: str, by: str, **added: Any) -> dict[str, Any]:
        return {
            "v": 1, "id": f"019aaba0-0000-7000-8000-{number:012x}", "kind": kind, "of": of,
            "at": at, "by": {"id": by, "name": by.title()}, "desk": DESK, **added,
        }  # fmt: skip

    log = tmp_path / "p" / "log"
    (tmp_path / "p").mkdir(exist_ok=True)
    (tmp_path / "p" / "settings.toml").write_text('[agent]\nid = "maya"\nname = "Maya"\n')
    top = {"question": "ease", "value": 10, "words": "Lovely"}
    owed = {"id": "p-1", "text": "Ring", "due": "2026-11-12T10:00:00+00:00", "ms": 5}
    keep(
        log,
        made(1, "2026-11-10", feedback=[top]),
        made(2, "2026-11-10", feedback=[top]),
        made(3, "2026-11-10", feedback=[top | {"value": 8}]),
        made(4, "2026-11-10", feedback=[top], agent={"id": "leo", "name": "Leo"}),
        made(5, "2026-11-10", promises=[owed, owed | {"id": "p-2"}, owed | {"id": "p-3"}]),
    )
    call = kept_id(5)
    kept_it = {"interaction": call, "change": "kept"}
    keep(
        log,
        said(1, "promise", "p-1", "2026-11-11T10:00:00Z", "maya", **kept_it),
        said(2, "promise", "p-2", "2026-11-13T10:00:00Z", "maya", **kept_it),  # late
        said(3, "promise", "p-3", "2026-11-11T10:00:00Z", "maya", **kept_it),
        said(4, "promise", "p-3", "2026-11-14T10:00:00Z", "maya", interaction=call,
             change="broken"),
        table="promise_changes",
    )  # fmt: skip
    suggestion = said(5, "suggestion", "charge-dispute/greet", "2026-10-01T10:00:00Z", "maya",
                      text="Say it shorter")  # fmt: skip
    keep(log, suggestion, table="suggestions")
    keep(
        log,
        said(6, "answer", suggestion["id"], "2026-10-02T10:00:00Z", "tom", taken=True),
        table="answers",
    )
    thanks = {"to": {"id": "maya", "name": "Maya"}, "words": "For the help"}
    keep(
        log,
        said(7, "thanks", kept_id(1), "2026-11-12T10:00:00Z", "leo", **thanks),
        said(8, "thanks", kept_id(1), "2026-11-12T11:00:00Z", "leo", **thanks),
        said(9, "thanks", kept_id(2), "2026-11-12T11:00:00Z", "leo", **thanks),
        said(10, "thanks", kept_id(2), "2026-11-12T11:00:00Z", "maya", **thanks),
        table="thanks",
    )
    november, october = rows(capsys, "rewards", *where)
    assert november["by"] == {"praise": 8, "promises-kept": 1, "thanks": 2}
    assert november["points"] == 11
    assert [one["why"] for one in november["undone"]] == ["It was owned up to as broken later."]
    assert october["by"] == {"suggestion-taken": 10}
    assert "Leo: For the help" in [one["words"] for one in november["for"]]
    assert all("leo" not in json.dumps(one["by"]) for one in (november, october))


@pytest.mark.parametrize(
    ("viewer", "seen"),
    [
        (Viewer("sue", "supervisor", "North"), True),
        (Viewer("eve", "reviewer"), True),
        (Viewer("leo", "agent"), False),
        (Viewer("maya", "agent"), True),  # who has noted it
    ],
)
def test_a_letter_about_no_call_is_seen_by_who_leads_and_who_noted_it(
    viewer: Viewer, seen: bool, tmp_path: Path
) -> None:
    with Profile.open(tmp_path / "p", writing=True) as profile:
        letter = {
            "v": 1, "id": "019aaba0-0000-7000-8000-000000000001", "kind": "feedback", "of": None,
            "at": "2026-11-20T10:00:00Z", "by": {"id": "maya", "name": "Maya"}, "desk": "desk-1",
            "words": "Kind people", "source": "letter",
        }  # fmt: skip
        keep(profile.log, letter, table="feedback")
        reader = RecordReader(profile, writing=True)
        query = RecordQuery(sight=sight_of(viewer))
        found = [one.words for one in everything_heard(reader, query, viewer, most=9)]
    assert found == (["Kind people"] if seen else [])
