"""Commands whose streams are closed or full, and accounts without a home: words, no traceback."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.front.running import environment, jobaid, write_house

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed by a shell")

COMMANDS = [
    "find internet down",
    "explain",
    "help scripts",
    "help",
    "schema script",
    "check house",
    "--help",
    "--version",
    "play verify-identity --json",
    "log list",
    "log export",
]


def shell(
    tmp_path: Path, command: str, redirect: str, given: bytes = b"", **changes: str | None
) -> subprocess.CompletedProcess[bytes]:
    """Run `jobaid` with its streams redirected, and parts of the environment changed."""
    write_house(tmp_path / "house")
    there = {**environment(tmp_path), **changes}
    return subprocess.run(
        ["sh", "-c", f"{sys.executable} -m jobaid {command} {redirect}"],
        input=given,
        capture_output=True,
        env={name: value for name, value in there.items() if value is not None},
        cwd=tmp_path,
        timeout=120,
        check=False,
    )


def of_fault(done: subprocess.CompletedProcess[bytes]) -> bool:
    told = done.stderr + done.stdout
    return b"Traceback" in told or b"Exception ignored" in told


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
@pytest.mark.parametrize("command", COMMANDS)
def test_a_full_output_is_said(tmp_path: Path, command: str) -> None:
    done = shell(tmp_path, command, "> /dev/full", b'{"do": "next"}\n' * 50)
    assert not of_fault(done), done.stderr.decode()
    # One prints nothing, and argparse itself keeps silent over what it cannot print.
    if command not in ("log export", "--help", "--version"):
        assert done.returncode == 1
        assert b"cannot be written" in done.stderr


@pytest.mark.parametrize("command", [*COMMANDS, "find -"])
@pytest.mark.parametrize("redirect", [">&-", "<&-", "2>&-", "<&- >&- 2>&-", "2>/dev/full"])
def test_closed_streams_hold_nothing(tmp_path: Path, command: str, redirect: str) -> None:
    if redirect == "2>/dev/full" and not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    assert not of_fault(shell(tmp_path, command, redirect))


@pytest.mark.parametrize(
    ("command", "lines"), [("find - --json", 4), ("due - --json", 4), ("judge --json", 4)]
)
def test_bytes_that_are_no_text_are_a_line_like_others(
    tmp_path: Path, command: str, lines: int
) -> None:
    given = b'\xef\xbb\xbfbill\r\n\xff\xfe\n{"words": "\xe9"}\nlast'
    done = jobaid(tmp_path, *command.split(), given=given)
    assert len(done.stdout.splitlines()) == lines, done.stderr.decode()
    for line in done.stdout.splitlines():
        json.loads(line)


@pytest.mark.parametrize(
    "command",
    [
        ["publish", "house", "-m"],
        ["where", "house"],
        ["rename", "house", "step", "charge-dispute/greet"],
        ["find", "--json"],
        ["diff", "house"],
        ["play", "charge-dispute", "--set"],
        ["open"],
    ],
)
def test_bytes_that_are_no_text_on_the_command_line_end_nothing(
    tmp_path: Path, command: list[str]
) -> None:
    write_house(tmp_path / "house")
    for odd in ("customer.name=\udcff", "\ud800 bill"):
        done = jobaid(tmp_path, *command, odd)
        assert done.returncode in (0, 1, 2, 3)
        (done.stdout + done.stderr).decode()


def test_trouble_is_never_told_where_results_go(tmp_path: Path) -> None:
    done = shell(tmp_path, "check not-there", "2>&-")
    assert (done.returncode, done.stdout) == (2, b"")


def test_an_output_that_ends_early_is_no_trouble(tmp_path: Path) -> None:
    done = shell(tmp_path, "explain", "| head -n 1")
    assert not of_fault(done)
    assert done.stdout.count(b"\n") == 1


NOWHERE = "setpriv --reuid 54321 --regid 54321 --clear-groups "


def others_may_read(path: Path) -> bool:
    """Whether an account that is not the folder's own gets into it, through all above it."""
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in (path, *path.parents))


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not os.path.exists("/usr/bin/setpriv"),
    reason="only root can become an account that the system does not know",
)
@pytest.mark.skipif(
    not others_may_read(Path(sys.prefix)), reason="Python's environment is its owner's alone"
)
@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("find internet down", "no-service"),
        ("check", ""),
        ("log list", "--profile DIR"),
        ("play verify-identity --json --keep", "--profile DIR"),
        ("doctor", "--profile DIR"),
        ("raise", "--profile DIR"),
    ],
)
def test_an_account_without_a_home(tmp_path: Path, command: str, told: str) -> None:
    there = environment(tmp_path)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "JOBAID_PROFILE"):
        there.pop(name)
    done = subprocess.run(
        [*NOWHERE.split(), sys.executable, "-m", "jobaid", *command.split()],
        capture_output=True,
        env=there,
        cwd="/",
        timeout=120,
        check=False,
    )
    assert not of_fault(done), done.stderr.decode()
    assert told in (done.stdout + done.stderr).decode()
