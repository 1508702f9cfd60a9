from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jobaid.cli import run
from jobaid.operations.review.report_table import safe_cell
from tests.call.house import contents
from tests.log.kept import keep, kept_id, made
from tests.operations.log_commands import Told

Jobaid = Callable[..., Told]
PLAN = "per: agent\ncalls: 2\nevery: week\nfirst: [slips, feedback, standards]\nseed: x\n"


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    for name, content in {**contents(), "sampling.yaml": PLAN.encode()}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


@pytest.fixture
def jobaid(capsys, monkeypatch, tmp_path: Path, house: Path) -> Jobaid:
    profile = tmp_path / "profile"
    words = [{"script": "charge-dispute", "step": "greet", "text": "=HYPERLINK(1)"}]
    keep(
        profile / "log",
        made(1, none_fits=words, feedback={"question": "recommend", "value": 2}),
        made(2, "2026-11-22", slips=[{"rule": "interrupt", "kind": "slip"}]),
        made(3, "2026-11-23", agent={"id": "bo", "name": "Bo"}, outcome=None),
        made(4, "2026-11-20", standards=[{"id": "greet", "met": False}]),
        made(5, "2026-11-20", feedback={"question": "recommend", "value": 9}),
        made(6, sample=True, team="show"),
    )

    def run_it(*arguments: str) -> Told:
        code = run([*arguments, "--profile", str(profile), "--library", str(house)])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return run_it


def test_the_report_as_json(jobaid):
    (report,) = jobaid("report", "--json").rows
    assert (report["from"], report["to"], report["calls"], report["agents"]) == (
        "2026-11-20", "2026-11-23", 5, 2,
    )  # fmt: skip
    assert report["by"] == []
    (day,) = jobaid("report", "--from", "2026-11-21", "--to", "2026-11-22", "--json").rows
    assert (day["from"], day["to"], day["calls"]) == ("2026-11-21", "2026-11-22", 2)
    (samples,) = jobaid("report", "--samples", "--json").rows
    assert samples["calls"] == 6
    (agents,) = jobaid("report", "--by", "agent", "--json").rows
    assert [(one["key"], one["calls"]) for one in agents["by"]] == [("bo", 1), ("maya", 4)]


def test_calls_that_only_samples_would_be_are_told_of(jobaid):
    told = jobaid("report", "--team", "show")
    assert told.code == 0
    assert "1 sample call fits" in told.err
    assert "--samples" in told.err
    assert "sample" not in jobaid("report", "--team", "show", "--samples").err
    assert "sample" not in jobaid("report", "--script", "nothing", "--json").err


def test_days_the_wrong_way_round_are_said(jobaid):
    told = jobaid("report", "--from", "2026-11-22", "--to", "2026-11-21", "--json")
    assert (told.code, told.out) == (2, "")
    assert "2026-11-22" in told.err


def test_the_csv_has_the_same_numbers_and_nothing_that_runs(jobaid, tmp_path):
    (report,) = jobaid("report", "--by", "agent", "--json").rows
    told = jobaid("report", "--by", "agent", "--csv", "--out", str(tmp_path / "report.csv"))
    assert (told.code, told.out) == (0, "")
    with (tmp_path / "report.csv").open(newline="") as file:
        rows = [tuple(row) for row in csv.reader(file)]
    assert rows[0] == ("group", "figure", "of", "measure", "value")
    held = {row[:4]: row[4] for row in rows[1:]}
    assert len(held) == len(rows) - 1
    assert float(held["", "calls", "", ""]) == report["calls"]
    assert float(held["", "handle_s", "", "p90"]) == report["handle_s"]["p90"]
    assert float(held["", "standards", "greet", "high"]) == report["standards"][0]["high"]
    assert float(held["maya", "feedback", "recommend", "shares 9"]) == 0.5
    assert ("", "none_fits", "charge-dispute/greet/=HYPERLINK(1)", "n", "1") in rows
    assert not any(
        cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row
    )


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\ta", "\ra"])
def test_a_cell_that_a_spreadsheet_would_run_is_quoted(text):
    assert safe_cell(text) == f"'{text}"
    assert safe_cell(-5.5) == -5.5
    assert next(csv.reader(io.StringIO('"a"'))) == [safe_cell("a")]


def test_a_file_that_cannot_be_written_is_said(jobaid, tmp_path):
    told = jobaid("report", "--json", "--out", str(tmp_path / "no" / "report.json"))
    assert told.code == 1
    assert "report.json" in told.err


def test_the_sample_of_the_plan(jobaid, tmp_path):
    told = jobaid("sample", "--json")
    assert jobaid("sample", "--json").out == told.out
    (row,) = told.rows
    assert row["seed"] == "x"
    # One week; of Maya's four calls with a reason the slip and the low answer come first
    assert {one["id"]: (one["agent"], one["why"]) for one in row["calls"]} == {
        kept_id(1): ("maya", "feedback"),
        kept_id(2): ("maya", "slips"),
        kept_id(3): ("bo", "random"),
    }
    assert row["left"] == {"flagged": 1, "random": 1}
    plan = tmp_path / "plan.yaml"
    plan.write_text("per: script\ncalls: 9\nevery: month\nseed: 7\n")
    (all,) = jobaid("sample", "--plan", str(plan), "--to", "2026-11-22", "--json").rows
    assert {one["why"] for one in all["calls"]} == {"random"}
    assert (len(all["calls"]), all["left"]) == (4, {"flagged": 0, "random": 0})
    assert (all["seed"], type(all["seed"])) == (7, int)
    plan.write_text("per: script\ncalls: 9\nevery: month\nseed: '7'\n")
    (text,) = jobaid("sample", "--plan", str(plan), "--to", "2026-11-22", "--json").rows
    assert text == all | {"seed": "7"}, "as it is written; it draws the same"
    assert kept_id(2) in jobaid("sample").out


def test_a_plan_that_is_none_is_said(jobaid, tmp_path):
    for content in ("[]", "per: agent", None):
        plan = tmp_path / "plan.yaml"
        plan.unlink(missing_ok=True)
        if content is not None:
            plan.write_text(content)
        told = jobaid("sample", "--plan", str(plan), "--json")
        assert (told.code, told.out) == (2, "")
        assert "plan.yaml" in told.err


def test_json_lines_are_whole(jobaid):
    assert json.loads(jobaid("report", "--json", "--by", "step").out)["by"] == []


def test_today_is_the_day_where_the_house_is(jobaid, monkeypatch, house):
    moment = dt.datetime(2026, 11, 22, 3, 0, tzinfo=dt.UTC)  # the evening before in Denver
    monkeypatch.setattr("jobaid.operations.clock.wall_clock", lambda: moment)
    kept = (house / "library.yaml").read_text()
    for zone, day in (("Europe/London", "2026-11-22"), ("America/Denver", "2026-11-21")):
        (house / "library.yaml").write_text(kept.replace("Europe/London", zone))
        (report,) = jobaid("report", "--from", "today", "--to", "today", "--json").rows
        assert (report["from"], report["to"], report["calls"]) == (day, day, 1)
    (house / "library.yaml").write_text(kept)


def test_a_filter_that_names_nothing_is_said(jobaid):
    told = jobaid("report", "--script", "charge-disputes", "--agent", "nobody", "--json")
    assert (told.code, told.rows[0]["calls"]) == (0, 0)
    assert "Did you mean `charge-dispute`?" in told.err
    assert "nobody" in told.err
