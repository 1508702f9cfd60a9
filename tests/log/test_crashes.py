"""The log is killed, and the disk fails under it: nothing acknowledged is ever lost."""

from __future__ import annotations

import random
import signal
import statistics
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from jobaid.log.daybook import Daybook
from jobaid.log.platform import PLATFORM
from jobaid.log.profile import Profile
from jobaid.log.recovery import recover
from tests.log.crash_driver import REFUSED
from tests.log.crashes import (
    KEPT_BEFORE,
    RESTART_S,
    Crash,
    Driver,
    check,
    system_calls,
    why_no_strace,
)
from tests.log.support import fold, statement, stock
from tests.machine_speed import slowness

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills and traces as Unix does")

TRACED = 10
"""Events of a call that is traced: system call by system call that is slow."""

ERRORS = ("ENOSPC", "EIO")
DISK_CALLS = (
    "openat", "write", "fdatasync", "fsync", "rename", "unlink", "mkdir", "fallocate", "ftruncate",
    "read", "close", "lseek", "newfstatat", "stat", "fstat", "statfs", "getdents64", "flock",
)  # fmt: skip


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    driver = Driver(tmp_path_factory.mktemp("crash"))
    yield driver
    driver.close()


def can_map() -> bool:
    return PLATFORM.can_map(Path(tempfile.gettempdir()))


@cache
def no_strace() -> str | None:
    return why_no_strace()


@pytest.fixture
def strace() -> None:
    if no_strace():
        pytest.skip(no_strace() or "")


def test_a_run_that_nobody_disturbs(driver: Driver):
    root = driver.new_root()
    crash = driver.run(root, 60)
    assert crash == Crash(list(range(60)), kept=True, done=True, status=0)
    assert len(check(root, crash, 60)) == 60


def kill_at_random(driver: Driver, kills: int, seed: int) -> None:
    """Kill calls at random moments; resume each third one and end it."""
    randomly = random.Random(seed)
    ended = 0
    restarts = []
    for number in range(kills):
        root = driver.new_root()
        since = randomly.choice(["call", "call", "start"])
        at = randomly.randrange(0, 62)
        crash = driver.run(
            root,
            60,
            since=since,
            own_thread=number % 2 == 0,
            kill_at=at,
            kill_after_s=randomly.random() * 0.002,
        )
        ended += crash.done
        events = check(root, crash, 60)
        restarts.append(crash.restart_s)
        if number % 3 == 0 and 0 < len(events) < 60:
            crash = driver.run(root, 60, resume=True)
            assert crash == Crash(list(range(len(events), 60)), kept=True, done=True, status=0)
            assert len(check(root, crash, 60)) == 60
    assert ended < kills / 2, "most were killed on the way"
    assert statistics.median(restarts) <= RESTART_S * slowness()


def test_random_kills(driver: Driver):
    kill_at_random(driver, 40, seed=1)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("seed", range(100, 104))
def test_a_thousand_random_kills(driver: Driver, seed: int):
    """In four parts, which wait for the disk side by side."""
    kill_at_random(driver, 250, seed)


def test_killed_again_and_again_in_one_call(driver: Driver):
    """The same call, killed and resumed until it ends."""
    randomly = random.Random(3)
    root = driver.new_root()
    events: list[dict[str, object]] = []
    for _ in range(8):
        crash = driver.run(
            root,
            60,
            resume=bool(events),
            kill_at=randomly.randrange(1, 8),
            kill_after_s=randomly.random() * 0.002,
        )
        before = len(events)
        events = check(root, crash, 60)
        assert len(events) >= before
        if len(events) == 60:
            break
    else:
        crash = driver.run(root, 60, resume=True)
        assert crash.done
        assert len(check(root, crash, 60)) == 60
    assert events


def test_what_is_said_of_a_call_is_never_lost_nor_half_written(driver: Driver):
    """Killed while statements are written into a day file that holds calls already."""
    randomly = random.Random(6)
    ended = 0
    for _ in range(25):
        root = driver.new_root()
        crash = driver.run(
            root,
            0,
            said=40,
            kill_at=randomly.randrange(0, 40),
            kill_after_s=randomly.random() * 0.004,
        )
        ended += crash.done
        with Profile.open(root, writing=True) as profile:
            book = Daybook(profile.log, profile.desk)
            recover(profile.open_calls, book, fold)
            path = book.path(date(2026, 11, 21))
            held = stock(path, "thanks")
            assert held == [statement(number) for number in range(len(held))]
            assert len(held) >= len(crash.acknowledged), "acknowledged and lost"
            assert len(held) <= len(crash.acknowledged) + 1
            assert len(stock(path)) == KEPT_BEFORE, "the calls beside them are whole"
            assert book.verify() == []
            book.close()
    assert ended < 5, "nearly all were killed on the way"


def kill_what_shows(driver: Driver, kills: int, seed: int) -> None:
    """Kill calls whose events are shown at once, with a disk at its usual pace and a slow one."""
    randomly = random.Random(seed)
    behind = 0
    for number in range(kills):
        root = driver.new_root()
        slow = number % 2 == 0
        crash = driver.run(
            root,
            60,
            shows=True,
            slow=slow,
            kill_at=randomly.randrange(1, 61),
            kill_after_s=randomly.random() * 0.002,
        )
        shown = len(crash.acknowledged)
        written = sum(path.read_bytes().count(b"\n") for path in root.rglob("open/*.jl"))
        behind += written < shown
        events = check(root, crash, 60)
        assert len(events) >= shown
        if number % 3 == 0 and len(events) < 60:
            crash = driver.run(root, 60, resume=True, shows=True)
            assert crash == Crash(list(range(len(events), 60)), kept=True, done=True, status=0)
            assert len(check(root, crash, 60)) == 60
    assert behind > kills / 4, "the journals alone would have lost what was shown"


@pytest.mark.skipif(not can_map(), reason="no tails on this file system")
def test_what_was_shown_outlives_a_kill(driver: Driver):
    kill_what_shows(driver, 30, seed=6)


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.skipif(not can_map(), reason="no tails on this file system")
@pytest.mark.parametrize("seed", range(104, 108))
def test_what_was_shown_outlives_a_thousand_kills(driver: Driver, seed: int):
    kill_what_shows(driver, 250, seed)


def places(driver: Driver, share: float, seed: int) -> Iterator[tuple[str, str, int]]:
    """(A share of) all system calls of a run: the phase it is in, its name, its number there.

    strace counts for each thread. In each phase another thread is the first to act, so that
    together they meet the calls of the program's start, of the journal and of the day file.
    """
    randomly = random.Random(seed)
    for since in ("start", "call", "finish"):
        for name, most in sorted(system_calls(driver, TRACED, since).items()):
            for number in range(1, most + 1):
                if randomly.random() < share:
                    yield since, name, number


def traced(driver: Driver, since: str, rule: str) -> Crash:
    """A run with something put under one of its system calls, and a look at what is left."""
    root = driver.new_root()
    strace = ["-o", "/dev/null", "-e", f"inject={rule}"]
    crash = driver.run(root, TRACED, since=since, strace=strace)
    check(root, crash, TRACED)
    return crash


def kill_at_system_calls(driver: Driver, share: float, seed: int) -> int:
    """Kill a run at its system calls; how many times it was killed."""
    killed = 0
    for since, name, number in places(driver, share, seed):
        crash = traced(driver, since, f"{name}:signal=SIGKILL:when={number}")
        killed += crash.status == signal.SIGKILL
    return killed


@pytest.mark.usefixtures("strace")
def test_killed_at_some_system_calls(driver: Driver):
    assert kill_at_system_calls(driver, share=0.08, seed=4) > 15


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("strace")
def test_killed_at_every_system_call(driver: Driver):
    assert kill_at_system_calls(driver, share=1.0, seed=4) > 300


def fail_at_system_calls(driver: Driver, share: float, seed: int) -> int:
    """Let the disk calls of a run fail, once or from then on for good; how many did."""
    failed = 0
    for since, name, number in places(driver, share, seed):
        if name not in DISK_CALLS:
            continue
        for error in ERRORS:
            for lasting in ("", "+"):
                crash = traced(driver, since, f"{name}:error={error}:when={number}{lasting}")
                assert crash.status in (0, REFUSED << 8), "it ended by itself and in words"
                if crash.status == 0 and since != "start" and not lasting:
                    assert crash.acknowledged == list(range(TRACED)), "one fault costs nothing"
                failed += 1
    return failed


@pytest.mark.usefixtures("strace")
def test_some_system_calls_fail(driver: Driver):
    assert fail_at_system_calls(driver, share=0.08, seed=5) > 20


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("strace")
def test_every_system_call_fails(driver: Driver):
    assert fail_at_system_calls(driver, share=1.0, seed=5) > 200


@pytest.mark.usefixtures("strace")
@pytest.mark.parametrize("number", [1, 2, TRACED])
def test_a_disk_that_takes_nothing_and_says_nothing(driver: Driver, number: int):
    crash = traced(driver, "call", f"write:retval=0:when={number}")
    assert crash.acknowledged == list(range(TRACED))


@pytest.mark.parametrize("largest", [1000, 3000, 5000, 20000])
def test_a_limit_to_the_size_of_files(driver: Driver, largest: int):
    """A short write first, for the part that still fits, then a refusal: on a real file."""
    root = driver.new_root()
    crash = driver.run(root, 60, largest=largest)
    assert crash.done
    assert crash.acknowledged
    events = check(root, crash, 60)
    assert len(events) > max(crash.acknowledged)
