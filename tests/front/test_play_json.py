from __future__ import annotations

import json
import sys
import time

import pytest

from tests.front.running import Player, jobaid, write_house


@pytest.fixture
def library(tmp_path):
    return str(write_house(tmp_path / "library"))


def test_a_state_has_the_keys_of_the_format(tmp_path, library):
    player = Player(tmp_path, "charge-dispute", "--library", library)
    assert list(player.state) == [
        "script",
        "step",
        "title",
        "say",
        "wording",
        "choices",
        "ask",
        "do",
        "missing",
        "reply",
        "visit",
        "outcome",
        "open",
        "events",
        "problem",
    ]
    assert player.state["choices"][0] == {
        "id": "gives-account",
        "label": "It's about my bill",
        "enabled": True,
    }
    assert player.state["do"] == [
        {"id": "use-name", "text": "Use the customer's name", "must": True, "done": False}
    ]
    state = player.do("answer", id="gives-account")
    assert state["visit"] == ["charge-dispute/verify"]
    types = [event["type"] for event in state["events"]]
    assert types == ["answered", "entered", "standard", "entered"]
    assert player.end() == 0


def test_lines_that_do_not_fit_leave_everything_alone(tmp_path, library):
    player = Player(tmp_path, "charge-dispute", "--library", library)
    before = {k: v for k, v in player.state.items() if k not in ("events", "problem")}
    for line in (
        "not json",
        '{"do": "answer"}',
        "[]",
        '{"do": "nothing"}',
        "\x00",
        "null",
        "{" * 9,
    ):
        state = player.line(line)
        assert state["problem"]
        assert state["events"] == []
        assert {k: v for k, v in state.items() if k not in ("events", "problem")} == before
    assert player.end() == 0


def test_a_killed_call_goes_on_where_it_was_acknowledged(tmp_path, library):
    player = Player(tmp_path, "charge-dispute", "--keep", "--library", library)
    id = player.state["events"][0]["id"]
    player.do("answer", id="gives-account")
    player.do("fill", field="customer.name", value="Zoë Ünal")
    player.do("note", text="left a key with a neighbour")
    state = player.do("next")
    player.kill()
    again = Player(tmp_path, "--resume", id, "--library", library)
    for key in ("script", "step", "say", "visit", "outcome", "missing"):
        assert again.state[key] == state[key]
    assert again.state["events"][0]["type"] == "continued"
    again.do("answer", id="matches")
    again.do("close", reason="done")
    assert again.state["open"] is False
    assert "closed" in again.do("next")["problem"]
    assert again.end() == 0
    exported = jobaid(tmp_path, "log", "export", "--all").stdout.splitlines()
    (document,) = [json.loads(line) for line in exported]
    assert document["id"] == id
    assert document["fields"]["customer.name"] == "Zoë Ünal"
    assert document["notes"][0]["text"] == "left a key with a neighbour"


def test_the_end_of_input_leaves_a_kept_call_resumable(tmp_path, library):
    player = Player(tmp_path, "stolen-phone", "--keep", "--library", library)
    id = player.state["events"][0]["id"]
    assert player.end() == 0
    again = Player(tmp_path, "--resume", id, "--library", library)
    assert again.state["step"] == "block"
    assert again.end() == 0


def test_a_second_start_on_one_profile_is_told_in_words(tmp_path, library):
    player = Player(tmp_path, "stolen-phone", "--keep", "--library", library)
    second = jobaid(tmp_path, "play", "stolen-phone", "--keep", "--json", "--library", library)
    assert second.returncode == 1
    assert b"Traceback" not in second.stderr
    assert second.stderr.strip()
    beside = jobaid(tmp_path, "log", "list")
    assert beside.returncode == 0
    player.do("next")
    assert player.end() == 0


def test_values_can_be_given_at_the_opening(tmp_path, library):
    player = Player(tmp_path, "charge-dispute", "--library", library, "--set", "account=4021 7788")
    assert player.state["ask"][0]["value"] == "40217788"
    assert player.end() == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no-such-script"], b"no script"),
        (["--resume", "x", "--keep"], b"no interaction"),
        (["stolen-phone", "--library", "nowhere"], b"nowhere"),
        (["stolen-phone", "--set", "novalue"], b"FIELD=VALUE"),
        (["stolen-phone", "--language", "fr"], b"language"),
    ],
)
def test_what_cannot_begin_is_said_in_words(tmp_path, library, arguments, words):
    if "--library" not in arguments:
        arguments = [*arguments, "--library", library]
    ended = jobaid(tmp_path, "play", "--json", *arguments)
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert words in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_a_broken_pipe_ends_quietly(tmp_path, library):
    player = Player(tmp_path, "stolen-phone", "--library", library)
    assert player.process.stdin is not None
    assert player.process.stdout is not None
    player.process.stdout.close()
    player.process.stdin.write(b'{"do": "next"}\n' * 3)
    player.process.stdin.close()
    assert player.process.wait(timeout=60) == 0
    assert player.process.stderr is not None
    assert player.process.stderr.read() == b""
    player.process.stderr.close()


def test_a_kept_call_runs_the_commands_of_the_house(tmp_path, library):
    heard = tmp_path / "heard"
    code = "import os, sys; open(sys.argv[1], 'a').write(os.environ['JOBAID_EVENT'] + ' ')"
    command = json.dumps([sys.executable, "-c", code, str(heard)])
    (tmp_path / "profile").mkdir()
    hooks = f"[hooks]\nopened = {command}\nhold = {command}\nclosed = {command}\n"
    (tmp_path / "profile" / "settings.toml").write_text(hooks)

    def told() -> list[str]:
        return heard.read_text().split() if heard.exists() else []

    def wait_for(events: list[str]) -> None:
        end = time.monotonic() + 60
        while told() != events:
            assert time.monotonic() < end, told()
            time.sleep(0.02)

    player = Player(tmp_path, "charge-dispute", "--keep", "--library", library)
    wait_for(["started"])
    player.do("hold")
    wait_for(["started", "held"])
    player.do("discard", reason="wrong number")
    wait_for(["started", "held", "discarded"])
    assert player.end() == 0
    unkept = Player(tmp_path, "charge-dispute", "--library", library)
    assert unkept.end() == 0
    assert told() == ["started", "held", "discarded"]
