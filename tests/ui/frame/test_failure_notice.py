"""What fails beside the window's work is told once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jobaid.operations.task_runner import Lane, TaskRunner
from jobaid.ui.failure_notice import FailureNotice
from jobaid.ui.frame.tasks import Tasks


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[list[str]]:
    parent = QObject()
    notice = FailureNotice(parent)
    words: list[str] = []
    notice.told.connect(words.append)
    yield words
    notice.close()
    parent.deleteLater()


def fails(*_: object) -> None:
    raise ValueError("card 4111 1111 1111 1111")


def test_work_on_another_thread_that_nobody_asked_about(told: list[str], qtbot: QtBot) -> None:
    tasks = Tasks()
    tasks.run(fails)
    tasks.run(fails)
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    tasks.close()
    (words,) = told
    assert "ValueError" in words
    assert "4111 1111 1111 1111" not in words


def test_a_lane_of_work_on_the_side(
    told: list[str], qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    runner = TaskRunner(1)
    lane = Lane(runner)
    for _ in range(3):
        lane(lambda: fails())
    lane.close()
    runner.close()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    assert len(told) == 1
    assert "ValueError" not in capfd.readouterr().err


def test_the_same_failure_from_many_threads_is_one(told: list[str], qtbot: QtBot) -> None:
    log = logging.getLogger("jobaid.somewhere")

    def report() -> None:
        log.error("it broke")

    threads = [threading.Thread(target=report) for _ in range(5)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    qtbot.waitUntil(lambda: bool(told), timeout=60_000)
    qtbot.wait(50)
    assert len(told) == 1
    log.warning("not this")
    log.error("this is another")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=60_000)


def test_what_whoever_asked_hears_is_not_told_twice(told: list[str], qtbot: QtBot) -> None:
    tasks = Tasks()
    heard: list[str] = []
    tasks.run(fails, None, heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    tasks.close()
    assert told == []
