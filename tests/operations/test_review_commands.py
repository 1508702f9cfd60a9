from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.cli import run
from tests.operations.kept_calls import CLOSED
from tests.operations.log_commands import Told

Jobaid = Callable[..., Told]

CARD = """
id: card
was: [old-card]
title: Card
sections:
  - id: a
    questions:
      - {id: heard, text: Heard, weight: 3, evidence: {never: interrupt}}
      - {id: warm, text: Warm, kind: scale, why: [1]}
"""


@pytest.fixture
def jobaid(capsys, monkeypatch, filled_profile: Path, house: Path) -> Jobaid:
    monkeypatch.setenv("JOBAID_PROFILE", str(filled_profile))

    def run_it(*arguments: str, lines: list[object] | str = "") -> Told:
        told = lines if isinstance(lines, str) else "\n".join(map(json.dumps, lines))
        monkeypatch.setattr("sys.stdin", io.StringIO(told))
        code = run(arguments)
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return run_it


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    from tests.call.house import contents

    folder = tmp_path_factory.mktemp("house")
    for name, content in {**contents(), "scorecards/card.yaml": CARD.encode()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_lines_of_answers_are_scored(jobaid, house):
    told = jobaid(
        "score", "card", "--json", "--library", str(house),
        lines=[
            {"id": "one", "answers": {"heard": "yes", "warm": 3}, "why": {}},
            {"id": 2, "answers": {"heard": True, "warm": 1}},
            {"id": "three", "answers": ["heard"]},
        ],
    )  # fmt: skip
    assert told.code == 0
    one, two, three = told.rows
    assert (one["id"], one["score"], one["missing"], one["problems"]) == ("one", 87.5, [], [])
    assert one["sections"] == {"a": {"score": 0.875, "weight": 4}}
    assert one["questions"]["warm"] == {"p": 0.5, "weight": 1, "counts": True}
    assert (two["id"], two["score"], two["missing"]) == (2, None, ["warm"])
    assert (three["missing"], len(three["problems"])) == (["heard", "warm"], 1)


def test_a_line_that_is_no_json_is_said_and_the_rest_goes_on(jobaid, house):
    good = json.dumps({"id": "x", "answers": {"heard": "no", "warm": 5}})
    told = jobaid(
        "score", "card", "--json", "--library", str(house), lines=f"{{oh\n[1]\n\n{good}\n"
    )
    assert told.code == 1
    assert [(row["id"], row["score"], bool(row["problems"])) for row in told.rows] == [
        (None, None, True),
        (None, None, True),
        ("x", 25.0, False),
    ]


@pytest.mark.parametrize("named", ["old-card", "file"])
def test_a_card_is_an_id_one_it_had_or_a_file(jobaid, house, named):
    card = str(house / "scorecards" / "card.yaml") if named == "file" else named
    answers = [{"id": "x", "answers": {"heard": "yes", "warm": 5}}]
    told = jobaid("score", card, "--library", str(house), lines=answers)
    assert (told.code, told.out.split()) == (0, ["x", "100.0"])


def test_a_card_that_is_not_there_is_said_with_what_is(jobaid, house, tmp_path):
    told = jobaid("score", "crad", "--json", "--library", str(house))
    assert (told.code, told.out) == (2, "")
    assert "crad" in told.err
    assert "card" in told.err.replace("crad", "")
    (tmp_path / "list.yaml").write_text("- a\n")
    assert jobaid("score", str(tmp_path / "list.yaml"), "--library", str(house)).code == 2
    assert jobaid("score", str(tmp_path), "--library", str(house)).code == 2


def test_the_record_proposes_answers_with_the_moment(jobaid, house):
    told = jobaid("score", "card", "--interaction", CLOSED[0], "--library", str(house), "--json")
    (row,) = told.rows
    assert (row["id"], row["card"]["id"], row["answers"]) == (CLOSED[0], "card", {"heard": "no"})
    (one,) = row["proposals"]
    assert (one["question"], one["answer"], one["evidence"]) == (
        "heard",
        "no",
        {"never": "interrupt"},
    )
    assert (one["at_ms"], one["script"], one["step"]) == (10000, "charge-dispute", "greet")
    assert "cut in" in one["words"]
    # What is proposed can be scored as it is
    (scored,) = jobaid("score", "card", "--json", "--library", str(house), lines=[row]).rows
    assert scored["missing"] == ["warm"]
    words = jobaid("score", "card", "--interaction", CLOSED[0][:23], "--library", str(house)).out
    assert "0:10" in words
    nothing = jobaid("score", "card", "--interaction", CLOSED[2], "--library", str(house))
    assert "says nothing" in nothing.out
    assert jobaid("score", "card", "--interaction", "ffff", "--library", str(house)).code == 1


def test_agreement(jobaid):
    rows = [
        {"item": item, "rater": rater, "answer": answer}
        for item, answers in (("i", "yyn"), ("j", "yyy"))
        for rater, answer in enumerate(answers)
    ]
    (row,) = jobaid("agreement", "--json", lines=rows).rows
    assert (row["items"], row["raters"], row["agreement"]) == (2, 3, pytest.approx(2 / 3))
    assert row["by_item"][0] == {
        "item": "i", "answers": {"n": 1, "y": 2}, "agreement": pytest.approx(1 / 3)
    }  # fmt: skip
    told = jobaid("agreement", lines=[*rows, {"item": "k"}])
    assert told.code == 1
    assert "Line 7" in told.err
    assert "0.667" in told.out
    assert jobaid("agreement", "--json").rows[0]["agreement"] is None


def test_certainty(jobaid):
    told = jobaid("certainty", "--found", "2", "--looked", "40", "--of", "500")
    assert told.out == (
        "Found in 2 of 40 looked at, of 500: with 95 % certainty it is in 4 to 82 of them, "
        "0.8 to 16.4 %.\n"
    )
    (row,) = jobaid("certainty", "--found", "3", "--looked", "3", "--of", "3", "--json").rows
    assert (row["low"], row["high"], row["low_share"]) == (3, 3, 1.0)
    for of in ("-5", "1.5", "5_0", "1" + "0" * 30):
        with pytest.raises(SystemExit, match="2"):
            jobaid("certainty", "--found", "0", "--looked", "2", "--of", of)
    wrong = jobaid("certainty", "--found", "41", "--looked", "40", "--of", "500")
    assert (wrong.code, wrong.out) == (2, "")


def test_a_scorecard_goes_out_as_a_form_and_comes_in_again(jobaid, house, tmp_path):
    form = tmp_path / "form.json"
    told = jobaid("export", "connect", "card", "--library", str(house), "--out", str(form))
    assert (told.code, told.out) == (0, "")
    assert "evidence" in told.err
    assert json.loads(
        jobaid("export", "connect", "card", "--library", str(house)).out
    ) == json.loads(form.read_text())
    new = tmp_path / "new"
    (report,) = jobaid("import", "connect", str(form), "--into", str(new), "--json").rows
    assert (report["made"], report["kept"]) == (
        ["scorecards/card.yaml", "library.yaml"],
        ["heard", "warm"],
    )
    assert (report["steps"], report["answers"], report["lost"]) == (0, 0, [])
    # It is used like any other, and never written over
    card = str(new / "scorecards" / "card.yaml")
    answers = [{"id": "x", "answers": {"heard": "yes", "warm": 3}}]
    told = jobaid("score", card, "--json", "--library", str(house), lines=answers)
    assert told.rows[0]["score"] == 87.5
    again = jobaid("import", "connect", str(form), "--into", str(new), "--json")
    assert (again.code, again.out) == (2, "")
    assert "card.yaml" in again.err


@pytest.mark.parametrize("content", ["{", "[]", '{"Title": "x"}', None])
def test_a_file_that_is_no_form_is_said_and_makes_nothing(jobaid, tmp_path, content):
    file = tmp_path / "form.json"
    if content is not None:
        file.write_text(content)
    told = jobaid("import", "connect", str(file), "--into", str(tmp_path / "new"), "--json")
    assert (told.code, told.out) == (2, "")
    assert "form.json" in told.err
    assert not (tmp_path / "new").exists()
