from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import jobaid
from jobaid.log.reading import read_journal
from jobaid.log.writer_thread import Ticket, Worker


def test_what_has_queued_is_handed_over_together_and_in_order():
    gate, batches = threading.Event(), []

    def handle(batch: list[int]) -> None:
        gate.wait(60)
        batches.append(batch)

    worker = Worker("test", handle)
    for number in range(100):
        worker.put(number)
    gate.set()
    worker.close()
    assert [number for batch in batches for number in batch] == list(range(100))
    assert len(batches) <= 3


def test_a_handler_that_fails_is_logged_and_called_again(caplog: pytest.LogCaptureFixture):
    handled = []

    def handle(batch: list[int]) -> None:
        handled.extend(batch)
        if 1 in batch:
            raise RuntimeError("one is too many")

    worker = Worker("test", handle)
    ticket = Ticket()
    worker.put(1)
    worker.put(2)
    worker.close()
    assert handled == [1, 2]
    assert "one is too many" in caplog.text
    assert not ticket.wait(0)


def test_it_calls_again_after_the_time_that_was_asked_for():
    calls, enough = [], threading.Event()

    def handle(batch: list[int]) -> float | None:
        calls.append(batch)
        if len(calls) == 4:
            enough.set()
        return 0.0005 if len(calls) < 4 else None

    worker = Worker("test", handle)
    worker.put(1)
    assert enough.wait(60)
    worker.close()
    assert calls[:4] == [[1], [], [], []]


def test_a_ticket_is_for_any_number_of_waiters_and_may_turn_to_saved():
    ticket = Ticket()
    assert not ticket.wait(0)
    answers: list[bool] = []
    waiters = [threading.Thread(target=lambda: answers.append(ticket.wait())) for _ in range(8)]
    for waiter in waiters:
        waiter.start()
    ticket.settle(True)
    for waiter in waiters:
        waiter.join()
    assert answers == [True] * 8
    other = Ticket()
    other.settle(False)
    assert not other.wait()
    other.settle(True)
    assert other.saved
    assert other.wait()


def test_what_can_wait_for_nobody_is_handled_at_once_and_in_order():
    handled: list[tuple[int, str]] = []

    def handle(batch: list[int]) -> None:
        name = "here" if threading.current_thread() is threading.main_thread() else "there"
        handled.extend((item, name) for item in batch)

    worker: Worker[int] = Worker("test", handle)
    assert worker.do(1)
    assert handled == [(1, "here")]
    assert worker.put(2)
    assert worker.do(3)
    worker.close()
    assert [item for item, _ in handled] == [1, 2, 3]
    assert not worker.do(4)


def test_a_listener_may_close_and_nothing_is_taken_after():
    closed = threading.Event()

    def handle(batch: list[int]) -> None:
        worker.close()
        closed.set()

    worker: Worker[int] = Worker("test", handle)
    assert worker.put(1)
    assert closed.wait(60)
    worker.close()
    assert not worker.put(2)


FORGETFUL = """
import sys
from pathlib import Path
from jobaid.log.journal import Journal
journal = Journal(Path(sys.argv[1]))
for seq in range(50):
    journal.append([{"v": 1, "seq": seq}])
raise SystemExit(7)
"""


def test_a_program_that_forgets_to_close_ends_and_has_saved_all(tmp_path: Path):
    home = str(Path(jobaid.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", FORGETFUL, str(tmp_path / "a.jl")],
        env={**os.environ, "PYTHONPATH": home},
        timeout=60,
    )
    assert done.returncode == 7
    assert len(read_journal(tmp_path / "a.jl").events) == 50
