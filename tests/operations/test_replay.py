from __future__ import annotations

import json

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.operations.call_replay import replay_lines
from tests.call.house import house

TABLE = CompiledLibrary(house())


def run(*lines):
    return list(
        replay_lines(TABLE, [one if isinstance(one, str) else json.dumps(one) for one in lines])
    )


def test_a_recorded_call_gives_its_path_outcome_and_refused_commands():
    (done,) = run(
        {
            "id": 7,
            "script": "charge-dispute",
            "given": {"amount": "10"},
            "commands": [
                {"do": "note", "text": "adds nothing"},
                {"do": "reply", "id": "why-so-long"},
                {"do": "return"},
                {"do": "repeat"},
                {"do": "answer", "id": "nothing"},
                {"do": "jump", "to": "find-charge"},
                {"do": "answer", "id": "small"},
                {"do": "back"},
                {"do": "undo"},
            ],
        }
    )
    line = done.line()
    assert line["id"] == 7
    assert line["path"] == [
        "charge-dispute/greet",
        "charge-dispute/find-charge",
        "charge-dispute/credit",
        "charge-dispute/find-charge",
        "charge-dispute/credit",
    ]
    assert line["outcome"] == "resolved"
    assert len(line["problems"]) == 1
    assert "nothing" in line["problems"][0]


def test_lines_that_cannot_be_run_are_named_and_the_rest_goes_on():
    done = run(
        "not json",
        [1],
        {"id": "x", "script": "nowhere"},
        {"id": "y", "script": "stolen-phone", "commands": "next"},
        {"id": "z", "script": "stolen-phone"},
        "",
    )
    assert [one.ran for one in done] == [False, False, False, False, True]
    assert all(one.problems for one in done[:4])
    assert done[4].path == ("stolen-phone/block",)


def test_a_replay_is_the_same_every_time():
    call = {"id": 1, "script": "stolen-phone", "commands": [{"do": "next"}]}
    assert run(call) == run(call)
