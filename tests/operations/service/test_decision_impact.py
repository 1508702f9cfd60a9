"""What a change would have touched, against plain counting over the same calls."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

import pytest

from jobaid.cli import run
from jobaid.library.reader import read_contents
from jobaid.log.index.call_figures import FiguresStopped
from jobaid.operations.records.record_finder import Records
from jobaid.operations.service.decision_impact import ImpactAsked, impact_of
from jobaid.operations.service.impact_words import impact_note
from jobaid.service.decision_changes import decision_changes
from tests.log.kept import keep, made

FILES = {
    "library.yaml": "name: H\ntimezone: Europe/London\nvalues: {fee: '9.80', other: '1.00'}\n"
    "hours: {mon: '09:00-17:00', tue: '09:00-17:00', wed: '09:00-17:00', thu: '09:00-17:00',"
    " fri: '09:00-17:00', sat: '09:00-13:00'}\n",
    "standards.yaml": "- {id: hold, text: Short hold, measure: hold-time, at_most: 60}\n",
    "may.yaml": "- {id: waive, text: Waive it, count: {amount: '20.00'}}\n",
    "scripts/dispute.yaml": "id: dispute\ntitle: D\nsteps:\n- {id: greet, say: Hello}\n"
    "- {id: fee, say: 'That is {{ fee }} a day.'}\n",
    "scripts/other.yaml": "id: other\ntitle: O\nsteps:\n- {id: greet, say: Hello}\n",
}
NOW = dt.datetime(2026, 11, 29, 12, tzinfo=dt.UTC)


def library(**changed: str):  # type: ignore[no-untyped-def]
    files = {name: text.encode() for name, text in (FILES | changed).items()}
    return read_contents(files).library


BEFORE = library()


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """Two hundred calls of four weeks, in a profile."""
    folder = tmp_path_factory.mktemp("impact") / "p"
    draw = random.Random(3)
    calls = []
    for number in range(200):
        script = draw.choice(["dispute", "other"])
        steps = ["greet", *(["fee"] if script == "dispute" and draw.random() < 0.5 else [])]
        owed = {"id": f"p-{number}", "text": "Ring", "ms": 5,
                "due": f"2026-12-{draw.choice(['04', '05'])}T10:00:00+00:00"}  # fmt: skip
        account = str(draw.randint(1, 60))
        calls.append(
            made(
                number,
                f"2026-11-{draw.randint(2, 28):02}",
                hour=draw.randint(9, 16),
                script=script,
                fields={"customer.account": account},
                path=[{"script": script, "step": one, "entered_ms": 0} for one in steps],
                standards=[{"id": "hold", "value": draw.randint(0, 90), "unit": "s", "met": True}]
                if draw.random() < 0.6
                else [],
                may_used=[{"may": "waive", "amount": f"{draw.randint(5, 25)}.00"}]
                if draw.random() < 0.2
                else [],
                promises=[owed] if draw.random() < 0.3 else [],
                feedback=[{"question": "ease", "value": draw.randint(0, 10)}],
            )
        )
    keep(folder / "log", *calls)
    return folder, calls


def told(kept: tuple[Path, list[dict[str, Any]]], after: Any, **more: Any) -> dict[str, Any]:
    with Records.open(kept[0]) as records:
        return impact_of(records, BEFORE, after, NOW, ImpactAsked(**more)).as_json()


def test_a_fee_touches_the_calls_that_were_told_it(
    kept: tuple[Path, list[dict[str, Any]]],
) -> None:
    new = library(**{"library.yaml": FILES["library.yaml"].replace("9.80", "12.00")})
    found = told(kept, new)
    mine = [one for one in kept[1] if any(step["step"] == "fee" for step in one["path"])]
    assert found["change"] == [
        {"kind": "value", "id": "fee", "before": "9.80", "after": "12.00", "calls": len(mine)}
    ]
    assert found["calls"] == len(mine)
    assert found["customers"] == len({one["fields"]["customer.account"] for one in mine})
    assert found["promises"]["made"] == sum(len(one["promises"]) for one in mine)
    ease = [one["feedback"][0]["value"] for one in mine]
    assert found["scores"]["ease"] == {"n": len(ease), "mean": pytest.approx(sum(ease) / len(ease))}
    (said,) = found["told_otherwise"]
    assert said["step"] == "dispute/fee"
    assert (said["before"], said["after"]) == ("That is 9.80 a day.", "That is 12.00 a day.")
    assert said["calls"] == len(mine)


def test_a_standard_a_may_rule_and_a_script(kept: tuple[Path, list[dict[str, Any]]]) -> None:
    new = library(
        **{
            "standards.yaml": FILES["standards.yaml"].replace("60", "30"),
            "may.yaml": FILES["may.yaml"].replace("20.00", "10.00"),
            "scripts/other.yaml": FILES["scripts/other.yaml"].replace("Hello", "Good day"),
        }
    )
    found = told(kept, new)
    calls = kept[1]
    values = [one["standards"][0]["value"] for one in calls if one["standards"]]
    assert found["standards"] == [
        {
            "id": "hold", "calls": len(values), "n": len(values),
            "met_before": sum(one <= 60 for one in values),
            "met_after": sum(one <= 30 for one in values),
        }
    ]  # fmt: skip
    amounts = [float(one["may_used"][0]["amount"]) for one in calls if one["may_used"]]
    over = sum(one > 10 for one in amounts)
    assert found["may"] == [{"id": "waive", "used": len(amounts), "over": over}]
    by_kind = {one["kind"]: one["calls"] for one in found["change"]}
    assert by_kind["script"] == sum(one["script"] == "other" for one in calls)
    touched = [
        one for one in calls if one["standards"] or one["may_used"] or one["script"] == "other"
    ]
    assert found["calls"] == len(touched)
    assert {one["step"] for one in found["told_otherwise"]} == {"other/greet"}


def test_hours_touch_calls_and_open_promises_and_who_fell_silent_is_counted(
    kept: tuple[Path, list[dict[str, Any]]],
) -> None:
    new = library(
        **{"library.yaml": FILES["library.yaml"].replace(", sat: '09:00-13:00'", "")}
    )  # fmt: skip
    since = dt.datetime(2026, 11, 16, tzinfo=dt.UTC)
    found = told(kept, new, last_change=since)
    saturday = [
        one
        for one in kept[1]
        if dt.datetime.fromisoformat(one["started"]).weekday() == 5
        and 9 <= dt.datetime.fromisoformat(one["started"]).hour < 13
    ]
    assert found["calls"] == len(saturday)
    closed = [one for one in kept[1] if one["promises"] and "12-05" in one["promises"][0]["due"]]
    assert found["promises"]["due_while_closed"] == len(closed)
    named = {one["interaction"] for one in found["promises"]["to_be_told"]}
    assert named == {one["id"] for one in closed[:50]}
    later = {one["fields"]["customer.account"] for one in kept[1] if one["started"] >= "2026-11-16"}
    before = {
        one["fields"]["customer.account"] for one in saturday if one["started"] < "2026-11-16"
    }
    assert found["left_since"]["n"] == len(before - later)
    assert found["left_since"]["since"] == "2026-11-16T00:00:00+00:00"


def test_nothing_changed_a_rename_and_a_stop(kept: tuple[Path, list[dict[str, Any]]]) -> None:
    found = told(kept, library())
    assert (found["change"], found["calls"]) == ([], 0)
    other = FILES["scripts/other.yaml"].replace("id: other", "id: new\nwas: [other]")
    renamed = library(**{"scripts/other.yaml": other})
    assert decision_changes(BEFORE, renamed) == []
    house = dataclasses.replace(BEFORE.house, holidays=("2026-11-20",))
    changed = dataclasses.replace(BEFORE, house=house)
    with Records.open(kept[0]) as records, pytest.raises(FiguresStopped):
        impact_of(records, BEFORE, changed, NOW, None, lambda: True)


def test_the_command_keeps_the_note_with_the_decision(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kept: tuple[Path, list[dict[str, Any]]]
) -> None:
    folder, profile = tmp_path / "house", tmp_path / "p"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    keep(profile / "log", *kept[1])
    assert run(["publish", str(folder), "-m", "first", "--profile", str(profile)]) == 0
    (folder / "library.yaml").write_text(FILES["library.yaml"].replace("9.80", "12.00"))
    capsys.readouterr()
    where = [str(folder), "--profile", str(profile), "--from", "2026-11-01", "--to", "2026-11-29"]
    assert run(["impact", *where, "--json", "--decision", "fees-2027"]) == 0
    told_ = json.loads(capsys.readouterr().out)
    assert told_["calls"] > 0
    with Records.open(profile) as records:
        (said,) = records.index.statements("impact")
    assert said["of"] == "fees-2027"
    assert said["change"][0]["id"] == "fee"
    note = tmp_path / "note.txt"
    assert run(["impact", *where, "--no-keep", "--out", str(note)]) == 0
    assert "That is 12.00 a day." in note.read_text()
    with Records.open(profile) as records:
        assert len(records.index.statements("impact")) == 1
        page = impact_note(impact_of(records, BEFORE, BEFORE, NOW), "H")
    assert "Nothing is changed." in page
    assert run(["impact", *where, "--no-keep", "--out", str(tmp_path / "no" / "x")]) == 1


def test_a_fee_that_is_published_tells_what_it_touches_and_keeps_the_note(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, kept: tuple[Path, list[dict[str, Any]]]
) -> None:
    folder, profile = tmp_path / "house", tmp_path / "p"
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    keep(profile / "log", *kept[1])
    publish = ["publish", str(folder), "--profile", str(profile), "-m"]
    assert run([*publish, "first"]) == 0
    assert "Fees changed" not in capsys.readouterr().err
    (folder / "library.yaml").write_text(FILES["library.yaml"].replace("9.80", "12.00"))
    assert run([*publish, "dearer"]) == 0
    told_ = capsys.readouterr().err
    assert "Fees changed (fee 9.80 -> 12.00): " in told_
    with Records.open(profile) as records:
        (said,) = records.index.statements("impact")
    assert said["change"][0]["after"] == "12.00"
    assert len(said["of"]) == 40  # the commit
    # What is no fee is published without a word, and a record that is not there stops nothing
    (folder / "may.yaml").write_text(FILES["may.yaml"].replace("20.00", "10.00"))
    assert run([*publish, "less"]) == 0
    assert "Fees changed" not in capsys.readouterr().err
    (folder / "library.yaml").write_text(FILES["library.yaml"].replace("9.80", "13.00"))
    away = ["publish", str(folder), "--profile", str(tmp_path / "none"), "-m", "again"]
    assert run(away) == 0
