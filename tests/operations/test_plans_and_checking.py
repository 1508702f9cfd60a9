from __future__ import annotations

import pytest

from jobaid.cli import run
from jobaid.library.reader import read_contents
from jobaid.operations.library_check import NotALibrary, check_paths, check_reading, library_of
from jobaid.operations.plan_replay import walk_plans
from tests.call.house import contents
from tests.front.running import write_house

PLAN = """
- id: stolen
  commands: [{do: answer, id: stolen}, {do: next}]
  path: [charge-dispute/greet, stolen-phone/block, stolen-phone/safe]
  outcome: resolved
- id: wrong-path
  commands: [{do: answer, id: stolen}]
  path: [charge-dispute/greet, stolen-phone/safe]
- id: wrong-outcome
  commands: [{do: answer, id: stolen}]
  outcome: resolved
- id: does-not-fit
  commands: [{do: answer, id: nothing}]
- id: too-short
  commands: []
  path: [charge-dispute/greet, stolen-phone/block]
- id: too-long
  commands: [{do: answer, id: stolen}]
  path: [charge-dispute/greet]
"""


def reading():
    files = contents()
    files["scripts/charge-dispute.plan.yaml"] = PLAN.encode()
    return read_contents(files)


def test_plans_are_walked_and_their_differences_named():
    results = {one.plan: one for one in walk_plans(reading().library)}
    assert results["stolen"].passed
    assert results["wrong-path"].differences == (
        "entry 2 is `stolen-phone/block`, not `stolen-phone/safe`",
    )
    assert results["wrong-outcome"].differences == ("no outcome comes, and `resolved` should",)
    assert "no answer `nothing`" in results["does-not-fit"].differences[0]
    assert "does not reach `stolen-phone/block`" in results["too-short"].differences[0]
    assert "goes on to `stolen-phone/block`" in results["too-long"].differences[0]


def test_a_plan_that_comes_out_otherwise_is_a_finding_at_its_line():
    found = [one for one in check_reading(reading()) if one.code == "JA120"]
    assert {one.line for one in found} == {6, 9, 12, 14, 17}
    assert not any(one.is_error for one in found)


def test_the_rule_of_the_example_is_proved():
    assert [one for one in check_reading(read_contents(contents())) if one.is_error] == []


def test_findings_are_those_under_the_paths_that_were_named(tmp_path):
    root = write_house(tmp_path / "library")
    (root / "scripts" / "broken.yaml").write_text("id: broken\nsteps: [")
    assert any(one.file.endswith("broken.yaml") for one in check_paths([root]).findings)
    one_file = check_paths([root / "scripts" / "broken.yaml"]).findings
    assert {one.file for one in one_file} == {str(root / "scripts" / "broken.yaml")}
    assert all(one.is_error for one in one_file)
    assert check_paths([root / "scripts" / "stolen-phone.yaml"]).findings == tuple(
        one for one in check_paths([root]).findings if one.file.endswith("stolen-phone.yaml")
    )
    assert library_of(root / "scripts" / "broken.yaml") == root
    with pytest.raises(NotALibrary, match="not there"):
        check_paths([tmp_path / "nowhere"])


def test_plans_of_a_script_that_is_none_are_no_success(tmp_path, capsys):
    house = write_house(tmp_path)
    plan = PLAN.split("- id: wrong-path")[0]
    (house / "scripts/charge-dispute.plan.yaml").write_text(plan, encoding="utf-8")
    assert run(["plans", "charge-dispute", "--library", str(house)]) == 0
    assert capsys.readouterr().out == "1 of 1 plans come out as written.\n"
    assert run(["plans", "charge-disputes", "--library", str(house)]) == 2
    told = capsys.readouterr()
    assert (told.out, "did you mean `charge-dispute`" in told.err.lower()) == ("", True)
