"""How long somebody waited before the call, told by another program: kept, measured, reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jobaid.call.compiled_library import CompiledLibrary
from jobaid.call.engine import CallEngine
from jobaid.call.interaction import interaction
from jobaid.cli import run
from jobaid.library.reader import read_contents
from jobaid.operations.handover import NotFitting, read_request, seconds_waited
from tests.call.house import TickingClock, contents


@pytest.mark.parametrize(
    ("told", "seconds"), [(None, None), ("", None), ("95", 95), (95, 95), ("1.5", 1.5), (0, 0)]
)
def test_seconds_as_another_program_tells_them(told: object, seconds: float | None) -> None:
    assert seconds_waited(told) == seconds


@pytest.mark.parametrize("told", ["-1", "soon", "nan", "inf", True, [95], "99999999", "1e9"])
def test_what_is_no_wait_is_refused_in_words(told: object) -> None:
    with pytest.raises(NotFitting) as refused:
        seconds_waited(told)
    assert "is no wait" in refused.value.words


def test_a_request_carries_wait_and_channel_and_an_older_one_neither() -> None:
    line = {"v": 1, "ask": "open", "script": "s", "values": {}}
    old = read_request(json.dumps(line).encode())
    assert (old.waited_s, old.channel) == (None, "")
    told = read_request(
        json.dumps(line | {"waited_s": 95, "channel": "chat", "customer_kind": "staff"}).encode()
    )
    assert (told.waited_s, told.channel, told.customer_kind) == (95, "chat", "staff")
    assert read_request(told.line()) == told
    with pytest.raises(NotFitting, match="no kind of customers"):
        read_request(json.dumps(line | {"customer_kind": "a b"}).encode())
    with pytest.raises(NotFitting, match="no channel"):
        read_request(json.dumps(line | {"channel": "pigeon"}).encode())


def test_the_wait_is_kept_and_measured_by_its_standard() -> None:
    files = contents() | {
        "standards.yaml": b"- {id: queue, text: Answered soon, measure: wait-time, at_most: 60,"
        b" unit: seconds}\n- {id: minutes, text: Answered, measure: wait-time, at_most: 2,"
        b" unit: minutes, scope: [charge-dispute]}\n"
    }
    library = read_contents(files).library
    for waited, met in ((95, [False, True]), (30, [True, True]), (None, [])):
        about = {} if waited is None else {"waited_s": waited}
        ids = (f"id-{number}" for number in range(99))
        call, _ = CallEngine.start(
            CompiledLibrary(library),
            "charge-dispute",
            TickingClock(),
            lambda ids=ids: next(ids),
            about=about,
        )
        call.do({"do": "close", "reason": "rang off"})
        document: dict[str, Any] = interaction(call.events)
        assert document["waited_s"] == waited
        its = [one for one in document["standards"] if one["id"] in ("queue", "minutes")]
        assert [one["met"] for one in its] == met
        if waited == 95:
            assert [one["value"] for one in its] == [95, 1.583]


def test_the_command_refuses_before_it_asks_a_desk(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    where = ["--profile", str(tmp_path / "p")]
    assert run(["open", "charge-dispute", "--waited", "long", *where]) == 2
    assert "is no wait" in capsys.readouterr().err
    assert run(["open", "charge-dispute", "--channel", "fax", *where]) == 2
    assert "There are phone, chat, counter, email." in capsys.readouterr().err
