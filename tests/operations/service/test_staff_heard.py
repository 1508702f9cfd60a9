"""Staff are heard: suggestions seconded and answered, thanks for a call, points that one shares."""

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
from jobaid.operations.records.record_finder import Records
from jobaid.operations.records.suggestion_book import credited
from jobaid.operations.service.heard_outside import HeardRow, heard_form
from jobaid.operations.service.heard_views import source_of
from jobaid.operations.service.shared_rewards import rewards_of, shared_by, shared_with
from tests.log.kept import DESK, keep, kept_id, made

LIBRARY = {
    "library.yaml": "name: H\ntimezone: Europe/London\n",
    "people.yaml": "- {id: maya, name: Maya Okoro, role: agent}\n"
    "- {id: leo, name: Leo Santos, role: agent}\n"
    "- {id: tom, name: Tom Brandt, role: supervisor}\n",
    "scripts/s.yaml": "id: charge-dispute\ntitle: S\nsteps:\n"
    "- {id: hello, was: [greet], say: Hello}\n",
}
IDEA = "019aaba0-0000-7000-8000-00000000000a"


def said(number: int, kind: str, of: str, by: str, **added: Any) -> dict[str, Any]:
    return {
        "v": 1, "id": f"019aaba0-0000-7000-8000-{number:012x}", "kind": kind, "of": of,
        "at": f"2026-11-20T10:{number:02}:00Z", "by": {"id": by, "name": by.title()},
        "desk": DESK, **added,
    }  # fmt: skip


@pytest.fixture
def where(tmp_path: Path) -> list[str]:
    for name, text in LIBRARY.items():
        path = tmp_path / "house" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "p").mkdir()
    log = tmp_path / "p" / "log"
    keep(log, made(1, "2026-11-10"))
    idea = said(10, "suggestion", "charge-dispute/greet", "maya", text="Say it shorter")
    other = said(11, "suggestion", "charge-dispute/hello", "leo", text="Ask the name first")
    keep(log, idea, other, table="suggestions")
    me(tmp_path, "leo")
    return ["--profile", str(tmp_path / "p"), "--library", str(tmp_path / "house")]


def me(tmp_path: Path, id: str) -> None:
    (tmp_path / "p" / "settings.toml").write_text(f'[agent]\nid = "{id}"\nname = "{id.title()}"\n')


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run([*arguments, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_suggestion_is_seconded_once_by_each_and_by_nobody_for_themselves(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: list[str]
) -> None:
    assert run(["suggestions", "--second", IDEA, *where]) == 0
    assert run(["suggestions", "--second", IDEA, *where]) == 1
    assert "agree with it already" in capsys.readouterr().err
    me(tmp_path, "maya")
    assert run(["suggestions", "--second", IDEA, *where]) == 1
    assert "your own" in capsys.readouterr().err
    first, second = rows(capsys, "suggestions", *where)
    assert (first["id"], first["seconded"], first["state"]) == (IDEA, 1, "open")
    assert first["of"] == "charge-dispute/hello", "the step goes by its present name"
    assert second["seconded"] == 0
    assert run(["suggestions", "--second", "nonsense-id", *where]) == 1


def test_only_a_supervisor_answers_and_a_refusal_has_its_reason(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: list[str]
) -> None:
    refuse = ["suggestions", "--answer", IDEA, "--taken", "no"]
    assert run([*refuse, "--words", "It is law", *where]) == 1
    assert "Only a supervisor" in capsys.readouterr().err
    me(tmp_path, "tom")
    assert run([*refuse, *where]) == 2
    assert run([*refuse, "--words", "It is law", *where]) == 0
    (declined,) = rows(capsys, "suggestions", "--state", "declined", *where)
    assert (declined["answer"], declined["answered_by"]) == ("It is law", "Tom")


def test_who_is_credited_for_a_version(tmp_path: Path, where: list[str]) -> None:
    answers = [
        said(20, "answer", IDEA, "tom", taken=True, version="abc"),
        said(21, "answer", "gone", "tom", taken=True, version="abc"),
        said(22, "answer", IDEA, "tom", taken=False, version="abd"),
    ]
    keep(tmp_path / "p" / "log", *answers, table="answers")
    with Records.open(tmp_path / "p") as records:
        assert credited(records) == {"abc": ("Maya",)}


def test_a_colleague_is_thanked_for_a_call(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, where: list[str]
) -> None:
    assert run(["thank", kept_id(1), "You took over when I was lost", *where]) == 0
    with Records.open(tmp_path / "p") as records:
        (thanks,) = records.index.statements("thanks")
    assert (thanks["of"], thanks["to"]["id"], thanks["by"]["id"]) == (kept_id(1), "maya", "leo")
    me(tmp_path, "maya")
    assert run(["thank", kept_id(1), "Myself", *where]) == 2
    assert run(["thank", kept_id(1), " ", *where]) == 2
    assert run(["thank", kept_id(9), "Nobody", *where]) == 1
    capsys.readouterr()


def test_points_are_seen_by_those_they_are_shared_with_until_taken_back(
    tmp_path: Path, where: list[str]
) -> None:
    log = tmp_path / "p" / "log"
    months = [{"month": "2026-11", "points": 7, "for": [{"for": "praise", "words": "Lovely"}]}]
    run_of = {"rewards": months}
    shared = said(30, "sharing", rewards_of("maya"), "maya", **{"with": ["leo"], "run": run_of})
    forged = said(31, "sharing", rewards_of("tom"), "maya", **{"with": ["leo"], "run": run_of})
    keep(log, shared, forged, table="sharings")
    with Records.open(tmp_path / "p") as records:
        (one,) = shared_with(records, "leo")
        assert (one.person, one.months[0].points) == ("maya", 7.0)
        assert one.months[0].deeds == ("Lovely",)
        assert shared_with(records, "tom") == []
        assert shared_by(records, "maya") == ("leo",)
    keep(log, said(32, "sharing", rewards_of("maya"), "maya", withdrawn=True), table="sharings")
    with Records.open(tmp_path / "p") as records:
        assert shared_with(records, "leo") == []
        assert shared_by(records, "maya") == ()


def test_one_answer_from_outside_a_call_is_typed_in() -> None:
    house = House(questions=(Question("ease", Words({"": "How easy?"}), "scale", 0, 10),))
    today = dt.date(2026, 11, 29)
    row = heard_form({"words": "Thank you", "question": "how", "value": "9"}, house, today)
    assert isinstance(row, HeardRow)
    assert row.added == {"source": "survey", "question": "ease", "value": 9, "words": "Thank you"}
    assert isinstance(heard_form({"question": "1", "value": "8"}, house, today), HeardRow)
    for told, words in (
        ({}, "neither"),
        ({"question": "1", "value": "11"}, "from 0 to 10"),
        ({"words": "x", "day": "2026-12-01"}, "still to come"),
        ({"words": "x", "day": "2026-02-30"}, "no day like"),
    ):
        wrong = heard_form(told, house, today)
        assert isinstance(wrong, str)
        assert words in wrong
    assert [source_of(one) for one in ("2", "vis", "Town hall", "")] == [
        "letter", "visit", "Town hall", "",
    ]  # fmt: skip
