"""The desk as a process of its own, and the commands that speak to it from other processes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jobaid.operations.handover import HandoverRequest, ask_desk
from jobaid.operations.settings_file import change_settings

_START = "import sys; from jobaid.cli import run; sys.exit(run(sys.argv[1:]))"


def command(*words: str) -> list[str]:
    return [sys.executable, "-c", _START, *words]


@pytest.fixture
def where(tmp_path: Path) -> dict[str, str]:
    change_settings(tmp_path / "profile", {"agent.role": "agent"})
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "JOBAID_PROFILE": str(tmp_path / "profile"),
        "JOBAID_DEFAULTS": str(tmp_path / "defaults.toml"),
        "PYTHONWARNINGS": "error",
    }


@pytest.fixture
def running(where: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A desk that runs and answers."""
    desk = subprocess.Popen(
        command("open", "charge-dispute", "--set", "customer.name=Ann Lee"),
        env=where,
        text=True,
        stderr=subprocess.PIPE,
    )
    profile = Path(where["JOBAID_PROFILE"])
    while desk.poll() is None and ask_desk(profile, HandoverRequest("raise")) is None:
        pass
    yield desk
    if desk.poll() is None:
        desk.kill()
    desk.communicate()


def told(where: dict[str, str], *words: str) -> tuple[int, dict[str, object]]:
    run = subprocess.run(
        command(*words), env=where, capture_output=True, text=True, check=False, timeout=60
    )
    return run.returncode, json.loads(run.stdout) if run.stdout else {"words": run.stderr}


def test_one_desk_and_many_hands(running: subprocess.Popen[str], where: dict[str, str]) -> None:
    assert running.poll() is None
    code, answer = told(where, "send", '{"do":"note","text":"from a pedal"}')
    while "No call is open" in str(answer["words"]) or "not ready" in str(answer["words"]):
        code, answer = told(where, "send", '{"do":"note","text":"from a pedal"}')
    assert (code, answer["ok"]) == (0, True)
    result = answer["result"]
    assert isinstance(result, dict)
    assert result["script"] == "charge-dispute"
    # A second start hands over and leaves.
    assert told(where, "desk")[0] == 0
    code, answer = told(where, "open", "nope")
    assert (code, answer["ok"]) == (1, False)
    running.send_signal(signal.SIGTERM)
    assert running.wait(60) == 0
    assert running.stderr is not None
    assert "Traceback" not in running.stderr.read()
    code, answer = told(where, "send", '{"do":"hold"}')
    assert code == 3
    assert "No desk is running" in str(answer["words"])


@pytest.mark.parametrize(
    "words",
    [("send", "hold"), ("send", "[]"), ("open", "A B"), ("open", "jobaid://quit/x"),
     ("open", "x", "--set", "y")],
)  # fmt: skip
def test_what_is_no_request_ends_with_2_and_words(
    where: dict[str, str], words: tuple[str, ...]
) -> None:
    code, answer = told(where, *words)
    assert code == 2
    assert answer["words"]
