"""What other threads tell comes as signals of the GUI thread."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from jobaid.operations.startup import Relay
from jobaid.ui.bridge import Bridge


class Ear(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object, str]] = []

    def done(self, what: object) -> None:
        self.heard.append(("done", what, threading.current_thread().name))

    def failed(self, words: str) -> None:
        self.heard.append(("failed", words, threading.current_thread().name))


def test_what_the_log_tells_from_its_thread_becomes_a_signal(qtbot: QtBot) -> None:
    bridge, ear = Bridge(), Ear()
    bridge.saved.connect(ear.done)
    bridge.told.connect(ear.failed)
    thread = threading.Thread(target=lambda: (bridge.on_saved(7), bridge.tell("words")))
    thread.start()
    thread.join()
    assert ear.heard == []
    qtbot.waitUntil(lambda: len(ear.heard) == 2, timeout=60_000)
    assert ear.heard == [("done", 7, "MainThread"), ("failed", "words", "MainThread")]


def test_what_is_told_before_there_is_a_window_is_not_lost() -> None:
    relay, heard = Relay(), list[str]()
    relay("early")
    relay.listen(heard.append)
    relay("late")
    assert heard == ["early", "late"]
