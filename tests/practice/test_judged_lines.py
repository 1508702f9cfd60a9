"""Lines as trainees type them, judged by hand before they were run: the program comes to the same.

`judged_lines.jsonl`: `exact`, the state of each point, the rules that were broken, or that
nothing can be decided (`asks`), of what was typed `at` a step of the shipped library.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jobaid.operations.practice.judging_lines import LineReader
from tests.shipped_reading import shipped_reading

FILE = Path(__file__).with_name("judged_lines.jsonl")
LINES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
READER = LineReader(shipped_reading().library)


def judged(wanted: dict) -> dict:
    script, _, step = wanted["at"].partition("/")
    line = {"id": 1, "script": script, "step": step}
    line |= {"language": wanted["language"], "text": wanted["text"]}
    told, read = READER.judged(json.dumps(line))
    assert read
    return told


@pytest.mark.parametrize("wanted", LINES, ids=range(1, len(LINES) + 1))
def test_a_line_is_judged_as_by_hand(wanted):
    told = judged(wanted)
    states = {one["id"]: one["state"] for one in told["points"]}
    if "exact" in wanted:
        assert told["exact"] is wanted["exact"], told
    if "points" in wanted:
        assert states == wanted["points"], told["points"]
    if "never" in wanted:
        assert sorted(one["rule"] for one in told["never"]) == sorted(wanted["never"])
    if "asks" in wanted:
        assert set(states.values()) == {"ask"}


def test_there_are_enough_and_few_are_asked():
    assert len(LINES) >= 120
    asked = sum(any(one["state"] == "ask" for one in judged(line)["points"]) for line in LINES)
    assert asked <= len(LINES) / 3
