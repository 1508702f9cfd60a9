"""Starts while another program has the profile, as real processes: none ends up keeping nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jobaid.operations.handover import HandoverRequest, ask_desk
from jobaid.operations.settings_file import change_settings
from tests.front.running import CHECKOUT

Start = Callable[..., subprocess.Popen[str]]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals of POSIX")


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    change_settings(tmp_path / "profile", {"agent.role": "agent"})
    return tmp_path / "profile"


@pytest.fixture
def start(tmp_path: Path, profile: Path) -> Iterator[Start]:
    begun: list[subprocess.Popen[str]] = []
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "JOBAID_PROFILE": str(profile),
        "JOBAID_DEFAULTS": str(tmp_path / "defaults.toml"),
        "PYTHONPATH": str(CHECKOUT),
        "PYTHONWARNINGS": "error",
    }

    def begin(*words: str) -> subprocess.Popen[str]:
        begun.append(
            subprocess.Popen(
                [sys.executable, "-m", "jobaid", *words],
                env=environment,
                text=True,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        )
        return begun[-1]

    yield begin
    for one in begun:
        if one.poll() is None:
            one.kill()
        one.wait()
        for stream in (one.stdin, one.stdout, one.stderr):
            if stream is not None:
                stream.close()


def until(true: Callable[[], object], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came to this"
        time.sleep(0.05)


def answers(profile: Path) -> bool:
    reply = ask_desk(profile, HandoverRequest("raise"))
    return reply is not None and reply.ok


def has_library(profile: Path) -> bool:
    """Whether the desk opens at once what it is asked for: before, it puts that off."""
    reply = ask_desk(profile, HandoverRequest("open", script="no-such-script"))
    return reply is not None and "no-such-script" in reply.words


def journals(profile: Path) -> list[Path]:
    return list(profile.glob("log/*/open/*.jl"))


@pytest.mark.parametrize("after_s", [0.0, 0.1, 0.3, 0.6])
def test_a_second_start_leaves_the_work_to_the_first(
    start: Start, profile: Path, after_s: float
) -> None:
    both = [start()]
    time.sleep(after_s)
    both.append(start("open", "charge-dispute"))
    until(lambda: any(one.poll() is not None for one in both))
    (ended,) = [one for one in both if one.poll() is not None]
    assert ended.returncode == 0, ended.communicate()[1]
    until(lambda: journals(profile))  # the call that was asked for is kept, by whichever runs
    (runs,) = [one for one in both if one is not ended]
    assert runs.poll() is None
    assert answers(profile)


def test_a_start_while_another_program_writes_keeps_from_when_it_is_done(
    start: Start, profile: Path
) -> None:
    writer = start("play", "charge-dispute", "--json", "--keep")
    assert writer.stdout is not None
    assert writer.stdin is not None
    writer.stdout.readline()
    (before,) = journals(profile)
    desk = start("open", "late-order", "--set", "customer.name=Ann Lee")
    time.sleep(8)
    assert desk.poll() is None
    assert journals(profile) == [before]
    writer.stdin.close()
    until(lambda: len(journals(profile)) == 2)
    (ours,) = [one for one in journals(profile) if one != before]
    first = json.loads(ours.read_text(encoding="ascii").splitlines()[0][9:])
    assert (first["type"], first["script"], first["seq"]) == ("started", "late-order", 0)
    assert first["desk"] == ours.parent.parent.name
    until(lambda: answers(profile))


def test_a_desk_that_was_stopped_gives_its_profile_up_when_it_is_killed(
    start: Start, profile: Path
) -> None:
    first = start()
    until(lambda: answers(profile))
    first.send_signal(signal.SIGSTOP)
    second = start("open", "charge-dispute")
    time.sleep(9)
    assert second.poll() is None, "whoever clicks must see something"
    assert journals(profile) == []
    first.kill()
    until(lambda: len(journals(profile)) == 1)
    until(lambda: answers(profile))


def test_a_stopped_desk_that_goes_on_does_not_do_what_others_have_done_since(
    start: Start, profile: Path
) -> None:
    first = start()
    until(lambda: has_library(profile))
    first.send_signal(signal.SIGSTOP)
    second = start("open", "charge-dispute")
    time.sleep(9)
    first.send_signal(signal.SIGCONT)
    until(lambda: answers(profile))
    time.sleep(1)
    # Either the second has the call in hand, or it had not begun yet and left it to the first.
    if second.poll() is not None:
        until(lambda: journals(profile))
    assert len(journals(profile)) <= 1
    first.send_signal(signal.SIGTERM)
    until(lambda: first.poll() is not None)
    until(lambda: journals(profile))
    time.sleep(1)
    assert len(journals(profile)) == 1


def test_a_killed_desk_is_in_nobodys_way(start: Start, profile: Path) -> None:
    first = start("open", "charge-dispute")
    until(lambda: journals(profile))
    first.kill()
    start()
    until(lambda: answers(profile))
    assert len(journals(profile)) == 1


def test_the_end_of_its_terminal_closes_the_desk_in_good_order(start: Start, profile: Path) -> None:
    # Tests that outlive their own terminal hand it on that this is ignored.
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    desk = start("open", "charge-dispute")
    signal.signal(signal.SIGHUP, before)
    until(lambda: journals(profile))
    desk.send_signal(signal.SIGHUP)
    assert desk.wait(120) == 0
    assert desk.stderr is not None
    assert "Traceback" not in desk.stderr.read()
    assert not list(profile.glob("log/*/open/*.tail")), "it was closed, not killed"


def test_no_thread_imports_while_the_first_part_of_qt_is_loaded():
    # It walks over all modules: one that came in between ended the process before it could speak.
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys\n"
            "from jobaid.commands import desk\n"
            "from jobaid.operations import startup\n"
            "def begin(options, request):\n"
            "    print('shiboken6.Shiboken' in sys.modules, 'PySide6.QtWidgets' in sys.modules)\n"
            "    raise SystemExit\n"
            "startup.begin = begin\n"
            "desk._start(None, None)\n",
        ],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        text=True,
        capture_output=True,
        check=True,
    )
    assert said.stdout.split() == ["True", "False"]
