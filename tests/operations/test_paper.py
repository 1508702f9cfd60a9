"""The booklet for the day on which nothing runs, and its sheets typed in again by their codes."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.paper_codes import letter, paper_codes
from jobaid.library.reader import read_contents
from jobaid.operations.new_library import small_library
from jobaid.operations.studio.booklet import NoBooklet, booklet_html
from jobaid.operations.studio.publishing import Publisher, publish
from tests.call.house import contents

NOW = dt.datetime(2026, 11, 30, 9, tzinfo=dt.UTC)
READING = read_contents(contents())
CODES = paper_codes(READING.library.scripts["charge-dispute"], READING.library)


def test_codes_are_numbers_and_letters() -> None:
    assert CODES.steps["1"] == "greet"
    assert CODES.answers["1b"] == ("greet", "stolen")
    assert CODES.items == {"1.1": ("greet", "use-name")}
    assert CODES.fields["F1"] == "account"
    assert "customer.name" in CODES.fields.values()
    assert set(CODES.outcomes.values()) == set(READING.library.outcomes)
    assert [letter(one) for one in (0, 25, 26, 27)] == ["a", "z", "aa", "ab"]


def test_the_booklet_has_scripts_never_list_and_sheets() -> None:
    page = booklet_html(READING, printed=NOW)
    assert page.count("<h2>Sheet:") == len(READING.library.scripts)
    assert "Never interrupt" in page
    assert f"charge-dispute {CODES.sign}" in page
    assert "thank you for calling Northwave" in page
    assert "______ (Customer&#x27;s name)" in page
    assert "{{" not in page
    assert "Word for word" in page
    assert re.search(r"<b>1a</b> It&#x27;s about my bill → 2 Check who is calling", page)
    one = booklet_html(READING, ["stolen-phone"], printed=NOW)
    assert one.count("<h2>Sheet:") == 1
    with pytest.raises(NoBooklet, match="nowhere"):
        booklet_html(READING, ["nowhere"], printed=NOW)


def test_a_sheet_lists_the_outcomes_that_its_script_can_end_with() -> None:
    for script in READING.library:
        page = booklet_html(READING, [script.id], printed=NOW)
        row = re.search(r"<th>outcome<br>(.*?)</th>", page)
        assert row is not None
        codes = paper_codes(script, READING.library).outcomes
        shown = {codes[code] for code in re.findall(r"\bO\d+\b", row[1])}
        own = {step.outcome for step in script.steps if step.outcome}
        assert shown == (own or set(READING.library.outcomes)), script.id


SHEET = """
# From Tuesday
sheet: {script} {sign}
begun: 2026-11-20 14:05
ended: 14:12
agent: maya
way: 1b 3
F1: Grace Holt
F2: Is the shop open?
note: She calls back tomorrow.
outcome: call-back
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    folder = tmp_path / "house"
    small_library(folder, "Ann", NOW)
    return folder


def codes_of(house: Path) -> Any:
    from jobaid.library.reader import read_library

    library = read_library(house).library
    (script,) = library.scripts.values()
    return paper_codes(script, library)


def kept(profile: Path) -> dict[str, Any]:
    (day,) = (profile / "log").rglob("2026-11-20.json")
    (document,) = json.loads(day.read_text())["interactions"].values()
    return dict(document)


def test_a_sheet_is_typed_in(
    house: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes, profile, file = codes_of(house), tmp_path / "profile", tmp_path / "sheets.txt"
    enter = ["log", "enter", str(file), "--library", str(house), "--profile", str(profile)]
    for wrong, words in (
        ("way: 1z", "1z"),
        ("F9: x", "F9"),
        ("begun: noon", "no time"),
        ("colour: red", "no `colour`"),
        ("outcome: O99", "O99"),
        ("ended: 2026-11-19 10:00", "before it began"),
    ):
        text = SHEET.format(script=codes.script, sign=codes.sign)
        key = wrong.partition(":")[0]
        file.write_text(re.sub(rf"(?m)^{key}:.*\n", "", text) + wrong + "\n")
        assert run(enter) == 1, wrong
        assert words in capsys.readouterr().err
    assert not list((profile / "log").rglob("2026-11-20.json"))

    # Every wrong line of all sheets is told, and a good sheet beside them is not kept alone: the
    # file is entered again as a whole.
    good = SHEET.format(script=codes.script, sign=codes.sign)
    start = good.count("\n") + 1
    bad = re.sub(r"(?m)^way:.*$", "way: 1z", good)
    file.write_text(f"{good}{bad}F9: x\n\n{good.replace(codes.sign, 'deadbeef')}")
    assert run(enter) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [re.search(r"Line (\d+)", one) is not None for one in lines] == [True] * 3 + [False]
    assert ["`1Z`" in one.upper() for one in lines].count(True) == 1
    assert all(int(re.findall(r"Line (\d+)", one)[0]) >= start for one in lines[:3])
    assert lines[-1].startswith("Nothing was kept.")
    assert not list((profile / "log").rglob("2026-11-20.json"))

    file.write_text(SHEET.format(script=codes.script, sign=codes.sign))
    assert run(enter) == 0
    told = capsys.readouterr()
    assert told.out.split()[1:] == ["first-call/greet", "first-call/call-back"]
    document = kept(profile)
    assert (document["source"], document["agent"]["id"]) == ("paper", "maya")
    assert document["started"] == "2026-11-20T14:05:00.000Z"
    assert document["handle_s"] == 420
    assert document["fields"]["customer_name"] == "Grace Holt"
    assert (document["outcome"], document["state"]) == ("call-back", "closed")
    assert document["notes"][0]["text"] == "She calls back tomorrow."

    # Typed in again, it is there already; what differs is another call.
    assert run([*enter, "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert (again["id"], again["path"]) == (document["id"], [])
    assert kept(profile) == document
    same = SHEET.format(script=codes.script, sign=codes.sign)
    file.write_text(same + same + same.replace("14:05", "14:06"))
    assert run(enter) == 0
    told = capsys.readouterr()
    assert (told.err.count("kept already"), len(told.out.splitlines())) == (2, 1)
    assert run(["log", "list", "--json", "--profile", str(profile)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2

    erase = ["log", "erase", "--id", document["id"], "--why", "asked", "--profile", str(profile)]
    assert run(erase) == 0
    assert run(enter) == 1, "one of the sheets is not kept"
    assert "does not come back" in capsys.readouterr().err
    (day,) = (profile / "log").rglob("2026-11-20.json")
    assert document["id"] not in day.read_text()


def test_an_out_of_date_sheet_is_recognised(
    house: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, profile, file = codes_of(house), tmp_path / "profile", tmp_path / "sheets.txt"
    script = house / "scripts" / "first-call.yaml"
    script.write_text(
        script.read_text()
        .replace("id: known,", "id: easy,")
        .replace("label: A question I can answer, go: answer", "label: Easy, go: answer")
    )
    plan = house / "scripts" / "first-call.plan.yaml"
    plan.write_text(plan.read_text().replace("id: known}", "id: easy}"))
    publish(house, Publisher("Ann <ann>", "Other answer", NOW))
    enter = ["log", "enter", str(file), "--library", str(house), "--profile", str(profile)]
    file.write_text(SHEET.format(script=old.script, sign=old.sign).replace("1b 3", "1a 2"))
    assert run(enter) == 0
    assert "out of date" in capsys.readouterr().err
    answered = [one for one in kept(profile)["events"] if one["type"] == "answered"]
    assert answered[0]["answer"] == "known"
    file.write_text(SHEET.format(script=old.script, sign="deadbeef"))
    assert run(enter) == 1
    assert "no form of the script" in capsys.readouterr().err


def test_the_booklet_is_a_page(house: Path, tmp_path: Path) -> None:
    export = ["export", "booklet", "--library", str(house), "--out"]
    assert run([*export, str(tmp_path / "b.html")]) == 0
    assert "<h2>Sheet: A first call</h2>" in (tmp_path / "b.html").read_text()


@pytest.mark.usefixtures("printer")
def test_the_booklet_is_a_pdf(house: Path, tmp_path: Path) -> None:
    export = ["export", "booklet", "--library", str(house), "--out"]
    assert run([*export, str(tmp_path / "b.pdf")]) == 0
    assert (tmp_path / "b.pdf").read_bytes().startswith(b"%PDF")
