from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import jobaid
from jobaid.log.lock import ProfileBusy, ProfileLock
from jobaid.log.trouble import ProfileTrouble

HOLD = """
import sys
from pathlib import Path
from jobaid.log.lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
lock.acquire()
print("held", flush=True)
sys.stdin.read()
"""


def nothing(seconds: float) -> None:
    """Instead of a pause."""


def hold(path: Path) -> subprocess.Popen[str]:
    """Another program that has the lock."""
    home = str(Path(jobaid.__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": home},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    process = hold(tmp_path / "lock")
    yield process
    process.kill()
    process.communicate()


def test_a_second_start_is_told_who_has_the_profile(tmp_path: Path, owner: subprocess.Popen[str]):
    lock = ProfileLock(tmp_path / "lock", pause=nothing)
    with pytest.raises(ProfileBusy) as told:
        lock.acquire()
    assert told.value.owner == owner.pid
    assert str(owner.pid) in told.value.words
    assert "already running" in told.value.words
    assert not lock.held
    assert lock.held_by() == owner.pid


def test_a_killed_owner_never_blocks_the_next_start(tmp_path: Path, owner: subprocess.Popen[str]):
    owner.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
    owner.wait()
    lock = ProfileLock(tmp_path / "lock", pause=nothing)
    assert lock.held_by() is None
    with lock:
        assert lock.held
        assert lock.held_by() == os.getpid()
    assert not lock.held


def test_within_one_process_too(tmp_path: Path):
    first, second = (ProfileLock(tmp_path / "lock", pause=nothing) for _ in range(2))
    first.acquire()
    first.acquire()
    with pytest.raises(ProfileBusy):
        second.acquire()
    first.release()
    first.release()
    second.acquire()
    assert int((tmp_path / "lock").read_text()) == os.getpid()
    second.release()


def test_looking_who_has_it_does_not_take_it(tmp_path: Path):
    looker = ProfileLock(tmp_path / "lock", pause=nothing)
    assert looker.held_by() is None
    assert not (tmp_path / "lock").exists()
    lock = ProfileLock(tmp_path / "lock", pause=nothing)
    lock.acquire()
    lock.release()
    assert looker.held_by() is None
    lock.acquire()
    lock.release()


def test_one_that_only_looks_is_waited_for(tmp_path: Path):
    blocker = ProfileLock(tmp_path / "lock")
    blocker.acquire()
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        blocker.release()

    with ProfileLock(tmp_path / "lock", pause=pause) as lock:
        assert lock.held
    assert len(pauses) == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_a_forked_child_does_not_keep_the_lock(tmp_path: Path):
    """A worker of a process pool lives on for a moment when its parent was killed."""
    lock = ProfileLock(tmp_path / "lock", pause=nothing)
    lock.acquire()
    forked, ends = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(ends, b"x")
        signal.pause()
    try:
        assert os.read(forked, 1) == b"x"
        lock.release()
        with ProfileLock(tmp_path / "lock", pause=nothing) as other:
            assert other.held
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(forked)
        os.close(ends)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(ProfileTrouble, match="the folder is gone"):
        ProfileLock(tmp_path / "none" / "lock").acquire()
