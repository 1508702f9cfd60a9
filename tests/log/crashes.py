"""Runs the crash driver, kills it, puts faults under it, and looks at what is left."""

from __future__ import annotations

import contextlib
import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jobaid
from jobaid.log.daybook import Daybook, Put
from jobaid.log.dayreader import DayReader
from jobaid.log.profile import Profile
from jobaid.log.recovery import recover
from tests.log.support import CALL, as_json, document, event, fold, stock

KEPT_BEFORE = 20
RESTART_S = 1.0
_HOME = str(Path(jobaid.__file__).parents[1])
_SYSTEM_CALL = re.compile(r"^(\d+) +([a-z0-9_]+)\(")


@dataclass
class Crash:
    """What a killed or ended driver had said, how it ended, and how long the restart took.

    What a driver that `shows` has said is shown, not saved; nothing of it may be lost either.
    """

    acknowledged: list[int] = field(default_factory=list)
    kept: bool = False
    done: bool = False
    status: int = 0
    restart_s: float = field(default=0.0, compare=False)


class Driver:
    """The driver's process, and the profiles it works on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(folder / "ear"))
        self._listener.listen()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.log.crash_driver", str(folder / "ear")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=_HOME,
            env={**os.environ, "PYTHONPATH": _HOME},
        )
        self._pattern = folder / "pattern"
        with Profile.open(
            self._pattern, writing=True, new_desk=lambda: "desk", account=lambda: "agent"
        ) as profile:
            book = Daybook(profile.log, profile.desk)
            book.put_many([document(number) for number in range(KEPT_BEFORE)])
        self._roots = 0

    def close(self) -> None:
        """End the driver."""
        self._process.communicate()
        self._listener.close()

    def new_root(self) -> Path:
        """A fresh profile in which some calls are kept."""
        self._roots += 1
        root = self.folder / f"profile{self._roots}"
        shutil.copytree(self._pattern, root)
        return root

    def run(
        self,
        root: Path,
        count: int,
        *,
        resume: bool = False,
        since: str = "call",
        largest: int = 0,
        own_thread: bool = False,
        said: int = 0,
        shows: bool = False,
        slow: bool = False,
        kill_at: int | None = None,
        kill_after_s: float = 0.0,
        strace: list[str] | None = None,
    ) -> Crash:
        """One run; killed `kill_after_s` after that many acknowledgements, or traced by strace.

        `since` is where that begins: at the "start" of the program, at the start of the "call",
        or where it is "finish"ed. With `said` there is no call: so many statements are made.
        One that `shows` its events waits for no disk; `slow` has each
        sync take two seconds.
        """
        request = {
            "root": str(root),
            "count": count,
            "resume": resume,
            "from": since,
            "largest": largest,
            "own_thread": own_thread,
            "said": said,
            "shows": shows,
            "slow": slow,
        }
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        child = int(self._process.stdout.readline())
        mouth, _ = self._listener.accept()
        tracer = None
        crash = Crash()
        with mouth:
            heard = _Lines(mouth)
            heard.collect(crash, None)
            if strace is not None:
                tracer = _attach(child, strace)
            with contextlib.suppress(BrokenPipeError):  # its waiting may be what it is killed at
                mouth.send(b"g")
            if kill_at is not None:
                heard.collect(crash, kill_at)
                select.select([], [], [], kill_after_s)
                os.kill(child, signal.SIGKILL)
            heard.collect(crash, None)
        self._process.stdin.write("reap\n")  # until here its number is surely its own
        self._process.stdin.flush()
        crash.status = int(self._process.stdout.readline())
        if tracer is not None:
            tracer.communicate(timeout=60)
        return crash


class _Lines:
    """What a child says, line by line, to the end."""

    def __init__(self, mouth: socket.socket) -> None:
        self._mouth = mouth
        self._held = b""

    def next(self) -> str | None:
        while b"\n" not in self._held:
            try:
                more = self._mouth.recv(4096)
            except ConnectionResetError:
                return None
            if not more:
                return None
            self._held += more
        line, _, self._held = self._held.partition(b"\n")
        return line.decode()

    def collect(self, crash: Crash, enough: int | None) -> None:
        """Take in what is said, until it waits, ends, or has acknowledged `enough`."""
        heard = 0
        while enough is None or heard < enough:
            line = self.next()
            if line is None or line == "ready":
                return
            heard += 1
            if line == "kept":
                crash.kept = True
            elif line == "done":
                crash.done = True
            else:
                crash.acknowledged.append(int(line))


def _attach(child: int, rules: list[str]) -> subprocess.Popen[str]:
    """Trace a waiting child: system calls are counted from here, for each of its threads."""
    tracer = subprocess.Popen(
        ["strace", "-f", "-p", str(child), *rules],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    assert tracer.stderr is not None
    first = tracer.stderr.readline()
    if "attached" not in first:
        tracer.kill()
        raise RuntimeError(f"strace cannot attach: {first}")
    return tracer


def why_no_strace() -> str | None:
    """Why strace cannot be used here, or None."""
    if sys.platform != "linux":
        return "strace is for Linux"
    if shutil.which("strace") is None:
        return "strace is not installed"
    probe = subprocess.run(
        ["strace", "-o", os.devnull, "-e", "inject=getppid:error=EIO", "true"],
        capture_output=True,
        text=True,
    )
    return None if probe.returncode == 0 else f"strace cannot trace here: {probe.stderr.strip()}"


def system_calls(driver: Driver, count: int, since: str) -> dict[str, int]:
    """The system calls of a whole run, each with the largest number in any one thread."""
    log = driver.folder / f"trace-{since}"
    crash = driver.run(driver.new_root(), count, since=since, strace=["-o", str(log)])
    assert crash.done
    calls: Counter[tuple[str, str]] = Counter()
    for line in log.read_text(errors="replace").splitlines():
        match = _SYSTEM_CALL.match(line)
        if match:
            calls[match[1], match[2]] += 1
    most: dict[str, int] = {}
    for (_, name), number in calls.items():
        most[name] = max(most.get(name, 0), number)
    return most


def check(root: Path, crash: Crash, count: int) -> list[dict[str, Any]]:
    """After a crash: nothing acknowledged is lost, every file is readable, the restart is quick.

    Returns the events of the call as they are kept now. Of each restart the work is measured
    here; how long it took, with whatever else the machine does, goes into `crash`.
    """
    began, worked = time.perf_counter(), time.process_time()
    with Profile.open(root, writing=True, new_desk=lambda: "no", account=lambda: "no") as profile:
        book = Daybook(profile.log, profile.desk)
        found = recover(profile.open_calls, book, fold)
        crash.restart_s = time.perf_counter() - began
        assert time.process_time() - worked <= RESTART_S
        assert profile.desk == "desk"
        assert found.notices == [], found.notices
        assert list(root.rglob("*.tmp")) == []
        assert list(root.rglob("*.tail")) == []
        assert list(root.rglob("*damaged*")) == []
        held = {one["id"]: one for path in root.rglob("????-??-??.json") for one in stock(path)}
        for number in range(KEPT_BEFORE):
            assert held.pop(document(number)["id"]) == as_json(document(number))
        mine = held.pop(CALL, None)
        assert held == {}
        events = mine["events"] if mine else []
        for seq, one in enumerate(events):
            assert one == event(seq, kind="closed" if seq == count - 1 else None)
        lost = [seq for seq in crash.acknowledged if seq >= len(events)]
        assert lost == [], f"acknowledged and lost: {lost}"
        if mine:
            closed = len(events) == count
            assert mine["state"] == ("closed" if closed else "interrupted")
            assert [call.interaction for call in found.resumable] == ([] if closed else [CALL])
        if crash.kept:
            assert mine
            assert mine["state"] == "closed"
            assert list(profile.open_calls.glob("*.jl")) == []
        again = recover(profile.open_calls, book, fold)
        assert {kept.put for kept in again.kept.values()} <= {Put.UNCHANGED}
        assert DayReader(profile.log, profile.desk).verify() == []
    return events
