from __future__ import annotations

import json

from tests.call.house import contents
from tests.front.running import jobaid
from tests.practice.practice_house import NEVER, SCENARIO, WELL


def test_a_practice_call_by_lines_is_judged_kept_and_told(tmp_path):
    root = tmp_path / "library"
    files = {**contents(), "never.yaml": NEVER.encode(), "scenarios/grace.yaml": SCENARIO.encode()}
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    given = "".join(json.dumps(one) + "\n" for one in WELL)
    library = ("--library", str(root))
    ran = jobaid(
        tmp_path, "practise", "grace", "--json", "--seed", "3", "--cues", "1", *library,
        given="not json\n" + given,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    states = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(states) == len(WELL) + 2
    assert states[0]["customer"].keys() == {"says", "mood", "patience"}
    assert states[1]["problem"]
    assert len(states[0]["lines"]) == 3
    assert states[-1]["judgement"]["passed"] is True
    assert states[-1]["judgement"].keys() == {
        "score", "passed", "seconds", "points", "hints", "cards"
    }  # fmt: skip
    assert "judgement" not in states[-2]
    runs = jobaid(tmp_path, "practise", "runs", "--json", *library)
    [run] = [json.loads(line) for line in runs.stdout.splitlines()]
    assert run["judgement"]["score"] == states[-1]["judgement"]["score"]
    assert b"Nothing is kept" in jobaid(tmp_path, "log", "list").stdout
    cards = jobaid(tmp_path, "practise", "cards", "--json", *library)
    told = {one["id"]: one for one in map(json.loads, cards.stdout.splitlines())}
    assert told["line:charge-dispute/credit"]["fsrs"]["state"] in (1, 2)
    made = jobaid(tmp_path, "practice", "--of", "charge-dispute", "--json", *library)
    [state] = [json.loads(line) for line in made.stdout.splitlines()]
    assert state["customer"]["says"]
    unknown = jobaid(tmp_path, "practise", "grase", "--json", *library)
    assert unknown.returncode == 2
    assert b"grace" in unknown.stderr
