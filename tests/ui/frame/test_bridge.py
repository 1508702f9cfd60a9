"""Work on other threads: its results come on the GUI thread, or not at all once cancelled."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jobaid.operations.starting import Relay
from jobaid.ui.bridge import Bridge, Job, Workers


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object, str]] = []

    def done(self, what: object) -> None:
        self.heard.append(("done", what, threading.current_thread().name))

    def failed(self, words: str) -> None:
        self.heard.append(("failed", words, threading.current_thread().name))


def test_a_result_comes_on_the_gui_thread(qtbot: QtBot) -> None:
    workers, ear = Workers(), Ear()
    names: list[str] = []

    def work(job: Job) -> int:
        names.append(threading.current_thread().name)
        return 42

    workers.run(work, ear.done, ear.failed)
    qtbot.waitUntil(lambda: bool(ear.heard), timeout=5_000)
    assert ear.heard == [("done", 42, "MainThread")]
    assert names[0] != "MainThread"
    workers.close()


def test_a_failure_comes_as_a_sentence_without_card_numbers(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    workers, ear = Workers(), Ear()

    def work(job: Job) -> None:
        raise ValueError("no file for 4111 1111 1111 1111")

    workers.run(work, ear.done, ear.failed)
    qtbot.waitUntil(lambda: bool(ear.heard), timeout=5_000)
    assert ear.heard == [("failed", "no file for [card ending 1111]", "MainThread")]
    workers.close()


def test_what_was_cancelled_says_nothing(qtbot: QtBot) -> None:
    workers, ear = Workers(), Ear()
    go = threading.Event()
    saw: list[bool] = []

    def work(job: Job) -> int:
        go.wait(5)
        saw.append(job.cancelled)
        return 1

    job = workers.run(work, ear.done, ear.failed)
    job.cancel()
    go.set()
    with qtbot.waitSignal(job.destroyed, timeout=5_000):
        pass
    assert saw == [True]
    assert ear.heard == []
    workers.close()


def test_progress_is_told(qtbot: QtBot) -> None:
    workers, ear = Workers(), Ear()
    told: list[tuple[int, int]] = []
    go = threading.Event()

    def work(job: Job) -> None:
        go.wait(5)
        job.progress(1, 2)
        job.progress(2, 2)

    job = workers.run(work, ear.done)
    job.progressed.connect(lambda done, of: told.append((done, of)))
    go.set()
    qtbot.waitUntil(lambda: bool(ear.heard), timeout=5_000)
    assert told == [(1, 2), (2, 2)]
    workers.close()


def test_what_the_log_tells_from_its_thread_becomes_a_signal(qtbot: QtBot) -> None:
    bridge, ear = Bridge(), Ear()
    bridge.saved.connect(ear.done)
    bridge.told.connect(ear.failed)
    thread = threading.Thread(target=lambda: (bridge.on_saved(7), bridge.tell("words")))
    thread.start()
    thread.join()
    assert ear.heard == []
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=5_000)
    assert ear.heard == [("done", 7, "MainThread"), ("failed", "words", "MainThread")]


def test_what_is_told_before_there_is_a_window_is_not_lost() -> None:
    relay, heard = Relay(), list[str]()
    relay("early")
    relay.listen(heard.append)
    relay("late")
    assert heard == ["early", "late"]
