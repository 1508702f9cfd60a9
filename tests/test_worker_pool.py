"""Processes beside the program: they do what they are made for, and never outlive it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobaid.worker_pool import worker_pool

PROGRAM = """
import os, sys, time
from jobaid.worker_pool import worker_pool

def big(number):
    os.write(1, b"%d\\n" % os.getpid())  # whole, whatever another writes
    return b"x" * 50_000_000

if __name__ == "__main__":
    with worker_pool(2, sys.argv[1]) as pool:
        made = [pool.submit(big, one) for one in range(6)]
        time.sleep(600)
"""


def test_what_is_to_be_prepared_is_prepared_in_each(tmp_path: Path) -> None:
    here = os.getcwd()
    with worker_pool(1, "spawn", os.chdir, str(tmp_path)) as pool:
        assert pool.submit(os.getcwd).result() == str(tmp_path)
    assert os.getcwd() == here


def alive(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs /proc")
@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_none_outlives_a_program_that_is_killed(method: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, str(program), method], stdout=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout is not None
        workers = {int(started.stdout.readline()), int(started.stdout.readline())}
        started.send_signal(signal.SIGKILL)
        started.wait()
        end = time.monotonic() + 60
        while any(map(alive, workers)):
            assert time.monotonic() < end, "they go on"
            time.sleep(0.05)
