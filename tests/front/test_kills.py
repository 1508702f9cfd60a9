"""`play --keep` killed at random moments: what was acknowledged is there when the call goes on."""

from __future__ import annotations

import json
import random

import pytest

from tests.front.running import Player, jobaid, write_house

COMMANDS = [
    {"do": "answer", "id": "gives-account"},
    {"do": "fill", "field": "customer.name", "value": "Ann Lee"},
    {"do": "note", "text": "x" * 2000},
    {"do": "next"},
    {"do": "answer", "id": "matches"},
    {"do": "fill", "field": "amount", "value": "18.40"},
    {"do": "promise", "text": "Ring back", "within": "1 day"},
    {"do": "answer", "id": "small"},
    {"do": "undo"},
    {"do": "hold"},
    {"do": "resume"},
    {"do": "tick", "id": "use-name"},
]


def kill_and_resume(tmp_path, library, rng):
    """One call, killed while commands are still coming in; returns its id."""
    player = Player(tmp_path, "charge-dispute", "--keep", "--library", library)
    id = player.state["events"][0]["id"]
    acknowledged = list(player.state["events"])
    for command in COMMANDS[: rng.randint(0, len(COMMANDS))]:
        acknowledged += player.line(json.dumps(command))["events"]
    # More goes in than is waited for: the kill falls anywhere in its handling.
    assert player.process.stdin is not None
    player.process.stdin.write(
        b"".join(json.dumps(one).encode() + b"\n" for one in rng.choices(COMMANDS, k=20))
    )
    player.process.stdin.flush()
    assert player.process.stdout is not None
    for _ in range(rng.randint(0, 12)):
        acknowledged += json.loads(player.process.stdout.readline())["events"]
    player.kill()
    again = Player(tmp_path, "--resume", id, "--library", library)
    assert again.state["open"]
    assert again.end() == 0
    return id, acknowledged


@pytest.mark.parametrize("times", [3, pytest.param(100, marks=pytest.mark.long)])
def test_no_acknowledged_event_is_lost(tmp_path, times):
    library = str(write_house(tmp_path / "library"))
    rng = random.Random(7)
    calls = dict(kill_and_resume(tmp_path, library, rng) for _ in range(times))
    exported = jobaid(tmp_path, "log", "export", "--all")
    assert exported.returncode == 0, exported.stderr
    kept = {}
    for line in exported.stdout.splitlines():
        document = json.loads(line)
        kept[document["id"]] = document["events"]
    for id, acknowledged in calls.items():
        assert kept[id][: len(acknowledged)] == acknowledged
        assert [event["seq"] for event in kept[id]] == list(range(len(kept[id])))
    assert jobaid(tmp_path, "log", "verify").returncode == 0
