"""Disks that really refuse: syncs that fail, a disk that turns read-only, and little memory."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jobaid.operations.recorder import Recorder
from tests.front.running import Player, environment, jobaid

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace and tmpfs are of Linux")

NOTES = ["first", "second", "third"]
LINES = [*({"do": "note", "text": text} for text in NOTES), {"do": "close", "reason": "rang off"}]


def under_strace(tmp_path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A kept call of three notes, with system calls that fail."""
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("needs strace")
    quiet = ("-f", "-qq", "-o", "/dev/null")
    # The filter stops the program at what is traced only: half the time. Not every kernel has it.
    for traced in ([tracer, "--seccomp-bpf", *quiet], [tracer, *quiet]):
        if subprocess.run([*traced, "true"], capture_output=True).returncode == 0:
            break
    else:
        pytest.skip("tracing is not allowed here")
    return subprocess.run(
        [*traced, *options, sys.executable, "-m", "jobaid",
         "play", "charge-dispute", "--json", "--keep"],
        input="".join(json.dumps(line) + "\n" for line in LINES),
        capture_output=True, text=True, env=environment(tmp_path), timeout=120, check=False,
    )  # fmt: skip


def kept(tmp_path: Path) -> list[dict[str, Any]]:
    done = jobaid(tmp_path, "log", "export")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def texts(document: dict[str, Any]) -> list[str]:
    return [note["text"] for note in document["notes"]]


@pytest.mark.parametrize(
    ("name", "errno", "when"),
    [
        *(("fdatasync", errno, "2+2") for errno in ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EINVAL")),
        *(("fdatasync", errno, "1+") for errno in ("EIO", "ENOSPC", "ENOMEM")),
        *(("fsync", errno, "9+") for errno in ("EIO", "EDQUOT")),
        *((name, "EINTR", "9+") for name in ("fdatasync", "fsync")),
    ],
)
def test_a_sync_that_fails_loses_nothing_of_a_call(
    tmp_path: Path, name: str, errno: str, when: str
) -> None:
    inject = f"inject={name}:error={errno}:when={when}"
    done = under_strace(tmp_path, "-e", f"trace={name}", "-e", inject)
    states = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(states) == 1 + len(LINES), done.stderr
    assert "Traceback" not in done.stderr
    said = [state["problem"] for state in states if state["problem"]]
    assert all("memory" in words for words in said)
    assert len(done.stderr.splitlines()) <= 5, "a trouble is told once"
    (document,) = kept(tmp_path)
    assert document["state"] == "closed"
    assert texts(document) == NOTES


def test_a_file_system_that_knows_no_sync_of_folders_keeps_calls(tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    (profile / "settings.toml").write_text('format = 1\ndesk = "d1"\n')
    folders = ["profile", "profile/log", "profile/log/d1", "profile/log/d1/open",
               "profile/versions"]  # fmt: skip
    watched = [word for name in folders for word in ("-P", str(tmp_path / name))]
    done = under_strace(tmp_path, *watched, "-e", "trace=fsync", "-e", "inject=fsync:error=EINVAL")
    assert done.stderr == ""
    (document,) = kept(tmp_path)
    assert texts(document) == NOTES


@pytest.mark.parametrize("errno", ["EINVAL", "EOPNOTSUPP", "ENOSYS"])
def test_a_file_system_that_knows_no_sync_at_all_takes_a_new_profile(
    tmp_path: Path, errno: str
) -> None:
    done = under_strace(
        tmp_path, "-e", "trace=fsync,fdatasync", "-e", f"inject=fsync,fdatasync:error={errno}"
    )
    assert done.stderr == ""
    (document,) = kept(tmp_path)
    assert texts(document) == NOTES


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """The profile on a disk of its own; `abort` turns it read-only as a failing one turns."""
    place, image = tmp_path / "profile", tmp_path / "image"
    place.mkdir()
    if os.geteuid() != 0 or shutil.which("mkfs.ext4") is None:
        pytest.skip("needs root and the tools of ext4")
    image.write_bytes(b"")
    os.truncate(image, 24 * 1024 * 1024)
    subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)
    if not mounted(image, place):
        pytest.skip("mounting is not allowed here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def mounted(image: Path, place: Path) -> bool:
    done = subprocess.run(["mount", "-o", "loop", str(image), str(place)], capture_output=True)
    return done.returncode == 0


def test_a_disk_that_turns_read_only_in_mid_call(tmp_path: Path, disk: Path) -> None:
    call = Player(tmp_path, "charge-dispute", "--keep")
    assert call.do("note", text="first")["problem"] is None
    subprocess.run(["mount", "-o", "remount,abort", str(disk)], check=True)
    assert "memory" in call.do("note", text="second")["problem"]
    first_answer = call.state["choices"][0]["id"]
    assert call.do("answer", id=first_answer)["step"] != "greet"
    assert "memory" in call.do("close", reason="rang off")["problem"]
    process = call.process
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.close()
    said = process.stderr.read().decode()
    assert process.wait(60) == 0
    call.kill()
    assert "the disk can be read but not written" in said
    assert "Traceback" not in said
    # What was on the disk before is there to go on with once the disk is back.
    subprocess.run(["umount", str(disk)], check=True)
    assert mounted(tmp_path / "image", disk)
    resumed = Player(tmp_path, "--keep", "--resume", open_call(disk))
    assert "first" in json.dumps(resumed.state) or resumed.state["open"]
    resumed.kill()


def open_call(disk: Path) -> str:
    (journal,) = disk.glob("log/*/open/*.jl")
    return journal.stem


def test_little_memory_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    call = Player(tmp_path, "charge-dispute", "--keep")
    pid = call.process.pid
    call.do("note", text="first")
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[0])
    room = pages * resource.getpagesize() + 4 * 1024 * 1024
    resource.prlimit(pid, resource.RLIMIT_AS, (room, room))
    sure = 0
    try:
        while sure < 300 and call.do("note", text=f"{sure} " + "word " * 3_000)["problem"] is None:
            sure += 1
    except (EOFError, BrokenPipeError, json.JSONDecodeError):
        pass  # it has ended: what it had acknowledged must be there all the same
    call.kill()
    assert sure < 300, "memory never ran out"
    with Recorder.open(tmp_path / "profile") as recorder:
        (left,) = recorder.recovery.resumable
    told = texts(left.document)
    assert told[0] == "first"
    assert [text.split()[0] for text in told[1 : 1 + sure]] == [str(n) for n in range(sure)]
