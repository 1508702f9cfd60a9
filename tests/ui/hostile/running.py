"""The whole program in this process, and what is measured of it."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobaid.app import DeskProgram
from jobaid.operations.startup import begin
from tests.ui.programs import HasProgram, end_program
from tests.ui.tree import Tree, press, settle

A_KEY_MS = 100
"""Processor time within which a key must be drawn, whatever was put in before."""


class Running(HasProgram):
    """A desk as `jobaid` starts it. `close` may be called twice."""

    def __init__(self, qtbot: QtBot, profile: Path, library: Path) -> None:
        self._qtbot = qtbot
        self._open = True
        options = argparse.Namespace(profile=profile, library=library, demo=False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.program = DeskProgram(app, begin(options))
        self.program.show()
        self.window = self.program.window
        self.window.activateWindow()
        self.until(lambda: self.program.session is not None)
        self.until(lambda: Tree().has("library-words"))
        settle()

    def until(self, true: Callable[[], Any]) -> None:
        """Let the program run until something holds."""
        self._qtbot.waitUntil(true, timeout=60_000)

    def says(self, *words: str) -> None:
        """Until one node of the tree says all these words."""
        self.until(lambda: any(all(word in node.name for word in words) for node in Tree().nodes()))

    def told(self, *words: str) -> None:
        """Until a banner has said all these words, whatever it says since."""
        told = self.window.banners.told
        self.until(lambda: any(all(word in said for word in words) for _, said in told))

    def look_at_library(self) -> None:
        """The library is read again, as after a change of its files."""
        keeper = self.program.runtime.library  # type: ignore[union-attr]
        with self._qtbot.waitSignal(keeper.was_read, timeout=60_000):
            keeper.read()
        settle()

    def open(self, words: str) -> None:
        """Find a script by its words and open it."""
        for letter in words:
            press("Space" if letter == " " else letter)
        self.until(lambda: Tree().has("result-1"))
        press("Return")
        self.until(lambda: self.session.call_view() is not None)
        settle()

    def end(self) -> None:
        """End the call in hand without an outcome: the customer hung up."""
        press("F12", "Ctrl+Return")
        if self.session.call_view() is not None:
            press("1")
        assert self.session.call_view() is None
        settle()

    def close(self) -> None:
        """End the program."""
        if not self._open:
            return
        self._open = False
        self.window.close()
        end_program(self.program)


def paste(text: str) -> None:
    """Paste a text into what has the focus."""
    QGuiApplication.clipboard().setText(text)
    press("Ctrl+V")
    settle()


def quickest_ms(action: Callable[[], object], rounds: int = 3) -> float:
    """The processor time of a deed until it is drawn, in ms: the least of a few rounds."""
    took = []
    for _ in range(rounds):
        began = time.process_time_ns()
        action()
        settle()
        took.append((time.process_time_ns() - began) / 1_000_000)
    return min(took)
