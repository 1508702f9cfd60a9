"""The desk that bad input is given to: in memory alone, and as a whole program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desk.desks import Desk
from tests.ui.hostile.running import Running


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """A desk at 1440 x 900, light, between calls; calls are kept in memory."""
    made = Desk()
    yield made
    made.close()


@pytest.fixture
def run(qtbot: QtBot, profile: Path, library: Path) -> Iterator[Callable[[], Running]]:
    """Starts the whole program on the profile and the library; ended when the test is."""
    running: list[Running] = []

    def start() -> Running:
        running.append(Running(qtbot, profile, library))
        return running[-1]

    yield start
    for one in running:
        one.close()
