"""A program that takes a call through the log and says what is acknowledged, to be killed.

`python -m tests.log.crash_driver SOCKET` reads one request a line, forks a child that carries it
out, answers with the child's process number and, asked by a second line, with how it ended. The
child connects to SOCKET and says there what it has been told is saved. It uses no `write` for
that, so that faults put into `write` meet the log alone.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import socket
import sys
import time
import traceback
from typing import Any

from jobaid.log.daybook import Daybook
from jobaid.log.dayreader import DayReader
from jobaid.log.daywriter import DayWriter
from jobaid.log.journal import Journal
from jobaid.log.platform import PLATFORM, Platform
from jobaid.log.profile import Profile
from jobaid.log.reading import journal_path
from jobaid.log.recovery import events_to_resume, recover
from jobaid.log.reserve import Reserve
from jobaid.log.tail import TailStore
from jobaid.log.trouble import ProfileTrouble
from tests.log.support import CALL, event, fold, statement

REFUSED = 3
"""The way a child ends that was refused a profile, in words."""

SLOW_S = 2.0
"""Seconds that each sync of a slow disk takes."""

_PR_SET_PTRACER = 0x59616D61  # linux/prctl.h: let anybody trace, where the system is strict


class SlowPlatform(Platform):
    """A disk that takes two seconds for every sync."""

    def datasync(self, descriptor: int) -> None:
        time.sleep(SLOW_S)
        super().datasync(descriptor)


def main() -> None:
    """Serve requests until there are no more."""
    while line := sys.stdin.readline():
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = run(json.loads(line), sys.argv[1])
            except BaseException:
                traceback.print_exc()
            finally:
                sys.stderr.flush()
                os._exit(code)
        print(child, flush=True)
        sys.stdin.readline()
        print(os.waitpid(child, 0)[1], flush=True)


def run(request: dict[str, Any], address: str) -> int:
    """One call from its start, or its resumption, to its end; 0 when it got there."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
    ear = socket.socket(socket.AF_UNIX)  # closed by the end of the process: no fault is put there
    ear.connect(address)
    if request["from"] == "start":
        begin(ear)
    try:
        profile = Profile.open(
            request["root"], writing=True, new_desk=lambda: "desk", account=lambda: "agent"
        )
    except ProfileTrouble as trouble:
        return REFUSED if trouble.words else 1
    with profile:
        if request["said"]:
            say(profile, request["said"], ear)
        else:
            call(profile, request, ear)
    ear.send(b"done\n")
    return 0


def begin(ear: socket.socket) -> None:
    """Wait until the test is ready for what follows."""
    ear.send(b"ready\n")
    ear.recv(1)


def call(profile: Profile, request: dict[str, Any], ear: socket.socket) -> None:
    """Take the call through the log."""
    reserve = Reserve(profile.reserve, size=65536)
    book = Daybook(profile.log, profile.desk)
    recover(profile.open_calls, book, fold, reserve=reserve)
    kept = []
    if request["resume"]:
        kept = events_to_resume(CALL, profile.open_calls, DayReader(profile.log, profile.desk))
    if request["from"] == "call":
        begin(ear)
    if request["largest"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (request["largest"], resource.RLIM_INFINITY))
    tails = TailStore(profile.open_calls) if request["shows"] else None
    journal = Journal(
        journal_path(profile.open_calls, CALL),
        kept=kept,
        reserve=reserve,
        tails=tails,
        platform=SlowPlatform() if request["slow"] else PLATFORM,
        retry_s=60,
    )
    writer = DayWriter(book, reserve=reserve, retry_s=60)
    count = request["count"]
    told = list(kept)
    for seq in range(len(kept), count):
        told.append(event(seq, kind="closed" if seq == count - 1 else None))
        if tails is not None:  # as a window does: shown, whatever the disk is at
            journal.append(told[-1:])
            ear.send(b"%d\n" % seq)
            continue
        saved = journal.save if request["own_thread"] else lambda one: journal.append(one).wait()
        if saved(told[-1:]):
            ear.send(b"%d\n" % seq)
    if request["from"] == "finish":
        begin(ear)
    if writer.finish(fold(told), journal).wait():
        ear.send(b"kept\n")
    writer.close()
    journal.close()
    if tails is not None:
        tails.close()
    book.close()


def say(profile: Profile, count: int, ear: socket.socket) -> None:
    """Say so many things of a call that is over, each acknowledged once it is on the disk."""
    book = Daybook(profile.log, profile.desk)
    recover(profile.open_calls, book, fold)
    begin(ear)
    writer = DayWriter(book, retry_s=60)
    for number in range(count):
        made = statement(number)
        if writer.add(made, "thanks").wait():
            ear.send(b"%d\n" % number)
    writer.close()
    book.close()


if __name__ == "__main__":
    main()
