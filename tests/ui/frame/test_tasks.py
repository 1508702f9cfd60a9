"""Tasks of a window: what they come to is told on its thread, or not at all once cancelled."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from jobaid.operations.task_runner import Task
from jobaid.ui.frame.tasks import Tasks


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[object, ...]] = []

    def done(self, what: object) -> None:
        self.heard.append(("done", what, threading.current_thread().name))

    def failed(self, words: str) -> None:
        self.heard.append(("failed", words, threading.current_thread().name))

    def progressed(self, done: int, of: int) -> None:
        self.heard.append((done, of))


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()
    assert not [one for one in threading.enumerate() if one.name.startswith("task")]


def settle(task: Task) -> None:
    """The work is over and what came of it was told, or not."""
    assert task.wait(60)
    for _ in range(3):
        QCoreApplication.processEvents()


def test_a_result_comes_on_the_gui_thread(tasks: Tasks) -> None:
    ear, names = Ear(), list[str]()

    def work(_task: Task) -> int:
        names.append(threading.current_thread().name)
        return 42

    task = tasks.run(work, ear.done, ear.failed)
    assert task.wait(60)
    assert ear.heard == [], "not before the window's thread comes to it"
    settle(task)
    assert ear.heard == [("done", 42, "MainThread")]
    assert names[0] != "MainThread"


def test_a_failure_comes_as_a_sentence_without_card_numbers(
    tasks: Tasks, caplog: pytest.LogCaptureFixture
) -> None:
    ear = Ear()

    def work(_task: Task) -> None:
        raise ValueError("no file for 4111 1111 1111 1111")

    settle(tasks.run(work, ear.done, ear.failed))
    assert ear.heard == [("failed", "no file for [card ending 1111]", "MainThread")]


def test_what_was_cancelled_says_nothing(tasks: Tasks) -> None:
    ear, go, saw = Ear(), threading.Event(), list[bool]()
    begun = threading.Event()

    def work(task: Task) -> int:
        begun.set()
        go.wait(60)
        saw.append(task.cancelled)
        return 1

    task = tasks.run(work, ear.done, ear.failed)
    assert begun.wait(60)
    task.cancel()
    go.set()
    settle(task)
    assert saw == [True]
    assert ear.heard == []


def test_of_two_with_one_key_only_the_newer_is_heard(tasks: Tasks) -> None:
    ear, go = Ear(), threading.Event()

    def slow(_task: Task) -> str:
        go.wait(60)
        return "old"

    older = tasks.run(slow, ear.done, key="library")
    newer = tasks.run(lambda _task: "new", ear.done, key="library")
    assert newer.wait(60)
    go.set()
    settle(older)
    assert ear.heard == [("done", "new", "MainThread")]


def test_one_that_is_cancelled_after_it_ended_is_not_heard_either(tasks: Tasks) -> None:
    ear = Ear()
    task = tasks.run(lambda _task: "old", ear.done)
    assert task.wait(60)  # its result waits for the window's thread
    task.cancel()
    settle(task)
    assert ear.heard == []


def test_progress_is_told_before_the_end(tasks: Tasks) -> None:
    ear = Ear()

    def work(task: Task) -> None:
        task.progress(1, 2)
        task.progress(2, 2)

    settle(tasks.run(work, ear.done, progressed=ear.progressed))
    assert ear.heard == [(1, 2), (2, 2), ("done", None, "MainThread")]


def test_who_is_gone_is_told_nothing(tasks: Tasks, qtbot: QtBot) -> None:
    ear = Ear()
    heard, done = ear.heard, ear.done
    task = tasks.run(lambda _task: 1, done)
    assert task.wait(60)
    ear.deleteLater()
    QCoreApplication.sendPostedEvents(ear, QEvent.Type.DeferredDelete.value)
    settle(task)
    assert heard == []


def test_after_closing_nothing_is_heard_and_what_must_be_is_done() -> None:
    tasks, ear, done = Tasks(), Ear(), list[int]()
    tasks.run(lambda _task: done.append(1), ear.done, must=True)
    tasks.close()
    for _ in range(3):
        QCoreApplication.processEvents()
    assert done == [1]
    assert ear.heard == []
    assert tasks.run(lambda _task: done.append(2)).cancelled
